"""A document becomes a later state of itself in one step, which is taken back exactly."""

import pytest

from app.document import commands
from app.document.document import Document
from tests.app.storage.states import OTHERWISE, assert_same, full_project

APART = {"picture", "picture_size", "sources"}  # pixels are not its own; a source goes with noise


@pytest.mark.parametrize("name", sorted(OTHERWISE.keys() - APART))
def test_any_field_may_be_otherwise(name: str) -> None:
    before = full_project()
    after = OTHERWISE[name](before)
    document = Document(before)
    assert commands.become(document, after)
    assert_same(document.state.copy(), after)
    outside = {"own", "underlay", "seed", "scene_seed", "beneath", "choices", "doubt", "painters"}
    assert document.needs_pass == (name not in outside)
    document.undo()
    assert not document.needs_pass
    document.layout.next_id = before.layout.next_id  # numbers are never given back
    assert_same(document.state.copy(), before)
    document.redo()
    document.layout.next_id = after.layout.next_id
    assert_same(document.state.copy(), after)


def test_the_same_state_is_no_step() -> None:
    document = Document(full_project())
    assert not commands.become(document, document.state.copy())
    assert document.history.count == 0
