"""Opening and saving: dialogs, what was opened lately, and what is dropped on the window."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app import opening
from app.document import Document
from app.inference import Runner
from app.jobs import EngineInfo
from app.main_window import MainWindow
from app.settings import Settings
from inade.errors import InadeError
from inade.formats.pictures import write_picture
from inade.formats.readers import read_layout
from inade.layout import Layout


class Files(QObject):
    """Everything between the disk and the document."""

    def __init__(
        self, document: Document, runner: Runner, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._document, self._runner = document, runner
        self._settings, self._window = settings, window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "file.open_layout": self._ask_for_layout,
            "file.save_picture": self._ask_to_save_picture,
            "model.open": self._ask_for_checkpoint,
            "model.default": lambda: self.open_checkpoint(opening.BUNDLED),
        }

    def open_all(self, paths: Sequence[str]) -> None:
        """Open what was dropped or given on the command line; errors are told in the window."""

    def open_layout(self, path: Path) -> None:
        """Start a new project on a layout. An instance map beside it is used if there is one."""
        info = self._engine()
        layout, report = read_layout(path, info.labels, instances_path=_instances_beside(path))
        how = self._how_to_fit(layout, info)
        if how is None:
            return
        self._document.load(opening.project_of(layout, info, how))
        self._remember(path)
        self._window.messages.show_notice(" ".join(report.sentences()))

    def open_checkpoint(self, path: Path) -> None:
        """Load a checkpoint behind the window."""
        self._settings.folder = path.parent
        self._runner.open(path, self._settings.device, self._settings.precision)

    def save_picture(self, path: Path) -> None:
        """Write the picture with the recipe inside. Raises SaveError, ImageError."""
        assert self._document.picture is not None
        recipe = json.dumps(recipe_of(self._document, self._runner.info), indent=1)
        write_picture(path, self._document.picture, texts={"inade-studio": recipe})
        self._settings.folder = path.parent
        self._window.messages.show_notice(self.tr("Saved {0}.").format(path.name))

    def _ask_for_layout(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open layout"),
            str(self._settings.folder),
            self.tr("Label maps (*.png *.bmp *.tif *.tiff);;All files (*)"),
        )
        if path:
            self.open_layout(Path(path))

    def _ask_for_checkpoint(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open checkpoint folder"), str(opening.BUNDLED.parent)
        )
        if path:
            self.open_checkpoint(Path(path))

    def _ask_to_save_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save picture"),
            str(self._settings.folder / "picture.png"),
            self.tr("PNG with recipe (*.png);;JPEG (*.jpg);;WebP (*.webp)"),
        )
        if path:
            target = Path(path)
            self.save_picture(target if target.suffix else target.with_suffix(".png"))

    def _how_to_fit(self, layout: Layout, info: EngineInfo) -> str | None:
        """'crop' or 'letterbox', as the person chooses where the shapes differ; None to stop."""
        if opening.same_shape(layout.size, info.size):
            return "crop"
        height, width = layout.size
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Fit the layout"))
        box.setText(
            self.tr("The layout is {0} × {1} pixels, the model makes {2} × {3}.").format(
                width, height, info.size[1], info.size[0]
            )
        )
        box.setInformativeText(self.tr("It is never stretched. What should happen to its edges?"))
        crop = box.addButton(self.tr("Crop"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Continue the border"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        chosen = box.clickedButton()
        return "crop" if chosen is crop else "letterbox" if chosen is keep else None

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.parent
        self._settings.remember(path)

    def _engine(self) -> EngineInfo:
        if self._runner.info is None:
            raise InadeError(
                self.tr("The model is not loaded yet."), remedy=self.tr("Wait a moment.")
            )
        return self._runner.info


def recipe_of(document: Document, info: EngineInfo | None) -> dict[str, Any]:
    """What a picture was made with, as plain values."""
    objects = []
    for object_id, entry in sorted(document.layout.objects.items()):
        look, source = document.looks[object_id], document.sources.get(object_id)
        noise: Any = look.noise.tolist() if source is None else vars(source)
        row: dict[str, Any] = {
            "id": object_id,
            "class": document.labels.classes[entry.channel].name,
            "name": entry.name,
            "noise": noise,
            "strength": look.strength,
            "variety": look.variety,
        }
        if look.style is not None:
            row["style"] = {"mu": look.style.mu.tolist(), "logvar": look.style.logvar.tolist()}
        objects.append(row)
    checkpoint = {"name": document.checkpoint.name, "fingerprint": document.checkpoint.fingerprint}
    if info is not None:
        checkpoint = {"name": info.path.name, "fingerprint": info.fingerprint}
    return {
        "program": "INADE Studio",
        "checkpoint": checkpoint,
        "label_set": document.labels.name,
        "seed": document.seed,
        "objects": objects,
    }


def _instances_beside(path: Path) -> Path | None:
    """The instance map that belongs to a label map by its name or folder, if there is one."""
    candidates = [
        path.with_name(path.name.replace("labels", "instances")),
        path.with_name(path.name.replace("_labelIds", "_instanceIds")),
        path.with_name(f"{path.stem}_instances{path.suffix}"),
        path.parent.parent / "instances" / path.name,
    ]
    return next((c for c in candidates if c != path and c.is_file()), None)
