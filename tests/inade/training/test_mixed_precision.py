"""bf16 and fp16 give float32's losses and gradients as far as their digits go; fp16 resumes.

Here on the processor, which has both types; the command line offers fp16 on CUDA alone.
"""

import pytest
import torch

from inade.config import ModelConfig
from inade.networks import Encoder
from inade.training.run.state import read_snapshot
from inade.training.step import train_step
from inade.training.trainer import Budget, batches, calibrate
from tests.inade.training.small_run import (
    CPU,
    SIZE,
    Stage,
    gradients_noted,
    small_config,
    small_data,
    small_state,
    train_small,
    weights,
)

LARGEST = 65504  # of float16


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("mixed") / "pack")


def one_step(data, discriminator: str, autocast: torch.dtype | None):
    """Losses and both sides' gradients of a first step; R1 and every other term is on."""
    config = small_config(batch_size=4, stages=(Stage(0, SIZE, SIZE),), discriminator=discriminator)
    state, adversary = small_state(config)  # unscaled, so that gradients compare
    calibrate(adversary, data, config, CPU)
    state.train()
    stage, parts = next(batches(data, config, 0, CPU))
    with gradients_noted() as gradients:
        told = train_step(state, adversary, stage, parts, autocast)
    return told, [torch.cat([one.flatten() for one in side]) for side in gradients]


@pytest.mark.parametrize("autocast", [torch.bfloat16, torch.float16])
@pytest.mark.parametrize("discriminator", ["frozen", "published"])
def test_a_step_in_a_short_type_is_the_step_in_float32(data, discriminator, autocast):
    told, gradients = one_step(data, discriminator, autocast)
    expected, wanted = one_step(data, discriminator, None)
    assert told == pytest.approx(expected, rel=0.02, abs=1e-4)
    for got, want in zip(gradients, wanted, strict=True):
        assert torch.cosine_similarity(got, want, 0) > 0.97
        assert 0.9 < got.norm() / want.norm() < 1.1


@pytest.mark.parametrize("autocast", [torch.bfloat16, torch.float16])
def test_styles_of_large_objects_are_means_in_any_type(autocast):
    """An object has more pixels than bf16 can count (256) or fp16 can add up (65,504)."""
    torch.manual_seed(0)
    encoder = Encoder(ModelConfig(4, 288, 288, 4, 4, 4))
    for weight in encoder.parameters():
        torch.nn.init.normal_(weight, std=0.1)
    images = torch.rand(1, 3, 288, 288) * 2 - 1
    segments = torch.zeros(1, 288, 288, dtype=torch.long)
    segments[:, 280:] = 1
    assert (segments == 0).sum() > LARGEST
    with torch.no_grad():
        expected = encoder(images, segments, 2)
        with torch.autocast("cpu", autocast):
            found = encoder(images, segments, 2)
    for got, want in zip(found, expected, strict=True):
        assert torch.allclose(got.float(), want, atol=0.02)


def test_fp16_resumes_bit_for_bit_with_its_scale(tmp_path, data):
    """The whole run against one that was parted; the scale has grown by then."""
    config = small_config()
    found = []
    for run, parts in (("whole", [8]), ("parted", [4, 8])):
        for pictures in parts:
            state, adversary = small_state(config, scaled=True)
            state.scaler.set_growth_interval(2)
            saved = read_snapshot(tmp_path / run)
            if saved is not None:
                state.restore(saved)
            train_small(
                tmp_path / run, data, state, adversary, Budget(pictures=pictures),
                autocast=torch.float16,
            )  # fmt: skip
        found.append(weights(state) | {"scale": torch.tensor(state.scaler.get_scale())})
    assert found[0]["scale"] != 2.0**16
    assert [key for key, value in found[0].items() if not torch.equal(value, found[1][key])] == []


def test_fp16_leaves_out_a_step_whose_gradients_have_no_number(tmp_path, data):
    state, adversary = small_state(small_config(), scaled=True)
    state.scaler.load_state_dict(state.scaler.state_dict() | {"scale": 2.0**127})
    before = {name: value.clone() for name, value in state.generator.named_parameters()}
    train_small(
        tmp_path, data, state, adversary, Budget(pictures=2), autocast=torch.float16
    )  # one step
    assert all(torch.equal(before[name], value) for name, value in
               state.generator.named_parameters())  # fmt: skip
    assert state.scaler.get_scale() == 2.0**126
