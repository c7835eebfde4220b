"""What undo holds on a large layout: counted as it is, and bounded as the budget says."""

import hashlib
import tracemalloc
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

import cv2
import numpy as np
import pytest

from app.document import commands
from app.document.document import Document
from app.document.state import State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.looks.look import Reference, Style
from inade.scene import PicturePatch

LAYOUT, PICTURE = 2048, 256
MIB = 2**20


@pytest.fixture
def document() -> Document:
    """500 objects on 2048 x 2048 layout pixels, with a picture."""
    rng = np.random.default_rng(4)
    cells = rng.permutation(23 * 23).reshape(23, 23) % 500
    object_map = np.repeat(np.repeat(cells, 90, 0), 90, 1)[:LAYOUT, :LAYOUT]
    project = State.of_layout(
        Layout.from_maps(object_map % 8, object_map),
        LabelSet.numbered(8),
        (PICTURE, PICTURE),
        noise_dim=64,
        latent_dim=256,
    )
    picture = rng.integers(0, 256, (PICTURE, PICTURE, 3), np.uint8)
    return Document(replace(project, picture=picture))


def scribble(document: Document, number: int) -> None:
    """A stroke of a broad brush over much of the layout, and the pixels for it."""
    rng = np.random.default_rng(number)
    document.begin_new_object(number % 8)
    for x, y in rng.uniform(100, LAYOUT - 100, (6, 2)):
        document.extend_stroke(float(x), float(y), 60.0 + number % 7)
    assert document.end_stroke()
    pixels = rng.integers(0, 256, (PICTURE, PICTURE, 3), np.uint8)
    rect = Rect(0, 0, PICTURE, PICTURE)
    assert document.attach_picture(document.state_id, PicturePatch(rect, pixels))


def hash_of(document: Document) -> str:
    digest = hashlib.sha256(document.layout.object_map.tobytes())
    assert document.picture is not None
    digest.update(document.picture.tobytes())
    digest.update(repr(sorted(document.layout.objects.items())).encode())
    for _, look in sorted(document.looks.items()):
        digest.update(look.noise.tobytes())
    return digest.hexdigest()


def arrays(value: object) -> Iterator[np.ndarray]:
    """Every array that a step keeps alive, whole, however small the part is that it uses."""
    if isinstance(value, np.ndarray):
        while isinstance(value.base, np.ndarray):
            value = value.base
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from arrays(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from arrays(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from arrays(part)


def held(document: Document) -> int:
    """Bytes of all arrays behind the steps, each once."""
    found = {id(array): array.nbytes for array in arrays(document.history.steps)}
    return sum(found.values())


def test_what_is_counted_is_what_is_held(document: Document) -> None:
    for number in range(12):
        scribble(document, number)
    commands.duplicate(document, [0, 1, 2], Rect(400, 300, 270, 90))
    commands.change_class(document, [3], 5)
    photo = np.zeros((PICTURE, PICTURE, 3), np.uint8)
    commands.set_underlay(document, photo)
    mask = np.ones((PICTURE, PICTURE), bool)
    reference = Reference("one", photo, mask, 0, 0, (PICTURE, PICTURE))
    style = Style(*np.zeros((4, document.state.noise_dim), np.float32), ((1.0, reference),))
    commands.set_style(document, [4], style)
    commands.set_style(document, [4], None)
    held_bytes, counted = held(document), document.history.nbytes
    assert held_bytes > 2 * MIB
    # counted besides: small values by the row, and an array for each step that names it
    assert held_bytes <= counted <= 1.5 * held_bytes


def test_the_budget_is_real_and_the_oldest_steps_go_first(document: Document) -> None:
    budget, strokes = 5 * MIB, 36
    document.undo_bytes = budget
    hashes = [hash_of(document)]
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for number in range(strokes):
            scribble(document, number)
            hashes.append(hash_of(document))
            assert document.history.nbytes <= budget
            assert held(document) <= budget
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert budget / 2 < grown <= budget + MIB  # the newest looks and rows are no part of undo

    kept = document.history.count
    assert 5 < kept < strokes
    for back in range(1, kept + 1):
        document.undo()
        assert hash_of(document) == hashes[strokes - back]
    assert not document.history.can_undo
    for forth in range(strokes - kept + 1, strokes + 1):
        document.redo()
        assert hash_of(document) == hashes[forth]


def photo(number: int, side: int) -> np.ndarray:
    """uint8 [side, side, 3]: as hard to pack as the pictures that models make, or harder."""
    rng = np.random.default_rng(number)
    fine = np.zeros((side, side, 3), np.float32)
    for step in (128, 32, 8, 2):  # the larger, the stronger: natural pictures fall off like that
        coarse = rng.standard_normal((side // step, side // step, 3), np.float32)
        fine += step**0.5 * 6 * cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    grain = rng.standard_normal((side, side, 3), np.float32) * 3
    return np.clip(128 + fine + grain, 0, 255).astype(np.uint8)


def test_fifty_full_renders_fit_in_the_budget() -> None:
    side, count = 256, 50
    state = State.of_layout(
        Layout.from_maps(np.zeros((side, side), np.int32)),
        LabelSet.numbered(2),
        (side, side),
        noise_dim=4,
        latent_dim=4,
    )
    document = Document(replace(state, picture=photo(0, side)))
    document.undo_bytes //= (2048 // side) ** 2  # as many of these as of 2048 x 2048 in all of it
    for number in range(1, count + 1):
        commands.render_all(document)
        pixels = photo(number, side)
        whole = Rect(0, 0, side, side)
        assert document.attach_picture(document.state_id, PicturePatch(whole, pixels))
        for packed in document.history.loose():
            packed.shrink(packed.png())
        assert held(document) <= document.history.nbytes <= document.undo_bytes
    sizes = [side.nbytes for side in document.history.steps[9].pixels]
    assert min(sizes) > 0.61 * photo(9, side).nbytes  # what models make packs to 0.37 to 0.61
    assert document.history.count == count
    for number in range(count, 0, -1):
        assert np.array_equal(document.picture, photo(number, side))
        document.undo()
        assert document.history.nbytes <= document.undo_bytes


def test_results_and_undo_of_a_small_edit_copy_no_whole_picture() -> None:
    side = 2048
    layout = Layout(np.zeros((side, side), np.uint16), {0: LayoutObject(0)})
    project = State.of_layout(layout, LabelSet.numbered(8), (side, side), noise_dim=4, latent_dim=4)
    picture, own = np.zeros((side, side, 3), np.uint8), np.zeros((side, side), bool)
    document = Document(replace(project, picture=picture, own=own))
    rect = Rect(900, 1000, 40, 30)
    peaks: list[int] = []
    for number in range(6):
        document.begin_new_object(number)
        document.extend_stroke(920, 1010, 10)
        assert document.end_stroke()
        area = document.edit_area()
        patch = PicturePatch(rect, np.full((30, 40, 3), number + 1, np.uint8))
        tracemalloc.start()
        assert document.attach_picture(document.state_id, patch, area)
        document.undo()
        document.redo()
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert document.picture is not None
        assert (document.picture[1010, 920] == number + 1).all()
    assert max(peaks[2:]) < MIB < picture.nbytes
    assert not picture.any()
