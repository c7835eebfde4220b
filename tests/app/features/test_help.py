"""Diagnostics: what a report needs, and nothing of what is whose and where."""

import tomllib
from pathlib import Path

import pytest

from app.application import Studio
from app.work.jobs import Failure
from inade import version
from inade.errors import ImageError
from inade.version import VERSION

ROOT = Path(__file__).parents[3]


def test_the_version_is_that_of_the_project(studio: Studio) -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert told["project"]["dynamic"] == ["version"]
    assert (ROOT / told["tool"]["hatch"]["version"]["path"]) == Path(version.__file__)
    assert f"INADE Studio {VERSION}" in studio.help.diagnostics()


@pytest.mark.parametrize(
    "path",
    [
        "/home/ann lee/secret plans/house.png",
        "C:\\Users\\Ann Lee\\secret\\house.png",
        "\\\\server\\secret\\house.png",
        "/media/secret/x",
    ],
)
def test_diagnostics_tell_no_path_but_the_programs_own(studio: Studio, path: str) -> None:
    studio.help.remember(Failure.of(ImageError("the photo is 5/3 too small.", where=path)))
    studio.help.remember(Failure(f"could not open '{path}': no such file", "", path))
    try:
        raise OSError(2, "No such file", path)
    except OSError as error:
        studio.help.remember(Failure.of(error))
    text = studio.help.diagnostics()
    for word in ("secret", "Ann", "ann lee", str(ROOT), "/home", "media"):
        assert word not in text
    assert "the photo is 5/3 too small." in text
    assert "no such file" in text
    assert str(Path("tests/app/features/test_help.py")) in text
