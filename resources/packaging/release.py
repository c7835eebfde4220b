"""A release: `make release` checks what it tells of itself, freezes, and fills dist/release.

    --check   only whether version, change log, AppStream metadata, licences and tree agree

dist/release then holds the source archive, the frozen program for this platform, NOTES.md (the
section of the change log), THIRD_PARTY.md and SHA256SUMS.
"""

import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from inade.files import sha256_of
from inade.version import VERSION
from resources.packaging import licences

ROOT = licences.ROOT
NAME = f"inade-studio-{VERSION}"
METAINFO = "resources/desktop/org.inade.studio.metainfo.xml"


def section(changes: str, version: str) -> tuple[str, str]:
    """What the heading of a version says in brackets, its date, and the lines below it.

    Raises ValueError where there is none.
    """
    found = re.search(
        rf"^## {re.escape(version)} \((.*?)\)\n(.*?)(?=^## |\Z)", changes, re.MULTILINE | re.DOTALL
    )
    if found is None:
        raise ValueError(f"CHANGELOG.md has no section '## {version} (DATE)'")
    return found[1], found[2].strip() + "\n"


def problems(root: Path = ROOT) -> Iterator[str]:
    """What keeps this tree from being released, in words."""
    try:
        date, _ = section((root / "CHANGELOG.md").read_text("utf-8"), VERSION)
    except ValueError as error:
        yield f"{error}: write one."
        return
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        yield f"CHANGELOG.md says ({date}) at {VERSION}: write the day of the release, 2026-12-31."
    told = re.search(r'<release version="(.*?)" date="(.*?)"', (root / METAINFO).read_text("utf-8"))
    if told is None or told.groups() != (VERSION, date):
        yield f"{METAINFO} does not tell release {VERSION} of {date}: change its first release."
    if (root / "THIRD_PARTY.md").read_text("utf-8") != licences.page():
        yield "THIRD_PARTY.md is out of date: python -m resources.packaging.licences"
    if _git(root, "status", "--porcelain"):
        yield "there are changes that are not committed: the source archive would lack them."


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def write(root: Path = ROOT) -> list[Path]:
    """Fill dist/release anew, with the frozen program in dist; returns its files."""
    out = root / "dist" / "release"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    source = out / f"{NAME}.tar.gz"
    _git(root, "archive", f"--prefix={NAME}/", f"--output={source}", "HEAD")
    here = f"{platform.system()}-{platform.machine()}".lower()
    kind = "gztar" if sys.platform == "linux" else "zip"
    made = "INADE Studio.app" if sys.platform == "darwin" else "inade-studio"
    shutil.make_archive(str(out / f"{NAME}-{here}"), kind, root / "dist", made)
    notes = section((root / "CHANGELOG.md").read_text("utf-8"), VERSION)[1]
    (out / "NOTES.md").write_text(f"# INADE Studio {VERSION}\n\n{notes}", "utf-8")
    shutil.copy(root / "THIRD_PARTY.md", out)
    files = sorted(out.iterdir())
    sums = "".join(f"{sha256_of(file)}  {file.name}\n" for file in files)
    (out / "SHA256SUMS").write_text(sums, "utf-8")
    return [*files, out / "SHA256SUMS"]


def main(arguments: list[str]) -> int:
    """Check, and unless that is all, write; returns the exit code."""
    found = list(problems())
    for problem in found:
        print(problem, file=sys.stderr)
    if found or arguments == ["--check"]:
        return int(bool(found))
    for file in write():
        print(f"{file.stat().st_size / 2**20:7.1f} MB  {file.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
