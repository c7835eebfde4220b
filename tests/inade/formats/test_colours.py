"""Label maps in colours: exact ones, those a little off, and palettes with a colour twice."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.cli import main
from inade.errors import DataSetError, LayoutError
from inade.formats.annotations.voc import read_voc
from inade.formats.dataset import DataSet
from inade.formats.prepare import prepare
from inade.formats.readers import read_layout
from inade.layouts.labels import LabelSet
from tests.inade.formats.annotations.files import SET

SKY, ROAD = (70, 130, 180), (128, 64, 128)
CLASSES = [{"id": 3, "name": "sky", "color": SKY}, {"id": 8, "name": "road", "color": ROAD}]


def source_of(folder: Path, classes: list | None = None, **maps: np.ndarray) -> Path:
    """Photos and coloured maps by name, and a label set beside them."""
    for name, colors in maps.items():
        for part, pixels in (("images", np.zeros_like(colors)), ("labels", colors)):
            (folder / part).mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels).save(folder / part / f"{name}.png")
    entries = {"name": "t", "classes": CLASSES if classes is None else classes}
    (folder / "label_set.json").write_text(json.dumps(entries))
    return folder


def halves(left: tuple, right: tuple, size: tuple[int, int] = (32, 40)) -> np.ndarray:
    pixels = np.empty((*size, 3), np.uint8)
    pixels[:, : size[1] // 2], pixels[:, size[1] // 2 :] = left, right
    return pixels


def softened(pixels: np.ndarray) -> np.ndarray:
    """With an edge of a quarter and three quarters between its halves."""
    soft, middle = pixels.astype(float), pixels.shape[1] // 2
    left, right = soft[0, 0], soft[0, -1]
    soft[:, middle - 1], soft[:, middle] = (3 * left + right) / 4, (left + 3 * right) / 4
    return np.rint(soft).astype(np.uint8)


def test_soft_edges_take_the_nearest_colour_where_that_is_asked_for(tmp_path: Path) -> None:
    source = source_of(tmp_path / "in", a=softened(halves(SKY, ROAD)))
    # a quarter of the way from (70, 130, 180) to (128, 64, 128) is (84, 114, 167): 24.9 away
    with pytest.raises(DataSetError, match=r"prepare with --nearest-colour 25: 5\.00% of the pix"):
        prepare(source, tmp_path / "out")
    report = prepare(source, tmp_path / "out", nearest_colour=25)
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    assert (labels == halves((0,) * 3, (1,) * 3)[..., 0]).all()
    (file, how), *_ = report.changed
    assert file == "labels/a.png"
    # 32 rows with a pixel of either half
    assert "nearest colour on 5.00% of its pixels ('sky' 32 pixels, 'road' 32 pixels)" in str(how)


def test_a_third_class_between_two_colours_is_named(tmp_path: Path) -> None:
    """Halfway from dark to light lies grey, the colour of a class that is nowhere near."""
    ends = [(0, 0, 40), (128, 128, 128), (250, 250, 255)]
    names = ("night", "stone", "snow")
    classes = [
        {"id": number, "name": name, "color": color}
        for number, (name, color) in enumerate(zip(names, ends, strict=True))
    ]
    soft = halves(ends[0], ends[2])
    soft[:, 19], soft[:, 20] = (110, 110, 130), (240, 240, 250)
    source = source_of(tmp_path / "in", classes, a=soft)
    report = prepare(source, tmp_path / "out", nearest_colour=60)
    (_, how), *_ = report.changed
    assert "('stone' 32 pixels, 'snow' 32 pixels)" in str(how)


def test_colours_off_by_one(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    off = halves((69, 130, 181), (128, 65, 128))
    source = source_of(tmp_path / "in", a=off, b=halves(SKY, ROAD))
    words = ["prepare", str(source), str(tmp_path / "out"), "--json"]
    assert main(words) == 1  # one of two is left out
    told = json.loads(capsys.readouterr().out)["results"][0]["skipped"]
    assert "--nearest-colour 2: 100.00%" in told[0]["what"]
    (tmp_path / "out").rename(tmp_path / "before")
    assert main([*words, "--nearest-colour", "2"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert "100.00%" in {one["file"]: one["how"] for one in out["changed"]}["labels/a.png"]
    assert DataSet.open(tmp_path / "out").read("a").layout.labels()[0, [0, -1]].tolist() == [0, 1]


def test_a_photo_is_no_map_at_any_distance(tmp_path: Path) -> None:
    photo = np.random.default_rng(0).integers(0, 256, (300, 300, 3), np.uint8)
    Image.fromarray(photo).save(tmp_path / "a.png")
    palette = LabelSet.from_json({"name": "t", "classes": CLASSES})
    with pytest.raises(LayoutError, match="not in the palette t, nor are") as caught:
        read_layout(tmp_path / "a.png", palette, palette=palette, nearest_colour=441)
    assert "--nearest-colour" not in str(caught.value)


def test_a_colour_of_two_classes(tmp_path: Path) -> None:
    twins = [*CLASSES, {"id": 9, "name": "air", "color": SKY}]
    with pytest.raises(Exception, match=r"1 \('sky'\) and 3 \('air'\) have the same colour"):
        prepare(source_of(tmp_path / "in", twins, a=halves(SKY, ROAD)), tmp_path / "out")
    Image.fromarray(halves(SKY, ROAD)).save(tmp_path / "a.png")
    own = LabelSet.from_json({"name": "t", "classes": twins})
    with pytest.raises(LayoutError, match="stands for two classes of the palette t, 'sky' and"):
        read_layout(tmp_path / "a.png", own, palette=own)
    # ADE20K's own table gives (140, 140, 140) to road (7) and to skyscraper (49)
    Image.fromarray(halves((140,) * 3, (120, 120, 120))).save(tmp_path / "b.png")
    ade = LabelSet.builtin("ade20k")
    _, report = read_layout(tmp_path / "b.png", ade, palette=ade)
    assert "'road' for the colour (140, 140, 140)" in "\n".join(report.sentences())


def test_a_palette_of_the_program_is_named_and_taken(tmp_path: Path) -> None:
    source = source_of(tmp_path / "in", a=halves((6, 230, 230), (4, 200, 3)))  # sky, tree
    (source / "label_set.json").unlink()
    with pytest.raises(DataSetError, match="prepare with --palette ade20k"):
        prepare(source, tmp_path / "out")
    prepare(source, tmp_path / "out", palette=LabelSet.builtin("ade20k"))
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    assert labels[0, [0, -1]].tolist() == [3, 5]


def test_a_mask_of_voc_in_gray_with_transparency_is_read_by_its_gray(tmp_path: Path) -> None:
    (tmp_path / "SegmentationClass").mkdir()
    gray = np.array([[0, 1, 2]], np.uint8)
    pixels = np.dstack([gray, np.full_like(gray, 255)])
    Image.fromarray(pixels).save(tmp_path / "SegmentationClass" / "a.png")
    with pytest.raises(LayoutError, match="'aeroplane' is not in label set"):
        read_voc(tmp_path, "a", SET)  # class 1 of VOC's own


def test_cvat_masks_with_soft_edges(tmp_path: Path) -> None:
    (tmp_path / "labelmap.txt").write_text("cat:1,2,3::\ndog:200,5,6::\n")
    (tmp_path / "SegmentationClass").mkdir()
    path = tmp_path / "SegmentationClass" / "a.png"
    Image.fromarray(np.array([[[1, 2, 4], [0, 0, 0]]], np.uint8)).save(path)
    with pytest.raises(LayoutError, match="--nearest-colour 1"):
        read_voc(tmp_path, "a", SET)
    assert read_voc(tmp_path, "a", SET, nearest_colour=1).labels.tolist() == [[0, 2]]
    (tmp_path / "labelmap.txt").write_text("cat:1,2,4::\ndog:1,2,4::\n")
    with pytest.raises(LayoutError, match="two classes of the palette labelmap"):
        read_voc(tmp_path, "a", SET)
