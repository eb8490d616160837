"""What is said of the face parser beside its file."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

import numpy as np

from lsr_live.identity.classes import GROUP_NAMES, NAMES
from lsr_live.identity.parser import FaceParser
from training.data.files import whole_file
from training.parser.data import Labelled
from training.parser.network import ParserNetwork
from training.parser.score import Figures, as_table, confusion, count, merge
from training.stages.checkpoint import Progress

_CARD = """\
# Face parser

`{name}`: {size} kB, sha256 `{digest}`

A U-Net of residual blocks with a dilated bottleneck; half a million weights, stored as float16. It takes a picture
(1,3,256,256), RGB in [-1,1], and gives logits (1,19,128,128) in the order of CelebAMask-HQ. `FaceParser` shows it the
picture as it is and mirrored, whole and, where the face is small, once more from close by; where the person ends,
mediapipe's selfie segmentation has three quarters of the say.

## Intended use

Layouts and mattes of head-and-shoulders photos at enrolment, and of the frames that networks of this project are
trained on. Not for telling who somebody is, nor for judging anybody.

## Data and licence

- {portraits} portraits of CelebAMask-HQ (Lee et al., "MaskGAN", CVPR 2020) with hand-made label maps. **That data
  set is for non-commercial research and education only; treat these weights the same way.** For other uses, train your
  own: `lsr-train parser DATA --out RUN`, `lsr-train export-parser RUN --data DATA`.
- Frames of clips (research use) without labels: mediapipe's selfie segmentation (Apache-2.0) says where the person
  is, its face mesh where face, eyes and lips are; the network is asked to agree with both.

## Training

{steps} steps, {minutes:.0f} minutes on the processor in all. Settings:

```toml
{config}```

## What it gets right

On the last {pairs} pairs, which it never saw, with `FaceParser` as enrolment runs it:

{classes}

Merged to 8 groups:

{groups}

The network alone, one look: accuracy {accuracy:.3f}, mean F1 {f1:.3f}; merged, {merged_accuracy:.3f} and
{merged_f1:.3f}.

## What it gets wrong

Necklaces are missed, earrings mostly; hats, caps and scarves are often taken for hair, skin or cloth: the portraits
hold few. On faces seen from the side the parts are ragged, and thin frames of glasses come and go.
Left and right ear or brow can swap on profiles. Thin strands of hair are cut off; the matte gets them back only as far
as the picture's own edges show them. Hands and microphones before the body count as person or background as the
segmentation it learned from has it, which is not always the same. The portraits are of well-known people, mostly of
light skin, made up and in good light; it was not measured by skin tone or age.
"""


def write_card(file: Path, network: ParserNetwork, progress: Progress, portraits: int, validation: Labelled) -> None:
    """Write the card of a network's file beside it, as ``.md``, measured on labelled pictures.

    Parameters
    ----------
    file, network
        The exported file, and what was written to it.
    progress
        How far it was trained.
    portraits
        Number of labelled pictures it was trained on.
    validation
        Those that it has not seen.

    Raises
    ------
    DataError, EngineError
        The network cannot be opened, or the card cannot be written.
    """
    counted = np.zeros((len(NAMES), len(NAMES)), np.int64)
    with closing(FaceParser(file)) as parser:
        for picture, truth in zip(validation.pictures, validation.hints, strict=True):
            counted += count(truth, parser.layout(picture))
    content = file.read_bytes()
    alone = confusion(network, validation)
    classes, groups = Figures.of(alone), Figures.of(merge(alone))
    text = _CARD.format(
        name=file.name,
        size=round(len(content) / 1000),
        digest=hashlib.sha256(content).hexdigest(),
        steps=progress.steps,
        minutes=progress.minutes,
        config=progress.config,
        portraits=portraits,
        pairs=len(validation),
        classes=as_table(Figures.of(counted), NAMES),
        groups=as_table(Figures.of(merge(counted)), GROUP_NAMES),
        accuracy=classes.accuracy,
        f1=classes.mean_f1,
        merged_accuracy=groups.accuracy,
        merged_f1=groups.mean_f1,
    )
    with whole_file(file.with_suffix(".md")) as written:
        written.write(text.encode())
