"""The best checkpoint of a run is kept, and held-out figures that become worse are told."""

from pathlib import Path

import pytest

from inade.training.run.best import OFTEN, keep_best, read_best


@pytest.fixture
def run(tmp_path) -> Path:
    (tmp_path / "checkpoint" / "continue").mkdir(parents=True)
    (tmp_path / "checkpoint" / "continue" / "part-000.safetensors").write_text("large")
    return tmp_path


def judged(run: Path, step: int, value: float) -> str:
    (run / "checkpoint" / "generator.safetensors").write_text(f"weights {step}")
    return keep_best(run, step, {"reconstruction": value})


def kept(run: Path) -> str:
    return (run / "best" / "generator.safetensors").read_text()


def test_the_best_is_kept_beside_the_last(run):
    assert judged(run, 10, 0.5) == judged(run, 20, 0.4) == judged(run, 30, 0.45) == ""
    assert kept(run) == "weights 20"
    assert (run / "checkpoint" / "generator.safetensors").read_text() == "weights 30"
    assert not (run / "best" / "continue").exists()
    best = read_best(run)
    assert best is not None
    assert (best.step, best.value, best.worse) == (20, 0.4, 1)


def test_figures_that_become_worse_are_told(run):
    judged(run, 10, 0.4)
    told = [judged(run, step, 0.4 + step / 1000) for step in range(20, 20 + 10 * OFTEN, 10)]
    assert not any(told[:-1])
    assert "LPIPS 0.440, and 0.400 after step 10" in told[-1]
    assert "'best'" in told[-1]


def test_the_noise_of_judging_is_not_told(run):
    judged(run, 10, 0.4)
    assert not any(judged(run, step, 0.41) for step in range(20, 100, 10))


def test_one_good_judging_ends_the_count(run):
    judged(run, 10, 0.4)
    assert not any([judged(run, 20, 0.5), judged(run, 30, 0.5), judged(run, 40, 0.4),
                    judged(run, 50, 0.5), judged(run, 60, 0.5)])  # fmt: skip


def test_a_run_resumed_from_before_its_best_begins_anew(run):
    judged(run, 30, 0.3)
    judged(run, 20, 0.5)
    assert kept(run) == "weights 20"


def test_a_run_without_the_figure_keeps_nothing(run):
    assert keep_best(run, 10, {"share_whole": 3.0}) == ""
    assert not (run / "best").exists()


@pytest.mark.parametrize(
    "damaged", ["", "[1]", '{"step": 3}', '{"step": "x", "value": 1, "worse": 0}']
)
def test_a_damaged_note_begins_anew(run, damaged):
    judged(run, 10, 0.4)
    (run / "best" / "best.json").write_text(damaged)
    judged(run, 20, 0.5)
    assert kept(run) == "weights 20"


def test_a_figure_that_is_no_number_is_never_the_best(run):
    judged(run, 10, float("nan"))
    judged(run, 20, 0.5)
    assert kept(run) == "weights 20"
    assert judged(run, 30, float("nan")) == ""
    assert kept(run) == "weights 20"
