"""What is waited for on the device: a full pass, one object, encoding; and the memory of each."""

from functools import partial
from itertools import cycle

import torch

from inade.bench.reference import reference_generator
from inade.bench.weights import published_state
from inade.bench.yardstick import BenchScene, cells_scene
from inade.config import ModelConfig
from inade.inference.encoder import FastEncoder
from inade.inference.fast import FastEvaluator
from tests.gpu.checking import Note, Sizes, gpu, milliseconds, peak_mib, precisions, short

OBJECTS = 16


@gpu
def test_full_passes_and_single_objects(device: torch.device, sizes: Sizes, note: Note) -> None:
    for title, config in sizes.models.items():
        state, scene = published_state(config, 0, "G")["G"], cells_scene(config, OBJECTS)
        wait = plain_pass(config, state, scene, device, max(2, sizes.runs // 4))
        note(f"{title}: full pass, plain formulation, float32", wait, "ms")
        for dtype in precisions(device):
            subject = FastEvaluator(config, state, device=device, dtype=dtype)
            name, whole = f"{title}, {short(dtype)}", partial(subject.full, scene)
            if (peak := peak_mib(whole, device)) is not None:  # the first records the pass
                note(f"{name}: memory of a full pass and its recording", peak, "MiB")
            note(f"{name}: full pass", milliseconds(whole, device, sizes.runs), "ms")
            wait = restyled(subject, scene.with_object(0.05, 1), device, sizes.runs)
            note(f"{name}: one object restyled, box 5 %", wait, "ms")


@gpu
def test_encoding(device: torch.device, sizes: Sizes, note: Note) -> None:
    for title, config in sizes.models.items():
        subject = FastEncoder(config, published_state(config, 0, "E")["E"], device=device)
        segments = cells_scene(config, OBJECTS).segments
        picture = torch.rand(3, *segments.shape) * 2 - 1
        read = partial(subject.encode, picture, segments, OBJECTS)
        note(f"{title}: encode {OBJECTS} objects", milliseconds(read, device, sizes.runs), "ms")
        if (peak := peak_mib(read, device)) is not None:
            note(f"{title}: memory of encoding", peak, "MiB")


def plain_pass(
    config: ModelConfig,
    state: dict[str, torch.Tensor],
    scene: BenchScene,
    device: torch.device,
    runs: int,
) -> float:
    """Milliseconds of a pass as the equations are written."""
    weights = {key: value.to(device) for key, value in state.items()}
    given = (
        scene.classes[scene.segments][None], scene.segments[None], scene.modulation[None],
        scene.global_noise[None],
    )  # fmt: skip
    there = [one.to(device) for one in given]

    def made() -> object:
        with torch.inference_mode():
            return reference_generator(weights, config, *there)

    return milliseconds(made, device, runs)


def restyled(subject: FastEvaluator, scene: BenchScene, device: torch.device, runs: int) -> float:
    """Milliseconds of another look of the last object, four of them in turn."""
    subject.full(scene)
    looks = cycle([scene.resampled(OBJECTS, seed) for seed in range(4)])
    return milliseconds(lambda: subject.update(next(looks)), device, runs)
