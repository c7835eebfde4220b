"""Another size for a document: a canvas that is cropped or extended, and all of it scaled.

What becomes of it is worked out from a copy of the state, on any thread; `resize` makes it a step.
Pixels of a picture that is cropped or extended stay byte for byte, and so do those of a photo
that is scaled, as far as scaling leaves them: what the model made is made anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np

from app.document.change import Change
from app.document.document import Document
from app.document.drawing import new_look
from app.document.edit import Edit
from app.document.sources import NoiseSource
from app.document.state import Beneath, State
from inade.errors import RequestError
from inade.layouts import painting
from inade.layouts.filling import fill_hole
from inade.layouts.layout import MAX_SIDE, Layout, LayoutObject, Rect, resize_centred
from inade.layouts.proposing import CERTAIN
from inade.layouts.scaling import scale_map
from inade.looks.windows import LARGEST_AREA, check_closing_width, check_picture_size

_LARGEST_LAYOUT = 4 * LARGEST_AREA  # pixels


@dataclass(frozen=True, eq=False)
class Resized:
    """What a document becomes in another size.

    gone     the objects that are left without pixels
    next_id  of the layout before and after
    """

    change: Change | None
    picture: np.ndarray | None
    own: np.ndarray | None
    gone: tuple[int, ...]
    next_id: tuple[int, int]


def resize(document: Document, resized: Resized) -> bool:
    """Make it a step; the document must be as it was when this was worked out."""
    before, after = resized.next_id
    assert document.layout.next_id == before
    document.layout.next_id = after
    return document.push(resized.change, resized.picture, resized.own)


def enlarged(state: State, times: int, lacks: np.ndarray | None = None) -> tuple[State, Resized]:
    """A document of its own, so many times as large, whose picture is resampled; `lacks` as below.

    Also what it came to: `redraw` asks for the pixels that are to be made at this size.
    """
    height, width = state.picture_size
    resized = scale(state, (times * height, times * width), lacks)
    state, change = state.copy(), resized.change
    assert change is not None
    change.apply(state, forward=True)
    if resized.picture is not None:
        state.picture, state.own = resized.picture, resized.own
    return state, resized


def redraw(document: Document, resized: Resized) -> bool:
    """Ask for the pixels that a document just made larger lacks, as a step. False if for none."""
    rim = None if resized.change is None else resized.change.rim
    return document.push(None if rim is None else Change(text="Redraw", rim=rim))


def crop_or_extend(
    state: State,
    window: Rect,
    fill: int | None = None,
    *,
    reframe: bool = False,
    lacks: np.ndarray | None = None,
) -> Resized:
    """The canvas of a `window` of the picture, in its pixels, which may reach outside.

    fill     the class of what is new; None: the nearest unlocked object grows
    reframe  whether the scene's top and bottom are those of the new canvas; they stay otherwise
             (a panorama that gets or loses columns is one no longer)
    lacks    bool [H, W] of the layout: what of it the picture does not show yet
    Raises RequestError for what no picture can be, and where nothing may grow.
    """
    height, width = state.picture_size
    if window == Rect(0, 0, width, height):
        return Resized(None, None, None, (), (state.layout.next_id, state.layout.next_id))
    if window.crossed(Rect(0, 0, width, height)).empty:
        raise RequestError("nothing of the picture would be left.", remedy="Keep a part of it.")
    size = _checked(state, (window.height, window.width))
    edit, step = Edit(state), _step(state)
    place = Rect(*(side * step for side in (window.x, window.y, window.width, window.height)))
    before = state.layout
    next_id = before.next_id
    object_map = _windowed(before.object_map, place, "edge")
    fresh = _windowed(np.zeros(before.size, bool), place, "constant", constant_values=True)
    if fresh.any():
        _fill(edit, state, object_map, fresh, fill)
    layout = Layout(object_map, before.objects, before.next_id)
    edit.set_value("closed", state.closed and (window.x, window.width) == (0, width))
    lost = fresh if lacks is None else fresh | _windowed(lacks, place, "constant")
    edit.resize(layout, _beneath_moved(state, place), lost)

    def moved(origin: tuple[float, float]) -> tuple[float, float]:
        return origin[0] - place.y, origin[1] - place.x

    _carry_along(edit, state, moved)
    top, bottom = state.frame or (0, before.size[0])
    frame = (float(top - place.y), float(bottom - place.y))
    edit.set_value("frame", None if reframe or frame == (0, layout.size[0]) else frame)
    edit.set_value("picture_size", size)
    if state.sketch is not None:
        sketch = resize_centred(state.sketch, height, width)
        edit.set_value("sketch", _windowed(sketch, window, "constant"))
    if state.underlay is not None:
        photo = _scaled_photo(state.underlay, before.size)
        edit.set_value("underlay", _windowed(photo, place, "edge"))
    if state.doubt is not None:
        doubt = _windowed(state.doubt, place, "constant", constant_values=CERTAIN)
        edit.set_value("doubt", doubt)
    picture = own = None
    if state.picture is not None and state.picture.shape[:2] == state.picture_size:
        picture = _windowed(state.picture, window, "edge")
        own = None if state.own is None else _windowed(state.own, window, "constant")
    return _resized(edit, state, picture, own, next_id, text="Canvas size")


def scale(state: State, size: tuple[int, int], lacks: np.ndarray | None = None) -> Resized:
    """All of the document at another (height, width) of its picture; `lacks` as above.

    What the model made is made anew; a photo is resampled. Raises RequestError.
    """
    if size == state.picture_size:
        return Resized(None, None, None, (), (state.layout.next_id, state.layout.next_id))
    height, width = _checked(state, size)
    if state.closed:
        check_closing_width(width)
    edit, step, before = Edit(state), _step(state), state.layout
    rows, columns = height * step, width * step
    down, across = rows / before.size[0], columns / before.size[1]
    layout = Layout(scale_map(before.object_map, rows, columns), before.objects, before.next_id)
    picture = own = None
    lost = np.zeros(layout.size, bool) if lacks is None else resize_centred(lacks, rows, columns)
    if state.picture is not None and state.picture.shape[:2] == state.picture_size:
        picture = _scaled_photo(state.picture, size)
        if state.own is not None:
            own = resize_centred(state.own, height, width)
            lost = lost | resize_centred(own, rows, columns)
        elif state.underlay is None:  # nobody told, and there is no photo
            lost = np.ones(layout.size, bool)
    edit.resize(layout, _beneath_scaled(state, (height, width)), lost)

    def moved(origin: tuple[float, float]) -> tuple[float, float]:
        return origin[0] * down, origin[1] * across

    _carry_along(edit, state, moved)
    if state.frame is not None:
        edit.set_value("frame", (state.frame[0] * down, state.frame[1] * down))
    edit.set_value("picture_size", size)
    if state.sketch is not None:
        edit.set_value("sketch", resize_centred(state.sketch, height, width))
    if state.underlay is not None:
        edit.set_value("underlay", _scaled_photo(state.underlay, layout.size))
    if state.doubt is not None:
        edit.set_value("doubt", resize_centred(state.doubt, rows, columns))
    return _resized(edit, state, picture, own, before.next_id, text="Scale document")


def _resized(
    edit: Edit,
    state: State,
    picture: np.ndarray | None,
    own: np.ndarray | None,
    next_id: int,
    text: str,
) -> Resized:
    gone = tuple(i for i in state.layout.objects if edit.forgets(i))
    change = edit.change(text=text)
    return Resized(change, picture, own, gone, (next_id, state.layout.next_id))


def _checked(state: State, size: tuple[int, int]) -> tuple[int, int]:
    """Raise RequestError unless a picture, and its layout, can have this (height, width)."""
    check_picture_size(*size)
    step = _step(state)
    height, width = size[0] * step, size[1] * step
    if max(height, width) > MAX_SIDE or height * width > _LARGEST_LAYOUT:
        raise RequestError(
            "the layout, {times} times as fine as the picture, would be {width} x {height} pixels.",
            remedy="Choose a smaller picture, or a new document, whose layout is as fine as that.",
            times=step,
            width=width,
            height=height,
        )
    return size


def _fill(
    edit: Edit,
    state: State,
    object_map: np.ndarray,
    fresh: np.ndarray,
    fill: int | None,
) -> None:
    """Give the `fresh` pixels, bool [H, W] of a map that goes on as it ended, to their owner.

    What has no instances, such as sky, stays one object.
    """
    layout = state.layout
    if fill is None:
        locked = painting.locked_table(layout)
        if locked[object_map[fresh]].any():
            fill_hole(object_map, fresh, locked)
        return
    there = [i for i, row in layout.objects.items() if row.channel == fill and not row.locked]
    if there and not state.labels.classes[fill].has_instances:
        object_map[fresh] = there[0]
        return
    object_id = layout.new_id()
    source = NoiseSource(state.seed, 0, object_id)
    texture = state.new_texture(object_id)
    edit.set_row(object_id, LayoutObject(fill, texture=texture))
    edit.set_look(object_id, new_look(state, fill, source), source)
    object_map[fresh] = object_id


def _carry_along(
    edit: Edit, state: State, moved: Callable[[tuple[float, float]], tuple[float, float]]
) -> None:
    """Take the origins of all textures along with the layout."""
    for object_id, row in state.layout.objects.items():
        texture = state.texture_of(object_id)
        origin = moved(texture.origin)
        if not edit.forgets(object_id) and origin != texture.origin:
            edit.set_row(object_id, replace(row, texture=replace(texture, origin=origin)))
    edit.set_value("scene_origin", moved(state.scene_origin))


def _beneath_moved(state: State, place: Rect) -> dict[int, Beneath]:
    """What lies beneath objects, in a window of the layout; what is outside is forgotten."""
    step, found = _step(state), dict[int, Beneath]()
    for object_id, under in state.beneath.items():
        rect = under.rect.crossed(place)
        if rect.empty:
            continue
        part = rect.within(under.rect)
        small = Rect(*(side // step for side in (part.x, part.y, part.width, part.height))).slices
        found[object_id] = Beneath(
            rect.within(place),
            under.ids[part.slices].copy(),
            None if under.pixels is None else under.pixels[small].copy(),
            None if under.photo is None else under.photo[small].copy(),
        )
    return found


def _beneath_scaled(state: State, size: tuple[int, int]) -> dict[int, Beneath]:
    """What lies beneath objects, in a picture of this (height, width)."""
    step, found = _step(state), dict[int, Beneath]()
    down, across = (new / old for new, old in zip(size, state.picture_size, strict=True))
    for object_id, under in state.beneath.items():
        rect = under.rect
        y, bottom = (round(edge / step * down) for edge in (rect.y, rect.y + rect.height))
        x, right = (round(edge / step * across) for edge in (rect.x, rect.x + rect.width))
        if bottom <= y or right <= x:
            continue
        small = bottom - y, right - x
        found[object_id] = Beneath(
            Rect(x * step, y * step, small[1] * step, small[0] * step),
            resize_centred(under.ids, small[0] * step, small[1] * step),
            None if under.pixels is None else _scaled_photo(under.pixels, small),
            None if under.photo is None else resize_centred(under.photo, *small),
        )
    return found


def _windowed(array: np.ndarray, window: Rect, mode: str, **values: object) -> np.ndarray:
    """A window of an array [H, W, ...] that may reach outside; `mode` as in numpy.pad."""
    height, width = array.shape[:2]
    inner = window.clipped(width, height)
    above, left = inner.y - window.y, inner.x - window.x
    rims = [(above, window.height - inner.height - above),
            (left, window.width - inner.width - left), (0, 0)]  # fmt: skip
    padded = np.pad(array[inner.slices], rims[: array.ndim], mode=mode, **values)  # pyright: ignore
    return np.ascontiguousarray(padded)


def _scaled_photo(photo: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """uint8 [h, w, 3] of another (height, width); the same array where it has that."""
    if photo.shape[:2] == size:
        return photo
    smaller = size[0] * size[1] < photo.shape[0] * photo.shape[1]
    method = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    return cv2.resize(photo, size[::-1], interpolation=method)


def _step(state: State) -> int:
    return max(1, round(state.scale))
