"""The styles of the shelf as small pictures: filtered, dragged, starred, mixed."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QGuiApplication,
    QIcon,
    QPainter,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QMenu

from app import theme
from app.handlers.shelf import Shelf, StyleCard
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from inade.layout import Rect

STYLE_MIME = "application/x-inade-studio-style"  # the number of a card, dragged onto an object
_THUMBNAIL = QSize(72, 72)  # as it is kept; shown somewhat smaller
_LEAST_CELL, _GAP = 64, QSize(7, 8)
_NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class CardFilter:
    """Which cards are shown: by words, by the selection's class, by star, by folder ('' all)."""

    text: str = ""
    same_class: bool = True
    starred: bool = False
    folder: str = ""

    def wants(self, card: StyleCard, class_names: set[str]) -> bool:
        """Whether a card is shown while objects of these classes are selected."""
        return (
            self.text.casefold().strip() in f"{card.name} {card.class_name}".casefold()
            and (not self.same_class or not class_names or card.class_name in class_names)
            and (card.starred or not self.starred)
            and self.folder in ("", card.folder)
        )


class StyleCards(QListView):
    """Click to apply, drag onto an object, Ctrl+click several to mix them."""

    applied = Signal(int)  # number of a card
    mixed = Signal(object)  # numbers of several cards

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._model = QStandardItemModel(self)
        self._icons: dict[int, QPixmap] = {}
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Styles"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self.customContextMenuRequested.connect(self._show_menu)

    def fill(self, wanted: CardFilter, class_names: set[str]) -> int:
        """Show the cards that are wanted, those of these classes first; returns their number."""
        cards = {
            n: card for n, card in self._shelf.cards.items() if wanted.wants(card, class_names)
        }
        order = sorted(
            cards, key=lambda n: (cards[n].class_name not in class_names, not cards[n].starred, -n)
        )
        self._model.clear()
        for number in order:
            self._model.appendRow(self._item(number, cards[number]))
        return len(order)

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 24, 2 * _THUMBNAIL.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _THUMBNAIL.height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Share the width out among as many cards as find room, beside the scroll bar."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        cell = min(room // max(room // _LEAST_CELL, 1), _THUMBNAIL.width() + _GAP.width())
        side = cell - _GAP.width()
        self.setIconSize(QSize(side, side))
        self.setGridSize(QSize(cell, side + _GAP.height()))
        super().resizeEvent(e)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 (Qt's signature)
        index = self.currentIndex()
        data = QMimeData()
        data.setData(STYLE_MIME, str(index.data(_NUMBER)).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(index.data(Qt.ItemDataRole.DecorationRole).pixmap(self.iconSize()))
        drag.exec(Qt.DropAction.CopyAction)

    def _item(self, number: int, card: StyleCard) -> QStandardItem:
        if number not in self._icons:
            picture = crop(card.photo, Rect.around(card.mask), _THUMBNAIL * 2, inside=True)
            self._icons[number] = rounded(QPixmap.fromImage(image_of(picture)), 2.0)
        item = QStandardItem(_marked(self._icons[number], starred=card.starred), "")
        item.setToolTip(f"{card.name} · {card.class_name}")
        item.setAccessibleText(f"{card.name}, {card.class_name}")
        item.setData(number, _NUMBER)
        item.setEditable(False)
        return item

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click applies; with Ctrl or Shift it only gathers cards to mix."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.applied.emit(index.data(_NUMBER))

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            return
        shelf, number = self._shelf, index.data(_NUMBER)
        card = shelf.cards[number]
        chosen = [other.data(_NUMBER) for other in self.selectedIndexes()]
        menu = QMenu(self)
        menu.addAction(self.tr("Apply to selection"), lambda: self.applied.emit(number))
        if len(chosen) > 1 and number in chosen:
            menu.addAction(
                self.tr("Apply the mean of {0} styles").format(len(chosen)),
                lambda: self.mixed.emit(chosen),
            )
        star = self.tr("Remove star") if card.starred else self.tr("Star")
        menu.addAction(star, lambda: shelf.star(number))
        if card.path is None:
            menu.addAction(self.tr("Keep among my styles"), lambda: shelf.keep(number))
        if card.own:
            menu.addAction(self.tr("Remove"), lambda: shelf.remove(number))
        menu.popup(self.viewport().mapToGlobal(point))


def _marked(picture: QPixmap, *, starred: bool) -> QIcon:
    if not starred:
        return QIcon(picture)
    marked = QPixmap(picture)
    painter = QPainter(marked)
    painter.setPen(QColor(theme.tokens().warning))
    place = QRect(0, 2, _THUMBNAIL.width() - 4, 16)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight, "★")
    painter.end()
    return QIcon(marked)
