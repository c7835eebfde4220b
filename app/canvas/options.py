"""What the tools are set to: sizes, the class to paint, new object, protection."""

from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

MIN_SIZE, MAX_SIZE = 1, 512
DEFAULT_SIZE = 48
Value = TypeVar("Value")


class Protect(Enum):
    """Which pixels painting may not touch."""

    NOTHING = "nothing"
    CLASSES = "classes"  # only the chosen classes may be painted over
    SELECTION = "selection"  # only selected objects may be painted over


class _Option(Generic[Value]):
    """A field of `ToolOptions` that tells when it becomes another."""

    def __init__(self, default: Value) -> None:
        self._default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, options: "ToolOptions", owner: type) -> Value:
        return getattr(options, self._name, self._default)

    def __set__(self, options: "ToolOptions", value: Value) -> None:
        if value != self.__get__(options, type(options)):
            setattr(options, self._name, value)
            options.changed.emit()


class ToolOptions(QObject):
    """Shared by the canvas, the options bar and the class palette; says when something changes.

    new_object   the next stroke begins a new object instead of extending the one it touches
    protect      what painting is kept off
    paintable    channels that may be painted over while `protect` is CLASSES
    contiguous   fill stays within the connected part under the pointer
    pressure     the pressure of a pen changes the size
    keep_pixels  painting only says what is where, and leaves the picture as it is
    safe_colors  classes are shown in colours that colour-blind people can tell apart
    """

    changed = Signal()
    new_object = _Option(False)
    protect = _Option(Protect.NOTHING)
    paintable = _Option(frozenset[int]())
    contiguous = _Option(True)
    pressure = _Option(True)
    keep_pixels = _Option(False)
    safe_colors = _Option(False)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes: dict[str, int] = {}
        self._channel = 0
        self._previous_channel = 0

    def size(self, tool: str) -> int:
        """Diameter of a tool in layout pixels, 1-512; each tool has its own."""
        return self._sizes.get(tool, DEFAULT_SIZE)

    def set_size(self, tool: str, size: float) -> None:
        """Set a tool's diameter, clipped to 1-512."""
        wanted = min(max(round(size), MIN_SIZE), MAX_SIZE)
        if wanted != self.size(tool):
            self._sizes[tool] = wanted
            self.changed.emit()

    def step_size(self, tool: str, steps: float) -> None:
        """Grow (positive) or shrink a tool by eighths, by at least one pixel."""
        size = self.size(tool)
        grown = size * 1.125**steps
        least = size + (1 if steps > 0 else -1)
        self.set_size(tool, max(grown, least) if steps > 0 else min(grown, least))

    @property
    def channel(self) -> int:
        """Model channel of the class that is painted."""
        return self._channel

    @property
    def previous_channel(self) -> int:
        """The class painted before; `swap_classes` goes back to it."""
        return self._previous_channel

    def set_channel(self, channel: int) -> None:
        """Choose the class to paint."""
        if channel != self._channel:
            self._previous_channel, self._channel = self._channel, channel
            self.changed.emit()

    def swap_classes(self) -> None:
        """Exchange the current and the previous class."""
        self.set_channel(self._previous_channel)

    def reset_classes(self, count: int, current: int = 0, previous: int = 0) -> None:
        """Fit to another label set of `count` classes."""
        self._channel, self._previous_channel = min(current, count - 1), min(previous, count - 1)
        self.paintable = frozenset(c for c in self.paintable if c < count)
        self.changed.emit()

    def choose_protection(self, protect: Protect) -> None:
        """Keep painting off something; off other classes than the one in hand with CLASSES."""
        if protect is Protect.CLASSES:
            self.paintable = frozenset([self.channel])
        self.protect = protect

    def turn_protection(self) -> None:
        """Go to the next protection."""
        turns = (Protect.NOTHING, Protect.SELECTION, Protect.CLASSES)
        self.choose_protection(turns[(turns.index(self.protect) + 1) % len(turns)])
