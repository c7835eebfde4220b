"""Step 1: the folder of pictures."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
)

from app.finetune.data.pictures import Survey
from app.finetune.pages.page import Card, Page, button, secondary, told
from app.storage.opening import photo_inside
from app.translation import filled, follow_language, translate

_THUMBNAIL = 128
_LARGEST = 2**26  # pixels of a photo that a thumbnail is made of

KIND_NAMES = {
    "plain": "photos with label maps",
    "dataset": "a data set of this program",
    "scenes": "rendered scenes",
    "labelme": "labelme",
    "voc": "Pascal VOC or CVAT masks",
    "coco": "COCO",
    "label_studio": "Label Studio",
    "ade20k": "ADE20K",
    "ade20k_full": "ADE20K",
    "cityscapes": "Cityscapes",
    "celebamask_hq": "CelebAMask-HQ",
}


class PicturesPage(Page):
    """Asks for the folder and tells what is in it."""

    picked = Signal(object)  # Path
    label_wanted = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.edit = QLineEdit()
        self.browse = button()
        self.card = Card()
        self.label = button()
        self.card.row.addWidget(self.label)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self.thumbnails = QListWidget()
        self.thumbnails.setViewMode(QListWidget.ViewMode.IconMode)
        self.thumbnails.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        self.thumbnails.setSpacing(6)
        self.thumbnails.setMovement(QListWidget.Movement.Static)
        self.thumbnails.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.thumbnails.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.thumbnails.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.next = button(primary=True)
        self.next.setEnabled(False)
        self.buttons = [self.next]
        self.first = self.edit
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.browse)
        self.column.addLayout(row)
        self.column.addWidget(self._busy)
        self.column.addWidget(self.card)
        self.column.addWidget(self.thumbnails, 1)
        self._empty = QLabel()
        self._empty.setProperty("look", "drop")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self._empty, 1)
        self.thumbnails.hide()
        self._kinds = secondary("")
        self.column.addWidget(self._kinds)
        self.browse.clicked.connect(self._browse)
        self.edit.returnPressed.connect(self._on_typed)
        self.label.clicked.connect(lambda: self.label_wanted.emit(Path(self.edit.text())))
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Your pictures"))
        self.words.setText(
            self.tr(
                "The model learns from photos that have a layout each: which class is where. "
                "Twenty pictures are a start, sixty are better."
            )
        )
        self.edit.setPlaceholderText(self.tr("Drop a folder here, or choose one"))
        self.edit.setAccessibleName(self.tr("Folder of pictures"))
        self.browse.setText(self.tr("Choose folder…"))
        self.label.setText(self.tr("Label my pictures…"))
        self._busy.setAccessibleName(self.tr("Reading the folder"))
        self.thumbnails.setAccessibleName(self.tr("Some of the pictures"))
        self.next.setText(self.tr("Check them"))
        self.hint.setText(self.tr("Nothing in your folder is changed."))
        self._empty.setText(self.tr("Drop a folder of photos here"))
        self._kinds.setText(
            self.tr(
                "What can be read: folders 'images' and 'labels' with files of the same "
                "names (label maps as PNG, a label_set.json beside them names the classes); "
                "labelme, CVAT, VOC, COCO and Label Studio exports; ADE20K, Cityscapes, "
                "CelebAMask-HQ. The kind is told by itself."
            )
        )
        self.tell_again()

    @told("folder")
    def show_reading(self, folder: Path) -> None:
        """A folder was picked and is being looked at."""
        self.edit.setText(str(folder))
        self.next.setEnabled(False)
        self.card.say("")
        self.thumbnails.clear()
        self._empty.hide()
        self.thumbnails.show()
        self._busy.show()

    @told("folder")
    def show_trouble(self, words: str) -> None:
        """The folder cannot be used."""
        self._busy.hide()
        self.next.setEnabled(False)
        self.label.hide()
        self.card.say(words, "warning-circle", "error")

    @told("folder")
    def show_survey(self, found: Survey) -> None:
        """Tell what the folder holds."""
        self._busy.hide()
        self.next.setEnabled(found.labelled > 0)
        self.label.setVisible(found.labelled == 0 and found.photos > 0)
        photos = self.tr("%Ln photo(s)", "", found.photos)
        if found.labelled == 0 and found.photos:
            self.card.say(
                self.tr(
                    "{0}, but none of them has a layout, so there is nothing to learn from yet. "
                    "Outline the things in them first; ten pictures are enough to begin with."
                ).format(photos),
                "warning-circle",
                "notice",
            )
        elif found.labelled == 0:
            words = self.tr("There are no pictures in this folder.")
            self.card.say(f"{words} {found.trouble}".strip(), "warning-circle", "error")
        else:
            self.card.say(self._told(found, photos), "check-circle")

    def _told(self, found: Survey, photos: str) -> str:
        assert found.labels is not None
        kind = translate("Source", KIND_NAMES.get(found.kind, found.kind))
        words = self.tr("{0} with a layout, {1}; read as {2}.").format(
            photos
            if found.photos == found.labelled
            else filled(self.tr("{0:,} of {1}"), found.labelled, photos),
            self.tr("%Ln class(es)", "", len(found.labels)),
            kind,
        )
        if found.problems:
            words += " " + self.tr(
                "%Ln file(s) without a partner; the check names them.", "", len(found.problems)
            )
        return " ".join((words, *found.notes))

    def show_thumbnails(self, images: list[QImage]) -> None:
        """Show some of the pictures."""
        self.thumbnails.clear()
        for image in images:
            item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), "")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.thumbnails.addItem(item)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.picked.emit(paths[0])

    def _browse(self) -> None:
        title = self.tr("Folder of pictures")
        name = QFileDialog.getExistingDirectory(self, title, self.edit.text())
        if name:
            self.picked.emit(Path(name))

    def _on_typed(self) -> None:
        if self.edit.text().strip():
            self.picked.emit(Path(self.edit.text().strip()).expanduser())


def read_thumbnails(paths: tuple[Path, ...]) -> list[QImage]:
    """Small squares of photos; those that cannot be read are left out. Any thread."""
    images: list[QImage] = []
    for path in paths:
        image = photo_inside(path, most=_LARGEST)
        if image.isNull():
            continue
        side = min(image.width(), image.height())
        square = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
        mode = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        images.append(square.scaled(_THUMBNAIL, _THUMBNAIL, keep, mode))
    return images
