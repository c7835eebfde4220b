"""Which system libraries Qt will miss on this Linux machine, and the packages that hold them.

Qt itself stops the program with a linker error that names no package, so this is asked before Qt
is imported. It needs nothing but the standard library: `python -m app.system_libraries` works
before anything is installed; with `--packages` it prints only the missing Debian packages.
"""

import ctypes
import os
import sys
from typing import NamedTuple


class Library(NamedTuple):
    """A shared library and the packages that hold it."""

    file: str
    debian: str
    fedora: str


ALWAYS = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libX11.so.6", "libx11-6", "libX11"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
)
ON_X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)


def missing(platform: str = sys.platform) -> list[Library]:
    """The libraries Qt needs for the display in use that cannot be loaded; empty off Linux."""
    if platform != "linux":
        return []
    on_x11 = "DISPLAY" in os.environ and not os.environ.get("QT_QPA_PLATFORM")
    return [library for library in ALWAYS + (ON_X11 if on_x11 else ()) if not _loads(library.file)]


def problem(need_screen: bool = True, platform: str = sys.platform) -> str:
    """A sentence about what keeps Qt from starting here, with its remedy; empty if nothing does.

    `need_screen` asks for a screen as well, which tests that draw offscreen do without.
    """
    lost = missing(platform)
    if lost:
        files = ", ".join(library.file for library in lost)
        return (
            f"Qt needs system libraries that this machine lacks: {files}.\n"
            f"Debian, Ubuntu: sudo apt-get install {_packages(lost, 'debian')}\n"
            f"Fedora:         sudo dnf install {_packages(lost, 'fedora')}"
        )
    has_screen = any(os.environ.get(name) for name in _SCREENS)
    if need_screen and platform == "linux" and not has_screen:
        return (
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
            "Start the editor from a desktop session, or with `xvfb-run` for a virtual screen.\n"
            "The command line needs no screen: python main.py --help"
        )
    return ""


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def _packages(libraries: list[Library], system: str) -> str:
    return " ".join(sorted({getattr(library, system) for library in libraries}))


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def main(arguments: list[str]) -> int:
    """Print the problem, or the missing Debian packages; 1 if there is one."""
    if "--packages" in arguments:
        print(_packages(missing(), "debian"))
        return 0
    text = problem(need_screen=False)
    if text:
        print(text, file=sys.stderr)
    return 1 if text else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
