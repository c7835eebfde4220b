"""The thread of the journal: a gesture is on disk as soon as it is made, pixels as they come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from app.storage.project.project_file import KnownFile
from app.storage.recovery.copy import RecoveryCopy
from app.storage.recovery.journal import Record
from app.storage.recovery.recorder import Moment, Recorder
from app.work.loop import Loop


@dataclass(eq=False)
class Kept:
    """The recovery copy of one project.

    opened        the moment that it was opened at, and the file, as long as nothing is recorded
    late, bands   pixels that are still to be recorded
    """

    copy: RecoveryCopy
    opened: tuple[Moment, KnownFile] | None = None
    recorder: Recorder = field(default_factory=Recorder)
    late: Moment | None = None
    bands: Iterator[Record] = field(default_factory=lambda: iter(()))


class Recording:
    """Writes moments of documents into their copies on a thread of its own, pixels last.

    write_base  does a longer piece of work on another thread
    whole       is told of a copy that needs nothing besides what it holds
    """

    def __init__(
        self,
        write_base: Callable[[Callable[[], None]], object],
        whole: Callable[[RecoveryCopy], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._write_base, self._whole, self._failed = write_base, whole, failed
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
        if not copy.begun and not self._begin(kept, moment):
            return
        if (record := recorder.record(moment)) is not None:
            copy.append(record)
        if moment.whole is not None and copy.wants_base:
            self._begin_base(kept, moment)
        if moment.state.picture is None:
            kept.late, kept.bands = None, iter(())
        elif moment.pixels is not None:
            late = replace(moment, ids=(), whole=None)
            kept.late = late if kept.late is None else late.after(kept.late)
        self._kept = kept

    def _begin(self, kept: Kept, moment: Moment) -> bool:
        """Begin a copy that holds nothing; whether the moment adds to what it holds then."""
        if kept.opened is not None:
            (opened, file), kept.opened = kept.opened, None  # whatever fails is not tried again
            kept.copy.begin(kept.recorder.first(opened, file), file.path)
            return True
        if moment.whole is not None:
            kept.copy.begin(kept.recorder.first(moment))
            self._whole(kept.copy)
        kept.late, kept.bands = None, iter(())
        return False

    def _begin_base(self, kept: Kept, moment: Moment) -> None:
        copy = kept.copy
        members, told = kept.recorder.base(moment)
        since = copy.begin_base()

        def write() -> None:
            copy.write_base(members, told, since)
            self._whole(copy)

        self._write_base(write)  # what the journal lacks of the picture still goes there as well

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
