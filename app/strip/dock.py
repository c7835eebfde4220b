"""The dock under the canvas: tabs over one panel each, and the explore pad at their right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.settings import Settings
from app.translation import follow_language

_HEIGHT, _UNLIMITED = 160, 16_777_215  # QWIDGETSIZE_MAX


class StripDock(QDockWidget):
    """Folds to its tabs. `shown` tells which panel is in sight, '' for none."""

    shown = Signal(str)

    def __init__(self, settings: Settings, pad: QWidget) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setTitleBarWidget(QWidget())
        self._settings, self._pad = settings, pad
        self._names: list[str] = []
        self._shown = ""
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._corners, self._panels = QStackedWidget(), QStackedWidget()
        self._corners.setFixedHeight(26)
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setIconSize(QSize(12, 12))
        self._fold.setFixedSize(20, 20)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._tabs)
        head.addWidget(self._corners, 1)
        head.addWidget(self._fold)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(head)
        left.addWidget(self._panels, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(8, 4, 8, 8)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(pad)
        self.setWidget(body)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._tabs.tabBarClicked.connect(lambda _index: self._fold.setChecked(False))
        self._fold.toggled.connect(self._on_folded)
        self.visibilityChanged.connect(lambda _visible: self._tell())
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Variations, history, jobs"))
        self.setAccessibleName(self.windowTitle())
        self._tabs.setAccessibleName(self.windowTitle())
        self._fold.setAccessibleName(self.tr("Fold the strip"))
        self._fold.setToolTip(self.tr("Fold or unfold"))

    def add(self, name: str, panel: QWidget, *corner: QWidget) -> None:
        """A tab, which `set_title` names; its corner buttons are in sight with it."""
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for button in corner:
            row.addWidget(button)
        self._names.append(name)
        self._panels.addWidget(panel)
        self._corners.addWidget(buttons)
        self._tabs.addTab("")

    def restore(self) -> None:
        """Fold as it was left."""
        self._fold.setChecked(self._settings.flag("folded/strip", False))
        self._on_folded(self._fold.isChecked())

    def show_tab(self, name: str) -> None:
        """Bring a tab into sight."""
        self._fold.setChecked(False)
        self._tabs.setCurrentIndex(self._names.index(name))
        self.show()

    def set_title(self, name: str, title: str) -> None:
        """Other words on a tab."""
        index = self._names.index(name)
        if self._tabs.tabText(index) != title:  # laying out anew takes the whole window
            self._tabs.setTabText(index, title)

    def sizeHint(self) -> QSize:
        return QSize(640, _HEIGHT)

    def _on_tab_changed(self, index: int) -> None:
        self._panels.setCurrentIndex(index)
        self._corners.setCurrentIndex(index)
        self._tell()

    def _on_folded(self, folded: bool) -> None:
        for part in (self._panels, self._corners, self._pad):
            part.setVisible(not folded)
        self.setMaximumHeight(self._tabs.sizeHint().height() + 12 if folded else _UNLIMITED)
        self._settings.set_flag("folded/strip", folded)
        self._fold.setIcon(theme.icon("caret-up" if folded else "caret-down"))
        self._tell()

    def _tell(self) -> None:
        index = self._tabs.currentIndex()
        in_sight = self.isVisible() and not self._fold.isChecked() and index >= 0
        name = self._names[index] if in_sight else ""
        if name != self._shown:
            self._shown = name
            self.shown.emit(name)


def corner_button(icon: str) -> QToolButton:
    """A small button for the corner of a tab; `name_button` says what it is for."""
    button = QToolButton()
    button.setIcon(theme.icon(icon))
    button.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFixedHeight(26)
    return button


def name_button(button: QToolButton, name: str, tip: str) -> None:
    """Say what a button is for."""
    button.setText(f" {name}")  # Qt leaves no room between icon and words
    button.setToolTip(tip)
    button.setAccessibleName(name)
