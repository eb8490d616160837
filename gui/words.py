"""Words in the user's language: Qt Linguist's own files, read as they are.

PyQt brings no ``lrelease``, so there are no ``.qm`` files to fall out of step with the ``.ts`` ones.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from importlib import resources

from PyQt6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from gui.core_sentences import spelled, understood

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Codes of the languages there are, and what each calls itself."""


class Catalogue(QTranslator):
    """The translations of one ``.ts`` file; what is not in it stays English."""

    def __init__(self, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[tuple[str, str], tuple[str, ...]] = {}
        for context in ElementTree.fromstring(text).iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                    continue
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                self._words[name, message.findtext("source", "")] = forms or (translation.text or "",)

    def translate(self, context: str | None, source: str | None, disambiguation: str | None = None, n: int = -1) -> str:
        """The words for a source text; itself where there are none, for PyQt cannot say that: to be asked last."""
        forms = self._words.get((context or "", source or ""))
        if forms is None:
            return source or ""
        # English and German have one form for one and another for all else.
        return forms[0] if n == 1 or len(forms) == 1 else forms[1]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether there is nothing to translate with."""
        return not self._words


def language_of(wish: str) -> str:
    """The code of the language to speak: the one wished for, else the desktop's, else English."""
    if wish in LANGUAGES:
        return wish
    own = QLocale.system().name()[:2]
    return own if own in LANGUAGES else "en"


def catalogue(language: str) -> Catalogue:
    """The catalogue of a language. English has one too, for its plurals."""
    return Catalogue((resources.files("gui") / "translations" / f"{language}.ts").read_text(encoding="utf-8"))


def told(text: str) -> str:
    """What the core says, in the user's language as far as `gui.core_sentences` knows it; else as it is."""
    return spelled(understood(text), lambda source: QCoreApplication.translate("Core", source))
