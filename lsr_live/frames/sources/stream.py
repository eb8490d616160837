"""A network stream as a source."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

import av

from lsr_live.errors import DataError, DeviceError, UsageError
from lsr_live.frames.frame import Picture
from lsr_live.frames.sources.live import LiveSource
from lsr_live.frames.sources.video_frame import limit_size, reason, upright

logger = logging.getLogger(__name__)

SCHEMES = frozenset({"http", "https", "rtsp", "rtsps", "rtmp", "rtmps", "udp", "rtp", "srt", "tcp"})
"""Kinds of address that are taken for streams."""

_OPTIONS = {
    # A playlist from the network must not make FFmpeg read local files.
    "protocol_whitelist": "http,https,httpproxy,tls,tcp,udp,rtp,rtsp,rtsps,rtmp,rtmps,srt,crypto",
    "flags": "low_delay",
    "analyzeduration": "1000000",
    "rtsp_transport": "tcp",
}


class Stream(LiveSource[av.VideoFrame]):
    """MJPEG or other video over http, rtsp, udp and the like, read by a thread of its own; a `Source`.

    Only the newest picture counts. A stream that breaks off is opened again with back-off; `trouble` says so meanwhile.
    A video file on a web server, which has an end, is played at its own pace and ends.

    Parameters
    ----------
    url
        Address of the stream.
    timeout
        Seconds that the other end may be silent.
    retry_after, clock
        For tests.

    Raises
    ------
    UsageError
        It is no address.
    DeviceError
        Nothing answers there, or it is no video.

    Example
    -------
    >>> stream = Stream("http://192.168.1.20:8080/video")                                           # doctest: +SKIP
    >>> frame = stream.read(timeout=1.0)                                                            # doctest: +SKIP
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 5.0,
        retry_after: Sequence[float] = (0.5, 1.0, 2.0, 4.0),
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(without_password(url), retry_after=retry_after, clock=clock)
        self._url = url
        self._timeout = timeout
        self._container: av.container.InputContainer | None = self._connect()
        rate = self._container.streams.video[0].average_rate
        self.fps = float(rate) if rate else None
        self._finite = self._container.duration is not None
        self._begin()

    def _connect(self) -> av.container.InputContainer:
        try:
            container = av.open(
                self._url, options=_OPTIONS, timeout=(self._timeout, self._timeout), metadata_errors="replace"
            )
        except (av.FFmpegError, OSError, ValueError) as error:
            raise DeviceError(
                f"No video comes from {self.name}: {reason(error)}.",
                "Check the address in a browser or VLC, and that the sender is on.",
            ) from error
        try:
            if not container.streams.video:
                raise DeviceError(f"{self.name} carries no video.", "Check the address in a browser or VLC.")
            limit_size(self.name, container.streams.video[0])
        except (DataError, DeviceError) as error:
            container.close()
            raise DeviceError(error.sentence, error.advice) from error
        return container

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                if self._container is None:
                    self._container = self._reconnect()
                    continue
                cause = self._play(self._container)
                self._container.close()
                self._container = None
                if self._finite:
                    return
                self._set_trouble(
                    f"The stream {self.name} broke off ({cause}). Check the sender and the network; "
                    "it comes back by itself."
                )
        finally:
            if self._container is not None:
                self._container.close()

    def _play(self, container: av.container.InputContainer) -> str:
        """Deliver pictures until the stream breaks off; says why it did."""
        try:
            for frame in self._paced(container):
                if self._closing.is_set():
                    return "closed"
                self._set_trouble(None)
                self._deliver(frame)
        except (av.FFmpegError, OSError, ValueError) as error:
            return reason(error)
        return "the sender stopped"

    def _paced(self, container: av.container.InputContainer) -> Iterator[av.VideoFrame]:
        started: float | None = None
        for frame in container.decode(video=0):
            if self._finite and frame.time is not None:
                if started is None:
                    started = self._clock() - frame.time
                self._closing.wait(max(0.0, started + frame.time - self._clock()))
            yield frame

    def _reconnect(self) -> av.container.InputContainer | None:
        for pause in self._pauses():
            if self._closing.wait(pause):
                break
            try:
                return self._connect()
            except DeviceError as error:
                self._set_trouble(f"{error} It is tried again until it comes back.")
        return None

    def _picture(self, raw: av.VideoFrame) -> Picture:
        return upright(raw)


def without_password(url: str) -> str:
    """The address without user name and password, to be shown and logged; `UsageError` where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise UsageError(
            "The address of the stream is not one.", "Its brackets must enclose an IPv6 address."
        ) from error
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
