"""Seeds in words: where noise was drawn from, of objects and of the scene; shown and typed."""

import re

from app.document import commands
from app.document.document import Document
from app.document.drawing import resampled
from app.document.sources import NoiseSource, Source
from inade.errors import RequestError
from inade.layouts.painting import unlocked

_LARGEST = 2**63 - 1


def seed_text(source: Source | None) -> str:
    """'seed-draw-object'; '' for noise that was explored or mixed and has no single seed."""
    if not isinstance(source, NoiseSource):
        return ""
    return f"{source.seed}-{source.draw}-{source.stream}"


def seed_source(text: str, object_id: int) -> NoiseSource:
    """The source that a text names: a seed alone, or all of `seed_text`. RequestError if none."""
    match = re.fullmatch(r"\s*(\d+)(?:-(\d+)-(\d+))?\s*", text, re.ASCII)
    if match is None or any(int(part) > _LARGEST for part in match.groups() if part):
        raise RequestError(
            "'{text}' is no seed.",
            remedy="Give a whole number such as 42, or a copied seed such as 42-3-16.",
            text=text.strip(),
        )
    seed, draw, stream = match.groups()
    return NoiseSource(int(seed), int(draw or 0), object_id if stream is None else int(stream))


def give_seed(document: Document, text: str) -> bool:
    """Draw the looks of the selection from a seed, or else those of the scene. RequestError.

    With a fitted prior the style is drawn too, given the objects that are not selected. False if
    nothing changed.
    """
    if not document.selection:
        seed = seed_source(text, 0).seed
        return seed != document.state.scene_seed and commands.new_scene(document, seed)
    chosen = unlocked(document.layout, document.selection)
    sources = {i: seed_source(text, i) for i in chosen}
    return commands.set_looks(document, resampled(document.state, sources), "Seed", sources)
