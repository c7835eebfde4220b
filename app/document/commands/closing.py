"""The command that makes a document go all the way round, or ends that."""

import numpy as np

from app.document.document import Document
from inade.layouts.layout import Rect
from inade.layouts.painting import MapPatch
from inade.looks.windows import check_closing_width


def close(document: Document, closed: bool) -> bool:
    """Make the first and the last column neighbours, or let them be ends again.

    What the model made is made anew, a photo stays as it is. Raises RequestError for a width that
    cannot close.
    """
    state, edit = document.state, document.edit()
    if closed == state.closed:
        return False
    if closed:
        check_closing_width(state.picture_size[1])
    edit.set_value("closed", closed)
    if state.own is None or state.own.shape != state.picture_size:  # another is still to come
        edit.remake_everything()
    else:
        height, width = state.layout.size
        step = max(1, round(state.scale))
        own = state.own.repeat(step, 0).repeat(step, 1)
        ids = state.layout.object_map
        edit.remake_rim(MapPatch(Rect(0, 0, width, height), ids, np.where(own, ~ids, ids)))
    return document.push(edit.change("Panorama"))
