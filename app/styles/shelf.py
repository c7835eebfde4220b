"""The styles at hand: those that came with the program, the person's own, and this session's."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.translation import spoken_name
from app.work.pool import Background, Progress
from inade.errors import ImageError, InadeError
from inade.files import atomic_write
from inade.formats.pictures import read_photo
from inade.looks.gallery import Gallery, SavedStyle, read_saved_style
from inade.looks.look import Style
from inade.places import RESOURCES, own_folder
from inade.reading import read_json

THUMBNAILS = RESOURCES / "style_thumbnails"
_STARS = "stars.json"


@dataclass(frozen=True, eq=False)
class StyleCard:
    """One style on the shelf.

    saved    what its file holds, or would hold: the object it is read off
    style    what the encoder of the checkpoint `fingerprint` read, or None before that
    path     its file, None for a card of this session only;  folder: within its gallery
    made     uint8 [h, w, 3]: what the bundled checkpoint makes of it, of those that came along
    """

    saved: SavedStyle
    style: Style | None = None
    fingerprint: str = ""
    starred: bool = False
    path: Path | None = None
    folder: str = ""
    own: bool = True
    made: np.ndarray | None = None

    @property
    def name(self) -> str:
        """What it is called; in the language of now if it came with the program."""
        name = self.saved.crop.name
        return name if self.own else spoken_name(name)

    @property
    def class_name(self) -> str:
        """The class of the object."""
        return self.saved.class_name


def own_gallery() -> Gallery:
    """The person's gallery in their data folder."""
    return Gallery(own_folder() / "styles")


class Shelf(QObject):
    """The cards, newest first, by a number that is never used twice. Disk is read behind it."""

    changed = Signal()
    kept = Signal(str)  # the name of a card that is in the person's gallery now
    failed = Signal(object)  # Failure

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, StyleCard] = {}
        self._count = 0
        self._own = own_gallery()
        self._bundled = Gallery(RESOURCES / "styles", locked=True)
        self._stars: frozenset[str] = frozenset()
        self._background = Background(self, finishes=True)
        self._background.failed.connect(self.failed)

    @property
    def cards(self) -> Mapping[int, StyleCard]:
        """Card by number, newest first."""
        return dict(reversed(self._cards.items()))

    @property
    def folders(self) -> list[str]:
        """The folders that hold cards."""
        return sorted({card.folder for card in self._cards.values() if card.folder})

    @property
    def busy(self) -> bool:
        """Whether something is still read or written."""
        return self._background.busy

    def load(self) -> None:
        """Read both galleries."""
        own, bundled = self._own, self._bundled
        self._background.run(
            lambda _: (_read_stars(own), _read_cards(own) + _read_cards(bundled)),
            lambda found: self._on_loaded(*found),
        )

    def add(self, card: StyleCard) -> int:
        """Put a card on the shelf; returns its number."""
        self._count += 1
        self._cards[self._count] = card
        self.changed.emit()
        return self._count

    def keep(self, number: int) -> None:
        """Keep a card of this session in the person's gallery; `kept` or `failed` follows."""
        card, own = self._cards[number], self._own

        def write(_: Progress) -> Path:
            path = own.add(card.saved, card.folder)
            if card.style is not None:
                own.keep_code(path, card.fingerprint, card.style)
            return path

        def take(path: Path) -> None:
            if number in self._cards:
                self._change(number, path=path, folder=own.folder_of(path))
            self.kept.emit(card.name)

        self._background.run(write, take)

    def learn(self, number: int, style: Style, fingerprint: str) -> None:
        """Note what the encoder of a checkpoint read off a card, if it is still there."""
        if number not in self._cards:
            return
        self._change(number, style=style, fingerprint=fingerprint)
        path, own = self._cards[number].path, self._own
        if path is not None:
            self._background.run(lambda _: own.keep_code(path, fingerprint, style), _nothing)

    def find_style(
        self, number: int, fingerprint: str, take: Callable[[Style | None], object]
    ) -> None:
        """Tell what this checkpoint's encoder read off a card, now or in an earlier session."""
        card, own = self._cards[number], self._own
        if card.style is not None and card.fingerprint == fingerprint:
            take(card.style)
            return
        path = card.path
        if path is None:
            take(None)
            return

        def note(known: Style | None) -> None:
            if number not in self._cards:
                return  # removed meanwhile
            if known is not None:
                self._change(number, style=known, fingerprint=fingerprint)
            take(known)

        self._background.run(lambda _: _known(own, path, card, fingerprint), note)

    def name_of(self, style: Style) -> str:
        """What the card of a style is called, else what it was read off; '' for neither."""
        for card in self._cards.values():
            if card.style is style or card.style == style:
                return card.name
        names = (spoken_name(reference.name) for _, reference in style.origin)
        return " + ".join(dict.fromkeys(filter(None, names)))

    def star(self, number: int) -> None:
        """Star a card, or take its star."""
        card = self._cards[number]
        self._change(number, starred=not card.starred)
        if card.path is not None:
            self._stars ^= {_key(card)}
            stars, place = sorted(self._stars), self._own.root / _STARS
            self._background.run(lambda _: _write_stars(place, stars), _nothing)

    def remove(self, number: int) -> None:
        """Take a card off the shelf; one of the person's gallery is deleted there."""
        card = self._cards.pop(number)
        path = card.path
        if path is not None and card.own:
            self._background.run(lambda _: path.unlink(missing_ok=True), _nothing)
        self.changed.emit()

    def _change(self, number: int, **fields: object) -> None:
        self._cards[number] = replace(self._cards[number], **fields)  # pyright: ignore[reportArgumentType]
        self.changed.emit()

    def _on_loaded(self, stars: frozenset[str], cards: list[StyleCard]) -> None:
        self._stars = stars
        for card in cards:
            self._count += 1
            self._cards[self._count] = replace(card, starred=_key(card) in stars)
        self.changed.emit()


def _read_cards(gallery: Gallery) -> list[StyleCard]:
    cards: list[StyleCard] = []
    for path in gallery.paths():
        with suppress(ImageError):  # a file that is no style may lie there; it is left alone
            saved, folder = read_saved_style(path), gallery.folder_of(path)
            card = StyleCard(saved, path=path, folder=folder, own=not gallery.locked)
            if gallery.locked and (file := thumbnail_path(path)).is_file():
                card = replace(card, made=read_photo(file))
            cards.append(card)
    return cards


def thumbnail_path(style: Path) -> Path:
    """Where the picture lies that shows what a style which comes with the program makes."""
    return THUMBNAILS / style.parent.name / f"{style.stem}.webp"


def _known(own: Gallery, path: Path, card: StyleCard, fingerprint: str) -> Style | None:
    """What an encoder read off a card before, if it is still known."""
    code = own.code(path, fingerprint)
    if code is None:
        return None
    return replace(code, origin=((1.0, card.saved.crop.narrowed()),))


def _read_stars(gallery: Gallery) -> frozenset[str]:
    try:
        return frozenset(map(str, read_json(gallery.root / _STARS, ImageError)))
    except (ImageError, TypeError):
        return frozenset()


def _write_stars(place: Path, stars: list[str]) -> None:
    with suppress(InadeError), atomic_write(place) as temporary:
        temporary.write_text(json.dumps(stars), "utf-8")


def _nothing(_: object) -> None:
    """Nobody needs to know."""


def _key(card: StyleCard) -> str:
    assert card.path is not None
    return f"{'own' if card.own else 'bundled'}/{card.folder}/{card.path.name}"
