"""The border between numpy and Qt."""

import numpy as np

from app.qt_image import PixelBuffer, image_of, pack_rgb, pixels_of


def test_pixels_survive_the_way_there_and_back() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 3), np.uint8)
    image = image_of(pixels)
    assert (image.width(), image.height()) == (7, 5)
    assert image.pixelColor(6, 4).getRgb()[:3] == tuple(pixels[4, 6].tolist())
    assert np.array_equal(pixels_of(image), pixels)


def test_a_buffer_shows_what_is_written_into_it() -> None:
    buffer = PixelBuffer(3, 4, opaque=True)
    buffer.pixels[1, 2] = pack_rgb(np.array([10, 20, 30], np.uint8))
    assert buffer.image.pixelColor(2, 1).getRgb() == (10, 20, 30, 255)
    assert buffer.image.pixelColor(0, 0).getRgb() == (0, 0, 0, 255)


def test_alpha_is_premultiplied() -> None:
    assert pack_rgb(np.array([255, 0, 101], np.uint8), 128) == 0x80800033
