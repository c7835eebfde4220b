"""Films: as many pictures as were given, in order, or words on why not."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageSequence

from inade.errors import ImageError
from inade.formats import film
from inade.formats.film import has_video_codec, write_film

RED, BLUE, GREEN = (220, 30, 20), (20, 40, 220), (20, 200, 40)


def pictures() -> list[np.ndarray]:
    return [np.full((48, 65, 3), colour, np.uint8) for colour in (RED, BLUE, GREEN)]


@pytest.mark.parametrize("suffix", [".webp", ".gif"])
def test_a_film_repeats_its_pictures_in_order(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fade{suffix}"
    write_film(path, pictures(), rate=4)
    with Image.open(path) as image:
        assert image.info.get("loop") == 0
        shown = [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(image)]
        assert image.info["duration"] == 250
    assert len(shown) == 3
    for found, wanted in zip(shown, pictures(), strict=True):
        assert found.shape == wanted.shape
        assert np.abs(found.astype(int) - wanted).max() < 12


@pytest.mark.skipif(not has_video_codec(), reason="no codec for MP4 here")
def test_a_video_has_even_sides(tmp_path: Path) -> None:
    path = tmp_path / "fade.mp4"
    write_film(path, pictures())
    video = cv2.VideoCapture(str(path))
    shown = []
    while (read := video.read())[0]:
        shown.append(read[1][..., ::-1])
    video.release()
    assert [frame.shape for frame in shown] == [(48, 64, 3)] * 3
    for found, wanted in zip(shown, pictures(), strict=True):
        assert np.abs(found.mean((0, 1)) - wanted[0, 0]).max() < 25


def test_what_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImageError, match=r"films cannot be written as '\.avi'"):
        write_film(tmp_path / "fade.avi", pictures())
    with pytest.raises(ImageError, match="no picture for a film"):
        write_film(tmp_path / "fade.gif", [])
    monkeypatch.setattr(film, "has_video_codec", lambda: False)
    with pytest.raises(ImageError, match="no codec for MP4"):
        write_film(tmp_path / "fade.mp4", pictures())
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not has_video_codec(), reason="no codec for MP4 here")
def test_a_size_that_no_codec_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="MP4 of 8192 x 128 pixels cannot be made"):
        write_film(tmp_path / "fade.mp4", [np.zeros((128, 8192, 3), np.uint8)])
    assert not list(tmp_path.iterdir())
