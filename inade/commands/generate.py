"""generate: pictures from label maps."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import typer

from inade.commands import options
from inade.commands.inputs import (
    Inputs,
    inputs_by_name,
    picture_size_of,
    read_maps,
    same_shape,
    scaled_layout,
)
from inade.commands.report import Report
from inade.commands.scenes import (
    global_noise_of,
    looks_of,
    read_noise,
    read_styles,
    seed_of,
    sketch_of,
)
from inade.devices import Device, Precision
from inade.files import atomic_write
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.pictures import write_picture
from inade.scene import Scene, Texture

if TYPE_CHECKING:
    from inade.engine import Engine


def generate(
    checkpoint: options.CheckpointArgument,
    labels: options.LabelsArgument,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Where the picture goes (.png, .jpg, .webp), or a folder."),
    ] = None,
    raw: Annotated[
        Path | None,
        typer.Option("--raw", help="Also as .npy: float32 [3, H, W] in [-1, 1], or a folder."),
    ] = None,
    instances: options.InstancesOption = None,
    noise: Annotated[
        Path | None,
        typer.Option(
            "--noise",
            help="An .npz file with noise [I, 2, Z] and global_noise [D]; also, if they are"
            " there, scale_mu, scale_logvar, bias_mu, bias_logvar [I, Z] and sketch [H, W]."
            " Row i belongs to instance i (without --instances: to channel i).",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    styles: options.StylesOption = None,
    prior: options.PriorOption = None,
    alike: options.AlikeOption = None,
    strength: options.StrengthOption = 1.0,
    variety: options.VarietyOption = 1.0,
    sketch: options.SketchOption = None,
    variations: Annotated[
        int,
        typer.Option("--variations", min=1, help="How many pictures; -1, -2, ... joins the name."),
    ] = 1,
    labels_are: options.LabelsAreOption = LabelsAre.FILE_IDS,
    objects: options.ObjectsOption = ObjectsAre.CLASSES,
    seed: options.FileSeedOption = 0,
    same_noise: options.SameNoiseOption = False,
    device: options.DeviceOption = Device.AUTO,
    precision: options.PrecisionOption = Precision.FLOAT32,
    plain: options.PlainOption = False,
    size: options.ScaledSizeOption = None,
    fit: options.FitOption = "stretch",
    as_json: options.JsonOption = False,
) -> None:
    """Make a picture from a label map, or pictures from a folder of them.

    \b
    One picture; three variations; a folder in one go:
      python main.py generate CHECKPOINT labels.png --instances instances.png --out new.png
      python main.py generate CHECKPOINT labels.png --seed 7 --variations 3 --out new.png
      python main.py generate CHECKPOINT labels/ --instances instances/ --out pictures/

    In a folder every file has a draw of its own, which its name and --seed decide; --same-noise
    gives all of them the same one.

    \b
    A checkpoint without a size of its own makes each picture as large as its map, or scaled:
      python main.py generate CHECKPOINT labels.png --size 1024x1024 --fit crop --out new.png

    \b
    Vectors instead of a seed repeat a picture to the last bit; --raw keeps the network's output:
      python main.py generate CHECKPOINT labels.png --instances instances.png
          --noise vectors.npz --raw new.npy
    """
    if out is None and raw is None:
        raise typer.BadParameter("give --out, --raw or both.")
    if noise is not None and variations > 1:
        raise typer.BadParameter("--noise fixes the picture, so there is only one variation.")
    if noise is not None and alike:
        raise typer.BadParameter("--noise fixes every look, so nothing is drawn --alike.")
    inputs = {"instances": instances, "noise": noise, "styles": styles, "sketch": sketch}
    work = inputs_by_name(labels, inputs, [out, raw])
    report = Report("generate", as_json)
    report.fail_unreadable(labels)
    engine = options.open_engine(checkpoint, device, precision, plain, size, report)

    fitted = options.chosen_prior(engine.checkpoint, prior)
    wanted = picture_size_of(engine.config.size_free, engine.size, size)
    stretched: list[str] = []
    scaled: list[str] = []

    def make(given: Inputs) -> Iterator[dict[str, Any]]:
        maps = read_maps(
            given.labels, given.partner("instances"), engine.labels, labels_are, objects
        )
        if wanted is not None and wanted != maps.layout.size:
            shaped = same_shape(maps.layout.size, wanted)
            if not shaped and fit == "stretch":
                stretched.append(given.labels.name)
            elif engine.config.size_free:
                scaled.append(given.labels.name)
            if engine.config.size_free or not (shaped or fit == "stretch"):
                maps = replace(maps, layout=scaled_layout(maps.layout, *wanted, fit))
        vectors = read_noise(given.partner("noise"), engine)
        rows = read_styles(given.partner("styles"), engine)
        lines = sketch_of(given.partner("sketch"), vectors, maps, engine)
        own_seed = seed_of(given.labels, seed, same_noise=same_noise)
        drawn = {} if vectors else {"seed": own_seed}
        for draw in range(variations):
            looks = looks_of(
                maps, vectors, rows, engine,
                seed=own_seed, draw=draw, strength=strength, variety=variety, prior=fitted,
                alike=alike or (),
            )  # fmt: skip
            global_noise = global_noise_of(vectors, engine, seed=own_seed, draw=draw)
            texture = Texture(own_seed)
            scene = Scene.of(maps.layout, looks, global_noise, lines, texture=texture)
            mark = f"-{draw + 1}" if variations > 1 else ""
            targets = given.output(out, ".png", mark), given.output(raw, ".npy", mark)
            for facts in _write(engine, scene, *targets):
                yield facts | drawn

    report.each(work, make)
    if wanted is not None:
        pixels = f"{wanted[1]} x {wanted[0]} pixels"
        if scaled:
            report.warn(f"{_listed(scaled)} scaled to {pixels}.")
        if stretched:
            remedy = "--fit crop or letterbox keeps its shape"
            whose = "" if engine.config.size_free else "the model's "
            report.warn(f"{_listed(stretched)} stretched to {whose}{pixels}; {remedy}.")
    report.finish()


def _listed(names: list[str]) -> str:
    return f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else names[0]


def _write(
    engine: "Engine", scene: Scene, out: Path | None, raw: Path | None
) -> Iterator[dict[str, Any]]:
    """Run the model and write what was asked for; yields the facts of each file."""
    from inade.compositing import to_bytes

    if raw is None:  # a large one takes a quarter of the memory
        pixels = engine.generate(scene)
    else:
        values = engine.generate_raw(scene)
        pixels = to_bytes(values)
        with atomic_write(raw) as temporary, temporary.open("wb") as file:
            np.save(file, values)
        yield {"file": str(raw), "shape": list(values.shape), "objects": len(scene.looks)}
    if out is not None:
        write_picture(out, pixels)
        yield {"file": str(out), "size": [pixels.shape[1], pixels.shape[0]]}
