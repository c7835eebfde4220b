"""Puts the bottom strip together: variations, history, jobs and the explore pad."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.canvas.view import CanvasView
from app.document.document import Document
from app.settings import Settings
from app.storage.opening import PROJECT_SUFFIX
from app.storage.project.project_file import save_project
from app.storage.recipe import save_with_recipe, words_of_saved
from app.strip.dock import StripDock, corner_button, name_button
from app.strip.explore_pad import ExplorePad
from app.strip.exploring import Exploring
from app.strip.fade.fading import Fading
from app.strip.fade.row import FadeRow
from app.strip.history_row import HistoryRow
from app.strip.jobs_list import JobList
from app.strip.variation_row import VariationRow
from app.strip.variations import Variations
from app.translation import follow_language
from app.work.pool import Background
from app.work.runner import Runner
from app.work.worker import Worker


class BottomStrip(QObject):
    """Builds the strip and joins its panels to the document, the worker and the canvas."""

    told = Signal(str)  # something to say that is no error

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        settings: Settings,
        background: Background,
        canvas: CanvasView,
        may_save: Callable[[QWidget, Path, Settings], bool],
    ) -> None:
        """`may_save` is asked before a picture becomes a file, such as for its quality."""
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self._runner, self._settings = runner, settings
        self._background = background
        self._may_save = may_save
        self.variations = Variations(document, runner, worker, self)
        self.exploring = Exploring(document, runner, self)
        self.row = VariationRow(document, self.variations)
        self.fading = Fading(document, runner, worker, self)
        self.fade = FadeRow(self.fading, background, settings)
        self.history = HistoryRow(document)
        self.jobs = JobList(worker)
        self.pad = ExplorePad(document, self.exploring)
        self.dock = StripDock(settings, self.pad)
        self._more, self._cancel = corner_button("shuffle"), corner_button("stop")
        starred = self._starred = corner_button("star")
        starred.setCheckable(True)
        self.dock.add("variations", self.row, self._more)
        self.dock.add("history", self.history, starred)
        self.dock.add("fade", self.fade, *self.fade.corner)
        self.dock.add("jobs", self.jobs, self._cancel)
        self._more.clicked.connect(self.variations.more)
        starred.toggled.connect(self.history.show_only_starred)
        self._cancel.clicked.connect(lambda: runner.cancel())
        self.row.held.connect(canvas.rendering.hold)
        self.history.held.connect(canvas.rendering.hold)
        self.history.fade_wanted.connect(self._begin_fade)
        self.fade.held.connect(canvas.rendering.hold)
        self.fade.told.connect(self.told)
        self.history.picture_wanted.connect(self._ask_for_picture)
        self.history.project_wanted.connect(self._ask_for_project)
        self.jobs.cancelled.connect(runner.cancel)
        self.jobs.counted.connect(self._on_jobs_counted)
        self.dock.shown.connect(self._on_shown)
        self.variations.changed.connect(self._on_variations_changed)
        self._count = 0  # jobs that run or wait
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        for button, name, tip in (
            (self._more, self.tr("Others"), self.tr("Draw other variations; pinned ones stay")),
            (self._starred, self.tr("Starred"), self.tr("Show starred states only")),
            (self._cancel, self.tr("Cancel all"), self.tr("Stop all that runs and waits")),
        ):
            name_button(button, name, tip)
        self.dock.set_title("history", self.tr("History"))
        self.dock.set_title("fade", self.tr("Fade"))
        self._on_variations_changed()
        self._on_jobs_counted(self._count)

    def take_digit(self, digit: int) -> bool:
        """Take a variation; False leaves the digit to others.

        While a tool paints, digits choose its class, unless the row was entered by key.
        """
        others = self._canvas.paints and not self.row.strip.entered_by_key
        if others or not self.variations.ready or not digit:
            return False
        self.variations.accept(digit - 1)
        return True

    def save_picture(self, index: int, path: Path) -> None:
        """Write the picture of a state with its recipe inside; failing is told in the window."""
        project = self._document.state_at(index)
        picture = project.picture
        assert picture is not None
        info, quality = self._runner.info, self._settings.picture_quality
        self._background.run(
            lambda _: save_with_recipe(path, picture, project, info, quality),
            lambda kept: self.told.emit(words_of_saved(path, kept)),
        )

    def save_project(self, index: int, path: Path) -> None:
        """Write a state as a project of its own; failing is told in the window."""
        project = self._document.state_at(index)
        self._background.run(lambda _: save_project(path, project), lambda _: self._on_saved(path))

    def _begin_fade(self, index: int) -> None:
        """Fade from the looks of a state to those of now, of the selection or else of all."""
        self.fading.begin(self._document.state_at(index))
        self.dock.show_tab("fade")

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Saved {0}.").format(path.name))

    def _ask_for_picture(self, index: int) -> None:
        path = self._ask(
            self.tr("Save the picture of this state"),
            self.tr("PNG with recipe (*.png);;JPEG (*.jpg);;WebP (*.webp)"),
            ".png",
        )
        if path is not None and self._may_save(self.dock, path, self._settings):
            self.save_picture(index, path)

    def _ask_for_project(self, index: int) -> None:
        kinds = self.tr("Projects (*{0})").format(PROJECT_SUFFIX)
        path = self._ask(self.tr("Save this state as a project"), kinds, PROJECT_SUFFIX)
        if path is not None:
            self.save_project(index, path)

    def _ask(self, title: str, kinds: str, suffix: str) -> Path | None:
        start = str(self._settings.folder / f"{self.tr('State')}{suffix}")
        name, _ = QFileDialog.getSaveFileName(self.dock, title, start, kinds)
        path = Path(name) if name else None
        return path if path is None or path.suffix else path.with_suffix(suffix)

    def _on_shown(self, name: str) -> None:
        self.variations.set_active(name == "variations")
        self.history.set_active(name == "history")
        self.fading.set_active(name == "fade")

    def _on_variations_changed(self) -> None:
        title = self.variations.title
        text = self.tr("Variations of {0}").format(title) if title else self.tr("Variations")
        self.dock.set_title("variations", text)
        self._more.setEnabled(bool(self.variations.choices))

    def _on_jobs_counted(self, count: int) -> None:
        self._count = count
        text = self.tr("Jobs ({0})").format(count) if count else self.tr("Jobs")
        self.dock.set_title("jobs", text)
        self._cancel.setEnabled(count > 0)
