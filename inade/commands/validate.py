"""validate: everything that is wrong with a data-set folder."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import FAILED, Report
from inade.formats.validate import validate as validate_folder


def validate(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The data-set folder.")],
    as_json: options.JsonOption = False,
) -> None:
    """Read every file of a data-set folder and tell all its problems before training does.

    The exit code is 1 where training could not start.

    \b
      python main.py validate data/camvid
    """
    report = Report("validate", as_json)
    with report.bar() as progress:
        found = validate_folder(folder, progress=progress)
    report.say("\n".join(found.sentences()))
    report.results.append(
        {
            "folder": str(found.folder),
            "ok": found.ok,
            "train": found.train,
            "val": found.val,
            "class_area": found.class_area,
            "problems": [
                {"file": problem.file, "what": problem.what, "fatal": problem.fatal}
                for problem in found.problems
            ],
        }
    )
    report.finish()
    if not found.ok:
        raise typer.Exit(FAILED)
