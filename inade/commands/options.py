"""Arguments and options that several commands share, and what they are called."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from inade.commands.inputs import Inputs, Split, inputs_by_name, inputs_of
from inade.commands.report import Report
from inade.devices import Device, Precision
from inade.errors import LabelSetError
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.layouts.labels import LabelSet, builtin_names
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY

if TYPE_CHECKING:
    from inade.checkpoint.checkpoint import Checkpoint
    from inade.engine import Engine
    from inade.looks.prior import Prior


class PriorIs(StrEnum):
    """What looks are drawn from."""

    FITTED = "fitted"
    PUBLISHED = "published"


RUNNING = "Running"
INPUT = "What the files hold"
LOOKS = "Looks"

CheckpointArgument = Annotated[
    Path,
    typer.Argument(
        metavar="CHECKPOINT",
        help="A checkpoint folder, one with the published best_net_*.pth files, a project (.inade),"
        " or OWNER/NAME of a hub repository, which is downloaded once.",
    ),
]
DataSetsOption = Annotated[
    list[Path],
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="A data-set folder made by prepare, or a packed one. May be given several times.",
    ),
]
LabelsArgument = Annotated[
    Path,
    typer.Argument(
        metavar="LABELS", help="A label map (PNG of class numbers), or a folder of them."
    ),
]
OptionalLabelsArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="LABELS",
        help="A label map (PNG of class numbers), or a folder of them. Without it: --data.",
    ),
]
DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="A data-set folder made by prepare in the place of LABELS: its label and instance"
        " maps.",
        rich_help_panel=INPUT,
    ),
]
SplitOption = Annotated[
    Split,
    typer.Option("--split", help="Which part of --data.", rich_help_panel=INPUT),
]
InstancesOption = Annotated[
    Path | None,
    typer.Option(
        "--instances",
        help="The instance map that goes with LABELS: each pixel the number of its object,"
        " 0, 1, 2, ... A folder where LABELS is one (same file names).",
        rich_help_panel=INPUT,
    ),
]
LabelsAreOption = Annotated[
    LabelsAre,
    typer.Option(
        "--labels-are",
        help="file-ids: numbers as the data set writes them, looked up in the checkpoint's label"
        " set (a checkpoint without one takes them as channels). channels: the model's own 0..K-1.",
        rich_help_panel=INPUT,
    ),
]
ObjectsOption = Annotated[
    Literal[ObjectsAre.CLASSES, ObjectsAre.COMPONENTS],
    typer.Option(
        "--objects",
        help="Without --instances: one object a class, numbered by its channel (where a data"
        " set's own kind of file brings instances, those), or one a connected component.",
        rich_help_panel=INPUT,
    ),
]
StylesOption = Annotated[
    Path | None,
    typer.Option(
        "--styles",
        help="Styles as `encode` writes them; instances without a row keep the prior.",
        rich_help_panel=LOOKS,
    ),
]
PriorOption = Annotated[
    PriorIs | None,
    typer.Option(
        "--prior",
        help="What looks are drawn from: the prior fitted to the checkpoint's styles (the default"
        " where it has one), or the published one, N(0, 1).",
        rich_help_panel=LOOKS,
    ),
]
SketchOption = Annotated[
    Path | None,
    typer.Option(
        "--sketch",
        help="A line drawing (lines brighter than 0), for checkpoints that take one.",
        rich_help_panel=INPUT,
    ),
]
AlikeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--alike",
        metavar="CLASS",
        help="One look for all objects of this class, drawn once; may be given several times.",
        rich_help_panel=LOOKS,
    ),
]
StrengthOption = Annotated[
    float,
    typer.Option(
        "--strength",
        min=0,
        max=MAX_STRENGTH,
        help="How strongly a style counts: 0 not at all, 1 as in the reference.",
        rich_help_panel=LOOKS,
    ),
]
VarietyOption = Annotated[
    float,
    typer.Option(
        "--variety",
        min=0,
        max=MAX_VARIETY,
        help="How far looks stray from their mean: 0 always the same, 1 as trained.",
        rich_help_panel=LOOKS,
    ),
]
LabelSetOption = Annotated[
    str | None,
    typer.Option(
        "--labels",
        metavar="NAME|FILE",
        help=f"The label set: a JSON file or one of {', '.join(builtin_names())}.",
    ),
]
SeedOption = Annotated[
    int,
    typer.Option(
        "--seed", min=0, help="The same seed draws the same looks.", rich_help_panel=RUNNING
    ),
]
FileSeedOption = Annotated[
    int,
    typer.Option(
        "--seed",
        min=0,
        help="The same seed draws the same looks. Each file has a draw of its own, which follows"
        " from this and its name (without the ending), in a folder or alone; --json tells it.",
        rich_help_panel=RUNNING,
    ),
]
SameNoiseOption = Annotated[
    bool,
    typer.Option(
        "--same-noise",
        help="One draw for all files, --seed itself: equal layouts make equal pictures. With a"
        " seed that --json told, this repeats that file's draw under any name.",
        rich_help_panel=RUNNING,
    ),
]
UnusedSeedOption = Annotated[
    int,
    typer.Option("--seed", min=0, help="Accepted; nothing is drawn.", rich_help_panel=RUNNING),
]
DeviceOption = Annotated[
    str,
    typer.Option(
        "--device",
        metavar=f"{'|'.join(Device)}|cuda:N",
        help="Where the model runs.",
        rich_help_panel=RUNNING,
    ),
]
PrecisionOption = Annotated[
    Precision,
    typer.Option(
        "--precision",
        help="float32 gives the published numbers; auto takes half precision where the device"
        " computes it natively, faster and within a few of 255 levels.",
        rich_help_panel=RUNNING,
    ),
]
PlainOption = Annotated[
    bool,
    typer.Option(
        "--plain", help="The unoptimised path: the equations as published.", rich_help_panel=RUNNING
    ),
]


def picture_size(text: str) -> tuple[int, int]:
    """(width, height) of '512x256'."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise typer.BadParameter(f"'{text}' is no size; write it like 512x256.")
    return int(width), int(height)


SizeOption = Annotated[
    Any,
    typer.Option(
        "--size",
        parser=picture_size,
        metavar="WIDTHxHEIGHT",
        help="The model's picture size, where its files do not tell it.",
        rich_help_panel=RUNNING,
    ),
]
ScaledSizeOption = Annotated[
    Any,
    typer.Option(
        "--size",
        parser=picture_size,
        metavar="WIDTHxHEIGHT",
        help="With a checkpoint without a size of its own: what each map, and so its picture, is"
        " scaled to. With others the model's picture size, where its files do not tell it.",
        rich_help_panel=RUNNING,
    ),
]
FitOption = Annotated[
    Literal["crop", "letterbox", "stretch"],
    typer.Option(
        "--fit",
        help="What becomes of a map of another shape than its picture: crop keeps the middle,"
        " letterbox continues the border outward.",
        rich_help_panel=RUNNING,
    ),
]
ResumeOption = Annotated[
    bool,
    typer.Option(
        "--resume",
        help="Leave alone what an earlier call made of the same files with the same options, as"
        " its pictures tell: a batch that was stopped goes on.",
        rich_help_panel=RUNNING,
    ),
]
PanoramaOption = Annotated[
    bool,
    typer.Option(
        "--panorama",
        help="The map goes all the way round (360 degrees): its right edge joins its left one. For"
        " checkpoints without a size of their own.",
        rich_help_panel=INPUT,
    ),
]
JsonOption = Annotated[
    bool,
    typer.Option(
        "--json", help="Print one JSON object for programs instead of sentences for people."
    ),
]


def chosen_inputs(
    labels: Path | None,
    data: Path | None,
    split: Split,
    inputs: dict[str, Path | None],
    outputs: Sequence[Path | None],
) -> list[Inputs]:
    """The label files that LABELS or --data names. Raises as `inputs_by_name` and `inputs_of`."""
    if (labels is None) == (data is None):
        raise typer.BadParameter("give LABELS or --data, one of the two.")
    if data is not None:
        return inputs_of(data, split, inputs, outputs)
    assert labels is not None
    return inputs_by_name(labels, inputs, outputs)


def open_engine(
    checkpoint: Path,
    device: str,
    precision: Precision,
    plain: bool,
    size: tuple[int, int] | None,
    report: Report,
) -> "Engine":
    """Load torch and the model, telling what had to be assumed. Raises InadeError."""
    from inade.engine import Engine

    engine = Engine.open(checkpoint, device=device, precision=precision, plain=plain, size=size)
    for note in engine.checkpoint.notes:
        report.warn(note)
    if engine.checkpoint.placeholder:
        report.warn("This checkpoint is an untrained placeholder: its pictures are noise.")
    return engine


def chosen_prior(checkpoint: "Checkpoint", prior: PriorIs | None) -> "Prior | None":
    """The fitted prior to draw from, None for the published one.

    Raises CheckpointError where the fitted one is asked for and the checkpoint has none.
    """
    if prior is PriorIs.FITTED:
        return checkpoint.fitted_prior()
    return None if prior is PriorIs.PUBLISHED else checkpoint.prior


def label_set(name: str | None) -> LabelSet | None:
    """A label set by file or by name. Raises LabelSetError."""
    if name is None or name in builtin_names():
        return None if name is None else LabelSet.builtin(name)
    if Path(name).is_file():
        return LabelSet.read(Path(name))
    raise LabelSetError(
        "there is no label set '{name}'.",
        remedy="Give a JSON file or one of {known}.",
        name=name,
        known=", ".join(builtin_names()),
    )
