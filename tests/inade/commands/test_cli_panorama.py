"""generate and restyle --panorama: no seam where the right edge joins the left one."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.cli import main
from inade.config import ModelConfig
from inade.formats.pictures import read_photo
from inade.layouts.labels import LabelSet

CONFIG = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    states = published_state(CONFIG, seed=5)
    labels = LabelSet.numbered(6)
    checkpoint = Checkpoint(tmp_path / "free", CONFIG, labels, states["G"], states["E"])
    write_checkpoint(checkpoint, tmp_path / "free")
    coarse = np.random.default_rng(1).integers(0, 6, (5, 8)).astype(np.uint8)
    Image.fromarray(coarse.repeat(32, 0).repeat(32, 1)).save("labels.png")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main([*arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_edges_of_a_panorama_know_each_other(world, capsys):
    for name, extra in (("closed", ["--panorama"]), ("open", [])):
        code, out, _ = run(
            capsys, "generate", "free", "labels.png", "--out", f"{name}.png", "--json", *extra
        )
        assert code == 0
        told = json.loads(out)["results"][0]
        assert told.get("panorama", False) is (name == "closed")
    closed, opened = (np.array(Image.open(f"{name}.png")) for name in ("closed", "open"))
    assert (closed[:, 0] != opened[:, 0]).any()
    assert (closed[:, -1] != opened[:, -1]).any()
    code, *_ = run(
        capsys, "restyle", "free", "closed.png", "labels.png", "--object", "3", "--panorama",
        "--out", "new.png",
    )  # fmt: skip
    assert code == 0
    # its recipe in the place of vectors says that it goes round
    code, *_ = run(
        capsys, "generate", "free", "labels.png", "--noise", "closed.png", "--out", "again.png"
    )
    assert code == 0
    assert (read_photo(Path("again.png")) == closed).all()


def test_another_width_is_taken_and_told(world, capsys):
    Path("maps").mkdir()
    ids = np.array(Image.open("labels.png"))
    Image.fromarray(ids[:, :200]).save("maps/odd.png")
    Image.fromarray(ids).save("maps/even.png")
    code, _, told = run(capsys, "generate", "free", "maps", "--panorama", "--out", "made")
    assert code == 0
    assert "odd.png scaled to a width that a panorama can have, 192 pixels" in told
    assert "even.png" not in told
    assert read_photo(Path("made/odd.png")).shape == (160, 192, 3)
    assert read_photo(Path("made/even.png")).shape == (160, 256, 3)


def test_what_cannot_be_a_panorama_is_refused(world, capsys):
    base = ["generate", "free", "labels.png", "--panorama", "--out", "new.png"]
    for extra, words in (
        (["--fit", "crop"], "would not close"),
        (["--size", "300x200"], "cannot be 300 pixels wide"),
        (["--size", "9000x200"], "too large"),
    ):
        code, _, told = run(capsys, *base, *extra)
        assert code != 0
        assert words in " ".join(told.replace("│", " ").split())
    assert not Path("new.png").exists()
    config = ModelConfig(6, 128, 128, 4, 16, 8)
    fixed = Checkpoint(world / "old", config, LabelSet.numbered(6), published_state(config, 5)["G"])
    write_checkpoint(fixed, world / "old")
    for command in (
        ["generate", "old", "labels.png"],
        ["restyle", "old", "labels.png", "labels.png", "--object", "1"],
    ):
        code, _, told = run(capsys, *command, "--panorama", "--out", "new.png")
        assert code != 0
        assert "one size" in told
