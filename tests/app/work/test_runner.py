"""What the runner lets into the picture."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from inade.layouts.layout import Rect, resize_nearest
from inade.scene import PicturePatch
from tests.app.hands import settle
from tests.fakes import FakeEngine


def test_a_pass_that_returns_too_much_changes_nothing_else(
    studio: Studio, fake: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, regenerate = studio.document, fake.regenerate
    settle(studio, qtbot)
    before = document.picture
    assert before is not None
    asked: list[np.ndarray] = []

    def careless(*given: object, mask: np.ndarray | None = None, **more: object) -> PicturePatch:
        patch = regenerate(*given, mask=mask, **more)  # pyright: ignore[reportArgumentType]
        if mask is None:
            return patch
        asked.append(resize_nearest(mask, *document.picture_size))
        whole = Rect(0, 0, before.shape[1], before.shape[0])
        return replace(patch, rect=whole, pixels=np.full_like(before, 7), mask=None)

    monkeypatch.setattr(fake, "regenerate", careless)
    document.begin_new_object(2)
    document.extend_stroke(200, 200, 30)
    assert document.end_stroke()
    qtbot.waitUntil(lambda: bool(asked))
    settle(studio, qtbot)
    picture = document.picture
    assert picture is not None
    changed = (picture != before).any(axis=2)
    assert changed.any()
    assert not changed[~np.logical_or.reduce(asked)].any()
