"""The journal's records: what was appended whole comes back, whatever happens to the rest."""

from hypothesis import given
from hypothesis import strategies as some

from app.storage.recovery.journal import Record, packed, records

numbers = some.integers(-(2**60), 2**60) | some.floats(allow_nan=False) | some.text(max_size=9)
names = some.text(max_size=9).filter(lambda name: name != "blobs")
some_records = some.lists(
    some.builds(
        Record,
        some.dictionaries(names, numbers | some.lists(numbers, max_size=3), max_size=4),
        some.dictionaries(some.text(max_size=9), some.binary(max_size=40), max_size=3),
    ),
    max_size=5,
)


def written(entries: list[Record]) -> tuple[bytes, list[int]]:
    """A journal, and where each of its records ends."""
    data, ends = b"", list[int]()
    for entry in entries:
        data += packed(entry, len(data))
        ends.append(len(data))
    return data, ends


@given(some_records)
def test_records_come_back_as_they_were_appended(entries: list[Record]) -> None:
    assert list(records(written(entries)[0])) == entries


@given(some_records, some.data())
def test_a_torn_record_is_dropped_and_everything_before_counts(
    entries: list[Record], data: some.DataObject
) -> None:
    whole, ends = written(entries)
    length = data.draw(some.integers(0, len(whole)))
    assert list(records(whole[:length])) == entries[: sum(end <= length for end in ends)]


@given(some_records.filter(bool), some.data())
def test_a_changed_byte_ends_the_journal_before_its_record(
    entries: list[Record], data: some.DataObject
) -> None:
    whole, ends = written(entries)
    place = data.draw(some.integers(0, len(whole) - 1))
    changed = data.draw(some.integers(1, 255))
    damaged = whole[:place] + bytes([whole[place] ^ changed]) + whole[place + 1 :]
    assert list(records(damaged)) == entries[: sum(end <= place for end in ends)]


@given(some_records.filter(lambda entries: len(entries) > 1))
def test_records_that_lost_their_place_do_not_count(entries: list[Record]) -> None:
    whole, ends = written(entries)
    assert list(records(whole[ends[0] :])) == []


def test_what_was_never_a_journal_holds_nothing() -> None:
    assert list(records(b"")) == []
    assert list(records(b"PK\x03\x04" + bytes(100))) == []
    assert list(records(b"INJ1" + b"\xff" * 100)) == []
