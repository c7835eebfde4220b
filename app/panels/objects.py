"""The list of objects: thumbnail, area, style, lock, outline."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.document.document import Document
from app.panels.classes import class_title
from app.panels.crops import Outlook, crop_box, crop_pixmap
from inade.layout import Rect
from inade.look import Style

_ROW, _THUMBNAIL = 40, QSize(36, 28)
_TOO_SMALL = 24  # model pixels
_ID = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
_LOCKED = Qt.ItemDataRole.UserRole + 2
_HIDDEN = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


def object_title(document: Document, object_id: int) -> str:
    """What an object is called: its own name, or its class and number."""
    entry = document.layout.objects[object_id]
    return entry.name or f"{class_title(document.labels, entry.channel)} {object_id}"


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
        self.list = _List(self._on_icon_clicked)
        self.list.setAccessibleName(self.tr("Objects"))
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 4)
        column.addWidget(self.list)
        self._later = QTimer(self, singleShot=True, interval=200)
        self._later.timeout.connect(self._refresh)
        document.objects_changed.connect(self._on_objects_changed)
        self._pictures_later = QTimer(self, singleShot=True, interval=200)
        self._pictures_later.timeout.connect(self._show_pictures)
        document.replaced.connect(lambda: self._model.forget_pictures())
        document.replaced.connect(self._refresh)
        document.looks_changed.connect(self._model.follow_looks)
        document.layout_changed.connect(self._refresh_soon)
        document.picture_changed.connect(self._on_picture_changed)
        document.selection_changed.connect(self._show_selection)
        self.list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._refresh()

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
        if not self._pictures_later.isActive():
            self._pictures_later.start()

    def _show_pictures(self) -> None:
        if self._document.needs_pass:  # they change again in a moment
            self._pictures_later.start()
        else:
            self._model.show_pictures()

    def _on_objects_changed(self) -> None:
        if self._document.needs_pass and self._model.only_lacks_some:
            self._refresh_soon()
        else:
            self._refresh()

    def _refresh_soon(self, _: object = None) -> None:
        self._later.start()  # anew: the list follows when the hand rests, passes go first

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
            self._document.select(i.data(_ID) for i in self.list.selectedIndexes())
            self._following = False

    def _on_icon_clicked(self, index: Index, role: int) -> None:
        object_id = index.data(_ID)
        if role == _LOCKED:
            self._set_locked(object_id, not index.data(_LOCKED))
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

    def forget_pictures(self, rect: Rect | None = None) -> None:
        """The picture has changed, in a rectangle or all of it: what shows it is drawn anew."""
        self._thumbnails = (
            {}
            if rect is None
            else {
                object_id: (shown, picture)
                for object_id, (shown, picture) in self._thumbnails.items()
                if shown is not None and not _meet(shown, rect)
            }
        )

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
    def only_lacks_some(self) -> bool:
        """Whether the rows are right but for new objects."""
        return self._document.layout.objects.keys() > set(self._ids)

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
        if role != Qt.ItemDataRole.EditRole:
            return False
        object_id = self._ids[index.row()]
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
            return f"{object_title(self._document, object_id)}, {self._detail(object_id)}{locked}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnail(object_id)
        if role == _ID:
            return object_id
        if role == _DETAIL:
            return self._detail(object_id)
        if role == _LOCKED:
            return entry.locked
        if role == _HIDDEN:
            return object_id in self._document.hidden
        return None

    def _detail(self, object_id: int) -> str:
        pixels = self._outlook.areas.get(object_id, 0)
        if pixels < _TOO_SMALL and self._style_name is not None:
            return self.tr("too small for this model")
        share = 100 * pixels / self._outlook.total
        percent = f"{share:.0f} %" if share >= 1 else "< 1 %"
        if self._style_name is None:
            return percent
        style = self._document.looks[object_id].style
        name = self.tr("random") if style is None else self._style_name(style) or self.tr("styled")
        return f"{percent} · {name}"

    def _thumbnail(self, object_id: int) -> QPixmap:
        box = self._outlook.boxes.get(object_id)
        shown = None if box is None else crop_box(self._document.picture_size, box, _THUMBNAIL)
        known = self._thumbnails.get(object_id)
        if known is None or known[0] != shown:
            known = (shown, crop_pixmap(self._document, box, _THUMBNAIL))
            self._thumbnails[object_id] = known
        return known[1]


class _List(QListView):
    """Rows with two small buttons at the right, drawn by the delegate."""

    def __init__(self, clicked: Callable[[Index, int], object]) -> None:
        super().__init__()
        self._clicked = clicked
        self.setItemDelegate(_ObjectDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 16, 6 * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 3 * _ROW // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        role = self._icon_at(event.position().toPoint())
        if role is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._clicked(self.indexAt(event.position().toPoint()), role)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._icon_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            role = self._icon_at(event.pos())  # pyright: ignore[reportAttributeAccessIssue]
            tips = {_LOCKED: self.tr("Lock or unlock"), _HIDDEN: self.tr("Show or hide outline")}
            self.setToolTip(tips.get(role, "") if role is not None else "")
        return super().viewportEvent(event)

    def _icon_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        for role, rect in _icon_rects(self.visualRect(index)).items():
            if rect.adjusted(-4, -8, 4, 8).contains(point):
                return role
        return None


class _ObjectDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        names = ("lock-simple-open", "lock-simple", "eye", "eye-slash")
        self._icons = {name: theme.icon(name) for name in names}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = theme.tokens()
        row: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent_ground if selected else shown.raised))
            painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6)
        picture: QPixmap = index.data(Qt.ItemDataRole.DecorationRole)
        frame = QRect(QPoint(row.left() + 6, row.center().y() - 13), _THUMBNAIL)
        painter.drawPixmap(frame, picture)
        left, right = frame.right() + 10, _icon_rects(row)[_LOCKED].left() - 8
        space = QRect(left, row.top() + 4, right - left, 17)
        name = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, space.width()
        )
        painter.setPen(QColor(shown.text))
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, name)
        small = painter.font()
        small.setPixelSize(11)
        painter.setFont(small)
        painter.setPen(QColor(shown.secondary))
        below = space.translated(0, 16)
        detail = painter.fontMetrics().elidedText(
            index.data(_DETAIL), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, detail)
        rects = _icon_rects(row)
        locked, hidden = index.data(_LOCKED), index.data(_HIDDEN)
        for role, on, names in (
            (_LOCKED, locked, ("lock-simple-open", "lock-simple")),
            (_HIDDEN, hidden, ("eye", "eye-slash")),
        ):
            state_of_icon = QIcon.State.On if on else QIcon.State.Off
            self._icons[names[on]].paint(painter, rects[role], state=state_of_icon)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.accent), 1))
            painter.drawRoundedRect(row.adjusted(0, 1, -1, -1), 6, 6)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        left = row.left() + 48
        editor.setGeometry(left, row.top() + 6, _icon_rects(row)[_LOCKED].left() - left - 8, 28)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _ROW)


def _meet(a: Rect, b: Rect) -> bool:
    return not Rect(a.x - b.x, a.y - b.y, a.width, a.height).clipped(b.width, b.height).empty


def _icon_rects(row: QRect) -> dict[int, QRect]:
    top = row.center().y() - 7
    return {
        _LOCKED: QRect(row.right() - 48, top, theme.LIST_ICON, theme.LIST_ICON),
        _HIDDEN: QRect(row.right() - 22, top, theme.LIST_ICON, theme.LIST_ICON),
    }
