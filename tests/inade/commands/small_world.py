"""Two small shapes of model, and how commands are run on them."""

import json
from dataclasses import replace
from pathlib import Path

from inade.cli import main
from inade.config import ModelConfig

FIXED = ModelConfig(3, 64, 64, 2, 8, 4)
FREE = replace(FIXED, start="free", texture=True, padding="replicate")
NAMES = ("sky", "tree", "road")


def run(command: str, checkpoint: Path) -> int:
    return main([*command.format(checkpoint).split(), "--device", "cpu"])


def told(capsys, command: str, checkpoint: Path) -> tuple[int, dict]:
    capsys.readouterr()
    code = run(f"{command} --json", checkpoint)
    return code, json.loads(capsys.readouterr().out)
