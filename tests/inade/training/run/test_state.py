"""Snapshots are whole or absent; exported files carry a run elsewhere."""

import errno
from dataclasses import replace

import pytest
import torch

from inade.checkpoint.checkpoint import read_checkpoint
from inade.errors import SaveError, TrainingError
from inade.training.data.packed import PackedData
from inade.training.run import state as state_module
from inade.training.run.export import export_run, exported_config, restore_export
from inade.training.run.state import read_snapshot, save_snapshot
from inade.training.run.watch import snapshots
from inade.training.trainer import Budget
from tests.inade.training.small_run import (
    LABELS,
    small_config,
    small_data,
    small_state,
    train_small,
    weights,
)


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> PackedData:
    return small_data(tmp_path_factory.mktemp("state") / "pack")


def trained(run, data, pictures=6, **changes):
    state, adversary = small_state(small_config(**changes))
    train_small(run, data, state, adversary, Budget(pictures=pictures))
    return state


def test_a_snapshot_restores_every_number(tmp_path, data):
    state = trained(tmp_path, data)
    saved = read_snapshot(tmp_path)
    assert saved is not None
    other, _ = small_state(small_config(seed=9))
    other.restore(saved)
    before, after = weights(state), weights(other)
    assert before.keys() == after.keys()
    assert all(torch.equal(before[key], after[key]) for key in before)
    assert (other.step, other.pictures) == (3, 6)


def test_only_the_newest_two_snapshots_are_kept(tmp_path):
    state, _ = small_state(small_config())
    for step in (1, 2, 3):
        state.step = step
        save_snapshot(state, tmp_path)
    assert [path.name for path in snapshots(tmp_path)] == [
        "step-000000002.pt", "step-000000003.pt",
    ]  # fmt: skip


def test_a_damaged_snapshot_falls_back_to_the_one_before(tmp_path):
    state, _ = small_state(small_config())
    for step in (1, 2):
        state.step = step
        newest = save_snapshot(state, tmp_path)
    newest.write_bytes(newest.read_bytes()[:1000])
    saved = read_snapshot(tmp_path)
    assert saved is not None
    assert saved["step"] == 1
    snapshots(tmp_path)[0].write_bytes(b"nothing")
    with pytest.raises(TrainingError, match="no snapshot"):
        read_snapshot(tmp_path)


CUT_SHORT = [
    (OSError(errno.ENOSPC, "No space left on device"), "No space left"),
    (RuntimeError("[enforce fail at inline_container.cc:672] . unexpected pos"), "written whole"),
]


@pytest.mark.parametrize(("trouble", "words"), CUT_SHORT)
def test_a_full_disk_leaves_the_last_snapshot_intact(tmp_path, monkeypatch, trouble, words):
    state, _ = small_state(small_config())
    state.step = 1
    kept = save_snapshot(state, tmp_path)
    content = kept.read_bytes()

    def full(value, path):
        path.write_bytes(b"half of it")
        raise trouble

    monkeypatch.setattr(state_module.torch, "save", full)
    state.step = 2
    with pytest.raises(SaveError, match=words):
        save_snapshot(state, tmp_path)
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert kept.read_bytes() == content


def test_exported_files_alone_go_on_with_a_run(tmp_path, data):
    state = trained(tmp_path / "run", data)
    folder = tmp_path / "export"
    export_run(state, folder, labels=LABELS, title="Small", card="A small model.")
    assert exported_config(folder) == state.config
    assert all(part.stat().st_size <= 16 * 2**20 for part in (folder / "continue").iterdir())

    other, _ = small_state(small_config(seed=9))
    restore_export(other, folder)
    before, after = weights(state), weights(other)
    for key, value in before.items():
        if key.startswith("raw "):
            assert torch.equal(value, after[key]), key
        elif key.endswith("exp_avg_sq"):
            torch.testing.assert_close(after[key], value, rtol=2**-8, atol=0)
        elif key.startswith("average ") and value.is_floating_point():
            torch.testing.assert_close(after[key], value, rtol=2**-10, atol=1e-6)
        elif key.endswith(" step"):
            assert torch.equal(value, after[key])
    assert (other.step, other.pictures, other.seconds) == (state.step, 6, state.seconds)


def test_an_export_made_while_the_discriminator_learnt_alone_goes_on(tmp_path, data):
    """The generator's optimiser has done nothing by then, afterwards two steps fewer."""
    config = small_config(discriminator_first=2)
    state, adversary = small_state(config)
    for pictures, steps in ((4, None), (6, 1.0)):
        train_small(tmp_path / "run", data, state, adversary, Budget(pictures=pictures))
        export_run(state, tmp_path / "export", labels=LABELS, title="Small", card="")
        other, _ = small_state(replace(config, seed=9))
        restore_export(other, tmp_path / "export")
        entries = other.optimizers["generator"].state.values()
        assert [one["step"].item() for one in entries][:1] == [steps][: steps is not None]
        entries = other.optimizers["discriminator"].state.values()
        assert {one["step"].item() for one in entries} == {pictures / 2}


def test_the_exported_checkpoint_holds_the_averages(tmp_path, data):
    state = trained(tmp_path / "run", data)
    export_run(state, tmp_path / "export", labels=LABELS, title="Small", card="A small model.")
    checkpoint = read_checkpoint(tmp_path / "export")
    assert (checkpoint.title, checkpoint.card) == ("Small", "A small model.")
    average = state.averages["generator"].state_dict()["conv_img.weight"]
    torch.testing.assert_close(
        checkpoint.generator["conv_img.weight"], average.half().float(), rtol=0, atol=0
    )


def test_damaged_exports_are_told_in_words(tmp_path, data):
    state = trained(tmp_path / "run", data)
    folder = tmp_path / "export"
    export_run(state, folder, labels=LABELS, title="Small", card="")
    other, _ = small_state(small_config(discriminator="published"))
    with pytest.raises(TrainingError, match="do not fit"):
        restore_export(other, folder)
    (folder / "continue" / "part-000.safetensors").write_bytes(b"no")
    with pytest.raises(TrainingError, match="part-000"):
        restore_export(other, folder)
    with pytest.raises(TrainingError, match="no exported training run"):
        exported_config(tmp_path)
