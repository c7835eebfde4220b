"""Every tool of the canvas, in the order of the tool bar. A new one is added here and is there."""

from app.canvas.tools.base import Tool
from app.canvas.tools.paint import BrushTool, EraserTool
from app.canvas.tools.regenerate import RegenerateBoxTool, RegenerateTool
from app.canvas.tools.select import PanTool, PickTool, SelectTool
from app.canvas.tools.shapes import EllipseTool, FillTool, LassoTool, RectangleTool
from app.canvas.tools.sketch import PenTool, SketchEraserTool
from app.canvas.tools.tracing import CutOutTool, SuperpixelTool
from app.canvas.tools.transform import TransformTool

TOOLS: tuple[type[Tool], ...] = (
    SelectTool,
    TransformTool,
    BrushTool,
    EraserTool,
    FillTool,
    RectangleTool,
    EllipseTool,
    LassoTool,
    CutOutTool,
    SuperpixelTool,
    PenTool,
    SketchEraserTool,
    RegenerateTool,
    RegenerateBoxTool,
    PickTool,
    PanTool,
)
KINDS = {kind.name: kind for kind in TOOLS}
