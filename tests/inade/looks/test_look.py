"""Looks and styles: the equations of `semantics`, and seeds that mean the same everywhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.looks.look import (
    Look,
    Reference,
    Style,
    between,
    draw_global_noise,
    draw_noise,
    mix_styles,
    with_origins,
)


@pytest.fixture
def style() -> Style:
    return Style(*np.random.default_rng(1).standard_normal((4, 8)).astype(np.float32))


@pytest.fixture
def noise() -> np.ndarray:
    return np.random.default_rng(2).standard_normal((2, 8)).astype(np.float32)


def test_without_a_style_the_noise_is_the_modulation(noise: np.ndarray):
    assert np.array_equal(Look(noise).modulation(), noise)
    np.testing.assert_allclose(Look(noise, variety=0.5).modulation(), noise / 2)


def test_strength_nought_is_the_prior_and_one_the_reference(noise: np.ndarray, style: Style):
    np.testing.assert_allclose(Look(noise, style, strength=0).modulation(), noise)
    full = Look(noise, style).modulation()
    np.testing.assert_allclose(
        full[0], noise[0] * np.exp(0.5 * style.scale_logvar) + style.scale_mu, rtol=1e-6
    )
    np.testing.assert_allclose(
        full[1], noise[1] * np.exp(0.5 * style.bias_logvar) + style.bias_mu, rtol=1e-6
    )


@given(st.floats(0, 1.5), st.floats(0, 1.5))
def test_the_equation(strength: float, variety: float):
    random = np.random.default_rng(3)
    noise, mu, logvar = random.standard_normal((3, 2, 4)).astype(np.float32)
    look = Look(noise, Style.from_rows(mu, logvar), strength, variety)
    expected = variety * noise * np.exp(0.5 * strength * logvar) + strength * mu
    np.testing.assert_allclose(look.modulation(), expected, atol=1e-5)
    assert look.modulation().dtype == np.float32


def test_mixes_are_weighted_sums_of_means_and_log_variances(style: Style):
    other = Style(*np.random.default_rng(5).standard_normal((4, 8)).astype(np.float32))
    mixed = mix_styles([style, other], [0.25, 0.75])
    np.testing.assert_allclose(mixed.mu, 0.25 * style.mu + 0.75 * other.mu, atol=1e-6)
    np.testing.assert_allclose(
        mixed.bias_logvar, 0.25 * style.bias_logvar + 0.75 * other.bias_logvar, atol=1e-6
    )
    assert mix_styles([style], [1.0]) == style


def test_seeds_do_not_move():
    """Written down once: a seed must give the same noise in every later version."""
    first = draw_noise(1, 0, 0, 4)
    np.testing.assert_array_equal(first, draw_noise(1, 0, 0, 4))
    generator = np.random.Generator(np.random.Philox(key=np.array([1, 1 << 32], np.uint64)))
    np.testing.assert_array_equal(first, generator.standard_normal((2, 4), np.float32))
    generator = np.random.Generator(np.random.Philox(key=np.array([1, 5], np.uint64)))
    np.testing.assert_array_equal(
        draw_global_noise(1, 5, 3), generator.standard_normal(3, np.float32)
    )


def test_objects_draws_and_seeds_differ():
    draws = {
        draw_noise(seed, object_id, draw, 4).tobytes()
        for seed in (0, 1)
        for object_id in (0, 1, 65_534)
        for draw in (0, 1)
    }
    assert len(draws) == 12


def test_a_mix_knows_what_its_parts_were_read_off_and_how_much_of_each():
    photo = np.arange(60 * 80 * 3, dtype=np.uint32).astype(np.uint8).reshape(60, 80, 3)
    object_map = np.zeros((30, 40), np.uint16)  # half the photo's size
    object_map[10:15, 20:30] = 7
    flat = Style(*np.zeros((4, 3), np.float32))
    told = with_origins({0: flat, 7: flat}, "yard", photo, object_map)
    ((weight, seven),) = told[7].origin
    assert (weight, seven.name, seven.size) == (1.0, "yard", (60, 80))
    whole, mask = seven.whole()
    expected = np.zeros((60, 80), bool)
    expected[20:30, 40:60] = True
    assert (mask == expected).all()
    assert (whole[expected] == photo[expected]).all()
    assert told[7] == flat  # where it comes from is no part of how it looks
    mixed = mix_styles([told[0], told[7]], [0.25, 0.75])
    assert [(share, part.name) for share, part in mixed.origin] == [(0.25, "yard"), (0.75, "yard")]
    again = mix_styles([mixed, told[7]], [0.5, 0.5])
    assert [share for share, _ in again.origin] == [0.125, 0.375, 0.5]
    assert mix_styles([mixed, flat], [0.5, 0.5]).origin == ()


def test_an_object_without_pixels_is_a_reference_all_the_same():
    reference = Reference.of("none", np.zeros((9, 9, 3), np.uint8), np.zeros((9, 9), bool))
    assert reference.mask.size == 0


def test_between_two_looks_styles_go_straight_and_noise_stays_as_strong() -> None:
    one = Look(np.array([[1, 0], [0, 0]], np.float32), drawn=_flat(2), variety=1.0)
    other = Look(np.array([[0, 0], [0, 1]], np.float32), drawn=_flat(4), variety=0.5)
    assert between(one, other, 0) is one
    assert between(one, other, 1) is other
    middle = between(one, other, 0.5)
    np.testing.assert_allclose(middle.noise, np.array([[1, 0], [0, 1]]) / np.sqrt(2), atol=1e-6)
    assert middle.variety == 0.75
    assert middle.style is None
    assert middle.drawn is not None
    np.testing.assert_allclose(middle.drawn.mu, 3)
    assert between(one, one, 0.3).modulation() == pytest.approx(one.modulation())


def test_between_a_drawn_look_and_a_reference_what_shows_goes_straight() -> None:
    noise = np.zeros((2, 2), np.float32)
    one = Look(noise, drawn=_flat(2))
    other = Look(noise, _flat(6), strength=0.5, drawn=_flat(2))  # shows 4
    np.testing.assert_allclose(between(one, other, 0.25).modulation(), 2.5)
    published = between(Look(noise), other, 0.5)
    np.testing.assert_allclose(published.modulation(), 2)  # N(0, 1) has its middle at 0


def _flat(number: float) -> Style:
    return Style.from_rows(*np.full((2, 2, 2), number, np.float32))
