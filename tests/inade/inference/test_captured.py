"""Recorded passes, as far as a machine without a GPU can tell; `tests/gpu` has the rest."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from unittest.mock import MagicMock

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from inade.bench.weights import published_state
from inade.bench.yardstick import cells_scene
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


class _OnDevice:
    """An input on the second of two GPUs."""

    device, shape, dtype = torch.device("cuda:1"), torch.Size([3]), torch.float32

    def clone(self) -> "_OnDevice":
        return self


def test_a_pass_is_recorded_on_the_device_that_it_runs_on(monkeypatch: pytest.MonkeyPatch) -> None:
    current, recorded = [torch.device("cuda:0")], []

    @contextmanager
    def device(wanted: torch.device) -> Iterator[None]:
        current.append(wanted)
        yield
        current.pop()

    def stream() -> MagicMock:
        recorded.append(current[-1])
        return MagicMock()

    names = {"device": device, "Stream": stream, "current_stream": MagicMock,
             "stream": lambda _: nullcontext(), "CUDAGraph": MagicMock,
             "graph": lambda _: nullcontext()}  # fmt: skip
    for name, stand_in in names.items():
        monkeypatch.setattr(torch.cuda, name, stand_in)
    CapturedPass(lambda x: recorded.append(current[-1]) or (x,), (_OnDevice(),))
    assert len(recorded) > 2
    assert set(recorded) == {torch.device("cuda:1")}
    assert current == [torch.device("cuda:0")]


class _Apart(TorchDispatchMode):
    """Lets nothing be computed from values of two devices, but for single numbers and copies."""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        given = [value for value in tree_leaves((args, kwargs)) if isinstance(value, torch.Tensor)]
        kinds = {value.device.type for value in given if value.dim()}
        name = func.overloadpacket.__name__
        assert len(kinds) < 2 or name in ("copy_", "_to_copy"), (name, kinds)
        return func(*args, **(kwargs or {}))


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_what_lies_on_a_device_stays_there(dtype: torch.dtype) -> None:
    """On `meta`, which has shapes and no values: whoever looked at one would be told off."""
    config, elsewhere = ModelConfig(8, 128, 128, 8, 16, 16), torch.device("meta")
    state = published_state(config, 1, "G")["G"]
    subject = FastEvaluator(config, state, device=elsewhere, dtype=dtype)
    scene = cells_scene(config, 16).with_object(0.05, 1)
    with _Apart():
        rows = [part for _, part in subject.bands(scene)]
        part = subject.update(scene.resampled(16, 5))
        inputs, recorded = subject._replayed(subject._described(scene))
    assert {value.device for value in (*rows, part, *inputs, recorded)} == {elsewhere}
    assert recorded.shape == (128, 128, 3)
    assert recorded.dtype == torch.float32
    assert {value.dtype for value in inputs} == {dtype}
