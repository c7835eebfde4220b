"""What the painting tools are set to, from the palette and the switches of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.canvas.options import ToolOptions
from app.document.document import Document
from app.main_window import MainWindow
from app.panels.classes import ClassPalette, class_title

_SWITCHES = ("new_object", "contiguous", "pressure")  # of `ToolOptions`; actions `paint.NAME`
_FIRST, _BEFORE = "tree", "grass"  # classes that show, where a label set has them


class Painting(QObject):
    """Keeps the options, their switches and the words about them together."""

    def __init__(
        self, document: Document, options: ToolOptions, palette: ClassPalette, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._document, self._options, self._window = document, options, window
        palette.taken.connect(self._on_class_taken)
        options.changed.connect(self._show_options)
        document.replaced.connect(self._fit_classes)
        options.reset_classes(len(document.labels), *self._first_classes())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            f"paint.{name}": lambda name=name: setattr(
                self._options, name, self._window.actions_[f"paint.{name}"].isChecked()
            )
            for name in _SWITCHES
        }

    def _on_class_taken(self) -> None:
        """Whoever clicks a class wants to paint with it."""
        canvas = self._window.canvas
        if not canvas.paints:
            canvas.set_tool("brush")
        canvas.setFocus()

    def _show_options(self) -> None:
        actions, labels = self._window.actions_, self._document.labels
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
