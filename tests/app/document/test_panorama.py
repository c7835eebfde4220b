"""A document that goes all the way round: switching it, editing it, keeping it."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.edit_mask import EDGE_ZONE
from app.document.state import CheckpointId, State
from app.storage.autosave import Saver
from app.storage.project.project_file import open_project, save_project
from app.storage.recipe import recipe_of
from app.storage.recovery.recovered import Recovery
from inade.errors import ProjectError, RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import PicturePatch

HEIGHT, WIDTH = 128, 256


def project(width: int = WIDTH, *, closed: bool = True, scale: int = 1) -> State:
    """Ground 0 below a sky 1, and a square 2 of 20 pixels across the right edge."""
    ids = np.zeros((HEIGHT * scale, width * scale), np.uint16)
    ids[: 60 * scale] = 1
    ids[80 * scale : 100 * scale, : 10 * scale] = ids[80 * scale : 100 * scale, -10 * scale :] = 2
    layout = Layout(ids, {i: LayoutObject(i) for i in range(3)}, closed=closed)
    size = (HEIGHT, width)
    state = State.of_layout(layout, LabelSet.numbered(4), size, noise_dim=3, latent_dim=4)
    picture = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)
    return replace(state, picture=picture, own=np.ones(size, bool))


@pytest.mark.parametrize("scale", [1, 2])
def test_switching_is_one_step_that_asks_for_what_the_model_made(scale: int) -> None:
    state = project(closed=False, scale=scale)
    assert state.own is not None
    state.own[:, 100:150] = False
    document = Document(state)
    assert commands.close(document, True)
    assert document.state.closed
    assert document.state.scene().closed
    expected = state.own.repeat(scale, 0).repeat(scale, 1)
    assert (document.edit_mask() == expected).all()
    document.undo()
    assert not document.state.closed
    assert not document.needs_pass
    document.redo()
    assert document.state.closed
    assert not commands.close(document, True)
    assert document.history.count == 1
    assert commands.close(document, False)
    assert not document.state.closed
    assert [document.state_at(index).closed for index in range(3)] == [False, True, False]


def test_a_width_that_cannot_close_is_refused() -> None:
    document = Document(project(200, closed=False))
    with pytest.raises(RequestError, match="192 pixels wide"):
        commands.close(document, True)
    assert not document.state.closed


@pytest.mark.parametrize("x", [0, 2, 250, WIDTH + 3, -4])
def test_an_edit_at_one_edge_changes_the_edge_zone_at_the_other(x: int) -> None:
    masks = []
    for columns in (x, 100):
        document = Document(project())
        commands.paint_shape(document, Rect(0, 0, WIDTH, HEIGHT), np.ones((HEIGHT, WIDTH), bool), 1)
        document.attach_picture(
            document.state_id,
            PicturePatch(Rect(0, 0, WIDTH, HEIGHT), np.zeros((HEIGHT, WIDTH, 3), np.uint8)),
        )
        assert not document.edit_mask().any()
        document.begin_new_object(2)
        document.extend_stroke(columns + 0.5, 60.5, 4)
        document.end_stroke()
        masks.append(np.roll(document.edit_mask(), -columns, axis=1))
    assert (masks[0] == masks[1]).all()
    assert masks[0].any(axis=0).sum() == 2 * (EDGE_ZONE + 4) + 1


def test_an_object_across_the_seam_moves_and_comes_back_as_one() -> None:
    document = Document(project())
    before = document.layout.object_map.copy()
    document.select([2])
    box = commands.movable_box(document, [2])
    assert box == Rect(WIDTH - 10, 80, 20, 20)
    for target in (replace(box, x=100), replace(box, x=WIDTH - 5, y=20), replace(box, x=-300)):
        assert commands.transform(document, [2], target)
        assert commands.movable_box(document, [2]) == target
        rows, columns = np.nonzero(document.layout.object_map == 2)
        assert set(columns.tolist()) == {(target.x + i) % WIDTH for i in range(20)}
        assert set(rows.tolist()) == set(range(target.y, target.y + 20))
    assert (document.layout.object_map[80:100, [*range(10), *range(246, 256)]] == 0).all()
    assert commands.transform(document, [2], box)
    assert (document.layout.object_map == before).all()
    texture = document.layout.objects[2].texture
    assert texture is not None
    assert texture.origin[1] % WIDTH == 0


def test_a_copy_and_a_deletion_go_round() -> None:
    document = Document(project())
    assert commands.duplicate(document, [2], Rect(WIDTH - 12, 10, 20, 20))
    (copy,) = document.selection
    assert np.flatnonzero((document.layout.object_map == copy).any(axis=0)).tolist() == [
        *range(8), *range(244, 256),
    ]  # fmt: skip
    assert commands.delete(document, [copy, 2])
    assert set(np.unique(document.layout.object_map)) == {0, 1}


def test_a_canvas_with_other_columns_is_no_panorama_any_more() -> None:
    for window, closed in (
        (Rect(0, -20, WIDTH, HEIGHT + 20), True),
        (Rect(0, 0, WIDTH + 32, HEIGHT), False),
        (Rect(32, 0, WIDTH, HEIGHT), False),
    ):
        document = Document(project())
        commands.resize(document, commands.crop_or_extend(document.state.copy(), window))
        assert document.state.closed is closed
        document.undo()
        assert document.state.closed


def test_scaled_it_stays_one_where_it_can() -> None:
    document = Document(project())
    commands.resize(document, commands.scale(document.state.copy(), (192, 384)))
    assert document.state.closed
    with pytest.raises(RequestError, match="cannot be 300 pixels wide"):
        commands.scale(document.state.copy(), (150, 300))
    larger, _ = commands.enlarged(project(), 2)
    assert larger.closed
    assert larger.picture_size == (2 * HEIGHT, 2 * WIDTH)


@pytest.mark.parametrize("closed", [True, False])
def test_a_project_keeps_it_and_so_does_the_recipe(tmp_path: Path, closed: bool) -> None:
    save_project(tmp_path / "round.inade", project(closed=closed))
    assert open_project(tmp_path / "round.inade").closed is closed
    assert json.loads(recipe_of(project(closed=closed), None))["panorama"] is closed


def rewritten(path: Path, **changes: object) -> None:
    """The same project with other values in its manifest; None takes one out."""
    with zipfile.ZipFile(path) as file:
        members = {name: file.read(name) for name in file.namelist()}
    manifest = json.loads(members["manifest.json"]) | changes
    kept = {key: value for key, value in manifest.items() if value is not None}
    members["manifest.json"] = json.dumps(kept).encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)


def test_older_projects_have_ends_and_impossible_ones_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "round.inade"
    save_project(path, project())
    rewritten(path, closed=None, frame=[0, HEIGHT])
    assert not open_project(path).closed
    rewritten(path, closed="yes")
    with pytest.raises(ProjectError, match="neither true nor false"):
        open_project(path)
    save_project(path, project(200, closed=False))
    rewritten(path, closed=True)
    with pytest.raises(ProjectError, match="panorama 200 pixels wide"):
        open_project(path)


def test_a_recovery_copy_keeps_it(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    document = Document(project(closed=False))
    saver = Saver(document, tmp_path)
    commands.rename(document, 1, "heaven")
    assert saver.wait()
    commands.close(document, True)
    assert saver.wait()
    (path,) = tmp_path.glob("*.recovery")
    copy = Recovery(path, None, 0)
    assert copy.open().closed
    seen, lacks = copy.open_seen()
    assert seen is not None
    assert not seen.closed
    other = Document(seen)
    commands.become(other, copy.open(), lacks)
    assert other.state.closed
    assert other.edit_mask().all()
    saver.close()


def test_it_may_close_while_a_picture_of_another_size_is_to_come() -> None:
    document = Document(project(closed=False))
    commands.map_classes(
        document,
        document.labels,
        {i: i for i in range(4)},
        noise_dim=3,
        latent_dim=4,
        picture_size=(HEIGHT // 2, WIDTH // 2),
        checkpoint=CheckpointId("other"),
    )
    assert commands.close(document, True)
    assert document.state.closed
    assert document.edit_mask().all()
