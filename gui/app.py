"""The app from its first moment to its last."""

from __future__ import annotations

import logging
import os
import signal
import sys
from types import TracebackType

from PyQt6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QtMsgType, QTranslator, qInstallMessageHandler
from PyQt6.QtWidgets import QApplication

from gui import theme
from gui.bridge import Bridge, find_networks
from gui.jobs import Jobs
from gui.notices import notice_of
from gui.people import People
from gui.preferences import Store
from gui.window import MainWindow
from gui.words import Catalogue, catalogue, language_of
from lsr_live.identity.gallery import Gallery
from lsr_live.settings import Settings

log = logging.getLogger(__name__)

_SIGNALS_MS = 200
"""Python looks at signals only when some of its code runs."""
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class App(QObject):
    """What lives as long as the program: what is remembered, the work, the bridge; and the window of the moment.

    Parameters
    ----------
    settings
        From defaults, config file and environment.
    """

    def __init__(self, qt: QApplication, settings: Settings, store: Store | None = None) -> None:
        super().__init__()
        self._qt = qt
        self.store = store or Store(settings, parent=self)
        self.jobs = Jobs(self)
        self.people = People(Gallery(self.store.settings.gallery))
        self.bridge = Bridge(self.store, self.people, self.jobs, find_networks, self)
        self._words: list[QTranslator] = []
        self._over = False
        self._speak()
        self._dress()
        self.window = self._open()
        self.store.preferences_changed.connect(self._preference_changed)

    def _open(self) -> MainWindow:
        window = MainWindow(self.store, self.people, self.jobs, self.bridge, find_networks)
        window.closed.connect(self.close)
        window.show()
        return window

    def _preference_changed(self, name: str) -> None:
        if name in ("theme", "text_scale"):
            self._dress()
        elif name == "language":
            # Not from within a signal of the window that is to go.
            QTimer.singleShot(0, self._reopen)

    def _dress(self) -> None:
        preferences = self.store.preferences
        theme.apply(preferences.theme, preferences.text_scale)  # type: ignore[arg-type]

    def _speak(self) -> None:
        self.speak_no_more()
        language = language_of(self.store.preferences.language)
        own: Catalogue = catalogue(language)
        # Numbers and dates speak it too, unless the desktop's own are of that language.
        desktop = QLocale.system()
        QLocale.setDefault(desktop if desktop.name()[:2] == language else QLocale(language))
        qts = QTranslator()
        found = qts.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        # The one installed last is asked first.
        self._words = [own, qts] if found else [own]
        for words in self._words:
            self._qt.installTranslator(words)

    def _reopen(self) -> None:
        """Make the window anew, in another language; the show goes on."""
        if self._over:
            return
        before = self.window
        before.closed.disconnect(self.close)
        before.close_down()
        self._speak()
        self.window = self._open()
        self.window.show_page(self.window.settings)
        before.hide()
        before.deleteLater()

    def unexpected(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nobody foresaw is logged and told, and the app goes on; a ``sys.excepthook``."""
        log.error("Something unexpected went wrong", exc_info=(kind, error, trace))
        self.bridge.notice.emit(notice_of(error, "unexpected"))

    def speak_no_more(self) -> None:
        """Take the app's words back from Qt."""
        for words in self._words:
            self._qt.removeTranslator(words)
        self._words = []

    def close(self) -> None:
        """End everything, and wait for it."""
        if self._over:
            return
        self._over = True
        self.store.save()
        # What the show waits for comes to its end first.
        self.jobs.cancel()
        self.bridge.close()
        self.jobs.close()
        self._qt.quit()


def _log_qt(kind: QtMsgType, context: object, message: str | None) -> None:
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)
    if kind is QtMsgType.QtFatalMsg:
        # Qt ends the process after this.
        sys.stderr.write(f"lsr-live: the window system cannot be used: {message}\n")


def make_qt() -> QApplication:
    """Qt, ready for the app."""
    # OpenCV brings a Qt of its own and points every other one to its plugins.
    for variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in os.environ.get(variable, ""):
            del os.environ[variable]
    qInstallMessageHandler(_log_qt)
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("lsr-live")
    qt.setDesktopFileName("lsr-live")
    return qt


def run(settings: Settings) -> int:
    """Open the app and stay until it is closed; returns the exit code."""
    qt = make_qt()
    app = App(qt, settings)
    sys.excepthook = app.unexpected
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.window.close())
    awake = QTimer(app)
    awake.timeout.connect(lambda: None)
    awake.start(_SIGNALS_MS)
    log.info("the window is open")
    return qt.exec()
