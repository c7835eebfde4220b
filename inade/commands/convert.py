"""convert: published checkpoint files to our folder form, and back."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import Report


def convert(
    source: Annotated[Path, typer.Argument(metavar="SRC", help="The checkpoint to read.")],
    target: Annotated[Path, typer.Argument(metavar="DST", help="The folder to write.")],
    size: options.SizeOption = None,
    labels: options.LabelSetOption = None,
    half: Annotated[
        bool, typer.Option("--half", help="Keep weights as float16: half the size.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace what stands at DST.")
    ] = False,
    as_json: options.JsonOption = False,
) -> None:
    """Turn published files (best_net_*.pth) into a checkpoint folder, or the other way round.

    Weights are moved, never changed (unless --half). A fitted prior stays with our form.

    \b
      python main.py convert downloads/ade20k checkpoints/ade20k
      python main.py convert checkpoints/ade20k published/ade20k
    """
    from inade.checkpoint import checkpoint

    report = Report("convert", as_json)
    form = checkpoint.convert(
        source,
        target,
        size=size,
        labels=options.label_set(labels),
        precision="float16" if half else "float32",
        overwrite=overwrite,
    )
    folder = source.parent if source.is_file() else source
    if form == "published" and (folder / checkpoint.PRIOR).is_file():
        report.warn(f"{checkpoint.PRIOR} is left out: published files have no place for it.")
    report.done({"file": str(target), "form": form})
    report.finish()
