"""Classes of one label set that stand for those of another."""

from functools import lru_cache

from inade.layouts.labels import LabelSet

# What one label set calls by another name than the next; the first known word wins.
_KIN = (
    ("tree", "forest", "bush", "plant", "vegetation", "leaves", "branch"),
    ("field", "crop_field", "grass"),
    ("grass", "field", "terrain", "plant", "moss", "straw"),
    ("water", "sea", "river", "lake", "pool"),
    ("sky", "cloud", "clouds", "sky-other"),
    ("road", "path", "dirt", "ground", "pavement", "dirt track", "sidewalk"),
    ("mountain", "hill", "rock", "stone"),
    ("wall", "building", "house", "building-other", "wall-other"),
    ("roof", "building", "house"),
    ("window", "windowpane", "window-other"),
    ("sand", "earth", "ground", "beach"),
    ("boat", "ship"),
    ("fence", "railing"),
    ("snow", "ice"),
)


def proposed_channel(name: str, labels: LabelSet) -> int:
    """The class of `labels` that means most nearly the same: by name, by kin, else unknown or 0."""
    direct = labels.channel_named(name)
    related = related_channel(name, labels) if direct is None else direct
    return related if related is not None else labels.unknown_channel or 0


def related_channel(name: str, labels: LabelSet) -> int | None:
    """A class of `labels` that means nearly the same as another name, if there is one."""
    plain = name.casefold().replace("_", " ")
    for family in _KIN:
        if plain in (member.replace("_", " ") for member in family):
            for member in family:
                channel = labels.channel_named(member)
                if channel is not None:
                    return channel
    return None


@lru_cache(maxsize=16)
def counterparts(before: LabelSet, after: LabelSet) -> tuple[int | None, ...]:
    """By channel of `before`, the class of `after` that stands for it.

    That of the same name, else one of its kin, else the unknown class; None where there is none.
    """
    found: list[int | None] = []
    for entry in before.classes:
        direct = after.channel_named(entry.name)
        near = related_channel(entry.name, after) if direct is None else direct
        found.append(after.unknown_channel if near is None else near)
    return tuple(found)
