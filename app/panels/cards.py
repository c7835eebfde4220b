"""Cards: small pictures in rows that share the width out, as the shelves show them."""

import numpy as np
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from inade.layouts.layout import Rect

NUMBER = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Cards(QListView):
    """A click or Return gives a card, by its number; its menu says what else can be done with it.

    thumbnail   a picture as it is kept; shown somewhat smaller
    least_cell  pixels that a card takes across at the least, with its `gap` to the next; where the
                name is below the picture, the gap has room for it
    """

    applied = Signal(int)  # number of a card

    def __init__(self, thumbnail: QSize, least_cell: int, gap: QSize) -> None:
        super().__init__()
        self._thumbnail, self._least_cell, self._gap = thumbnail, least_cell, gap
        self._model = QStandardItemModel(self)
        self._pictures: dict[int, QPixmap] = {}
        self.setModel(self._model)
        self.setItemDelegate(CardDelegate(self))
        self.setMouseTracking(True)  # the card under the pointer is framed
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(False)
        self.activated.connect(lambda index: self.applied.emit(index.data(NUMBER)))
        self.customContextMenuRequested.connect(self._show_menu)

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a card."""
        raise NotImplementedError

    def shown_of(self, number: int) -> tuple[np.ndarray, Rect]:
        """The photo, uint8 [h, w, 3], whose part a card shows, and the part."""
        raise NotImplementedError

    def picture(self, number: int) -> QPixmap:
        """The small picture of a card, made once."""
        if number not in self._pictures:
            small = crop(*self.shown_of(number), self._thumbnail * 2, inside=True)
            self._pictures[number] = rounded(QPixmap.fromImage(image_of(small)), 2.0)
        return self._pictures[number]

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 24, 2 * self._thumbnail.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._thumbnail.height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Share the width out among as many cards as find room, beside the scroll bar."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        cell = room // max(room // self._least_cell, 1)
        cell = min(cell, self._thumbnail.width() + self._gap.width())
        side = cell - self._gap.width()
        self.setIconSize(QSize(side, side))
        self.setGridSize(QSize(cell, side + self._gap.height()))
        super().resizeEvent(e)

    def _add(self, number: int, icon: QIcon, name: str = "") -> QStandardItem:
        """Append the item of a card."""
        item = QStandardItem(icon, name)
        item.setData(number, NUMBER)
        item.setEditable(False)
        self._model.appendRow(item)
        return item

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            menu = self.menu_for(index.data(NUMBER))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(point))


class CardDelegate(QStyledItemDelegate):
    """The picture, untinted, over its name if it has one; what is chosen is framed in colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = theme.tokens()
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        size: QSize = option.decorationSize  # pyright: ignore[reportAttributeAccessIssue]
        frame = QRect(QPoint(0, 0), size)
        frame.moveCenter(cell.center())
        name: str = index.data(Qt.ItemDataRole.DisplayRole)
        if name:
            frame.moveTop(cell.top() + 2)
            self._write(painter, name, QRect(cell.left(), frame.bottom(), cell.width(), 20))
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, frame)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or focus or state & QStyle.StateFlag.State_MouseOver):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shown.accent if selected or focus else shown.secondary), 2))
        painter.drawRoundedRect(QRectF(frame).adjusted(-1, -1, 1, 1), 5, 5)
        painter.restore()

    def _write(self, painter: QPainter, name: str, place: QRect) -> None:
        painter.save()
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens().secondary))
        room = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, place.width() - 6
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, room)
        painter.restore()
