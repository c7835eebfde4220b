"""The scenes of the shelf as small pictures with their names; a click gives one."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QInputDialog, QListView, QMenu

from app import theme
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from app.scenes.shelf import SceneCard, SceneShelf
from app.styles.cards import CardDelegate
from app.translation import follow_language
from inade.layouts.layout import Rect

_THUMBNAIL = QSize(96, 96)  # as it is kept; shown somewhat smaller
_LEAST_CELL, _GAP, _NAME = 80, 8, 18  # pixels; the name is below the picture
_NUMBER = Qt.ItemDataRole.UserRole


class SceneCards(QListView):
    """Click or Return gives a scene; the menu of an own one renames and removes it."""

    applied = Signal(int)  # number of a card

    def __init__(self, shelf: SceneShelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._model = QStandardItemModel(self)
        self._icons: dict[int, QPixmap] = {}
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
        self.clicked.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self.activated.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self.customContextMenuRequested.connect(self._show_menu)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Scenes"))
        self.fill()

    def fill(self) -> None:
        """Show what is on the shelf now."""
        self._model.clear()
        for number, card in self._shelf.cards.items():
            self._model.appendRow(self._item(number, card))

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 24, 2 * _THUMBNAIL.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _THUMBNAIL.height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Share the width out among as many cards as find room, beside the scroll bar."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        cell = min(room // max(room // _LEAST_CELL, 1), _THUMBNAIL.width() + _GAP)
        side = cell - _GAP
        self.setIconSize(QSize(side, side))
        self.setGridSize(QSize(cell, side + _NAME + _GAP))
        super().resizeEvent(e)

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a scene."""
        card = self._shelf.cards[number]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Give to all objects"), lambda: self.applied.emit(number))
        if card.own:
            rename = menu.addAction(self.tr("Rename…"), lambda: self._ask_for_name(number))
            remove = menu.addAction(self.tr("Remove"), lambda: self._shelf.remove(number))
            for action in (rename, remove):
                action.setEnabled(card.path is not None)  # else it is being written
        return menu

    def _item(self, number: int, card: SceneCard) -> QStandardItem:
        if number not in self._icons:
            height, width = card.scene.thumbnail.shape[:2]
            whole = Rect(0, 0, width, height)
            picture = crop(card.scene.thumbnail, whole, _THUMBNAIL * 2, inside=True)
            self._icons[number] = rounded(QPixmap.fromImage(image_of(picture)), 2.0)
        item = QStandardItem(self._icons[number], card.scene.name)
        item.setToolTip(self._described(card))
        item.setAccessibleText(card.scene.name)
        item.setData(number, _NUMBER)
        item.setEditable(False)
        return item

    def _described(self, card: SceneCard) -> str:
        count = len(set(card.scene.classes))
        told = self.tr("{0} · %Ln class(es)", "", count).format(card.scene.name)
        name, fingerprint = card.scene.checkpoint
        made = self.tr("Made with the checkpoint “{0}” ({1})").format(name, fingerprint[:8])
        return f"{told}\n{made}"

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            menu = self.menu_for(index.data(_NUMBER))
            menu.popup(self.viewport().mapToGlobal(point))

    def _ask_for_name(self, number: int) -> None:
        before = self._shelf.cards[number].scene.name
        name, given = QInputDialog.getText(
            self.window(), self.tr("Rename"), self.tr("Name of the scene"), text=before
        )
        if given and name.strip() and number in self._shelf.cards:
            self._shelf.rename(number, name.strip())
