"""Another checkpoint knows other classes: which of them takes the place of each class in use?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.panels.classes import class_title
from app.translation import spoken_set
from inade.layouts.kin import proposed_channel
from inade.layouts.labels import LabelSet


class ClassMapping(QDialog):
    """One row for every class in use; the proposals go by name."""

    def __init__(
        self, before: LabelSet, after: LabelSet, used: list[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Match the classes"))
        title = QLabel(
            self.tr("{0} becomes {1}").format(spoken_set(before.title), spoken_set(after.title))
        )
        title.setProperty("look", "title")
        title.setWordWrap(True)
        text = QLabel(
            self.tr(
                "The new checkpoint knows other classes. Choose what each class of the layout "
                "becomes; this is one step that undo takes back."
            )
        )
        text.setProperty("look", "secondary")
        text.setWordWrap(True)
        self._boxes: dict[int, QComboBox] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        for channel in used:
            box = QComboBox()
            box.setAccessibleName(class_title(before, channel))
            for entry in sorted(after.classes, key=lambda entry: entry.name):
                box.addItem(class_title(after, entry.channel), entry.channel)
            wanted = proposed_channel(before.classes[channel].name, after)
            box.setCurrentIndex(box.findData(wanted))
            self._boxes[channel] = box
            form.addRow(class_title(before, channel), box)
        rows = QWidget()
        rows.setLayout(form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = buttons.addButton(self.tr("Change classes"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setProperty("look", "primary")
        take.setDefault(True)
        buttons.addButton(question_mark("troubleshooting"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (title, text):
            column.addWidget(part)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(420, 520)

    def channels(self) -> dict[int, int]:
        """New channel by old."""
        return {channel: box.currentData() for channel, box in self._boxes.items()}
