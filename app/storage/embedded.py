"""A project inside the PNG that its picture was saved as, so that it can be restored from it.

It is a project file without pictures, in base85: the PNG's own pixels are the picture. What styles
were read off, what lies beneath moved objects and a photo under the layout stay out.
"""

import base64
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.document.state import Choices, State
from app.storage.project.damage import told_as_damage
from app.storage.project.project_file import project_bytes, project_in
from inade.formats.pictures import read_texts

_KEY = "inade-studio-project"  # and a number: a text of a PNG has a MiB at most
_PART = 500_000  # characters


def texts_with_project(state: State) -> dict[str, str]:
    """The texts of a PNG that hold a project; any thread, with a copy of a state."""
    looks = {
        i: replace(look, style=None if look.style is None else replace(look.style, origin=()))
        for i, look in state.looks.items()
    }
    bare = replace(state, looks=looks, picture=None, underlay=None, beneath={})
    bare = replace(bare, choices=replace(state.choices, photo_share=Choices().photo_share))
    text = base64.b85encode(project_bytes(bare)).decode("ascii")
    parts = range(0, len(text), _PART)
    return {f"{_KEY}-{n}": text[at : at + _PART] for n, at in enumerate(parts)}


def holds_project(path: Path) -> bool:
    """Whether a picture file was saved with its project; only its bytes are looked at."""
    return path.suffix.lower() == ".png" and f"{_KEY}-0".encode() in path.read_bytes()


def project_inside(path: Path, picture: np.ndarray) -> State:
    """The project that a picture file holds, whose pixels uint8 [H, W, 3] are its picture.

    Pixels of another size are left out, and with them which of them the model made. Raises
    ProjectError.
    """
    with told_as_damage(path):
        texts = read_texts(path)
        keys = sorted((k for k in texts if k.startswith(_KEY)), key=lambda k: int(k.split("-")[-1]))
        data = base64.b85decode("".join(texts[key] for key in keys))
        state = project_in(data, path)
        if picture.shape[:2] != state.picture_size:
            return replace(state, picture=None, own=None)
        return replace(state, picture=np.ascontiguousarray(picture))
