"""Sentences of the core taken apart: which of the tables they are, and what was filled into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from gui import core_words, device_words, engine_words

SENTENCES = frozenset((*core_words.SENTENCES, *device_words.SENTENCES, *engine_words.SENTENCES))
TEMPLATES = (*core_words.TEMPLATES, *device_words.TEMPLATES, *engine_words.TEMPLATES)
_PLACE = re.compile("%([1-9])")
_WORD = re.compile(r"[^\W\d]{2,}")
_END = re.compile(r"(?<=[.!?]) ")
_LONGEST = 2000
"""Characters; what is longer is nothing that the core has put together."""
_DEEPEST = 6
"""Sentences in sentences, such as why an engine failed in what draws instead."""
_MOST_ENDS = 12
"""Of sentences in a text."""


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence of the tables, and what stands in its places."""

    source: str
    parts: tuple[Told, ...] = ()


Told = tuple[str | Known, ...]
"""A text in pieces: what is known of it, and the rest as it was."""


@dataclass(frozen=True, slots=True)
class _Reading:
    told: Told
    weight: int = 0
    """Characters of it that are in the tables: the reading that explains most is the right one."""


@dataclass(frozen=True, slots=True)
class _Template:
    source: str
    pattern: re.Pattern[str]
    weight: int
    slight: bool
    """Whether it has so little text of its own that others say the same by chance."""

    @classmethod
    def of(cls, source: str) -> _Template:
        first, *others = _PLACE.split(source)[::2]
        *between, last = others
        # What was found is never given back: time grows with the text, and nothing that fits is missed by it.
        inside = "".join(f"(?>(.*?){re.escape(text)})" for text in between)
        pattern = re.compile(f"{re.escape(first)}{inside}(.*){re.escape(last)}", re.DOTALL)
        literal = "".join((first, *others))
        return cls(source, pattern, len(literal), len(_WORD.findall(literal)) < 2)

    def parts_of(self, text: str) -> tuple[str, ...] | None:
        """What stands in its places, in order; None where the text is another one."""
        found = self.pattern.fullmatch(text)
        return None if found is None else found.groups()


_TEMPLATES = sorted(map(_Template.of, TEMPLATES), key=lambda template: -template.weight)


def understood(text: str) -> Told:
    """Take a text of the core apart; put together again it is the same text."""
    return (text,) if len(text) > _LONGEST else _row(text, 0).told


def spelled(told: Told, translate: Callable[[str], str]) -> str:
    """Put a text together again, in the language in which `translate` gives the sentences of the tables."""
    return "".join(piece if isinstance(piece, str) else _filled(piece, translate) for piece in told)


def _filled(known: Known, translate: Callable[[str], str]) -> str:
    said, parts = translate(known.source), known.parts
    if not parts:
        return said
    # All at once: what is filled in may have such signs itself.
    return _PLACE.sub(lambda place: spelled(parts[int(place[1]) - 1], translate), said)


@lru_cache(maxsize=1024)
def _row(text: str, depth: int) -> _Reading:
    """Read a text as one sentence, or as several with a space between them, or as a list."""
    best = _sentence(text, depth) or _list(text) or _Reading((text,))
    ends = [found.start() for found in _END.finditer(text)]
    for end in ends if len(ends) <= _MOST_ENDS else ():
        first = _part(text[:end], depth)
        rest = _part(text[end + 1 :], depth)
        if first.weight + rest.weight > best.weight:
            best = _Reading((*first.told, " ", *rest.told), first.weight + rest.weight)
    return best


@lru_cache(maxsize=1024)
def _sentence(text: str, depth: int) -> _Reading | None:
    if text in SENTENCES:
        return _Reading((Known(text),), len(text))
    return max(_by_template(text, depth), key=lambda reading: reading.weight, default=None)


def _by_template(text: str, depth: int) -> Iterator[_Reading]:
    for template in _TEMPLATES:
        parts = template.parts_of(text)
        if parts is None:
            continue
        readings = [_part(part, depth + 1) for part in parts]
        if depth and template.slight and not any(reading.weight for reading in readings):
            continue
        known = Known(template.source, tuple(reading.told for reading in readings))
        yield _Reading((known,), template.weight + sum(reading.weight for reading in readings))


def _part(text: str, depth: int) -> _Reading:
    # A single word is a name, whatever it says.
    return _row(text, depth) if " " in text and depth < _DEEPEST else _Reading((text,))


def _list(text: str) -> _Reading | None:
    pieces = text.split(", ")
    if len(pieces) < 2 or not all(piece in SENTENCES for piece in pieces):
        return None
    told = [piece for each in pieces for piece in (", ", Known(each))][1:]
    return _Reading(tuple(told), sum(map(len, pieces)))
