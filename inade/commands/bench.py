"""bench: how fast pictures are made here."""

import json
from typing import Annotated

import typer
from rich.console import Console

from inade.commands import options


def bench(
    parts: Annotated[
        list[str] | None,
        typer.Argument(
            help="Parts to measure, e.g. ade20k, lite-object, bundled, large, growth, train."
        ),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only the lite size and the bundled model.")
    ] = False,
    as_json: options.JsonOption = False,
) -> None:
    """Measure speed on this machine, as ratios to the plain formulation in the same run.

    Prints a Markdown table, or with --json a list of {name, ratio, goal, median_ms, worst_ms,
    runs, precision, threads, peak_mib, error}; goal is null where a row only informs. Nothing
    else should run meanwhile.

    \b
      python main.py bench --quick
      python main.py bench --json > bench.json
      python main.py bench ade20k-full   (a part of it)
      python main.py bench train         (the training step)
      python main.py bench ui            (the editor: brush, stalls, start; needs Qt)
    """
    from inade.bench import markdown, run

    screen = Console(stderr=True)
    with screen.status("measuring") as status:
        rows = run(quick, lambda what: status.update(f"measuring: {what}"), parts or [])
    print(json.dumps(rows, indent=2) if as_json else markdown(rows))
