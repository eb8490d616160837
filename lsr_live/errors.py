"""What can go wrong, in sentences for people, each with an exit code."""

from __future__ import annotations


class LsrError(Exception):
    """A failure that is explained to the user in one sentence, with what to do about it.

    Parameters
    ----------
    sentence
        What happened and why, for people.
    advice
        What to do, one line; empty where the sentence says it all.
    """

    exit_code = 1

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class UsageError(LsrError):
    """The request itself makes no sense."""

    exit_code = 2


class SomeInputsFailed(LsrError):
    """Part of the inputs could not be used; the others were answered."""

    exit_code = 3


class DeviceError(LsrError):
    """A camera, virtual camera, disk or network end is missing or failed."""

    exit_code = 4


class IdentityError(LsrError):
    """An identity cannot be enrolled, read or written."""

    exit_code = 5


class EngineError(LsrError):
    """An engine cannot be built, loaded or trusted."""

    exit_code = 6


class DataError(LsrError):
    """Weights, a picture or a clip are missing, broken or hostile."""

    exit_code = 7
