"""Canvas size and scale: what stays, what is made anew, and undo, with results that come late."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.document import commands
from app.document.document import Document
from app.document.sources import NoiseSource
from app.document.state import Beneath, State
from inade.errors import RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import PicturePatch

SKY, GRASS, TREE, STONE, CUT = range(5)
SIZE = (140, 170)
WHOLE = Rect(0, 0, SIZE[1], SIZE[0])
windows = st.builds(
    lambda left, top, right, bottom: Rect(
        -left, -top, SIZE[1] + left + right, SIZE[0] + top + bottom
    ),
    *[st.integers(-6, 30)] * 4,
)


def project(*, step: int = 1) -> State:
    """A scene whose picture is the model's own on the left, and a photo's on the right."""
    ids = np.full(SIZE, SKY, np.uint16)
    ids[90:] = GRASS
    ids[60:120, 40:70] = TREE
    ids[100:104, 100:104] = STONE
    ids[100:104, 140:144] = CUT
    layout = Layout(ids.repeat(step, 0).repeat(step, 1), {i: LayoutObject(i) for i in range(5)})
    labels = LabelSet.numbered(6)
    state = State.of_layout(layout, labels, SIZE, noise_dim=3, latent_dim=4, seed=5)
    tree = replace(layout.objects[TREE], texture=state.new_texture(TREE, (60.5, 40.0)))
    layout.objects[TREE] = tree
    chance = np.random.default_rng(1)
    own = np.zeros(SIZE, bool)
    own[:, :120] = True
    photo = chance.integers(0, 256, (*SIZE, 3), np.uint8)
    under = Beneath(
        Rect(40 * step, 60 * step, 30 * step, 60 * step),
        np.full((60 * step, 30 * step), GRASS, np.uint16),
        chance.integers(0, 256, (60, 30, 3), np.uint8),
        np.ones((60, 30), bool),
    )
    return replace(
        state,
        picture=chance.integers(0, 256, (*SIZE, 3), np.uint8),
        own=own,
        underlay=photo,
        sketch=(chance.random(SIZE) > 0.9).astype(np.uint8),
        beneath={TREE: under},
    )


def fingerprint(document: Document) -> str:
    """A hash of all that undo must bring back."""
    state = document.state
    digest = hashlib.sha256()
    told = (
        sorted(state.layout.objects.items()), state.picture_size, state.frame, state.scene_origin,
        sorted((i, under.rect) for i, under in state.beneath.items()), sorted(state.looks),
        sorted(state.sources.items()),
    )  # fmt: skip
    digest.update(repr(told).encode())
    arrays = [state.layout.object_map, state.picture, state.own, state.underlay, state.sketch]
    for _, under in sorted(state.beneath.items()):
        arrays += [under.ids, under.pixels, under.photo]
    for array in arrays:
        digest.update(b"none" if array is None else repr(array.shape).encode() + array.tobytes())
    return digest.hexdigest()


def set_canvas(document: Document, window: Rect, fill: int | None = None) -> bool:
    lacks = document.edit_mask() if document.needs_pass else None
    made = commands.crop_or_extend(document.state.copy(), window, fill, lacks=lacks)
    return commands.resize(document, made)


def set_scale(document: Document, size: tuple[int, int]) -> bool:
    lacks = document.edit_mask() if document.needs_pass else None
    return commands.resize(document, commands.scale(document.state.copy(), size, lacks))


def kept(window: Rect) -> tuple[Rect, Rect]:
    """What is in both pictures: in pixels of the old one, and of the new one."""
    inner = window.crossed(WHOLE)
    return inner, inner.within(window)


def answer(document: Document, value: int) -> tuple[int, PicturePatch, np.ndarray]:
    """What a pass for the present state comes to, in the size of now."""
    allowed = document.edit_mask()
    rect = Rect.around(allowed)
    pixels = np.full((rect.height, rect.width, 3), value, np.uint8)
    return document.state_id, PicturePatch(rect, pixels, allowed[rect.slices]), allowed


@given(windows)
@settings(max_examples=40, deadline=None)
def test_what_stays_in_the_picture_keeps_its_bytes_and_its_place(window: Rect) -> None:
    document = Document(project())
    before = document.state.copy()
    assert set_canvas(document, window) == (window != WHOLE)
    state, (old, new) = document.state, kept(window)
    assert state.picture_size == state.layout.size == (window.height, window.width)
    assert state.picture is not None
    assert before.picture is not None
    assert state.picture.shape == (*state.picture_size, 3)
    for one, other in (
        (state.picture, before.picture),
        (state.own, before.own),
        (state.layout.object_map, before.layout.object_map),
        (state.underlay, before.underlay),
        (state.sketch, before.sketch),
    ):
        assert one is not None
        assert other is not None
        assert one.shape[:2] == state.picture_size
        assert np.array_equal(one[new.slices], other[old.slices])
    mask = document.edit_mask()
    made = np.ones(state.picture_size, bool)
    made[new.slices] = False
    assert np.array_equal(mask, made)
    assert document.needs_pass == made.any()
    for object_id in state.layout.objects:  # textures lie where they lay
        y, x = before.texture_of(object_id).origin
        assert state.texture_of(object_id).origin == (y - window.y, x - window.x)
    assert state.scene_origin == (-window.y, -window.x)
    top, bottom = state.frame or (0, state.layout.size[0])
    assert (top, bottom) == (-window.y, SIZE[0] - window.y)


@given(windows, st.sampled_from([None, 5]))
@settings(max_examples=40, deadline=None)
def test_there_and_back_is_where_it_was(window: Rect, fill: int | None) -> None:
    document = Document(project())
    first = fingerprint(document)
    set_canvas(document, window, fill)
    second = fingerprint(document)
    if document.needs_pass:
        assert document.attach_picture(*answer(document, 7))
        second = fingerprint(document)
    count = document.history.index
    document.undo()
    assert fingerprint(document) == first
    document.redo()
    assert document.history.index == count
    assert fingerprint(document) == second
    if window.crossed(WHOLE) == WHOLE and window != WHOLE:  # nothing was cut off
        set_canvas(document, Rect(-window.x, -window.y, SIZE[1], SIZE[0]))
        assert not document.needs_pass
        state = document.state
        document.undo()
        document.redo()
        before = Document(project()).state
        assert state.frame is None
        assert state.scene_origin == (0, 0)
        assert state.layout.objects.keys() == before.layout.objects.keys()
        for name in ("picture", "own", "underlay", "sketch"):
            assert np.array_equal(getattr(state, name), getattr(before, name))
        assert np.array_equal(state.layout.object_map, before.layout.object_map)


def test_new_pixels_are_the_nearest_objects_and_a_locked_one_does_not_grow() -> None:
    state = project()
    state.layout.objects[GRASS] = replace(state.layout.objects[GRASS], locked=True)
    document = Document(state)
    set_canvas(document, Rect(0, 0, SIZE[1] + 20, SIZE[0] + 20))
    ids = document.layout.object_map
    assert (ids[:, : SIZE[1]][: SIZE[0]] == GRASS).sum() == (ids == GRASS).sum()
    assert ids[0, -1] == SKY
    assert ids[SIZE[0], 50] == TREE  # nearer than the sky, and not locked
    mask = document.edit_mask()
    assert mask[SIZE[0] :].all()
    assert not mask[: SIZE[0], : SIZE[1]].any()


def test_nothing_may_grow_where_all_is_locked() -> None:
    state = project()
    for object_id, row in state.layout.objects.items():
        state.layout.objects[object_id] = replace(row, locked=True)
    with pytest.raises(RequestError, match="unlocked"):
        set_canvas(Document(state), Rect(0, 0, SIZE[1] + 20, SIZE[0]))
    document = Document(state)
    assert set_canvas(document, Rect(0, 0, SIZE[1] + 20, SIZE[0]), 5)


def test_a_class_fills_as_an_object_of_its_own() -> None:
    document = Document(project())
    set_canvas(document, Rect(-10, 0, SIZE[1] + 10, SIZE[0]), 5)
    new = int(document.layout.object_map[0, 0])
    assert document.layout.objects[new].channel == 5
    assert (document.layout.object_map == new).sum() == 10 * SIZE[0]
    assert document.state.sources[new] == NoiseSource(5, 0, new)
    document.undo()
    assert new not in document.layout.objects
    assert document.layout.new_id() == new + 1  # numbers are never used twice


def test_what_has_no_instances_stays_one_object() -> None:
    labels = LabelSet.numbered(6)
    classes = tuple(replace(entry, has_instances=False) for entry in labels.classes)
    state = replace(project(), labels=replace(labels, classes=classes))
    document = Document(state)
    set_canvas(document, Rect(-10, 0, SIZE[1] + 10, SIZE[0]), GRASS)
    assert document.layout.objects.keys() == state.layout.objects.keys()
    assert (document.layout.object_map[:, :10] == GRASS).all()


def test_what_is_cut_off_leaves_the_table_and_comes_back_with_undo() -> None:
    document = Document(project())
    made = commands.crop_or_extend(document.state.copy(), Rect(0, 0, 130, 140))
    assert made.gone == (CUT,)
    document.select([CUT, TREE])
    commands.resize(document, made)
    assert CUT not in document.layout.objects
    assert document.selection == {TREE}
    document.undo()
    assert CUT in document.layout.objects


def test_what_lies_beneath_goes_along() -> None:
    document = Document(project())
    set_canvas(document, Rect(50, 10, 130, 130))
    under = document.state.beneath[TREE]
    assert under.rect == Rect(0, 50, 20, 60)
    before = project().beneath[TREE]
    assert before.pixels is not None
    assert under.pixels is not None
    assert np.array_equal(under.pixels, before.pixels[:, 10:])


@pytest.mark.parametrize("live", [True, False])
def test_what_the_picture_lacked_before_is_lacked_in_its_new_place(live: bool) -> None:
    document = Document(project())
    commands.change_class(document, [STONE], 5)
    if live:
        assert document.attach_picture(*answer(document, 7))
    set_canvas(document, Rect(-5, -5, SIZE[1] + 5, SIZE[0] + 5))
    mask = document.edit_mask()
    assert mask[105:109, 105:109].all() != live
    assert not mask[5:100, 5:].any()
    document.undo()
    assert document.needs_pass != live


def test_results_for_the_old_size_are_dropped() -> None:
    document = Document(project())
    commands.change_class(document, [STONE], 5)
    late = answer(document, 7)
    set_canvas(document, Rect(-5, -5, SIZE[1] + 5, SIZE[0] + 5))
    shown = document.picture
    assert not document.attach_picture(*late)
    assert document.picture is shown
    document.undo()
    assert document.attach_picture(*late)  # it is of what is shown now
    assert document.picture is not None
    assert (document.picture[100:104, 100:104] == 7).all()
    document.redo()
    assert document.needs_pass  # the new size has its own to come
    assert document.picture.shape == (145, 175, 3)


@pytest.mark.parametrize(
    "window", [Rect(-5, -5, SIZE[1] + 5, SIZE[0] + 5), Rect(20, 0, *SIZE[::-1])]
)
def test_results_for_a_size_that_was_taken_back_are_dropped(window: Rect) -> None:
    document = Document(project())
    set_canvas(document, window)
    late = answer(document, 7)
    document.undo()
    first = fingerprint(document)
    assert not document.attach_picture(*late)
    assert fingerprint(document) == first
    document.redo()
    assert document.needs_pass
    assert document.attach_picture(*late)
    assert not document.needs_pass


def test_memory_for_undo_that_ends_costs_no_pixel() -> None:
    document = Document(project())
    document.undo_bytes = 0
    set_canvas(document, Rect(-5, -5, SIZE[1] + 5, SIZE[0] + 5))
    commands.rename(document, TREE, "willow")
    assert document.history.count < 2
    mask = document.edit_mask()
    assert mask[:5].all()
    assert not mask[5:, 5:].any()


def test_keeping_pixels_does_not_keep_new_ones_from_being_made() -> None:
    document = Document(project())
    document.keep_pixels = True
    set_canvas(document, Rect(-5, -5, SIZE[1] + 5, SIZE[0] + 5))
    assert document.needs_pass
    assert document.edit_mask()[:5].all()


def test_a_layout_that_is_finer_than_the_picture_is_cropped_with_it() -> None:
    document = Document(project(step=4))
    set_canvas(document, Rect(-3, 2, 150, 150))
    assert document.layout.size == (600, 600)
    assert document.state.frame == (-8, 4 * SIZE[0] - 8)
    assert document.state.beneath[TREE].rect == Rect(43 * 4, 58 * 4, 120, 240)
    document.undo()
    set_scale(document, (280, 340))
    assert document.layout.size == (1120, 1360)


@given(st.sampled_from([(280, 340), (210, 255), (128, 155), (300, 200), (139, 170)]))
@settings(max_examples=10, deadline=None)
def test_scaled_there_is_more_or_less_of_everything(size: tuple[int, int]) -> None:
    document = Document(project())
    first = fingerprint(document)
    assert set_scale(document, size)
    state = document.state
    down, across = size[0] / SIZE[0], size[1] / SIZE[1]
    assert state.picture_size == state.layout.size == size
    assert state.texture_of(TREE).origin == (60.5 * down, 40 * across)
    assert state.frame is None
    assert state.picture is not None
    assert state.picture.shape == (*size, 3)
    areas, before = state.layout.areas(), project().layout.areas()
    for object_id in (SKY, GRASS, TREE):
        assert areas[object_id] == pytest.approx(before[object_id] * down * across, rel=0.1)
    mask = document.edit_mask()  # what the model made, and nothing of the photo
    assert mask[:, : round(119 * across)].all()
    assert not mask[:, round(121 * across) :].any()
    second = fingerprint(document)
    document.undo()
    assert fingerprint(document) == first
    assert not document.needs_pass
    document.redo()
    assert fingerprint(document) == second
    assert document.attach_picture(*answer(document, 7))
    document.undo()
    assert fingerprint(document) == first


def test_an_object_too_small_for_the_new_size_is_gone() -> None:
    document = Document(project())
    set_scale(document, (280, 340))
    state = document.state.copy()
    state.layout.object_map[state.layout.object_map == STONE] = GRASS
    state.layout.object_map[200, 201] = STONE  # a quarter of what becomes a pixel
    assert commands.scale(state, SIZE).gone == (STONE,)


def test_a_document_without_a_picture_has_another_size_and_lacks_all_of_it() -> None:
    document = Document(replace(project(), picture=None, own=None))
    set_canvas(document, Rect(-5, -5, SIZE[1], SIZE[0]))
    set_scale(document, (280, 340))
    assert document.needs_pass
    assert document.edit_mask().all()


@pytest.mark.parametrize(
    ("size", "words"),
    [((100, 300), "too small"), ((8193, 300), "too large"), ((8192, 8192), "too large")],
)
def test_what_no_picture_can_be_is_refused(size: tuple[int, int], words: str) -> None:
    document = Document(project())
    with pytest.raises(RequestError, match=words):
        set_scale(document, size)
    with pytest.raises(RequestError, match=words):
        set_canvas(document, Rect(0, 0, size[1], size[0]))
    with pytest.raises(RequestError, match="times as fine"):
        set_scale(Document(project(step=4)), (4096, 4096))
    with pytest.raises(RequestError, match="nothing of the picture"):
        set_canvas(document, Rect(400, 0, 200, 200))
    assert document.history.count == 0
