"""The one road of an answer: to whoever asked, in the window's thread, if somebody still waits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.work.jobs import Failure
from inade.errors import InadeError


@dataclass(frozen=True, eq=False)
class Asker:
    """Whom to tell what comes of one piece of work; one of the first three is called at its end.

    take        gets the result; an InadeError that it raises goes to `failed`
    failed      gets a `Failure`
    stopped     nothing comes of it: a person stopped it, or something newer took its place
    progressed  gets what is told on the way
    kind        of those who ask for one kind only the newest is answered; '' is no kind: each is
    """

    take: Callable[[Any], object]
    failed: Callable[[Failure], object]
    stopped: Callable[[], object] | None = None
    progressed: Callable[..., object] | None = None
    kind: str = ""


class Answers:
    """Who waits for what, by number. Any thread may ask for that; the rest is for the window's.

    Who asks anew for a kind, or forgets it, hears nothing more of what was asked before; nor does
    an object of Qt that is gone, where one of its methods was to take the answer.
    """

    def __init__(self) -> None:
        self._askers: dict[int, Asker] = {}
        self._newest: dict[str, int] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._askers

    def __len__(self) -> int:
        return len(self._askers)

    def kind(self, number: int) -> str:
        """The kind of what is waited for; '' where that is no kind, or nobody waits."""
        asker = self._askers.get(number)
        return "" if asker is None else asker.kind

    def awaited(self, kind: str) -> bool:
        """Whether an answer of this kind is still to come."""
        return self._newest.get(kind) in self._askers

    def expect(self, number: int, asker: Asker) -> int:
        """Wait for an answer; returns the number that is not waited for any more, 0 for none."""
        before = self.forget(asker.kind)
        if asker.kind:
            self._newest[asker.kind] = number
        self._askers[number] = asker
        return before

    def forget(self, kind: str) -> int:
        """Wait no more for what was asked of this kind; returns its number, 0 for none."""
        number = self._newest.pop(kind, 0)
        return number if self._askers.pop(number, None) is not None else 0

    def clear(self) -> None:
        """Wait for nothing more."""
        self._askers.clear()

    def progress(self, number: int, *news: object) -> None:
        """Tell what there is so far."""
        asker = self._askers.get(number)
        if asker is not None and asker.progressed is not None:
            asker.progressed(*news)

    def give(self, number: int, result: object) -> None:
        """Hand over the result."""
        asker = self._pop(number)
        if asker is not None:
            try:
                asker.take(result)
            except InadeError as refused:
                asker.failed(Failure.of(refused))

    def give_up(self, number: int, failure: Failure | None) -> None:
        """Tell why there is no result; None: it was stopped."""
        asker = self._pop(number)
        if asker is None:
            return
        if failure is not None:
            asker.failed(failure)
        elif asker.stopped is not None:
            asker.stopped()

    def _pop(self, number: int) -> Asker | None:
        """Who waits, for the last time; None if nobody does, or who did is no more."""
        asker = self._askers.pop(number, None)
        who = getattr(asker and asker.take, "__self__", None)
        return None if isinstance(who, QObject) and not isValid(who) else asker
