"""What a desktop's file manager asks for: the small picture of a project, by a light command."""

import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage.project.project_file import save_project
from app.storage.project.thumbnail import main, write_thumbnail
from inade.errors import ProjectError
from tests.app.storage.states import full_project

ROOT = Path(__file__).parents[4]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose picture is 600 x 300, left half red, right half blue."""
    picture = np.zeros((300, 600, 3), np.uint8)
    picture[:, :300, 0] = picture[:, 300:, 2] = 255
    save_project(tmp_path / "my garden.inade", replace(full_project(), picture=picture, own=None))
    return tmp_path / "my garden.inade"


def test_the_command_writes_a_picture_of_the_size_asked_for(project: Path) -> None:
    out = project.with_name("out")
    asked = [str(project), str(out), "128"]
    loaded = (
        "import sys, main; code = main.main(['--thumbnail', *sys.argv[1:]]);"
        "print(code, {'torch', 'PySide6', 'cv2', 'numpy'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", loaded, *asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 set()\n"
    with Image.open(out) as shown:
        assert (shown.format, shown.mode, shown.size) == ("PNG", "RGB", (128, 64))
        assert shown.getpixel((10, 32)) == (255, 0, 0)
        assert shown.getpixel((117, 32)) == (0, 0, 255)


def test_a_small_picture_is_not_enlarged(project: Path) -> None:
    write_thumbnail(project, project.with_name("out.png"), 1024)
    with Image.open(project.with_name("out.png")) as shown:
        assert shown.size == (256, 128)


def test_what_is_no_project_is_told_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.png"
    (tmp_path / "text.inade").write_text("hello")
    with zipfile.ZipFile(tmp_path / "damaged.inade", "w") as archive:
        archive.writestr("thumbnail.png", b"\x89PNG\r\n\x1a\n and then nothing")
    for name in ("text.inade", "damaged.inade", "missing.inade"):
        assert main([str(tmp_path / name), str(out)]) == 1
        assert name in capsys.readouterr().err
        assert not out.exists()


def test_a_picture_of_too_many_pixels_is_not_decoded(tmp_path: Path) -> None:
    header = Image.new("1", (20_000, 20_000))
    header.save(tmp_path / "huge.png")
    with zipfile.ZipFile(tmp_path / "huge.inade", "w") as archive:
        archive.write(tmp_path / "huge.png", "thumbnail.png")
    with pytest.raises(ProjectError, match="too large"):
        write_thumbnail(tmp_path / "huge.inade", tmp_path / "out.png")


@pytest.mark.parametrize("arguments", [[], ["a"], ["a", "b", "c"], ["a", "b", "0"], ["a"] * 4])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err
