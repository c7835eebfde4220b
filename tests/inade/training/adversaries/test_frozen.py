"""The discriminator on frozen features, over a small random backbone."""

import pytest
import torch
from torch import Tensor, nn

from inade.training.adversaries.frozen import FrozenDiscriminator, realness, sharpened


class Backbone(nn.Module):
    """Four maps at 1/4 to 1/32 with raw features of very different sizes."""

    channels = (3, 4, 5, 6)

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.layers = nn.ModuleList(nn.Conv2d(3, count, 1) for count in self.channels)

    def forward(self, images: Tensor) -> list[Tensor]:
        pooled = [nn.functional.avg_pool2d(images, 4 * 2**i) for i in range(4)]
        return [
            1000**i * layer(x) for i, (layer, x) in enumerate(zip(self.layers, pooled, strict=True))
        ]


@pytest.fixture
def discriminator() -> FrozenDiscriminator:
    torch.manual_seed(1)
    return FrozenDiscriminator(Backbone(), Backbone.channels, num_labels=5)


def images(seed: int) -> Tensor:
    return torch.rand(4, 3, 64, 64, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def test_answers_at_four_scales_and_on_pixels_with_one_class_more(discriminator):
    logits = discriminator(discriminator.features(images(0)))
    assert [tuple(scale.shape) for scale in logits] == [
        (4, 6, 16, 16), (4, 6, 8, 8), (4, 6, 4, 4), (4, 6, 2, 2), (4, 6, 16, 16),
    ]  # fmt: skip


def test_calibrated_features_are_standard_whatever_their_raw_size(discriminator):
    discriminator.calibrate([images(0), images(1)])
    raw = [
        (nn.functional.avg_pool2d(torch.cat([images(0), images(1)]), 4 * 2**i)) for i in range(4)
    ]
    for scale, (layer, x) in enumerate(zip(discriminator.backbone.layers, raw, strict=True)):
        values = 1000**scale * layer(x)
        values = values.movedim(1, -1).flatten(0, 2)
        standard = (values - values.mean(0)) / values.std(0)
        expected = 4 / (1 + torch.exp(-standard)) - 2
        seen = torch.cat([discriminator.features(images(i))[scale] for i in (0, 1)])
        torch.testing.assert_close(
            seen.movedim(1, -1).flatten(0, 2), expected, atol=1e-3, rtol=1e-3
        )


def test_only_heads_learn_and_gradients_reach_the_picture(discriminator):
    picture = images(0).requires_grad_()
    sum(
        scale.square().mean() for scale in discriminator(discriminator.features(picture))
    ).backward()
    assert picture.grad is not None
    assert picture.grad.abs().sum() > 0
    learning = {name.split(".")[0] for name, p in discriminator.named_parameters()}
    assert learning == {"heads", "pixels"}
    assert all(parameter.grad is None for parameter in discriminator.backbone.parameters())


def test_state_holds_calibration_and_heads_but_no_backbone(discriminator):
    discriminator.calibrate([images(0)])
    keys = discriminator.state_dict().keys()
    assert not [key for key in keys if "backbone" in key or "mixing" in key]
    other = FrozenDiscriminator(Backbone(), Backbone.channels, num_labels=5)
    other.load_state_dict(discriminator.state_dict())
    before, after = discriminator.eval(), other.eval()
    for one, two in zip(
        before(before.features(images(2))), after(after.features(images(2))), strict=True
    ):
        assert torch.equal(one, two)


def test_haze_that_the_backbone_looks_past_is_seen_on_pixels(discriminator):
    """The last answer depends on the picture alone: features of other pictures change nothing."""
    clear, hazy = images(0), 0.5 * images(0) + 0.4
    mixed = [*discriminator.features(images(1))[:-1], hazy]
    discriminator.eval()
    of_clear, of_hazy = (discriminator(discriminator.features(one))[-1] for one in (clear, hazy))
    assert torch.equal(discriminator(mixed)[-1], of_hazy)
    assert not torch.equal(of_clear, of_hazy)


def test_realness_is_the_log_odds_of_all_classes_against_fake():
    probabilities = torch.tensor([0.1, 0.2, 0.3, 0.4]).view(1, 4, 1, 1)
    (odds,) = realness([probabilities.log()])
    assert odds.item() == pytest.approx(torch.tensor(0.6 / 0.4).log().item(), rel=1e-5)


def test_the_sharp_head_sees_fine_texture_beside_the_picture_with_free_weights():
    sharp = FrozenDiscriminator(Backbone(), Backbone.channels, num_labels=5, sharp=True)
    assert not [name for name, _ in sharp.pixels.named_buffers()]  # nothing normalised
    flat = torch.full((1, 3, 32, 32), 0.25)
    assert torch.equal(sharpened(flat)[:, 3:], torch.zeros(1, 3, 32, 32))
    dot = torch.zeros(1, 3, 5, 5)
    dot[..., 2, 2] = 0.9
    fine = sharpened(dot)
    assert torch.equal(fine[:, :3], dot)
    torch.testing.assert_close(fine[0, 3, 1:4, 1:4].flatten()[:5].tolist(), [*[-0.6] * 4, 4.8])


def test_the_backbone_may_see_the_picture_at_another_size_than_the_head(discriminator):
    small = torch.rand(4, 3, 32, 32)
    features = discriminator.features(images(0), small)
    assert [tuple(one.shape[2:]) for one in features] == [(8, 8), (4, 4), (2, 2), (1, 1), (64, 64)]
    assert torch.equal(features[-1], images(0))
    logits = discriminator(features)
    assert logits[-1].shape[2:] == (16, 16)
