"""Packs the pictures of older undo steps behind the window, so that more of them can be kept."""

from functools import partial

import numpy as np
from PySide6.QtCore import QObject

from app.document.document import Document
from app.document.patches import Packed
from app.work.pool import Background


class Packing(QObject):
    """Follows a document's history; one picture is packed at a time, none while there is none."""

    def __init__(
        self, document: Document, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._background = document, background
        self.busy = False
        document.history_changed.connect(self._pack)
        document.picture_changed.connect(self._pack)

    def _pack(self, _: object = None) -> None:
        loose = [] if self.busy else self._document.history.loose()
        if loose:
            self.busy = True
            packed = loose[0]
            self._background.run(
                lambda _: packed.png(),
                partial(self._take, packed),
                failed=lambda _: self._take(packed, packed.values),  # it stays as it is, unharmed
            )

    def _take(self, packed: Packed, png: np.ndarray) -> None:
        packed.shrink(png)
        self.busy = False
        self._pack()
