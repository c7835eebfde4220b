"""Names and helpers that the tests of the canvas share."""

from PySide6.QtCore import QPoint, QPointF

from app.canvas.view import CanvasView

SKY, TREE, ROAD = 0, 1, 2
COLORS = {SKY: (100, 150, 200), TREE: (20, 120, 40), ROAD: (60, 60, 60)}
PICTURE_COLOR = (200, 40, 90)
SCALE = 8  # logical pixels a layout pixel


class Painter:
    """Where layout pixels lie in the canvas, and what colour is shown there."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view

    def at(self, x: float, y: float) -> QPoint:
        """The widget position over a point in layout pixels."""
        return self.view.viewport.to_widget(QPointF(x, y)).toPoint()

    def color(self, x: float, y: float) -> tuple[int, int, int]:
        """The colour on screen over a point in layout pixels."""
        shown = self.view.grab().toImage().pixelColor(self.at(x, y))
        return shown.red(), shown.green(), shown.blue()
