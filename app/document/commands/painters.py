"""Commands on what objects are taken for: which checkpoint draws them, and as which class."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import count
from types import MappingProxyType

from app.document.document import Document
from app.document.drawing import drawn_styles, evidence
from app.document.sources import NoiseSource
from app.document.state import Painter, State
from inade.errors import RequestError
from inade.layouts import painting
from inade.layouts.kin import counterparts
from inade.layouts.layout import DrawnBy, LayoutObject
from inade.looks.look import Look, Style


def draw_by(
    document: Document,
    object_ids: Collection[int],
    painter: Painter | None,
    styles: Mapping[int, Style] = MappingProxyType({}),
) -> bool:
    """Let another checkpoint draw objects, or the document's own (None); their pixels are lacking.

    Each takes the class that stands for its own there, and keeps its strength, variety and where
    its noise is drawn from. Styles speak one checkpoint's language: `styles` holds, by object,
    what the painter's encoder read off the same references, and others are let go; drawn ones are
    drawn anew from its prior.
    """
    state, edit = document.state, document.edit()
    if painter is not None and painter.checkpoint.fingerprint == state.checkpoint.fingerprint:
        painter = None
    key = "" if painter is None else _key_of(state, painter)
    taken = state.painter("") if painter is None else painter
    rows = {
        i: _drawn_by(state, i, key, taken)
        for i in painting.unlocked(state.layout, object_ids)
        if state.layout.objects[i].painter != key
    }
    if not rows:
        return False
    objects = {**state.layout.objects, **rows}
    others = evidence(objects, state.looks, rows, key)
    sources = {i: _source_to_draw(document, i) for i in rows}
    channels = {i: row.drawn_as for i, row in rows.items()}
    known = replace(state, painters={**state.painters, **({key: taken} if key else {})})
    drawn = drawn_styles(known, channels, sources, others, painter=key)
    for object_id, row in rows.items():
        source = state.sources.get(object_id) or sources[object_id]
        look = state.looks[object_id]
        noise, style = source.noise(taken.noise_dim), styles.get(object_id)
        look = Look(noise, style, look.strength, look.variety, drawn.get(object_id))
        edit.set_row(object_id, row)
        edit.set_look(object_id, look, source)
    used = {row.painter for row in objects.values()}
    edit.set_value("painters", {k: one for k, one in known.painters.items() if k in used})
    edit.set_value("noise_width", state.noise_dim if used - {""} else None)
    return document.push(edit.change("Drawn by"))


def change_class(
    document: Document, object_ids: Collection[int], channel: int, painter: str = ""
) -> bool:
    """Make objects another class; their looks stay, but for styles drawn from the old class.

    Those are drawn anew from the new one, given the other objects. The class is one of `painter`:
    objects that it draws are of it, and the document's own model takes them for the class that
    stands for it. With the document's own, '', those that others draw follow likewise.
    """
    state, edit = document.state, document.edit()
    objects, looks = document.layout.objects, document.looks
    rows: dict[int, LayoutObject] = {}
    for object_id in painting.unlocked(document.layout, object_ids):
        row = _of_class(state, objects[object_id], channel, painter)
        if row != objects[object_id]:
            rows[object_id] = row
    for key in sorted({row.painter for row in rows.values()}):
        drawn = [
            i for i, row in rows.items()
            if row.painter == key and row.drawn_as != objects[i].drawn_as
            and looks[i].drawn is not None and state.painter(key).prior is not None
        ]  # fmt: skip
        styles = drawn_styles(
            state,
            {i: rows[i].drawn_as for i in drawn},
            {i: _source_to_draw(document, i) for i in drawn},
            evidence(objects, looks, rows, key),
            painter=key,
        )
        for object_id, style in styles.items():
            edit.set_look(object_id, replace(looks[object_id], drawn=style))
    for object_id, row in rows.items():
        edit.set_row(object_id, row)
    return document.push(edit.change("Change class"))


def painter_of_all(document: Document, object_ids: Collection[int]) -> str:
    """The key of the checkpoint that draws all of these objects, '' for the document's own.

    RequestError where several do: no look is of the language of both.
    """
    objects = document.layout.objects
    keys = {objects[i].painter for i in object_ids if i in objects}
    if len(keys) > 1:
        raise RequestError(
            "these objects are drawn by several checkpoints, and no look fits all of them.",
            remedy="Select objects that one and the same checkpoint draws.",
        )
    return keys.pop() if keys else ""


def _key_of(state: State, painter: Painter) -> str:
    """The key of a checkpoint in the table, a new one where it draws nothing yet."""
    for key, known in state.painters.items():
        if known.checkpoint.fingerprint == painter.checkpoint.fingerprint:
            return key
    return next(key for key in map(str, count(1)) if key not in state.painters)


def _drawn_by(state: State, object_id: int, key: str, painter: Painter) -> LayoutObject:
    row, before = state.layout.objects[object_id], state.painter_of(object_id)
    if not key:
        return replace(row, drawn_by=None)
    near = counterparts(before.labels, painter.labels)[row.drawn_as]
    return replace(row, drawn_by=DrawnBy(key, 0 if near is None else near))


def _of_class(state: State, row: LayoutObject, channel: int, painter: str) -> LayoutObject:
    """The row of an object that becomes a class of a painter."""
    if row.drawn_by is None:
        return row if painter else replace(row, channel=channel)
    labels = state.painters[row.painter].labels
    if row.painter == painter:
        near = counterparts(labels, state.labels)[channel]
        own = row.channel if near is None else near
        return replace(row, channel=own, drawn_by=DrawnBy(painter, channel))
    if painter:
        return row
    near = counterparts(state.labels, labels)[channel]
    theirs = row.drawn_as if near is None else near
    return replace(row, channel=channel, drawn_by=DrawnBy(row.painter, theirs))


def _source_to_draw(document: Document, object_id: int) -> NoiseSource:
    """Where the noise of an object came from, or its next draw where that is no one draw."""
    source = document.state.sources.get(object_id)
    return source if isinstance(source, NoiseSource) else document.new_source(object_id)
