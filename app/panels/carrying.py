"""Pictures that are dragged out of the window: as an image, and as a file."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QObject, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from app.qt_image import image_of
from app.work.pool import Background
from inade.formats.pictures import write_picture


class Carrier(QObject):
    """Writes the file behind the window, then lets the drag begin; one at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = parent
        self._background = Background(self)
        self._folder: QTemporaryDir | None = None  # goes with the window
        self._count = 0

    def carry(
        self, picture: np.ndarray, name: str, icon: QPixmap, wanted: Callable[[], bool]
    ) -> None:
        """Drag a picture, uint8 [h, w, 3], if `wanted` still holds once its file is there."""
        self._folder = self._folder or QTemporaryDir()
        self._count += 1
        plain = re.sub(r"[^\w -]+", "", name).strip() or "picture"
        path = Path(self._folder.filePath(f"{plain} {self._count}.png"))

        def begin(_: object) -> None:
            if wanted():
                drag = QDrag(self._source)
                drag.setMimeData(carried(picture, path))
                drag.setPixmap(icon)
                drag.exec(Qt.DropAction.CopyAction)

        self._background.run(lambda _: write_picture(path, picture), begin, "carry")


def carried(picture: np.ndarray, path: Path | None) -> QMimeData:
    """A picture, uint8 [h, w, 3], as other programs take it, with its file if there is one."""
    data = QMimeData()
    data.setImageData(image_of(picture))
    if path is not None:
        data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
