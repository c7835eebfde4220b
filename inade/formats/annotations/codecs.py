"""Run-length codes of masks: COCO's, and Label Studio's bit stream."""

from collections.abc import Iterable, Sequence

import numpy as np

_WORD_BITS = 8
_RUN_BITS = (3, 6, 10, 16)  # widths that the Label Studio writer chooses from


def coco_decode(counts: str | Sequence[int], height: int, width: int) -> np.ndarray:
    """bool [H, W] of COCO counts: runs of 0 and 1 in turn, down the columns; packed if a text.

    Raises ValueError unless the runs fill the mask exactly.
    """
    runs = np.array(coco_runs(counts), np.int64)
    area = height * width
    if runs.ndim != 1 or (runs < 0).any() or (runs > area).any() or int(runs.sum()) != area:
        raise ValueError(f"the runs do not fill {width} x {height} pixels")
    values = np.arange(len(runs)) % 2 == 1
    return np.repeat(values, runs).reshape(width, height).T


def coco_runs(counts: str | Sequence[int]) -> list[int]:
    """The lengths of the runs of COCO counts. Raises ValueError for a text that is none."""
    return _unpacked(counts) if isinstance(counts, str) else list(counts)


def coco_encode(mask: np.ndarray) -> str:
    """The packed COCO counts of a bool [H, W] mask."""
    flat = np.ascontiguousarray(mask.T).ravel()
    starts = np.flatnonzero(np.diff(flat)) + 1
    runs = np.diff(np.concatenate([[0], starts, [flat.size]])).tolist()
    return _packed([0, *runs] if flat.size and flat[0] else runs)


def _unpacked(text: str) -> list[int]:
    """Numbers of five bits a sign, least first; from the fourth on, differences to two before."""
    numbers: list[int] = []
    value = shift = 0
    for sign in text:
        bits = ord(sign) - 48
        if not 0 <= bits < 64 or shift > 40:
            raise ValueError("the packed runs hold a sign that is none")
        value |= (bits & 31) << shift
        shift += 5
        if bits & 32:
            continue
        if bits & 16:
            value -= 1 << shift
        numbers.append(value + (numbers[-2] if len(numbers) > 2 else 0))
        value = shift = 0
    if shift:
        raise ValueError("the packed runs end within a number")
    return numbers


def _packed(numbers: Sequence[int]) -> str:
    signs: list[str] = []
    for index, number in enumerate(numbers):
        value = number - numbers[index - 2] if index > 2 else number
        more = True
        while more:
            bits = value & 31
            value >>= 5
            more = value != (-1 if bits & 16 else 0)
            signs.append(chr(48 + bits + (32 if more else 0)))
    return "".join(signs)


def brush_decode(code: Iterable[int], height: int, width: int) -> np.ndarray:
    """bool [H, W] of a Label Studio brush: a bit stream of RGBA values, the mask in channel 3.

    Stream: 32 bits number of values, 5 bits word size - 1, four times 4 bits run width - 1; then
    blocks: 1 bit repeated or literal, 2 bits which run width, length - 1, then one value or all.
    Raises ValueError for a stream of another size or one that ends too early.
    """
    bits = np.unpackbits(np.array(list(code), np.uint8))
    position = 0

    def take(count: int) -> int:
        nonlocal position
        if position + count > bits.size:
            raise ValueError("the brush stream ends too early")
        chunk = bits[position : position + count]
        position += count
        return int("".join(map(str, chunk.tolist())), 2)

    total = take(32)
    if total != height * width * 4:
        raise ValueError(f"the brush stream does not fill {width} x {height} pixels")
    word = take(5) + 1
    widths = [take(4) + 1 for _ in range(4)]
    values = np.zeros(total, np.uint32)
    filled = 0
    weights = 1 << np.arange(word - 1, -1, -1, dtype=np.uint64)
    while filled < total:
        repeated = take(1)
        length = take(widths[take(2)]) + 1
        if filled + length > total:
            raise ValueError("the brush stream holds too many values")
        if repeated:
            values[filled : filled + length] = take(word)
        else:
            if position + length * word > bits.size:
                raise ValueError("the brush stream ends too early")
            chunk = bits[position : position + length * word].reshape(length, word)
            values[filled : filled + length] = chunk @ weights
            position += length * word
        filled += length
    return values.reshape(height, width, 4)[..., 3] > 0


def brush_encode(mask: np.ndarray) -> list[int]:
    """The Label Studio brush stream of a bool [H, W] mask, in bytes."""
    flat = np.repeat(mask.ravel(), 4)
    starts = np.concatenate([[0], np.flatnonzero(np.diff(flat)) + 1, [flat.size]])
    parts = [f"{flat.size:032b}", f"{_WORD_BITS - 1:05b}", *(f"{b - 1:04b}" for b in _RUN_BITS)]
    longest = 1 << _RUN_BITS[-1]
    for start, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        value = 255 if flat[start] else 0
        while start < end:
            length = min(end - start, longest)
            which = next(i for i, width in enumerate(_RUN_BITS) if length <= 1 << width)
            parts.append(f"1{which:02b}{length - 1:0{_RUN_BITS[which]}b}{value:0{_WORD_BITS}b}")
            start += length
    text = "".join(parts)
    text += "0" * (-len(text) % 8)
    return np.packbits(np.frombuffer(text.encode(), np.uint8) - ord("0")).tolist()
