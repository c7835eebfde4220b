"""The terms that losses are told by: one row a term, which every reader of losses follows.

The step (how parts add up, what is checked for being a number), the log, TensorBoard and the
report all read this table; a term that has no row is a bug and ends the run.
"""

from dataclasses import dataclass
from typing import Literal

Over = Literal["pictures", "compared", "sum"]


@dataclass(frozen=True)
class Term:
    """A weighted term of the losses.

    `over` says what its value is: a mean over all pictures of the batch, a mean over those that
    are compared with a real picture (the others' looks came from the prior), or a sum.
    `title` and `meaning` are its words in the report.
    """

    name: str
    over: Over
    title: str
    meaning: str


TERMS = (
    Term("kl", "sum", "KL", "styles against the prior"),
    Term("adversarial", "pictures", "Adversarial", "how little the generator is believed"),
    Term("features", "compared", "Feature matching", "remake against the real picture"),
    Term("perceptual", "compared", "Perceptual", "remake against the real picture"),
    Term("colour", "compared", "Colour", "remake against the real picture, coarse"),
    Term("texture", "compared", "Texture", "neighbouring pixels' differences, by object"),
    Term("consistency", "pictures", "Noise consistency",
         "change of other objects, every few steps"),
    Term("fake", "pictures", "Discriminator, fakes", "how badly it knows made pictures"),
    Term("real", "pictures", "Discriminator, real", "how badly it knows real pictures"),
    Term("r1", "pictures", "R1", "gradient penalty, every few steps"),
)  # fmt: skip
BY_NAME = {term.name: term for term in TERMS}
