"""Documents to save, small ones, and what is done to them."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from app.document.document import Document
from app.storage import reading
from app.storage.autosave import Saver
from inade.layouts.labels import LabelSet
from tests.app.document.edits import one_object


def new_document() -> Document:
    project = one_object(LabelSet.numbered(3), 16)
    return Document(replace(project, picture=np.zeros((16, 16, 3), np.uint8)))


def dab(document: Document) -> None:
    """A new object beside the others."""
    document.extend_stroke(8 + 14 * (document.begin_new_object(1) % 4), 20, 6)
    assert document.end_stroke()


def opened(path: Path, saver: Saver, document: Document) -> None:
    found = reading.read_project(path)
    saver.show(found.path, found.lock, found.file)
    document.load(found.project)
