"""What the command line is called here: `python main.py` in a source tree, else `inade`."""

import re
import sys
from pathlib import Path

from inade.places import INSTALLED

COMMANDS = ("inade", "inade-studio")  # what pip installs; the frozen program bears the second name
_WRITTEN = re.compile(r"(launch )?(?:python )?main\.py(?= )")


def program() -> str:
    """The words that start the command line."""
    called = Path(sys.argv[0]).stem
    if called in COMMANDS:
        return called
    return "python -m inade" if INSTALLED else "python main.py"


def as_called(text: str) -> str:
    """A text that names commands as in a source tree, as they are to be typed here."""
    return _WRITTEN.sub(lambda found: "launch -m inade" if found[1] else program(), text)
