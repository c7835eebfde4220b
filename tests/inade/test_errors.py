"""Errors keep a template and values; words are made where somebody reads them."""

import ast
import copy
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from inade import errors
from inade.errors import InadeError, LayoutError, OutOfMemoryError
from inade.words import Message, counted

TELLING = {name for name in vars(errors) if name.endswith("Error")} | {"Cancelled", "error_type"}
FORWARDED = {"_REMEDY", "advice", "message", "remedy", "what"}  # messages made elsewhere


def german(template: str) -> str:
    known = {
        "'{name}' holds {things}.": "In '{name}' sind {things}.",
        "{count:,} pixels": "{count:,} Pixel",
        "Save it as {kind}.": "Als {kind} sichern.",
    }
    return known.get(template, template)


def odd_error(name: str) -> LayoutError:
    return LayoutError(
        "'{name}' holds {things}.",
        where=Path("a.png"),
        remedy="Save it as {kind}.",
        name=name,
        things=counted(1234, "pixel"),
        kind="PNG",
    )


def test_words_are_made_at_the_border_in_its_language() -> None:
    error = odd_error("x")
    assert str(error) == "a.png: 'x' holds 1,234 pixels. Save it as PNG."
    assert error.words(german) == ("In 'x' sind 1,234 Pixel.", "Als PNG sichern.")


@pytest.mark.parametrize("name", ["{name}", "{0}", "{", "}}", "a{b!r:>9}c"])
def test_braces_in_values_are_only_text(name: str) -> None:
    told = LayoutError("again: {problem}", problem=odd_error(name).message)
    assert told.what == f"again: '{name}' holds 1,234 pixels."
    assert Message.listed([name, name, name], 2, ", ").words(german) == f"{name}, {name} and 1 more"
    assert told.words(german)[0] == f"again: In '{name}' sind 1,234 Pixel."


@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_errors_reach_other_processes_whole(again: object) -> None:
    error = OutOfMemoryError("no room ({error}).", where="a", remedy="Wait.", error=OSError(7, "x"))
    assert callable(again)
    other = again(error)
    assert type(other) is OutOfMemoryError
    assert (str(other), other.words(), other.where) == (str(error), error.words(), "a")


def test_another_error_can_tell_the_same() -> None:
    error = odd_error("{x}")
    other = InadeError(error.message, where="b", remedy=error.advice)
    assert (other.what, other.remedy, other.where) == (error.what, error.remedy, "b")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the model that makes an error or a message, and where it stands."""
    for path in sorted(Path("inade").rglob("*.py")):
        if path.name in ("errors.py", "words.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in TELLING | {"Message"}:
                yield f"{path}:{node.lineno}", node


def templates(node: ast.expr) -> Iterator[str | None]:
    """Texts that an argument may be; None where it is put together."""
    if isinstance(node, ast.IfExp):
        yield from templates(node.body)
        yield from templates(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not (
        (isinstance(node, ast.Call) and "Message" in ast.unparse(node.func))
        or (isinstance(node, ast.Name) and node.id in FORWARDED)
        or (isinstance(node, ast.Attribute) and node.attr in FORWARDED)
    ):
        yield None


def test_no_error_puts_its_words_together_and_every_field_has_its_value() -> None:
    found = list(calls())
    assert len(found) > 250
    for place, call in found:
        remedies = [keyword.value for keyword in call.keywords if keyword.arg == "remedy"]
        texts = [text for argument in (*call.args, *remedies) for text in templates(argument)]
        assert None not in texts, f"{place}: a template is a text of its own, values come beside it"
        fields = {
            field
            for text in texts
            for _, field, _, _ in string.Formatter().parse(text or "")
            if field is not None
        }
        given = {keyword.arg for keyword in call.keywords} - {"where", "remedy"}
        assert given == fields, place
