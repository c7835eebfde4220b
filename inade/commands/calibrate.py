"""calibrate: make a checkpoint's noise by place as strong as real texture is."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import Report
from inade.devices import Device


def calibrate(
    checkpoint: Annotated[
        Path, typer.Argument(metavar="CHECKPOINT", help="A checkpoint folder of ours.")
    ],
    data: options.DataSetsOption,
    pictures: Annotated[
        int | None,
        typer.Option("--pictures", min=1, help="Draw at most so many, evenly spread: 200."),
    ] = None,
    device: options.DeviceOption = Device.AUTO,
    as_json: options.JsonOption = False,
) -> None:
    """Make the texture of a checkpoint's pictures as strong as that of real ones, by class.

    Training leaves noise by place too weak, so that grass and water are flatter than they should
    be. Training pictures are drawn and measured, and one factor a class is put right in
    generator.safetensors; nothing else changes. `train` does this at its end.

    \b
      python main.py calibrate runs/mine/checkpoint --data data/mine
    """
    from inade.training import calibration
    from inade.training.prior.reading import StyleSource

    report = Report("calibrate", as_json)
    sources = [StyleSource.open(folder) for folder in data]
    with report.bar() as progress:
        found = calibration.calibrate(
            checkpoint, sources, device=device, pictures=pictures, progress=progress
        )
    for note in found.notes:
        report.warn(note)
    for sentence in found.sentences():
        report.say(sentence)
    report.done(
        {"file": str(found.file), "gains": found.gains, "before": found.before,
         "after": found.after, "notes": found.notes}
    )  # fmt: skip
    report.finish()
