"""Commands on how objects look: noise, reference style, and pixels made anew."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from app.document.document import Document
from app.document.drawing import drawn_styles, redrawn, resampled
from app.document.sources import NoiseSource, Source
from inade.layouts import painting
from inade.looks.look import Look, Style
from inade.looks.scene_style import Seen, matched


def set_looks(
    document: Document,
    looks: Mapping[int, Look],
    text: str = "Change looks",
    sources: Mapping[int, Source] | None = None,
) -> bool:
    """Give objects other looks; `sources` says where noise was drawn from, if it was."""
    edit = document.edit()
    for object_id in painting.unlocked(document.layout, looks):
        edit.set_look(object_id, looks[object_id], (sources or {}).get(object_id))
    return document.push(edit.change(text))


def learn_looks(document: Document, looks: Mapping[int, Look]) -> bool:
    """Objects of a photo look as was read off it, and where they lie is confirmed: no new pixel."""
    edit = document.edit()
    for object_id in painting.unlocked(document.layout, looks):
        edit.set_look(object_id, looks[object_id])
    edit.set_value("doubt", None)
    change = edit.change("Confirm the layout")
    return document.push(None if change is None else replace(change, keeps_pixels=True))


def varied(document: Document, object_ids: Collection[int]) -> list[int]:
    """Those of the objects that are not locked and look otherwise when they are drawn anew.

    With variety 0 noise does not count; a drawn style does, unless a reference takes its place.
    """

    def shows(object_id: int) -> bool:
        look = document.looks[object_id]
        styled = look.style is not None and look.strength == 1
        return look.variety > 0 or (document.state.prior_of(object_id) is not None and not styled)

    return [i for i in painting.unlocked(document.layout, object_ids) if shows(i)]


def resample(document: Document, object_ids: Collection[int], seed: int | None = None) -> bool:
    """Draw those anew that are `varied`: the document's next draw, or draw 0 of `seed`.

    New noise, and with a fitted prior new styles given the objects that stay.
    """
    sources: dict[int, NoiseSource] = {}
    for object_id in varied(document, object_ids):
        chosen = None if seed is None else NoiseSource(seed, 0, object_id)
        sources[object_id] = chosen or document.new_source(object_id)
    return set_looks(document, resampled(document.state, sources), "Resample", sources)


def resample_alike(document: Document, object_ids: Collection[int]) -> bool:
    """Draw one look for all of a class that are `varied`, with its first object's next draw.

    As `resample` otherwise; references, strength and variety stay each object's own.
    """
    first: dict[tuple[str, int], NoiseSource] = {}
    sources: dict[int, NoiseSource] = {}
    for object_id in sorted(varied(document, object_ids)):
        row = document.layout.objects[object_id]
        kind = row.painter, row.drawn_as
        if kind not in first:
            first[kind] = document.new_source(object_id)
        sources[object_id] = first[kind]
    looks = resampled(document.state, sources)
    return set_looks(document, looks, text="Resample alike", sources=sources)


def set_style(document: Document, object_ids: Collection[int], style: Style | None) -> bool:
    """Give objects the style of a reference; None goes back to how they were drawn."""
    text = "Apply style" if style is not None else "Reset style"
    chosen = painting.unlocked(document.layout, object_ids)
    looks = {object_id: replace(document.looks[object_id], style=style) for object_id in chosen}
    return set_looks(document, looks, text)


def set_scene_style(
    document: Document,
    seen: Sequence[Seen],
    strength: float = 1.0,
    areas: Mapping[int, int] | None = None,
) -> bool:
    """Give every object the look of its class in a reference scene; locked ones keep theirs.

    So do those that another checkpoint draws, for which the scene is of another language.

    `strength` 0-1.5 is that of all that take one; `areas` are layout pixels by object id, where
    they have been counted. Objects of classes that the reference lacks are
    drawn anew given what was seen, where the checkpoint has a fitted prior, and keep their looks
    elsewhere.
    """
    layout, state = document.layout, document.state
    chosen = [i for i in painting.unlocked(layout, layout.objects)
              if layout.objects[i].drawn_by is None]  # fmt: skip
    channels = {i: layout.objects[i].channel for i in chosen}
    taken = matched(channels, layout.areas() if areas is None else areas, seen)
    looks = {
        i: replace(document.looks[i], style=style, strength=strength) for i, style in taken.items()
    }
    rest = sorted(channels.keys() - taken.keys()) if state.drawn_from is not None else []
    sources = {i: document.new_source(i) for i in rest}
    others = [(one.channel, one.style) for one in seen]
    drawn = drawn_styles(state, {i: channels[i] for i in rest}, sources, others)
    for i, style in drawn.items():
        noise = sources[i].noise(state.noise_dim)
        looks[i] = replace(redrawn(document.looks[i], noise, style), style=None)
    return set_looks(document, looks, text="Apply scene style", sources=sources)


def smooth(document: Document, object_ids: Collection[int], pixels: int) -> bool:
    """Make objects anew with a rim of so many layout pixels of their unlocked neighbours."""
    edit = document.edit()
    edit.remake(painting.unlocked(document.layout, object_ids))
    edit.remake_rim(painting.grown(document.layout, object_ids, pixels))
    return document.push(edit.change("Smooth into neighbours"))
