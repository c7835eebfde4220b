"""The editor with a second checkpoint of another label set at hand, both fakes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.features import painters
from inade.errors import CheckpointError
from inade.layouts.labels import LabelClass, LabelSet
from tests.app.hands import settle
from tests.fakes import FakeEngine

TOWN = LabelSet(
    "town",
    "Town",
    tuple(
        LabelClass(channel, channel, name, color)
        for channel, (name, color) in enumerate(
            {
                "road": (60, 60, 60),
                "tower": (250, 20, 200),
                "tree": (20, 200, 250),
                "sky": (90, 10, 240),
            }.items()
        )
    ),
)


@dataclass
class Shop:
    """Checkpoints that lie in folders, by path; opening counts, and fails where there is none."""

    engines: dict[Path, FakeEngine] = field(default_factory=dict)
    opened: list[Path] = field(default_factory=list)
    fails: dict[Path, list[Exception]] = field(default_factory=dict)

    def put(self, name: str, **changes: object) -> Path:
        """A checkpoint in a folder of this name, fixed in size unless told otherwise."""
        path = Path("checkpoints") / name
        facts = {"labels": TOWN, "size": (64, 64), "noise_dim": 7, "latent_dim": 5}
        facts |= {"fingerprint": (name[0] * 64), "title": name}
        self.engines[path] = FakeEngine(path=path, **(facts | changes))  # pyright: ignore[reportArgumentType]
        return path

    def open(self, path: Path, device: str, precision: str) -> FakeEngine:
        self.opened.append(path)
        if self.fails.get(path):
            raise self.fails[path].pop(0)
        if path not in self.engines:
            raise CheckpointError("there are no weights in this folder.", where=path)
        return self.engines[path]


@pytest.fixture
def shop(studio: Studio, fake: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """What the worker of `studio` opens, and the menus list; the loaded one lies there too."""
    shop = Shop({fake.path: fake})
    monkeypatch.setattr(studio.worker, "_open_engine", shop.open)
    monkeypatch.setattr(painters, "checkpoint_folders", lambda *_: list(shop.engines))
    return shop


@pytest.fixture
def drawn_by(studio: Studio, qtbot: QtBot) -> Callable[[str], None]:
    """Choose in the menu *Drawn by* for what is selected, and wait for the pixels."""

    def choose(title: str) -> None:
        menu = studio.window.menus["painters"]
        menu.aboutToShow.emit()
        found: list[QAction] = []

        def listed() -> bool:
            found[:] = [action for action in menu.actions() if action.text() == title]
            return bool(found)

        qtbot.waitUntil(listed)
        found[0].trigger()
        qtbot.waitUntil(lambda: not studio.worker.jobs)
        settle(studio, qtbot)

    return choose
