"""What the core says, in the user's language: the tables fit the core, and nothing that is said gets lost."""

from __future__ import annotations

import ast
import errno
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PyQt6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from engines.errors import EngineError as EngineFailure
from gui.core_sentences import SENTENCES, TEMPLATES, spelled, understood
from gui.words import catalogue, told
from lsr_live.errors import DataError, IdentityError, UsageError
from lsr_live.frames.sinks.disk import disk_error
from lsr_live.frames.sources import open_source
from lsr_live.frames.sources.camera_trouble import Condition, explain, explain_gone, explain_silent
from lsr_live.identity.identity import Identity
from lsr_live.identity.naming import checked_name
from lsr_live.identity.storage import explained
from lsr_live.identity.wanted import photos_wanted

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile("%([1-9])")
COMPOSED = {"%1 is not installed": "is not installed"}
"""Templates that the core puts together from a part of them."""
ENGLISH = {"the", "is", "it", "of", "or", "and", "not", "there", "has", "choose", "with", "without", "be"}
GERMAN = catalogue("de")

fills = st.text(st.sampled_from("abcXYZ019äß_-/\\%&é"), max_size=20)
"""Names, numbers and paths: one word each."""


def german(source: str) -> str:
    return GERMAN.translate("Core", source)


def filled(template: str, parts: list[str]) -> str:
    return PLACE.sub(lambda place: parts[int(place[1]) - 1], template)


def english_in(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) & ENGLISH


def as_template(node: ast.JoinedStr) -> str:
    texts, count = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            texts.append(str(value.value))
        else:
            count += 1
            texts.append(f"%{count}")
    return "".join(texts)


@pytest.fixture(scope="module")
def said_by_the_core() -> set[str]:
    """Every text in the sources of the core, f-strings as templates."""
    found = set()
    for folder in ("lsr_live", "engines"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    found.add(as_template(node))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
    return found


@pytest.fixture
def in_german(qtbot: QtBot) -> Iterator[None]:
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(GERMAN)
    yield
    app.removeTranslator(GERMAN)


def test_what_the_tables_have_is_still_said(said_by_the_core: set[str]) -> None:
    listed = {COMPOSED.get(source, source) for source in (*SENTENCES, *TEMPLATES)}
    assert listed - said_by_the_core == set()


def test_the_tables_are_in_order() -> None:
    for template in TEMPLATES:
        places = PLACE.findall(template)
        assert places == [str(number + 1) for number in range(len(places))], template
    assert not any("%1" in sentence for sentence in SENTENCES)
    assert [source for source, count in Counter(TEMPLATES).items() if count > 1] == []


@given(st.sampled_from(sorted(SENTENCES)))
def test_sentences_that_never_change(sentence: str) -> None:
    assert spelled(understood(sentence), german) == german(sentence)


@given(st.data())
def test_whatever_is_filled_in_comes_back_in_german(data: st.DataObject) -> None:
    template = data.draw(st.sampled_from(TEMPLATES))
    parts = data.draw(st.lists(fills, min_size=9, max_size=9))
    assert spelled(understood(filled(template, parts)), german) == filled(german(template), parts)


@given(st.text(st.characters(exclude_characters="aeiouAEIOU")))
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert spelled(understood(text), german) == text


@given(st.lists(st.sampled_from(sorted(SENTENCES)) | st.sampled_from(TEMPLATES) | st.text(max_size=5), max_size=5))
def test_in_english_nothing_changes(pieces: list[str]) -> None:
    for joint in (" ", ": ", ", ", ""):
        assert spelled(understood(joint.join(pieces)), lambda source: source) == joint.join(pieces)


@pytest.mark.parametrize(
    "piece", [": ", ". ", "%1 ", "it ", "a, ", "; a. ", "a failed: ", "failed: x Now y draws. ", "a on b: c ", "' "]
)
def test_hostile_text_comes_to_an_end(piece: str) -> None:
    for length in (100, 2000, 100_000):
        text = (piece * length)[:length]
        assert spelled(understood(text), lambda source: source) == text


WORDS: dict[str, Callable[[], str]] = {
    "Die Kamera ist fort: abgezogen, ausgeschaltet": lambda: explain_gone("Die Kamera"),
    "HD ist da, liefert aber keine Bilder": lambda: explain_silent("HD", 0, "win32"),
    "Kamerazugriff für Desktop-Apps einschalten.": lambda: explain_silent("HD", 0, "win32"),
    "HD liefert nur schwarze Bilder": lambda: explain("HD", Condition.BLACK, 0, "linux") or "",
    "Unter Linux muss Ihr Benutzer zur Gruppe `video` gehören": lambda: explain("HD", Condition.BLACK, 97) or "",
    "Systemeinstellungen > Datenschutz": lambda: explain("HD", Condition.BLACK, 0, "darwin") or "",
    "HD liefert immer dasselbe Bild": lambda: explain("HD", Condition.FROZEN, 0) or "",
    "a.mp4 lässt sich nicht schreiben: die Festplatte ist voll; das bisherige Video bleibt in b.mp4. Etwas Platz": (
        lambda: str(disk_error(OSError(errno.ENOSPC, ""), Path("a.mp4"), "the film so far is kept in b.mp4"))
    ),
    "den Ordner /no gibt es nicht. Zuerst anlegen": lambda: str(disk_error(OSError(errno.ENOENT, ""), Path("/no/a"))),
    "Die Galerie /g lässt sich nicht lesen: Der Zugriff ist nicht erlaubt. Die Rechte ändern": (
        lambda: str(explained(OSError(errno.EACCES, ""), "The gallery /g cannot be read"))
    ),
}


@pytest.mark.parametrize("wanted", WORDS)
def test_the_core_s_own_words(in_german: None, wanted: str) -> None:
    assert wanted in told(WORDS[wanted]())


def test_a_list_in_a_sentence(in_german: None, collins: Identity) -> None:
    said = told(photos_wanted(collins) or "")
    assert said.startswith("Für weitere Drehungen und lebendigere Mienen Fotos der Person hinzufügen: ")
    assert "mit geschlossenen Augen" in said
    assert "with" not in said


def test_a_sentence_in_a_sentence(in_german: None) -> None:
    error = EngineFailure("The graphics card has too little free memory.")
    broken = f"openvino gpu fp16 failed: {error.sentence} Now onnxruntime cpu int8 draws."
    assert told(broken) == (
        "openvino gpu fp16 ist ausgefallen: Die Grafikkarte hat zu wenig freien Speicher. "
        "Jetzt zeichnet onnxruntime cpu int8."
    )


def test_names_are_names(in_german: None) -> None:
    assert told("There is an identity called camera already.") == "Eine Person namens camera gibt es schon."
    assert told("What a day. Good. More of it.") == "What a day. Good. More of it."
    assert (
        told("No virtual camera can be opened: it crashed.") == "Keine virtuelle Kamera lässt sich öffnen: it crashed."
    )


@pytest.mark.parametrize("name", ["", "a/b", "x" * 61, "con", "a\u202eb"])
def test_names_that_cannot_be(in_german: None, name: str) -> None:
    with pytest.raises(IdentityError) as caught:
        checked_name(name)
    assert not english_in(told(str(caught.value)))


@pytest.mark.parametrize("spec", ["", "demo:x", "gopher://x", "http://[x", "/no/such.mp4"])
def test_drivers_that_cannot_be(in_german: None, spec: str) -> None:
    with pytest.raises((UsageError, DataError)) as caught:
        open_source(spec)
    assert not english_in(told(str(caught.value)))


def test_english_of_the_command_line_is_said_otherwise(qtbot: QtBot) -> None:
    english = catalogue("en")
    for source in (*SENTENCES, *TEMPLATES):
        said = english.translate("Core", source)
        assert "--" not in said or "pip install" in said, source
        assert not re.search(r"lsr-live (enroll|engines|drive|demo)", said), source
