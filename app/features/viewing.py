"""What the View menu does: views of the canvas, zoom, lines, panels; the bars follow the canvas."""

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


def follow_canvas(window: MainWindow) -> None:
    """Let the window's bars and actions show the canvas's tool, view and zoom, from now on."""
    canvas, actions = window.canvas, window.actions_

    def show_tool(tool: str) -> None:
        actions[f"tool.{tool}"].setChecked(True)
        window.options_bar.show_tool(tool)

    def show_view(view: str) -> None:
        actions[f"view.{view}"].setChecked(True)
        window.view_bar.show_view(view)

    canvas.tool_changed.connect(show_tool)
    canvas.view_changed.connect(show_view)
    canvas.zoom_changed.connect(window.show_zoom)
    canvas.reports.hint.connect(window.options_bar.set_hint)
    window.view_bar.blended.connect(canvas.set_blend)
    for name in ("view.picture", "view.selection", "tool.select"):
        actions[name].setChecked(True)
    window.show_zoom(canvas.viewport.zoom)
