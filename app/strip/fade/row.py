"""The steps of a fade as a row of pictures: a click takes one, a button makes a film of all."""

from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QSpinBox, QStackedLayout, QWidget

from app.panels.crops import crop, rounded
from app.qt_image import image_of
from app.settings import Settings
from app.strip.dock import corner_button, name_button
from app.strip.fade.fading import FEWEST, MOST, STEPS, Fading
from app.strip.filmstrip import Filmstrip, Frame
from app.translation import follow_language, percent
from app.work.pool import Background
from inade.formats.film import SUFFIXES, has_video_codec, write_film
from inade.layouts.layout import Rect
from inade.scene import PicturePatch


class FadeRow(QWidget):
    """Shows `Fading`. `corner` holds the number of steps and the button that makes a film."""

    held = Signal(object)  # the picture to compare with, None when it is let go
    told = Signal(str)  # something to say that is no error

    def __init__(self, fading: Fading, background: Background, settings: Settings) -> None:
        super().__init__()
        self._fading, self._background, self._settings = fading, background, settings
        self._drawn: WeakKeyDictionary[PicturePatch, tuple[int, QPixmap]] = WeakKeyDictionary()
        self.strip = Filmstrip()
        self._empty = QLabel()
        self._empty.setProperty("look", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self._empty)
        self.steps = QSpinBox()
        self.steps.setRange(FEWEST, MOST)
        self.steps.setValue(STEPS)
        self.steps.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.steps.setKeyboardTracking(False)
        self.film = corner_button("film-strip")
        self.corner = (self.steps, self.film)
        self.steps.valueChanged.connect(fading.set_count)
        self.film.clicked.connect(self._ask_for_film)
        self.strip.full_picture = fading.picture
        self.strip.chosen.connect(fading.take)
        self.strip.held.connect(lambda row: self.held.emit(fading.picture(row)))
        self.strip.resized.connect(self._fill)
        fading.changed.connect(self._fill)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.strip.setAccessibleName(self.tr("Fade"))
        self.strip.setAccessibleDescription(self.tr("Return takes a step, hold C to compare."))
        self.steps.setAccessibleName(self.tr("Steps"))
        self.steps.setToolTip(self.tr("How many steps, with both ends"))
        self.steps.setSuffix(self.tr(" steps"))
        name_button(
            self.film, self.tr("Film…"), self.tr("Save all steps as a film: WebP, GIF or MP4")
        )
        self._fill()

    def save_film(self, path: Path, pictures: Callable[[], list[np.ndarray]]) -> None:
        """Write a film of what `Fading.film` gave; failing is told in the window."""
        self._background.run(
            lambda _: write_film(path, pictures()),
            lambda _: self.told.emit(self.tr("Saved {0}.").format(path.name)),
        )

    def _fill(self) -> None:
        fading = self._fading
        self.steps.setMaximum(fading.most)
        self.film.setEnabled(fading.complete)
        if not fading.count:
            why = {
                "start": self.tr("In the history, right-click a state: Fade from here"),
                "checkpoint": self.tr("That state was made with another checkpoint"),
                "difference": self.tr(
                    "What is selected looks the same in that state, or is locked"
                ),
            }
            self._empty.setText(why[fading.lacks])
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentWidget(self.strip)
        taken, last = fading.taken, fading.count - 1
        frames = []
        for step in range(fading.count):
            share = percent(step / last)
            title = self.tr("{0} of the way: click to take it, hold to compare").format(share)
            shown = self._thumbnail(step)
            frames.append(Frame(shown, title, caption=share, current=step == taken))
        self.strip.show_frames(frames)

    def _thumbnail(self, step: int) -> QPixmap | None:
        patch, side = self._fading.patch(step), self.strip.side
        known = None if patch is None else self._drawn.get(patch)
        if known is not None and known[0] == side:
            return known[1]
        picture = self._fading.picture(step)
        if picture is None or patch is None:
            return None
        ratio = self.devicePixelRatioF()
        height, width = picture.shape[:2]
        small = crop(picture, Rect(0, 0, width, height), QSize(side, side) * ratio)
        pixmap = rounded(QPixmap.fromImage(image_of(small)), ratio)
        self._drawn[patch] = (side, pixmap)
        return pixmap

    def _ask_for_film(self) -> None:
        pictures = self._fading.film()  # of now, whatever comes while the dialog is open
        known = [suffix for suffix in SUFFIXES if suffix != ".mp4" or has_video_codec()]
        kinds = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in known)
        start = str(self._settings.folder / f"{self.tr('Fade')}{known[0]}")
        name, kind = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save the fade as a film"), start, kinds
        )
        if not name:
            return
        if len(known) < len(SUFFIXES):
            self.told.emit(self.tr("There is no codec for MP4 here: WebP and GIF can be written."))
        path = Path(name)
        path = path if path.suffix else path.with_suffix(kind.rpartition("*")[2][:-1])
        self.save_film(path, pictures)
