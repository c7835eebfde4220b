"""Where the program's own files lie, and where a person's checkpoints go.

Its files lie beside its packages in a source tree and in a frozen program, and inside this package
where it was installed (`pyproject.toml` says what travels).
"""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

INSTALLED = (_PACKAGE / "resources").is_dir()
"""Whether this is an installed library, whose folders are not for people to put things in."""

_HOME = _PACKAGE if INSTALLED else _PACKAGE.parent
RESOURCES = _HOME / "resources"
BUNDLED = _HOME / "checkpoints" / "default"
"""The checkpoint that comes with the program."""


FOLDER_VARIABLE = "INADE_DATA"


def own_folder() -> Path:
    """The folder of what the program keeps for a person: styles, scenes, runs, recovery copies.

    Among their user data, or where the environment variable INADE_DATA says.
    """
    if folder := os.environ.get(FOLDER_VARIABLE):
        return Path(folder)
    import platformdirs

    return Path(platformdirs.user_data_dir("inade-studio", appauthor=False))


def own_checkpoints() -> Path:
    """The folder of a person's own: beside the bundled one in a source tree, else in their data."""
    if INSTALLED or getattr(sys, "frozen", False):
        return own_folder() / "checkpoints"
    return BUNDLED.parent


def checkpoint_folders(*beside: Path) -> list[Path]:
    """Folders that hold weights, the bundled one first: where a person's checkpoints go, and in the
    folders `beside`."""
    places = dict.fromkeys((BUNDLED.parent, own_checkpoints(), *beside))
    found = [
        path
        for place in places
        if place.is_dir()
        for path in sorted(place.iterdir())
        if path.is_dir() and (any(path.glob("*.safetensors")) or any(path.glob("*.pth")))
    ]
    return sorted(found, key=lambda path: path != BUNDLED)


def own_command() -> list[str]:
    """What starts a process of this program, command line and window: frozen, its executable."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    if INSTALLED:
        return [sys.executable, "-m", "app"]
    return [sys.executable, str(_HOME / "main.py")]
