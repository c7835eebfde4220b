"""Which device and precision to compute with: chosen by what the machine has, or as told."""

import torch

from inade.devices import Device, Precision
from inade.errors import DeviceError

PRECISIONS: dict[str, torch.dtype] = {
    Precision.FLOAT32: torch.float32,
    Precision.BF16: torch.bfloat16,
    Precision.FP16: torch.float16,
}


def choose_device(wanted: str = Device.AUTO) -> torch.device:
    """'auto' takes cuda, else mps, else cpu. Raises DeviceError for what this machine lacks."""
    available: dict[str, bool] = {
        Device.CUDA: torch.cuda.is_available(),
        Device.MPS: torch.backends.mps.is_available(),
        Device.CPU: True,
    }
    if wanted == Device.AUTO:
        wanted = next(name for name, there in available.items() if there)
    kind, _, index = wanted.partition(":")
    if kind not in available or (index and not index.isdigit()):
        raise DeviceError(
            "there is no device called '{wanted}'.",
            remedy="Known: {known}.",
            wanted=wanted,
            known=", ".join(Device),
        )
    if not available[kind]:
        raise DeviceError(
            "this machine offers no {kind} device to torch {version}.",
            remedy="Choose cpu, or install the torch build for your graphics card (see README).",
            kind=kind,
            version=torch.__version__,
        )
    if index and kind == Device.CUDA and int(index) >= torch.cuda.device_count():
        raise DeviceError("there is no cuda device {index}.", remedy="Count from 0.", index=index)
    return torch.device(wanted)


def choose_precision(device: torch.device, wanted: str = Precision.AUTO) -> str:
    """'auto' takes bf16 where the device computes it natively, fp16 on other GPUs, else float32.

    Raises DeviceError for an unknown name or a type the device cannot compute with.
    """
    if wanted == Precision.AUTO:
        if native_bf16(device):
            return Precision.BF16
        return Precision.FP16 if device.type == Device.CUDA else Precision.FLOAT32
    if wanted not in PRECISIONS:
        raise DeviceError(
            "there is no precision called '{wanted}'.",
            remedy="Known: {known}.",
            wanted=wanted,
            known=", ".join(Precision),
        )
    if wanted == Precision.FP16 and device.type == Device.CPU:
        raise DeviceError(
            "fp16 is not offered on the processor, where it is slow and coarse.",
            remedy="Choose float32 or bf16.",
        )
    return wanted


def training_type(device: torch.device, wanted: str = Precision.AUTO) -> torch.dtype | None:
    """The type for mixed precision in training, None for float32 alone; 'auto' takes bf16 where
    the device computes it natively. Raises DeviceError."""
    if wanted == Precision.AUTO:
        wanted = Precision.BF16 if native_bf16(device) else Precision.FLOAT32
    if wanted == Precision.FP16 and device.type != Device.CUDA:
        raise DeviceError(
            "fp16 trains on CUDA devices only, and this is '{device}'.",
            remedy="Choose --precision float32 or bf16.",
            device=device,
        )
    dtype = PRECISIONS[choose_precision(device, wanted)]
    return None if dtype is torch.float32 else dtype


def native_bf16(device: torch.device) -> bool:
    """Whether the device has bfloat16 arithmetic of its own (emulation is slower than float32)."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "cpu":
        return bool(torch.cpu._is_avx512_bf16_supported())  # pyright: ignore[reportPrivateUsage]
    return False
