"""What a folder of pictures holds, and the data set that training takes from it. No widgets."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from app.work.pool import Progress
from inade.errors import InadeError
from inade.formats import dataset
from inade.formats.dataset import IMAGES, INSTANCES, LABELS
from inade.formats.listing import files_in
from inade.formats.pictures import PHOTO_SUFFIXES
from inade.formats.prepare import prepare
from inade.formats.sources import SourceOptions, kind_of, open_source
from inade.formats.validate import DataSetReport, Problem, validate
from inade.layouts.labels import LabelSet

MAX_SIDE = 1024  # pixels; prepared copies are reduced to it, more than any model here looks at

_EXAMPLES = 10


@dataclass(frozen=True)
class Survey:
    """A first look at a folder: nothing in it was decoded.

    kind      of `sources.KINDS`;  photos: picture files that lie where photos are expected
    labelled  photos with a layout;  problems: files without a partner
    trouble   why the folder cannot be read as this kind, "" if it can
    examples  a few of the photos
    """

    folder: Path
    kind: str
    photos: int
    labelled: int
    labels: LabelSet | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    trouble: str = ""
    examples: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A data-set folder and everything found in it.

    left_out  files of the source that are not in it, and why
    own       whether the folder is the person's own: then it is never changed
    """

    data: Path
    report: DataSetReport
    labels: LabelSet | None
    left_out: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    own: bool = False

    @property
    def bad_pictures(self) -> set[str]:
        """Names of the pictures with errors of their own."""
        return {
            Path(problem.file).stem
            for problem in self.report.errors
            if problem.file.split("/")[0] in (IMAGES, LABELS, INSTANCES) and "/" in problem.file
        }

    @property
    def can_leave_out(self) -> bool:
        """Whether training could start without the pictures that have errors."""
        single = sum("/" in problem.file for problem in self.report.errors)
        rest = self.report.train + self.report.val - len(self.bad_pictures)
        return bool(self.bad_pictures) and single == len(self.report.errors) and rest > 0


def survey(folder: Path) -> Survey:
    """Tell what a folder is, or the one a file lies in. DataSetError where there is none."""
    if folder.is_file():
        folder = folder.parent
    photos = _photos(folder)
    own = all((folder / name).exists() for name in (IMAGES, LABELS, dataset.LABEL_SET_FILE))
    kind = "dataset" if own else kind_of(folder)  # a data set is used in place, split or not
    try:
        source = open_source(folder, kind, SourceOptions())
    except InadeError as error:
        trouble = f"{error.what} {error.remedy}".strip()
        return Survey(folder, kind, len(photos), 0, trouble=trouble, examples=_spread(photos))
    labelled = [pair.photo for pair in source.pairs]
    return Survey(
        folder,
        kind,
        max(len(photos), len(labelled)),
        len(labelled),
        source.labels,
        tuple(source.problems),
        tuple(source.notes),
        examples=_spread(labelled or photos),
    )


def check(found: Survey, copy: Path, progress: Progress) -> Checked:
    """Read every file; anything but a data set of ours is prepared as one in `copy` first.

    Raises InadeError where nothing can be used.
    """
    if found.kind == "dataset":
        return _checked(found.folder, progress, own=True)
    _clear(copy)
    done = prepare(found.folder, copy, found.kind, max_side=MAX_SIDE, progress=progress)
    checked = _checked(copy, progress, own=False)
    return replace(checked, left_out=done.skipped, notes=done.notes)


def leave_out(checked: Checked, copy: Path, progress: Progress) -> Checked:
    """The same without the pictures that have errors; a person's own folder is copied for it."""
    bad = checked.bad_pictures
    gone = tuple(problem for problem in checked.report.errors if "/" in problem.file)
    folder = checked.data
    if checked.own:
        _clear(copy)
        prepare(folder, copy, "dataset", max_side=MAX_SIDE, progress=progress)
        folder = copy
    for part in (IMAGES, LABELS, INSTANCES):
        for path in files_in(folder / part, (*PHOTO_SUFFIXES, ".png")):
            if path.stem in bad:
                path.unlink()
    names = {path.stem for path in files_in(folder / IMAGES, PHOTO_SUFFIXES)}
    train, val = dataset.read_split(folder / dataset.SPLIT_FILE)
    train, val = ([name for name in part if name in names] for part in (train, val))
    if not train or not val:
        train, val = dataset.default_split(names)
    dataset.write_split(folder, train, val)
    done = _checked(folder, progress, own=False)
    return replace(done, left_out=(*checked.left_out, *gone), notes=checked.notes)


def _checked(folder: Path, progress: Progress, *, own: bool) -> Checked:
    report = validate(folder, progress=progress)
    try:
        labels = LabelSet.read(folder / dataset.LABEL_SET_FILE)
    except InadeError:  # the report says so
        labels = None
    return Checked(folder, report, labels, own=own)


def _clear(copy: Path) -> None:
    if copy.exists():
        shutil.rmtree(copy)


def _photos(folder: Path) -> list[Path]:
    """Picture files in the folder or in the folders where photos usually are."""
    places = [folder, *(folder / name for name in ("images", "photos", "JPEGImages"))]
    return max((files_in(place, PHOTO_SUFFIXES) for place in places), key=len)


def _spread(paths: list[Path]) -> tuple[Path, ...]:
    return tuple(paths[:: max(1, -(-len(paths) // _EXAMPLES))])
