"""One batch learnt by heart: everything that training needs works together, or this stays high."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.places import RESOURCES
from inade.training.backbones.lpips import load_lpips
from inade.training.data.packing import pack
from inade.training.data.stream import Batch, whole_batch
from inade.training.generating import Part
from inade.training.judging.showing import sampler_of
from inade.training.presets import Stage, training_config
from inade.training.run.plan import make_adversary
from inade.training.run.state import TrainingState, new_state
from inade.training.step import train_step

SIDE, STEPS = 128, 500
LABELS = LabelSet.builtin("countryside")
QUARTERS = {"0": ("sky", "tree", "water", "grass"), "1": ("cloud", "roof", "wall", "road")}


def quilt(name: str) -> Sample:
    """Four crops of the bundled gallery, one in each quarter, an object each."""
    y, x = np.mgrid[:SIDE, :SIDE]
    quarters = 2 * (y >= SIDE // 2) + (x >= SIDE // 2)
    channels = np.array([LABELS.channel_named(one) for one in QUARTERS[name]])
    image = np.zeros((SIDE, SIDE, 3), np.uint8)
    half = SIDE // 2
    for number, one in enumerate(QUARTERS[name]):
        crop = min((RESOURCES / "styles" / one).glob("*.webp"))
        pixels = np.asarray(Image.open(crop).convert("RGB").resize((half, half)))
        top, left = half * (number // 2), half * (number % 2)
        image[top : top + half, left : left + half] = pixels
    return Sample(name, image, Layout.from_maps(channels[quarters], quarters))


def distance(state: TrainingState, batch: Batch) -> float:
    """AlexNet-LPIPS between the pictures and themselves rebuilt from their own styles."""
    value = load_lpips()(sampler_of(state).reference(batch), batch.images).mean().item()
    state.train()
    return value


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_one_batch_is_learnt_by_heart(tmp_path: Path) -> None:
    data = pack(tmp_path, ["0", "1"], quilt, LABELS, height=SIDE, width=SIDE, held_out=set())
    config = training_config("lite", LABELS)
    config = replace(
        config, model=replace(config.model, width=SIDE, height=SIDE),
        stages=(Stage(0, SIDE, SIDE),), batch_size=2, generator_rate=1e-3,
        adversarial_weight=0.1, feature_weight=10.0, kl_weight=0.0, r1_weight=0.0,
        consistency_weight=0.0,
        prior_share=0.0, augment_share=0.0, simplify=0.0, ema_decay=0.0,
    )  # fmt: skip
    device = torch.device("cpu")
    torch.manual_seed(0)
    adversary = make_adversary(config, device=device)
    state = new_state(config, adversary.network, device)
    batch = whole_batch(data, [0, 1], SIDE, SIDE)
    adversary.prepare([batch.images])
    state.train()
    before = distance(state, batch)
    for step in range(STEPS):
        rate = 1e-3 * min(1.0, max(0.05, 2.5 * (1 - step / STEPS)))
        state.optimizers["generator"].param_groups[0]["lr"] = rate
        train_step(state, adversary, config.stages[0], [Part(batch, slice(0, 2))])
        state.step += 1
        state.pictures += 2
    assert distance(state, batch) <= before / 10
