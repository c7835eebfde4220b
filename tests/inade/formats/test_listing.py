"""What systems and archives leave in folders is no photo, no map, no annotation."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.formats.labelling import begin
from inade.formats.listing import files_below, files_in
from inade.formats.prepare import PrepareReport, prepare
from inade.layouts.labels import LabelSet
from tests.inade.formats.annotations.test_photos import coco, labelme, put_json, task

SIZE = (32, 48)


def picture(path: Path, values: np.ndarray | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros((*SIZE, 3), np.uint8) if values is None else values).save(path)


def halves(left: int = 0, right: int = 1) -> np.ndarray:
    values = np.full(SIZE, left, np.uint8)
    values[:, SIZE[1] // 2 :] = right
    return values


def plain(folder: Path) -> None:
    picture(folder / "images/a.jpg")
    picture(folder / "labels/a.png", halves())


def cityscapes(folder: Path) -> None:
    picture(folder / "leftImg8bit/val/ulm/a_leftImg8bit.png")
    picture(folder / "gtFine/val/ulm/a_gtFine_labelIds.png", halves(7, 26))


def celebamask(folder: Path) -> None:
    picture(folder / "CelebA-HQ-img/3.jpg")
    picture(folder / "CelebAMask-HQ-mask-anno/0/00003_skin.png", halves(0, 255))


def deepfashion(folder: Path) -> None:
    picture(folder / "a.jpg")
    picture(folder / "a_mask.png", np.dstack([halves(0, 4)] * 3))


def ade20k_full(folder: Path) -> None:
    picture(folder / "ADE_1.jpg")
    picture(folder / "ADE_1_seg.png", np.dstack([halves(10, 20)] * 3))


def voc(folder: Path) -> None:
    picture(folder / "JPEGImages/a.jpg")
    picture(folder / "SegmentationClass/a.png", halves())


def of_labelme(folder: Path) -> None:
    picture(folder / "a.png")
    put_json(folder / "a.json", labelme("a.png", "tree"))


def of_coco(folder: Path) -> None:
    picture(folder / "images/s1/a.png")
    put_json(folder / "annotations/instances.json", coco("s1/a.png"))


def of_label_studio(folder: Path) -> None:
    picture(folder / "a.png")
    put_json(folder / "project.json", [task("a.png", "tree")])


def with_litter(folder: Path) -> None:
    """What a Mac leaves beside each file, and an archive of it; all of it unreadable."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.with_name(f"._{path.name}").write_bytes(b"\0\5\26\7")
        path.with_name(".DS_Store").write_bytes(b"\0\0\0\1Bud1")
        archived = folder / "__MACOSX" / path.relative_to(folder)
        archived.parent.mkdir(parents=True, exist_ok=True)
        archived.write_bytes(b"\0\5\26\7")
    cache = folder / ".cache"
    shutil.copytree(folder, cache, ignore=shutil.ignore_patterns("__MACOSX", ".cache"))


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (plain, "auto"),
        (cityscapes, "auto"),
        (celebamask, "auto"),
        (deepfashion, "deepfashion"),
        (ade20k_full, "auto"),
        (voc, "auto"),
        (of_labelme, "auto"),
        (of_coco, "auto"),
        (of_label_studio, "auto"),
    ],
)
def test_hidden_files_are_passed_over(
    tmp_path: Path, make: Callable[[Path], None], kind: str
) -> None:
    source = tmp_path / "in"
    make(source)
    clean = prepare(source, tmp_path / "clean", kind)
    with_litter(source)
    report = prepare(source, tmp_path / "out", kind)

    def told(one: PrepareReport) -> object:
        return one.train, one.val, one.objects, one.skipped, one.labels

    assert told(report) == told(clean)
    assert report.skipped == ()
    assert report.train + report.val == 1


def test_listings(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.png", "c.txt", "._a.png", "d/e.png", "d/.f.png", ".g/h.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in files_in(tmp_path, (".png",))] == ["a.png", "b.PNG"]
    below = [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path, (".png",))]
    assert below == ["a.png", "b.PNG", "d/e.png"]
    assert files_in(tmp_path / "none", (".png",)) == []
    assert files_below(tmp_path / "none", (".png",)) == []


def test_a_folder_that_only_a_system_has_seen_is_empty(tmp_path: Path) -> None:
    picture(tmp_path / "photos/a.jpg")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/.DS_Store").touch()
    job = begin(tmp_path / "photos", tmp_path / "mine", LabelSet.builtin("countryside"))
    assert list(job.photos) == ["a"]
