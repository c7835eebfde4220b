"""The first journey through the window with the bundled model itself: resample, restyle, undo."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.settings import Settings
from app.styles.labelled import LabelledPhoto
from inade.layouts.layout import Layout, resize_nearest

PATIENCE = 60_000  # milliseconds; torch is loaded meanwhile, on machines of any speed


@pytest.fixture
def studio(qtbot: QtBot, settings: Settings, precision: str) -> Iterator[Studio]:
    studio = Studio(settings)
    studio.start()
    qtbot.waitUntil(lambda: studio.runner.info is not None, timeout=PATIENCE)
    assert studio.runner.info is not None
    assert studio.runner.info.precision == precision
    yield studio
    studio.document.mark_saved()
    studio.window.close()


def settle(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not studio.runner.busy and not studio.document.needs_pass, timeout=PATIENCE
    )


def test_resample_and_restyle_change_only_their_object(studio: Studio, qtbot: QtBot) -> None:
    document = studio.document
    settle(studio, qtbot)
    first = document.picture
    assert first is not None
    tree = next(
        i
        for i, entry in document.layout.objects.items()
        if document.labels.classes[entry.channel].name == "tree"
    )
    small = resize_nearest(document.layout.object_map, *document.picture_size)
    document.select([tree])

    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    resampled = document.picture
    assert resampled is not None
    assert (resampled != first).any()
    assert (resampled[small != tree] == first[small != tree]).all()

    looks = dict(document.looks)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    settle(studio, qtbot)
    retextured = document.picture
    assert retextured is not None
    assert (retextured != resampled).any()
    assert (retextured[small != tree] == first[small != tree]).all()
    assert document.looks == looks

    assert studio.runner.info is not None
    if studio.runner.info.has_encoder:
        labels = np.full(document.picture_size, document.layout.objects[tree].channel)
        reference = LabelledPhoto("same", first, Layout.from_maps(labels), 0)
        studio.restyling.read(reference)
        qtbot.waitUntil(lambda: document.looks[tree].style is not None, timeout=PATIENCE)
        settle(studio, qtbot)
        assert document.picture is not None
        assert (document.picture[small != tree] == first[small != tree]).all()

    while document.history.can_undo:
        document.undo()
    assert document.picture is not None
    assert (document.picture == first).all()
