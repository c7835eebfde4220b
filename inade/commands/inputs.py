"""Label and instance files as the command line takes them: single files or whole folders."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import overload

import typer

from inade.commands.label_maps import Maps, read_maps
from inade.commands.report import Report
from inade.errors import RequestError
from inade.formats.dataset import DataSet
from inade.formats.listing import files_in, is_hidden, stem_of
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.pictures import PHOTO_SUFFIXES
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.layouts.scaling import scale_map
from inade.looks.windows import check_picture_size


class Split(StrEnum):
    """A part of a data set."""

    TRAIN = "train"
    VAL = "val"
    ALL = "all"


_VECTORS = (".npz", ".npy")


@dataclass(frozen=True)
class Inputs:
    """One label file, what goes with it by option name, and the stem of its outputs.

    label_set: the data set's, where the files are one's; its classes are looked up by name.
    """

    labels: Path
    partners: dict[str, Path] = field(default_factory=dict)
    in_folder: bool = False
    label_set: LabelSet | None = None

    def maps(
        self,
        labels: LabelSet,
        labels_are: LabelsAre,
        objects_are: ObjectsAre,
        report: Report,
        *,
        closed: bool,
    ) -> Maps:
        """What `read_maps` reads, in the classes of `labels`. Raises LayoutError, RequestError."""
        instances, theirs = self.partner("instances"), self.label_set
        labels_are = labels_are if theirs is None else LabelsAre.FILE_IDS
        known = theirs or labels
        maps = read_maps(
            self.labels, instances, known, labels_are, objects_are, report, closed=closed
        )
        return maps if theirs is None else maps.named_in(labels, theirs)

    def partner(self, name: str) -> Path | None:
        """The input given for this option; RequestError if its folder held none for this file."""
        path = self.partners.get(name)
        if path is not None and self.in_folder and path.is_dir():
            raise RequestError(
                "there is no file here for {labels}.",
                where=path,
                remedy="Files belong together by name.",
                labels=self.labels.name,
            )
        return path

    def required(self, name: str) -> Path:
        """The input given for an argument that every call has. Raises as `partner`."""
        path = self.partner(name)
        assert path is not None
        return path

    @overload
    def output(self, target: Path, suffix: str, mark: str = "") -> Path: ...

    @overload
    def output(self, target: None, suffix: str, mark: str = "") -> None: ...

    def output(self, target: Path | None, suffix: str, mark: str = "") -> Path | None:
        """Where a result goes: into the folder `target` by name, or to the file `target`.

        Raises RequestError where that is one of the inputs.
        """
        if target is None:
            return None
        name = f"{target.stem}{mark}{target.suffix}" if mark else target.name
        path = (
            target / f"{self.labels.stem}{mark}{suffix}"
            if self.in_folder
            else target.with_name(name)
        )
        if path.exists() and any(
            given.exists() and path.samefile(given)
            for given in (self.labels, *self.partners.values())
        ):
            raise RequestError(
                "the result would take the place of an input.",
                where=path,
                remedy="Give another name or folder to --out.",
            )
        return path


def inputs_by_name(
    labels: Path, inputs: dict[str, Path | None], outputs: Sequence[Path | None]
) -> list[Inputs]:
    """Pair a label file, or each file of a folder of them, with its inputs by name.

    An input that is a file where LABELS is a folder serves every label file. Hidden files, such as
    macOS leaves beside pictures, are passed over. Raises usage errors where folders and files are
    mixed otherwise, and where two files have one name.
    """
    given = {name: path for name, path in inputs.items() if path is not None}
    if not labels.is_dir():
        for path in given.values():
            if path.is_dir():
                raise typer.BadParameter(f"{path} is a folder, but LABELS is a file.")
        return [Inputs(labels, given)]
    for path in outputs:
        if path is not None and path.is_file():
            raise typer.BadParameter(f"{path} is a file, but LABELS is a folder.")
    files = files_in(labels, PHOTO_SUFFIXES)
    if not files:
        raise typer.BadParameter(f"the folder {labels} holds no label maps.")
    _refuse_twins(files, labels)
    return _paired(files, given)


def inputs_of(
    folder: Path, split: Split, inputs: dict[str, Path | None], outputs: Sequence[Path | None]
) -> list[Inputs]:
    """The label files of a part of a data set, with their instance maps and photos as pictures.

    Other inputs are paired as in `inputs_by_name`; one that is given outranks the data set's.
    Raises DataSetError and LabelSetError, usage errors as there.
    """
    data = DataSet.open(folder)
    names = {Split.TRAIN: data.train, Split.VAL: data.val, Split.ALL: data.names}[split]
    if not names:
        raise typer.BadParameter(f"{folder} has no pictures in its part '{split}'.")
    for path in outputs:
        if path is not None and path.is_file():
            raise typer.BadParameter(f"{path} is a file, but --data is a folder.")
    given = {name: path for name, path in inputs.items() if path is not None}
    found: list[Inputs] = []
    for name, work in zip(names, _paired([data.labels_path(n) for n in names], given), strict=True):
        own = {"instances": data.instances_path(name), "picture": data.photos[name]}
        wanted = {key: path for key, path in own.items() if path is not None and key in inputs}
        found.append(replace(work, partners=wanted | work.partners, label_set=data.labels))
    return found


def _paired(files: Sequence[Path], given: dict[str, Path]) -> list[Inputs]:
    listings = {
        name: sorted(one for one in path.iterdir() if one.is_file() and not is_hidden(one.name))
        for name, path in given.items()
        if path.is_dir()
    }
    by_stem = {name: _by_stem(listed) for name, listed in listings.items()}
    work: list[Inputs] = []
    for file in files:
        partners = dict(given)
        for name, listed in by_stem.items():
            same = listed.get(stem_of(file), [])
            suffixes = _VECTORS if name in ("noise", "styles") else PHOTO_SUFFIXES
            same = [path for path in same if path.suffix.lower() in suffixes] or same
            same = [path for path in same if path.name == file.name] or same
            _refuse_twins(same, given[name])
            partners[name] = same[0] if same else given[name]
        work.append(Inputs(file, partners, in_folder=True))
    return work


def same_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two sizes (height, width) have the same ratio, to within a pixel."""
    return abs(one[0] * other[1] - one[1] * other[0]) <= max(*one, *other)


def picture_size_of(
    size_free: bool, model: tuple[int, int], given: tuple[int, int] | None
) -> tuple[int, int] | None:
    """(height, width) that every picture gets: the `model`'s, or the `given` (width, height).

    None where a size-free checkpoint makes each of its map's. Raises RequestError for one that no
    such checkpoint makes, before any memory is taken.
    """
    if not size_free:
        return model
    if given is None:
        return None
    width, height = given
    check_picture_size(height, width)
    return height, width


def fitted_maps(
    maps: Maps, wanted: tuple[int, int], fit: str, size_free: bool, report: Report
) -> Maps:
    """The maps in the shape of their picture, (height, width); the report is told of a change.

    fit: as in `Layout.fitted`, where the shape is another one. A model with a size of its own
    scales a map by itself; only another shape is fitted here.
    """
    size = maps.layout.size
    if wanted == size:
        return maps
    shaped, pixels = same_shape(size, wanted), f"{wanted[1]} x {wanted[0]} pixels"
    if not shaped and fit == "stretch":
        whose = "" if size_free else "the model's "
        remedy = "--fit crop or letterbox keeps its shape"
        report.change(maps.path, f"stretched to {whose}{pixels}; {remedy}.")
    elif size_free:
        report.change(maps.path, f"scaled to {pixels}.")
    elif not shaped:
        done = {"crop": "cropped", "letterbox": "extended"}[fit]
        report.change(maps.path, f"{done} to the shape of {pixels}.")
    if not size_free and (shaped or fit == "stretch"):
        return maps
    return replace(maps, layout=scaled_layout(maps.layout, *wanted, fit))


def scaled_layout(layout: Layout, height: int, width: int, fit: str) -> Layout:
    """The layout in another size, each pixel what most of it was; its table is kept whole."""
    if fit == "letterbox":  # first made to fit inside: a thin one would become a huge square
        share = min(height / layout.size[0], width / layout.size[1])
        inner = (max(1, round(side * share)) for side in layout.size)
        layout = _scaled(layout, *inner)
    return _scaled(layout.fitted(height, width, fit), height, width)


def _scaled(layout: Layout, height: int, width: int) -> Layout:
    object_map = scale_map(layout.object_map, height, width)
    return replace(layout, object_map=object_map, objects=dict(layout.objects))


def _by_stem(files: Iterable[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        found[stem_of(path)].append(path)
    return found


def _refuse_twins(files: Sequence[Path], folder: Path) -> None:
    """Raise a usage error for two files whose names differ in their ending only."""
    for same in _by_stem(files).values():
        if len(same) > 1:
            raise typer.BadParameter(
                f"{same[0].name} and {same[1].name} in {folder} have one name: remove or rename"
                " one of them."
            )
