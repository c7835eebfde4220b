"""The pictures of the guide and the README: `make guide-pictures` takes them at 200 %."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from tests.screenshots.making import nine
from tests.screenshots.photos import choose, drag, enter, garden
from tests.screenshots.stage import OUT, Stage, flow

SIZE = (1280, 800)
WIDEST = 1400  # pixels: twice the width of a page
GAP = 8  # pixels between pictures in a row
LANDSCAPES = Path(__file__).parents[3] / "shared" / "scenes512" / "images"  # rendered, CC0


def keep(name: str, pixels: np.ndarray, quality: int = 80) -> None:
    """Write uint8 [H, W, 3 or 4], made smaller where it is wider than a page."""
    picture = Image.fromarray(pixels)
    if picture.width > WIDEST:
        height = round(picture.height * WIDEST / picture.width)
        picture = picture.resize((WIDEST, height), Image.Resampling.LANCZOS)
    file = OUT / "guide" / f"{name}.webp"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, quality=quality, method=6)
    print(file)


def page(stage: Stage, name: str, *parts: object, widget: object = None) -> None:
    """Keep what the window or a widget shows, or the smallest part of it that holds the `parts`."""
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtWidgets import QWidget

    from app.qt_image import pixels_of

    shown = widget or stage.studio.window
    assert isinstance(shown, QWidget)
    crop = QRect()
    for part in parts:
        assert isinstance(part, QWidget)
        crop = crop.united(QRect(part.mapTo(shown, QPoint()), part.size()))
    shot = shown.grab(crop) if parts else shown.grab()
    keep(name, pixels_of(shot.toImage()))


def row(name: str, pictures: Sequence[np.ndarray], side: int) -> None:
    """Keep pictures, uint8 [h, w, 3], as squares beside each other with nothing between them."""
    wide = np.zeros((side, len(pictures) * (side + GAP) - GAP, 4), np.uint8)
    for number, picture in enumerate(pictures):
        small = Image.fromarray(picture).resize((side, side), Image.Resampling.LANCZOS)
        left = number * (side + GAP)
        wide[:, left : left + side, :3] = np.asarray(small)
        wide[:, left : left + side, 3] = 255
    keep(name, wide)


@flow
def guide_window(stage: Stage) -> None:
    """The tree is selected, and nine others wait below."""
    stage.studio.window.resize(*SIZE)
    stage.select("tree")
    nine(stage)
    page(stage, "window")


@flow
def guide_looks(stage: Stage) -> None:
    """The layout, and what three draws of looks and light make of it."""
    document = stage.studio.document
    colors = document.labels.colors[document.layout.labels()]
    pictures = [np.ascontiguousarray(colors[..., :3].astype(np.uint8))]
    for _ in range(3):
        stage.trigger("make.scene")
        stage.settle()
        stage.trigger("make.resample_all")
        stage.settle()
        assert document.picture is not None
        pictures.append(document.picture.copy())
    row("looks", pictures, 344)
    stage.trigger(*["edit.undo"] * 6)
    stage.settle()


def landscape(number: int) -> np.ndarray:
    """uint8 [H, W, 3]: a rendered landscape in place of a photo; for want of one, a drawing."""
    from inade.formats.pictures import read_photo

    file = LANDSCAPES / f"{number:05}.webp"
    return read_photo(file) if file.exists() else garden()


@flow
def guide_painting(stage: Stage) -> None:
    stage.studio.document.select(())
    stage.trigger("tool.brush")
    stage.studio.options.set_size("brush", 60)
    stage.stroke("snow", (0.49, 0.34), (0.6, 0.24), (0.7, 0.33))
    stage.settle()
    page(stage, "painting")
    stage.trigger("edit.undo", "tool.select")
    stage.settle()


@flow
def guide_floating(stage: Stage) -> None:
    """The rock is larger and moved onto the lawn; it still floats."""
    from app.document import commands
    from inade.layouts.layout import Rect

    document = stage.studio.document
    stage.trigger("tool.transform")
    stage.select("rock")
    (rock,) = document.selection
    box = document.layout.boxes()[rock]
    wide = Rect(box.x - box.width, box.y - 2 * box.height, box.width * 2, box.height * 2)
    commands.transform(document, [rock], wide)
    stage.settle()
    page(stage, "floating", stage.studio.window.canvas)
    stage.trigger("edit.undo", "tool.select")
    stage.settle()


@flow
def guide_styles(stage: Stage) -> None:
    studio = stage.studio
    document = studio.document
    stage.select("tree")
    (tree,) = document.selection
    nine(stage)
    autumn = next(n for n, card in studio.shelf.cards.items() if "autumn" in card.name)
    studio.restyling.apply(autumn)
    stage.wait(lambda: document.looks[tree].style is not None)
    nine(stage)
    page(stage, "styles")
    stage.trigger("edit.undo")
    stage.settle()


@flow
def guide_variations(stage: Stage) -> None:
    bottom = stage.studio.bottom
    stage.select("roof")
    nine(stage)
    bottom.variations.toggle_pin(2)
    stage.settle()
    page(stage, "variations", stage.studio.window.canvas, bottom.dock)


@flow
def guide_explore(stage: Stage) -> None:
    """A spiral over the pad, so that it shows what was found where."""
    bottom = stage.studio.bottom
    stage.select("tree")
    nine(stage)
    for step in range(24):
        angle, reach = 0.7 * step, 0.1 + 0.035 * step
        bottom.pad.move_to(reach * math.cos(angle), reach * math.sin(angle))
        stage.settle(10)
    bottom.exploring.end()
    nine(stage)
    page(stage, "explore", bottom.dock)
    stage.trigger("edit.undo")
    stage.settle()


@flow
def guide_labelling(stage: Stage) -> None:
    """Three photos in the queue, the first labelled as the segmenter suggests."""
    from inade.formats.labelling import begin
    from inade.formats.pictures import write_picture
    from inade.layouts.labels import LabelSet

    studio = stage.studio
    for number, name in ((1007, "farm"), (1009, "track"), (1011, "villa")):
        write_picture(stage.folder / "holiday" / f"{name}.png", landscape(number))
    labels = LabelSet.builtin("countryside")
    studio.labelling.open(begin(stage.folder / "holiday", stage.folder / "labelled", labels))
    window = studio.labelling.window
    assert window is not None
    window.resize(*SIZE)
    stage.wait(lambda: not window.session.busy)
    window.actions_["label.suggest"].trigger()
    stage.wait(lambda: not window.session.suggesting and not window.canvas.background.busy)
    stage.settle()
    page(stage, "labelling", widget=window)
    studio.labelling.close()


@flow
def guide_fine_tuning(stage: Stage) -> None:
    """A data set of landscapes in the first of the five steps."""
    from inade.formats.dataset import add_sample, create, write_split
    from inade.formats.readers import read_layout
    from inade.layouts.labels import LabelSet
    from inade.layouts.layout import Layout

    labels, folder, names = LabelSet.builtin("countryside"), stage.folder / "my valley", []
    create(folder, labels)
    for number in range(1000, 1024):
        photo = landscape(number)
        file = LANDSCAPES.parent / "labels" / f"{number:05}.png"
        layout = Layout.from_maps(np.zeros(photo.shape[:2], np.int64))
        if file.exists():
            layout, _ = read_layout(file, labels)
        names.append(f"{number}")
        add_sample(folder, labels, names[-1], photo, layout)
    write_split(folder, names[:-2], names[-2:])
    tuning = stage.studio.fine_tuning
    tuning.show()
    tuning.show()
    tuning.preparing.pick(folder)
    stage.wait(lambda: tuning.window.pictures.next.isEnabled())
    stage.settle(1000)
    field = tuning.window.pictures.edit
    field.blockSignals(True)
    field.setText("~/Pictures/my valley")  # instead of a temporary folder's name
    page(stage, "fine_tuning", widget=tuning.window)
    tuning.window.close()


@flow
def guide_photo(stage: Stage) -> None:
    """The roof of a house in a photo is cut out."""
    studio = stage.studio
    studio.document.mark_saved()
    studio.photos.open_as_picture(landscape(1011), "villa", 3, "crop")
    stage.wait(lambda: studio.document.underlay is not None)
    choose(stage, "roof")
    stage.trigger("tool.cut_out")
    drag(stage, (0.4, 0.02), (0.6, 0.2), (0.995, 0.33))
    stage.wait(lambda: not studio.window.canvas.background.busy)
    stage.settle()
    page(stage, "photo")
    enter(stage)
    stage.trigger("tool.select")
