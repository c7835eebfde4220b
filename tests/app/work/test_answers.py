"""Who is answered, and who is not any more."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from app.work.answers import Answers, Asker
from app.work.jobs import Failure


class Someone(QObject):
    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told

    def take(self, result: str) -> None:
        self.told.append(result)

    def failed(self, failure: Failure) -> None:
        self.told.append(failure.what)


def test_an_asker_that_is_gone_is_told_nothing() -> None:
    answers, told = Answers(), list[str]()
    here, gone = Someone(told), Someone(told)
    for number, who in enumerate((here, gone, here, gone), 1):
        answers.expect(number, Asker(who.take, who.failed))
    delete(gone)
    for number in (1, 2):
        answers.give(number, f"answer {number}")
    for number in (3, 4):
        answers.give_up(number, Failure(f"failure {number}"))
    assert told == ["answer 1", "failure 3"]
    assert not answers


def test_what_was_asked_before_is_told_to_be_dropped() -> None:
    answers, told = Answers(), list[str]()

    def ask(number: int, kind: str) -> int:
        asker = Asker(told.append, lambda _: None, lambda: told.append("stopped"), kind=kind)
        return answers.expect(number, asker)

    assert [ask(1, "a"), ask(2, ""), ask(3, "a"), ask(4, "b"), ask(5, "")] == [0, 0, 1, 0, 0]
    assert answers.awaited("a")
    assert 1 not in answers
    for number in (1, 2, 3, 5):
        answers.give(number, str(number))
    answers.give_up(4, None)
    assert told == ["2", "3", "5", "stopped"]
    assert not answers.awaited("a")
    assert answers.forget("b") == 0
