"""restyle: give chosen objects of a picture another look and leave every other byte alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from inade.commands import options
from inade.commands.batch import MADE, FileBatch, all_made
from inade.commands.inputs import Inputs, Split, fitted_maps
from inade.commands.label_maps import Maps, read_maps
from inade.commands.proposing import is_auto, proposed_maps
from inade.commands.report import Report, Write
from inade.commands.scenes import (
    drawn_styles,
    encoded,
    global_noise_of,
    looks_of,
    read_noise,
    read_styles,
    scene_of,
    scene_styles,
    seed_of,
    sketch_of,
)
from inade.commands.vectors import Vectors
from inade.devices import Device, Precision
from inade.errors import RequestError
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.pictures import read_photo, write_picture
from inade.looks.look import Look, Style, draw_noise
from inade.looks.scene_file import SUFFIX as SCENE_SUFFIX
from inade.looks.scene_style import Seen, matched
from inade.looks.windows import check_may_close
from inade.recipe import RECIPE, recipe_text

PAINTED_SIZES = (1, 2, 4, 8)  # a layout may be painted finer than the model's picture


def restyle(
    checkpoint: options.CheckpointArgument,
    out: Annotated[Path, typer.Option("--out", help="Where the picture goes, or a folder.")],
    picture: Annotated[
        Path | None,
        typer.Argument(
            metavar="PICTURE", help="The picture, of the model's size, or a folder of them."
        ),
    ] = None,
    labels: Annotated[
        Path | None,
        typer.Argument(
            metavar="LABELS",
            help="Its label map (PNG of class numbers), or a folder of them; auto: the"
            " checkpoint's segmenter proposes one, and how much of it is doubtful is told.",
        ),
    ] = None,
    chosen: Annotated[
        list[str] | None,
        typer.Option(
            "--object",
            metavar="ID",
            help="The object to change: its number in the instance map (without one: its"
            " channel) or the name of a class. May be given several times; with --scene all"
            " objects unless given.",
        ),
    ] = None,
    instances: options.InstancesOption = None,
    style: Annotated[
        Path | None,
        typer.Option(
            "--style", help="A photo to take the look from.", rich_help_panel=options.LOOKS
        ),
    ] = None,
    style_labels: Annotated[
        Path | None,
        typer.Option("--style-labels", help="Its label map.", rich_help_panel=options.LOOKS),
    ] = None,
    style_instances: Annotated[
        Path | None,
        typer.Option("--style-instances", help="Its instance map.", rich_help_panel=options.LOOKS),
    ] = None,
    style_object: Annotated[
        str | None,
        typer.Option(
            "--style-object",
            metavar="ID",
            help="Which object of the reference; if not given, the one of the same number.",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    styles: options.StylesOption = None,
    scene: Annotated[
        Path | None,
        typer.Option(
            "--scene",
            metavar="PHOTO",
            help="A photo, or a scene style saved in the editor (.scene), whose whole look is"
            " taken over, class by class; classes that it lacks are drawn to fit its light.",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    scene_labels: Annotated[
        Path | None,
        typer.Option(
            "--scene-labels",
            "--labels",
            metavar="MAP",
            help="Its label map. Without one, or with auto, the checkpoint's segmenter says what"
            " is where.",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    prior: options.PriorOption = None,
    strength: options.StrengthOption = 1.0,
    variety: options.VarietyOption = 1.0,
    noise: Annotated[
        Path | None,
        typer.Option(
            "--noise",
            help="The .npz vectors that PICTURE was generated from, or PICTURE itself, where it"
            " was saved with its recipe.",
            rich_help_panel=options.LOOKS,
        ),
    ] = None,
    sketch: options.SketchOption = None,
    data: options.DataOption = None,
    split: options.SplitOption = Split.VAL,
    labels_are: options.LabelsAreOption = LabelsAre.FILE_IDS,
    objects: options.ObjectsOption = ObjectsAre.CLASSES,
    seed: options.FileSeedOption = 0,
    same_noise: options.SameNoiseOption = False,
    device: options.DeviceOption = Device.AUTO,
    precision: options.PrecisionOption = Precision.FLOAT32,
    plain: options.PlainOption = False,
    size: options.SizeOption = None,
    fit: options.FitOption = "stretch",
    resume: options.ResumeOption = False,
    panorama: options.PanoramaOption = False,
    as_json: options.JsonOption = False,
) -> None:
    """Give chosen objects of a picture another look; every other byte stays as it is.

    \b
    A new random look; the look of the same class in a photo; a look from a file of styles:
      python main.py restyle CHECKPOINT old.png labels.png
          --object 3 --seed 8 --out new.png
      python main.py restyle CHECKPOINT old.png labels.png --object sky
          --style photo.jpg --style-labels photo-labels.png --out new.png
      python main.py restyle CHECKPOINT old.png labels.png --object 3
          --styles styles.npz --strength 0.7 --out new.png
      python main.py restyle CHECKPOINT --data data/mine --object sky --out new/

    \b
    The sky of a photo without a label map; every object as its class looks in another photo:
      python main.py restyle CHECKPOINT photo.jpg auto --object sky
          --seed 8 --out new.png
      python main.py restyle CHECKPOINT old.png labels.png
          --scene photo.jpg --scene-labels photo-labels.png --out new.png

    The rest of the picture is understood by its own encoded styles, or by --noise, the vectors
    it was generated from. In a folder every file's new looks are a draw of its own, which the name
    of its label map and --seed decide; --same-noise gives all of them the same one. A label map of
    another size than its picture is scaled to it, as `generate` does.
    """
    settings = dict(locals())
    proposes = is_auto(labels)
    if proposes:
        labels = picture  # which files are called by
    if is_auto(scene_labels):
        scene_labels = None
    if proposes and (instances is not None or data is not None):
        raise typer.BadParameter("auto takes the place of a label map: leave out what has one.")
    if style is not None and styles is not None:
        raise typer.BadParameter("give --style or --styles, not both.")
    if (style is None) != (style_labels is None):
        raise typer.BadParameter("--style and --style-labels go together.")
    if scene is not None and (style is not None or styles is not None):
        raise typer.BadParameter("--scene gives all looks: leave --style and --styles out.")
    if scene is None and scene_labels is not None:
        raise typer.BadParameter("--scene-labels is the label map of --scene PHOTO; add it.")
    if scene is not None and scene_labels is not None and scene.suffix.lower() == SCENE_SUFFIX:
        raise typer.BadParameter("a saved scene style needs no --scene-labels; leave it out.")
    if not chosen and scene is None:
        raise typer.BadParameter("say what to change: --object ID, or --scene PHOTO.")
    if panorama and fit != "stretch":
        raise typer.BadParameter(f"with --fit {fit} a --panorama would not close any more.")
    if data is None and (picture is None or labels is None):
        raise typer.BadParameter("give PICTURE and LABELS, or --data.")
    inputs = {"picture": picture, "instances": instances, "noise": noise, "sketch": sketch}
    work = options.chosen_inputs(labels, data, split, inputs, [out])
    report = Report("restyle", as_json)
    if labels is not None:
        report.fail_unreadable(labels)
    engine = options.open_engine(checkpoint, device, precision, plain, size, report)
    if panorama:
        check_may_close(engine.config.size_free)
    fitted = options.chosen_prior(engine.checkpoint, prior)
    reference = read_styles(styles, engine)
    row = int(style_object) if style_object and style_object.isdecimal() else None
    if style is not None and style_labels is not None:
        shown = read_maps(style_labels, style_instances, engine.labels, labels_are, objects, report)
        reference = encoded(engine, style, shown, report)
        if style_object is not None:
            row = shown.instance_of[min(shown.chosen([style_object], engine.labels))]

    batch = FileBatch("restyle", engine.checkpoint, settings)
    seen: list[Seen] = []
    if scene is not None:
        seen = scene_styles(engine, scene, scene_labels, labels_are, report)

    def read(given: Inputs) -> _Work | None:
        path, target, key = given.required("picture"), given.output(out, ".png"), batch.key(given)
        if resume and all_made([target], key):
            report.keep(given.labels)
            return None
        pixels, unsure = read_photo(path, say=report.hears(path)), None
        vectors = read_noise(given.partner("noise"), engine, report)
        if closed := panorama or (vectors is not None and vectors.closed):
            check_may_close(engine.config.size_free)
        if proposes:
            maps, unsure = proposed_maps(engine, path, pixels, objects, report, closed=closed)
        else:
            maps = given.maps(engine.labels, labels_are, objects, report, closed=closed)
        height, width = pixels.shape[:2]
        if maps.layout.size not in [(height * n, width * n) for n in PAINTED_SIZES]:
            maps = fitted_maps(maps, (height, width), fit, engine.config.size_free, report)
        lines = sketch_of(given.partner("sketch"), vectors, maps, engine)
        own_seed = seed_of(given.labels, seed, same_noise=same_noise)
        return _Work(maps, pixels, vectors, lines, own_seed, target, key, unsure)

    def change(work: _Work | None) -> Iterator[Write]:
        if work is None:
            return
        maps, pixels, vectors, own_seed = work.maps, work.pixels, work.vectors, work.seed
        ids = maps.chosen(chosen, engine.labels) if chosen else set(maps.instance_of)
        present: dict[int, Style] = {}
        if vectors is None and engine.has_encoder:
            present = engine.encode(pixels, maps.instances, closed=maps.layout.closed)
        looks = looks_of(maps, vectors, present, engine, seed=own_seed)
        channels, areas = maps.layout.channels, maps.layout.areas()
        taken = matched({i: channels[i] for i in ids}, areas, seen)
        drawn: dict[int, Style] = {}
        if fitted is not None:
            changing = {maps.instance_of[i] for i in ids}
            staying = vectors.styles if vectors else present
            around = [
                (channels[i], staying[one])
                for i, one in maps.instance_of.items()
                if one in staying and one not in changing
            ]
            around += [(one.channel, one.style) for one in seen]
            numbers = {i: maps.instance_of[i] for i in ids}
            drawn = drawn_styles(fitted, maps, numbers, around, seed=own_seed, draw=1)
        if scene is not None and (lacking := ids - taken.keys()):
            names = sorted({engine.labels.classes[channels[i]].name for i in lacking})
            report.warn(_lacking(scene, names, fitted is not None))
            ids = ids if fitted is not None else ids - lacking
        for object_id in ids:
            instance = maps.instance_of[object_id]
            looks[object_id] = Look(
                draw_noise(own_seed, instance, 1, engine.config.noise_dim),
                taken.get(object_id)
                if scene is not None
                else _picked(reference, instance if row is None else row, style or styles),
                strength,
                variety,
                drawn.get(object_id),
            )
        global_noise = global_noise_of(vectors, engine, seed=own_seed)
        wanted = scene_of(maps, looks, global_noise, work.lines, vectors, engine, seed=own_seed)
        patch = engine.regenerate(wanted, pixels, objects=ids)
        recipe = recipe_text(
            wanted.at_size(*pixels.shape[:2]),
            engine.labels,
            {"name": checkpoint.name, "fingerprint": engine.checkpoint.fingerprint},
            seed=own_seed,
            scene_seed=None,
            ids=maps.instance_of,
            partly=True,
        )
        changed = sorted({maps.instance_of[object_id] for object_id in ids})
        yield partial(work.write, patch.applied(pixels), recipe, changed)

    report.in_steps(work, read, change)
    report.finish()


@dataclass(frozen=True, eq=False)
class _Work:
    """One picture as it was read, and where the new one goes.

    unsure: the share of its layout, 0-1, that a segmenter proposed and doubts; None of a label map
    """

    maps: Maps
    pixels: np.ndarray
    vectors: Vectors | None
    lines: np.ndarray | None
    seed: int
    target: Path
    key: str
    unsure: float | None = None

    def write(self, pixels: np.ndarray, recipe: str, changed: list[int]) -> list[dict[str, Any]]:
        """Write the new picture; the facts of its file. Raises SaveError, ImageError."""
        texts, closed = {RECIPE: recipe, MADE: self.key}, self.maps.layout.closed
        told = write_picture(self.target, pixels, texts=texts, panorama=closed)
        facts = {"file": str(self.target), "objects": changed, "seed": self.seed}
        facts |= {} if self.unsure is None else {"unsure": round(self.unsure, 4)}
        return [facts if told else facts | {"recipe": None}]


def _lacking(scene: Path, names: list[str], drawn: bool) -> str:
    """What becomes of classes that a scene does not show."""
    what = "are drawn to fit its light" if drawn else "stay as they are (no fitted prior)"
    return f"{scene} shows no {', '.join(names)}: objects of that class {what}."


def _picked(reference: dict[int, Style], row: int, where: Path | None) -> Style | None:
    """The reference style of this number; None where no reference was given."""
    if where is None:
        return None
    if row not in reference:
        raise RequestError(
            "the reference has no object {row}.",
            where=where,
            remedy="Choose one with --style-object: {objects}.",
            row=row,
            objects=", ".join(map(str, sorted(reference))),
        )
    return reference[row]
