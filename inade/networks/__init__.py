"""The three networks, written from the paper's equations. Key names match the published files."""

from inade.networks.discriminator import (
    Discriminator,
    discriminator_input,
    instance_edges,
)
from inade.networks.encoder import Encoder
from inade.networks.generator import Generator

__all__ = ["Discriminator", "Encoder", "Generator", "discriminator_input", "instance_edges"]
