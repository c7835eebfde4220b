"""The best checkpoint of a run, by what held-out pictures say, kept beside the last one.

RUN/best/        a checkpoint folder, as `checkpoint/` was after the best judging
RUN/best/best.json   {"step", "value", "worse"}: after which step, its reconstruction LPIPS, and
                     how many judgings since were worse by more than MARGIN
"""

import json
import math
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from inade.errors import TrainingError
from inade.files import atomic_folder, atomic_write
from inade.reading import MALFORMED, read_json
from inade.training.run.export import CONTINUE
from inade.training.run.watch import BEST, CHECKPOINT

FIGURE = "reconstruction"  # LPIPS of held-out pictures against their remakes in their own styles
NOTE = "best.json"
MARGIN = 0.03  # of the best value: less is the noise of judging
OFTEN = 3  # judgings in a row that are worse, before it is told


@dataclass(frozen=True)
class Best:
    """The best judging so far, and how many were worse since."""

    step: int
    value: float
    worse: int = 0

    def words(self) -> str:
        """For a run that went on after it."""
        return (
            f"Held-out pictures were remade best after step {self.step:,} (LPIPS"
            f" {self.value:.3f}): that checkpoint is in '{BEST}'."
        )


def keep_best(run: Path, step: int, figures: Mapping[str, float]) -> str:
    """Copy `checkpoint/` to `best/` where these figures are the best so far.

    Says in words that they have become worse again and again, else "". A run without the figure
    keeps nothing. Raises SaveError.
    """
    value = figures.get(FIGURE)
    if value is None or not math.isfinite(value):
        return ""
    before = read_best(run)
    if before is None or before.step > step or value < before.value:
        with atomic_folder(run / BEST, replace=True) as target:
            shutil.copytree(
                run / CHECKPOINT, target, dirs_exist_ok=True,
                ignore=shutil.ignore_patterns(CONTINUE),
            )  # fmt: skip
            (target / NOTE).write_text(json.dumps(asdict(Best(step, value))), "utf-8")
        return ""
    worse = before.worse + 1 if value > (1 + MARGIN) * before.value else 0
    now = replace(before, worse=worse)
    with atomic_write(run / BEST / NOTE) as temporary:
        temporary.write_text(json.dumps(asdict(now)), "utf-8")
    if worse < OFTEN:
        return ""
    return (
        f"Held-out pictures are remade worse and worse: LPIPS {value:.3f}, and"
        f" {before.value:.3f} after step {before.step:,}, which is kept in '{BEST}'. More of the"
        " same pictures may only be learnt by heart: stop, or add pictures."
    )


def read_best(run: Path) -> Best | None:
    """The best judging so far; None where there is none, or nothing readable."""
    try:
        found = read_json(run / BEST / NOTE, TrainingError)
        return Best(int(found["step"]), float(found["value"]), int(found["worse"]))
    except (TrainingError, *MALFORMED):
        return None
