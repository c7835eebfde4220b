"""A training step against the same step written plainly."""

import pytest
import torch

from inade.bench.training import TrainingCase
from inade.config import ModelConfig
from inade.training.backbones.vgg import Vgg

TINY = ModelConfig(5, 64, 64, 2, 16, 8, max_channels=8, num_discriminator_filters=4)


@pytest.mark.parametrize(("height", "width"), [(64, 64), (32, 64)])
def test_two_steps_have_the_losses_of_the_plain_formulation(height: int, width: int) -> None:
    torch.manual_seed(0)
    backbone = Vgg(16, ("relu4_1", "relu5_1"))
    case = TrainingCase(TINY, batch=2, height=height, width=width, perceptual=backbone)
    for _ in range(2):  # the second step sees what the first one learned
        fast, plain = case.fast(), case.plain()
        assert set(plain) <= set(fast)
        assert {name: fast[name] for name in plain} == pytest.approx(plain, rel=2e-3, abs=2e-5)
