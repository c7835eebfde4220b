"""config.json: every key of version 2 is there and known, older files may lack some."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
from inade.cli import main
from inade.config import ModelConfig
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from tests.made_up import untrained

CONFIG = ModelConfig(3, 64, 64, 2, 8, 4, start="free", texture=True, padding="replicate")
WHOLE = CONFIG.to_json() | {"version": 2}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_checkpoint(untrained(CONFIG, LabelSet.numbered(3), title="own"), tmp_path / "own")
    return tmp_path / "own"


def test_a_whole_file_is_read_back(folder: Path):
    assert ModelConfig.from_json(WHOLE) == CONFIG
    assert read_checkpoint(folder).config == CONFIG
    written = json.loads((folder / "config.json").read_text())
    assert written["version"] == 2
    assert {"start", "texture", "padding", "doubling"} <= written.keys()


def test_older_files_are_those_of_published_models():
    older = ModelConfig.from_json({"num_classes": 3, "something": "else"})
    assert (older.start, older.texture, older.padding) == ("fixed", False, "zeros")
    assert (older.doubling, older.size_free) == ("nearest", False)


@pytest.mark.parametrize("key", sorted(WHOLE.keys() - {"version", "num_classes"}))
def test_a_key_that_is_missing_is_named(key: str):
    with pytest.raises(CheckpointError, match=f"'{key}' is missing"):
        ModelConfig.from_json({name: value for name, value in WHOLE.items() if name != key})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"warp": 3}, "'warp' is unknown"),
        ({"version": 3}, "version 3, and this program knows 2"),
        ({"version": "two"}, "version 'two'"),
        ({"version": None}, "version None"),
        ({"start": "loose"}, "start is 'loose', known are 'fixed', 'free'"),
        ({"padding": "wrap"}, "padding is 'wrap', known are 'zeros', 'replicate'"),
        ({"doubling": "bilinear"}, "doubling is 'bilinear', known are 'nearest'"),
        ({"texture": "yes"}, "texture is 'yes', known are False, True"),
    ],
)
def test_what_this_program_does_not_know_is_told_by_every_command(
    folder: Path, change: dict[str, object], words: str, capsys: pytest.CaptureFixture[str]
):
    file = folder / "config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    assert main(["info", str(folder)]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert words in told or ("newer program" in told and "version 3" in told)
    assert "Traceback" not in told


def test_models_with_sketches_have_none_of_the_additions():
    with pytest.raises(CheckpointError, match="sketches has none"):
        replace(CONFIG, sketch=True)
