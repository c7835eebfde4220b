"""What the checks found, as JSON and as Markdown."""

import json
import platform
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from inade.version import VERSION
from tests.gpu.checking import device_name

PASSED, FAILED, LEFT_OUT = "passed", "failed", "left out"


@dataclass
class Outcome:
    """One check: `why` says what failed or why it was left out; figures are (what, value, unit)."""

    name: str
    result: str = PASSED
    why: str = ""
    seconds: float = 0.0
    figures: list[tuple[str, float, str]] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its name in words."""
        return self.name.removeprefix("test_").replace("_", " ")


@dataclass(frozen=True)
class Report:
    """All of them, on one device."""

    device: torch.device
    stand_ins: list[str]
    outcomes: list[Outcome]
    seconds: float

    @property
    def facts(self) -> dict[str, Any]:
        """What ran where."""
        count = torch.cuda.device_count() if self.device.type == "cuda" else 1
        return {
            "program": f"INADE Studio {VERSION}",
            "device": device_name(self.device),
            "devices": count,
            "torch": torch.__version__,
            "cuda": torch.version.cuda if self.device.type == "cuda" else None,
            "python": platform.python_version(),
            "system": platform.platform(),
            "stand_ins": self.stand_ins,
            "seconds": round(self.seconds, 1),
        }

    def write(self, stem: Path) -> list[Path]:
        """STEM.json and STEM.md."""
        stem.parent.mkdir(parents=True, exist_ok=True)
        files = [stem.with_name(f"{stem.name}{suffix}") for suffix in (".json", ".md")]
        whole = {**self.facts, "checks": [asdict(one) for one in self.outcomes]}
        files[0].write_text(json.dumps(whole, indent=1) + "\n", "utf-8")
        files[1].write_text(self.markdown(), "utf-8")
        return files

    def markdown(self) -> str:
        """A page for people."""
        told = {name: value for name, value in self.facts.items() if value not in (None, [])}
        if self.stand_ins:
            told["stand_ins"] = f"{', '.join(self.stand_ins)} (not installed)"
        lines = [f"# {self.facts['device']}", ""]
        lines += [f"- {name.replace('_', ' ')}: {value}" for name, value in told.items()]
        lines += ["", "| check | result | seconds |", "|---|---|---:|"]
        for one in self.outcomes:
            result = f"{one.result}: {one.why}" if one.why else one.result
            result = " ".join(result.split()).replace("|", "/")
            lines.append(f"| {one.title} | {result} | {one.seconds:.1f} |")
        lines += ["", "| check | figure | value | |", "|---|---|---:|---|"]
        for one in self.outcomes:
            for number, (what, value, unit) in enumerate(one.figures):
                title = "" if number else one.title
                lines.append(f"| {title} | {what} | {value:.4g} | {unit} |")
        return "\n".join(lines) + "\n"
