"""One gesture on the undo stack: the states it passed through, and the pixels it brought."""

from dataclasses import dataclass

from app.document.change import Change
from app.document.patches import ArrayPatch, Packed

NEVER = -1


@dataclass(eq=False)
class Step:
    """One gesture on the stack.

    `picture` is what it did to the pixels, `own` to what is known of who made them. `made_for` is
    the newest state that its own pixels were made for, `serial` the number of the result they came
    from.
    """

    change: Change
    first: int
    last: int
    picture: ArrayPatch | None = None
    own: ArrayPatch | None = None
    made_for: int = NEVER
    serial: int = 0

    def covers(self, state: int) -> bool:
        """Whether the state is one that this gesture passed through."""
        return self.first < state <= self.last

    @property
    def pixels(self) -> list[Packed]:
        """The pixels it holds; whole pictures may be held by the steps beside it as well."""
        return [] if self.picture is None else self.picture.sides

    @property
    def nbytes(self) -> int:
        """Bytes held, pixels left aside."""
        own = 0 if self.own is None else sum(side.nbytes for side in self.own.sides)
        return self.change.nbytes + own
