"""Prepared copies of people's folders, and what trials left behind: kept in bounds. No widgets."""

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path

from app.finetune.data import plan
from inade.places import own_folder
from inade.training.run import watch

MOST = 3  # copies that stay
MOST_BYTES = 4 * 2**30  # of all copies that stay


def copy_folder(source: Path) -> Path:
    """Where the prepared form of a folder of pictures is kept."""
    mark = hashlib.sha256(str(source.resolve()).encode()).hexdigest()[:8]
    return _copies() / f"{plan.plain_name(source.name)}-{mark}"


def probe_folder(pid: int) -> Path:
    """Where the editor with this process number tries a few steps."""
    return own_folder() / f"probe-{pid}"


def tidy(keep: Path) -> None:
    """Remove the oldest copies beyond MOST and MOST_BYTES, and trials whose editor is gone.

    `keep` and what a living run reads stay. A run has its own packed form of the pictures, so it
    can go on without the copy. What cannot be removed is left.
    """
    used = {keep}
    for run in (own_folder() / "runs").glob("*"):
        wanted = plan.read_plan(run)
        if wanted is not None and plan.process_of(run) is not None:
            used.add(wanted.data)
    total, stay = 0, 0
    for copy in sorted(_copies().glob("*"), key=_age, reverse=True):
        total, stay = total + _bytes(copy), stay + 1
        if copy not in used and (stay > MOST or total > MOST_BYTES):
            shutil.rmtree(copy, ignore_errors=True)
    for probe in own_folder().glob("probe-*"):
        number = probe.name.removeprefix("probe-")
        if number.isdecimal() and not watch.process_lives(int(number)):
            plan.end_process(probe / "run")
            shutil.rmtree(probe, ignore_errors=True)


def _copies() -> Path:
    return own_folder() / "data_sets"


def _age(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _bytes(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            total += path.stat().st_size
    return total
