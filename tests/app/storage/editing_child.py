"""Paints strokes until it is killed; run by test_autosave with the recovery folder.

Each finished stroke is announced on standard output after its recovery copy was asked for and
the one before it is on disk, as at the pace of a person.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.document.document import Document
from app.document.state import State
from app.storage.autosave import Saver
from inade.layouts.labels import LabelSet


def main() -> None:
    """Paint object after object, one recovery copy each."""
    application = QCoreApplication(sys.argv)
    project = State.blank(LabelSet.numbered(3), (64, 64), noise_dim=4, latent_dim=4)
    document = Document(project)
    saver = Saver(document, Path(sys.argv[1]))
    saver.origin = Path("harbour.inade")
    for number in range(10_000):
        saver.wait()
        document.begin_new_object(1)
        document.extend_stroke(number * 7 % 250, number * 3 % 250, 4.0)
        document.end_stroke()
        application.processEvents()
        print(number + 1, flush=True)


if __name__ == "__main__":
    main()
