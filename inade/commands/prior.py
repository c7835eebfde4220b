"""prior: fit the prior that looks are drawn from to a data set's styles."""

from pathlib import Path
from typing import Annotated

import typer

from inade.commands import options
from inade.commands.report import Report
from inade.devices import Device


def prior(
    checkpoint: Annotated[
        Path, typer.Argument(metavar="CHECKPOINT", help="A checkpoint folder with an encoder.")
    ],
    data: options.DataSetsOption,
    pictures: Annotated[
        int | None,
        typer.Option(
            "--pictures",
            min=1,
            help="Read at most so many, evenly spread: 1500, or 700 for a size-free model,"
            " by default.",
        ),
    ] = None,
    device: options.DeviceOption = Device.AUTO,
    as_json: options.JsonOption = False,
) -> None:
    """Fit the prior of a checkpoint: where the styles of its encoder lie.

    The styles of the training pictures' objects give, by class, what is usual, how it varies, and
    what the objects of a picture share, such as light and weather. Looks are then drawn from it:
    prior.safetensors in the checkpoint folder. `train` does this at its end.

    \b
      python main.py prior runs/mine/checkpoint --data data/mine
    """
    from inade.inference.device import choose_device
    from inade.training.prior.fit import fit_for
    from inade.training.prior.reading import StyleSource

    report = Report("prior", as_json)
    sources = [StyleSource.open(folder) for folder in data]
    where = choose_device(device)
    with report.bar() as progress:
        fitted = fit_for(checkpoint, sources, device=where, pictures=pictures, progress=progress)
    for note in fitted.notes:
        report.warn(note)
    for sentence in fitted.figures.sentences():
        report.say(sentence)
    report.done({"file": str(fitted.file)} | fitted.figures.to_json() | {"notes": fitted.notes})
    report.finish()
