"""What the program remembers between starts: a typed wrapper over QSettings."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.translation import LANGUAGES
from inade.devices import Device, Precision

THEMES = ("system", "light", "dark")
# What they are called in the window, where they are not "the best".
DEVICE_NAMES = {Device.CPU: "CPU", Device.CUDA: "GPU (CUDA)", Device.MPS: "GPU (Metal)"}
PRECISION_NAMES = {
    Precision.FLOAT32: "float32",
    Precision.BF16: "bfloat16",
    Precision.FP16: "float16",
}
MAX_RECENT = 10


class Settings:
    """Each property reads and writes one key; a value that makes no sense reads as the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @staticmethod
    def of_user() -> "Settings":
        """The settings of the person at this machine."""
        return Settings(
            QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "inade-studio", "studio"
            )
        )

    @property
    def theme(self) -> str:
        """'system', 'light' or 'dark'."""
        return self._choice("theme", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def language(self) -> str:
        """'system' or one of `translation.LANGUAGES`."""
        return self._choice("language", LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def device(self) -> Device:
        """Where the model runs."""
        return Device(self._choice("device", tuple(Device)))

    @device.setter
    def device(self, value: Device) -> None:
        self._store.setValue("device", str(value))

    @property
    def precision(self) -> Precision:
        """The number format of the convolutions."""
        return Precision(self._choice("precision", tuple(Precision)))

    @precision.setter
    def precision(self, value: Precision) -> None:
        self._store.setValue("precision", str(value))

    @property
    def live(self) -> bool:
        """Whether a finished stroke regenerates at once."""
        return self._store.value("live", "true") in (True, "true")

    @live.setter
    def live(self, value: bool) -> None:
        self._store.setValue("live", "true" if value else "false")

    @property
    def undo_mebibytes(self) -> int:
        """Memory that undo may take, in MiB."""
        return self._number("undo_mebibytes", 512, 64, 8192)

    @undo_mebibytes.setter
    def undo_mebibytes(self, value: int) -> None:
        self._store.setValue("undo_mebibytes", value)

    @property
    def picture_quality(self) -> int:
        """Quality of JPEG and WebP pictures that are saved, 1 to 100."""
        return self._number("picture_quality", 92, 1, 100)

    @picture_quality.setter
    def picture_quality(self, value: int) -> None:
        self._store.setValue("picture_quality", value)

    @property
    def checkpoint(self) -> Path | None:
        """The checkpoint used last, None for the bundled one."""
        text = self._text("checkpoint")
        return Path(text) if text else None

    @checkpoint.setter
    def checkpoint(self, value: Path | None) -> None:
        self._store.setValue("checkpoint", str(value) if value else "")

    @property
    def training_run(self) -> Path | None:
        """The folder of the fine-tuning run that is on or was not put away."""
        text = self._text("training_run")
        return Path(text) if text else None

    @training_run.setter
    def training_run(self, value: Path | None) -> None:
        self._store.setValue("training_run", str(value) if value else "")

    @property
    def folder(self) -> Path:
        """Where the last file was opened or saved; it may be gone by now."""
        return Path(self._text("folder") or Path.home())

    @folder.setter
    def folder(self, value: Path) -> None:
        self._store.setValue("folder", str(value))

    @property
    def recent(self) -> list[Path]:
        """Files opened lately, newest first."""
        return [Path(line) for line in self._lines("recent")][:MAX_RECENT]

    def remember(self, path: Path) -> None:
        """Put a file at the top of `recent`."""
        kept = [str(other) for other in self.recent if other != path]
        self._store.setValue("recent", "\n".join([str(path), *kept][:MAX_RECENT]))

    def forget(self, path: Path) -> None:
        """Take a file that is gone off `recent`."""
        self._store.setValue("recent", "\n".join(str(p) for p in self.recent if p != path))

    def clear_recent(self) -> None:
        """Empty `recent`."""
        self._store.setValue("recent", "")

    def recent_classes(self, label_set: str) -> list[str]:
        """Names of the classes of a label set that were painted with lately, newest first."""
        return self._lines(f"classes/{label_set}")

    def remember_class(self, label_set: str, name: str) -> None:
        """Put a class at the top of `recent_classes`."""
        kept = [other for other in self.recent_classes(label_set) if other != name]
        self._store.setValue(f"classes/{label_set}", "\n".join([name, *kept][:MAX_RECENT]))

    def digit_classes(self, label_set: str) -> dict[str, int]:
        """Classes of a label set that were given a digit key, 0-9, by name."""
        pairs = (line.rpartition("=") for line in self._lines(f"digits/{label_set}"))
        return {name: int(digit) for name, _, digit in pairs if name and digit.isdecimal()}

    def set_digit_class(self, label_set: str, name: str, digit: int) -> None:
        """Give a class a digit key; who had it loses it."""
        kept = {n: d for n, d in self.digit_classes(label_set).items() if d != digit and n != name}
        lines = [f"{n}={d}" for n, d in {**kept, name: digit}.items()]
        self._store.setValue(f"digits/{label_set}", "\n".join(lines))

    @property
    def shortcuts(self) -> dict[str, str]:
        """Keys that the person chose, by action id; portable text, '' for none."""
        self._store.beginGroup("shortcuts")
        keys = {name: str(self._store.value(name, "")) for name in self._store.childKeys()}
        self._store.endGroup()
        return keys

    def set_shortcut(self, action_id: str, keys: str | None) -> None:
        """Remember the keys of an action; None goes back to its default."""
        if keys is None:
            self._store.remove(f"shortcuts/{action_id}")
        else:
            self._store.setValue(f"shortcuts/{action_id}", keys)

    @property
    def window(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and dock state of the main window, both empty at first."""
        return self._bytes("window/geometry"), self._bytes("window/state")

    @window.setter
    def window(self, value: tuple[QByteArray, QByteArray]) -> None:
        self._store.setValue("window/geometry", value[0])
        self._store.setValue("window/state", value[1])

    def flag(self, name: str, default: bool) -> bool:
        """A remembered yes or no of a panel, such as whether a section is folded."""
        value = self._store.value(f"flags/{name}", "true" if default else "false")
        return value in (True, "true")

    def set_flag(self, name: str, value: bool) -> None:
        """Remember what `flag` reads."""
        self._store.setValue(f"flags/{name}", "true" if value else "false")

    def text(self, name: str) -> str:
        """A remembered word or path, '' for none."""
        return self._text(f"texts/{name}")

    def set_text(self, name: str, value: str) -> None:
        """Remember what `text` reads."""
        self._store.setValue(f"texts/{name}", value)

    def _choice(self, key: str, choices: tuple[str, ...]) -> str:
        value = self._text(key)
        return value if value in choices else choices[0]

    def _number(self, key: str, default: int, low: int, high: int) -> int:
        text = self._text(key)
        return min(max(int(text), low), high) if text.isdecimal() else default

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return "" if value is None else str(value)

    def _lines(self, key: str) -> list[str]:
        return [line for line in self._text(key).split("\n") if line]

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
