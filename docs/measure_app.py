"""How the desktop app runs: painted pictures a second, how soon the window answers, memory over time.

    python docs/measure_app.py --seconds 30
    xvfb-run -a -s "-screen 0 1400x900x24" python docs/measure_app.py --seconds 600

It opens the app with the portrait and the animated driver in a home of its own, and prints a table.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import threading
import time

import psutil

LOOK_MS = 10
"""Between two questions to the window."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--driver-fps", type=float, default=30.0)
    parser.add_argument("--side", type=int, default=512, help="side of the avatar on the screen, px")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = home
        measure(wanted.seconds, wanted.driver_fps, wanted.side)


def measure(seconds: float, driver_fps: float, side: int) -> None:
    from PyQt6.QtCore import QObject, QTimer, pyqtSignal

    from gui.app import App, make_qt
    from lsr_live.frames.sources.animated import AnimatedDriver
    from lsr_live.machine import describe_machine
    from lsr_live.settings import Settings

    class Bell(QObject):
        """Rung from another thread, heard in the window's."""

        rung = pyqtSignal(float)

    qt = make_qt()
    app = App(qt, Settings())
    live = app.window.live
    live.stage.view.setFixedSize(side, side)
    bell, answers, statuses = Bell(), [], []
    bell.rung.connect(lambda asked: answers.append(time.perf_counter() - asked))
    app.bridge.status.connect(lambda status: statuses.append(status))
    process, memory, began = psutil.Process(), [], [0.0]
    paints, asked, over = [0], [0], threading.Event()

    def look() -> None:
        show = app.bridge._show
        if show is None:
            return
        if not began[0]:
            show.driver.exchange(AnimatedDriver(realtime=True, fps=driver_fps))
            began[0] = time.perf_counter() + 5.0
        now = time.perf_counter()
        if now > began[0] and len(memory) <= now - began[0]:
            memory.append(process.memory_info().rss / 2**20)
        if now > began[0] + seconds + 1.0:
            app.window.close()
        elif now > began[0] + seconds:
            over.set()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(100)

    def ask() -> None:
        while not over.wait(LOOK_MS / 1000):
            if began[0] and time.perf_counter() > began[0]:
                asked[0] += 1
                bell.rung.emit(time.perf_counter())

    asking = threading.Thread(target=ask)
    asking.start()
    view = live.stage.view
    paint = view.paintEvent

    def counted(event: object) -> None:
        if began[0] and time.perf_counter() > began[0] and not over.is_set():
            paints[0] += 1
        paint(event)

    view.paintEvent = counted
    live.try_it()
    qt.exec()
    over.set()
    asking.join()
    figures = statuses[-1].figures
    whole = figures.whole_run
    answers_ms = sorted(1e3 * answer for answer in answers)
    tenth = max(len(memory) // 10, 1)
    print(f"{figures.runtime}; {qt.platformName()}, {describe_machine()['cpu']}")
    rows = [
        ("driver, frames/s", f"{driver_fps:.0f}"),
        (f"painted at {side} x {side}, pictures/s", f"{paints[0] / seconds:.1f}"),
        ("answered, avatars/s", f"{statistics.median(s.figures.last_second.fps_out for s in statuses[5:]):.1f}"),
        ("latency, ms (median, p95)", f"{whole.latency_ms.median:.0f}, {whole.latency_ms.p95:.0f}"),
        ("dropped", f"{whole.dropped} of {whole.frames}"),
        (
            "the window answers after, ms (median, p99, longest)",
            f"{statistics.median(answers_ms):.1f}, {answers_ms[int(0.99 * len(answers_ms))]:.1f}, {answers_ms[-1]:.1f}",
        ),
        ("signals from another thread: sent, arrived", f"{asked[0]}, {len(answers_ms)}"),
        (
            "memory, MiB (first tenth, last tenth)",
            f"{statistics.median(memory[:tenth]):.0f}, {statistics.median(memory[-tenth:]):.0f}",
        ),
        ("seconds", f"{seconds:.0f}"),
    ]
    for name, value in rows:
        print(f"{name:55} {value}")


if __name__ == "__main__":
    main()
