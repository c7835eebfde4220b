"""How an object looks: its noise, an optional reference style, strength and variety.

Letters: Z width of the noise, D width of the global noise. Everything is float32 numpy, the
same on every device, so that a seed means the same picture everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from inade.layouts.closing import whole_boxes
from inade.layouts.layout import Rect, object_boxes, resize_nearest

MAX_STRENGTH = 1.5
MAX_VARIETY = 1.5
_TEXTURE = 4  # part of a seed's streams; 1 to 3 are the fitted prior's
_MARGIN = 16  # pixels of surroundings that an encoder may look at
_LARGEST = 2048  # pixels of a photo's longer side that are kept of what a style was read off


@dataclass(frozen=True, eq=False)
class Reference:
    """An object in a photo, as much of the photo as is known: at least what an encoder looks at.

    photo, mask   uint8 [h, w, 3] RGB and bool [h, w]: the crop and the object in it
    x, y          where the crop's corner lies in the photo;  size: (height, width) of the photo
    """

    name: str
    photo: np.ndarray
    mask: np.ndarray
    x: int
    y: int
    size: tuple[int, int]

    @staticmethod
    def of(name: str, photo: np.ndarray, mask: np.ndarray) -> "Reference":
        """The object of a bool mask [H, W] in a photo [H, W, 3], which is not copied."""
        return Reference(name, photo, mask, 0, 0, mask.shape).narrowed()

    def narrowed(self) -> "Reference":
        """The same with no more of the photo than an encoder looks at; the photo is not copied."""
        box = _widened(Rect.around(self.mask), self.mask.shape)
        place = self.x + box.x, self.y + box.y
        mask = self.mask[box.slices].copy()
        return Reference(self.name, self.photo[box.slices], mask, *place, self.size)

    def whole(self) -> tuple[np.ndarray, np.ndarray]:
        """Photo [H, W, 3] and mask [H, W] in full size; the crop's border is continued outward."""
        height, width = self.mask.shape
        rows = (self.y, self.size[0] - height - self.y)
        columns = (self.x, self.size[1] - width - self.x)
        photo = np.pad(self.photo, (rows, columns, (0, 0)), mode="edge")
        return photo, np.pad(self.mask, (rows, columns))


@dataclass(frozen=True, eq=False)
class Style:
    """What the encoder reads off a reference object: four float32 [Z] vectors.

    `origin` says what they were read off, as weights of references; it travels with the style,
    so that another encoder can read it anew, and is no part of how the object looks.
    """

    scale_mu: np.ndarray
    scale_logvar: np.ndarray
    bias_mu: np.ndarray
    bias_logvar: np.ndarray
    origin: tuple[tuple[float, Reference], ...] = ()

    @property
    def mu(self) -> np.ndarray:
        """float32 [2, Z]: row 0 drives scale, row 1 drives bias."""
        return np.stack([self.scale_mu, self.bias_mu]).astype(np.float32)

    @property
    def logvar(self) -> np.ndarray:
        """float32 [2, Z]: row 0 drives scale, row 1 drives bias."""
        return np.stack([self.scale_logvar, self.bias_logvar]).astype(np.float32)

    @staticmethod
    def from_rows(mu: np.ndarray, logvar: np.ndarray) -> "Style":
        """The inverse of `mu` and `logvar`, both [2, Z]."""
        mean, spread = np.asarray(mu, np.float32), np.asarray(logvar, np.float32)
        return Style(mean[0], spread[0], mean[1], spread[1])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Style):
            return NotImplemented
        return np.array_equal(self.mu, other.mu) and np.array_equal(self.logvar, other.logvar)


@dataclass(frozen=True, eq=False)
class Look:
    """One object's look. `noise` float32 [2, Z], `strength` and `variety` 0 to 1.5.

    style   the reference style, if there is one
    drawn   the style drawn from a fitted prior; None stands for the published prior, N(0, 1)
    """

    noise: np.ndarray
    style: Style | None = None
    strength: float = 1.0
    variety: float = 1.0
    drawn: Style | None = None

    @property
    def mixed(self) -> Style | None:
        """The style that counts, None for the published prior alone.

        mu' = (1 - strength) * mu_drawn + strength * mu_reference, logvar' likewise: strength 0
        is the object as it was drawn, 1 the reference. Without a reference the drawn style.
        """
        if self.style is None:
            return self.drawn
        strength = np.float32(self.strength)
        mu, logvar = strength * self.style.mu, strength * self.style.logvar
        if self.drawn is not None:
            rest = np.float32(1) - strength
            mu, logvar = rest * self.drawn.mu + mu, rest * self.drawn.logvar + logvar
        return Style.from_rows(mu, logvar)

    def modulation(self) -> np.ndarray:
        """float32 [2, Z], the vectors n' that drive the object's scale and bias.

        n' = variety * noise * exp(0.5 * logvar') + mu' of the mixed style: prior noise remapping
        of the paper.
        """
        noise = np.float32(self.variety) * self.noise
        style = self.mixed
        if style is None:
            return noise.astype(np.float32)
        return (noise * np.exp(np.float32(0.5) * style.logvar) + style.mu).astype(np.float32)

    def with_noise(self, noise: np.ndarray) -> "Look":
        """The same look with other noise [2, Z]."""
        return replace(self, noise=noise)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Look):
            return NotImplemented
        return (
            np.array_equal(self.noise, other.noise)
            and self.style == other.style
            and self.drawn == other.drawn
            and (self.strength, self.variety) == (other.strength, other.variety)
        )


def mix_styles(styles: Sequence[Style], weights: Sequence[float]) -> Style:
    """Weighted sum of the styles' means and log-variances; weights are used as they are.

    Where each comes from is known of the mix as well, if it is of all of them.
    """
    assert styles
    pairs = list(zip(styles, weights, strict=True))
    mu = sum((np.float32(weight) * style.mu for style, weight in pairs), np.float32(0))
    logvar = sum((np.float32(weight) * style.logvar for style, weight in pairs), np.float32(0))
    mixed = Style.from_rows(np.asarray(mu), np.asarray(logvar))
    if not all(style.origin for style in styles):
        return mixed
    parts = [
        (weight * share, reference) for style, weight in pairs for share, reference in style.origin
    ]
    return replace(mixed, origin=tuple(parts))


def between(one: Look, other: Look, share: float) -> Look:
    """A look on the way from `one` (share 0) to `other` (1).

    Styles, strength and variety go straight; noise goes round the sphere, so that it stays as
    strong as noise is. A drawn style or reference that only one of them has gives way to one
    reference of all that each shows, at strength 1; N(0, 1) where one shows no style.
    """
    if share in (0, 1):
        return other if share else one
    weights = (1 - share, share)

    def mixed(first: Style | None, second: Style | None) -> Style | None:
        return None if first is None or second is None else mix_styles([first, second], weights)

    strength = weights[0] * one.strength + weights[1] * other.strength
    drawn, style = mixed(one.drawn, other.drawn), mixed(one.style, other.style)
    if (one.drawn is None) != (other.drawn is None) or (one.style is None) != (other.style is None):
        still = np.zeros_like(one.noise)
        plain = Style.from_rows(still, still)
        drawn, strength = other.drawn, 1.0
        style = mix_styles([one.mixed or plain, other.mixed or plain], weights)
    variety = weights[0] * one.variety + weights[1] * other.variety
    return Look(_turned(one.noise, other.noise, share), style, strength, variety, drawn)


def _turned(one: np.ndarray, other: np.ndarray, share: float) -> np.ndarray:
    """Noise float32 [2, Z] on the arc from one to other; on the line where there is no angle."""
    a, b = one.astype(np.float64).ravel(), other.astype(np.float64).ravel()
    size = np.linalg.norm(a) * np.linalg.norm(b)
    angle = np.arccos(np.clip(a @ b / size, -1, 1)) if size > 0 else 0.0
    if np.sin(angle) < 1e-6:
        mixed = (1 - share) * a + share * b
    else:
        mixed = (np.sin((1 - share) * angle) * a + np.sin(share * angle) * b) / np.sin(angle)
    return mixed.reshape(one.shape).astype(np.float32)


def with_origins(
    styles: Mapping[int, Style],
    name: str,
    photo: np.ndarray,
    object_map: np.ndarray,
    *,
    closed: bool = False,
) -> dict[int, Style]:
    """The styles by object id, each told to be read off its object in a photo [H, W, 3].

    object_map: integers [h, w], brought to the photo's size. Of a large photo a smaller copy is
    kept, which is still finer than encoders look. closed: whether the photo's first and last
    column are neighbours; it is kept turned so that an object at both is in one piece.
    """
    share = min(1.0, _LARGEST / max(photo.shape[:2]))
    size = (max(1, round(photo.shape[0] * share)), max(1, round(photo.shape[1] * share)))
    if share < 1:
        photo = cv2.resize(photo, size[::-1], interpolation=cv2.INTER_AREA)
    object_map = resize_nearest(object_map, *size)
    boxes = object_boxes(object_map)
    if closed:
        boxes = whole_boxes(boxes, object_map)
    told: dict[int, Style] = {}
    for object_id, style in styles.items():
        box = boxes.get(object_id, Rect(0, 0, 0, 0))
        if box.x + box.width > size[1]:
            turn = (size[1] - box.width) // 2 - box.x
            turned, ids = (np.roll(each, turn, axis=1) for each in (photo, object_map))
            told[object_id] = replace(
                style, origin=((1.0, Reference.of(name, turned, ids == object_id)),)
            )
            continue
        box = _widened(box, size)
        mask = object_map[box.slices] == object_id
        reference = Reference(name, photo[box.slices], mask, box.x, box.y, size)
        told[object_id] = replace(style, origin=((1.0, reference),))
    return told


def draw_noise(seed: int, object_id: int, draw: int, noise_dim: int) -> np.ndarray:
    """Standard normal float32 [2, Z] of one object: Philox keyed by (seed, object id, draw)."""
    return random_stream(seed, object_id + 1, draw).standard_normal((2, noise_dim), np.float32)


def draw_texture_seed(seed: int, object_id: int, draw: int) -> int:
    """A texture seed, 0 to 2^64 - 1: Philox keyed by (seed, object id, draw)."""
    stream = random_stream(seed, object_id + 1, draw, _TEXTURE)
    return int(stream.integers(2**64, dtype=np.uint64))


def draw_global_noise(seed: int, draw: int, latent_dim: int) -> np.ndarray:
    """Standard normal float32 [D] that seeds the whole picture (the key's object word is 0)."""
    return random_stream(seed, 0, draw).standard_normal(latent_dim, np.float32)


def random_stream(seed: int, stream: int, draw: int, part: int = 0) -> np.random.Generator:
    """Philox keyed by (seed, stream, draw); parts are far apart in the same key's numbers.

    stream: 0 the scene, else object id + 1. part 0 is the noise.
    """
    key = np.array([seed % 2**64, (stream % 2**32) << 32 | (draw % 2**32)], np.uint64)
    return np.random.Generator(np.random.Philox(key=key, counter=[0, part, 0, 0]))


def _widened(box: Rect, size: tuple[int, int]) -> Rect:
    """The box with a margin, within a picture of this (height, width); empty stays empty."""
    height, width = size
    return (
        box
        if box.empty
        else Rect(
            box.x - _MARGIN, box.y - _MARGIN, box.width + 2 * _MARGIN, box.height + 2 * _MARGIN
        ).clipped(width, height)
    )
