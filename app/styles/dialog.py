"""A photo with its layout: which of its objects lends its style?"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.panels.classes import class_title
from app.panels.object_picker import ObjectPicker
from app.photos.outline_pad import OutlinePad
from app.storage.reading import maps_beside
from app.styles.labelled import (
    LabelledPhoto,
    Outcome,
    PhotoWithLayout,
    read_photo_with_layout,
)
from app.translation import percent
from app.work.pool import Background, Progress
from inade.errors import InadeError
from inade.formats.pictures import PHOTO_SUFFIXES
from inade.layouts.extents import measure
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, resize_nearest

_KIND = "labelled photo"
T = TypeVar("T")


class StyleFromPhoto(QDialog):
    """Asks for photo, layout and, if there is one, an instance map; then for the object.

    Without a layout the object is outlined in the photo.
    """

    def __init__(
        self,
        labels: LabelSet,
        folder: Path,
        wanted: set[int],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """`wanted` are the channels the style is meant for; the first such object is chosen.

        Files are read in the `background`.
        """
        super().__init__(parent)
        self._background = background
        self.setWindowTitle(self.tr("Photo"))
        self._labels, self._folder, self._wanted = labels, folder, wanted
        self._found: PhotoWithLayout | None = None
        self._picker = ObjectPicker()
        self._pad = OutlinePad(labels, min(wanted, default=0))
        self._sides = QStackedWidget()
        self._sides.addWidget(self._picker)
        self._sides.addWidget(self._pad)
        self._objects = QComboBox()
        self._objects.setAccessibleName(self.tr("Object of the photo"))
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("look", "placeholder")
        self._paths = {
            "photo": _PathRow(self.tr("Photo"), self._browse),
            "labels": _PathRow(self.tr("Layout"), self._browse),
            "instances": _PathRow(self.tr("Instances (optional)"), self._browse),
        }
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        for row in self._paths.values():
            form.addRow(row.title, row)
            row.edit.editingFinished.connect(self._on_typed)
        form.addRow(self.tr("Object that lends its style"), self._objects)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._use = buttons.addButton(self.tr("Use style"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setProperty("look", "primary")
        self._use.setDefault(True)
        self.as_picture = False  # whether the photo shall become the picture itself
        self._open = buttons.addButton(
            self.tr("Open as picture"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._open.setToolTip(self.tr("Restyle objects of the photo; every other pixel stays"))
        self._open.clicked.connect(self._accept_as_picture)
        self.as_scene = False  # whether every object shall look as its class does in the photo
        self._whole = buttons.addButton(
            self.tr("Use whole scene"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._whole.setToolTip(
            self.tr("Every object takes the look of its class in the photo, and the light with it")
        )
        self._whole.clicked.connect(self._accept_as_scene)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self._problem)
        side.addStretch(1)
        side.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._sides, 3)
        row.addLayout(side, 2)
        buttons.addButton(question_mark("styles"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._picker.picked.connect(
            lambda i: self._objects.setCurrentIndex(self._objects.findData(i))
        )
        self._objects.currentIndexChanged.connect(self._on_object_chosen)
        self._pad.outlined.connect(self._on_outlined)
        self.finished.connect(self._pad.close_pad)
        self.finished.connect(lambda _: background.forget(_KIND))
        self.resize(820, 480)
        self._show_read(None)

    def set_photo(self, path: Path) -> None:
        """Take this photo, and the maps that lie beside it under the usual names."""
        self._folder = path.parent
        self._fill_in("photo", path)

        def read(_: Progress) -> tuple[Path | None, Path | None, Outcome]:
            maps = maps_beside(path)
            return *maps, read_photo_with_layout(path, *maps, self._labels)

        def take(found: tuple[Path | None, Path | None, Outcome]) -> None:
            self._fill_in("labels", found[0])
            self._fill_in("instances", found[1])
            self._show_read(found[2])

        self._begin(read, take)

    def labelled_photo(self) -> LabelledPhoto | None:
        """What was chosen; None until everything is there."""
        name = Path(self._paths["photo"].edit.text()).stem
        if self._outlines:
            drawn = self._pad.drawn
            if self._photo is None or not drawn:
                return None
            layout = self._pad.document.layout.copy()
            return LabelledPhoto(name, self._photo, layout, drawn[-1], traced=True)
        chosen = self._objects.currentData()
        if self._photo is None or self._layout is None or chosen is None:
            return None
        return LabelledPhoto(name, self._photo, self._layout, chosen)

    def whole_photo(self) -> LabelledPhoto | None:
        """What was chosen, with all the pixels that the photo has as a picture."""
        labelled, found = self.labelled_photo(), self._found
        if labelled is None or found is None:
            return None
        layout, size = found.whole_layout, (found.whole.shape[0], found.whole.shape[1])
        if layout is None:
            outlined = labelled.layout
            layout = Layout(resize_nearest(outlined.object_map, *size), outlined.objects)
        return replace(labelled, photo=found.whole, layout=layout)

    @property
    def _photo(self) -> np.ndarray | None:
        return None if self._found is None else self._found.photo

    @property
    def _layout(self) -> Layout | None:
        return None if self._found is None else self._found.layout

    def _accept_as_picture(self) -> None:
        self.as_picture = True
        self.accept()

    def _accept_as_scene(self) -> None:
        self.as_scene = True
        self.accept()

    def _browse(self, row: "_PathRow") -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            self, row.title, str(self._folder), self.tr("Pictures ({0})").format(suffixes)
        )
        if not path:
            return
        self._folder = Path(path).parent
        if row is self._paths["photo"]:
            self.set_photo(Path(path))
        else:
            row.edit.setText(path)
            row.read = row.path
            self._read_anew()

    def _fill_in(self, key: str, path: Path | None) -> None:
        row = self._paths[key]
        row.edit.setText(str(path or ""))
        row.read = row.path

    def _on_typed(self) -> None:
        """Enter or a way out of a field; only what has changed is read."""
        rows = self._paths.values()
        if any(row.path != row.read for row in rows):
            for row in rows:
                row.read = row.path
            self._read_anew()

    def _read_anew(self) -> None:
        photo, labels, instances = (row.path for row in self._paths.values())
        if photo is None:
            self._show_read(None)
        else:
            self._begin(
                lambda _: read_photo_with_layout(photo, labels, instances, self._labels),
                self._show_read,
            )

    def _begin(self, read: Callable[[Progress], T], take: Callable[[T], object]) -> None:
        """Nothing is chosen until the files are there."""
        self._show_nothing(self.tr("Reading…"))
        self._background.run(
            read, take, _KIND, failed=lambda failure: self._show_nothing(failure.what)
        )

    def _show_nothing(self, words: str) -> None:
        self._found = None
        self._problem.clear()
        self._picker.show_photo(None, None, words)
        self._sides.setCurrentWidget(self._picker)
        self._fill_objects()

    def _show_read(self, found: Outcome) -> None:
        """A photo, perhaps with its layout; or why there is none."""
        self._problem.clear()
        self._found = None if isinstance(found, InadeError) else found
        if isinstance(found, InadeError):
            self._problem.setText(str(found))
        elif found is not None:
            words = self.tr("Outline the object, or choose the photo's layout.")
            self._say(words if self._outlines else "")
        object_map = self._layout.object_map if self._layout else None
        self._picker.show_photo(self._photo, object_map, self.tr("Choose a photo."))
        self._sides.setCurrentWidget(self._pad if self._outlines else self._picker)
        if self._outlines and self._photo is not None:
            self._pad.show_photo(self._photo)
        self._fill_objects()

    @property
    def _outlines(self) -> bool:
        return self._photo is not None and self._layout is None

    def _on_outlined(self, object_id: int | None) -> None:
        for button in (self._use, self._open):
            button.setEnabled(object_id is not None)
        if object_id is None:
            return
        channel = self._pad.document.layout.objects[object_id].channel
        self._say(self._mismatch(channel))

    def _say(self, words: str) -> None:
        """Say this, and always what becomes of a photo that is too large for a picture."""
        found, told = self._found, [words] if words else []
        if found is not None and found.whole.shape[:2] != found.size:
            said = self.tr("As the picture it will have {0} × {1} of its {2} × {3} pixels.")
            told.append(said.format(*found.whole.shape[1::-1], *found.size[::-1]))
        self._problem.setText(" ".join(told))

    def _mismatch(self, channel: int) -> str:
        """What there is to say of a class that the style is not meant for."""
        if not self._wanted or channel in self._wanted:
            return ""
        names = ", ".join(class_title(self._labels, c) for c in sorted(self._wanted))
        return self.tr("Another class than {0}: allowed, the result may surprise.").format(names)

    def _fill_objects(self) -> None:
        self._objects.clear()
        if self._layout is not None:
            areas, _ = measure(self._layout.object_map)
            total = self._layout.object_map.size
            ids = sorted(areas, key=lambda i: (not self._fits(i), -areas[i]))
            for object_id in ids:
                title = class_title(self._labels, self._layout.objects[object_id].channel)
                share = percent(areas[object_id] / total, ".1f")
                self._objects.addItem(f"{title} {object_id} · {share}", object_id)
        self._objects.setEnabled(self._objects.count() > 0)
        for button in (self._use, self._open, self._whole):
            button.setEnabled(self._objects.count() > 0)

    def _fits(self, object_id: int) -> bool:
        assert self._layout is not None
        return self._layout.objects[object_id].channel in self._wanted

    def _on_object_chosen(self) -> None:
        chosen = self._objects.currentData()
        self._picker.choose(chosen)
        if self._layout is not None and chosen is not None:
            self._say(self._mismatch(self._layout.objects[chosen].channel))


class _PathRow(QWidget):
    def __init__(self, title: str, browse: Callable[["_PathRow"], None]) -> None:
        super().__init__()
        self.title = title
        self.read: Path | None = None  # what was read last
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        button = QPushButton(self.tr("Browse…"))
        button.setAccessibleName(self.tr("Browse for {0}").format(title))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: browse(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(button)

    @property
    def path(self) -> Path | None:
        text = self.edit.text().strip()
        return Path(text) if text else None
