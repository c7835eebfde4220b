"""What can be done in the window of *Label my pictures*: actions of the editor, and its own."""

from app.actions import ACTIONS, Action, of_tool
from app.canvas.tools.paint import BrushTool, EraserTool
from app.canvas.tools.select import PanTool, SelectTool
from app.canvas.tools.shapes import FillTool, LassoTool
from app.canvas.tools.tracing import CutOutTool, SuperpixelTool

TOOLS = (
    SelectTool,
    BrushTool,
    EraserTool,
    FillTool,
    LassoTool,
    CutOutTool,
    SuperpixelTool,
    PanTool,
)
_AS_IN_THE_EDITOR = frozenset(
    (
        "edit.undo",
        "edit.redo",
        "object.class",
        "paint.contiguous",
        "paint.new_object",
        "paint.pressure",
        "paint.protect",
        "paint.swap",
        "paint.take",
    )
)
OWN_ACTIONS = (
    Action("label.previous", "Previous picture", ("PgUp",), "caret-left", frozenset(("before",))),
    Action("label.next", "Next picture", ("PgDown",), "caret-right", frozenset(("after",))),
    Action("label.delete", "&Delete object", ("Delete",), "trash", frozenset(("selection",)),
           tip="The selected objects become unlabelled again"),
    Action("label.rest", "Fill the rest", ("Ctrl+R",),
           tip="What is not labelled becomes the class in hand"),
    Action("label.suggest", "Suggest", ("Ctrl+G",), needs=frozenset(("no suggestion",)),
           tip="Let a segmenter label what is not labelled yet"),
    Action("label.classes", "Classes…", tip="Add, rename or colour classes"),
    Action("label.check", "Check data set", tip="Look for problems before any training"),
    Action("label.done", "Done, next", ("Ctrl+Return",), needs=frozenset(("picture",)),
           tip="This picture is done; go to the next that is not"),
    Action("label.escape", "Select nothing", ("Escape",)),
)  # fmt: skip
TABLE = (
    *(of_tool(kind) for kind in TOOLS),
    *(entry for entry in ACTIONS if entry.id in _AS_IN_THE_EDITOR),
    *OWN_ACTIONS,
)
