"""The eight poses of a guided set: what each is called, and which are taken."""

from __future__ import annotations

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QIcon, QPainter, QPixmap
from PyQt6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from gui import theme
from gui.icons import icon
from gui.pictures import Still
from lsr_live.identity.guided_poses import Pose

_TITLES = {
    Pose.FRONT: QT_TRANSLATE_NOOP("Poses", "Front"),
    Pose.LEFT: QT_TRANSLATE_NOOP("Poses", "To your left"),
    Pose.RIGHT: QT_TRANSLATE_NOOP("Poses", "To your right"),
    Pose.UP: QT_TRANSLATE_NOOP("Poses", "Chin up"),
    Pose.DOWN: QT_TRANSLATE_NOOP("Poses", "Chin down"),
    Pose.SMILE: QT_TRANSLATE_NOOP("Poses", "Smile"),
    Pose.MOUTH_OPEN: QT_TRANSLATE_NOOP("Poses", "Mouth open"),
    Pose.EYES_CLOSED: QT_TRANSLATE_NOOP("Poses", "Eyes closed"),
}


def title_of(pose: Pose) -> str:
    """What a pose is called, in the user's language."""
    return QCoreApplication.translate("Poses", _TITLES[pose])


class PoseBoard(QWidget):
    """A button for each pose, with its photo and a tick once it is taken."""

    asked = pyqtSignal(str)
    """Take this pose next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Pose, QToolButton] = {}
        self._photos: dict[Pose, Still] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        side = 4 * self.fontMetrics().height()
        for number, pose in enumerate(Pose):
            button = QToolButton()
            button.setText(title_of(pose))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(side * 4 // 3, side))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setCheckable(True)
            # The set decides what is wanted; a click only asks.
            button.clicked.connect(lambda _, pose=pose: self._ask(pose))
            self.buttons[pose] = button
            grid.addWidget(button, number // 2, number % 2)
        self.set_wanted(None)

    def set_wanted(self, wanted: Pose | None) -> None:
        """Show which pose is wanted now."""
        for pose, button in self.buttons.items():
            button.setChecked(pose is wanted)

    def set_photo(self, pose: Pose, still: Still | None) -> None:
        """Show the photo of a pose; None: there is none."""
        if still is None:
            self._photos.pop(pose, None)
        else:
            self._photos[pose] = still
        self._dress(pose)

    def forget(self) -> None:
        """Show no photos, and no wish."""
        self._photos.clear()
        for pose in Pose:
            self._dress(pose)
        self.set_wanted(None)

    def _ask(self, pose: Pose) -> None:
        self.asked.emit(pose.value)

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Draw in the colours of the moment."""
        for pose in Pose:
            self._dress(pose)

    def _dress(self, pose: Pose) -> None:
        button, still = self.buttons[pose], self._photos.get(pose)
        button.setIcon(icon("live", theme.colours().dim) if still is None else _ticked(still, button))
        taken = self.tr("taken; click to take it again") if still else self.tr("not taken yet; click to take it next")
        button.setToolTip(f"{title_of(pose)}: {taken}")
        button.setAccessibleName(button.toolTip())


def _ticked(still: Still, button: QToolButton) -> QIcon:
    scale = button.devicePixelRatioF()
    pixmap = QPixmap(button.iconSize() * scale)
    pixmap.fill(QColor(theme.colours().stage))
    image = still.image
    width, height = pixmap.width(), pixmap.height()
    share = max(width / image.width(), height / image.height())
    part = QRect(0, 0, round(width / share), round(height / share))
    part.moveCenter(image.rect().center())
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    painter.drawImage(pixmap.rect(), image, part)
    side = height * 2 // 5
    corner = QRect(width - side - 2, height - side - 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.LIGHT.good))
    painter.drawEllipse(corner)
    inner = corner.adjusted(side // 5, side // 5, -side // 5, -side // 5)
    icon("check", "#ffffff").paint(painter, inner)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return QIcon(pixmap)
