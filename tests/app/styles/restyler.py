"""Somebody who restyles a picture, by mouse and keys."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QSlider,
    QToolButton,
    QWidget,
)

from app.strip.filmstrip import Filmstrip
from tests.app.test_tasks import Person

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_NUMBER = Qt.ItemDataRole.UserRole


class Restyler(Person):
    """Somebody who plays with looks."""

    def choose(self, class_name: str) -> int:
        """Select an object on the canvas."""
        object_id = self.named(class_name)
        self.choose_object(object_id)
        return object_id

    def choose_object(self, object_id: int) -> None:
        """Click an object with the selecting tool."""
        self.key(Qt.Key.Key_V)
        self.click(self.middle(object_id))
        assert self.document.selection == {object_id}

    def tab(self, name: str) -> None:
        self.studio.bottom.dock.show_tab(name)

    def wait_for_nine(self) -> None:
        choices = self.studio.bottom.variations
        self.bot.waitUntil(
            lambda: choices.ready and all(c.patch is not None for c in choices.choices)
        )

    def click_frame(self, strip: Filmstrip, row: int, *, corner: bool = False) -> None:
        cell = strip.visualRect(strip.model().index(row, 0))
        place = strip.mark_rect(cell).center() if corner else cell.center()
        self.bot.mouseClick(strip.viewport(), LEFT, PLAIN, place)

    def press_button(self, text: str) -> None:
        buttons = self.studio.window.findChildren(QToolButton)
        button = next(b for b in buttons if text in (b.text().strip(), b.accessibleName()))
        self.bot.mouseClick(button, LEFT)

    def slide(self, name: str, *values: int) -> None:
        sliders = self.studio.styles.findChildren(QSlider)
        slider = next(s for s in sliders if s.accessibleName() == name)
        slider.setSliderDown(True)
        for value in values:
            slider.setValue(value)
        slider.setSliderDown(False)
        self.wait()

    # the gallery

    @property
    def cards(self) -> dict[str, int]:
        """The cards in sight, number by name."""
        model = self.studio.styles.cards.model()
        numbers = [model.index(row, 0).data(_NUMBER) for row in range(model.rowCount())]
        return {self.studio.shelf.cards[number].name: number for number in numbers}

    def click_card(self, number: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        view = self.studio.styles.cards
        self.bot.mouseClick(view.viewport(), LEFT, modifiers, self.place_of(view, number))

    def place_of(self, view: QListView, number: int) -> QPoint:
        rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
        index = next(index for index in rows if index.data(_NUMBER) == number)
        view.scrollTo(index)
        return view.visualRect(index).center()

    def card_menu(self, number: int, text: str) -> None:
        """Right click a card and choose an entry."""
        view = self.studio.styles.cards
        view.customContextMenuRequested.emit(self.place_of(view, number))
        self.choose_in(QApplication.activePopupWidget(), text)

    def choose_in(self, menu: QWidget | None, text: str) -> None:
        assert isinstance(menu, QMenu)
        menu.setActiveAction(next(a for a in menu.actions() if a.text().startswith(text)))
        self.bot.keyClick(menu, Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: not menu.isVisible())

    def style_filter(self, text: str) -> None:
        """Choose in the menu of the funnel."""
        buttons = self.studio.styles.findChildren(QToolButton)
        funnel = next(b for b in buttons if b.accessibleName() == "Filter styles")
        menu = funnel.menu()
        assert menu is not None
        QTimer.singleShot(0, lambda: self.choose_in(menu, text))
        self.bot.mouseClick(funnel, LEFT)

    def search(self, text: str) -> None:
        field = self.studio.styles.findChild(QLineEdit)
        assert field is not None
        field.clear()
        self.bot.keyClicks(field, text)
