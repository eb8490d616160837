"""Streams from a real server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.stream import Stream, without_password


class MjpegServer:
    """A network camera: red level 10 * number, twenty pictures a second, until it is switched off."""

    def __init__(self, port: int = 0) -> None:
        self.off = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path != "/video":
                    body = b"<html>no camera here</html>" * 100
                    self.send_response(200)
                    self.send_header("Content-Type", "text/html")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                    return
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                number = 0
                while not outer.off.wait(0.02):
                    image = np.full((48, 64, 3), 40, np.uint8)
                    image[..., 2] = 50 + 10 * (number % 15)
                    jpeg = cv2.imencode(".jpg", image)[1].tobytes()
                    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                    try:
                        self.wfile.write(head.encode() + jpeg + b"\r\n")
                    except OSError:
                        return
                    number += 1

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True

        self.server = Server(("127.0.0.1", port), Handler)
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def stop(self) -> None:
        self.off.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def server() -> Iterator[MjpegServer]:
    server = MjpegServer()
    yield server
    server.stop()


def next_frame(stream: Stream) -> Frame:
    for _ in range(300):
        frame = stream.read(timeout=0.1)
        if frame is not None:
            return frame
    raise AssertionError(f"no frame came; trouble: {stream.trouble}")


def test_pictures_come_from_a_network_camera(server: MjpegServer) -> None:
    stream = Stream(f"http://127.0.0.1:{server.port}/video")
    assert (stream.live, stream.still, stream.frame_count) == (True, False, None)
    first = next_frame(stream)
    assert first.image.shape == (48, 64, 3)
    assert first.image[..., 0].mean() > first.image[..., 2].mean() + 5
    second = next_frame(stream)
    assert second.index > first.index
    assert second.captured > first.captured
    assert stream.trouble is None
    stream.close()
    stream.close()
    assert stream.ended
    assert stream.read() is None


def test_a_stream_that_breaks_off_comes_back_by_itself(server: MjpegServer) -> None:
    stream = Stream(f"http://127.0.0.1:{server.port}/video", retry_after=(0.02,), timeout=15.0)
    before = next_frame(stream)
    server.stop()
    pause = threading.Event()
    for _ in range(500):
        if stream.trouble is not None:
            break
        pause.wait(0.02)
    assert stream.trouble is not None
    assert f"127.0.0.1:{server.port}" in stream.trouble
    assert not stream.ended
    again = MjpegServer(server.port)
    try:
        after = next_frame(stream)
        assert after.index > before.index
        assert stream.trouble is None
    finally:
        again.stop()
        stream.close()


def test_close_while_it_waits_to_try_again(server: MjpegServer) -> None:
    stream = Stream(f"http://127.0.0.1:{server.port}/video", retry_after=(3600.0,), timeout=15.0)
    next_frame(stream)
    server.stop()
    while stream.trouble is None:
        stream.read(timeout=0.02)
    stream.close()
    assert stream.ended


def test_where_nothing_answers(server: MjpegServer) -> None:
    port = server.port
    with pytest.raises(DeviceError, match="No video comes from") as caught:
        Stream(f"http://127.0.0.1:{port}/page", timeout=2.0)
    assert caught.value.exit_code == 4
    with MjpegSocket() as silent, pytest.raises(DeviceError, match="No video comes from"):
        Stream(f"http://127.0.0.1:{silent}/video", timeout=0.3)
    with pytest.raises(DeviceError, match="refused"):
        Stream("http://user:secret@127.0.0.1:1/video")
    with pytest.raises(DeviceError) as caught:
        Stream("http://user:secret@127.0.0.1:1/video")
    assert "secret" not in str(caught.value)


class MjpegSocket:
    """A port that takes connections and says nothing."""

    def __enter__(self) -> int:
        import socket

        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen()
        return int(self.socket.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self.socket.close()


def test_a_playlist_from_the_network_reads_no_local_files(server: MjpegServer, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ts"
    with av.open(str(secret), "w") as out:
        video = out.add_stream("mpeg2video", rate=25)
        video.width, video.height, video.pix_fmt = 64, 64, "yuv420p"
        for _ in range(25):
            out.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")))
        out.mux(video.encode())
    text = f"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://{secret}\n#EXT-X-ENDLIST\n"
    with FileServer("list.m3u8", text.encode(), "application/vnd.apple.mpegurl") as port, pytest.raises(DeviceError):
        Stream(f"http://127.0.0.1:{port}/list.m3u8", timeout=2.0)


class FileServer:
    """One file on a web server."""

    def __init__(self, name: str, body: bytes, kind: str) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200 if self.path == f"/{name}" else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> int:
        self.thread.start()
        return int(self.server.server_address[1])

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def test_a_video_file_on_a_web_server_is_played_at_its_pace_and_ends(tmp_path: Path) -> None:
    path = tmp_path / "clip.mkv"
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=20)
        video.width, video.height, video.pix_fmt = 64, 64, "yuv420p"
        for _ in range(10):
            out.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")))
        out.mux(video.encode())
    with FileServer("clip.mkv", path.read_bytes(), "video/x-matroska") as port:
        stream = Stream(f"http://127.0.0.1:{port}/clip.mkv")
        frames = []
        while not stream.ended:
            frame = stream.read(timeout=0.1)
            if frame is not None:
                frames.append(frame)
        stream.close()
    assert frames
    assert frames[-1].index == 9
    assert frames[-1].t > 0.4


def test_the_password_is_never_shown() -> None:
    assert without_password("rtsp://me:p%40ss@cam.local:554/a?b=c") == "rtsp://cam.local:554/a?b=c"
    assert without_password("http://cam.local/x") == "http://cam.local/x"
