"""The clipboard: the picture is copied to it; a picture on it is taken as a photo, or else the
copied look is pasted.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QTemporaryDir
from PySide6.QtGui import QGuiApplication, QImage

from app.document.document import Document
from app.features.files import Files
from app.qt_image import image_of
from app.work.jobs import Failure
from app.work.pool import Background, Progress
from inade.errors import ImageError, InadeError, RequestError

MOST_PIXELS = 120_000_000  # as for photos from files


class Pasting:
    """Takes what other programs copied; a picture becomes a file first, as photos are."""

    def __init__(
        self,
        document: Document,
        files: Files,
        background: Background,
        paste_look: Callable[[], bool],
    ) -> None:
        self._document = document
        self._files, self._background, self._paste_look = files, background, paste_look
        self._folder: QTemporaryDir | None = None  # goes with the window
        self._count = 0

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"edit.paste": self.paste, "edit.copy_picture": self.copy_picture}

    def copy_picture(self) -> None:
        """Put the picture on the clipboard as it is shown in the view of that name."""
        picture = self._document.picture
        assert picture is not None
        QGuiApplication.clipboard().setImage(image_of(picture))

    def paste(self) -> None:
        """Take what is on the clipboard. RequestError if that is nothing that can be used."""
        clipboard = QGuiApplication.clipboard()
        data: QMimeData | None = clipboard.mimeData()  # none where there is no clipboard yet
        data = data or QMimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        image = clipboard.image() if data.hasImage() else QImage()
        if files:
            self._files.open_all(files)
        elif not image.isNull():
            self._take(image)
        elif not self._paste_look():
            raise RequestError(
                "there is no picture on the clipboard, and no look was copied.",
                remedy="Copy a picture in another program, or the look of an object.",
            )

    def drop(self, data: QMimeData) -> None:
        """Take a picture that was dropped without a file, as browsers do; failing is told."""
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        try:
            if image.isNull():
                raise RequestError(
                    "no picture came with this, only its address.",
                    remedy="Save the picture in the browser and drop the file, or copy and paste"
                    " the picture itself.",
                )
            self._take(image)
        except InadeError as error:
            self._background.failed.emit(Failure.of(error))

    def _take(self, image: QImage) -> None:
        if image.width() * image.height() > MOST_PIXELS:
            raise ImageError(
                "the picture on the clipboard is {width:,} x {height:,} pixels.",
                remedy="Copy a smaller one.",
                width=image.width(),
                height=image.height(),
            )
        self._folder = self._folder or QTemporaryDir()
        self._count += 1
        path = Path(self._folder.filePath(f"clipboard {self._count}.png"))

        def write(_: Progress) -> None:
            if not image.save(str(path), quality=100):  # the quickest way of PNG
                raise ImageError("the picture on the clipboard could not be kept.", where=path)

        self._background.run(write, lambda _: self._files.open_photo(path))
