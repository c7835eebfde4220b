"""The list of objects: thumbnail, area, style, lock, outline."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.document.document import Document
from app.document.smallness import SMALLEST
from app.panels.crops import Outlook, crop_box, crop_pixmap
from app.panels.object_rows import DETAIL, HIDDEN, ID, LOCKED, PAINTER, THUMBNAIL, Index, ObjectRows
from app.translation import follow_language, percent, spoken_class
from inade.layouts.layout import Rect
from inade.looks.look import Style

_REST = 200  # milliseconds after the last move or picture until the list follows
_LONGEST = 600  # the same, while pixels are still lacking: passes go first


def object_title(document: Document, object_id: int) -> str:
    """What an object is called: its own name, or its class and number."""
    entry = document.layout.objects[object_id]
    return entry.name or f"{spoken_class(document.state.class_of(object_id).name)} {object_id}"


class ObjectList(QWidget):
    """All objects, newest on top. What is selected here is selected in the document."""

    noted = Signal(str)

    def __init__(
        self,
        document: Document,
        rename: Callable[[int, str], object],
        set_locked: Callable[[int, bool], object],
        style_name: Callable[[Style], str] | None,
    ) -> None:
        """`style_name` knows what a style is called, '' if it has no name; None hides looks."""
        super().__init__()
        self._document = document
        self._set_locked = set_locked
        self._following = False
        self._model = _ObjectModel(document, rename, style_name)
        self.list = ObjectRows(self._on_icon_clicked)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 4)
        column.addWidget(self.list)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._refresh)
        document.objects_changed.connect(self._on_objects_changed)
        self._pictures_later = QTimer(self, singleShot=True)
        self._pictures_later.timeout.connect(self._model.show_pictures)
        document.replaced.connect(lambda: self._model.forget_pictures())
        document.replaced.connect(self._refresh)
        document.looks_changed.connect(self._model.follow_looks)
        document.layout_changed.connect(self._refresh_soon)
        document.picture_changed.connect(self._on_picture_changed)
        document.selection_changed.connect(self._show_selection)
        self.list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Objects"))
        self._refresh()

    def show_missing(self, fingerprints: frozenset[str]) -> None:
        """Tell of these checkpoints, which draw some objects, that they are not here."""
        self._model.missing = fingerprints
        self._model.describe()

    def set_context_menu(self, menu: QMenu) -> None:
        """What a right click offers for the selected objects."""
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda point: menu.popup(self.list.viewport().mapToGlobal(point))
        )

    def rename_selected(self) -> None:
        """Edit the name of the selected object in place."""
        for object_id in self._document.selection:
            row = self._model.row_of(object_id)
            if row is not None:
                self.list.setFocus()
                self.list.scrollTo(self._model.index(row))
                self.list.edit(self._model.index(row))

    def _on_picture_changed(self, rect: Rect) -> None:
        self._model.forget_pictures(rect)
        self._start(self._pictures_later)  # anew: live results come many a second
        if self._later.isActive():
            self._start(self._later)

    def _on_objects_changed(self) -> None:
        if self._document.needs_pass and self._model.has_other_rows:
            self._refresh_soon()
        else:
            self._refresh()

    def _refresh_soon(self, _: object = None) -> None:
        self._start(self._later)

    def _start(self, timer: QTimer) -> None:
        """Let the list follow when hand and pictures rest."""
        timer.start(_LONGEST if self._document.needs_pass else _REST)

    def _refresh(self) -> None:
        self._later.stop()
        self._following = True
        self._model.refresh()
        self._following = False
        self._show_selection()
        self.noted.emit(str(self._model.rowCount()))

    def _show_selection(self) -> None:
        if self._following:
            return
        chosen = QItemSelection()
        found = [self._model.row_of(object_id) for object_id in self._document.selection]
        rows = sorted(row for row in found if row is not None)
        for row in rows:
            chosen.select(self._model.index(row), self._model.index(row))
        self._following = True
        self.list.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
        if rows:
            self.list.scrollTo(self._model.index(rows[0]))

    def _on_selection_changed(self) -> None:
        if not self._following:
            self._following = True
            self._document.select(i.data(ID) for i in self.list.selectedIndexes())
            self._following = False

    def _on_icon_clicked(self, index: Index, role: int) -> None:
        object_id = index.data(ID)
        if object_id is None:  # gone; the rows follow in a moment
            return
        if role == LOCKED:
            self._set_locked(object_id, not index.data(LOCKED))
        else:
            self._document.set_hidden(self._document.hidden ^ {object_id})


class _ObjectModel(QAbstractListModel):
    def __init__(
        self,
        document: Document,
        rename: Callable[[int, str], object],
        style_name: Callable[[Style], str] | None,
    ) -> None:
        super().__init__()
        self._document = document
        self._rename, self._style_name = rename, style_name
        self._ids: list[int] = []
        self._styles: dict[int, Style | None] = {}  # what the rows name
        self._measured: Outlook | None = None
        self._thumbnails: dict[int, tuple[Rect | None, QPixmap]] = {}  # with the box they show
        self.missing: frozenset[str] = frozenset()  # fingerprints of checkpoints that are not here

    def forget_pictures(self, rect: Rect | None = None) -> None:
        """The picture has changed, in a rectangle or all of it: what shows it is drawn anew."""
        if rect is None:
            self._thumbnails = {}
            return
        beyond = replace(rect, x=rect.x + self._document.picture_size[1])  # of a panorama
        self._thumbnails = {
            object_id: (shown, picture)
            for object_id, (shown, picture) in self._thumbnails.items()
            if shown is not None and not _meet(shown, rect) and not _meet(shown, beyond)
        }

    def show_pictures(self) -> None:
        """Draw the rows anew whose pictures were forgotten."""
        for row, object_id in enumerate(self._ids):
            if object_id not in self._thumbnails:
                self.dataChanged.emit(self.index(row), self.index(row))

    def refresh(self) -> None:
        """Take rows, areas and pictures from the document anew."""
        self._measured = None
        ids = sorted(self._document.layout.objects, reverse=True)
        if ids == self._ids:
            self.describe()
            return
        self.beginResetModel()
        self._ids = ids
        self._styles = {i: look.style for i, look in self._document.looks.items()}
        self.endResetModel()

    @property
    def has_other_rows(self) -> bool:
        """Whether objects have come or gone."""
        return self._document.layout.objects.keys() != set(self._ids)

    @property
    def _outlook(self) -> Outlook:
        """Areas and boxes, measured when they are first looked at."""
        if self._measured is None:
            self._measured = Outlook.of(self._document)
        return self._measured

    def follow_looks(self, object_ids: frozenset[int]) -> None:
        """Rows that name a style say another; noise, which a drag changes all the time, is none."""
        looks = self._document.looks
        for row, object_id in enumerate(self._ids):
            if object_id in object_ids and object_id in looks:
                style = looks[object_id].style
                if self._styles.get(object_id) is not style:
                    self._styles[object_id] = style
                    self.dataChanged.emit(self.index(row), self.index(row))

    def describe(self) -> None:
        """The rows say something else now."""
        self._styles = {i: look.style for i, look in self._document.looks.items()}
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def row_of(self, object_id: int) -> int | None:
        return self._ids.index(object_id) if object_id in self._ids else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        object_id = self._ids[index.row()]
        if role != Qt.ItemDataRole.EditRole or object_id not in self._document.layout.objects:
            return False
        name = str(value).strip()
        if name != object_title(self._document, object_id):
            self._rename(object_id, name)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        object_id = self._ids[index.row()]
        entry = self._document.layout.objects.get(object_id)
        if entry is None:  # gone; the rows follow in a moment
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return object_title(self._document, object_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            locked = ", " + self.tr("locked") if entry.locked else ""
            painter = f", {self._painter(object_id)}" if entry.painter else ""
            title = object_title(self._document, object_id)
            return f"{title}, {self._detail(object_id)}{locked}{painter}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnail(object_id)
        if role == ID:
            return object_id
        if role == DETAIL:
            return self._detail(object_id)
        if role == PAINTER:
            return self._painter(object_id)
        if role == LOCKED:
            return entry.locked
        if role == HIDDEN:
            return object_id in self._document.hidden
        return None

    def _detail(self, object_id: int) -> str:
        pixels = self._outlook.areas.get(object_id, 0)
        if pixels < SMALLEST and self._style_name is not None:
            return self.tr("too small for this model")
        share = pixels / self._outlook.total
        told = percent(share) if share >= 0.01 else f"< {percent(0.01)}"
        if (entry := self._document.layout.objects.get(object_id)) and entry.painter:
            told = f"{told} · {self._document.state.painter_of(object_id).checkpoint.name}"
        if self._style_name is None:
            return told
        style = self._document.looks[object_id].style
        name = self.tr("random") if style is None else self._style_name(style) or self.tr("styled")
        return f"{told} · {name}"

    def _painter(self, object_id: int) -> str:
        """Which other checkpoint draws an object, in words; '' for the document's own."""
        if not self._document.layout.objects[object_id].painter:
            return ""
        name = self._document.state.painter_of(object_id).checkpoint
        if name.fingerprint in self.missing:
            return self.tr("Drawn by “{0}”, which is not here: it keeps its pixels").format(
                name.name
            )
        return self.tr("Drawn by “{0}”").format(name.name)

    def _thumbnail(self, object_id: int) -> QPixmap:
        box = self._outlook.boxes.get(object_id)
        shown = None if box is None else crop_box(self._document.picture_size, box, THUMBNAIL)
        known = self._thumbnails.get(object_id)
        if known is None or known[0] != shown:
            known = (shown, crop_pixmap(self._document, box, THUMBNAIL))
            self._thumbnails[object_id] = known
        return known[1]


def _meet(a: Rect, b: Rect) -> bool:
    return not Rect(a.x - b.x, a.y - b.y, a.width, a.height).clipped(b.width, b.height).empty
