"""The errors a user can meet. Every message says what happened, where, and what to do.

InadeError
├── CheckpointError      a checkpoint file or folder cannot be used
├── LabelSetError        a label set cannot be read or does not fit
├── LayoutError          a label, instance or object map cannot be used
├── ImageError           a photo or picture cannot be read
├── RequestError         a well-formed call that asks for something impossible
├── SaveError            a file could not be written
├── DataSetError         a data set folder has problems
├── TrainingError        a training run cannot start or go on
├── ProjectError         an .inade project cannot be opened
├── DeviceError          the chosen device or precision is not available
│   └── OutOfMemoryError the device has too little memory for this call
└── Cancelled            a newer request or the user stopped the work; nothing is wrong
"""

from pathlib import Path


class InadeError(Exception):
    """Base of all errors shown to people: `what` happened, `where`, and a `remedy`."""

    def __init__(self, what: str, *, where: str | Path | None = None, remedy: str = "") -> None:
        self.what = what
        self.where = "" if where is None else str(where)
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"


class CheckpointError(InadeError):
    """A checkpoint is missing, damaged, foreign, or of another shape than expected."""


class LabelSetError(InadeError):
    """A label set is malformed, or a map holds ids that it does not know."""


class LayoutError(InadeError):
    """A label, instance or object map is malformed or does not fit its partner."""


class ImageError(InadeError):
    """A photo cannot be read, is too large, or does not fit its layout."""


class RequestError(InadeError):
    """The call asks for something that does not exist, such as an unknown object id."""


class SaveError(InadeError):
    """A file could not be written; whatever stood there before is intact."""


class DataSetError(InadeError):
    """A data set folder has problems; the message lists them all."""


class TrainingError(InadeError):
    """A training run cannot start or go on; the last good snapshot is intact."""


class ProjectError(InadeError):
    """A project file cannot be opened."""


class DeviceError(InadeError):
    """The chosen device or precision is not available on this machine."""


class OutOfMemoryError(DeviceError):
    """The device has too little free memory for this call. The next call works."""


class Cancelled(InadeError):  # noqa: N818 - the word people know
    """The work was stopped on request. Not a failure."""
