"""A full re-render is shown first; it changes nothing until it is taken."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.rerender_preview import RerenderPreview
from app.document import commands
from app.work.jobs import Render
from tests.app.document.edits import show_photo
from tests.app.hands import in_dialog, object_named
from tests.fakes import FakeEngine


def repaint(studio: Studio) -> np.ndarray:
    """Give the document a picture that its model would not make."""
    height, width = studio.document.picture_size
    photo = np.full((height, width, 3), 77, np.uint8)
    show_photo(studio.document, photo)
    return photo


def answer(take: bool, said: list[str]) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RerenderPreview)
        said.append(dialog.summary.text())
        (dialog.take if take else dialog.keep).click()

    return act


@pytest.mark.parametrize("take", [True, False])
def test_the_preview_names_what_changes_and_only_taking_it_changes_the_picture(
    studio: Studio, qtbot: QtBot, take: bool
) -> None:
    document = studio.document
    photo, said = repaint(studio), []
    locked = min(document.layout.objects)
    commands.set_locked(document, [locked], locked=True)
    steps = document.history.count
    in_dialog(answer(take, said))
    studio.window.actions_["make.all"].trigger()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: not studio.runner.busy)
    assert "Would change" in said[0]
    assert document.picture is not None
    assert document.history.count == steps + take
    assert (document.picture != photo).any() == take
    document.select([locked])
    small = document.layout.resized(*document.picture_size)
    assert (document.picture[small.object_map == locked] == 77).all()
    if take:
        document.undo()
        assert (document.picture == photo).all()
        assert not document.needs_pass


def test_what_waits_for_pixels_gets_them_although_all_is_rendered_beside_it(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    document, worker, said = studio.document, studio.worker, list[str]()
    studio.bottom.variations.set_active(False)
    qtbot.waitUntil(lambda: not worker.jobs)
    fake.gate.clear()
    fake.begun.clear()
    other = Render(document.state.scene(), None, frozenset(), None, document.state_id)
    worker.submit(other, lambda _: None)
    qtbot.waitUntil(fake.begun.is_set)
    document.select([object_named(studio, "tree")])
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(lambda: len(worker.jobs) == 2)
    in_dialog(answer(False, said))
    studio.window.actions_["make.all"].trigger()
    fake.gate.set()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: not worker.jobs)
    assert not document.needs_pass
