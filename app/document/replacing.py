"""Gestures that put another layout, or another checkpoint, in the place of the document's own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from app.document.document import Document
from app.document.edit import Edit
from app.document.sources import NoiseSource
from app.document.state import CheckpointId
from inade.errors import LayoutError, RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.looks.look import Style, draw_global_noise
from inade.looks.prior import Prior, draw_looks
from inade.words import size_text

SCALES = (1, 2, 4, 8)


def import_layout(document: Document, layout: Layout, text: str = "Import layout") -> bool:
    """Put another layout in the place of this one, locked objects included. LayoutError."""
    _check_size(layout, document.picture_size)
    document.abort_stroke()
    state = document.state
    edit = Edit(state)
    present = np.flatnonzero(np.bincount(layout.object_map.ravel())).tolist()
    table = np.zeros(max(present) + 1, np.uint16)
    rows: dict[int, LayoutObject] = {}
    for object_id in present:
        table[object_id] = new_id = document.layout.new_id()
        rows[new_id] = layout.objects[object_id]
    edit.replace_layout(Layout(table[layout.object_map], rows))
    channels = {new_id: row.channel for new_id, row in rows.items()}
    looks = draw_looks(state.prior, channels, state.noise_dim, state.seed)
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
) -> bool:
    """Go over to another checkpoint: its labels (new channel by old), noise widths and size.

    Noise of another width is drawn anew from its seed. Styles speak another checkpoint's
    language: `styles` holds, by object, what this one's encoder read off the same references, and
    others are let go; so are drawn ones, and looks are drawn anew from this one's `prior`, given
    the styles read. `layout` and `underlay` are the same layout and photo fitted to another
    picture size, where the present ones do not fit. `picture`, uint8 of that size, stays what is
    seen, as a photo does; None asks for a pass. Raises LayoutError, RequestError.
    """
    _check_size(layout or document.layout, picture_size)
    missing = {entry.channel for entry in document.layout.objects.values()} - channels.keys()
    if missing:
        raise RequestError(
            "no class was chosen for {classes}.",
            remedy="Choose one for every class in use.",
            classes=", ".join(_names(document.labels, missing)),
        )
    document.abort_stroke()
    state = document.state
    edit = Edit(state)
    if layout is not None:
        edit.refit(layout)
    kept = {i: row for i, row in document.layout.objects.items() if not edit.forgets(i)}
    classes = {i: channels[row.channel] for i, row in kept.items()}
    read = [(classes[i], style) for i, style in sorted(styles.items()) if i in kept]
    drawn = draw_looks(prior, classes, noise_dim, state.seed, others=read or None)
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
    if underlay is not None:
        edit.set_value("underlay", underlay)
    edit.set_value("checkpoint", checkpoint)
    edit.set_value("prior", prior)
    edit.remake_everything()
    return document.push(edit.change("Change checkpoint"), picture)


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
    return [labels.classes[channel].name for channel in sorted(channels)]
