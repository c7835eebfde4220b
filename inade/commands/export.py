"""export: a data-set folder in the format of another tool."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import Report
from inade.formats.dataset import DataSet
from inade.formats.export import EXPORTS
from inade.formats.export import export as export_folder
from inade.words import counted


def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The data-set folder.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder to make.")],
    kind: Annotated[
        str,
        typer.Option("--kind", metavar="KIND", help=f"The format: {', '.join(EXPORTS)}."),
    ],
    as_json: options.JsonOption = False,
) -> None:
    """Write a data-set folder as other tools and data sets have it; prepare reads it back.

    openraster and photoshop have a layer for each object, in groups by class; colours and palette
    show classes as a person sees them, with a legend. Pictures that cannot be written are left out
    and told; it then ends with exit code 1. plain is also the form of ADE20K, COCO-Stuff
    and CamVid, voc that of CVAT masks. Photos keep their bytes.

    \b
      python main.py export data/mine for-labelme --kind labelme
    """
    report = Report("export", as_json)
    data = DataSet.open(folder)
    with report.bar() as progress:
        problems = export_folder(data, out, kind, progress=progress)
    count = len(data.names) - len(problems)
    report.done({"file": str(out), "kind": kind, "pictures": count})
    report.say(f"{counted(count, 'picture')} written, {len(problems):,} left out.")
    for problem in problems:
        report.fail(problem)
    report.finish()
