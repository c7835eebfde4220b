"""Batches for training: an endless, shuffled, augmented stream that can be entered anywhere.

Letters: N batch, H W size, S segments (objects) of the whole batch. Sample p of the stream is
picture number order(epoch)[p % pictures], epoch = p // pictures; order and augmentation follow
from (seed, epoch, index) alone. So a position is all that a snapshot keeps, and the samples
p .. p + batch - 1 are the same whichever number of processes shares them.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from inade.errors import DataSetError, TrainingError
from inade.networks.discriminator import instance_edges
from inade.training.data.augment import (
    ORDER,
    SAMPLE,
    CropRecipe,
    Window,
    central_window,
    cut,
    draw_window,
    random_stream,
    simplify,
)
from inade.training.data.packed import Pictures


@dataclass(frozen=True, eq=False)
class Batch:
    """What the networks take. Segments are the objects of all pictures, numbered in one row."""

    images: Tensor  # float32 [N, 3, H, W] in [-1, 1], channels_last
    segments: Tensor  # int64 [N, H, W], 0..S-1 over the whole batch
    classes: Tensor  # int64 [S], the model channel of each segment
    sample_of_segment: Tensor  # int64 [S], the picture 0..N-1 each segment lies in
    edges: Tensor  # bool [N, 1, H, W], where the object differs from any of the 4 neighbours'
    numbers: tuple[int, ...]  # the pictures' numbers in the data set
    spans: Tensor  # float32 [N, 2], heights of the upper and lower edge in the scene, 0 to 1

    @property
    def labels(self) -> Tensor:
        """int64 [N, H, W]: the model channel of each pixel."""
        return self.classes[self.segments]


class BatchStream:
    """Batches of a packed data set, one process's share of them.

    `batch_size` counts the pictures of all processes together; process `rank` of `world` takes
    its slice.
    """

    def __init__(
        self,
        data: Pictures,
        recipe: CropRecipe,
        batch_size: int,
        *,
        seed: int,
        rank: int = 0,
        world: int = 1,
        device: torch.device | str = "cpu",
        workers: int = 1,
    ) -> None:
        self.data, self.recipe, self.seed = data, recipe, seed
        self.batch_size, self.rank, self.world = batch_size, rank, world
        self.device, self.workers = torch.device(device), max(1, workers)
        self.numbers = data.draws
        if not self.numbers.size:
            raise TrainingError(
                "no picture is left to train on: all are held out.",
                where=data.folder,
                remedy="Put some pictures into the training part of split.json and pack again.",
            )
        if batch_size < 1 or batch_size % world:
            raise TrainingError(
                "a batch of {batch_size} cannot be shared by {world} processes.",
                remedy="Choose a multiple of {world}.",
                batch_size=batch_size,
                world=world,
            )
        self._order = lru_cache(4)(self._shuffled)

    def at(self, position: int) -> Batch:
        """This process's share of samples position .. position + batch_size - 1.

        Raises TrainingError naming a picture that cannot be read.
        """
        return self._finish(self._prepare(position))

    def follow(self, position: int) -> Iterator[Batch]:
        """Batches at `position`, position + batch_size, ... for ever, read ahead in threads."""
        ahead: deque[Future[_Prepared]] = deque()
        with ThreadPoolExecutor(self.workers) as pool:
            try:
                while True:
                    while len(ahead) <= self.workers:
                        ahead.append(pool.submit(self._prepare, position))
                        position += self.batch_size
                    yield self._finish(ahead.popleft().result())
            finally:
                for future in ahead:
                    future.cancel()

    def _shuffled(self, epoch: int) -> np.ndarray:
        return random_stream(self.seed, ORDER, epoch).permutation(self.numbers)

    def _prepare(self, position: int) -> "_Prepared":
        share = self.batch_size // self.world
        first = position + self.rank * share
        numbers: list[int] = []
        windows: list[Window] = []
        images: list[np.ndarray] = []
        maps: list[np.ndarray] = []
        for slot in range(share):
            epoch, index = divmod(first + slot, self.numbers.size)
            rng = random_stream(self.seed, SAMPLE, epoch, index)
            number = int(self._order(epoch)[index])
            image, object_map = _read(self.data, number)
            height, width = object_map.shape
            windows.append(draw_window(self.recipe, height, width, rng))
            if rng.random() < self.recipe.simplify:
                object_map = simplify(object_map, float(rng.random()), rng)
            images.append(image)
            maps.append(object_map)
            numbers.append(number)
        return _Prepared(images, maps, windows, numbers)

    def _finish(self, prepared: "_Prepared") -> Batch:
        return _assemble(self.data, prepared, self.recipe, self.device)


def whole_batch(
    data: Pictures,
    numbers: Sequence[int],
    height: int,
    width: int,
    device: torch.device | str = "cpu",
) -> Batch:
    """The named pictures without any augmentation, for samples and evaluation."""
    read = [_read(data, number) for number in numbers]
    recipe = CropRecipe(height, width)
    windows = [central_window(recipe, len(ids), len(ids[0])) for _, ids in read]
    images, maps = zip(*read, strict=True)
    prepared = _Prepared(images, maps, windows, list(numbers))
    return _assemble(data, prepared, recipe, torch.device(device))


@dataclass(frozen=True, eq=False)
class _Prepared:
    """The part of a batch made in threads: bytes as they lie on disk, still uncut."""

    images: Sequence[np.ndarray]  # uint8 [h, w, 3] each
    maps: Sequence[np.ndarray]  # uint8 or uint16 [h, w] each
    windows: list[Window]
    numbers: list[int]


def _read(data: Pictures, number: int) -> tuple[np.ndarray, np.ndarray]:
    try:
        return data.read(number)
    except DataSetError as error:
        raise TrainingError(
            "training stopped at a picture that cannot be read: {problem}",
            where=error.where,
            remedy="{mend} Then resume; the last snapshot is intact.",
            problem=error.message,
            mend=error.advice,
        ) from error


def _assemble(
    data: Pictures, prepared: _Prepared, recipe: CropRecipe, device: torch.device
) -> Batch:
    """Upload bytes, then cut, scale and number the segments on the device."""

    def upload(array: np.ndarray) -> Tensor:
        # packed data hands out views of its file, which torch must not be able to write to
        tensor = torch.from_numpy(array if array.flags.writeable else array.copy())
        if device.type == "cuda":
            return tensor.pin_memory().to(device, non_blocking=True)
        return tensor.to(device)

    images, maps = cut(
        [upload(image.copy()) for image in prepared.images],
        [upload(ids.astype(np.int32)) for ids in prepared.maps],
        prepared.windows,
        recipe.height,
        recipe.width,
    )
    spans = [
        (window.y / len(ids), (window.y + window.height) / len(ids))
        for window, ids in zip(prepared.windows, prepared.maps, strict=True)
    ]
    tables = [data.channels(number) for number in prepared.numbers]
    counts = np.array([len(table) for table in tables])
    starts = upload(np.concatenate([[0], np.cumsum(counts)[:-1]]))
    owners = upload(np.repeat(np.arange(len(tables)), counts))
    channels = upload(np.concatenate(tables).astype(np.int64))
    rows = maps.long() + starts[:, None, None]  # row of each pixel's object in all tables joined
    # Objects outside the window get no segment: number those that are left 0..S-1.
    present = torch.zeros(len(channels), dtype=torch.bool, device=device)
    present[rows.flatten()] = True
    segments = (present.cumsum(0) - 1)[rows]
    return Batch(
        images,
        segments,
        channels[present],
        owners[present],
        instance_edges(segments),
        tuple(prepared.numbers),
        upload(np.array(spans, np.float32)),
    )


def one_picture(batch: Batch, number: int) -> Batch:
    """Picture `number` (0..N-1) of the batch alone."""
    own = batch.sample_of_segment == number
    first = int(own.int().argmax())
    return Batch(
        batch.images[number : number + 1],
        batch.segments[number : number + 1] - first,
        batch.classes[own],
        torch.zeros_like(batch.sample_of_segment[own]),
        batch.edges[number : number + 1],
        batch.numbers[number : number + 1],
        batch.spans[number : number + 1],
    )


def one_object_per_class(batch: Batch) -> Batch:
    """The batch with all objects of a class and picture joined into one."""
    planes = int(batch.classes.max()) + 1
    keys = batch.sample_of_segment * planes + batch.classes
    kept, joined = torch.unique(keys, return_inverse=True)
    segments = joined[batch.segments]
    return replace(
        batch,
        segments=segments,
        classes=kept % planes,
        sample_of_segment=kept // planes,
        edges=instance_edges(segments),
    )
