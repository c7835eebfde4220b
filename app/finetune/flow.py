"""The road from a folder to a checkpoint: what each step asks for and what is done about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.finetune.data import plan
from app.finetune.data.plan import Plan
from app.finetune.data.preparing import Preparing, in_words
from app.finetune.pages.words import duration
from app.finetune.running import speed
from app.finetune.running.checkpoint import adopt
from app.finetune.running.follow import Follower, RunView
from app.finetune.running.pausing import PaintingWatch
from app.finetune.running.speed import Speed
from app.finetune.window import CHECK, PICTURES, SETTINGS, TRAIN, USE, FineTuneWindow
from app.main_window import MainWindow
from app.settings import Settings
from app.strip.jobs_list import JobList
from app.translation import follow_language, percent
from app.work.jobs import Failure
from app.work.pool import Background, Progress
from app.work.runner import Runner
from app.work.running import Running
from inade.devices import Device
from inade.training.run import watch

_OVER = ("finished", "failed", "lost")


class FineTuning(Running):
    """One run at a time, in a process of its own. `changed` tells every new view of it.

    `preparing.label_pictures` is called with a folder of photos that have no layouts;
    `take_labelled` takes it back when they have.
    """

    changed = Signal(object)  # RunView, None when there is no run any more

    def __init__(
        self,
        runner: Runner,
        settings: Settings,
        main: MainWindow,
        load: Callable[[Path], object],
    ) -> None:
        """`load` opens a checkpoint folder behind the window."""
        super().__init__(main)
        self.view: RunView | None = None
        self.window = FineTuneWindow(main)
        self.painting = PaintingWatch(main.canvas, runner, self)
        self._runner, self._settings, self._main, self._load = runner, settings, main, load
        self._background = Background(self, threads=8)  # some of it takes minutes
        self._wishes = Background(self, finishes=True)  # one after another, as they were made
        self.preparing = Preparing(self.window, self._background, runner, self)
        self._follower = Follower(self)
        self._by_hand = False
        self._held = False  # paused because of the painting
        self._told = ""  # the state that was told in the main window
        self._follower.seen.connect(self._on_seen)
        self._follower.failed.connect(self._on_not_seen)
        self.painting.changed.connect(lambda _active: self._let_paint())
        self.preparing.moved.connect(self._go_to)
        self.preparing.start_wanted.connect(self._start)
        self._connect_pages()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        if self.view is not None:
            self.changed.emit(self.view)

    def show(self) -> None:
        """Show the window, at the run if there is one."""
        self._refresh()
        self.window.appear()
        self._show_view()

    def find(self) -> None:
        """Find the run of an earlier session again, whatever became of it meanwhile."""
        run = self._settings.training_run
        if run is not None:
            self._told = "found"
            self._wishes.run(lambda _: _released(run), self._on_found, failed=self._on_trouble)

    def list_in(self, jobs: JobList) -> None:
        """Show the run among the jobs."""

        def show(view: RunView | None) -> None:
            if view is None:
                jobs.hide_run()
                return
            title = self.tr("Fine-tune “{0}”").format(view.title)
            left = view.beat.seconds_left if view.beat is not None else None
            note = {
                "starting": self.tr("begins"),
                "training": self.tr("{0} left").format(duration(left)) if left else "",
                "paused": self.tr("paused"),
                "stopping": self.tr("stopping"),
                "silent": self.tr("does not answer"),
                "finished": self.tr("done"),
            }.get(view.state, self.tr("failed"))
            jobs.show_run(title, note, view.share, lives=view.lives)

        self.changed.connect(show)
        jobs.run_wanted.connect(self.show)

    def take_labelled(self, folder: Path) -> None:
        """Go on with pictures that were labelled, if that is what the window waits for."""
        if self.window.isVisible() and self.window.step == PICTURES and self.view is None:
            self.preparing.pick(folder)

    def close(self) -> None:
        """A run goes on, and no longer waits for the painting."""
        if self._held:
            self._held = False
            self._wish("run", "painting")
        self.window.close()

    # Steps

    @property
    def _running(self) -> bool:
        return self.view is not None and self.view.lives

    def _go_to(self, step: int) -> None:
        if self.view is not None:
            done = {PICTURES, CHECK, SETTINGS}
            reachable = {TRAIN}
            if self.view.state == "finished":
                done.add(TRAIN)
            if self.view.has_checkpoint:
                reachable.add(USE)
        else:
            done = self.preparing.done
            reachable = {PICTURES, *(step + 1 for step in done)}
        self.window.go_to(step, done - {step}, reachable)

    def _refresh(self) -> None:
        """Show the step that fits, if the current one does not."""
        step = self.window.step
        if self.view is not None and step < TRAIN:
            step = TRAIN
        self._go_to(step)

    def _connect_pages(self) -> None:
        window = self.window
        window.step_chosen.connect(self._go_to)
        window.train.paused.connect(self._pause)
        window.train.stopped.connect(self._stop)
        window.train.used.connect(lambda: self._go_to(USE))
        window.train.continued.connect(self._continue)
        window.train.ended.connect(self._end)
        window.use.used.connect(self._use)
        window.use.more.connect(self._more)
        window.use.restarted.connect(self._restart)
        for page in (window.train, window.use):
            page.report_wanted.connect(self._open_report)

    def _start(self, wanted: Plan) -> None:
        if self._running:
            return
        page = self.window.settings

        def begin(_: Progress) -> Path:
            wanted.write()
            plan.start([*self.preparing.program, *wanted.first_command], wanted.run)
            return wanted.run

        self._background.run(
            begin,
            self._on_started,
            "start",
            failed=lambda failure: page.show_problem(in_words(failure)),
        )

    def _on_started(self, run: Path) -> None:
        self.window.settings.show_problem("")
        self._by_hand = self._held = False
        self._told = ""
        self._settings.training_run = run
        self.view = RunView(run, None, "starting")
        self._follower.follow(run)
        self._go_to(TRAIN)

    # 4. Train

    def _on_found(self, by_hand: bool) -> None:
        self._by_hand = by_hand
        self._follower.follow(self._settings.training_run)

    def _on_seen(self, view: RunView) -> None:
        if view.run != self._follower.run:
            return  # looked at before another one was asked for
        before, self.view = self.view, view
        self._show_view()
        if view.state in _OVER:
            self._follower.follow(None)
            self._remember_speed(view)
        step = self.window.step
        if step < TRAIN:
            step = TRAIN
        if step == TRAIN and view.state == "finished" and view.has_checkpoint:
            step = USE
        facts = (view.state, view.has_checkpoint)
        known = before is not None and (before.state, before.has_checkpoint) == facts
        if not known or step != self.window.step:
            self._go_to(step)
        self._tell(view)
        self._let_paint()
        self.changed.emit(view)

    def _on_not_seen(self, failure: Failure) -> None:
        """Say it where the person looks: the run's own page, else the main window."""
        told = replace(
            failure,
            what=self.tr("The training cannot be watched. {0}").format(failure.what),
            remedy=self.tr("The training itself goes on; the window looks again every second."),
        )
        if self.window.isVisible() and self.window.step == TRAIN:
            self.window.train.show_trouble(told)
        else:
            self._main.messages.show_failure(told)

    def _show_view(self) -> None:
        if self.view is not None and self.window.isVisible():
            self.window.train.show_run(self.view, by_hand=self._by_hand, painting=self._held)
            self.window.use.show_run(self.view)

    def _tell(self, view: RunView) -> None:
        """Say in the main window what the person would miss."""
        state, found = view.state, self._told == "found"
        if state == self._told or (not found and state not in _OVER):
            return
        self._told = state
        if self.window.isVisible():
            return
        show = (self.tr("Show"), self.show)
        bar = self._main.messages
        if state == "finished":
            bar.show_notice(self.tr("Fine-tuning “{0}” is done.").format(view.title), "", show)
        elif view.failure is not None:
            bar.show_notice(
                self.tr("Fine-tuning “{0}” stopped: {1}").format(view.title, view.failure.what),
                self.tr("Your picture is not touched."),
                show,
            )
        else:
            bar.show_notice(
                self.tr("Fine-tuning “{0}” goes on ({1}).").format(view.title, percent(view.share)),
                "",
                show,
            )

    def _pause(self, wanted: bool) -> None:
        self._by_hand = wanted
        self._held = False
        self._wish("pause" if wanted else "run", "hand")
        self._let_paint()

    def _stop(self) -> None:
        self._by_hand = self._held = False
        self._wish("stop", "hand")

    def _let_paint(self) -> None:
        """Hold the training while the person paints on the device it computes on."""
        view = self.view
        if view is None or not view.lives or self._by_hand or view.state == "stopping":
            return
        hold = self.painting.active and self._shares_device(view)
        if hold and not self._held and view.state == "training":
            self._held = True
            self._wish("pause", "painting")
        elif self._held and not hold:
            self._held = False
            self._wish("run", "painting")

    def _shares_device(self, view: RunView) -> bool:
        info = self._runner.info
        if info is None or view.beat is None:
            return False
        return info.device.startswith("cpu") == ("cpu" in view.beat.device.casefold())

    def _wish(self, wish: watch.Wish, by: str) -> None:
        if self.view is not None:
            run = self.view.run
            self._wishes.run(
                lambda _: watch.write_wish(run, wish, by),
                lambda _: self._follower.look(),
                failed=self._on_trouble,
            )

    def _end(self) -> None:
        view = self.view
        if view is not None:
            self._background.run(
                lambda _: plan.end_process(view.run),
                lambda _: self._follower.look(),
                "start",
                failed=self._on_trouble,
            )

    def _continue(self, how: str) -> None:
        view = self.view
        if view is None or view.lives or view.plan is None:
            return
        wanted = replace(view.plan, device=Device.CPU) if how == "cpu" else view.plan
        self._go_on(wanted, smaller=how == "smaller")

    def _more(self, count: int) -> None:
        view = self.view
        if view is None or view.plan is None or view.lives:
            return
        seen = view.beat.pictures if view.beat is not None else 0
        self._go_on(replace(view.plan, pictures=seen + count))

    def _go_on(self, wanted: Plan, *, smaller: bool = False) -> None:
        def begin(_: Progress) -> Path:
            wanted.rewrite()
            batch = max(1, plan.batch_size(wanted.run) // 2) if smaller else None
            plan.start([*self.preparing.program, *wanted.next_command(batch)], wanted.run)
            return wanted.run

        self._background.run(begin, self._on_started, "start", failed=self._on_trouble)

    def _on_trouble(self, failure: Failure) -> None:
        self.window.train.show_trouble(failure)

    def _remember_speed(self, view: RunView) -> None:
        beat, known = view.beat, view.plan
        if beat is not None and known is not None and beat.images_per_second > 0:
            measured = self.preparing.speed
            memory = beat.memory or (measured.memory if measured is not None else None)
            seen = Speed(beat.images_per_second, memory, beat.device)
            self._background.run(
                lambda _: speed.remember(known.init, known.device, seen),
                lambda _: None,
                failed=lambda _: None,
            )

    # 5. Use it

    def _use(self, name: str) -> None:
        view = self.view
        if view is None or not name:
            return
        self.window.use.show_copying()
        self._background.run(
            lambda _: adopt(view.run, name),
            self._on_adopted,
            "use",
            failed=lambda failure: self.window.use.show_trouble(in_words(failure)),
        )

    def _on_adopted(self, folder: Path) -> None:
        self.window.use.show_used(folder.name)
        self._load(folder)

    def _open_report(self) -> None:
        if self.view is not None and self.view.report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.view.report)))

    def _restart(self) -> None:
        """Let the run be; its folder stays."""
        if self._running:
            return
        self._follower.follow(None)
        self._settings.training_run = None
        self.view = None
        self.window.settings.name.clear()
        self.changed.emit(None)
        self._go_to(PICTURES)


def _released(run: Path) -> bool:
    """Let a run go on that a closed editor held for its painting; True if a person paused it."""
    if watch.read_wish(run) != "pause":
        return False
    if watch.wished_by(run) == "painting":
        watch.write_wish(run, "run")
        return False
    return True
