"""The card beside exported ONNX files: which they are, and how far those in int8 are from those in fp32."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engines.check import Parity
from engines.export import OPSET
from training.evaluate.exported import OnnxFile

_TEXT = """\
# {preset}: ONNX files

The networks of `{weights}` as every runtime takes them: opset {opset}, fixed shapes, inputs and outputs in float32.
Made by `lsr-train export-onnx`; what the networks are for and what they cannot do stands in the card of their weights.

| file | computes in | kB | sha256 |
| --- | --- | --- | --- |
{files}
"""
_INT8 = """
Convolutions in int8 have ranges seen on {pictures} pictures of {people}, moved by the animated driver.
Their final pictures (512 px, by OpenVINO) against those in fp32, {each} of each person, in another performance:

| person | PSNR, dB | worst picture, dB | largest difference, of 255 |
| --- | --- | --- | --- |
{rows}
"""


@dataclass(frozen=True, slots=True)
class Rounding:
    """How files in int8 came about, and what that costs."""

    calibrated: Sequence[str]
    """On whom, for people to read."""
    pictures: int
    """On how many pictures, all in all."""
    measured: Mapping[str, Parity]
    """Int8 against fp32, for each person by name."""


def card(weights: str, files: Sequence[OnnxFile], rounding: Rounding | None) -> str:
    """The card as Markdown, of files that were made of the weights of this name."""
    rows = [
        f"| {each.path.name} | {each.precision} | {each.path.stat().st_size / 1e3:.0f} | `{each.sha256}` |"
        for each in files
    ]
    text = _TEXT.format(preset=files[0].preset, weights=weights, opset=OPSET, files="\n".join(rows))
    if rounding is None:
        return text
    figures = [
        f"| {name} | {parity.psnr:.1f} | {parity.lowest_psnr:.1f} | {parity.max_error:.0f} |"
        for name, parity in rounding.measured.items()
    ]
    return text + _INT8.format(
        pictures=rounding.pictures,
        people=", ".join(rounding.calibrated),
        each=max(parity.pictures for parity in rounding.measured.values()),
        rows="\n".join(figures),
    )
