"""Every command: does what it says, undoes and redoes exactly, spares locked objects."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest

from app.document import commands
from app.document.commands import NewObject
from app.document.document import Document
from app.document.sources import NoiseSource
from app.document.state import CheckpointId, State
from inade.errors import RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect, Texture
from inade.looks.look import Style, draw_noise, draw_texture_seed
from tests.app.document.edits import change_looks, show_photo
from tests.app.hands import last_step

SIZE, SCALE, NOISE = 16, 4, 3
STYLE = Style.from_rows(np.full((2, NOISE), 0.5), np.full((2, NOISE), -1.0))


def new_document() -> Document:
    """Object 0 is the ground, 1 a square, 2 two squares apart, 3 a bar at the right border."""
    labels = np.zeros((SIZE * SCALE, SIZE * SCALE), np.int32)
    labels[8:24, 8:24] = 1
    labels[40:52, 4:16] = 2
    labels[44:50, 30:40] = 2
    labels[:, 58:] = 3
    project = State.of_layout(
        Layout.from_maps(labels), LabelSet.numbered(6), (SIZE, SIZE), noise_dim=NOISE, latent_dim=4
    )
    return Document(replace(project, picture=np.full((SIZE, SIZE, 3), 100, np.uint8)))


def state(document: Document) -> tuple[object, ...]:
    """All that undo must bring back, in a form that can be compared."""
    project = document.state.copy()
    return (
        project.layout.object_map.tobytes(),
        project.layout.size,
        sorted(project.layout.objects.items()),
        sorted((i, look.modulation().tobytes()) for i, look in project.looks.items()),
        sorted(project.sources.items()),
        project.global_noise.tobytes(),
        project.scene_seed,
        None if project.sketch is None else project.sketch.tobytes(),
        None if project.picture is None else project.picture.tobytes(),
        project.labels,
        project.picture_size,
        project.checkpoint,
    )


def other_layout() -> Layout:
    labels = np.zeros((SIZE * 2, SIZE * 2), np.int32)
    labels[5:9, 5:9] = 4
    return Layout.from_maps(labels)


def go_over(document: Document) -> bool:
    return commands.map_classes(
        document,
        LabelSet.numbered(3),
        {0: 2, 1: 1, 2: 0, 3: 0},
        noise_dim=5,
        latent_dim=7,
        picture_size=(SIZE * 2, SIZE * 2),
        checkpoint=CheckpointId("other", "ab"),
    )


COMMANDS: dict[str, Callable[[Document], bool]] = {
    "Fill": lambda d: commands.fill(d, 10, 10, NewObject(4)),
    "Shape": lambda d: commands.paint_shape(d, Rect(0, 0, 9, 7), np.ones((7, 9), bool), 1),
    "Delete": lambda d: commands.delete(d, [1, 3]),
    "Merge": lambda d: commands.merge(d, [1, 2]),
    "Split": lambda d: commands.split(d, [2]),
    "Move": lambda d: commands.transform(d, [1, 2], Rect(20, 20, 30, 30), mirror_x=True),
    "Duplicate": lambda d: commands.duplicate(d, [1], Rect(30, 5, 16, 16)),
    "Grow": lambda d: commands.grow(d, [1], 2),
    "Shrink": lambda d: commands.grow(d, [1], -2),
    "Change class": lambda d: commands.change_class(d, [1, 2], 5),
    "Rename": lambda d: commands.rename(d, 1, "the house"),
    "Lock": lambda d: commands.set_locked(d, [1], locked=True),
    "Resample": lambda d: commands.resample(d, [1, 2]),
    "Resample alike": lambda d: commands.resample_alike(d, [1, 2]),
    "Resample texture": lambda d: commands.resample_texture(d, [1, 2]),
    "Apply style": lambda d: commands.set_style(d, [1, 2], STYLE),
    "Change looks": lambda d: change_looks(d, [1], variety=0.25),
    "Smooth into neighbours": lambda d: commands.smooth(d, [1], 4),
    "New scene": lambda d: commands.new_scene(d, 77),
    "Render all": commands.render_all,
    "Sketch": lambda d: commands.set_sketch(d, np.ones((8, 8), np.uint8)),
    "Open photo": lambda d: show_photo(d, np.full((SIZE, SIZE, 3), 7, np.uint8)),
    "Import layout": lambda d: commands.import_layout(d, other_layout()),
    "Change checkpoint": go_over,
}


@pytest.mark.parametrize("name", COMMANDS)
def test_undo_and_redo_are_exact(name: str) -> None:
    document = new_document()
    before = state(document)
    assert COMMANDS[name](document)
    assert document.history.count == 1
    assert last_step(document) == name
    after = state(document)
    assert (after != before) == (name not in ("Render all", "Smooth into neighbours"))
    for _ in range(2):
        document.undo()
        assert state(document) == before
        document.redo()
        assert state(document) == after


REPLACES_BY_INTENT = {"Open photo", "Import layout", "Change checkpoint", "Lock"}


@pytest.mark.parametrize("name", [*sorted(COMMANDS.keys() - REPLACES_BY_INTENT), "stroke"])
def test_locked_objects_stay(name: str) -> None:
    document = new_document()
    commands.set_locked(document, [1], locked=True)
    mask, look = document.layout.mask(1), document.looks[1]
    if name == "stroke":
        document.begin_new_object(2)
        document.extend_stroke(10, 10, 9)
        document.end_stroke()
    else:
        with suppress(RequestError):
            COMMANDS[name](document)
    assert np.array_equal(document.layout.mask(1), mask)
    assert document.looks[1] is look
    assert document.layout.objects[1].name == ""
    assert document.layout.objects[1].channel == 1
    assert not document.edit_mask()[mask].any()


@pytest.mark.parametrize(
    "nothing",
    [
        lambda d: commands.change_class(d, [1], 1),
        lambda d: commands.set_locked(d, [1], locked=False),
        lambda d: commands.rename(d, 99, "ghost"),
        lambda d: commands.merge(d, [1]),
        lambda d: commands.split(d, [1]),
        lambda d: commands.set_style(d, [1], None),
        lambda d: commands.delete(d, []),
        lambda d: commands.fill(d, 10, 10, 1),
    ],
)
def test_a_change_of_nothing_is_no_step(nothing: Callable[[Document], bool]) -> None:
    document = new_document()
    assert not nothing(document)
    assert not document.history.can_undo
    assert not document.needs_pass


def test_new_object_has_a_fresh_id_and_noise_of_its_seed() -> None:
    document = new_document()
    commands.fill(document, 10, 10, NewObject(4))
    assert document.layout.object_map[10, 10] == 4
    assert 1 not in document.layout.objects  # all its pixels are gone, so it is
    assert np.array_equal(document.looks[4].noise, draw_noise(0, 4, 0, NOISE))
    document.undo()
    commands.fill(document, 10, 10, NewObject(4))
    assert document.layout.object_map[10, 10] == 5


def test_split_parts_keep_class_name_and_look() -> None:
    document = new_document()
    commands.rename(document, 2, "barn")
    commands.split(document, [2])
    assert document.layout.object_map[45, 35] == 4
    assert document.layout.object_map[45, 8] == 2
    kept = replace(document.layout.objects[2], texture=Texture(0, 2))  # the grain runs on
    assert document.layout.objects[4] == kept
    assert document.looks[4] == document.looks[2]
    assert document.state.sources[4] == NoiseSource(0, 0, 2)


def test_several_objects_are_split_in_one_step() -> None:
    document = new_document()
    commands.paint_shape(document, Rect(2, 56, 4, 4), np.ones((4, 4), bool), 1)
    before, steps = state(document), document.history.count
    assert commands.split(document, [1, 2])
    assert document.history.count == steps + 1
    assert {i: document.looks[i] for i in (4, 5)} == {4: document.looks[1], 5: document.looks[2]}
    document.undo()
    assert state(document) == before


def test_merge_keeps_the_largest_unless_told_otherwise() -> None:
    document = new_document()
    commands.merge(document, [1, 2])
    assert set(document.layout.objects) == {0, 1, 3}
    document.undo()
    commands.merge(document, [1, 2], into=2)
    assert set(document.layout.objects) == {0, 2, 3}


def test_duplicate_selects_copies_with_the_same_look() -> None:
    document = new_document()
    commands.set_style(document, [1], STYLE)
    commands.duplicate(document, [1], Rect(30, 5, 16, 16))
    assert document.selection == {4}
    assert document.looks[4] == document.looks[1]
    assert np.argwhere(document.layout.mask(4)).min(axis=0).tolist() == [5, 30]
    assert document.layout.objects[4].texture == Texture(0, 1, (5 - 8, 30 - 8))
    assert document.layout.objects[1].texture is None


def test_a_texture_moves_with_its_object_and_comes_back() -> None:
    document = new_document()
    commands.transform(document, [1], Rect(30, 5, 16, 16))  # from (8, 8): up by 3, right by 22
    assert document.layout.objects[1].texture == Texture(0, 1, (-3, 22))
    commands.transform(document, [1], Rect(30, 5, 32, 8))  # twice as wide, half as high
    assert document.layout.objects[1].texture == Texture(0, 1, (1, 14))
    document.undo()
    assert document.layout.objects[1].texture == Texture(0, 1, (-3, 22))
    document.undo()
    assert document.layout.objects[1].texture is None


def test_resampling_texture_changes_its_seed_alone() -> None:
    document = new_document()
    commands.transform(document, [1], Rect(30, 5, 16, 16))
    before, looks, sources = document.layout.objects[1], document.looks, document.state.sources
    assert before.texture is not None
    looks, sources = dict(looks), dict(sources)
    rest = {i: row for i, row in document.layout.objects.items() if i != 1}
    assert commands.resample_texture(document, [1])
    after = document.layout.objects[1]
    assert after.texture is not None
    assert after.texture.seed != before.texture.seed
    assert replace(after, texture=replace(after.texture, seed=before.texture.seed)) == before
    assert {i: row for i, row in document.layout.objects.items() if i != 1} == rest
    assert document.looks == looks
    assert document.state.sources == sources
    (step,) = document.history.pending()[-1:]
    assert step.change.remade == {1}
    assert step.change.object_map is None


def test_a_texture_drawn_anew_repeats_by_seed_object_and_draw_and_never_within_a_document() -> None:
    def drawn(seed: int) -> list[int]:
        document = new_document()
        document.state.seed = seed
        found: list[int] = []
        for object_id in (1, 2, 1, 1):
            commands.resample_texture(document, [object_id])
            texture = document.layout.objects[object_id].texture
            assert texture is not None
            found.append(texture.seed)
            document.undo()
        reopened = Document(document.state.copy())
        row = replace(reopened.layout.objects[1], texture=Texture(found[0], 1))
        reopened.layout.objects[1] = row
        commands.resample_texture(reopened, [1])  # counts draws anew
        assert reopened.state.texture_of(1).seed == found[2]
        return found

    assert drawn(7) == drawn(7)
    assert drawn(7)[:2] == [draw_texture_seed(7, 1, 1), draw_texture_seed(7, 2, 1)]
    assert len({*drawn(7), *drawn(8)}) == 8


def test_a_new_object_has_the_texture_of_where_it_was_pressed_first() -> None:
    document = new_document()
    document.begin_new_object(4)
    for x, y in ((20.5, 31.25), (4, 3)):
        document.extend_stroke(x, y, 3)
    document.end_stroke()
    assert document.layout.objects[4].texture == Texture(document.state.seed, 4, (31.25, 20.5))
    commands.fill(document, 10, 12, NewObject(4))
    assert document.layout.objects[5].texture == Texture(document.state.seed, 5, (12, 10))
    scene = document.state.scene()
    assert scene.textures[5].origin == (3, 2.5)  # in pixels of the picture
    assert scene.texture_of(1) == Texture(document.state.seed, 1)


def test_copy_of_a_locked_object_is_not_locked() -> None:
    document = new_document()
    commands.set_locked(document, [1], locked=True)
    assert commands.duplicate(document, [1], Rect(30, 5, 16, 16))
    assert not document.layout.objects[4].locked


def test_copies_that_land_outside_or_under_others_do_not_exist() -> None:
    document = new_document()
    commands.duplicate(document, [1, 3], Rect(40, 0, 56, 64))
    assert set(document.layout.objects) == {0, 1, 2, 3, 4}
    assert document.selection == {4}


def test_an_object_named_twice_is_duplicated_once() -> None:
    document = new_document()
    commands.duplicate(document, [1, 1], Rect(30, 5, 16, 16))
    assert set(document.layout.objects) == {0, 1, 2, 3, 4}
    assert document.selection == {4}
    assert commands.duplicate(document, document.selection, Rect(4, 30, 16, 16))


def test_resample_never_repeats_a_draw_even_after_undo() -> None:
    document = new_document()
    seen = [document.looks[1].noise.tobytes()]
    for _ in range(4):
        commands.resample(document, [1])
        seen.append(document.looks[1].noise.tobytes())
        document.undo()
    assert len(set(seen)) == len(seen)
    commands.resample(document, [1], seed=77)
    assert document.state.sources[1] == NoiseSource(77, 0, 1)
    assert np.array_equal(document.looks[1].noise, draw_noise(77, 1, 0, NOISE))


def test_a_command_during_a_stroke_aborts_it_first() -> None:
    document = new_document()
    document.begin_new_object(2)
    document.extend_stroke(10, 10, 4)
    commands.delete(document, [3])
    assert set(document.layout.objects) == {0, 1, 2}
    assert document.history.count == 1


def test_smoothing_makes_an_object_anew_with_a_rim_of_its_unlocked_neighbours() -> None:
    document = new_document()
    before, mark = document.layout.object_map.copy(), state(document)
    commands.set_locked(document, [2], locked=True)
    assert commands.smooth(document, [1], 20)
    assert (document.layout.object_map == before).all()
    y, x = np.mgrid[: SIZE * SCALE, : SIZE * SCALE]
    away = np.hypot(
        np.maximum(np.maximum(8 - x, x - 23), 0), np.maximum(np.maximum(8 - y, y - 23), 0)
    )
    expected = (away <= 20) & (before != 2)
    assert (expected & (before == 0)).any()
    assert (document.edit_mask() != expected).mean() < 0.01  # distances are those of a 5 x 5 mask
    assert not document.edit_mask()[before == 2].any()
    document.undo()
    document.undo()
    assert state(document) == mark
    assert not document.edit_mask().any()
    assert not commands.smooth(new_document(), [99], 20)
