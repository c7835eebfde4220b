"""Small pictures of files: upright as in the window, nothing for what is too large or broken."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.finetune.pages.pictures_page import read_thumbnails
from app.qt_image import pixels_of
from app.storage.opening import photo_inside, picture_inside
from tests.turned import stored

UPRIGHT = np.zeros((64, 96, 3), np.uint8)
UPRIGHT[:32, :48] = (250, 10, 10)
UPRIGHT[32:, :48] = (10, 10, 250)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    ("name", "how"),
    [("a.png", {}), ("a.jpg", {"quality": 95}), ("a.webp", {"lossless": True}), ("a.tif", {})],
)
def test_small_pictures_are_upright(
    tmp_path: Path, name: str, how: dict[str, Any], orientation: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / name
    Image.fromarray(stored(UPRIGHT, orientation)).save(path, exif=exif, **how)
    (square,) = read_thumbnails((path,))
    for small in (pixels_of(picture_inside(path)), pixels_of(square)):
        height, width = small.shape[:2]
        top, bottom = small[height // 8, width // 6], small[-(height // 8), width // 6]
        assert np.abs(top.astype(int) - (250, 10, 10)).max() < 40
        assert np.abs(bottom.astype(int) - (10, 10, 250)).max() < 40
    assert pixels_of(picture_inside(path)).shape == (48, 72, 3)


def test_what_has_no_small_picture(tmp_path: Path) -> None:
    Image.fromarray(UPRIGHT).save(tmp_path / "a.png")
    assert photo_inside(tmp_path / "a.png", most=64 * 96 - 1).isNull()
    assert not photo_inside(tmp_path / "a.png", most=64 * 96).isNull()
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name in ("b.png", "none.png", "none.inade"):
        assert picture_inside(tmp_path / name).isNull()
    assert read_thumbnails((tmp_path / "b.png", tmp_path / "none.png")) == []
