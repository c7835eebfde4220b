"""What TensorBoard shows of a run: losses, figures and sample grids, under RUN/tensorboard."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from inade.training.terms import BY_NAME

FOLDER = "tensorboard"


class Board:
    """Writes event files; does nothing where TensorBoard is not installed."""

    def __init__(self, run: Path, step: int) -> None:
        self._writer: Any = None
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            return
        self._writer = SummaryWriter(str(run / FOLDER), purge_step=step + 1)

    def report(self, step: int, figures: Mapping[str, float]) -> None:
        """One point of each curve."""
        for name, value in figures.items() if self._writer else ():
            group = "loss" if name in BY_NAME else "figure"
            self._writer.add_scalar(f"{group}/{name}", value, step)

    def show(self, step: int, grid: Path) -> None:
        """A sample grid."""
        if self._writer:
            with Image.open(grid) as picture:
                pixels = np.asarray(picture.convert("RGB"))
            self._writer.add_image("samples", pixels, step, dataformats="HWC")

    def close(self) -> None:
        """Write what is left."""
        if self._writer:
            self._writer.close()
