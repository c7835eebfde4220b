"""The page *Keys* of the guide, as the tables of the program have it.

`python -m tests.guide_keys` writes it; a test fails while it says something else.
"""

from collections.abc import Iterable
from pathlib import Path

from app.actions import ACTIONS, LINE, plain
from app.canvas.tools.table import TOOLS
from app.dialogs.shortcuts import CANVAS_KEYS
from app.labelling.actions import OWN_ACTIONS
from app.main_window import MENUS

FILE = Path(__file__).parents[1] / "resources" / "guide" / "keys.md"
_HEAD = """# Keys

These are the keys that the program comes with. *Help, Keyboard shortcuts* (`?`) searches them and
changes them; the tool tip of a button tells its key. Every entry of a menu has a letter of its
own too, and F6 goes round the panes of the window.
"""


def page() -> str:
    """The whole page."""
    actions = {entry.id: entry for entry in ACTIONS}
    own = {entry.id: entry for entry in OWN_ACTIONS}
    parts = [_HEAD, _table("Tools", ((kind.title, kind.keys.split()) for kind in TOOLS))]
    parts.append(_table("On the canvas", ((text, [keys]) for keys, text in CANVAS_KEYS)))
    listed = {f"tool.{kind.name}" for kind in TOOLS}
    for title, ids in MENUS:
        entries = [actions[i] for i in ids if i != LINE and i in actions and i not in listed]
        listed.update(entry.id for entry in entries)
        parts.append(_table(plain(title), ((plain(e.text), e.keys) for e in entries)))
    rest = [entry for entry in ACTIONS if entry.id not in listed]
    parts.append(_table("Elsewhere", ((plain(e.text), e.keys) for e in rest)))
    labelling = (own[i] for i in own)
    parts.append(_table("Label my pictures", ((plain(e.text), e.keys) for e in labelling)))
    return "\n".join(part for part in parts if part)


def _table(title: str, rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """What has keys, as a table; '' where nothing has."""
    told = [(what, [key for key in keys if key]) for what, keys in rows]
    lines = [f"| {what} | {', '.join(_key(key) for key in keys)} |" for what, keys in told if keys]
    return "\n".join((f"## {title}\n", "| what | keys |", "|---|---|", *lines, "")) if lines else ""


def _key(key: str) -> str:
    """A key as code, a gesture as words."""
    return key if " " in key else f"`{key}`"


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
    print(FILE)
