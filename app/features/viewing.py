"""What the View menu does: views of the canvas, zoom, lines, panels."""

from collections.abc import Callable

from app.actions import ACTIONS
from app.main_window import MainWindow


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What each action id does."""
    canvas, actions = window.canvas, window.actions_
    found: dict[str, Callable[[], object]] = {
        "view.next_pane": lambda: window.go_to_pane(1),
        "view.previous_pane": lambda: window.go_to_pane(-1),
        "view.reset_panels": window.reset_panels,
        "view.zoom_in": canvas.zoom_in,
        "view.zoom_out": canvas.zoom_out,
        "view.fit": canvas.zoom_fit,
        "view.actual": canvas.zoom_actual,
        "view.outlines": lambda: canvas.set_outlines(actions["view.outlines"].isChecked()),
        "view.selection": lambda: canvas.set_selection_shown(actions["view.selection"].isChecked()),
    }
    for entry in ACTIONS:
        kind, _, name = entry.id.partition(".")
        if kind == "view" and entry.group:
            found[entry.id] = lambda name=name: canvas.set_view_mode(name)
        elif kind == "tool":
            found[entry.id] = lambda name=name: canvas.set_tool(name)
    return found
