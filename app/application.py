"""The composition root: builds every object, and is the only one that knows them all."""

import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app import theme, translation
from app.actions import Actions
from app.canvas.options import ToolOptions
from app.canvas.painted import Painted
from app.dialogs.files import ask_for_quality
from app.document import commands
from app.document.document import Document
from app.features import viewing
from app.features.checkpoints import Checkpoints
from app.features.editing import Editing
from app.features.files import Files
from app.features.help import Help
from app.features.last_checkpoint import LastCheckpoint
from app.features.painters import Painters
from app.features.painting import PaintSwitches
from app.features.pasting import Pasting
from app.features.preferring import Preferring
from app.features.reporting import Reporting
from app.features.rerendering import Rerendering
from app.features.sizing import Sizing
from app.features.sketching import Sketching
from app.labelling.handler import LabelMyPictures
from app.main_window import MainWindow
from app.panels.classes import ClassPalette
from app.panels.objects import ObjectList
from app.photos.photos import Photos
from app.scenes.applying import SceneStyles
from app.settings import Settings
from app.storage import opening
from app.storage.sample import first_project
from app.strip.bottom import BottomStrip
from app.styles.applying import Restyling
from app.styles.panel import StylePanel
from app.styles.rereading import Rereading
from app.styles.shelf import Shelf
from app.work.jobs import Failure
from app.work.packing import Packing
from app.work.pool import Background
from app.work.runner import Runner
from app.work.running import close_all
from app.work.spare import Spare
from app.work.worker import OpenEngine, Worker
from inade.errors import InadeError

if TYPE_CHECKING:
    from app.finetune.flow import FineTuning


class Studio(QObject):
    """One window with its document and its worker; `start` shows it, closing it ends all."""

    raised = Signal(object)  # an exception that nobody caught, from any thread: it is reported

    def __init__(
        self,
        settings: Settings,
        open_engine: OpenEngine | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        translation.install(application(), settings.language)
        theme.apply(application(), settings.theme)
        self.document = Document(first_project(), self)
        self.options = ToolOptions(self)
        self.worker = Worker(open_engine, self)
        self.runner = Runner(self.worker, self.document, self)
        self.editing = Editing(self.document, self.options, self.runner)
        self.palette = ClassPalette(self.document, self.options, settings)
        self.shelf = Shelf(self)
        self.background = Background(self, threads=2)
        self.packing = Packing(self.document, self.background, self)
        self.objects = ObjectList(
            self.document,
            lambda object_id, name: commands.rename(self.document, object_id, name),
            lambda object_id, locked: commands.set_locked(
                self.document, [object_id], locked=locked
            ),
            self.shelf.name_of,
        )
        self.styles = StylePanel(self.document, self.shelf)
        sections: tuple[tuple[str, Callable[[], str], QWidget], ...] = (
            ("classes", lambda: self.tr("Classes"), self.palette),
            ("objects", lambda: self.tr("Objects"), self.objects),
            ("styles", lambda: self.tr("Styles"), self.styles),
        )
        self.window = MainWindow(
            self.document,
            self.options,
            settings,
            sections,
            lambda window: Actions(window, settings.shortcuts),
        )
        self.bottom = BottomStrip(
            self.document,
            self.runner,
            self.worker,
            settings,
            self.background,
            self.window.canvas,
            ask_for_quality,
        )
        self.window.add_strip(self.bottom.dock)
        self.spare = Spare(
            self.background,
            lambda: not (self.runner.busy or self.window.canvas.gesture_active),
            self,
        )
        self.painting = PaintSwitches(
            self.options, self.palette, self.window.canvas, self.window.actions_
        )
        self.files = Files(self.document, self.runner, self.settings, self.window)
        self.pasting = Pasting(self.document, self.files, self.background, self.editing.paste_look)
        self.last_checkpoint = LastCheckpoint(
            self.document,
            self.runner,
            settings,
            self.window,
            lambda: self.files.new(None, opening.DEFAULT_SCALE),
        )
        self.restyling = Restyling(
            self.document,
            self.runner,
            self.worker,
            self.shelf,
            settings,
            self.background,
            self.window,
        )
        self.scenes = SceneStyles(self.document, self.runner, self.window, self.styles)
        self.photos = Photos(
            self.document, self.options, self.runner, self.worker, self.window, self.restyling
        )
        self.rerendering = Rerendering(self.document, self.runner, self.worker, self.window)
        self.sizing = Sizing(self.document, self.runner, self.background, self.window, self.files)
        self.sketching = Sketching(self.document, self.runner, self.window)
        self.labelling = LabelMyPictures(
            self.document, self.worker, settings, self.background, self.window
        )
        self.checkpoints = Checkpoints(
            self.document,
            self.runner,
            self.window,
            self.background,
            Rereading(self.worker, self.background),
            self.files.open_checkpoint,
        )
        self.painters = Painters(
            self.document,
            self.runner,
            self.worker,
            self.window,
            self.background,
            self.objects,
            self.files.own,
        )
        self.reporting = Reporting(self.document, self.runner, self.window)
        self.help = Help(self.window, self.runner, settings, self.background)
        self.preferring = Preferring(
            application(), self.document, self.runner, settings, self.window
        )
        self.raised.connect(self.report)
        self._bind()
        self._wire()
        self.preferring.apply()

    def start(self, files: Sequence[str] = ()) -> None:
        """Show the window; once it is on screen the model loads behind it."""
        self.window.restore()
        self.bottom.dock.restore()
        self.window.show()
        self.window.status.show_busy(self.tr("Loading model…"), at_once=True)
        self._painted = Painted(self.window.canvas)
        self._painted.seen.connect(self._on_painted, Qt.ConnectionType.SingleShotConnection)
        self.files.offer_recovery()
        self.shelf.load()
        self.scenes.shelf.load()
        self.window.canvas.setFocus()
        projects = [name for name in files if name.endswith(opening.PROJECT_SUFFIX)]
        self.files.open_all(projects)
        others = [name for name in files if name not in projects]
        if others:  # what they are depends on the label set of the checkpoint
            self.runner.info_changed.connect(
                lambda: self.files.open_all(others), Qt.ConnectionType.SingleShotConnection
            )

    @cached_property
    def fine_tuning(self) -> "FineTuning":
        """The road to a checkpoint of one's own."""
        from app.finetune.flow import FineTuning  # many modules; not for every start

        tuning = FineTuning(self.runner, self.settings, self.window, self.files.open_checkpoint)
        tuning.list_in(self.bottom.jobs)
        tuning.preparing.label_pictures = self.labelling.ask
        self.labelling.finished.connect(tuning.take_labelled)
        return tuning

    def _on_painted(self) -> None:
        """What the window need not wait for."""
        self._painted.deleteLater()
        self.worker.start()
        self.last_checkpoint.load()
        if self.settings.training_run is not None:
            self.fine_tuning.find()

    def close(self) -> None:
        """End all that runs beside the window; nothing of it is left when this returns."""
        self.editing.leave_clipboard()
        close_all(self.window, self)

    def report(self, error: BaseException) -> None:
        """Show an error in the window."""
        failure = Failure.of(error)
        self.help.remember(failure)
        self.window.messages.show_failure(failure)

    def _bind(self) -> None:
        actions = self.window.actions_
        handlers: dict[str, Callable[[], object]] = {
            **self.editing.handlers(),
            **self.files.handlers(),
            **self.restyling.handlers(),
            **self.scenes.handlers(),
            **self.photos.handlers(),
            **self.labelling.handlers(),
            **self.rerendering.handlers(),
            **self.sketching.handlers(),
            **self.help.handlers(),
            **self.preferring.handlers(),
            **self.pasting.handlers(),
            **self.sizing.handlers(),
            **viewing.handlers(self.window),
            "model.fine_tune": lambda: self.fine_tuning.show(),
            "edit.undo": self.window.canvas.undo,
            "file.quit": self.window.close,
            "object.rename": self.objects.rename_selected,
            "look.take": self._take_look,
            "look.seed": self._edit_seed,
            "make.cancel": self.escape,
            "make.live": lambda: self._set_live(actions["make.live"].isChecked()),
            **self.painting.handlers(),
        }
        actions.bind({name: self._guarded(handler) for name, handler in handlers.items()})

    def _guarded(self, handler: Callable[[], object]) -> Callable[[], None]:
        """An action whose refusals are told in the window."""

        def run() -> None:
            try:
                handler()
            except InadeError as error:
                self.report(error)
            self._update_actions()

        return run

    def _wire(self) -> None:
        window, document, runner = self.window, self.document, self.runner
        actions, canvas = window.actions_, window.canvas
        viewing.follow_canvas(window)
        actions["make.live"].setChecked(self.settings.live)
        runner.live = self.settings.live
        window.options_bar.show_live(live=self.settings.live)
        for signal_ in (
            document.selection_changed,
            document.objects_changed,
            document.replaced,
            document.history_changed,
            document.picture_changed,
            document.fields_changed,
            runner.info_changed,
            runner.busy_changed,
        ):
            signal_.connect(self._update_actions)
        runner.coming.connect(canvas.rendering.show_coming)
        canvas.reports.refused.connect(self.report)
        window.tool_bar.swatches.swapped.connect(self.options.swap_classes)
        for name in ("classes", "objects", "styles"):
            panel = window.sections[name].widget()
            assert isinstance(panel, ClassPalette | ObjectList | StylePanel)
            panel.noted.connect(window.sections[name].set_note)
        self.styles.cards.applied.connect(self.restyling.apply)
        self.styles.cards.gathered.connect(self.restyling.learn)
        self.styles.mixer.moved.connect(self.restyling.preview_mix)
        self.styles.mixer.settled.connect(self.restyling.mix)
        self.styles.seed.given.connect(self._on_seed_given)
        self.styles.seed.refused.connect(self.report)
        window.style_dropped.connect(self.restyling.drop)
        window.picture_dropped.connect(self.pasting.drop)
        self.styles.set_actions(actions)
        self.styles.previewed.connect(runner.generate)
        self.restyling.photo_read.connect(self.files.show_new)
        self.restyling.scene_read.connect(self.scenes.give)
        self.objects.set_context_menu(window.menus["&Object"])
        window.may_close = self._may_close
        window.dropped = lambda paths, on_styles: self.files.open_all(paths, for_style=on_styles)
        self.palette.class_selected.connect(self.editing.select_class)
        self.palette.given.connect(self.editing.give_class)
        actions.on_digits(self._on_digit)
        window.escape_pressed.connect(self.escape)
        self.bottom.told.connect(window.messages.show_news)
        self.background.failed.connect(window.messages.show_failure)
        self.shelf.failed.connect(window.messages.show_failure)
        self.files.photo_found.connect(self.photos.take)
        self.files.style_found.connect(lambda found: self.restyling.keep(found.style))
        self.files.scene_found.connect(lambda found: self.scenes.shelf.keep(found.scene))
        self.files.reading_changed.connect(self.reporting.show_reading)
        document.replaced.emit()  # everyone shows the document for the first time
        self._update_actions()

    def escape(self) -> None:
        """Abort the gesture, else what is being made, else clear selection, then the message."""
        if self.window.canvas.cancel_gesture():
            return
        if self.runner.busy and not self.runner.loading:
            self.runner.cancel()
        elif self.window.messages.isVisible() and not self.document.selection:
            self.window.messages.hide()
        else:
            self.document.select(())

    def _edit_seed(self) -> None:
        """Lead to the seed of the selection, below the styles."""
        self.window.sections["styles"].reveal()
        self.styles.edit_seed()

    def _on_seed_given(self, changed: bool) -> None:
        self.window.canvas.setFocus()
        if changed:
            self.runner.generate()

    def _take_look(self) -> None:
        """The next click on the canvas names the object whose look the selection takes."""
        self.window.options_bar.set_hint(self.tr("Click the object whose look is wanted"))
        self.window.catch_click(self._on_look_taken)

    def _on_look_taken(self, object_id: int | None) -> None:
        self.window.options_bar.set_hint("")
        if object_id is not None:
            self.editing.take_look(object_id)

    def _set_live(self, live: bool) -> None:
        self.runner.live = self.settings.live = live
        self.window.options_bar.show_live(live=live)
        if live:
            self.runner.generate()

    def _update_actions(self) -> None:
        document, info = self.document, self.runner.info
        count = len(document.selection)
        holds = {
            "engine": info is not None,
            "encoder": info is not None and info.has_encoder,
            "selection": count > 0,
            "one": count == 1,
            "several": count > 1,
            "look": self.editing.copied is not None,
            "undo": document.history.can_undo,
            "redo": document.history.can_redo,
            "picture": document.picture is not None,
            **self.photos.holds,
            "sketch": info is not None and info.takes_sketch,
            "texture": info is None or info.takes_texture,
            "size_free": info is None or info.size_free,
            "busy": self.runner.busy,
            "fitted": document.state.prior is not None,
        }
        self.window.actions_["make.published"].setChecked(document.state.choices.published)
        self.window.actions_["size.panorama"].setChecked(document.state.closed)
        self.window.actions_.allow(name for name, true in holds.items() if true)

    def _on_digit(self, digit: int) -> None:
        if not self.bottom.take_digit(digit):
            self.palette.choose_digit(digit)

    def _may_close(self) -> bool:
        if not self.files.may_replace():
            return False
        self.window.hide()  # at once; a pass or a file may take a moment to end
        self.close()
        return True


def application() -> QApplication:
    """The QApplication, made if there is none yet."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app
