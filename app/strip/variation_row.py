"""The nine alternatives as a row of pictures: a click or a digit takes one, holding compares."""

from weakref import WeakKeyDictionary

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from app.document.document import Document
from app.panels.crops import Outlook, crop, crop_box, rounded
from app.qt_image import image_of
from app.strip.filmstrip import Filmstrip, Frame
from app.strip.variations import COUNT, Variations
from app.translation import follow_language
from inade.layouts import painting
from inade.layouts.layout import Rect
from inade.scene import PicturePatch


class VariationRow(QWidget):
    """Shows `Variations`. `held` carries the picture to compare with, None when it is let go."""

    held = Signal(object)

    def __init__(self, document: Document, variations: Variations) -> None:
        super().__init__()
        self._document, self._variations = document, variations
        self._drawn: WeakKeyDictionary[PicturePatch, tuple[int, QPixmap]] = WeakKeyDictionary()
        self.strip = Filmstrip("push-pin", Qt.Key.Key_P, fill=COUNT)
        self._empty = QLabel()
        self._empty.setProperty("look", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self._empty)
        self.strip.full_picture = self._whole_picture
        self.strip.chosen.connect(variations.accept)
        self.strip.marked.connect(variations.toggle_pin)
        self.strip.held.connect(lambda row: self.held.emit(variations.picture(row)))
        self.strip.resized.connect(self._fill)
        variations.changed.connect(self._fill)
        document.selection_changed.connect(self._fill)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.strip.setAccessibleName(self.tr("Variations"))
        self.strip.setAccessibleDescription(
            self.tr("Digits or Return take one, hold C to compare, P pins.")
        )
        self._fill()

    def _fill(self) -> None:
        variations = self._variations
        if not variations.choices:
            self.strip.show_frames([])
            self._empty.setText(self._why_empty())
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentWidget(self.strip)
        boxes = Outlook.of(self._document).boxes
        box = Rect(0, 0, 0, 0)
        for object_id in variations.objects & boxes.keys():
            box = box.united(boxes[object_id])
        accepted, part = variations.accepted, variations.part
        hint = self.tr(": click to take it, hold to compare")
        if part is not None:
            box = part
            hint = self.tr(
                ": {0} x {1} pixels of it; click to take it and make all of it, hold to compare"
            ).format(part.width, part.height)
        frames = []
        for index, choice in enumerate(variations.choices):
            words = self.tr("Pinned variation {0}") if choice.pinned else self.tr("Variation {0}")
            frames.append(
                Frame(
                    self._thumbnail(index, box),
                    words.format(index + 1) + hint,
                    badge=str(index + 1),
                    current=index == accepted,
                    marked=choice.pinned,
                    part=part is not None,
                )
            )
        self.strip.show_frames(frames)

    def _whole_picture(self, row: int) -> np.ndarray | None:
        """The picture of an alternative for other programs; None if a part is all that is made."""
        return None if self._variations.part is not None else self._variations.picture(row)

    def _why_empty(self) -> str:
        if not self._document.selection:
            return self.tr("Select an object to see nine variations of it")
        if not self._variations.objects:
            if painting.unlocked(self._document.layout, self._document.selection):
                return self.tr("Variety is 0: raise it below the styles to see variations")
            return self.tr("What is selected is locked and keeps its look")
        return self.tr("Variations come as soon as the picture is up to date")

    def _thumbnail(self, index: int, box: Rect) -> QPixmap | None:
        """Drawn once for a patch and a size."""
        patch, side = self._variations.choices[index].patch, self.strip.side
        if patch is None or box.empty:
            return None
        known = self._drawn.get(patch)
        if known is not None and known[0] == side:
            return known[1]
        picture = self._document.picture
        if picture is None or not self._variations.made(index):
            return None
        ratio = self.devicePixelRatioF()
        size = QSize(side, side) * ratio
        within = self._variations.part is not None
        seen = crop_box((picture.shape[0], picture.shape[1]), box, size, inside=within)
        shown = patch.applied_in(picture, seen)
        small = crop(shown, Rect(0, 0, seen.width, seen.height), size, inside=True)
        pixmap = rounded(QPixmap.fromImage(image_of(small)), ratio)
        self._drawn[patch] = (side, pixmap)
        return pixmap
