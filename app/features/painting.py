"""What the painting tools are set to, from the palette and the switches of the window."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from app.actions import Actions
from app.canvas.options import ToolOptions
from app.canvas.view import CanvasView
from app.panels.classes import ClassPalette, class_title
from app.translation import follow_language

_SWITCHES = ("new_object", "contiguous", "pressure")  # of `ToolOptions`; actions `paint.NAME`
_FIRST, _BEFORE = "tree", "grass"  # classes that show, where a label set has them


class PaintSwitches(QObject):
    """Keeps the options, their switches and the words about them together."""

    def __init__(
        self, options: ToolOptions, palette: ClassPalette, canvas: CanvasView, actions: Actions
    ) -> None:
        super().__init__(canvas)
        document = canvas.document
        self._document, self._options = document, options
        self._canvas, self._actions = canvas, actions
        palette.taken.connect(self._on_class_taken)
        options.changed.connect(self._show_options)
        document.replaced.connect(self._fit_classes)
        options.reset_classes(len(document.labels), *self._first_classes())
        follow_language(self._show_options)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        switches: dict[str, Callable[[], object]] = {
            f"paint.{name}": lambda name=name: setattr(
                self._options, name, self._actions[f"paint.{name}"].isChecked()
            )
            for name in _SWITCHES
        }
        return {
            "paint.swap": self._options.swap_classes,
            "paint.protect": self._options.turn_protection,
            "paint.take": self._take_outlined,
            **switches,
        }

    def _take_outlined(self) -> None:
        """As Enter does on the canvas."""
        plain, kinds = Qt.KeyboardModifier.NoModifier, QEvent.Type
        for kind in (kinds.KeyPress, kinds.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Return, plain)
            QCoreApplication.sendEvent(self._canvas, event)
        self._canvas.setFocus()

    def _on_class_taken(self) -> None:
        """Whoever clicks a class wants to paint with it."""
        if not self._canvas.paints:
            self._canvas.set_tool("brush")
        self._canvas.setFocus()

    def _show_options(self) -> None:
        actions, labels = self._actions, self._document.labels
        for name in _SWITCHES:
            actions[f"paint.{name}"].setChecked(bool(getattr(self._options, name)))
        if self._options.channel < len(labels):
            title = class_title(labels, self._options.channel)
            actions["object.class"].setText(self.tr("&Change class to {0}").format(title))

    def _first_classes(self) -> tuple[int, int]:
        """The class to paint first and the one before: something that shows."""
        named = self._document.labels.channel_named
        return named(_FIRST) or 0, named(_BEFORE) or 0

    def _fit_classes(self) -> None:
        """Other labels came: paint with classes that they have."""
        count = len(self._document.labels)
        if max(self._options.channel, self._options.previous_channel) >= count:
            self._options.reset_classes(count, *self._first_classes())
        self._show_options()
