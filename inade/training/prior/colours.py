"""Which looks of a class change most what people see: its colour in pictures.

Letters: K classes, N objects of one class, u the 16 numbers of an object's own (`looks.prior`).

Every picture is drawn twice, with u and with -u of each object and all else alike. Half of what an
object's mean colour (CIE Lab) differs by is B u and little else, B [3, 16] of its class, which
ridge regression finds. The leading right singular vectors of B are the directions.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from inade.checkpoint.checkpoint import Checkpoint
from inade.devices import Precision
from inade.engine import Engine
from inade.layouts.layout import Texture
from inade.looks.colours import mean_lab
from inade.looks.look import Look, draw_noise
from inade.looks.prior import OBJECT_FACTORS, Prior, style_of
from inade.scene import Scene
from inade.training.layouts import Drawable, layouts_of
from inade.training.prior.reading import Progress, Selection

PICTURES = 150
FEW = 20  # objects of a class: from fewer nothing is concluded
PIXELS = 64  # of an object whose colour counts
RIDGE = 5.0  # as much as five objects whose colour does not change


def leading_directions(
    checkpoint: Checkpoint,
    prior: Prior,
    chosen: Sequence[Selection],
    *,
    device: str = "cpu",
    progress: Progress | None = None,
) -> np.ndarray:
    """float64 [K, 2, 16], unit vectors; 0 for classes of fewer than FEW objects in these pictures
    and for those whose u does nothing.

    Along the first the colour changes most. The larger of what each changes, lightness, green to
    red or blue to yellow, grows along it. Raises what reading pictures raises.
    """
    engine = Engine(checkpoint, device=device, precision=Precision.FLOAT32)
    count = sum(len(part.names) for part in chosen)
    seen: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {}  # by channel: u and what it changed
    for number, shown in enumerate(layouts_of(engine, chosen)):
        for channel, own, changed in (
            [] if shown is None else _changes(engine, prior, shown, number)
        ):
            seen.setdefault(channel, []).append((own, changed))
        if progress is not None:
            progress(number + 1, count)
    directions = np.zeros((prior.num_labels, 2, OBJECT_FACTORS))
    for channel, pairs in seen.items():
        if len(pairs) >= FEW and prior.object[channel].any():
            own, changed = (np.stack(column) for column in zip(*pairs, strict=True))
            directions[channel] = leading(own, changed)
    return directions


def leading(own: np.ndarray, changed: np.ndarray) -> np.ndarray:
    """float64 [2, 16] from u [N, 16] and half the differences of colours [N, 3]."""
    square = own.T @ own + RIDGE * np.eye(own.shape[1])
    slopes = np.linalg.solve(square, own.T @ changed).T  # B
    left, _, right = np.linalg.svd(slopes, full_matrices=False)
    largest = np.abs(left).argmax(0)
    return (right * np.sign(left[largest, np.arange(3)])[:, None])[:2]


def _changes(
    engine: Engine, prior: Prior, shown: Drawable, seed: int
) -> list[tuple[int, np.ndarray, np.ndarray]]:
    """Channel, u and half of what it changed, of each object that is large enough."""
    random = np.random.default_rng(seed)
    z = random.standard_normal(prior.scene.shape[2])
    own = {i: random.standard_normal(OBJECT_FACTORS) for i in shown.by_id}
    rest = {i: random.standard_normal(prior.residual.shape[1]) for i in shown.by_id}

    def drawn(sign: int) -> np.ndarray:
        looks: Mapping[int, Look] = {
            i: Look(
                draw_noise(seed, i, 0, prior.noise_dim),
                drawn=style_of(
                    prior.mean[k] + prior.scene[k] @ z + prior.residual[k] * rest[i]
                    + sign * (prior.object[k] @ own[i])
                ),
            )
            for i, k in shown.by_id.items()
        }  # fmt: skip
        scene = Scene(
            shown.object_map, shown.by_id, looks, engine.draw_global_noise(seed),
            texture=Texture(seed),
        )  # fmt: skip
        return engine.generate(scene)

    one, other = drawn(1), drawn(-1)
    areas = np.bincount(shown.object_map.ravel(), minlength=len(own))
    masks = {i: shown.object_map == i for i in shown.by_id if areas[i] >= PIXELS}
    return [
        (shown.by_id[i], own[i], (mean_lab(one, mask) - mean_lab(other, mask)) / 2)
        for i, mask in masks.items()
    ]
