"""A new document: what it starts from and how finely it is painted."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.document.state import SCALES
from app.panels.classes import class_title
from app.storage.opening import DEFAULT_SCALE
from app.work.jobs import EngineInfo


class NewDocument(QDialog):
    """Asks for the class that covers everything, or the sample, and for the layout's scale."""

    def __init__(self, info: EngineInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New document"))
        height, width = info.size
        text = QLabel(
            self.tr("For {0}: pictures of {1} × {2} pixels.").format(info.title, width, height)
        )
        text.setProperty("look", "secondary")
        text.setWordWrap(True)
        self._start = QComboBox()
        self._start.setAccessibleName(self.tr("Start from"))
        self._start.addItem(self.tr("The sample landscape"), None)
        for entry in info.labels.classes:
            title = class_title(info.labels, entry.channel)
            self._start.addItem(self.tr("Everything {0}").format(title), entry.channel)
        self._start.setCurrentIndex(1)
        self._scale = QComboBox()
        self._scale.setAccessibleName(self.tr("Layout size"))
        for scale in SCALES:
            self._scale.addItem(f"{width * scale} × {height * scale} (×{scale})", scale)
        self._scale.setCurrentIndex(SCALES.index(DEFAULT_SCALE))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Start from"), self._start)
        form.addRow(self.tr("Layout size"), self._scale)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = buttons.addButton(self.tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setProperty("look", "primary")
        create.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(text)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(380, 200)

    @property
    def channel(self) -> int | None:
        """The class that covers everything; None for the sample."""
        return self._start.currentData()

    @property
    def scale(self) -> int:
        """Layout pixels per picture pixel."""
        return self._scale.currentData()
