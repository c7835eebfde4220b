"""The one road of an answer: to whoever asked, in the window's thread, if somebody still waits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.work.jobs import Failure
from inade.errors import InadeError


@dataclass(frozen=True, eq=False)
class Wish:
    """Whom to tell what comes of one piece of work; one of the first three is called at its end.

    take        gets the result; an InadeError that it raises goes to `failed`
    failed      gets a `Failure`
    stopped     nothing comes of it: a person stopped it, or something newer took its place
    progressed  gets what is told on the way
    kind        of the wishes of one kind only the newest is answered; '' is no kind: each is
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
        self._wishes: dict[int, Wish] = {}
        self._newest: dict[str, int] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._wishes

    def __len__(self) -> int:
        return len(self._wishes)

    def awaited(self, kind: str) -> bool:
        """Whether an answer of this kind is still to come."""
        return self._newest.get(kind) in self._wishes

    def expect(self, number: int, wish: Wish) -> int:
        """Wait for an answer; returns the number that is not waited for any more, 0 for none."""
        before = self.forget(wish.kind)
        if wish.kind:
            self._newest[wish.kind] = number
        self._wishes[number] = wish
        return before

    def forget(self, kind: str) -> int:
        """Wait no more for what was asked of this kind; returns its number, 0 for none."""
        number = self._newest.pop(kind, 0)
        return number if self._wishes.pop(number, None) is not None else 0

    def clear(self) -> None:
        """Wait for nothing more."""
        self._wishes.clear()

    def progress(self, number: int, *news: object) -> None:
        """Tell what there is so far."""
        wish = self._wishes.get(number)
        if wish is not None and wish.progressed is not None:
            wish.progressed(*news)

    def give(self, number: int, result: object) -> None:
        """Hand over the result."""
        wish = self._wish_of(number)
        if wish is not None:
            try:
                wish.take(result)
            except InadeError as refused:
                wish.failed(Failure.of(refused))

    def fail(self, number: int, failure: Failure) -> None:
        """Tell why there is no result."""
        wish = self._wish_of(number)
        if wish is not None:
            wish.failed(failure)

    def stop(self, number: int) -> None:
        """Tell that nothing comes of it."""
        wish = self._wish_of(number)
        if wish is not None and wish.stopped is not None:
            wish.stopped()

    def _wish_of(self, number: int) -> Wish | None:
        """The wish that ends now; None if nobody waits, or who did is no more."""
        wish = self._wishes.pop(number, None)
        asker = getattr(wish and wish.take, "__self__", None)
        return None if isinstance(asker, QObject) and not isValid(asker) else wish
