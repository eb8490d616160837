"""What the gallery says of a person."""

from __future__ import annotations

import html
import re
from datetime import datetime

from PyQt6.QtCore import QCoreApplication, QDate, QLocale

from gui.people import Person
from gui.words import told
from lsr_live.identity.outsiders import ALIKE
from lsr_live.identity.portrait import CONSENT

_LONGEST = 300
"""Characters of a consent text that are shown: it comes from a file, and may be a book."""
translate = QCoreApplication.translate


def filled(sentence: str, *values: str) -> str:
    """A sentence with its %1, %2 … filled in at once: what is filled in may have such signs itself."""
    return re.sub("%([1-9])", lambda found: values[int(found[1]) - 1], sentence)


def second_line(person: Person) -> str:
    """What stands below the name."""
    if person.trouble is not None:
        return told(person.trouble)
    if person.is_demo:
        return translate("Gallery", "demo")
    parts = [part for part in (_photos(person), _likeness(person)) if part]
    # A narrow panel breaks the line between them, not within.
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)


def details_of(person: Person) -> list[str]:
    """All that is known of a person, a sentence each."""
    if person.trouble is not None:
        advice = translate("Gallery", "The file cannot be used: import it again, or enrol the person again.")
        return [told(person.trouble), advice]
    if person.is_demo:
        return [translate("Gallery", "A portrait to try it with, always there."), _consent(CONSENT)]
    lines = [_photos(person), _consent(person.consent)]
    if created := _date(person.created):
        lines.insert(0, translate("Gallery", "Enrolled on %1").replace("%1", created))
    if likeness := _likeness(person):
        lines.append(f"{likeness[:1].upper()}{likeness[1:]}: {_meaning()}")
    return lines


def tooltip_of(person: Person) -> str:
    """The details as a tooltip: as rich text, for only that is wrapped."""
    lines = "<br>".join(html.escape(line) for line in details_of(person))
    return f"<qt><b>{html.escape(person.title)}</b><br>{lines}</qt>"


def spoken(person: Person, *, shown: bool, key: str) -> str:
    """What a screen reader says."""
    parts = [person.title, second_line(person)]
    if shown:
        parts.append(translate("Gallery", "is being shown"))
    if key:
        parts.append(translate("Gallery", "key %1").replace("%1", key))
    return ", ".join(parts)


def _photos(person: Person) -> str:
    return translate("Gallery", "%n photo(s)", "", person.photos)


def _likeness(person: Person) -> str:
    if person.likeness is None:
        return ""
    return translate("Gallery", "likeness %1").replace("%1", _number(person.likeness))


def _meaning() -> str:
    # That it says little under 0.3 was measured: lsr_live/weights/identity.md.
    words = translate(
        "Gallery",
        "how alike the faces in the photos are (mean cosine, 1 at most). Under %1 it says little; enrolment takes "
        "a photo under %2 for another person's.",
    )
    return filled(words, _number(0.3), _number(ALIKE))


def _consent(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return translate("Gallery", "No consent was recorded.")
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return translate("Gallery", "Consent: %1").replace("%1", cut)


def _date(created: str) -> str:
    try:
        day = datetime.fromisoformat(created).astimezone().date()
    except (ValueError, OverflowError):
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 2)
