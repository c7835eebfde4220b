"""What the allocator keeps of freed memory is given back while nothing is under way."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.work import spare
from app.work.pool import Background


def test_it_is_given_back_when_the_process_has_grown_and_rests(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    resting, given, asked, held = [False], list[int](), list[int](), [0]
    monkeypatch.setattr(spare, "trim", lambda: given.append(1))
    background = Background()
    run = background.run
    monkeypatch.setattr(background, "run", lambda *given: (asked.append(1), run(*given)))
    keeper = spare.Spare(background, lambda: resting[0])
    monkeypatch.setattr(keeper, "_held", lambda: held[0])  # windows before may have one as well
    keeper.look()
    assert not background.busy
    held[0] = spare.SPARE * 2
    keeper.look()
    assert not background.busy
    resting[0] = True
    keeper.look()
    qtbot.waitUntil(lambda: not background.busy)
    assert given
    keeper.look()  # what is still in use is no reason to try again
    assert asked == [1]
    background.close()


def test_a_window_at_work_is_left_alone(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare, "SPARE", -(1 << 40))
    asked = list[object]()
    monkeypatch.setattr(studio.background, "run", lambda work, take: asked.append(work))
    studio.document.begin_new_object(1)
    monkeypatch.setattr(type(studio.window.canvas), "gesture_active", property(lambda _: True))
    studio.spare.look()
    assert asked == []
    monkeypatch.undo()
    studio.document.abort_stroke()
