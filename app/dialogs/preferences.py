"""What a person sets once."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.settings import DEVICE_NAMES, PRECISION_NAMES, THEMES, Settings
from app.translation import LANGUAGES, NAMES
from inade.devices import Device, Precision


class Preferences(QDialog):
    """Writes the settings when accepted; `device_changed` says if the model must be reloaded."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self.device_changed = False
        self._theme = self._choice(
            self.tr("Appearance"),
            THEMES,
            (self.tr("Like the system"), self.tr("Light"), self.tr("Dark")),
            settings.theme,
        )
        languages = (self.tr("Like the system"), *(NAMES[name] for name in LANGUAGES[1:]))
        self._language = self._choice(self.tr("Language"), LANGUAGES, languages, settings.language)
        self._device = self._choice(
            self.tr("Device"),
            tuple(Device),
            (self.tr("Best available"), *DEVICE_NAMES.values()),
            settings.device,
        )
        self._precision = self._choice(
            self.tr("Precision"),
            tuple(Precision),
            (self.tr("Best for the device"), *PRECISION_NAMES.values()),
            settings.precision,
        )
        self._undo = QSpinBox()
        self._undo.setAccessibleName(self.tr("Memory for undo"))
        self._undo.setRange(64, 8192)
        self._undo.setSingleStep(64)
        self._undo.setSuffix(" MiB")
        self._undo.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._undo.setValue(settings.undo_mebibytes)
        self._safe = QCheckBox(self.tr("Colours that colour-blind people can tell apart"))
        self._safe.setChecked(settings.flag("safe_colors", False))
        self._hatching = QCheckBox(self.tr("Hatch the classes of the layout"))
        self._hatching.setChecked(settings.flag("hatching", False))
        note = QLabel(self.tr("Another device or precision loads the model again."))
        note.setProperty("look", "secondary")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for title, control in (
            (self.tr("Appearance"), self._theme),
            (self.tr("Language"), self._language),
            (self.tr("Device"), self._device),
            (self.tr("Precision"), self._precision),
        ):
            form.addRow(title, control)
        form.addRow("", note)
        form.addRow(self.tr("Memory for undo"), self._undo)
        form.addRow(self.tr("Layout"), self._safe)
        form.addRow("", self._hatching)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("look", "primary")
        save.setDefault(True)
        buttons.addButton(question_mark("troubleshooting"), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(460, 400)

    def accept(self) -> None:
        """Write the settings."""
        settings = self._settings
        chosen = (Device(self._device.currentData()), Precision(self._precision.currentData()))
        self.device_changed = chosen != (settings.device, settings.precision)
        settings.theme = self._theme.currentData()
        settings.language = self._language.currentData()
        settings.device, settings.precision = chosen
        settings.undo_mebibytes = self._undo.value()
        settings.set_flag("safe_colors", self._safe.isChecked())
        settings.set_flag("hatching", self._hatching.isChecked())
        super().accept()

    def _choice(
        self, name: str, values: Sequence[str], titles: Sequence[str], current: str
    ) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, title in zip(values, titles, strict=True):
            box.addItem(title, value)
        box.setCurrentIndex(list(values).index(current))
        return box
