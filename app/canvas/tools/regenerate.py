"""Tools that have what lies inside an outline made anew, and nothing outside."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.canvas.tools.base import Easel, Group
from app.canvas.tools.shapes import LassoTool, RectangleTool
from app.document import commands
from inade.layouts.layout import Rect

_INSIDE = QColor(255, 255, 255, 70)


class _Regenerating:
    paints = False
    group: Group = "look"
    needs = "engine texture"
    easel: Easel

    def paint(self, rect: Rect, mask: np.ndarray, begun_at: QPointF) -> None:
        """Have the pixels of a mask (bool, of the rectangle's size) made anew."""
        document = self.easel.document
        self.easel.attempt(lambda: commands.regenerate_area(document, rect, mask))

    @property
    def fill_color(self) -> QColor:
        return _INSIDE


class RegenerateTool(_Regenerating, LassoTool):
    """Has what a drawn outline holds made anew."""

    name = "regenerate"
    title = "Regenerate area"
    tip = "Only pixels inside change; objects wholly inside get another look"
    keys = "A"
    icon = "scribble-loop"
    hint = "Draw around what shall be made anew, or click corners and press Enter"


class RegenerateBoxTool(_Regenerating, RectangleTool):
    """Has what a rectangle holds made anew."""

    name = "regenerate_box"
    title = "Regenerate rectangle"
    tip = "Only pixels inside change; objects wholly inside get another look"
    keys = "Shift+A"
    icon = "selection-background"
    hint = "Drag a rectangle around what shall be made anew"
