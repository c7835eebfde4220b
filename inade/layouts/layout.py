"""The layout: one map of object ids and a table that says what each object is.

Letters: H, W height and width. Ids are 0..65534, never reused within a layout; the label map is
a look-up through the table, so there is no second map to disagree with the first.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import numpy as np

from inade.errors import LayoutError, RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.showing import png_bytes, with_legend
from inade.words import Message, size_text

MAX_OBJECTS = 65_535
MAX_SIDE = 16_384


@dataclass(frozen=True)
class Texture:
    """Where the noise in space of an object, or of the scene, is taken from.

    seed    0 to 2^64 - 1; another one is another texture
    stream  the object's id at birth; 0 for the scene itself
    origin  (y, x) in pixels of the document: the field's own (0, 0), which moves with the object
    """

    seed: int = 0
    stream: int = 0
    origin: tuple[float, float] = (0, 0)


@dataclass(frozen=True)
class DrawnBy:
    """Who draws an object in the place of the layout's own model.

    painter  the short key of another checkpoint
    channel  the object's class among that one's
    """

    painter: str
    channel: int


@dataclass(frozen=True)
class LayoutObject:
    """One row of the object table.

    channel   the model channel of its class: what maps, and the layout's own model, take it for
    texture   None: of the scene's seed, with the id as stream and the map's corner as origin
    drawn_by  another checkpoint that draws it; None: the layout's own model
    """

    channel: int
    name: str = ""
    locked: bool = False
    texture: Texture | None = None
    drawn_by: DrawnBy | None = None

    @property
    def painter(self) -> str:
        """The key of who draws it, '' for the layout's own model."""
        return "" if self.drawn_by is None else self.drawn_by.painter

    @property
    def drawn_as(self) -> int:
        """Its class among those of who draws it."""
        return self.channel if self.drawn_by is None else self.drawn_by.channel


@dataclass(frozen=True)
class Rect:
    """A rectangle of pixels: x, y of the top left corner, width, height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of the rectangle in an array [H, W, ...]."""
        return slice(self.y, self.y + self.height), slice(self.x, self.x + self.width)

    @property
    def empty(self) -> bool:
        """Whether it holds no pixel."""
        return self.width <= 0 or self.height <= 0

    def clipped(self, width: int, height: int) -> "Rect":
        """The part inside a picture of this size."""
        x, y = max(0, self.x), max(0, self.y)
        right, bottom = min(width, self.x + self.width), min(height, self.y + self.height)
        return Rect(x, y, max(0, right - x), max(0, bottom - y))

    def crossed(self, other: "Rect") -> "Rect":
        """The part that both hold."""
        x, y = max(other.x, self.x), max(other.y, self.y)
        right = min(other.x + other.width, self.x + self.width)
        bottom = min(other.y + other.height, self.y + self.height)
        return Rect(x, y, max(0, right - x), max(0, bottom - y))

    def within(self, other: "Rect") -> "Rect":
        """The same, counted from the corner of another."""
        return Rect(self.x - other.x, self.y - other.y, self.width, self.height)

    def widened(self, pixels: int) -> "Rect":
        """With so many pixels more on every side."""
        return Rect(
            self.x - pixels, self.y - pixels, self.width + 2 * pixels, self.height + 2 * pixels
        )

    def united(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both."""
        if self.empty or other.empty:
            return other if self.empty else self
        x, y = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        bottom = max(self.y + self.height, other.y + other.height)
        return Rect(x, y, right - x, bottom - y)

    @staticmethod
    def around(mask: np.ndarray) -> "Rect":
        """The bounding box of the true pixels of a bool [H, W] mask (empty if there are none)."""
        rows = np.flatnonzero(mask.any(axis=1))
        if rows.size == 0:
            return Rect(0, 0, 0, 0)
        columns = np.flatnonzero(mask[rows[0] : rows[-1] + 1].any(axis=0))
        x, y = int(columns[0]), int(rows[0])
        return Rect(x, y, int(columns[-1]) - x + 1, int(rows[-1]) - y + 1)


@dataclass(eq=False)
class Layout:
    """`object_map` uint16 [H, W] of object ids and `objects`, the table by id.

    `label_set` names and colours the classes where people look at the layout by itself, as in a
    notebook; without one they are numbered. `closed`: whether it goes all the way round, so that
    the first column is the last one's neighbour.
    """

    object_map: np.ndarray
    objects: dict[int, LayoutObject] = field(default_factory=dict)
    next_id: int = -1
    label_set: LabelSet | None = None
    closed: bool = False

    def __post_init__(self) -> None:
        assert self.object_map.dtype == np.uint16
        assert self.object_map.ndim == 2
        highest = max(self.objects, default=-1)
        self.next_id = max(self.next_id, highest + 1)

    @property
    def size(self) -> tuple[int, int]:
        """(height, width)."""
        height, width = self.object_map.shape
        return height, width

    @staticmethod
    def from_maps(labels: np.ndarray, instances: np.ndarray | None = None) -> "Layout":
        """Build a layout from a label map and, if there is one, an instance map.

        `labels` int [H, W] holds model channels, `instances` int [H, W] any ids. Each pair of
        channel and instance becomes one object, so an id that spans classes is split. Ids are
        dense in the order of (instance, channel), which keeps an instance map that is already
        dense as it is. Raises LayoutError.
        """
        check_map(labels, Message("label map"))
        source = labels if instances is None else instances
        check_map(source, Message("instance map"))
        if source.shape != labels.shape:
            raise LayoutError(
                "the label map is {size} and the instance map {other_size} pixels.",
                remedy="Give maps of the same size.",
                size=size_text(labels.shape),
                other_size=size_text(source.shape),
            )
        pairs = source.astype(np.int64) * (int(labels.max(initial=0)) + 1) + labels
        unique, inverse = dense(pairs)
        if unique.size > MAX_OBJECTS:
            raise LayoutError(
                "the maps hold {count:,} objects, more than {most:,}.",
                remedy="Check that the instance map holds ids and not colours.",
                count=unique.size,
                most=MAX_OBJECTS,
            )
        object_map = inverse.astype(np.uint16)
        channels = unique % (int(labels.max(initial=0)) + 1)
        return Layout(object_map, {i: LayoutObject(int(c)) for i, c in enumerate(channels)})

    @property
    def channels(self) -> dict[int, int]:
        """Model channel by object id."""
        return {object_id: entry.channel for object_id, entry in self.objects.items()}

    def labels(self) -> np.ndarray:
        """uint16 [H, W]: the model channel of each pixel, looked up through the table."""
        table = np.zeros(self.next_id, np.uint16)
        for object_id, entry in self.objects.items():
            table[object_id] = entry.channel
        return table[self.object_map]

    def mask(self, object_id: int) -> np.ndarray:
        """bool [H, W]: the pixels of one object. Raises RequestError for an unknown id."""
        if object_id not in self.objects:
            raise RequestError(
                "object {object_id} does not exist in this layout.",
                remedy="Its objects are {objects}.",
                object_id=object_id,
                objects=_listed(list(self.objects)),
            )
        return self.object_map == object_id

    def ids_of(
        self, what: int | str | Collection[int | str], labels: LabelSet | None = None
    ) -> set[int]:
        """The ids of objects given by id or by the name of their class, alone or several.

        Names are those of `labels`, or of the layout's own label set. Raises RequestError for what
        the layout does not hold.
        """
        labels, found = labels or self.label_set, set[int]()
        for one in (what,) if isinstance(what, int | str) else what:
            channel = labels.channel_named(one) if labels and isinstance(one, str) else None
            ids = {i for i, row in self.objects.items() if one == i or channel == row.channel}
            if not ids:
                raise RequestError(
                    "this layout holds no object '{name}'.",
                    remedy="Its objects are {objects}.",
                    name=one,
                    objects=_listed(list(self.objects)),
                )
            found |= ids
        return found

    def areas(self) -> dict[int, int]:
        """Pixel count by object id, objects without pixels included."""
        counts = np.bincount(self.object_map.ravel(), minlength=self.next_id)
        return {object_id: int(counts[object_id]) for object_id in self.objects}

    def boxes(self) -> dict[int, Rect]:
        """Bounding box by object id, of the objects that have pixels."""
        return object_boxes(self.object_map)

    def resized(self, height: int, width: int) -> "Layout":
        """A layout of another size as the engine sees it (`resize_nearest`); the table is whole."""
        return self._of_map(resize_nearest(self.object_map, height, width))

    def resized_with_photo(self, height: int, width: int) -> "Layout":
        """A layout of another size, a pixel from where its centre is; the table is kept whole.

        Photos are resized likewise, so that both stay over each other.
        """
        return self._of_map(resize_centred(self.object_map, height, width))

    def new_id(self) -> int:
        """An id that was never used in this layout. Raises LayoutError when all are used up."""
        if self.next_id >= MAX_OBJECTS:
            raise LayoutError(
                "all {most:,} object numbers of this layout are used up.",
                remedy="Export the label and instance maps and import them as a new layout.",
                most=MAX_OBJECTS,
            )
        self.next_id += 1
        return self.next_id - 1

    def copy(self) -> "Layout":
        """A layout that later edits of this one do not reach."""
        return self._of_map(self.object_map.copy())

    def fitted(self, height: int, width: int, how: str) -> "Layout":
        """The layout in the shape ratio of `height` to `width`, at its own resolution.

        how: 'crop' keeps the middle, 'letterbox' repeats the edge pixels outwards, 'stretch'
        changes nothing here and lets the later resizing distort.
        """
        rows, columns = self.size
        if how == "stretch" or rows * width == columns * height:
            return self
        by_width = (columns * height / width, columns)  # size if the width stays
        by_height = (rows, rows * width / height)
        keeps_width = (by_width[0] <= rows) == (how == "crop")
        wanted_rows, wanted_columns = map(round, by_width if keeps_width else by_height)
        down = np.arange(max(1, wanted_rows)) + (rows - wanted_rows) // 2
        across = np.arange(max(1, wanted_columns)) + (columns - wanted_columns) // 2
        source = np.clip(down, 0, rows - 1)[:, None], np.clip(across, 0, columns - 1)
        return self._of_map(self.object_map[source])

    def _of_map(self, object_map: np.ndarray) -> "Layout":
        """One with a copy of the table and another map."""
        return replace(self, object_map=object_map, objects=dict(self.objects))

    def _repr_png_(self) -> bytes:
        channels = self.labels()
        labels = self.label_set or LabelSet.numbered(int(channels.max()) + 1)
        return png_bytes(with_legend(channels, labels))

    def replaced(self, object_id: int, **changes: object) -> LayoutObject:
        """Change fields of one row of the table; returns the row as it was."""
        before = self.objects[object_id]
        self.objects[object_id] = replace(before, **changes)  # pyright: ignore[reportArgumentType]
        return before


def object_boxes(object_map: np.ndarray) -> dict[int, Rect]:
    """Bounding box of each id that occurs in an integer map [H, W], in one pass."""
    height, width = object_map.shape
    count = int(object_map.max(initial=0)) + 1
    flat = object_map.astype(np.int64)
    left, right = np.full(count, width), np.full(count, -1)
    top, bottom = np.full(count, height), np.full(count, -1)
    for y in range(height):
        row = flat[y]
        starts = np.flatnonzero(np.diff(row, prepend=-1))
        ends = np.append(starts[1:], width) - 1
        ids = row[starts]
        np.minimum.at(left, ids, starts)
        np.maximum.at(right, ids, ends)
        top[ids] = np.minimum(top[ids], y)
        bottom[ids] = y
    return {
        int(i): Rect(
            int(left[i]), int(top[i]), int(right[i] - left[i]) + 1, int(bottom[i] - top[i]) + 1
        )
        for i in np.flatnonzero(right >= 0)
    }


def dense(ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The values of an integer map [H, W] in order, and int32 [H, W]: the place of each among them.

    Maps are made of long runs, so runs are sorted and not pixels.
    """
    flat = ids.ravel()
    starts = np.flatnonzero(np.concatenate([[True], flat[1:] != flat[:-1]]))
    values, places = np.unique(flat[starts], return_inverse=True)
    lengths = np.diff(np.append(starts, flat.size))
    return values, np.repeat(places.astype(np.int32), lengths).reshape(ids.shape)


def resize_nearest(array: np.ndarray, height: int, width: int) -> np.ndarray:
    """Resize the first two axes: source index = floor(destination * source size / new size)."""
    source_height, source_width = array.shape[:2]
    if (source_height, source_width) == (height, width):
        return array
    if source_height % height == 0 and source_width % width == 0:
        step_down, step_across = source_height // height, source_width // width
        return np.ascontiguousarray(array[::step_down, ::step_across])
    rows = np.arange(height) * source_height // height
    columns = np.arange(width) * source_width // width
    return np.ascontiguousarray(array[rows[:, None], columns])


def resize_centred(array: np.ndarray, height: int, width: int) -> np.ndarray:
    """Resize the first two axes as photos are resized: each pixel from where its centre is."""
    if array.shape[:2] == (height, width):
        return array
    rows, columns = (
        (2 * np.arange(new) + 1) * old // (2 * new)
        for new, old in zip((height, width), array.shape[:2], strict=True)
    )
    return np.ascontiguousarray(array[rows[:, None], columns])


def check_map(array: np.ndarray, what: Message) -> None:
    """Raise LayoutError unless `array` is an integer map [H, W] of a usable size."""
    if array.ndim != 2 or not np.issubdtype(array.dtype, np.integer):
        raise LayoutError(
            "the {what} has shape {shape} and type {dtype}.",
            remedy="Expected whole numbers in one channel, [height, width].",
            what=what,
            shape=list(array.shape),
            dtype=array.dtype,
        )
    if array.size == 0 or max(array.shape) > MAX_SIDE:
        raise LayoutError(
            "the {what} is {size} pixels.",
            remedy="Sides from 1 to {largest:,} pixels can be used.",
            what=what,
            size=size_text(array.shape),
            largest=MAX_SIDE,
        )
    if int(array.min()) < 0:
        raise LayoutError("the {what} holds the negative id {id}.", what=what, id=int(array.min()))


def _listed(ids: list[int]) -> str:
    shown = ", ".join(str(object_id) for object_id in ids[:20])
    return shown + (", ..." if len(ids) > 20 else "")
