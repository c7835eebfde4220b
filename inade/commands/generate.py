"""generate: pictures from label maps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from inade.commands import options
from inade.commands.batch import MADE, FileBatch, all_made
from inade.commands.inputs import (
    Inputs,
    Split,
    fitted_maps,
    picture_size_of,
    scaled_layout,
)
from inade.commands.label_maps import Maps
from inade.commands.report import Report, Write
from inade.commands.scenes import (
    global_noise_of,
    looks_of,
    numbers_alike,
    read_noise,
    read_styles,
    scene_of,
    seed_of,
    sketch_of,
)
from inade.commands.vectors import vectors_of, write_arrays
from inade.devices import Device, Precision
from inade.files import atomic_write
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.pictures import write_picture
from inade.looks.windows import check_closing_width, check_may_close, closing_width
from inade.recipe import RECIPE, recipe_text
from inade.scene import Scene


def generate(
    checkpoint: options.CheckpointArgument,
    labels: options.OptionalLabelsArgument = None,
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
            " there, scale_mu, scale_logvar, bias_mu, bias_logvar [I, Z], sketch [H, W] and"
            " texture_seed. Row i belongs to instance i (without --instances: to channel i)."
            " Or a picture that was saved with its recipe, here or in the editor.",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    save_noise: Annotated[
        Path | None,
        typer.Option(
            "--save-noise",
            metavar="FILE|FOLDER",
            help="Write what --noise takes: it repeats the picture to the last bit.",
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
    data: options.DataOption = None,
    split: options.SplitOption = Split.VAL,
    labels_are: options.LabelsAreOption = LabelsAre.FILE_IDS,
    objects: options.ObjectsOption = ObjectsAre.CLASSES,
    seed: options.FileSeedOption = 0,
    same_noise: options.SameNoiseOption = False,
    device: options.DeviceOption = Device.AUTO,
    precision: options.PrecisionOption = Precision.FLOAT32,
    plain: options.PlainOption = False,
    size: options.ScaledSizeOption = None,
    fit: options.FitOption = "stretch",
    resume: options.ResumeOption = False,
    panorama: options.PanoramaOption = False,
    as_json: options.JsonOption = False,
) -> None:
    """Make a picture from a label map, or pictures from a folder of them.

    \b
    One picture; three variations; a folder in one go:
      python main.py generate CHECKPOINT labels.png --instances instances.png --out new.png
      python main.py generate CHECKPOINT labels.png --seed 7 --variations 3 --out new.png
      python main.py generate CHECKPOINT labels/ --instances instances/ --out pictures/
      python main.py generate CHECKPOINT --data data/mine --split val --out pictures/

    In a folder every file has a draw of its own, which its name and --seed decide; --same-noise
    gives all of them the same one.

    \b
    A checkpoint without a size of its own makes each picture as large as its map, or scaled:
      python main.py generate CHECKPOINT labels.png --size 1024x1024 --fit crop --out new.png

    \b
    A view all the way round, without a seam where its right edge joins its left one:
      python main.py generate CHECKPOINT labels.png --panorama --out new.png

    \b
    Vectors instead of a seed repeat a picture to the last bit; --raw keeps the network's output:
      python main.py generate CHECKPOINT labels.png --instances instances.png
          --save-noise vectors.npz --out new.png
      python main.py generate CHECKPOINT labels.png --instances instances.png
          --noise vectors.npz --raw new.npy

    PNG, JPEG, WebP and TIFF hold their recipe, and --noise takes such a picture in the place of
    vectors.
    """
    settings = dict(locals())
    if out is None and raw is None:
        raise typer.BadParameter("give --out, --raw or both.")
    if noise is not None and variations > 1:
        raise typer.BadParameter("--noise fixes the picture, so there is only one variation.")
    if noise is not None and alike:
        raise typer.BadParameter("--noise fixes every look, so nothing is drawn --alike.")
    if noise is not None and save_noise is not None:
        raise typer.BadParameter("--noise is given, so there is nothing to --save-noise.")
    if panorama and fit != "stretch":
        raise typer.BadParameter(f"with --fit {fit} a --panorama would not close any more.")
    inputs = {"instances": instances, "noise": noise, "styles": styles, "sketch": sketch}
    work = options.chosen_inputs(labels, data, split, inputs, [out, raw, save_noise])
    from inade.compositing import to_bytes

    report = Report("generate", as_json)
    if labels is not None:
        report.fail_unreadable(labels)
    engine = options.open_engine(checkpoint, device, precision, plain, size, report)

    if panorama:
        check_may_close(engine.config.size_free)
    fitted = options.chosen_prior(engine.checkpoint, prior)
    wanted = picture_size_of(engine.config.size_free, engine.size, size)
    step = 2**engine.config.upsteps
    if panorama and wanted is not None:
        check_closing_width(wanted[1], step)
    batch = FileBatch("generate", engine.checkpoint, settings)

    def read(given: Inputs) -> list[_Order]:
        marks = [f"-{draw + 1}" for draw in range(variations)] if variations > 1 else [""]
        pictures = [given.output(out, ".png", mark) for mark in marks]
        arrays = [given.output(raw, ".npy", mark) for mark in marks]
        kept = [given.output(save_noise, ".npz", mark) for mark in marks]
        key = batch.key(given)
        if resume and all_made(pictures, key, [*arrays, *kept]):
            report.keep(given.labels)
            return []
        vectors = read_noise(given.partner("noise"), engine, report)
        closed = panorama or (vectors is not None and vectors.closed)
        if closed:
            check_may_close(engine.config.size_free)
            if wanted is not None:
                check_closing_width(wanted[1], step)
        maps = given.maps(engine.labels, labels_are, objects, report, closed=closed)
        if wanted is not None:
            maps = fitted_maps(maps, wanted, fit, engine.config.size_free, report)
        elif closed:
            maps = _closing(maps, step, report)
        rows = read_styles(given.partner("styles"), engine)
        lines = sketch_of(given.partner("sketch"), vectors, maps, engine)
        own_seed = seed_of(given.labels, seed, same_noise=same_noise)
        numbers = numbers_alike(maps, alike or (), engine)
        orders: list[_Order] = []
        for draw, targets in enumerate(zip(pictures, arrays, kept, strict=True)):
            looks = looks_of(
                maps, vectors, rows, engine,
                seed=own_seed, draw=draw, strength=strength, variety=variety, prior=fitted,
                alike=alike or (),
            )  # fmt: skip
            global_noise = global_noise_of(vectors, engine, seed=own_seed, draw=draw)
            scene = scene_of(maps, looks, global_noise, lines, vectors, engine, seed=own_seed)
            recipe = recipe_text(
                scene.at_size(*engine.picture_size(scene)),
                engine.labels,
                {"name": checkpoint.name, "fingerprint": engine.checkpoint.fingerprint},
                seed=own_seed,
                scene_seed=own_seed if vectors is None and draw == 0 else None,
                ids=maps.instance_of,
                noises={} if vectors else {
                    i: {"noise": {"seed": own_seed, "draw": draw, "stream": number}}
                    for i, number in numbers.items()
                },
            )  # fmt: skip
            texts = {RECIPE: recipe, MADE: key}
            drawn: dict[str, Any] = {} if vectors else {"seed": own_seed}
            drawn |= {"panorama": True} if scene.closed else {}
            saved = None if targets[2] is None else vectors_of(scene, maps.instance_of)
            orders.append(_Order(scene, texts, drawn, saved, *targets))
        return orders

    def make(orders: list[_Order]) -> Iterator[Write]:
        for order in orders:
            if order.raw is None:  # a large one takes a quarter of the memory
                yield partial(order.write, engine.generate(order.scene), None)
            else:
                values = engine.generate_raw(order.scene)
                yield partial(order.write, to_bytes(values), values)

    report.in_steps(work, read, make)
    report.finish()


def _closing(maps: Maps, step: int, report: Report) -> Maps:
    """The maps of a panorama in the nearest width that it can have; that is told."""
    height, width = maps.layout.size
    near = closing_width(width, step)
    if near == width:
        return maps
    report.change(maps.path, f"scaled to a width that a panorama can have, {near} pixels.")
    return replace(maps, layout=scaled_layout(maps.layout, height, near, "stretch"))


@dataclass(frozen=True, eq=False)
class _Order:
    """A picture to make, and where what goes."""

    scene: Scene
    texts: Mapping[str, str]
    drawn: Mapping[str, Any]  # facts of how
    vectors: Mapping[str, np.ndarray] | None  # that repeat it
    out: Path | None
    raw: Path | None
    kept: Path | None  # its vectors

    def write(self, pixels: np.ndarray, values: np.ndarray | None) -> Iterator[dict[str, Any]]:
        """Write what was asked for; yields the facts of each file. Raises SaveError, ImageError."""
        if self.raw is not None and values is not None:
            with atomic_write(self.raw) as temporary, temporary.open("wb") as file:
                np.save(file, values)
            count = len(self.scene.looks)
            yield {
                "file": str(self.raw),
                "shape": list(values.shape),
                "objects": count,
                **self.drawn,
            }
        if self.out is not None:
            told = write_picture(self.out, pixels, texts=self.texts, panorama=self.scene.closed)
            size = [pixels.shape[1], pixels.shape[0]]
            facts = {"file": str(self.out), "size": size, **self.drawn}
            yield facts if told else facts | {"recipe": None}
        if self.kept is not None and self.vectors is not None:
            shapes = write_arrays(self.kept, self.vectors)
            yield {"file": str(self.kept), "arrays": shapes, **self.drawn}
