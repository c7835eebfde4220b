"""Checkpoints: read published files and our own folders, write both, convert between them.

Ours is a folder: `config.json`, `labels.json`, `README.md`, `generator.safetensors`,
`encoder.safetensors`, `prior.safetensors` (of the encoder's styles) and, for going on with
training, `discriminator.safetensors`. Published is `best_net_G.pth`, `best_net_E.pth` or
`best_net_IE.pth`, `best_net_D.pth`. Both use the published key names, so converting moves tensors
and changes nothing.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import nn

from inade.checkpoint.card import read_card, write_card
from inade.checkpoint.own_segmenter import FILE as SEGMENTER
from inade.checkpoint.own_segmenter import fits
from inade.checkpoint.published import config_from_shapes, labels_for
from inade.checkpoint.weights import (
    State,
    Unfilled,
    check_shapes,
    complete,
    fingerprint_of,
    read_state,
    stored,
)
from inade.config import ADDED, VERSION, ModelConfig
from inade.errors import CheckpointError, SaveError
from inade.files import atomic_folder
from inade.layouts.labels import LabelSet
from inade.looks.prior import FILE as PRIOR
from inade.looks.prior import Prior, read_prior, write_prior
from inade.networks import Discriminator, Encoder, Generator
from inade.reading import read_json
from inade.words import Message

OURS = {
    "generator": "generator.safetensors",
    "encoder": "encoder.safetensors",
    "discriminator": "discriminator.safetensors",
}
PUBLISHED = {
    "generator": ("best_net_G.pth", "latest_net_G.pth"),
    "encoder": ("best_net_E.pth", "best_net_IE.pth", "latest_net_E.pth", "latest_net_IE.pth"),
    "discriminator": ("best_net_D.pth", "latest_net_D.pth"),
}
NETWORKS: dict[str, type[nn.Module]] = {
    "generator": Generator,
    "encoder": Encoder,
    "discriminator": Discriminator,
}
FOR_PICTURES = ("generator", "encoder")
FORMAT = "inade-studio checkpoint"


@dataclass(frozen=True)
class Checkpoint:
    """A model at rest. States are float32 tensors on the CPU under the published key names."""

    path: Path
    config: ModelConfig
    labels: LabelSet
    generator: State
    encoder: State | None = None
    discriminator: State | None = None
    title: str = ""
    licence: str = "unknown"
    placeholder: bool = False
    card: str = ""  # what people read of its README.md
    metadata: str = ""  # what a hub reads of it, YAML
    notes: tuple[str, ...] = field(default=())
    prior: Prior | None = None

    @property
    def has_encoder(self) -> bool:
        """Whether styles can be read off reference pictures."""
        return self.encoder is not None

    @cached_property
    def fingerprint(self) -> str:
        """sha256 of configuration, generator and encoder: the same model has the same one."""
        shape = {
            key: value
            for key, value in self.config.to_json().items()
            if key not in ADDED or value != ADDED[key][0]  # as before there were these
        }
        digest = hashlib.sha256(json.dumps(shape, sort_keys=True).encode())
        for state in (self.generator, self.encoder or {}):
            for key in sorted(state):
                digest.update(key.encode())
                digest.update(state[key].contiguous().numpy().tobytes())
        return digest.hexdigest()

    @cached_property
    def encoder_fingerprint(self) -> str:
        """sha256 of the encoder's weights by which a prior is known to be its own, "" without."""
        return "" if self.encoder is None else fingerprint_of(self.encoder)

    def fitted_prior(self) -> Prior:
        """The prior. Raises CheckpointError where there is none."""
        if self.prior is None:
            told = [Message("{note}", note=note) for note in self.notes if PRIOR in note]
            message, *_ = *told, Message("this checkpoint has no fitted prior.")
            raise CheckpointError(
                message,
                where=self.path,
                remedy="Fit one: main.py prior CHECKPOINT --data DATA; or draw from the published.",
            )
        return self.prior

    def build(self, network: str) -> nn.Module:
        """The network 'generator', 'encoder' or 'discriminator' with these weights, in eval mode.

        Raises CheckpointError without it.
        """
        state = getattr(self, network)
        if state is None:
            raise CheckpointError(
                "this checkpoint has no {network}.",
                where=self.path,
                remedy="Add {ours} or {published} to its folder.",
                network=network,
                ours=OURS[network],
                published=" or ".join(PUBLISHED[network]),
            )
        with Unfilled():
            module = NETWORKS[network](self.config)
        # num_batches_tracked may be absent from old files; nothing else may
        module.load_state_dict(complete(module, state), assign=True)
        return module.eval()


def read_checkpoint(
    path: Path,
    *,
    size: tuple[int, int] | None = None,
    labels: LabelSet | None = None,
    networks: tuple[str, ...] = FOR_PICTURES,
) -> Checkpoint:
    """Read a checkpoint folder, ours or published, or one of the files in it.

    size: (width, height) of the picture, needed only where neither config.json nor the shapes
    tell it. networks: which to load; all but the generator may be missing. A prior comes with
    the encoder; one that was fitted to another encoder is left out, with a note. Raises
    CheckpointError naming the file and key; nothing in a file is executed.
    """
    folder = path.parent if path.is_file() else path
    if not folder.is_dir():
        raise CheckpointError(
            "there is no such checkpoint.", where=path, remedy="Give a checkpoint folder."
        )
    states: dict[str, State] = {}
    files: dict[str, Path] = {}
    notes: list[str] = []
    for network in networks:
        file = _find(folder, network)
        if file is not None:
            states[network], files[network] = read_state(file, notes.append), file
    if "generator" not in states:
        raise CheckpointError(
            "there is no generator in this folder.",
            where=folder,
            remedy="Expected {ours} or {published}.",
            ours=OURS["generator"],
            published=PUBLISHED["generator"][0],
        )
    described = _described(folder)
    if (folder / "config.json").is_file():
        config = ModelConfig.read(folder / "config.json")
    else:
        config, note = config_from_shapes(
            {key: tuple(value.shape) for key, value in states["generator"].items()},
            size,
            where=files["generator"],
        )
        if encoder_state := states.get("encoder"):
            config = _with_encoder_filters(config, encoder_state)
        if discriminator_state := states.get("discriminator"):
            config = _with_discriminator_size(config, discriminator_state)
        notes.append(note)
    for network, state in states.items():
        check_shapes(NETWORKS[network], config, state, files[network])
    if labels is None:
        labels, note = _labels(folder, config)
        notes += [note] if note else []
    if len(labels) != config.num_labels:
        raise CheckpointError(
            "label set '{label_set}' has {count} classes, the model {channels}.",
            where=folder,
            remedy="Give the label set the model was trained with (labels.json).",
            label_set=labels.name,
            count=len(labels),
            channels=config.num_labels,
        )
    metadata, card = read_card(folder)
    read = Checkpoint(
        folder,
        config,
        labels,
        states["generator"],
        states.get("encoder"),
        states.get("discriminator"),
        title=str(described.get("title") or folder.resolve().name),
        licence=str(described.get("licence", "unknown")),
        placeholder=bool(described.get("placeholder", False)),
        card=card,
        metadata=metadata,
        notes=tuple(notes),
    )
    if not (folder / PRIOR).is_file() or "encoder" not in networks:
        return read
    prior = read_prior(folder / PRIOR, config.num_labels, config.noise_dim)
    if prior.encoder == read.encoder_fingerprint:
        return replace(read, prior=prior)
    reason = "was fitted to another encoder" if read.has_encoder else "goes with an encoder"
    note = f"{PRIOR} is left out: it {reason}. Looks are drawn from the published prior."
    return replace(read, notes=(*read.notes, note))


def write_checkpoint(
    checkpoint: Checkpoint, folder: Path, *, precision: str = "float32", overwrite: bool = False
) -> None:
    """Write our folder form, whole or not at all. `precision` float32 or float16 on disk.

    A segmenter of the same classes that lies at `folder` stays there.

    Raises SaveError; what stood at `folder` before is intact then.
    """
    wanted = {"float32": torch.float32, "float16": torch.float16}[precision]

    def write(target: Path) -> None:
        described = checkpoint.config.to_json() | {
            "format": FORMAT,
            "version": VERSION,
            "title": checkpoint.title,
            "licence": checkpoint.licence,
            "placeholder": checkpoint.placeholder,
        }
        _write_json(target / "config.json", described)
        _write_json(target / "labels.json", checkpoint.labels.to_json())
        write_card(
            target, checkpoint.metadata, checkpoint.card,
            title=checkpoint.title, licence=checkpoint.licence,
        )  # fmt: skip
        for network, name in OURS.items():
            state = getattr(checkpoint, network)
            if state is not None:
                tensors = {key: stored(key, value, wanted) for key, value in state.items()}
                save_file(tensors, target / name)
        if checkpoint.prior is not None:
            write_prior(_prior_of_stored(checkpoint, wanted), target / PRIOR)
        if fits(folder / SEGMENTER, checkpoint.labels):  # it knows photos, whatever the weights
            shutil.copyfile(folder / SEGMENTER, target / SEGMENTER)

    _write_folder(folder, write, overwrite=overwrite)


def write_published(checkpoint: Checkpoint, folder: Path, *, overwrite: bool = False) -> None:
    """Write the published files (`best_net_*.pth`, float32), with our JSON beside them.

    A prior has no place among them and is left out.
    """

    def write(target: Path) -> None:
        _write_json(target / "config.json", checkpoint.config.to_json())
        _write_json(target / "labels.json", checkpoint.labels.to_json())
        for network, names in PUBLISHED.items():
            state = getattr(checkpoint, network)
            if state is not None:
                torch.save(complete(None, state), target / names[0])

    _write_folder(folder, write, overwrite=overwrite)


def convert(
    source: Path,
    target: Path,
    *,
    size: tuple[int, int] | None = None,
    labels: LabelSet | None = None,
    precision: str = "float32",
    overwrite: bool = False,
) -> str:
    """Published files to our folder, or our folder to published files. Says which it wrote."""
    checkpoint = read_checkpoint(source, size=size, labels=labels, networks=tuple(NETWORKS))
    if (checkpoint.path / OURS["generator"]).is_file():
        write_published(checkpoint, target, overwrite=overwrite)
        return "published"
    write_checkpoint(checkpoint, target, precision=precision, overwrite=overwrite)
    return "ours"


def _find(folder: Path, network: str) -> Path | None:
    for name in (OURS[network], *PUBLISHED[network]):
        if (folder / name).is_file():
            return folder / name
    return None


def _described(folder: Path) -> Mapping[str, Any]:
    try:
        data = read_json(folder / "config.json", CheckpointError)
    except CheckpointError:
        return {}  # absent, or reported by ModelConfig.read
    if not isinstance(data, dict):
        return {}
    version = data.get("version", 1)  # one that is no number is told by ModelConfig.read
    if data.get("format") == FORMAT and isinstance(version, int) and version > VERSION:
        raise CheckpointError(
            "this checkpoint was written by a newer program (version {version}).",
            where=folder,
            remedy="Update INADE Studio.",
            version=version,
        )
    return data


def _labels(folder: Path, config: ModelConfig) -> tuple[LabelSet, str]:
    if (folder / "labels.json").is_file():
        return LabelSet.read(folder / "labels.json"), ""
    return labels_for(config)


def _with_encoder_filters(config: ModelConfig, state: State) -> ModelConfig:
    first = state.get("layer1.weight")
    filters = config.num_filters if first is None else int(first.shape[0])
    return config if filters == config.num_filters else replace(config, num_encoder_filters=filters)


def _with_discriminator_size(config: ModelConfig, state: State) -> ModelConfig:
    first = state.get("discriminator_0.model0.0.weight")
    if first is None:  # the check of the shapes says so
        return config
    return replace(
        config,
        num_discriminator_filters=int(first.shape[0]),
        num_discriminators=len({key.split(".")[0] for key in state}),
        num_discriminator_layers=len({".".join(key.split(".")[:2]) for key in state
                                      if key.startswith("discriminator_0.")}) - 1,
    )  # fmt: skip


def _prior_of_stored(checkpoint: Checkpoint, wanted: torch.dtype) -> Prior:
    """The checkpoint's prior as that of its encoder rounded to the type on disk."""
    prior, state = checkpoint.prior, checkpoint.encoder
    assert prior is not None
    if state is None or prior.encoder != checkpoint.encoder_fingerprint:
        return prior  # of another encoder, which readers are to see
    rounded = {key: stored(key, value, wanted) for key, value in state.items()}
    return replace(prior, encoder=fingerprint_of(rounded))


def _write_json(file: Path, data: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _write_folder(folder: Path, write: Callable[[Path], None], *, overwrite: bool) -> None:
    if folder.exists() and not overwrite:
        raise SaveError(
            "there is already something of this name.",
            where=folder,
            remedy="Choose another name, or allow overwriting.",
        )
    with atomic_folder(folder, replace=overwrite) as fresh:
        try:
            write(fresh)
        except (SafetensorError, RuntimeError) as error:
            raise SaveError(
                "the checkpoint could not be written ({error}).",
                where=folder,
                remedy="Free some disk space or choose another folder.",
                error=error,
            ) from error
