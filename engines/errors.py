"""What can go wrong with a network file or the program that runs it."""

from __future__ import annotations


class EngineError(Exception):
    """A network cannot be read, built or run, said in one sentence for people.

    Parameters
    ----------
    sentence
        What happened and why.
    advice
        What to do, one line; empty where the sentence says it all.
    """

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class Cancelled(EngineError):
    """Something that takes long was stopped because it was asked to stop."""

    def __init__(self) -> None:
        super().__init__("It was stopped before it was done.")
