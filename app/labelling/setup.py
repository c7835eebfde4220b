"""What is to be labelled, with which classes, and where the data set goes."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.labelling.class_editor import ClassEditor, own_label_set
from app.translation import spoken_set
from app.work.jobs import Failure
from app.work.pool import Background
from inade.formats import labelling
from inade.layouts.labels import LabelSet, builtin_names

_SETS, _BEGUN, _BEGIN = "label sets", "begun", "begin"  # what is asked in the background


class Setup(QDialog):
    """`job` is the labelling job once the dialog is accepted."""

    def __init__(
        self,
        model: LabelSet,
        folder: Path,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """`model`: the classes of the loaded checkpoint. Folders are read in the `background`."""
        super().__init__(parent)
        self._background = background
        self._begun = False  # whether the target holds a job already
        self.setWindowTitle(self.tr("Label my pictures"))
        self.job: labelling.Labelling | None = None
        self._model, self._start = model, folder
        self._sets = {"model": model}  # by what the choice of classes calls them
        self._own = own_label_set()
        self.photos = QLineEdit()
        self.photos.setAccessibleName(self.tr("Folder of photos"))
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Data set folder"))
        self.sets = QComboBox()
        self.sets.setAccessibleName(self.tr("Classes"))
        self.sets.addItem(
            self.tr("Those of the model: {0}").format(spoken_set(model.title)), "model"
        )
        self.sets.addItem(self.tr("My own"), "own")
        self._edit = QPushButton(self.tr("Edit…"))
        self._edit.setAccessibleName(self.tr("Edit my own classes"))
        self._edit.setAutoDefault(False)
        self._edit.clicked.connect(self._edit_own)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("look", "secondary")
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("look", "placeholder")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Photos"), self._row(self.photos))
        form.addRow(self.tr("Data set (new, or begun earlier)"), self._row(self.target))
        classes = QHBoxLayout()
        classes.addWidget(self.sets, 1)
        classes.addWidget(self._edit)
        form.addRow(self.tr("Classes"), classes)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._go = buttons.button(standard.Ok)
        self._go.setText(self.tr("Begin"))
        self._go.setProperty("look", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(buttons)
        buttons.addButton(question_mark("labelling"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self._begin)
        buttons.rejected.connect(self.reject)
        self.photos.textChanged.connect(self._on_photos_changed)
        self.target.textChanged.connect(self._on_target_changed)
        for kind in (_SETS, _BEGUN, _BEGIN):
            self.finished.connect(lambda _, kind=kind: background.forget(kind))
        self.sets.currentIndexChanged.connect(self._follow)
        background.run(
            lambda _: [LabelSet.builtin(name) for name in builtin_names()], self._add_sets, _SETS
        )
        self.resize(520, 380)
        self._follow()

    def _add_sets(self, found: list[LabelSet]) -> None:
        """Offer the label sets that ship with the program, above one's own."""
        for labels in found:
            if labels.name != self._model.name:
                self._sets[labels.name] = labels
                self.sets.insertItem(self.sets.count() - 1, spoken_set(labels.title), labels.name)

    def _row(self, edit: QLineEdit) -> QWidget:
        button = QPushButton(self.tr("Browse…"))
        button.setAccessibleName(self.tr("Browse for {0}").format(edit.accessibleName()))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._browse(edit))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(edit, 1)
        row.addWidget(button)
        return holder

    def _browse(self, edit: QLineEdit) -> None:
        start = edit.text() or str(self._start)
        folder = QFileDialog.getExistingDirectory(self, edit.accessibleName(), start)
        if folder:
            edit.setText(folder)

    def _on_photos_changed(self, text: str) -> None:
        if text.strip():
            folder = Path(text.strip())
            beside = folder.parent if folder.name else self._start  # a whole disk has no name
            self.target.setText(str(beside / f"{folder.name or 'photos'}-labelled"))
        self._follow()

    def _on_target_changed(self, text: str) -> None:
        self._begun = False
        self._follow()

        def take(begun: bool) -> None:
            self._begun = begun
            self._follow()

        folder = text.strip()
        self._background.run(
            lambda _: bool(folder) and labelling.is_begun(Path(folder)), take, _BEGUN
        )

    def _follow(self) -> None:
        self._problem.clear()
        given, begun = self.photos.text().strip() and self.target.text().strip(), self._begun
        self.sets.setEnabled(not begun)
        self._edit.setVisible(self.sets.currentData() == "own" and not begun)
        self._go.setEnabled(bool(given))
        self._go.setText(self.tr("Go on") if begun else self.tr("Begin"))
        self._note.setText(
            self.tr("This data set was begun earlier: it goes on with its own classes.")
            if begun
            else self.tr("Your photos stay as they are. Copies and labels go into the data set.")
        )

    def _edit_own(self) -> None:
        editor = ClassEditor(self._own, self, in_use=False)
        if editor.exec() == QDialog.DialogCode.Accepted:
            self._own = editor.labels()
        editor.deleteLater()

    def _labels(self) -> LabelSet:
        return self._sets.get(self.sets.currentData(), self._own)

    def _begin(self) -> None:
        photos, target = Path(self.photos.text().strip()), Path(self.target.text().strip())
        labels = self._labels()
        self._background.forget(_BEGUN)
        self._go.setEnabled(False)
        self._problem.setText(self.tr("Looking at the photos…"))
        self._background.run(
            lambda _: labelling.begin(photos, target, labels),
            self._on_begun,
            _BEGIN,
            failed=self._on_refused,
        )

    def _on_begun(self, job: labelling.Labelling) -> None:
        self.job = job
        self.accept()

    def _on_refused(self, failure: Failure) -> None:
        self._go.setEnabled(True)
        self._problem.setText(f"{failure.what} {failure.remedy}".strip())
