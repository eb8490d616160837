"""Which files: chosen in a dialog, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QMimeData, Qt, pyqtSignal
from PyQt6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.gallery_words import filled
from lsr_live.identity.naming import SUFFIX, file_name

translate = QCoreApplication.translate


def ask_imports(parent: QWidget, take: Callable[[list[Path]], None]) -> QFileDialog:
    """Let the user choose bundles to take in."""
    dialog = _dialog(parent, translate("Gallery", "Import people"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()
    return dialog


def ask_export(parent: QWidget, name: str, take: Callable[[Path], None]) -> QFileDialog:
    """Let the user choose where a person is copied to; the dialog asks before it answers with a file that is there."""
    dialog = _dialog(parent, filled(translate("Gallery", "Export %1"), name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(file_name(name))
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    kind = filled(translate("Gallery", "People (%1)"), f"*{SUFFIX}")
    dialog = QFileDialog(parent, title, str(Path.home()), kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


class DropArea(QWidget):
    """Takes people's files that are dropped on it; others are for the window behind, which knows more kinds."""

    dropped = pyqtSignal(object)
    """List of paths."""
    dragging = pyqtSignal(bool)
    """Such files are over it, or are no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:  # noqa: N802 - Qt's name
        """Look whether they are people's."""
        if event is not None and _bundles(event.mimeData()):
            event.acceptProposedAction()
            self.dragging.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent | None) -> None:  # noqa: N802 - Qt's name
        """Tell of it."""
        self.dragging.emit(False)

    def dropEvent(self, event: QDropEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take them."""
        self.dragging.emit(False)
        paths = [] if event is None else _bundles(event.mimeData())
        if event is not None and paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


def _bundles(mime: QMimeData | None) -> list[Path]:
    """The files that are dragged, where all of them are people."""
    urls = [] if mime is None else mime.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths if len(paths) == len(urls) and all(path.suffix.lower() == SUFFIX for path in paths) else []
