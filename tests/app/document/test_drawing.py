"""Looks drawn from a fitted prior: what is drawn, what it is given, and what stays as it is."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pytest

from app.document import commands
from app.document.commands import NewObject
from app.document.document import Document
from app.document.sources import NoiseSource
from app.document.state import CheckpointId, State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.looks.look import Look, Style, draw_noise
from inade.looks.prior import Prior, draw_looks
from tests.app.document.edits import change_looks
from tests.priors import made, normals, numbers, plain_scene_given, plain_style

SIZE, Z, SEED = 32, 3, 5
REFERENCE = Style.from_rows(np.full((2, Z), 0.5), np.full((2, Z), -1.0))


@pytest.fixture
def prior() -> Prior:
    return made(classes=5, width=Z)


@pytest.fixture
def document(prior: Prior) -> Document:
    """Four objects of the classes 0 to 3, drawn from the prior; seed 5."""
    labels = np.zeros((SIZE, SIZE), np.int32)
    labels[4:12, 4:12], labels[16:24, 4:12], labels[:, 28:] = 1, 2, 3
    project = State.of_layout(
        Layout.from_maps(labels), LabelSet.numbered(5), (SIZE, SIZE),
        noise_dim=Z, latent_dim=4, seed=SEED, prior=prior,
    )  # fmt: skip
    picture = np.full((SIZE, SIZE, 3), 100, np.uint8)
    document = Document(replace(project, picture=picture))
    document.state.prior = prior
    return document


def others(document: Document, without: Collection[int]) -> list[tuple[int, Style]]:
    """Class and drawn style of the rest."""
    found = []
    for i, row in sorted(document.layout.objects.items()):
        drawn = document.looks[i].drawn
        if i not in without and drawn is not None:
            found.append((row.channel, drawn))
    return found


def assert_drawn(document: Document, object_id: int, expected: np.ndarray) -> None:
    drawn = document.looks[object_id].drawn
    assert drawn is not None
    np.testing.assert_allclose(numbers(drawn), expected, rtol=1e-5, atol=1e-6)


def test_a_new_document_is_one_scene(document: Document, prior: Prior) -> None:
    z = normals(SEED, 0, 0, 2, 8)
    for i, row in document.layout.objects.items():
        assert_drawn(document, i, plain_style(prior, row.channel, z, SEED, i, 0))
        assert np.array_equal(document.looks[i].noise, draw_noise(SEED, i, 0, Z))


def test_a_new_object_goes_with_those_that_are_there(document: Document, prior: Prior) -> None:
    z = plain_scene_given(prior, others(document, ()), SEED, 4, 0)
    document.begin_new_object(4)
    document.extend_stroke(20, 20, 3)
    assert document.end_stroke()
    assert_drawn(document, 4, plain_style(prior, 4, z, SEED, 4, 0))
    z = plain_scene_given(prior, others(document, ()), SEED, 5, 0)
    mask = np.ones((3, 3), bool)
    commands.paint_shape(document, Rect(20, 2, 3, 3), mask, NewObject(2), style=REFERENCE)
    assert_drawn(document, 5, plain_style(prior, 2, z, SEED, 5, 0))
    assert document.looks[5].style == REFERENCE
    document.undo()
    document.undo()
    assert set(document.looks) == {0, 1, 2, 3}


def test_resampling_draws_style_and_noise_given_the_rest(document: Document, prior: Prior) -> None:
    before = dict(document.looks)
    z = plain_scene_given(prior, others(document, (1, 2)), SEED, 1, 1)
    assert commands.resample(document, [2, 1])
    for i in (1, 2):
        assert_drawn(document, i, plain_style(prior, i, z, SEED, i, 1))
        assert np.array_equal(document.looks[i].noise, draw_noise(SEED, i, 1, Z))
        assert document.state.sources[i] == NoiseSource(SEED, 1, i)
    assert (document.looks[0], document.looks[3]) == (before[0], before[3])
    after = dict(document.looks)
    document.undo()
    assert document.looks == before
    document.redo()
    assert document.looks == after


def test_resampling_alike_draws_one_look_a_class_given_the_rest(
    document: Document, prior: Prior
) -> None:
    commands.change_class(document, [3], 1)
    before = dict(document.looks)
    rest = [(document.layout.objects[0].channel, before[0].drawn)]
    z = plain_scene_given(prior, others(document, (1, 2, 3)), SEED, 1, 1)
    assert commands.resample_alike(document, [3, 2, 1])
    assert document.looks[1] == document.looks[3] != document.looks[2]
    for i, channel in ((1, 1), (2, 2)):
        assert_drawn(document, i, plain_style(prior, channel, z, SEED, i, 1))
    assert document.looks[0] == before[0]
    given = [(channel, style) for channel, style in rest if style is not None]
    same = draw_looks(prior, {1: 1, 2: 2, 3: 1}, Z, SEED, 1, others=given, alike=True)
    assert {i: document.looks[i] for i in same} == same
    document.undo()
    assert document.looks == before
    assert commands.resample_alike(document, [1, 3])
    assert document.looks[1] != same[1]  # never the same draw again


def test_resampling_all_keeps_the_light_that_the_scene_has(
    document: Document, prior: Prior
) -> None:
    z = plain_scene_given(prior, others(document, ()), SEED, 0, 1)
    assert commands.resample(document, list(document.layout.objects))
    for i, row in document.layout.objects.items():
        assert_drawn(document, i, plain_style(prior, row.channel, z, SEED, i, 1))


def test_a_new_scene_has_another_light_and_keeps_locked_looks(
    document: Document, prior: Prior
) -> None:
    noise = {i: look.noise for i, look in document.looks.items()}
    assert commands.new_scene(document, 77)
    z = normals(77, 0, 0, 2, 8)
    for i, row in document.layout.objects.items():
        assert_drawn(document, i, plain_style(prior, row.channel, z, 77, i, 0))
        assert np.array_equal(document.looks[i].noise, noise[i])
    commands.set_locked(document, [0], locked=True)
    locked = document.looks[0]
    z = plain_scene_given(prior, others(document, (1, 2, 3)), 78, 1, 0)
    assert commands.new_scene(document, 78)
    assert document.looks[0] == locked
    assert_drawn(document, 3, plain_style(prior, 3, z, 78, 3, 0))


def test_a_reference_speaks_for_its_object_as_far_as_it_shows(
    document: Document, prior: Prior
) -> None:
    drawn = {i: look.drawn for i, look in document.looks.items()}
    first, second = drawn[1], drawn[2]
    assert first is not None
    assert second is not None
    commands.set_style(document, [1, 2, 3], REFERENCE)
    change_looks(document, [1], strength=0.25)
    change_looks(document, [2], strength=1.5)  # no further than the reference itself
    commands.set_looks(document, {3: Look(draw_noise(1, 3, 0, Z))})  # nothing is known of it
    assert drawn[0] is not None
    mixed = Style.from_rows(
        0.75 * first.mu + 0.25 * REFERENCE.mu, 0.75 * first.logvar + 0.25 * REFERENCE.logvar
    )
    given = [(0, drawn[0]), (1, mixed), (2, REFERENCE)]
    z = plain_scene_given(prior, given, SEED, 3, 1)
    commands.resample(document, [3])
    assert_drawn(document, 3, plain_style(prior, 3, z, SEED, 3, 1))


def test_resetting_a_style_leaves_what_was_drawn(document: Document) -> None:
    before = document.looks[1]
    commands.set_style(document, [1], REFERENCE)
    assert document.looks[1].mixed == REFERENCE
    assert document.looks[1].drawn == before.drawn
    change_looks(document, [1], strength=0)
    assert np.array_equal(document.looks[1].modulation(), before.modulation())
    change_looks(document, [1], strength=1)
    commands.set_style(document, [1], None)
    assert document.looks[1] == before


def test_without_variety_an_object_still_varies_unless_a_reference_rules(
    document: Document,
) -> None:
    change_looks(document, [1, 2], variety=0)
    commands.set_style(document, [2], REFERENCE)
    assert commands.varied(document, [1, 2]) == [1]
    change_looks(document, [2], strength=0.5)
    assert commands.varied(document, [1, 2]) == [1, 2]
    document.state.prior = None
    assert commands.varied(document, [1, 2]) == []


def test_another_class_is_drawn_from_that_class(document: Document, prior: Prior) -> None:
    noise = document.looks[1].noise
    z = plain_scene_given(prior, others(document, (1,)), SEED, 1, 0)
    assert commands.change_class(document, [1], 4)
    assert_drawn(document, 1, plain_style(prior, 4, z, SEED, 1, 0))
    assert np.array_equal(document.looks[1].noise, noise)
    assert not commands.change_class(document, [1], 4)


def test_an_imported_layout_is_a_scene_of_its_own(document: Document, prior: Prior) -> None:
    labels = np.zeros((SIZE, SIZE), np.int32)
    labels[5:9, 5:9] = 4
    assert commands.import_layout(document, Layout.from_maps(labels))
    z = normals(SEED, 0, 0, 2, 8)
    for i, channel in ((4, 0), (5, 4)):
        assert_drawn(document, i, plain_style(prior, channel, z, SEED, i, 0))


def go_over(document: Document, prior: Prior | None, noise_dim: int) -> bool:
    return commands.map_classes(
        document, LabelSet.numbered(2), {0: 1, 1: 0, 2: 0, 3: 0},
        noise_dim=noise_dim, latent_dim=4, picture_size=(SIZE, SIZE),
        checkpoint=CheckpointId("other", "cd"), prior=prior,
    )  # fmt: skip


def test_another_checkpoint_draws_in_its_own_language(document: Document, prior: Prior) -> None:
    other, before = made(classes=2, width=4, seed=9), dict(document.looks)
    assert go_over(document, other, 4)
    assert document.state.prior is other
    z = normals(SEED, 0, 0, 2, 8)
    for i, channel in ((0, 1), (1, 0), (2, 0), (3, 0)):
        assert_drawn(document, i, plain_style(other, channel, z, SEED, i, 0))
    document.undo()
    assert document.state.prior is prior
    assert document.looks == before
    assert go_over(document, None, Z)
    assert all(look.drawn is None for look in document.looks.values())


def test_without_a_prior_nothing_is_drawn_but_noise(document: Document) -> None:
    document.state.prior = None
    before = document.looks[1]
    commands.resample(document, [1])
    assert document.looks[1].drawn == before.drawn
    assert np.array_equal(document.looks[1].noise, draw_noise(SEED, 1, 1, Z))
    looks = dict(document.looks)
    commands.new_scene(document, 3)
    assert document.looks == looks
    document.begin_new_object(4)
    document.extend_stroke(20, 20, 3)
    document.end_stroke()
    assert document.looks[4] == Look(draw_noise(SEED, 4, 0, Z))
