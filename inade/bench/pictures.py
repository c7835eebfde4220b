"""How fast pictures are made, against the plain formulation in the same process."""

import statistics
from collections.abc import Callable, Iterator
from functools import cached_property, partial

import numpy as np
import torch
from torch import Tensor

from inade.bench.measure import Row, Timing, interleaved, peak_mib, row, timed
from inade.bench.reference import generator_blocks, reference_encoder, reference_generator
from inade.bench.weights import published_state
from inade.bench.yardstick import BenchScene, cells_scene
from inade.config import ModelConfig
from inade.inference.convolution import Convolution
from inade.inference.device import PRECISIONS, choose_device, native_bf16
from inade.inference.encoder import FastEncoder
from inade.inference.fast import FastEvaluator

OBJECTS = 16
LARGEST_SHARE = 0.05  # of the picture, that a restyled object's box covers at most
GOALS = {"float32": (4.0, 25.0), "bf16": (8.0, 40.0)}  # full pass, one object
CPU = torch.device("cpu")


def psnr(actual: Tensor, expected: Tensor) -> float:
    """Decibels over the range -1 to 1; 200 where both are equal."""
    error = (actual - expected).square().mean().item()
    return 10 * np.log10(4 / error) if error else 200.0


class PictureBench:
    """Rows of one size of model with random weights; goals are for the ADE20K size."""

    def __init__(self, title: str, config: ModelConfig) -> None:
        self.title, self.config = title, config
        self._goals = GOALS if config.num_filters == 64 else {}
        self._base: Timing | None = None

    @cached_property
    def _scene(self) -> BenchScene:
        return cells_scene(self.config, OBJECTS)

    @cached_property
    def _generator(self) -> dict[str, Tensor]:
        return published_state(self.config, 0, "G")["G"]

    def _plain(self, dtype: torch.dtype = torch.float32) -> Tensor:
        """The picture by the plain formulation, float [3, H, W]."""
        scene = self._scene
        state = {key: value.to(dtype) for key, value in self._generator.items()}
        with torch.inference_mode():
            return reference_generator(
                state,
                self.config,
                scene.classes[scene.segments][None],
                scene.segments[None],
                scene.modulation[None].to(dtype),
                scene.global_noise[None].to(dtype),
            )[0]

    def _evaluator(self, precision: str) -> FastEvaluator:
        return FastEvaluator(self.config, self._generator, device=CPU, dtype=PRECISIONS[precision])

    def full_rows(self) -> Iterator[Row]:
        """Plain pass, convolution floor, full pass, its error and memory."""
        plain_peak = peak_mib(self._plain)
        expected = self._plain()
        for precision in _precisions():
            subject = self._evaluator(precision)
            picture = subject.full(self._scene)
            subject.invalidate()
            whole = partial(subject.full, self._scene)
            peak = peak_mib(whole)
            if self._base is None:
                floor = _convolutions(self.config)
                self._base, floor, full = interleaved([self._plain, floor, whole])
                name = f"{self.title}: plain formulation, full pass"
                yield row(name, self._base, self._base, peak_mib=plain_peak)
                yield row(f"{self.title}: convolutions alone (floor)", floor, self._base)
            else:
                full = timed(whole)
            yield row(
                f"{self.title}: full pass",
                full,
                self._base,
                goal=self._goals.get(precision, (None, None))[0],
                precision=precision,
                error=_error(picture, expected),
                peak_mib=peak,
            )
            yield Row(
                f"{self.title}: memory above the weights, plain / fast",
                plain_peak / max(peak, 0.1),
                goal=3.0 if self._goals else None,
                precision=precision,
            )

    def error_rows(self) -> Iterator[Row]:
        """How far both are from the equations in float64."""
        expected, exact = self._plain(), self._plain(torch.float64)
        for precision in _precisions():
            picture = self._evaluator(precision).full(self._scene)
            yield Row(
                f"{self.title}: error against float64, plain / fast",
                _error(expected, exact) / _error(picture, exact),
                precision=precision,
                error=_error(picture, exact),
            )

    def object_rows(self, places: int) -> Iterator[Row]:
        """One object restyled in seeded places, and its pixels' agreement with a full pass."""
        if self._base is None:
            self._base = timed(self._plain)
        for precision in _precisions():
            subject = self._evaluator(precision)
            samples, agreement = zip(
                *(self._restyled(subject, place) for place in range(places)), strict=True
            )
            agreement = [value for value in agreement if value is not None]
            yield row(
                f"{self.title}: one object restyled, box <= 5 %",
                Timing(samples),
                self._base,
                goal=self._goals.get(precision, (None, None))[1],
                precision=precision,
            )
            yield Row(
                f"{self.title}: PSNR inside the object against a full pass, random weights, dB",
                statistics.median(agreement),
                runs=len(agreement),
                precision=precision,
            )

    def _restyled(self, subject: FastEvaluator, place: int) -> tuple[float, float | None]:
        """(median milliseconds of three restyles, at every third place dB inside the object)."""
        share = LARGEST_SHARE * (0.3 + 0.7 * np.random.default_rng(place).random())
        shown = self._scene.with_object(float(share), place)
        subject.full(shown)
        looks = [shown.resampled(OBJECTS, seed) for seed in range(5)]
        turns = iter(looks)
        milliseconds = timed(lambda: subject.update(next(turns)), 3).median
        if place % 3:
            return milliseconds, None
        picture = subject.update(looks[4])
        inside = shown.segments == OBJECTS
        return milliseconds, psnr(picture[:, inside], subject.full(looks[4])[:, inside])

    def encoder_rows(self) -> Iterator[Row]:
        """Encoding a reference."""
        state = published_state(self.config, 0, "E")["E"]
        segments = self._scene.segments
        random = np.random.default_rng(0)
        shape = (3, *segments.shape)
        picture = torch.from_numpy(random.uniform(-1, 1, shape).astype(np.float32))
        subject = FastEncoder(self.config, state, device=CPU)

        def plain() -> tuple[Tensor, ...]:
            with torch.inference_mode():
                return reference_encoder(state, self.config, picture[None], segments[None], OBJECTS)

        fast = partial(subject.encode, picture, segments, OBJECTS)
        mu, logvar = fast()
        ours = (mu[:, 0], logvar[:, 0], mu[:, 1], logvar[:, 1])
        error = max(_error(a, b[0]) for a, b in zip(ours, plain(), strict=True))
        peak = peak_mib(fast)
        base, timing = interleaved([plain, fast])
        yield row(
            f"{self.title}: encode a reference, {OBJECTS} objects",
            timing,
            base,
            goal=10.0 if self._goals else None,
            error=error,
            peak_mib=peak,
        )


def _error(actual: Tensor, expected: Tensor) -> float:
    return (actual - expected).abs().max().item()


def _precisions() -> list[str]:
    return ["float32", "bf16"] if native_bf16(CPU) else ["float32"]


def _convolutions(config: ModelConfig) -> Callable[[], object]:
    """All 3x3 and 1x1 convolutions of a full pass at their sizes and nothing else."""
    steps: list[tuple[Convolution, Tensor]] = []
    height, width = config.start_size
    for block in generator_blocks(config):
        height, width = height << block.upsample, width << block.upsample
        middle = min(block.channels_in, block.channels_out)
        shapes = [(middle, block.channels_in, 3), (block.channels_out, middle, 3)]
        if block.channels_in != block.channels_out:
            shapes.append((block.channels_out, block.channels_in, 1))
        for outputs, inputs, kernel in shapes:
            weight = torch.randn(outputs, inputs, kernel, kernel)
            layer = Convolution(weight, None, CPU, torch.float32, cells=height * width)
            steps.append((layer, torch.randn(height + kernel - 1, width + kernel - 1, inputs)))

    def run() -> None:
        with torch.inference_mode():
            for layer, x in steps:
                layer(x)

    return run


def graphics_rows(config: ModelConfig) -> Iterator[Row]:
    """Full passes on a graphics card, where there is one."""
    if not torch.cuda.is_available():
        return
    device = choose_device("cuda")
    state = published_state(config, 0, "G")["G"]
    scene = cells_scene(config, OBJECTS)
    base = None
    for precision in ("float32", "bf16", "fp16"):
        subject = FastEvaluator(config, state, device=device, dtype=PRECISIONS[precision])
        timing = timed(lambda subject=subject: subject.full(scene), 20)
        base = base or timing
        name = f"{torch.cuda.get_device_name()}: full pass against float32"
        yield row(name, timing, base, precision=precision)
