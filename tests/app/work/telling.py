"""The side of the small document, and what a worker tells of its jobs."""

from app.work.jobs import Job
from app.work.worker import Worker

SIZE = 32


def facts_of(worker: Worker) -> list[Job]:
    facts: list[Job] = []
    worker.changed.connect(facts.append)
    return facts
