"""Small pictures of people, read when they are first seen."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtCore import QObject, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QBrush, QPainter, QPixmap

from gui.jobs import Job, Jobs
from gui.people import People, Person
from gui.pictures import Still
from lsr_live.errors import LsrError
from lsr_live.frames.frame import Picture

ROUND = 0.16
"""Radius of a picture's corners, of its side."""


@dataclass(frozen=True, slots=True)
class _Read:
    key: str
    stamp: int
    side: int
    picture: Picture | None
    trouble: str


class Thumbnails(QObject):
    """Keeps one picture a person, as large as it was wanted last; a file that changed is read again."""

    came = pyqtSignal(str)
    """Key of whose picture is there now."""
    broken = pyqtSignal(str, object, str)
    """Key and stamp of a file whose picture cannot be read, and why."""

    def __init__(self, people: People, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people, self._jobs = people, jobs
        self._pictures: dict[str, tuple[int, QPixmap]] = {}
        """By key: stamp of the file, and the picture."""
        self._asked: set[tuple[str, int, int]] = set()

    def get(self, person: Person, side: int) -> QPixmap | None:
        """The picture, as good as it is there; one that is not is read, and told of by `came`.

        Parameters
        ----------
        side
            Device pixels.
        """
        stamp, picture = self._pictures.get(person.key, (-1, None))
        if person.trouble is None and (picture is None or stamp != person.stamp or picture.width() != side):
            self._ask(person, side)
        return picture

    def forget_others(self, people: list[Person]) -> None:
        """Keep the pictures of these alone."""
        keys = {person.key for person in people}
        self._pictures = {key: kept for key, kept in self._pictures.items() if key in keys}

    def _ask(self, person: Person, side: int) -> None:
        wanted = (person.key, person.stamp, side)
        if wanted in self._asked:
            return
        self._asked.add(wanted)
        people, key, stamp = self._people, person.key, person.stamp

        def work(_: Job) -> _Read:
            try:
                return _Read(key, stamp, side, people.thumbnail(key, side), "")
            except LsrError as error:
                return _Read(key, stamp, side, None, error.sentence)

        # A lane of its own: whoever renames somebody shall not wait for pictures.
        job = self._jobs.run(work, lane="thumbnails", key=f"thumbnail of {key}")
        job.done.connect(self._take)

    def _take(self, read: _Read) -> None:
        self._asked.discard((read.key, read.stamp, read.side))
        if read.picture is None:
            self.broken.emit(read.key, read.stamp, read.trouble)
            return
        self._pictures[read.key] = (read.stamp, _rounded(read.picture))
        self.came.emit(read.key)


def _rounded(picture: Picture) -> QPixmap:
    still = Still(picture)
    side = still.image.width()
    rounded = QPixmap(side, side)
    rounded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QPixmap.fromImage(still.image)))
    painter.drawRoundedRect(QRectF(0, 0, side, side), ROUND * side, ROUND * side)
    painter.end()
    return rounded
