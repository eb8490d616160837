"""What is done with engines in jobs, and what is said of it afterwards; touches no widget."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engines.cache import Cache
from engines.record import Engine
from engines.runtime.base import Place, Target
from gui.engines_look import Look, look
from gui.engines_table import size_text, title_of
from gui.jobs import Job
from gui.notices import Notice
from gui.people import DEMO, People
from gui.words import told
from lsr_live.errors import LsrError
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.networks.choose import Option
from lsr_live.networks.model import Model
from lsr_live.networks.workshop import Built, Tried, build_all, try_all
from lsr_live.settings import EngineSettings
from lsr_live.show import Find

log = logging.getLogger(__name__)

KEY = "engines"
"""Of the notices."""
Work = Callable[[Job], object]
Sitter = Callable[[Job], Identity]
"""Has a person ready, whose photos have layouts."""
_STEPS = {
    "begin": QT_TRANSLATE_NOOP("EngineWork", "begin"),
    "open": QT_TRANSLATE_NOOP("EngineWork", "open the networks"),
    "check": QT_TRANSLATE_NOOP("EngineWork", "compare pictures"),
    "measure": QT_TRANSLATE_NOOP("EngineWork", "measure the time"),
    "keep": QT_TRANSLATE_NOOP("EngineWork", "write to the disk"),
    "done": QT_TRANSLATE_NOOP("EngineWork", "done"),
}


@dataclass(slots=True)
class News:
    """What a job found out, for the window to pick up when it is told of progress."""

    wanted: int = 0
    """How many engines it is about."""
    target: Target | None = None
    """The engine that it is at."""
    built: list[Built] = field(default_factory=list)
    tried: list[Tried] = field(default_factory=list)
    look: Look | None = None
    """How it stands since the last engine was built."""

    def tell(self, job: Job, target: Target, step: str, share: float) -> None:
        """Say how far the job is: so much of the engine that it is at, and all that it is done with."""
        self.target = target
        done = len(self.built) + len(self.tried) + share
        job.tell(step_told(f"{target}: {step}"), done / self.wanted)


def building(
    options: Sequence[Option],
    model: Model,
    person: Sitter,
    news: News,
    *,
    rebuild: bool,
    look_again: Callable[[], Look],
) -> Work:
    """Build engines one after the other."""

    def work(job: Job) -> None:
        for outcome in build_all(
            options,
            model,
            person(job),
            Cache(),
            progress=lambda target, step, share: news.tell(job, target, step, share),
            cancelled=job.is_cancelled,
            rebuild=rebuild,
        ):
            news.built.append(outcome)
            news.look = look_again()
            news.tell(job, outcome.option.target, "done", 0.0)

    return work


def trying(engines: Sequence[Engine], model: Model, person: Sitter, news: News) -> Work:
    """Draw with engines again, and measure them."""

    def work(job: Job) -> None:
        for outcome in try_all(
            engines,
            model,
            person(job),
            progress=lambda target, step, share: news.tell(job, target, step, share),
            cancelled=job.is_cancelled,
            measure=True,
        ):
            news.tried.append(outcome)
            news.tell(job, outcome.engine.target, "done", 0.0)

    return work


def removing(keys: Sequence[str]) -> Work:
    """Remove engines; answers how many bytes they took."""

    def work(job: Job) -> int:
        cache = Cache()
        before = cache.size()
        for key in keys:
            cache.remove(key)
        return max(before - cache.size(), 0)

    return work


def cleaning(places: Sequence[Place]) -> Work:
    """Remove what is of no use; answers how many bytes it took."""
    return lambda job: sum(removed.size for removed in Cache().clean(places))


def sitter(people: People, key: str) -> Sitter:
    """On whose pictures engines are checked: any face serves, so where this one cannot be had it is the portrait."""

    def person(job: Job) -> Identity:
        job.tell(_translated(QT_TRANSLATE_NOOP("EngineWork", "Preparing the pictures…")))
        try:
            found = people.load(key or DEMO)
        except LsrError as error:
            log.warning("engines are checked on the portrait: %s", error)
            found = people.load(DEMO)
        return parsed(found)

    return person


def looking(settings: EngineSettings, find: Find) -> Callable[[], Look]:
    """Look with these settings, whatever they are by then."""
    return lambda: look(settings, find)


def said_of_build(news: News) -> Notice:
    """What became of a build."""
    failures = [each for each in news.built if each.failure is not None]
    best = fastest(news)
    if failures or best is None:
        sentence = _translated(QT_TRANSLATE_NOOP("EngineWork", "%1 of %2 engines could not be built."))
        sentence = sentence.replace("%1", str(len(failures))).replace("%2", str(news.wanted))
        details = "\n".join(f"{each.option.target}: {each.failure}" for each in failures)
        return Notice(
            "warning", sentence, _translated(QT_TRANSLATE_NOOP("EngineWork", "The table says why.")), details, KEY
        )
    sentence = _translated(
        QT_TRANSLATE_NOOP("EngineWork", "The engines are built. The fastest, %1, takes %2 ms a picture.")
    )
    sentence = sentence.replace("%1", str(best.target)).replace("%2", QLocale().toString(best.total_ms, "f", 1))
    return Notice("good", sentence, key=KEY)


def fastest(news: News) -> Engine | None:
    """The fastest of those that were built."""
    built = [each.engine for each in news.built if each.engine is not None]
    return min(built, key=lambda engine: engine.total_ms, default=None)


def said_of_tries(news: News) -> Notice:
    """How the engines draw that were tried."""
    wrong = [each for each in news.tried if each.trouble]
    if not wrong:
        return Notice(
            "good",
            _translated(QT_TRANSLATE_NOOP("EngineWork", "All engines that were tried draw as they should.")),
            key=KEY,
        )
    sentence = _translated(QT_TRANSLATE_NOOP("EngineWork", "An engine does not draw what the networks draw."))
    advice = _translated(QT_TRANSLATE_NOOP("EngineWork", "Select it and build it again."))
    return Notice("error", sentence, advice, "\n".join(f"{each.engine.target}: {each.trouble}" for each in wrong), KEY)


def said_of_tidying(freed: int) -> Notice:
    """How much was removed."""
    return Notice(
        "good", _translated(QT_TRANSLATE_NOOP("EngineWork", "%1 freed.")).replace("%1", size_text(freed)), key=KEY
    )


def step_told(what: str) -> str:
    """What the core tells of work on an engine, such as ``openvino cpu int8: check``, in the user's language."""
    target, _, step = what.partition(": ")
    runtime, *rest = target.split(" ")
    if not step or len(rest) != 2:
        return told(what)
    words = _translated(_STEPS[step]) if step in _STEPS else told(step)
    return f"{' '.join((title_of(runtime), *rest))}: {words}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("EngineWork", text)
