"""Films of pictures on disk: WebP and GIF by Pillow, MP4 where OpenCV has a codec for it."""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image

from inade.errors import ImageError
from inade.files import atomic_write

SUFFIXES = (".webp", ".gif", ".mp4")
PICTURES_A_SECOND = 10.0
QUALITY = 90  # of a WebP
_CODEC = "mp4v"


def write_film(
    path: Path,
    pictures: Sequence[np.ndarray],
    *,
    rate: float = PICTURES_A_SECOND,
) -> None:
    """Write pictures, uint8 [H, W, 3] RGB of one size, as a film that repeats where it can.

    `rate`: pictures a second. A GIF has 256 colours a picture; an MP4
    loses a last odd row or column. Raises SaveError, and ImageError for another suffix, for no
    pictures, and for an MP4 where there is no codec.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ImageError(
            "films cannot be written as '{ending}'.",
            where=path,
            remedy="Use a name that ends in .webp, .gif or .mp4.",
            ending=path.suffix or path.name,
        )
    if not pictures:
        raise ImageError("there is no picture for a film.", where=path)
    if suffix == ".mp4" and not has_video_codec():
        raise ImageError(
            "there is no codec for MP4 here.",
            where=path,
            remedy="Use a name that ends in .webp or .gif.",
        )
    with atomic_write(path) as temporary:
        if suffix == ".mp4":
            _write_video(temporary, pictures, rate)
            return
        first, *rest = (Image.fromarray(picture) for picture in pictures)
        told: dict[str, Any] = {"duration": round(1000 / rate), "loop": 0, "save_all": True}
        if suffix == ".webp":
            told["quality"] = QUALITY
        first.save(temporary, append_images=rest, **told)


@cache
def has_video_codec() -> bool:
    """Whether an MP4 can be written here; it is tried, once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tried.mp4"
        video = cv2.VideoWriter(str(path), _code(), PICTURES_A_SECOND, (64, 64))
        opened = video.isOpened()
        video.release()
        return opened


def _write_video(path: Path, pictures: Sequence[np.ndarray], rate: float) -> None:
    height, width = (side // 2 * 2 for side in pictures[0].shape[:2])
    video = cv2.VideoWriter(str(path), _code(), rate, (width, height))
    if not video.isOpened():
        raise ImageError(
            "an MP4 of {width} x {height} pixels cannot be made here.",
            remedy="Use .webp or .gif, or a smaller picture.",
            width=width,
            height=height,
        )
    for picture in pictures:
        video.write(cv2.cvtColor(picture[:height, :width], cv2.COLOR_RGB2BGR))
    video.release()


def _code() -> int:
    return cv2.VideoWriter.fourcc(*_CODEC)
