"""Small ONNX files, written from the format's definition (onnx.proto3 and protocol buffers)."""

from pathlib import Path

import numpy as np

FLOAT, INTS = 1, 7  # TensorProto.DataType, AttributeProto.AttributeType


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])


def field(number: int, value: "int | str | bytes") -> bytes:
    """A number, or a text, message or bytes with its length."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _tensor(name: str, values: np.ndarray) -> bytes:
    sides = b"".join(field(1, side) for side in values.shape)
    return sides + field(2, FLOAT) + field(8, name) + field(9, values.astype("<f4").tobytes())


def _value(name: str, sides: tuple[int | str, ...]) -> bytes:
    shape = b"".join(field(1, field(2 if isinstance(s, str) else 1, s)) for s in sides)
    return field(1, name) + field(2, field(1, field(1, FLOAT) + field(2, shape)))


def write_colour_segmenter(file: Path, weights: np.ndarray, bias: np.ndarray) -> None:
    """A network of one 1 x 1 convolution: logits [N, C, H, W] = weights [C, 3] x RGB + bias."""
    count = len(bias)
    kernel = weights.reshape(count, 3, 1, 1)
    attribute = field(1, "kernel_shape") + field(8, 1) + field(8, 1) + field(20, INTS)
    inputs = b"".join(field(1, name) for name in ("image", "weights", "bias"))
    node = inputs + field(2, "logits") + field(4, "Conv") + field(5, attribute)
    graph = (
        field(1, node)
        + field(2, "colours")
        + field(5, _tensor("weights", kernel))
        + field(5, _tensor("bias", bias))
        + field(11, _value("image", ("n", 3, "h", "w")))
        + field(12, _value("logits", ("n", count, "h", "w")))
    )
    file.write_bytes(field(1, 8) + field(7, graph) + field(8, field(1, "") + field(2, 13)))
