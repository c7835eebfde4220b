"""The project as it was in any state of the undo stack, without going there."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from app.document.document import Document
from app.document.project import Project

if TYPE_CHECKING:
    from app.document.change import Change


def project_at(document: Document, index: int) -> Project:
    """The project of a state by its place on the undo stack (0: as it was opened)."""
    document.abort_stroke()
    history, now = document.history, document.snapshot()
    state = SimpleNamespace(
        layout=now.layout,
        labels=now.labels,
        looks=dict(now.looks),
        sources=dict(now.sources),
        global_noise=now.global_noise,
        sketch=now.sketch,
        picture_size=now.picture_size,
        checkpoint=now.checkpoint,
        seed=now.seed,
        underlay=now.underlay,
        scene_seed=now.scene_seed,
        prior=None,  # no part of a project; steps may hold it
    )

    def apply(change: "Change", *, forward: bool) -> None:
        change.apply(cast(Document, state), forward=forward)  # only its values are touched

    for step in reversed(history.steps[index + 1 : history.index + 1]):
        apply(step.change, forward=False)
    for step in history.steps[history.index + 1 : index + 1]:
        apply(step.change, forward=True)
    del state.prior
    return Project(**vars(state), picture=history.picture_at(index))
