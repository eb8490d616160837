"""The card of the engines: which there are, building, trying and removing them, while the avatar is live."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui import engines_work as tasks
from gui.engines_look import Look
from gui.engines_progress import ProgressRow
from gui.engines_table import EngineView, Row, name_of, row_of, size_text
from gui.engines_work import KEY, News, Work
from gui.icons import icon
from gui.jobs import Job, Jobs
from gui.notices import notice_of
from gui.people import People
from gui.preferences import Store
from gui.words import told
from lsr_live.networks.workshop import Listed, Tried
from lsr_live.show import Find


class EnginesCard(QFrame):
    """All engines, and what can be done with them. Each thing is done in a job; one at a time.

    Parameters
    ----------
    store
        Says which networks are meant, and on whose pictures engines are checked.
    find
        Finds the files of the networks.
    """

    notice = pyqtSignal(object)
    """`Notice`."""
    looked = pyqtSignal(object)
    """`Look`: what runs here and which engines there are."""
    engines_changed = pyqtSignal()
    """Engines were built or removed."""

    def __init__(self, store: Store, people: People, jobs: Jobs, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._people, self._jobs, self._find = store, people, jobs, find
        self._look: Look | None = None
        self._runtime = ""
        self._looking: Job | None = None
        self._job: Job | None = None
        self._news = News()
        self._failures: dict[str, str] = {}
        self._tried: dict[str, Tried] = {}
        self._closed = False
        self.setProperty("role", "card")
        self._make()
        store.settings_changed.connect(self._changed)
        self._show()

    # -- how it looks -----------------------------------------------------------------------------------------------

    def _make(self) -> None:
        heading = QLabel(self.tr("Engines"))
        heading.setProperty("role", "heading")
        self.summary = QLabel()
        self.summary.setProperty("role", "dim")
        self.again = QToolButton()
        self.again.setIcon(icon("reset"))
        self.again.setProperty("role", "flat")
        self.again.setToolTip(self.tr("Look again"))
        self.again.setAccessibleName(self.tr("Look for engines again"))
        self.again.clicked.connect(self.refresh)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self.summary)
        top.addWidget(self.again)

        about = QLabel(
            self.tr(
                "An engine is the networks made ready for one runtime of this machine. Each is compared with the "
                "networks in fp32 on real pictures before it may draw, and the fastest is used."
            )
        )
        about.setProperty("role", "dim")
        about.setWordWrap(True)
        self.table = EngineView()
        selection = self.table.selectionModel()
        if selection is not None:
            selection.selectionChanged.connect(self._selected)
        self.empty = _sentence("dim")
        self.details = _sentence("dim")
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.build_button = QPushButton()
        self.build_button.setProperty("role", "primary")
        self.build_button.clicked.connect(self.build)
        self.check_button = self._button(
            "check", self.tr("Check and measure"), self.check,
            self.tr("Draw with each engine again, compare the pictures and measure the times."),
        )  # fmt: skip
        self.remove_button = self._button(
            "remove", self.tr("Remove"), self.remove,
            self.tr("Remove the selected engines; they can be built again."),
        )  # fmt: skip
        self.clean_button = self._button(
            "", self.tr("Clean up"), self.clean,
            self.tr("Remove what is broken, outdated or of another machine."),
        )  # fmt: skip
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.build_button, self.check_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.remove_button, self.clean_button):
            buttons.addWidget(button)

        self.progress = ProgressRow()
        self.progress.cancelled.connect(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        for part in (about, self.table, self.empty, self.details, self.progress):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def _button(self, shape: str, text: str, action: Callable[[], None], tip: str) -> QPushButton:
        button = QPushButton(icon(shape), text) if shape else QPushButton(text)
        button.setToolTip(tip)
        button.clicked.connect(action)
        return button

    @property
    def is_busy(self) -> bool:
        """Whether engines are being built, tried or removed."""
        return self._job is not None

    def set_runtime(self, runtime: str) -> None:
        """Say what draws now, as `lsr_live.live.figures.Figures.runtime` has it."""
        if runtime != self._runtime:
            self._runtime = runtime
            self._show()

    def _show(self) -> None:
        found, busy = self._look, self.is_busy
        at_work = "" if self._news.target is None or not busy else str(self._news.target)
        rows = [] if found is None else [self._row(each, at_work) for each in found.listed]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows or bool(found and found.trouble))
        if found is None:
            self.empty.setText(self.tr("Looking for engines…"))
        else:
            self.empty.setText(
                told(found.trouble) or self.tr("Nothing here can run the networks: see the checks below.")
            )
            built = sum(each.engine is not None for each in found.listed)
            counted = self.tr("%1 built, %2").replace("%1", str(built))
            self.summary.setText(counted.replace("%2", size_text(found.size)))
            self.summary.setToolTip(str(found.folder))
        self._selected()

    def _row(self, listed: Listed, at_work: str) -> Row:
        failure = self._failures.get(name_of(listed), "")
        return row_of(listed, self._runtime, at_work, failure, self._tried.get(listed.key))

    def _selected(self) -> None:
        """What can be done depends on what is selected."""
        rows, busy = self.table.selected(), self.is_busy
        chosen = [row for row in rows if row.listed.option is not None]
        self.build_button.setText(self.tr("Build selected") if chosen else self.tr("Build engines"))
        self.build_button.setToolTip(
            self.tr("Build the selected engines anew.")
            if chosen
            else self.tr("Build every engine that works here and is not built yet. The avatar stays live meanwhile.")
        )
        some = self._look is not None
        self.build_button.setEnabled(not busy and bool(chosen or self._buildable()))
        self.check_button.setEnabled(not busy and bool(self._checkable()))
        self.remove_button.setEnabled(not busy and bool(_removable(rows)))
        self.clean_button.setEnabled(not busy and some)
        self.details.setText("\n".join(_details(row) for row in rows[:3]))
        self.details.setVisible(bool(rows))

    def _buildable(self) -> Sequence[Listed]:
        """All that is worth building: what was refused is built again only where it is selected."""
        listed = () if self._look is None else self._look.listed
        return [each for each in listed if each.option is not None and each.state in ("ready", "missing")]

    def _checkable(self) -> list[Listed]:
        rows = self.table.selected() or self.table.engines.rows
        return [row.listed for row in rows if row.listed.state == "ready"]

    # -- what is there ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look which engines there are."""
        if self._closed or self.is_busy:
            return
        look = tasks.looking(self._store.settings.engine, self._find)
        self.again.setEnabled(False)
        self._looking = job = self._jobs.run(lambda _: look(), lane="engines look", key="look", newest=True)
        job.done.connect(self._looked)
        job.failed.connect(self._look_failed)
        job.ended.connect(self._look_ended)

    def _looked(self, found: Look) -> None:
        if not self._closed:
            self._look = found
            self.looked.emit(found)
            self._show()

    def _look_failed(self, error: Any) -> None:
        if not self._closed:
            self.notice.emit(notice_of(error, KEY))
            self._look = None
            self._show()
            self.empty.setText(told(getattr(error, "sentence", str(error))))

    def _look_ended(self) -> None:
        self.again.setEnabled(True)

    def _changed(self, name: str) -> None:
        if name.startswith("engine.") and self._look is not None:
            self.refresh()

    # -- what is done -----------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Build the engines that are selected, even if they are built; without a selection all that are missing."""
        chosen = [row.listed for row in self.table.selected() if row.listed.option is not None]
        options = [each.option for each in chosen or self._buildable() if each.option is not None]
        found, news = self._look, News(len(options))
        if found is None or found.model is None or not options or self.is_busy:
            return
        for option in options:
            self._failures.pop(str(option.target), None)
        look_again = tasks.looking(self._store.settings.engine, self._find)
        work = tasks.building(
            options, found.model, self._sitter(), news, rebuild=bool(chosen), look_again=look_again
        )  # fmt: skip
        self._start(work, "build", self._build_done, news)

    def check(self) -> None:
        """Draw with the selected engines again, or with all of the networks in use, and take times."""
        engines = [each.engine for each in self._checkable() if each.engine is not None]
        found, news = self._look, News(len(engines))
        if found is not None and found.model is not None and engines:
            self._start(tasks.trying(engines, found.model, self._sitter(), news), "check", self._check_done, news)

    def remove(self) -> None:
        """Remove the selected engines from the disk, but for the one that draws."""
        keys = [row.listed.key for row in _removable(self.table.selected())]
        if keys:
            self._start(tasks.removing(keys), "remove", self._tidied, News())

    def clean(self) -> None:
        """Remove what is of no use any more."""
        if self._look is not None:
            self._start(tasks.cleaning(self._look.places), "clean", self._tidied, News())

    def cancel(self) -> None:
        """Stop what is being done: what is not finished is dropped."""
        if self._job is not None:
            self._job.cancel()

    def close_down(self) -> None:
        """End everything: the window is about to be gone."""
        self._closed = True
        self.progress.end()
        for job in (self._looking, self._job):
            if job is not None:
                job.cancel()

    def _start(self, work: Work, key: str, done: Callable[[Any], None], news: News) -> None:
        if self._closed or self.is_busy:
            return
        self._news = news
        self._job = job = self._jobs.run(work, lane="engines", key=key)
        job.progressed.connect(self._progressed)
        job.done.connect(done)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self.progress.begin()
        self._show()

    def _sitter(self) -> tasks.Sitter:
        return tasks.sitter(self._people, self._store.preferences.identity)

    def _progressed(self, what: str, share: float) -> None:
        if not self._closed and self._job is not None and not self._job.cancelled:
            self.progress.tell(what, share)
            self._take_news()

    def _take_news(self) -> None:
        news = self._news
        for built in news.built:
            failure = built.failure
            if failure is not None:
                self._failures[str(built.option.target)] = str(failure)
            elif built.engine is not None:
                self._tried.pop(built.engine.key, None)
        for tried in news.tried:
            self._tried[tried.engine.key] = tried
        if news.look is not None:
            self._look = news.look
        self._show()

    def _build_done(self, _: object) -> None:
        self.notice.emit(tasks.said_of_build(self._news))
        if tasks.fastest(self._news) is not None:
            self.engines_changed.emit()

    def _check_done(self, _: object) -> None:
        self.notice.emit(tasks.said_of_tries(self._news))

    def _tidied(self, freed: int) -> None:
        self.notice.emit(tasks.said_of_tidying(freed))
        self.engines_changed.emit()

    def _failed(self, error: Any) -> None:
        if not self._closed:
            self.notice.emit(notice_of(error, KEY))

    def _ended(self) -> None:
        self._job = None
        if self._closed:
            return
        self.progress.end()
        self._take_news()
        self.refresh()


def _removable(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.listed.key and row.state != "in_use"]


def _details(row: Row) -> str:
    listed = row.listed
    name = str(listed.target) if listed.target is not None else listed.key[:12]
    place = "" if listed.engine is None else f"{listed.engine.folder.name[:12]}, {listed.engine.facts.machine}"
    return " – ".join(part for part in (name, place, row.note) if part)


def _sentence(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
