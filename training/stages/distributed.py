"""One training in several processes, started by torchrun: each has its rows, all have the same weights."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor

from lsr_live.errors import UsageError
from training.stages.recipe import Shard

_BUCKET = 8 * 1024 * 1024
"""Elements that travel together: enough to fill the line, few enough to hold twice."""


def this_device() -> torch.device:
    """Where this process trains: its own GPU (LOCAL_RANK of torchrun) where there is one, else the CPU."""
    if not torch.cuda.is_available():
        return torch.device("cpu")
    device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
    torch.cuda.set_device(device)
    return device


@dataclass(frozen=True, slots=True)
class Team:
    """The processes of this training, and this one's place among them."""

    shard: Shard
    control: dist.ProcessGroup | None

    @property
    def leads(self) -> bool:
        """Whether this process is the one that writes."""
        return self.shard.rank == 0

    def average(self, tensors: Sequence[Tensor]) -> None:
        """Replace tensors by their mean over all processes."""
        if self.control is None:
            return
        for bucket in _buckets(tensors):
            flat = torch.cat([tensor.reshape(-1) for tensor in bucket])
            dist.all_reduce(flat)
            flat /= self.shard.world
            for tensor, mean in zip(bucket, torch.split(flat, [tensor.numel() for tensor in bucket]), strict=True):
                tensor.copy_(mean.view(tensor.shape))

    def share(self, tensors: Iterable[Tensor]) -> None:
        """Replace tensors by those of the first process."""
        if self.control is None:
            return
        for tensor in tensors:
            whole = tensor.contiguous()
            dist.broadcast(whole, 0)
            tensor.copy_(whole)

    def highest(self, value: int) -> int:
        """Highest value of all processes; it waits for them, but for no GPU."""
        if self.control is None:
            return value
        held = torch.tensor([value])
        dist.all_reduce(held, dist.ReduceOp.MAX, group=self.control)
        return int(held.item())


def join(device: torch.device) -> Team:
    """Join the other processes as torchrun's variables say, until this one ends; alone without them.

    Raises
    ------
    UsageError
        The variables make no sense, or the others cannot be met.
    """
    try:
        rank, world = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    except ValueError as error:
        raise UsageError("RANK and WORLD_SIZE must be whole numbers.", "Start with torchrun, or unset them.") from error
    if world == 1:
        return Team(Shard(), None)
    try:
        if not dist.is_initialized():
            # Once for all stages of a program: under torchrun a second meeting finds the addresses of the first.
            dist.init_process_group("nccl" if device.type == "cuda" else "gloo", rank=rank, world_size=world)
            atexit.register(dist.destroy_process_group)
    except (ValueError, RuntimeError) as error:
        raise UsageError(f"The other processes cannot be met: {error}.", "Start with torchrun.") from error
    # Stopping is agreed on over the CPU, so that no step waits for a GPU.
    return Team(Shard(rank, world), dist.new_group(backend="gloo"))


def _buckets(tensors: Sequence[Tensor]) -> Iterator[list[Tensor]]:
    bucket: list[Tensor] = []
    for tensor in tensors:
        if bucket and sum(each.numel() for each in bucket) + tensor.numel() > _BUCKET:
            yield bucket
            bucket = []
        bucket.append(tensor)
    if bucket:
        yield bucket
