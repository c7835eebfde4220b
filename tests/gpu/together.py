"""One of several processes of a run: `-m tests.gpu.together DEVICE OUT.json [--tiny]`."""

import json
import sys
from pathlib import Path

import torch

from inade.networks.together import joined, rank
from inade.training.trainer import Budget
from tests.gpu.checking import TINY, Sizes
from tests.gpu.made_up import trained


def losses_of_a_run(sizes: Sizes, device: torch.device) -> dict[str, float]:
    """The mean losses of a short run, by name; the same whatever the number of processes."""
    budget = Budget(pictures=2 * sizes.batch)
    _, lines = trained(sizes, device, budget, augment_share=0.0, r1_weight=0.0)
    told = lines[-1] if lines else {}
    return {
        name: told[name] for name in ("features", "kl", "colour", "adversarial") if name in told
    }


def main(kind: str, out: str, *tiny: str) -> None:
    """Train in this process of several; the first writes."""
    with joined(torch.device(kind)) as device:
        losses = losses_of_a_run(TINY if tiny else Sizes(), device)
        if rank() == 0:
            Path(out).write_text(json.dumps(losses))


if __name__ == "__main__":
    main(*sys.argv[1:])
