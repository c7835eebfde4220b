"""What every tool carries, and that no tool is forgotten."""

import importlib
import inspect
import pkgutil

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

import app.canvas.tools
from app import theme
from app.actions import ACTIONS, of_tool
from app.application import Studio
from app.canvas.tools.base import Tool
from app.canvas.tools.table import TOOLS

FOLDER = app.canvas.tools


def written() -> set[type[Tool]]:
    """The classes of the folder that have a name of their own."""
    found: set[type[Tool]] = set()
    for module in pkgutil.iter_modules(FOLDER.__path__, f"{FOLDER.__name__}."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, Tool) and vars(kind).get("name"):
                found.add(kind)
    return found


def test_every_tool_that_is_written_can_be_taken() -> None:
    assert set(TOOLS) == written()


@pytest.mark.parametrize("kind", TOOLS)
def test_a_tool_says_what_its_button_needs(kind: type[Tool], qtbot: QtBot) -> None:
    assert kind.name.isidentifier()
    assert kind.title
    assert not theme.icon(kind.icon).isNull()


def test_no_two_tools_share_a_name_or_keys() -> None:
    keys = [keys for kind in TOOLS for keys in kind.keys.split()]
    for facts in ([kind.name for kind in TOOLS], [kind.title for kind in TOOLS], keys):
        assert len(set(facts)) == len(facts)


def test_the_bar_has_a_button_for_every_tool_with_a_line_between_groups(studio: Studio) -> None:
    bar, seen = studio.window.tool_bar, [""]
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            seen.append(button.defaultAction().objectName())
        elif action.isSeparator():
            seen.append("")
    wanted: list[str] = []
    group = None
    for kind in TOOLS:
        wanted += [""] if kind.group != group else []
        wanted.append(f"tool.{kind.name}")
        group = kind.group
    assert seen == wanted
    assert [entry for entry in ACTIONS if entry.id.startswith("tool.")] == [*map(of_tool, TOOLS)]


def test_each_tool_tells_how_it_is_used(studio: Studio) -> None:
    for kind in TOOLS:
        studio.window.canvas.set_tool(kind.name)
        studio.window.actions_[f"tool.{kind.name}"].trigger()
        assert studio.window.canvas.tool == kind.name
        assert studio.window.options_bar.hint == kind.hint
