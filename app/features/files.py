"""Opening and saving: dialogs, what was opened lately, and what is dropped on the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from app.dialogs import files as dialogs
from app.dialogs.new_document import NewDocument
from app.document.document import Document
from app.document.sources import random_seed
from app.document.state import Choices, State
from app.features.exporting import Exporting
from app.features.file_menus import FileMenus
from app.features.recovering import Recovering, TakenBack
from app.main_window import MainWindow
from app.settings import Settings
from app.storage import opening, reading
from app.storage.autosave import Saver
from app.storage.locks import ProjectLock
from app.storage.project.project_file import KnownFile, ProjectChangedError
from app.storage.reading import Found, FoundCheckpoint, FoundLayout, FoundPhoto, FoundStyle
from app.storage.starting import Size, new_project
from app.translation import follow_language
from app.work.jobs import EngineInfo, Failure
from app.work.pool import Background, Progress
from app.work.runner import Runner
from inade.errors import InadeError, RequestError
from inade.layouts.layout import Layout


class Files(QObject):
    """Everything between the disk and the document; the window waits for none of it."""

    photo_found = Signal(object)  # FoundPhoto
    style_found = Signal(object)  # FoundStyle
    scene_found = Signal(object)  # FoundScene
    reading_changed = Signal(str)  # the name of the file that is being read, '' for none

    def __init__(
        self, document: Document, runner: Runner, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._document, self._runner = document, runner
        self._settings, self._window = settings, window
        self.own = Saver(document, parent=self)
        self._background = Background(self)
        self._background.failed.connect(window.messages.show_failure)
        self._chosen = ""  # the name that the person gave, if one was given
        self.own.saved.connect(self._on_saved)
        self.own.failed.connect(self._on_save_failed)
        self._untouched = self._as_it_is  # nothing in it that a person made
        document.modified_changed.connect(self._on_modified_changed)
        self.menus = FileMenus(
            runner,
            settings,
            window,
            self._background,
            open_recent=self.open_recent,
            show_new=self.show_new,
            open_checkpoint=self.open_checkpoint,
        )
        self.exports = Exporting(
            document, runner, settings, window, self._background, lambda: self._proposed
        )
        self._recovering = Recovering(
            document,
            self._background,
            window.messages,
            take_back=self._take_back,
            may_replace=self.may_replace,
            own=self.own,
        )
        follow_language(self._show_title)
        self._check_folder()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "file.new": self._ask_for_new,
            "file.open": self._ask_to_open,
            "file.open_layout": self._ask_for_layout,
            "file.open_photo": self._ask_for_photo,
            "file.save": self.save,
            "file.save_as": self.ask_to_save,
            "model.open": self._ask_for_checkpoint,
            **self.exports.handlers(),
        }

    @property
    def busy(self) -> bool:
        """Whether a file is still read or written."""
        return self._background.busy

    # Opening

    def open_all(self, paths: Sequence[str], *, for_style: bool = False) -> None:
        """Open what was dropped or given on the command line; errors are told in the window."""
        for path in map(Path, paths):
            self.open(path, for_style=for_style)

    def open(self, path: Path, *, for_style: bool = False) -> None:
        """Open whatever this is; a photo may be meant `for_style` alone."""
        if self._is_open(path):
            return
        labels = self._runner.info.labels if self._runner.info is not None else None

        def read(_: Progress) -> Found:
            found = reading.read(path, labels)
            return replace(found, for_style=for_style) if isinstance(found, FoundPhoto) else found

        self._read(path, read)

    def open_project(self, path: Path) -> None:
        """Show a project; its saved picture is the truth."""
        if not self._is_open(path):
            self._read(path, lambda _: reading.read_project(path))

    def open_recent(self, path: Path) -> None:
        """Open what was opened before; what is gone is forgotten."""
        self._background.run(
            lambda _: path.exists(), lambda there: there or self._settings.forget(path)
        )
        self.open(path)

    def open_layout(self, path: Path) -> None:
        """Start a new project on a layout. RequestError before a model is loaded."""
        labels = self._engine().labels
        self._read(path, lambda _: reading.read_classes(path, labels))

    def open_photo(self, path: Path) -> None:
        """Use a picture file as a photo; `photo_found` follows."""
        self._read(path, lambda _: reading.read_dropped_photo(path))

    def show_new(self, project: State, name: str) -> bool:
        """Show a project of which nothing is on disk yet. False if what is there has to stay."""
        if replaces := self.may_replace():
            self._show(project)
            self._chosen = name
            self._show_title()
        return replaces

    def open_checkpoint(self, folder: Path) -> None:
        """Load a checkpoint folder behind the window."""
        self._runner.open(folder, self._settings.device, self._settings.precision)

    def offer_recovery(self) -> None:
        """Offer what windows that did not close in order left behind, newest first."""
        self._recovering.offer()

    def _take_back(self, state: State, back: TakenBack) -> None:
        """Show a recovered project: there is work to save, to its file if that is this window's."""
        self._show(state, back.origin if back.lock else None, back.lock, back.file, as_read=False)
        self._chosen = back.origin.stem if back.origin is not None else ""
        self._untouched = None
        self._document.mark_saved((-1, -1))  # a mark that no state has

    # Saving

    def save(self) -> bool:
        """Save to the project's own file, or ask for one. False if that was called off."""
        return self.own.save() or self.ask_to_save()

    def save_to(self, path: Path) -> None:
        """Save as this file, which is the project's own once it is written; failing is told."""
        self.own.save(path)

    def ask_to_save(self) -> bool:
        """Ask for a file and save there. False if that was called off."""
        path = dialogs.ask_where_to_save_project(self._window, self._proposed)
        if path is not None:
            self.save_to(path)
        return path is not None

    def may_replace(self) -> bool:
        """Ask what happens to changes that are not saved. False to stay."""
        if not self._document.modified:
            return True
        answer = dialogs.ask_about_changes(self._window, self.name)
        if answer == "save":
            return self._save_now()
        return answer == "discard"

    def _save_now(self) -> bool:
        """Save and wait for it. False if that failed, which is told, or was called off."""
        waiting = dialogs.Saving(self._window, self.name)
        self.own.ended.connect(waiting.end)
        written = self.save() and waiting.wait()
        self.own.ended.disconnect(waiting.end)
        waiting.deleteLater()
        return written

    # Dialogs

    def _ask_for_new(self) -> None:
        info = self._engine()
        dialog = NewDocument(info, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and self.may_replace():
            self.new(dialog.channel, dialog.scale, dialog.size_, closed=dialog.closed)
        dialog.deleteLater()

    def new(
        self, channel: int | None, scale: int, size: Size | None = None, *, closed: bool = False
    ) -> None:
        """A document as `app.storage.starting.new_project` says."""
        self._show(new_project(self._engine(), channel, scale, size, closed=closed))

    def _ask_to_open(self) -> None:
        path = dialogs.ask_to_open(self._window, self._settings.folder)
        if path is not None:
            self.open(path)

    def _ask_for_layout(self) -> None:
        path = dialogs.ask_for_layout(self._window, self._settings.folder)
        if path is not None:
            self.open_layout(path)

    def _ask_for_photo(self) -> None:
        path = dialogs.ask_for_photo(self._window, self._settings.folder)
        if path is not None:
            self._settings.folder = path.parent
            self.open_photo(path)

    def _ask_for_checkpoint(self) -> None:
        path = dialogs.ask_for_checkpoint(self._window)
        if path is not None:
            self.open_checkpoint(path)

    def _how_to_fit(self, layout: Layout, info: EngineInfo) -> str | None:
        if info.size_free or opening.same_shape(layout.size, info.size):
            return "crop"
        return dialogs.ask_how_to_fit(self._window, layout.size, info.size)

    @property
    def name(self) -> str:
        """Of the project on screen."""
        return self._chosen or self.tr("Untitled")

    @property
    def _proposed(self) -> Path:
        """Where a file of this project would go, without a suffix."""
        return self._settings.folder / self.name

    # Inside

    def _check_folder(self) -> None:
        """Propose no folder that is gone; disk is asked once, and not for every dialog."""
        folder = self._settings.folder

        def take(there: bool) -> None:
            if not there and self._settings.folder == folder:
                self._settings.folder = Path.home()

        self._background.run(lambda _: folder.is_dir(), take)

    def _show(
        self, project: State, path: Path | None = None, lock: ProjectLock | None = None,
        file: KnownFile | None = None, *, as_read: bool = True,
    ) -> None:  # fmt: skip
        self.own.show(path, lock, file, as_read=as_read)
        self._chosen = path.stem if path is not None else ""
        self._document.load(project)
        self._untouched = self._as_it_is
        self._show_title()

    def _is_open(self, path: Path) -> bool:
        """Whether this window shows the project already; then it is told."""
        shown = self.own.holds(path)
        if shown:
            error = RequestError(self.tr("this project is open already."), where=path.name)
            self._window.messages.show_failure(Failure.of(error))
        return shown

    def _read(self, path: Path, read: Callable[[Progress], Found]) -> None:
        self.reading_changed.emit(path.name)

        def take(found: Found) -> None:
            self.reading_changed.emit("")
            self._take(found)

        def fail(failure: Failure) -> None:
            self.reading_changed.emit("")
            self._window.messages.show_failure(failure)

        self._background.run(read, take, failed=fail)

    def _take(self, found: Found) -> None:
        """Show what was found, if what is on screen may go."""
        if isinstance(found, FoundCheckpoint):
            self.open_checkpoint(found.folder)
        elif isinstance(found, FoundPhoto):
            self._engine()
            self.photo_found.emit(found)
        elif isinstance(found, FoundStyle):
            self.style_found.emit(found)
        elif isinstance(found, reading.FoundScene):
            self.scene_found.emit(found)
        elif isinstance(found, FoundLayout):
            self._take_layout(found)
        elif self.may_replace():
            self._show(found.project, found.path, found.lock, found.file)
            self._remember(found.path)
        else:
            self.own.let_go(found.lock)

    def _take_layout(self, found: FoundLayout) -> None:
        info = self._engine()
        how = self._how_to_fit(found.layout, info)
        if how is None or not self.may_replace():
            return
        self._show(opening.project_of(found.layout, info, how, seed=random_seed()))
        self._remember(found.path)
        told = ""
        if info.size_free and (size := self._document.picture_size) != found.layout.size:
            told = self.tr("The layout of {0} × {1} pixels was made {2} × {3}.")
            told = told.format(*found.layout.size[::-1], *size[::-1])
        if words := [*found.sentences, *filter(None, [told])]:
            self._window.messages.show_notice(" ".join(words))

    @property
    def _as_it_is(self) -> tuple[int, Choices] | None:
        """What a person makes and sets in the document, to be compared."""
        return self._document.state_id, self._document.state.choices

    def _on_modified_changed(self, modified: bool) -> None:
        """A first picture that came by itself is nothing to ask about when the window closes."""
        if modified and self._as_it_is == self._untouched:
            self._document.mark_saved()
        self._show_title()

    def _on_saved(self, path: Path) -> None:
        self._chosen = path.stem
        self._remember(path)
        self._show_title()
        self._window.status.show_ready(self.tr("Saved {0}").format(path.name))

    def _on_save_failed(self, error: InadeError) -> None:
        if isinstance(error, ProjectChangedError):
            self._window.messages.show_notice(
                self.tr("“{0}” was changed by another program since it was opened here.").format(
                    self.name
                ),
                "",
                (self.tr("Overwrite"), lambda: self.own.save(over=True)),
                (self.tr("Save as…"), self.ask_to_save),
            )
            return
        self._window.messages.show_failure(Failure.of(error))

    def _show_title(self) -> None:
        self._window.show_title(self.name, modified=self._document.modified)

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.parent
        self._settings.remember(path)

    def _engine(self) -> EngineInfo:
        if self._runner.info is None:
            raise RequestError("the model is not loaded yet.", remedy="Wait a moment.")
        return self._runner.info
