"""Recorded passes, as far as a machine without a GPU can tell; `tests/gpu` has the rest."""

import torch

from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.inference.captured import CapturedPass
from inade.inference.fast import FastEvaluator
from tests.scenes import patchwork


@torch.inference_mode()
def test_replays_with_new_inputs():
    first, second = torch.ones(3), torch.full((3,), 5.0)
    captured = CapturedPass(lambda x: (x * 2, x + 1), (first,))
    for value in (first, second):
        doubled, more = captured((value,))
        assert doubled.tolist() == (value * 2).tolist()
        assert more.tolist() == (value + 1).tolist()
    assert captured.fits((second,))
    assert not captured.fits((torch.ones(4),))


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
