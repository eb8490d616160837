"""The ways out of a step: back, and on."""

from __future__ import annotations

from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from gui.icons import icon


class Ways(QFrame):
    """A bar with the one primary action of the page at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.back = QPushButton(self.tr("&Back"))
        self.back.setIcon(icon("left"))
        self.next = QPushButton()
        self.next.setProperty("role", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
