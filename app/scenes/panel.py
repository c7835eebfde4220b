"""The scenes at hand, and how strongly all objects follow theirs."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app import theme
from app.actions import Actions
from app.document.document import Document
from app.scenes.cards import SceneCards
from app.scenes.shelf import SceneShelf
from app.styles.look_slider import LookSlider
from app.translation import follow_language, percent
from inade.layouts.painting import unlocked
from inade.looks.look import MAX_STRENGTH


class ScenePanel(QWidget):
    """The cards, one strength for all, and a button that keeps what the picture shows."""

    applied = Signal(int)  # number of a card
    moved = Signal(float)  # strength, while the slider is dragged
    settled = Signal()

    def __init__(self, document: Document, shelf: SceneShelf) -> None:
        super().__init__()
        self._document = document
        self.save = QToolButton()
        self.save.setProperty("look", "button")
        self.save.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self.save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cards = SceneCards(shelf)
        self._strength = LookSlider("", MAX_STRENGTH, percent)
        self._actions: Actions | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.cards, 1)
        column.addWidget(self._strength)
        column.addWidget(self.save)
        self.cards.applied.connect(self.applied)
        self._strength.moved.connect(self.moved)
        self._strength.settled.connect(self.settled)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.cards.fill)
        shelf.changed.connect(self._soon.start)
        for signal_ in (document.looks_changed, document.replaced, document.history_changed):
            signal_.connect(self._show_strength)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self._strength.set_title(self.tr("Strength of all"))
        if self._actions is not None:  # Qt leaves no room between icon and words
            name = self._actions.name("scene.save")
            self._actions["scene.save"].setIconText(f" {name}…")

    @property
    def strength(self) -> float:
        """How strongly objects will follow the next scene, 0-1.5."""
        return self._strength.value

    def set_actions(self, actions: Actions) -> None:
        """Give the button its action."""
        self._actions = actions
        actions.give(self.save, "scene.save")
        self._retranslate()
        self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _show_strength(self, _: object = None) -> None:
        """Follow the objects where those with a reference have one strength."""
        document = self._document
        free = unlocked(document.layout, document.layout.objects)
        looks = [document.looks[i] for i in free]
        strengths = {look.strength for look in looks if look.style is not None}
        if len(strengths) == 1:
            self._strength.show_value(strengths.pop())
