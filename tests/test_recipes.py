"""The recipes of CONTRIBUTING.md, followed to the letter in a copy of the program."""

import re
import shutil
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?:python|text)\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PLACE = re.compile(r"^# (after|instead of): (.*)\n", re.MULTILINE)
WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from app.application import Studio
from app.settings import Settings
from tests.fakes import bundled_fake, fake_opener

application, folder = QApplication([]), Path(sys.argv[1])
settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
settings.language, settings.folder = "en", folder
studio = Studio(settings, fake_opener(bundled_fake()))
"""
SHOWN = {
    "A tool": WINDOW
    + """
window = studio.window
window.actions_["tool.area"].trigger()
assert window.canvas.tool == "area"
assert window.options_bar.hint == "Click an object to learn its size"
buttons = [window.tool_bar.widgetForAction(action) for action in window.tool_bar.actions()]
assert any(button.accessibleName() == "Area" for button in buttons)
os._exit(0)
""",
    "A command": """
import sys
import numpy as np
from pathlib import Path
from inade.cli import main
from inade.formats.pictures import write_map

labels = Path(sys.argv[1]) / "labels.png"
write_map(labels, np.array([[0, 1], [1, 7]]))
assert main(["classes", str(labels)]) == 0
""",
    "A loss term": """
import torch
from inade.layouts.labels import LabelSet
from inade.training.adversaries.opponents import View, compared_terms
from inade.training.losses.formulas import Objects
from inade.training.losses.terms import BY_NAME
from inade.training.presets import training_config

config = training_config("lite", LabelSet.numbered(3))
fake, real = torch.zeros(1, 3, 8, 8), torch.linspace(-1, 1, 192).view(1, 3, 8, 8)
objects = Objects(torch.zeros(1, 8, 8, dtype=torch.int64), 1)
view = View([], [], objects.map, objects, (fake, real), objects, 0)
assert "contrast" in BY_NAME and "contrast" not in compared_terms(config, view)
terms = compared_terms(config.changed(["contrast_weight=2"]), view)
torch.testing.assert_close(terms["contrast"], 2 * real.std())
""",
    "A training preset": """
from inade.layouts.labels import LabelSet
from inade.training.presets import training_config

assert training_config("glimpse", LabelSet.numbered(3)).total_pictures == 2_000
""",
    "A data-set format": """
import sys
import numpy as np
from pathlib import Path
from inade.formats.maps import ObjectsAre
from inade.formats.pairing import SourceOptions
from inade.formats.pictures import write_map, write_picture
from inade.formats.sources import open_source
from inade.layouts.labels import LabelSet

folder = Path(sys.argv[1])
write_picture(folder / "a.jpg", np.zeros((32, 32, 3), np.uint8))
write_map(folder / "a_labels.png", np.eye(32, dtype=np.uint8))
options = SourceOptions(LabelSet.numbered(2), objects_are=ObjectsAre.CLASSES)
[pair] = open_source(folder, "beside", options).pairs
assert len(pair.read()[0].objects) == 2
""",
    "A panel": WINDOW
    + """
shown = studio.window.sections["count"].widget()
assert shown.text() == f"Objects: {len(studio.document.layout.objects)}"
os._exit(0)
""",
}


def recipes() -> dict[str, list[tuple[str, str]]]:
    """The blocks of each recipe, as (file, text), by title."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Recipes\n")[1]
    parts = re.split(r"^### (.*)$", text.split("\n## ")[0], flags=re.MULTILINE)[1:]
    return {title: BLOCK.findall(part) for title, part in zip(parts[::2], parts[1::2], strict=True)}


def follow(root: Path, file: str, text: str) -> None:
    """Make a new file, or put the lines of a block where they belong in one that is there."""
    path = root / file
    if not path.exists():
        path.write_text(text, "utf-8")
        return
    lines = path.read_text("utf-8").splitlines(keepends=True)
    start, *steps = PLACE.split(text)
    assert start == "", f"{file}: a line does not say where it goes"
    for way, place, added in zip(steps[::3], steps[1::3], steps[2::3], strict=True):
        [at] = [number for number, line in enumerate(lines) if line.strip() == place]
        lines[at : at + 1] = [added] if way == "instead of" else [lines[at], added]
    path.write_text("".join(lines), "utf-8")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program in which all recipes were followed."""
    root = tmp_path_factory.mktemp("tree")
    for name in ("app", "inade"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("checkpoints", "resources", "tests"):
        (root / name).symlink_to(ROOT / name)
    for blocks in recipes().values():
        for file, text in blocks:
            follow(root, file, text)
    return root


@pytest.mark.parametrize("title", SHOWN)
def test_a_recipe_does_what_it_says(tree: Path, tmp_path: Path, title: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOWN[title], tmp_path],
        cwd=tree, env=environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_every_recipe_is_shown_and_takes_two_files_at_most() -> None:
    files = {title: {file for file, _ in blocks} for title, blocks in recipes().items()}
    assert files.keys() == SHOWN.keys()
    assert max(map(len, files.values())) == 2
