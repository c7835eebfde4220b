"""A document of one object, and edits that the window makes in other ways than by a command."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.document import commands
from app.document.document import Document
from app.document.state import State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject


def one_object(labels: LabelSet, side: int, width: int = 4, channel: int = 0) -> State:
    """One object over a picture of this side; the layout is four times as fine."""
    layout = Layout(np.zeros((4 * side, 4 * side), np.uint16), {0: LayoutObject(channel)})
    return State.of_layout(layout, labels, (side, side), noise_dim=width, latent_dim=width)


def change_looks(document: Document, object_ids: Collection[int], **fields: float) -> bool:
    """Give looks another strength or variety as one step."""
    looks = {i: replace(document.looks[i], **fields) for i in object_ids if i in document.looks}
    return commands.set_looks(document, looks)


def show_photo(document: Document, photo: np.ndarray) -> bool:
    """Make a photo of the picture's shape the picture itself as one step."""
    edit = document.edit()
    edit.remake_everything()
    return document.push(edit.change("Open photo"), photo)
