"""How often the face parser is right: intersection over union and F1 of each class and group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from lsr_live.identity.classes import GROUPS, NAMES
from training.parser.data import Labelled
from training.parser.network import as_input

_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a confusion matrix over C classes."""

    accuracy: float
    iou: NDArray[np.float64]
    """(C,) intersection over union; NaN of classes that neither occur nor are claimed."""
    f1: NDArray[np.float64]
    """(C,)"""

    @classmethod
    def of(cls, counted: NDArray[np.int64]) -> Figures:
        """From pixels counted as (C,C): row the truth, column what the parser says."""
        hit = np.diag(counted).astype(np.float64)
        both = (counted.sum(0) + counted.sum(1)).astype(np.float64)
        with np.errstate(invalid="ignore"):
            return cls(float(hit.sum() / max(counted.sum(), 1)), hit / (both - hit), 2.0 * hit / both)

    @property
    def mean_iou(self) -> float:
        """Mean over the classes that occur."""
        return float(np.nanmean(self.iou))

    @property
    def mean_f1(self) -> float:
        """Mean over the classes that occur."""
        return float(np.nanmean(self.f1))


def count(truth: NDArray[np.integer[Any]], said: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Confusion matrix (19,19) of two label maps of the same shape; row the truth, column what was said."""
    places = truth.astype(np.int64) * len(NAMES) + said
    return np.bincount(places.ravel(), minlength=len(NAMES) ** 2).reshape(len(NAMES), len(NAMES))


def confusion(network: nn.Module, labelled: Labelled) -> NDArray[np.int64]:
    """Confusion matrix (19,19) of the network alone, its logits resized to the label maps' side."""
    counted = np.zeros((len(NAMES), len(NAMES)), np.int64)
    device = next(network.parameters()).device
    for start in range(0, len(labelled), _AT_ONCE):
        truth = labelled.hints[start : start + _AT_ONCE]
        with torch.no_grad():
            logits = network(as_input(labelled.pictures[start : start + _AT_ONCE]).to(device))
            logits = functional.interpolate(logits.float(), size=truth.shape[1:], mode="bilinear", align_corners=False)
        counted += count(truth, logits.argmax(1).cpu().numpy())
    return counted


def merge(counted: NDArray[np.int64]) -> NDArray[np.int64]:
    """Confusion matrix (8,8) of the groups from that (19,19) of the classes."""
    of_group = np.eye(GROUPS.max() + 1, dtype=np.int64)[GROUPS]
    return np.asarray(of_group.T @ counted @ of_group, np.int64)


def as_table(figures: Figures, names: Sequence[str]) -> str:
    """Markdown: a line a class, then the mean."""
    lines = ["| class | IoU | F1 |", "| --- | --- | --- |"]
    lines += [
        f"| {name} | {iou:.3f} | {f1:.3f} |" for name, iou, f1 in zip(names, figures.iou, figures.f1, strict=True)
    ]
    lines.append(f"| mean; accuracy {figures.accuracy:.3f} | {figures.mean_iou:.3f} | {figures.mean_f1:.3f} |")
    return "\n".join(lines)
