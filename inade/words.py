"""What people are told, kept as a template and its values, so that a border can translate it.

The command line prints English; the window hands its own translation of each template.
"""

from collections.abc import Callable, Iterable, Sequence
from numbers import Number

Translate = Callable[[str], str]
Fill = Callable[..., str]  # such as `str.format`


def english(template: str) -> str:
    """The translation that changes nothing."""
    return template


def printable(text: str) -> str:
    """The text with what no file or terminal takes, as of names that are no UTF-8, spelled out."""
    return text.encode("utf-8", "backslashreplace").decode()


class Message:
    """A template, which is the key of its translations, and the values of its fields by name.

    Fields are those of `str.format`; other braces are doubled. Values are filled in once, so names
    of files may hold braces. Numbers and messages are kept, anything else as the text that it
    prints as: a message can be copied and sent to another process.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self.template: str = template
        self.values: dict[str, Number | Message | str] = {
            name: value if isinstance(value, Number | Message) else str(value)
            for name, value in values.items()
        }

    @staticmethod
    def joined(separator: str, parts: Iterable["Message | str"]) -> "Message":
        """Several messages, or texts as they are, in a row."""
        values = {f"part{index}": part for index, part in enumerate(parts)}
        return Message(separator.join(f"{{{name}}}" for name in values), **values)

    @staticmethod
    def listed(parts: Sequence["Message | str"], most: int, separator: str = "; ") -> "Message":
        """The first parts in a row, and how many more there are."""
        shown, more = Message.joined(separator, parts[:most]), len(parts) - most
        if more <= 0:
            return shown
        if "\n" in separator:
            return Message("{shown}\n  and {more:,} more", shown=shown, more=more)
        return Message("{shown} and {more:,} more", shown=shown, more=more)

    def words(self, translate: Translate = english, fill: Fill = str.format) -> str:
        """The text, with its own template and those of the messages in it translated.

        `fill` puts the values into a template, numbers as the border writes them.
        """
        values = {
            name: value.words(translate, fill) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return printable(fill(translate(self.template), **values))

    def __str__(self) -> str:
        return self.words()

    def __repr__(self) -> str:
        return f"Message({self.words()!r})"


Say = Callable[[Message], None]  # hears what is to be told


def silent(message: Message) -> None:
    """Hear it and tell nobody."""
    del message


def counted(count: int, one: str, many: str = "") -> Message:
    """'1 object' or '1,234 objects'."""
    return Message(f"{{count:,}} {one if count == 1 else many or one + 's'}", count=count)


def size_text(shape: Sequence[int]) -> str:
    """'width x height' of an array of this shape, (height, width, ...)."""
    return f"{shape[1]} x {shape[0]}"
