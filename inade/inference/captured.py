"""A function of tensors recorded once as a CUDA graph and replayed without launch overhead."""

from collections.abc import Callable

import torch
from torch import Tensor

Body = Callable[..., tuple[Tensor, ...]]
WARM_UP = 3  # runs before recording, in which libraries choose their algorithms


class CapturedPass:
    """Calls `body` on copies of its inputs, by replaying a recording on a CUDA device.

    Inputs must keep their shapes and types. The returned tensors belong to the recording: the
    next call overwrites them. Elsewhere than on CUDA the body simply runs.
    """

    def __init__(self, body: Body, inputs: tuple[Tensor, ...]) -> None:
        self._body = body
        self._inputs = tuple(value.clone() for value in inputs)
        self.shapes = tuple((value.shape, value.dtype) for value in inputs)
        self._graph: torch.cuda.CUDAGraph | None = None
        self._outputs: tuple[Tensor, ...] = ()
        device = inputs[0].device
        if device.type == "cuda":
            with torch.cuda.device(device):  # else the stream would be that of the first one
                self._record()

    def fits(self, inputs: tuple[Tensor, ...]) -> bool:
        """Whether these inputs have the recorded shapes and types."""
        return self.shapes == tuple((value.shape, value.dtype) for value in inputs)

    def __call__(self, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """The body's results for these inputs, which must fit."""
        for kept, value in zip(self._inputs, inputs, strict=True):
            kept.copy_(value)
        if self._graph is None:
            return self._body(*self._inputs)
        self._graph.replay()
        return self._outputs

    def _record(self) -> None:
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(WARM_UP):
                self._body(*self._inputs)
        torch.cuda.current_stream().wait_stream(stream)
        self._graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self._graph):
            self._outputs = self._body(*self._inputs)
