"""What is said of the identity network beside its file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from training.data.files import whole_file
from training.data.manifest import Manifest
from training.identity.faces import KEPT_BACK
from training.stages.checkpoint import Progress

_CARD = """\
# Identity network

`{name}`: {size} kB, sha256 `{digest}`

A residual network of ordinary convolutions; 467 thousand weights, stored as float16. It takes an aligned face
(1,3,112,112), RGB, `(x - 127.5) / 128`, looks at it as it is and mirrored, and gives an embedding (1,128): the cosine
of two says how alike the faces look. `FaceEmbedder` cuts the face out by irises, nose and mouth corners.

## Intended use

Enrolment: which of somebody's photos seems to show another person, and how alike the photos are. Not for recognising
or finding people, nor for any decision about them: it is too weak for that, and was not made for it.

## Data and licence

- {frames:,} frames of {people:,} people, prepared by `lsr-train prepare`; every {kept_back}th person was kept back,
  to choose the checkpoint. They are frames of public clips (research use); portraits of CelebAMask-HQ (Lee et al.,
  "MaskGAN", CVPR 2020); the Face Research Lab London Set (DeBruine and Jones 2017, CC BY 4.0); composite faces
  (DeBruine 2016, CC BY 4.0); pictures under CC0. **CelebAMask-HQ is for non-commercial research and education only;
  treat these weights the same way.** For other uses train your own, on your data and with a teacher that you may use:
  `lsr-train identity SHARDS --out RUN`, `lsr-train export-identity RUN SHARDS --people DIR`.
- Faces of nobody, mixed of two people's, bent and blended: people are few, and the teacher has an answer for any face.
- What it learned to answer is what its teacher answers, a public MobileFaceNet whose licence and training data are not
  stated. Its own weights began at random; none of the teacher's is in the file.

## Training

{steps} steps, {minutes:.0f} minutes on the processor. It is shown faces mirrored, misplaced, in other light, blurred,
reduced, noisy, as JPEG and partly hidden, and is to answer what the teacher answers to the face as it was: one less
the cosine is minimised. Settings:

```toml
{config}```

## What it gets right

On people whom it never saw, beside its teacher and others. All pairs of pictures are compared. Accuracy: same and
different pairs count half each, with the best threshold of the other half of the pairs. Foreign found: one picture of
another person among 2 to 11 of somebody's, with the threshold {least:g}; own refused: the person's own pictures that
are taken for foreign in these sets.

{table}

## What it gets wrong

It is much weaker than its teacher on photos from different years: about one foreign face in three is passed, two of
one stranger more easily than one, and a likeness score under .3 says little. It has seen few people, and takes more
strangers for alike than its teacher does. Profiles, masks and hands before the face, heavy make-up and pictures from
different years can make one person's pictures unlike. People in clips sit in one light and one place, which makes them
easy. The threshold was chosen on the people of the table, so expect a little less. It was not measured by skin tone,
age or sex; the people it learned from are mostly adults, many well known, more of light skin than of dark.
"""


def write_card(file: Path, progress: Progress, shards: Sequence[Manifest], table: str, least: float) -> None:
    """Write the card of a network's file beside it, as ``.md``.

    Parameters
    ----------
    file
        The exported file.
    progress
        How far it was trained.
    shards
        What it was trained on.
    table
        Of `measure.compared`.
    least
        The threshold with which foreign faces were looked for.

    Raises
    ------
    DataError, DeviceError
        The card cannot be written.
    """
    content = file.read_bytes()
    text = _CARD.format(
        name=file.name,
        size=round(len(content) / 1000),
        digest=hashlib.sha256(content).hexdigest(),
        frames=sum(manifest.frames for manifest in shards),
        people=sum(manifest.people for manifest in shards),
        kept_back=KEPT_BACK,
        steps=progress.steps,
        minutes=progress.minutes,
        config=progress.config,
        least=least,
        table=table,
    )
    with whole_file(file.with_suffix(".md")) as written:
        written.write(text.encode())
