"""The questions about files: which one to open, where to save, how to fit."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QProgressDialog, QWidget

from app.settings import Settings
from app.storage import opening
from app.translation import translate
from inade import places
from inade.formats.legend import FORMS
from inade.formats.pictures import LOSSY_SUFFIXES, PHOTO_SUFFIXES


def ask_to_open(parent: QWidget, folder: Path) -> Path | None:
    """A project, layout or photo."""
    suffixes = " ".join(f"*{suffix}" for suffix in opening.SUFFIXES)
    kinds = translate("Files", "Projects, layouts and photos ({0});;All files (*)").format(suffixes)
    return _path(
        QFileDialog.getOpenFileName(parent, translate("Files", "Open"), str(folder), kinds)[0]
    )


def ask_for_layout(parent: QWidget, folder: Path) -> Path | None:
    """A label map."""
    kinds = translate("Files", "Label maps (*.png *.bmp *.tif *.tiff);;All files (*)")
    return _path(
        QFileDialog.getOpenFileName(parent, translate("Files", "Open layout"), str(folder), kinds)[
            0
        ]
    )


def ask_for_photo(parent: QWidget, folder: Path) -> Path | None:
    """A photo."""
    suffixes = " ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)
    kinds = translate("Files", "Photos ({0});;All files (*)").format(suffixes)
    return _path(
        QFileDialog.getOpenFileName(parent, translate("Files", "Open photo"), str(folder), kinds)[0]
    )


def ask_for_checkpoint(parent: QWidget) -> Path | None:
    """A checkpoint folder."""
    title, folder = translate("Files", "Open checkpoint folder"), str(places.own_checkpoints())
    return _path(QFileDialog.getExistingDirectory(parent, title, folder))


def ask_for_segmenter(parent: QWidget, folder: Path) -> Path | None:
    """A network that tells the classes of photos."""
    kinds = translate(
        "Files", "Segmenters (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;All files (*)"
    )
    title = translate("Files", "Segmenter")
    return _path(QFileDialog.getOpenFileName(parent, title, str(folder), kinds)[0])


def ask_where_to_save_project(parent: QWidget, proposed: Path) -> Path | None:
    """A name for the project, with its suffix."""
    suffix = opening.PROJECT_SUFFIX
    kinds = translate("Files", "Projects (*{0})").format(suffix)
    title, start = translate("Files", "Save project"), f"{proposed}{suffix}"
    path = _path(QFileDialog.getSaveFileName(parent, title, start, kinds)[0])
    if path is None or path.suffix == suffix:
        return path
    return Path(f"{path}{suffix}")


def ask_where_to_save_picture(parent: QWidget, proposed: Path) -> Path | None:
    """A name for the picture; without a suffix it gets that of the kind, a PNG at first."""
    kinds = "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp);;TIFF (*.tif)"
    kinds += ";;OpenRaster (*.ora);;Photoshop (*.psd)"
    title, start = translate("Files", "Save picture"), f"{proposed}.png"
    name, kind = QFileDialog.getSaveFileName(parent, title, start, kinds)
    path, (_, _, suffix) = _path(name), kind.rstrip(")").rpartition("*")
    return path if path is None or path.suffix else Path(f"{path}{suffix or '.png'}")


def ask_for_quality(parent: QWidget, path: Path, settings: Settings) -> bool:
    """Ask for the quality of a JPEG or WebP, remembered in the settings. False to stop.

    Other kinds lose nothing, and nothing is asked.
    """
    if path.suffix.lower() not in LOSSY_SUFFIXES:
        return True
    value, given = QInputDialog.getInt(
        parent,
        translate("Files", "Save picture"),
        translate("Files", "Quality of {0}, 1 to 100 (more is better and larger)").format(
            path.name
        ),
        settings.picture_quality,
        1,
        100,
    )
    if given:
        settings.picture_quality = value
    return given


def ask_where_to_save_layout(parent: QWidget, proposed: Path) -> tuple[Path | None, str]:
    """A name for the label map, and its form, one of `legend.FORMS`."""
    title, start = translate("Files", "Save layout"), f"{proposed}_labels.png"
    kinds = (
        translate("Files", "Label maps (*.png)"),
        translate("Files", "Label maps with a palette and a legend (*.png)"),
        translate("Files", "Label maps in colours and a legend (*.png)"),
    )
    name, kind = QFileDialog.getSaveFileName(parent, title, start, ";;".join(kinds))
    path, form = _path(name), FORMS[kinds.index(kind)] if kind in kinds else FORMS[0]
    return (None if path is None else path.with_suffix(".png")), form


def ask_how_to_fit(
    parent: QWidget, size: tuple[int, int], picture_size: tuple[int, int]
) -> str | None:
    """'crop' or 'letterbox' for a layout of another shape than the picture; None to stop.

    Both sizes are (height, width).
    """
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Files", "Fit the layout"))
    words = translate("Files", "The layout is {0} × {1} pixels, the model makes {2} × {3}.")
    box.setText(words.format(size[1], size[0], picture_size[1], picture_size[0]))
    box.setInformativeText(
        translate("Files", "It is never stretched. What should happen to its edges?")
    )
    crop = box.addButton(translate("Files", "Crop"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(
        translate("Files", "Continue the border"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    chosen = box.clickedButton()
    return "crop" if chosen is crop else "letterbox" if chosen is keep else None


def ask_to_restore(parent: QWidget, name: str) -> str:
    """'project', 'photo' or '' for a picture that holds its project."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Files", "Open picture"))
    box.setText(translate("Files", "“{0}” was saved here, with its project inside.").format(name))
    box.setInformativeText(translate("Files", "Go on with the project, or use it as a photo?"))
    restore = box.addButton(translate("Files", "Restore"), QMessageBox.ButtonRole.AcceptRole)
    photo = box.addButton(translate("Files", "Use as a photo"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    chosen = box.clickedButton()
    return "project" if chosen is restore else "photo" if chosen is photo else ""


def ask_about_changes(parent: QWidget, name: str) -> str:
    """'save', 'discard' or 'cancel' for changes that would be lost."""
    buttons = QMessageBox.StandardButton
    answer = QMessageBox.question(
        parent,
        translate("Files", "Save changes?"),
        translate("Files", "“{0}” has changes that are not saved.").format(name),
        buttons.Save | buttons.Discard | buttons.Cancel,
        buttons.Save,
    )
    return {buttons.Save: "save", buttons.Discard: "discard"}.get(answer, "cancel")


class Saving(QProgressDialog):
    """Shown while something must be saved before the window goes on; a person may call it off.

    Most files are written in a moment: until that is over there is nothing to read.
    """

    MOMENT = 300  # milliseconds

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._saved: bool | None = None
        self._moment = QEventLoop(self)
        self.setWindowTitle(translate("Files", "Save changes?"))
        self.setLabelText(translate("Files", "“{0}” is being saved…").format(name))
        self.setCancelButtonText(translate("Files", "Do not wait, stay here"))
        self.setRange(0, 0)  # nobody knows how long
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.reset()  # else it would show itself after a while, wanted or not

    def end(self, saved: bool) -> None:
        """It is over: `wait` returns whether the file was written."""
        self._saved = saved
        self._moment.quit()
        self.accept()

    def wait(self) -> bool:
        """Whether it was written; False as well when somebody will not wait."""
        if self._saved is None:
            QTimer.singleShot(self.MOMENT, self._moment, self._moment.quit)
            self._moment.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._saved is None:
            self.exec()
        return self._saved is True


def _path(text: str) -> Path | None:
    return Path(text) if text else None
