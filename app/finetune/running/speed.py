"""How long, how much disk, how much memory: measured by a short probe, remembered afterwards."""

import json
import os
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from app.finetune.data import copies, plan
from app.work.pool import Progress
from inade.config import ModelConfig
from inade.errors import InadeError, TrainingError
from inade.files import atomic_write, free_space
from inade.formats.dataset import DataSet, create, link_or_copy, write_split
from inade.places import own_folder
from inade.reading import MALFORMED, read_json
from inade.training.data.packing import shorter_sides, side_for
from inade.training.run import watch

_PICTURES = 8  # that the probe trains on
_LONGEST = 240.0  # seconds
_ENOUGH = 8.0  # seconds of steps, the first one left out
_LOOK = 0.25  # seconds
_CACHE = 5  # bytes that training keeps on disk for a pixel of a picture
_FOLDERS = 30  # times the checkpoint: three snapshots at worst, and what is exported


@dataclass(frozen=True)
class Speed:
    """What training was seen to take: images a second, bytes at most, on which device.

    The bytes are those of the device: a GPU's own, else the computer's.
    """

    images_per_second: float
    memory: int | None
    device: str
    measured: bool = False  # just now, and not by an earlier run

    @property
    def on_processor(self) -> bool:
        """Whether it computes in the computer's own memory."""
        return "cpu" in self.device.casefold()

    def seconds(self, pictures: int) -> float:
        """The time that so many pictures take."""
        return pictures / self.images_per_second


@dataclass(frozen=True)
class Room:
    """Bytes of disk that a run needs and has, and bytes of memory that are free now."""

    needed: int
    free: int | None
    memory: int

    @property
    def enough(self) -> bool:
        """Whether the disk takes it."""
        return self.free is None or self.free > self.needed


def room_for(data: Path, init: Path) -> Room:
    """What a run on the pictures of a data-set folder takes.

    Raises CheckpointError for a broken checkpoint, DataSetError or LayoutError for broken data.
    """
    config, listed = ModelConfig.read(init / "config.json"), DataSet.open(data)
    pixels = config.width * config.height
    if config.size_free:
        pixels = (
            side_for(shorter_sides(listed, listed.names), max(config.width, config.height)) ** 2
        )
    weights = sum(path.stat().st_size for path in init.glob("*.safetensors"))
    needed = len(listed.names) * pixels * _CACHE + _FOLDERS * weights
    return Room(needed, free_space(own_folder()), psutil.virtual_memory().available)


def remembered(init: Path, device: str) -> Speed | None:
    """What an earlier run or probe with this checkpoint on this device took."""
    try:
        found = read_json(_memory_file(), TrainingError)[_key(init, device)]
        speed = Speed(float(found["images_per_second"]), found["memory"], str(found["device"]))
        return speed if speed.images_per_second > 0 else None
    except (TrainingError, *MALFORMED):
        return None


def remember(init: Path, device: str, speed: Speed) -> None:
    """Keep it for the next estimate; a disk that says no is no reason to stop."""
    try:
        known = dict(read_json(_memory_file(), TrainingError))
    except (TrainingError, *MALFORMED):
        known = {}
    known[_key(init, device)] = asdict(speed)
    with suppress(InadeError), atomic_write(_memory_file()) as temporary:
        temporary.write_text(json.dumps(known, indent=1), "utf-8")


def probe(data: Path, init: Path, device: str, program: list[str], progress: Progress) -> Speed:
    """Train for a few steps on a few pictures in a folder of its own, which is removed.

    Raises TrainingError with the run's own words when it cannot train, Cancelled from `progress`.
    """
    folder = copies.probe_folder(os.getpid())
    shutil.rmtree(folder, ignore_errors=True)
    run = folder / "run"
    try:
        _few_pictures(data, folder / "data")
        classes = folder / plan.CLASS_MAP
        classes.write_text('{"*": null}', "utf-8")
        command = [
            *(*program, "train", "--data", str(folder / "data"), "--preset", plan.PRESET),
            *("--init", str(init), "--map", str(classes), "--out", str(run)),
            *("--device", device, "--pictures", "100000", "--sample-every", "1000"),
            *("--judge", "0", "--detached"),
        ]
        plan.start(command, run)
        speed = _watched(run, progress)
    finally:
        plan.end_process(run)
        shutil.rmtree(folder, ignore_errors=True)
    remember(init, device, speed)
    return speed


def _watched(run: Path, progress: Progress) -> Speed:
    rest = threading.Event()
    deadline = time.monotonic() + _LONGEST
    first: watch.Heartbeat | None = None
    memory = 0
    while True:
        rest.wait(_LOOK)
        spent = _LONGEST - (deadline - time.monotonic())
        progress(int(spent), int(_LONGEST))
        process = plan.process_of(run)
        beat = watch.read_heartbeat(run)
        if process is not None:
            with suppress(psutil.Error):
                memory = max(memory, psutil.Process(process[0]).memory_info().rss)
        if beat is not None and beat.memory:
            memory = beat.memory
        if beat is not None and beat.state == "training":
            first = first or beat
            seen, took = beat.pictures - first.pictures, beat.seconds - first.seconds
            if spent > _LONGEST and not seen:  # on a busy computer a first step must do
                seen, took = beat.pictures, beat.seconds
            if seen > 0 and took > 0 and (took > _ENOUGH or spent > _LONGEST):
                return Speed(seen / took, memory or None, beat.device, measured=True)
        if process is None:
            said = beat.message if beat is not None and beat.state == "failed" else ""
            raise TrainingError(
                "a trial of the training did not get going. {said}"
                if said
                else "a trial of the training did not get going.",
                remedy="" if said else "The log ends: {log}",
                said=said,
                log="" if said else plan.log_end(run)[-300:],
            )
        if spent > _LONGEST:
            raise TrainingError(
                "not known: in four minutes a trial did not come to its first steps.",
                remedy="The computer is busy; training would start all the same.",
            )


def _few_pictures(data: Path, few: Path) -> None:
    source = DataSet.open(data)
    names = source.train[:_PICTURES]
    create(few, source.labels)
    for name in names:
        photo = source.photos[name]
        parts = [(photo, few / "images" / photo.name)]
        parts.append((source.labels_path(name), few / "labels" / f"{name}.png"))
        instances = source.instances_path(name)
        if instances is not None:
            parts.append((instances, few / "instances" / f"{name}.png"))
        for old, new in parts:
            link_or_copy(old, new)
    write_split(few, names[:-1] or names, names[-1:])


def _memory_file() -> Path:
    return own_folder() / "speed.json"


def _key(init: Path, device: str) -> str:
    return f"{init.name}|{device}"
