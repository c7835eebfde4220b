"""What `auto` takes, choice by choice: the machine's answers are given, whatever it has itself."""

import pytest
import torch

from inade.errors import DeviceError
from inade.inference.device import choose_device, choose_precision, training_type


@pytest.fixture
def machine(monkeypatch):
    """Gives the machine GPUs, Metal, and bfloat16 in the processor and in the GPU."""

    def give(*, gpus=0, metal=False, cpu_bf16=False, gpu_bf16=False):
        def gpu_computes_bf16(including_emulation=True):
            return gpu_bf16 or including_emulation

        monkeypatch.setattr(torch.cuda, "is_available", lambda: gpus > 0)
        monkeypatch.setattr(torch.cuda, "device_count", lambda: gpus)
        monkeypatch.setattr(torch.cuda, "is_bf16_supported", gpu_computes_bf16)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: metal)
        monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: cpu_bf16)

    return give


@pytest.mark.parametrize(
    ("has", "device", "precision", "trains_in"),
    [
        ({}, "cpu", "float32", None),
        ({"cpu_bf16": True}, "cpu", "bf16", torch.bfloat16),
        ({"metal": True}, "mps", "float32", None),
        ({"metal": True, "cpu_bf16": True}, "mps", "float32", None),
        ({"gpus": 1}, "cuda", "fp16", None),
        ({"gpus": 1, "cpu_bf16": True}, "cuda", "fp16", None),
        ({"gpus": 1, "gpu_bf16": True}, "cuda", "bf16", torch.bfloat16),
        ({"gpus": 2, "metal": True, "gpu_bf16": True}, "cuda", "bf16", torch.bfloat16),
    ],
)
def test_auto_takes_the_best_that_there_is(machine, has, device, precision, trains_in):
    machine(**has)
    chosen = choose_device()
    assert chosen == torch.device(device)
    assert choose_precision(chosen) == precision
    assert training_type(chosen) == trains_in


@pytest.mark.parametrize(
    ("device", "precision", "trains_in"),
    [
        ("cpu", "float32", None),
        ("cpu", "bf16", torch.bfloat16),
        ("mps", "bf16", torch.bfloat16),
        ("cuda", "float32", None),
        ("cuda:1", "bf16", torch.bfloat16),
        ("cuda", "fp16", torch.float16),
    ],
)
def test_what_is_asked_for_is_taken_even_where_it_is_emulated(
    machine, device, precision, trains_in
):
    machine(gpus=2, metal=True)
    assert choose_device(device) == torch.device(device)
    assert choose_precision(torch.device(device), precision) == precision
    assert training_type(torch.device(device), precision) == trains_in


def test_auto_keeps_to_the_device_that_is_asked_for(machine):
    machine(gpus=1, metal=True, cpu_bf16=True, gpu_bf16=True)
    assert choose_precision(choose_device("cpu")) == "bf16"
    assert choose_precision(choose_device("mps")) == "float32"
    machine(gpus=1, metal=True)
    assert choose_precision(choose_device("cpu")) == "float32"


def test_what_is_not_there_is_refused_in_words(machine):
    machine()
    with pytest.raises(DeviceError, match="no cuda device"):
        choose_device("cuda")
    with pytest.raises(DeviceError, match="no mps device"):
        choose_device("mps")
    machine(gpus=1)
    with pytest.raises(DeviceError, match="no cuda device 1"):
        choose_device("cuda:1")
    with pytest.raises(DeviceError, match="fp16 is not offered on the processor"):
        choose_precision(torch.device("cpu"), "fp16")
    with pytest.raises(DeviceError, match="fp16 trains on CUDA devices only"):
        training_type(torch.device("cpu"), "fp16")
