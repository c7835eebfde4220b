"""What a watcher and a run tell each other through files, broken ones included."""

import json
import os
import signal

import psutil
import pytest

from inade.errors import Cancelled, OutOfMemoryError, TrainingError
from inade.training.run import heart as heart_module
from inade.training.run.heart import Heart
from inade.training.run.watch import (
    checkpoint_of,
    process_lives,
    read_heartbeat,
    read_progress_from,
    read_wish,
    samples,
    write_wish,
)
from inade.training.trainer import Budget
from tests.inade.training.small_run import small_config, small_data, small_state, train_small


def state_of(run) -> str:
    return json.loads((run / "heartbeat.json").read_text())["state"]


def test_a_run_tells_how_it_goes_and_how_it_ended(tmp_path):
    with Heart(tmp_path) as heart:
        assert state_of(tmp_path) == "starting"
        assert process_lives(heart.beat.pid, heart.beat.born)
        heart.at_work(step=3, pictures=12, total=40)
        told = json.loads((tmp_path / "heartbeat.json").read_text())
        assert (told["pid"], told["state"], told["step"]) == (os.getpid(), "training", 3)
        heart.note("all is done")
    beat = read_heartbeat(tmp_path)
    assert beat is not None
    assert (beat.state, beat.message, beat.pictures, beat.ended) == (
        "finished", "all is done", 12, True,
    )  # fmt: skip
    assert beat.error == ""


def test_a_run_on_a_gpu_tells_the_memory_of_the_gpu(tmp_path):
    with Heart(tmp_path) as heart:
        for memory in (None, 3 * 2**30):
            heart.at_work(step=1, memory=memory)
            heart._told = -100.0  # tell at once
            heart.at_work(step=2, memory=memory)
            beat = read_heartbeat(tmp_path)
            assert beat is not None
            assert (beat.step, beat.memory) == (2, memory)
    told = json.loads((tmp_path / "heartbeat.json").read_text())
    (tmp_path / "heartbeat.json").write_text(json.dumps(told | {"memory": "much"}))
    assert read_heartbeat(tmp_path) is None


def test_a_failed_run_says_why_and_what_to_do(tmp_path):
    with pytest.raises(TrainingError), Heart(tmp_path):
        raise TrainingError("it broke.", where="here", remedy="Mend it.")
    beat = read_heartbeat(tmp_path)
    assert beat is not None
    assert (beat.state, beat.message) == ("failed", "here: it broke. Mend it.")
    assert beat.error == "TrainingError"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OutOfMemoryError("too little."), "OutOfMemoryError"),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"), "MemoryError"),
        (RuntimeError("shapes differ"), "RuntimeError"),
    ],
)
def test_a_failed_run_tells_the_type_of_what_ended_it(tmp_path, error, told):
    with pytest.raises(type(error)), Heart(tmp_path):
        raise error
    beat = read_heartbeat(tmp_path)
    assert beat is not None
    assert (beat.state, beat.error) == ("failed", told)


def test_a_pause_lasts_until_the_wish_changes(tmp_path, monkeypatch):
    seen = []

    def nap(seconds: float) -> None:
        seen.append(state_of(tmp_path))
        if len(seen) == 3:
            write_wish(tmp_path, "run")

    monkeypatch.setattr(heart_module.time, "sleep", nap)
    with Heart(tmp_path) as heart:
        heart.at_work()
        assert heart.wait() < 60
        assert seen == []
        write_wish(tmp_path, "pause")
        heart.wait()
        assert seen == ["paused"] * 3
        assert not heart.stop
        heart.at_work(step=1)
        assert state_of(tmp_path) == "training"


def test_a_wish_to_stop_saves_and_ends_the_run(tmp_path):
    data = small_data(tmp_path / "pack")
    state, adversary = small_state(small_config())

    def ask(state) -> dict[str, float]:
        write_wish(tmp_path / "run", "stop")
        return {}

    budget = Budget(sample_minutes=0)
    reason = train_small(tmp_path / "run", data, state, adversary, budget, ask)
    assert reason == "stopped on request"
    assert (tmp_path / "run" / "snapshots" / "step-000000002.pt").is_file()
    beat = read_heartbeat(tmp_path / "run")
    assert beat is not None
    assert (beat.state, beat.step, beat.pictures, beat.total) == ("finished", 2, 4, 250)


def test_an_old_wish_is_not_for_a_new_session_and_a_new_one_stops_before_the_first_step(tmp_path):
    write_wish(tmp_path, "stop")
    with Heart(tmp_path) as heart:
        heart.starting("checking picture 1")
        assert read_wish(tmp_path) == "run"
    with pytest.raises(Cancelled), Heart(tmp_path) as heart:  # noqa: PT012 - what happens inside
        write_wish(tmp_path, "stop")
        heart.starting("checking picture 2")
    assert state_of(tmp_path) == "finished"


def test_an_interrupt_before_the_first_step_ends_at_once(tmp_path):
    with pytest.raises(KeyboardInterrupt), Heart(tmp_path):
        os.kill(os.getpid(), signal.SIGINT)
    assert state_of(tmp_path) == "failed"


NO_HEARTBEATS = [
    "",
    "[1]",
    "{",
    '{"state": "asleep"}',
    '{"state": "training"}',
    '{"state": "training", "pid": "x", "born": 0}',
    '{"state": "training", "pid": 1, "born": "x"}',
    '{"state": "training", "pid": 1, "born": 0, "step": "x"}',
]


@pytest.mark.parametrize("content", NO_HEARTBEATS)
def test_foreign_files_tell_nothing(tmp_path, content):
    (tmp_path / "heartbeat.json").write_text(content)
    (tmp_path / "control.json").write_text(content)
    assert read_heartbeat(tmp_path) is None
    assert read_wish(tmp_path) == "run"


def test_another_process_of_the_same_number_is_not_the_run():
    own = psutil.Process()
    for born, expected in ((own.create_time(), True), (own.create_time() - 500, False)):
        assert process_lives(own.pid, born) == expected


def test_progress_is_read_on_from_where_one_was(tmp_path):
    path = tmp_path / "progress.jsonl"
    assert read_progress_from(tmp_path) == ([], 0)
    path.write_text('{"step": 10, "kl": 1}\n{"step": 20')
    rows, offset = read_progress_from(tmp_path)
    assert [row["step"] for row in rows] == [10]
    path.write_text('{"step": 10, "kl": 1}\n{"step": 20}\nno row\n')
    rows, offset = read_progress_from(tmp_path, offset)
    assert [row["step"] for row in rows] == [20]
    path.write_text('{"step": 10}\n')  # resumed from an older snapshot
    rows, after = read_progress_from(tmp_path, offset)
    assert [row["step"] for row in rows] == [10]
    assert after < offset


def test_samples_and_checkpoint_are_listed(tmp_path):
    assert (samples(tmp_path), checkpoint_of(tmp_path)) == ([], None)
    for folder in ("samples", "checkpoint"):
        (tmp_path / folder).mkdir()
    for name in ("step-000000020.png", "step-000000003.png", "notes.txt"):
        (tmp_path / "samples" / name).touch()
    (tmp_path / "checkpoint" / "config.json").touch()
    assert [path.name for path in samples(tmp_path)] == ["step-000000003.png", "step-000000020.png"]
    assert checkpoint_of(tmp_path) == tmp_path / "checkpoint"
