"""What bench reports: its form, its parts, and that what it times is right."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from inade import bench
from inade.bench import growth, large
from inade.bench.measure import Timing, interleaved, row
from inade.bench.pictures import OBJECTS, psnr
from inade.bench.weights import published_state
from inade.bench.yardstick import cells_scene
from inade.cli import main
from inade.config import ModelConfig
from inade.errors import RequestError
from inade.inference.device import PRECISIONS
from tests.rounding import picture_moved
from tests.scenes import SegmentScene

KEYS = {
    "name", "ratio", "goal", "median_ms", "worst_ms", "runs", "precision", "threads", "peak_mib",
    "error",
}  # fmt: skip
TINY = ModelConfig(8, 128, 128, 4, 16, 8)
ROOT = Path(__file__).resolve().parents[3]
INSTALLED = """
import sys
from inade import bench
from inade.config import ModelConfig
bench.LITE = ModelConfig(8, 128, 128, 4, 16, 8)
rows = bench.run(parts=["lite-full", "lite-encode"])
print(*dict.fromkeys(row["name"] for row in rows), "tests" in sys.modules, sep="\\n")
"""


@pytest.fixture
def tiny(monkeypatch):
    for module, name in ((bench, "ADE20K"), (bench, "LITE"), (growth, "LITE")):
        monkeypatch.setattr(module, name, TINY)
    monkeypatch.setattr(bench, "PLACES", 2)
    monkeypatch.setattr(growth, "SIDES", (128, 64))
    monkeypatch.setattr(growth, "OBJECTS", (4, 1))
    monkeypatch.setattr(growth, "CLASSES", (3, 9))


def test_rows_of_one_size_have_the_form_of_the_issue(tiny, precision):
    measured = list(dict.fromkeys(["float32", precision]))
    said = []
    rows = bench.run(say=said.append, parts=["lite"])
    assert said == ["lite-full", "lite-error", "lite-object", "lite-encode"]
    for each in rows:
        assert set(each) == KEYS
        assert isinstance(each["name"], str)
        assert isinstance(each["ratio"], float)
        assert each["goal"] is None or isinstance(each["goal"], float)
    found = {(each["name"], each["precision"]): each for each in rows}
    assert len(found) == len(rows)
    assert list(dict.fromkeys(each["precision"] for each in rows)) == measured
    plain = found["lite size: plain formulation, full pass", "float32"]
    assert (plain["ratio"], plain["runs"]) == (1.0, 7)
    scene = SegmentScene(**vars(cells_scene(TINY, OBJECTS)))
    exact = scene.picture(TINY, published_state(TINY, 0, "G")["G"])
    for name in measured:
        full = found["lite size: full pass", name]
        # told is the difference of two roundings, its own and that of the plain formulation
        types = (PRECISIONS[name], torch.float32)
        assert full["error"] <= sum(picture_moved(TINY, one, exact) for one in types)
        assert full["threads"] == torch.get_num_threads()
        assert found["lite size: one object restyled, box <= 5 %", name]["runs"] == 2
    json.dumps(rows)


def test_an_installed_program_measures_without_the_tests(tmp_path):
    shutil.copytree(
        ROOT / "inade", tmp_path / "inade", ignore=shutil.ignore_patterns("__pycache__")
    )
    alone = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", INSTALLED], cwd=tmp_path, env=alone, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    *names, imported = done.stdout.splitlines()
    assert names[0] == "lite size: plain formulation, full pass"
    assert names[-1] == f"lite size: encode a reference, {OBJECTS} objects"
    assert imported == "False"


def test_growth_is_bounded_for_classes_only(tiny):
    rows = bench.run(parts=["growth"])
    assert len(rows) == 6
    assert [each["goal"] for each in rows] == [None] * 5 + [1.1]
    assert all(each["goal"] is None or each["name"].endswith("at most") for each in rows)


def test_a_part_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(RequestError, match=r"no part 'lote'.*lite-full"):
        bench.run(parts=["lote"])


def test_the_command_says_so_too(capsys):
    assert main(["bench", "lote"]) != 0
    assert "no part 'lote'" in capsys.readouterr().err


def test_a_table_line_for_each_row():
    rows = [
        row("fast | sure", Timing((2.0, 4.0, 3.0)), Timing((30.0,)), goal=4.0, error=1e-6).to_json()
    ]
    lines = bench.markdown(rows).splitlines()
    assert lines[2] == "| fast / sure | 10 | 4 | 3 | 4 | 3 | float32 |  | 1.0e-06 |"
    assert [line.count("|") for line in lines[:3]] == [10, 10, 10]


def test_calls_take_turns_and_the_first_turn_does_not_count():
    calls = []
    timings = interleaved([lambda: calls.append("a"), lambda: calls.append("b")], 3)
    assert calls == ["a", "b"] * 4
    assert [len(timing.samples) for timing in timings] == [3, 3]


def test_decibels_over_a_range_of_two():
    zeros = torch.zeros(3, 8, 8)
    assert psnr(zeros + 0.2, zeros) == pytest.approx(20.0)
    assert psnr(zeros, zeros) == 200.0


def test_large_pictures_are_measured_against_small_ones(monkeypatch):
    monkeypatch.setattr(large, "PASSES", (512,))
    monkeypatch.setattr(large, "EDITED", (384,))
    monkeypatch.setattr(large, "MEMORY", {512: 600})
    monkeypatch.setattr(large, "RUNS", 1)
    monkeypatch.setattr(large, "native_bf16", lambda device: False)
    rows = bench.run(parts=["large"])
    names = [row["name"].removeprefix("bundled model: ") for row in rows]
    assert names == [
        "an object of 5,000 pixels restyled, 384 x 384 / 256 x 256, at most",
        "an object of 5,000 pixels painted on, 384 x 384 / 256 x 256, at most",
        "full picture 512 x 512 in bands / 4 of 256 x 256, at most",
        "full picture 512 x 512 in bands, peak MiB above weights and cache, at most",
    ]
    assert [row["goal"] for row in rows] == [1.2, 1.2, 1.1, 600]
    assert rows[-1]["ratio"] < 600
