"""What the program reads, by kind: how a small good one is made, and everything that reads it."""

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from app.finetune.data.plan import read_plan
from app.finetune.pages.samples import read_samples
from app.storage import opening, reading
from app.storage.project.project_file import content_of, open_project, save_project
from app.storage.recovery.recovered import recoverable
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
from inade.checkpoint.own_segmenter import Facts, OwnSegmenter, write_segmenter
from inade.checkpoint.pickled import read_tensors
from inade.commands.vectors import read_vectors
from inade.config import ModelConfig
from inade.errors import InadeError
from inade.formats import labelling
from inade.formats.dataset import DataSet
from inade.formats.pictures import picture_size, read_photo, read_texts, write_picture
from inade.formats.prepare import prepare
from inade.formats.readers import read_layout
from inade.formats.validate import validate
from inade.layouts.labels import LabelSet
from inade.looks.gallery import Gallery, SavedStyle, is_saved_style, read_saved_style
from inade.looks.look import Reference
from inade.networks.segmenter import SegmenterNetwork
from inade.training.data.packed import PackedData
from inade.training.data.packing import pack
from inade.training.judging.comparison import read_report
from inade.training.presets import TrainingConfig, training_config
from inade.training.run import watch
from inade.training.run.initial import read_class_map
from tests.app.storage.recovery.test_copy import Kept, moment
from tests.app.storage.states import OTHERWISE, full_project
from tests.inade.formats import test_listing as folders
from tests.made_up import untrained

CONFIG = ModelConfig(4, 32, 32, 1, 8, 4)
LABELS = LabelSet.numbered(4)
SIZE = (24, 32)


@dataclass(frozen=True)
class Kind:
    """`make` fills a folder; `read` lets every reader have it, each of which may refuse it."""

    make: Callable[[Path], object]
    read: Callable[[Path], object]


def each(*readers: Callable[[], object]) -> None:
    """Every reader has its turn; what one refuses in words is well."""
    for one in readers:
        with suppress(InadeError):
            one()


def picture(path: Path, **options: object) -> None:
    values = np.random.default_rng(1).integers(0, 256, (*SIZE, 3), np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(values).save(path, **options)


def label_map(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.zeros(SIZE, np.uint8)
    values[:, 10:], values[12:, 5:] = 1, 3
    Image.fromarray(values).save(path)


def make_checkpoint(folder: Path) -> None:
    write_checkpoint(untrained(CONFIG, LABELS, title="small"), folder / "model")
    names = tuple(entry.name for entry in LABELS.classes)
    state = SegmenterNetwork(len(names)).state_dict()
    write_segmenter(state, Facts(names), folder / "model" / "segmenter.safetensors")


def read_model(folder: Path) -> None:
    model = folder / "model"
    each(
        lambda: read_checkpoint(model).build("generator"),
        lambda: OwnSegmenter.open(model / "segmenter.safetensors", LABELS),
    )


def make_published(folder: Path) -> None:
    (folder / "model").mkdir()
    states = published_state(CONFIG)
    torch.save(states["G"], folder / "model/best_net_G.pth")
    old = {"model": states["E"]}
    torch.save(old, folder / "model/best_net_E.pth", _use_new_zipfile_serialization=False)
    (folder / "model/config.json").write_text(json.dumps(CONFIG.to_json()))


def read_published(folder: Path) -> None:
    model = folder / "model"
    each(
        lambda: read_checkpoint(model),
        lambda: read_checkpoint(model, networks=("generator",)),
        lambda: read_tensors(model / "best_net_G.pth"),
    )


def read_project(folder: Path) -> None:
    path = folder / "a.inade"
    each(
        lambda: open_project(path),
        lambda: content_of(path),
        lambda: opening.picture_inside(path),
        lambda: reading.read(path, LABELS),
    )


def make_recovery(folder: Path) -> None:
    state = full_project()
    kept = Kept(folder, state)
    for name in ("picture", "layout", "sketch"):
        if name in OTHERWISE:
            state = OTHERWISE[name](state)
    kept.add(moment(state))


def read_recovery(folder: Path) -> None:
    for found in recoverable(folder):
        each(found.open, found.open_seen)


def make_pictures(folder: Path) -> None:
    for suffix in (".png", ".jpg", ".webp", ".tif", ".bmp", ".gif", ".jp2"):
        picture(folder / f"photo{suffix}")
    exif = Image.Exif()
    exif[0x0112] = 6
    picture(folder / "turned.jpg", exif=exif, progressive=True)
    write_picture(folder / "told.png", np.zeros((20, 20, 3), np.uint8), texts={"inade": "{}"})
    write_picture(folder / "told.jpg", np.zeros((20, 20, 3), np.uint8), texts={"inade": "{}"})
    Image.fromarray(np.full(SIZE, 40_000, np.uint16)).save(folder / "wide.png")
    label_map(folder / "map.png")
    label_map(folder / "map.tif")
    np.save(folder / "map.npy", np.ones(SIZE, np.int64))


def read_pictures(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        each(
            lambda path=path: read_photo(path),
            lambda path=path: picture_size(path),
            lambda path=path: read_texts(path),
            lambda path=path: opening.picture_inside(path),
            lambda path=path: reading.read(path, LABELS),
            lambda path=path: read_layout(path, LABELS),
            lambda path=path: read_samples(path),
        )


def make_styles(folder: Path) -> None:
    mask = np.zeros((20, 20), bool)
    mask[4:15, 6:18] = True
    photo = np.full((20, 20, 3), 90, np.uint8)
    style = SavedStyle(Reference("a", photo, mask, 1, 2, (30, 40)), "tree")
    gallery = Gallery(folder)
    path = gallery.add(style)
    gallery.keep_code(path, "f" * 16, full_project().looks[5].style)  # type: ignore[arg-type]


def read_styles(folder: Path) -> None:
    gallery = Gallery(folder)
    for path in gallery.paths():
        each(
            lambda path=path: is_saved_style(path) and read_saved_style(path),
            lambda path=path: gallery.code(path, "f" * 16),
        )


def make_label_set(folder: Path) -> None:
    (folder / "a.json").write_text(json.dumps(LABELS.to_json()))


def read_label_set(folder: Path) -> None:
    def whole() -> None:
        labels = LabelSet.read(folder / "a.json")
        labels.colors, labels.channel_of_file_id, labels.file_id_of_channel  # noqa: B018
        labels.channel_named("x")
        json.dumps(labels.to_json(), ensure_ascii=False).encode()

    each(whole)


def make_data(folder: Path) -> None:
    for name in ("a", "b", "c"):
        picture(folder / f"images/{name}.png")
        label_map(folder / f"labels/{name}.png")
        label_map(folder / f"instances/{name}.png")
    (folder / "label_set.json").write_text(json.dumps(LABELS.to_json()))
    (folder / "split.json").write_text(json.dumps({"train": ["a", "b"], "val": ["c"]}))
    state = {
        "format": "inade-studio labelling",
        "version": 1,
        "photos": str(folder / "images"),
        "pictures": {"a": {"state": "done", "holes": False}},
    }
    (folder / "labelling.json").write_text(json.dumps(state))


def read_data(folder: Path) -> None:
    def read_all() -> None:
        data = DataSet.open(folder)
        for name in data.names:
            each(lambda name=name: data.read(name))

    def go_on() -> None:
        job = labelling.resume(folder)
        for name in job.photos:
            each(lambda name=name: labelling.load(job, name))

    each(read_all, go_on, lambda: validate(folder).sentences(), lambda: prepared(folder))


def prepared(folder: Path) -> None:
    out = folder.parent / "prepared"
    shutil.rmtree(out, ignore_errors=True)
    each(lambda: prepare(folder, out))


def source_of(make: Callable[[Path], object]) -> Kind:
    return Kind(make, prepared)


def make_panoptic(folder: Path) -> None:
    picture(folder / "images/a.png")
    ids = np.zeros((*SIZE, 3), np.uint8)
    ids[:, 10:, 0], ids[12:, :, 1] = 7, 1
    (folder / "annotations/panoptic_val").mkdir(parents=True)
    Image.fromarray(ids).save(folder / "annotations/panoptic_val/a.png")
    used = sorted({int(r) + 256 * int(g) for r, g, _ in ids.reshape(-1, 3)})
    told = {
        "images": [{"id": 1, "file_name": "a.png", "height": SIZE[0], "width": SIZE[1]}],
        "annotations": [{"image_id": 1, "file_name": "a.png", "segments_info":
                         [{"id": i, "category_id": 3} for i in used]}],
        "categories": [{"id": 3, "name": "tree", "isthing": 1}],
    }  # fmt: skip
    (folder / "annotations/panoptic_val.json").write_text(json.dumps(told))


def make_yolo(folder: Path) -> None:
    picture(folder / "images/train/a.png")
    (folder / "labels/train").mkdir(parents=True)
    (folder / "labels/train/a.txt").write_text("0 0 0 0.5 0 0.5 1 0 1\n1 0.7 0.5 0.2 0.2\n")
    (folder / "data.yaml").write_text("names:\n  - tree\n  - road\n")


def make_cvat(folder: Path) -> None:
    picture(folder / "JPEGImages/a.jpg")
    colors = np.zeros((*SIZE, 3), np.uint8)
    colors[:, 9:] = (7, 8, 9)
    for name in ("SegmentationClass", "SegmentationObject"):
        (folder / name).mkdir()
        Image.fromarray(colors).save(folder / name / "a.png")
    (folder / "labelmap.txt").write_text("background:0,0,0::\ntree:7,8,9::\n")


def make_vectors(folder: Path) -> None:
    with (folder / "v.npz").open("wb") as file:
        np.savez_compressed(
            file,
            noise=np.zeros((3, 2, 4), np.float32),
            global_noise=np.zeros(8, np.float32),
            sketch=np.zeros((32, 32), np.uint8),
        )


def make_pack(folder: Path) -> None:
    make_data(folder / "data")
    data = DataSet.open(folder / "data")
    pack(folder / "pack", data.names, data.read, data.labels, height=32, width=32, held_out=("c",))


def read_pack(folder: Path) -> None:
    def whole() -> None:
        for cache in (False, True):
            data = PackedData.open(folder / "pack", cache=cache)
            for number in range(len(data)):
                each(lambda number=number, data=data: (data.read(number), data.channels(number)))

    each(whole)


def make_run(folder: Path) -> None:
    config = training_config("lite", LABELS)
    (folder / "run.json").write_text(json.dumps(config.to_json()))
    (folder / "progress.jsonl").write_text('{"step": 1, "loss": 2.5}\n{"step": 2}\n')
    (folder / "heartbeat.json").write_text(json.dumps({"step": 2, "at": 1.5, "state": "train"}))
    (folder / "figures.json").write_text(json.dumps({"fid": {"value": 1.5, "pictures": 3}}))
    (folder / "map.json").write_text(json.dumps({"tree": "wood", "sky": None}))
    told = {"checkpoint": "x", "figures": {"fid": {"value": 1.5, "protocol": "own"}}}
    (folder / "report.json").write_text(json.dumps(told))
    plan = {"title": "t", "data": "d", "init": "i", "like": {}, "pictures": 3, "device": "cpu",
            "minutes": 2.5}  # fmt: skip
    (folder / "plan.json").write_text(json.dumps(plan))


def read_run(folder: Path) -> None:
    each(
        lambda: TrainingConfig.read(folder / "run.json"),
        lambda: watch.read_settings(folder),
        lambda: watch.read_figures(folder),
        lambda: (watch.read_wish(folder), watch.read_heartbeat(folder)),
        lambda: watch.read_progress_from(folder),
        lambda: read_class_map(folder / "map.json"),
        lambda: read_report(folder / "report.json"),
        lambda: read_plan(folder),
    )


KINDS = {
    "checkpoint": Kind(make_checkpoint, read_model),
    "published": Kind(make_published, read_published),
    "project": Kind(lambda folder: save_project(folder / "a.inade", full_project()), read_project),
    "recovery": Kind(make_recovery, read_recovery),
    "pictures": Kind(make_pictures, read_pictures),
    "styles": Kind(make_styles, read_styles),
    "label set": Kind(make_label_set, read_label_set),
    "data set": Kind(make_data, read_data),
    "ade20k": source_of(folders.ade20k_full),
    "cityscapes": source_of(folders.cityscapes),
    "celebamask": source_of(folders.celebamask),
    "coco": source_of(folders.of_coco),
    "panoptic": source_of(make_panoptic),
    "labelme": source_of(folders.of_labelme),
    "label studio": source_of(folders.of_label_studio),
    "voc": source_of(folders.voc),
    "cvat": source_of(make_cvat),
    "vectors": Kind(make_vectors, lambda folder: each(
        lambda: read_vectors(folder / "v.npz", CONFIG, ("noise",)))),
    "pack": Kind(make_pack, read_pack),
    "run": Kind(make_run, read_run),
    "yolo": source_of(make_yolo),
}  # fmt: skip
