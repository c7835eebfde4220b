"""How the rows of the object list look: thumbnail, two lines, and two small buttons."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import theme

THUMBNAIL = QSize(36, 28)
ID = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1  # the second line
LOCKED = Qt.ItemDataRole.UserRole + 2
HIDDEN = Qt.ItemDataRole.UserRole + 3
PAINTER = Qt.ItemDataRole.UserRole + 4  # which other checkpoint draws it, in words; or ''
_ROW = 40
Index = QModelIndex | QPersistentModelIndex


class ObjectRows(QListView):
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
            tips = {LOCKED: self.tr("Lock or unlock"), HIDDEN: self.tr("Show or hide outline")}
            painter = self.indexAt(event.pos()).data(PAINTER) or ""  # pyright: ignore[reportAttributeAccessIssue]
            self.setToolTip(painter if role is None else tips.get(role, ""))
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
        names = ("lock-simple-open", "lock-simple", "eye", "eye-slash", "cube")
        self._icons = {name: theme.icon(name) for name in names}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(ID) is None:  # gone; the rows follow in a moment
            return
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
        frame = QRect(QPoint(row.left() + 6, row.center().y() - 13), THUMBNAIL)
        painter.drawPixmap(frame, picture)
        left, right = frame.right() + 10, _icon_rects(row)[LOCKED].left() - 8
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
        if index.data(PAINTER):
            mark = QRect(below.left(), below.top() + 2, 13, 13)
            self._icons["cube"].paint(painter, mark)
            below.setLeft(mark.right() + 4)
        detail = painter.fontMetrics().elidedText(
            index.data(DETAIL), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, detail)
        rects = _icon_rects(row)
        locked, hidden = index.data(LOCKED), index.data(HIDDEN)
        for role, on, names in (
            (LOCKED, locked, ("lock-simple-open", "lock-simple")),
            (HIDDEN, hidden, ("eye", "eye-slash")),
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
        editor.setGeometry(left, row.top() + 6, _icon_rects(row)[LOCKED].left() - left - 8, 28)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _ROW)


def _icon_rects(row: QRect) -> dict[int, QRect]:
    top = row.center().y() - 7
    return {
        LOCKED: QRect(row.right() - 48, top, theme.LIST_ICON, theme.LIST_ICON),
        HIDDEN: QRect(row.right() - 22, top, theme.LIST_ICON, theme.LIST_ICON),
    }
