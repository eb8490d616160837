"""A stream for browsers and for OBS: JPEG pictures over HTTP, on this machine unless told otherwise."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import socketserver
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from lsr_live.errors import DeviceError, UsageError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import CREATOR_TOOL, SOURCE_TYPE
from lsr_live.frames.sinks.newest_jpeg import NewestJpeg

_log = logging.getLogger(__name__)

_PAGE = b"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>lsr-live</title>
<style>
html, body { margin: 0; height: 100%; background: #000; overflow: hidden }
img { width: 100%; height: 100%; object-fit: contain; display: block }
</style>
<img src="/stream.mjpg" alt="Avatar, made by AI">
</html>
"""
_BOUNDARY = "lsr-live-picture"
_REPEAT_AFTER = 1.0
"""A standing picture is sent again after so many seconds: that is how a viewer who has left is noticed."""
_GIVE_UP_AFTER = 10.0
"""A viewer who takes nothing for so many seconds is let go."""
_SEND_BUFFER = 1 << 17
"""Bytes under way to one viewer; more would show a slow viewer old pictures rather than fewer."""
_POLL = 0.1


class StreamSink:
    """Serves avatars at ``http://HOST:PORT``: a page, ``/stream.mjpg`` and ``/snapshot.jpg``.

    Every viewer gets the newest picture whenever it is ready for one; a slow one sees fewer pictures and holds up
    nobody. Only requests addressed to this machine by an address or its own name are answered, so that no web page
    can reach the stream through a name of its own.

    Parameters
    ----------
    port
        TCP port; 0 for any free one (`address` tells).
    host
        Address to listen on. Other machines can watch only if it is not a loopback address.

    Raises
    ------
    UsageError
        There is no such port.
    DeviceError
        The port is taken or not permitted, or the address is not this machine's.

    Examples
    --------
    >>> stream = StreamSink(8080)
    >>> stream.send(avatar)
    >>> stream.close()
    """

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        if not 0 <= port <= 65535:
            raise UsageError(f"There is no port {port}.", "Choose one from 1024 to 65535, for example 8080.")
        self._newest = NewestJpeg()
        try:
            self._server = _Server(host, port, self._newest)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise DeviceError(
                f"The stream cannot listen on {host}, port {port}: {reason}.",
                "Stop the program that uses the port, or choose another port, for example 8081.",
            ) from error
        shown = f"[{host}]" if ":" in host else host
        self.name = f"http://{shown}:{self._server.server_address[1]}"
        self._closed = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_POLL,), name="stream", daemon=True)
        self._thread.start()

    def send(self, avatar: Avatar) -> None:
        """Make this the picture that viewers get.

        Raises
        ------
        DeviceError
            The sink is closed.
        """
        if self._closed:
            raise DeviceError(f"{self.name} is closed.")
        self._newest.put(avatar.image)

    def close(self) -> None:
        """Hang up on every viewer and give the port back."""
        if self._closed:
            return
        self._closed = True
        self._newest.close()
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    # Together: closing waits until every viewer's thread has ended.
    daemon_threads = False
    block_on_close = True
    # On Windows this would let two programs share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, host: str, port: int, newest: NewestJpeg) -> None:
        self.newest = newest
        self._viewers: set[socket.socket] = set()
        self._viewers_lock = threading.Lock()
        self.local = is_loopback(host)
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), _Handler)

    def server_bind(self) -> None:
        """Bind without looking up this machine's name in the network, as the base class would."""
        socketserver.TCPServer.server_bind(self)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection before its thread starts."""
        with self._viewers_lock:
            self._viewers.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection."""
        with self._viewers_lock:
            self._viewers.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Viewers come and go as they like; only the log is told."""
        _log.debug("viewer %s left", client_address, exc_info=True)

    def hang_up(self) -> None:
        """End every connection, so that threads blocked in sending go on."""
        with self._viewers_lock:
            for viewer in self._viewers:
                try:
                    viewer.shutdown(socket.SHUT_RDWR)
                except OSError:
                    _log.debug("viewer had left already")

    def answers_to(self, host: str | None) -> bool:
        """Tell whether a request's Host names this machine by an address or by its own name."""
        if not host:
            return False
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return is_loopback(name) or (not self.local and (_is_address(name) or _is_own_name(name)))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(name: str) -> bool:
    """Whether a host's name or address is that of this machine, as seen from itself alone."""
    return name == "localhost" or (_is_address(name) and ipaddress.ip_address(name).is_loopback)


def _is_own_name(name: str) -> bool:
    own = socket.gethostname().lower()
    return name in (own, f"{own}.local")


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = CREATOR_TOOL.replace(" ", "/")
    sys_version = ""
    timeout = _GIVE_UP_AFTER
    disable_nagle_algorithm = True

    def setup(self) -> None:
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
        super().setup()

    def do_GET(self) -> None:
        if not self.server.answers_to(self.headers.get("Host")):
            self.send_error(HTTPStatus.FORBIDDEN, "This stream answers to localhost only")
            return
        match urlsplit(self.path).path:
            case "/":
                self._answer("text/html; charset=utf-8", _PAGE)
            case "/snapshot.jpg":
                newest = self.server.newest.get(after=0, timeout=0)
                if newest is None:
                    self.send_error(HTTPStatus.SERVICE_UNAVAILABLE, "No picture yet")
                else:
                    self._answer("image/jpeg", newest[1])
            case "/stream.mjpg":
                self._stream()
            case _:
                self.send_error(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        self.do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        # Pages from elsewhere may neither embed the stream nor frame the page.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header(
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        )
        self.send_header("X-Digital-Source-Type", SOURCE_TYPE)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        _log.debug("%s: %s", self.address_string(), format % args)

    def _answer(self, kind: str, body: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        self.wfile.write(f"--{_BOUNDARY}\r\n".encode())
        number = 0
        while not self.server.newest.closed:
            newest = self.server.newest.get(after=number, timeout=_REPEAT_AFTER)
            if newest is None:
                continue
            number, jpeg = newest
            head = f"Content-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            # Browsers show a picture when they see the boundary behind it, so it comes at once.
            self.wfile.write(b"".join((head.encode(), jpeg, f"\r\n--{_BOUNDARY}\r\n".encode())))
