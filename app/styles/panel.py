"""The styles at hand, and how strongly the chosen objects follow them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import Actions
from app.document.document import Document
from app.panels.classes import words_of_class
from app.styles.cards import CardFilter, StyleCards
from app.styles.look_slider import LookSlider
from app.styles.mixer import StyleMixer
from app.styles.seed_row import SeedRow
from app.styles.shelf import Shelf
from app.translation import follow_language, number, percent, spoken_class
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY, Look

_TALL = 800  # pixels of a window that has room for mix and seed at once


class StylePanel(QWidget):
    """Search, filter and cards; mix, strength, variety and seed of the selection below."""

    noted = Signal(str)
    previewed = Signal()  # looks change while a slider is dragged

    def __init__(self, document: Document, shelf: Shelf) -> None:
        super().__init__()
        self._document, self._shelf = document, shelf
        self._wanted = CardFilter()
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self.from_photo = QToolButton()
        self._filter = QToolButton()
        self._filter.setIcon(theme.icon("funnel"))
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._filter.setMenu(self._menu)
        for button in (self._filter, self.from_photo):
            button.setProperty("look", "button")
            button.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self.cards = StyleCards(shelf)
        self.mixer = StyleMixer()
        self.seed = SeedRow(document)
        self._empty = QLabel()
        self._empty.setProperty("look", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._sliders = (
            LookSlider("", MAX_STRENGTH, percent),
            LookSlider("", MAX_VARIETY, lambda value: number(value, ".2f")),
        )
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._search, 1)
        top.addWidget(self._filter)
        top.addWidget(self.from_photo)
        objects = QWidget()
        self._tabs, self._pages = QTabBar(), QStackedWidget()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._titles: list[Callable[[], str]] = []
        self.add_page(objects, lambda: self.tr("Objects"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 12, 0)
        head.addWidget(self._tabs, 1)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(4)
        both.addLayout(head)
        both.addWidget(self._pages, 1)
        column = QVBoxLayout(objects)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.cards, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.mixer)
        for slider, field in zip(self._sliders, ("strength", "variety"), strict=True):
            column.addWidget(slider)
            slider.moved.connect(lambda value, field=field: self._preview(field, value))
            slider.settled.connect(lambda: self._document.end_preview(text="Change look"))
        self._free = LookSlider("", 1.0, percent)
        self._free.settled.connect(lambda: document.choose(free=self._free.value))
        column.addWidget(self._free)
        column.addWidget(self.seed)
        self.cards.gathered.connect(self._on_gathered)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        self._search.textChanged.connect(lambda text: self.filter(text=text))
        self._menu.aboutToShow.connect(self._fill_menu)
        shelf.changed.connect(self._soon.start)
        document.fields_changed.connect(self._show_free)
        document.replaced.connect(self._show_free)
        document.selection_changed.connect(self._on_selection_changed)
        document.looks_changed.connect(self._show_looks)
        document.replaced.connect(self._on_selection_changed)
        document.history_changed.connect(self._show_looks)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Search, or drop a photo"))
        self._search.setAccessibleName(self.tr("Search styles"))
        self._filter.setAccessibleName(self.tr("Filter styles"))
        self._filter.setToolTip(self.tr("Which styles are shown"))
        self._tabs.setAccessibleName(self.tr("Styles"))
        for index, title in enumerate(self._titles):
            self._tabs.setTabText(index, title())
        titles = (self.tr("Strength"), self.tr("Variety"))
        for slider, title in zip(self._sliders, titles, strict=True):
            slider.set_title(title)
        self._free.set_title(self.tr("Free"))
        self._free.setToolTip(
            self.tr(
                "How freely new looks are drawn: 0 % fits the light of the scene, 100 % is free"
            )
        )
        self._on_selection_changed()

    def add_page(self, page: QWidget, title: Callable[[], str]) -> None:
        """Another tab, beside that of the styles of objects; its `title` in the language of now."""
        self._pages.addWidget(page)
        self._tabs.addTab(title())
        self._titles.append(title)

    def show_page(self, index: int) -> None:
        """Bring a tab into sight; 0 is that of the styles of objects."""
        self._tabs.setCurrentIndex(index)

    def edit_seed(self) -> None:
        """Lead to the seed of the selection, below the styles."""
        self.show_page(0)
        self.seed.edit()

    def set_actions(self, actions: Actions) -> None:
        """Give the button beside the search its action."""
        actions.give(self.from_photo, "model.style")
        self.from_photo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def filter(self, **changes: object) -> None:
        """Change fields of the `CardFilter`."""
        self._wanted = replace(self._wanted, **changes)  # pyright: ignore[reportArgumentType]
        self._fill()

    def _on_selection_changed(self) -> None:
        names = sorted(map(spoken_class, self._class_names()))
        self.noted.emit(self.tr("for {0}").format(", ".join(names)) if names else "")
        self._fill()
        self._show_looks()

    def _on_gathered(self, numbers: list[int]) -> None:
        cards = self._shelf.cards
        names = {number: cards[number].name for number in numbers}
        self.mixer.gather(numbers, {n: self.cards.picture(n) for n in numbers}, names)
        tall = self.window().height() >= _TALL
        for row in (self._free, self.seed):
            row.setVisible(tall or not self.mixer.numbers)

    def _class_names(self) -> set[str]:
        document = self._document
        return {words_of_class(document.state.class_of(i)) for i in document.selection}

    def _fill(self) -> None:
        shown = self.cards.fill(self._wanted, self._class_names())
        self.cards.setVisible(shown > 0)
        self._empty.setVisible(shown == 0)
        self._empty.setText(
            self.tr("No style fits: search for less, or open the filter")
            if self._shelf.cards
            else self.tr("Drop a photo here to use it as a style")
        )

    def _fill_menu(self) -> None:
        wanted, menu = self._wanted, self._menu
        menu.clear()
        self._add(self.tr("Only the class of the selection"), wanted.same_class,
                  same_class=not wanted.same_class)  # fmt: skip
        self._add(self.tr("Only those with a star"), wanted.starred, starred=not wanted.starred)
        menu.addSeparator()
        self._add(self.tr("All folders"), not wanted.folder, folder="")
        for folder in self._shelf.folders:
            self._add(spoken_class(folder), wanted.folder == folder, folder=folder)

    def _add(self, title: str, on: bool, **changes: object) -> None:
        action = self._menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _checked=False: self.filter(**changes))

    def _show_looks(self, _: object = None) -> None:
        looks = [self._document.looks[i] for i in self._document.selection]
        strength, variety = self._sliders
        styled = [look for look in looks if look.style is not None]
        strength.setEnabled(bool(styled))
        variety.setEnabled(bool(looks))
        if styled:
            strength.show_value(sum(look.strength for look in styled) / len(styled))
        if looks:
            variety.show_value(sum(look.variety for look in looks) / len(looks))
        if not self.seed.field.hasFocus() or not self.seed.field.isModified():
            self.seed.show_seed()

    def _show_free(self, _: object = None) -> None:
        state = self._document.state
        self._free.setEnabled(state.drawn_from is not None)
        self._free.show_value(state.choices.free)

    def _preview(self, field: str, value: float) -> None:
        document = self._document
        looks: dict[int, Look] = {
            i: replace(document.looks[i], **{field: value})  # pyright: ignore[reportArgumentType]
            for i in document.selection
        }
        document.preview_looks(looks)
        self.previewed.emit()
