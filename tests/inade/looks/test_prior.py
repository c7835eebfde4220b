"""The fitted prior against dense Gaussians, its draws against plain Philox, and its file."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from inade.errors import CheckpointError
from inade.looks.look import Style, draw_noise
from inade.looks.prior import (
    Prior,
    draw_looks,
    read_prior,
    style_of,
    style_vector,
    together,
    write_prior,
)
from tests.priors import made

Z = 3
CHANNELS = np.array([0, 2, 2, 1, 0])


@pytest.fixture
def prior() -> Prior:
    return made(classes=3, width=Z)


def dense(prior: Prior, channels: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean [n P], covariance [n P, n P] and S [n P, 8] of a scene's styles in one row."""
    scene = np.concatenate([prior.scene[k] for k in channels])
    covariance = scene @ scene.T
    width = 4 * Z
    for place, k in enumerate(channels):
        own = slice(place * width, (place + 1) * width)
        covariance[own, own] += prior.object[k] @ prior.object[k].T + np.diag(
            prior.residual[k] ** 2
        )
    return np.concatenate([prior.mean[k] for k in channels]), covariance, scene


def test_the_likelihood_is_that_of_one_dense_gaussian(prior: Prior):
    styles = np.random.default_rng(2).standard_normal((len(CHANNELS), 4 * Z))
    mean, covariance, _ = dense(prior, CHANNELS)
    off = styles.ravel() - mean
    expected = -0.5 * (
        off @ np.linalg.solve(covariance, off) + np.linalg.slogdet(2 * np.pi * covariance)[1]
    )
    assert together(prior.evidence(styles, CHANNELS)) == pytest.approx(expected, rel=1e-10)


def test_the_posterior_of_z_is_the_dense_gaussian_conditioned(prior: Prior):
    styles = np.random.default_rng(3).standard_normal((len(CHANNELS), 4 * Z))
    mean, covariance, scene = dense(prior, CHANNELS)
    gain = np.linalg.solve(covariance, scene).T  # cov(z, x) cov(x)^-1
    found_mean, found = prior.scene_posterior(styles, CHANNELS)
    np.testing.assert_allclose(found_mean, gain @ (styles.ravel() - mean), atol=1e-9)
    np.testing.assert_allclose(found, np.eye(8) - gain @ scene, atol=1e-9)
    nothing = prior.scene_posterior(np.zeros((0, 4 * Z)), np.zeros(0, int))
    np.testing.assert_array_equal(nothing[0], np.zeros(8))
    np.testing.assert_allclose(nothing[1], np.eye(8))


def test_draws_are_the_equation_over_philox_and_never_move(prior: Prior):
    """Written down once: a seed must give the same styles in every later version."""

    def normals(seed: int, stream: int, draw: int, part: int, count: int) -> np.ndarray:
        key = np.array([seed, stream << 32 | draw], np.uint64)
        philox = np.random.Philox(key=key, counter=[0, part, 0, 0])
        return np.random.Generator(philox).standard_normal(count)

    z = normals(5, 0, 2, 2, 8)
    np.testing.assert_array_equal(prior.draw_scene(5, 2), z)
    numbers = normals(5, 4 + 1, 2, 1, 16 + 4 * Z)
    expected = (
        prior.mean[1]
        + prior.scene[1] @ z
        + prior.object[1] @ numbers[:16]
        + prior.residual[1] * numbers[16:]
    )
    style = prior.draw_style(1, z, 5, 4, 2)
    np.testing.assert_allclose(style_vector(style), expected, rtol=1e-6)
    np.testing.assert_allclose(style.scale_mu, expected[:Z], rtol=1e-6)
    np.testing.assert_allclose(style.bias_mu, expected[Z : 2 * Z], rtol=1e-6)
    np.testing.assert_allclose(style.scale_logvar, expected[2 * Z : 3 * Z], rtol=1e-6)
    assert style_of(style_vector(style)) == style


def test_looks_of_one_scene_share_z_and_keep_the_noise_of_the_published_prior(prior: Prior):
    channels = {0: 0, 7: 2, 9: 2}
    looks = draw_looks(prior, channels, Z, 11, 3)
    z = prior.draw_scene(11, 3)
    for i, look in looks.items():
        np.testing.assert_array_equal(look.noise, draw_noise(11, i, 3, Z))
        assert look.drawn == prior.draw_style(channels[i], z, 11, i, 3)
    plain = draw_looks(None, channels, Z, 11, 3)
    assert all(look.drawn is None and look.style is None for look in plain.values())
    alike = draw_looks(prior, channels, Z, 11, 3, alike=True)
    assert alike[7] == alike[9] == looks[7]
    assert alike[0] == looks[0]
    assert draw_looks(prior, {}, Z, 0) == {}


@pytest.mark.parametrize("free", [0.0, 0.3, 1.0])
def test_what_joins_a_scene_is_drawn_from_between_the_posterior_and_n01(prior: Prior, free: float):
    random = np.random.default_rng(4)
    others = [(int(k), style_of(random.standard_normal(4 * Z))) for k in CHANNELS]
    vectors = np.stack([style_vector(style) for _, style in others])
    mean, covariance = prior.scene_posterior(vectors, CHANNELS)
    drawn = np.stack(
        [prior.draw_scene_given(others, 1, 2, draw, free=free) for draw in range(4000)]
    )
    np.testing.assert_allclose(drawn.mean(0), (1 - free) * mean, atol=0.07)
    wanted = (1 - free) * covariance + free * np.eye(8)
    np.testing.assert_allclose(np.cov(drawn.T), wanted, atol=0.1)


def test_the_file_keeps_everything(prior: Prior, tmp_path: Path):
    path = tmp_path / "prior.safetensors"
    write_prior(prior, path)
    arrays = load_file(path)
    assert {key: array.shape for key, array in arrays.items()} == {
        "mean": (3, 12),
        "scene": (3, 12, 8),
        "object": (3, 12, 16),
        "residual": (3, 12),
        "count": (3,),
    }
    assert all(array.dtype == np.float32 for array in arrays.values())
    back = read_prior(path, 3, Z)
    for key in arrays:
        np.testing.assert_array_equal(getattr(back, key), getattr(prior, key))
    assert (back.encoder, back.pictures) == (prior.encoder, 7)


def test_leading_directions_are_kept_where_they_are_known(prior: Prior, tmp_path: Path):
    path, leading = tmp_path / "prior.safetensors", np.zeros((3, 2, 16))
    leading[1, 0, 4] = leading[1, 1, 7] = 1
    assert prior.leading_directions(1) is None
    known = replace(prior, leading=leading)
    write_prior(known, path)
    back = read_prior(path, 3, Z)
    directions = back.leading_directions(1)
    assert directions is not None
    np.testing.assert_array_equal(directions, prior.object[1].T[[4, 7]])
    assert back.leading_directions(0) is None
    moved = back.of_classes([1, 2])
    assert moved.leading is not None
    np.testing.assert_array_equal(moved.leading[0], leading[1])
    save_file(load_file(path) | {"leading": np.zeros((3, 2, 8), np.float32)}, path,
              {"version": "1", "encoder": "ab", "pictures": "7"})  # fmt: skip
    with pytest.raises(CheckpointError, match="'leading' of the prior"):
        read_prior(path, 3, Z)


def test_rows_go_along_with_their_classes(prior: Prior):
    other = prior.of_classes([2, None, 0])
    for key in ("mean", "scene", "object", "residual", "count"):
        np.testing.assert_array_equal(getattr(other, key)[0], getattr(prior, key)[2])
        np.testing.assert_array_equal(getattr(other, key)[2], getattr(prior, key)[0])
    np.testing.assert_allclose(other.mean[1], prior.mean.mean(0))
    np.testing.assert_array_equal(other.object[1], prior.object[2])  # that of the most objects
    assert (other.count[1], other.encoder) == (0, prior.encoder)


@pytest.mark.parametrize(("labels", "width"), [(4, Z), (3, Z + 1)])
def test_a_prior_of_another_model_is_refused(prior: Prior, tmp_path: Path, labels: int, width: int):
    write_prior(prior, tmp_path / "p.safetensors")
    with pytest.raises(CheckpointError, match="needs float32"):
        read_prior(tmp_path / "p.safetensors", labels, width)


def test_damaged_and_newer_files_are_refused_with_words(prior: Prior, tmp_path: Path):
    path = tmp_path / "p.safetensors"
    write_prior(prior, path)
    arrays, metadata = load_file(path), {"version": "1", "encoder": "ab", "pictures": "7"}

    def refused(words: str) -> None:
        with pytest.raises(CheckpointError, match=words) as caught:
            read_prior(path, 3, Z)
        assert caught.value.remedy
        assert caught.value.where == str(path)

    save_file(arrays, path, metadata | {"version": "2"})
    refused("newer program")
    save_file(arrays, path, {"version": "1"})
    refused("metadata")
    save_file(arrays, path, None)
    refused("metadata")
    save_file({key: one for key, one in arrays.items() if key != "scene"}, path, metadata)
    refused("lacks 'scene'")
    save_file(arrays | {"mean": arrays["mean"].astype(np.float64)}, path, metadata)
    refused("'mean' of the prior is float64")
    save_file(arrays | {"residual": 0 * arrays["residual"]}, path, metadata)
    refused("cannot be")
    save_file(arrays | {"scene": arrays["scene"] * np.float32(np.nan)}, path, metadata)
    refused("cannot be")
    write_prior(replace(prior, pictures=8), path)
    for length in (0, 5, 100, path.stat().st_size - 1):
        path.write_bytes(path.read_bytes()[:length])
        refused("damaged")
        write_prior(prior, path)
    path.unlink()
    refused("damaged")


def test_a_style_at_strength_nought_is_the_drawn_one(prior: Prior):
    look = draw_looks(prior, {1: 1}, Z, 3)[1]
    other = Style.from_rows(*np.random.default_rng(0).standard_normal((2, 2, Z)))
    mixed = replace(look, style=other, strength=0.25, variety=0.5)
    assert look.drawn is not None
    mu = 0.75 * look.drawn.mu + 0.25 * other.mu
    logvar = 0.75 * look.drawn.logvar + 0.25 * other.logvar
    expected = 0.5 * look.noise * np.exp(0.5 * logvar) + mu
    np.testing.assert_allclose(mixed.modulation(), expected, rtol=1e-5, atol=1e-6)
    assert (
        replace(mixed, strength=0.0).modulation() == replace(look, variety=0.5).modulation()
    ).all()
    assert mixed != replace(mixed, drawn=None)
