"""How the app looks: two palettes, one style sheet, a size of text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PyQt6.QtWidgets import QApplication

_ASSETS = Path(__file__).parent / "assets"
ThemeName = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours of one theme, ``#rrggbb``. Text on its ground has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

    ground: str
    """Behind everything."""
    panel: str
    """Cards, lists, side panels."""
    raised: str
    """Buttons and fields."""
    line: str
    text: str
    dim: str
    """Text of second rank."""
    accent: str
    on_accent: str
    tint: str
    """Behind what is switched on; its text is in the accent's colour."""
    good: str
    warn: str
    bad: str
    stage: str
    """Behind the avatar."""


LIGHT = Colours(
    ground="#f3f4f6", panel="#ffffff", raised="#ffffff", line="#d3d7de", text="#1b1f26", dim="#5a6270",
    accent="#1b5cc4", on_accent="#ffffff", tint="#e1ebfa", good="#18794e", warn="#8f5a00", bad="#c02636",
    stage="#e6e8ec",
)  # fmt: skip
DARK = Colours(
    ground="#16181d", panel="#1e2128", raised="#2a2e37", line="#3a404c", text="#eceef2", dim="#a3abb9",
    accent="#6aa6ff", on_accent="#0c1526", tint="#22304a", good="#57cf94", warn="#f0b64e", bad="#ff7b85",
    stage="#0d0f12",
)  # fmt: skip


def colours() -> Colours:
    """Those of the theme that is on."""
    return DARK if _is_dark(QApplication.palette()) else LIGHT


def apply(theme: ThemeName, text_scale: float) -> None:
    """Dress the whole app; `system` follows the desktop."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no app yet")
    hints = QGuiApplication.styleHints()
    dark = theme == "dark" or (theme == "system" and hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark)
    shown = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setPalette(_palette(shown))
    font = QFont(app.property("lsr_font") or app.font())
    if app.property("lsr_font") is None:
        app.setProperty("lsr_font", QFont(font))
    font.setPointSizeF(max(font.pointSizeF(), 9.0) * text_scale)
    app.setFont(font)
    app.setStyleSheet(_sheet(shown, text_scale))


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def _palette(shown: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, shown.ground),
        (role.WindowText, shown.text),
        (role.Base, shown.panel),
        (role.AlternateBase, shown.ground),
        (role.Text, shown.text),
        (role.Button, shown.raised),
        (role.ButtonText, shown.text),
        (role.ToolTipBase, shown.raised),
        (role.ToolTipText, shown.text),
        (role.PlaceholderText, shown.dim),
        (role.Highlight, shown.accent),
        (role.HighlightedText, shown.on_accent),
        (role.Link, shown.accent),
        (role.Mid, shown.line),
    ):
        palette.setColor(where, QColor(colour))
    faint = QColor(shown.dim)
    faint.setAlpha(130)
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
    return palette


def _sheet(c: Colours, scale: float) -> str:
    def px(size: float) -> str:
        return f"{max(round(size * scale), 1)}px"

    def half(size: float, border: int) -> str:
        """The radius that makes a square of this size, with its border, round: a larger one would leave it square."""
        return f"{(max(round(size * scale), 1) + 2 * border) // 2}px"

    arrow, tick = (
        (_ASSETS / f"{name}-{'dark' if c is DARK else 'light'}.svg").as_posix() for name in ("down", "check")
    )
    return f"""
    QToolTip {{ color: {c.text}; background: {c.raised}; border: 1px solid {c.line}; padding: {px(4)}; }}
    QPushButton, QToolButton {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {px(6)};
        padding: {px(5)} {px(10)}; }}
    QToolButton {{ padding: {px(5)}; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus,
    QKeySequenceEdit:focus, QListView:focus, QTableView:focus, QTreeView:focus {{ border: 1px solid {c.accent}; }}
    QPushButton:checked, QToolButton:checked {{ background: {c.tint}; color: {c.accent};
        border-color: {c.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ background: transparent; }}
    QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
        font-weight: 600; padding: {px(7)} {px(18)}; }}
    QPushButton[role="primary"]:disabled {{ background: {c.line}; color: {c.dim}; border-color: {c.line}; }}
    QPushButton[role="stop"] {{ background: {c.bad}; color: {c.on_accent}; border-color: {c.bad};
        font-weight: 600; padding: {px(7)} {px(18)}; }}
    QPushButton[role="primary"]:focus, QPushButton[role="stop"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[role="flat"], QToolButton[role="flat"] {{ background: transparent; border-color: transparent; }}
    QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover {{ border-color: {c.line}; }}
    QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus {{ border-color: {c.accent}; }}
    QPushButton[role="nav"] {{ background: transparent; border: none; border-bottom: 2px solid transparent;
        border-radius: 0; padding: {px(8)} {px(14)}; }}
    QPushButton[role="nav"]:checked {{ color: {c.accent}; border-bottom: 2px solid {c.accent}; }}
    QPushButton[role="nav"]:hover {{ color: {c.accent}; }}
    QPushButton[role="nav"]:focus {{ border: 1px solid {c.accent}; }}
    QPushButton[role="section"] {{ background: transparent; border: 1px solid transparent; font-weight: 600;
        text-align: left; padding: {px(4)} {px(2)}; }}
    QPushButton[role="section"]:checked {{ color: {c.text}; }}
    QPushButton[role="section"]:focus {{ border: 1px solid {c.accent}; }}
    QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QKeySequenceEdit {{ background: {c.raised};
        border: 1px solid {c.line}; border-radius: {px(6)}; padding: {px(4)} {px(8)};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QComboBox QAbstractItemView {{ background: {c.panel}; border: 1px solid {c.line}; outline: none; }}
    QListView, QTableView, QTreeView {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(8)};
        outline: none; }}
    QListView::item:selected, QTableView::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
    QHeaderView::section {{ background: {c.ground}; color: {c.dim}; border: none; padding: {px(6)};
        font-weight: 600; }}
    QFrame[role="card"] {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(10)}; }}
    QFrame[role="side"] {{ background: {c.panel}; border: none; }}
    QFrame[role="bar"] {{ background: {c.panel}; border: none; border-top: 1px solid {c.line}; }}
    QFrame[role="header"] {{ background: {c.panel}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame[role="notice"] {{ background: {c.raised}; border: 1px solid {c.line}; border-left: {px(4)} solid {c.accent};
        border-radius: {px(6)}; }}
    QFrame[role="notice"][level="warning"] {{ border-left-color: {c.warn}; }}
    QFrame[role="notice"][level="error"] {{ border-left-color: {c.bad}; }}
    QFrame[role="notice"][level="good"] {{ border-left-color: {c.good}; }}
    QLabel[role="title"] {{ font-size: {px(22)}; font-weight: 600; }}
    QLabel[role="heading"] {{ font-weight: 600; }}
    QLabel[role="dim"] {{ color: {c.dim}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QLabel[role="warn"] {{ color: {c.warn}; }}
    QLabel[role="bad"] {{ color: {c.bad}; }}
    QLabel[role="chip"] {{ background: {c.ground}; border: 1px solid {c.line}; border-radius: {px(8)};
        padding: {px(1)} {px(8)}; color: {c.dim}; }}
    QLabel[role="chip"][level="good"] {{ color: {c.good}; border-color: {c.good}; }}
    QLabel[role="chip"][level="warning"] {{ color: {c.warn}; border-color: {c.warn}; }}
    QLabel[role="chip"][level="error"] {{ color: {c.bad}; border-color: {c.bad}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QProgressBar {{ background: {c.ground}; border: 1px solid {c.line}; border-radius: {px(5)}; text-align: center;
        min-height: {px(10)}; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}; }}
    QSlider::groove:horizontal {{ height: {px(4)}; background: {c.line}; border-radius: {px(2)}; }}
    QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: {px(2)}; }}
    QSlider::handle:horizontal {{ background: {c.raised}; border: 2px solid {c.accent}; width: {px(12)};
        margin: -{px(6)} 0; border-radius: {half(12, 2)}; }}
    QSlider::handle:horizontal:focus {{ background: {c.accent}; }}
    QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {{ background: {c.line};
        border-color: {c.line}; }}
    QScrollBar:vertical {{ background: transparent; width: {px(10)}; margin: 0; border: none; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(10)}; margin: 0; border: none; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: {px(4)}; margin: {px(1)}; min-height: {px(28)};
        min-width: {px(28)}; }}
    QScrollBar::handle:hover {{ background: {c.dim}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QComboBox::drop-down {{ border: none; width: {px(22)}; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: {px(12)}; height: {px(12)}; }}
    QPushButton {{ icon-size: {px(16)}; }}
    QToolButton {{ qproperty-iconSize: {px(18)} {px(18)}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: {px(14)}; height: {px(14)}; background: {c.raised};
        border: 1px solid {c.dim}; }}
    QCheckBox::indicator {{ border-radius: {px(4)}; }}
    QRadioButton::indicator {{ border-radius: {half(14, 1)}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{tick}"); }}
    QRadioButton::indicator:checked {{ width: {px(6)}; height: {px(6)}; border: {px(5)} solid {c.accent};
        border-radius: {half(14, 1)}; background: {c.on_accent}; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line}; }}
    QSlider {{ min-height: {px(20)}; }}
    QToolButton[role="flat"]:checked {{ background: {c.tint}; color: {c.accent}; border-color: transparent; }}
    QToolButton[role="flat"]:checked:focus {{ border-color: {c.accent}; }}
    QSplitter::handle {{ background: {c.line}; width: 1px; height: 1px; }}
    QMenu {{ background: {c.panel}; border: 1px solid {c.line}; padding: {px(4)}; }}
    QMenu::item {{ padding: {px(5)} {px(22)}; border-radius: {px(4)}; }}
    QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)}; }}
    """
