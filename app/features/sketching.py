"""The sketch layer: in sight while the checkpoint takes sketches."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from app.canvas.tools.table import TOOLS
from app.document import commands
from app.document.document import Document
from app.main_window import MainWindow
from app.work.runner import Runner
from inade.layouts.tracing import edge_lines

_TOOLS = frozenset(f"tool.{kind.name}" for kind in TOOLS if "sketch" in kind.needs.split())
_FINENESS = 0.6


class Sketching(QObject):
    """Shows pen and sketch eraser, takes lines from the photo or picture, removes them."""

    def __init__(self, document: Document, runner: Runner, window: MainWindow) -> None:
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        runner.info_changed.connect(self.follow)
        self.follow()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "sketch.edges": self.take_edges,
            "sketch.clear": lambda: commands.set_sketch(self._document, None),
        }

    def take_edges(self) -> None:
        """Make the edges of the photo under the layout, or else of the picture, the sketch."""
        photo = self._document.state.traced_photo
        if photo is not None:
            lines = edge_lines(photo, _FINENESS, *self._document.picture_size)
            commands.set_sketch(self._document, lines)

    def follow(self) -> None:
        """Show the tools or hide them."""
        info = self._runner.info
        shown = info is not None and info.takes_sketch
        bar = self._window.tool_bar
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton) and button.defaultAction().objectName() in _TOOLS:
                action.setVisible(shown)
        if not shown and f"tool.{self._window.canvas.tool}" in _TOOLS:
            self._window.canvas.set_tool("select")
