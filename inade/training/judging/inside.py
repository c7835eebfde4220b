"""How different pictures look inside one object, by LPIPS."""

from collections.abc import Sequence

import numpy as np
import torch

from inade.training.backbones.lpips import load_lpips
from inade.training.judging.metrics import control, perceived


def perceived_inside(pictures: Sequence[np.ndarray], mask: np.ndarray) -> float:
    """Mean LPIPS by place in a mask, bool [H, W], over all pairs of two or more pictures.

    pictures: uint8 [H, W, 3]. Raises TrainingError where the LPIPS weights are not installed.
    """
    lpips = load_lpips()
    images = [torch.from_numpy(one).permute(2, 0, 1)[None].float() / 127.5 - 1 for one in pictures]
    inside, _ = control([perceived(lpips, one) for one in images], torch.from_numpy(mask)[None])
    return float(inside)
