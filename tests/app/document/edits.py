"""Edits that the window makes in other ways than by a command: sliders, a photo as the picture."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.document import commands
from app.document.document import Document


def change_looks(document: Document, object_ids: Collection[int], **fields: float) -> bool:
    """Give looks another strength or variety as one step."""
    looks = {i: replace(document.looks[i], **fields) for i in object_ids if i in document.looks}
    return commands.set_looks(document, looks)


def show_photo(document: Document, photo: np.ndarray) -> bool:
    """Make a photo of the picture's shape the picture itself as one step."""
    edit = document.edit()
    edit.remake_everything()
    return document.push(edit.change("Open photo"), photo)
