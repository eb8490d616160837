"""What the app has to say to its user, one sentence at a time and never in the way."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import Literal

from engines.errors import EngineError as EngineFailure
from lsr_live.errors import LsrError

Level = Literal["info", "good", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say."""

    level: Level
    sentence: str
    advice: str = ""
    details: str = ""
    """For whoever helps: what is copied beside the sentence."""
    key: str = ""
    """Notices of one key replace each other; an empty sentence takes the last one away."""


def notice_of(error: BaseException, key: str = "") -> Notice:
    """What to say of an error, with its trace as details."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, LsrError | EngineFailure):
        return Notice("error", error.sentence, error.advice, details, key)
    sentence = f"Something unexpected went wrong ({type(error).__name__}: {error})."
    return Notice("error", sentence, "", details, key)
