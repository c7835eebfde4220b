"""The model's equations written plainly, as published: the yardstick for parity and speed.

Nothing here is clever: one-hot label and instance planes, einsum, an encoder by unfold, NCHW
float32, plain functions that take a published state dict. Everything faster is measured
against this file, and has to agree with it. Evaluation mode, unless `training` is true: then
batch norm takes the batch's statistics and spectral norm makes a power iteration, and both are
written to the state.

Letters: N batch, C channels, H W height and width, K model label channels, I instances,
Z noise width, D latent width.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.config import ModelConfig

State = dict[str, Tensor]
SLOPE = 0.2
EPSILON = 1e-5


class Style(NamedTuple):
    """What the encoder reads off a reference picture: four float32 [N, I, Z]."""

    scale_mu: Tensor
    scale_logvar: Tensor
    bias_mu: Tensor
    bias_logvar: Tensor


class Places(NamedTuple):
    """What a generator with additions of our own takes by place.

    heights [N, h0] of the first map's rows, start [N, 8, h0, w0], texture [N, h, w] by block;
    closed: whether the first and the last column of each picture are neighbours.
    """

    heights: Tensor | None = None
    start: Tensor | None = None
    texture: Sequence[Tensor] = ()
    closed: bool = False


class Block(NamedTuple):
    """One residual block of the generator, after `upsample` nearest x2 steps (0 or 1)."""

    name: str
    channels_in: int
    channels_out: int
    upsample: int


def generator_blocks(config: ModelConfig) -> list[Block]:
    """The generator's residual blocks in order, with their widths."""
    wide = config.channels(16)
    blocks = [
        Block("head_0", wide, wide, 0),
        Block("G_middle_0", wide, wide, 1),
        Block("G_middle_1", wide, wide, int(config.upsampling in ("more", "most"))),
    ]
    factors = [16, 8, 4, 2, 1] + ([0.5] if config.upsampling == "most" else [])
    for index, (before, after) in enumerate(pairwise(factors)):
        blocks.append(Block(f"up_{index}", config.channels(before), config.channels(after), 1))
    return blocks


def leaky(x: Tensor) -> Tensor:
    """Leaky ReLU with slope 0.2."""
    return F.leaky_relu(x, SLOPE)


def resize_map(ids: Tensor, height: int, width: int) -> Tensor:
    """Nearest neighbour for maps [N, H, W]: source index = floor(dst * H / h)."""
    rows = torch.arange(height, device=ids.device) * ids.shape[1] // height
    columns = torch.arange(width, device=ids.device) * ids.shape[2] // width
    return ids[:, rows][:, :, columns]


def one_hot(ids: Tensor, count: int) -> Tensor:
    """int [N, H, W] -> float32 planes [N, count, H, W]."""
    return F.one_hot(ids.long(), count).permute(0, 3, 1, 2).float()


def remap_noise(noise: Tensor, style: Style | None) -> Tensor:
    """Prior noise remapping: noise [N, I, 2, Z] -> n' [N, I, 2, Z]."""
    if style is None:
        return noise
    scale = noise[:, :, 0] * torch.exp(0.5 * style.scale_logvar) + style.scale_mu
    bias = noise[:, :, 1] * torch.exp(0.5 * style.bias_logvar) + style.bias_mu
    return torch.stack([scale, bias], dim=2)


def spectral_weight(state: State, name: str, training: bool = False) -> Tensor:
    """weight_orig / (u^T W v), W = weight_orig as [out, rest]; u and v count as constants."""
    weight = state[f"{name}.weight_orig"]
    if training:
        matrix = weight.detach().flatten(1)
        v = F.normalize(matrix.T @ state[f"{name}.weight_u"], dim=0, eps=1e-12)
        state[f"{name}.weight_v"] = v
        state[f"{name}.weight_u"] = F.normalize(matrix @ v, dim=0, eps=1e-12)
    sigma = state[f"{name}.weight_u"] @ weight.flatten(1) @ state[f"{name}.weight_v"]
    return weight / sigma


def batch_norm(state: State, name: str, x: Tensor, training: bool = False) -> Tensor:
    """Batch norm without affine, eps 1e-5, momentum 0.1."""
    keys = f"{name}.running_mean", f"{name}.running_var"
    mean, variance = (state[key] for key in keys)
    if training:
        mean, variance = x.mean((0, 2, 3)), x.var((0, 2, 3), unbiased=False)
        count = x.numel() // x.shape[1]
        for key, value in zip(keys, (mean, variance * count / (count - 1)), strict=True):
            state[key] = 0.9 * state[key] + 0.1 * value.detach()
    centred = x - mean[:, None, None]
    return centred / torch.sqrt(variance[:, None, None] + EPSILON)


def modulated_norm(
    state: State,
    name: str,
    x: Tensor,
    label: Tensor,
    instance: Tensor,
    noise: Tensor,
    sketch: Tensor | None,
    training: bool = False,
    texture: Tensor | None = None,
) -> Tensor:
    """The heart: class- and instance-adaptive normalisation of x [N, C, h, w].

    `label` [N, K, H, W] and `instance` [N, I, H, W] are one-hot planes, `noise` is n'; `texture`
    [N, h, w] is eps, for a norm that has factors of it.
    """
    height, width = x.shape[2:]
    label = resize_map(label.flatten(0, 1), height, width).unflatten(0, label.shape[:2])
    instance = resize_map(instance.flatten(0, 1), height, width).unflatten(0, instance.shape[:2])
    normalised = batch_norm(state, f"{name}.param_free_norm", x, training)
    affine = F.linear(noise, state[f"{name}.fc_noise.weight"], state[f"{name}.fc_noise.bias"])
    planes = []
    for j in range(2):  # 0 scale, 1 bias
        by_instance = torch.einsum("nihw,nic->nchw", instance, affine[:, :, j])
        weight = torch.einsum("nkhw,kc->nchw", label, state[f"{name}.weight"][:, :, j])
        bias = torch.einsum("nkhw,kc->nchw", label, state[f"{name}.bias"][:, :, j])
        planes.append(weight * by_instance + bias)
    out = planes[0] * normalised + planes[1]
    if f"{name}.texture" in state:
        assert texture is not None
        factors = torch.einsum("nkhw,kc->nchw", label, state[f"{name}.texture"])
        out = out + factors * texture[:, None]
    if sketch is None:
        return out
    lines = resize_map(sketch[:, 0], height, width)[:, None]
    lines = F.conv2d(
        lines, state[f"{name}.sketch_conv.weight"], state[f"{name}.sketch_conv.bias"], padding=1
    )
    return F.conv2d(torch.cat([out, lines], dim=1), state[f"{name}.merge_conv.weight"])


def convolution_3x3(
    x: Tensor, weight: Tensor, bias: Tensor, padding: str, closed: bool = False
) -> Tensor:
    """Of the generator: beyond the edge lie zeros, or the outermost cells once more.

    Beside a closed map lie its cells at the other side.
    """
    mode = {"zeros": "constant"}.get(padding, padding)
    framed = F.pad(x, (1, 1, 0, 0), mode="circular" if closed else mode)
    framed = F.pad(framed, (0, 0, 1, 1), mode=mode)
    return F.conv2d(framed, weight, bias)


def residual_block(
    state: State,
    block: Block,
    x: Tensor,
    label: Tensor,
    instance: Tensor,
    noise: Tensor,
    sketch: Tensor | None,
    training: bool = False,
    padding: str = "zeros",
    texture: Tensor | None = None,
    closed: bool = False,
) -> Tensor:
    """conv_1(lrelu(norm_1(conv_0(lrelu(norm_0(x)))))) + shortcut."""
    name = block.name

    def norm(which: str, value: Tensor) -> Tensor:
        given = label, instance, noise, sketch, training, texture
        return modulated_norm(state, f"{name}.{which}", value, *given)

    shortcut = x
    if block.channels_in != block.channels_out:
        shortcut = F.conv2d(norm("norm_s", x), spectral_weight(state, f"{name}.conv_s", training))
    for which in ("0", "1"):
        x = convolution_3x3(
            leaky(norm(f"norm_{which}", x)),
            spectral_weight(state, f"{name}.conv_{which}", training),
            state[f"{name}.conv_{which}.bias"],
            padding,
            closed,
        )
    return x + shortcut


def first_map(state: State, config: ModelConfig, global_noise: Tensor, places: Places) -> Tensor:
    """[N, 16F, h0, w0]: of one size, or start . g + start_row . f(y) + start_noise . e."""
    if config.start == "fixed":
        x = F.linear(global_noise, state["fc.weight"], state["fc.bias"])
        return x.view(len(x), -1, *config.start_size)
    assert places.heights is not None
    assert places.start is not None
    everywhere = F.linear(global_noise, state["start.weight"], state["start.bias"])
    y = torch.clamp(places.heights, -0.5, 1.5)
    features = torch.stack([y, y**2, torch.sin(torch.pi * y), torch.cos(torch.pi * y)])
    rows = torch.einsum("cf,fnr->ncr", state["start_row.weight"], features)
    noise = torch.einsum("cp,nprq->ncrq", state["start_noise.weight"], places.start)
    return everywhere[:, :, None, None] + rows[:, :, :, None] + noise


def reference_generator(
    state: State,
    config: ModelConfig,
    label: Tensor,
    instance: Tensor,
    noise: Tensor,
    global_noise: Tensor,
    style: Style | None = None,
    sketch: Tensor | None = None,
    training: bool = False,
    places: Places | None = None,
) -> Tensor:
    """Pictures float32 [N, 3, H, W] in [-1, 1].

    `label` and `instance` int [N, H, W], `noise` [N, I, 2, Z], `global_noise` [N, D],
    `sketch` float [N, 1, H, W] for the sketch variant; `places` for the additions of our own.
    """
    places = places or Places()
    label_planes = one_hot(label, config.num_labels).to(noise.dtype)
    instance_planes = one_hot(instance, noise.shape[1]).to(noise.dtype)
    remapped = remap_noise(noise, style)
    x = first_map(state, config, global_noise, places)
    for number, block in enumerate(generator_blocks(config)):
        if block.upsample:
            x = F.interpolate(x, scale_factor=2, mode="nearest")
        texture = places.texture[number] if config.texture else None
        given = label_planes, instance_planes, remapped, sketch, training, config.padding, texture
        x = residual_block(state, block, x, *given, places.closed)
    last = state["conv_img.weight"], state["conv_img.bias"]
    return torch.tanh(convolution_3x3(leaky(x), *last, config.padding, places.closed))


def instance_conv(state: State, name: str, x: Tensor, instance: Tensor, stride: int = 1) -> Tensor:
    """3x3 convolution whose taps count only inside the instance of the window's centre."""
    weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
    batch, channels, height, width = x.shape
    ids = resize_map(instance, height, width)[:, None].float() + 1  # 0 is the padding
    windows = F.unfold(x, 3, padding=1, stride=stride)  # [N, C * 9, L]
    owners = F.unfold(ids, 3, padding=1, stride=stride)  # [N, 9, L]
    same = (owners == owners[:, 4:5]).to(x.dtype)
    windows = windows.view(batch, channels, 9, -1) * same[:, None]
    out = torch.einsum("ock,nckl->nol", weight.flatten(2), windows) + bias[:, None]
    return out.view(batch, -1, -(-height // stride), -(-width // stride))


def instance_norm(x: Tensor) -> Tensor:
    """InstanceNorm without affine: zero mean, unit biased variance for each picture, channel."""
    mean = x.mean((2, 3), keepdim=True)
    variance = x.var((2, 3), unbiased=False, keepdim=True)
    return (x - mean) / torch.sqrt(variance + EPSILON)


def reference_encoder(
    state: State, config: ModelConfig, image: Tensor, instance: Tensor, count: int = 0
) -> Style:
    """Styles [N, I, Z] of every instance of `image` float [N, 3, H, W] in [-1, 1].

    `instance` int [N, H, W]; `count` is I where the highest ids may be absent.
    """

    def layer(name: str, x: Tensor, stride: int = 1) -> Tensor:
        return leaky(instance_norm(instance_conv(state, name, x, instance, stride)))

    def double(x: Tensor) -> Tensor:
        return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)

    first = layer("layer1", image, 2)
    second = layer("layer2", first, 2)
    third = layer("layer3", second, 2)
    fourth = layer("layer4", third, 2)
    x = layer("middle", fourth)
    x = layer("up1", torch.cat([double(x), third], dim=1))
    x = layer("up2", torch.cat([double(x), second], dim=1))
    x = double(layer("up3", torch.cat([double(x), first], dim=1)))
    planes = one_hot(instance, count or int(instance.max()) + 1).to(x.dtype)
    area = planes.sum((2, 3)).clamp(min=1)[:, :, None]

    def head(name: str) -> Tensor:
        values = instance_conv(state, name, x, instance)
        return torch.einsum("nihw,nzhw->niz", planes, values) / area

    return Style(
        head("scale_conv_mu"), head("scale_conv_var"), head("bias_conv_mu"), head("bias_conv_var")
    )


def edge_map(instance: Tensor) -> Tensor:
    """float [N, 1, H, W]: 1 where the instance id differs from any of the 4 neighbours."""
    edge = torch.zeros_like(instance, dtype=torch.bool)
    across = instance[:, :, 1:] != instance[:, :, :-1]
    down = instance[:, 1:] != instance[:, :-1]
    edge[:, :, 1:] |= across
    edge[:, :, :-1] |= across
    edge[:, 1:] |= down
    edge[:, :-1] |= down
    return edge[:, None].float()


class Judgement(NamedTuple):
    """One scale of the discriminator: logits [N, 1, h, w] and the features after each lrelu."""

    logits: Tensor
    features: list[Tensor]


def reference_discriminator(
    state: State,
    config: ModelConfig,
    label: Tensor,
    instance: Tensor,
    image: Tensor,
    training: bool = False,
) -> list[Judgement]:
    """Judge `image` [N, 3, H, W] under its layout, at every scale."""
    x = torch.cat([one_hot(label, config.num_labels), edge_map(instance), image], dim=1)
    judgements = []
    for scale in range(config.num_discriminators):
        if scale:
            x = F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False)
        judgements.append(
            _patch_discriminator(state, f"discriminator_{scale}", config, x, training)
        )
    return judgements


def _patch_discriminator(
    state: State, name: str, config: ModelConfig, x: Tensor, training: bool
) -> Judgement:
    layers = config.num_discriminator_layers
    first = f"{name}.model0.0"
    x = leaky(F.conv2d(x, state[f"{first}.weight"], state[f"{first}.bias"], 2, 2))
    features = [x]
    for index in range(1, layers):
        weight = spectral_weight(state, f"{name}.model{index}.0.0", training)
        stride = 1 if index == layers - 1 else 2
        x = leaky(instance_norm(F.conv2d(x, weight, stride=stride, padding=2)))
        features.append(x)
    last = f"{name}.model{layers}.0"
    logits = F.conv2d(x, state[f"{last}.weight"], state[f"{last}.bias"], 1, 2)
    return Judgement(logits, features)


def generator_hinge(fake: Sequence[Judgement]) -> Tensor:
    """-D(fake), mean over positions, mean over scales."""
    return torch.stack([-judgement.logits.mean() for judgement in fake]).mean()


def discriminator_hinge(judgements: Sequence[Judgement], *, real: bool) -> Tensor:
    """relu(1 - D(real)) or relu(1 + D(fake)), mean over positions, mean over scales."""
    sign = -1 if real else 1
    return torch.stack([F.relu(1 + sign * each.logits).mean() for each in judgements]).mean()


def feature_matching(fake: Sequence[Judgement], real: Sequence[Judgement]) -> Tensor:
    """Weighted (10 / scales) element-mean L1 of the 4th layer's features, summed over scales."""
    terms = [
        F.l1_loss(ours.features[3], theirs.features[3].detach())
        for ours, theirs in zip(fake, real, strict=True)
    ]
    return 10 / len(terms) * torch.stack(terms).sum()


def kl_divergence(style: Style) -> Tensor:
    """Weighted (0.05 / 2) KL of scale and bias codes to the prior, summed over everything."""

    def term(mu: Tensor, logvar: Tensor) -> Tensor:
        return -0.5 * torch.sum(1 + logvar - mu**2 - torch.exp(logvar))

    scale = term(style.scale_mu, style.scale_logvar)
    return 0.05 / 2 * (scale + term(style.bias_mu, style.bias_logvar))
