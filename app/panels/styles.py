"""The styles at hand as small pictures, and how strongly the chosen objects follow them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import Actions
from app.document import Document
from app.panels.classes import class_title
from app.panels.crops import crop, rounded
from app.qt_image import image_of
from app.shelf import Shelf, StyleCard
from inade.layout import Rect
from inade.look import MAX_STRENGTH, MAX_VARIETY, Look

_THUMBNAIL = QSize(66, 66)
_NUMBER = Qt.ItemDataRole.UserRole


class StylePanel(QWidget):
    """Cards for the class of the selection; a click applies one."""

    applied = Signal(int)  # number of a card
    noted = Signal(str)
    previewed = Signal()  # looks change while a slider is dragged

    def __init__(self, document: Document, shelf: Shelf) -> None:
        super().__init__()
        self._document, self._shelf = document, shelf
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search, or drop a photo here"))
        self._search.setAccessibleName(self.tr("Search styles"))
        self._search.setClearButtonEnabled(True)
        self.from_photo = QToolButton()
        self.from_photo.setProperty("look", "button")
        self._cards = _Cards()
        self._cards.setAccessibleName(self.tr("Styles"))
        self._model = QStandardItemModel(self)
        self._cards.setModel(self._model)
        self._empty = QLabel(self.tr("Drop a photo here to use it as a style"))
        self._empty.setProperty("look", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._sliders = (
            LookSlider(self.tr("Strength"), MAX_STRENGTH, _percent),
            LookSlider(self.tr("Variety"), MAX_VARIETY, _plain),
        )
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._search, 1)
        top.addWidget(self.from_photo)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._cards, 1)
        column.addWidget(self._empty, 1)
        for slider in self._sliders:
            column.addWidget(slider)
        self._search.textChanged.connect(lambda _text: self._fill())
        self._cards.clicked.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self._cards.activated.connect(lambda index: self.applied.emit(index.data(_NUMBER)))
        self._cards.customContextMenuRequested.connect(self._show_menu)
        for slider, field in zip(self._sliders, ("strength", "variety"), strict=True):
            slider.moved.connect(lambda value, field=field: self._preview(field, value))
            slider.settled.connect(lambda: self._document.end_preview(self.tr("Change look")))
        shelf.changed.connect(self._fill)
        document.selection_changed.connect(self._on_selection_changed)
        document.looks_changed.connect(self._show_looks)
        document.replaced.connect(self._on_selection_changed)
        document.undo_stack.indexChanged.connect(self._show_looks)
        self._on_selection_changed()

    def set_actions(self, actions: Actions) -> None:
        """Give the button beside the search its action."""
        self.from_photo.setDefaultAction(actions["model.style"])
        self.from_photo.setAccessibleName(actions.name("model.style"))
        self.from_photo.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self.from_photo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _on_selection_changed(self) -> None:
        names = self._class_names()
        self.noted.emit(self.tr("for {0}").format(", ".join(sorted(names))) if names else "")
        self._fill()
        self._show_looks()

    def _class_names(self) -> set[str]:
        layout = self._document.layout
        channels = {layout.objects[i].channel for i in self._document.selection}
        return {class_title(self._document.labels, channel) for channel in channels}

    def _fill(self) -> None:
        wanted, names = self._search.text().casefold().strip(), self._class_names()
        cards = {
            number: card
            for number, card in self._shelf.cards.items()
            if wanted in f"{card.name} {card.class_name}".casefold()
        }
        order = sorted(
            cards, key=lambda n: (cards[n].class_name not in names, not cards[n].starred, -n)
        )
        self._model.clear()
        for number in order:
            self._model.appendRow(self._item(number, cards[number]))
        self._cards.setVisible(bool(order))
        self._empty.setVisible(not order)
        nothing = self._shelf.cards and not order
        self._empty.setText(
            self.tr("No style is called that")
            if nothing
            else self.tr("Drop a photo here to use it as a style")
        )

    def _item(self, number: int, card: StyleCard) -> QStandardItem:
        picture = crop(card.photo, Rect.around(card.mask), _THUMBNAIL * 2)
        pixmap = rounded(QPixmap.fromImage(image_of(picture)), 2.0)
        item = QStandardItem(QIcon(pixmap), "")
        star = " ★" if card.starred else ""
        item.setToolTip(f"{card.name} · {card.class_name}{star}")
        item.setAccessibleText(f"{card.name}, {card.class_name}")
        item.setData(number, _NUMBER)
        item.setEditable(False)
        return item

    def _show_menu(self, point: QPoint) -> None:
        index = self._cards.indexAt(point)
        if not index.isValid():
            return
        number = index.data(_NUMBER)
        card = self._shelf.cards[number]
        menu = QMenu(self)
        menu.addAction(self.tr("Apply to selection"), lambda: self.applied.emit(number))
        star = self.tr("Remove star") if card.starred else self.tr("Star")
        menu.addAction(star, lambda: self._shelf.change(number, starred=not card.starred))
        menu.addAction(self.tr("Remove from shelf"), lambda: self._shelf.remove(number))
        menu.popup(self._cards.viewport().mapToGlobal(point))

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

    def _preview(self, field: str, value: float) -> None:
        document = self._document
        looks: dict[int, Look] = {
            i: replace(document.looks[i], **{field: value})  # pyright: ignore[reportArgumentType]
            for i in document.selection
        }
        document.preview_looks(looks)
        self.previewed.emit()


class LookSlider(QWidget):
    """A named slider from 0 to a maximum. `moved` while it is dragged, `settled` after."""

    moved = Signal(float)
    settled = Signal()

    def __init__(self, title: str, maximum: float, show: Callable[[float], str]) -> None:
        super().__init__()
        self._show = show
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, round(100 * maximum))
        self._slider.setPageStep(10)
        self._slider.setAccessibleName(title)
        self._slider.setToolTip(title)
        self._number = QLabel()
        self._number.setMinimumWidth(44)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = QLabel(title)
        name.setProperty("look", "secondary")
        name.setMinimumWidth(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        self._slider.valueChanged.connect(self._on_value_changed)
        self._slider.sliderReleased.connect(self.settled)
        self.show_value(1.0)

    def show_value(self, value: float) -> None:
        """Show a value without telling anyone."""
        if not self._slider.isSliderDown():
            self._slider.blockSignals(True)
            self._slider.setValue(round(100 * value))
            self._slider.blockSignals(False)
            self._number.setText(self._show(value))

    def _on_value_changed(self, value: int) -> None:
        self._number.setText(self._show(value / 100))
        self.moved.emit(value / 100)
        if not self._slider.isSliderDown():  # keys and clicks settle at once
            self.settled.emit()


class _Cards(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(_THUMBNAIL)
        self.setGridSize(_THUMBNAIL + QSize(7, 8))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 24, 2 * (_THUMBNAIL.height() + 8) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _THUMBNAIL.height() + 12)


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"


def _plain(value: float) -> str:
    return f"{value:.2f}"
