"""The styles of the shelf as small pictures: filtered, dragged, starred, mixed."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelectionModel,
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
    QDrag,
    QGuiApplication,
    QIcon,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app import theme
from app.main_window import STYLE_MIME
from app.panels.carrying import carried
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from app.styles.shelf import Shelf, StyleCard
from app.translation import follow_language, spoken_class
from inade.layouts.layout import Rect

_THUMBNAIL = QSize(72, 72)  # as it is kept; shown somewhat smaller
_LEAST_CELL, _GAP = 64, QSize(7, 8)
_NUMBER = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


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
            self.text.casefold().strip() in _searched(card)
            and (not self.same_class or not class_names or card.class_name in class_names)
            and (card.starred or not self.starred)
            and self.folder in ("", card.folder)
        )


def _searched(card: StyleCard) -> str:
    return f"{card.name} {card.class_name} {spoken_class(card.class_name)}".casefold()


class StyleCards(QListView):
    """Click to apply, drag onto an object, Ctrl+click several to mix them."""

    applied = Signal(int)  # number of a card
    gathered = Signal(object)  # numbers of the chosen cards, in the order they were chosen in

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._model = QStandardItemModel(self)
        self._icons: dict[int, QPixmap] = {}
        self._chosen: list[int] = []
        self._shown: list[tuple[int, bool]] = []
        self._filling = False
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
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Styles"))
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            self._describe(item, self._shelf.cards[item.data(_NUMBER)])

    def fill(self, wanted: CardFilter, class_names: set[str]) -> int:
        """Show the cards that are wanted, those of these classes first; returns their number."""
        cards = {
            n: card for n, card in self._shelf.cards.items() if wanted.wants(card, class_names)
        }
        order = sorted(
            cards, key=lambda n: (cards[n].class_name not in class_names, not cards[n].starred, -n)
        )
        shown = [(number, cards[number].starred) for number in order]
        if shown == self._shown:  # a style that has been read changes nothing that is seen
            return len(order)
        self._shown = shown
        self._filling = True
        self._model.clear()
        for number in order:
            self._model.appendRow(self._item(number, cards[number]))
            if number in self._chosen:
                index = self._model.index(self._model.rowCount() - 1, 0)
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        self._filling = False
        self._on_selection_changed()
        return len(order)

    def picture(self, number: int) -> QPixmap:
        """The small picture of a card that is or was shown."""
        return self._icons[number]

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
        card = self._shelf.cards[index.data(_NUMBER)]
        data = carried(card.saved.crop.narrowed().photo, card.path)
        data.setData(STYLE_MIME, str(index.data(_NUMBER)).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(index.data(Qt.ItemDataRole.DecorationRole).pixmap(self.iconSize()))
        drag.exec(Qt.DropAction.CopyAction)

    def _item(self, number: int, card: StyleCard) -> QStandardItem:
        if number not in self._icons:
            box = Rect.around(card.saved.crop.mask)
            picture = crop(card.saved.crop.photo, box, _THUMBNAIL * 2, inside=True)
            self._icons[number] = rounded(QPixmap.fromImage(image_of(picture)), 2.0)
        item = QStandardItem(_marked(self._icons[number], starred=card.starred), "")
        self._describe(item, card)
        item.setData(number, _NUMBER)
        item.setEditable(False)
        return item

    def _on_selection_changed(self) -> None:
        if self._filling:
            return
        now = [index.data(_NUMBER) for index in self.selectedIndexes()]
        kept = [number for number in self._chosen if number in now]
        chosen = kept + [number for number in now if number not in kept]
        if chosen != self._chosen:
            self._chosen = chosen
            self.gathered.emit(chosen)

    def _describe(self, item: QStandardItem, card: StyleCard) -> None:
        class_name = spoken_class(card.class_name)
        told = f"{card.name} · {class_name}"
        name, fingerprint = card.saved.checkpoint
        if name:
            made = self.tr("Made with the checkpoint “{0}” ({1})")
            told += "\n" + made.format(name, fingerprint[:8])
        item.setToolTip(told)
        item.setAccessibleText(f"{card.name}, {class_name}")

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
        menu = QMenu(self)
        menu.addAction(self.tr("Apply to selection"), lambda: self.applied.emit(number))
        star = self.tr("Remove star") if card.starred else self.tr("Star")
        menu.addAction(star, lambda: shelf.star(number))
        if card.path is None:
            menu.addAction(self.tr("Keep among my styles"), lambda: shelf.keep(number))
        if card.own:
            menu.addAction(self.tr("Remove"), lambda: shelf.remove(number))
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
