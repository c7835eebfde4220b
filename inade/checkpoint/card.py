"""The model card of a checkpoint folder, README.md: what a hub shows, with its metadata on top.

The metadata are YAML between two lines of `---`. They are kept as they are found, and written where
a card has none, so that a folder can be uploaded as it is.
"""

from pathlib import Path

FILE = "README.md"
_BEFORE = "CARD.md"  # what earlier folders call it
_FENCE = "---\n"
_LICENCES = (  # that hubs know by these names; others are told by their own
    "apache-2.0", "mit", "bsd-3-clause", "cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0",
    "cc-by-nc-sa-4.0", "openrail", "unknown",
)  # fmt: skip


def read_card(folder: Path) -> tuple[str, str]:
    """(metadata, page) of the card in a folder, each '' where there is none."""
    file = next((folder / n for n in (FILE, _BEFORE) if (folder / n).is_file()), None)
    if file is None:
        return "", ""
    text = file.read_text("utf-8", errors="replace")
    if not text.startswith(_FENCE):
        return "", text
    metadata, fence, page = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    return (metadata + "\n", page.lstrip("\n")) if fence else ("", text)


def write_card(folder: Path, metadata: str, page: str, *, title: str, licence: str) -> None:
    """Write the card; without metadata those of the licence, without a page a title."""
    page = page or f"# {title or 'INADE'}\n\nAn INADE checkpoint: layouts in, pictures out.\n"
    text = f"{_FENCE}{metadata or _metadata(licence)}{_FENCE}\n{page}"
    (folder / FILE).write_text(text, "utf-8")


def _metadata(licence: str) -> str:
    known = licence.lower() in _LICENCES
    named = licence.lower() if known else f"other\nlicense_name: {_quoted(licence)}"
    return (
        f"license: {named}\nlibrary_name: inade-studio\n"
        "pipeline_tag: image-to-image\ntags:\n- inade\n- semantic-image-synthesis\n"
    )


def _quoted(text: str) -> str:
    """A text as one YAML scalar."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
