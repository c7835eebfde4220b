"""How fast pictures are made, against the plain formulation in the same process."""

import statistics
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import torch
from torch import Tensor

from inade.bench.measure import Row, Timing, interleaved, peak_mib, row, timed
from inade.bench.yardstick import BenchScene, cells_scene, plain_formulation
from inade.config import ModelConfig
from inade.inference.convolution import Convolution
from inade.inference.device import PRECISIONS, choose_device, native_bf16
from inade.inference.encoder import FastEncoder
from inade.inference.fast import FastEvaluator

OBJECTS = 16
LARGEST_SHARE = 0.05  # of the picture, that a restyled object's box covers at most
GOALS = {"float32": (4.0, 25.0), "bf16": (8.0, 40.0)}  # full pass, one object
Say = Callable[[str], None]


def psnr(actual: Tensor, expected: Tensor) -> float:
    """Decibels over the range -1 to 1; 200 where both are equal."""
    error = (actual - expected).square().mean().item()
    return 10 * np.log10(4 / error) if error else 200.0


def picture_rows(title: str, config: ModelConfig, *, places: int, say: Say) -> Iterator[Row]:
    """Plain pass, convolution floor, full pass, one object, memory, encoder; with goals for
    the ADE20K size."""
    reference, weights = plain_formulation()
    states = weights.published_state(config, 0, "GE")
    scene = cells_scene(config, OBJECTS)
    goals = GOALS if config.num_filters == 64 else {}

    def plain(shown: BenchScene) -> Tensor:
        segments, classes, modulation, noise = shown.given
        with torch.inference_mode():
            return reference.reference_generator(
                states["G"],
                config,
                classes[segments][None],
                segments[None],
                modulation[None],
                noise[None],
            )[0]

    say(f"{title}: plain formulation")
    plain_peak = peak_mib(lambda: plain(scene))
    expected = plain(scene)
    base = None
    for precision in _precisions():
        say(f"{title}: {precision}")
        subject = FastEvaluator(
            config, states["G"], device=torch.device("cpu"), dtype=PRECISIONS[precision]
        )
        full_goal, object_goal = goals.get(precision, (None, None))
        error = (subject.full(*scene.given) - expected).abs().max().item()
        subject.invalidate()
        peak = peak_mib(partial(subject.full, *scene.given))
        whole = partial(subject.full, *scene.given)
        if base is None:
            base, floor, full = interleaved([lambda: plain(scene), _convolutions(config), whole])
            yield row(f"{title}: plain formulation, full pass", base, base, peak_mib=plain_peak)
            yield row(f"{title}: convolutions alone (floor)", floor, base)
        else:
            full = timed(whole)
        yield row(
            f"{title}: full pass",
            full,
            base,
            goal=full_goal,
            precision=precision,
            error=error,
            peak_mib=peak,
        )
        yield Row(
            f"{title}: memory above the weights, plain / fast",
            plain_peak / max(peak, 0.1),
            goal=3.0 if goals else None,
            precision=precision,
        )
        yield from _object_rows(title, subject, scene, base, places, precision, object_goal)
        del subject
    assert base is not None
    say(f"{title}: encoder")
    yield _encoder_row(title, config, states["E"], scene, expected, reference)


def _precisions() -> list[str]:
    return ["float32", "bf16"] if native_bf16(torch.device("cpu")) else ["float32"]


def _object_rows(
    title: str,
    subject: FastEvaluator,
    scene: BenchScene,
    base: Timing,
    places: int,
    precision: str,
    goal: float | None,
) -> Iterator[Row]:
    """One object restyled in seeded places, and how well its pixels agree with a full pass."""
    samples: list[float] = []
    agreement: list[float] = []
    for place in range(places):
        share = LARGEST_SHARE * (0.3 + 0.7 * np.random.default_rng(place).random())
        shown = scene.with_object(float(share), place)
        subject.full(*shown.given)
        looks = [shown.resampled(OBJECTS, seed) for seed in range(4)]
        turns = iter(looks * 2)
        timing = timed(lambda turns=turns: subject.update(*next(turns).given), 3)
        samples.append(timing.median)
        picture = subject.update(*looks[0].given)
        inside = shown.segments == OBJECTS
        agreement.append(psnr(picture[:, inside], subject.full(*looks[0].given)[:, inside]))
    yield row(
        f"{title}: one object restyled, box <= 5 %",
        Timing(tuple(samples)),
        base,
        goal=goal,
        precision=precision,
    )
    yield Row(
        f"{title}: PSNR inside the object against a full pass, random weights, dB",
        statistics.median(agreement),
        runs=places,
        precision=precision,
    )


def _encoder_row(
    title: str,
    config: ModelConfig,
    state: dict[str, Tensor],
    scene: BenchScene,
    picture: Tensor,
    reference: object,
) -> Row:
    subject = FastEncoder(config, state, device=torch.device("cpu"))

    def plain() -> tuple[Tensor, ...]:
        with torch.inference_mode():
            return reference.reference_encoder(  # pyright: ignore[reportAttributeAccessIssue]
                state, config, picture[None], scene.segments[None], OBJECTS
            )

    mu, logvar = subject.encode(picture, scene.segments, OBJECTS)
    ours = (mu[:, 0], logvar[:, 0], mu[:, 1], logvar[:, 1])
    error = max((a - b[0]).abs().max().item() for a, b in zip(ours, plain(), strict=True))
    peak = peak_mib(lambda: subject.encode(picture, scene.segments, OBJECTS))
    base, fast = interleaved([plain, lambda: subject.encode(picture, scene.segments, OBJECTS)])
    return row(
        f"{title}: encode a reference, {OBJECTS} objects",
        fast,
        base,
        goal=10.0 if config.num_filters == 64 else None,
        error=error,
        peak_mib=peak,
    )


def _convolutions(config: ModelConfig) -> Callable[[], object]:
    """All 3x3 and 1x1 convolutions of a full pass at their sizes and nothing else."""
    reference, _ = plain_formulation()
    device, dtype = torch.device("cpu"), torch.float32
    steps: list[tuple[Convolution, Tensor]] = []
    height, width = config.start_size
    for block in reference.generator_blocks(config):
        height, width = height << block.upsample, width << block.upsample
        middle = min(block.channels_in, block.channels_out)
        shapes = [(middle, block.channels_in, 3), (block.channels_out, middle, 3)]
        if block.channels_in != block.channels_out:
            shapes.append((block.channels_out, block.channels_in, 1))
        for outputs, inputs, kernel in shapes:
            layer = Convolution(torch.randn(outputs, inputs, kernel, kernel), None, device, dtype)
            steps.append((layer, torch.randn(height + kernel - 1, width + kernel - 1, inputs)))

    def run() -> None:
        with torch.inference_mode():
            for layer, x in steps:
                layer(x)

    return run


def graphics_rows(config: ModelConfig) -> Iterator[Row]:
    """Full passes on a graphics card, where there is one."""
    device = choose_device("auto")
    if device.type != "cuda":
        return
    _, weights = plain_formulation()
    state = weights.published_state(config, 0, "G")["G"]
    scene = cells_scene(config, OBJECTS)
    base = None
    for precision in ("float32", "bf16", "fp16"):
        subject = FastEvaluator(config, state, device=device, dtype=PRECISIONS[precision])
        timing = timed(lambda subject=subject: subject.full(*scene.given), 20)
        base = base or timing
        name = f"{torch.cuda.get_device_name()}: full pass against float32"
        yield row(name, timing, base, precision=precision)
