"""The scenes of the shelf as small pictures with their names; a click gives one."""

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QInputDialog, QMenu

from app.panels.cards import NUMBER, Cards
from app.scenes.shelf import SceneCard, SceneShelf
from app.translation import follow_language
from inade.layouts.layout import Rect


class SceneCards(Cards):
    """Click or Return gives a scene; the menu of an own one renames and removes it."""

    def __init__(self, shelf: SceneShelf) -> None:
        super().__init__(QSize(96, 96), 80, QSize(8, 26))
        self._shelf = shelf
        self.clicked.connect(lambda index: self.applied.emit(index.data(NUMBER)))
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Scenes"))
        self.fill()

    def fill(self) -> None:
        """Show what is on the shelf now."""
        self._model.clear()
        for number, card in self._shelf.cards.items():
            self._show(number, card)

    def shown_of(self, number: int) -> tuple[np.ndarray, Rect]:
        thumbnail = self._shelf.cards[number].scene.thumbnail
        return thumbnail, Rect(0, 0, thumbnail.shape[1], thumbnail.shape[0])

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a scene."""
        card = self._shelf.cards[number]
        menu = QMenu(self)
        menu.addAction(self.tr("Give to all objects"), lambda: self.applied.emit(number))
        if card.own:
            rename = menu.addAction(self.tr("Rename…"), lambda: self._ask_for_name(number))
            remove = menu.addAction(self.tr("Remove"), lambda: self._shelf.remove(number))
            for action in (rename, remove):
                action.setEnabled(card.path is not None)  # else it is being written
        return menu

    def _show(self, number: int, card: SceneCard) -> None:
        item = self._add(number, QIcon(self.picture(number)), card.name)
        item.setToolTip(self._described(card))
        item.setAccessibleText(card.name)

    def _described(self, card: SceneCard) -> str:
        count = len(set(card.scene.classes))
        told = self.tr("{0} · %Ln class(es)", "", count).format(card.name)
        name, fingerprint = card.scene.checkpoint
        made = self.tr("Made with the checkpoint “{0}” ({1})").format(name, fingerprint[:8])
        return f"{told}\n{made}"

    def _ask_for_name(self, number: int) -> None:
        before = self._shelf.cards[number].scene.name
        name, given = QInputDialog.getText(
            self.window(), self.tr("Rename"), self.tr("Name of the scene"), text=before
        )
        if given and name.strip() and number in self._shelf.cards:
            self._shelf.rename(number, name.strip())
