"""The colours of a map: by class, colour-blind safe, or by object. All uint8 [..., 3] RGB."""

import numpy as np

from inade.layouts.labels import LabelSet

# Okabe and Ito's eight colours, told apart with every common kind of colour blindness.
_SAFE = np.array(
    [
        (86, 180, 233),
        (230, 159, 0),
        (0, 158, 115),
        (204, 121, 167),
        (240, 228, 66),
        (0, 114, 178),
        (213, 94, 0),
        (120, 120, 120),
    ],
    np.float64,
)
_SHADES = (1.0, 0.68, 1.32, 0.48, 1.6)  # lightness of the repeats, the first eight unshaded


def class_colors(labels: LabelSet, *, safe: bool = False) -> np.ndarray:
    """uint8 [K, 3]: colour by model channel, the label set's own or a colour-blind-safe one."""
    if not safe:
        return labels.colors
    channel = np.arange(len(labels))
    base = _SAFE[channel % len(_SAFE)]
    shade = np.array(_SHADES)[(channel // len(_SAFE)) % len(_SHADES)][:, None]
    lighter = 255 - (255 - base) * (2 - shade)
    return np.where(shade <= 1, base * shade, lighter).clip(0, 255).astype(np.uint8)


def class_color(labels: LabelSet, channel: int, *, safe: bool) -> tuple[int, int, int]:
    """The colour of one class, 0-255 each, as `class_colors` has it."""
    red, green, blue = class_colors(labels, safe=safe)[channel].tolist()
    return red, green, blue


def object_colors(count: int) -> np.ndarray:
    """uint8 [count, 3]: a colour by object id, neighbours in number far apart in hue."""
    ids = np.arange(count)
    hue = (ids * 0.618034 + 0.08) % 1.0
    value = np.array((0.92, 0.72, 0.55))[(ids * 7 // 5) % 3]
    saturation = np.array((0.52, 0.68))[(ids // 3) % 2]
    ramp = np.abs((hue[:, None] * 6 + np.array((0, 4, 2))) % 6 - 3) - 1
    vivid = 1 - saturation[:, None] * (1 - ramp.clip(0, 1))
    return (vivid * value[:, None] * 255).astype(np.uint8)
