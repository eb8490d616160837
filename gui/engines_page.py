"""The page of the engines: what draws, what could, and what this machine lacks."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.engines_choice import ChoiceCard
from gui.engines_doctor import DoctorCard
from gui.engines_workshop import EnginesCard
from gui.jobs import Jobs
from gui.people import People
from gui.preferences import Store
from lsr_live.show import Find


class EnginesPage(QWidget):
    """Which networks draw on what, building them, and the checks of this machine.

    Parameters
    ----------
    store
        Has the settings ``engine.preset``, ``engine.runtime`` and ``engine.precision``, which are chosen here.
    people
        On whose pictures engines are checked: the person shown last, or the portrait.
    jobs
        Everything here is done in these.
    find
        Finds the files of the networks.
    """

    notice = pyqtSignal(object)
    """`Notice`."""
    engines_changed = pyqtSignal()
    """Engines were built or removed: another may be the fastest now."""

    def __init__(self, store: Store, people: People, jobs: Jobs, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Engines"))
        title.setProperty("role", "title")
        self.choice = ChoiceCard(store)
        self.engines = EnginesCard(store, people, jobs, find)
        self.doctor = DoctorCard(store, jobs)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (title, self.choice, self.engines, self.doctor):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.engines.looked.connect(self.choice.set_look)
        self.engines.notice.connect(self.notice)
        self.engines.engines_changed.connect(self.engines_changed)
        self.doctor.notice.connect(self.notice)

    def set_runtime(self, runtime: str) -> None:
        """Say what draws now, as `lsr_live.live.figures.Figures.runtime` has it; empty: nothing does."""
        self.choice.set_runtime(runtime)
        self.engines.set_runtime(runtime)

    def set_virtual_camera(self, device: str) -> None:
        """Say that this app sends to its virtual camera, which the checks then leave alone; empty: no more."""
        self.doctor.set_virtual_camera(device)

    def refresh(self) -> None:
        """Look which engines there are: the page is shown."""
        self.engines.refresh()

    def close_down(self) -> None:
        """End what is being done here: the window is about to be gone."""
        self.engines.close_down()
        self.doctor.close_down()
