"""One row in the table of terms is all that a further loss needs."""

import json

import pytest

from inade.errors import TrainingError
from inade.training.losses import terms
from inade.training.losses.terms import TERMS, Term
from inade.training.run import report
from inade.training.trainer import Budget
from tests.inade.training.small_run import small_config, small_data, small_state, train_small

FURTHER = Term("further", "pictures", "A further one", "half of the colours")


def with_a_further_loss(monkeypatch, factor: float):
    state, adversary = small_state(small_config())
    known = adversary.generator_terms

    def more(view):
        found = known(view)
        return found | {"further": factor * found["adversarial"].detach()}

    monkeypatch.setattr(adversary, "generator_terms", more)
    return state, adversary


def test_a_row_makes_a_term_count_be_checked_and_told(tmp_path, monkeypatch):
    monkeypatch.setitem(terms.BY_NAME, "further", FURTHER)
    data = small_data(tmp_path / "data")
    state, adversary = with_a_further_loss(monkeypatch, 0.5)
    train_small(tmp_path / "run", data, state, adversary, Budget(pictures=2))
    row = json.loads((tmp_path / "run" / "progress.jsonl").read_text().splitlines()[-1])
    assert row["further"] == pytest.approx(0.5 * row["adversarial"], rel=1e-3)

    state, adversary = with_a_further_loss(monkeypatch, float("nan"))
    with pytest.raises(TrainingError, match="the loss 'further'"):
        train_small(tmp_path / "lost", data, state, adversary, Budget(pictures=2))


def test_a_term_without_a_row_is_never_passed_over(tmp_path, monkeypatch):
    state, adversary = with_a_further_loss(monkeypatch, 0.5)
    with pytest.raises(KeyError, match="further"):
        train_small(tmp_path, small_data(tmp_path / "data"), state, adversary, Budget(pictures=2))


def test_the_report_has_words_for_every_term(tmp_path):
    row = {"step": 3} | {term.name: 0.5 for term in TERMS}
    (tmp_path / "progress.jsonl").write_text(json.dumps(row) + "\n")
    page = report.write_report(tmp_path, "All", "done.").read_text()
    assert page.count("<svg") == len(TERMS) == len(terms.BY_NAME)
    for term in TERMS:
        assert f"<b>{term.title}</b>" in page
    assert "Speed and others" not in page
