"""Offering what windows that did not close in order left behind, before anything else is told."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, SignalInstance

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.panels.message_bar import MessageBar
from app.storage.recovery.recovered import Recovery, recoverable
from app.work.jobs import Failure
from app.work.pool import Background

Found = tuple[State | None, np.ndarray | None, State]
"""The last state whose picture showed all of it, what that lacked, and the last one of all."""


class Recovering(QObject):
    """Asks about one recovery copy after the other until each is answered."""

    def __init__(
        self,
        document: Document,
        background: Background,
        messages: MessageBar,
        *,
        take_back: Callable[[State, Path | None], object],
        may_replace: Callable[[], bool],
        kept: SignalInstance,
        recorded: Callable[[], bool],
    ) -> None:
        """`take_back` shows a state; `kept` tells that there is a new copy of what is shown.

        `recorded` waits until that has every step as well, and tells whether it does.
        """
        super().__init__(messages)
        self._document, self._background, self._messages = document, background, messages
        self._answered: set[Path] = set()  # copies that were recovered, given up or unreadable
        self._take_back, self._may_replace, self._kept = take_back, may_replace, kept
        self._recorded = recorded

    def offer(self) -> None:
        """Look for copies, and ask about them, newest first."""
        self._background.run(lambda _: recoverable(), self._ask)

    def _ask(self, found: list[Recovery]) -> None:
        found = [recovery for recovery in found if recovery.path not in self._answered]
        if not found:
            return
        newest, *others = found
        name = newest.origin.name if newest.origin else self.tr("a project never saved")

        def discard() -> None:
            self._answered.add(newest.path)
            self._discard(newest)
            self._ask(others)

        self._messages.ask(
            self.tr("The program did not close in order; {0} can be recovered.").format(name),
            (self.tr("Recover"), lambda: self._recover(newest, others)),
            (self.tr("Discard"), discard),
        )

    def _recover(self, recovery: Recovery, others: list[Recovery]) -> None:
        """Show it, if what is on screen may go; if not, it is asked about again."""

        def take(found: Found) -> None:
            if self._may_replace():
                self._answered.add(recovery.path)
                self._go_on(found, recovery)
                self._ask(others)
            else:
                self._ask([recovery, *others])

        def fail(failure: Failure) -> None:
            self._answered.add(recovery.path)
            self._messages.show_failure(failure)
            self._ask(others)

        self._background.run(lambda _: (*recovery.open_seen(), recovery.open()), take, failed=fail)

    def _go_on(self, found: Found, recovery: Recovery) -> None:
        """The work goes on; its old copy goes once there is a new one.

        What the picture did not show yet becomes a step of its own, which makes its pixels.
        """
        seen, lacks, state = found
        self._take_back(seen or state, recovery.origin)
        self._kept.connect(lambda: self._replace(recovery), Qt.ConnectionType.SingleShotConnection)
        if seen is not None:
            commands.become(self._document, state, lacks)

    def _replace(self, recovery: Recovery) -> None:
        self._background.run(lambda _: self._recorded() and recovery.discard(), lambda _: None)

    def _discard(self, recovery: Recovery) -> None:
        self._background.run(lambda _: recovery.discard(), lambda _: None)
