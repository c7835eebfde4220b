"""What leaves a run: a checkpoint for the editor, and beside it enough to go on elsewhere.

    DIR/                our checkpoint folder, float16: averaged generator and encoder, model card
    DIR/continue/       index.json and part-000.safetensors, ... of at most 16 MiB each: the raw
                        weights and the discriminator (float32), Adam's second moments (bfloat16)

Adam's first moments are left out: with the beta of 0 that all presets use they are last step's
gradient and nothing else.
"""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from inade.errors import TrainingError
from inade.files import atomic_folder
from inade.layouts.labels import LabelSet
from inade.reading import MALFORMED, read_json, regular_file
from inade.training.presets import TrainingConfig
from inade.training.run.state import TrainingState

PART_BYTES = 16 * 2**20 - 2**18  # leaves room for the header
CONTINUE = "continue"


def export_run(
    state: TrainingState, folder: Path, *, labels: LabelSet, title: str, card: str
) -> None:  # fmt: skip
    """Write both parts; whatever stood at `folder` is replaced. Raises SaveError."""
    best = {name: _plain(net.state_dict()) for name, net in state.best.items()}
    discriminator = state.discriminator.state_dict()
    published = state.config.discriminator == "published"
    checkpoint = Checkpoint(
        folder, state.config.model, labels, best["generator"], best["encoder"],
        _plain(discriminator) if published else None,
        title=title, licence="Apache-2.0", card=card,
    )  # fmt: skip
    write_checkpoint(checkpoint, folder, precision="float16", overwrite=True)
    tensors = {
        f"{name}/{key}": value
        for name, network in state.networks.items()
        for key, value in _plain(network.state_dict()).items()
    }
    for name, optimizer in state.optimizers.items():
        moments = optimizer.state_dict()["state"]
        for index, entry in moments.items():
            tensors[f"moment/{name}/{index}"] = entry["exp_avg_sq"].cpu().bfloat16().contiguous()
    counters = {"step": state.step, "pictures": state.pictures, "seconds": state.seconds}
    with atomic_folder(folder / CONTINUE, replace=True) as target:
        parts = _in_parts(tensors)
        for number, part in enumerate(parts):
            save_file(part, target / f"part-{number:03d}.safetensors")
        index = {"config": state.config.to_json(), "parts": len(parts), **counters}
        (target / "index.json").write_text(json.dumps(index, indent=1), "utf-8")


def exported_config(folder: Path) -> TrainingConfig:
    """The settings an exported run was made with. Raises TrainingError."""
    return TrainingConfig.from_json(_index(folder)["config"], where=folder)


def exported_step(folder: Path) -> int | None:
    """The step after which the files were exported; None where there are none whole."""
    try:
        return int(_index(folder)["step"])
    except (TrainingError, KeyError, TypeError, ValueError):
        return None


def restore_export(state: TrainingState, folder: Path) -> None:
    """Go on from `export_run`'s files: the inverse up to float16 averages and rounded moments.

    `state` is new and of the exported model and discriminator. Raises TrainingError, and
    CheckpointError for a damaged checkpoint beside it.
    """
    index = _index(folder)
    tensors = _read_parts(folder, int(index["parts"]))
    try:
        for name, network in state.networks.items():
            network.load_state_dict(_below(tensors, name))
        for name, optimizer in state.optimizers.items():
            moments = _below(tensors, f"moment/{name}")
            alone = state.config.discriminator_first if name == "generator" else 0
            done = int(index["step"]) - alone
            if done <= 0:  # it has not learnt yet
                continue
            parameters = [one for group in optimizer.param_groups for one in group["params"]]
            for number, parameter in enumerate(parameters):
                square = moments[str(number)].to(parameter).view_as(parameter)
                optimizer.state[parameter] = {
                    "step": torch.tensor(float(done)),
                    "exp_avg": torch.zeros_like(parameter),
                    "exp_avg_sq": torch.zeros_like(parameter).copy_(square),
                }
    except (KeyError, RuntimeError) as error:
        reason = str(error).split("\n")[0]
        raise TrainingError(
            "the exported files do not fit these settings ({reason}).",
            where=folder / CONTINUE,
            remedy="Continue with the exported settings, or start from its checkpoint (--init).",
            reason=reason,
        ) from error
    if state.averages:
        checkpoint = read_checkpoint(folder)
        for name, average in state.averages.items():
            average.load_state_dict(getattr(checkpoint, name), strict=False)
    state.step, state.pictures = int(index["step"]), int(index["pictures"])
    state.seconds = float(index["seconds"])


def _in_parts(tensors: dict[str, Tensor]) -> list[dict[str, Tensor]]:
    parts: list[dict[str, Tensor]] = [{}]
    size = 0
    for name, value in tensors.items():
        if size and size + value.nbytes > PART_BYTES:
            parts.append({})
            size = 0
        parts[-1][name] = value
        size += value.nbytes
    return parts


def _read_parts(folder: Path, count: int) -> dict[str, Tensor]:
    tensors: dict[str, Tensor] = {}
    for number in range(count):
        path = folder / CONTINUE / f"part-{number:03d}.safetensors"
        try:
            with safe_open(regular_file(path, TrainingError), "pt") as file:
                tensors |= {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        except (OSError, SafetensorError) as error:
            raise TrainingError(
                "a part of the exported run cannot be read ({error}).",
                where=path,
                remedy="Copy the whole folder again.",
                error=error,
            ) from error
    return tensors


def _index(folder: Path) -> dict[str, Any]:
    path = folder / CONTINUE / "index.json"
    try:
        index = read_json(path, TrainingError)
        return {**index, "parts": int(index["parts"]), "step": int(index["step"])}
    except (TrainingError, *MALFORMED) as error:
        raise TrainingError(
            "this is no exported training run ({error}).",
            where=path,
            remedy="Give the checkpoint folder that a run wrote, with its folder 'continue'.",
            error=error,
        ) from error


def _below(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    start = f"{prefix}/"
    return {key.removeprefix(start): one for key, one in tensors.items() if key.startswith(start)}


def _plain(state: dict[str, Tensor]) -> dict[str, Tensor]:
    return {key: value.detach().cpu().contiguous() for key, value in state.items()}
