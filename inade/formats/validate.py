"""Everything that is wrong with a data-set folder, found before any training starts."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import numpy as np

from inade.errors import DataSetError, InadeError
from inade.formats.dataset import (
    IMAGES,
    INSTANCES,
    LABEL_SET_FILE,
    LABELS,
    SPLIT_FILE,
    Progress,
    default_split,
    in_parallel,
    read_split,
)
from inade.formats.listing import files_in, other_form, stem_of
from inade.formats.maps import LabelsAre, channel_table, stray_text, values_with_areas
from inade.formats.pictures import PHOTO_SUFFIXES, read_index_map, read_photo
from inade.layouts.labels import LabelSet
from inade.words import Fill, Message, Translate, counted, english, size_text

SMALLEST_SIDE = 16  # pixels; nothing can be learnt from less
SMALL_SIDE = 64
_LISTED = 5  # instances of one file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the file (relative to the folder), and what, with a remedy."""

    file: str
    told: str | Message
    fatal: bool = True

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return str(self.told)

    def words(self, translate: Translate = english, fill: Fill = str.format) -> str:
        """What is wrong, in the language of a border; plain text is a template of its own."""
        told = self.told
        return told.words(translate, fill) if isinstance(told, Message) else translate(told)

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"


@dataclass(frozen=True)
class DataSetReport:
    """What `validate` found. `class_area` is the number of pixels by class name."""

    folder: Path
    train: int
    val: int
    class_area: dict[str, int]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        """Problems that keep a training run from starting."""
        return [problem for problem in self.problems if problem.fatal]

    @property
    def warnings(self) -> list[Problem]:
        """Problems that training can live with."""
        return [problem for problem in self.problems if not problem.fatal]

    @property
    def ok(self) -> bool:
        """Whether training can start."""
        return not self.errors

    def sentences(self) -> list[str]:
        """The whole report in plain words, errors first."""
        used = sum(area > 0 for area in self.class_area.values())
        head = (
            f"{counted(self.train, 'picture')} to train on, {self.val:,} held out,"
            f" {used} of {counted(len(self.class_area), 'class', 'classes')} in use;"
            f" {counted(len(self.errors), 'error')},"
            f" {counted(len(self.warnings), 'warning')}."
        )
        errors = [f"error: {problem}" for problem in self.errors]
        return [head, *errors, *(f"warning: {problem}" for problem in self.warnings)]

    def require_ok(self) -> None:
        """Raise DataSetError that lists all errors, if there are any."""
        if self.errors:
            raise DataSetError(
                "the data set has {errors}:\n  {listed}\n",
                where=self.folder,
                remedy="Mend or remove these files, then try again.",
                errors=counted(len(self.errors), "error"),
                listed="\n  ".join(map(str, self.errors)),
            )


@dataclass
class _Finding:
    problems: list[Problem] = field(default_factory=list)
    areas: np.ndarray | None = None  # int64 [K] pixels by channel

    def error(self, file: str, told: str | Message) -> None:
        self.problems.append(Problem(file, told))

    def warning(self, file: str, told: str | Message) -> None:
        self.problems.append(Problem(file, told, fatal=False))


def validate(folder: Path, *, progress: Progress | None = None) -> DataSetReport:
    """Read every file of a data-set folder and report all problems. Raises only Cancelled."""
    folder = Path(folder)
    finding = _Finding()
    labels = _label_set(folder, finding)
    photos = _photos(folder, finding)
    maps = {stem_of(path) for path in files_in(folder / LABELS, (".png",))}
    instances = {stem_of(path) for path in files_in(folder / INSTANCES, (".png",))}
    train, val = _split(folder, set(photos), finding)
    for name in sorted(maps - photos.keys()):
        finding.warning(
            f"{LABELS}/{name}.png", Message("there is no photo for it: it is left out.")
        )
    for name in sorted(instances - photos.keys()):
        finding.warning(
            f"{INSTANCES}/{name}.png", Message("there is no photo for it: it is left out.")
        )

    table = None if labels is None else channel_table(labels, LabelsAre.FILE_IDS)

    areas, adding = np.zeros(0 if labels is None else len(labels), np.int64), Lock()

    def check(name: str) -> list[Problem]:
        item = _check_item(folder, photos[name], table, name in maps, name in instances)
        if item.areas is not None:
            with adding:  # at once: a list for each of 200,000 pictures would be heavy
                np.add(areas, item.areas[: len(areas)], out=areas)
        return item.problems

    for problems in in_parallel(check, sorted(photos), progress):
        finding.problems += problems
    class_area: dict[str, int] = {}
    for entry in () if labels is None else labels.classes:
        class_area[entry.name] = class_area.get(entry.name, 0) + int(areas[entry.channel])
    empty = [name for name, area in class_area.items() if not area]
    if empty and len(empty) < len(class_area):
        finding.warning(
            LABEL_SET_FILE,
            Message(
                "{classes} no pixel and will not be learnt: {names}.",
                classes=counted(len(empty), "class has", "classes have"),
                names=", ".join(empty),
            ),
        )
    return DataSetReport(folder, len(train), len(val), class_area, tuple(finding.problems))


def _label_set(folder: Path, finding: _Finding) -> LabelSet | None:
    try:
        return LabelSet.read(folder / LABEL_SET_FILE)
    except InadeError as error:
        finding.error(LABEL_SET_FILE, error.told)
        return None


def _photos(folder: Path, finding: _Finding) -> dict[str, Path]:
    for part in (IMAGES, LABELS):
        if not (folder / part).is_dir():
            finding.error(part, Message("this folder is missing. Make a data set with prepare."))
    photos: dict[str, Path] = {}
    for path in files_in(folder / IMAGES, PHOTO_SUFFIXES):
        other = photos.setdefault(stem_of(path), path)
        if other is not path:
            finding.error(
                f"{IMAGES}/{path.name}",
                Message("{other} has the same name. Remove one.", other=other.name),
            )
    if not photos and (folder / IMAGES).is_dir():
        finding.error(IMAGES, Message("there is no picture in it."))
    return photos


def _split(
    folder: Path, names: set[str], finding: _Finding
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    path = folder / SPLIT_FILE
    if not path.exists():
        finding.warning(SPLIT_FILE, Message("it is missing: every tenth picture is held out."))
        return default_split(names)
    try:
        train, val = read_split(path)
    except DataSetError as error:
        finding.error(SPLIT_FILE, error.told)
        return (), ()
    listed = Counter((*train, *val))
    for name, count in listed.items():
        if name not in names:
            finding.error(SPLIT_FILE, Message("it names '{name}', which has no photo.", name=name))
        elif count > 1:
            finding.error(
                SPLIT_FILE, Message("it names '{name}' {count} times.", name=name, count=count)
            )
    left_out = sorted(names - listed.keys())
    if left_out:
        finding.warning(
            SPLIT_FILE,
            Message(
                "{pictures} in neither part and will not be used, such as '{name}'.",
                pictures=counted(len(left_out), "picture is", "pictures are"),
                name=left_out[0],
            ),
        )
    for part, content in (("train", train), ("val", val)):
        if not content:
            what = Message("its part '{part}' is empty.", part=part)
            finding.problems.append(Problem(SPLIT_FILE, what, fatal=part == "train"))
    return train, val


def _check_item(
    folder: Path, photo: Path, table: np.ndarray | None, has_labels: bool, has_instances: bool
) -> _Finding:
    finding = _Finding()
    size = _check_photo(f"{IMAGES}/{photo.name}", photo, finding)
    file = f"{LABELS}/{stem_of(photo)}.png"
    if not has_labels:
        finding.error(
            file, Message("it is missing: the photo {photo} has no labels.", photo=photo.name)
        )
        return finding
    labels = _read(other_form(folder / file), file, finding)
    if labels is None:
        return finding
    if size is not None and size != labels.shape:
        finding.error(
            file,
            Message(
                "it is {size} pixels and its photo {photo}.",
                size=size_text(labels.shape),
                photo=size_text(size),
            ),
        )
    if table is not None:
        _check_ids(file, labels, table, finding)
    if has_instances:
        _check_instances(folder, f"{INSTANCES}/{stem_of(photo)}.png", labels, finding)
    return finding


def _check_photo(file: str, path: Path, finding: _Finding) -> tuple[int, int] | None:
    try:
        height, width = read_photo(path).shape[:2]
    except InadeError as error:
        finding.error(file, error.told)
        return None
    if min(height, width) < SMALLEST_SIDE:
        finding.error(
            file,
            Message(
                "it is only {width} x {height} pixels; sides need {smallest} at least.",
                width=width,
                height=height,
                smallest=SMALLEST_SIDE,
            ),
        )
    elif min(height, width) < SMALL_SIDE:
        finding.warning(
            file,
            Message(
                "it is only {width} x {height} pixels and will look blurred.",
                width=width,
                height=height,
            ),
        )
    return height, width


def _check_ids(file: str, labels: np.ndarray, table: np.ndarray, finding: _Finding) -> None:
    values, counts = values_with_areas(labels)
    known = values < len(table)
    known[known] = table[values[known]] >= 0
    if not known.all():
        stray = stray_text(values[~known], counts[~known], limit=20)
        told = [Message("{stray} not in the label set.", stray=stray)]
        if 255 in values[~known]:
            told.append(Message("The label set has no unknown class for 255."))
        finding.error(file, Message.joined(" ", told))
    finding.areas = np.bincount(
        table[values[known]], weights=counts[known], minlength=int(table.max(initial=0)) + 1
    ).astype(np.int64)


def _check_instances(folder: Path, file: str, labels: np.ndarray, finding: _Finding) -> None:
    instances = _read(other_form(folder / file), file, finding)
    if instances is None:
        return
    if instances.shape != labels.shape:
        finding.error(
            file,
            Message(
                "it is {size} pixels and its label map {other_size}.",
                size=size_text(instances.shape),
                other_size=size_text(labels.shape),
            ),
        )
        return
    pairs, counts = values_with_areas(instances.astype(np.int64) << 32 | labels.astype(np.int64))
    ids = pairs >> 32
    unique, spans = np.unique(ids, return_counts=True)
    several = unique[spans > 1].tolist()
    told: list[Message | str] = []
    for instance in several[:_LISTED]:
        inside = ids == instance
        parts = stray_text(pairs[inside] & 0xFFFF_FFFF, counts[inside])
        told.append(Message("instance {number} covers {parts}", number=instance, parts=parts))
    if several:
        parts = Message.joined("; ", told)
        more = len(several) - _LISTED
        if more > 0:
            parts = Message("{parts}; and {more:,} more", parts=parts, more=more)
        finding.warning(file, Message("{parts}: split on reading.", parts=parts))
    if int(unique[-1]) != len(unique) - 1:
        finding.warning(
            file,
            Message(
                "its {count:,} ids go up to {largest:,}: renumbered on reading.",
                count=len(unique),
                largest=int(unique[-1]),
            ),
        )


def _read(path: Path, file: str, finding: _Finding) -> np.ndarray | None:
    try:
        return read_index_map(path)
    except InadeError as error:
        finding.error(file, error.told)
        return None
