"""`make release` without the freezing: what stops it, and what it leaves in dist/release."""

import hashlib
import subprocess
import tarfile
from pathlib import Path

import pytest

from inade.version import VERSION
from resources.packaging import licences, release

CHANGES = f"""# Changelog

## {VERSION} (2026-12-24)

- Snow looks like snow.
- More of it.

## 0.0.1 (2025-01-01)

- Nothing.
"""


def test_a_section_ends_where_the_next_begins() -> None:
    assert release.section(CHANGES, VERSION) == (
        "2026-12-24",
        "- Snow looks like snow.\n- More of it.\n",
    )
    assert release.section(CHANGES, "0.0.1") == ("2025-01-01", "- Nothing.\n")
    with pytest.raises(ValueError, match="no section"):
        release.section(CHANGES, "9.9.9")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository ready to be released, with a frozen program beside it."""
    root = tmp_path / "tree"
    (root / "resources" / "desktop").mkdir(parents=True)
    (root / "CHANGELOG.md").write_text(CHANGES)
    (root / release.METAINFO).write_text(f'<release version="{VERSION}" date="2026-12-24"/>')
    (root / "THIRD_PARTY.md").write_text(licences.page(), "utf-8")
    (root / ".gitignore").write_text("/dist/\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "All")
    (root / "dist" / "inade-studio").mkdir(parents=True)
    (root / "dist" / "inade-studio" / "inade-studio").write_text("a program")
    return root


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


def test_a_tree_that_agrees_can_be_released(tree: Path) -> None:
    assert list(release.problems(tree)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("CHANGELOG.md", "2026-12-24", "unreleased", "write the day"),
        ("CHANGELOG.md", f"## {VERSION} ", "## 99.0.0 ", "no section"),
        (release.METAINFO, f'"{VERSION}"', '"0.0.9"', "does not tell release"),
        ("THIRD_PARTY.md", "torch", "flame", "out of date"),
    ],
)
def test_what_does_not_agree_is_told(tree: Path, name: str, old: str, new: str, told: str) -> None:
    path = tree / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    found = list(release.problems(tree))
    assert any(told in problem for problem in found), found
    if "no section" not in told:
        assert any("not committed" in problem for problem in found)


def test_a_release_has_source_program_notes_licences_and_checksums(tree: Path) -> None:
    files = {path.name: path for path in release.write(tree)}
    name = f"inade-studio-{VERSION}"
    with tarfile.open(files[f"{name}.tar.gz"]) as source:
        assert f"{name}/CHANGELOG.md" in source.getnames()
        assert not [member for member in source.getnames() if "dist" in member]
    (program,) = [path for key, path in files.items() if key.startswith(f"{name}-")]
    assert program.stat().st_size > 0
    assert files["NOTES.md"].read_text() == (
        f"# INADE Studio {VERSION}\n\n- Snow looks like snow.\n- More of it.\n"
    )
    sums = dict(line.split("  ")[::-1] for line in files["SHA256SUMS"].read_text().splitlines())
    assert sums.keys() == files.keys() - {"SHA256SUMS"}
    for key, told in sums.items():
        assert hashlib.sha256(files[key].read_bytes()).hexdigest() == told
