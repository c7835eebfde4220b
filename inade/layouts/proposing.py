"""A layout from what a segmenter sees in a photo: specks joined, things apart, doubt marked."""

from dataclasses import dataclass

import cv2
import numpy as np

from inade.layouts.labels import LabelSet
from inade.layouts.layout import MAX_OBJECTS, Layout, connected_components
from inade.layouts.painting import nearest_source

SURE = 0.5  # a confidence that is no doubt
CERTAIN = MAX_OBJECTS  # stands in a map of doubt where there is none
SPECK = 0.001  # of a photo's pixels; a smaller part is joined to what lies around it


@dataclass(frozen=True, eq=False)
class Seen:
    """What a segmenter sees in a photo of [H, W] pixels.

    channels    uint16 [H, W]: the likeliest model channel, of ours never the unknown one
    confidence  float32 [H, W], 0-1: how sure it is of them; None where it does not tell
    """

    channels: np.ndarray
    confidence: np.ndarray | None

    def suggested(self, labels: LabelSet) -> np.ndarray:
        """uint16 [H, W]: the channels, where it is sure of them, else the unknown one."""
        if self.confidence is None or labels.unknown_channel is None:
            return self.channels
        return np.where(self.confidence < SURE, np.uint16(labels.unknown_channel), self.channels)


@dataclass(frozen=True, eq=False)
class Proposal:
    """A layout for a photo, and where it is doubtful.

    doubt  uint16 [H, W]: the class of the layout where the segmenter was not SURE, CERTAIN where it
           was; None where it does not tell
    """

    layout: Layout
    doubt: np.ndarray | None

    @staticmethod
    def of(seen: Seen, labels: LabelSet) -> "Proposal":
        """Objects of the classes that were seen."""
        layout = proposed_layout(seen.channels, labels)
        if seen.confidence is None:
            return Proposal(layout, None)
        doubtful = seen.confidence < SURE
        return Proposal(layout, np.where(doubtful, layout.labels(), np.uint16(CERTAIN)))


@dataclass(frozen=True)
class Doubt:
    """How sure a layout is: share of sure pixels, 0-1, and of doubtful ones by channel."""

    sure: float
    unsure: dict[int, float]

    @property
    def worst(self) -> list[int]:
        """The channels that most of the doubtful pixels were taken for, the worst first."""
        least, found = 0.1 * (1 - self.sure), self.unsure
        order = sorted(found, key=lambda channel: -found[channel])
        return [channel for channel in order if found[channel] >= least][:4]


def proposed_layout(channels: np.ndarray, labels: LabelSet) -> Layout:
    """Objects from classes, uint16 [H, W]: an object a part of a thing, one for all of a stuff.

    A part smaller than SPECK of the picture goes to the nearest larger one.
    """
    smallest = max(1, round(SPECK * channels.size))
    apart = {entry.channel: entry.has_instances for entry in labels.classes}
    joined = without_specks(channels, smallest)
    return Layout.from_maps(joined, connected_components(joined, 1, apart))


def without_specks(labels: np.ndarray, smallest: int) -> np.ndarray:
    """The map uint16 [H, W] whose 4-connected parts of fewer than `smallest` pixels are gone.

    Each of their pixels takes the class of the nearest pixel of a larger part; where no part is as
    large, nothing changes.
    """
    specks = np.zeros(labels.shape, np.uint8)
    for channel in np.unique(labels).tolist():
        mask = (labels == channel).astype(np.uint8)
        _, parts, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
        small = stats[:, cv2.CC_STAT_AREA] < smallest
        small[0] = False  # what is not of this class
        specks |= small[np.asarray(parts)].astype(np.uint8)
    if not specks.any() or specks.all():
        return labels
    return nearest_source(labels, specks == 0)[1]


def doubt_left(doubt: np.ndarray, layout: Layout) -> Doubt:
    """How sure a layout is, where `doubt` is a proposal's of its size.

    A pixel that has another class by now was corrected, and is as sure as any.
    """
    counts = np.bincount(doubt[doubt == layout.labels()])
    shares = {
        int(channel): float(counts[channel] / doubt.size) for channel in np.flatnonzero(counts)
    }
    return Doubt(1 - sum(shares.values()), shares)
