"""What the tools are set to: sizes, the class to paint, new object, protection."""

from enum import Enum

from PySide6.QtCore import QObject, Signal

MIN_SIZE, MAX_SIZE = 1, 512
DEFAULT_SIZE = 48


class Protect(Enum):
    """Which pixels painting may not touch."""

    NOTHING = "nothing"
    CLASSES = "classes"  # only the chosen classes may be painted over
    SELECTION = "selection"  # only selected objects may be painted over


class ToolOptions(QObject):
    """Shared by the canvas, the options bar and the class palette; says when something changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes: dict[str, int] = {}
        self._channel = 0
        self._previous_channel = 0
        self._values: dict[str, object] = {
            "new_object": False,
            "protect": Protect.NOTHING,
            "paintable": frozenset[int](),
            "contiguous": True,
            "pressure": True,
            "keep_pixels": False,
        }

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

    @property
    def new_object(self) -> bool:
        """Whether the next stroke begins a new object instead of extending the one it touches."""
        return bool(self._values["new_object"])

    @new_object.setter
    def new_object(self, value: bool) -> None:
        self._set("new_object", value)

    @property
    def protect(self) -> Protect:
        """What painting is kept off."""
        value = self._values["protect"]
        assert isinstance(value, Protect)
        return value

    @protect.setter
    def protect(self, value: Protect) -> None:
        self._set("protect", value)

    def choose_protection(self, protect: Protect) -> None:
        """Keep painting off something; off other classes than the one in hand with CLASSES."""
        if protect is Protect.CLASSES:
            self.paintable = frozenset([self.channel])
        self.protect = protect

    def turn_protection(self) -> None:
        """Go to the next protection."""
        turns = (Protect.NOTHING, Protect.SELECTION, Protect.CLASSES)
        self.choose_protection(turns[(turns.index(self.protect) + 1) % len(turns)])

    @property
    def paintable(self) -> frozenset[int]:
        """Channels that may be painted over while `protect` is CLASSES."""
        value = self._values["paintable"]
        assert isinstance(value, frozenset)
        return value

    @paintable.setter
    def paintable(self, value: frozenset[int]) -> None:
        self._set("paintable", value)

    @property
    def contiguous(self) -> bool:
        """Whether fill stays within the connected part under the pointer."""
        return bool(self._values["contiguous"])

    @contiguous.setter
    def contiguous(self, value: bool) -> None:
        self._set("contiguous", value)

    @property
    def pressure(self) -> bool:
        """Whether the pressure of a pen changes the size."""
        return bool(self._values["pressure"])

    @pressure.setter
    def pressure(self, value: bool) -> None:
        self._set("pressure", value)

    @property
    def keep_pixels(self) -> bool:
        """Whether painting only says what is where, and leaves the picture as it is."""
        return bool(self._values["keep_pixels"])

    @keep_pixels.setter
    def keep_pixels(self, value: bool) -> None:
        self._set("keep_pixels", value)

    def _set(self, name: str, value: object) -> None:
        if self._values[name] != value:
            self._values[name] = value
            self.changed.emit()
