"""The yardstick against published vectors.

With the parity folder beside the checkout, every case is checked in full. A checkout alone
still has `tests/data/parity`: `encoder.npz` is the encoder of the case `square` with one of its
pictures, copied; `golden.npz` holds what `inade/bench/reference.py` gave for the seeded weights of
`inade/bench/weights.py` on the day it agreed with all published cases (every 8th pixel and logit).
"""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from inade.bench import reference
from inade.bench.weights import published_state
from inade.config import ModelConfig

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT.parent / "shared" / "parity"
COMMITTED = ROOT / "tests" / "data" / "parity"
CASES = ["square", "unknown_class", "wide_more", "sketch"]
GOLDEN = {
    "normal": ModelConfig(8, 64, 64, 2, 16, 8),
    "wide_more_sketch": ModelConfig(5, 128, 64, 2, 16, 8, upsampling="more", sketch=True),
    "unknown_most": ModelConfig(6, 128, 128, 2, 16, 8, True, "most"),
    "capped": ModelConfig(8, 64, 64, 4, 16, 8, max_channels=16),
}

needs_published = pytest.mark.skipif(
    not PUBLISHED.is_dir(), reason="the published parity cases are not beside this checkout"
)


@pytest.fixture(scope="module", params=CASES)
def case(request):
    folder = PUBLISHED / request.param
    vectors = {
        key: torch.from_numpy(value) for key, value in np.load(folder / "vectors.npz").items()
    }
    for key in ("label", "instance"):
        vectors[key] = vectors[key].long()
    sketch = vectors.get("sketch")
    vectors["sketch"] = None if sketch is None else sketch[:, None].float()
    states = {
        name: torch.load(folder / f"best_net_{name}.pth", weights_only=True) for name in "GED"
    }
    losses = json.loads((folder / "losses.json").read_text())
    return ModelConfig.read(folder / "config.json"), states, vectors, losses


def published_style(vectors: dict[str, Tensor]) -> reference.Style:
    return reference.Style(*(vectors[name] for name in reference.Style._fields))


def close(actual: Tensor, expected: Tensor, tolerance: float = 1e-4) -> None:
    torch.testing.assert_close(actual, expected, rtol=0, atol=tolerance)


@needs_published
@torch.no_grad()
def test_pictures_agree_with_the_published_ones(case):
    config, states, vectors, _ = case
    inputs = [vectors[key] for key in ("label", "instance", "noise", "global_noise")]
    for style, expected in (
        (None, "image_prior"),
        (published_style(vectors), "image_style"),
    ):
        picture = reference.reference_generator(
            states["G"], config, *inputs, style, vectors["sketch"]
        )
        close(picture, vectors[expected])


@needs_published
@torch.no_grad()
def test_styles_agree_with_the_published_ones(case):
    config, states, vectors, _ = case
    style = reference.reference_encoder(
        states["E"], config, vectors["reference"], vectors["instance"], vectors["noise"].shape[1]
    )
    for name, actual in style._asdict().items():
        close(actual, vectors[name])


@needs_published
@torch.no_grad()
def test_judgements_and_losses_agree_with_the_published_ones(case):
    config, states, vectors, losses = case
    close(reference.edge_map(vectors["instance"])[:, 0], vectors["edge"].float(), 0)
    images = torch.cat([vectors["image_style"], vectors["reference"]])
    layout = [torch.cat([vectors[key]] * 2) for key in ("label", "instance")]
    judgements = reference.reference_discriminator(states["D"], config, *layout, images)
    for scale, judgement in enumerate(judgements):
        close(judgement.logits, vectors[f"discriminator_{scale}_logits"])
    half = len(images) // 2
    fake, real = (
        [
            reference.Judgement(each.logits[rows], [feature[rows] for feature in each.features])
            for each in judgements
        ]
        for rows in (slice(half), slice(half, None))
    )
    computed = {
        "generator_hinge": reference.generator_hinge(fake),
        "discriminator_hinge_fake": reference.discriminator_hinge(fake, real=False),
        "discriminator_hinge_real": reference.discriminator_hinge(real, real=True),
        "feature_matching_weighted": reference.feature_matching(fake, real),
        "kld_weighted": reference.kl_divergence(published_style(vectors)),
    }
    assert {key: value.item() for key, value in computed.items()} == pytest.approx(losses, rel=1e-3)


@torch.no_grad()
def test_styles_agree_with_the_committed_copy():
    data = {
        key: torch.from_numpy(value) for key, value in np.load(COMMITTED / "encoder.npz").items()
    }
    state = {key.removeprefix("E."): value for key, value in data.items() if key[:2] == "E."}
    config = ModelConfig(8, 64, 64, 8, 32, 8)
    style = reference.reference_encoder(
        state, config, data["reference"], data["instance"].long(), len(data["scale_mu"][0])
    )
    for name, actual in style._asdict().items():
        close(actual, data[name])


def golden_inputs(config: ModelConfig) -> dict[str, Tensor]:
    """A seeded layout of coarse patches in six objects with its noise, one sketch line a side."""
    random = np.random.Generator(np.random.Philox(config.width + config.num_labels))
    patches = random.integers(0, 6, (config.height // 8, config.width // 8))
    instance = np.kron(patches, np.ones((8, 8), np.int64))[None]
    classes = random.integers(0, config.num_labels, 6)
    sketch = np.zeros((1, 1, config.height, config.width), np.float32)
    sketch[..., 10, :] = sketch[..., :, 20] = 1
    arrays = {
        "label": classes[instance],
        "instance": instance,
        "noise": random.standard_normal((1, 6, 2, config.noise_dim), np.float32),
        "global_noise": random.standard_normal((1, config.latent_dim), np.float32),
        "sketch": sketch,
    }
    return {key: torch.from_numpy(value) for key, value in arrays.items()}


def golden_outputs(config: ModelConfig) -> dict[str, Tensor]:
    """Every 8th value of picture, features of the discriminator and logits, and the codes."""
    states = published_state(config, seed=3)
    inputs = golden_inputs(config)
    layout = (inputs["label"], inputs["instance"])
    sketch = inputs["sketch"] if config.sketch else None
    picture = reference.reference_generator(
        states["G"], config, *layout, inputs["noise"], inputs["global_noise"], None, sketch
    )
    style = reference.reference_encoder(states["E"], config, picture, inputs["instance"], 6)
    judgements = reference.reference_discriminator(states["D"], config, *layout, picture)
    return {
        "picture": picture.flatten()[::8],
        "styles": torch.stack(style),
        "logits": torch.cat([each.logits.flatten()[::8] for each in judgements]),
    }


@pytest.mark.parametrize("name", GOLDEN)
@torch.no_grad()
def test_the_yardstick_has_not_moved(name):
    golden = np.load(COMMITTED / "golden.npz")
    for key, actual in golden_outputs(GOLDEN[name]).items():
        close(actual, torch.from_numpy(golden[f"{name}.{key}"]), 2e-5)
