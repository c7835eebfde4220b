"""Pictures on the device: against the equations, short types, recorded and partial passes."""

import numpy as np
import torch
from torch import Tensor

from inade.bench.pictures import psnr
from inade.bench.weights import published_state
from inade.bench.yardstick import cells_scene
from inade.config import ModelConfig
from inade.engine import Engine
from inade.inference import fast
from inade.inference.encoder import FastEncoder
from inade.inference.fast import FastEvaluator
from inade.layouts.layout import Layout
from tests.gpu.checking import Note, Sizes, gpu, precisions, short
from tests.rounding import picture_moved
from tests.scenes import patchwork

CONFIG = ModelConfig(8, 128, 128, 8, 16, 16)
OBJECTS = 16
PARTIAL_DB = {torch.float32: 50.0, torch.bfloat16: 35.0, torch.float16: 45.0}


def rounds_like(dtype: torch.dtype, device: torch.device) -> torch.dtype:
    """The type whose roundings a pass in `dtype` makes: NVIDIA multiplies float32 as TF32, which
    keeps as many digits as float16."""
    tf32 = device.type == "cuda" and torch.backends.cudnn.allow_tf32
    return torch.float16 if dtype is torch.float32 and tf32 else dtype


@gpu
def test_pictures_are_those_of_the_equations_but_for_rounding(
    device: torch.device, note: Note
) -> None:
    state = published_state(CONFIG, 1, "G")["G"]
    scene = patchwork(CONFIG, patch=9, count=12)
    expected = scene.picture(CONFIG, state)
    for dtype in precisions(device):
        subject = FastEvaluator(CONFIG, state, device=device, dtype=dtype)
        error = (subject.full(scene) - expected).abs().max().item()
        note(f"largest error in {short(dtype)}, range -1 to 1", error)
        assert error <= picture_moved(CONFIG, rounds_like(dtype, device), expected)


@gpu
def test_short_types_agree_with_float32(device: torch.device, sizes: Sizes, note: Note) -> None:
    checkpoint = sizes.checkpoint()
    scene = cells_scene(checkpoint.config, OBJECTS)
    exact: Tensor | None = None
    for dtype in precisions(device):
        subject = FastEvaluator(checkpoint.config, checkpoint.generator, device=device, dtype=dtype)
        picture = subject.full(scene)
        assert picture.isfinite().all()
        if exact is None:
            exact = picture
            continue
        note(f"largest error in {short(dtype)}, range -1 to 1", (picture - exact).abs().max())
        note(f"PSNR in {short(dtype)}", psnr(picture, exact), "dB")
        assert psnr(picture, exact) > 30


@gpu
@torch.inference_mode()
def test_a_recorded_pass_gives_what_an_eager_one_gives(device: torch.device, note: Note) -> None:
    state = published_state(CONFIG, 2, "G")["G"]
    recorded = FastEvaluator(CONFIG, state, device=device, dtype=torch.float32)
    eager = FastEvaluator(CONFIG, state, device=device, dtype=torch.float32)
    largest, limit = 0.0, fast.RECORDED
    for count in (3, 12, 70):  # the last has more segments than the recording has room for
        scene = patchwork(CONFIG, patch=9, count=count, seed=count)
        _, replayed = recorded._replayed(recorded._described(scene))
        picture = replayed.movedim(-1, 0).cpu().clone()
        fast.RECORDED = 0
        try:
            expected = eager.full(scene)
        finally:
            fast.RECORDED = limit
        largest = max(largest, (picture - expected).abs().max().item())
    note("largest difference", largest)
    assert largest <= 2e-3


@gpu
def test_a_partial_pass_agrees_with_a_full_one(
    device: torch.device, sizes: Sizes, note: Note
) -> None:
    checkpoint = sizes.checkpoint()
    for dtype in precisions(device):
        edited, whole = (
            FastEvaluator(checkpoint.config, checkpoint.generator, device=device, dtype=dtype)
            for _ in range(2)
        )
        found: list[float] = []
        for place in range(6):
            scene = cells_scene(checkpoint.config, OBJECTS, place).with_object(0.05, place)
            edited.full(scene)
            scene = scene.resampled(OBJECTS, place)
            inside = scene.segments == OBJECTS
            expected = whole.full(scene)
            found.append(psnr(edited.update(scene).cpu()[:, inside], expected[:, inside]))
        note(f"median PSNR inside the object in {short(dtype)}", float(np.median(found)), "dB")
        assert np.median(found) > (PARTIAL_DB[dtype] if sizes.bundled else 20)


@gpu
def test_styles_are_read_as_on_the_processor(device: torch.device, note: Note) -> None:
    state = published_state(CONFIG, 3, "E")["E"]
    scene = patchwork(CONFIG, patch=9, count=12)
    random = np.random.default_rng(0).uniform(-1, 1, (3, CONFIG.height, CONFIG.width))
    picture = torch.from_numpy(random.astype(np.float32))
    (mu, logvar), (mu_here, logvar_here) = (
        FastEncoder(CONFIG, state, device=one).encode(picture, scene.segments, 12)
        for one in (torch.device("cpu"), device)
    )
    for name, here, there in (("mu", mu_here, mu), ("logvar", logvar_here, logvar)):
        difference = (here.cpu() - there).abs().max().item()
        note(f"largest difference of {name}", difference)
        assert difference <= 5e-3 * max(1.0, there.abs().max().item())


@gpu
def test_the_engine_restyles_one_object_and_no_other_byte(
    device: torch.device, sizes: Sizes, note: Note
) -> None:
    engine = Engine(sizes.checkpoint(), device=str(device))
    labels = np.zeros((128, 128), np.int64)
    labels[64:], labels[40:80, 30:60] = 1, 2
    picture = engine.generate(Layout.from_maps(labels), seed=1)
    other = engine.restyle(picture, 2, seed=2)
    changed = (picture.pixels != other.pixels).any(axis=2)
    inside = picture.layout.object_map == 2
    note("share of the object's pixels that changed", float(changed[inside].mean()))
    assert changed[inside].any()
    assert not changed[~inside].any()
    assert engine.encode(other).keys() == {0, 1, 2}
