"""Random editing with results that come late, merged, out of order, cancelled or not at all."""

import hashlib
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest

from app.document import commands, patches
from app.document.document import Document
from app.document.state import State
from inade.errors import RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect, resize_nearest
from inade.layouts.painting import Protection
from inade.looks.look import Style
from inade.scene import PicturePatch
from tests.app.document.edits import change_looks

SIZE, SCALE, NOISE = 24, 2, 3
OPERATIONS = 200


def project() -> State:
    labels = np.zeros((SIZE * SCALE, SIZE * SCALE), np.int32)
    labels[:, 20:] = 1
    labels[30:, :16] = 2
    labels[10:18, 26:40] = 3
    blank = State.of_layout(
        Layout.from_maps(labels),
        LabelSet.numbered(6),
        (SIZE, SIZE),
        noise_dim=NOISE,
        latent_dim=4,
    )
    return replace(blank, picture=np.full((SIZE, SIZE, 3), 9, np.uint8))


def fingerprint(document: Document) -> str:
    """A hash of all that undo must bring back."""
    digest = hashlib.sha256(document.layout.object_map.tobytes())
    digest.update(repr(sorted(document.layout.objects.items())).encode())
    for object_id in sorted(document.looks):
        look = document.looks[object_id]
        digest.update(repr((object_id, look.strength, look.variety)).encode())
        digest.update(look.modulation().tobytes())
        digest.update(repr(document.state.sources.get(object_id)).encode())
    digest.update(document.state.global_noise.tobytes())
    arrays = [document.picture, document.state.own]
    for object_id, under in sorted(document.state.beneath.items()):
        digest.update(repr((object_id, under.rect)).encode())
        arrays += [under.ids, under.pixels, under.photo]
    for array in arrays:
        digest.update(b"none" if array is None else array.tobytes())
    return digest.hexdigest()


@pytest.fixture(autouse=True)
def pack_the_smallest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patches, "WORTH_PACKING", 0)


class Editor:
    """Does one random thing after another, as a person and a slow worker would together."""

    def __init__(self, seed: int, live: bool) -> None:
        self.random = np.random.default_rng(seed)
        self.pixels = np.random.default_rng(seed)  # how many are asked for changes no gesture
        self.document = Document(project())
        self.live = live
        self.passes: list[tuple[int, PicturePatch]] = []
        self.ids_seen = set(self.document.layout.objects)
        self.states_seen = {self.document.state_id}
        self.acts = self.packed = 0

    def number(self, low: int, high: int) -> int:
        return int(self.random.integers(low, high))

    def some(self) -> list[int]:
        ids = list(self.document.layout.objects)
        return [ids[self.number(0, len(ids))] for _ in range(self.number(1, 3))]

    def act(self) -> None:
        actions = [
            *[self.stroke] * 8,
            *[self.request] * (8 if self.live else 2),
            *[self.deliver] * 5,
            self.erase,
            self.preview,
            self.undo_some,
            self.fill,
            self.shape,
            self.objects,
            *[self.transform] * 2,
            self.duplicate,
            self.looks,
            self.lock,
            self.whole,
        ]
        try:
            actions[self.number(0, len(actions))]()
        except RequestError:
            assert not self.document.stroke_active
        self.acts += 1
        if self.acts % 5 == 0:
            self.pack()

    def target(self) -> commands.Target:
        return self.some()[0] if self.number(0, 2) else commands.NewObject(self.number(0, 6))

    def protection(self) -> Protection:
        if self.number(0, 3):
            return Protection()
        return Protection(channels=frozenset({0, 1}), objects=frozenset(self.some()))

    def stroke(self) -> None:
        target = self.target()
        if isinstance(target, int):
            self.document.begin_paint(target, self.protection())
        else:
            self.document.begin_new_object(target.channel, self.protection())
        self.finish_stroke()

    def erase(self) -> None:
        self.document.begin_erase(self.some(), self.protection())
        self.finish_stroke()

    def finish_stroke(self) -> None:
        for _ in range(self.number(1, 5)):
            x, y = self.random.uniform(-4, SIZE * SCALE + 4, 2)
            self.document.extend_stroke(x, y, self.random.uniform(0.5, 9))
            if not self.number(0, 3):
                self.request()
            if not self.number(0, 3):
                self.deliver()
        ending = self.number(0, 8)
        if ending == 0:
            self.document.abort_stroke()
        elif ending == 1:
            self.document.undo()
        else:
            self.document.end_stroke()

    def preview(self) -> None:
        for _ in range(3):
            looks = {
                i: self.document.looks[i].with_noise(self.random.random((2, NOISE), np.float32))
                for i in self.some()
            }
            self.document.preview_looks(looks)
            self.request()
            self.deliver()
        if self.number(0, 4):
            self.document.end_preview()
        else:
            self.document.abort_preview()

    def fill(self) -> None:
        x, y = self.number(0, SIZE * SCALE), self.number(0, SIZE * SCALE)
        commands.fill(
            self.document,
            x,
            y,
            self.target(),
            contiguous=bool(self.number(0, 2)),
            protection=self.protection(),
        )

    def shape(self) -> None:
        rect = Rect(self.number(0, 30), self.number(0, 30), 12, 9)
        mask = self.random.random((9, 12)) < 0.8
        commands.paint_shape(self.document, rect, mask, self.target())

    def objects(self) -> None:
        gestures = (
            lambda: commands.delete(self.document, self.some()[:1]),
            lambda: commands.merge(self.document, self.some()),
            lambda: commands.split(self.document, self.some()),
            lambda: commands.grow(self.document, self.some(), self.number(-2, 4)),
            lambda: commands.change_class(self.document, self.some(), self.number(0, 6)),
            lambda: commands.rename(self.document, self.some()[0], f"name {self.number(0, 9)}"),
        )
        gestures[self.number(0, len(gestures))]()

    def transform(self) -> None:
        target = Rect(self.number(-5, 40), self.number(-5, 40), self.number(1, 30), 10)
        floating = self.document.floating.at(self.document.state_id)
        chosen = self.some() if floating is None else sorted(floating.object_ids)
        angle = float(self.number(0, 2) * self.number(0, 360))
        mirror = bool(self.number(0, 2))
        commands.transform(
            self.document, chosen, target, angle=angle, mirror_x=mirror, mirror_y=True
        )
        if not self.number(0, 3):
            self.document.floating.let_go()

    def duplicate(self) -> None:
        commands.duplicate(self.document, self.some(), Rect(self.number(0, 40), 5, 12, 12))

    def looks(self) -> None:
        style = Style.from_rows(*self.random.random((2, 2, NOISE), np.float32))
        gestures = (
            lambda: commands.resample(self.document, self.some()),
            lambda: commands.resample_texture(self.document, self.some()),
            lambda: commands.set_style(self.document, self.some(), style),
            lambda: change_looks(self.document, self.some(), strength=self.number(0, 3) / 2),
            lambda: change_looks(self.document, self.some(), variety=self.number(0, 3) / 2),
        )
        gestures[self.number(0, len(gestures))]()

    def lock(self) -> None:
        commands.set_locked(self.document, self.some()[:1], locked=not self.number(0, 3))

    def whole(self) -> None:
        gestures = (
            lambda: commands.new_scene(
                self.document, int(2**31 * self.random.random(4, np.float32)[0])
            ),
            lambda: commands.render_all(self.document),
        )
        gestures[self.number(0, len(gestures))]()

    def undo_some(self) -> None:
        for _ in range(self.number(1, 6)):
            if self.number(0, 3):
                self.document.undo()
            else:
                self.document.redo()

    def request(self) -> None:
        """Start a pass for the state of now; it may come back at any time, or never."""
        if not self.document.needs_pass:
            return
        mask = resize_nearest(self.document.edit_mask(), SIZE, SIZE)
        rect = Rect.around(mask)
        if rect.empty or self.document.picture is None:
            return
        pixels = self.document.picture[rect.slices].copy()
        inside = mask[rect.slices]
        noise = self.pixels.integers(0, 256, (int(inside.sum()), 3), np.uint8)
        pixels[inside] = noise // 64 * 64  # less than noise, so that it can be packed
        self.passes.append((self.document.state_id, PicturePatch(rect, pixels, inside)))

    def deliver(self) -> None:
        """Bring back any of the passes under way, not in order; some fail or are cancelled."""
        if not self.passes:
            return
        state, patch = self.passes.pop(self.number(0, len(self.passes)))
        if self.number(0, 4):
            self.document.attach_picture(state, patch)

    def pack(self) -> None:
        """Pack older pixels, as is done behind the window."""
        for packed in self.document.history.loose():
            packed.shrink(packed.png())
            self.packed += packed.is_png

    def locked_facts(self) -> dict[int, bytes]:
        """What must not change of the locked objects: pixels, row, look, and their picture."""
        document = self.document
        small = resize_nearest(document.layout.object_map, SIZE, SIZE)
        assert document.picture is not None
        return {
            object_id: document.layout.mask(object_id).tobytes()
            + repr(entry).encode()
            + document.looks[object_id].modulation().tobytes()
            + document.picture[small == object_id].tobytes()
            for object_id, entry in document.layout.objects.items()
            if entry.locked
        }


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_undo_brings_back_everything_exactly(seed: int, live: bool) -> None:
    editor = Editor(seed, live)
    document = editor.document
    for _ in range(OPERATIONS):
        editor.act()
    for state, patch in editor.passes[::2]:
        document.attach_picture(state, patch)
    assert editor.packed
    document.go_to(document.history.count)
    trail = [fingerprint(document)]
    states = [document.state_id]
    while document.history.can_undo:
        document.undo()
        trail.append(fingerprint(document))
        states.append(document.state_id)
    assert trail[-1] == fingerprint(Document(project()))
    assert len(trail) > 25
    assert states == sorted(set(states), reverse=True)
    for expected in trail[-2::-1]:
        document.redo()
        assert fingerprint(document) == expected


@pytest.mark.parametrize("seed", range(4, 9))
def test_locked_objects_never_change_until_they_are_unlocked(seed: int) -> None:
    editor = Editor(100 + seed, live=True)
    commands.set_locked(editor.document, [3], locked=True)  # one at least, whatever comes
    checked = 0
    for _ in range(OPERATIONS):
        before, index = editor.locked_facts(), editor.document.history.index
        editor.act()
        if editor.document.history.index < index:
            continue  # undo goes back to other times, other locks and other pixels
        after = editor.locked_facts()
        for object_id in before.keys() & after.keys():
            assert before[object_id] == after[object_id]
            checked += 1
        gone = before.keys() - after.keys()
        assert gone <= document_unlocked(editor.document)
    assert checked > 50


def document_unlocked(document: Document) -> set[int]:
    return {i for i, entry in document.layout.objects.items() if not entry.locked}


@pytest.mark.parametrize("seed", range(4))
def test_ids_and_states_are_never_used_twice(seed: int) -> None:
    editor = Editor(200 + seed, live=True)
    document = editor.document
    ever: dict[int, int] = {}
    retired: set[int] = set()
    for _ in range(OPERATIONS):
        newest = max(ever, default=-1)
        count = document.history.count
        editor.act()
        if document.history.count < count:
            # Redo steps were cut off: what only they held can never return.
            retired |= ever.keys() - document.layout.objects.keys() - _ids_on_stack(document)
        for object_id, entry in document.layout.objects.items():
            assert object_id not in retired
            if object_id not in ever:
                assert object_id > newest
                ever[object_id] = entry.channel


def _ids_on_stack(document: Document) -> set[int]:
    """Every id of any state on the stack, found by walking it."""
    index = document.history.index
    found: set[int] = set()
    document.go_to(0)
    found |= document.layout.objects.keys()
    while document.history.can_redo:
        document.redo()
        found |= document.layout.objects.keys()
    document.go_to(index)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_painting_over_an_object_never_changes_its_look(seed: int) -> None:
    editor = Editor(300 + seed, live=True)
    document = editor.document
    for _ in range(OPERATIONS):
        before = dict(document.looks)
        with suppress(RequestError):  # the last object cannot be erased
            [editor.stroke, editor.erase, editor.fill, editor.shape][editor.number(0, 4)]()
        for object_id in before.keys() & document.looks.keys():
            assert document.looks[object_id] is before[object_id]


def test_undo_memory_stays_within_its_bound() -> None:
    editor = Editor(5, live=True)
    document = editor.document
    assert document.undo_bytes == 512 * 2**20
    document.undo_bytes = 60_000
    for _ in range(OPERATIONS):
        editor.act()
        assert document.history.nbytes <= 60_000
    here = fingerprint(document)
    steps = document.history.index
    assert 1 < steps < OPERATIONS // 2
    for _ in range(steps):
        document.undo()
    assert not document.history.can_undo
    for _ in range(steps):
        document.redo()
    assert fingerprint(document) == here
