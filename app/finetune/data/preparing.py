"""The first three steps: pictures, check, settings; they end with the plan of a run."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.finetune.data import classes, copies, pictures, plan
from app.finetune.data.classes import Origin
from app.finetune.data.pictures import Checked, Survey
from app.finetune.data.plan import Plan
from app.finetune.pages.pictures_page import read_thumbnails
from app.finetune.running import speed
from app.finetune.running.speed import Room, Speed
from app.finetune.window import CHECK, PICTURES, SETTINGS, FineTuneWindow
from app.work.jobs import Failure
from app.work.pool import Background, Progress
from app.work.runner import Runner
from inade.places import own_command


class Preparing(QObject):
    """Asks the pages of the window and answers them; all reading is done in the background.

    label_pictures  called with a folder of photos that have no layouts; None where nothing can
                    label them
    """

    moved = Signal(int)  # the step to show
    start_wanted = Signal(object)  # Plan

    def __init__(
        self, window: FineTuneWindow, background: Background, runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.label_pictures: Callable[[Path], object] | None = None
        self.program = own_command()
        self.survey: Survey | None = None
        self.checked: Checked | None = None
        self.speed: Speed | None = None
        self._window, self._background, self._runner = window, background, runner
        self._asked_for: object = None  # checkpoint and device of the estimate
        window.pictures.picked.connect(self.pick)
        window.pictures.label_wanted.connect(self._label)
        window.pictures.next.clicked.connect(self._check)
        window.check.again.connect(self._check)
        window.check.leave_out.connect(self._leave_out)
        window.check.measure.connect(self._measure)
        window.check.next.clicked.connect(lambda: self.moved.emit(SETTINGS))
        window.settings.changed.connect(self._on_settings_changed)
        window.settings.start.clicked.connect(self._start)

    @property
    def done(self) -> set[int]:
        """The steps that are done."""
        done: set[int] = set()
        if self.survey is not None and self.survey.labelled:
            done.add(PICTURES)
        if self.checked is not None and self.checked.report.ok:
            done.add(CHECK)
        return done

    # 1. Pictures

    def pick(self, folder: Path) -> None:
        """Look at a folder of pictures."""
        page = self._window.pictures
        self.survey = self.checked = None
        page.show_reading(folder)
        self.moved.emit(PICTURES)
        self._background.run(
            lambda _: pictures.survey(folder),
            self._on_survey,
            "survey",
            failed=lambda failure: page.show_trouble(in_words(failure)),
        )

    def _on_survey(self, found: Survey) -> None:
        page = self._window.pictures
        self.survey = found
        page.show_survey(found)
        self._background.run(
            lambda _: read_thumbnails(found.examples),
            page.show_thumbnails,
            "thumbnails",
            failed=lambda _: None,
        )
        self.moved.emit(self._window.step)

    def _label(self, folder: Path) -> None:
        if self.label_pictures is None:
            self._window.pictures.show_trouble(
                self.tr(
                    "This version cannot label pictures itself. Outline them with labelme, CVAT "
                    "or Label Studio, and choose the folder again."
                )
            )
            return
        self.label_pictures(folder)

    # 2. Check

    def _check(self) -> None:
        found = self.survey
        if found is not None:
            self._look(
                found.folder,
                lambda copy, progress: pictures.check(found, copy, progress),
            )

    def _leave_out(self) -> None:
        found, checked = self.survey, self.checked
        if found is not None and checked is not None:
            self._look(
                found.folder,
                lambda copy, progress: pictures.leave_out(checked, copy, progress),
            )

    def _look(self, folder: Path, look: Callable[[Path, Progress], Checked]) -> None:
        page = self._window.check
        self.checked = None
        self._background.forget("speed")
        page.show_checking(folder)
        page.show_speed(None)
        page.show_room(None)
        self.moved.emit(CHECK)
        info = self._runner.info
        path, labels = (info.path, info.labels) if info is not None else (None, None)

        def work(progress: Progress) -> tuple[Checked, list[Origin]]:
            copy = copies.copy_folder(folder)
            copies.tidy(copy)
            return look(copy, progress), classes.origins(path, labels)

        self._background.run(
            work,
            self._on_checked,
            "check",
            failed=lambda failure: page.show_trouble(in_words(failure)),
            progressed=page.show_progress,
        )

    def _on_checked(self, found: tuple[Checked, list[Origin]]) -> None:
        checked, origins = found
        self.checked = checked
        self._window.check.show_checked(checked)
        self.moved.emit(self._window.step)
        if not checked.report.ok or checked.labels is None or self.survey is None:
            self._window.check.show_too_early()
            return
        name = self.survey.folder.name.replace("_", " ")
        self._window.settings.show_data(checked.labels, checked.report.class_area, origins, name)
        self._estimate()

    # What it takes

    def _estimate(self) -> None:
        """Ask an earlier run, else try a few steps."""
        origin, device = self._window.settings.chosen, self._device
        checked = self.checked
        if origin is None or checked is None or not checked.report.ok:
            return

        def look(_: Progress) -> tuple[Room, Speed | None]:
            return speed.room_for(checked.data, origin.path), speed.remembered(origin.path, device)

        def done(found: tuple[Room, Speed | None]) -> None:
            self._window.check.show_room(found[0])
            if found[1] is None:
                self._measure()
            else:
                self._show_speed(found[1])

        self._background.run(look, done, "estimate", failed=self._on_no_speed)

    def _measure(self) -> None:
        origin, device = self._window.settings.chosen, self._device
        checked = self.checked
        if origin is None or checked is None or not checked.report.ok:
            return
        self._window.check.show_measuring()
        self._window.settings.show_speed(None)
        self._background.run(
            lambda progress: speed.probe(checked.data, origin.path, device, self.program, progress),
            self._show_speed,
            "speed",
            failed=self._on_no_speed,
            progressed=lambda done, _total: self._window.check.show_measuring(done),
        )

    def _show_speed(self, found: Speed) -> None:
        self.speed = found
        self._window.check.show_speed(found)
        self._window.settings.show_speed(found)

    def _on_no_speed(self, failure: Failure) -> None:
        self._window.check.show_speed(None, in_words(failure))
        self._window.settings.show_speed(None)

    @property
    def _device(self) -> str:
        return self._window.settings.device.currentData()

    # 3. Settings

    def _on_settings_changed(self) -> None:
        page = self._window.settings
        page.show_problem("")
        asked = (page.chosen, self._device)
        if asked != self._asked_for:
            self._asked_for = asked
            page.show_speed(None)
            self._estimate()

    def _start(self) -> None:
        page, checked = self._window.settings, self.checked
        origin = page.chosen
        if origin is None or checked is None:
            return
        page.start.setEnabled(False)
        self._background.forget("speed")  # the trial would only slow it down
        wanted = Plan(
            plan.run_folder(page.title_text),
            page.title_text,
            checked.data,
            origin.path,
            page.like,
            page.pictures.value(),
            self._device,
            page.minutes,
        )
        self.start_wanted.emit(wanted)


def in_words(failure: Failure) -> str:
    """What happened and what to do."""
    return f"{failure.what} {failure.remedy}".strip()
