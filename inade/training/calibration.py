"""Noise by place made as strong as real texture is, class by class, once training is over.

Losses that compare places punish what cannot be known by place, so a generator learns the form of
such noise and leaves it too weak. One factor a class mends that: the spread of luminance in flat
patches is that of structure and that of noise together,

    spread(gain)^2 = a + b gain^2,

so two measurements give the gain at which it is what real pictures have. Letters: K classes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from inade.checkpoint.checkpoint import OURS, Checkpoint, read_checkpoint
from inade.checkpoint.weights import State
from inade.devices import Precision
from inade.engine import Engine
from inade.errors import CheckpointError, DataSetError
from inade.files import atomic_write
from inade.layouts.layout import Texture
from inade.scene import Scene
from inade.training.judging.texture import FEW, TextureFigures
from inade.training.layouts import layouts_of
from inade.training.prior.reading import Progress, Selection, StyleSource, selections_of

PICTURES = 200
WANTED = 0.85  # of the real spread: the rest is structure, which noise cannot stand for
PROBE = 1.4  # the other gain that is measured
LEAST, MOST = 0.8, 1.5  # gains: beyond these the pictures are no nearer to real ones
SMOOTH = 4.0  # grey levels of real spread below which a class, such as the sky, keeps its noise
FACTORS = ".norm_1.texture"  # ends the keys of [K, C] factors
Rows = Mapping[int, Mapping[str, float]]  # figures of texture by channel


@dataclass(frozen=True)
class Calibrated:
    """Where the weights were written, and by class its gain and the contrast before and after.

    Classes with less than FEW flat patches have no contrast and the others' middle gain.
    """

    file: Path
    gains: dict[str, float]
    before: dict[str, float]
    after: dict[str, float]
    notes: tuple[str, ...]

    def sentences(self) -> list[str]:
        """For people, a line a class that was measured."""
        return [
            f"{name}: contrast {self.before[name]:.2f} -> {value:.2f} of real pictures'"
            f" (noise x {self.gains[name]:.2f})"
            for name, value in self.after.items()
        ]


def calibrate(
    folder: Path,
    sources: Sequence[StyleSource],
    *,
    device: str = "auto",
    pictures: int | None = None,
    progress: Progress | None = None,
) -> Calibrated:
    """Scale the factors of noise by place in a checkpoint folder, measured on training pictures.

    At most `pictures` (200) of `sources` are drawn three times each, evenly spread, with looks of
    the checkpoint's own prior. `progress` is told of the pictures and may raise Cancelled: the
    folder is as before then, as after every error. Raises CheckpointError for a checkpoint without
    noise by place, DataSetError for data in which no class has enough flat patches, SaveError, and
    what reading pictures raises.
    """
    checkpoint = read_checkpoint(folder)
    if not checkpoint.config.texture:
        raise CheckpointError(
            "this checkpoint has no noise by place, so there is nothing to make stronger.",
            where=folder,
            remedy="Checkpoints trained with the presets lite and finetune have it.",
        )
    chosen = selections_of(checkpoint, sources, pictures or PICTURES, held_out=False)
    names = [entry.name for entry in checkpoint.labels.classes]
    count, done = sum(len(part.names) for part in chosen), 0

    def measured(gains: np.ndarray) -> tuple[Rows, int]:
        nonlocal done

        def told(number: int) -> None:
            if progress is not None:
                progress(done + number, 3 * count)

        drawn = replace(checkpoint, generator=_scaled(checkpoint.generator, gains))
        found = _measured(drawn, chosen, device, told)
        done += count
        return found

    ones = np.ones(len(names))
    plain, strange = measured(ones)
    if strange == count:
        raise DataSetError(
            "every picture holds classes that the checkpoint does not know.",
            where=sources[0].name,
            remedy="Classes go by name: rename them in label_set.json.",
        )
    if not plain:
        raise DataSetError(
            "no class has {few} flat patches of 32 x 32 pixels in these pictures, so the contrast"
            " of texture cannot be measured.",
            where=sources[0].name,
            remedy="Give larger pictures, or more of them.",
            few=FEW,
        )
    probed, _ = measured(ones * PROBE)
    gains = gains_of(plain, probed, len(names))
    after, _ = measured(gains)
    file = checkpoint.path / OURS["generator"]
    with safe_open(file, "pt") as opened:
        described = opened.metadata()
    with atomic_write(file) as temporary:
        save_file(_scaled(load_file(file), gains), temporary, described)
    rest = [names[k] for k in range(len(names)) if k not in plain]
    notes = [f"Too few flat patches of {', '.join(rest)}: the others' middle gain."] if rest else []
    if strange:
        notes.append(
            f"{strange:,} of {count:,} pictures hold classes that the checkpoint does not know:"
            " left out."
        )
    return Calibrated(
        file,
        {name: float(gain) for name, gain in zip(names, gains, strict=True)},
        {names[k]: row["contrast"] for k, row in plain.items()},
        {names[k]: row["contrast"] for k, row in after.items()},
        tuple(notes),
    )


def gains_of(plain: Rows, probed: Rows, classes: int) -> np.ndarray:
    """float64 [K] from contrast and real_spread by channel, at gain 1 and at PROBE.

    1 for smooth classes, for those whose contrast is right, and where noise does nothing.
    """
    gains: dict[int, float] = {}
    for channel, row in plain.items():
        value = row["contrast"]
        noise = (probed[channel]["contrast"] ** 2 - value**2) / (PROBE**2 - 1)
        structure = value**2 - noise
        lacks = row["real_spread"] >= SMOOTH and not WANTED <= value <= 1 / WANTED
        if noise > 1e-6 and lacks:
            wanted = max(0.0, WANTED**2 - structure) / noise
            gains[channel] = float(np.clip(np.sqrt(wanted), LEAST, MOST))
        else:
            gains[channel] = 1.0
    middle = float(np.median(list(gains.values()))) if gains else 1.0
    return np.array([gains.get(channel, middle) for channel in range(classes)])


def _scaled(state: State, gains: np.ndarray) -> State:
    """The same weights, with the factors [K, C] of every class multiplied by its gain."""
    by_class = torch.from_numpy(gains)[:, None]
    return {
        key: (value.double() * by_class).to(value.dtype) if key.endswith(FACTORS) else value
        for key, value in state.items()
    }


def _measured(
    checkpoint: Checkpoint, chosen: Sequence[Selection], device: str, told: Callable[[int], None]
) -> tuple[Rows, int]:
    """Figures of texture by channel, of the classes that have FEW flat patches; and how many
    pictures hold classes that the checkpoint does not know."""
    engine = Engine(checkpoint, device=device, precision=Precision.FLOAT32)
    figures = TextureFigures(checkpoint.labels.unknown_channel)
    strange = 0
    for number, shown in enumerate(layouts_of(engine, chosen)):
        if shown is None:
            strange += 1
        else:
            by_id = shown.by_id
            scene = Scene(
                shown.object_map,
                by_id,
                engine.draw_looks(by_id, number, channels=by_id),
                engine.draw_global_noise(number),
                texture=Texture(number),
            )
            pictures = {"real": shown.photo, "one": engine.generate(scene)}
            figures.add(shown.channels[shown.object_map], pictures)
        told(number + 1)
    return {k: row for k, row in figures.by_class().items() if "contrast" in row}, strange
