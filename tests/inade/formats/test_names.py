"""Names of files: accents in either form are one name, and what is no text is told."""

import json
import os
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage.reading import maps_beside
from inade.cli import main
from inade.errors import LayoutError
from inade.formats.dataset import DataSet
from inade.formats.prepare import prepare
from inade.formats.validate import validate
from inade.layouts.labels import LabelSet

LABELS = LabelSet.numbered(2)
NFC, NFD = (unicodedata.normalize(form, "Bäume-é") for form in ("NFC", "NFD"))


def photo(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros((24, 32, 3), np.uint8)).save(path)


def label_map(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.zeros((24, 32), np.uint8)
    values[:, 9:] = 1
    Image.fromarray(values).save(path)


@pytest.mark.parametrize(("of_photo", "of_map"), [(NFC, NFD), (NFD, NFC), (NFD, NFD)])
def test_both_forms_of_accents_are_one_name(tmp_path: Path, of_photo: str, of_map: str) -> None:
    source = tmp_path / "source"
    photo(source / "images" / f"{of_photo}.png")
    label_map(source / "labels" / f"{of_map}.png")
    assert maps_beside(source / "images" / f"{of_photo}.png")[0] is not None
    done = prepare(source, tmp_path / "out", label_set=LABELS)
    assert (done.train + done.val, done.skipped) == (1, ())
    data = DataSet.open(tmp_path / "out")
    assert data.names == (NFC,)
    # such as a copy by another system, of some of the files
    for folder, name in (("images", of_photo), ("labels", of_map), ("instances", of_map)):
        path = tmp_path / "out" / folder / f"{NFC}.png"
        path.rename(path.with_name(f"{name}.png"))
    again = DataSet.open(tmp_path / "out")
    assert again.read(NFC).layout.size == (24, 32)
    assert not [one for one in validate(tmp_path / "out").problems if one.fatal]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_are_no_utf_8_are_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    source = tmp_path / "source"
    photo(source / "images" / "a.png")
    label_map(source / "labels" / "a.png")
    bad = os.fsdecode(b"b\xe4ume.png")
    photo(source / "images" / bad)
    label_map(source / "labels" / bad)
    (source / "label_set.json").write_text(json.dumps(LABELS.to_json()))
    assert main(["prepare", str(source), str(tmp_path / "out")]) == 1  # told, and left out
    told = capsys.readouterr()
    assert "b\\udce4ume.png" in told.out + told.err
    assert "no UTF-8" in told.out + told.err
    assert DataSet.open(tmp_path / "out").names == ("a",)
    error = LayoutError("'{name}' is odd.", where=source / bad, name=bad)
    assert str(error).encode()
    assert error.what == "'b\\udce4ume.png' is odd."
