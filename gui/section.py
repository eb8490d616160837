"""A heading that folds what is below it away."""

from __future__ import annotations

from PyQt6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon


class Section(QWidget):
    """A part of a side panel."""

    def __init__(self, title: str, *, unfolded: bool = True) -> None:
        super().__init__()
        self.heading = QPushButton(title)
        self.heading.setProperty("role", "section")
        self.body = QWidget()
        self._inside = QVBoxLayout(self.body)
        self._inside.setContentsMargins(2, 0, 2, 8)
        self._inside.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        self.heading.clicked.connect(lambda: self._fold(self.body.isHidden()))
        self._fold(unfolded)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put these below the heading, one below the other."""
        for part in parts:
            if isinstance(part, QWidget):
                self._inside.addWidget(part)
            else:
                self._inside.addLayout(part)

    def _fold(self, unfolded: bool) -> None:
        self.body.setVisible(unfolded)
        self.heading.setIcon(icon("down" if unfolded else "right"))
