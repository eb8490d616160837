"""An identity whose photos all have a layout, as networks want them; those enrolled before there were any have none."""

from __future__ import annotations

import dataclasses
from contextlib import closing

from lsr_live.identity.identity import Identity
from lsr_live.identity.parser import FaceParser


def parsed(identity: Identity) -> Identity:
    """The identity with a layout of every photo; those that have none are parsed now.

    Raises
    ------
    EngineError
        The parser's network does not run here.
    """
    if all(photo.layout is not None for photo in identity.photos):
        return identity
    with closing(FaceParser()) as parser:
        photos = tuple(
            photo if photo.layout is not None else dataclasses.replace(photo, layout=parser.layout(photo.image))
            for photo in identity.photos
        )
    return dataclasses.replace(identity, photos=photos)
