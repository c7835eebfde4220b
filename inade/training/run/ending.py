"""The end of a run: the prior is fitted to what it has learnt, and a last grid is drawn from it."""

from collections.abc import Callable

import numpy as np
import torch

from inade.errors import Cancelled, InadeError, SaveError
from inade.training.judging.showing import Showing
from inade.training.prior.fit import Fitted, fit_for
from inade.training.prior.reading import Progress, StyleSource
from inade.training.run.heart import Heart
from inade.training.run.state import TrainingState
from inade.training.run.watch import CHECKPOINT


def fit_prior(
    showing: Showing,
    state: TrainingState,
    heart: Heart,
    *,
    device: torch.device,
    say: Callable[[str], None] = print,
    progress: Progress = lambda done, total: None,
) -> str:
    """Fit the prior of the checkpoint that the run has exported; says in words what came of it.

    A run is never lost by it: what cannot be fitted is told, and a wish to stop that comes while
    pictures are read leaves the prior out.
    """
    heart.heard()
    torch.set_flush_denormal(False)  # training is over; fitted like the command prior does

    def at(done: int, total: int) -> None:
        progress(done, total)
        heart.at_work(
            message=f"fitting the prior, picture {done:,} of {total:,}", seconds_left=None
        )
        heart.wait()
        if heart.stop:
            raise Cancelled("stopped on request.")

    say("Fitting the prior to the styles of training pictures; Ctrl-C leaves it out.")
    try:
        sources = [StyleSource.of(showing.data)]
        fitted = fit_for(showing.run / CHECKPOINT, sources, device=device, progress=at)
    except (InadeError, torch.OutOfMemoryError, np.linalg.LinAlgError) as error:
        return f"The prior was not fitted: {error} Looks are drawn from the published one."
    for sentence in (*fitted.figures.sentences(), *fitted.notes):
        say(sentence)
    try:
        showing.draw_from(state, fitted.prior)
    except SaveError as error:
        say(str(error))
    return _words(fitted)


def _words(fitted: Fitted) -> str:
    figures = fitted.figures
    told = f"The prior was fitted to {figures.objects:,} objects of {figures.pictures:,} pictures"
    if figures.full is None or figures.normal is None:
        return f"{told}."
    return (
        f"{told}; unseen styles have a log-likelihood of {figures.full:.1f} an object under it,"
        f" {figures.normal:.1f} under the published one."
    )
