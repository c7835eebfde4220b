"""Noise consistency: an object's noise may decide that object's pixels and no others."""

import numpy as np
import pytest
import torch
from torch import nn

from inade.bench.reference import reference_generator
from inade.training.data.augment import CONSISTENCY, random_stream
from inade.training.data.packed import PackedData
from inade.training.data.stream import Batch
from inade.training.generating import (
    Looks,
    draw_looks,
    evaluating,
    noise_consistency,
    pictures_of,
    some_objects,
)
from inade.training.losses.formulas import change_outside, grown
from inade.training.presets import Stage
from inade.training.step import train_step
from inade.training.trainer import batches
from tests.inade.training.small_run import (
    CPU,
    SIZE,
    gradients_noted,
    small_config,
    small_data,
    small_state,
)


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> PackedData:
    return small_data(tmp_path_factory.mktemp("consistency") / "pack")


class Reaching(nn.Module):
    """Each pixel shows the first noise number of its object, and a share of the other objects'."""

    def __init__(self, reach: float) -> None:
        super().__init__()
        self.reach = nn.Parameter(torch.tensor(reach))
        self.recompute = False

    def forward(self, segments, classes, modulation, latents, *, start_window, fields):
        own = modulation[:, 0, 0]
        pictures = []
        for one in segments:
            ids = one.unique()
            pictures.append(own[one] + self.reach * own[ids].sum())
        return torch.stack(pictures)[:, None].expand(-1, 3, -1, -1)


def two_halves(side: int = 16) -> tuple[Batch, Looks]:
    """Two pictures of two objects each, left and right."""
    halves = (torch.arange(side) >= side // 2).long().expand(side, side)
    segments = torch.stack([halves, halves + 2])
    owners = torch.tensor([0, 0, 1, 1])
    images = torch.zeros(2, 3, side, side)
    spans = torch.tensor([[0.0, 1.0]] * 2)
    batch = Batch(
        images, segments, torch.zeros(4, dtype=torch.long), owners, images[:, :1] > 0, (0, 1), spans
    )
    looks = Looks(torch.randn(4, 2, 3, requires_grad=True), torch.zeros(2, 5), None, None, 0, None)
    return batch, looks


@pytest.mark.parametrize("number", [0, 1])
def test_the_loss_is_what_the_noise_of_one_object_does_to_the_other(number):
    """With one of two objects redrawn, the other changes by the share that reaches it."""
    batch, looks = two_halves()
    reaching = Reaching(0.25)
    value = noise_consistency(reaching, batch, looks, number, 2, np.random.default_rng(5))

    random = np.random.default_rng(5)  # the same draws, and the sum written out
    redrawn = random.standard_normal((2, 2, 3), np.float32)
    changed = int(some_objects(2, random).argmax())
    old = looks.modulation[2 * number + changed, 0, 0].item()
    assert value.item() == pytest.approx(0.25 * abs(redrawn[changed, 0, 0] - old), rel=1e-5)


def test_an_object_that_keeps_to_itself_costs_nothing_though_it_changes():
    """Fails where the changed objects themselves count."""
    batch, looks = two_halves()
    value = noise_consistency(Reaching(0.0), batch, looks, 0, 2, np.random.default_rng(0))
    assert value.item() == 0


def test_only_the_generator_learns_from_it():
    batch, looks = two_halves()
    reaching = Reaching(0.25)
    noise_consistency(reaching, batch, looks, 0, 2, np.random.default_rng(0)).backward()
    assert reaching.reach.grad is not None
    assert reaching.reach.grad != 0
    assert looks.modulation.grad is None


def test_the_difference_is_taken_outside_the_grown_mask_alone():
    random = np.random.default_rng(0)
    before, after = random.uniform(-1, 1, (2, 2, 3, 12, 10)).astype(np.float32)
    changed = np.zeros((2, 12, 10), bool)
    changed[0, 3:5, 4] = changed[1, 0, 0] = True
    near = np.zeros_like(changed)
    for n, y, x in np.argwhere(changed):
        near[n, max(0, y - 2) : y + 3, max(0, x - 2) : x + 3] = True
    mask = grown(torch.from_numpy(changed), 2)
    assert np.array_equal(mask.numpy(), near)
    value = change_outside(torch.from_numpy(before), torch.from_numpy(after), mask)
    expected = np.abs(before - after).transpose(0, 2, 3, 1)[~near].mean()
    assert value.item() == pytest.approx(expected, rel=1e-5)


def test_without_a_pixel_outside_it_is_zero():
    ones = torch.ones(1, 3, 8, 8)
    assert change_outside(ones, -ones, torch.ones(1, 8, 8, dtype=torch.bool)).item() == 0


@pytest.mark.parametrize("count", [1, 2, 7])
def test_some_objects_are_chosen_and_some_left(count):
    random = np.random.default_rng(0)
    sizes = {int(some_objects(count, random).sum()) for _ in range(200)}
    assert sizes == set(range(1, max(2, count)))


def test_a_step_adds_what_the_plain_equations_say(data):
    """One picture made twice by the equations; the objects are the quarters of it."""
    config = small_config(
        stages=(Stage(0, SIZE, SIZE),), batch_size=2, simplify=0.0, prior_share=1.0,
        generator_rate=0.0, consistency_weight=2.0, consistency_every=3,
    )  # fmt: skip
    state, adversary = small_state(config)
    state.train()
    stage, [part] = next(batches(data, config, 0, CPU))
    looks = draw_looks(state, stage, part, 0)
    told = train_step(state, adversary, stage, [part])["consistency"]

    random = random_stream(config.seed, CONSISTENCY, 0)
    number = int(random.integers(2))
    first = 4 * number
    noise = looks.modulation[first : first + 4]
    redrawn = torch.from_numpy(random.standard_normal(noise.shape, np.float32))
    chosen = torch.from_numpy(some_objects(4, random))
    second = torch.where(chosen[:, None, None], redrawn, noise)
    instance = part.batch.segments[number : number + 1] - first
    label = part.batch.labels[number : number + 1]
    weights = state.generator.state_dict()  # the rate is 0: those that the step used
    one, two = (
        reference_generator(
            weights, config.model, label, instance, each[None], looks.latents[number : number + 1]
        )
        for each in (noise, second)
    )
    outside = ~grown(chosen[instance], 2)[:, None].expand_as(one)  # 64 / 32 pixels
    expected = 2.0 * 3 * (one - two).abs()[outside].mean()
    assert expected > 0
    assert told == pytest.approx(expected.item(), rel=1e-3)


def test_it_comes_every_few_steps_whatever_the_parts(data):
    """The picture that pays, its objects and their noise do not depend on the division."""
    found = []
    for accumulation in (1, 2):
        config = small_config(
            batch_size=4, accumulation=accumulation, simplify=0.0, generator_rate=0.0,
            consistency_every=2,
        )  # fmt: skip
        state, adversary = small_state(config)
        state.train()
        told = []
        for stage, parts in batches(data, config, 0, CPU):
            told.append(train_step(state, adversary, stage, parts)["consistency"])
            state.step += 1
            if state.step == 4:
                break
        found.append(told)
        assert [value > 0 for value in told] == [True, False, True, False]
    # running statistics are those of the part, all else is equal
    assert found[1] == pytest.approx(found[0], rel=0.5)


@pytest.mark.parametrize("recompute", [False, True])
def test_it_leaves_what_training_keeps_as_it_was(data, recompute):
    """Batch statistics and power iterations of a step are the same with and without the term."""
    found = []
    for weight in (0.0, 1e-9):
        config = small_config(consistency_weight=weight, recompute=recompute, generator_rate=0.0)
        state, adversary = small_state(config)
        state.train()
        stage, parts = next(batches(data, config, 0, CPU))
        train_step(state, adversary, stage, parts)
        found.append({key: value.clone() for key, value in state.generator.named_buffers()})
    assert [key for key, value in found[0].items() if not torch.equal(value, found[1][key])] == []


def test_computing_again_gives_the_same_gradients(data):
    """The backward must see evaluation mode too, or it would compute another picture again."""
    found = []
    for recompute in (False, True):
        config = small_config(consistency_weight=100.0, recompute=recompute)
        state, adversary = small_state(config)
        state.train()
        stage, parts = next(batches(data, config, 0, CPU))
        with gradients_noted() as noted:
            train_step(state, adversary, stage, parts)
        found.append(noted[0])
    assert all(torch.equal(one, two) for one, two in zip(*found, strict=True))


def test_it_keeps_little_for_its_backward(data):
    """Two pictures at once must not need more than one of the batch with all that judges it."""
    config = small_config(stages=(Stage(0, SIZE, SIZE),), batch_size=1, prior_share=0.0)
    state, _ = small_state(config)
    state.train()
    stage, [part] = next(batches(data, config, 0, CPU))
    looks = draw_looks(state, stage, part, 0)
    kept: list[int] = []
    for own in (True, False):
        seen: dict[int, int] = {}

        def note(tensor, seen=seen):
            seen[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
            return tensor

        with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
            if own:
                with evaluating(state.generator):
                    alive = noise_consistency(
                        state.generator, part.batch, looks, 0, 2, np.random.default_rng(0)
                    )
            else:
                alive = pictures_of(state, part.batch, draw_looks(state, stage, part, 0))
        kept.append(sum(seen.values()))
        del alive
    assert kept[0] < kept[1]
    assert not state.generator.recompute


def test_evaluating_gives_every_module_its_mode_back():
    config = small_config(frozen_blocks=2)
    state, _ = small_state(config)
    state.train()
    before = [module.training for module in state.generator.modules()]
    with evaluating(state.generator):
        assert not any(module.training for module in state.generator.modules())
    assert [module.training for module in state.generator.modules()] == before
    assert len(set(before)) == 2
