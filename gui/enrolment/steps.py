"""Where in the wizard one is."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtWidgets import QHBoxLayout, QLabel, QWidget


class StepBar(QWidget):
    """The steps in a row: those that are done, the one of the moment, those to come."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._labels: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number in range(len(titles)):
            if number:
                row.addWidget(_arrow())
            label = QLabel()
            self._labels.append(label)
            row.addWidget(label)
        row.addStretch(1)
        self.set_step(0)

    def set_step(self, current: int) -> None:
        """Show that this one, from 0 on, is being done."""
        for number, (label, title) in enumerate(zip(self._labels, self._titles, strict=True)):
            label.setText(f"✓ {title}" if number < current else f"{number + 1} {title}")
            label.setProperty("role", "heading" if number == current else "good" if number < current else "dim")
            style = label.style()
            if style is not None:
                style.unpolish(label)
                style.polish(label)
        words = self.tr("Step %1 of %2: %3").replace("%1", str(current + 1)).replace("%2", str(len(self._titles)))
        self.setAccessibleName(words.replace("%3", self._titles[current]))


def _arrow() -> QLabel:
    arrow = QLabel("›")
    arrow.setProperty("role", "dim")
    return arrow
