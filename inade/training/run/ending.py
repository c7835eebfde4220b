"""The end of a run: the prior is fitted to what it has learnt, a last grid is drawn from it, and
noise by place is made as strong as the pictures' own texture."""

from collections.abc import Callable

import numpy as np
import torch

from inade.errors import Cancelled, InadeError, SaveError
from inade.training.calibration import Calibrated, calibrate
from inade.training.judging.showing import Showing
from inade.training.prior.fit import Fitted, fit_for
from inade.training.prior.reading import Progress, StyleSource
from inade.training.run.heart import Heart
from inade.training.run.state import TrainingState
from inade.training.run.watch import CHECKPOINT


def finish(
    showing: Showing,
    state: TrainingState,
    heart: Heart,
    *,
    device: torch.device,
    say: Callable[[str], None] = print,
    progress: Progress = lambda done, total: None,
) -> str:
    """Fit the prior of the checkpoint that the run has exported and calibrate its noise by place;
    says in words what came of it.

    A run is never lost by it: what cannot be done is told, and a wish to stop that comes while
    pictures are read leaves the rest out.
    """
    heart.heard()
    torch.set_flush_denormal(False)  # training is over; fitted like the command prior does

    def at(what: str) -> Progress:
        def told(done: int, total: int) -> None:
            progress(done, total)
            heart.at_work(message=f"{what}, picture {done:,} of {total:,}", seconds_left=None)
            heart.wait()
            if heart.stop:
                raise Cancelled("stopped on request.")

        return told

    say("Fitting the prior to the styles of training pictures; Ctrl-C leaves it out.")
    folder, sources = showing.run / CHECKPOINT, [StyleSource.of(showing.data)]
    try:
        fitted = fit_for(folder, sources, device=device, progress=at("fitting the prior"))
    except (InadeError, torch.OutOfMemoryError, np.linalg.LinAlgError) as error:
        return f"The prior was not fitted: {error} Looks are drawn from the published one."
    for sentence in (*fitted.figures.sentences(), *fitted.notes):
        say(sentence)
    try:
        showing.draw_from(state, fitted.prior)
    except SaveError as error:
        say(str(error))
    told = _words(fitted)
    if not state.config.model.texture:
        return told
    say("Measuring the texture of pictures, to make noise by place as strong; Ctrl-C leaves it.")
    try:
        found = calibrate(folder, sources, device=str(device), progress=at("measuring texture"))
    except (InadeError, torch.OutOfMemoryError) as error:
        return f"{told} Noise by place stays as it is: {error}"
    for sentence in (*found.sentences(), *found.notes):
        say(sentence)
    return f"{told} {_strengthened(found)}"


def _strengthened(found: Calibrated) -> str:
    before, after = (float(np.mean(list(by.values()))) for by in (found.before, found.after))
    return (
        "Noise by place was made as strong as texture is: its contrast is"
        f" {after:.2f} of real pictures', {before:.2f} before (mean of {len(found.after)} classes)."
    )


def _words(fitted: Fitted) -> str:
    figures = fitted.figures
    told = f"The prior was fitted to {figures.objects:,} objects of {figures.pictures:,} pictures"
    if figures.full is None or figures.normal is None:
        return f"{told}."
    return (
        f"{told}; unseen styles have a log-likelihood of {figures.full:.1f} an object under it,"
        f" {figures.normal:.1f} under the published one."
    )
