"""`prepare`: a data-set folder of ours from any source that `sources` knows."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import cv2
import numpy as np

from inade.errors import Cancelled, DataSetError, ImageError, InadeError, SaveError
from inade.files import atomic_folder
from inade.formats import dataset
from inade.formats.bounds import MAX_MAP_PIXELS
from inade.formats.dataset import Progress
from inade.formats.maps import BROKEN, LabelsAre, LeftOut, ObjectsAre, kinds_text
from inade.formats.pairing import Pair, SourceOptions
from inade.formats.pictures import fits_as_it_is, picture_size, read_photo
from inade.formats.sources import open_source
from inade.formats.validate import Problem
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.reading import lacks_memory, no_memory
from inade.words import Message, counted, size_text

_LISTED = 20  # problems in a message
_LARGE = Lock()  # photos of very many pixels are read one after the other
_SHOWN = 200  # files in a report


@dataclass(frozen=True)
class PrepareReport:
    """What `prepare` did.

    skipped   the source files that are not used, and why
    left_out  annotations that pictures are used without, by the name of the photo
    changed   files that were taken in another form than they have, and how
    """

    out: Path
    labels: LabelSet
    train: int
    val: int
    objects: int
    split_ids: int
    skipped: tuple[Problem, ...]
    notes: tuple[str, ...]
    left_out: tuple[tuple[str, LeftOut], ...] = ()
    changed: tuple[tuple[str, Message], ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all that was there to be used is used: every photo, map and annotation.

        What was passed over for a better file, and what covers no area, as points do, is no loss.
        """
        lost = any(one.kind == BROKEN for _, one in self.left_out)
        return not lost and not any(problem.fatal for problem in self.skipped)

    def sentences(self) -> list[str]:
        """The report in plain words."""
        lines = [
            f"{counted(self.train, 'picture')} to train on and {self.val:,} held out, with"
            f" {counted(self.objects, 'object')} of {len(self.labels)} classes, are in {self.out}.",
            *self.notes,
        ]
        if self.split_ids:
            ids = counted(self.split_ids, "instance id")
            lines.append(f"{ids} covered several classes and became one object a class.")
        if self.skipped:
            lines.append(f"{counted(len(self.skipped), 'file')} left out:")
        lines += [f"  {problem}" for problem in self.skipped[:_SHOWN]]
        if len(self.skipped) > _SHOWN:
            lines.append(f"  and {len(self.skipped) - _SHOWN:,} more; --json lists all.")
        lines += _by_change(self.changed)
        if self.left_out:
            kinds = kinds_text([one for _, one in self.left_out])
            lines.append(f"Left out of pictures that are used: {kinds}:")
            lines += [f"  {photo}: {one.what}" for photo, one in self.left_out[:_LISTED]]
            if len(self.left_out) > _LISTED:
                lines.append(f"  and {len(self.left_out) - _LISTED:,} more; --json lists all.")
        return lines


@dataclass(frozen=True)
class _Done:
    name: str
    objects: int = 0
    split_ids: int = 0
    left_out: tuple[tuple[str, LeftOut], ...] = ()
    changed: tuple[tuple[str, Message], ...] = ()
    problem: Problem | None = None


def prepare(
    source: Path,
    out: Path,
    kind: str = "auto",
    *,
    label_set: LabelSet | None = None,
    labels_are: LabelsAre = LabelsAre.FILE_IDS,
    objects_are: ObjectsAre = ObjectsAre.GIVEN,
    palette: LabelSet | None = None,
    min_area: int | None = None,
    max_side: int | None = None,
    annotations: str | None = None,
    boxes_are_objects: bool = False,
    unknown: int | None = None,
    nearest_colour: int = 0,
    progress: Progress | None = None,
) -> PrepareReport:
    """Turn a source folder into a data-set folder, which appears whole at the end or not at all.

    kind        one of `sources.KINDS`, or "auto" to tell it from the folder
    label_set   for sources that do not bring or imply their own; file ids found otherwise
    max_side    pictures with a longer side (pixels) are reduced to it
    annotations, boxes_are_objects, unknown, nearest_colour  as in `SourceOptions`
    Photos that fit are taken over byte for byte (linked where the disk can). Files that cannot be
    used are left out and reported. Raises DataSetError if nothing is left or `out` holds files,
    SaveError if the disk says no, Cancelled if `progress` raises it.
    """
    options = SourceOptions(
        label_set,
        labels_are,
        objects_are,
        palette,
        min_area,
        annotations,
        boxes_are_objects,
        unknown,
        nearest_colour,
    )
    content = open_source(Path(source), kind, options)
    if not content.pairs and content.problems:
        raise _unusable(content.problems, source)
    if not content.pairs:
        raise DataSetError(
            "no photo with labels was found in it.",
            where=source,
            remedy="Expected folders 'images' and 'labels' with files of the same names;"
            " or name the kind of data set.",
        )
    with atomic_folder(Path(out)) as folder:
        dataset.create(folder, content.labels)

        def convert(pair: Pair) -> _Done:
            return _convert(pair, folder, content.labels, max_side)

        done = dataset.in_parallel(convert, content.pairs, progress)
        good = [item.name for item in done if item.problem is None]
        skipped = [*content.problems, *(item.problem for item in done if item.problem)]
        if not good:
            raise _unusable(skipped, source)
        train, val = _split(content.pairs, set(good))
        dataset.write_split(folder, train, val)
    return PrepareReport(
        out=Path(out),
        labels=content.labels,
        train=len(train),
        val=len(val),
        objects=sum(item.objects for item in done),
        split_ids=sum(item.split_ids for item in done),
        skipped=tuple(skipped),
        notes=tuple(content.notes),
        left_out=tuple(one for item in done for one in item.left_out),
        changed=tuple(one for item in done for one in item.changed),
    )


def _by_change(changed: Sequence[tuple[str, Message]]) -> list[str]:
    """A line for each way in which files were changed, with their names."""
    by_how: dict[str, list[str]] = {}
    for file, how in changed:
        by_how.setdefault(str(how), []).append(file)
    lines = [
        f"{names[0]}{f' and {len(names) - 1:,} more' if len(names) > 1 else ''}: {how}"
        for how, names in by_how.items()
    ]
    more = [f"  and {len(lines) - _LISTED:,} more; --json lists all."] * (len(lines) > _LISTED)
    told = ["Changed as they were read:", *(f"  {line}" for line in lines[:_LISTED]), *more]
    return told if lines else []


def _unusable(problems: Sequence[Problem], source: Path) -> DataSetError:
    return DataSetError(
        "none of its pictures can be used:\n  {problems}",
        where=source,
        problems=Message.listed([str(problem) for problem in problems], _LISTED, "\n  "),
    )


def _split(pairs: list[Pair], good: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The source's own split; pictures it says nothing about are split by default."""
    train = [pair.name for pair in pairs if pair.split == "train" and pair.name in good]
    val = [pair.name for pair in pairs if pair.split == "val" and pair.name in good]
    free = [pair.name for pair in pairs if pair.split is None and pair.name in good]
    if val:
        return (*train, *free), tuple(val)
    more_train, more_val = dataset.default_split(free or train)
    return ((*train, *more_train) if free else more_train), more_val


def _convert(pair: Pair, folder: Path, labels: LabelSet, max_side: int | None) -> _Done:
    try:
        layout, report = pair.read()
        photo_size = picture_size(pair.photo)
        target = _common_size(pair, photo_size, layout.size, max_side)
        photo: Path | np.ndarray = pair.photo
        said: list[Message] = []
        with _LARGE if photo_size[0] * photo_size[1] > MAX_MAP_PIXELS else nullcontext():
            # a truncated file is found here, not in mid-training
            whole = read_photo(pair.photo, say=said.append)
            if target != photo_size or not fits_as_it_is(pair.photo):
                photo = _resized(whole, target)
            del whole
        gone: tuple[LeftOut, ...] = ()
        if target != layout.size:
            small = layout.resized_with_photo(*target)
            gone, layout = _gone(layout, small, labels), _dense(small)
        dataset.add_sample(folder, labels, pair.name, photo, layout)
    except (SaveError, Cancelled):
        raise
    except (InadeError, MemoryError, cv2.error) as caught:
        if not isinstance(caught, InadeError) and not lacks_memory(caught):
            raise
        error = caught
        if not isinstance(error, InadeError):
            error = no_memory(ImageError, pair.photo)
        what = f"{error.what} {error.remedy}".strip()
        if pair.labels is None and error.where != str(pair.photo):  # a file of many pictures
            return _Done(pair.name, problem=Problem(pair.photo.name, f"{error.where}: {what}"))
        return _Done(pair.name, problem=Problem(error.where or pair.photo.name, what))
    if target != photo_size:
        said.append(Message("brought to {size} pixels.", size=size_text(target)))
    map_file = pair.photo if pair.labels is None else pair.labels
    changed = (
        *((_below(pair.photo), how) for how in said),
        *((_below(map_file), how) for how in report.changed),
    )
    left_out = tuple((pair.photo.name, one) for one in (*report.left_out, *gone))
    return _Done(pair.name, len(layout.objects), report.split_ids, left_out, changed)


def _below(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _common_size(
    pair: Pair, photo: tuple[int, int], layout: tuple[int, int], max_side: int | None
) -> tuple[int, int]:
    """(height, width) for both: the smaller one, if they have the same proportions."""
    height, width = min(photo, layout)
    larger = max(photo, layout)
    scale = larger[0] / height
    if abs(larger[1] / scale - width) > 1:
        raise DataSetError(
            "the photo is {size} pixels and its layout {other_size}, which does not fit.",
            where=pair.photo,
            remedy="Crop one of them.",
            size=size_text(photo),
            other_size=size_text(layout),
        )
    if max_side is not None and max(height, width) > max_side:
        factor = max_side / max(height, width)
        height, width = max(1, round(height * factor)), max(1, round(width * factor))
    return height, width


def _resized(photo: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    if photo.shape[:2] == size:
        return photo
    return cv2.resize(photo, (size[1], size[0]), interpolation=cv2.INTER_AREA)


def _gone(layout: Layout, small: Layout, labels: LabelSet) -> tuple[LeftOut, ...]:
    """The objects that have no pixel left in a smaller layout."""
    areas = small.areas()
    return tuple(
        LeftOut(
            "object",
            f"object {number} ('{labels.classes[layout.objects[number].channel].name}',"
            f" {counted(area, 'pixel')}): too small at {small.size[1]} x {small.size[0]}",
        )
        for number, area in layout.areas().items()
        if area and not areas[number]
    )


def _dense(layout: Layout) -> Layout:
    """The layout without the objects that vanished on reducing."""
    return Layout.from_maps(layout.labels(), layout.object_map)
