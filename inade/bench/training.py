"""`bench train`: a training step against the plain formulation of the same step."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode

from inade.bench.measure import Row, interleaved, peak_mib, row
from inade.bench.plain_training import PlainTraining
from inade.bench.weights import published_state
from inade.bench.yardstick import LITE, cells_scene
from inade.config import ModelConfig
from inade.networks import instance_edges
from inade.training.adversaries.published import PublishedAdversary
from inade.training.backbones.vgg import PERCEPTUAL_TAPS, Vgg
from inade.training.data.augment import NOISE, random_stream
from inade.training.data.stream import Batch
from inade.training.generating import Part
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.state import new_state
from inade.training.step import train_step

OBJECTS = 8  # in a picture
TRAINING_CASES = ((8, 128), (2, 256))  # pictures, pixels a side: `lite` trains on crops of 128
CPU = torch.device("cpu")
Terms = Mapping[str, float]


class TrainingCase:
    """One batch and one set of first weights, and two ways to make a step of the published recipe.

    Both draw the same noise, so their losses agree step by step.
    """

    def __init__(
        self, model: ModelConfig, *, batch: int, height: int, width: int, perceptual: nn.Module
    ) -> None:
        model = replace(model, height=height, width=width)
        stage = Stage(0, height, width)
        self._config = TrainingConfig(model, (stage,), batch_size=batch)
        states = published_state(model, 0)
        perceptual = perceptual.requires_grad_(False).to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
        self._adversary = PublishedAdversary(self._config, perceptual, "random")
        self._state = new_state(self._config, self._adversary.network, CPU)
        for name, network in self._state.networks.items():
            network.load_state_dict(states[name[0].upper()], strict=False)
        self._state.train()
        self._plain = PlainTraining(model, states, perceptual)
        self._plain_pictures = 0
        self._batch, self._instances = _batch(model, batch)
        self._parts = [Part(self._batch, slice(0, batch))]

    def fast(self) -> Terms:
        """The trainer's step."""
        terms = train_step(self._state, self._adversary, self._config.stages[0], self._parts)
        self._state.step += 1
        self._state.pictures += len(self._batch.images)
        return terms

    def plain(self) -> Terms:
        """The same step, written plainly."""
        batch = self._batch
        places = range(self._plain_pictures, self._plain_pictures + len(batch.images))
        self._plain_pictures = places.stop
        draws = [self._draws(places, draw) for draw in range(2)]
        images = batch.images.contiguous()
        terms = self._plain.step(images, batch.labels, self._instances, draws)
        return {name: term.item() for name, term in terms.items()}

    def _draws(self, places: range, draw: int) -> tuple[Tensor, Tensor]:
        """Noise [N, I, 2, Z] and global noise [N, D] as the trainer draws them."""
        model, noise, latents = self._config.model, [], []
        for place in places:
            random = random_stream(self._config.seed, NOISE, place, draw)
            noise.append(random.standard_normal((OBJECTS, 2, model.noise_dim), np.float32))
            latents.append(random.standard_normal(model.latent_dim, np.float32))
        return torch.from_numpy(np.stack(noise)), torch.from_numpy(np.stack(latents))


def _batch(model: ModelConfig, count: int) -> tuple[Batch, Tensor]:
    """Random pictures and layouts, and each pixel's object 0..OBJECTS-1 of its picture."""
    scenes = [cells_scene(model, OBJECTS, seed) for seed in range(count)]
    instances = torch.stack([scene.segments for scene in scenes])
    offsets = OBJECTS * torch.arange(count)
    segments = instances + offsets[:, None, None]
    images = torch.rand(
        count, 3, model.height, model.width, generator=torch.Generator().manual_seed(0)
    )
    batch = Batch(
        images=(2 * images - 1).contiguous(memory_format=torch.channels_last),
        segments=segments,
        classes=torch.cat([scene.classes for scene in scenes]),
        sample_of_segment=torch.arange(count).repeat_interleave(OBJECTS),
        edges=instance_edges(segments),
        numbers=tuple(range(count)),
        spans=torch.tensor([[0.0, 1.0]]).repeat(count, 1),
    )
    return batch, instances


def training_rows(runs: int, count: int, side: int) -> Iterator[Row]:
    """Time and memory of a step of `count` pictures, and what the convolutions alone take."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        backbone = Vgg(19, PERCEPTUAL_TAPS)
    case = TrainingCase(LITE, batch=count, height=side, width=side, perceptual=backbone)
    for step in (case.plain, case.fast):  # Adam's own tensors are there from now on
        step()
    plain_peak, fast_peak = peak_mib(case.plain), peak_mib(case.fast)
    base, fast = interleaved([case.plain, case.fast], runs)
    title = f"training step, lite size, {count} pictures of {side} x {side}, VGG-19 term"
    yield row(f"{title}: plain formulation", base, base, peak_mib=plain_peak)
    yield row(f"{title}: ours", fast, base, goal=2.0, peak_mib=fast_peak)
    memory = f"{title}: memory above the weights, ours / plain, at most"
    yield Row(memory, fast_peak / plain_peak, goal=0.6)
    share = convolution_share(case.fast)
    yield Row(f"{title}: convolutions' share of the time", share, goal=0.7)


def convolution_share(call: Callable[[], object]) -> float:
    """Share of a call's time that its convolutions take, forward and backward."""
    clock = _ConvolutionClock()
    begun = time.perf_counter()
    with clock:
        call()
    return clock.seconds / (time.perf_counter() - begun)


class _ConvolutionClock(TorchDispatchMode):
    """Adds up the time of convolutions as they run on the processor."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0

    def __torch_dispatch__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        begun = time.perf_counter()
        result = func(*args, **(kwargs or {}))
        if "convolution" in str(func):
            self.seconds += time.perf_counter() - begun
        return result
