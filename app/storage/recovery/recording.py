"""The thread of the journal: a gesture is on disk as soon as it is made, pixels as they come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from app.storage.recovery.copy import RecoveryCopy
from app.storage.recovery.journal import Record
from app.storage.recovery.recorder import Moment, Recorder
from app.work.loop import Loop


@dataclass(eq=False)
class Kept:
    """The recovery copy of one project. `late`, `bands`: pixels that are still to be recorded."""

    copy: RecoveryCopy
    recorder: Recorder = field(default_factory=Recorder)
    late: Moment | None = None
    bands: Iterator[Record] = field(default_factory=lambda: iter(()))


class Recording:
    """Writes moments of documents into their copies on a thread of its own, pixels last."""

    def __init__(
        self,
        write_base: Callable[[RecoveryCopy, Callable[[], None]], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._write_base, self._failed = write_base, failed
        self._waiting: list[tuple[Kept, Moment]] = []
        self._kept: Kept | None = None  # with pixels to be recorded
        self._loop = Loop("journal", self._ready, self._turn)
        self._loop.start()

    def put(self, kept: Kept, moment: Moment) -> None:
        """Record a moment soon, with those of the same project that still wait."""
        with self._loop.lock:
            if (
                self._waiting
                and self._waiting[-1][0] is kept
                and self._waiting[-1][1].whole is None
            ):
                moment = moment.after(self._waiting.pop()[1])
            self._waiting.append((kept, moment))
            self._loop.wake()

    def finish(self, timeout: float | None = None) -> bool:
        """Wait until everything is in a journal; False if that took longer (seconds)."""
        return self._loop.finish(timeout)

    def close(self) -> None:
        """End the thread; what waits is not recorded any more."""
        with self._loop.lock:
            self._waiting.clear()
            self._kept = None
        self._loop.close()

    def _ready(self) -> bool:
        return bool(self._waiting) or self._kept is not None

    def _turn(self) -> None:
        with self._loop.lock:
            gesture = self._waiting.pop(0) if self._waiting else None
            kept = self._kept if gesture is None else gesture[0]
        if kept is None:
            return
        try:
            if gesture is not None:
                self._record(kept, gesture[1])
            else:
                self._record_pixels(kept)
        except Exception as error:  # the boundary: told in the window, and the next is written
            kept.copy.give_up()
            kept.late, kept.bands, self._kept = None, iter(()), None
            self._failed(error)

    def _record(self, kept: Kept, moment: Moment) -> None:
        copy, recorder = kept.copy, kept.recorder
        if copy.begun and (record := recorder.record(moment)) is not None:
            copy.append(record)
        if moment.whole is not None and copy.wants_base:
            members, told = recorder.base(moment)
            since = copy.begin_base()
            self._write_base(copy, lambda: copy.write_base(members, told, since))
            kept.late, kept.bands = None, iter(())
        elif moment.state.picture is None:
            kept.late, kept.bands = None, iter(())
        elif moment.pixels is not None:
            late = replace(moment, ids=(), whole=None)
            kept.late = late if kept.late is None else late.after(kept.late)
        self._kept = kept

    def _record_pixels(self, kept: Kept) -> None:
        """One record of what is still to come of a picture."""
        record = next(kept.bands, None)
        if record is None and kept.late is not None:
            kept.bands, kept.late = kept.recorder.pixels(kept.late), None
            record = next(kept.bands, None)
        if record is None and kept.copy.begun:
            record = kept.recorder.settled()
        if record is not None:
            kept.copy.append(record)
        elif self._kept is kept:
            self._kept = None
