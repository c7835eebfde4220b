"""Mutated files, each read by every reader of its kind: `python -m tests.hostile.fuzz --help`.

One parent has everything loaded and forks children, each for some seeds, with bounds on memory and
processor time. A seed that ends otherwise than in words is told with what was done to the files;
`--first` goes on from any seed, and `--first N --count 1 --keep DIR` leaves the files of one.
"""

import argparse
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torch

from tests.hostile.kinds import KINDS
from tests.hostile.mutations import copied, mutate

MEMORY = 2**30  # bytes beyond what the warm parent has
SECONDS = 5  # of the processor
_HANGS = 120  # seconds of the clock without a word: something waits for ever
_BATCH = 25  # seeds of a child
_TELLS = 500  # seeds between two words on how far it is


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kind", choices=list(KINDS))
    parser.add_argument("--keep", type=Path, help="a folder for the last seed's files")
    options = parser.parse_args()
    torch.set_num_threads(1)
    names = [options.kind] if options.kind else list(KINDS)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in names:
            (place / "good" / name).mkdir(parents=True)
            KINDS[name].make(place / "good" / name)
            KINDS[name].read(place / "good" / name)  # warm, and what is good must be read
        failed = run(place, names, range(options.first, options.first + options.count))
        if options.keep:
            shutil.copytree(place / "work", options.keep, symlinks=True)
    kinds = Counter(failed.values())
    print(f"{options.count} mutations from seed {options.first}: {len(failed)} failed", dict(kinds))
    return 1 if failed else 0


def run(place: Path, names: list[str], seeds: range) -> dict[int, str]:
    """What went wrong, in a word, by seed."""
    failed: dict[int, str] = {}
    rest = list(seeds)
    while rest:
        done, problems, end = _child(place, names, rest[:_BATCH])
        for seed, what in problems.items():
            failed[seed] = what.splitlines()[0]
            print(f"seed {seed}: {what}", flush=True)
        rest = rest[done:]
        if end and rest:
            failed[rest[0]] = end
            print(f"seed {rest[0]} ({names[rest[0] % len(names)]}): {end}", flush=True)
            rest = rest[1:]
        if rest and rest[0] // _TELLS != seeds.start // _TELLS:
            print(f"up to seed {rest[0]}", flush=True)
            seeds = range(rest[0], seeds.stop)
    return failed


def _child(place: Path, names: list[str], seeds: list[int]) -> tuple[int, dict[int, str], str]:
    """How many seeds a child finished, what it told of them, and how it ended, "" if well."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _work(place, names, seeds, writer)
        os._exit(0)
    os.close(writer)
    told, hung = b"", False
    while True:
        if not select.select([reader], [], [], _HANGS)[0]:
            os.kill(pid, signal.SIGKILL)
            hung = True
            break
        part = os.read(reader, 65_536)
        if not part:
            break
        told += part
    os.close(reader)
    status = os.waitpid(pid, 0)[1]
    lines = told.decode("utf-8", "replace").split("\x1e")[:-1]
    problems = {
        int(seed): what for seed, _, what in (line.partition("\x1f") for line in lines) if what
    }
    end = "it waits for ever" if hung else ""
    if not hung and status:
        end = f"killed by {signal.Signals(status & 127).name}" if status & 127 else "it ended"
    return len(lines), problems, end


def _work(place: Path, names: list[str], seeds: list[int], writer: int) -> None:
    """Read the files of each seed and tell of it; never returns an error."""
    base = _data_bytes()
    resource.setrlimit(resource.RLIMIT_DATA, (base + MEMORY, base + MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # decoders complain there
    for seed in seeds:
        kind = names[seed % len(names)]
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, resource.RLIM_INFINITY))
        work, what, told = place / "work", "", ""
        try:
            copied(place / "good" / kind, work)
            told = mutate(work, seed)
        except Exception:
            os.write(
                writer, f"{seed}\x1fthe mutation itself: {traceback.format_exc()}\x1e".encode()
            )
            continue
        began = time.process_time()
        try:
            KINDS[kind].read(work)
        except BaseException as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            what = (
                f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}\n"
                f"    {kind}: {told}\n    {''.join(traceback.format_exception(error))[-1500:]}"
            )
        if not what and time.process_time() - began > SECONDS:
            what = f"it takes too long\n    {kind}: {told}"
        os.write(writer, f"{seed}\x1f{what}\x1e".encode("utf-8", "replace"))


def _data_bytes() -> int:
    """The data of this process, as RLIMIT_DATA counts it."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmData"):
            return int(line.split()[1]) * 1024
    return 2**32


if __name__ == "__main__":
    sys.exit(main())
