"""Paints strokes until it is killed; run by test_autosave with the recovery folder.

Each stroke is announced on standard output when the pen touches, with those before it finished.
With a pace in milliseconds strokes come that far apart; without one, when the journal has the one
before, however long a base takes that is written meanwhile.
"""

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QTimer

from app.document.document import Document
from app.storage.autosave import Saver
from app.storage.recovery import copy as recovery
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.scene import PicturePatch
from tests.app.document.edits import one_object


def main() -> None:
    """Paint object after object, each with its pixels."""
    application = QCoreApplication(sys.argv)
    recovery._LEAST = 0  # so that a base is due every few strokes
    document = Document(one_object(LabelSet.numbered(3), 64))
    saver = Saver(document, Path(sys.argv[1]))
    saver.show(Path("harbour.inade"), None)
    pace = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    saver.save_recovery()
    saver.wait()
    chance, number = np.random.default_rng(1), 0

    def stroke() -> None:
        nonlocal number
        if not pace:
            saver.wait_until_recorded()
        number += 1
        document.begin_new_object(1)
        print(number, flush=True)
        document.extend_stroke(number * 7 % 250, number * 3 % 250, 4.0)
        document.end_stroke()
        pixels = chance.integers(0, 256, (64, 64, 3), np.uint8)
        document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 64, 64), pixels))

    timer = QTimer(interval=pace)
    timer.timeout.connect(stroke)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
