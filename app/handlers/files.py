"""Opening and saving: dialogs, what was opened lately, and what is dropped on the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from app.dialogs import files as dialogs
from app.dialogs.new_document import NewDocument
from app.document.document import Document
from app.document.project import Project
from app.inference import Runner
from app.jobs import EngineInfo, Failure
from app.main_window import MainWindow
from app.settings import Settings
from app.storage import opening, sample
from app.storage.autosave import ProjectLock, Recovery, Saver, recoverable
from app.storage.project_file import open_project
from app.storage.recipe import RECIPE, recipe_of
from inade.errors import InadeError, RequestError
from inade.formats.pictures import write_picture
from inade.formats.readers import fitting_palettes, read_layout, write_layout
from inade.layout import Layout


class Files(QObject):
    """Everything between the disk and the document."""

    photo_dropped = Signal(object)  # Path

    def __init__(
        self, document: Document, runner: Runner, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._document, self._runner = document, runner
        self._settings, self._window = settings, window
        self._saver = Saver(document, parent=self)
        self._lock: ProjectLock | None = None
        self._name = self.tr("Untitled")
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_save_failed)
        self._untouched: int | None = document.state_id  # nothing in it that a person made
        document.modified_changed.connect(self._on_modified_changed)
        window.menus["recent"].aboutToShow.connect(self._fill_recent)
        window.menus["checkpoints"].aboutToShow.connect(self._fill_checkpoints)
        self._show_title()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "file.new": self._ask_for_new,
            "file.open": self._ask_to_open,
            "file.open_layout": self._ask_for_layout,
            "file.save": self.save,
            "file.save_as": self.ask_to_save,
            "file.save_picture": self._ask_to_save_picture,
            "model.open": self._ask_for_checkpoint,
            "file.save_layout": self._ask_to_save_layout,
        }

    def close(self) -> None:
        """Finish writing and let the project go; the recovery copy is removed."""
        self._saver.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    # Opening

    def open_all(self, paths: Sequence[str]) -> None:
        """Open what was dropped or given on the command line; errors are told in the window."""
        for path in map(Path, paths):
            try:
                self.open(path)
            except InadeError as error:
                self._window.messages.show_failure(Failure.of(error))

    def open(self, path: Path) -> None:
        """Open whatever this is. Raises InadeError with a sentence for what cannot be opened."""
        kind = opening.kind_of(path)
        if kind == "project":
            self.open_project(path)
        elif kind == "checkpoint":
            self.open_checkpoint(path)
        elif opening.is_map(path):
            self.open_layout(path)
        else:
            self.photo_dropped.emit(path)

    def open_project(self, path: Path) -> None:
        """Show a project; its saved picture is the truth. Raises ProjectError."""
        if self._lock is not None and self._saver.origin == path:
            raise RequestError("this project is open already.", where=path.name)
        lock = ProjectLock(path)
        try:
            project = open_project(path)
            if not self.may_replace():
                lock.release()
                return
        except InadeError:
            lock.release()
            raise
        self._show(project, path, lock)
        self._remember(path)

    def open_layout(self, path: Path) -> None:
        """Start a new project on a layout. An instance map beside it is used if there is one."""
        info = self._engine()
        known = info.labels.name in fitting_palettes(path)
        layout, report = read_layout(
            path,
            info.labels,
            instances_path=opening.instances_beside(path),
            palette=info.labels if known else None,
        )
        how = self._how_to_fit(layout, info)
        if how is None or not self.may_replace():
            return
        self._show(opening.project_of(layout, info, how))
        self._remember(path)
        self._window.messages.show_notice(" ".join(report.sentences()))

    def show_photo(self, project: Project, name: str) -> None:
        """Show a project whose picture is a photo; nothing of it is on disk yet."""
        if self.may_replace():
            self._show(project)
            self._name = name
            self._show_title()

    def open_checkpoint(self, path: Path) -> None:
        """Load a checkpoint behind the window."""
        folder = path if path.is_dir() else path.parent
        self._runner.open(folder, self._settings.device, self._settings.precision)

    def offer_recovery(self) -> None:
        """Offer what a window that did not close in order left behind, newest first."""
        found = sorted(recoverable(), key=lambda recovery: -recovery.saved_at)
        if found:
            newest = found[0]
            name = newest.origin.name if newest.origin else self.tr("a project never saved")
            self._window.messages.show_notice(
                self.tr("The program did not close in order; {0} can be recovered.").format(name),
                "",
                (self.tr("Recover"), lambda: self._recover(newest)),
                (self.tr("Discard"), newest.discard),
            )

    # Saving

    def save(self) -> bool:
        """Save to the project's own file, or ask for one. False if that was called off."""
        if self._saver.origin is None:
            return self.ask_to_save()
        self._saver.save(self._saver.origin)
        return True

    def save_to(self, path: Path) -> None:
        """Save as this file from now on. Raises ProjectError if another window has it open."""
        if self._lock is None or self._saver.origin != path:
            lock = ProjectLock(path)
            if self._lock is not None:
                self._lock.release()
            self._lock = lock
        self._saver.save(path)
        self._name = path.stem
        self._remember(path)
        self._show_title()

    def ask_to_save(self) -> bool:
        """Ask for a file and save there. False if that was called off."""
        path = dialogs.ask_where_to_save_project(self._window, self._proposed)
        if path is not None:
            self.save_to(path)
        return path is not None

    def save_picture(self, path: Path) -> None:
        """Write the picture with the recipe inside. Raises SaveError, ImageError."""
        assert self._document.picture is not None
        recipe = recipe_of(self._document, self._runner.info)
        write_picture(path, self._document.picture, texts={RECIPE: recipe})
        self._settings.folder = path.parent
        self._window.messages.show_notice(self.tr("Saved {0}.").format(path.name))

    def save_layout(self, path: Path) -> None:
        """Write the label map as file ids, and the object ids beside it. Raises SaveError."""
        instances = path.with_name(f"{path.stem}_instances.png")
        write_layout(self._document.layout, path, instances, self._document.labels)
        self._settings.folder = path.parent
        self._window.messages.show_notice(
            self.tr("Saved {0} and {1}.").format(path.name, instances.name)
        )

    def may_replace(self) -> bool:
        """Ask what happens to changes that are not saved. False to stay."""
        if not self._document.modified:
            return True
        answer = dialogs.ask_about_changes(self._window, self._name)
        if answer == "save":
            return self.save() and self._saver.wait() and not self._document.modified
        return answer == "discard"

    # Dialogs

    def _ask_for_new(self) -> None:
        info = self._engine()
        dialog = NewDocument(info, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and self.may_replace():
            self.new(dialog.channel, dialog.scale)
        dialog.deleteLater()

    def new(self, channel: int | None, scale: int) -> None:
        """A document of one class, or the sample for None, at this many layout pixels a pixel."""
        info = self._engine()
        if channel is None:
            layout, seed = sample.read_sample(info.labels), sample.SEED
        else:
            layout, seed = opening.blank_layout(info.size, channel), 0
        self._show(opening.project_of(layout, info, "crop", scale, seed=seed))

    def _ask_to_open(self) -> None:
        path = dialogs.ask_to_open(self._window, self._settings.folder)
        if path is not None:
            self.open(path)

    def _ask_for_layout(self) -> None:
        path = dialogs.ask_for_layout(self._window, self._settings.folder)
        if path is not None:
            self.open_layout(path)

    def _ask_for_checkpoint(self) -> None:
        path = dialogs.ask_for_checkpoint(self._window)
        if path is not None:
            self.open_checkpoint(path)

    def _ask_to_save_picture(self) -> None:
        path = dialogs.ask_where_to_save_picture(self._window, self._proposed)
        if path is not None:
            self.save_picture(path)

    def _ask_to_save_layout(self) -> None:
        path = dialogs.ask_where_to_save_layout(self._window, self._proposed)
        if path is not None:
            self.save_layout(path)

    def _how_to_fit(self, layout: Layout, info: EngineInfo) -> str | None:
        if opening.same_shape(layout.size, info.size):
            return "crop"
        return dialogs.ask_how_to_fit(self._window, layout.size, info.size)

    @property
    def _proposed(self) -> Path:
        """Where a file of this project would go, without a suffix."""
        return self._settings.folder / self._name

    # Inside

    def _show(
        self, project: Project, path: Path | None = None, lock: ProjectLock | None = None
    ) -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = lock
        self._saver.origin = path
        self._name = path.stem if path is not None else self.tr("Untitled")
        self._document.load(project)
        self._untouched = self._document.state_id
        self._show_title()

    def _recover(self, recovery: Recovery) -> None:
        try:
            project = open_project(recovery.path)
        except InadeError as error:
            self._window.messages.show_failure(Failure.of(error))
            return
        self._show(project, recovery.origin)
        self._untouched = None
        self._document.mark_saved((-1, -1))  # a mark that no state has: there is work to save
        self._saver.save_recovery()
        self._saver.wait()
        recovery.discard()

    def _fill_recent(self) -> None:
        menu = self._window.menus["recent"]
        menu.clear()
        for path in self._settings.recent:
            action = menu.addAction(opening.picture_inside(path), path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, p=path: self._open_recent(p))
        if not self._settings.recent:
            menu.addAction(self.tr("Nothing yet")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.addAction(self.tr("Clear list"), self._settings.clear_recent)

    def _fill_checkpoints(self) -> None:
        menu = self._window.menus["checkpoints"]
        menu.clear()
        loaded = self._runner.info.path if self._runner.info is not None else None
        for path in opening.checkpoints():
            action = menu.addAction(path.name)
            action.setCheckable(True)
            action.setChecked(path == loaded)
            action.triggered.connect(lambda _checked=False, p=path: self.open_checkpoint(p))

    def _open_recent(self, path: Path) -> None:
        if not path.exists():
            self._settings.forget(path)
        self.open_all([str(path)])

    def _on_modified_changed(self, modified: bool) -> None:
        """A first picture that came by itself is nothing to ask about when the window closes."""
        if modified and self._document.state_id == self._untouched:
            self._document.mark_saved()
        self._show_title()

    def _on_saved(self, path: Path) -> None:
        self._show_title()
        self._window.status.show_ready(self.tr("Saved {0}").format(path.name))

    def _on_save_failed(self, error: InadeError) -> None:
        self._window.messages.show_failure(Failure.of(error))

    def _show_title(self) -> None:
        self._window.show_title(self._name, modified=self._document.modified)

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.parent
        self._settings.remember(path)

    def _engine(self) -> EngineInfo:
        if self._runner.info is None:
            raise RequestError(
                self.tr("the model is not loaded yet."), remedy=self.tr("Wait a moment.")
            )
        return self._runner.info
