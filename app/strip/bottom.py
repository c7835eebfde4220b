"""Puts the bottom strip together: variations, history, jobs and the explore pad."""

from PySide6.QtCore import QObject

from app.canvas.view import CanvasView
from app.document import Document
from app.inference import Runner, Worker
from app.settings import Settings
from app.strip.dock import StripDock, corner_button
from app.strip.explore_pad import ExplorePad
from app.strip.exploring import Exploring
from app.strip.variation_row import VariationRow
from app.strip.variations import Variations


class BottomStrip(QObject):
    """Builds the strip and joins its panels to the document and the canvas."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        settings: Settings,
        canvas: CanvasView,
    ) -> None:
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self.variations = Variations(document, runner, worker, self)
        self.exploring = Exploring(document, runner, self)
        self.row = VariationRow(document, self.variations)
        self.pad = ExplorePad(document, self.exploring)
        self.dock = StripDock(settings, self.pad)
        self._more = corner_button(
            "shuffle", self.tr("Others"), self.tr("Draw other variations; pinned ones stay")
        )
        self.dock.add("variations", self.tr("Variations"), self.row, self._more)
        self._more.clicked.connect(self.variations.more)
        self.row.held.connect(canvas.rendering.hold)
        self.dock.shown.connect(lambda name: self.variations.set_active(name == "variations"))
        self.variations.changed.connect(self._on_variations_changed)
        self._on_variations_changed()

    def take_digit(self, digit: int) -> bool:
        """Take a variation while no tool paints; False leaves the digit to others."""
        if self._canvas.paints or not self.variations.ready or not digit:
            return False
        self.variations.accept(digit - 1)
        return True

    def _on_variations_changed(self) -> None:
        title = self.variations.title
        text = self.tr("Variations of {0}").format(title) if title else self.tr("Variations")
        self.dock.set_title("variations", text)
        self._more.setEnabled(bool(self.variations.choices))
