"""What the worker does and what waits: progress, time left, and a way to stop it."""

import time
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.translation import filled, follow_language, translate
from app.work.jobs import Job, OpenCheckpoint, Render, Request
from app.work.worker import Worker

_KEPT = 12  # rows of jobs that are over
_SOON_MS = 100
_TICK_MS = 250
_RUN = -1  # number of the training run's row


class JobList(QWidget):
    """A row a job, newest on top. Rows are made when somebody can see them: passes go first."""

    cancelled = Signal(object)  # number of a job, None for all
    counted = Signal(int)  # jobs that run or wait for longer than a moment
    run_wanted = Signal()  # the person wants to see the training run

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.rows: dict[int, JobRow] = {}
        self._usual: dict[object, float] = {}  # milliseconds that jobs of a kind take
        self._live: dict[int, float | None] = {}  # jobs that are not over, and when they began
        self._lasting: set[int] = set()  # those of them that the last tick met
        self._empty = QLabel()
        self._empty.setProperty("look", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        inner = QWidget()
        inner.setLayout(self._column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        layout.addWidget(self._empty)
        self._news: dict[int, Job] = {}
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._show_news)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._on_tick)
        worker.changed.connect(self._on_job_changed)
        self._show_state()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self._empty.setText(self.tr("Nothing runs and nothing waits"))
        self._area.setAccessibleName(self.tr("Jobs"))
        for number, row in self.rows.items():
            row.retranslate()
            if number == _RUN:
                self._name_run(row)

    def show_run(self, title: str, note: str, share: float, *, lives: bool) -> None:
        """Show the training run, which is no job of the worker, above all jobs."""
        row = self.rows.get(_RUN)
        if row is None:
            row = self.rows[_RUN] = JobRow()
            row.cancel.setIcon(theme.icon("arrow-square-out"))
            self._name_run(row)
            row.cancel.clicked.connect(self.run_wanted)
            self._column.insertWidget(0, row)
        row.show_facts(title, note, share, over=not lives)
        self._show_state()

    def _name_run(self, row: "JobRow") -> None:
        row.cancel.setToolTip(self.tr("Show"))
        row.cancel.setAccessibleName(self.tr("Show the training"))

    def hide_run(self) -> None:
        """There is no training run any more."""
        self._drop(_RUN)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        self._show_news()
        super().showEvent(event)

    def _on_job_changed(self, job: Job) -> None:
        self._news[job.number] = _titled(job) if job.finished else job
        if job.finished:
            self._live.pop(job.number, None)
            if job.state == "done":
                kind = _kind(job)
                self._usual[kind] = (self._usual.get(kind, job.milliseconds) + job.milliseconds) / 2
        elif self._live.get(job.number) is None:
            self._live[job.number] = time.monotonic() if job.state == "running" else None
        self._forget_old_news()
        if self._live and not self._ticks.isActive():
            self._ticks.start()
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _forget_old_news(self) -> None:
        """What nobody has looked at stays within the number of rows."""
        over = [number for number, job in self._news.items() if job.finished]
        for number in over[: max(0, len(over) - _KEPT)]:
            if number not in self.rows:
                del self._news[number]

    def _show_news(self) -> None:
        """Show what changed since the last look."""
        news, self._news = self._news, {}
        for job in news.values():
            self._show_job(job)
        over = [number for number, other in self.rows.items() if other.over and number != _RUN]
        for number in over[: max(0, len(over) - _KEPT)]:
            self._drop(number)
        self._show_state()

    def _show_job(self, job: Job) -> None:
        row = self.rows.get(job.number)
        if job.state == "replaced":
            self._drop(job.number)
        elif row is None:
            row = JobRow()
            row.cancel.clicked.connect(lambda _=False, n=job.number: self.cancelled.emit(n))
            self.rows[job.number] = row
            self._column.insertWidget(int(_RUN in self.rows), row)
        if row is not None:
            row.show_job(job, self._usual.get(_kind(job), 0.0), self._live.get(job.number))

    def _drop(self, number: int) -> None:
        row = self.rows.pop(number, None)
        if row is not None:
            row.hide()
            row.deleteLater()

    def _show_state(self) -> None:
        self._area.setVisible(bool(self.rows))
        self._empty.setVisible(not self.rows)

    def _on_tick(self) -> None:
        if not self._live:
            self._ticks.stop()
        for number in self._live.keys() & self.rows.keys():
            self.rows[number].show_time()
        self.counted.emit(len(self._lasting & self._live.keys()))
        self._lasting = set(self._live)


class JobRow(QWidget):
    """One job: title, progress, words on its state, and a button to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.over = False
        self._begun: float | None = None
        self._usual = 0.0
        self._job: Job | None = None
        self._title = QLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(140)
        self._note = QLabel()
        self._note.setProperty("look", "secondary")
        self._note.setMinimumWidth(96)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cancel = QToolButton()
        self.cancel.setIcon(theme.icon("x"))
        self.cancel.setIconSize(QSize(12, 12))
        self.cancel.setFixedSize(22, 22)
        kept = self.cancel.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.cancel.setSizePolicy(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(12)
        row.addWidget(self._title, 1)
        for part in (self._progress, self._note, self.cancel):
            row.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the same in another language."""
        self._progress.setAccessibleName(self.tr("Progress"))
        self.cancel.setToolTip(self.tr("Cancel"))
        if self._job is not None:
            self._name(self._job)
            self.show_time()

    def _name(self, job: Job) -> None:
        title = translate("Job", job.request.title)
        self._title.setText(title)
        self.cancel.setAccessibleName(self.tr("Cancel {0}").format(title))

    @property
    def text(self) -> str:
        """What the row says."""
        return f"{self._title.text()}: {self._note.text()}"

    def show_job(self, job: Job, usual: float = 0.0, begun: float | None = None) -> None:
        """Show another state of the job; such jobs took `usual` milliseconds, 0 if unknown.

        begun: when it began to run, by `time.monotonic`; None: it has not.
        """
        self._job, self._usual, self._begun = job, usual, begun
        self.over = job.finished
        self._name(job)
        theme.repolish(self._title, look="secondary" if self.over else "")
        self._progress.setVisible(job.state == "running")
        # reading a file of weights cannot be stopped half-way
        self.cancel.setVisible(not job.finished and not isinstance(job.request, OpenCheckpoint))
        self.show_time()

    def show_facts(self, title: str, note: str, share: float, *, over: bool) -> None:
        """Show something that is no job of the worker; share is 0 to 1."""
        self.over = over
        self._title.setText(title)
        theme.repolish(self._title, look="secondary" if over else "")
        self._progress.setVisible(not over)
        self._progress.setRange(0, 100)
        self._progress.setValue(round(100 * share))
        self._note.setText(note)

    def show_time(self) -> None:
        """Say how long it still takes, or took."""
        job = self._job
        if job is None:
            return
        words = {
            "waiting": self.tr("waits"),
            "failed": self.tr("failed"),
            "cancelled": self.tr("stopped"),
            "done": filled(self.tr("{0:.0f} ms"), job.milliseconds),
        }
        text = words.get(job.state, self.tr("runs"))
        if job.state == "running" and self._begun is not None:
            share, left = expected(job.progress, time.monotonic() - self._begun, self._usual)
            self._progress.setRange(0, 100 if share else 0)
            self._progress.setValue(round(100 * share))
            if left > 0:
                text = filled(self.tr("{0:.1f} s left"), left)
        self._note.setText(text)


@dataclass(frozen=True)
class _Titled(Request[None]):
    """What a row needs of a request that has been answered."""

    title: str


def _titled(job: Job) -> Job:
    """The job without the pictures that it was made from and came to."""
    return replace(job, request=_Titled(job.request.title), result=None)


def _kind(job: Job) -> object:
    """Jobs of one kind take about the same time: whole pictures, parts of one, encoding, ..."""
    request = job.request
    return (Render, request.mask is None) if isinstance(request, Render) else type(request)


def expected(progress: float, spent: float, usual: float) -> tuple[float, float]:
    """(share that is done, seconds left) after `spent` seconds; (0, 0) if nobody can know.

    A job that tells no progress is expected to take its usual milliseconds, and is never called
    done before it is.
    """
    if progress > 0:
        return progress, spent * (1 - progress) / progress
    if not usual:
        return 0.0, 0.0
    return min(1000 * spent / usual, 0.95), max(usual / 1000 - spent, 0.0)
