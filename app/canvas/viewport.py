"""Where the layout lies in the widget: zoom, pan and the way between the two coordinates.

Layout coordinates count layout pixels from the top left; widget coordinates are Qt's logical
pixels. Zoom counts device pixels per *picture* pixel (1.0 is 100 %), so a layout painted finer
than the picture it becomes does not change what 100 % means.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from inade.layouts.closing import within
from inade.layouts.layout import Rect

ZOOM_STEPS = (0.05, 0.125, 0.25, 1 / 3, 0.5, 2 / 3, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64)
MIN_ZOOM, MAX_ZOOM = ZOOM_STEPS[0], ZOOM_STEPS[-1]
_MARGIN = 16.0  # logical pixels around a fitted picture
_KEPT_IN_SIGHT = 48.0  # logical pixels of the layout that panning cannot push out


class Viewport:
    """The mapping from layout to widget, and the gestures that change it.

    closed: whether the layout goes all the way round: then it is seen again at its left and right,
    as often as there is room, and panning never ends. Its coordinates are those of the turn that
    the middle lies in; while `held`, during a gesture, they go on beyond the seam instead, so that
    what was begun before panning past it still lies beside the pointer.
    """

    def __init__(self) -> None:
        self.widget = QSizeF(1, 1)
        self.layout = QSizeF(1, 1)
        self.layout_per_picture = 1.0
        self.device_ratio = 1.0
        self.fitted = True
        self.closed = False
        self.held = False
        self._scale = 1.0
        self._center = QPointF(0.5, 0.5)

    @property
    def scale(self) -> float:
        """Logical widget pixels per layout pixel."""
        return self._scale

    @property
    def zoom(self) -> float:
        """Device pixels per picture pixel; 1.0 is 100 %."""
        return self._scale * self.layout_per_picture * self.device_ratio

    @property
    def map_zoom(self) -> float:
        """Device pixels per layout pixel."""
        return self._scale * self.device_ratio

    @property
    def origin(self) -> QPointF:
        """Widget position of the layout's top left corner, on a whole device pixel."""
        x = self.widget.width() / 2 - self._center.x() * self._scale
        y = self.widget.height() / 2 - self._center.y() * self._scale
        ratio = self.device_ratio
        return QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio)

    @property
    def frame(self) -> QRectF:
        """The whole layout in widget coordinates."""
        return QRectF(self.origin, self.layout * self._scale)

    def shifts(self, area: QRectF) -> list[float]:
        """How far to the right in the widget the layout is seen within an area: 0, if at all.

        Of a closed one several, each on a whole device pixel and towards the first one, so that
        there is no gap.
        """
        if not self.closed:
            return [0.0]
        frame, ratio = self.frame, self.device_ratio
        first = math.floor((area.left() - frame.left()) / frame.width())
        last = math.floor((area.right() - frame.left()) / frame.width())
        return [
            math.copysign(math.floor(abs(turn) * frame.width() * ratio), turn) / ratio
            for turn in sorted(range(first, last + 1), key=abs, reverse=True)
        ]

    @property
    def sight(self) -> QRectF:
        """Where in the widget the layout is seen, beyond its edges too: its frame, or a band."""
        frame = self.frame
        if self.closed:
            return QRectF(0, frame.top(), self.widget.width(), frame.height())
        return frame

    def column(self, x: float) -> float:
        """The column of the layout that x, in its coordinates, stands for in a closed one."""
        return x % self.layout.width() if self.closed else x

    def facing(self, point: QPointF, other: QPointF) -> QPointF:
        """Layout coordinates of what lies at a point: there if in sight, or the nearest to another.

        Only in a closed one it may lie elsewhere, whole turns away.
        """
        if not self.closed or 0 <= self.to_widget(point).x() < self.widget.width():
            return point
        width = self.layout.width()
        return point + QPointF(round((other.x() - point.x()) / width) * width, 0)

    def to_layout(self, point: QPointF) -> QPointF:
        """Layout coordinates (fractional; pixel x covers x to x + 1) of a widget position."""
        return (point - self.origin) * (1 / self._scale)

    def to_widget(self, point: QPointF) -> QPointF:
        """Widget position of layout coordinates."""
        return point * self._scale + self.origin

    def widget_rect(self, rect: Rect, margin: int = 2) -> QRect:
        """Whole widget pixels that cover a layout rectangle, with room for smoothing."""
        top_left = self.to_widget(QPointF(rect.x, rect.y))
        size = QSizeF(rect.width, rect.height) * self._scale
        return QRectF(top_left, size).toAlignedRect().adjusted(-margin, -margin, margin, margin)

    def layout_rect(self, area: QRectF) -> Rect:
        """Layout pixels under a widget rectangle, clipped to the layout if that has sides."""
        first, last = self.to_layout(area.topLeft()), self.to_layout(area.bottomRight())
        x, y = math.floor(first.x()), math.floor(first.y())
        rect = Rect(x, y, math.ceil(last.x()) - x, math.ceil(last.y()) - y)
        return within(rect, int(self.layout.width()), int(self.layout.height()), closed=self.closed)

    def set_sizes(self, widget: QSizeF, layout: QSizeF, picture_width: int, ratio: float) -> None:
        """Tell the sizes: widget in logical pixels, layout and picture in their own pixels."""
        if layout != self.layout:
            self.fitted = True
        zoom = self.zoom
        self.widget, self.layout, self.device_ratio = widget, layout, ratio
        self.layout_per_picture = layout.width() / max(1, picture_width)
        if self.fitted:
            self.fit()
        else:
            self._set_scale(zoom / (self.layout_per_picture * ratio))

    def fit(self) -> None:
        """Show the whole layout, centred, and keep doing so when the widget is resized."""
        room_x = max(16.0, self.widget.width() - 2 * _MARGIN)
        room_y = max(16.0, self.widget.height() - 2 * _MARGIN)
        scale = min(room_x / self.layout.width(), room_y / self.layout.height())
        self._set_scale(scale)
        turned = self._turned if self.held else 0.0
        self._center = QPointF(turned + self.layout.width() / 2, self.layout.height() / 2)
        self.fitted = True

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom so that what lies under the widget position `anchor` (its middle) stays there."""
        middle = QPointF(self.widget.width() / 2, self.widget.height() / 2)
        anchor = middle if anchor is None else anchor
        held = (anchor - middle) * (1 / self._scale) + self._center
        self._set_scale(zoom / (self.layout_per_picture * self.device_ratio))
        self._center = held - (anchor - middle) * (1 / self._scale)
        self._keep_in_sight()

    def step_zoom(self, direction: int, anchor: QPointF | None = None) -> None:
        """Go to the next round zoom, in (+1) or out (-1)."""
        near = 1.001
        if direction > 0:
            zoom = next((step for step in ZOOM_STEPS if step > self.zoom * near), MAX_ZOOM)
        else:
            zoom = next((s for s in reversed(ZOOM_STEPS) if s < self.zoom / near), MIN_ZOOM)
        self.set_zoom(zoom, anchor)

    def pan(self, delta: QPointF) -> None:
        """Move the layout by `delta` logical widget pixels."""
        self._center -= delta * (1 / self._scale)
        self._keep_in_sight()

    def come_home(self) -> bool:
        """Hold no longer. Returns whether coordinates are others now."""
        self.held = False
        turned = self._turned
        self._center -= QPointF(turned, 0)
        return turned != 0

    @property
    def _turned(self) -> float:
        """Layout pixels, whole turns of a closed layout, that the middle lies from the first."""
        width = self.layout.width()
        return math.floor(self._center.x() / width) * width if self.closed else 0.0

    def _set_scale(self, scale: float) -> None:
        unit = self.layout_per_picture * self.device_ratio
        self._scale = min(max(scale, MIN_ZOOM / unit), MAX_ZOOM / unit)
        self.fitted = False

    def _keep_in_sight(self) -> None:
        reach_x = max(0.0, self.widget.width() / 2 - _KEPT_IN_SIGHT) / self._scale
        reach_y = max(0.0, self.widget.height() / 2 - _KEPT_IN_SIGHT) / self._scale
        x = min(max(self._center.x(), -reach_x), self.layout.width() + reach_x)
        if self.closed:
            x = self._center.x() - (0.0 if self.held else self._turned)
        y = min(max(self._center.y(), -reach_y), self.layout.height() + reach_y)
        self._center = QPointF(x, y)
        self.fitted = False
