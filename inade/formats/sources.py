"""Where data sets come from: one short function a source, from a folder to its pairs."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from inade.errors import DataSetError, InadeError
from inade.formats.annotation_sources import (
    open_ade20k_full,
    open_celebamask_hq,
    open_cityscapes,
    open_deepfashion,
    open_label_studio,
    open_labelme,
    open_voc,
)
from inade.formats.annotations.ade20k import is_seg
from inade.formats.annotations.shape_stack import UNLABELLED
from inade.formats.annotations.voc import CLASSES, LISTS_OF_NAMES
from inade.formats.class_lists import (
    LABEL_SET_FILES,
    label_set_in,
    list_of_classes,
    read_class_list,
)
from inade.formats.coco_sources import open_coco, open_coco_stuff
from inade.formats.dataset import IMAGES, LABEL_SET_FILE, LABELS, SPLIT_FILE, DataSet
from inade.formats.listing import files_below, files_in, others_in, unreadable_names
from inade.formats.pairing import (
    Pair,
    PartFolders,
    Source,
    SourceOptions,
    Split,
    add_pair,
    add_part,
    drop_shared,
    find_parts,
    json_below,
    make_names_unique,
    unread_text,
)
from inade.formats.pictures import (
    LOSSY_SUFFIXES,
    MAP_SUFFIXES,
    PHOTO_SUFFIXES,
    READ_SUFFIXES,
    read_index_map,
)
from inade.formats.readers import read_raw_maps
from inade.formats.validate import Problem
from inade.formats.yolo_sources import is_yolo, open_yolo
from inade.layouts.labels import LabelClass, LabelSet, refuse_twins
from inade.reading import read_start
from inade.words import counted

_CAMVID = re.compile(r"(0001TP|0006R0|0016E5|Seq05VD)_")
_MAPS = (*MAP_SUFFIXES, *LOSSY_SUFFIXES)
_TELLING_BYTES = 2**16  # of a JSON file; annotations can be large


def open_source(folder: Path, kind: str, options: SourceOptions) -> Source:
    """List a source folder of one of `KINDS`. Raises DataSetError or LabelSetError."""
    if not folder.is_dir():
        raise DataSetError("there is no such folder.", where=folder, remedy="Check its name.")
    if kind == "auto":
        kind = kind_of(folder)
    if kind not in KINDS:
        raise DataSetError(
            "'{kind}' is no kind of data set.",
            remedy="Known: auto, {known}.",
            kind=kind,
            known=", ".join(KINDS),
        )
    source = KINDS[kind](folder, options)
    source.problems += [
        Problem(name, "its name is no UTF-8 text. Rename it.") for name in unreadable_names(folder)
    ]
    if options.unknown is not None:
        source.labels = with_unknown(source.labels, options.unknown)
    drop_shared(source)
    make_names_unique(source.pairs)
    return source


def with_unknown(labels: LabelSet, file_id: int) -> LabelSet:
    """The label set whose unknown class has this file id: its own of that id, or one more."""
    channel = int(labels.channel_of_file_id[file_id])
    if channel >= 0:
        return replace(labels, unknown_channel=channel)
    channel = len(labels) if labels.unknown_channel is None else labels.unknown_channel
    blank = LabelClass(channel, file_id, UNLABELLED, (0, 0, 0), has_instances=False)
    classes = (*labels.classes[:channel], blank, *labels.classes[channel + 1 :])
    return replace(labels, classes=classes, unknown_channel=channel)


def kind_of(folder: Path) -> str:
    """Which of `KINDS` a folder is, told from the names in it and the beginning of its JSON files.

    Raises DataSetError where there is no such folder.
    """
    if not folder.is_dir():
        raise DataSetError("there is no such folder.", where=folder, remedy="Check its name.")
    if (folder / "render_scenes.py").exists():
        return "scenes"
    if all((folder / name).exists() for name in (IMAGES, LABELS, LABEL_SET_FILE, SPLIT_FILE)):
        return "dataset"
    if (folder / "CelebA-HQ-img").is_dir():
        return "celebamask_hq"
    if (folder / "leftImg8bit").is_dir():
        return "cityscapes"
    if (folder / "annotations" / "training").is_dir():
        return "ade20k"
    below = files_below(folder, (".png",))
    if any(is_seg(path) for path in below):
        return "ade20k_full"
    if (folder / CLASSES).is_dir():
        return "plain" if _brings_classes(folder) and find_parts(folder) else "voc"
    if any(path.with_suffix(".json").exists() for path in files_in(folder, PHOTO_SUFFIXES)):
        return "labelme"
    if is_yolo(folder):
        return "yolo"
    if _is_camvid(folder):
        return "camvid"
    if any(files_in(part.labels, _MAPS) for part in find_parts(folder)):
        return "plain"
    if kind := _kind_of_json(folder):
        return kind
    masks = (path for path in below if path.stem.endswith("_mask"))
    return "deepfashion" if label_set_in(folder) and any(map(_photo_of, masks)) else "plain"


def _photo_of(mask: Path) -> bool:
    """Whether the photo of a NAME_mask.png lies beside it."""
    photo = mask.with_name(mask.stem.removesuffix("_mask"))
    return any(photo.with_name(photo.name + ending).is_file() for ending in PHOTO_SUFFIXES)


def _brings_classes(folder: Path) -> bool:
    """Whether a list of classes of ours lies in a folder, and none that VOC or CVAT wrote."""
    ours, theirs = ([(folder / name).is_file() for name in names]
                    for names in (LABEL_SET_FILES, LISTS_OF_NAMES))  # fmt: skip
    return any(ours) and not any(theirs)


def _is_camvid(folder: Path) -> bool:
    """Whether the frames are named after CamVid's four films and the labels are its twelve ids."""
    parts = find_parts(folder)
    frames = [path for part in parts for path in files_in(part.images, PHOTO_SUFFIXES)]
    if not frames or label_set_in(folder) or not all(_CAMVID.match(path.stem) for path in frames):
        return False
    for part in parts:
        for path in files_in(part.labels, MAP_SUFFIXES)[:1]:
            try:
                if int(read_index_map(path).max()) >= len(LabelSet.builtin("camvid")):
                    return False
            except InadeError:
                return False  # such as maps in colours
    return True


def _kind_of_json(folder: Path) -> str | None:
    """The tool that wrote the JSON files of a folder, or those in the folders below."""
    for place in (folder, folder / "annotations"):
        for path in files_in(place, (".json",)):
            kind = None if path.name in LABEL_SET_FILES else _tool_of(path)
            if kind is not None:
                return kind
    deeper = json_below(folder)[:1]
    return _tool_of(deeper[0]) if deeper else None


def _tool_of(path: Path) -> str | None:
    try:
        begins = read_start(path, DataSetError, _TELLING_BYTES)
    except DataSetError:
        return None  # the reader of whatever kind it is will tell
    if begins.lstrip()[:1] == "[":
        return "label_studio"
    if '"shapes"' in begins:
        return "labelme"
    if any(word in begins for word in ('"images"', '"annotations"', '"licenses"')):
        return "coco"
    return None


def _plain(folder: Path, options: SourceOptions) -> Source:
    """Folders of photos, labels and perhaps instances; perhaps once for `train` and `val` each."""
    parts = find_parts(folder)
    if not parts:
        _require_labels(folder)
    own = label_set_in(folder)
    notes: list[str] = []
    listed = list_of_classes([folder, *(part.labels for part in parts)])
    if listed is not None and own is None and options.label_set is None:
        own = read_class_list(listed)
        notes.append(f"The {len(own)} classes are those of {listed.relative_to(folder)}.")
    labels = options.label_set or own
    if own and options.palette is None and _in_colours(parts):
        colors = [(entry.color, entry.name) for entry in own.classes]
        refuse_twins(colors, "colour", folder)
        options = replace(options, palette=own)
        notes.append("The label maps are colour pictures, read by the folder's own colours.")
    if labels is None:
        labels = options.palette or _numbered_by_files([part.labels for part in parts])
        if labels is not options.palette:
            notes.append(
                f"No list of classes was given: the {len(labels)} ids found are named by number."
            )
    source = Source(labels, notes=notes)
    for part in parts:
        add_part(source, part, options)
    return source


def _in_colours(parts: list[PartFolders]) -> bool:
    """Whether the first label map is a colour picture and no map of ids."""
    path = next((path for part in parts for path in files_in(part.labels, MAP_SUFFIXES)), None)
    if path is None:
        return False
    try:
        read_index_map(path)
    except InadeError:
        return True
    return False


def _require_labels(folder: Path) -> None:
    """Raise DataSetError that counts the photos, where a folder holds nothing else."""
    photos = files_below(folder, READ_SUFFIXES)
    if photos:
        raise DataSetError(
            "it holds {photos} and no label maps, such as for {first}. A model learns from photos"
            " together with maps of what is where.",
            where=folder,
            remedy="Label the photos first, in the editor or with a tool such as labelme, or put"
            " label maps of the same names into a folder 'labels' beside 'images'.",
            photos=counted(len(photos), "photo"),
            first=photos[0].name,
        )


def _scenes(folder: Path, options: SourceOptions) -> Source:
    """The rendered landscapes: numbers that end in 7 are held out."""
    source = _plain(folder, options)
    countryside = LabelSet.builtin("countryside")
    if source.labels.classes == countryside.classes:
        source.labels = countryside
    source.pairs = [
        Pair(pair.name, pair.photo, "val" if pair.name.endswith("7") else "train", pair.read)
        for pair in source.pairs
    ]
    return source


def _builtin(name: str) -> Callable[[Path, SourceOptions], Source]:
    """A source laid out like a plain one whose classes ship with the program."""

    def open_builtin(folder: Path, options: SourceOptions) -> Source:
        source = Source(options.label_set or label_set_in(folder, name))
        for part in find_parts(folder):
            add_part(source, part, options, "plain")
        return source

    return open_builtin


def _ours(folder: Path, options: SourceOptions) -> Source:
    """A data-set folder of ours, for example to reduce it or to find its objects anew."""
    data = DataSet.open(folder)
    source = Source(data.labels)
    held_out = set(data.val)
    for name in data.names:
        split: Split = "val" if name in held_out else "train"
        maps = data.labels_path(name), data.instances_path(name)
        add_pair(source, name, data.photos[name], *maps, split, options, "plain")
    named = set(data.names)
    for name, photo in data.photos.items():
        if name not in named:
            source.problems.append(
                Problem(f"{IMAGES}/{photo.name}", "split.json does not name it.")
            )
    for path in others_in(folder / IMAGES, PHOTO_SUFFIXES):
        source.problems.append(Problem(f"{IMAGES}/{path.name}", unread_text(path)))
    for path in others_in(folder / LABELS, ()):
        if path.stem not in data.photos or path.suffix != ".png":
            lack = "there is no photo." if path.stem not in data.photos else "it is no PNG."
            source.problems.append(Problem(f"{LABELS}/{path.name}", lack))
    return source


KINDS: dict[str, Callable[[Path, SourceOptions], Source]] = {
    "plain": _plain,
    "dataset": _ours,
    "scenes": _scenes,
    "camvid": _builtin("camvid"),
    "coco_stuff": open_coco_stuff,
    "ade20k": _builtin("ade20k"),
    "ade20k_full": open_ade20k_full,
    "cityscapes": open_cityscapes,
    "celebamask_hq": open_celebamask_hq,
    "deepfashion": open_deepfashion,
    "coco": open_coco,
    "labelme": open_labelme,
    "voc": open_voc,
    "yolo": open_yolo,
    "cvat": open_voc,
    "label_studio": open_label_studio,
}


def _explain(maps: list[Path]) -> None:
    """Raise DataSetError in the words of what a label map is instead of ids."""
    for path in maps:
        try:
            read_raw_maps(path, LabelSet.numbered(1), kind="plain")
        except InadeError as error:
            raise DataSetError(error.message, where=path, remedy=error.advice) from error


def _numbered_by_files(folders: list[Path]) -> LabelSet:
    """Classes 'class N' for the ids that occur in the label files; 255 beside them is unknown."""
    ids: set[int] = set()
    for folder in folders:
        for path in files_in(folder, MAP_SUFFIXES):
            try:
                ids.update(np.unique(read_index_map(path)).tolist())
            except InadeError:
                continue  # reported with its picture later
    if not ids:
        _explain([path for folder in folders for path in files_in(folder, _MAPS)][:1])
        raise DataSetError(
            "its classes are not known.",
            where=folders[0] if folders else None,
            remedy="Give a label set (--labels), or add classes.txt with a name a line, or"
            " label_set.json {{classes: [{{id, name, color}}]}}.",
        )
    colors = LabelSet.numbered(len(ids)).colors.tolist()
    ordered = sorted(ids)
    classes = tuple(
        LabelClass(channel, file_id, f"class {file_id}", (red, green, blue))
        for channel, (file_id, (red, green, blue)) in enumerate(zip(ordered, colors, strict=True))
    )
    unknown = ordered.index(255) if 255 in ids and len(ids) > 2 else None
    return LabelSet("numbered", f"{len(ids)} classes by number", classes, unknown)
