"""What a run writes of itself into its folder, and the room that it needs there.

Beside what watch.py lists a run's folder holds `lock`, the process that trains here, and
`tensorboard/`; `checkpoint/continue/` is what another machine needs to go on (see export.py).
"""

import json
import platform
from pathlib import Path
from typing import Any

import torch

from inade.errors import SaveError, TrainingError
from inade.files import atomic_write, free_space
from inade.inference.device import PRECISIONS
from inade.training.adversaries.opponents import Adversary
from inade.training.data.joined import JoinedData, Pictures
from inade.training.run.device import hardware
from inade.training.run.state import KEPT_SNAPSHOTS, TrainingState
from inade.training.run.watch import SETTINGS, snapshots

_PRECISION_OF = {dtype: str(name) for name, dtype in PRECISIONS.items()}
_MOMENTS = 2  # that Adam keeps, each as large as the weights


def record_run(
    run: Path,
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    autocast: torch.dtype | None,
) -> None:
    """Write `run.json`."""
    described = state.config.to_json() | {
        "data": folders_of(data),
        "data_identity": data.identity,
        "pictures": len(data.training),
        "held_out": len(data.evaluation),
        "classes": len(data.labels),
        "backbone": adversary.backbone_name,
        "hardware": hardware(next(state.generator.parameters()).device),
        "precision": _PRECISION_OF[autocast or torch.float32],
        "torch": torch.__version__,
        "python": platform.python_version(),
    }
    with atomic_write(run / SETTINGS) as temporary:
        temporary.write_text(json.dumps(described, indent=1), "utf-8")


def folders_of(data: Pictures) -> list[str]:
    """Where the packs of the data lie."""
    packs = data.packs if isinstance(data, JoinedData) else (data,)
    return [str(pack.folder.resolve()) for pack in packs]


def require_room(run: Path, state: TrainingState) -> None:
    """Raise SaveError, before the first step, where the disk cannot take what the run keeps.

    That is the newest snapshots, the next one while it is written, and the exported checkpoint,
    which is no larger than one of them.
    """
    weights = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    averages = sum(p.nbytes for net in state.averages.values() for p in net.parameters())
    there = sum(path.stat().st_size for path in snapshots(run))
    needed = (KEPT_SNAPSHOTS + 2) * ((1 + _MOMENTS) * weights + averages) - there
    free = free_space(run)
    if free is not None and free < needed:
        raise SaveError(
            "the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.",
            where=run,
            remedy="Make room, or give a folder on another disk (--out).",
            needed=needed / 2**30,
            free=free / 2**30,
        )


def settings_of(run: Path) -> dict[str, Any]:
    """The content of `run.json`. Raises TrainingError."""
    path = run / SETTINGS
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            "this is no training run ({error}).", where=path, error=error
        ) from error
