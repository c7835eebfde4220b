"""The styles at hand: those that came with the program, the person's own, and this session's."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal

from inade.errors import ImageError, InadeError
from inade.files import atomic_write
from inade.gallery import Gallery, StyleReference, read_reference
from inade.labels import RESOURCES
from inade.look import Style

_STARS = "stars.json"


@dataclass(frozen=True, eq=False)
class StyleCard:
    """One style.

    name     what it is called;  class_name: of the object it was read from
    photo    uint8 [h, w, 3] RGB and mask, bool [h, w], the object in it
    style    what the encoder of the checkpoint `fingerprint` read, or None before that
    path     its file, None for a card of this session only;  folder: within its gallery
    """

    name: str
    class_name: str
    photo: np.ndarray
    mask: np.ndarray
    style: Style | None = None
    fingerprint: str = ""
    starred: bool = False
    path: Path | None = None
    folder: str = ""
    own: bool = True


def own_gallery() -> Gallery:
    """The person's gallery in their data folder."""
    return Gallery(Path(platformdirs.user_data_dir("inade-studio", appauthor=False)) / "styles")


class Shelf(QObject):
    """The cards, newest first, by a number that is never used twice."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, StyleCard] = {}
        self._count = 0
        self._own = own_gallery()
        self._bundled = Gallery(RESOURCES / "styles", locked=True)
        self._unread: list[tuple[Gallery, Path]] = []
        self._stars: frozenset[str] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_one)

    @property
    def cards(self) -> Mapping[int, StyleCard]:
        """Card by number, newest first."""
        return dict(reversed(self._cards.items()))

    @property
    def folders(self) -> list[str]:
        """The folders that hold cards."""
        return sorted({card.folder for card in self._cards.values() if card.folder})

    def load(self) -> None:
        """Read both galleries, one file at a time between other events."""
        self._stars = self._read_stars()
        self._unread = [
            (gallery, path) for gallery in (self._own, self._bundled) for path in gallery.paths()
        ]
        self._soon.start()

    def add(self, card: StyleCard) -> int:
        """Put a card on the shelf; returns its number."""
        self._count += 1
        self._cards[self._count] = card
        self.changed.emit()
        return self._count

    def keep(self, number: int) -> None:
        """Keep a card of this session in the person's gallery. Raises SaveError."""
        card = self._cards[number]
        path = self._own.add(StyleReference(card.name, card.class_name, card.photo, card.mask))
        self._change(number, path=path)
        if card.style is not None:
            self._own.keep_code(path, card.fingerprint, card.style)

    def learn(self, number: int, style: Style, fingerprint: str) -> None:
        """Note what the encoder of a checkpoint read off a card."""
        self._change(number, style=style, fingerprint=fingerprint)
        path = self._cards[number].path
        if path is not None:
            self._own.keep_code(path, fingerprint, style)

    def style(self, number: int, fingerprint: str) -> Style | None:
        """What this checkpoint's encoder read off a card, now or in an earlier session."""
        card = self._cards[number]
        if card.style is not None and card.fingerprint == fingerprint:
            return card.style
        known = None if card.path is None else self._own.code(card.path, fingerprint)
        if known is not None:
            self._change(number, style=known, fingerprint=fingerprint)
        return known

    def name_of(self, style: Style) -> str:
        """What the card of a style is called, '' for one that is on no card."""
        for card in self._cards.values():
            if card.style is style or card.style == style:
                return card.name
        return ""

    def star(self, number: int) -> None:
        """Star a card, or take its star."""
        card = self._cards[number]
        self._change(number, starred=not card.starred)
        if card.path is not None:
            self._stars ^= {_key(card)}
            with suppress(InadeError), atomic_write(self._own.root / _STARS) as temporary:
                temporary.write_text(json.dumps(sorted(self._stars)), "utf-8")

    def remove(self, number: int) -> None:
        """Take a card off the shelf; one of the person's gallery is deleted there."""
        card = self._cards.pop(number)
        if card.path is not None and card.own:
            card.path.unlink(missing_ok=True)
        self.changed.emit()

    def _change(self, number: int, **fields: object) -> None:
        self._cards[number] = replace(self._cards[number], **fields)  # pyright: ignore[reportArgumentType]
        self.changed.emit()

    def _read_one(self) -> None:
        if not self._unread:
            return
        gallery, path = self._unread.pop(0)
        with suppress(ImageError):  # a file that is no style may lie there; it is left alone
            found = read_reference(path)
            card = StyleCard(
                found.name,
                found.class_name,
                found.photo,
                found.mask,
                path=path,
                folder=gallery.folder_of(path),
                own=not gallery.locked,
            )
            self._count += 1
            self._cards[self._count] = replace(card, starred=_key(card) in self._stars)
        if self._unread:
            self._soon.start()
        else:
            self.changed.emit()

    def _read_stars(self) -> frozenset[str]:
        try:
            names = json.loads((self._own.root / _STARS).read_text("utf-8"))
        except (OSError, ValueError):
            return frozenset()
        return frozenset(names) if isinstance(names, list) else frozenset()


def _key(card: StyleCard) -> str:
    assert card.path is not None
    return f"{'own' if card.own else 'bundled'}/{card.folder}/{card.path.name}"
