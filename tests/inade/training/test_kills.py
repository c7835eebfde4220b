"""A run that is killed at any moment goes on from its last snapshot, again and again."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inade.training.run.state import read_snapshot
from tests.inade.training.small_run import small_data
from tests.kills import kills

ROOT = Path(__file__).parents[3]
CHILD = """
import sys
from pathlib import Path
from inade.training import trainer
from inade.training.run.state import read_snapshot
from tests.inade.training.small_run import *
import torch
torch.set_num_threads(1)
run, data = Path(sys.argv[1]), PackedData.open(Path(sys.argv[2]))
state, adversary = small_state(small_config())
saved = read_snapshot(run)
if saved is not None:
    state.restore(saved)
save = trainer.save_snapshot
def save_and_tell(state, run):
    print(state.step, flush=True)
    return save(state, run)
trainer.save_snapshot = save_and_tell
train_small(run, data, state, adversary, trainer.Budget(snapshot_minutes=0))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as other systems do")
@pytest.mark.parametrize(
    "runs", [1, pytest.param(kills(50), marks=[pytest.mark.slow, pytest.mark.timeout(7200)])]
)
def test_a_killed_run_always_has_its_last_snapshot(runs: int, tmp_path: Path) -> None:
    data = small_data(tmp_path / "pack")
    chance, run, step = random.Random(runs), tmp_path / "run", 0
    run.mkdir()
    for _ in range(runs):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(run), str(data.folder)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(chance.randint(2, 5))]
        for _ in range(chance.randint(0, 500_000)):
            pass  # a moment of no particular length, to meet the writer anywhere
        child.send_signal(signal.SIGKILL)
        told += child.stdout.read().splitlines()
        child.stdout.close()
        child.wait()
        saved = read_snapshot(run)
        assert saved is not None
        # between the steps that are told stand lines of progress
        last = max((int(line) for line in told if line.strip().isdigit()), default=0)
        assert saved["step"] >= max(step, last - 1)
        step = saved["step"]
