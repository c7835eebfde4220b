"""Paints strokes until it is killed; run by the kill tests with the recovery folder.

    FOLDER [PACE [BEGINNING [PROJECT]]]

Each stroke is announced on standard output when the pen touches, with those before it finished.
With a pace in milliseconds strokes come that far apart; with 0 or none, when the journal has the
one before, however long a base takes that is written meanwhile. Beginnings: 'small' (with a base
before the first stroke); 'project', a file that is opened; 'save', where each second stroke is
followed by a save as well; 'new', a large document; 'sample', which a window begins with; 'sizes',
where every stroke is followed by another size of the canvas. All but the first are painted in at
once.
"""

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QTimer

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.storage import reading
from app.storage.autosave import Saver
from app.storage.recovery import copy as recovery
from app.storage.sample import first_project
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import PicturePatch
from tests.app.document.edits import one_object


def large() -> State:
    """An empty document of 2048 x 2048 pixels."""
    layout = Layout(np.zeros((2048, 2048), np.uint16), {0: LayoutObject(0)})
    labels = LabelSet.numbered(3)
    return State.of_layout(layout, labels, (2048, 2048), noise_dim=4, latent_dim=4)


def begin(beginning: str, project: Path | None, document: Document, saver: Saver) -> None:
    """Let there be something to paint in."""
    if beginning == "small":
        recovery._LEAST = 0  # so that a base is due every few strokes
        saver.show(Path("harbour.inade"), None)
        saver.record()
        saver.wait()
    elif beginning == "new":
        document.load(large())
    elif project is not None:
        found = reading.read_project(project)
        saver.show(found.path, found.lock, found.file)
        document.load(found.project)


def main() -> None:
    """Paint object after object, each with its pixels."""
    application = QCoreApplication(sys.argv)
    given = sys.argv[1:]
    folder, pace, beginning, project = given + ["0", "small", ""][len(given) - 1 :]
    small = one_object(LabelSet.numbered(3), 128 if beginning == "sizes" else 64)
    document = Document(first_project() if beginning == "sample" else small)
    saver = Saver(document, Path(folder))
    begin(beginning, Path(project) if project else None, document, saver)
    chance, number = np.random.default_rng(1), 0

    def stroke() -> None:
        nonlocal number
        if pace == "0":
            saver.wait_until_recorded()
        number += 1
        document.begin_new_object(1)
        print(number, flush=True)
        document.extend_stroke(number * 7 % 250, number * 3 % 250, 4.0)
        document.end_stroke()
        height, width = document.picture_size
        rect = Rect(0, 0, 64, 64) if document.picture is not None else Rect(0, 0, width, height)
        pixels = chance.integers(0, 256, (rect.height, rect.width, 3), np.uint8)
        document.attach_picture(document.state_id, PicturePatch(rect, pixels))
        if beginning == "sizes":
            side = 16 if number % 2 else -16  # wider, and back again
            window = Rect(-side, 0, width + side, height)
            commands.resize(document, commands.crop_or_extend(document.state.copy(), window))
        if beginning == "save" and number % 2 == 0:
            saver.save()

    timer = QTimer(interval=int(pace))
    timer.timeout.connect(stroke)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
