"""The loop: exact resume, one batch learnt by heart, stages, and the ways a run ends."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch.optim.optimizer import register_optimizer_step_pre_hook

from inade.errors import TrainingError
from inade.training.data.augment import PLACE, random_stream
from inade.training.data.packed import PackedData
from inade.training.data.stream import BatchStream, one_object_per_class
from inade.training.generating import Part, draw_looks, pictures_of, start_window
from inade.training.presets import Stage
from inade.training.run.heart import Heart
from inade.training.run.progress import read_progress
from inade.training.run.state import read_snapshot
from inade.training.run.watch import snapshots
from inade.training.step import train_step
from inade.training.trainer import Budget, batches, means
from tests.inade.training.small_run import (
    CPU,
    small_config,
    small_data,
    small_state,
    train_small,
    weights,
)

ROOT = Path(__file__).parents[3]
KILLED_AT = 5  # the step in which the child is killed; its snapshots lie at 2 and 4

CHILD = f"""
import os, signal, sys
from pathlib import Path
from inade.training import trainer
from inade.training.run.state import save_snapshot
from tests.inade.training.small_run import *
import torch
torch.set_num_threads(1)
run, data = Path(sys.argv[1]), PackedData.open(Path(sys.argv[2]))
state, adversary = small_state(small_config())
adam = state.optimizers["discriminator"]
step = adam.step
def step_or_die():
    if state.step == {KILLED_AT}:
        os.kill(os.getpid(), signal.SIGKILL)
    step()
adam.step = step_or_die
save = trainer.save_snapshot
trainer.save_snapshot = lambda state, run: save(state, run) if state.step % 2 == 0 else None
train_small(run, data, state, adversary, trainer.Budget(snapshot_minutes=0))
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> PackedData:
    return small_data(tmp_path_factory.mktemp("trainer") / "pack")


def test_a_killed_run_resumes_bit_for_bit(tmp_path, data):
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    state, adversary = small_state(small_config())
    train_small(tmp_path / "whole", data, state, adversary, Budget(pictures=16))

    killed = tmp_path / "killed"
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(killed), str(data.folder)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=200,
    )  # fmt: skip
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    saved = read_snapshot(killed)
    assert saved is not None
    assert saved["step"] == KILLED_AT - 1

    resumed, adversary = small_state(small_config(seed=77))
    resumed.config = small_config()
    resumed.restore(saved)
    train_small(killed, data, resumed, adversary, Budget(pictures=16))
    torch.set_num_threads(threads)
    one, two = weights(state), weights(resumed)
    assert one.keys() == two.keys()
    assert [key for key in one if not torch.equal(one[key], two[key])] == []


@pytest.mark.parametrize("discriminator", ["frozen", "published"])
def test_one_batch_is_learnt_by_heart(data, discriminator):
    config = small_config(
        discriminator=discriminator, stages=(Stage(0, 64, 64),), prior_share=0.0, augment_share=0.0,
        generator_rate=6e-3, simplify=0.0, fresh_fake=discriminator == "published",
        kl_weight=0.0005, adversarial_weight=0.1,
    )  # fmt: skip
    state, adversary = small_state(config)
    batch = BatchStream(data, config.recipe_of(config.stages[0]), 2, seed=0).at(0)
    adversary.prepare([batch.images])
    state.train()
    distances = []
    for _ in range(30):
        part = Part(batch, slice(0, 2))
        distances.append(train_step(state, adversary, config.stages[0], [part])["colour"])
        state.step += 1
    assert sum(distances[-5:]) < 0.6 * sum(distances[:5])


def test_the_discriminator_step_moves_only_the_discriminator(data):
    config = small_config(generator_rate=0.0)
    state, adversary = small_state(config)
    stage, [part] = next(batches(data, config, 0, CPU))
    batch = part.batch
    adversary.prepare([batch.images])
    state.train()
    before = {name: [p.clone() for p in net.parameters()] for name, net in state.networks.items()}
    train_step(state, adversary, stage, [part])
    for name, network in state.networks.items():
        same = [torch.equal(p, q) for p, q in zip(network.parameters(), before[name], strict=True)]
        assert any(not one for one in same) == (name == "discriminator")


@pytest.mark.parametrize("discriminator", ["frozen", "published"])
def test_at_first_the_discriminator_alone_learns_and_all_else_stays_bit_for_bit(
    tmp_path, data, discriminator
):
    config = small_config(discriminator=discriminator, discriminator_first=3, fresh_fake=True)
    state, adversary = small_state(config)
    before = weights(state)
    train_small(tmp_path / "run", data, state, adversary, Budget(pictures=6))
    after = weights(state)
    changed = {
        key for key, value in after.items() if not torch.equal(value, before.get(key, value))
    }
    assert changed
    assert all(key.startswith("raw discriminator ") for key in changed)
    assert not state.optimizers["generator"].state
    last = read_progress(tmp_path / "run" / "progress.jsonl")[-1]
    assert {"fake", "real", "r1"} <= last.keys()
    assert not {"adversarial", "consistency", "kl"} & last.keys()

    train_small(tmp_path / "run", data, state, adversary, Budget(pictures=8))
    moved = weights(state)
    for name in ("raw generator", "raw encoder", "average generator"):
        assert any(key.startswith(name) and not torch.equal(value, after[key])
                   for key, value in moved.items() if key in after)  # fmt: skip


def test_a_run_resumed_while_the_discriminator_learns_alone_is_the_same_run(tmp_path, data):
    config = small_config(discriminator_first=2)
    whole, adversary = small_state(config)
    train_small(tmp_path / "whole", data, whole, adversary, Budget(pictures=8))
    first, adversary = small_state(config)
    train_small(tmp_path / "parts", data, first, adversary, Budget(pictures=2))
    second, adversary = small_state(small_config(seed=77))
    second.config = config
    saved = read_snapshot(tmp_path / "parts")
    assert saved is not None
    second.restore(saved)
    train_small(tmp_path / "parts", data, second, adversary, Budget(pictures=8))
    one, two = weights(whole), weights(second)
    assert [key for key in one if not torch.equal(one[key], two[key])] == []


def test_losses_are_means_over_the_steps_that_had_them():
    rows = [{"fake": 1.0}, {"fake": 3.0, "kl": 2.0, "seconds_forward": 4.0}]
    assert means(rows) == {"fake": 2.0, "kl": 2.0, "seconds_forward": 2.0}


def test_frozen_blocks_stay_as_they_are(data):
    config = small_config(frozen_blocks=2)
    state, adversary = small_state(config)
    before = {key: value.clone() for key, value in state.generator.state_dict().items()}
    stage, [part] = next(batches(data, config, 0, CPU))
    batch = part.batch
    adversary.prepare([batch.images])
    state.train()
    train_step(state, adversary, stage, [part])
    after = state.generator.state_dict()
    changed = {key.split(".")[0] for key in before if not torch.equal(before[key], after[key])}
    assert not changed & {"head_0", "G_middle_0"}
    assert {"G_middle_1", "up_0", "conv_img"} <= changed


def test_stages_follow_one_another_where_they_should(data):
    config = small_config()
    sizes = []
    for stage, [part] in batches(data, config, 0, CPU):
        assert part.batch.images.shape[2:] == (stage.height, stage.width)
        sizes.append(stage.height)
        if len(sizes) == 6:
            break
    assert sizes == [32, 32, 32, 32, 64, 64]


def test_crops_are_parts_of_the_model_of_whole_pictures(data):
    """A crop's picture comes from a window of the first map: same weights, any window."""
    config = small_config()
    state, _ = small_state(config)
    stage, [part] = next(batches(data, config, 0, CPU))
    batch = part.batch
    rng = random_stream(0, PLACE, 0)
    looks = draw_looks(state, stage, part, 0)
    assert pictures_of(state, batch, looks).shape == batch.images.shape
    assert looks.compared == 1
    windows = {start_window(config, stage, rng) for _ in range(30)}
    assert windows == {(y, x, 1, 1) for y in (0, 1) for x in (0, 1)}


def test_objects_of_a_class_can_be_joined(data):
    config = small_config(objects="classes")
    _, [part] = next(batches(data, config, 0, CPU))
    batch = part.batch
    pairs = list(zip(batch.sample_of_segment.tolist(), batch.classes.tolist(), strict=True))
    assert len(set(pairs)) == len(pairs)
    joined = one_object_per_class(replace(batch, classes=torch.zeros_like(batch.classes)))
    assert joined.classes.tolist() == [0, 0]
    assert torch.equal(joined.segments[0], torch.zeros_like(joined.segments[0]))
    assert torch.equal(joined.segments[1], torch.ones_like(joined.segments[1]))
    assert not joined.edges.any()


@pytest.mark.parametrize("value", ["nan", "inf"])
@pytest.mark.parametrize(
    ("side", "name"),
    [
        *(("generator_terms", name) for name in ("adversarial", "features", "colour", "texture")),
        *(("discriminator_terms", name) for name in ("fake", "real")),
    ],
)
def test_a_loss_that_is_no_number_stops_the_run_and_keeps_the_snapshot(
    tmp_path, data, monkeypatch, side, name, value
):
    state, adversary = small_state(small_config(texture_weight=1.0))
    real_terms = getattr(adversary, side)

    def poisoned(view):
        terms = real_terms(view)
        return terms | {name: terms[name] * float(value)} if state.step == 2 else terms

    monkeypatch.setattr(adversary, side, poisoned)
    with pytest.raises(TrainingError, match=rf"the loss '{name}' .* step 3"):
        train_small(tmp_path, data, state, adversary, Budget(snapshot_minutes=0))
    saved = read_snapshot(tmp_path)
    assert saved is not None
    assert saved["step"] == 2


def test_weights_that_are_no_numbers_are_never_saved(tmp_path, data):
    state, adversary = small_state(small_config())
    train_small(tmp_path, data, state, adversary, Budget(pictures=2))
    with torch.no_grad():
        state.encoder.layer4.weight[0, 0, 0, 0] = float("nan")
    with pytest.raises(TrainingError, match="no longer a number"):
        train_small(tmp_path, data, state, adversary, Budget(snapshot_minutes=0))
    assert [path.name for path in snapshots(tmp_path)] == ["step-000000001.pt"]


def test_asking_once_saves_and_stops_asking_twice_stops_now(tmp_path, data):
    state, adversary = small_state(small_config())

    def press(state) -> dict[str, float]:
        if state.step == 1:
            os.kill(os.getpid(), signal.SIGINT)
        return {"figure": 0.5}

    budget = Budget(sample_minutes=0)
    reason = train_small(tmp_path, data, state, adversary, budget, on_sample=press)
    assert reason == "stopped on request"
    assert [path.name for path in snapshots(tmp_path)] == ["step-000000002.pt"]
    with Heart(tmp_path) as heart:
        heart.at_work()
        os.kill(os.getpid(), signal.SIGINT)
        assert heart.stop
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_progress_forgets_the_steps_that_a_killed_run_lost(tmp_path, data):
    state, adversary = small_state(small_config())
    shown = []

    def figures(state) -> dict[str, float]:
        shown.append(state.step)
        return {"judged": float(state.step)}

    budget = Budget(pictures=6, sample_minutes=0)
    train_small(tmp_path, data, state, adversary, budget, on_sample=figures)
    assert [line["step"] for line in read_progress(tmp_path / "progress.jsonl")] == [1, 2, 3]
    with (tmp_path / "progress.jsonl").open("a") as file:
        file.write('{"step": 7, "pictures": 14}\n{"step": 8, "pict')
    budget = Budget(pictures=8, sample_minutes=0)
    train_small(tmp_path, data, state, adversary, budget, on_sample=figures)
    lines = read_progress(tmp_path / "progress.jsonl")
    assert all(line["seconds_forward"] > 0 for line in lines)
    assert all(line["seconds_data"] >= 0 for line in lines)
    assert [line["judged"] for line in lines] == [1, 2, 3, 4]
    assert shown == [1, 2, 3, 4]


@pytest.mark.parametrize("discriminator", ["frozen", "published"])
def test_gradients_lie_in_memory_as_their_weights(tmp_path, data, discriminator):
    """Fused Adam on a processor walks over both as they lie, whatever their strides."""
    state, adversary = small_state(small_config(discriminator=discriminator))
    strides = []

    def note(optimizer, *_):
        parameters = [one for group in optimizer.param_groups for one in group["params"]]
        strides.extend((p.stride(), p.grad.stride()) for p in parameters if p.grad is not None)

    for parameter in state.generator.parameters():
        if parameter.dim() == 4:  # as it would come from a convolution that answers in NCHW
            parameter.register_hook(lambda grad: grad.contiguous())
    hook = register_optimizer_step_pre_hook(note)
    try:
        train_small(tmp_path, data, state, adversary, Budget(pictures=2))
    finally:
        hook.remove()
    assert len(strides) > 50
    assert all(weight == gradient for weight, gradient in strides)
