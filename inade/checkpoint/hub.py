"""Checkpoints from a model hub: OWNER/NAME or OWNER/NAME@REVISION, downloaded once.

Only what `FILES` names is fetched, so nothing that could hold code. What was fetched stays what it
is: a name without a revision goes on meaning the commit that it meant first, until the files leave
the hub's cache (`hf cache rm`) or a revision is named. `HF_HOME`, `HF_HUB_OFFLINE` and the other
variables of huggingface_hub do what they do everywhere.
"""

import re
from pathlib import Path
from typing import NamedTuple

from inade.errors import CheckpointError
from inade.words import Message

GENERATOR = "generator.safetensors"
FILES = [
    "config.json",
    "labels.json",
    "README.md",
    "encoder.safetensors",
    "prior.safetensors",
    "segmenter.safetensors",
    "discriminator.safetensors",
]
_NAME = re.compile(
    r"(?P<repository>[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)(@(?P<revision>[\w.-]+))?"
)


class HubName(NamedTuple):
    """A repository and, where one was named, the branch, tag or commit of it."""

    repository: str
    revision: str | None


def hub_name(path: Path) -> HubName | None:
    """What a path that does not exist may name on the hub.

    None for anything else: a path whose first folder is there was meant as a path.
    """
    found = _NAME.fullmatch(path.as_posix())
    if found is None or path.exists() or path.parent.is_dir():
        return None
    return HubName(found["repository"], found["revision"])


def fetched(name: HubName) -> Path:
    """The folder of a repository's files, from the cache or else the network.

    Raises CheckpointError in words: no such repository, no checkpoint in it, no network.
    """
    from huggingface_hub import hf_hub_download, snapshot_download, try_to_load_from_cache
    from huggingface_hub.errors import (
        EntryNotFoundError,
        GatedRepoError,
        HfHubHTTPError,
        LocalEntryNotFoundError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    repository, revision = name
    try:
        kept = try_to_load_from_cache(repository, GENERATOR, revision=revision)
        if isinstance(kept, str):
            return Path(kept).parent
        # The generator comes last, and of the same commit: where it lies, all is there.
        folder = Path(snapshot_download(repository, revision=revision, allow_patterns=FILES))
        hf_hub_download(repository, GENERATOR, revision=folder.name)
    except GatedRepoError as error:
        raise _unusable(
            name,
            Message("its owner asks who downloads it"),
            "Ask for access on its page and log in with `hf auth login`.",
        ) from error
    except RepositoryNotFoundError as error:
        raise _unusable(
            name,
            Message("there is no such repository, or it is private, and no such folder here"),
            "Check the name; for a private one log in with `hf auth login`.",
        ) from error
    except RevisionNotFoundError as error:
        what = Message("it has no revision '{revision}'", revision=revision)
        raise _unusable(name, what, "Leave out the part from @ on, or name another.") from error
    except (LocalEntryNotFoundError, ConnectionError, TimeoutError) as error:
        raise _unusable(
            name,
            Message("it was not downloaded yet and the hub cannot be reached"),
            "Try again with a network (and without HF_HUB_OFFLINE), or give a checkpoint folder.",
        ) from error
    except EntryNotFoundError as error:
        raise _unusable(
            name,
            Message("it holds no {file}", file=GENERATOR),
            "Published best_net_*.pth are not fetched: download and convert them.",
        ) from error
    except (HfHubHTTPError, OSError, ValueError) as error:
        reason = (str(error).strip() or type(error).__name__).split("\n")[0]
        what = Message("it cannot be fetched ({reason})", reason=reason)
        raise _unusable(name, what, "Try again later, or give a checkpoint folder.") from error
    return folder


def _unusable(name: HubName, what: Message, remedy: str) -> CheckpointError:
    return CheckpointError(
        "this checkpoint of the hub cannot be used: {what}.",
        where=name.repository,
        remedy=remedy,
        what=what,
    )
