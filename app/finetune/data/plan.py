"""What a person asks a run for, where it lives, and the commands that start it. No widgets."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from inade.devices import Device
from inade.errors import TrainingError
from inade.files import atomic_write
from inade.places import own_folder
from inade.reading import MALFORMED, read_json
from inade.training.run import watch

PLAN, CLASS_MAP, LOG, PROCESS = "plan.json", "classes.json", "log.txt", "process.json"
PRESET = "finetune"
_LOG_BYTES = 16_000  # of the log's end; the words of an error are there
_END = 10  # seconds; a killed process is gone in no time unless its disk hangs
_SAMPLE_MINUTES = (0.5, 15.0)
_SAMPLE_PICTURES = 200  # a look at the samples costs the time of some thirty pictures
_children: list["subprocess.Popen[Any]"] = []  # to be collected when they end; they outlive us


@dataclass(frozen=True)
class Plan:
    """One run: everything that its command line says.

    run       its folder;  title: name of the checkpoint
    data      the data-set folder;  init: the checkpoint to start from
    like      class of the checkpoint by class of the data set, None for the mean of all
    pictures  how many to see, with repetition;  device: what it trains on
    minutes   how long that may take, None if it is not known: samples come in proportion
    """

    run: Path
    title: str
    data: Path
    init: Path
    like: Mapping[str, str | None]
    pictures: int
    device: str = Device.AUTO
    minutes: float | None = None

    def write(self) -> None:
        """Keep it in the run's folder. Raises SaveError; TrainingError if there is a run."""
        if is_run(self.run):
            raise TrainingError(
                "there is a run named “{title}” already.",
                where=self.run,
                remedy="Give this one another name, or go on with that one.",
                title=self.title,
            )
        self.rewrite()

    def rewrite(self) -> None:
        """Keep changed limits of a run that there is. Raises SaveError."""
        plain = {
            key: str(value) if isinstance(value, Path) else value
            for key, value in asdict(replace(self, like=dict(self.like))).items()
        }
        for name, content in ((PLAN, plain), (CLASS_MAP, dict(self.like))):
            with atomic_write(self.run / name) as temporary:
                temporary.write_text(json.dumps(content, indent=1, ensure_ascii=False), "utf-8")

    @property
    def first_command(self) -> list[str]:
        """Arguments that begin the run."""
        return [
            *("train", "--data", str(self.data), "--preset", PRESET, "--init", str(self.init)),
            *("--map", str(self.run / CLASS_MAP), *self._limits),
        ]

    def next_command(self, batch: int | None = None) -> list[str]:
        """Arguments that go on with the run, perhaps with steps of fewer pictures."""
        changes = [] if batch is None else ["--set", f"batch_size={batch}"]
        return ["train", "--resume", *changes, *self._limits]

    @property
    def _limits(self) -> list[str]:
        low, every = _SAMPLE_MINUTES
        if self.minutes is not None:  # seldom enough that drawing and judging cost little
            often = max(self.minutes / 12, self.minutes * _SAMPLE_PICTURES / self.pictures)
            every = min(max(min(often, self.minutes / 2), low), every)
        return [
            *("--out", str(self.run), "--title", self.title, "--pictures", str(self.pictures)),
            *("--device", self.device, "--sample-every", f"{every:.2f}", "--save-every", "2"),
            *("--judge", "10", "--detached"),
        ]


def read_plan(run: Path) -> Plan | None:
    """The plan of a run that the editor began; None for other folders."""
    try:
        found: dict[str, Any] = read_json(run / PLAN, TrainingError)
        paths = {key: Path(found[key]) for key in ("data", "init")}
        minutes = found["minutes"]
        return Plan(
            run,
            str(found["title"]),
            paths["data"],
            paths["init"],
            {str(key): value for key, value in found["like"].items()},
            int(found["pictures"]),
            str(found["device"]),
            None if minutes is None else float(minutes),
        )
    except (TrainingError, *MALFORMED):
        return None


def is_run(folder: Path) -> bool:
    """Whether a run was begun in this folder."""
    return any(
        (folder / name).exists() for name in (PLAN, "run.json", "snapshots", watch.HEARTBEAT)
    )


def run_folder(title: str) -> Path:
    """The folder of a run of this name."""
    return own_folder() / "runs" / plain_name(title)


def plain_name(title: str) -> str:
    """A title as the name of a folder."""
    return re.sub(r"[^\w.-]+", "-", title.strip()).strip("-.").lower()[:60] or "my-style"


def start(command: list[str], run: Path) -> None:
    """Start a process that outlives this one; what it prints goes to the run's log.

    Its number is kept in the folder, so that its death before the first heartbeat shows. Raises
    SaveError, TrainingError.
    """
    _children[:] = [child for child in _children if child.poll() is None]
    alone: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        alone = {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    try:
        run.mkdir(parents=True, exist_ok=True)
        with (run / LOG).open("ab") as log:
            child = subprocess.Popen(
                command,
                cwd=run,
                env=os.environ | {"PYINSTALLER_RESET_ENVIRONMENT": "1"},  # it may outlive us
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **alone,
            )
    except OSError as error:
        raise TrainingError(
            "the training could not be started ({error}).",
            where=run,
            remedy="Check the rights of this folder and the room on its disk, then try again.",
            error=error.strerror,
        ) from error
    _children.append(child)
    with suppress(psutil.Error):  # it may be over already
        born = psutil.Process(child.pid).create_time()
        with atomic_write(run / PROCESS) as temporary:
            temporary.write_text(json.dumps({"pid": child.pid, "born": born}), "utf-8")


def process_of(run: Path) -> tuple[int, float] | None:
    """Number and birth of the process that was started last, or that beats; None if dead."""
    for child in list(_children):
        child.poll()  # collects what has ended
    found = [_process_started(run)]
    beat = watch.read_heartbeat(run)
    if beat is not None:
        found.append((beat.pid, beat.born))
    return next((p for p in found if p is not None and watch.process_lives(*p)), None)


def end_process(run: Path) -> None:
    """End a process that no longer answers; the last snapshot stays."""
    found = process_of(run)
    if found is not None:
        with suppress(psutil.Error):
            process = psutil.Process(found[0])
            process.kill()
            process.wait(_END)
        process_of(run)  # collects it


def _process_started(run: Path) -> tuple[int, float] | None:
    try:
        found = read_json(run / PROCESS, TrainingError)
        return int(found["pid"]), float(found["born"])
    except (TrainingError, *MALFORMED):
        return None


def log_end(run: Path) -> str:
    """The last lines that the run printed."""
    try:
        with (run / LOG).open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - _LOG_BYTES))
            return file.read().decode("utf-8", "replace").strip()
    except OSError:
        return ""


def batch_size(run: Path) -> int:
    """Pictures a step of a run; 2 where that cannot be read."""
    try:
        return int(watch.read_settings(run)["batch_size"])
    except MALFORMED:
        return 2
