"""Residual blocks on chosen cells, and the tables, against the plain equations."""

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.inference.generator import CompiledGenerator
from inade.inference.levels import Level
from inade.inference.regions import pixels, region
from tests.scenes import patchwork

CPU = torch.device("cpu")
PLAIN = ModelConfig(7, 64, 64, 4, 16, 8)
SKETCH = ModelConfig(7, 64, 64, 4, 16, 8, sketch=True)


@pytest.fixture(scope="module", params=[PLAIN, SKETCH], ids=["plain", "sketch"])
def model(request):
    state = published_state(request.param, 2, "G")["G"]
    return request.param, state, CompiledGenerator(request.param, state, CPU, torch.float32)


@pytest.mark.parametrize("patch", [1, 9])
@torch.inference_mode()
def test_chosen_cells_are_those_of_the_whole_map(model, patch):
    config, _, generator = model
    scene = patchwork(config, patch=patch, count=6)
    rows = generator.tables.rows(scene.classes, scene.modulation)
    tables = generator.tables.by_layer(rows, torch.float32)
    sizes = generator.sizes(64, 64)
    random = np.random.default_rng(0)
    x = generator.start(scene.global_noise)
    for index, (block, size) in enumerate(zip(generator.blocks, sizes, strict=True)):
        level = Level(scene.ground, index, size, CPU, torch.float32)
        (whole,) = block.rows([x], level, tables)
        step = 64 // size[0]
        segments = scene.segments[::step, ::step].numpy()
        sketch = None if scene.sketch is None else scene.sketch[::step, ::step].numpy()
        for share in (0.01, 0.3, 1.1):
            mask = random.random(size) < share
            mask[tuple(random.integers(size))] = True
            chosen = region(mask, segments, sketch, doubled=block.doubled, taps=block.taps)
            part = block.part(x.flatten(0, 1), chosen, tables)
            expected = whole[torch.from_numpy(mask)]
            torch.testing.assert_close(part, expected, rtol=0, atol=2e-5)
        x = whole


@torch.inference_mode()
def test_chosen_pixels_are_those_of_the_whole_picture(model):
    _, _, generator = model
    x = torch.randn(64, 64, 4)
    mask = np.random.default_rng(1).random((64, 64)) < 0.9
    chosen = pixels(mask)
    made = generator.pixels(x[torch.from_numpy(mask)], chosen.taps)
    (whole,) = generator.picture([x.clone()], 64, closed=False)
    whole = whole.view(-1, 3)[chosen.cells]
    torch.testing.assert_close(made, whole, rtol=0, atol=2e-6)


@pytest.mark.parametrize("layer", ["up_1.norm_s", "up_1.norm_1"])
@torch.inference_mode()
def test_table_rows_are_the_folded_equations(model, layer):
    config, state, generator = model
    classes = torch.tensor([3, 0, 3])
    modulation = torch.randn(3, 2, config.noise_dim)
    rows = generator.tables.rows(classes, modulation)
    table = generator.tables.by_layer(rows, torch.float32)[layer]
    x = torch.randn(3, table.shape[1] // 2)
    weight, bias = state[f"{layer}.weight"][classes], state[f"{layer}.bias"][classes]
    noise = modulation @ state[f"{layer}.fc_noise.weight"].T + state[f"{layer}.fc_noise.bias"]
    mean = state[f"{layer}.param_free_norm.running_mean"]
    if layer.endswith("norm_1"):  # the convolution before leaves its bias to the table
        mean = mean - state["up_1.conv_0.bias"]
    deviation = torch.sqrt(state[f"{layer}.param_free_norm.running_var"] + 1e-5)
    scale, shift = (weight[..., j] * noise[:, j] + bias[..., j] for j in range(2))
    slant, offset = table.chunk(2, dim=1)
    torch.testing.assert_close(slant * x + offset, scale * (x - mean) / deviation + shift)
