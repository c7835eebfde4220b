"""Fixed-seed samples and their grid, with a generator simple enough to predict."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from inade.config import ModelConfig
from inade.errors import SaveError
from inade.layouts.labels import LabelSet
from inade.looks.look import draw_noise
from inade.networks.discriminator import instance_edges
from inade.networks.fields import Fields
from inade.training.data.stream import Batch
from inade.training.judging.samples import (
    Sampler,
    as_uint8,
    grid_note,
    object_to_restyle,
    sample_grid,
    write_grid,
)
from tests.priors import made

LABELS = LabelSet.numbered(3)


def batch(numbers: tuple[int, ...] = (4, 9), size: int = 32) -> Batch:
    """In each picture: a ground of class 0, a square of an eighth (class 1), one corner pixel."""
    one = torch.zeros(size, size, dtype=torch.int64)
    one[8:16, 4:20] = 1
    one[0, 0] = 2
    segments = torch.stack([one + 3 * i for i in range(len(numbers))])
    return Batch(
        torch.full((len(numbers), 3, size, size), 0.5),
        segments,
        torch.tensor([0, 1, 2] * len(numbers)),
        torch.arange(len(numbers)).repeat_interleave(3),
        instance_edges(segments),
        numbers,
        torch.tensor([[0.0, 1.0]] * len(numbers)),
    )


def paint(
    segments: torch.Tensor,
    classes: torch.Tensor,
    modulation: torch.Tensor,
    noise: torch.Tensor,
    fields: Fields | None,
) -> torch.Tensor:
    """Each object flat in the first number of its modulation."""
    assert fields is None
    assert modulation.shape == (len(classes), 2, 5)
    assert noise.shape == (len(segments), 7)
    return torch.tanh(modulation[:, 0, 0])[segments][:, None].expand(-1, 3, -1, -1)


def encode(images: torch.Tensor, segments: torch.Tensor, count: int):
    """mu 2, and so little spread that noise does not matter."""
    return torch.full((count, 2, 5), 2.0), torch.full((count, 2, 5), -50.0)


SAMPLER = Sampler(paint, encode, ModelConfig(3, 32, 32, 2, 7, 5), seed=3)


def test_noise_is_that_of_the_looks_and_independent_of_the_batch():
    both = SAMPLER.noise(batch(), draw=2)
    expected = draw_noise(3 * 1_000_003 + 9, 1, 2, 5)
    np.testing.assert_array_equal(both[4].numpy(), expected)
    torch.testing.assert_close(SAMPLER.noise(batch((9,)), draw=2), both[3:])


def test_prior_samples_repeat_and_differ_by_draw():
    first = SAMPLER.prior(batch())
    torch.testing.assert_close(SAMPLER.prior(batch()), first)
    assert not torch.equal(SAMPLER.prior(batch(), 1), first)


def test_restyling_changes_only_the_chosen_object():
    one = batch()
    chosen = torch.tensor([False, True, False, False, False, False])
    changed = (SAMPLER.restyled(one, chosen) != SAMPLER.prior(one)).any(1)
    assert torch.equal(changed, chosen[one.segments])


def test_a_fitted_prior_gives_each_picture_one_z_and_each_object_a_style():
    fitted = made(classes=3, width=5)
    sampler = replace(SAMPLER, fitted=fitted)
    one = batch((9,))
    drawn = sampler.drawn(one, draw=2, scene=1)
    seed = 3 * 1_000_003 + 9
    z = fitted.draw_scene(seed, 1)
    for place, channel in enumerate(one.classes.tolist()):
        style = fitted.draw_style(channel, z, seed, place, 2)
        expected = draw_noise(seed, place, 2, 5) * np.exp(0.5 * style.logvar) + style.mu
        np.testing.assert_allclose(drawn[place].numpy(), expected, rtol=1e-5, atol=1e-5)
    chosen = torch.tensor([False, True, False])
    changed = (sampler.restyled(one, chosen) != sampler.prior(one)).any(1)
    assert torch.equal(changed, chosen[one.segments])
    assert "fitted to 7 pictures" in sampler.prior_words


def test_reference_uses_the_encoder():
    torch.testing.assert_close(
        SAMPLER.reference(batch()), torch.full((2, 3, 32, 32), float(np.tanh(2.0)))
    )


def test_the_object_of_middling_size_is_restyled():
    assert object_to_restyle(batch()).tolist() == [False, True, False] * 2


def test_the_grid_has_a_column_for_everything():
    grid = sample_grid(batch(), SAMPLER, LABELS, title="step 1")
    assert grid.dtype == np.uint8
    # six columns of 32 pixels enlarged to 128, gaps of 4, two header lines of 24
    assert grid.shape == (48 + 2 * 132, 6 * 132 + 4, 3)
    layout = grid[48 : 48 + 128, 4 : 4 + 128]
    assert (layout[100, 100] == LABELS.colors[0]).all()
    assert (layout[48, 48] == LABELS.colors[1]).all()
    assert (layout[33, 17] == (255, 0, 190)).all()
    real = grid[48 : 48 + 128, 4 + 132 : 4 + 132 + 128]
    assert (real == 191).all()
    without = replace(SAMPLER, encode=None)
    assert sample_grid(batch(), without, LABELS).shape == (24 + 2 * 132, 5 * 132 + 4, 3)


def test_a_note_says_where_the_pictures_of_a_grid_lie(tmp_path):
    path = tmp_path / "grid.png"
    grid = sample_grid(batch(), SAMPLER, LABELS, title="step 1")
    write_grid(path, grid, grid_note(batch(), SAMPLER, title="step 1"))
    with Image.open(path) as image:
        note = json.loads(image.text["inade-studio-samples"])
        columns = ["layout", "real", "reference", "prior", "prior2", "restyled"]
        assert (note["columns"], note["rows"]) == (columns, 2)
        x = note["left"] + note["width"] + note["gap"]  # the second picture of the second row
        y = note["top"] + note["height"] + note["gap"]
        real = np.asarray(image.crop((x, y, x + note["width"], y + note["height"])))
    assert (real == 191).all()


def test_pictures_become_bytes():
    values = torch.tensor([-1.0, 0.0, 1.0, 2.0, float("nan")])
    images = values.reshape(1, 1, 1, 5).expand(1, 3, 1, 5)
    assert as_uint8(images)[0, 0, :, 0].tolist() == [0, 128, 255, 255, 0]


def test_a_grid_is_written_whole_or_not_at_all(tmp_path):
    grid = np.zeros((8, 9, 3), np.uint8)
    write_grid(tmp_path / "samples" / "grid.png", grid)
    with Image.open(tmp_path / "samples" / "grid.png") as image:
        assert image.size == (9, 8)
    (tmp_path / "file").write_text("x")
    with pytest.raises(SaveError):
        write_grid(tmp_path / "file" / "grid.png", grid)
