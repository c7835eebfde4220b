"""Bring the translations up to date with the source: `make translations`.

Collects every text of the window into inade_LANGUAGE.ts with pyside6-lupdate, keeps what was
translated, and compiles inade_LANGUAGE.qm with pyside6-lrelease. Texts of tables, which stand in no
call of `translate`, and the names of classes and of bundled styles are handed to lupdate in a file
of their own. English is the language of the source: its file holds plurals only.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_TELLING = ("Message", "Cancelled", "error_type")  # make errors beside what ends in "Error"
_OF_PROGRAMS = ("AssertionError", "RuntimeError", "SelfTestError", "TimeoutError")
_LEFT_OUT = ("bench",)  # prints English on a terminal


def main() -> int:
    """Refresh all files; the exit code of what failed, else 0."""
    return collect() or compile_()


def collect(folder: Path = HERE) -> int:
    """Bring the .ts files of a folder up to date; texts that are gone leave them."""
    files = [path for path in (ROOT / "app").rglob("*.py") if path.parts[-2] not in _LEFT_OUT]
    with tempfile.TemporaryDirectory() as beside:
        tables = Path(beside) / "tables.py"
        lines = [f"QT_TRANSLATE_NOOP({context!r}, {text!r})" for context, text in table_texts()]
        tables.write_text("\n".join(dict.fromkeys(lines)) + "\n", "utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        names = [*map(str, sorted(files)), str(tables)]
        english = folder / "inade_en.ts"
        others = [str(path) for path in sources(folder) if path != english]
        return _run("lupdate", *options, *names, "-ts", *others) or _run(
            "lupdate", *options, "-pluralonly", *names, "-ts", str(english)
        )


def compile_(folder: Path = HERE) -> int:
    """Write the .qm files beside the .ts files of a folder."""
    names = map(str, sources(folder))
    return _run("lrelease", "-silent", "-nounfinished", "-removeidentical", *names)


def sources(folder: Path = HERE) -> list[Path]:
    """The .ts files of a folder."""
    return sorted(folder.glob("inade_*.ts"))


def table_texts() -> Iterator[tuple[str, str]]:
    """Context and text of what is translated by variable."""
    sys.path.insert(0, str(ROOT))
    from app.actions import ACTIONS
    from app.canvas.tools.table import TOOLS
    from app.dialogs.shortcuts import CANVAS_KEYS
    from app.finetune.pages.pictures_page import KIND_NAMES
    from app.guide.pages import PAGES
    from app.labelling.actions import OWN_ACTIONS
    from app.labelling.class_editor import OWN_TITLE
    from app.main_window import MENUS
    from app.storage.sample import SAMPLES
    from inade.looks.gallery import Gallery, read_saved_style
    from inade.looks.scene_file import SceneGallery, read_scene_style

    work = ROOT / "app" / "work"
    for action in (*ACTIONS, *OWN_ACTIONS):
        yield "Action", action.text
        for tip in filter(None, (action.tip, action.lacks[1])):
            yield "Action", tip
    for keys, text in CANVAS_KEYS:
        yield "Keys", text
        yield "Keys", keys
    for _, text in PAGES:
        yield "Guide", text
    for text in SAMPLES.values():
        yield "Sample", text
    for text in KIND_NAMES.values():
        yield "Source", text
    for kind in TOOLS:
        if kind.hint:
            yield "OptionsBar", kind.hint
    for title, _ in MENUS:
        yield "Menu", title
    for place in (
        "document",
        "document/commands",
        "canvas/tools",
        "features",
        "photos",
        "strip",
        "strip/fade",
        "styles",
    ):
        for path in sorted((ROOT / "app" / place).glob("*.py")):
            yield from (("Step", text) for text in _step_texts(path))
    for name in ("jobs.py", "runner.py"):
        for text in (*_defaults(work / name, "title"), *_assigned(work / name, "title")):
            yield "Job", text
    for path in sorted((ROOT / "resources" / "label_sets").glob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        yield "LabelSet", told["title"]
        for entry in told["classes"]:
            yield "Class", entry["name"].replace("_", " ")
    yield "LabelSet", OWN_TITLE
    for path in Gallery(ROOT / "resources" / "styles").paths():
        yield "Style", read_saved_style(path).crop.name
    for path in SceneGallery(ROOT / "resources" / "scenes").paths():
        yield "Style", read_scene_style(path).name
    for path in sorted([*(ROOT / "inade").rglob("*.py"), *(ROOT / "app").rglob("*.py")]):
        yield from (("Error", text) for text in error_texts(path))


def error_texts(path: Path) -> Iterator[str]:
    """The templates of errors and messages in a file of Python."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        name = (
            node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        )
        if isinstance(node, ast.Call) and _tells(name):
            for argument in (*node.args[:1], *_named(node, "remedy")):
                yield from _literals(argument)
        if isinstance(node, ast.Call) and name == "Problem":
            yield from (text for argument in node.args[1:2] for text in _literals(argument))
        if isinstance(node, ast.Call) and name == "counted":
            texts = [text for argument in node.args[1:] for text in _literals(argument)]
            many = [f"{text}s" for text in texts] if len(texts) == 1 else []
            yield from (f"{{count:,}} {text}" for text in texts + many)


def _tells(name: str) -> bool:
    """Whether calls of this name make what people are told; the rest is for those who mend."""
    return name in _TELLING or (name.endswith("Error") and name not in _OF_PROGRAMS)


def _named(call: ast.Call, name: str) -> Iterator[ast.expr]:
    yield from (keyword.value for keyword in call.keywords if keyword.arg == name)


def _step_texts(path: Path) -> Iterator[str]:
    """What undo steps are called: arguments of `push` and `change`, `text` and `label`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("push", "change"):
            yield from (text for argument in node.args for text in _literals(argument))
        if isinstance(node, ast.keyword) and node.arg == "text":
            yield from _literals(node.value)
    yield from _assigned(path, "text", "label")
    yield from _defaults(path, "text")


def _assigned(path: Path, *names: str) -> Iterator[str]:
    """Texts that variables of these names are set to."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in names:
            yield from _literals(node.value)


def _defaults(path: Path, name: str) -> Iterator[str]:
    """Default texts of parameters and fields of this name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            wanted = node.args.args[len(node.args.args) - len(node.args.defaults) :]
            for argument, default in zip(wanted, node.args.defaults, strict=True):
                if argument.arg == name:
                    yield from _literals(default)
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name:
            yield from _literals(node.value) if node.value is not None else ()


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _run(tool: str, *arguments: str) -> int:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    return subprocess.run([str(program), *arguments], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
