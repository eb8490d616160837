"""The stream, watched over real sockets and in a real browser."""

from __future__ import annotations

import base64
import http.client
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from lsr_live.errors import DeviceError, UsageError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import SOURCE_TYPE, read_mark
from lsr_live.frames.sinks import newest_jpeg
from lsr_live.frames.sinks import stream as stream_module
from lsr_live.frames.sinks.stream import StreamSink


def avatar(grey: int) -> Avatar:
    return Avatar(np.full((512, 512, 3), grey, np.uint8), 0.0, 0, 0.0)


@pytest.fixture
def stream() -> Iterator[StreamSink]:
    sink = StreamSink(0)
    yield sink
    sink.close()


def port_of(stream: StreamSink) -> int:
    return int(stream.name.rpartition(":")[2])


def ask(stream: StreamSink, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(stream), timeout=10)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


class Viewer:
    """Watches ``/stream.mjpg`` part by part, as a browser does."""

    def __init__(self, stream: StreamSink) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port_of(stream), timeout=10)
        self._connection.request("GET", "/stream.mjpg")
        self.response = self._connection.getresponse()
        kind, _, self._boundary = self.response.headers["Content-Type"].partition("; boundary=")
        assert kind == "multipart/x-mixed-replace"
        assert self.response.readline() == f"--{self._boundary}\r\n".encode()

    def next_jpeg(self) -> bytes:
        headers = {}
        while (line := self.response.readline()) != b"\r\n":
            assert line, "the stream has ended"
            name, _, value = line.decode().partition(":")
            headers[name] = value.strip()
        assert headers["Content-Type"] == "image/jpeg"
        jpeg = self.response.read(int(headers["Content-Length"]))
        # The boundary comes with its picture, not with the next one: browsers wait for it.
        assert self.response.readline() == b"\r\n"
        assert self.response.readline() == f"--{self._boundary}\r\n".encode()
        return jpeg

    def next_level(self) -> int:
        with Image.open(io.BytesIO(self.next_jpeg())) as opened:
            assert opened.size == (512, 512)
            return round(float(np.asarray(opened).mean()))

    def close(self) -> None:
        self.response.close()
        self._connection.close()


def wait_for_level(viewer: Viewer, level: int) -> None:
    while viewer.next_level() != level:
        pass


def test_the_page_shows_the_stream_on_black(stream):
    response, body = ask(stream, "/")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert b'src="/stream.mjpg"' in body
    assert b"#000" in body


def test_the_snapshot_is_the_newest_picture_and_marked(stream, astronaut, tmp_path):
    stream.send(avatar(10))
    stream.send(Avatar(astronaut, 0, 0, 0))
    response, body = ask(stream, "/snapshot.jpg")
    assert response.headers["X-Digital-Source-Type"] == SOURCE_TYPE
    assert response.headers["Cache-Control"] == "no-store"
    path = tmp_path / "a.jpg"
    path.write_bytes(body)
    assert read_mark(path) == SOURCE_TYPE
    with Image.open(path) as opened:
        assert np.abs(np.asarray(opened).astype(int) - astronaut).mean() < 5


def test_before_the_first_picture(stream):
    assert ask(stream, "/snapshot.jpg")[0].status == 503
    viewer = Viewer(stream)
    stream.send(avatar(77))
    assert viewer.next_level() == 77
    viewer.close()


def test_a_new_viewer_gets_the_last_picture_at_once_then_each_new_one(stream):
    stream.send(avatar(50))
    viewer = Viewer(stream)
    assert viewer.next_level() == 50
    for grey in (60, 90, 120):
        stream.send(avatar(grey))
        assert viewer.next_level() == grey
    viewer.close()


def test_every_streamed_picture_is_marked(stream):
    stream.send(avatar(50))
    viewer = Viewer(stream)
    assert SOURCE_TYPE.encode() in viewer.next_jpeg()
    viewer.close()


def test_a_standing_picture_is_sent_again(stream, monkeypatch):
    monkeypatch.setattr(stream_module, "_REPEAT_AFTER", 0.01)
    stream.send(avatar(50))
    viewer = Viewer(stream)
    assert [viewer.next_level() for _ in range(3)] == [50, 50, 50]
    viewer.close()


def test_two_viewers_and_one_that_comes_back(stream):
    stream.send(avatar(10))
    first, second = Viewer(stream), Viewer(stream)
    assert first.next_level() == second.next_level() == 10
    first.close()
    stream.send(avatar(20))
    assert second.next_level() == 20
    first = Viewer(stream)
    assert first.next_level() == 20
    stream.send(avatar(30))
    wait_for_level(first, 30)
    wait_for_level(second, 30)
    first.close()
    second.close()


def test_a_viewer_that_never_reads_holds_up_nobody(stream):
    rough = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    idle = socket.create_connection(("127.0.0.1", port_of(stream)))
    idle.sendall(b"GET /stream.mjpg HTTP/1.1\r\nHost: localhost\r\n\r\n")
    stream.send(avatar(1))
    viewer = Viewer(stream)
    for _ in range(40):  # some eight megabytes: far more than the buffers between the two
        stream.send(Avatar(rough, 0, 0, 0))
        viewer.next_jpeg()
    stream.send(avatar(200))
    wait_for_level(viewer, 200)
    # What is under way to the idle one is bounded: afterwards it gets the newest, not the forty.
    idle.settimeout(10)
    newest = newest_jpeg.encode_picture(avatar(200).image, "jpeg", 85)
    received = b""
    while newest not in received:
        piece = idle.recv(1 << 16)
        assert piece
        received += piece
    assert received.count(b"image/jpeg") < 20
    viewer.close()
    idle.close()


def test_a_viewer_that_takes_nothing_is_let_go(monkeypatch):
    monkeypatch.setattr(stream_module._Handler, "timeout", 0.05)
    gone = threading.Event()
    forget = stream_module._Server.shutdown_request

    def told(self, request):
        forget(self, request)
        gone.set()

    monkeypatch.setattr(stream_module._Server, "shutdown_request", told)
    stream = StreamSink(0)
    idle = socket.create_connection(("127.0.0.1", port_of(stream)))
    idle.sendall(b"GET /stream.mjpg HTTP/1.1\r\nHost: localhost\r\n\r\n")
    rough = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    for _ in range(500):
        stream.send(Avatar(rough, 0, 0, 0))
        if gone.wait(0.02):
            break
    assert gone.is_set()
    idle.close()
    stream.close()


def test_pictures_are_packed_once_and_only_for_viewers(stream, monkeypatch):
    packed = []
    original = newest_jpeg.encode_picture

    def count(image, *args):
        packed.append(int(image[0, 0, 0]))
        return original(image, *args)

    monkeypatch.setattr(newest_jpeg, "encode_picture", count)
    for grey in range(10):
        stream.send(avatar(grey))
    assert packed == []
    viewers = [Viewer(stream) for _ in range(3)]
    for viewer in viewers:
        assert viewer.next_level() == 9
    assert packed == [9]
    for viewer in viewers:
        viewer.close()


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:8080", "127.3.2.1"]
)
def test_requests_to_this_machine_are_answered(host, stream):
    assert ask(stream, "/", Host=host)[0].status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "", "192.168.0.7", "[::1", "a@localhost.x", "::::"],
)
@pytest.mark.parametrize("path", ["/", "/snapshot.jpg", "/stream.mjpg"])
def test_requests_under_a_foreign_name_are_refused(host, path, stream):
    stream.send(avatar(1))
    response, body = ask(stream, path, Host=host)
    assert response.status == 403
    assert b"\xff\xd8" not in body


def test_a_request_without_a_name_is_refused(stream):
    with socket.create_connection(("127.0.0.1", port_of(stream)), timeout=10) as plain:
        plain.sendall(b"GET /snapshot.jpg HTTP/1.0\r\n\r\n")
        assert b" 403 " in plain.recv(4096).split(b"\r\n")[0]


def test_a_stream_for_other_machines_answers_addresses_and_its_own_name():
    stream = StreamSink(0, "0.0.0.0")
    for host in ("192.168.0.7:8080", "localhost", socket.gethostname()):
        assert ask(stream, "/", Host=host)[0].status == 200
    assert ask(stream, "/", Host="evil.example")[0].status == 403
    stream.close()


@pytest.mark.parametrize(
    "path", ["/..", "/../../etc/passwd", "/stream", "/snapshot.jpg/", "/%2e%2e/", "//evil/", "/favicon.ico"]
)
def test_nothing_else_is_served(path, stream):
    assert ask(stream, path)[0].status in (400, 404)


def test_a_query_is_no_other_path(stream):
    stream.send(avatar(4))
    assert ask(stream, "/snapshot.jpg?now=1")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_is_taken(method, stream):
    assert ask(stream, "/", method)[0].status == 501


@pytest.mark.parametrize("path", ["/", "/snapshot.jpg", "/stream.mjpg"])
def test_heads_alone(path, stream):
    stream.send(avatar(4))
    response, body = ask(stream, path, "HEAD")
    assert response.status == 200
    assert body == b""
    assert response.headers["X-Digital-Source-Type"] == SOURCE_TYPE


def test_no_other_site_may_read_or_embed(stream):
    response, _ = ask(stream, "/", Origin="https://evil.example")
    assert not any(name.lower().startswith("access-control") for name in response.headers)
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "rubbish", [b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"A" * 70000, b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 200]
)
def test_rubbish_harms_nobody(rubbish, stream):
    with socket.create_connection(("127.0.0.1", port_of(stream)), timeout=10) as plain:
        plain.sendall(rubbish + b"\r\n")
        plain.shutdown(socket.SHUT_WR)
        try:
            while plain.recv(4096):
                pass
        except ConnectionResetError:
            pass
    assert ask(stream, "/")[0].status == 200


def test_closing_hangs_up_and_leaves_no_thread():
    before = set(threading.enumerate())
    stream = StreamSink(0)
    port = port_of(stream)
    stream.send(avatar(3))
    viewer = Viewer(stream)
    viewer.next_level()
    silent = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    silent.request("HEAD", "/")
    silent.getresponse().read()
    stream.close()
    stream.close()
    assert set(threading.enumerate()) <= before
    assert viewer.response.read() in (b"",)
    assert silent.sock.recv(10) == b""
    viewer.close()
    silent.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port)).close()
    StreamSink(port).close()


def test_closing_does_not_wait_for_a_viewer_that_never_reads():
    stream = StreamSink(0)
    idle = socket.create_connection(("127.0.0.1", port_of(stream)))
    idle.sendall(b"GET /stream.mjpg HTTP/1.1\r\nHost: localhost\r\n\r\n")
    rough = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    viewer = Viewer(stream)
    for _ in range(30):
        stream.send(Avatar(rough, 0, 0, 0))
        viewer.next_jpeg()
    closing = threading.Thread(target=stream.close, daemon=True)
    closing.start()
    closing.join(30)
    assert not closing.is_alive()
    idle.close()
    viewer.close()


def test_a_port_that_is_taken_is_named(stream):
    with pytest.raises(DeviceError, match=rf"port {port_of(stream)}: address already in use.*another port"):
        StreamSink(port_of(stream))


@pytest.mark.parametrize("port", [-1, 65536, 10**9])
def test_ports_that_do_not_exist(port):
    with pytest.raises(UsageError, match=f"no port {port}"):
        StreamSink(port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_an_address_that_is_not_ours(host):
    with pytest.raises(DeviceError, match=f"cannot listen on {host}"):
        StreamSink(0, host)


def test_the_newer_protocol():
    try:
        stream = StreamSink(0, "::1")
    except DeviceError:
        pytest.skip("this machine has no IPv6")
    assert stream.name.startswith("http://[::1]:")
    connection = http.client.HTTPConnection("::1", port_of(stream), timeout=10)
    connection.request("GET", "/")
    assert connection.getresponse().status == 200
    connection.close()
    stream.close()


WITH_PIPE = """
import os, sys
os.closerange(3, min(int(sys.argv[1]), int(sys.argv[2])))
for number, wanted in ((sys.argv[1], 3), (sys.argv[2], 4)):
    os.dup2(int(number), wanted)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """Headless Chromium, steered over its DevTools pipe (file descriptors 3 and 4, messages ended by a zero byte)."""

    def __init__(self, program: str, profile: Path, size: tuple[int, int]) -> None:
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        options += [f"--window-size={size[0]},{size[1]}", f"--user-data-dir={profile}"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", WITH_PIPE, str(commands), str(answers), program, *options],
            pass_fds=(commands, answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        self._received = b""
        self._count = 0

    def call(self, method: str, session: str | None = None, **parameters: object) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while piece := os.read(self._answers, 1 << 16):
            self._received += piece
            *answers, self._received = self._received.split(b"\0")
            for answer in map(json.loads, answers):
                if answer.get("id") == self._count:
                    return answer["result"]
        raise AssertionError("the browser has ended")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._answers)
        os.close(self._commands)


def find_browser() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if program := shutil.which(name):
            return program
    pytest.skip("needs Chromium or Chrome")


@pytest.mark.skipif(sys.platform == "win32", reason="hands pipes over as POSIX does")
def test_a_real_browser_follows_the_stream(stream, tmp_path):
    browser = Browser(find_browser(), tmp_path / "profile", (800, 600))
    try:
        target = browser.call("Target.createTarget", url=stream.name)["targetId"]
        session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for colour in ((255, 0, 0), (0, 255, 0), (0, 0, 255)):
            picture = np.empty((512, 512, 3), np.uint8)
            picture[:] = colour
            stream.send(Avatar(picture, 0, 0, 0))
            for _ in range(100):
                shot = browser.call("Page.captureScreenshot", session)["data"]
                with Image.open(io.BytesIO(base64.b64decode(shot))) as opened:
                    shown = np.asarray(opened.convert("RGB")).astype(int)
                height, width, _ = shown.shape
                if np.abs(shown[height // 2, width // 2] - colour).max() < 20:
                    break
            else:
                pytest.fail(f"the browser never showed {colour}")
        # Wider than the picture: black at both sides, the picture as high as the window.
        assert shown[height // 2, [2, width - 3]].max() < 10
        assert np.abs(shown[[2, height - 3], width // 2] - colour).max() < 20
    finally:
        browser.close()
