"""The devices and number formats that can be asked for, by name. Imports no torch."""

from enum import StrEnum


class Device(StrEnum):
    """Where a model runs. One of several GPUs goes by `cuda:N`."""

    AUTO = "auto"  # the best that the machine has
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Precision(StrEnum):
    """The number format of the convolutions."""

    AUTO = "auto"  # what the device computes well
    FLOAT32 = "float32"
    BF16 = "bf16"
    FP16 = "fp16"
