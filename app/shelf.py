"""The styles at hand: each an object of a photo, and what the encoder read off it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from inade.look import Style


@dataclass(frozen=True, eq=False)
class StyleCard:
    """One style.

    name     what it is called;  class_name: of the object it was read from
    photo    uint8 [h, w, 3] RGB and mask, bool [h, w], the object in it
    style    what the encoder of the checkpoint `fingerprint` read, or None before that
    """

    name: str
    class_name: str
    photo: np.ndarray
    mask: np.ndarray
    style: Style | None = None
    fingerprint: str = ""
    starred: bool = False


class Shelf(QObject):
    """The cards, newest first, by a number that is never used twice."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, StyleCard] = {}
        self._count = 0

    @property
    def cards(self) -> Mapping[int, StyleCard]:
        """Card by number, newest first."""
        return dict(reversed(self._cards.items()))

    def add(self, card: StyleCard) -> int:
        """Put a card on the shelf; returns its number."""
        self._count += 1
        self._cards[self._count] = card
        self.changed.emit()
        return self._count

    def change(self, number: int, **fields: object) -> None:
        """Replace fields of a card."""
        self._cards[number] = replace(self._cards[number], **fields)  # pyright: ignore[reportArgumentType]
        self.changed.emit()

    def remove(self, number: int) -> None:
        """Take a card off the shelf."""
        del self._cards[number]
        self.changed.emit()
