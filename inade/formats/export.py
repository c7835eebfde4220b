"""A data-set folder of ours in the format of another tool, for every format that can hold it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import Cancelled, DataSetError, InadeError, LayoutError, SaveError
from inade.files import atomic_folder, atomic_write
from inade.formats.annotations import ade20k, coco, label_studio, voc
from inade.formats.annotations.labelme import write_labelme
from inade.formats.dataset import DataSet, Progress, in_parallel, link_or_copy
from inade.formats.layered.layers import Layers
from inade.formats.layered.writing import write_layered
from inade.formats.legend import distinct, write_legend, write_palette_map
from inade.formats.pictures import read_photo, write_map, write_picture
from inade.formats.readers import PART_NAME, write_layout
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout


@dataclass(frozen=True, eq=False)
class _Item:
    """One picture on its way out. `number` counts from 1."""

    name: str
    number: int
    split: str
    photo: Path
    layout: Layout
    labels: LabelSet


@dataclass(frozen=True)
class _Written:
    """What became of a picture: what its writer tells the end, or why it was left out."""

    name: str
    result: Any = None
    problem: InadeError | None = None


_Write = Callable[[Path, _Item], Any]
_Finish = Callable[[Path, DataSet, Sequence[Any]], None]


def export(
    data: DataSet, out: Path, kind: str, *, progress: Progress | None = None
) -> tuple[InadeError, ...]:
    """Write a data set as one of `EXPORTS` into a new folder, which appears whole or not at all.

    Photos keep their bytes. Pictures that cannot be read or do not fit the format are left out;
    returns why. Raises DataSetError for a kind that is none and where no picture is left, and
    SaveError.
    """
    if kind not in EXPORTS:
        raise DataSetError(
            "'{kind}' is no format to write.",
            remedy="Known: {known}.",
            kind=kind,
            known=", ".join(EXPORTS),
        )
    photo_place, write, finish = EXPORTS[kind]
    held_out = set(data.val)
    with atomic_folder(Path(out)) as folder:

        def convert(numbered: tuple[int, str]) -> _Written:
            number, name = numbered
            split = "val" if name in held_out else "train"
            place = photo_place.format(split=split, name=name, number=number - 1)
            source = data.photos[name]
            photo = folder / f"{place}{source.suffix}"
            photo.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(source, photo)
            try:
                item = _Item(name, number, split, photo, data.read_layout(name), data.labels)
                return _Written(name, write(folder, item))
            except (SaveError, Cancelled):
                raise
            except InadeError as error:
                photo.unlink()
                return _Written(name, problem=error)

        done = in_parallel(convert, list(enumerate(data.names, 1)), progress)
        problems = tuple(one.problem for one in done if one.problem is not None)
        if problems and len(problems) == len(done):
            raise DataSetError(
                "none of its pictures can be written: {first}",
                where=data.folder,
                first=problems[0].told,
            )
        if finish is not None:
            kept = {one.name: one.result for one in done if one.problem is None}
            train, val = (tuple(n for n in part if n in kept) for part in (data.train, data.val))
            finish(folder, replace(data, train=train, val=val), list(kept.values()))
    return problems


def _plain(folder: Path, item: _Item) -> None:
    """Pairs of PNGs with file ids, as for ADE20K, COCO-Stuff or merged CelebAMask-HQ."""
    labels, instances = (
        folder / item.split / part / f"{item.name}.png" for part in ("labels", "instances")
    )
    write_layout(item.layout, labels, instances, item.labels)


def _label_set_finish(folder: Path, data: DataSet, _: Sequence[Any]) -> None:
    """The classes beside maps that do not name them."""
    _write_json(folder / "label_set.json", data.labels.to_json())


def _cityscapes(folder: Path, item: _Item) -> None:
    """_labelIds, and _instanceIds as class * 1000 + n for objects, the class for stuff."""
    stem = folder / "gtFine" / item.split / "all" / f"{item.name}_gtFine"
    table = np.zeros(item.layout.next_id, np.int64)
    used: dict[int, int] = {}
    for object_id, entry in item.layout.objects.items():
        known = item.labels.classes[entry.channel]
        number = used.get(entry.channel, 0)
        used[entry.channel] = number + 1
        apart = known.has_instances and known.file_id > 0
        table[object_id] = known.file_id * 1000 + number if apart else known.file_id
    if max(used.values()) > 1000 or table.max() > 65_535:
        raise LayoutError(
            "its objects do not fit class * 1000 + n in 16 bits.",
            where=item.name,
            remedy="Write another format, such as coco_panoptic.",
        )
    write_layout(item.layout, stem.with_name(f"{stem.name}_labelIds.png"), None, item.labels)
    ids = table[item.layout.object_map]
    write_map(stem.with_name(f"{stem.name}_instanceIds.png"), ids, wide=True)


def _celebamask_hq(folder: Path, item: _Item) -> None:
    """One black and white mask a part, background left out; pictures are numbered."""
    labels = item.layout.labels()
    masks = {entry.name: labels == entry.channel for entry in item.labels.classes}
    parts = {name: mask for name, mask in masks.items() if name != "background" and mask.any()}
    for part in parts:
        if not PART_NAME.fullmatch(part):  # it becomes the name of a file
            raise LayoutError(
                "class '{name}' cannot be the name of a part: those are of small letters and"
                " underscores.",
                where=item.name,
                remedy="Rename it in label_set.json, or write another format, such as plain.",
                name=part[:80],
            )
    for part, mask in parts.items():
        name = f"{item.number - 1:05}_{part}.png"
        write_map(folder / "CelebAMask-HQ-mask-anno" / "0" / name, mask * 255)


def _ade20k_full(folder: Path, item: _Item) -> None:
    """_seg.png as ADE20K's full annotation, and the JSON that names its class numbers."""
    stem = item.photo.with_suffix("")
    ade20k.write_seg(stem.with_name(f"{stem.name}_seg.png"), item.layout, item.labels, item.name)
    entries = ade20k.object_entries(item.layout, item.labels)
    content = {"annotation": {"filename": item.photo.name, "object": entries}}
    _write_json(stem.with_suffix(".json"), content)


def _deepfashion(folder: Path, item: _Item) -> None:
    """_mask.png, whose first channel is the class."""
    ids = item.labels.file_id_of_channel[item.layout.labels()]
    if ids.max() > 255:
        raise LayoutError(
            "file id {largest:,} of its classes does not fit 8 bits.",
            where=item.name,
            remedy="Write another format, such as plain.",
            largest=int(ids.max()),
        )
    path = item.photo.with_name(f"{item.name}_mask.png")
    write_picture(path, np.dstack([ids] * 3).astype(np.uint8))


def _labelme(folder: Path, item: _Item) -> None:
    write_labelme(folder / f"{item.name}.json", item.layout, item.labels, item.photo.name)


def _voc(folder: Path, item: _Item) -> None:
    voc.write_voc(folder, item.name, item.layout, item.labels, voc.unique_colors(item.labels))


def _voc_finish(folder: Path, data: DataSet, _: Sequence[Any]) -> None:
    voc.write_label_map(folder, voc.unique_colors(data.labels))
    for split, names in (("train", data.train), ("val", data.val)):
        voc.write_name_list(folder / "ImageSets" / "Segmentation" / f"{split}.txt", names)


def _coco(_: Path, item: _Item) -> Any:
    return _image_entry(item), coco.object_entries(item.layout, item.number)


def _coco_panoptic(folder: Path, item: _Item) -> Any:
    path = folder / "annotations" / f"panoptic_{item.split}" / f"{item.name}.png"
    return _image_entry(item), [coco.write_panoptic(path, item.layout, item.number)]


def _coco_finish(folder: Path, data: DataSet, results: Sequence[Any]) -> None:
    """One JSON a split; annotations are numbered through."""
    ends = (0, len(data.train), len(results))
    for split, start, end in (("train", *ends[:2]), ("val", *ends[1:])):
        images = [image for image, _ in results[start:end]]
        entries = [entry for _, listed in results[start:end] for entry in listed]
        panoptic = any("segments_info" in entry for entry in entries)
        if not panoptic:
            entries = [{"id": number, **entry} for number, entry in enumerate(entries, 1)]
        name = f"{'panoptic' if panoptic else 'instances'}_{split}.json"
        if images:
            content = coco.coco_json(images, entries, data.labels)
            _write_json(folder / "annotations" / name, content)


def _label_studio(_: Path, item: _Item) -> Any:
    return label_studio.task_entry(item.photo.name, item.layout, item.labels)


def _label_studio_finish(folder: Path, _: DataSet, results: Sequence[Any]) -> None:
    _write_json(folder / "tasks.json", list(results))


def _in_layers(ending: str) -> _Write:
    def write(folder: Path, item: _Item) -> None:
        layers = Layers(read_photo(item.photo), item.layout, item.labels)
        write_layered(folder / item.split / f"{item.name}{ending}", layers)

    return write


def _colours(folder: Path, item: _Item) -> None:
    """RGB by class, where two share a colour another one for the second: they are read by it."""
    colors = distinct(item.labels).colors[item.layout.labels()]
    write_picture(folder / item.split / "labels" / f"{item.name}.png", colors)
    _instances(folder, item)


def _palette(folder: Path, item: _Item) -> None:
    """File ids of 8 bits that programs show in the colours of their classes."""
    path = folder / item.split / "labels" / f"{item.name}.png"
    write_palette_map(path, item.layout.labels(), distinct(item.labels))
    _instances(folder, item)


def _instances(folder: Path, item: _Item) -> None:
    path = folder / item.split / "instances" / f"{item.name}.png"
    write_map(path, item.layout.object_map, wide=True)


def _legend_finish(folder: Path, data: DataSet, _: Sequence[Any]) -> None:
    labels = distinct(data.labels)
    _write_json(folder / "label_set.json", labels.to_json())
    write_legend(folder / "legend.png", labels)


def _image_entry(item: _Item) -> dict[str, Any]:
    height, width = item.layout.size
    return {"id": item.number, "file_name": item.photo.name, "height": height, "width": width}


def _write_json(path: Path, data: object) -> None:
    with atomic_write(path) as temporary:
        temporary.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


EXPORTS: dict[str, tuple[str, _Write, _Finish | None]] = {  # place of the photo, writers
    "plain": ("{split}/images/{name}", _plain, _label_set_finish),
    "cityscapes": ("leftImg8bit/{split}/all/{name}_leftImg8bit", _cityscapes, _label_set_finish),
    "celebamask_hq": ("CelebA-HQ-img/{number}", _celebamask_hq, _label_set_finish),
    "ade20k_full": ("images/ADE/{split}/{name}", _ade20k_full, None),
    "deepfashion": ("{split}/{name}", _deepfashion, _label_set_finish),
    "coco": ("{split}/{name}", _coco, _coco_finish),
    "coco_panoptic": ("{split}/{name}", _coco_panoptic, _coco_finish),
    "labelme": ("{name}", _labelme, None),
    "voc": (f"{voc.PHOTOS}/{{name}}", _voc, _voc_finish),
    "label_studio": ("images/{name}", _label_studio, _label_studio_finish),
    "colours": ("{split}/images/{name}", _colours, _legend_finish),
    "palette": ("{split}/images/{name}", _palette, _legend_finish),
    "openraster": ("{split}/{name}", _in_layers(".ora"), None),
    "photoshop": ("{split}/{name}", _in_layers(".psd"), None),
}
