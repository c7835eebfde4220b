"""What changed from one moment of a document to the next, as records of a journal.

Whatever a state holds is compared with what was recorded last, by identity where it is large. So
nothing of it can be forgotten, whichever gesture, undo or answer changed it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import is_
from pathlib import Path
from typing import Any

import numpy as np

from app.document.state import State
from app.storage.project.members import (
    CHANGED,
    LAYOUT,
    PICTURE,
    Member,
    Written,
    all_members,
    encoded,
    encoded_at_once,
    entries_of,
    is_same,
    looks_of,
    members_of,
    png,
    row_of,
    told_members,
    written,
)
from app.storage.project.origins import References
from app.storage.project.project_file import KnownFile
from app.storage.recovery.journal import Record
from inade.layouts.layout import Rect
from inade.looks.look import Look

_BAND = 2**18  # pixels of a picture in one record, so that a stroke never waits for a whole one
LACKS = "lacks.png"  # in a first record
BLANK = "blank"  # height and width of a picture that takes the place of another, part by part
_OF_FILES = (
    "own.png",
    "underlay.png",
    "sketch.png",
    "doubt.png",
)  # as large as pictures, and as they were
_NO_MAP = np.zeros((0, 0), np.uint16)


@dataclass(frozen=True, eq=False)
class Moment:
    """A document after a gesture, for another thread; only what changed of its map is copied.

    state     without its object map, which has `size` (height, width)
    ids       parts of the object map that may have changed, oldest first
    pixels    of the picture that may have changed; None: none
    whole     a copy of everything, where a base is to be written
    lags      whether the picture does not show all of it yet
    lacks     bool [H, W] of the map, with `whole`: what of it the picture does not show, if it lags
    origin, modified   the user's file, and whether it lacks something
    content   what that file held when it was read or written last, as `project_file.content_of`
    """

    state: State
    size: tuple[int, int]
    ids: tuple[tuple[Rect, np.ndarray], ...] = ()
    pixels: Rect | None = None
    whole: State | None = None
    lags: bool = False
    lacks: np.ndarray | None = None
    origin: Path | None = None
    modified: bool = True
    content: str | None = None

    @staticmethod
    def of(state: State, ids: Rect | None = None, pixels: Rect | None = None) -> "Moment":
        """The moment of a state that will be edited on, with the rectangles that changed."""
        layout = replace(state.layout, object_map=_NO_MAP, objects=dict(state.layout.objects))
        told = replace(
            state,
            layout=layout,
            looks=dict(state.looks),
            sources=dict(state.sources),
            beneath=dict(state.beneath),
        )
        parts = () if ids is None else ((ids, state.layout.object_map[ids.slices].copy()),)
        return Moment(told, state.layout.size, parts, pixels)

    def after(self, earlier: "Moment") -> "Moment":
        """This moment with the changes of an earlier one that nobody has recorded."""
        pixels = earlier.pixels
        if pixels is not None and self.pixels is not None:
            pixels = pixels.united(self.pixels)
        return replace(self, ids=earlier.ids + self.ids, pixels=pixels or self.pixels)

    @property
    def told(self) -> dict[str, Any]:
        """What a list of recovery copies says of it."""
        origin = None if self.origin is None else str(self.origin.absolute())
        return {"origin": origin, "modified": self.modified, "content": self.content}


class Recorder:
    """Knows what the disk holds of one document, and what a moment adds to that."""

    def __init__(self) -> None:
        self._references = References()
        self._told: dict[str, Any] = {}
        self._entries: dict[str, Any] = {}
        self._rows: dict[int, tuple[tuple[object, ...], dict[str, Any]]] = {}
        self._looks: dict[int, Look] = {}
        self._members: dict[str, Written] = {}
        self._shape: tuple[int, ...] | None = None  # of the picture
        self._lags, self._lag_told = False, False

    def base(self, moment: Moment) -> tuple[dict[str, Member], Record]:
        """All members of a moment that holds everything, and the first record after them."""
        assert moment.whole is not None
        told = self._take(moment)
        return all_members(moment.whole, self._references), told

    def first(self, moment: Moment, opened: KnownFile | None = None) -> Record:
        """A record that needs no base: it has all members of a moment that holds everything.

        Of the moment when a file was opened it has what takes no time, and names the file for the
        layout and all pictures.
        """
        told, references = self._take(moment), self._references
        state = moment.state if moment.whole is None else moment.whole
        members = told_members(state, references) | members_of(state, references)
        head = dict(told.head)
        if opened is not None:
            head["on"] = {"path": str(opened.path), "content": opened.content}
            members = {name: one for name, one in members.items() if name not in _OF_FILES}
        else:
            assert moment.whole is not None
            members[LAYOUT] = state.layout.object_map
            if state.picture is not None:
                members[PICTURE] = state.picture
        self._shape = None if state.picture is None else state.picture.shape
        blobs = {name: encoded_at_once(name, member) for name, member in members.items()}
        return Record(head, {**told.blobs, **blobs})

    def record(self, moment: Moment) -> Record | None:
        """What a moment adds, its pixels excepted; None if that is nothing."""
        head, members = self._differing(moment)
        places: dict[str, tuple[int, int]] = {}
        for number, (rect, ids) in enumerate(moment.ids):
            name = f"layout.png@{number}"
            if (rect.height, rect.width) == moment.size:  # all of it, perhaps in another size
                name = LAYOUT
                members.pop(name, None)  # the newest comes last
            else:
                places[name] = rect.x, rect.y
            members[name] = ids
        if places:
            head["patches"] = places
        self._lags, picture = moment.lags, moment.state.picture
        resized = picture is not None and self._shape is not None and picture.shape != self._shape
        if (self._lags or resized) and not self._lag_told:  # its pixels follow
            head["lags"] = self._lag_told = True
        if not head and not members:
            return None
        return Record(head, {name: encoded(name, member) for name, member in members.items()})

    def pixels(self, moment: Moment) -> Iterator[Record]:
        """What a moment adds to the picture: records that count once all of them are there."""
        after, entry = moment.state.picture, dict[str, Any](manifest={"picture": True})
        if after is None or moment.pixels is None:
            return
        height, width = after.shape[:2]
        rect = moment.pixels.clipped(width, height)
        before, self._shape = self._shape, after.shape
        if before != after.shape:
            rect, entry[BLANK] = Rect(0, 0, width, height), (height, width)
        rows = max(1, _BAND // max(1, rect.width))
        count = -(-rect.height // rows)
        for number in range(count):
            y = rect.y + number * rows
            band = after[y : min(y + rows, rect.y + rect.height), rect.x : rect.x + rect.width]
            place = {f"{PICTURE}@": (rect.x, y)}
            head = {**entry, "part": (number, count), "patches": place}
            part = png(band) if count == 1 else encoded_at_once(PICTURE, band)  # a stroke may wait
            yield Record(head, {f"{PICTURE}@": part})
            entry.pop(BLANK, None)

    def settled(self) -> Record | None:
        """That the picture has caught up, once no pixels are to be recorded any more."""
        if self._lags or not self._lag_told:
            return None
        self._lag_told = False
        return Record({"lags": False})

    def _take(self, moment: Moment) -> Record:
        """A moment of which everything is recorded is the last one; returns what else it tells."""
        self._differing(moment)
        members = members_of(moment.state, self._references)
        self._members = {name: written(member) for name, member in members.items()}
        self._lags = self._lag_told = moment.lags
        lacks = {} if moment.lacks is None else {LACKS: png(moment.lacks)}
        return Record({"copy": moment.told, "lags": moment.lags}, lacks)

    def _differing(self, moment: Moment) -> tuple[dict[str, Any], dict[str, Member]]:
        """Head and members of what differs from the last moment; it is the last one from now on."""
        state, head, blobs = moment.state, dict[str, Any](), dict[str, Member]()
        if moment.told != self._told:
            head["copy"] = self._told = moment.told
        entries = entries_of(state, self._references)
        changed = {name: told for name, told in entries.items() if told != self._entries.get(name)}
        if state.picture is None:
            self._shape = None
        else:
            changed.pop("picture", None)  # its pixels follow
        if changed:
            head["manifest"] = changed
        if rows := self._changed_rows(state):
            head["objects"] = rows
        looks = {
            i: look
            for i in state.layout.objects
            if (look := state.looks[i]) is not self._looks.get(i)
        }
        if looks:
            blobs |= {CHANGED + name: data for name, data in looks_of(looks).items()}
        members = members_of(state, self._references)
        blobs |= {
            name: member
            for name, member in members.items()
            if not is_same(member, self._members.get(name))
        }
        self._entries, self._looks = entries, state.looks
        for name, member in members.items():  # what is used no more stays where it was written
            self._members[name] = written(member)
        return head, blobs

    def _changed_rows(self, state: State) -> dict[str, Any]:
        """Rows of the object table by number; None for objects that are gone."""
        rows: dict[int, tuple[tuple[object, ...], dict[str, Any]]] = {}
        changed: dict[str, Any] = {}
        for i, entry in state.layout.objects.items():
            made_of = (entry, state.looks[i], state.sources.get(i), state.seed)
            known = self._rows.get(i)
            if known is not None and all(map(is_, known[0], made_of)):
                rows[i] = known
                continue
            rows[i] = made_of, row_of(state, i, self._references)
            if known is None or known[1] != rows[i][1]:
                changed[str(i)] = rows[i][1]
        changed |= {str(i): None for i in self._rows.keys() - rows.keys()}
        self._rows = rows
        return changed
