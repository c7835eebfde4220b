"""Random geometry for training pictures, and layouts made as people paint them.

Letters: N batch, C channels, H W size. Random numbers come from numpy's Philox, so they are the
same on every device and a place in the run names them: nothing is carried from step to step.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inade.errors import TrainingError
from inade.networks.generator import nearest

# Purposes of `random_stream`:
ORDER, SAMPLE, DISCRIMINATOR, NOISE, PLACE, CONSISTENCY, FIELDS, DONORS = range(8)


def random_stream(seed: int, purpose: int, *place: int) -> np.random.Generator:
    """Independent random numbers for each (seed, purpose, place); `place` has up to two words."""
    assert len(place) <= 2
    counter = np.array([0, 0, *place, *(0,) * (2 - len(place))], np.uint64)
    key = np.array([seed % 2**64, purpose], np.uint64)
    return np.random.Generator(np.random.Philox(counter=counter, key=key))


@dataclass(frozen=True)
class CropRecipe:
    """How a packed picture becomes a training picture of `height` x `width` pixels.

    A window of that aspect is cut at a random place and scaled to size. `scale` is the range of
    the window's side as a share of the largest window that fits: (1, 1) takes whole pictures,
    (0.5, 0.5) of 256-pixel pictures at 128 takes unscaled quarters, and "resize to 286, crop 256"
    is 256/286. `simplify` is the probability that the layout is simplified (see `simplify`).
    Unless it `enlarges`, a window has at least the size of what is made from it.
    """

    height: int
    width: int
    scale: tuple[float, float] = (1.0, 1.0)
    flip: bool = True
    simplify: float = 0.0
    enlarges: bool = True

    def __post_init__(self) -> None:
        low, high = self.scale
        if not 0 < low <= high <= 1 or not 0 <= self.simplify <= 1:
            raise TrainingError(
                "the crop scale {low} to {high} or the share of simplified layouts {simplify} is"
                " out of range.",
                remedy="Both lie between 0 and 1, the smaller scale first.",
                low=low,
                high=high,
                simplify=self.simplify,
            )


CROP_256_OF_286 = (256 / 286, 256 / 286)
_SURVIVES = 0.4  # an object that would keep a smaller share of its pixels stays as it was


@dataclass(frozen=True)
class Window:
    """The part of a picture that is cut out, in its pixels, and whether it is mirrored."""

    y: int
    x: int
    height: int
    width: int
    flip: bool = False


def draw_window(recipe: CropRecipe, height: int, width: int, rng: np.random.Generator) -> Window:
    """A random window of the recipe's aspect in a picture of `height` x `width`."""
    low, high = recipe.scale
    share, down, across, mirrored = rng.random(4)
    largest = min(height / recipe.height, width / recipe.width)
    if not recipe.enlarges:
        low = max(low, min(high, 1 / largest))
    side = largest * low * (high / low) ** share  # uniform in the logarithm
    tall = min(height, max(1, round(recipe.height * side)))
    wide = min(width, max(1, round(recipe.width * side)))
    return Window(
        int(down * (height - tall + 1)),
        int(across * (width - wide + 1)),
        tall,
        wide,
        bool(recipe.flip and mirrored < 0.5),
    )


def central_window(recipe: CropRecipe, height: int, width: int) -> Window:
    """The largest window in the middle, never mirrored: for evaluation and samples."""
    largest = min(height / recipe.height, width / recipe.width)
    tall = min(height, max(1, round(recipe.height * largest)))
    wide = min(width, max(1, round(recipe.width * largest)))
    return Window((height - tall) // 2, (width - wide) // 2, tall, wide)


def cut(
    images: Sequence[Tensor],
    maps: Sequence[Tensor],
    windows: Sequence[Window],
    height: int,
    width: int,
) -> tuple[Tensor, Tensor]:
    """Cut each picture's window and scale it; runs on the tensors' device.

    images N x uint8 [h, w, 3], maps N x integer [h, w] -> float32 [N, 3, H, W] in [-1, 1]
    (channels_last), maps [N, H, W] by nearest neighbour. Pictures are filtered when they shrink.
    """
    pictures, layouts = [], []
    for image, layout, window in zip(images, maps, windows, strict=True):
        rows = slice(window.y, window.y + window.height)
        columns = slice(window.x, window.x + window.width)
        part = image[rows, columns].permute(2, 0, 1)[None].float()  # [1, 3, h', w']
        if part.shape[2:] != (height, width):
            part = F.interpolate(part, (height, width), mode="bilinear", antialias=True)
        ids = nearest(layout[rows, columns], height, width)
        pictures.append(part.flip(-1) if window.flip else part)
        layouts.append(ids.flip(-1) if window.flip else ids)
    joined = torch.cat(pictures).clamp_(0, 255).mul_(2 / 255).sub_(1)
    return joined.contiguous(memory_format=torch.channels_last), torch.stack(layouts)


def simplify(object_map: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """A simpler copy of an integer object map [H, W], of the same type: blobs instead of leafy
    outlines, by a majority filter, the same on a coarser map, or smoothed polygons.

    `strength` 0..1 sets how coarse: outlines move by up to about 1/25 of the shorter side at 1.
    Objects that would nearly vanish keep their pixels; no new ids appear.
    """
    reach = max(1, round(min(object_map.shape) / 25 * strength))
    way = rng.integers(3)
    if way == 0:
        simpler = majority(object_map, reach)
    elif way == 1:
        factor = min(1 + reach // 2, 4)
        coarse = np.ascontiguousarray(object_map[factor // 2 :: factor, factor // 2 :: factor])
        coarse = majority(coarse, max(1, reach // factor))
        height, width = object_map.shape
        rows = np.minimum(np.arange(height) // factor, coarse.shape[0] - 1)
        columns = np.minimum(np.arange(width) // factor, coarse.shape[1] - 1)
        simpler = coarse[rows[:, None], columns]
    else:
        simpler = polygons(object_map, reach)
    return _with_survivors(object_map, simpler)


def majority(object_map: np.ndarray, radius: int) -> np.ndarray:
    """Each pixel gets the object most frequent in the square window of this radius around it.

    Ties go to the smaller id.
    """
    side = 2 * radius + 1
    best = np.zeros(object_map.shape, np.uint16)
    result = object_map.copy()
    height, width = object_map.shape
    for object_id, (left, top, right, bottom) in _boxes(object_map, radius).items():
        window = (slice(max(0, top), min(height, bottom)), slice(max(0, left), min(width, right)))
        mask = (object_map[window] == object_id).view(np.uint8)
        votes = cv2.boxFilter(
            mask, cv2.CV_16U, (side, side), normalize=False, borderType=cv2.BORDER_CONSTANT
        )
        wins = votes > best[window]
        np.copyto(result[window], object_map.dtype.type(object_id), where=wins)
        np.copyto(best[window], votes, where=wins)
    return result


def polygons(object_map: np.ndarray, tolerance: float) -> np.ndarray:
    """Outlines drawn as polygons within `tolerance` pixels, small objects over large ones.

    Holes up to (2 * tolerance)^2 pixels are closed.
    """
    result = majority(object_map, max(1, round(tolerance / 2)))
    source = result.copy()
    canvas = result.astype(np.int32)
    boxes = _boxes(source, 0)
    areas = np.bincount(source.ravel())
    smallest_hole = (2 * tolerance) ** 2
    for object_id in sorted(boxes, key=lambda one: -areas[one]):
        left, top, right, bottom = boxes[object_id]
        mask = (source[top:bottom, left:right] == object_id).view(np.uint8)
        outlines, tree = cv2.findContours(
            mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE, offset=(left, top)
        )
        kept = [
            cv2.approxPolyDP(outline, min(tolerance, len(outline) / 8), True)
            for outline, (_, _, _, parent) in zip(outlines, tree[0], strict=True)
            if parent < 0 or cv2.contourArea(outline) > smallest_hole
        ]
        cv2.fillPoly(canvas, kept, object_id)
    return canvas.astype(object_map.dtype)


def _with_survivors(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    count = int(before.max()) + 1
    had = np.bincount(before.ravel(), minlength=count)
    kept = np.bincount(after.ravel(), minlength=count)
    lost = (kept < _SURVIVES * had)[before]
    return np.where(lost, before, after)


def _boxes(object_map: np.ndarray, margin: int) -> dict[int, tuple[int, int, int, int]]:
    """(left, top, right, bottom) of each id, ends excluded, grown by `margin` beyond the map."""
    height, width = object_map.shape
    count = int(object_map.max()) + 1
    in_row = np.zeros((height, count), bool)
    in_column = np.zeros((width, count), bool)
    starts = np.ones((height, width), bool)  # only where a run of one id begins: far fewer pixels
    np.not_equal(object_map[:, 1:], object_map[:, :-1], out=starts[:, 1:])
    in_row[np.nonzero(starts)[0], object_map[starts]] = True
    starts[0] = True
    np.not_equal(object_map[1:], object_map[:-1], out=starts[1:])
    in_column[np.nonzero(starts)[1], object_map[starts]] = True
    ids = np.flatnonzero(in_row.any(0))
    top, left = in_row.argmax(0), in_column.argmax(0)
    bottom, right = height - in_row[::-1].argmax(0), width - in_column[::-1].argmax(0)
    return {
        int(i): (
            int(left[i]) - margin,
            int(top[i]) - margin,
            int(right[i]) + margin,
            int(bottom[i]) + margin,
        )
        for i in ids
    }
