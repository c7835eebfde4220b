"""The shape of a model, as kept in `config.json` beside the weights."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from inade.errors import CheckpointError
from inade.reading import read_json
from inade.words import Message

VERSION = 2  # of config.json; version 1, and files without one, lack the keys of `ADDED`
UPSAMPLINGS = {"normal": 5, "more": 6, "most": 7}  # number of x2 steps from h0 x w0 to H x W
MAX_SIDE = 4096
START_PLANES = 8  # of noise by place in the first map of a model without a size
# Keys of config.json that describe the checkpoint and not the shape of its model.
DESCRIBING = frozenset({"format", "version", "title", "licence", "placeholder"})
# What ours adds to the published model, with the values that are known; the published one first.
ADDED: Mapping[str, tuple[Any, ...]] = {
    "start": ("fixed", "free"),
    "texture": (False, True),
    "padding": ("zeros", "replicate"),
    "doubling": ("nearest",),
}


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
    start: str = "fixed"  # first map: from `fc`, or "free" of a size; width and height then say
    # at which size the model was judged
    texture: bool = False  # noise by place in each block
    padding: str = "zeros"  # of every 3x3 of the generator
    doubling: str = "nearest"

    def __post_init__(self) -> None:
        problems = [
            Message(
                "{name} is {given}, expected {low} to {high}",
                name=name,
                given=repr(getattr(self, name))[:80],
                low=low,
                high=high,
            )
            for name, low, high in _RANGES
            if type(getattr(self, name)) is not int or not low <= getattr(self, name) <= high
        ]
        problems += [
            Message("{name} is {given}, expected true or false", name=name, given=repr(given)[:80])
            for name in ("has_unknown_class", "sketch")
            if not isinstance(given := getattr(self, name), bool)
        ]
        problems += [
            Message(
                "{name} is {given}, known are {known}",
                name=name,
                given=repr(getattr(self, name))[:80],
                known=", ".join(map(repr, known)),
            )
            for name, known in ADDED.items()
            if not any(getattr(self, name) is one or getattr(self, name) == one for one in known)
        ]
        if self.sketch and (self.texture or self.padding != "zeros" or self.start != "fixed"):
            problems.append(Message("a model that takes sketches has none of the additions"))
        if not isinstance(self.upsampling, str) or self.upsampling not in UPSAMPLINGS:
            problems.append(
                Message(
                    "upsampling is '{given}', expected normal, more or most",
                    given=str(self.upsampling)[:80],
                )
            )
        elif not problems and self.width % (2**self.upsteps):
            problems.append(
                Message(
                    "width {width} is no multiple of {step} (upsampling '{upsampling}')",
                    width=self.width,
                    step=2**self.upsteps,
                    upsampling=self.upsampling,
                )
            )
        elif not problems and self.start_size[0] * 2**self.upsteps != self.height:
            problems.append(
                Message(
                    "height {height} does not follow from width {width} in steps of {step}",
                    height=self.height,
                    width=self.width,
                    step=2**self.upsteps,
                )
            )
        if problems:
            raise CheckpointError(
                "the model configuration is impossible: {problems}.",
                remedy="Correct config.json.",
                problems=Message.joined("; ", problems),
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
    def size_free(self) -> bool:
        """Whether the generator makes pictures of any size."""
        return self.start == "free"

    def block_sizes(self, height: int, width: int) -> list[tuple[int, int]]:
        """(h, w) of each residual block's output, for a picture of `height` x `width` pixels."""
        doublings = [0, 1, 1 if self.upsampling == "normal" else 2]
        doublings += range(doublings[-1] + 1, self.upsteps + 1)
        return [
            (height >> (self.upsteps - done), width >> (self.upsteps - done)) for done in doublings
        ]

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
        """Read the form written by `to_json`, with "version" beside it from version 2 on.

        A file of version 2 holds every key and none that is unknown, but for those that describe
        the checkpoint; older ones may hold others and lack some. Raises CheckpointError.
        """
        if not isinstance(data, Mapping) or "num_classes" not in data:
            raise CheckpointError(
                "this is not a model configuration: 'num_classes' is missing.",
                where=where,
                remedy="Give a JSON object with num_classes, width, height and upsampling.",
            )
        known = {field.name for field in fields(ModelConfig)}
        version = data.get("version", 1)
        if not isinstance(version, int) or isinstance(version, bool) or version > VERSION:
            raise CheckpointError(
                "the configuration has version {version}, and this program knows {known}.",
                where=where,
                remedy="Use a newer INADE Studio.",
                version=repr(version)[:80],
                known=VERSION,
            )
        if version >= 2:
            absent, foreign = sorted(known - set(data)), sorted(set(data) - known - DESCRIBING)
            problems = [Message("'{key}' is missing", key=key) for key in absent]
            problems += [Message("'{key}' is unknown", key=key) for key in foreign]
            if problems:
                raise CheckpointError(
                    "the configuration of version {version} is incomplete or from another program:"
                    " {problems}.",
                    where=where,
                    remedy="Restore config.json from where the checkpoint came.",
                    version=version,
                    problems=Message.joined("; ", problems),
                )
        try:
            return ModelConfig(**{key: value for key, value in data.items() if key in known})
        except CheckpointError as error:
            raise CheckpointError(error.message, where=where, remedy=error.advice) from error

    @staticmethod
    def read(path: Path) -> "ModelConfig":
        """Read `config.json`. Raises CheckpointError."""
        return ModelConfig.from_json(read_json(path, CheckpointError), where=path)


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
