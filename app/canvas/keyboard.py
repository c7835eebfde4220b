"""A pointer for people who use no mouse: arrow keys move it, Enter or Insert presses it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.canvas.navigation import Phase

ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert)
_STEP, _LARGE_STEP = 4.0, 32.0  # logical pixels


class KeyboardPointer:
    """`place` is where it is in the widget, None while a mouse or pen is used instead."""

    def __init__(self) -> None:
        self.place: QPointF | None = None
        self.pressed = False

    def leave(self) -> None:
        """Another device takes over."""
        self.place, self.pressed = None, False

    def key(self, key: Qt.Key, *, large: bool, start: QPointF, bounds: QRectF) -> Phase | None:
        """Take a key: what the pointer does now, None if the key means nothing here.

        It begins at `start` and stays within `bounds`. A second press releases.
        """
        place = start if self.place is None else self.place
        if key in ARROWS:
            place = place + ARROWS[key] * (_LARGE_STEP if large else _STEP)
            x = min(max(place.x(), bounds.left()), bounds.right())
            y = min(max(place.y(), bounds.top()), bounds.bottom())
            self.place = QPointF(x, y)
            return Phase.MOVE if self.pressed else Phase.HOVER
        if key in PRESSES:
            self.place = place
            self.pressed = not self.pressed
            return Phase.PRESS if self.pressed else Phase.RELEASE
        return None


def leave_field(field: QWidget | None, canvas: QWidget) -> bool:
    """Esc in a line of text: it is emptied, or else gives the keyboard to the canvas.

    False where the keyboard is elsewhere, and Esc means something else.
    """
    if not isinstance(field, QLineEdit):
        return False
    if field.text() and not field.isReadOnly():
        field.clear()
    else:
        canvas.setFocus()
    return True
