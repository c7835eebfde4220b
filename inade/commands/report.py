"""What a command tells: sentences and a progress bar for people, or one JSON object for programs.

Results go to standard output, progress and errors to standard error.
"""

import json
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from inade.commands.program import as_called
from inade.errors import InadeError, LayoutError, OutOfMemoryError
from inade.formats.listing import unreadable_names
from inade.reading import lacks_memory, no_memory
from inade.words import Say

FAILED = 1
INTERRUPTED = 130
_LISTED = 40  # names of what failed
Item = TypeVar("Item")
Found = TypeVar("Found")
Write = Callable[[], Iterable[dict[str, Any]]]
_WAITING = 2  # results to be written


class Report:
    """Collects what a command did, file by file."""

    def __init__(self, command: str, as_json: bool) -> None:
        self.command = command
        self.as_json = as_json
        self.results: list[dict[str, Any]] = []
        self.failures: list[dict[str, str]] = []
        self.changed: list[dict[str, str]] = []
        self.kept: list[str] = []
        self._errors = Console(stderr=True, highlight=False)

    def say(self, text: str) -> None:
        """A line for people; programs do not see it."""
        if not self.as_json:
            print(text)

    def warn(self, text: str) -> None:
        """A line for people on standard error, whatever the output."""
        self._errors.print(f"note: {text}", style="yellow", markup=False, soft_wrap=True)

    def each(self, items: Sequence[Item], work: Callable[[Item], Iterable[dict[str, Any]]]) -> None:
        """Do `work` for every item behind a progress bar; one bad item is told and skipped.

        `work` returns the facts of each file written; a fact "file" is what people are told.
        """
        with self.bar() as advance:
            for index, item in enumerate(items):
                advance(index, len(items))
                with self._telling(item):
                    for facts in work(item):
                        self.done(facts)

    def in_steps(
        self,
        items: Sequence[Item],
        read: Callable[[Item], Found],
        make: Callable[[Found], Iterable[Write]],
    ) -> None:
        """As `each`, in steps that overlap: the next is read and the last written meanwhile.

        `read` runs ahead in a thread, `make` in this one, and what it yields in a second thread:
        functions that write and return the facts of each file. Never more than one item is read
        ahead, nor more than two results wait to be written.
        """
        with self.bar() as advance, _thread() as reader, _thread() as writer:
            behind: deque[tuple[Item, list[dict[str, Any]], Future[None]]] = deque()
            ahead = [reader.submit(read, item) for item in items[:1]]
            for index, item in enumerate(items):
                advance(index, len(items))
                found = ahead.pop()
                ahead += [reader.submit(read, later) for later in items[index + 1 : index + 2]]
                with self._telling(item):
                    for write in make(found.result()):
                        facts: list[dict[str, Any]] = []  # those of files that were written count
                        behind.append((item, facts, writer.submit(_gather, write, facts)))
                        while len(behind) > _WAITING:
                            self._settle(*behind.popleft())
            while behind:
                self._settle(*behind.popleft())

    def _settle(self, item: object, facts: list[dict[str, Any]], written: "Future[None]") -> None:
        with self._telling(item):
            try:
                written.result()
            finally:
                for told in facts:
                    self.done(told)

    @contextmanager
    def _telling(self, item: object) -> Iterator[None]:
        """Tell of what goes wrong with an item, and go on."""
        try:
            yield
        except InadeError as error:
            self.fail(error)
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            self.fail(no_memory(OutOfMemoryError, str(item)))

    @contextmanager
    def bar(self) -> Iterator[Callable[[int, int], None]]:
        """A progress bar; call what it yields with (done, total). One step shows no bar."""
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        screen = Progress(
            *columns,
            console=self._errors,
            transient=True,
            disable=not self._errors.is_terminal,
            redirect_stdout=sys.stdout.isatty(),  # else results would land on standard error
        )
        with screen as progress:
            task = progress.add_task(self.command, total=None, visible=False)

            def advance(done: int, total: int) -> None:
                progress.update(task, completed=done, total=total, visible=total > 1)

            yield advance

    def done(self, facts: dict[str, Any]) -> None:
        """Record one result."""
        self.results.append(facts)
        if "file" in facts:
            self.say(f"wrote {facts['file']}")

    def change(self, file: Path, how: str) -> None:
        """Record that a file was taken in another form than it has; `finish` tells."""
        self.changed.append({"file": str(file), "how": how})

    def hears(self, file: Path) -> Say:
        """What is told of how a file was read goes among the changes."""
        return lambda how: self.change(file, str(how))

    def keep(self, file: Path) -> None:
        """Record that a result was there already."""
        self.kept.append(str(file))

    def fail(self, error: InadeError) -> None:
        """Record and tell one failure."""
        self.failures.append(error_facts(error))
        tell_error(error, self._errors)

    def fail_unreadable(self, folder: Path) -> None:
        """Tell of files in a folder whose names are no text; they were passed over."""
        for name in unreadable_names(folder) if folder.is_dir() else ():
            self.fail(LayoutError("its name is no UTF-8 text.", where=name, remedy="Rename it."))

    def finish(self, *, told: bool = False) -> None:
        """Print the JSON object where it was asked for, else what became of a batch, unless that
        is `told` already. Exits with 1 if anything failed.
        """
        if self.as_json:
            whole = {"command": self.command, "results": self.results, "failed": self.failures}
            whole |= {"changed": self.changed, "kept": self.kept}
            print(json.dumps(whole, indent=2))
        elif not told:
            self._sum_up()
        if self.failures:
            raise typer.Exit(FAILED)

    def _sum_up(self) -> None:
        by_how: dict[str, list[str]] = {}
        for entry in self.changed:
            by_how.setdefault(entry["how"], []).append(Path(entry["file"]).name)
        for how, names in by_how.items():
            more = f" and {len(names) - 1} more" if len(names) > 1 else ""
            self.warn(f"{names[0]}{more} {how}")
        if self.kept:
            self._errors.print(f"{len(self.kept)} were there already.")
        if self.failures and (self.results or self.kept or len(self.failures) > 1):
            self._errors.print(f"{len(self.failures)} failed, {len(self.results)} written. Failed:")
            for facts in self.failures[:_LISTED]:
                self._errors.print(f"  {facts['where']}", markup=False, soft_wrap=True)
            if len(self.failures) > _LISTED:
                self._errors.print("  ... (--json tells all of them)")


def _gather(write: Write, facts: list[dict[str, Any]]) -> None:
    facts.extend(write())  # one by one: what came before an error stays


@contextmanager
def _thread() -> Iterator[ThreadPoolExecutor]:
    """One thread; what waits for it when an error leaves is dropped."""
    with ThreadPoolExecutor(1) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def error_facts(error: InadeError) -> dict[str, str]:
    """An error as plain values for JSON."""
    return {
        "error": type(error).__name__,
        "where": error.where,
        "what": error.what,
        "remedy": error.remedy,
    }


def tell_error(error: InadeError, console: Console | None = None) -> None:
    """Print an error as a sentence on standard error."""
    console = console or Console(stderr=True, highlight=False)
    console.print(as_called(f"error: {error}"), style="red", markup=False, soft_wrap=True)
