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
from training.parser.score import Figures, as_table, count, merge
from training.stages.checkpoint import Progress

_CARD = """\
# Face parser

`{name}`: {size} kB, sha256 `{digest}`

A U-Net of residual blocks with a dilated bottleneck; half a million weights, stored as float16. It takes a picture
(1,3,256,256), RGB in [-1,1], and gives logits (1,19,128,128) in the order of CelebAMask-HQ. `FaceParser` shows it the
picture as it is and mirrored, whole and, where the face is small, once more from close by.

## Intended use

Layouts and mattes of head-and-shoulders photos at enrolment, and of the frames that networks of this project are
trained on. Not for telling who somebody is, nor for judging anybody.

## Data and licence

- 900 portraits of CelebAMask-HQ (Lee et al., "MaskGAN", CVPR 2020) with hand-made label maps. **That data set is for
  non-commercial research and education only; treat these weights the same way.** For other uses, train your own:
  `lsr-train parser DATA --out RUN`, `lsr-train export-parser RUN --data DATA`.
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

## What it gets wrong

Earrings and necklaces are mostly missed, hats and scarves often taken for hair or cloth: the portraits hold few.
Left and right ear or brow can swap on profiles. Thin strands of hair are cut off; the matte gets them back only as far
as the picture's own edges show them. Hands and microphones before the body count as person or background as the
segmentation it learned from has it, which is not always the same. The portraits are of well-known people, mostly of
light skin, made up and in good light; it was not measured by skin tone or age.
"""


def write_card(network: Path, progress: Progress, validation: Labelled) -> None:
    """Write the card of a network's file beside it, as ``.md``, measured on labelled pictures.

    Raises
    ------
    DataError, EngineError
        The network cannot be opened, or the card cannot be written.
    """
    counted = np.zeros((len(NAMES), len(NAMES)), np.int64)
    with closing(FaceParser(network)) as parser:
        for picture, truth in zip(validation.pictures, validation.hints, strict=True):
            counted += count(truth, parser.layout(picture))
    content = network.read_bytes()
    text = _CARD.format(
        name=network.name,
        size=round(len(content) / 1000),
        digest=hashlib.sha256(content).hexdigest(),
        steps=progress.steps,
        minutes=progress.minutes,
        config=progress.config,
        pairs=len(validation),
        classes=as_table(Figures.of(counted), NAMES),
        groups=as_table(Figures.of(merge(counted)), GROUP_NAMES),
    )
    with whole_file(network.with_suffix(".md")) as file:
        file.write(text.encode())
