"""prepare: a data-set folder for training from what other tools and data sets write."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import FAILED, Report
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.prepare import prepare as prepare_folder
from inade.formats.sources import KINDS
from inade.layouts.labels import MAX_FILE_ID


def prepare(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="The folder to read.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The data-set folder to make.")],
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=f"What SOURCE is: auto tells by itself; else {', '.join(KINDS)}.",
        ),
    ] = "auto",
    labels: options.LabelSetOption = None,
    labels_are: options.LabelsAreOption = LabelsAre.FILE_IDS,
    palette: Annotated[
        str | None,
        typer.Option(
            "--palette",
            metavar="NAME|FILE",
            help="The label set whose colours coloured label maps are painted in.",
            rich_help_panel=options.INPUT,
        ),
    ] = None,
    nearest_colour: Annotated[
        int,
        typer.Option(
            "--nearest-colour",
            metavar="N",
            min=0,
            max=441,
            help="Colours that no class has take the nearest class up to this distance (in red,"
            " green and blue together): for soft edges and values that are a little off.",
            rich_help_panel=options.INPUT,
        ),
    ] = 0,
    objects: Annotated[
        ObjectsAre,
        typer.Option(
            "--objects",
            help="given: the source's own, else connected parts of each class; components: always"
            " those; classes: one object a class, as most published checkpoints had them.",
            rich_help_panel=options.INPUT,
        ),
    ] = ObjectsAre.GIVEN,
    min_area: Annotated[
        int | None,
        typer.Option(
            "--min-area",
            min=1,
            help="Smallest object in pixels where objects are cut from classes.",
            rich_help_panel=options.INPUT,
        ),
    ] = None,
    annotations: Annotated[
        str | None,
        typer.Option(
            "--annotations",
            metavar="NAME",
            help="Of the JSON files of a COCO folder, those whose names begin so, such as"
            " instances, panoptic, stuff or person_keypoints.",
            rich_help_panel=options.INPUT,
        ),
    ] = None,
    boxes_are_objects: Annotated[
        bool,
        typer.Option(
            "--boxes-are-objects",
            help="Take the whole box of a COCO annotation that has no outline.",
            rich_help_panel=options.INPUT,
        ),
    ] = False,
    unknown: Annotated[
        int | None,
        typer.Option(
            "--unknown",
            metavar="ID",
            min=0,
            max=MAX_FILE_ID,
            help="The id that label maps hold where nobody labelled; it stays unlabelled.",
            rich_help_panel=options.INPUT,
        ),
    ] = None,
    max_side: Annotated[
        int | None,
        typer.Option("--max-side", min=32, help="Reduce pictures with a longer side to it."),
    ] = None,
    as_json: options.JsonOption = False,
) -> None:
    """Make a data-set folder (images, labels, instances, label set, split) for training.

    Files that cannot be used are left out and listed; it then ends with exit code 1.

    \b
      python main.py prepare downloads/camvid data/camvid --kind camvid
      python main.py prepare my-pictures data/mine --labels ade20k --max-side 512
    """
    report = Report("prepare", as_json)
    with report.bar() as progress:
        done = prepare_folder(
            source,
            out,
            kind,
            label_set=options.label_set(labels),
            labels_are=labels_are,
            objects_are=objects,
            palette=options.label_set(palette),
            min_area=min_area,
            max_side=max_side,
            annotations=annotations,
            boxes_are_objects=boxes_are_objects,
            unknown=unknown,
            nearest_colour=nearest_colour,
            progress=progress,
        )
    report.say("\n".join(done.sentences()))
    report.results.append(
        {
            "folder": str(done.out),
            "train": done.train,
            "val": done.val,
            "objects": done.objects,
            "classes": len(done.labels),
            "skipped": [{"file": problem.file, "what": problem.what} for problem in done.skipped],
            "left_out": [
                {"file": photo, "kind": one.kind, "what": one.what} for photo, one in done.left_out
            ],
            "notes": list(done.notes),
        }
    )
    report.changed += [{"file": file, "how": str(how)} for file, how in done.changed]
    report.finish(told=True)
    if not done.is_whole:
        raise typer.Exit(FAILED)
