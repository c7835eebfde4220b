"""A photo without a layout: what shall become of it?"""

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.files import ask_for_segmenter
from app.guide.question import question_mark
from app.panels.classes import class_title
from app.panels.object_picker import ObjectPicker
from app.storage import opening
from app.storage.reading import FoundPhoto
from app.translation import spoken
from app.work.jobs import EngineInfo, Failure
from inade.errors import InadeError
from inade.layouts.labels import LabelSet
from inade.layouts.tracing import reduced

_PREVIEW_SIDE = 1024
USES = ("picture", "underlay", "style")
_OWN, _FILE, _HAND = "own", "file", "hand"


class PhotoDialog(QDialog):
    """Three uses of a photo; which one is `use`, with `channel` and `how` where they count.

    proposed   whether a segmenter shall propose the picture's layout
    segmenter  its file, None for the one that came with the checkpoint
    """

    def __init__(
        self,
        found: FoundPhoto,
        labels: LabelSet,
        picture_size: tuple[int, int],
        info: EngineInfo,
        parent: QWidget | None = None,
        *,
        encoder: bool,
        folder: Path = Path(),
    ) -> None:
        """picture_size: of the open document. Without an `encoder` no style can be read off it.

        folder: where a segmenter is looked for.
        """
        super().__init__(parent)
        self._folder = folder
        self.segmenter: Path | None = None
        self.setWindowTitle(self.tr("Photo"))
        self._info, self._size = info, found.size
        self._file, self._changed = found.path.name, found.changed
        self._kept = height, width = found.photo.shape[0], found.photo.shape[1]
        self._fits = {
            "picture": info.size_free or opening.same_shape((height, width), info.size),
            "underlay": opening.same_shape((height, width), picture_size),
            "style": True,
        }
        preview = ObjectPicker()
        preview.show_photo(reduced(found.photo, _PREVIEW_SIDE), None)
        self._choices = QButtonGroup(self)
        side = QVBoxLayout()
        side.setSpacing(4)
        for index, (title, text) in enumerate(
            (
                (
                    self.tr("Open as the picture"),
                    self.tr("Outline objects and restyle them; every other pixel stays."),
                ),
                (
                    self.tr("Put under the layout"),
                    self.tr("Trace objects into this project; new ones start with their look."),
                ),
                (
                    self.tr("Take a style from it"),
                    self.tr("Outline one object and give its look to others."),
                ),
            )
        ):
            button = QRadioButton(title)
            button.setAccessibleDescription(text)
            self._choices.addButton(button, index)
            note = QLabel(text)
            note.setWordWrap(True)
            note.setProperty("look", "secondary")
            note.setContentsMargins(22, 0, 0, 8)
            side.addWidget(button)
            side.addWidget(note)
        self._choices.button(0).setChecked(True)
        self._choices.button(2).setEnabled(encoder)
        self._rest = QComboBox()
        self._rest.setAccessibleName(self.tr("Class of what is not outlined"))
        for channel in range(len(labels)):
            self._rest.addItem(class_title(labels, channel), channel)
        self._layout_by = QComboBox()
        self._layout_by.setAccessibleName(self.tr("Layout"))
        if info.segmenter:
            self._layout_by.addItem(self.tr("Proposed by the segmenter"), _OWN)
        self._layout_by.addItem(self.tr("Outlined by hand"), _HAND)
        self._layout_by.addItem(self.tr("By another segmenter…"), _FILE)
        self._layout_by.activated.connect(self._on_layout_chosen)
        self._fit = QComboBox()
        self._fit.setAccessibleName(self.tr("Fit"))
        self._fit.addItem(self.tr("Crop to the middle"), "crop")
        self._fit.addItem(self.tr("Continue the border"), "letterbox")
        form = QFormLayout()
        form.addRow(self.tr("Layout"), self._layout_by)
        form.addRow(self.tr("Not outlined is"), self._rest)
        self._form = form
        form.addRow(self.tr("Fit"), self._fit)
        side.addLayout(form)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setProperty("look", "secondary")
        side.addWidget(self._told)
        if not encoder:
            plain = QLabel(
                self.tr("This checkpoint has no encoder, so it cannot read how the photo looks.")
            )
            plain.setWordWrap(True)
            plain.setProperty("look", "placeholder")
            side.addWidget(plain)
        side.addStretch(1)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._go_on = buttons.button(standard.Ok)
        self._go_on.setText(self.tr("Go on"))
        self._go_on.setProperty("look", "primary")
        buttons.addButton(question_mark("photos"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        side.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(preview, 1)
        right = QWidget()
        right.setFixedWidth(300)
        right.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        row.addWidget(right)
        self._choices.idToggled.connect(self._follow)
        self._follow()
        self.resize(760, 440)

    @property
    def use(self) -> str:
        """One of `USES`."""
        return USES[self._choices.checkedId()]

    def choose(self, use: str) -> None:
        """Choose one of `USES`."""
        self._choices.button(USES.index(use)).setChecked(True)

    @property
    def channel(self) -> int:
        """The class of everything that is not outlined yet."""
        return self._rest.currentData()

    @property
    def how(self) -> str:
        """'crop' or 'letterbox', for a photo of another shape than the picture."""
        return self._fit.currentData()

    @property
    def proposed(self) -> bool:
        """Whether a segmenter shall propose the layout."""
        return self.use == "picture" and self._layout_by.currentData() != _HAND

    def choose_layout(self, by: str, segmenter: Path | None = None) -> None:
        """'own' or 'file' for the layout that a segmenter proposes, 'hand' for outlines."""
        self.segmenter = segmenter if by == _FILE else None
        self._layout_by.setCurrentIndex(self._layout_by.findData(by))
        if segmenter is not None:
            self._layout_by.setItemText(self._layout_by.currentIndex(), segmenter.name)
        self._follow()

    def _on_layout_chosen(self) -> None:
        """Another segmenter is asked for at once; the choice goes back where none is named."""
        by = self._layout_by.currentData()
        path = ask_for_segmenter(self, self._folder) if by == _FILE else None
        if by == _FILE and path is None and self.segmenter is None:
            by = self._layout_by.itemData(0)
        self.choose_layout(by, path or self.segmenter)

    def _follow(self) -> None:
        picture = self.use == "picture"
        self._form.setRowVisible(self._layout_by, picture)
        self._form.setRowVisible(self._rest, picture and not self.proposed)
        self._form.setRowVisible(self._fit, not self._fits[self.use])
        words, possible = self._words() if picture else ("", True)
        if picture and not self._info.segmenter and not self.proposed:
            words += " " + self.tr(
                "No segmenter came with this checkpoint: outline by hand, name another, or train"
                " one (main.py train --what segmenter)."
            )
        lines = [words, *(f"{self._file}: {spoken(how)}" for how in self._changed)]
        self._told.setText("\n".join(filter(None, lines)))
        self._go_on.setEnabled(possible)

    def _words(self) -> tuple[str, bool]:
        """What becomes of the photo's pixels when it is opened as the picture, and if it can be."""
        height, width = self._size
        try:
            rows, columns = opening.photo_picture_size(self._kept, self._info)
        except InadeError as error:
            failure = Failure.of(error)
            return f"{failure.what} {failure.remedy}", False
        if (rows, columns) == self._size:
            said = self.tr("The picture keeps the photo’s {0} × {1} pixels.")
        elif self._info.size_free:
            said = self.tr("The photo has {0} × {1} pixels; the picture will have {2} × {3}.")
        else:
            said = self.tr(
                "The photo has {0} × {1} pixels; this checkpoint makes pictures of {2} × {3} only."
            )
        return said.format(width, height, columns, rows), True
