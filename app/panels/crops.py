"""Small pictures of objects, cut out of the document's picture or of any photo."""

from dataclasses import dataclass

import cv2
import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from app import theme
from app.document.document import Document
from app.qt_image import image_of
from app.work.tiling import Tiling
from inade.layouts import closing
from inade.layouts.closing import whole_boxes
from inade.layouts.extents import measure
from inade.layouts.layout import Rect, resize_nearest

_RATIO = 2.0  # device pixels of a thumbnail for each pixel
_RADIUS = 4  # pixels, of its corners
_MARGIN = 0.08  # of the longer side, shown around an object


@dataclass(frozen=True)
class Outlook:
    """Areas and boxes of all objects at the model's size, where both are cheap.

    areas  pixels by object id;  boxes: `Rect` by object id, which in a panorama may reach beyond
           its right edge;  total: pixels of the picture
    """

    areas: dict[int, int]
    boxes: dict[int, Rect]
    total: int

    @staticmethod
    def of(document: Document) -> "Outlook":
        """Measure the document as it is now; what has not changed is not looked at again."""
        height, width = document.picture_size
        if document.layout.size == (height, width):
            areas, boxes = Tiling.of(document).tiles().measured()
        else:
            areas, boxes = measure(resize_nearest(document.layout.object_map, height, width))
        if document.layout.closed:
            boxes = whole_boxes(boxes, resize_nearest(document.layout.object_map, height, width))
        return Outlook(areas, boxes, height * width)


def crop_box(photo: tuple[int, int], box: Rect, size: QSize, *, inside: bool = False) -> Rect:
    """The part of a photo (height, width) around a box, in the shape of `size`.

    With `inside` the part lies within the box and shows its middle. It reaches beyond the photo's
    right edge only where the box does.
    """
    height, width = photo
    shape = size.width() / size.height()
    if inside:
        wide = min(box.width, box.height * shape)
    else:
        wide = max(box.width, box.height * shape) * (1 + 2 * _MARGIN)
    wide = min(max(wide, 8), width, height * shape)
    high = wide / shape
    x = box.x + box.width / 2 - wide / 2
    if box.x + box.width <= width:
        x = min(max(x, 0), width - wide)
    y = min(max(box.y + box.height / 2 - high / 2, 0), height - high)
    left, top = int(x), int(y)
    right, bottom = max(left + 1, round(x + wide)), max(top + 1, round(y + high))
    return Rect(left, top, right - left, bottom - top)


def crop(photo: np.ndarray, box: Rect, size: QSize, *, inside: bool = False) -> np.ndarray:
    """uint8 [h, w, 3] of `size`: what `crop_box` says of a photo."""
    rect = crop_box((photo.shape[0], photo.shape[1]), box, size, inside=inside)
    beyond = rect.x + rect.width > photo.shape[1]
    part = closing.part(photo, rect) if beyond else photo[rect.slices]
    smaller = part.shape[0] > size.height()
    method = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return cv2.resize(part, (size.width(), size.height()), interpolation=method)


def crop_pixmap(document: Document, box: Rect | None, size: QSize) -> QPixmap:
    """A rounded thumbnail of one object of the document; plain while there is no picture."""
    device = size * _RATIO
    picture = document.picture
    if box is None or picture is None or picture.shape[:2] != document.picture_size:
        empty = QPixmap(device)
        empty.fill(QColor(theme.tokens().hairline))
        return rounded(empty, _RATIO)
    return rounded(QPixmap.fromImage(image_of(crop(picture, box, device))), _RATIO)


def rounded(picture: QPixmap, ratio: float) -> QPixmap:
    """The same picture with round corners, for a display of this many device pixels a pixel."""
    result = QPixmap(picture.size())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(
        QRect(0, 0, picture.width(), picture.height()), _RADIUS * ratio, _RADIUS * ratio
    )
    painter.setClipPath(path)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
