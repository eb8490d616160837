"""Which frames make an example: a target, and photos to draw it from."""

from __future__ import annotations

import torch
from torch import Tensor

from lsr_live.errors import DataError
from training.data.pool import Pool


class Clips:
    """The clips of a pool that can be drawn from: those of two frames and more.

    Parameters
    ----------
    pool
        All frames.

    Raises
    ------
    DataError
        No clip has two frames.
    """

    def __init__(self, pool: Pool) -> None:
        device = pool.track.device
        rows = [torch.nonzero(pool.track == track)[:, 0] for track in torch.unique(pool.track).tolist()]
        rows = [row[pool.frame[row].argsort()] for row in rows if len(row) > 1]
        if not rows:
            raise DataError(
                "No clip has two frames: there is nothing to draw one from the other.",
                "Prepare several pictures of each person.",
            )
        self._lengths = torch.tensor([len(row) for row in rows], device=device)
        self._frames = torch.zeros(len(rows), int(self._lengths.max()), dtype=torch.int64, device=device)
        for number, row in enumerate(rows):
            self._frames[number, : len(row)] = row

    def __len__(self) -> int:
        return len(self._frames)

    def draw(
        self, generator: torch.Generator, batch: int, shots: int, *, neighbours: bool = False
    ) -> tuple[Tensor, Tensor]:
        """Draw targets (B,) and their photos (B,shots), frame numbers of the pool.

        Clips are drawn evenly, so that a person of many frames counts no more than one of few. No photo is the target;
        where a clip has too few frames, photos come more than once. `neighbours`: the second half of the batch are the
        frames after those of the first half, drawn from the same photos.
        """
        device = self._frames.device
        alone = batch // 2 if neighbours else batch
        random = torch.rand(alone, 2 + self._frames.shape[1], generator=generator, device=device)
        clip = (random[:, 0] * len(self._frames)).long()
        length = self._lengths[clip]
        place = (random[:, 1] * length).long()
        order = random[:, 2:].masked_fill(torch.arange(self._frames.shape[1], device=device) >= length[:, None], 4.0)
        order = order.scatter(1, place[:, None], 3.0)
        after = (place + 1).clamp_max(length - 1)
        usable = length - 1
        if neighbours:
            order = order.scatter(1, after[:, None], 2.5)
            usable = (length - 1 - (after != place).long()).clamp_min(1)
        turn = torch.arange(shots, device=device)[None] % usable[:, None]
        photos = self._frames[clip[:, None], order.argsort(1).gather(1, turn)]
        targets = self._frames[clip, place]
        if not neighbours:
            return targets, photos
        return torch.cat((targets, self._frames[clip, after])), torch.cat((photos, photos))


class Frames:
    """The frames of a pool, each by itself: for where what is known of the person comes from elsewhere."""

    def __init__(self, pool: Pool) -> None:
        self._count, self._device = len(pool), pool.images.device

    def draw(self, generator: torch.Generator, batch: int, shots: int) -> tuple[Tensor, Tensor]:
        """Draw targets (B,), frame numbers of the pool; each is its own photo, (B,shots)."""
        targets = (torch.rand(batch, generator=generator, device=self._device) * self._count).long()
        return targets, targets[:, None].expand(-1, shots)
