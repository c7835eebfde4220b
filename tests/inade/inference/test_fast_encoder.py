"""The encoder without unfold against the plain equations."""

import pytest
import torch

from inade.bench.reference import reference_encoder
from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.inference.encoder import FastEncoder
from tests.scenes import patchwork

SQUARE = ModelConfig(8, 64, 64, 8, 32, 8)
WIDE = ModelConfig(8, 128, 64, 4, 32, 6, upsampling="more")


@pytest.mark.parametrize("patch", [1, 7, 25, 200])
@pytest.mark.parametrize("config", [SQUARE, WIDE], ids=["square", "wide"])
@torch.no_grad()
def test_styles_agree(config, patch):
    state = published_state(config, 4, "E")["E"]
    scene = patchwork(config, patch=patch, count=9)
    image = torch.rand(3, config.height, config.width, generator=torch.Generator().manual_seed(0))
    encoder = FastEncoder(config, state, device=torch.device("cpu"))
    mu, logvar = encoder.encode(image, scene.segments, 11)  # the last two have no pixels
    expected = reference_encoder(state, config, image[None], scene.segments[None], 11)
    for actual, plain in zip(
        (mu[:, 0], logvar[:, 0], mu[:, 1], logvar[:, 1]), expected, strict=True
    ):
        torch.testing.assert_close(actual, plain[0], rtol=0, atol=1e-5)
    assert not mu[9:].any()
    assert not logvar[9:].any()
