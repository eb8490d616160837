"""The last step: the avatar, moving, before it is kept."""

from __future__ import annotations

from PyQt6.QtCore import QLocale, Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.avatar_view import AvatarView
from gui.engines_work import step_told
from gui.enrolment.preview import Preview
from gui.enrolment.side import Side
from gui.jobs import Jobs
from gui.words import told
from lsr_live.frames.sources.tour import Station
from lsr_live.identity.identity import Identity
from lsr_live.settings import Settings
from lsr_live.show import Find


class ResultPage(QWidget):
    """Shows the avatar go round what is hard for it; a button for each of these stays there."""

    failed = pyqtSignal(object)
    """The avatar cannot be shown: the exception."""

    def __init__(self, jobs: Jobs, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(jobs, find)
        self.view = AvatarView()
        self.doing = QLabel()
        self.doing.setProperty("role", "dim")
        self.doing.setWordWrap(True)
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("The avatar is being made ready"))
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.photos = QLabel()
        self.photos.setWordWrap(True)
        self.likeness = QLabel()
        self.likeness.setProperty("role", "heading")
        self.meaning = QLabel()
        self.meaning.setProperty("role", "dim")
        self.meaning.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        about = (self.likeness, self.meaning, self.hint)
        side = Side(self.title, self.photos, self.doing, self.busy, self._stations(), *about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.view, 3)
        row.addWidget(side, 2)
        self.preview.picture.connect(self._show_picture)
        self.preview.opening.connect(self._show_opening)
        self.preview.failed.connect(self._show_failure)

    def _stations(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        words = QLabel(self.tr("What is hard for an avatar. Choose one to look closely."))
        words.setWordWrap(True)
        words.setProperty("role", "dim")
        grid = QGridLayout()
        grid.setSpacing(6)
        self.round = QPushButton(self.tr("All, one after the other"))
        self.stations = {
            # A tour names the sides of the picture; people, as in what is said of photos, have their own.
            Station.LEFT: QPushButton(self.tr("To their right")),
            Station.RIGHT: QPushButton(self.tr("To their left")),
            Station.UP: QPushButton(self.tr("Head up")),
            Station.DOWN: QPushButton(self.tr("Head down")),
            Station.MOUTH: QPushButton(self.tr("Mouth open")),
            Station.EYES: QPushButton(self.tr("Eyes closed")),
            Station.SMILE: QPushButton(self.tr("Smiling")),
            Station.REST: QPushButton(self.tr("At rest")),
        }
        group = QButtonGroup(self)
        for button in (self.round, *self.stations.values()):
            button.setCheckable(True)
            group.addButton(button)
        self.round.setChecked(True)
        grid.addWidget(self.round, 0, 0, 1, 2)
        for number, (station, button) in enumerate(self.stations.items()):
            grid.addWidget(button, 1 + number // 2, number % 2)
            button.clicked.connect(lambda _, station=station: self.preview.go_to(station))
        self.round.clicked.connect(lambda: self.preview.go_to(None))
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(words)
        column.addLayout(grid)
        return card

    def show_person(self, person: Identity, hint: str, settings: Settings) -> None:
        """Let this person move."""
        count = len(person.photos)
        self.title.setText(person.name)
        self.photos.setText(self.tr("Made from %n photo(s). Not saved yet.", "", count))
        known = person.likeness is not None and count > 1
        mean = sum(person.likeness) / count if person.likeness is not None and known else 0.0
        self.likeness.setText(self.tr("Likeness %1").replace("%1", QLocale().toString(mean, "f", 2)))
        self.likeness.setVisible(known)
        self.meaning.setText(
            self.tr(
                "How alike the face looks in these photos: 1 is the most. All are alike enough to be one person; "
                "turned heads, other light and years between them lower it."
            )
            if known
            else self.tr("With one photo alone there is nothing to compare it with, so there is no score of likeness.")
        )
        self.hint.setText(told(hint))
        self.hint.setVisible(bool(hint))
        self.round.setChecked(True)
        self.view.sleep(person.photos[person.rest].image)
        self._show_opening(self.tr("Opening the networks…"), -1.0)
        self.preview.start(person, settings)

    def stop(self) -> None:
        """Let nothing move any more."""
        self.preview.stop()
        self.view.sleep()

    def _show_picture(self) -> None:
        avatar = self.preview.take()
        if avatar is not None:
            self.view.show_picture(avatar.image)
            self.doing.setVisible(False)
            self.busy.setVisible(False)

    def _show_opening(self, what: str, share: float) -> None:
        self.doing.setText(step_told(what))
        self.doing.setVisible(True)
        self.busy.setRange(0, 0 if share < 0 else 100)
        self.busy.setValue(round(100 * share))
        self.busy.setVisible(True)

    def _show_failure(self, error: object) -> None:
        self.busy.setVisible(False)
        self.doing.setText(self.tr("The avatar cannot be shown now; it can be saved nevertheless."))
        self.failed.emit(error)
