"""Class names as people type them: several spellings of one class, and names that look alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from inade.layouts.labels import name_key

# Letters of other alphabets that look like Latin ones, lower case. Source: Unicode TS 39.
_ALIKE = str.maketrans(
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u04bb\u0501"
    "\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9",
    "abekmhopctyxijshdaeikvoptuxw",
)


def one_spelling(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The names, in order, each class once, and sentences on what became one or looks alike.

    Names that differ in case, spaces and underscores only are one class, in the spelling that is
    used most. Names that look alike but have letters of other alphabets stay apart.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[name_key(name)][name] += 1
    kept = {
        key: max(found, key=lambda name: _rank(name, found)) for key, found in spellings.items()
    }
    told = [
        f"The class names {_listed(found)} differ in case or spaces only: they are one class,"
        f" '{kept[key]}'."
        for key, found in spellings.items()
        if len(found) > 1
    ]
    looks: dict[str, list[str]] = defaultdict(list)
    for key, name in kept.items():
        looks[key.translate(_ALIKE)].append(name)
    told += [
        f"The class names {' and '.join(map(ascii, alike))} look alike but have letters of"
        " different alphabets: they are classes of their own. Rename one if that is a mistake."
        for alike in looks.values()
        if len(alike) > 1
    ]
    return list(kept.values()), told


def _rank(name: str, found: Counter[str]) -> tuple[int, bool, bool]:
    return found[name], name == name.strip(), name.islower()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name[:80]}'" for name in sorted(names))
