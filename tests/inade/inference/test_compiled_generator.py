"""Residual blocks on windows, and the tables, against the plain equations."""

import numpy as np
import pytest
import torch

from inade.config import ModelConfig
from inade.inference.generator import CompiledGenerator
from inade.inference.levels import pyramid
from inade.inference.windows import Window
from tests.scenes import patchwork
from tests.weights import published_state

CPU = torch.device("cpu")
PLAIN = ModelConfig(7, 64, 64, 4, 16, 8)
SKETCH = ModelConfig(7, 64, 64, 4, 16, 8, sketch=True)


@pytest.fixture(scope="module", params=[PLAIN, SKETCH], ids=["plain", "sketch"])
def model(request):
    state = published_state(request.param, 2, "G")["G"]
    return request.param, state, CompiledGenerator(request.param, state, CPU, torch.float32)


@pytest.mark.parametrize("patch", [1, 9])
@torch.inference_mode()
def test_a_window_holds_what_the_whole_map_holds(model, patch):
    config, _, generator = model
    scene = patchwork(config, patch=patch, count=6)
    rows = generator.tables.rows(scene.classes, scene.modulation)
    tables = generator.tables.by_layer(rows, torch.float32)
    levels = pyramid(scene.segments, scene.sketch, [generator.start_size, *generator.sizes])
    random = np.random.default_rng(0)
    x = generator.start(scene.global_noise)
    for block, source, level in zip(generator.blocks, levels, levels[1:], strict=False):
        whole = block.run(x, level.whole, level, source, tables)
        for _ in range(6):
            step = 2 if block.even else 1
            (top, bottom), (left, right) = (
                np.sort(random.choice(side // step + 1, 2, replace=False)) * step
                for side in level.size
            )
            window = Window(int(top), int(bottom), int(left), int(right))
            part = block.run(x, window, level, source, tables)
            torch.testing.assert_close(part, whole[window.slices], rtol=0, atol=2e-5)
        x = whole


@torch.inference_mode()
def test_pixels_of_a_window_leave_out_the_sides_that_lack_neighbours(model):
    _, _, generator = model
    x = torch.randn(64, 64, 4)
    whole, _ = generator.picture(x.clone(), Window(0, 64, 0, 64))
    pixels, place = generator.picture(x[10:30, 0:20].contiguous(), Window(10, 30, 0, 20))
    assert place == Window(11, 29, 0, 19)
    torch.testing.assert_close(pixels, whole[place.slices])


@torch.inference_mode()
def test_table_rows_are_the_folded_equations(model):
    config, state, generator = model
    classes = torch.tensor([3, 0, 3])
    modulation = torch.randn(3, 2, config.noise_dim)
    layer = "up_1.norm_s"
    rows = generator.tables.rows(classes, modulation)
    table = generator.tables.by_layer(rows, torch.float32)[layer]
    x = torch.randn(3, table.shape[1] // 2)
    weight, bias = state[f"{layer}.weight"][classes], state[f"{layer}.bias"][classes]
    noise = modulation @ state[f"{layer}.fc_noise.weight"].T + state[f"{layer}.fc_noise.bias"]
    mean = state[f"{layer}.param_free_norm.running_mean"]
    deviation = torch.sqrt(state[f"{layer}.param_free_norm.running_var"] + 1e-5)
    scale, shift = (weight[..., j] * noise[:, j] + bias[..., j] for j in range(2))
    slant, offset = table.chunk(2, dim=1)
    torch.testing.assert_close(slant * x + offset, scale * (x - mean) / deviation + shift)
