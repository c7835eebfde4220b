"""The scene styles at hand: the person's own, and those that came with the program."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.translation import spoken_name
from app.work.pool import Background
from inade.errors import ImageError
from inade.looks.scene_file import SceneGallery, SceneStyle, read_scene_style, write_scene_style
from inade.places import RESOURCES, own_folder


@dataclass(frozen=True, eq=False)
class SceneCard:
    """A scene style on the shelf, and its file once it is written; `own`: not a bundled one."""

    scene: SceneStyle
    path: Path | None = None
    own: bool = True

    @property
    def name(self) -> str:
        """What it is called; in the language of now if it came with the program."""
        return self.scene.name if self.own else spoken_name(self.scene.name)


def own_scenes() -> SceneGallery:
    """The person's scene styles in their data folder."""
    return SceneGallery(own_folder() / "scenes")


class SceneShelf(QObject):
    """The cards, the person's newest first, by a number that is never used twice.

    Disk is read and written behind it, in order.
    """

    changed = Signal()
    kept = Signal(str)  # the name of a scene that is in the person's gallery now
    failed = Signal(object)  # Failure

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, SceneCard] = {}
        self._count = 0
        self._own = own_scenes()
        self._bundled = SceneGallery(RESOURCES / "scenes", locked=True)
        self._background = Background(self, finishes=True)
        self._background.failed.connect(self.failed)

    @property
    def cards(self) -> Mapping[int, SceneCard]:
        """Card by number: own ones first, of those the newest, then the bundled ones in order."""
        order = sorted(self._cards, key=lambda n: (not self._cards[n].own, n * self._sign(n)))
        return {number: self._cards[number] for number in order}

    @property
    def busy(self) -> bool:
        """Whether something is still read or written."""
        return self._background.busy

    def load(self) -> None:
        """Read both galleries."""
        own, bundled = self._own, self._bundled
        self._background.run(lambda _: _read_cards(bundled) + _read_cards(own), self._on_loaded)

    def keep(self, scene: SceneStyle) -> None:
        """Put a scene on the shelf and into the person's gallery; `kept` or `failed` follows."""
        own, number = self._own, self._add(SceneCard(scene))
        self.changed.emit()

        def take(path: Path) -> None:
            if number in self._cards:
                self._cards[number] = replace(self._cards[number], path=path)
            self.kept.emit(scene.name)

        self._background.run(lambda _: own.add(scene), take)

    def rename(self, number: int, name: str) -> None:
        """Call one of the person's scenes otherwise, in its file as well."""
        card = self._cards[number]
        scene = replace(card.scene, name=name)
        self._cards[number] = replace(card, scene=scene)
        path = card.path
        if path is not None:
            self._background.run(lambda _: write_scene_style(path, scene), _nothing)
        self.changed.emit()

    def remove(self, number: int) -> None:
        """Take one of the person's scenes off the shelf, and delete its file."""
        path = self._cards.pop(number).path
        if path is not None:
            self._background.run(lambda _: path.unlink(missing_ok=True), _nothing)
        self.changed.emit()

    def _sign(self, number: int) -> int:
        return -1 if self._cards[number].own else 1

    def _add(self, card: SceneCard) -> int:
        self._count += 1
        self._cards[self._count] = card
        return self._count

    def _on_loaded(self, cards: list[SceneCard]) -> None:
        for card in cards:
            self._add(card)
        self.changed.emit()


def _read_cards(gallery: SceneGallery) -> list[SceneCard]:
    cards: list[SceneCard] = []
    for path in gallery.paths():
        with suppress(ImageError):  # what is no scene style is left alone
            cards.append(SceneCard(read_scene_style(path), path, own=not gallery.locked))
    return cards


def _nothing(_: object) -> None:
    """Nobody needs to know."""
