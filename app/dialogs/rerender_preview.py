"""What a full re-render would change, before it is taken."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.qt_image import image_of
from app.translation import percent

_SIDE = QSize(380, 380)


class RerenderPreview(QDialog):
    """The picture as it is beside the new one, and the objects that change most."""

    def __init__(
        self,
        before: np.ndarray,
        after: np.ndarray,
        changes: list[tuple[str, float]],
        parent: QWidget | None = None,
    ) -> None:
        """before, after: uint8 [h, w, 3]; changes: title and share (0-1) by which it differs."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Re-render all"))
        pictures = QHBoxLayout()
        pictures.setSpacing(16)
        for title, picture in ((self.tr("Now"), before), (self.tr("Re-rendered"), after)):
            shown = QLabel()
            pixmap = QPixmap.fromImage(image_of(picture))
            shown.setPixmap(
                pixmap.scaled(
                    _SIDE,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            shown.setAccessibleName(title)
            name = QLabel(title)
            name.setProperty("look", "heading")
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(name)
            column.addWidget(shown)
            pictures.addLayout(column)
        self.summary = QLabel(self._words(changes))
        self.summary.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(
            self.tr("Use the new picture"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setProperty("look", "primary")
        self.take.setDefault(True)
        self.keep = buttons.addButton(
            self.tr("Keep the old one"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.take.setEnabled(bool(changes))
        buttons.addButton(question_mark("variations"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(pictures)
        column.addWidget(self.summary)
        column.addWidget(buttons)

    def _words(self, changes: list[tuple[str, float]]) -> str:
        if not changes:
            return self.tr("Nothing would change.")
        listed = ", ".join(f"{title} {percent(share)}" for title, share in changes[:8])
        more = len(changes) - 8
        rest = self.tr(" and {0} more").format(more) if more > 0 else ""
        return self.tr("Would change: {0}{1}. Locked objects stay.").format(listed, rest)
