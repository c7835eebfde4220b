"""The styles of the shelf as small pictures: filtered, dragged, starred, mixed."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QGuiApplication,
    QIcon,
    QPainter,
    QPixmap,
    QStandardItem,
)
from PySide6.QtWidgets import QListView, QMenu

from app import theme
from app.main_window import STYLE_MIME
from app.panels.cards import NUMBER, Cards
from app.panels.carrying import carried
from app.styles.shelf import Shelf, StyleCard
from app.translation import follow_language, spoken_class
from inade.layouts.layout import Rect

_THUMBNAIL = QSize(72, 72)


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
    names = card.name, card.saved.crop.name, card.class_name, spoken_class(card.class_name)
    return " ".join(names).casefold()


class StyleCards(Cards):
    """Click to apply, drag onto an object, Ctrl+click several to mix them."""

    gathered = Signal(object)  # numbers of the chosen cards, in the order they were chosen in

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(_THUMBNAIL, 64, QSize(7, 8))
        self._shelf = shelf
        self._chosen: list[int] = []
        self._shown: list[tuple[int, bool]] = []
        self._filling = False
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Styles"))
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            self._describe(item, self._shelf.cards[item.data(NUMBER)])

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
            item = self._item(number, cards[number])
            if number in self._chosen:
                select = QItemSelectionModel.SelectionFlag.Select
                self.selectionModel().select(item.index(), select)
        self._filling = False
        self._on_selection_changed()
        return len(order)

    def shown_of(self, number: int) -> tuple[np.ndarray, Rect]:
        card = self._shelf.cards[number]
        if card.made is not None:
            height, width = card.made.shape[:2]
            return card.made, Rect(0, 0, width, height)
        return card.saved.crop.photo, Rect.around(card.saved.crop.mask)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 (Qt's signature)
        index = self.currentIndex()
        card = self._shelf.cards[index.data(NUMBER)]
        data = carried(card.saved.crop.narrowed().photo, card.path)
        data.setData(STYLE_MIME, str(index.data(NUMBER)).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(index.data(Qt.ItemDataRole.DecorationRole).pixmap(self.iconSize()))
        drag.exec(Qt.DropAction.CopyAction)

    def _item(self, number: int, card: StyleCard) -> QStandardItem:
        item = self._add(number, _marked(self.picture(number), starred=card.starred))
        self._describe(item, card)
        return item

    def _on_selection_changed(self) -> None:
        if self._filling:
            return
        now = [index.data(NUMBER) for index in self.selectedIndexes()]
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
            self.applied.emit(index.data(NUMBER))

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a style."""
        shelf, card = self._shelf, self._shelf.cards[number]
        menu = QMenu(self)
        menu.addAction(self.tr("Apply to selection"), lambda: self.applied.emit(number))
        star = self.tr("Remove star") if card.starred else self.tr("Star")
        menu.addAction(star, lambda: shelf.star(number))
        if card.path is None:
            menu.addAction(self.tr("Keep among my styles"), lambda: shelf.keep(number))
        if card.own:
            menu.addAction(self.tr("Remove"), lambda: shelf.remove(number))
        return menu


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
