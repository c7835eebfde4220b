"""A training run seen from outside, through files in its folder alone; no torch.

heartbeat.json   what the run is doing, about once a second at step borders (see Heartbeat)
control.json     {"wish": "run" | "pause" | "stop"}: what a watcher wants, read at step borders
progress.jsonl   one JSON object a line: step, pictures, seconds, figures, seconds_... of each part
                 of a step, images_per_second
figures.json     how scenes and classes were judged last, with the protocol of each figure
samples/         step-000000200.png, ...: grids with fixed seeds, looks from the published prior;
                 step-000000900_prior.png: the last one, looks from the prior fitted at the end
checkpoint/      the model so far, as the editor opens it
best/            the model when held-out pictures were remade best (see best.py)
report.html      curves and grids on one page, once the run has ended or failed
run.json         its settings, data, backbone, versions
snapshots/       the newest two, for exact resume

A watcher starts `python main.py train ... --detached` in a session of its own, follows the files,
and finds the run again by its folder after a restart of its own.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal, cast, get_args

import psutil

from inade.errors import TrainingError
from inade.files import atomic_write
from inade.reading import parse_json, read_json, regular_file

HEARTBEAT, CONTROL, PROGRESS = "heartbeat.json", "control.json", "progress.jsonl"
SETTINGS, FIGURES = "run.json", "figures.json"
SAMPLES, CHECKPOINT, BEST, REPORT = "samples", "checkpoint", "best", "report.html"
FROM_FITTED = "_prior"  # ends the name of a grid whose looks come from the fitted prior
# A grid's PNG carries a text of this name: JSON {columns: [layout | real | reference | prior |
# prior2 | restyled, ...], rows, left, top, width, height (of a picture), gap}, in pixels.
SAMPLES_NOTE = "inade-studio-samples"
State = Literal["starting", "training", "paused", "stopping", "finished", "failed"]
Wish = Literal["run", "pause", "stop"]
ENDED: tuple[State, ...] = ("finished", "failed")
_SAME_BIRTH = 2.0  # seconds; the system rounds the time at which a process began


@dataclass(frozen=True)
class Heartbeat:
    """What a run was doing when it last looked up from its work.

    pid, born           the process and when it began (Unix time): the two name it for good
    state               "finished" also after a stop on request, which `message` tells
    step, pictures      so far, of `total` pictures planned
    seconds             of training, all sessions together, pauses left out
    seconds_left        estimated, None as long as nothing is known
    memory              bytes that the device gave at most; None: the process's own are all there is
    updated             Unix time
    message             in words: how it ended; for "failed" what, where and the remedy
    error               the type of what ended it, by name; "" where nothing went wrong
    """

    pid: int
    born: float
    state: State = "starting"
    step: int = 0
    pictures: int = 0
    total: int = 0
    seconds: float = 0.0
    images_per_second: float = 0.0
    seconds_left: float | None = None
    device: str = ""
    memory: int | None = None
    updated: float = 0.0
    message: str = ""
    error: str = ""

    @property
    def ended(self) -> bool:
        """Whether the run says that it is over."""
        return self.state in ENDED


def read_heartbeat(run: Path) -> Heartbeat | None:
    """The last heartbeat; None if there is none or the file is something else."""
    found = _read(run / HEARTBEAT)
    known = {entry.name for entry in fields(Heartbeat)}
    values = {key: value for key, value in found.items() if key in known}
    words = {"state", "device", "message", "error"}
    fits = all(
        isinstance(value, str if key in words else (int, float))
        or (key in ("seconds_left", "memory") and value is None)
        for key, value in values.items()
    )
    if not fits or values.get("state") not in get_args(State) or not {"pid", "born"} <= set(values):
        return None
    return Heartbeat(**values)


def write_heartbeat(run: Path, beat: Heartbeat) -> None:
    """Replace the heartbeat. Raises SaveError."""
    _write(run / HEARTBEAT, asdict(beat))


def read_wish(run: Path) -> Wish:
    """What the watcher wants; "run" where nothing, or nothing readable, was written."""
    wish = _read(run / CONTROL).get("wish")
    return cast(Wish, wish) if wish in get_args(Wish) else "run"


def wished_by(run: Path) -> str:
    """What `write_wish` was told of who wants it, "" if nothing."""
    return str(_read(run / CONTROL).get("by", ""))


def write_wish(run: Path, wish: Wish, by: str = "") -> None:
    """Ask the run to go on, to pause, or to stop with a snapshot. Raises SaveError.

    `by` is a note for watchers: one that paused a run by itself knows so after a restart.
    """
    _write(run / CONTROL, {"wish": wish, "by": by})


def process_lives(pid: int, born: float | None = None) -> bool:
    """Whether the process `pid`, begun at `born` (Unix time) where that is known, still runs.

    A run whose heartbeat has not ended and whose process does not was killed: it can be resumed.
    """
    try:
        process = psutil.Process(pid)
        same = born is None or abs(process.create_time() - born) < _SAME_BIRTH
        return same and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ValueError, OverflowError):
        return False


def read_progress_from(run: Path, offset: int = 0) -> tuple[list[dict[str, Any]], int]:
    """The complete lines of `progress.jsonl` from a byte offset on, and the offset after them.

    A line still being written stays for the next call. When the file has become shorter (a killed
    run was resumed from an older snapshot) reading starts again at 0: the caller sees an offset
    smaller than the one it gave, and drops what it had.
    """
    path = run / PROGRESS
    try:
        with regular_file(path, TrainingError).open("rb") as file:
            if offset > file.seek(0, 2):
                offset = 0
            file.seek(offset)
            text = file.read()
    except (OSError, TrainingError):
        return [], 0
    end = text.rfind(b"\n") + 1
    return parse_progress(text[:end].decode("utf-8", "replace")), offset + end


def parse_progress(text: str) -> list[dict[str, Any]]:
    """The rows of `progress.jsonl`; a line that is cut short is left out."""
    rows: list[dict[str, Any]] = []
    for line in text.splitlines():
        try:
            row = parse_json(line, PROGRESS, TrainingError)
        except TrainingError:
            continue
        if isinstance(row, dict) and isinstance(row.get("step"), int):
            rows.append(row)
    return rows


def samples(run: Path) -> list[Path]:
    """The sample grids, oldest first."""
    return sorted((run / SAMPLES).glob("step-*.png"))


def snapshots(run: Path) -> list[Path]:
    """What the run can be resumed from, oldest first."""
    return sorted((run / "snapshots").glob("step-*.pt"))


def read_settings(run: Path) -> Mapping[str, Any]:
    """What `run.json` tells of the run; empty where there is nothing readable."""
    return _read(run / SETTINGS)


def write_settings(run: Path, settings: Mapping[str, Any]) -> None:
    """Write `run.json`. Raises SaveError."""
    _write(run / SETTINGS, settings)


def read_figures(run: Path) -> Mapping[str, Any]:
    """What `figures.json` tells of the last judging; empty where there is nothing readable."""
    return _read(run / FIGURES)


def checkpoint_of(run: Path) -> Path | None:
    """The checkpoint folder, once there is one to open."""
    folder = run / CHECKPOINT
    return folder if (folder / "config.json").is_file() else None


def report_of(run: Path) -> Path | None:
    """The page at the end of the run, once there is one."""
    page = run / REPORT
    return page if page.is_file() else None


def _read(path: Path) -> Mapping[str, Any]:
    try:
        found = read_json(path, TrainingError)
    except TrainingError:
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, values: Mapping[str, Any]) -> None:
    with atomic_write(path) as temporary:
        temporary.write_text(json.dumps(values, indent=1), "utf-8")
