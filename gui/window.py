"""The main window: pages, the line that says how it runs, and what the user is told."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ActionTable
from gui.bridge import Bridge
from gui.engines_page import EnginesPage
from gui.enrolment.wizard import EnrolmentWizard
from gui.icons import icon
from gui.jobs import Jobs
from gui.live_page import LivePage
from gui.notice_bar import NoticeBar
from gui.notices import Notice
from gui.people import People
from gui.preferences import Store
from gui.settings_page import SettingsPage, next_scale
from gui.status_line import StatusLine
from lsr_live.frames.picture_file import PICTURE_SUFFIXES
from lsr_live.identity.naming import SUFFIX
from lsr_live.live.status import Status
from lsr_live.show import Find

_CLIPS = (".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v")


class MainWindow(QMainWindow):
    """Everything in one window. The bridge goes on when the window is made anew, as for another language."""

    closed = pyqtSignal()
    """The user is done; everything may be ended."""

    def __init__(self, store: Store, people: People, jobs: Jobs, bridge: Bridge, find: Find) -> None:
        super().__init__()
        self._store, self._bridge = store, bridge
        self.setWindowTitle("lsr-live")
        self.setAcceptDrops(True)
        self.actions_ = ActionTable(store, self)
        for _, action in self.actions_:
            self.addAction(action)
        self.live = LivePage(store, people, jobs, bridge, self.actions_)
        self.engines = EnginesPage(store, people, jobs, find)
        self.settings = SettingsPage(store, self.actions_)
        self.wizard = EnrolmentWizard(store, people, jobs, find)
        self.notices = NoticeBar()
        self.status = StatusLine()
        self.pages = QStackedWidget()
        for page in (self.live, self.engines, self.settings, self.wizard):
            self.pages.addWidget(page)

        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self.notices)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self._wire()
        self._restore_geometry()
        self.show_page(self.live)
        self.live.outputs.start.setFocus()
        status = bridge.session_status
        if status is not None:
            self._show_status(status)
        self.live.refresh()

    def _header(self) -> QFrame:
        header = QFrame()
        header.setProperty("role", "header")
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        name = QLabel("lsr-live")
        name.setProperty("role", "heading")
        row.addWidget(name)
        row.addSpacing(16)
        self.nav = QButtonGroup(self)
        self._nav_buttons: dict[QWidget, QPushButton] = {}
        for page, text, sign in (
            (self.live, self.tr("Live"), "live"),
            (self.engines, self.tr("Engines"), "engines"),
            (self.settings, self.tr("Settings"), "settings"),
        ):
            button = QPushButton(text)
            button.setIcon(icon(sign))
            button.setCheckable(True)
            button.setProperty("role", "nav")
            button.clicked.connect(lambda _, page=page: self.show_page(page))
            self.nav.addButton(button)
            self._nav_buttons[page] = button
            row.addWidget(button)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(spacer)
        for name_ in ("self_view", "side_panel"):
            toggle = QToolButton()
            toggle.setDefaultAction(self.actions_[name_])
            toggle.setProperty("role", "flat")
            toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            toggle.setAccessibleName(self.actions_[name_].text())
            row.addWidget(toggle)
        return header

    def _wire(self) -> None:
        actions, bridge = self.actions_, self._bridge
        actions["find"].triggered.connect(lambda: self.show_page(self.live))
        actions["page_live"].triggered.connect(lambda: self.show_page(self.live))
        actions["page_engines"].triggered.connect(lambda: self.show_page(self.engines))
        actions["page_settings"].triggered.connect(lambda: self.show_page(self.settings))
        actions["larger"].triggered.connect(lambda: self._scale(1))
        actions["smaller"].triggered.connect(lambda: self._scale(-1))
        actions["quit"].triggered.connect(self.close)
        bridge.notice.connect(self.tell)
        bridge.outputs.saved.connect(self._saved)
        bridge.outputs.changed.connect(self._follow_output)
        bridge.status.connect(self._show_status)
        bridge.running.connect(self._follow_running)
        self.live.gallery.notice.connect(self.tell)
        self.live.gallery.enrol_asked.connect(lambda: self.enrol([]))
        self.live.controls.camera.notice.connect(self.tell)
        self.engines.notice.connect(self.tell)
        self.engines.engines_changed.connect(bridge.choose_engine)
        self.wizard.notice.connect(self.tell)
        self.wizard.enrolled.connect(self._enrolled)
        self.wizard.left.connect(lambda: self.show_page(self.live))
        self.wizard.wants_camera.connect(self._lend_camera)

    # -- pages ------------------------------------------------------------------------------------------------------

    def show_page(self, page: QWidget) -> None:
        """Go to a page; an enrolment that was left is dropped."""
        if self.pages.currentWidget() is self.wizard and page is not self.wizard:
            self.wizard.close_down()
        self.pages.setCurrentWidget(page)
        button = self._nav_buttons.get(page)
        if button is None:
            self.nav.setExclusive(False)
            for each in self._nav_buttons.values():
                each.setChecked(False)
            self.nav.setExclusive(True)
        else:
            button.setChecked(True)
        if page is self.engines:
            self.engines.refresh()
        elif page is self.live:
            self.live.refresh()

    def enrol(self, paths: list[Path]) -> None:
        """Begin to enrol somebody, from these photos if there are any."""
        if self.pages.currentWidget() is not self.wizard:
            self.wizard.begin()
            self.show_page(self.wizard)
        if paths:
            self.wizard.add_files(paths)

    def _enrolled(self, name: str) -> None:
        self.show_page(self.live)
        self.live.gallery.refresh()
        self.live.choose_person(name)
        self.tell(Notice("good", self.tr("%1 is enrolled.").replace("%1", name)))

    def _lend_camera(self, wanted: bool) -> None:
        if wanted:
            self._bridge.let_go_of_driver()
        elif self._bridge.session_status is not None:
            self._bridge.drive_by(self._store.preferences.driver or "demo")

    # -- what is told -----------------------------------------------------------------------------------------------

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        act = None
        if notice.key == "removed" and notice.sentence:
            act = (self.actions_["undo"].text(), self.actions_["undo"].trigger)
        self.notices.tell(notice, act)

    def _saved(self, path: str) -> None:
        file = Path(path)
        where = QUrl.fromLocalFile(str(file.parent))
        notice = Notice("good", self.tr("Saved: %1").replace("%1", str(file)), key="saved")

        def show() -> None:
            QDesktopServices.openUrl(where)

        self.notices.tell(notice, (self.tr("Open folder"), show))

    def _show_status(self, status: Status) -> None:
        if self._bridge.is_running:
            self.status.show_status(status)
            self.engines.set_runtime(status.figures.runtime)

    def _follow_running(self, running: bool) -> None:
        if not running:
            self.status.show_stopped()
            self.engines.set_runtime("")

    def _follow_output(self, output: str) -> None:
        if output == "virtual_camera":
            self.engines.set_virtual_camera(self._bridge.outputs.state(output).name)

    def _scale(self, step: int) -> None:
        self._store.prefer(text_scale=next_scale(self._store.preferences.text_scale, step))

    # -- dropped files ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        mime = None if event is None else event.mimeData()
        if event is not None and mime is not None and mime.hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent | None) -> None:  # noqa: N802 - Qt's name
        """Do with files what their kind asks for."""
        mime = None if event is None else event.mimeData()
        if event is not None and mime is not None:
            self.take_files([Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()])
            event.acceptProposedAction()

    def take_files(self, paths: list[Path]) -> None:
        """Import identities, enrol from photos and folders, or be driven by a clip."""
        identities = [path for path in paths if path.suffix == SUFFIX]
        photos = [path for path in paths if path.is_dir() or path.suffix.lower() in PICTURE_SUFFIXES]
        clips = [path for path in paths if path.suffix.lower() in _CLIPS]
        if identities:
            self.live.gallery.import_files(identities)
        if photos:
            self.enrol(photos)
        elif clips:
            self._bridge.drive_by(str(clips[0]))
        elif not identities and paths:
            sentence = self.tr("%1 is neither a photo, a clip nor a person (.lsrid).").replace("%1", paths[0].name)
            self.tell(Notice("warning", sentence, key="drop"))

    # -- coming and going -------------------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        kept = self._store.preferences.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromHex(kept.encode())):
            line, screen = self.fontMetrics().height(), self.screen()
            size = QSize(line * 86, line * 54)
            self.resize(size if screen is None else size.boundedTo(screen.availableSize() * 0.95))

    def keep_geometry(self) -> None:
        """Remember place and size."""
        self._store.prefer(geometry=bytes(self.saveGeometry().toHex().data()).decode())

    def close_down(self) -> None:
        """End what this window alone does; the bridge goes on."""
        self.keep_geometry()
        self.wizard.close_down()
        self.engines.close_down()
        self.live.close_down()

    def changeEvent(self, event: QEvent | None) -> None:  # noqa: N802 - Qt's name
        """Somebody may have changed the gallery while another window was in front."""
        super().changeEvent(event)
        if event is not None and event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.live.gallery.refresh()

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """End everything."""
        self.close_down()
        self.closed.emit()
