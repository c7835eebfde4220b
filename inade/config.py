"""The shape of a model, as kept in `config.json` beside the weights."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from inade.errors import CheckpointError

UPSAMPLINGS = {"normal": 5, "more": 6, "most": 7}  # number of x2 steps from h0 x w0 to H x W
MAX_SIDE = 4096


@dataclass(frozen=True)
class ModelConfig:
    """Sizes of generator, encoder and discriminator (letters as in the paper: K, F, Z, D)."""

    num_classes: int
    width: int = 256
    height: int = 256
    num_filters: int = 64
    latent_dim: int = 256
    noise_dim: int = 64
    has_unknown_class: bool = False
    upsampling: str = "normal"
    sketch: bool = False
    max_channels: int = 0  # cap on generator channels, 0 = none (the published models)
    num_encoder_filters: int = 0  # 0 = num_filters (the published models)
    num_discriminator_filters: int = 64
    num_discriminators: int = 2
    num_discriminator_layers: int = 4

    def __post_init__(self) -> None:
        problems = [
            f"{name} is {getattr(self, name)}, expected {low} to {high}"
            for name, low, high in _RANGES
            if not isinstance(getattr(self, name), int) or not low <= getattr(self, name) <= high
        ]
        if self.upsampling not in UPSAMPLINGS:
            problems.append(f"upsampling is '{self.upsampling}', expected normal, more or most")
        elif not problems and self.width % (2**self.upsteps):
            problems.append(
                f"width {self.width} is no multiple of {2**self.upsteps}"
                f" (upsampling '{self.upsampling}')"
            )
        elif not problems and self.start_size[0] * 2**self.upsteps != self.height:
            problems.append(
                f"height {self.height} does not follow from width {self.width}"
                f" in steps of {2**self.upsteps}"
            )
        if problems:
            raise CheckpointError(
                f"the model configuration is impossible: {'; '.join(problems)}.",
                remedy="Correct config.json.",
            )

    @property
    def num_labels(self) -> int:
        """K: label channels of the model, the unknown class included."""
        return self.num_classes + self.has_unknown_class

    @property
    def upsteps(self) -> int:
        """u: how often the generator doubles its resolution."""
        return UPSAMPLINGS[self.upsampling]

    @property
    def start_size(self) -> tuple[int, int]:
        """(h0, w0): height and width of the generator's first feature map."""
        width = self.width // 2**self.upsteps
        return max(1, round(width * self.height / self.width)), width

    @property
    def encoder_filters(self) -> int:
        """F of the encoder."""
        return self.num_encoder_filters or self.num_filters

    def channels(self, factor: float) -> int:
        """Generator channels at `factor` times F, under the cap."""
        wanted = int(self.num_filters * factor)
        return min(wanted, self.max_channels) if self.max_channels else wanted

    def to_json(self) -> dict[str, Any]:
        """Plain values, the form of `config.json`."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any], *, where: str | Path = "config.json") -> "ModelConfig":
        """Read the form written by `to_json`; unknown keys are ignored. Raises CheckpointError."""
        if not isinstance(data, Mapping) or "num_classes" not in data:
            raise CheckpointError(
                "this is not a model configuration: 'num_classes' is missing.",
                where=where,
                remedy="Give a JSON object with num_classes, width, height and upsampling.",
            )
        known = {field.name for field in fields(ModelConfig)}
        try:
            return ModelConfig(**{key: value for key, value in data.items() if key in known})
        except CheckpointError as error:
            raise CheckpointError(error.what, where=where, remedy=error.remedy) from error

    @staticmethod
    def read(path: Path) -> "ModelConfig":
        """Read `config.json`. Raises CheckpointError."""
        try:
            return ModelConfig.from_json(json.loads(path.read_text("utf-8")), where=path)
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise CheckpointError(
                f"the configuration cannot be read ({error}).",
                where=path,
                remedy="Restore config.json from where the checkpoint came.",
            ) from error


_RANGES = (
    ("num_classes", 1, 4096),
    ("width", 32, MAX_SIDE),
    ("height", 32, MAX_SIDE),
    ("num_filters", 1, 512),
    ("latent_dim", 1, 4096),
    ("noise_dim", 1, 1024),
    ("max_channels", 0, 8192),
    ("num_encoder_filters", 0, 512),
    ("num_discriminator_filters", 1, 512),
    ("num_discriminators", 1, 4),
    ("num_discriminator_layers", 2, 8),
)
