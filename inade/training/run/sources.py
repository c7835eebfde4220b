"""The data of a run: packed ones opened, plain folders validated and packed into the run's folder.

A pack that a run made lies in RUN/data (RUN/data-0, ... of several), with source.json beside its
own files: what the folder held when it was packed. A folder that has changed since is packed anew.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from inade.errors import DataSetError, LabelSetError, TrainingError
from inade.files import atomic_write, sha256_of
from inade.formats.dataset import (
    IMAGES,
    INSTANCES,
    LABEL_SET_FILE,
    LABELS,
    SPLIT_FILE,
    DataSet,
    Progress,
)
from inade.formats.validate import validate
from inade.layouts.labels import LabelSet
from inade.reading import read_json
from inade.training.data.packed import JoinedData, PackedData, Pictures, in_parallel
from inade.training.data.packing import lost_by_cropping, pack, side_for, sizes_of
from inade.training.presets import TrainingConfig
from inade.training.run.watch import read_settings

PACKED = "data"  # the folder in a run that holds the packed form of a plain data set
SOURCE = "source.json"  # in that folder, what it was made from
MUCH = 1 / 3  # of a picture cut away, before it is told
LOOKED_AT = 48  # pictures, for whether they differ
SIDE = 16  # pixels to which each is shrunk before they are compared
ALIKE = 4.0  # of 255: median difference of two pictures below which they are one picture
Say = Callable[[str], None]


def labels_of(source: Path) -> LabelSet:
    """The classes of data, by which a run is set up before anything is packed.

    Raises DataSetError; where the label set is damaged, with whatever else is wrong in the folder.
    """
    if (source / "meta.json").is_file():
        return PackedData.open(source, cache=False).labels
    _require_data_set(source)
    try:
        return LabelSet.read(source / LABEL_SET_FILE)
    except LabelSetError:
        validate(source).require_ok()
        raise


def open_data(
    sources: Sequence[Path],
    run: Path,
    config: TrainingConfig,
    say: Say,
    starting: Say = lambda words: None,
) -> JoinedData:
    """The packed data of all `sources`; plain data-set folders are validated and packed first.

    `config` tells the size of the packed pictures. `starting` is called again and again meanwhile,
    and may raise Cancelled. Raises DataSetError that lists everything that is wrong.
    """
    many = len(sources) > 1
    data = JoinedData(
        [
            _opened(source, run / (f"{PACKED}-{number}" if many else PACKED), config, say, starting)
            for number, source in enumerate(sources)
        ]
    )
    if data.cache_words:
        say(data.cache_words)
    return data


def recorded_data(run: Path) -> list[Path]:
    """The folders that the run learns from, by its run.json; packs of its own move along with it.

    Raises TrainingError for data that are no longer there.
    """
    folders: Any = read_settings(run).get("data", [])
    found: list[Path] = []
    for folder in map(Path, [folders] if isinstance(folders, str) else folders):
        own = run / folder.name
        if not folder.exists() and not (own / "meta.json").is_file():
            raise TrainingError(
                "the data that this run learns from are no longer there.",
                where=folder,
                remedy="Say where they are now: --data FOLDER.",
            )
        found.append(folder if folder.exists() else own)
    return found


def alike_words(data: Pictures) -> str:
    """What to tell of training pictures that all look alike; "" where they differ.

    One that cannot be read is left to the training, which names it when its turn comes.
    """
    numbers = data.training
    if len(numbers) < 2:
        return ""
    chosen = numbers[np.linspace(0, len(numbers) - 1, min(LOOKED_AT, len(numbers))).astype(int)]
    small: list[np.ndarray] = []
    for number in chosen:
        with suppress(DataSetError):
            image = data.read(int(number))[0]
            small.append(cv2.resize(image, (SIDE, SIDE), interpolation=cv2.INTER_AREA))
    if len(small) < 2:
        return ""
    seen = np.stack(small).reshape(len(small), -1).astype(np.float32)
    one, two = np.triu_indices(len(seen), 1)
    differences = np.sort(np.abs(seen[one] - seen[two]).mean(1))
    difference = float(differences[len(differences) // 2])
    if difference >= ALIKE:
        return ""
    return (
        f"The training pictures look alike: half of the pairs differ by less than"
        f" {difference:.1f} of 255 grey levels. What is learnt from them is one picture; take in"
        " others, or see whether the folder holds copies."
    )


def fingerprint(source: Path) -> str:
    """sha256 over the names and contents of all files of a data-set folder, in hex."""
    files = [source / LABEL_SET_FILE, source / SPLIT_FILE]
    for part in (IMAGES, LABELS, INSTANCES):
        files += sorted((source / part).glob("*"))
    files = [path for path in files if path.is_file()]
    digest = hashlib.sha256()
    for path, content in in_parallel(sha256_of, files):
        digest.update(f"{path.relative_to(source).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def _require_data_set(source: Path) -> None:
    if not (source / LABEL_SET_FILE).is_file():
        raise DataSetError(
            "this is no data-set folder: it has no label_set.json.",
            where=source,
            remedy="Make one with: python main.py prepare SOURCE OUT. Photos need label maps.",
        )


def _opened(
    source: Path, target: Path, config: TrainingConfig, say: Say, starting: Say
) -> PackedData:
    if (source / "meta.json").is_file():
        return PackedData.open(source)
    _require_data_set(source)
    found = fingerprint(source)
    if (target / "meta.json").is_file():
        before = _packed_from(target)
        if before == found:
            return PackedData.open(target)
        if not before:
            say(
                f"The run goes on with the pictures that it packed into {target}; whether {source}"
                " still holds the same it does not know."
            )
            return PackedData.open(target)
        say(f"Pictures, labels or split of {source} have changed since the run packed them.")
        target = target.with_name(f"{target.name}-{found[:8]}")
        if (target / "meta.json").is_file():
            return PackedData.open(target)
    _pack(source, target, config, say, starting)
    with atomic_write(target / SOURCE) as temporary:
        temporary.write_text(json.dumps({"folder": str(source), "sha256": found}), "utf-8")
    return PackedData.open(target)


def _packed_from(target: Path) -> str:
    """The fingerprint of what a pack was made from, "" where it does not tell."""
    try:
        return str(read_json(target / SOURCE, TrainingError)["sha256"])
    except (TrainingError, KeyError, TypeError):
        return ""


def _pack(source: Path, target: Path, config: TrainingConfig, say: Say, starting: Say) -> None:
    """Validate a folder, and pack it at the size that the run's model asks for."""

    def at(what: str) -> Progress:
        return lambda done, total: starting(f"{what} picture {done:,} of {total:,}")

    report = validate(source, progress=at("checking"))
    for sentence in report.sentences():
        say(sentence)
    report.require_ok()
    data = DataSet.open(source)
    height, width = config.model.height, config.model.width
    sizes = sizes_of(data, data.names)
    if config.model.size_free and not config.sized:
        sides = [min(size) for size in sizes]
        least = max(max(stage.height, stage.width) for stage in config.stages)
        height = width = side_for(sides, least)
        reason = "the largest crops" if width == least else "nine tenths have that side, or 512"
        say(f"Pictures are packed at {width} x {height}, their middle ({reason}).")
        small = sum(side < width for side in sides)
        if small:
            say(
                f"{small:,} of {len(sides):,} pictures are smaller than that: packing enlarges"
                " them, and what they show is blurred. Larger ones would teach more."
            )
    cut = sum(lost_by_cropping(size, width, height) >= MUCH for size in sizes)
    if cut:
        say(
            f"{cut:,} of {len(sizes):,} pictures lose a third or more of themselves by being cut to"
            f" the shape of {width} x {height}; --size WIDTHxHEIGHT learns from another shape."
        )
    pack(
        target, data.names, data.read, data.labels,
        height=height, width=width, held_out=data.val, progress=at("packing"),
    )  # fmt: skip
