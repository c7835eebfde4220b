"""The model card of a run: what was trained on what, how, and what it cannot do."""

from inade.config import ModelConfig
from inade.training.data.packed import JoinedData, Pictures
from inade.training.presets import TrainingConfig
from inade.training.run.device import hardware
from inade.training.run.state import TrainingState

FEW_PASSES = 100  # over the data; with less a model has seen little
SMALLEST = 128  # pixels a side that the engine makes with a size-free model


def model_card(state: TrainingState, data: Pictures, title: str, precision: str = "") -> str:
    """Markdown; `precision` is that of the arithmetic, as in run.json."""
    config, model = state.config, state.config.model
    weights = sum(p.numel() for net in state.best.values() for p in net.parameters())
    device = next(state.generator.parameters()).device
    passes = state.pictures / max(1, len(data.draws))
    crops = ", then ".join(
        f"{stage.width}x{stage.height} crops of {stage.scale[0]:g} to {stage.scale[1]:g} of a side"
        for stage in config.stages
        if stage.pictures <= state.pictures
    )
    computed = f" in {precision}" if precision else ""
    return f"""# {title}

INADE generator and encoder, {_size(model)}, {len(data.labels)} classes
({data.labels.title}), {weights / 1e6:.1f} million weights.

- **Data**: {_data(data)}; {len(data.evaluation):,} others were held out
  and never trained on.
- **Training**: {state.step:,} steps of {config.batch_size} pictures, {state.pictures:,} pictures
  seen ({passes:.1f} passes over the data), {state.seconds / 3600:.1f} hours on
  {hardware(device)}{computed}.
- **Recipe**: preset `{config.preset}`, {_recipe(config)}; {crops}.
- **Weights**: {"moving average" if state.averages else "as trained"}, stored as float16.
- **Prior**: {_prior(config)}

## What it cannot do

It knows the classes above and nothing else, {_scale(model, data)}. {_MATURITY[passes < FEW_PASSES]}
Small objects and thin structures are its weakest point, and styles carry colour and rough
texture rather than exact shapes.
"""


def _size(model: ModelConfig) -> str:
    if model.size_free:
        return f"pictures of any size from {SMALLEST} pixels a side up"
    return f"{model.width}x{model.height} pixels"


def _packs(data: Pictures) -> tuple[JoinedData | Pictures, ...]:
    return data.packs if isinstance(data, JoinedData) else (data,)


def _data(data: Pictures) -> str:
    """Distinct pictures, however often each is drawn."""
    packs = _packs(data)
    told = f"{len(data.training):,} training pictures"
    if len(packs) == 1:
        return f"{told}, packed at {data.width}x{data.height}"
    each = [f"{len(pack.training):,} of {pack.width}x{pack.height}" for pack in packs]
    return f"{told} from {len(packs)} packs ({', '.join(each)}; large ones are drawn more often)"


def _recipe(config: TrainingConfig) -> str:
    model = config.model
    parts = [
        {
            "frozen": "a discriminator on frozen EfficientNet-Lite0 features, feature matching",
            "published": "the published PatchGAN discriminator with its losses",
        }[config.discriminator]
    ]
    if config.discriminator == "frozen" and config.matching == "moments":
        parts.append("the finest features matched by object and not by place")
    if config.discriminator == "frozen" and config.pixel_head == "sharp":
        parts.append("one head on pixels that sees fine texture")
    if config.texture_weight:
        parts.append("neighbouring pixels' differences matched by object")
    if model.texture:
        parts.append("noise by place in every block")
    if config.prior_share:
        looks = {
            "published": "drawn from N(0, 1)",
            "donors": "of other objects of the class",
        }[config.prior_looks]
        parts.append(f"{100 * config.prior_share:.0f} % of the pictures in looks {looks}")
    return ", ".join(parts)


def _prior(config: TrainingConfig) -> str:
    without = "N(0, 1), as published"
    if config.prior_share and config.prior_looks == "donors":
        without += ", from which this model was never trained"
    return (
        "looks are drawn from prior.safetensors where this folder holds it, fitted to the styles of"
        f"\n  training pictures; else from {without}."
    )


def _scale(model: ModelConfig, data: Pictures) -> str:
    if not model.size_free:
        return "at one picture size"
    sides = sorted({min(pack.height, pack.width) for pack in _packs(data)})
    return f"seen in pictures of {' and '.join(map(str, sides))} pixels a side"


_MATURITY = {
    True: "It has seen little: textures are soft, and prior samples vary less than real pictures.",
    False: "Like all GANs of its kind it falls behind diffusion models in fidelity.",
}
