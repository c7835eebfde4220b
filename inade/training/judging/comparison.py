"""Two evaluations side by side, and whether they were made alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inade.errors import TrainingError
from inade.reading import MALFORMED, read_json, reason_of
from inade.training.judging.figures import Figure, Measurement


@dataclass(frozen=True)
class Comparison:
    """`rows`: name, ours, theirs, and whether ours is "better", "worse" or neither (""), of
    figures that both have.

    `unlike` says in words what differs in how the two were judged.
    """

    title: str
    rows: tuple[tuple[str, float, float, str], ...]
    unlike: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain values; a change is ours minus theirs."""
        return {
            "checkpoint": self.title,
            "changes": {name: ours - theirs for name, ours, theirs, _ in self.rows},
            "judged_unlike": list(self.unlike),
        }

    def to_markdown(self) -> str:
        """A section for people, to follow our own page."""
        lines = ["", f"## Beside {self.title}", ""]
        for words in self.unlike:
            lines.append(f"- **Not judged alike**: {words}.")
        lines += [""] if self.unlike else []
        lines += ["| figure | this one | the other | change | |", "|---|---|---|---|---|"]
        for name, ours, theirs, told in self.rows:
            change = ours - theirs
            lines.append(f"| {name} | {ours:.4f} | {theirs:.4f} | {change:+.4f} | {told} |")
        return "\n".join(lines) + "\n"


def read_report(path: Path) -> dict[str, Any]:
    """What `evaluate --report` wrote as JSON. Raises TrainingError for a file that is none."""
    try:
        told = read_json(path, TrainingError)
        told["checkpoint"], told["figures"] = str(told["checkpoint"]), dict(told["figures"])
        for figure in told["figures"].values():
            figure["value"] = None if figure["value"] is None else float(figure["value"])
            figure["protocol"] = str(figure["protocol"])
    except (TrainingError, *MALFORMED) as error:
        raise TrainingError(
            "this is no report of an evaluation ({kind}: {error}).",
            where=path,
            remedy="Give the .json that evaluate --report OUT wrote.",
            kind=type(error).__name__,
            error=reason_of(error),
        ) from error
    return told


def compared(ours: Measurement, theirs: Mapping[str, Any]) -> Comparison:
    """Ours beside an earlier one, as `read_report` gives it."""
    unlike = [
        f"{key.replace('_', ' ')} {told} here, {theirs.get(key, 'unknown')} there"
        for key, told in ours.facts.items()
        if key not in ("checkpoint", "fingerprint") and theirs.get(key) != told
    ]
    rows: list[tuple[str, float, float, str]] = []
    for key, figure in ours.figures.items():
        other = theirs["figures"].get(key, {"value": None})
        if figure.value is None or other["value"] is None:
            continue
        told = _progress(figure, figure.value, other["value"])
        rows.append((figure.name, figure.value, other["value"], told))
        if other["protocol"] != figure.protocol:
            unlike.append(f"{figure.name} there: {other['protocol']}")
    return Comparison(theirs["checkpoint"], tuple(rows), tuple(unlike))


def _progress(figure: Figure, ours: float, theirs: float) -> str:
    """Whether ours is "better" or "worse"; nearness counts where the real pictures are the aim."""
    if figure.better == "real":
        if figure.real is None:
            return ""
        gain = abs(theirs - figure.real) - abs(ours - figure.real)
    else:
        gain = ours - theirs if figure.better == "higher" else theirs - ours
    return "" if not gain else "better" if gain > 0 else "worse"
