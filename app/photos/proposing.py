"""A layout that a segmenter proposes for a photo: asked for, told how sure it is, confirmed."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.main_window import MainWindow
from app.panels.classes import class_title
from app.styles.applying import Restyling
from app.styles.labelled import LabelledPhoto
from app.translation import percent
from app.work.jobs import Encode, Failure, Segment
from app.work.runner import Runner
from app.work.worker import Worker
from inade.layouts.labels import LabelSet
from inade.layouts.layout import resize_nearest
from inade.layouts.proposing import Doubt, Proposal, Segmented, doubt_left
from inade.looks.look import Style

_KIND = "proposal"
_ALL = 0.995  # a share that reads 100 %


class Proposing(QObject):
    """Photos become pictures with a layout to correct; what is unsure of it is hatched."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        window: MainWindow,
        restyling: Restyling,
    ) -> None:
        super().__init__(window)
        self._document, self._runner, self._worker = document, runner, worker
        self._window, self._restyling = window, restyling
        self._background = window.canvas.background
        document.replaced.connect(self._on_replaced)

    def propose(
        self, photo: np.ndarray, name: str, segmenter: Path | None, labels: LabelSet
    ) -> None:
        """Make a photo, uint8 [h, w, 3], the picture with the layout that a segmenter sees in it.

        segmenter: its file, None for the one that came with the checkpoint.
        """

        def take(seen: Segmented) -> None:
            self._background.run(
                lambda _: Proposal.of(seen, labels), partial(self._open, photo, name), _KIND
            )

        title = self.tr("Propose a layout for {0}").format(name)

        def ask(allow_code: str = "") -> None:
            request = Segment(segmenter, photo, labels, title, allow_code)
            self._worker.submit(request, take, failed=fail, kind=_KIND)

        def fail(failure: Failure) -> None:
            if failure.kind != "CodeNotAllowedError":
                self._on_failed(failure)
                return
            words = self.tr("If you trust where it comes from, let this one file run.")
            answer = self.tr("Let it run"), partial(ask, failure.code)
            self._window.messages.show_notice(failure.what, words, answer)

        ask()

    def confirm(self) -> None:
        """The layout is right by now: nothing is hatched, and objects look as the photo shows them.

        No pixel changes. Objects that the model has made pixels of keep their looks.
        """
        state, document = self._document.state.copy(), self._document
        history, info = document.history, self._runner.info
        if state.picture is None or info is None or not (info.has_encoder and self._runner.fits):
            commands.learn_looks(document, {})
            return

        def learn(photographed: frozenset[int], styles: dict[int, Style]) -> None:
            if document.history is not history:
                return
            looks = {
                i: replace(document.looks[i], style=styles[i], strength=1.0, variety=0.0)
                for i in photographed & styles.keys() & document.looks.keys()
                if document.looks[i] == state.looks[i]  # nobody gave it another meanwhile
            }
            commands.learn_looks(document, looks)
            self._window.messages.show_news(
                self.tr("The looks of %Ln object(s) were read off the photo.", "", len(looks))
            )

        def read(photographed: frozenset[int]) -> None:
            if document.history is history:
                title, name = self.tr("Read the looks of a photo"), self.tr("photo")
                assert state.picture is not None
                request = Encode(
                    state.picture, state.layout.object_map, title, name, closed=state.closed
                )
                self._worker.submit(request, partial(learn, photographed), kind=_KIND)

        self._background.run(lambda _: _photographed(state), read, _KIND)

    def _open(self, photo: np.ndarray, name: str, proposal: Proposal) -> None:
        labelled = LabelledPhoto(name, photo, proposal.layout, 0, doubt=proposal.doubt)
        self._restyling.open_as_picture(labelled)
        if proposal.doubt is None:
            self._window.messages.show_notice(
                self.tr("This segmenter does not tell how sure it is."),
                self.tr("Look its layout over, and correct it with brush, fill or Change class."),
            )

    def _on_failed(self, failure: Failure) -> None:
        remedy = failure.remedy or self.tr("Open the photo again and outline it by hand.")
        self._window.messages.show_failure(replace(failure, remedy=remedy))

    def _on_replaced(self) -> None:
        """Tell how sure the layout of a photo is, as long as it is not confirmed."""
        state = self._document.state
        self._background.forget(_KIND)
        self._worker.forget(_KIND)
        doubt = state.doubt
        if doubt is not None and doubt.shape == state.layout.size:
            layout = state.layout.copy()
            self._background.run(lambda _: doubt_left(doubt, layout), self._tell, _KIND)

    def _tell(self, found: Doubt) -> None:
        if found.sure > _ALL:
            return
        labels = self._document.labels
        names = ", ".join(class_title(labels, channel) for channel in found.worst)
        self._window.messages.show_notice(
            self.tr("The segmenter is sure of {0} of the picture.").format(percent(found.sure)),
            self.tr(
                "Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then"
                " confirm. It knows %Ln class(es) and takes everything for one of them.",
                "",
                len(labels),
            ).format(names),
            (self.tr("Confirm"), self.confirm),
        )


def _photographed(state: State) -> frozenset[int]:
    """The objects of which the model has made no pixel."""
    objects = frozenset(state.layout.objects)
    if state.own is None or not state.own.any():
        return objects
    small = resize_nearest(state.layout.object_map, *state.own.shape)
    return objects - frozenset(np.unique(small[state.own]).tolist())
