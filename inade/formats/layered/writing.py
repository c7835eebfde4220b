"""Which writer a file's ending asks for."""

from pathlib import Path

from inade.formats.layered.layers import Layers
from inade.formats.layered.openraster import write_openraster
from inade.formats.layered.photoshop import write_photoshop


def write_layered(path: Path, layers: Layers) -> None:
    """Write .psd, or .ora for any other ending. Raises SaveError, ImageError."""
    write = write_photoshop if path.suffix.lower() == ".psd" else write_openraster
    write(path, layers)
