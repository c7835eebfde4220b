"""The classes of a data set: added, renamed, coloured."""

import colorsys
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from inade.layouts.labels import LabelClass, LabelSet

FIRST = ("sky", "tree", "grass", "building", "road", "water", "person")
OWN_TITLE = "My classes"  # in files; people read it in their language
_COLOR, _NAME, _APART = range(3)


def own_label_set(names: tuple[str, ...] = FIRST) -> LabelSet:
    """A label set to begin one's own with."""
    classes = tuple(LabelClass(i, i, name, _color(i)) for i, name in enumerate(names))
    return LabelSet("mine", OWN_TITLE, classes)


class ClassEditor(QDialog):
    """A row a class: renamed, coloured, and taken away again where no picture uses it yet."""

    def __init__(
        self, labels: LabelSet, parent: QWidget | None = None, *, in_use: bool = True
    ) -> None:
        """`in_use`: pictures are labelled with these; then they stay, and only new ones go."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Classes"))
        self._labels = labels
        self._kept = [e for e in labels.classes if e.channel != labels.unknown_channel]
        self._fixed = len(self._kept) if in_use else 0  # rows that stay
        self._rest = [e for e in labels.classes if e.channel == labels.unknown_channel]
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Classes"))
        self.table.setHorizontalHeaderLabels(["", self.tr("Name"), self.tr("Single objects")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(_COLOR, 40)
        self.table.setColumnWidth(_APART, 110)
        for entry in self._kept:
            self._append(entry)
        self.add_button = QPushButton(self.tr("Add class"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self.remove)
        self._problem = QLabel()
        self._problem.setProperty("look", "placeholder")
        self._problem.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._take = buttons.button(standard.Ok)
        self._take.setText(self.tr("Use these classes"))
        self._take.setProperty("look", "primary")
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addWidget(self._problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(buttons)
        buttons.addButton(question_mark("labelling"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.itemChanged.connect(self._check)
        self.table.itemSelectionChanged.connect(self._check)
        self.resize(420, 460)
        self._check()

    def add(self) -> None:
        """A new class; its name is edited at once."""
        row = self.table.rowCount()
        taken = {entry.file_id for entry in (*self._kept, *self._rest)} | {255}
        file_id = next(i for i in range(65_535) if i not in taken)
        entry = LabelClass(row, file_id, self.tr("class {0}").format(row + 1), _color(row))
        self._kept.append(entry)
        self._append(entry)
        item = self.table.item(row, _NAME)
        assert item is not None
        self.table.setCurrentItem(item)
        self.table.editItem(item)

    def remove(self) -> None:
        """Take the current class away."""
        row = self.table.currentRow()
        if row >= self._fixed:
            self.table.removeRow(row)
            del self._kept[row]
            self._check()

    def labels(self) -> LabelSet:
        """The label set as it stands; the class for what is not labelled stays last."""
        classes: list[LabelClass] = []
        for row, entry in enumerate(self._kept):
            item, apart = self.table.item(row, _NAME), self.table.cellWidget(row, _APART)
            color = self.table.cellWidget(row, _COLOR).property("color")
            assert item is not None
            assert isinstance(apart, QCheckBox)
            name = item.text().strip() or entry.name
            classes.append(LabelClass(row, entry.file_id, name, color, apart.isChecked()))
        for entry in self._rest:
            last = len(classes)
            classes.append(
                LabelClass(last, entry.file_id, entry.name, entry.color, entry.has_instances)
            )
        unknown = len(classes) - 1 if self._rest else None
        old = self._labels
        return LabelSet(old.name, old.title, tuple(classes), unknown, old.note)

    def _append(self, entry: LabelClass) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        swatch = QToolButton()
        swatch.setAccessibleName(self.tr("Colour of {0}").format(entry.name))
        swatch.clicked.connect(partial(self._choose_color, swatch))
        _paint(swatch, entry.color)
        self.table.setCellWidget(row, _COLOR, swatch)
        self.table.setItem(row, _NAME, QTableWidgetItem(entry.name))
        apart = QCheckBox()
        apart.setChecked(entry.has_instances)
        apart.setAccessibleName(self.tr("{0}: single objects").format(entry.name))
        apart.setToolTip(self.tr("Each is an object of its own; off for sky, grass and the like"))
        self.table.setCellWidget(row, _APART, apart)

    def _choose_color(self, swatch: QToolButton) -> None:
        chosen = QColorDialog.getColor(QColor(*swatch.property("color")), self)
        if chosen.isValid():
            _paint(swatch, (chosen.red(), chosen.green(), chosen.blue()))

    def _check(self) -> None:
        items = [self.table.item(row, _NAME) for row in range(self.table.rowCount())]
        names = [item.text().strip().casefold() for item in items if item is not None]
        problem = ""
        if not names:
            problem = self.tr("Add a class.")
        elif not all(names):
            problem = self.tr("Every class needs a name.")
        elif len(set(names)) < len(names):
            problem = self.tr("Two classes have the same name.")
        self._problem.setText(problem)
        self._take.setEnabled(not problem)
        self.remove_button.setEnabled(self._fixed <= self.table.currentRow())

    def keyPressEvent(self, event: object) -> None:
        """Enter ends a name and does not close the dialog."""
        key = event.key()  # pyright: ignore[reportAttributeAccessIssue]
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)  # pyright: ignore[reportArgumentType]


def _paint(swatch: QToolButton, color: tuple[int, int, int]) -> None:
    swatch.setProperty("color", tuple(color))
    red, green, blue = color
    swatch.setStyleSheet(
        f"QToolButton {{ background: rgb({red}, {green}, {blue}); border-radius: 4px;"
        " margin: 4px; }"
    )


def _color(index: int) -> tuple[int, int, int]:
    """Colours that lie apart, however many there are."""
    hue, level = (index * 0.618034 + 0.55) % 1.0, (0.85, 0.65, 0.95)[index % 3]
    red, green, blue = (round(255 * part) for part in colorsys.hsv_to_rgb(hue, 0.62, level))
    return red, green, blue
