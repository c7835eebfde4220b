"""The undo states as a row of pictures: click to go there, hold to compare, star, export."""

from weakref import WeakKeyDictionary, WeakSet

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.document.document import Document
from app.document.history import NEVER, Step
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from app.strip.filmstrip import Filmstrip, Frame
from app.translation import follow_language, translate
from inade.layouts.layout import Rect

_SHOWN = 200  # states; older ones are undone by key
_AT_ONCE = 4  # thumbnails drawn before the window is answered again: pictures are unpacked


class HistoryRow(QWidget):
    """Follows the undo steps while somebody looks (`set_active`)."""

    held = Signal(object)  # the picture to compare with, None when it is let go
    picture_wanted = Signal(int)  # a state whose picture shall become a file
    fade_wanted = Signal(int)  # a state from which the picture of now shall be faded to
    project_wanted = Signal(int)  # a state that shall become a project file

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._active = False
        self._only_starred = False
        self._rows: list[int] = []  # place in the history by row
        self._starred: WeakSet[Step] = WeakSet()
        self._thumbnails: WeakKeyDictionary[Step, tuple[int, int, QPixmap]] = WeakKeyDictionary()
        self.strip = Filmstrip("star", Qt.Key.Key_S)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.strip)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._fill)
        self.strip.full_picture = self._picture_of
        self.strip.chosen.connect(self._go_to)
        self.strip.marked.connect(self._toggle_star)
        self.strip.held.connect(self._on_held)
        self.strip.resized.connect(self._on_changed)
        self.strip.customContextMenuRequested.connect(self._show_menu)
        for signal_ in (
            document.history_changed,
            document.picture_changed,
            document.replaced,
        ):
            signal_.connect(self._on_changed)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.strip.setAccessibleName(self.tr("History"))
        self.strip.setAccessibleDescription(
            self.tr("Return goes to a state, hold C to compare, S stars.")
        )
        self._on_changed()

    def set_active(self, active: bool) -> None:
        """Whether somebody looks; nothing is drawn for nobody."""
        self._active = active
        if active:
            self._fill()

    def show_only_starred(self, only: bool) -> None:
        """Leave out states without a star, or show them again."""
        self._only_starred = only
        self._fill()

    def _on_changed(self, _: object = None) -> None:
        if self._active and not self._soon.isActive():
            self._soon.start()

    def _fill(self) -> None:
        history = self._document.history
        steps = history.steps
        first = max(0, min(len(steps) - _SHOWN, history.index - _SHOWN // 2))
        self._rows = [
            index
            for index in range(first, min(len(steps), first + _SHOWN))
            if not self._only_starred or steps[index] in self._starred
        ]
        pictures = self._pictures()
        frames = []
        for index in self._rows:
            text = translate("Step", steps[index].change.text) if index else self.tr("Opened")
            frames.append(
                Frame(
                    pictures.get(index),
                    self.tr("{0}: click to go there, hold to compare").format(text),
                    caption=text,
                    current=index == history.index,
                    marked=steps[index] in self._starred,
                    faded=index > history.index,
                )
            )
        self.strip.show_frames(frames)
        if history.index in self._rows:
            here = self.strip.model().index(self._rows.index(history.index), 0)
            self.strip.scrollTo(here)

    def _pictures(self) -> dict[int, QPixmap]:
        """Thumbnails by place on the stack; only those that changed are drawn anew."""
        history, side = self._document.history, self.strip.side
        owners: dict[int, Step] = {}  # whose pixels a state shows
        owner = history.steps[0]
        for index in range(self._rows[-1] + 1 if self._rows else 0):
            if history.steps[index].made_for != NEVER:
                owner = history.steps[index]
            owners[index] = owner
        wanted = {}
        for index in self._rows:
            owner = owners[index]
            known = self._thumbnails.get(owner)
            if known is None or known[:2] != (owner.serial, side):
                wanted.setdefault(owner, index)
        nearest = sorted(wanted.values(), key=lambda index: abs(index - history.index))
        if len(nearest) > _AT_ONCE:
            self._soon.start()
        for index, picture in history.pictures(nearest[:_AT_ONCE]):
            if picture is None:
                continue
            ratio = self.devicePixelRatioF()
            height, width = picture.shape[:2]
            small = crop(picture, Rect(0, 0, width, height), QSize(side, side) * ratio)
            pixmap = rounded(QPixmap.fromImage(image_of(small)), ratio)
            owner = owners[index]
            self._thumbnails[owner] = (owner.serial, side, pixmap)
        known = {index: self._thumbnails.get(owners[index]) for index in self._rows}
        return {index: entry[2] for index, entry in known.items() if entry is not None}

    def _place_of(self, row: int) -> int | None:
        """The place in the history of a row; None where that is gone and still shown."""
        place = self._rows[row] if 0 <= row < len(self._rows) else -1
        return place if 0 <= place <= self._document.history.count else None

    def _picture_of(self, row: int) -> np.ndarray | None:
        place = self._place_of(row)
        return None if place is None else self._document.history.picture_at(place)

    def _go_to(self, row: int) -> None:
        place = self._place_of(row)
        if place is not None:
            self._document.go_to(place)

    def _toggle_star(self, row: int) -> None:
        place = self._place_of(row)
        if place is None:
            return
        step = self._document.history.steps[place]
        if step in self._starred:
            self._starred.discard(step)
        else:
            self._starred.add(step)
        self._fill()

    def _on_held(self, row: int) -> None:
        self.held.emit(self._picture_of(row))

    def _compare(self, index: int) -> None:
        if index in self._rows:
            self.strip.compare(self._rows.index(index))

    def _show_menu(self, point: QPoint) -> None:
        row = self.strip.indexAt(point).row()
        if self._place_of(row) is not None:
            self.menu_for(row).popup(self.strip.viewport().mapToGlobal(point))

    def menu_for(self, row: int) -> QMenu:
        """What can be done with one state."""
        index = self._rows[row]
        starred = self._document.history.steps[index] in self._starred
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go there"), lambda: self._document.go_to(index))
        compare = menu.addAction(
            self.tr("Compare"),  # once the menu is gone, and the click that closes it
            lambda: QTimer.singleShot(0, self, lambda: self._compare(index)),
        )
        menu.setToolTipsVisible(True)
        compare.setToolTip(self.tr("Shows its picture until you press a key or a button"))
        compare.setEnabled(index != self._document.history.index)
        star = self.tr("Remove star") if starred else self.tr("Star")
        menu.addAction(star, lambda: self._toggle_star(row))
        fade = menu.addAction(self.tr("Fade from here"), lambda: self.fade_wanted.emit(index))
        fade.setEnabled(index != self._document.history.index)
        menu.addSeparator()
        export = menu.addAction(
            self.tr("Save this picture…"), lambda: self.picture_wanted.emit(index)
        )
        export.setEnabled(self._document.picture is not None)
        menu.addAction(
            self.tr("Save this state as a project…"), lambda: self.project_wanted.emit(index)
        )
        return menu
