"""An app without a screen, with a home of its own, that may leave nothing behind."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest.importorskip("PyQt6.QtWidgets", reason="needs PyQt6 and the system libraries that it loads")

from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge, find_networks
from gui.jobs import Jobs
from gui.people import People
from gui.preferences import Store
from lsr_live.identity.gallery import Gallery
from lsr_live.identity.identity import Identity
from lsr_live.settings import Settings

LONG_MS = 30_000
"""Milliseconds after which a wait has failed."""
_GOES_ON = ("pytest_timeout", "ThreadPoolExecutor", "execnet", "asyncio")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is read from, or left in, the home of whoever runs the tests."""
    home = tmp_path / "home"
    home.mkdir()
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return home


@pytest.fixture(autouse=True)
def nothing_is_left(qtbot: QtBot) -> Iterator[None]:
    """A test fails that leaves a window or a thread behind."""
    threads = set(threading.enumerate())
    widgets = {id(widget) for widget in QApplication.topLevelWidgets()}
    yield
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in widgets and widget.isVisible()]
    assert not left, f"windows are left: {left}"
    going_on = [thread for thread in threading.enumerate() if thread not in threads]
    for thread in going_on:
        thread.join(5.0)
    alive = [thread.name for thread in going_on if thread.is_alive() and not thread.name.startswith(_GOES_ON)]
    assert not alive, f"threads are left: {alive}"


@pytest.fixture
def store(own_home: Path) -> Store:
    """What an app that was never started remembers: nothing."""
    return Store(Settings(gallery=own_home / "people"), own_home / "app.toml")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Work in the background, ended with the test."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def people(store: Store, collins: Identity) -> People:
    """A gallery with three people in it: one portrait by three names."""
    from dataclasses import replace

    gallery = Gallery(store.settings.gallery)
    for name in ("Ada", "Grace", "Zoë"):
        gallery.save(replace(collins, name=name))
    return People(gallery)


@pytest.fixture
def bridge(store: Store, people: People, jobs: Jobs) -> Iterator[Bridge]:
    """The bridge to a show that is not yet begun."""
    bridge = Bridge(store, people, jobs, find_networks)
    yield bridge
    bridge.close()
