"""Words: every one that the app can say is in the catalogues, and the other language is complete."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PyQt6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.words import LANGUAGES, Catalogue, catalogue, language_of, told

PLACE = re.compile("%[1-9n]")
ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "gui" / "translations"
SAME = {"lsr-live", "Layout", "Name", "Stream", "Live"}
"""Words that are the same in both languages."""


def messages(file: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield f"{context.findtext('name')}: {message.findtext('source')}", message


def texts(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_catalogue_is_up_to_date(language: str, tmp_path: Path) -> None:
    """What pylupdate6 finds in the sources is what the catalogue has; `docs/update_words.sh` brings it there."""
    fresh = tmp_path / f"{language}.ts"
    done = subprocess.run(
        [Path(sys.executable).with_name("pylupdate6"), "--no-obsolete", "--ts", fresh, ROOT / "gui"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    wanted, there = ({key for key, _ in messages(file)} for file in (fresh, TRANSLATIONS / f"{language}.ts"))
    assert wanted - there == set(), "not in the catalogue"
    assert there - wanted == set(), "in the catalogue, and never said"


def test_german_is_complete() -> None:
    unfinished = []
    for key, message in messages(TRANSLATIONS / "de.ts"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") is not None or not all(texts(message)):
            unfinished.append(key)
    assert unfinished == []


def test_placeholders_are_in_both_languages() -> None:
    for language in LANGUAGES:
        for key, message in messages(TRANSLATIONS / f"{language}.ts"):
            places = PLACE.findall(message.findtext("source", ""))
            for text in texts(message):
                assert not text or sorted(PLACE.findall(text)) == sorted(places), key


@contextmanager
def spoken(language: str) -> Iterator[Catalogue]:
    words = catalogue(language)
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(words)
    try:
        yield words
    finally:
        app.removeTranslator(words)


def test_the_other_language_speaks(qtbot: QtBot) -> None:
    with spoken("de"):
        assert QCoreApplication.translate("Actions", "Record") == "Aufnehmen"
        assert told("No camera or clip is chosen.") == "Weder Kamera noch Clip gewählt."
        assert told("Something that only one machine says.") == "Something that only one machine says."
        assert QCoreApplication.translate("Nowhere", "unknown") == "unknown"


def test_the_language_is_the_one_wished_for_or_the_desktop_s(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_of("de") == "de"
    assert language_of("xx") in LANGUAGES


def test_unfinished_words_stay_english() -> None:
    text = """<?xml version="1.0"?><TS version="2.1"><context><name>A</name>
    <message><source>one</source><translation>eins</translation></message>
    <message><source>two</source><translation type="unfinished">zwei</translation></message>
    <message numerus="yes"><source>%n photo(s)</source><translation><numerusform>%n Foto</numerusform>
    <numerusform>%n Fotos</numerusform></translation></message></context></TS>"""
    words = Catalogue(text)
    assert words.translate("A", "one") == "eins"
    assert words.translate("A", "two") == "two"
    assert [words.translate("A", "%n photo(s)", None, n) for n in (0, 1, 2)] == ["%n Fotos", "%n Foto", "%n Fotos"]
