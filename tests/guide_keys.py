"""The page *Keys* of the guide, as the tables of the program have it, in each of its languages.

`python -m tests.guide_keys` writes it; a test fails while it says something else.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence

from app import translation
from app.actions import ACTIONS, LINE, plain
from app.canvas.tools.table import TOOLS
from app.dialogs.shortcuts import CANVAS_KEYS
from app.labelling.actions import OWN_ACTIONS
from app.main_window import MENUS

FOLDER = Path(__file__).parents[1] / "resources" / "guide"
_HEADS = {
    "en": """# Keys

These are the keys that the program comes with. *Help, Keyboard shortcuts* (`?`) searches them and
changes them; the tool tip of a button tells its key. Every entry of a menu has a letter of its
own too, and F6 goes round the panes of the window.
""",
    "de": """# Tasten

Das sind die Tasten, mit denen das Programm kommt. *Hilfe, Tastenkürzel* (`?`) sucht und ändert sie;
der Hinweis an einem Knopf nennt seine Taste. Jeder Eintrag eines Menüs hat außerdem einen eigenen
Buchstaben, und F6 geht durch die Bereiche des Fensters.
""",
    "ja": """# キー

プログラムに初めから割り当てられているキーです。
*ヘルプ, キーボードショートカット* (`?`) で検索と変更ができます。
ボタンのキーはツールチップに出ます。
メニューの項目にはそれぞれ文字もあり、F6 でウィンドウの区画を順に移ります。
""",
    "zh_CN": """# 按键

这是程序自带的按键。*帮助, 键盘快捷键* (`?`) 可搜索和更改它们；按钮的提示会显示它的按键。
菜单的每一项还有自己的字母，F6 在窗口的各个区域之间切换。
""",
}
_TITLES = {  # of what no menu has: tools, canvas, what has no menu, and the two columns
    "en": ("Tools", "On the canvas", "Elsewhere", "what", "keys"),
    "de": ("Werkzeuge", "Auf der Leinwand", "Anderswo", "was", "Tasten"),
    "ja": ("ツール", "キャンバスで", "そのほか", "操作", "キー"),
    "zh_CN": ("工具", "在画布上", "其他", "操作", "按键"),
}


def file(language: str) -> Path:
    """Where the page of a language lies."""
    return FOLDER / ("" if language == "en" else language) / "keys.md"


def page() -> str:
    """The whole page, in the language that is spoken now."""
    head, titles = (table[translation.chosen_language()] for table in (_HEADS, _TITLES))
    tools, canvas, elsewhere, *_ = titles
    actions = {entry.id: entry for entry in ACTIONS}
    own = {entry.id: entry for entry in OWN_ACTIONS}
    parts = [head, _table(tools, ((_named(kind.title), kind.keys.split()) for kind in TOOLS))]
    words = ([translation.translate("Keys", word) for word in row] for row in CANVAS_KEYS)
    told = ((text, [keys]) for keys, text in words)
    parts.append(_table(canvas, told))
    listed = {f"tool.{kind.name}" for kind in TOOLS}
    for title, ids in MENUS:
        entries = [actions[i] for i in ids if i != LINE and i in actions and i not in listed]
        listed.update(entry.id for entry in entries)
        menu = plain(translation.translate("Menu", title))
        parts.append(_table(menu, ((_named(e.text), e.keys) for e in entries)))
    rest = [entry for entry in ACTIONS if entry.id not in listed]
    parts.append(_table(elsewhere, ((_named(e.text), e.keys) for e in rest)))
    labelling = translation.translate("Guide", "Label my pictures")
    parts.append(_table(labelling, ((_named(e.text), e.keys) for e in own.values())))
    return "\n".join(part for part in parts if part)


def _table(title: str, rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """What has keys, as a table; '' where nothing has."""
    *_, left, right = _TITLES[translation.chosen_language()]
    told = [(what, [key for key in keys if key]) for what, keys in rows]
    lines = [f"| {what} | {', '.join(_key(key) for key in keys)} |" for what, keys in told if keys]
    return (
        "\n".join((f"## {title}\n", f"| {left} | {right} |", "|---|---|", *lines, ""))
        if lines
        else ""
    )


def _named(text: str) -> str:
    """An entry of a menu without the mark of its letter."""
    return plain(translation.translate("Action", text))


def _key(key: str) -> str:
    """A key as code, by the name that it has in the language; a gesture as words."""
    if " " in key:
        return key
    if translation.chosen_language() == "en":
        return f"`{key}`"
    return f"`{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key}`"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    for language in translation.NAMES:
        translation.install(app, language)
        file(language).parent.mkdir(exist_ok=True)
        file(language).write_text(page(), "utf-8")
        print(file(language))
