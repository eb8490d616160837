"""Pictures of every page of the desktop app, with the portrait and the animated driver.

    python docs/make_screenshots.py docs/app
    xvfb-run -a -s "-screen 0 1600x1000x24" python docs/make_screenshots.py shots --theme dark --language de

The app gets a home of its own. Twice as many pixels: QT_SCALE_FACTOR=2.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PAGES = ("first", "live", "inside", "calibration", "photos", "who", "verdicts", "result", "engines", "settings")
WAIT_MS = 90_000
SIZE = (1280, 800)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "de"), default="en")
    parser.add_argument("--text-scale", type=float, default=1.0)
    parser.add_argument("--pages", nargs="*", choices=PAGES, default=PAGES)
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with own_home() as home:
        take(wanted, home)


@contextmanager
def own_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_VIDEOS_DIR"):
            os.environ[variable] = folder
        yield Path(folder)


def take(wanted: argparse.Namespace, home: Path) -> None:
    from PyQt6.QtCore import QElapsedTimer, QEventLoop
    from skimage.data import astronaut
    from skimage.io import imsave

    from gui.app import App, make_qt
    from gui.enrolment.wizard import Page
    from gui.preferences import Store
    from lsr_live.identity.portrait import CONSENT
    from lsr_live.live.status import State
    from lsr_live.settings import Settings

    qt = make_qt()
    settings = Settings()
    store = Store(settings)
    store.prefer(theme=wanted.theme, language=wanted.language, text_scale=wanted.text_scale, folder="~/Videos/lsr-live")
    app = App(qt, settings, store)
    window = app.window
    window.resize(*SIZE)
    photo = home / "eileen-collins.png"
    imsave(photo, astronaut(), check_contrast=False)
    for name, part in (("nobody.png", astronaut()[380:, :200]), ("far away.png", astronaut()[::9, ::9])):
        imsave(home / name, part, check_contrast=False)

    def until(done: Callable[[], bool], more_ms: int = 700) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not done():
            if clock.elapsed() > WAIT_MS:
                raise SystemExit("it did not come to that")
            qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        clock.restart()
        while clock.elapsed() < more_ms:
            qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def shoot(name: str) -> None:
        if name in wanted.pages:
            path = wanted.folder / f"{name}.png"
            window.grab().save(str(path))
            print(path)

    def state() -> State | None:
        status = app.bridge.session_status
        return None if status is None else status.state

    def any_of(*names: str) -> bool:
        return bool(set(names) & set(wanted.pages))

    until(lambda: not app.jobs.busy)
    shoot("first")
    if any_of("live", "inside", "calibration", "engines"):
        window.live.try_it()
        until(lambda: state() is State.LIVE, 3500)
        shoot("live")
    if any_of("inside"):
        store.prefer(landmarks=True, layout=True, candidates=True)
        until(lambda: app.bridge.insight is not None)
        shoot("inside")
        store.prefer(landmarks=False, layout=False, candidates=False)
    if any_of("calibration"):
        window.actions_["self_view"].setChecked(True)
        app.bridge.calibrate()
        until(lambda: state() is State.CALIBRATING, 1200)
        shoot("calibration")
        window.actions_["self_view"].setChecked(False)
    if any_of("engines"):
        window.show_page(window.engines)
        until(lambda: not app.jobs.busy, 1500)
        shoot("engines")
    if any_of("settings"):
        window.show_page(window.settings)
        until(lambda: True)
        shoot("settings")
    if any_of("photos", "who", "verdicts", "result"):
        app.bridge.stop()
        window.show_page(window.live)
        until(lambda: not app.jobs.busy)
        wizard = window.wizard
        window.enrol([photo, home / "nobody.png", home / "far away.png"])
        until(lambda: not app.jobs.busy, 1500)
        shoot("photos")
        wizard.go_on()
        wizard.who.name.setText("Eileen Collins")
        wizard.who.other.setChecked(True)
        wizard.who.agreed.setPlainText(CONSENT)
        until(lambda: wizard.next.isEnabled())
        shoot("who")
        wizard.go_on()
        until(lambda: wizard.page is Page.JUDGING and wizard.next.isEnabled())
        shoot("verdicts")
        wizard.go_on()
        until(lambda: wizard.page is Page.RESULT and wizard.next.isEnabled(), 6000)
        shoot("result")
    window.close()


if __name__ == "__main__":
    main()
