"""info: what a checkpoint is and how it would run here."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from rich.console import Console
from rich.table import Table

from inade.commands import options
from inade.commands.report import Report
from inade.devices import Device, Precision
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.looks.windows import nearest_picture_size
from inade.scene import Scene

if TYPE_CHECKING:
    from inade.checkpoint.checkpoint import Checkpoint
    from inade.engine import Engine


def info(
    checkpoint: options.CheckpointArgument,
    seed: options.UnusedSeedOption = 0,
    device: options.DeviceOption = Device.AUTO,
    precision: options.PrecisionOption = Precision.AUTO,
    plain: options.PlainOption = False,
    size: options.SizeOption = None,
    as_json: options.JsonOption = False,
) -> None:
    """Tell what a checkpoint is: sizes, classes and card, and how it would run here.

    A model of any size was judged at the width and height told.

    \b
      python main.py info checkpoints/default
      python main.py info checkpoints/default --json
    """
    del seed
    report = Report("info", as_json)
    engine = options.open_engine(checkpoint, device, precision, plain, size, report)
    described, config = engine.checkpoint, engine.config
    facts: dict[str, Any] = {
        "title": described.title,
        "path": str(described.path),
        "placeholder": described.placeholder,
        "licence": described.licence,
        "fingerprint": described.fingerprint,
        "width": config.width,
        "height": config.height,
        "any_size": config.size_free,
        "panoramas": config.size_free,
        "texture": config.texture,
        "padding": config.padding,
        "classes": len(engine.labels),
        "noise_dim": config.noise_dim,
        "latent_dim": config.latent_dim,
        "filters": config.num_filters,
        "upsampling": config.upsampling,
        "takes_sketch": engine.takes_sketch,
        "has_encoder": engine.has_encoder,
        "prior_fitted_to_pictures": described.prior.pictures if described.prior else None,
        "segmenter_miou": _segmenter_miou(described.path, report),
        "generator_parameters": _parameters(described, "generator"),
        "encoder_parameters": _parameters(described, "encoder"),
        "device": engine.device,
        "precision": engine.precision,
        "largest_error_against_float32": _rounding(engine),
    }
    report.results.append(facts | {"labels": engine.labels.to_json(), "card": described.card})
    if not as_json:
        _show(facts, engine.labels, described.card)
    report.finish()


def _rounding(engine: "Engine") -> float | None:
    """Largest difference of a seeded picture from float32's, range -1 to 1; None in float32."""
    if engine.precision == Precision.FLOAT32:
        return None
    from inade.engine import Engine

    height, width = engine.size
    if engine.config.size_free:  # it may have been trained on less than a picture has to have
        height, width = nearest_picture_size(height, width)
    cells = np.indices((height, width)) * 4 // [[[height]], [[width]]]
    layout = Layout.from_maps((4 * cells[0] + cells[1]) % len(engine.labels))
    noise = engine.draw_global_noise(0)
    scene = Scene.of(layout, engine.draw_looks(layout.objects, 0, channels=layout.channels), noise)
    exact = Engine(engine.checkpoint, device=engine.device, precision=Precision.FLOAT32)
    difference = np.abs(engine.generate_raw(scene) - exact.generate_raw(scene))
    return float(f"{difference.max():.2g}")


def _segmenter_miou(folder: Path, report: Report) -> float | None:
    """What the segmenter beside the weights reached on held-out pictures; None without one."""
    from inade.checkpoint.own_segmenter import FILE, read_facts

    if not (folder / FILE).is_file():
        return None
    try:
        return round(read_facts(folder / FILE).miou, 3)
    except CheckpointError as error:
        report.warn(str(error))
        return None


def _parameters(checkpoint: "Checkpoint", network: str) -> int | None:
    """How many numbers training may change; None where the network is not there."""
    if getattr(checkpoint, network) is None:
        return None
    return sum(parameter.numel() for parameter in checkpoint.build(network).parameters())


def _show(facts: dict[str, Any], labels: LabelSet, card: str) -> None:
    console = Console(highlight=False)
    sizes = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        shown = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        sizes.add_row(name.replace("_", " "), "-" if shown is None else str(shown))
    console.print(sizes)
    classes = Table("channel", "file id", "name", title=labels.title, title_justify="left")
    for entry in labels.classes:
        classes.add_row(str(entry.channel), str(entry.file_id), entry.name)
    console.print(classes)
    if card:
        console.print(card, markup=False)
