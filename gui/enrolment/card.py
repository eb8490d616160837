"""A part of a page that belongs together."""

from __future__ import annotations

from PyQt6.QtWidgets import QFrame, QVBoxLayout


class Card(QFrame):
    """A framed column."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
