"""The three networks against the plain equations, for every variant the configuration allows."""

import dataclasses

import numpy as np
import pytest
import torch
from torch import Tensor

from inade.bench import reference
from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.networks import (
    Discriminator,
    Encoder,
    Generator,
    discriminator_input,
    instance_edges,
)
from inade.networks.normalization import InadeNorm

VARIANTS = {
    "normal": ModelConfig(8, 64, 64, 2, 16, 8),
    "wide_more": ModelConfig(5, 128, 64, 2, 16, 8, upsampling="more"),
    "most_unknown": ModelConfig(6, 128, 128, 4, 16, 8, True, "most"),
    "sketch": ModelConfig(8, 64, 64, 2, 16, 8, sketch=True),
    "capped": ModelConfig(8, 96, 64, 4, 16, 8, max_channels=16, num_encoder_filters=3),
}
PICTURES, INSTANCES = 2, 6


@dataclasses.dataclass
class Case:
    config: ModelConfig
    states: dict[str, dict[str, Tensor]]
    label: Tensor
    instance: Tensor
    noise: Tensor
    global_noise: Tensor
    sketch: Tensor | None

    @property
    def segments(self) -> Tensor:
        return self.instance + torch.arange(PICTURES)[:, None, None] * INSTANCES

    @property
    def classes(self) -> Tensor:
        classes = torch.zeros(PICTURES * INSTANCES, dtype=torch.int64)
        classes[self.segments.flatten()] = self.label.flatten()
        return classes

    def network(self, kind: type[torch.nn.Module], name: str) -> torch.nn.Module:
        module = kind(self.config)
        module.load_state_dict(self.states[name], strict=False)
        return module.eval()


@pytest.fixture(params=VARIANTS)
def case(request: pytest.FixtureRequest) -> Case:
    config = VARIANTS[request.param]
    random = np.random.Generator(np.random.Philox(7))
    cells = (PICTURES, config.height // 4, config.width // 4)
    instance = np.kron(random.integers(0, INSTANCES, cells), np.ones((1, 4, 4), np.int64))
    classes = random.integers(0, config.num_labels, (PICTURES, INSTANCES))
    label = np.take_along_axis(classes, instance.reshape(PICTURES, -1), 1).reshape(instance.shape)
    lines = (random.random((PICTURES, 1, config.height, config.width)) < 0.1).astype(np.float32)
    noise = random.standard_normal((PICTURES, INSTANCES, 2, config.noise_dim), np.float32)
    return Case(
        config,
        published_state(config, seed=1),
        torch.from_numpy(label),
        torch.from_numpy(instance),
        torch.from_numpy(noise),
        torch.from_numpy(random.standard_normal((PICTURES, config.latent_dim), np.float32)),
        torch.from_numpy(lines) if config.sketch else None,
    )


@torch.no_grad()
def test_generator(case: Case):
    expected = reference.reference_generator(
        case.states["G"], case.config, case.label, case.instance, case.noise, case.global_noise,
        None, case.sketch,
    )  # fmt: skip
    actual = case.network(Generator, "G")(
        case.segments, case.classes, case.noise.flatten(0, 1), case.global_noise, case.sketch
    )
    assert expected.std() > 0.05, "a flat picture would prove nothing"
    torch.testing.assert_close(actual, expected, rtol=0, atol=2e-5)


@torch.no_grad()
def test_encoder_with_an_absent_object(case: Case):
    images = torch.tanh(torch.randn(PICTURES, 3, case.config.height, case.config.width))
    instance = torch.where(case.instance == 2, 1, case.instance)
    case = dataclasses.replace(case, instance=instance)
    expected = reference.reference_encoder(
        case.states["E"], case.config, images, instance, INSTANCES
    )
    mu, logvar = case.network(Encoder, "E")(images, case.segments, PICTURES * INSTANCES)
    for actual, wanted in (
        (mu[:, 0], expected.scale_mu),
        (mu[:, 1], expected.bias_mu),
        (logvar[:, 0], expected.scale_logvar),
        (logvar[:, 1], expected.bias_logvar),
    ):
        torch.testing.assert_close(actual, wanted.flatten(0, 1), rtol=0, atol=2e-5)
    assert not mu[2].any(), "an object without pixels has the prior's mean"


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_gradients_of_the_encoder(dtype: torch.dtype):
    """Those of the plain equations in float64, of all weights, with an object that is absent and
    one that touches every border."""
    config = ModelConfig(8, 64, 32, 2, 16, 8, num_encoder_filters=4)
    random = torch.Generator().manual_seed(3)
    instance = torch.randint(0, 5, (PICTURES, 8, 16), generator=random)
    instance = instance.repeat_interleave(4, 1).repeat_interleave(4, 2)
    instance[instance == 3] = 0
    instance[0, :, 20:45] = 1
    images = torch.tanh(torch.randn(PICTURES, 3, 32, 64, generator=random, dtype=torch.float64))
    weights = torch.randn(4, PICTURES * 5, config.noise_dim, generator=random, dtype=torch.float64)
    state = published_state(config, seed=4)["E"]
    plain = {name: value.double().requires_grad_() for name, value in state.items()}
    codes = reference.reference_encoder(plain, config, images, instance, 5)
    expected = [codes.scale_mu, codes.bias_mu, codes.scale_logvar, codes.bias_logvar]
    (torch.stack([one.flatten(0, 1) for one in expected]) * weights).sum().backward()

    encoder = Encoder(config).to(dtype)
    encoder.load_state_dict(state)
    mu, logvar = encoder(
        images.to(dtype), instance + torch.arange(PICTURES)[:, None, None] * 5, PICTURES * 5
    )
    actual = torch.stack([mu[:, 0], mu[:, 1], logvar[:, 0], logvar[:, 1]])
    (actual * weights).sum().backward()
    tolerance = 1e-9 if dtype == torch.float64 else 1e-4
    for name, parameter in encoder.named_parameters():
        wanted, found = plain[name].grad, parameter.grad
        assert wanted is not None
        assert found is not None
        beside = plain[name.split(".")[0] + ".weight"].grad  # a bias before a norm has none
        assert beside is not None
        assert (found - wanted).norm() <= tolerance * beside.norm(), name


@torch.no_grad()
def test_discriminator(case: Case):
    images = torch.tanh(torch.randn(PICTURES, 3, case.config.height, case.config.width))
    judgements = reference.reference_discriminator(
        case.states["D"], case.config, case.label, case.instance, images
    )
    x = discriminator_input(
        case.label, instance_edges(case.instance), images, case.config.num_labels
    )
    for layers, judgement in zip(case.network(Discriminator, "D")(x), judgements, strict=True):
        torch.testing.assert_close(layers[-1], judgement.logits, rtol=0, atol=2e-5)
        for actual, wanted in zip(layers[:-1], judgement.features, strict=True):
            torch.testing.assert_close(actual, wanted, rtol=0, atol=2e-5)


@torch.no_grad()
def test_a_window_of_the_start_grid_makes_that_part_of_the_picture():
    """Far from the window's edges the part equals the whole: the generator is local."""
    config = ModelConfig(4, 256, 256, 1, 8, 4)
    generator = Generator(config)
    generator.load_state_dict(published_state(config, seed=2)["G"], strict=False)
    generator.eval()
    segments = torch.zeros(1, 256, 256, dtype=torch.int64)
    given = (torch.tensor([2]), torch.randn(1, 2, 4), torch.randn(1, 8))
    whole = generator(segments, *given)
    part = generator(segments[:, :, :224], *given, start_window=(0, 0, 8, 7))
    assert part.shape == (1, 3, 256, 224)
    torch.testing.assert_close(part[..., :60], whole[..., :60], rtol=0, atol=1e-5)
    assert (part[..., -1] - whole[..., 223]).abs().max() > 1e-3


def test_spectral_norm_advances_in_training_only():
    convolution = Generator(ModelConfig(4, 64, 64, 1, 8, 4)).head_0.conv_0
    before = convolution.weight_u.clone()
    convolution.eval().weight()
    assert torch.equal(before, convolution.weight_u)
    convolution.train()
    for _ in range(200):
        weight = convolution.weight()
    assert not torch.equal(before, convolution.weight_u)
    largest = torch.linalg.matrix_norm(weight.flatten(1), 2)
    assert largest.item() == pytest.approx(1.0, abs=1e-2)


def test_published_parameter_counts():
    """Sizes the authors' checkpoints have: 90.9, 85.1, 77.4 and 84.0 million parameters."""
    sizes = {
        "ade20k": (ModelConfig(150, has_unknown_class=True), 90.9),
        "celebamask_hq": (ModelConfig(19), 85.1),
        "cityscapes": (ModelConfig(35, 512, 256, upsampling="more"), 77.4),
        "deepfashion": (ModelConfig(8, noise_dim=8), 84.0),
    }
    for name, (config, millions) in sizes.items():
        with torch.device("meta"):
            count = sum(p.numel() for p in Generator(config).parameters())
            assert sum(p.numel() for p in Encoder(config).parameters()) / 1e6 < 4
        assert round(count / 1e6, 1) == millions, name


def test_a_single_value_has_no_variance_and_leaves_the_running_one():
    """One picture on one cell: n / (n - 1) of the running variance would be no number."""
    norm = InadeNorm(3, 2, 4, sketch=False).train()
    one = torch.zeros(1, 1, 1, dtype=torch.long)
    norm(torch.randn(1, 3, 1, 1), one, torch.tensor([1]), torch.randn(1, 2, 4), slope=0.2)
    assert norm.param_free_norm.running_mean.tolist() == [0, 0, 0]
    assert norm.param_free_norm.running_var.tolist() == [1, 1, 1]
    two = torch.zeros(1, 1, 2, dtype=torch.long)
    x = torch.tensor([[1.0, 3.0]]).view(1, 1, 1, 2).expand(1, 3, 1, 2)  # variance 2 of n - 1
    norm(x, two, torch.tensor([1]), torch.randn(1, 2, 4), slope=0.2)
    torch.testing.assert_close(norm.param_free_norm.running_var, torch.full((3,), 0.9 + 0.2))
