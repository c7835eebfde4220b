"""Which of two checkpoints a figure favours."""

import pytest

from inade.training.judging.comparison import compared
from inade.training.judging.figures import Figure, Measurement


@pytest.mark.parametrize(
    ("better", "real", "ours", "theirs", "told"),
    [
        ("higher", None, 0.5, 0.25, "better"),
        ("lower", 0.0, 0.5, 0.25, "worse"),
        ("lower", 0.0, 0.5, 0.5, ""),
        ("real", 1.0, 0.75, 0.5, "better"),
        ("real", 1.0, 1.5, 0.75, "worse"),
        ("real", -0.05, -0.04, 0.3, "better"),
        ("real", 1.0, 1.25, 0.75, ""),
        ("real", None, 1.25, 0.75, ""),
    ],
)
def test_a_figure_favours_what_is_higher_lower_or_nearer_to_real(better, real, ours, theirs, told):
    figure = Figure("it", better, "how", ours, real=real)
    found = compared(
        Measurement({}, {"it": figure}, {}),
        {"checkpoint": "other", "figures": {"it": {"value": theirs, "protocol": "how"}}},
    )
    assert found.rows == (("it", ours, theirs, told),)
    assert f"| {told} |" in found.to_markdown()
    assert found.unlike == ()
