"""A layout from what a segmenter sees in a photo: specks joined, things apart, doubt marked."""

from dataclasses import dataclass

import cv2
import numpy as np

from inade.layouts.filling import nearest_source
from inade.layouts.labels import LabelSet
from inade.layouts.layout import MAX_OBJECTS, Layout, LayoutObject, Rect
from inade.layouts.placing import NOBODY

SURE = 0.5  # a confidence that is no doubt
CERTAIN = MAX_OBJECTS  # stands in a map of doubt where there is none
SPECK = 0.001  # of a photo's pixels; a smaller part is joined to what lies around it


@dataclass(frozen=True, eq=False)
class Segmented:
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
    def of(seen: Segmented, labels: LabelSet) -> "Proposal":
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


def proposed_layout(channels: np.ndarray, labels: LabelSet, smallest: int | None = None) -> Layout:
    """Objects from classes, uint16 [H, W]: an object a part of a thing, one for all of a stuff.

    A part (4-connected) of fewer than `smallest` pixels, SPECK of the picture unless told, goes to
    the nearest larger one; where none is as large, all is of the class that is seen most.
    """
    smallest = smallest or max(1, round(SPECK * channels.size))
    counts = np.bincount(channels.ravel())
    owners, kept = np.zeros(channels.shape, np.uint16), np.zeros(channels.shape, bool)
    objects: dict[int, LayoutObject] = {}
    for channel in np.flatnonzero(counts).tolist():
        mask = channels == channel
        box = Rect.around(mask)
        count, found, stats, _ = cv2.connectedComponentsWithStats(
            mask[box.slices].astype(np.uint8), connectivity=4
        )
        large = 1 + np.flatnonzero(stats[1:, cv2.CC_STAT_AREA] >= smallest)
        apart = labels.classes[channel].has_instances
        ids = len(objects) + np.arange(large.size) * apart
        numbers = np.full(count, NOBODY, np.uint16)
        numbers[large] = ids
        here = numbers[np.asarray(found, np.int32)]
        np.copyto(owners[box.slices], here, where=here != NOBODY)
        kept[box.slices] |= here != NOBODY
        objects |= dict.fromkeys(ids.tolist(), LayoutObject(channel))
    if not objects:
        return Layout(owners, {0: LayoutObject(int(counts.argmax()))})
    return Layout(owners if kept.all() else nearest_source(owners, kept)[1], objects)


def doubt_left(doubt: np.ndarray, layout: Layout) -> Doubt:
    """How sure a layout is, where `doubt` is a proposal's of its size.

    A pixel that has another class by now was corrected, and is as sure as any.
    """
    counts = np.bincount(doubt[doubt == layout.labels()])
    shares = {
        int(channel): float(counts[channel] / doubt.size) for channel in np.flatnonzero(counts)
    }
    return Doubt(1 - sum(shares.values()), shares)
