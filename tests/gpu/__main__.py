"""Run every check of a device: `python3 -m tests.gpu [--out STEM]`, see the package's text.

Exit codes: 0 all that could be checked is right, 1 something is not, 2 there is no device.
"""

import argparse
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.gpu.report import Outcome

OLDEST_PYTHON, OLDEST_TORCH = (3, 11), (2, 11)
SECONDS = 465.0  # for everything; what is left of it bounds the minutes of training
AFTER_TRAINING = 60.0  # seconds kept for what comes after
SHORTEST = 30.0  # seconds of training, however slow the device was before
FAILED, NO_DEVICE = 1, 2


def main(arguments: list[str]) -> int:
    """Check the device at hand and write the report; returns the exit code."""
    parser = argparse.ArgumentParser(prog="make check-gpu", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build") / "check-gpu")
    parser.add_argument("--device", help=argparse.SUPPRESS)  # tests: cpu, in tiny sizes
    given = parser.parse_args(arguments)
    begun = time.monotonic()
    if problem := _lacking():
        print(problem, file=sys.stderr)
        return FAILED
    os.environ.setdefault("PYTORCH_ENABLE_MPS_FALLBACK", "1")
    import torch

    from tests.gpu.stand_ins import stand_in

    missing = stand_in()
    from tests.gpu.checking import TINY, Sizes, device_at_hand

    device = torch.device(given.device) if given.device else device_at_hand()
    if device is None:
        print(
            "No graphics device that torch can use is at hand: neither CUDA nor MPS"
            f" (torch {torch.__version__}). Nothing was checked.",
            file=sys.stderr,
        )
        return NO_DEVICE
    from tests.gpu.report import FAILED as WRONG
    from tests.gpu.report import Report

    if missing:
        print(f"not installed, stand-ins take their place: {', '.join(missing)}")
    outcomes = []
    for check in checks():
        left = SECONDS - (time.monotonic() - begun)
        sizes = TINY if given.device else Sizes(minutes=minutes_of_training(left))
        outcomes.append(made(check, device, sizes))
    report = Report(device, missing, outcomes, time.monotonic() - begun)
    print(f"\n{report.markdown()}")
    print("wrote", *report.write(given.out))
    return FAILED if any(one.result == WRONG for one in outcomes) else 0


def minutes_of_training(left: float) -> float:
    """With each of two precisions, where so many seconds are left for everything."""
    return min(2.0, max(SHORTEST, left - AFTER_TRAINING) / 120)


def _lacking() -> str:
    """What this machine lacks for any check, in words; '' if nothing."""
    if sys.version_info < OLDEST_PYTHON:
        return f"Python {'.'.join(map(str, OLDEST_PYTHON))} or later is needed. Give PY=..."
    try:
        import numpy  # noqa: F401
        import torch
    except ImportError as error:
        return f"{error.name} is needed, with torch {'.'.join(map(str, OLDEST_TORCH))} or later."
    version = tuple(int(part) for part in torch.__version__.split(".")[:2])
    if version < OLDEST_TORCH:
        return f"torch {torch.__version__} is too old: 2.11 or later is needed."
    return ""


def checks() -> list[Callable[..., None]]:
    """Every check, from the quickest to the longest."""
    from tests.gpu import test_memory, test_passes, test_speed, test_training

    return [
        check
        for module in (test_passes, test_memory, test_speed, test_training)
        for name, check in vars(module).items()
        if name.startswith("test_")
    ]


def made(check: Callable[..., None], device: object, sizes: object) -> "Outcome":
    """Make one check, and tell it on the way."""
    from inspect import signature

    from tests.gpu import report
    from tests.gpu.checking import NotHere

    outcome = report.Outcome(check.__name__)

    def note(what: str, value: float, unit: str = "") -> None:
        outcome.figures.append((what, float(value), unit))

    given = {"device": device, "sizes": sizes, "note": note}
    print(f"{outcome.title} ...", flush=True)
    begun = time.monotonic()
    try:
        check(**{name: given[name] for name in signature(check).parameters})
    except NotHere as why:
        outcome.result, outcome.why = report.LEFT_OUT, str(why)
    except Exception as error:  # whatever a device does is a finding
        traceback.print_exc()
        words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        outcome.result, outcome.why = report.FAILED, words[:300]
    outcome.seconds = round(time.monotonic() - begun, 2)
    print(f"  {outcome.result}, {outcome.seconds:.1f} s", flush=True)
    return outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
