"""`bench ui` measures what it says; what it measured is not judged here."""

import json
import time

import pytest

from app.bench import command
from app.bench.session import run
from app.bench.strokes import stroke_mix


def test_the_stroke_mix_is_always_the_same_and_stays_on_the_layout() -> None:
    mix = stroke_mix(30)
    assert mix == stroke_mix(60)[:30]
    assert all(0 <= v <= 1 for stroke in mix for point in stroke.points for v in point)
    assert {stroke.size > 255 for stroke in mix} == {True, False}


def test_a_session_sees_the_start_strokes_and_stalls(qapp: object, precision: str) -> None:
    del precision  # what the session's window computes in
    figures = run(time.time(), strokes=2, looks=1)
    assert 0 < figures.window == figures.picture < figures.ready
    assert figures.loading > 0
    assert figures.generating > 0
    assert figures.clicks > 0
    assert figures.lost == 0
    assert all(taken > 0 for taken in figures.variations)
    assert len(figures.variations) == 1
    ((share, taken),) = figures.explored
    assert 0 < share < 1
    assert taken > 0
    assert [share > 0 and taken > 0 for share, taken in figures.strokes] == [True, True]


def test_rows_have_the_form_of_bench(qapp: object) -> None:
    rows = [*command.brush_rows(3), command.save_row()]
    keys = {"name", "ratio", "goal", "median_ms", "worst_ms", "runs", "precision", "threads"}
    assert len(rows) == 6
    for row in json.loads(json.dumps(rows)):
        assert row.keys() == keys | {"peak_mib", "error"}
        assert row["goal"] > 0
        assert row["worst_ms"] >= row["median_ms"] > 0


def test_a_wrong_option_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--fast"])
    assert ended.value.code == 2
    assert "--fast" in capsys.readouterr().err
