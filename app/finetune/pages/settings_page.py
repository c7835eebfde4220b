"""Step 3: what the checkpoint is called, how long it learns, and what each class starts as."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.finetune.data.classes import Match, Origin, matches
from app.finetune.pages.page import Card, Page, button, secondary, swatch
from app.finetune.pages.words import duration
from app.finetune.running.speed import Speed
from app.panels.classes import class_title
from app.settings import DEVICE_NAMES
from app.translation import follow_language, percent, spoken_class
from inade.devices import Device
from inade.layouts.labels import LabelSet

_LISTED = 6  # names in a sentence
_LEAST, _MOST, _STEP, _USUAL = 100, 1_000_000, 500, 4_000


class SettingsPage(Page):
    """`changed` tells that the name, the device or the checkpoint to start from is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._labels: LabelSet | None = None
        self._areas: Mapping[str, int] = {}
        self._origins: list[Origin] = []
        self._speed: Speed | None = None
        self._boxes: list[QComboBox] = []
        self._sources: list[Match] = []
        self.name = QLineEdit()
        self.origin = QComboBox()
        self.pictures = QSpinBox()
        self.pictures.setRange(_LEAST, _MOST)
        self.pictures.setSingleStep(_STEP)
        self.pictures.setGroupSeparatorShown(True)
        self.pictures.setValue(_USUAL)
        self.pictures.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.device = QComboBox()
        self.device.addItem("", Device.AUTO)
        for device, title in DEVICE_NAMES.items():
            self.device.addItem(title, device)
        self._takes = secondary("")
        self.problem = Card()
        fields: tuple[QWidget, ...] = (self.name, self.origin, self.pictures, self.device)
        for field in fields:
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._fields = [(QLabel(), each) for each in fields]
        for named, field in self._fields:
            form.addRow(named, field)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(form)
        left.addWidget(self._takes)
        left.addWidget(self.problem)
        left.addStretch(1)
        self._heading = QLabel()
        self._heading.setProperty("look", "heading")
        self.report = secondary("")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(10, 8, 10, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows = QWidget()
        self._rows.setLayout(self._grid)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._rows)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._heading)
        right.addWidget(self.report)
        right.addWidget(area, 1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(left, 4)
        row.addLayout(right, 6)
        self.column.addLayout(row, 1)
        self.start = button(primary=True)
        self.buttons = [self.start]
        self.first = self.name
        self.name.textChanged.connect(lambda _text: self.changed.emit())
        self.device.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.origin.currentIndexChanged.connect(self._on_origin_changed)
        self.pictures.valueChanged.connect(lambda _value: self._show_time())
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Settings"))
        self.words.setText(
            self.tr(
                "The new model starts as one you have and learns from your pictures. "
                "You can stop at any time and keep what it has learnt."
            )
        )
        names = (
            self.tr("Name"),
            self.tr("Starts from"),
            self.tr("Pictures to see"),
            self.tr("Device"),
        )
        for name, (named, field) in zip(names, self._fields, strict=True):
            named.setText(name)
            field.setAccessibleName(name)
        self.device.setItemText(0, self.tr("Best available"))
        self._heading.setText(self.tr("Each class starts as"))
        self._area.setAccessibleName(self._heading.text())
        self.start.setText(self.tr("Start training"))
        self.hint.setText(self.tr("Training runs at low priority and pauses while you paint."))
        if self._labels is not None:
            chosen = self.like
            self._fill_classes()
            for name, source in chosen.items():
                box = self.box_of(name)
                box.setCurrentIndex(max(0, box.findData(source or "")))
        if self._takes.text():
            self._show_time()

    def show_data(
        self, labels: LabelSet, areas: Mapping[str, int], origins: Sequence[Origin], name: str
    ) -> None:
        """Propose settings for a data set; `areas` are pixels by class name."""
        same = labels == self._labels and list(origins) == self._origins
        self._labels, self._areas, self._origins = labels, areas, list(origins)
        if not self.name.text():
            self.name.setText(name)
        if same:
            return  # what the person has chosen for the classes stays
        with QSignalBlocker(self.origin):
            self.origin.clear()
            for origin in origins:
                self.origin.addItem(origin.path.name, str(origin.path))
        self._on_origin_changed()

    def show_speed(self, speed: Speed | None) -> None:
        """What training takes, for the estimate."""
        self._speed = speed
        self._show_time()

    def show_problem(self, words: str) -> None:
        """Why these settings cannot start a run, '' if they can."""
        self.problem.say(words, "warning-circle", "error")
        self.start.setEnabled(not words and self.chosen is not None and bool(self.title_text))

    @property
    def title_text(self) -> str:
        """The name that the checkpoint gets."""
        return self.name.text().strip()

    @property
    def chosen(self) -> Origin | None:
        """The checkpoint to start from."""
        path = self.origin.currentData()
        return next((one for one in self._origins if path and one.path == Path(path)), None)

    @property
    def like(self) -> dict[str, str | None]:
        """Class of the checkpoint by class of the pictures; None is the mean of all."""
        return {
            match.name: box.currentData() or None
            for match, box in zip(self._sources, self._boxes, strict=True)
        }

    @property
    def minutes(self) -> float | None:
        """How long the run will take, if that is known."""
        if self._speed is None:
            return None
        return self._speed.seconds(self.pictures.value()) / 60

    def box_of(self, name: str) -> QComboBox:
        """Where the start of a class is chosen."""
        return next(
            box for match, box in zip(self._sources, self._boxes, strict=True) if match.name == name
        )

    def _on_origin_changed(self) -> None:
        self._fill_classes()
        self.changed.emit()

    def _fill_classes(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._boxes, self._sources = [], []
        origin, labels = self.chosen, self._labels
        if origin is None or labels is None:
            self.report.setText(self.tr("There is no checkpoint that names its classes."))
            return
        self._sources = matches(labels, origin.labels)
        choices = self._choices(origin.labels)
        total = max(1, sum(self._areas.values()))
        for row, (entry, match) in enumerate(zip(labels.classes, self._sources, strict=True)):
            color = QLabel()
            color.setPixmap(swatch(entry.color, 14))
            title = QLabel(class_title(labels, entry.channel))
            share = secondary(percent(self._areas.get(entry.name, 0) / total, ".1f"))
            share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            share.setToolTip(self.tr("Share of all pixels"))
            box = _QuietComboBox()
            box.setModel(choices)
            box.setAccessibleName(self.tr("{0} starts as").format(title.text()))
            box.setCurrentIndex(max(0, box.findData(match.source or "")))
            box.setMinimumWidth(190)
            box.currentIndexChanged.connect(lambda _index: self._show_report())
            self._boxes.append(box)
            for column, widget in enumerate((color, title, share, box)):
                self._grid.addWidget(widget, row, column)
        self._grid.setRowStretch(len(labels), 1)
        self._show_report()

    def _choices(self, labels: LabelSet) -> QStandardItemModel:
        """One list for all boxes: the mean, then the classes by name."""
        model = QStandardItemModel(self)
        entries = [(self.tr("the mean of all classes"), "")]
        named = sorted(labels.classes, key=lambda entry: class_title(labels, entry.channel))
        entries += [(class_title(labels, entry.channel), entry.name) for entry in named]
        for title, name in entries:
            item = QStandardItem(title)
            item.setData(name, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        return model

    def _show_report(self) -> None:
        """What starts from what, in sentences."""
        origin = self.chosen
        assert origin is not None
        like = self.like
        named = [m.name for m in self._sources if m.how == "name" and like[m.name] == m.source]
        other = [n for n, source in like.items() if source is not None and n not in named]
        mean = [name for name, source in like.items() if source is None]
        used = set(like.values())
        left = [entry.name for entry in origin.labels.classes if entry.name not in used]
        said: list[str] = []
        if named:
            said.append(
                self.tr("{0} of %Ln class(es) go on by name.", "", len(like)).format(len(named))
            )
        else:
            said.append(
                self.tr("No class has a name that {0} knows. Choose what comes nearest.").format(
                    origin.path.name
                )
            )
        if other:
            pairs = [
                self.tr("{0} as {1}").format(spoken_class(name), spoken_class(like[name] or ""))
                for name in other
            ]
            said.append(self.tr("New: {0}.").format(_listed(pairs)))
        if mean:
            said.append(
                self.tr("From the mean of all: {0}.").format(_listed(map(spoken_class, mean)))
            )
        if left:
            said.append(self.tr("Left behind: {0}.").format(_listed(map(spoken_class, left))))
        self.report.setText(" ".join(said))

    def _show_time(self) -> None:
        if self._speed is None:
            self._takes.setText(self.tr("How long that takes shows once it has begun."))
        else:
            self._takes.setText(
                self.tr("About {0} on {1}, longer while you paint.").format(
                    duration(self._speed.seconds(self.pictures.value())), self._speed.device
                )
            )


class _QuietComboBox(QComboBox):
    """Leaves the wheel to the list that it lies in."""

    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    text = ", ".join(names[:_LISTED])
    return text + (f" + {len(names) - _LISTED}" if len(names) > _LISTED else "")
