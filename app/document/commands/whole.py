"""Commands on the whole: its scene, what lies under or over it, another layout or checkpoint."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from app.document.change import Change
from app.document.document import Document
from app.document.drawing import evidence
from app.document.edit import equal
from app.document.sources import NoiseSource
from app.document.state import SCALES, CheckpointId, State
from app.translation import spoken_class
from inade.errors import LayoutError, RequestError
from inade.layouts import painting
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect, resize_nearest
from inade.layouts.painting import MapPatch
from inade.looks.look import Style, draw_global_noise
from inade.looks.prior import Prior, draw_looks
from inade.words import size_text


def new_scene(document: Document, seed: int) -> bool:
    """Global noise of another seed: everything that is not locked is made anew.

    With a fitted prior another light and season too: z, and with it the drawn styles of all that
    is not locked, as `inade.looks.prior.draw_looks` draws them given what is locked. Noise stays.
    """
    edit = document.edit()
    objects, looks, state = document.layout.objects, document.looks, document.state
    free = painting.unlocked(document.layout, objects)
    for key in sorted({objects[i].painter for i in free}):
        channels = {i: objects[i].drawn_as for i in free if objects[i].painter == key}
        prior = state.prior_of(min(channels))
        if prior is not None:
            drawn = draw_looks(
                prior, channels, prior.noise_dim, seed,
                others=evidence(objects, looks, free, key) or None,
            )  # fmt: skip
            for object_id, look in drawn.items():
                edit.set_look(object_id, replace(looks[object_id], drawn=look.drawn))
    edit.set_value("global_noise", draw_global_noise(seed, 0, document.state.global_noise.size))
    edit.set_value("scene_seed", seed)
    edit.remake_everything()
    return document.push(edit.change("New scene"))


def render_all(document: Document) -> bool:
    """Ask for a full pass over everything that is not locked, as a step of its own."""
    edit = document.edit()
    edit.remake_everything()
    return document.push(edit.change("Render all"))


def set_sketch(document: Document, sketch: np.ndarray | None, rect: Rect | None = None) -> bool:
    """Another sketch, uint8 [h, w], non-zero on a line.

    `rect`: where it differs, in its pixels; only the objects there are made anew. None: all.
    """
    edit = document.edit()
    edit.set_value("sketch", None if sketch is None else sketch.copy())
    if rect is None or sketch is None:
        edit.remake_everything()
    else:
        small = resize_nearest(document.layout.object_map, *sketch.shape)
        edit.remake(np.unique(small[rect.slices]).tolist())
    return document.push(edit.change("Sketch"))


def set_underlay(document: Document, photo: np.ndarray | None) -> bool:
    """Put a photo, uint8 [h, w, 3] of the picture's shape, under the layout; None takes it away."""
    edit = document.edit()
    edit.set_value("underlay", None if photo is None else photo.copy())
    return document.push(edit.change("Photo" if photo is not None else "Remove photo"))


def become(document: Document, after: State, lacks: np.ndarray | None = None) -> bool:
    """Make the document a later state of itself, as one step that asks for the pixels it lacks.

    `lacks`, bool [H, W] of the layout before, is where the picture lacked some already.
    """
    state, edit = document.state, document.edit()
    if lacks is not None and lacks.shape == state.layout.size:
        before = state.layout.object_map
        whole = Rect(0, 0, before.shape[1], before.shape[0])
        edit.remake_rim(MapPatch(whole, before, np.where(lacks, ~before, before)))
    if after.layout.size == state.layout.size:
        height, width = state.layout.size
        whole = Rect(0, 0, width, height)
        edit.paint(MapPatch(whole, state.layout.object_map, after.layout.object_map))
    else:
        edit.refit(after.layout)
    for object_id in state.layout.objects.keys() | after.layout.objects.keys():
        edit.set_row(object_id, after.layout.objects.get(object_id))
        edit.set_look(object_id, after.looks.get(object_id), after.sources.get(object_id))
    edit.set_beneath(after.beneath)
    for name in ("underlay", "seed", "scene_seed", "choices", "doubt", "painters", "noise_width"):
        edit.set_value(name, getattr(after, name))
    remade = ("labels", "global_noise", "picture_size", "sketch", "checkpoint", "frame")
    for name in (*remade, "scene_origin", "closed"):
        edit.set_value(name, getattr(after, name))
        if edit.sets(name):
            edit.remake_everything()
    state.layout.next_id = max(state.layout.next_id, after.layout.next_id)
    change = edit.change("Recover")
    if change is None and not equal(state.own, after.own):
        change = Change(text="Recover")
    return document.push(change, own=after.own)


def import_layout(document: Document, layout: Layout, text: str = "Import layout") -> bool:
    """Put another layout in the place of this one, locked objects included. LayoutError."""
    _check_size(layout, document.picture_size)
    state, edit = document.state, document.edit()
    present = np.flatnonzero(np.bincount(layout.object_map.ravel())).tolist()
    table = np.zeros(max(present) + 1, np.uint16)
    rows: dict[int, LayoutObject] = {}
    for object_id in present:
        table[object_id] = new_id = document.layout.new_id()
        rows[new_id] = layout.objects[object_id]
    edit.replace_layout(Layout(table[layout.object_map], rows))
    channels = {new_id: row.channel for new_id, row in rows.items()}
    looks = draw_looks(state.drawn_from, channels, state.noise_dim, state.seed)
    for new_id, look in looks.items():
        edit.set_look(new_id, look, NoiseSource(state.seed, 0, new_id))
    return document.push(edit.change(text))


def map_classes(
    document: Document,
    labels: LabelSet,
    channels: Mapping[int, int],
    *,
    noise_dim: int,
    latent_dim: int,
    picture_size: tuple[int, int],
    checkpoint: CheckpointId,
    layout: Layout | None = None,
    styles: Mapping[int, Style] = MappingProxyType({}),
    picture: np.ndarray | None = None,
    underlay: np.ndarray | None = None,
    prior: Prior | None = None,
    any_size: bool = True,
) -> bool:
    """Go over to another checkpoint: its labels (new channel by old), noise widths and size.

    Noise of another width is drawn anew from its seed. Styles speak another checkpoint's
    language: `styles` holds, by object, what this one's encoder read off the same references, and
    others are let go; so are drawn ones, and looks are drawn anew from this one's `prior`, given
    the styles read. `layout` and `underlay` are the same layout and photo fitted to another
    picture size, where the present ones do not fit. `picture`, uint8 of that size, stays what is
    seen, as a photo does; None asks for a pass. A panorama ends where not `any_size` can be made.
    Raises LayoutError, RequestError.
    """
    _check_size(layout or document.layout, picture_size)
    missing = {entry.channel for entry in document.layout.objects.values()} - channels.keys()
    if missing:
        raise RequestError(
            "no class was chosen for {classes}.",
            remedy="Choose one for every class in use.",
            classes=", ".join(_names(document.labels, missing)),
        )
    state, edit = document.state, document.edit()
    if layout is not None:
        edit.refit(layout)
    kept = {i: row for i, row in document.layout.objects.items() if not edit.forgets(i)}
    classes = {i: channels[row.channel] for i, row in kept.items()}
    for object_id, row in list(kept.items()):
        if row.drawn_by is None:
            continue
        if state.painter(row.painter).checkpoint.fingerprint == checkpoint.fingerprint:
            edit.set_row(object_id, replace(row, channel=row.drawn_as, drawn_by=None))
        else:
            edit.set_row(object_id, replace(row, channel=classes[object_id]))
        del kept[object_id], classes[object_id]  # their looks stay: they are of who draws them
    read = [(classes[i], style) for i, style in sorted(styles.items()) if i in kept]
    drawn_from = None if state.choices.published else prior
    drawn = draw_looks(drawn_from, classes, noise_dim, state.seed, others=read or None)
    for object_id, entry in kept.items():
        edit.set_row(object_id, replace(entry, channel=classes[object_id]))
        look = replace(
            document.looks[object_id],
            style=styles.get(object_id),
            drawn=drawn[object_id].drawn,
        )
        source = state.sources.get(object_id)
        if noise_dim != state.noise_dim:
            source = source or NoiseSource(state.seed, 0, object_id)
            look = look.with_noise(source.noise(noise_dim))
        edit.set_look(object_id, look, source)
    edit.set_value("labels", labels)
    if latent_dim != state.global_noise.size:
        scene_seed = state.seed if state.scene_seed is None else state.scene_seed
        edit.set_value("global_noise", draw_global_noise(scene_seed, 0, latent_dim))
        edit.set_value("scene_seed", scene_seed)
    edit.set_value("picture_size", picture_size)
    edit.set_value("closed", state.closed and any_size)
    if underlay is not None:
        edit.set_value("underlay", underlay)
    edit.set_value("checkpoint", checkpoint)
    edit.set_value("prior", prior)
    if state.painters:
        edit.set_value("noise_width", noise_dim)
    edit.remake_everything()
    own = None
    if picture is not None:
        own = state.own if picture_size == state.picture_size else np.zeros(picture_size, bool)
    return document.push(edit.change("Change checkpoint"), picture, own)


def _check_size(layout: Layout, picture_size: tuple[int, int]) -> None:
    height, width = picture_size
    if layout.size not in [(height * scale, width * scale) for scale in SCALES]:
        raise LayoutError(
            "the layout is {size} pixels, the picture {width} x {height}.",
            remedy="Crop, letterbox or scale it to 1, 2, 4 or 8 times the picture's size.",
            size=size_text(layout.size),
            width=width,
            height=height,
        )


def _names(labels: LabelSet, channels: Collection[int]) -> list[str]:
    return [spoken_class(labels.classes[channel].name) for channel in sorted(channels)]
