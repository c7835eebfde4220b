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
│   └── DivergedError    a value of it is no longer a number
├── ProjectError         an .inade project cannot be opened
├── DeviceError          the chosen device or precision is not available
│   └── OutOfMemoryError the device has too little memory for this call
└── Cancelled            a newer request or the user stopped the work; nothing is wrong
"""

from pathlib import Path

from inade.words import Fill, Message, Translate, english, printable


class InadeError(Exception):
    """Base of all errors shown to people: what happened, where, and a remedy.

    `what` and `remedy` are templates whose fields the further arguments fill (see `Message`), or
    messages of another error that is told in this one's place.
    """

    def __init__(
        self,
        what: str | Message,
        /,
        *,
        where: str | Path | None = None,
        remedy: str | Message = "",
        **values: object,
    ) -> None:
        self.message: Message = what if isinstance(what, Message) else Message(what, **values)
        self.advice: Message = remedy if isinstance(remedy, Message) else Message(remedy, **values)
        self.where: str = "" if where is None else str(where)
        super().__init__(self.message)

    @property
    def what(self) -> str:
        """What happened, in English."""
        return self.message.words()

    @property
    def remedy(self) -> str:
        """What to do about it, in English; '' where nothing is known."""
        return self.advice.words()

    @property
    def told(self) -> Message:
        """What happened and what to do, in one."""
        return Message.joined(" ", [part for part in (self.message, self.advice) if part.template])

    def words(self, translate: Translate = english, fill: Fill = str.format) -> tuple[str, str]:
        """What happened and what to do, in the language of a border."""
        return self.message.words(translate, fill), self.advice.words(translate, fill)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return printable(f"{place}{self.what}{remedy}")

    def __reduce__(self) -> tuple[type["InadeError"], tuple[Message], dict[str, object]]:
        return type(self), (self.message,), self.__dict__  # exceptions pass no keywords on


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


class DivergedError(TrainingError):
    """A value of a training run is no longer a number; the last good snapshot is kept."""


class ProjectError(InadeError):
    """A project file cannot be opened."""


class DeviceError(InadeError):
    """The chosen device or precision is not available on this machine."""


class OutOfMemoryError(DeviceError):
    """The device has too little free memory for this call. The next call works."""


class Cancelled(InadeError):  # noqa: N818 - the word people know
    """The work was stopped on request. Not a failure."""
