"""Step 2: everything that is wrong with the pictures, and what training on them will take."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from app import theme
from app.finetune.data.pictures import Checked
from app.finetune.pages.page import Card, FactList, Page, button, told
from app.finetune.pages.words import duration, size
from app.finetune.running.speed import Room, Speed
from app.translation import filled, follow_language, number, translate
from inade.formats.validate import Problem

_LISTED = 2000  # rows; a folder may be wrong in every file
TIME, DISK, MEMORY = range(3)


class CheckPage(Page):
    """Lists all problems, errors first, with what can be done."""

    again = Signal()
    leave_out = Signal()
    measure = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.card = Card()
        self.leave = button()
        self.card.row.addWidget(self.leave)
        self.problems = QTreeWidget()
        self.problems.setProperty("look", "boxed")
        self.problems.setColumnCount(2)
        self.problems.setRootIsDecorated(False)
        self.problems.setUniformRowHeights(False)
        self.problems.setWordWrap(True)
        self.problems.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.problems.header().resizeSection(0, 190)
        self._heading = QLabel()
        self._heading.setProperty("look", "heading")
        self.facts = FactList(3)
        self.again_button, self.measure_button = button(), button()
        self.next = button(primary=True)
        self.next.setEnabled(False)
        self._free_memory = 0
        self.buttons = [self.again_button, self.next]
        self.first = self.problems
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self.measure_button)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addLayout(top)
        below.addWidget(self.facts)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.card)
        self.column.addWidget(self.problems, 1)
        self.column.addLayout(below)
        self.again_button.clicked.connect(self.again)
        self.leave.clicked.connect(self.leave_out)
        self.measure_button.clicked.connect(self.measure)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Check"))
        self.progress.setAccessibleName(self.tr("Checked"))
        self.leave.setText(self.tr("Leave them out"))
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.setHeaderLabels([self.tr("File"), self.tr("What")])
        self._heading.setText(self.tr("What training takes"))
        self.facts.set_names(
            (self.tr("Time for 1,000 pictures"), self.tr("Disk"), self.tr("Memory"))
        )
        self.again_button.setText(self.tr("Check again"))
        self.measure_button.setText(self.tr("Measure again"))
        self.next.setText(self.tr("Settings"))
        self.tell_again()

    @told("check")
    def show_checking(self, folder: Path) -> None:
        """A check has begun."""
        self.words.setText(self.tr("Every file of “{0}” is read…").format(folder.name))
        self.progress.setRange(0, 0)
        self.progress.show()
        self.card.say("")
        self.problems.clear()
        self.next.setEnabled(False)
        self.again_button.setEnabled(False)

    def show_progress(self, done: int, total: int) -> None:
        """How far the check is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    @told("check")
    def show_trouble(self, words: str) -> None:
        """Nothing of it can be used."""
        self.progress.hide()
        self.again_button.setEnabled(True)
        self.leave.hide()
        self.words.setText(" ")
        self.card.say(words, "warning-circle", "error")

    @told("check")
    def show_checked(self, checked: Checked) -> None:
        """Show the report."""
        report = checked.report
        self.progress.hide()
        self.again_button.setEnabled(True)
        self.next.setEnabled(report.ok)
        used = sum(area > 0 for area in report.class_area.values())
        self.words.setText(
            self.tr("{0} to learn from, {1} kept aside to judge by; {2} of {3} in use.").format(
                self.tr("%Ln picture(s)", "", report.train),
                number(report.val, ","),
                number(used, ","),
                self.tr("%Ln class(es)", "", len(report.class_area)),
            )
        )
        self.leave.setVisible(checked.can_leave_out)
        bad = len(checked.bad_pictures)
        if not report.ok:
            self.leave.setText(self.tr("Leave out %Ln picture(s)", "", bad))
            words = self.tr(
                "%Ln problem(s) must be solved before training can start.", "", len(report.errors)
            )
            if checked.can_leave_out:
                words += " " + self.tr("Mend the files and check again, or leave them out.")
            else:
                words += " " + self.tr("Mend the files, then check again.")
            self.card.say(words, "warning-circle", "error")
        elif checked.left_out:
            self.card.say(
                self.tr("Training can start. %Ln file(s) left out.", "", len(checked.left_out)),
                "info",
                "notice",
            )
        elif report.warnings:
            self.card.say(self.tr("Training can start; these things are good to know."), "info")
        else:
            self.card.say(self.tr("Everything is in order."), "check-circle")
        self._list(checked)

    @told("room")
    def show_room(self, room: Room | None) -> None:
        """Disk and memory."""
        if room is None:
            self.facts.show_value(DISK, "")
            return
        free = self.tr("{0} free").format(size(room.free)) if room.free is not None else ""
        text = self.tr("about {0}; {1}").format(size(room.needed), free)
        if not room.enough:
            text = self.tr("about {0}, but only {1}: make room first").format(
                size(room.needed), free
            )
        self.facts.show_value(DISK, text)
        self._free_memory = room.memory

    @told("speed")
    def show_speed(self, speed: Speed | None, note: str = "") -> None:
        """Time and memory as measured, or words on why not."""
        self.measure_button.setEnabled(self.next.isEnabled())
        if speed is None:
            self._show_takes(note)
            return
        how = self.tr("measured just now") if speed.measured else self.tr("from an earlier run")
        memory = ""
        if speed.memory:
            memory = self.tr("{0} of the device's").format(size(speed.memory))
            if speed.on_processor:
                free = size(self._free_memory)
                memory = self.tr("{0}; {1} free").format(size(speed.memory), free)
        self._show_takes(f"{duration(speed.seconds(1000))} · {speed.device}, {how}", memory)

    @told("speed")
    def show_too_early(self) -> None:
        """With these pictures nothing can be measured."""
        self.measure_button.setEnabled(False)
        self._show_takes(self.tr("after the problems are solved"))

    @told("speed")
    def show_measuring(self, seconds: int = 0) -> None:
        """A trial runs."""
        self.measure_button.setEnabled(False)
        text = self.tr("trying a few steps…")
        if seconds:
            text += f" {duration(seconds)}"
        self._show_takes(text)

    def _show_takes(self, time: str, memory: str = "") -> None:
        self.facts.show_value(TIME, time)
        self.facts.show_value(MEMORY, memory)

    def _list(self, checked: Checked) -> None:
        self.problems.clear()
        report = checked.report
        rows: list[tuple[Problem, str, str]] = [
            *((problem, "warning-circle", theme.DARK.bad) for problem in report.errors),
            *((problem, "minus-circle", theme.DARK.warning) for problem in checked.left_out),
            *((problem, "info", "") for problem in report.warnings),
        ]
        for problem, icon, color in rows[:_LISTED]:
            told = problem.words(lambda text: translate("Error", text), filled)
            item = QTreeWidgetItem([problem.file, told])
            item.setIcon(0, theme.icon(icon))
            if color:
                item.setForeground(0, QColor(color))
            item.setToolTip(0, problem.file)
            item.setToolTip(1, told)
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.problems.addTopLevelItem(item)
        if len(rows) > _LISTED:
            more = filled(self.tr("… and {0:,} more"), len(rows) - _LISTED)
            self.problems.addTopLevelItem(QTreeWidgetItem([more, ""]))
        self.problems.setVisible(bool(rows))
