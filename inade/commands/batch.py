"""What a batch has made already: each picture tells by a key what decided it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inade.commands.inputs import Inputs
from inade.errors import InadeError
from inade.formats.pictures import read_texts
from inade.looks.prior import FILE as PRIOR
from inade.reading import read_bytes
from inade.version import VERSION

if TYPE_CHECKING:
    from inade.checkpoint.checkpoint import Checkpoint

MADE = "inade-studio-made"  # the text of a picture file that holds the key
_ELSEWHERE = ("out", "resume", "as_json", "checkpoint", "device")


class FileBatch:
    """The keys of one call's pictures.

    A key follows from the command, its settings, which files it writes, the checkpoint, the name of
    the label file and the bytes of every file that goes in: what is equal in all of them is the
    same picture.
    """

    def __init__(self, command: str, checkpoint: "Checkpoint", settings: Mapping[str, Any]) -> None:
        from inade.checkpoint.own_segmenter import FILE as SEGMENTER

        told = {key: value for key, value in settings.items() if key not in _ELSEWHERE}
        self._files = sorted((k, v) for k, v in told.items() if isinstance(v, Path) and v.is_file())
        # of a path it counts that it was given; what lies there is looked at file by file
        plain = {key: "" if isinstance(v, Path) else str(v) for key, v in told.items()}
        files = (checkpoint.path / PRIOR, checkpoint.path / SEGMENTER)  # no part of its fingerprint
        beside = [_digest(path) for path in files if path.is_file()]
        base = [command, VERSION, checkpoint.fingerprint, beside, plain]
        self._base = json.dumps(base, sort_keys=True)

    def key(self, given: Inputs) -> str:
        """Hex, of what one label file and what goes with it make. Raises InadeError, OSError."""
        digest = hashlib.sha256(self._base.encode())
        files = dict(self._files) | {k: p for k, p in given.partners.items() if p.is_file()}
        for name, path in [("labels", given.labels), *sorted(files.items())]:
            digest.update(f"\n{name} {_digest(path)}".encode())
        if given.label_set is not None:
            digest.update(json.dumps(given.label_set.to_json(), sort_keys=True).encode())
        digest.update(f"\n{given.labels.stem}".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def _digest(path: Path) -> str:
    return hashlib.sha256(read_bytes(path, InadeError)).hexdigest()


def all_made(pictures: Sequence[Path | None], key: str, others: Sequence[Path | None] = ()) -> bool:
    """Whether every one of these pictures is there with this key, and every other file there."""
    shown = [path for path in pictures if path is not None]
    if not shown or not all(path is None or path.is_file() for path in (*pictures, *others)):
        return False
    try:
        return all(read_texts(path).get(MADE) == key for path in shown)
    except InadeError:  # cut off or overwritten: made anew
        return False
