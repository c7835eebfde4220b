"""A document goes over to a checkpoint of another size, and back."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.application import Studio
from tests.fakes import bundled_fake


def test_undo_goes_back_to_a_layout_of_another_size(studio: Studio, qtbot: QtBot) -> None:
    document = studio.document
    before, picture = document.layout.object_map.copy(), document.picture
    other = bundled_fake(size=(64, 64), start="fixed", fingerprint="a" * 64)
    studio.worker._open_engine = lambda *_: other  # pyright: ignore[reportAttributeAccessIssue]
    with qtbot.waitSignal(studio.runner.info_changed):
        studio.files.open_checkpoint(Path("other"))
    studio.checkpoints.adapt_with({i: i for i in range(len(document.labels))})
    qtbot.waitUntil(lambda: not studio.runner.busy and not document.needs_pass)
    assert document.picture_size == (64, 64)
    document.select([16])
    studio.window.actions_["object.delete"].trigger()
    for _ in range(2):
        document.undo()
        studio.window.grab()
    assert (document.layout.object_map == before).all()
    assert document.picture is picture or (document.picture == picture).all()
    for _ in range(2):
        document.redo()
        studio.window.grab()
    assert document.picture_size == (64, 64)
