"""Styles in another checkpoint's language: read anew off what they were read off before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.translation import translate
from app.work.jobs import Encode, Failure
from app.work.pool import Background
from app.work.worker import Worker
from inade.looks.look import Reference, Style, mix_styles

Take = Callable[[dict[int, Style]], object]
_KIND = "reread"


@dataclass(frozen=True, eq=False)
class Sheet:
    """References that one pass of an encoder reads: number n of them has the id n + 1.

    photo uint8 [H, W, 3], object_map uint16 [H, W]
    """

    photo: np.ndarray
    object_map: np.ndarray
    references: list[Reference]


def sheets_of(references: Iterable[Reference]) -> list[Sheet]:
    """Sheets that hold each reference once: those of one photo together, where none overlaps."""
    sheets: list[tuple[int, Sheet]] = []
    for reference in {id(part): part for part in references if part.mask.any()}.values():
        photo = reference.photo if reference.photo.base is None else reference.photo.base
        height, width = reference.mask.shape
        place = np.s_[reference.y : reference.y + height, reference.x : reference.x + width]
        for source, sheet in sheets:
            part = sheet.object_map[place] if source == id(photo) else None
            if part is not None and not part[reference.mask].any():
                break
        else:
            whole, mask = reference.whole()
            sheet = Sheet(whole, np.zeros(mask.shape, np.uint16), [])
            sheets.append((id(photo), sheet))
        sheet.photo[place] = reference.photo
        sheet.references.append(reference)
        sheet.object_map[place][reference.mask] = len(sheet.references)
    return [sheet for _, sheet in sheets]


class Rereading:
    """Reads styles anew with the encoder that is loaded. One call at a time; a new one ends it."""

    def __init__(self, worker: Worker, background: Background) -> None:
        self._worker, self._background = worker, background

    def read(
        self,
        styles: Mapping[int, Style],
        take: Take,
        stopped: Callable[[], object],
        painter: tuple[str, str] | None = None,
    ) -> None:
        """Call `take` with what was read, by object id, or `stopped` if a person stopped it.

        What an object's style was read off may be unknown, or unreadable: then it is left out.
        `painter`: who reads, as in `Encode`.
        """
        self.forget()
        references = [part for style in styles.values() for _, part in style.origin]
        read: dict[int, Style] = {}  # by the identity of a reference

        def go_on(sheets: list[Sheet]) -> None:
            if not sheets:
                take(_mixed(styles, read))
                return
            sheet, *rest = sheets

            def learn(found: dict[int, Style]) -> None:
                for object_id, style in found.items():
                    if object_id > 0:
                        reference = sheet.references[object_id - 1]
                        read[id(reference)] = replace(style, origin=((1.0, reference),))
                go_on(rest)

            def leave_out(failure: Failure) -> None:
                self._worker.failed.emit(failure)
                go_on(rest)

            title = translate("Rereading", "Read styles anew")
            request = Encode(sheet.photo, sheet.object_map, title, painter=painter)
            self._worker.submit(request, learn, failed=leave_out, stopped=stopped, kind=_KIND)

        self._background.run(lambda _: sheets_of(references), go_on, _KIND)

    def forget(self) -> None:
        """Nobody wants any more what is being read."""
        self._background.forget(_KIND)
        self._worker.forget(_KIND)


def _mixed(wanted: Mapping[int, Style], read: Mapping[int, Style]) -> dict[int, Style]:
    """The wanted styles, of parts that have all been read anew."""
    found: dict[int, Style] = {}
    for object_id, style in wanted.items():
        parts = [(weight, read.get(id(part))) for weight, part in style.origin]
        known = [(weight, part) for weight, part in parts if part is not None]
        if parts and len(known) == len(parts):
            found[object_id] = mix_styles([p for _, p in known], [w for w, _ in known])
    return found
