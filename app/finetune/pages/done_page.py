"""Step 5: what came of the run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.finetune.pages.page import AboutRun, Card, FactList, Page, button, told
from app.finetune.pages.samples import SampleView
from app.finetune.pages.train_page import LEFT_WIDTH, from_to
from app.finetune.pages.words import duration
from app.finetune.running.follow import RunView
from app.translation import follow_language


class DonePage(Page):
    """The run is over: name the checkpoint and use it."""

    used = Signal(str)  # name
    more = Signal(int)  # so many pictures more
    restarted = Signal()
    report_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.card = Card()
        self.name = QLineEdit()
        self.name.setMaximumWidth(320)
        self.facts = FactList(4)
        self._named = QLabel()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self._named, self.name)
        self.samples = SampleView()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.samples)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addLayout(form)
        beside.addWidget(self.facts)
        beside.addStretch(1)
        left = QWidget()
        left.setLayout(beside)
        left.setFixedWidth(LEFT_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(left)
        row.addWidget(area, 1)
        self.column.addWidget(self.card)
        self.column.addLayout(row, 1)
        self.new_button, self.more_button, self.report_button = button(), button(), button()
        self.use_button = button(primary=True)
        self.buttons = [
            self.new_button, self.report_button, self.more_button, self.use_button
        ]  # fmt: skip
        self.first = self.use_button
        self._total = 0
        self.use_button.clicked.connect(lambda: self.used.emit(self.name.text().strip()))
        self.name.textChanged.connect(self._on_named)
        self.more_button.clicked.connect(lambda: self.more.emit(max(1000, self._total)))
        self.new_button.clicked.connect(self.restarted)
        self.report_button.clicked.connect(self.report_wanted)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Use it"))
        self.name.setAccessibleName(self.tr("Name of the checkpoint"))
        self._named.setText(self.tr("Name"))
        self.facts.set_names(
            (
                self.tr("Seen"),
                self.tr("Distance to your pictures"),
                self.tr("Diversity"),
                self.tr("Error in remaking yours"),
            )
        )
        self.new_button.setText(self.tr("Start another"))
        self.more_button.setText(self.tr("Train on"))
        self.report_button.setText(self.tr("Report"))
        self.report_button.setToolTip(
            self.tr("Curves, samples and settings on one page, in the web browser")
        )
        self.use_button.setText(self.tr("Use this checkpoint"))
        self.hint.setText(
            self.tr("The checkpoint is copied among yours and loaded into the editor.")
        )
        self.tell_again()

    @told("run")
    def show_run(self, view: RunView) -> None:
        """Show what came of a run."""
        words = self.tr("“{0}” as it is now") if view.lives else self.tr("“{0}” has learnt")
        self.title.setText(words.format(view.title))
        for one in (self.new_button, self.more_button):
            one.setVisible(not view.lives)
        self.report_button.setVisible(not view.lives and view.report is not None)
        self.words.setText(AboutRun().words(view))
        if not self.name.isModified():
            self.name.setText(view.title)
        self.samples.show_samples(view.samples, self.tr("There are no samples of this run."))
        beat = view.beat
        if beat is not None:
            self._total = beat.total
            self.facts.show_value(
                0,
                self.tr("%Ln picture(s) in {0}", "", beat.pictures).format(duration(beat.seconds)),
            )
        for place, key, digits in (
            (1, "proxy_distance", 3),
            (2, "diversity", 2),
            (3, "reconstruction", 2),
        ):
            self.facts.show_value(place, from_to(view.rows, key, digits))
        self._on_named(self.name.text())

    @told("copy")
    def show_copying(self) -> None:
        """The checkpoint is on its way."""
        self.use_button.setEnabled(False)
        self.card.say(self.tr("Copying the checkpoint…"), "hourglass")

    @told("copy")
    def show_used(self, name: str) -> None:
        """It is in the menu."""
        self.use_button.setEnabled(True)
        self.card.say(
            self.tr(
                "“{0}” is in the menu Model, Checkpoints, and is loaded now. If it knows other "
                "classes than your project, the editor offers to match them."
            ).format(name),
            "check-circle",
            "notice",
        )

    @told("copy")
    def show_trouble(self, words: str) -> None:
        """It could not be copied."""
        self.use_button.setEnabled(True)
        self.card.say(words, "warning-circle", "error")

    def _on_named(self, name: str) -> None:
        self.use_button.setEnabled(bool(name.strip()))
