"""Start INADE Studio.

python main.py                      open the editor
python main.py FILE                 open the editor with a project, layout or picture
python main.py COMMAND ...          the command line, the same as `python -m inade COMMAND ...`
python main.py bench ui             measure the editor itself
python main.py --self-test          generate, restyle and encode without a window; exit code 0 or 1
"""

import os
import sys
from multiprocessing import freeze_support
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Run the editor or a command; returns the exit code."""
    # numpy's BLAS thread spins for 27 ms after each product, on a processor that passes need
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "4")
    if not arguments or (not arguments[0].startswith("-") and Path(arguments[0]).is_file()):
        return open_editor(arguments)
    if arguments[:2] == ["bench", "ui"]:  # the one command that opens windows
        return measure_editor(arguments[2:])
    from inade.cli import main as run_command

    return run_command(arguments)


def open_editor(files: list[str]) -> int:
    """Open the window, or say in words what this machine lacks for it."""
    from app.system_libraries import problem

    text = problem()
    if text:
        print(text, file=sys.stderr)
        return 1
    from app.start import main as run_editor

    return run_editor(files)


def measure_editor(arguments: list[str]) -> int:
    """Run `bench ui` offscreen, or say in words what this machine lacks for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.system_libraries import problem

    text = problem()
    if text:
        print(text, file=sys.stderr)
        return 1
    from app.bench.command import main as run_bench

    return run_bench(arguments)


if __name__ == "__main__":
    freeze_support()
    sys.exit(main(sys.argv[1:]))
