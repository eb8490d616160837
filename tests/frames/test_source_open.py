"""One word from the user opens the right kind of source."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lsr_live.errors import DataError, DeviceError, LsrError, UsageError
from lsr_live.frames import sources
from lsr_live.frames.cameras import CameraInfo
from lsr_live.frames.sources import open_source
from lsr_live.settings import CameraSettings
from tests.frames.test_source_clip import write_clip


@pytest.fixture(autouse=True)
def _two_cameras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "list_cameras", lambda: [CameraInfo(0, "HD Webcam"), CameraInfo(2, "OBS Camera")])


class Opened:
    """Remembers what a constructor was called with."""

    def __init__(self, *arguments: object, **options: object) -> None:
        self.arguments, self.options = arguments, options


@pytest.mark.parametrize(
    ("spec", "which"), [("0", "0"), ("12", "12"), ("/dev/video3", "3"), ("hd webcam", "hd webcam"), ("OBS", "OBS")]
)
def test_cameras(monkeypatch: pytest.MonkeyPatch, spec: str, which: str) -> None:
    monkeypatch.setattr("lsr_live.frames.sources.camera.Camera", Opened)
    settings = CameraSettings(1280, 720, 60)
    opened = open_source(spec, camera=settings)
    assert isinstance(opened, Opened)
    assert opened.arguments == (which, settings)


@pytest.mark.parametrize("url", ["http://h:1/v", "RTSP://h/v", "udp://@239.0.0.1:1234", "https://h/live.m3u8"])
def test_streams(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setattr("lsr_live.frames.sources.stream.Stream", Opened)
    opened = open_source(url)
    assert isinstance(opened, Opened)
    assert opened.arguments == (url,)


def test_the_animated_driver() -> None:
    first, second = open_source("demo"), open_source("demo:7", realtime=True)
    assert (first.live, second.live) == (False, True)
    assert first.name != second.name
    frame = first.read()
    assert frame is not None
    assert frame.mesh is not None


def test_files_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "картинки"
    folder.mkdir()
    Image.fromarray(np.zeros((4, 4, 3), np.uint8)).save(folder / "1.png")
    clip = write_clip(tmp_path / "me.mp4", frames=3)
    assert open_source(str(folder)).still
    assert open_source(str(folder / "1.png")).still
    assert not open_source(str(clip)).live
    assert open_source(str(clip), realtime=True).live
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert open_source("me.mp4").name == "me.mp4"
    if sys.platform != "win32":
        assert open_source("~/me.mp4").name == "me.mp4"
    clip.rename(tmp_path / "0")
    assert open_source("./0").frame_count == 3


@pytest.mark.parametrize(
    ("spec", "kind", "words"),
    [
        ("nobody.mp4", DataError, ["nobody.mp4", "0 HD Webcam", "2 OBS Camera", "demo"]),
        ("no/such/place", DataError, ["no/such/place", "0 HD Webcam"]),
        ("Sony", DeviceError, ["Sony", "0 HD Webcam"]),
        ("demo:x", UsageError, ["demo:7"]),
        ("demo:-1", UsageError, ["demo:7"]),
        ("ftp://h/x", UsageError, ["ftp", "rtsp"]),
        ("file:///etc/passwd", UsageError, ["file"]),
        ("http://[::1/video", UsageError, ["address"]),
        ("", UsageError, ["demo"]),
        ("x" * 5000, UsageError, ["source"]),
        ("~nobody-of-that-name/me.mp4", UsageError, ["home"]),
        ("a\0b", DeviceError, ["OBS Camera"]),
    ],
)
def test_what_is_not_there_is_one_sentence(spec: str, kind: type[LsrError], words: list[str]) -> None:
    with pytest.raises(kind) as caught:
        open_source(spec)
    text = str(caught.value)
    assert "\n" not in text
    assert len(text) < 400
    for word in words:
        assert word in text


def test_heavy_libraries_are_loaded_only_where_needed() -> None:
    code = (
        "import sys, lsr_live.frames.sources as s\n"
        "assert not {'cv2', 'av', 'PIL', 'mediapipe'} & set(sys.modules), 'loaded at import'\n"
        "s.open_source('demo').read()\n"
        "assert not {'av', 'PIL', 'mediapipe'} & set(sys.modules), 'loaded for the demo'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
