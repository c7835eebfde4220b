"""What the shapes of a published generator tell, and the sizes of the published models.

Letters: K label channels, Z noise width, D latent width, F base filters, h0 w0 the first map.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inade.config import UPSAMPLINGS, ModelConfig
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet

Shapes = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class PublishedModel:
    """One released model, told apart by K, Z and the number of start cells h0 * w0 (F is 64)."""

    labels: str
    num_labels: int
    noise_dim: int
    start_cells: int
    size: tuple[int, int]
    upsampling: str
    has_unknown_class: bool


MODELS = (
    PublishedModel("ade20k", 151, 64, 64, (256, 256), "normal", True),
    PublishedModel("celebamask_hq", 19, 64, 64, (256, 256), "normal", False),
    PublishedModel("cityscapes", 35, 64, 32, (512, 256), "more", False),
    PublishedModel("deepfashion", 8, 8, 64, (256, 256), "normal", False),
    PublishedModel("coco_stuff", 183, 64, 64, (256, 256), "normal", True),
)
PUBLISHED_FILTERS = 64


def config_from_shapes(
    shapes: Shapes, size: tuple[int, int] | None, *, where: Path
) -> tuple[ModelConfig, str]:
    """The configuration of a generator without config.json, and a sentence on what was assumed.

    size is (width, height), needed for models other than the published ones. Raises
    CheckpointError where keys are missing or the size is needed and not given.
    """
    num_labels, wide, _ = _shape(shapes, "head_0.norm_0.weight", 3, where)
    noise_dim = _shape(shapes, "head_0.norm_0.fc_noise.weight", 2, where)[1]
    rows, latent_dim = _shape(shapes, "fc.weight", 2, where)
    filters = _shape(shapes, "conv_img.weight", 4, where)[1]
    most = "up_4.conv_0.weight_orig" in shapes
    filters *= 2 if most else 1
    cells = rows // max(1, wide)
    known = next(
        (
            model
            for model in MODELS
            if (model.num_labels, model.noise_dim, model.start_cells)
            == (num_labels, noise_dim, cells)
            and filters == PUBLISHED_FILTERS
            and not most
        ),
        None,
    )
    if size is None and known is None:
        raise CheckpointError(
            "the weights do not tell the picture size, and there is no config.json.",
            where=where,
            remedy="Say it with --size WIDTHxHEIGHT, or put a config.json with num_classes,"
            " width, height and upsampling beside the file.",
        )
    if size is None and known is not None:
        (width, height), upsampling = known.size, known.upsampling
        note = f"No config.json: the sizes are those of the published {known.labels} model."
    else:
        assert size is not None
        width, height = size
        upsampling = _upsampling(width, height, cells, most, where)
        note = f"No config.json: {width} x {height} pixels as given, upsampling '{upsampling}'."
    unknown = known is not None and known.has_unknown_class
    config = ModelConfig(
        num_classes=num_labels - unknown,
        width=width,
        height=height,
        num_filters=filters,
        latent_dim=latent_dim,
        noise_dim=noise_dim,
        has_unknown_class=unknown,
        upsampling=upsampling,
        sketch="head_0.norm_0.sketch_conv.weight" in shapes,
        max_channels=wide if wide < 16 * filters else 0,
    )
    return config, note


def labels_for(config: ModelConfig) -> tuple[LabelSet, str]:
    """The label set of the published model of these sizes, or numbered classes; and a note."""
    for model in MODELS:
        same = (model.num_labels, model.noise_dim, model.size) == (
            config.num_labels,
            config.noise_dim,
            (config.width, config.height),
        )
        if same and config.num_filters == PUBLISHED_FILTERS:
            note = f"No labels.json: class names are those of {model.labels}."
            return LabelSet.builtin(model.labels), note
    labels = LabelSet.numbered(config.num_labels, unknown=config.has_unknown_class)
    return labels, "No labels.json: classes are numbered."


def _upsampling(width: int, height: int, cells: int, most: bool, where: Path) -> str:
    for name in ("most",) if most else ("normal", "more"):
        start_width = width // 2 ** UPSAMPLINGS[name]
        if start_width and start_width * round(start_width * height / width) == cells:
            return name
    raise CheckpointError(
        "{width} x {height} pixels do not fit the weights ({cells} start cells).",
        where=where,
        remedy="Give the picture size the model was trained with.",
        width=width,
        height=height,
        cells=cells,
    )


def _shape(shapes: Shapes, key: str, dimensions: int, where: Path) -> tuple[int, ...]:
    shape = shapes.get(key)
    if shape is None or len(shape) != dimensions:
        raise CheckpointError(
            "'{key}' is missing or misshapen: this is no INADE generator.",
            where=where,
            remedy="The generator is the file best_net_G.pth.",
            key=key,
        )
    return shape
