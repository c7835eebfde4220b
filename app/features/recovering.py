"""Offering what windows that did not close in order left behind, before anything else is told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.panels.message_bar import MessageBar
from app.storage.autosave import Saver
from app.storage.locks import ProjectLock
from app.storage.project.project_file import KnownFile
from app.storage.recovery.recovered import Recovery, recoverable
from app.work.jobs import Failure
from app.work.pool import Background
from inade.errors import InadeError

Found = tuple[State | None, np.ndarray | None, State]
"""The last state whose picture showed all of it, what that lacked, and the last one of all."""


@dataclass(frozen=True, eq=False)
class TakenBack:
    """The file of recovered work: locked for this window, or why it cannot be.

    file  what the window before knew it to hold
    """

    origin: Path | None
    lock: ProjectLock | None = None
    file: KnownFile | None = None
    refused: InadeError | None = None

    @staticmethod
    def of(recovery: Recovery, own: ProjectLock | None) -> "TakenBack":
        """Lock it, unless the window shows it already and has its `own`. Disk: any thread."""
        origin = recovery.origin
        if origin is None:
            return TakenBack(None)
        try:
            lock = own or ProjectLock(origin)
        except InadeError as error:
            return TakenBack(origin, refused=error)
        return TakenBack(origin, lock, recovery.known_origin())


class Recovering(QObject):
    """Asks about one recovery copy after the other until each is answered."""

    def __init__(
        self,
        document: Document,
        background: Background,
        messages: MessageBar,
        *,
        take_back: Callable[[State, "TakenBack"], object],
        may_replace: Callable[[], bool],
        own: Saver,
    ) -> None:
        """`take_back` shows a state; `own` keeps what is shown."""
        super().__init__(messages)
        self._document, self._background, self._messages = document, background, messages
        self._answered: set[Path] = set()  # copies that were recovered, given up or unreadable
        self._take_back, self._may_replace, self._own = take_back, may_replace, own

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
        origin = recovery.origin
        own = self._own.lock if origin is not None and self._own.holds(origin) else None

        def take(read: tuple[Found, TakenBack]) -> None:
            found, back = read
            if self._may_replace():
                self._answered.add(recovery.path)
                self._go_on(found, back, recovery)
                self._ask(others)
            else:
                if back.lock is not None and back.lock is not own:
                    self._own.let_go(back.lock)
                self._ask([recovery, *others])

        def fail(failure: Failure) -> None:
            self._answered.add(recovery.path)
            self._messages.show_failure(failure)
            self._ask(others)

        def read(_: object) -> tuple[Found, TakenBack]:
            found = (*recovery.open_seen(), recovery.open())
            return found, TakenBack.of(recovery, own)

        self._background.run(read, take, failed=fail)

    def _go_on(self, found: Found, back: "TakenBack", recovery: Recovery) -> None:
        """The work goes on; its old copy goes once there is a new one.

        What the picture did not show yet becomes a step of its own, which makes its pixels.
        """
        seen, lacks, state = found
        self._take_back(seen or state, back)
        self._own.kept.connect(
            lambda: self._replace(recovery), Qt.ConnectionType.SingleShotConnection
        )
        if back.refused is not None:
            self._messages.show_failure(Failure.of(back.refused))
        if seen is not None:
            commands.become(self._document, state, lacks)

    def _replace(self, recovery: Recovery) -> None:
        self._background.run(
            lambda _: self._own.wait_until_recorded() and recovery.discard(), lambda _: None
        )

    def _discard(self, recovery: Recovery) -> None:
        self._background.run(lambda _: recovery.discard(), lambda _: None)
