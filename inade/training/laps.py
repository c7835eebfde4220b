"""Where a training step's time goes, part by part.

On a GPU the processor only queues most of the work, and waits for it where a value is needed: a
part's time there is the processor's.
"""

import time
from collections.abc import Mapping, Sequence

PARTS = {
    "data": "waiting for pictures",
    "forward": "generator and encoder, forward, judged",
    "backward": "generator and encoder, backward",
    "consistency": "noise consistency",
    "discriminator": "discriminator",
    "optimiser": "optimisers",
    "averages": "moving averages",
}
PREFIX = "seconds_"


class Laps:
    """A stopwatch whose laps are added up by name until they are taken."""

    def __init__(self) -> None:
        self._seconds = dict.fromkeys(PARTS, 0.0)
        self.restart()

    def restart(self) -> None:
        """What passed since the last lap belongs to no part."""
        self._since = time.perf_counter()

    def lap(self, part: str) -> None:
        """What passed since the last lap went into this part."""
        now = time.perf_counter()
        self._seconds[part] += now - self._since
        self._since = now

    def taken(self) -> dict[str, float]:
        """Seconds by part, named as in `progress.jsonl`; from here on they count from 0."""
        told = {PREFIX + part: seconds for part, seconds in self._seconds.items()}
        self._seconds = dict.fromkeys(PARTS, 0.0)
        return told


def time_by_part(rows: Sequence[Mapping[str, object]]) -> list[list[str]]:
    """[part, milliseconds a step, share] from lines of `progress.jsonl`; none where none tells."""
    seconds: dict[str, float] = {}
    for part, title in PARTS.items():
        told = [row.get(PREFIX + part) for row in rows]
        known = [float(one) for one in told if isinstance(one, (int, float))]
        if known and sum(known):
            seconds[title] = sum(known) / len(known)
    whole = sum(seconds.values())
    return [
        [title, f"{1000 * one:,.0f}", f"{100 * one / whole:.0f} %"]
        for title, one in seconds.items()
    ]
