"""Layouts from and to picture files: plain PNG pairs and the published data sets' own kinds.

`read_layout` is the way in. Each kind is one short function from a path to RawMaps; what they
share (class look-up, dense objects, the report) is in `maps`.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np

from inade.errors import LayoutError
from inade.formats.annotations.ade20k import SEG, read_seg
from inade.formats.annotations.labelme import read_labelme
from inade.formats.colours import look_up
from inade.formats.maps import LabelsAre, LayoutReport, ObjectsAre, RawMaps, to_layout
from inade.formats.pictures import packed_colors, read_channels, read_index_map, write_map
from inade.layouts.labels import LabelSet, builtin_names
from inade.layouts.layout import Layout
from inade.words import Message, counted

Kind = Literal[
    "auto", "plain", "ade20k_full", "cityscapes", "celebamask_parts", "deepfashion", "labelme"
]

PART_NAME = re.compile(r"[a-z_]+")
_PART = re.compile(rf"^(?P<picture>\d+)_(?P<part>{PART_NAME.pattern})$")


def read_layout(
    labels_path: Path,
    label_set: LabelSet,
    *,
    instances_path: Path | None = None,
    labels_are: LabelsAre = LabelsAre.FILE_IDS,
    objects_are: ObjectsAre = ObjectsAre.GIVEN,
    kind: Kind = "auto",
    palette: LabelSet | None = None,
    min_area: int | None = None,
    nearest_colour: int = 0,
) -> tuple[Layout, LayoutReport]:
    """Read a layout and say what that took.

    labels_path     a label map of the data set's kind, also one of the part masks of
                    CelebAMask-HQ, or a labelme .json
    instances_path  a single-channel PNG of any ids; ids that span classes are split
    labels_are      what the label map holds: ids of the data set's files, or model channels
    objects_are     how it is cut into objects, see `maps.to_layout`
    kind            how the file is to be read; "auto" tells by name, mode and label set
    palette         colours and ids to read an RGB label map by
    nearest_colour  how far a colour may lie from that of its class, as in `colours.look_up`
    Objects get dense ids 0..I-1 in the order of (instance id, channel). Raises LayoutError.
    """
    labels_path = Path(labels_path)
    raw = read_raw_maps(
        labels_path, label_set, kind=kind, palette=palette, nearest_colour=nearest_colour
    )
    if instances_path is not None:
        given = read_index_map(Path(instances_path))
        raw = replace(raw, instances=given)
    return to_layout(
        raw,
        label_set,
        labels_are=labels_are,
        objects_are=objects_are,
        min_area=min_area,
        where=labels_path,
    )


def open_layout(
    labels_path: str | Path,
    labels: LabelSet | str,
    instances_path: str | Path | None = None,
    *,
    labels_are: LabelsAre = LabelsAre.FILE_IDS,
    objects_are: ObjectsAre = ObjectsAre.GIVEN,
) -> Layout:
    """Read a layout as `read_layout` does; `labels` is a label set or the name of one of ours.

    In a notebook the layout shows itself in the colours of its classes. Raises LayoutError,
    LabelSetError.
    """
    label_set = LabelSet.builtin(labels) if isinstance(labels, str) else labels
    layout, _ = read_layout(
        Path(labels_path),
        label_set,
        instances_path=None if instances_path is None else Path(instances_path),
        labels_are=labels_are,
        objects_are=objects_are,
    )
    return replace(layout, label_set=label_set)


def read_raw_maps(
    path: Path,
    label_set: LabelSet,
    *,
    kind: Kind = "auto",
    palette: LabelSet | None = None,
    nearest_colour: int = 0,
) -> RawMaps:
    """The ids in a label map of the data set's kind, as they are. Raises LayoutError."""
    if palette is not None:
        return _read_by_colors(path, palette, nearest_colour)
    return _READERS[detect_kind(path, label_set) if kind == "auto" else kind](path, label_set)


def write_layout(
    layout: Layout,
    labels_path: Path,
    instances_path: Path | None,
    label_set: LabelSet,
    labels_are: LabelsAre = LabelsAre.FILE_IDS,
) -> None:
    """Write a layout as a plain pair: labels with 8 bits where they fit, object ids with 16.

    Raises LayoutError for a class that has no file id, SaveError if the disk says no.
    """
    labels = layout.labels()
    if labels_are == LabelsAre.FILE_IDS:
        nameless = [
            entry.name
            for entry in label_set.classes
            if entry.file_id < 0 and entry.channel in np.unique(labels)
        ]
        if nameless:
            raise LayoutError(
                "class '{name}' has no file id in {label_set}.",
                where=labels_path,
                remedy="Repaint it with another class, or write channels instead of file ids.",
                name=nameless[0],
                label_set=label_set.name,
            )
        labels = label_set.file_id_of_channel[labels]
    write_map(labels_path, labels)
    if instances_path is not None:
        write_map(instances_path, layout.object_map, wide=True)


def detect_kind(path: Path, label_set: LabelSet) -> Kind:
    """The kind of a label file, told by its name and, where that is not enough, its label set."""
    stem = path.stem
    part = _PART.match(stem)
    if path.suffix.lower() == ".json":
        return "labelme"
    if stem.endswith(("_labelIds", "_instanceIds", "_labelTrainIds")):
        return "cityscapes"
    if part and label_set.channel_named(part["part"]) is not None:
        return "celebamask_parts"
    if stem.endswith(SEG):
        return "ade20k_full"
    if stem.endswith("_mask") and label_set.name == "deepfashion":
        return "deepfashion"
    return "plain"


def _read_plain(path: Path, _: LabelSet) -> RawMaps:
    said: list[Message] = []
    try:
        ids = read_index_map(path, said.append)
        return RawMaps(ids, None, "Plain label map", changed=tuple(said))
    except LayoutError as error:
        names = fitting_palettes(path)
        if not names:
            raise
        raise LayoutError(
            error.message,
            where=path,
            remedy=Message(
                "Its colours are those of the label set {name}: prepare with --palette {name}.",
                name=names[0],
            ),
        ) from error


def fitting_palettes(path: Path) -> list[str]:
    """Names of the built-in label sets that have every colour of a colour picture; [] for ids.

    Raises LayoutError if the file cannot be read.
    """
    pixels = read_channels(path)
    if pixels.ndim == 2 or pixels.shape[2] < 3:
        return []
    colors = np.unique(packed_colors(pixels[..., :3]))
    return [name for name in builtin_names() if has_colours(LabelSet.builtin(name), colors)]


def has_colours(labels: LabelSet, colors: np.ndarray) -> bool:
    """Whether all packed colours are those of classes."""
    return bool(np.isin(colors, packed_colors(labels.colors)).all())


def _read_by_colors(path: Path, palette: LabelSet, nearest: int) -> RawMaps:
    """RGB labels by a palette whose ids are file ids."""
    said: list[Message] = []
    pixels = read_channels(path, said.append)
    if pixels.ndim == 2:
        note = "It holds ids: no palette was needed."
        return RawMaps(pixels, None, "Plain label map", (note,), changed=tuple(said))
    found = look_up(
        pixels[..., :3],
        [(entry.color, entry.name, entry.file_id) for entry in palette.classes],
        nearest,
        palette=palette.name,
        where=path,
        say=said.append,
    )
    note = f"{counted(found.colours, 'colour')} looked up in the palette {palette.name}."
    return RawMaps(found.ids, None, "Coloured label map", (note,), changed=tuple(said))


def _read_cityscapes(path: Path, _: LabelSet) -> RawMaps:
    """`_labelIds` with the `_instanceIds` beside it (class * 1000 + n, or the plain class id)."""
    stem = path.stem
    if stem.endswith("_labelTrainIds"):
        raise LayoutError(
            "these are Cityscapes training ids, which leave out half of the classes.",
            where=path,
            remedy="Give the file that ends in _labelIds.png.",
        )
    if stem.endswith("_instanceIds"):
        ids = read_index_map(path)
        labels = np.where(ids >= 1000, ids // 1000, ids)
        return RawMaps(labels, ids, "Cityscapes instance ids", ("Classes came from instance ids.",))
    beside = path.with_name(stem.removesuffix("_labelIds") + "_instanceIds" + path.suffix)
    if not beside.is_file():
        return RawMaps(read_index_map(path), None, "Cityscapes label ids")
    note = f"Instances came from {beside.name} beside it."
    return RawMaps(read_index_map(path), read_index_map(beside), "Cityscapes label ids", (note,))


def _read_celebamask_parts(path: Path, label_set: LabelSet) -> RawMaps:
    """All part masks of one face, laid over each other in the order of the label set."""
    match = _PART.match(path.stem)
    assert match is not None
    bottom = label_set.channel_named("background") or 0
    found: list[str] = []
    labels: np.ndarray | None = None
    for entry in label_set.classes:
        if not PART_NAME.fullmatch(entry.name):  # a label set can come from anyone
            continue
        beside = path.with_name(f"{match['picture']}_{entry.name}{path.suffix}")
        if not beside.is_file():
            continue
        pixels = read_channels(beside)
        mask = (pixels if pixels.ndim == 2 else pixels[..., 0]) > 0
        labels = np.full(mask.shape, bottom, np.int32) if labels is None else labels
        if labels.shape != mask.shape:
            raise LayoutError(
                "this part mask is of another size than the others.",
                where=beside,
                remedy="Take all parts from one copy of the data set.",
            )
        labels[mask] = entry.channel
        found.append(entry.name)
    if labels is None:
        raise LayoutError("the file does not exist.", where=path, remedy="Check the name.")
    note = f"Merged from {counted(len(found), 'part mask')}: {', '.join(found)}."
    return RawMaps(labels, labels, "CelebAMask-HQ parts", (note,), are_channels=True)


def _read_deepfashion(path: Path, _: LabelSet) -> RawMaps:
    """`*_mask`: the class is in the first channel."""
    pixels = read_channels(path)
    labels = pixels if pixels.ndim == 2 else np.ascontiguousarray(pixels[..., 0])
    return RawMaps(labels, labels, "DeepFashion mask")


_READERS: dict[str, Callable[[Path, LabelSet], RawMaps]] = {
    "plain": _read_plain,
    "ade20k_full": read_seg,
    "cityscapes": _read_cityscapes,
    "celebamask_parts": _read_celebamask_parts,
    "deepfashion": _read_deepfashion,
    "labelme": read_labelme,
}
