"""What is drawn: the avatar as it is, overlays over it, the driver's own camera, notices, the status line."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QGuiApplication, QImage
from PyQt6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.avatar_view import AvatarView
from gui.calibration_card import CalibrationCard
from gui.clean_window import CleanWindow
from gui.notice_bar import MOST, NoticeBar
from gui.notices import Notice, notice_of
from gui.overlays import Shown
from gui.self_view import SelfView
from gui.status_line import StatusLine
from lsr_live.errors import DeviceError
from lsr_live.faces.face import Face
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.animated import AnimatedDriver, animate, to_pixels
from lsr_live.identity.identity import Identity
from lsr_live.live.figures import Figures, Spread, Window
from lsr_live.live.status import State, Status
from lsr_live.reenactor import Reenactor
from tests.gui.conftest import LONG_MS


def seen(widget: QWidget) -> NDArray[np.uint8]:
    """What a widget looks like, (H,W,3)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    memory = image.constBits()
    assert memory is not None
    rows = np.frombuffer(memory.asarray(image.sizeInBytes()), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


@pytest.fixture
def view(qtbot: QtBot) -> AvatarView:
    view = AvatarView()
    qtbot.addWidget(view)
    view.resize(512, 512)
    view.show()
    return view


def test_the_avatar_is_shown_pixel_by_pixel(view: AvatarView, astronaut: NDArray[np.uint8]) -> None:
    view.show_picture(astronaut)
    np.testing.assert_array_equal(seen(view), astronaut)


def test_it_is_as_large_as_there_is_room_and_in_the_middle(view: AvatarView, astronaut: NDArray[np.uint8]) -> None:
    view.resize(900, 600)
    view.show_picture(astronaut)
    place = view.picture_place()
    assert (place.x(), place.y(), place.width()) == (150, 0, 600)
    shown = seen(view)
    stage = tuple(int(theme.colours().stage[n : n + 2], 16) for n in (1, 3, 5))
    assert tuple(shown[300, 50]) == tuple(shown[300, 850]) == stage
    assert np.abs(shown[:, 150:750].mean((0, 1)) - astronaut.mean((0, 1))).max() < 3


def test_what_sleeps_is_dimmed(view: AvatarView, astronaut: NDArray[np.uint8]) -> None:
    view.show_picture(astronaut)
    awake = seen(view).std()
    view.sleep()
    assert seen(view).std() < 0.7 * awake
    view.sleep(np.zeros_like(astronaut))
    assert seen(view).std((0, 1)).max() < 1


@pytest.mark.parametrize("name", ["landmarks", "layout", "candidates"])
def test_overlays_are_drawn_over_the_avatar(view: AvatarView, collins: Identity, name: str) -> None:
    reenactor = Reenactor(collins, tracker=_Given())
    reenactor.curious = True
    frame = AnimatedDriver().read()
    assert frame is not None
    avatar = reenactor.reenact(frame)
    view.show_picture(avatar.image, reenactor.insight)
    plain = seen(view)
    view.set_overlays(Shown(**{name: True}))
    assert np.abs(seen(view).astype(int) - plain).max(2).mean() > 0.5
    view.set_overlays(Shown())
    np.testing.assert_array_equal(seen(view), plain)
    assert not (avatar.image != plain).any(), "the picture itself, which outputs get, is not drawn into"


class _Given:
    name, faces_seen = "given", 1

    def track(self, frame: Frame) -> Face | None:
        return None if frame.mesh is None else Face(frame.mesh, 1.0)

    def reset(self) -> None: ...

    def choose(self, x: float, y: float) -> None: ...

    def close(self) -> None: ...


def test_the_driver_sees_themselves_as_in_a_mirror_and_chooses_a_face(qtbot: QtBot) -> None:
    view = SelfView()
    qtbot.addWidget(view)
    view.resize(320, 240)
    view.show()
    picture = np.zeros((480, 640, 3), np.uint8)
    picture[:, :320] = 255
    view.show_picture(picture, None)
    shown = seen(view)
    assert shown[120, 300].min() == 255
    assert shown[120, 20].max() == 0
    with qtbot.waitSignal(view.chosen, timeout=LONG_MS) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert chosen.args == pytest.approx([40, 120], abs=3)
    view.show_picture(picture, Face(to_pixels(animate(0.0, 0)), 1.0))
    assert (seen(view) != shown).any()
    view.forget()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)


def test_notices_replace_each_other_are_copied_and_put_away(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show()
    try:
        raise DeviceError("The camera is gone.", "Plug it in.")
    except DeviceError as error:
        bar.tell(notice_of(error, "camera"))
    assert bar.cards[0].accessibleName() == "The camera is gone. Plug it in."
    copy = next(each for each in bar.findChildren(QToolButton) if "Copy" in each.accessibleName())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    assert "Traceback" in clipboard.text()
    bar.tell(Notice("error", "The camera is broken.", key="camera"))
    assert [card.notice.sentence for card in bar.cards] == ["The camera is broken."]
    bar.tell(Notice("info", "", key="camera"))
    assert bar.cards == []
    assert not bar.isVisible()
    for number in range(MOST + 3):
        bar.tell(Notice("warning", f"Trouble {number}."))
    assert [card.notice.sentence for card in bar.cards] == [f"Trouble {MOST + 2 - n}." for n in range(MOST)]
    done: list[bool] = []
    bar.tell(Notice("info", "Removed.", key="removed"), ("Bring back", lambda: done.append(True)))
    button = next(each for each in bar.findChildren(QToolButton) if each.text() == "Bring back")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert all(card.notice.key != "removed" for card in bar.cards)


def test_an_unexpected_error_is_told_with_its_kind() -> None:
    notice = notice_of(ZeroDivisionError("by nothing"))
    assert "ZeroDivisionError: by nothing" in notice.sentence


def test_the_status_line_shows_what_runs(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    assert line.state.text() == "stopped"
    window = Window(1.0, 30.0, 29.6, 30, 30, 0, 7, Spread(18.4, 25.0, 30), {})
    figures = Figures("live, openvino int8 on a processor", window, window, 512.3)
    line.show_status(Status(State.LIVE, None, "camera", figures, ()))
    shown = {label.text() for label in line.findChildren(QLabel)}
    assert {"live", "30 fps", "18 ms", "7 dropped", "512 MB", "live, openvino int8 on a processor"} <= shown
    assert line.state.property("level") == "good"
    line.show_status(Status(State.NO_CAMERA, "gone", "camera", figures, ()))
    assert (line.state.text(), line.state.property("level")) == ("no camera", "error")
    line.show_stopped()
    assert line.rate.text() == ""


def test_the_calibration_shows_what_is_seen(qtbot: QtBot) -> None:
    card = CalibrationCard()
    qtbot.addWidget(card)
    card.resize(400, 120)
    card.show()
    card.show_progress(None, 0.0, None)
    empty = seen(card)
    card.show_progress(Face(to_pixels(animate(0.0, 0)), 1.0), 0.5, "hold still")
    assert np.abs(seen(card).astype(int) - empty).mean() > 1
    assert card.hint.text()


def test_the_clean_window_holds_nothing_but_the_avatar(qtbot: QtBot, astronaut: NDArray[np.uint8]) -> None:
    window = CleanWindow()
    qtbot.addWidget(window)
    window.show()
    window.view.show_picture(astronaut)
    np.testing.assert_array_equal(seen(window), astronaut)
    qtbot.mouseDClick(window, Qt.MouseButton.LeftButton)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    with qtbot.waitSignal(window.closed, timeout=LONG_MS):
        qtbot.keyClick(window, Qt.Key.Key_Escape)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_text_stands_out_from_its_ground(colours: theme.Colours) -> None:
    def luminance(colour: str) -> float:
        parts = np.array([int(colour[n : n + 2], 16) for n in (1, 3, 5)]) / 255
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ (0.2126, 0.7152, 0.0722))

    def contrast(one: str, other: str) -> float:
        low, high = sorted((luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)

    for text in (colours.text, colours.dim, colours.good, colours.warn, colours.bad):
        for ground in (colours.ground, colours.panel, colours.raised):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.accent, colours.tint) >= 4.5
    assert contrast(colours.on_accent, colours.bad) >= 4.5
