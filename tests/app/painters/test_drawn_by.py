"""Objects that another checkpoint draws, through the window, with fakes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.panels.object_rows import DETAIL, PAINTER
from inade.errors import CheckpointError, OutOfMemoryError
from inade.layouts.layout import DrawnBy, Rect
from tests.app.hands import LEFT, model_mask, object_named, picture_of, settle
from tests.app.painters.conftest import TOWN, Shop
from tests.fakes import FakeEngine

DrawnByMenu = Callable[[str], None]


def chosen(studio: Studio, class_name: str = "tree") -> int:
    object_id = object_named(studio, class_name)
    studio.document.select([object_id])
    return object_id


@pytest.mark.parametrize("start", ["free", "fixed"])
def test_an_object_is_drawn_by_another_checkpoint_inside_its_mask_alone(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, start: str
) -> None:
    document, before = studio.document, picture_of(studio).copy()
    path = shop.put("town", start=start)
    tree = chosen(studio)
    mask, channel = model_mask(studio, tree), document.layout.objects[tree].channel
    drawn_by("town")
    row = document.layout.objects[tree]
    assert row.drawn_by == DrawnBy("1", 2)  # its class of the same name
    assert row.channel == channel
    assert document.looks[tree].noise.shape == (2, 7)
    drawn = picture_of(studio).copy()
    assert (drawn[mask] != before[mask]).any()
    assert (drawn[~mask] == before[~mask]).all()
    passes = shop.engines[path].passes
    assert passes
    assert {passes[-1].channels[tree], *passes[-1].channels.values()} <= set(range(len(TOWN)))
    document.undo()
    settle(studio, qtbot)
    assert (picture_of(studio) == before).all()
    assert document.layout.objects[tree].drawn_by is None
    document.redo()
    settle(studio, qtbot)
    assert (picture_of(studio) == drawn).all()
    assert document.layout.objects[tree] == row


def test_size_free_colours_are_those_of_its_own_classes(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    shop.put("town", start="free")
    tree = chosen(studio)
    commands.set_looks(studio.document, {tree: replace(studio.document.looks[tree], variety=0.0)})
    drawn_by("town")
    mask = model_mask(studio, tree)
    assert (picture_of(studio)[mask] == TOWN.colors[2]).all()


def test_the_classes_of_the_other_label_set_are_offered_and_given(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document = studio.document
    shop.put("town", start="free")
    tree, roof = chosen(studio), object_named(studio, "roof")
    before, painting_class = picture_of(studio).copy(), studio.options.channel
    drawn_by("town")
    model = studio.palette._list.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["road", "tower", "tree", "sky"]
    assert studio.palette._list.currentIndex().data() == "tree"
    index = model.index(1, 0)
    qtbot.mouseClick(
        studio.palette._list.viewport(),
        LEFT,
        pos=studio.palette._list.visualRect(index).center(),
    )
    settle(studio, qtbot)
    assert document.layout.objects[tree].drawn_by == DrawnBy("1", 1)
    assert studio.options.channel == painting_class
    mask = model_mask(studio, tree)
    assert (picture_of(studio)[~mask] == before[~mask]).all()
    document.select([roof])
    assert model.rowCount() == len(document.labels)
    document.undo()
    document.select([tree])
    assert studio.palette._list.currentIndex().data() == "tree"


def test_resample_restyle_strength_and_all_work_for_it(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document, actions = studio.document, studio.window.actions_
    path = shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    mask = model_mask(studio, tree)
    for name in ("make.resample", "make.resample_texture", "make.resample_alike"):
        before = picture_of(studio).copy()
        actions[name].trigger()
        settle(studio, qtbot)
        assert (picture_of(studio)[~mask] == before[~mask]).all(), name
        assert document.looks[tree].noise.shape == (2, 7)
    before = picture_of(studio).copy()
    actions["make.resample_all"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio)[mask] != before[mask]).any()
    assert (picture_of(studio)[~mask] != before[~mask]).any()
    actions["make.scene"].trigger()
    settle(studio, qtbot)
    qtbot.waitUntil(lambda: bool(studio.shelf.cards))
    reads = len(shop.engines[path].passes)
    studio.restyling.apply(min(studio.shelf.cards))
    qtbot.waitUntil(lambda: document.looks[tree].style is not None)
    settle(studio, qtbot)
    style = document.looks[tree].style
    assert style is not None
    assert style.bias_mu.shape == (7,)
    assert len(shop.engines[path].passes) > reads


def test_a_look_of_another_language_is_refused(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document, actions = studio.document, studio.window.actions_
    shop.put("town", start="free")
    tree, roof = chosen(studio), object_named(studio, "roof")
    drawn_by("town")
    actions["look.copy"].trigger()
    document.select([roof])
    looks = dict(document.looks)
    actions["look.paste"].trigger()
    assert "another checkpoint" in studio.window.messages.text
    studio.window.messages.hide()
    document.select([tree, roof])
    qtbot.waitUntil(lambda: bool(studio.shelf.cards))
    studio.window.messages.hide()
    with pytest.raises(Exception, match="several checkpoints"):
        studio.restyling.apply(min(studio.shelf.cards))
    assert document.looks == looks
    QGuiApplication.clipboard().clear()  # which Qt does not outlive


def test_copies_and_parts_keep_who_draws_them(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document, actions = studio.document, studio.window.actions_
    shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    actions["object.duplicate"].trigger()
    settle(studio, qtbot)
    (copy,) = document.selection
    assert document.layout.objects[copy].drawn_by == document.layout.objects[tree].drawn_by
    document.select([copy, tree])
    actions["object.merge"].trigger()
    settle(studio, qtbot)
    (left,) = {copy, tree} & document.layout.objects.keys()
    assert document.layout.objects[left].drawn_by == DrawnBy("1", 2)
    document.select([left])
    drawn_by("This document’s model")
    assert document.layout.objects[left].drawn_by is None
    assert document.looks[left].noise.shape[1] == document.state.noise_dim
    assert document.state.painters == {}


def test_a_fixed_size_is_told_once(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    shop.put("town", start="fixed")
    chosen(studio)
    drawn_by("town")
    assert "64 × 64" in studio.window.messages.text
    studio.window.messages.hide()
    chosen(studio, "roof")
    drawn_by("town")
    assert not studio.window.messages.isVisible()


def saved(studio: Studio, qtbot: QtBot, path: Path) -> None:
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified)
    studio.files.new(0, 1)
    settle(studio, qtbot)
    studio.document.mark_saved()
    assert studio.files.own.wait()


def opened(studio: Studio, qtbot: QtBot, path: Path) -> None:
    studio.files.open(path)
    qtbot.waitUntil(lambda: bool(studio.document.state.painters))
    qtbot.waitUntil(lambda: not studio.worker.jobs and not studio.background.busy)


def test_a_project_keeps_it_and_loads_its_checkpoint(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, tmp_path: Path
) -> None:
    document = studio.document
    path = shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    wanted, picture = document.state.copy(), picture_of(studio).copy()
    saved(studio, qtbot, tmp_path / "farm.inade")
    shop.opened.clear()
    opened(studio, qtbot, tmp_path / "farm.inade")
    assert shop.opened == [] or shop.opened == [path]
    assert document.layout.objects[tree].drawn_by == DrawnBy("1", 2)
    assert document.looks == wanted.looks
    assert document.state.painters == wanted.painters
    assert (picture_of(studio) == picture).all()
    document.select([tree])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    mask = model_mask(studio, tree)
    assert (picture_of(studio)[mask] != picture[mask]).any()
    assert (picture_of(studio)[~mask] == picture[~mask]).all()


def test_checkpoints_in_folders_of_one_name_are_told_apart(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, tmp_path: Path
) -> None:
    """Every training run exports to a folder called "checkpoint"."""
    document = studio.document
    for run, fingerprint in (("a", "1"), ("b", "2")):
        shop.put(f"{run}/checkpoint", start="free", fingerprint=fingerprint * 64)
    tree = chosen(studio)
    drawn_by("b/checkpoint")
    assert document.state.painter_of(tree).checkpoint.fingerprint == "2" * 64
    saved(studio, qtbot, tmp_path / "farm.inade")
    studio.painters._known.clear()  # as in another session
    studio.worker._painters = None
    opened(studio, qtbot, tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: "2" * 64 in studio.painters._known)
    assert not studio.painters._missing
    document.select([tree])
    before, mask = picture_of(studio).copy(), model_mask(studio, tree)
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio)[mask] != before[mask]).any()


def test_a_checkpoint_that_was_renamed_is_found_by_what_it_is(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, tmp_path: Path
) -> None:
    document = studio.document
    path = shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    saved(studio, qtbot, tmp_path / "farm.inade")
    studio.painters._known.clear()  # as in another session
    studio.worker._painters = None
    del shop.engines[path]
    shop.put("another", start="free", fingerprint="3" * 64)
    shop.put("village", start="free", fingerprint="t" * 64)
    opened(studio, qtbot, tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: "t" * 64 in studio.painters._known)
    assert not studio.painters._missing
    assert studio.painters._known["t" * 64].path.name == "village"
    document.select([tree])
    before, mask = picture_of(studio).copy(), model_mask(studio, tree)
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio)[mask] != before[mask]).any()


def test_a_missing_checkpoint_leaves_the_pixels_and_says_so_until_it_is_found(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, tmp_path: Path
) -> None:
    document, actions = studio.document, studio.window.actions_
    path = shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    saved(studio, qtbot, tmp_path / "farm.inade")
    studio.painters._known.clear()  # as in another session
    gone = shop.engines.pop(path)
    studio.worker._painters = None
    opened(studio, qtbot, tmp_path / "farm.inade")
    messages = studio.window.messages
    qtbot.waitUntil(lambda: "“town”" in messages.text)
    assert "keep their pixels" in messages.text
    mask, before = model_mask(studio, tree), picture_of(studio).copy()
    for name in ("make.resample_all", "make.scene"):
        actions[name].trigger()
        settle(studio, qtbot)
        assert (picture_of(studio)[mask] == before[mask]).all(), name
        assert (picture_of(studio)[~mask] != before[~mask]).any(), name
        assert "“town”" in messages.text
    messages.hide()
    actions["make.resample_all"].trigger()
    settle(studio, qtbot)
    assert not messages.isVisible()  # it was told once
    shop.engines[path] = gone
    studio.painters.look_again()
    qtbot.waitUntil(lambda: "here again" in messages.text)
    qtbot.waitUntil(lambda: not studio.worker.jobs)
    document.select([tree])
    before = picture_of(studio).copy()
    actions["make.resample"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio)[mask] != before[mask]).any()
    assert (picture_of(studio)[~mask] == before[~mask]).all()


def test_a_checkpoint_that_was_replaced_does_not_draw(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu, tmp_path: Path
) -> None:
    path = shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    saved(studio, qtbot, tmp_path / "farm.inade")
    studio.painters._known.clear()
    shop.engines[path] = FakeEngine(path=path, labels=TOWN, start="free", fingerprint="9" * 64)
    studio.worker._painters = None
    opened(studio, qtbot, tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: "another one" in studio.window.messages.text)
    before = picture_of(studio).copy()
    studio.document.select([tree])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio) == before).all()


def test_deleted_in_mid_session_or_short_of_memory_it_is_told_and_nothing_is_lost(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document, messages = studio.document, studio.window.messages
    town = shop.put("town", start="free")
    harbour = shop.put("harbour", start="free")
    shop.fails[harbour] = [OutOfMemoryError("too little memory.", remedy="Close other programs.")]
    tree = chosen(studio)
    drawn_by("town")
    drawn = picture_of(studio).copy()
    roof = chosen(studio, "roof")
    shop.fails[town] = [CheckpointError("there are no weights in this folder.")] * 5
    drawn_by("harbour")  # for which the first is let go, and the second try works
    assert document.layout.objects[roof].drawn_by == DrawnBy("2", 0)
    document.select([tree])
    mask = model_mask(studio, tree)
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    qtbot.waitUntil(lambda: "“town”" in messages.text)
    assert "no weights" in messages.text
    assert (picture_of(studio)[mask] == drawn[mask]).all()


def test_an_object_of_three_pixels_is_drawn(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    document = studio.document
    for name, start in (("any", "free"), ("one", "fixed")):
        shop.put(name, start=start)
        shape = np.zeros((3, 3), bool)
        shape[1] = True
        place = commands.NewObject(document.labels.channel_named("tree") or 0)
        commands.paint_shape(document, Rect(4, 4, 3, 3), shape, place)
        small = max(document.layout.objects)
        settle(studio, qtbot)
        before, mask = picture_of(studio).copy(), model_mask(studio, small)
        assert mask.sum() <= 3
        document.select([small])
        drawn_by(name)
        assert document.layout.objects[small].drawn_by is not None
        assert (picture_of(studio)[~mask] == before[~mask]).all()


def test_the_list_of_objects_tells_who_draws_them(
    studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu
) -> None:
    shop.put("town", start="free")
    tree = chosen(studio)
    drawn_by("town")
    model = studio.objects.list.model()
    row = studio.objects._model.row_of(tree)
    assert row is not None
    index = model.index(row, 0)
    assert index.data(PAINTER) == "Drawn by “town”"
    assert "town" in index.data(DETAIL)
