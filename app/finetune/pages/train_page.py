"""Step 4: the run while it goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.finetune.pages.curves import Curves
from app.finetune.pages.page import AboutRun, Card, FactList, Page, button, secondary, told
from app.finetune.pages.samples import SampleView
from app.finetune.pages.words import duration, size
from app.finetune.running.follow import RunView
from app.translation import filled, follow_language, number
from app.work.jobs import Failure

DISTANCE, DIVERSITY, REMADE, SNAPSHOT, MEMORY = range(5)
LEFT_WIDTH = 330


class TrainPage(Page):
    """The samples are the hero; curves and figures stand beside them."""

    paused = Signal(bool)
    stopped = Signal()
    used = Signal()
    continued = Signal(str)  # '', 'smaller' or 'cpu'
    ended = Signal()  # a process that does not answer
    report_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.card = Card()
        self.continue_button, self.smaller_button, self.cpu_button = button(), button(), button()
        self.end_button, self.report_button = button(), button()
        self.details_button, self.copy_button = button(), button()
        self.details_button.setCheckable(True)
        self._remedies = (
            self.continue_button,
            self.smaller_button,
            self.cpu_button,
            self.end_button,
            self.report_button,
            self.details_button,
            self.copy_button,
        )
        for one in self._remedies:
            self.card.row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
            one.hide()
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setProperty("look", "log")
        self.log.hide()
        self.curves = Curves()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.step, self.rate, self.left = (secondary("") for _ in range(3))
        self.rate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.facts = FactList(5)
        self.samples = SampleView()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.samples)
        numbers = QHBoxLayout()
        for one in (self.step, self.rate, self.left):
            one.setWordWrap(False)
            numbers.addWidget(one)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.curves, 1)
        beside.addWidget(self.progress)
        beside.addLayout(numbers)
        beside.addWidget(self.facts)
        left = QWidget()
        left.setLayout(beside)
        left.setFixedWidth(LEFT_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(left)
        row.addWidget(self._area, 1)
        row.setContentsMargins(0, 0, 0, 0)
        self._both = QWidget()
        self._both.setLayout(row)
        self.column.addWidget(self.card)
        self.column.addWidget(self.log, 1)
        self.column.addWidget(self._both, 1)
        self.pause_button, self.stop_button = button(), button()
        self.use_button = button(primary=True)
        self.buttons = [self.pause_button, self.stop_button, self.use_button]
        self.first = self.pause_button
        self._wants_pause = False
        self._failure: Failure | None = None
        self.pause_button.clicked.connect(lambda: self.paused.emit(not self._wants_pause))
        self.stop_button.clicked.connect(self.stopped)
        self.use_button.clicked.connect(self.used)
        self.continue_button.clicked.connect(lambda: self.continued.emit(""))
        self.smaller_button.clicked.connect(lambda: self.continued.emit("smaller"))
        self.cpu_button.clicked.connect(lambda: self.continued.emit("cpu"))
        self.end_button.clicked.connect(self.ended)
        self.report_button.clicked.connect(self.report_wanted)
        self.details_button.toggled.connect(self._show_log)
        self.copy_button.clicked.connect(self._copy)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Training"))
        for named, words in (
            (self.continue_button, self.tr("Continue")),
            (self.smaller_button, self.tr("Continue with smaller steps")),
            (self.cpu_button, self.tr("Continue on the processor")),
            (self.end_button, self.tr("End it")),
            (self.report_button, self.tr("Report")),
            (self.details_button, self.tr("Details")),
            (self.copy_button, self.tr("Copy")),
            (self.pause_button, self.tr("Pause")),
            (self.stop_button, self.tr("Stop and keep")),
            (self.use_button, self.tr("Use this checkpoint now")),
        ):
            named.setText(words)
        self.report_button.setToolTip(
            self.tr("Curves, samples and settings on one page, in the web browser")
        )
        self.log.setAccessibleName(self.tr("Log"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.facts.set_names(
            (
                self.tr("Distance to your pictures"),
                self.tr("Diversity"),
                self.tr("Error in remaking yours"),
                self.tr("Last snapshot"),
                self.tr("Memory"),
            )
        )
        self.facts.setToolTip(
            self.tr(
                "Judged on the pictures kept aside. Distance: energy distance of AlexNet features "
                "(a proxy, no FID). Diversity and error: LPIPS (AlexNet)."
            )
        )
        self.tell_again()

    @told("run")
    def show_run(self, view: RunView, *, by_hand: bool, painting: bool) -> None:
        """Show the state of the run; it may be paused by hand or because the person paints."""
        self.title.setText(self.tr("Fine-tuning “{0}”").format(view.title))
        self.words.setText(AboutRun().words(view))
        self.curves.show_rows(view.rows)
        self._show_progress(view)
        self._show_figures(view)
        note = self.tr("The first samples come soon: the same pictures again and again, "
                       "so that you see the model learn.")  # fmt: skip
        self.samples.show_samples(view.samples, note)
        self._wants_pause = by_hand
        self.pause_button.setText(self.tr("Continue") if by_hand else self.tr("Pause"))
        self.pause_button.setEnabled(view.state in ("starting", "training", "paused"))
        self.stop_button.setEnabled(view.state in ("starting", "training", "paused"))
        self.use_button.setEnabled(view.has_checkpoint)
        goes_on = self.tr("You can close this window; training goes on and is listed under Jobs.")
        self.hint.setText(goes_on if view.lives else "")
        self._say(view, by_hand=by_hand, painting=painting)

    def show_trouble(self, failure: Failure) -> None:
        """Something that was asked for did not work."""
        self._offer((self.details_button, self.copy_button) if failure.details else ())
        self._show_failure(failure)

    def _show_progress(self, view: RunView) -> None:
        beat = view.beat
        self.progress.setValue(round(1000 * view.share))
        if beat is None or not beat.total:
            busy = view.state == "starting"
            self.progress.setRange(0, 0 if busy else 1000)
            self.step.setText(beat.message if beat is not None and busy else "")
            self.rate.setText("")
            self.left.setText("")
            return
        self.progress.setRange(0, 1000)
        seen = filled(self.tr("picture {0:,} of {1:,}"), min(beat.pictures, beat.total), beat.total)
        self.step.setText((beat.message if view.lives else "") or seen)
        rate = beat.images_per_second
        if view.state == "paused":
            self.rate.setText(self.tr("paused"))
        else:
            self.rate.setText(filled(self.tr("{0:.3g} pictures/s"), rate) if rate else "")
        over = view.state in ("finished", "failed", "lost")
        left = beat.seconds_left
        known = left is not None and not over
        self.left.setText(self.tr("{0} left").format(duration(left or 0)) if known else "")

    def _show_figures(self, view: RunView) -> None:
        for place, key, digits in (
            (DISTANCE, "proxy_distance", 3),
            (DIVERSITY, "diversity", 2),
            (REMADE, "reconstruction", 2),
        ):
            self.facts.show_value(place, from_to(view.rows, key, digits))
        if view.snapshot_age is not None:
            ago = self.tr("{0} ago").format(duration(view.snapshot_age))
            safe = self.tr("safe to stop at any time")
            self.facts.show_value(SNAPSHOT, f"{ago} · {safe}" if view.lives else ago)
        else:
            self.facts.show_value(SNAPSHOT, self.tr("none yet"))
        self.facts.show_value(MEMORY, size(view.memory) if view.memory else "")

    def _say(self, view: RunView, *, by_hand: bool, painting: bool) -> None:
        offered: Sequence[QWidget] = ()
        self._failure = view.failure
        if view.failure is not None:
            resumable = view.snapshot_age is not None
            offered = [self.continue_button] if resumable else []
            if resumable and view.cure == "smaller":
                offered = [self.smaller_button, *offered]
            if resumable and view.cure == "cpu":
                offered = [self.cpu_button, *offered]
            if view.report is not None:
                offered = [*offered, self.report_button]
            offered = [*offered, self.details_button, self.copy_button]
            self._show_failure(view.failure)
        elif view.state == "silent":
            assert view.beat is not None
            self.card.say(
                self.tr(
                    "The training has not said anything for a while. It may be busy swapping "
                    "memory; if nothing comes, end it: the last snapshot stays."
                ),
                "hourglass",
                "notice",
            )
            offered = [self.end_button]
        elif view.state == "paused" and painting and not by_hand:
            self.card.say(
                self.tr("Paused while you paint; it goes on by itself a few seconds after."),
                "pause",
            )
        elif view.state == "paused":
            self.card.say(self.tr("Paused. Continue whenever you like."), "pause")
        elif view.state == "stopping":
            self.card.say(self.tr("Stopping: the last step is being saved…"), "info")
        else:
            self.card.say("")
        self._offer(offered)

    def _offer(self, offered: Sequence[QWidget]) -> None:
        for one in self._remedies:
            one.setVisible(one in offered)
        if self.details_button not in offered:
            self.details_button.setChecked(False)

    def _show_failure(self, failure: Failure) -> None:
        self._failure = failure
        self.card.say(f"{failure.what} {failure.remedy}".strip(), "warning-circle", "error")
        if self.log.toPlainText() != failure.details:
            self.log.setPlainText(failure.details)

    def _show_log(self, shown: bool) -> None:
        self.log.setVisible(shown)
        self._both.setVisible(not shown)

    def _copy(self) -> None:
        failure = self._failure
        if failure is not None:
            text = "\n".join(
                part for part in (failure.what, failure.remedy, failure.details) if part
            )
            QGuiApplication.clipboard().setText(text)


def from_to(rows: Sequence[object], key: str, digits: int) -> str:
    """The first and the last figure of this name."""
    found = [float(row[key]) for row in rows if isinstance(row, dict) and key in row]
    if not found:
        return ""
    first, last = (number(figure, f".{digits}f") for figure in (found[0], found[-1]))
    return last if len(found) == 1 else f"{first} → {last}"
