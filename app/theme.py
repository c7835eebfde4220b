"""Colours, sizes and icons of the window: neutral greys, one accent, light and dark.

Everything is drawn from the application's palette at paint time, so a change between light and
dark needs no widget to be told.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from inade.places import RESOURCES

TOOL_ICON, LIST_ICON = 20, 16
CONTROL_HEIGHT, TOOL_BUTTON, STATUS_HEIGHT, OPTIONS_HEIGHT = 28, 36, 26, 44
TOOLS_WIDTH, PANEL_WIDTH = 48, 328


@dataclass(frozen=True)
class Tokens:
    """The named colours of one theme, as #rrggbb."""

    window: str
    panel: str
    raised: str
    hairline: str
    text: str
    secondary: str
    accent: str
    accent_ground: str
    on_accent: str = "#ffffff"
    good: str = "#5ec27a"
    warning: str = "#e6a23c"
    bad: str = "#e5534b"


DARK = Tokens(
    window="#1d1d1f",
    panel="#262628",
    raised="#2e2e31",
    hairline="#3a3a3e",
    text="#e8e8ea",
    secondary="#9b9ba1",
    accent="#4c8dff",
    accent_ground="#23395f",
)
LIGHT = Tokens(
    window="#e9e9eb",
    panel="#f6f6f7",
    raised="#ffffff",
    hairline="#d3d3d7",
    text="#1c1c1e",
    secondary="#6b6b72",
    accent="#1f6fff",
    accent_ground="#d8e6ff",
)


def tokens(palette: QPalette | None = None) -> Tokens:
    """The tokens that belong to a palette (default: the application's)."""
    shown = palette or QGuiApplication.palette()
    return DARK if shown.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply(app: QApplication, theme: str = "system") -> None:
    """Give the application its style, font, palette and style sheet.

    theme: 'light', 'dark', or 'system' to follow the desktop. May be called again to change it.
    """
    if app.property("theme") is None:
        app.setStyle("Fusion")
        app.setWindowIcon(program_icon())
        _choose_font(app)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _recolor(app))
    if app.property("theme") != theme:
        app.setProperty("theme", theme)
        _recolor(app)


def _choose_font(app: QApplication) -> None:
    font = QFont(app.font())
    if not font.families() or font.families()[0] in ("Sans Serif", "Sans", "DejaVu Sans"):
        wanted = ("Inter", "Noto Sans", "Liberation Sans", "Nimbus Sans")
        font.setFamilies([*wanted, "DejaVu Sans Condensed", "DejaVu Sans"])
    font.setPixelSize(13)
    app.setFont(font)


def _recolor(app: QApplication) -> None:
    theme = app.property("theme")
    system_is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    dark = theme == "dark" or (theme == "system" and system_is_dark)
    shown = DARK if dark else LIGHT
    app.setPalette(_palette(shown))
    icons = (RESOURCES / "icons").as_posix()
    sheet = Template(_STYLE_SHEET)
    app.setStyleSheet(sheet.substitute(vars(shown), icons=icons, shade="dark" if dark else "light"))


def program_icon() -> QIcon:
    """The program's own icon, drawn for each size (`resources/desktop`)."""
    found = QIcon()
    for path in sorted((RESOURCES / "desktop" / "icons").glob("*.png")):
        found.addFile(str(path))
    return found


def icon(name: str) -> QIcon:
    """A Phosphor icon: regular, filled and in the accent colour when on."""
    return QIcon(_GlyphEngine(name))


def repolish(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet looks at, and restyle the widget."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class _GlyphEngine(QIconEngine):
    """Paints one glyph of the icon font in the colours of the current palette."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        glyphs = _glyphs()
        self._plain = chr(int(glyphs[name], 16))
        self._filled = chr(int(glyphs.get(f"{name}-fill", glyphs[name]), 16))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        shown = tokens()
        on = state == QIcon.State.On
        color = QColor(shown.accent if on else shown.text)
        if mode == QIcon.Mode.Disabled:
            color = QColor(shown.secondary)
            color.setAlphaF(0.5)
        painter.save()
        painter.setPen(color)
        font = QFont(_icon_family())
        font.setPixelSize(rect.height())
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._filled if on else self._plain)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name)


@cache
def _icon_file(pattern: str) -> Path:
    """A file of the icon font in the package qtawesome, whose code would cost 0.2 s to import."""
    spec = find_spec("qtawesome")
    assert spec is not None
    folders = [Path(place) / "fonts" for place in spec.submodule_search_locations or ()]
    return next(path for folder in folders for path in folder.glob(pattern))


@cache
def _glyphs() -> dict[str, str]:
    """Code point, in hex, of each Phosphor icon by name."""
    return json.loads(_icon_file("phosphor-charmap-*.json").read_text("utf-8"))


@cache
def _icon_family() -> str:
    """Load the icon font; returns the name of its family."""
    number = QFontDatabase.addApplicationFont(str(_icon_file("phosphor-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _palette(shown: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: shown.panel,
        role.WindowText: shown.text,
        role.Base: shown.raised,
        role.AlternateBase: shown.panel,
        role.Text: shown.text,
        role.PlaceholderText: shown.secondary,
        role.Button: shown.raised,
        role.ButtonText: shown.text,
        role.BrightText: shown.bad,
        role.ToolTipBase: shown.raised,
        role.ToolTipText: shown.text,
        role.Highlight: shown.accent,
        role.HighlightedText: shown.on_accent,
        role.Link: shown.accent,
        role.Mid: shown.hairline,
        role.Dark: shown.window,
        role.Accent: shown.accent,
    }
    palette = QPalette()
    for name, color in colors.items():
        palette.setColor(name, QColor(color))
    faint = QColor(shown.secondary)
    faint.setAlphaF(0.6)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return palette


_STYLE_SHEET = """
QMainWindow, QDialog { background: $panel; }
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QWidget[surface="canvas"] { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $hairline; padding: 4px 8px; }
QMenuBar { background: $panel; border-bottom: 1px solid $hairline; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_ground; }
QMenu { background: $raised; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_ground; }
QMenu::item:disabled { color: $secondary; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QToolBar { background: $panel; border: none; spacing: 4px; padding: 0px; }
QToolBar[area="tools"] { border-right: 1px solid $hairline; padding: 8px 5px; }
QToolBar[area="options"] { border-bottom: 1px solid $hairline; padding: 0px; min-height: 43px; }
QToolBar::separator { background: $hairline; }
QToolBar[area="tools"]::separator { height: 1px; margin: 4px 12px; }
QToolBar[area="options"]::separator { width: 1px; margin: 10px 8px; }
QStatusBar { background: $panel; border-top: 1px solid $hairline; color: $secondary;
    font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $secondary; font-size: 12px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: $raised; border-color: $hairline; }
QToolButton:checked { background: $accent_ground; border-color: $accent_ground; }
QToolButton:focus { border-color: $accent; }
QToolButton[look="button"], QPushButton { background: $raised; border: 1px solid $hairline;
    border-radius: 6px; padding: 0px 12px; min-height: 26px; max-height: 26px; }
QToolButton[look="button"]:checked, QPushButton:checked { background: $accent_ground;
    border-color: $accent; color: $accent; }
QToolButton[look="button"]::menu-indicator { image: none; }
QPushButton:hover, QToolButton[look="button"]:hover { border-color: $secondary; }
QPushButton:focus, QToolButton[look="button"]:focus { border-color: $accent; }
QPushButton:disabled, QToolButton[look="button"]:disabled { color: $secondary; }
QToolButton[look="primary"], QPushButton[look="primary"] { background: $accent;
    color: $on_accent; border: 1px solid $accent; border-radius: 6px; padding: 0px 12px;
    min-height: 26px; max-height: 26px; font-weight: bold; }
QToolButton[look="primary"]:hover, QPushButton[look="primary"]:hover { border-color: $text; }
QToolButton[look="primary"]:disabled, QPushButton[look="primary"]:disabled {
    background: $raised; color: $secondary; border-color: $hairline; }
QToolButton[look="segment"] { border-radius: 5px; padding: 0px 12px; min-height: 24px;
    max-height: 24px; color: $secondary; }
QToolButton[look="segment"]:checked { background: $accent_ground; color: $accent; }
QFrame[look="segments"] { background: $panel; border: 1px solid $hairline; border-radius: 6px; }
QFrame[look="line"] { background: $hairline; border: none; }
QLabel[look="secondary"] { color: $secondary; font-size: 12px; }
QLabel[look="heading"] { color: $secondary; font-weight: bold; }
QLabel[look="title"] { font-size: 16px; font-weight: bold; }
QLabel[look="badge"] { background: $panel; color: $secondary; border: 1px solid $hairline;
    border-radius: 6px; padding: 4px 8px; }
QLabel[look="placeholder"] { color: $warning; }
QFrame[look="card"] { background: $raised; border: 1px solid $hairline; border-radius: 6px; }
QLabel[look="drop"] { color: $secondary; border: 1px dashed $hairline; border-radius: 6px; }
QFrame[look="error"] { background: $raised; border: 1px solid $bad; border-radius: 6px; }
QFrame[look="notice"] { background: $raised; border: 1px solid $accent; border-radius: 6px; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QKeySequenceEdit QLineEdit {
    background: $raised; border: 1px solid $hairline; border-radius: 6px; padding: 0px 8px;
    min-height: 26px; max-height: 26px; selection-background-color: $accent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border-color: $accent; }
QSpinBox[look="number"], QDoubleSpinBox[look="number"] { padding: 0px 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 20px;
    height: 14px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$icons/caret_up_$shade.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$icons/caret_$shade.svg"); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$icons/caret_$shade.svg"); width: 12px; height: 12px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $hairline;
    border-radius: 4px; background: $raised; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$icons/check.svg"); }
QCheckBox::indicator:focus { border-color: $accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $secondary;
    border-radius: 8px; background: $raised; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 4px solid $accent;
    background: #ffffff; }
QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton:disabled { color: $secondary; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $hairline;
    selection-background-color: $accent_ground; selection-color: $text; outline: none; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: $hairline; }
QSlider::sub-page:horizontal { height: 3px; border-radius: 1px; background: $accent; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0px; border-radius: 6px;
    background: $text; border: 1px solid $panel; }
QSlider::handle:horizontal:focus { border-color: $accent; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {
    background: $secondary; }
QAbstractItemView { background: $panel; border: none; outline: none; }
QAbstractItemView[look="boxed"] { background: $raised; border: 1px solid $hairline;
    border-radius: 6px; }
QAbstractItemView::item:selected { background: $accent_ground; color: $text; }
QPlainTextEdit[look="log"] { background: $window; border: 1px solid $hairline;
    border-radius: 6px; font-family: monospace; font-size: 12px; }
QTreeView::item { padding: 4px 8px; }
QHeaderView::section { background: $panel; color: $secondary; border: none; padding: 4px 8px;
    border-bottom: 1px solid $hairline; }
QTabBar { background: $panel; }
QTabBar::tab { padding: 6px 10px; color: $secondary; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QProgressBar { background: $hairline; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: $hairline; border-radius: 4px; margin: 1px; min-height: 24px;
    min-width: 24px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
