"""What a training run is made of, as one frozen value, and the runs that are worth naming."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from inade.config import ADDED, ModelConfig
from inade.errors import InadeError, TrainingError
from inade.layouts.labels import LabelSet
from inade.reading import MALFORMED, read_json
from inade.training.data.augment import CROP_256_OF_286, CropRecipe
from inade.training.losses import formulas
from inade.words import Message


@dataclass(frozen=True)
class Stage:
    """From `pictures` seen on, train on crops of this size (see augment.CropRecipe for `scale`).

    Crops smaller than the model's picture are made from a window of the generator's first map:
    after that the generator is a local function, so the same weights serve both sizes.
    """

    pictures: int
    height: int
    width: int
    scale: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True)
class TrainingConfig:
    """Every number of a run. Rates are Adam's; weights multiply the losses of formulas.py."""

    model: ModelConfig
    stages: tuple[Stage, ...]
    preset: str = "custom"
    seed: int = 0
    batch_size: int = 4  # of a whole step, all parts and processes together
    accumulation: int = 1  # parts that a step's batch is worked through in, one after the other
    recompute: bool = False  # activation checkpointing: less memory, a third more time
    epochs: int = 50  # at a constant rate
    discriminator_first: int = 0  # steps at the start in which the discriminator alone learns
    decay_epochs: int = 0  # then linearly to zero
    total_pictures: int = 0  # the whole run; 0: by epochs
    falling_share: float = 1 / 3  # of total_pictures, the last, in which the rate falls to zero
    generator_rate: float = 1e-4
    discriminator_rate: float = 4e-4
    betas: tuple[float, float] = (0.0, 0.9)
    warm_start: bool = False  # first weights of ordinary size instead of the published tiny ones
    discriminator: str = "published"
    perceptual: str = "auto"  # backbone of the perceptual term; only the published one has it
    objects: str = "instances"  # "classes": one object per class, as most published runs had
    fresh_fake: bool = True  # the discriminator sees a new draw, not the generator's last picture
    adversarial_weight: float = formulas.ADVERSARIAL_WEIGHT
    feature_weight: float = formulas.FEATURE_WEIGHT
    perceptual_weight: float = formulas.PERCEPTUAL_WEIGHT
    colour_weight: float = 0.0
    kl_weight: float = formulas.KL_WEIGHT  # of a sum over the batch: it grows with batch_size
    sized: bool = False  # a model without a size learns at its config's, not at its pictures' own
    prior_share: float = 0.0  # share of each batch drawn from the prior, without a reference
    prior_looks: str = "published"  # N(0, 1), or "donors": styles of other objects of the class
    matching: str = "place"  # of the finest frozen features: by place, or by object ("moments")
    texture_weight: float = 0.0  # of neighbouring pixels' differences, by object
    pixel_head: str = "normalised"  # of the frozen discriminator; "sharp" sees fine texture
    pixel_weight: float = 1.0  # of that head beside each other, for the generator
    glance: str = "shift"  # how the backbone's view moves, see `Glance`
    ema_decay: float = 0.0  # 0: no moving average
    augment_share: float = 0.0  # share of steps with DiffAugment
    r1_weight: float = 0.0
    r1_every: int = 16  # steps
    consistency_weight: float = 0.0  # of noise that reaches other objects (`noise_consistency`)
    consistency_every: int = 8  # steps
    simplify: float = 0.0  # share of layouts drawn as people paint them
    flip: bool = True
    frozen_blocks: int = 0  # generator blocks from the first on that stay as they are

    def __post_init__(self) -> None:
        wanted = {
            name: " or ".join(choices)
            for name, choices in _CHOICES.items()
            if getattr(self, name) not in choices
        } | {
            name: f"{low:g} to {high:g}"
            for name, (low, high) in _RANGES.items()
            if not low <= getattr(self, name) <= high
        }
        problems = [
            Message("{name} is {given!r}, expected {wanted}", name=name, given=value, wanted=known)
            for name, known in wanted.items()
            for value in [getattr(self, name)]
        ]
        if self.batch_size % max(1, self.accumulation):
            problems.append(
                Message(
                    "a batch of {batch} does not divide into {parts} parts (accumulation)",
                    batch=self.batch_size,
                    parts=self.accumulation,
                )
            )
        if not self.stages or self.stages[0].pictures != 0:
            problems.append(Message("the first stage must begin at 0 pictures"))
        cell = 2**self.model.upsteps
        for stage in self.stages:
            fits = stage.height <= self.model.height and stage.width <= self.model.width
            fits = fits or self.model.size_free
            if not fits or stage.height % cell or stage.width % cell or min(stage.scale) <= 0:
                problems.append(
                    Message(
                        "crops of {crop} do not fit a model of {model} in steps of {cell} pixels",
                        crop=f"{stage.width}x{stage.height}",
                        model=f"{self.model.width}x{self.model.height}",
                        cell=cell,
                    )
                )
        if problems:
            raise TrainingError(
                "the training settings are impossible: {problems}.",
                problems=Message.joined("; ", problems),
            )

    def stage_at(self, pictures: int) -> Stage:
        """The stage that a run is in after this many pictures."""
        return [stage for stage in self.stages if stage.pictures <= pictures][-1]

    def recipe_of(self, stage: Stage) -> CropRecipe:
        """How pictures are cut in this stage."""
        return CropRecipe(
            stage.height, stage.width, stage.scale, self.flip, self.simplify,
            enlarges=not self.model.size_free,
        )  # fmt: skip

    def rate_factor(self, pictures: int, pictures_per_epoch: int) -> float:
        """1 for `epochs`, then linearly down to 0 over `decay_epochs`; of a run of a fixed number
        of pictures, 1 and then down to 0 over the last `falling_share`."""
        if self.total_pictures:
            left = 1 - pictures / self.total_pictures
            return min(1.0, max(0.0, left / self.falling_share)) if self.falling_share else 1.0
        late = pictures / pictures_per_epoch - self.epochs
        return 1.0 if late <= 0 or not self.decay_epochs else max(0.0, 1 - late / self.decay_epochs)

    def pictures_in_all(self, pictures_per_epoch: int) -> int:
        """How many pictures the whole run sees."""
        return self.total_pictures or (self.epochs + self.decay_epochs) * pictures_per_epoch

    def changed(self, pairs: Sequence[str]) -> "TrainingConfig":
        """With numbers or words replaced, each given as "name=value". Raises TrainingError.

        Stages move along with `total_pictures`.
        """
        readable = [one.name for one in fields(self) if type(getattr(self, one.name)) in _READERS]
        known = [name for name in readable if name != "preset"]  # which is a whole set of them
        changes: dict[str, Any] = {}
        for pair in pairs:
            name, _, text = pair.partition("=")
            if name not in known:
                raise TrainingError(
                    "there is no setting '{name}'.",
                    remedy="Known: {known}.",
                    name=name,
                    known=", ".join(known),
                )
            try:
                changes[name] = _READERS[type(getattr(self, name))](text)
            except (ValueError, KeyError) as error:
                raise TrainingError(
                    "'{text}' is no value for {name}.",
                    remedy="It is {now} now.",
                    text=text,
                    name=name,
                    now=getattr(self, name),
                ) from error
        total = changes.get("total_pictures", 0)
        if total and self.total_pictures:
            changes["stages"] = tuple(
                replace(stage, pictures=round(stage.pictures * total / self.total_pictures))
                for stage in self.stages
            )
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Plain values, the form of `run.json`."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any], *, where: str | Path = "run.json") -> "TrainingConfig":
        """Read the form written by `to_json`. Raises TrainingError."""
        try:
            known = {entry.name for entry in fields(TrainingConfig)}
            values = {key: value for key, value in data.items() if key in known}
            values["model"] = ModelConfig.from_json(data["model"], where=where)
            values["stages"] = tuple(
                replace(Stage(**stage), scale=tuple(stage["scale"])) for stage in data["stages"]
            )
            values["betas"] = tuple(values.get("betas", (0.0, 0.9)))
            return TrainingConfig(**values)
        except (*MALFORMED, InadeError) as error:
            raise TrainingError(
                "the run's settings cannot be read ({error}).", where=where, error=error
            ) from error

    @staticmethod
    def read(path: Path) -> "TrainingConfig":
        """Read `run.json`. Raises TrainingError."""
        return TrainingConfig.from_json(read_json(path, TrainingError), where=path)


@dataclass(frozen=True)
class Preset:
    """A named run: the shape of its model and what differs from the defaults."""

    title: str
    model: Mapping[str, Any]
    crop_scale: tuple[float, float] = (1.0, 1.0)
    settings: Mapping[str, Any] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()


def training_config(preset: str, labels: LabelSet, **changes: Any) -> TrainingConfig:
    """The settings of a preset for a label set. `changes` are fields of TrainingConfig.

    Raises TrainingError for an unknown preset or impossible settings.
    """
    if preset not in PRESETS:
        raise TrainingError(
            "there is no preset named '{preset}'.",
            remedy="Known: {known}.",
            preset=preset,
            known=", ".join(PRESETS),
        )
    chosen = PRESETS[preset]
    unknown = labels.unknown_channel is not None
    model = ModelConfig(
        num_classes=len(labels) - unknown, has_unknown_class=unknown, **dict(chosen.model)
    )
    whole = (Stage(0, model.height, model.width, chosen.crop_scale),)
    config = TrainingConfig(
        model=model, stages=chosen.stages or whole, preset=preset, **dict(chosen.settings)
    )
    return replace(config, **changes)


# Losses, rates, sizes, crops and objects are the published runs'; so are 50 epochs at a constant
# rate and then a linear decay, the published default. Epochs of ADE20K and Cityscapes (200, the
# second half decaying) and of COCO-Stuff (100) are those of SPADE's paper (arXiv 1903.07291,
# appendix), whose recipe INADE takes over. What no text read for this tells: the batch of INADE's
# runs (SPADE's is 32; 16 is our choice, `--set batch_size=32` the other), how long CelebAMask-HQ
# and DeepFashion decayed (50 epochs are ours). COCO-Stuff was never published.
_PUBLISHED = {"objects": "classes", "batch_size": 16}
_LITE_MODEL = {
    # 6.8 M parameters in the generator and 1.0 M in the encoder: 15.6 MB as float16. The cap of
    # 256 channels costs nothing at 32 filters below 32 pixels and bounds the arithmetic to 7.7
    # GMAC a picture, a fifth of the published size.
    "num_filters": 32,
    "max_channels": 256,
    "latent_dim": 64,
    "noise_dim": 64,
    "num_encoder_filters": 32,
    # What ours adds to the published model: pictures of any size, texture that is noise by place.
    "start": "free",
    "texture": True,
    "padding": "replicate",
}
_LITTLE_COMPUTE = {
    "discriminator": "frozen",
    "perceptual": "none",
    "fresh_fake": False,
    "warm_start": True,
    "generator_rate": 4e-4,
    "discriminator_rate": 1e-3,
    "betas": (0.0, 0.9),
    # Matched by place, what cannot be known by place is blurred; by object it is not.
    "matching": "moments",
    "feature_weight": 10.0,
    "texture_weight": 60.0,
    "pixel_head": "sharp",
    "pixel_weight": 2.0,
    "glance": "shift and resize",
    "colour_weight": 10.0,
    # The published sum over a batch of four costs a small object more than its colour is worth:
    # a fiftieth lets styles carry it, and the share of prior pictures keeps the prior honest.
    "kl_weight": 0.0005,
    "prior_share": 0.35,
    "prior_looks": "donors",
    "ema_decay": 0.998,
    "augment_share": 0.25,
    "r1_weight": 0.1,
    # What reaches other objects is little to begin with, 0.6 of 255 grey levels in the bundled
    # model. In 1,200 pictures from there on, a weight of 10 took a quarter of it away (averaged
    # weights), but prior samples came out 3 % less diverse and mOCD, which LPIPS sees, moved by
    # 1 %. In the first 570 of them the term itself was as small with 3 as with 10: so 3.
    "consistency_weight": 3.0,
    "simplify": 0.5,
}
LITE_PICTURES = 150_000
PRESETS = {
    "lite": Preset(
        "256x256, sized for a laptop; the bundled model",
        _LITE_MODEL,
        settings={**_LITTLE_COMPUTE, "total_pictures": LITE_PICTURES},
        # From far and from near, never enlarged. Small crops cost little and give many steps; large
        # ones at the end show how much of a scene hangs together.
        stages=(
            Stage(0, 128, 128, (0.25, 1.0)),
            Stage(120_000, 192, 192, (0.25, 1.0)),
            Stage(135_000, 256, 256, (0.25, 1.0)),
        ),
    ),
    "finetune": Preset(
        "a checkpoint made one's own with few pictures",
        _LITE_MODEL,
        settings={
            **_LITTLE_COMPUTE,
            "generator_rate": 1e-4,
            "discriminator_rate": 2e-4,
            "augment_share": 0.5,
            "epochs": 200,
        },
        # Pictures at their own scale, where they are large, and whole.
        stages=(Stage(0, 256, 256, (0.5, 1.0)),),
    ),
    "inade_lite": Preset(
        "INADE's own recipe at the size and length of lite, to compare the two",
        {key: value for key, value in _LITE_MODEL.items() if key not in ADDED},
        CROP_256_OF_286,
        settings={"total_pictures": LITE_PICTURES},
    ),
    "ade20k": Preset(
        "ADE20K as published, 256x256",
        {"noise_dim": 64},
        CROP_256_OF_286,
        {**_PUBLISHED, "epochs": 100, "decay_epochs": 100},
    ),
    "celebamask_hq": Preset(
        "CelebAMask-HQ as published, 256x256",
        {"noise_dim": 64},
        CROP_256_OF_286,
        {**_PUBLISHED, "epochs": 50, "decay_epochs": 50},
    ),
    "cityscapes": Preset(
        "Cityscapes as published, 512x256, real objects",
        {"width": 512, "height": 256, "upsampling": "more", "noise_dim": 64},
        settings={**_PUBLISHED, "objects": "instances", "epochs": 100, "decay_epochs": 100},
    ),
    "deepfashion": Preset(
        "DeepFashion as published, 256x256",
        {"noise_dim": 8},
        settings={**_PUBLISHED, "flip": False, "epochs": 50, "decay_epochs": 50},
    ),
    "coco_stuff": Preset(
        "COCO-Stuff by the published recipe, 256x256, real objects",
        {"noise_dim": 64},
        CROP_256_OF_286,
        {**_PUBLISHED, "objects": "instances", "epochs": 100},
    ),
}

_READERS: dict[type, Callable[[str], Any]] = {
    bool: {"true": True, "false": False}.__getitem__,
    int: int,
    float: float,
    str: str,
}
_CHOICES = {
    "discriminator": ("published", "frozen"),
    "perceptual": ("auto", "vgg19", "vgg16", "none"),
    "objects": ("instances", "classes"),
    "matching": ("place", "moments"),
    "pixel_head": ("normalised", "sharp"),
    "glance": ("shift", "shift and resize"),
    "prior_looks": ("published", "donors"),
}
_RANGES: dict[str, tuple[float, float]] = {
    "batch_size": (1, 4096),
    "accumulation": (1, 4096),
    "discriminator_first": (0, 1_000_000),
    "epochs": (0, 1_000_000),
    "decay_epochs": (0, 1_000_000),
    "total_pictures": (0, 1_000_000_000),
    "falling_share": (0, 1),
    "generator_rate": (0, 1),
    "discriminator_rate": (0, 1),
    "prior_share": (0, 1),
    "texture_weight": (0, 1_000_000),
    "pixel_weight": (0, 1_000_000),
    "ema_decay": (0, 0.999999),
    "augment_share": (0, 1),
    "simplify": (0, 1),
    "r1_every": (1, 1_000_000),
    "consistency_weight": (0, 1_000_000),
    "consistency_every": (1, 1_000_000),
    "frozen_blocks": (0, 16),
}
