"""INADE Studio: the editor without arguments or with files, else a command.

inade-studio                      open the editor
inade-studio FILE                 open the editor with a project, layout or picture
inade-studio COMMAND ...          the command line, the same as `python -m inade COMMAND ...`
inade-studio bench ui             measure the editor itself
inade-studio --version            which one this is
inade-studio --self-test          does this installation work? exit code 0 or 1
inade-studio --thumbnail PROJECT PICTURE [SIZE]    the small picture of a project, for desktops

In a source tree `python main.py` stands for `inade-studio`.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path


def main(given: Sequence[str] | None = None) -> int:
    """Run the editor or a command, by default the one asked for; returns the exit code."""
    arguments = list(sys.argv[1:] if given is None else given)
    # numpy's BLAS thread spins for 27 ms after each product, on a processor that passes need
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "4")
    if not arguments or (not arguments[0].startswith("-") and Path(arguments[0]).is_file()):
        return open_editor(arguments)
    if arguments[:1] == ["--thumbnail"]:
        from app.storage.project.thumbnail import main as write_thumbnail

        return write_thumbnail(arguments[1:])
    if arguments[:2] == ["bench", "ui"]:
        return offscreen(lambda: measure_editor(arguments[2:]))
    if arguments == ["--self-test"]:
        return test_without_window() or offscreen(test_window)
    from inade.cli import main as run_command

    return run_command(arguments)


def open_editor(files: list[str]) -> int:
    """Open the window, or say in words what this machine lacks for it."""
    gc.disable()  # as `app.garbage` will: modules and a window that come to be are no garbage
    if _lacks_window():
        return 1
    from app.start import main as run_editor

    return run_editor(files)


def _lacks_window() -> bool:
    """Whether something keeps Qt from starting here, which is told."""
    from app.system_libraries import problem
    from inade.commands.program import as_called

    text = problem()
    if find_spec("PySide6") is None:
        text = "The editor draws with Qt: pip install 'inade-studio[studio]'"
    if text:
        print(as_called(text), file=sys.stderr)
    return bool(text)


def offscreen(run: Callable[[], int]) -> int:
    """Run what opens windows where nobody sees them, or say in words what Qt lacks here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return 1 if _lacks_window() else run()


def measure_editor(arguments: list[str]) -> int:
    """The command `bench ui`."""
    if "--session" in arguments:  # which is a start as in `open_editor`
        gc.disable()
    from app.bench.command import main as run_bench

    return run_bench(arguments)


def test_without_window() -> int:
    """The model, data sets, training."""
    from inade.commands.self_test import self_test

    return self_test()


def test_window() -> int:
    """The window, projects, exports."""
    from app.self_test import self_test

    return self_test()


if __name__ == "__main__":
    sys.exit(main())
