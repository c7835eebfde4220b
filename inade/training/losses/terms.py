"""The terms that losses are told by: one row a term, which every reader of losses follows.

The opponents (what compares a made picture with the real one), the step (how parts add up, what is
checked for being a number), the log, TensorBoard and the report all read this table; a term that
has no row is a bug and ends the run. The report is made without torch, so formulas wait here until
they are called.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from torch import Tensor

    from inade.training.losses.formulas import Objects

Over = Literal["pictures", "compared", "sum"]
Compare = Callable[["Tensor", "Tensor", "Objects"], "Tensor"]


def colour(fake: "Tensor", real: "Tensor", objects: "Objects") -> "Tensor":
    """How far the pictures lie apart in hue and light."""
    from inade.training.losses.formulas import colour_distance

    del objects
    return colour_distance(fake, real)


def texture(fake: "Tensor", real: "Tensor", objects: "Objects") -> "Tensor":
    """How far the objects lie apart in how their neighbouring pixels differ."""
    from inade.training.losses.formulas import texture_distance

    return texture_distance(fake, real, objects)


@dataclass(frozen=True)
class Term:
    """A weighted term of the losses.

    `over` says what its value is: a mean over all pictures of the batch, a mean over those that
    are compared with a real picture (the others' looks came from the prior), or a sum.
    `title` and `meaning` are its words in the report.
    `compare` makes a term of made and real pictures, float [N, 3, H, W], and their objects; such a
    term is in where the setting NAME_weight is not 0, `under` any of these discriminators.
    """

    name: str
    over: Over
    title: str
    meaning: str
    compare: Compare | None = None
    under: tuple[str, ...] = ("published", "frozen")


TERMS = (
    Term("kl", "sum", "KL", "styles against the prior"),
    Term("adversarial", "pictures", "Adversarial", "how little the generator is believed"),
    Term("features", "compared", "Feature matching", "remake against the real picture"),
    Term("perceptual", "compared", "Perceptual", "remake against the real picture"),
    Term("colour", "compared", "Colour", "remake against the real picture, coarse", colour),
    Term("texture", "compared", "Texture", "neighbouring pixels' differences, by object",
         texture, ("frozen",)),
    Term("consistency", "pictures", "Noise consistency",
         "change of other objects, every few steps"),
    Term("fake", "pictures", "Discriminator, fakes", "how badly it knows made pictures"),
    Term("real", "pictures", "Discriminator, real", "how badly it knows real pictures"),
    Term("r1", "pictures", "R1", "gradient penalty, every few steps"),
)  # fmt: skip
BY_NAME = {term.name: term for term in TERMS}
