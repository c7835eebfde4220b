"""Which files that are programs may run: asked once for each, and remembered by its hash."""

import json
from contextlib import suppress
from pathlib import Path

from inade.errors import CheckpointError, InadeError
from inade.files import atomic_write
from inade.places import own_folder
from inade.reading import read_json

# The Inception of FID that everybody uses, as pinned by k-diffusion and others; it was published
# without a hash.
INCEPTION_SHA256 = "f58cb9b6ec323ed63459aa4fb441fe750cfe39fafad6da5cb504a16f19e958f4"


class CodeNotAllowedError(CheckpointError):
    """A file is a program, and nobody has said yet that it may run. Nothing of it was.

    sha256  of the bytes in question, so that the answer speaks of no others
    """

    sha256 = ""


def require_allowed(file: Path, sha256: str, allow: bool | str) -> None:
    """Raise CodeNotAllowedError for a program that may not run.

    `allow` lets it from now on: True whatever it is, else the sha256 that was asked about.
    """
    known = _known()
    if sha256 == INCEPTION_SHA256 or sha256 in known:
        return
    if allow not in (True, sha256):
        error = CodeNotAllowedError(
            "this file is a program (TorchScript) that can do whatever you can do on this"
            " computer. It was never used here, and nothing of it was run.",
            where=file,
            remedy="If you trust where it comes from, allow this one file (--allow-code)."
            " Segmenters as ONNX, and those of ours, run no code.",
        )
        error.sha256 = sha256
        raise error
    with suppress(InadeError), atomic_write(_file()) as temporary:  # else it is asked again
        temporary.write_text(json.dumps({**known, sha256: file.name}, indent=1), "utf-8")


def _known() -> dict[str, str]:
    """Names of files that may run, by hash."""
    try:
        return {str(key): str(name) for key, name in read_json(_file(), CheckpointError).items()}
    except (CheckpointError, AttributeError):
        return {}


def _file() -> Path:
    return own_folder() / "allowed-code.json"
