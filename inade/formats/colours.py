"""Label maps in colours: which class a colour stands for, and what is done with colours of none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.errors import LayoutError
from inade.formats.pictures import packed_colors
from inade.layouts.labels import builtin_names
from inade.words import Message, Say, counted

Color = tuple[int, int, int]
_MOST_DOUBTFUL = 0.5  # share of the pixels; above it the palette is that of another map
_A_LITTLE = 10  # of distance, at which all may be off
_MOST_COLOURS = 2**16  # of none of the classes; what has more is a photo
_LISTED = 12  # classes that are named
_AT_ONCE = 2**14  # colours that are compared with those of all classes


@dataclass(frozen=True, eq=False)
class Found:
    """int64 [H, W] ids, and how many colours they were."""

    ids: np.ndarray
    colours: int


def look_up(
    pixels: np.ndarray,
    classes: Sequence[tuple[Color, str, int]],
    nearest: int,
    *,
    palette: str,
    where: str | Path,
    say: Say,
) -> Found:
    """The ids of uint8 [H, W, 3] RGB by `classes`, each a colour, a name and an id.

    nearest   a colour of no class takes the nearest class up to this distance of the two, the root
              of the squared differences in red, green and blue
    say       hears which share of the pixels that was and how many each class got, and which class
              was taken where two of a palette that comes with the program have one colour
    Raises LayoutError for colours that lie farther, with the distance that would take them, and for
    colours in use that two classes of a palette of one's own have.
    """
    # 1. The colours in use and their classes
    codes = packed_colors(pixels)
    unique, inverse, counts = np.unique(codes, return_inverse=True, return_counts=True)
    own = packed_colors(np.array([color for color, _, _ in classes], np.uint8))
    known, first, uses = np.unique(own, return_index=True, return_counts=True)
    twice = np.intersect1d(known[uses > 1], unique)
    _tell_twins([np.flatnonzero(own == code) for code in twice], classes, palette, where, say)
    place = np.minimum(np.searchsorted(known, unique), len(known) - 1)
    chosen = np.where(known[place] == unique, first[place], -1)

    # 2. Those of no class
    strange = chosen < 0
    if strange.any():
        area = counts[strange]
        share = float(area.sum() / codes.size)
        if len(area) > _MOST_COLOURS:
            raise _strange(unique[strange], area, share, None, palette, where)
        entries, distances = _nearest(unique[strange], own)
        far = distances > nearest
        if far.any():
            needed = int(np.ceil(distances.max()))
            raise _strange(unique[strange][far], area[far], share, needed, palette, where)
        chosen[strange] = entries
        say(_given(classes, entries, area, share))
    ids = np.array([entry[2] for entry in classes], np.int64)
    return Found(ids[chosen][inverse].reshape(codes.shape), len(unique))


def _given(
    classes: Sequence[tuple[Color, str, int]], entries: np.ndarray, areas: np.ndarray, share: float
) -> Message:
    """How many pixels each class got by its colour being the nearest, most first.

    Between two colours may lie that of a third class, which has no business there.
    """
    totals = np.bincount(entries, areas).astype(int)
    shares = [
        Message("'{name}' {pixels}", name=classes[entry][1], pixels=counted(int(area), "pixel"))
        for entry, area in sorted(enumerate(totals), key=lambda one: -one[1])
        if area
    ]
    return Message(
        "given the class of the nearest colour on {share:.2%} of its pixels ({classes}).",
        share=share,
        classes=Message.listed(shares, _LISTED, ", "),
    )


def _nearest(codes: np.ndarray, own: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int [n] places in `own`, and float [n] distances to them, of packed colours [n]."""
    palette = _apart(own)
    entries, distances = [], []
    for start in range(0, len(codes), _AT_ONCE):
        colors = _apart(codes[start : start + _AT_ONCE])
        squared = ((colors[:, None] - palette[None]) ** 2).sum(-1)
        entries.append(squared.argmin(1))
        distances.append(np.sqrt(squared.min(1)))
    return np.concatenate(entries), np.concatenate(distances)


def _apart(codes: np.ndarray) -> np.ndarray:
    """int32 [n, 3] RGB of packed colours."""
    return np.stack([codes >> 16, codes >> 8 & 255, codes & 255], -1).astype(np.int32)


def _tell_twins(
    twins: Sequence[np.ndarray],
    classes: Sequence[tuple[Color, str, int]],
    palette: str,
    where: str | Path,
    say: Say,
) -> None:
    for first, second, *_ in twins:
        color, name, number = classes[first]
        _, other, other_number = classes[second]
        if number == other_number:
            continue
        if palette not in builtin_names():
            raise LayoutError(
                "its colour ({red}, {green}, {blue}) stands for two classes of the palette"
                " {palette}, '{name}' and '{other}'.",
                where=where,
                remedy="Give one of them another colour, there and in the maps.",
                red=color[0],
                green=color[1],
                blue=color[2],
                palette=palette,
                name=name,
                other=other,
            )
        say(
            Message(
                "read with '{name}' for the colour ({red}, {green}, {blue}), which is that of"
                " '{other}' too.",
                name=name,
                other=other,
                red=color[0],
                green=color[1],
                blue=color[2],
            )
        )


def _strange(
    codes: np.ndarray,
    areas: np.ndarray,
    share: float,
    needed: int | None,
    palette: str,
    where: str | Path,
) -> LayoutError:
    """The error of packed colours [n] of no class; `needed` is the distance that takes them all."""
    advice = [Message("Give the palette it was painted with; save it without smoothing.")]
    if needed is not None and (share <= _MOST_DOUBTFUL or needed <= _A_LITTLE):
        advice.append(
            Message(
                "If its colours are only a little off, as at soft edges, prepare with"
                " --nearest-colour {needed}: {share:.2%} of the pixels then take the class of the"
                " nearest colour.",
                needed=needed,
                share=share,
            )
        )
    worst = int(np.argmax(areas))
    code = int(codes[worst])
    return LayoutError(
        "colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor are"
        " {others} others."
        if len(codes) > 2
        else "colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor is"
        " one other."
        if len(codes) == 2
        else "colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}.",
        where=where,
        remedy=Message.joined(" ", advice),
        red=code >> 16,
        green=code >> 8 & 255,
        blue=code & 255,
        pixels=counted(int(areas[worst]), "pixel"),
        palette=palette,
        others=len(codes) - 1,
    )
