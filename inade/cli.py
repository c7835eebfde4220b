"""The command line: `inade COMMAND`, `python main.py COMMAND` or `python -m inade COMMAND`.

Exit codes: 0 all went well; 1 something could not be read, made or written (told on standard
error, and under "failed" with --json); 2 the command itself was wrong; 130 interrupted.
"""

import json
import sys
from collections.abc import Sequence
from inspect import getdoc
from typing import Annotated

import typer

from inade.commands.bench import bench
from inade.commands.calibrate import calibrate
from inade.commands.convert import convert
from inade.commands.encode import encode
from inade.commands.evaluate import evaluate
from inade.commands.export import export
from inade.commands.generate import generate
from inade.commands.info import info
from inade.commands.prepare import prepare
from inade.commands.prior import prior
from inade.commands.program import as_called, program
from inade.commands.report import FAILED, INTERRUPTED, error_facts, tell_error
from inade.commands.restyle import restyle
from inade.commands.train import train
from inade.commands.validate import validate
from inade.errors import InadeError, OutOfMemoryError, RequestError
from inade.reading import lacks_memory, no_memory
from inade.version import VERSION

app = typer.Typer(
    name="inade",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=as_called("""Pictures from layouts, object by object.

A layout is a label map (which class is where) and, if you have one, an instance map.

\b
  python main.py generate checkpoints/default labels.png --out picture.png
  python main.py generate --help
"""),
    epilog="Exit codes: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.",
)
_SHOWN = 200  # signs of a name
MODEL = (generate, restyle, encode, info, convert, bench)
TRAINING = (prepare, validate, export, train, prior, calibrate, evaluate)
for panel, commands in (("With a model", MODEL), ("Training", TRAINING)):
    for command in commands:
        app.command(rich_help_panel=panel, help=as_called(getdoc(command) or ""))(command)


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"INADE Studio {VERSION}")
        raise typer.Exit


@app.callback(help=app.info.help)
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Which one."),
    ] = False,
) -> None:
    """What can be asked for without a command."""


def main(given: Sequence[str] | None = None) -> int:
    """Run one command, by default the one this process was asked for; returns the exit code.

    Every failure a user can cause is a sentence.
    """
    arguments = list(sys.argv[1:] if given is None else given)
    if arguments == ["--self-test"]:
        from inade.commands.self_test import self_test

        return self_test()
    try:
        app(args=arguments, prog_name=program())
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FAILED
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except Exception as caught:
        error = _in_words(caught)
        if error is None:
            raise
        if "--json" in arguments:
            whole = {"command": arguments[0], "results": [], "failed": [error_facts(error)]}
            print(json.dumps(whole, indent=2))
        tell_error(error)
        return FAILED
    return 0


def _in_words(error: Exception) -> InadeError | None:
    """What a person is told; None of a fault in the program."""
    if isinstance(error, InadeError):
        return error
    if lacks_memory(error):
        return no_memory(OutOfMemoryError, None)
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return RequestError(  # such as a name that no file can have, or a folder that is barred
            "the system refuses this ({reason}).",
            where=str(error.filename)[:_SHOWN],
            remedy="Check its name and that you may read it.",
            reason=error.strerror,
        )
    return None
