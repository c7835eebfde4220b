"""Which page tells of what has the focus."""

from PySide6.QtWidgets import QWidget

from app.canvas.view import CanvasView
from app.guide.pages import PAGES

# By the names of the docks and bars of the window.
_PLACES = {
    "classes": "painting",
    "objects": "objects",
    "styles": "styles",
    "strip": "variations",
    "options": "painting",
    "tools": "painting",
}
# By the tool in hand, where the canvas has the focus; the others paint.
_TOOLS = {
    "select": "objects",
    "transform": "objects",
    "regenerate": "objects",
    "regenerate_box": "objects",
    "cut_out": "photos",
    "superpixel": "photos",
}


def page_of(focus: QWidget | None) -> str:
    """The name of the page that tells of a widget, the first page where none does."""
    while focus is not None:
        if isinstance(focus, CanvasView):
            if focus.tool == "select" and not focus.document.selection:
                break
            return _TOOLS.get(focus.tool, "painting")
        if focus.objectName() in _PLACES:
            return _PLACES[focus.objectName()]
        focus = focus.parentWidget()
    return PAGES[0][0]
