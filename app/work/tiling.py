"""The object map of the document in tiles, as requests carry it: only what changed is copied."""

import weakref

from app.document.document import Document
from inade.layouts.layout import Rect
from inade.layouts.tiles import Tiles
from inade.scene import Scene


class Tiling:
    """Follows a document. Later edits reach neither its tiles nor the scenes made of them.

    One for each document is enough: see `of`.
    """

    def __init__(self, document: Document) -> None:
        self._known = weakref.ref(document)
        self._tiles: Tiles | None = None
        self._changed: list[Rect] = []
        document.layout_changed.connect(self._on_layout_changed)
        document.replaced.connect(self._on_replaced)

    @staticmethod
    def of(document: Document) -> "Tiling":
        """That of a document, shared by all who ask."""
        if document not in _tilings:
            _tilings[document] = Tiling(document)
        return _tilings[document]

    @property
    def _document(self) -> Document:
        document = self._known()
        assert document is not None
        return document

    def scene(self) -> Scene:
        """What the document's picture is made of, frozen."""
        return self._document.state.scene(self.tiles())

    def tiles(self) -> Tiles:
        """The object map as it is now; tiles in which nothing changed are those of before."""
        object_map = self._document.layout.object_map
        tiles = self._tiles
        if tiles is None or tiles.size != object_map.shape:
            tiles = Tiles.of(object_map, tiles)
        else:
            for rect in self._changed:
                inside = rect.clipped(tiles.size[1], tiles.size[0])
                tiles = tiles.patched(inside, object_map[inside.slices])
        self._tiles = tiles
        self._changed.clear()
        return tiles

    def _on_layout_changed(self, rect: Rect) -> None:
        self._changed.append(rect)

    def _on_replaced(self) -> None:
        self._tiles = None


_tilings: weakref.WeakKeyDictionary[Document, Tiling] = weakref.WeakKeyDictionary()
