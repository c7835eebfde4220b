"""Recorded passes, as far as a machine without a GPU can tell."""

import pytest
import torch

from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.inference.captured import CapturedPass
from inade.inference.fast import FastEvaluator
from tests.scenes import patchwork

DEVICES = [
    "cpu",
    pytest.param(
        "cuda", marks=pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
    ),
]


@pytest.mark.parametrize("device", DEVICES)
@torch.inference_mode()
def test_replays_with_new_inputs(device):
    first, second = torch.ones(3, device=device), torch.full((3,), 5.0, device=device)
    captured = CapturedPass(lambda x: (x * 2, x + 1), (first,))
    for value in (first, second):
        doubled, more = captured((value,))
        assert doubled.tolist() == (value * 2).tolist()
        assert more.tolist() == (value + 1).tolist()
    assert captured.fits((second,))
    assert not captured.fits((torch.ones(4, device=device),))


@torch.inference_mode()
def test_the_recorded_road_gives_the_same_picture():
    config = ModelConfig(8, 64, 64, 4, 16, 8)
    state = published_state(config, 1, "G")["G"]
    subject = FastEvaluator(config, state, device=torch.device("cpu"), dtype=torch.float32)
    for count in (3, 70):  # more segments than a recording has room for: recorded anew
        scene = patchwork(config, patch=9, count=count)
        picture = subject.full(scene)
        _, replayed = subject._replayed(subject._described(scene))
        torch.testing.assert_close(replayed.movedim(-1, 0), picture, rtol=0, atol=0)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
def test_a_gpu_agrees_with_the_processor():
    config = ModelConfig(8, 64, 64, 4, 16, 8)
    state = published_state(config, 1, "G")["G"]
    scene = patchwork(config, patch=9, count=6)
    pictures = [
        FastEvaluator(config, state, device=torch.device(device), dtype=torch.float32).full(scene)
        for device in ("cpu", "cuda")
    ]
    torch.testing.assert_close(*pictures, rtol=0, atol=5e-3)
