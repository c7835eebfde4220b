"""Checkpoints that nothing was learnt for."""

from pathlib import Path

import torch

from inade.checkpoint.checkpoint import NETWORKS, OURS, Checkpoint
from inade.config import ModelConfig
from inade.layouts.labels import LabelSet


def untrained(config: ModelConfig, labels: LabelSet, *, seed: int = 0, title: str) -> Checkpoint:
    """A checkpoint with random weights, marked as a placeholder."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        states = {name: NETWORKS[name](config).eval().state_dict() for name in OURS}
    return Checkpoint(
        Path(), config, labels, states["generator"], states["encoder"], None, title,
        "Apache-2.0", placeholder=True,
    )  # fmt: skip
