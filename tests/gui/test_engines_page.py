"""The engines page, with real engines built on the processor."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QGuiApplication, QStandardItemModel, QWheelEvent
from PyQt6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engines.cache import Cache
from engines.record import Engine
from engines.record_file import FILE, dump
from engines.runtime import openvino
from engines.runtime.base import Place
from gui.bridge import find_networks
from gui.engines_page import EnginesPage
from gui.engines_table import KNOWN, NETWORKS, PSNR, RUNTIME, STATE, TOTAL
from gui.jobs import Jobs
from gui.notices import Notice
from gui.people import People
from gui.preferences import Store
from lsr_live.errors import DataError
from lsr_live.identity.identity import Identity
from lsr_live.networks.choose import options
from lsr_live.networks.model import Model, find_model
from lsr_live.networks.workshop import build_all
from lsr_live.settings import EngineSettings
from tests.gui.conftest import LONG_MS

MODEL = find_model("live")
OPENVINO = [place for place in openvino.places() if place.device == "cpu"]
NOWHERE = Place("tensorrt", "cuda", False, "", "", (), "There is no NVIDIA driver.", "Install the driver.")

Find = Callable[[EngineSettings], Model]
MakePage = Callable[..., EnginesPage]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    """An empty folder of engines, on a machine with OpenVINO alone, to be quick."""
    monkeypatch.setenv("LSR_ENGINES", str(tmp_path / "engines"))
    monkeypatch.setattr("gui.engines_look.places", lambda: [*OPENVINO, NOWHERE])
    return Cache(tmp_path / "engines")


@pytest.fixture(scope="module")
def stock(collins: Identity, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stock") / "engines"
    assert all(each.engine for each in build_all(options(MODEL, OPENVINO), MODEL, collins, Cache(folder)))
    return folder


@pytest.fixture
def filled(cache: Cache, stock: Path) -> Cache:
    """The same with two engines in it."""
    shutil.copytree(stock, cache.folder)
    cache.folder.chmod(0o700)
    return cache


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.fixture
def make(
    qtbot: QtBot, store: Store, people: People, jobs: Jobs, cache: Cache, notices: list[Notice]
) -> Iterator[MakePage]:
    pages: list[EnginesPage] = []
    windows: list[QWidget] = []

    def make_page(find: Find = find_networks) -> EnginesPage:
        store.prefer(identity="Ada")
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        page = EnginesPage(store, people, jobs, find, window)
        QVBoxLayout(window).addWidget(page)
        pages.append(page)
        page.notice.connect(notices.append)
        window.resize(1100, 800)
        window.show()
        page.refresh()
        looked(qtbot, page)
        return page

    yield make_page
    for page in pages:
        if not sip.isdeleted(page):
            page.close_down()


def looked(qtbot: QtBot, page: EnginesPage) -> None:
    qtbot.waitUntil(lambda: page.engines.again.isEnabled() and not page.engines.is_busy, timeout=LONG_MS)


def engines_of(cache: Cache) -> list[Engine]:
    return [each for each in cache.list() if isinstance(each, Engine)]


def cells(page: EnginesPage, column: int) -> list[str]:
    model = page.engines.table.engines
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def click_row(qtbot: QtBot, page: EnginesPage, row: int) -> None:
    table = page.engines.table
    where = table.visualRect(table.engines.index(row, RUNTIME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_all_are_built_with_progress_and_listed_the_fastest_first(
    qtbot: QtBot, make: MakePage, cache: Cache, notices: list[Notice]
) -> None:
    page = make()
    assert cells(page, STATE) == ["not built", "not built"]
    assert page.engines.build_button.text() == "Build engines"
    steps: list[tuple[str, int]] = []
    states: set[tuple[str, ...]] = set()
    click(qtbot, page.engines.build_button)
    assert page.engines.progress.isVisible()
    assert not page.engines.build_button.isEnabled()
    job = page.engines._job
    assert job is not None
    job.progressed.connect(
        lambda step, share: steps.append((page.engines.progress.step.text(), page.engines.progress.bar.value()))
    )
    job.progressed.connect(lambda step, share: states.add(tuple(cells(page, STATE))))
    with qtbot.waitSignal(page.engines_changed, timeout=LONG_MS):
        pass
    looked(qtbot, page)
    assert any("compare pictures" in step for step, _ in steps)
    shares = [share for _, share in steps]
    assert shares[-1] == 1000
    assert shares[1:] == sorted(shares[1:])
    assert ("at work", "not built") in states
    assert ("ready", "at work") in states, "each is shown as soon as it is done"
    assert not page.engines.progress.isVisible()
    assert cells(page, STATE) == ["ready", "ready"]
    times = [float(each) for each in cells(page, TOTAL)]
    assert times == sorted(times)
    assert all(" + " in each for each in cells(page, NETWORKS))
    assert min(map(float, cells(page, PSNR))) > 38
    assert [notice.level for notice in notices] == ["good"]
    assert "The fastest, openvino cpu" in notices[0].sentence
    assert len(cache.list()) == 2


def test_what_is_selected_is_built_alone(qtbot: QtBot, make: MakePage, cache: Cache) -> None:
    page = make()
    click_row(qtbot, page, 1)
    assert page.engines.build_button.text() == "Build selected"
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: bool(cache.list()), timeout=LONG_MS)
    looked(qtbot, page)
    [engine] = engines_of(cache)
    assert engine.target.precision == "fp32"
    assert cells(page, STATE) == ["ready", "not built"]
    [row] = page.engines.table.selected()
    assert row.state == "ready", "the selection goes with the engine"
    # Once more: a selected one is built anew.
    click(qtbot, page.engines.build_button)
    looked(qtbot, page)
    assert engines_of(cache)[0].created > engine.created
    qtbot.keyClick(page.engines.table, Qt.Key.Key_Escape)
    assert page.engines.build_button.text() == "Build engines"


def test_cancel_leaves_nothing_half_built_and_the_page_usable(
    qtbot: QtBot, make: MakePage, cache: Cache, notices: list[Notice]
) -> None:
    page = make()
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: "compare" in page.engines.progress.step.text(), timeout=LONG_MS)
    click(qtbot, page.engines.progress.cancel_button)
    assert page.engines.progress.step.text() == "Stopping…"
    looked(qtbot, page)
    assert cells(page, STATE) == ["not built", "not built"]
    assert cache.list() == []
    assert not list(cache.folder.glob(".*.part"))
    assert notices == []
    click_row(qtbot, page, 0)
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: "ready" in cells(page, STATE), timeout=LONG_MS)
    looked(qtbot, page)


def test_what_cannot_be_used_is_shown_with_the_reason(
    qtbot: QtBot, make: MakePage, filled: Cache, notices: list[Notice]
) -> None:
    spoilt, refused = engines_of(filled)
    (filled.folder / spoilt.key / FILE).write_text("{")
    (filled.folder / refused.key / FILE).write_bytes(dump(replace(refused, refused="It draws badly.", speed_ms={})))
    page = make()
    assert cells(page, STATE) == ["not built", "refused", "broken"]
    assert cells(page, KNOWN)[1] == "It draws badly."
    assert "its record is damaged" in cells(page, KNOWN)[2]
    click_row(qtbot, page, 2)
    assert "its record is damaged" in page.engines.details.text()
    click(qtbot, page.engines.remove_button)
    qtbot.waitUntil(lambda: len(cells(page, STATE)) == 2, timeout=LONG_MS)
    assert "freed" in notices[-1].sentence
    # A refused one is left alone unless it is asked for.
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: "ready" in cells(page, STATE), timeout=LONG_MS)
    looked(qtbot, page)
    assert cells(page, STATE) == ["ready", "refused"]


def test_a_build_that_fails_is_a_row_with_a_sentence(
    qtbot: QtBot, make: MakePage, cache: Cache, notices: list[Notice], tmp_path: Path
) -> None:
    cut = {name: tmp_path / path.name for name, path in MODEL.sets["int8"].items()}
    for name, path in cut.items():
        path.write_bytes(MODEL.sets["int8"][name].read_bytes()[:5000])
    page = make(lambda settings: Model("live", {"fp32": MODEL.sets["fp32"], "int8": cut}))
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: bool(notices), timeout=LONG_MS)
    looked(qtbot, page)
    assert cells(page, STATE) == ["ready", "failed"]
    assert "broken" in cells(page, KNOWN)[1]
    assert notices[-1].level == "warning"
    assert notices[-1].sentence == "1 of 2 engines could not be built."
    assert "openvino cpu int8: " in notices[-1].details


def test_checked_and_measured(qtbot: QtBot, make: MakePage, filled: Cache, notices: list[Notice]) -> None:
    page = make()
    click(qtbot, page.engines.check_button)
    qtbot.waitUntil(lambda: bool(notices), timeout=LONG_MS)
    looked(qtbot, page)
    assert notices[-1].level == "good"
    assert cells(page, STATE) == ["ready", "ready"]
    assert all("draws as it should" in note for note in cells(page, KNOWN))


def test_one_that_draws_wrong_is_told(
    qtbot: QtBot, make: MakePage, filled: Cache, notices: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engines.check.LEAST_PSNR", {"fp32": 200.0, "int8": 38.0})
    page = make()
    click(qtbot, page.engines.check_button)
    qtbot.waitUntil(lambda: bool(notices), timeout=LONG_MS)
    looked(qtbot, page)
    assert sorted(cells(page, STATE)) == ["draws wrongly", "ready"]
    assert notices[-1].level == "error"
    assert "differ too much" in notices[-1].details


def test_the_one_in_use_is_marked_and_not_removed(qtbot: QtBot, make: MakePage, filled: Cache) -> None:
    page = make()
    engine = min(engines_of(filled), key=lambda engine: engine.total_ms)
    version = engine.facts.version.partition("-")[0]
    page.set_runtime(f"live, openvino {version} {engine.arithmetic['renderer']} on {engine.facts.machine}")
    assert cells(page, STATE) == ["in use", "ready"]
    assert page.choice.runtime.text().startswith("live, openvino")
    click_row(qtbot, page, 0)
    assert not page.engines.remove_button.isEnabled()
    page.set_runtime("")
    assert page.engines.remove_button.isEnabled()
    assert "Nothing is drawn" in page.choice.runtime.text()


def test_settings_follow_the_choices_and_the_other_way_round(
    qtbot: QtBot, make: MakePage, store: Store, cache: Cache
) -> None:
    page = make()
    precision, runtime = page.choice.choices["engine.precision"], page.choice.choices["engine.runtime"]
    precision.setFocus()
    qtbot.keyClick(precision, Qt.Key.Key_Down)
    assert store.settings.engine.precision == "fp32"
    qtbot.keyClick(precision, Qt.Key.Key_Down)
    assert store.settings.engine.precision == "int8", "what does not run here is passed over"
    looked(qtbot, page)
    store.set("engine.runtime", "openvino")
    assert runtime.currentText() == "OpenVINO"
    assert not page.choice.trouble.isVisible()
    store.set("engine.runtime", "tensorrt")
    assert "There is no NVIDIA driver. Install the driver." in page.choice.trouble.text()
    assert page.choice.trouble.isVisible()
    assert runtime.currentText() == "TensorRT"
    store.set("engine.preset", "none")
    assert page.choice.choices["engine.preset"].currentText() == "None"
    assert not page.choice.trouble.isVisible()
    looked(qtbot, page)


def test_what_cannot_run_here_is_disabled_with_the_reason(make: MakePage, cache: Cache) -> None:
    page = make()
    for name, value, reason in (
        ("engine.preset", "studio", "No weights of the preset 'studio'"),
        ("engine.runtime", "tensorrt", "There is no NVIDIA driver."),
        ("engine.precision", "fp16", "Nothing on this machine runs the networks in this precision."),
    ):
        choice = page.choice.choices[name]
        model = choice.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(choice.findData(value))
        assert item is not None
        assert not item.isEnabled()
        assert reason in item.text()
        others = [model.item(row) for row in range(model.rowCount())]
        assert any(other is not None and other.isEnabled() for other in others)


def test_a_wheel_over_a_choice_changes_nothing(make: MakePage, store: Store) -> None:
    page = make()
    page.engines.table.setFocus()
    choice = page.choice.choices["engine.preset"]
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, wheel)
    assert store.settings.engine.preset == "live"
    assert choice.currentIndex() == 0


def test_without_networks_that_is_said(make: MakePage) -> None:
    def find(settings: EngineSettings) -> Model:
        raise DataError("No weights are here.")

    page = make(find)
    assert page.engines.empty.isVisible()
    assert page.engines.empty.text() == "No weights are here."
    assert not page.engines.build_button.isEnabled()
    assert not page.engines.check_button.isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_folder_that_others_may_write_to_is_told(
    qtbot: QtBot, make: MakePage, filled: Cache, notices: list[Notice]
) -> None:
    filled.folder.chmod(0o777)
    page = make()
    assert "an engine is code" in page.engines.empty.text()
    assert notices[-1].level == "error"
    assert not page.engines.build_button.isEnabled()
    filled.folder.chmod(0o700)
    click(qtbot, page.engines.again)
    qtbot.waitUntil(lambda: cells(page, STATE) == ["ready", "ready"], timeout=LONG_MS)


def test_cleaning_up_takes_what_is_of_no_use(
    qtbot: QtBot, make: MakePage, filled: Cache, notices: list[Notice]
) -> None:
    (filled.folder / engines_of(filled)[0].key / FILE).write_text("{")
    page = make()
    assert "broken" in cells(page, STATE)
    click(qtbot, page.engines.clean_button)
    qtbot.waitUntil(lambda: "broken" not in cells(page, STATE), timeout=LONG_MS)
    assert len(filled.list()) == 1
    looked(qtbot, page)


def test_the_person_that_is_gone_does_not_keep_engines_from_being_built(
    qtbot: QtBot, make: MakePage, store: Store, cache: Cache
) -> None:
    page = make()
    store.prefer(identity="nobody")
    click_row(qtbot, page, 0)
    click(qtbot, page.engines.build_button)
    qtbot.waitUntil(lambda: "ready" in cells(page, STATE), timeout=LONG_MS)
    looked(qtbot, page)


def test_the_doctor_says_what_is_missing_and_switches_no_camera_on(
    qtbot: QtBot, make: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr("cv2.VideoCapture", opened.append)
    monkeypatch.setattr("pyvirtualcam.Camera", lambda **_: opened.append("virtual"))
    page = make()
    assert not page.doctor.copy_button.isEnabled()
    page.set_virtual_camera("OBS Virtual Camera")
    click(qtbot, page.doctor.run_button)
    assert not page.doctor.run_button.isEnabled()
    qtbot.waitUntil(page.doctor.run_button.isEnabled, timeout=LONG_MS)
    assert opened == []
    shown = {label.text() for label in page.doctor.findChildren(QLabel)}
    by_feature = {check.feature: check for check in page.doctor.checks}
    assert set(by_feature) <= shown
    assert {check.found for check in page.doctor.checks} <= shown
    assert {check.advice for check in page.doctor.checks} <= shown
    assert {"Python", "camera", "networks: openvino, cpu", "engines"} <= set(by_feature)
    assert by_feature["virtual camera"].found == "OBS Virtual Camera, to which this app sends"
    assert "lsr-live runs here" in page.doctor.verdict.text()
    marks = {label.accessibleName() for label in page.doctor.findChildren(QLabel)}
    assert "works" in marks
    click(qtbot, page.doctor.copy_button)
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    assert clipboard.text() == page.doctor.report()
    assert "lsr-live runs here." in clipboard.text()
    # Once more: the rows are those of the new checks.
    count = len(page.doctor.checks)
    click(qtbot, page.doctor.run_button)
    qtbot.waitUntil(page.doctor.run_button.isEnabled, timeout=LONG_MS)
    assert len(page.doctor.checks) == count


def test_a_check_that_breaks_is_told(
    qtbot: QtBot, make: MakePage, notices: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr("lsr_live.cli.doctor._python", broken)
    page = make()
    click(qtbot, page.doctor.run_button)
    qtbot.waitUntil(lambda: bool(notices), timeout=LONG_MS)
    assert "no such thing" in notices[-1].sentence
    qtbot.waitUntil(page.doctor.run_button.isEnabled, timeout=LONG_MS)


@pytest.mark.parametrize("destroyed", [False, True])
def test_closing_in_the_middle_of_everything_is_clean(
    qtbot: QtBot, make: MakePage, jobs: Jobs, cache: Cache, destroyed: bool
) -> None:
    page = make()
    click(qtbot, page.engines.build_button)
    click(qtbot, page.doctor.run_button)
    qtbot.waitUntil(lambda: "compare" in page.engines.progress.step.text(), timeout=LONG_MS)
    page.close_down()
    if destroyed:
        sip.delete(page)
    jobs.close()
    assert cache.list() == []
    assert not list(cache.folder.glob(".*.part"))
    qtbot.wait(1)
