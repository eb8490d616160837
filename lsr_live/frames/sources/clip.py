"""A video file as a source."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av

from lsr_live.errors import DataError
from lsr_live.frames.clip_file import open_clip
from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.sources.video_frame import limit_size, reason, upright

logger = logging.getLogger(__name__)

_PATIENCE = 0.25
"""Longest time spent on catching up with the clock before a late frame is shown all the same, seconds."""


@dataclass(frozen=True, slots=True)
class _Decoded:
    frame: av.VideoFrame
    t: float
    index: int


class Clip:
    """Frames of a video file; a `Source`.

    ``Frame.t`` is the presentation time from the start of the file, so that sound of the same file stays in step.
    A clip that is cut off or damaged in the middle gives what can be decoded.

    Parameters
    ----------
    path
        The file.
    realtime
        False: every frame, as fast as it is read; `Frame.captured` is when it was decoded. True: paced by the wall
        clock from the first `read` on, like a camera, late frames dropped; `Frame.captured` is when it was due.

    Raises
    ------
    DataError
        The file is missing, no video, damaged from the start, or larger than 64 megapixels a frame.

    Example
    -------
    >>> clip = Clip(Path("me.mp4"))                                                                 # doctest: +SKIP
    >>> while (frame := clip.read()) is not None:                                                   # doctest: +SKIP
    ...     print(frame.t, frame.image.shape)
    """

    still = False
    trouble: str | None = None

    def __init__(self, path: Path, *, realtime: bool = False) -> None:
        self.name = path.name
        self.live = realtime
        _check_file(path)
        try:
            self._container = open_clip(path)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise DataError(
                f"{path.name} is not a video that can be read, or it is cut off at the start ({reason(error)}).",
                "Play it in a video player; record or copy it again if that fails too.",
            ) from error
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._index = 0
        self._last_t = -math.inf
        self._started: float | None = None
        self._failures: list[tuple[str, str]] = []
        self._handed_out = False
        self._ready: tuple[int, Picture] | None = None
        try:
            self._stream = self._choose_stream()
            self._frames = self._decode()
            self._pending = self._decode_next()
            if self._pending is None:
                raise DataError(
                    f"{path.name} holds no picture that can be decoded; it is damaged or cut off.",
                    "Record or copy it again.",
                )
        except DataError:
            self._container.close()
            raise
        rate = self._stream.average_rate
        self.fps: float | None = float(rate) if rate else None
        self.frame_count: int | None = self._stream.frames or None

    def _choose_stream(self) -> av.VideoStream:
        # Music files carry their cover as a video of one picture.
        streams = [
            stream
            for stream in self._container.streams.video
            if not stream.disposition & av.stream.Disposition.attached_pic
        ]
        if not streams:
            raise DataError(f"{self.name} holds no video, only sound.", "Choose a clip that shows the driver's face.")
        limit_size(self.name, streams[0])
        streams[0].thread_type = "AUTO"
        return streams[0]

    def _decode(self) -> Iterator[av.VideoFrame]:
        damaged = 0
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets)
                decoded = packet.decode()
            except (StopIteration, av.EOFError):
                break
            except (av.FFmpegError, OSError, ValueError) as error:
                # One bad packet does not end a clip; a demuxer that is stuck does.
                damaged += 1
                logger.debug("%s: damaged packet: %s", self.name, error)
                if damaged > 1000:
                    break
                continue
            for frame in decoded:
                if isinstance(frame, av.VideoFrame):
                    yield frame
        if damaged:
            self._failures.append((self.name, f"{damaged} damaged pieces of the clip were left out"))
            logger.warning("%s: %d damaged pieces left out", self.name, damaged)

    def _decode_next(self) -> _Decoded | None:
        frame = next(self._frames, None)
        if frame is None:
            return None
        # Times from broken files may be missing or run backwards; the step of one frame keeps them in order.
        start = (self._container.start_time or 0) / av.time_base
        t = frame.time - start if frame.time is not None else None
        if t is None or t <= self._last_t:
            rate = self._stream.average_rate
            t = self._last_t + (1 / float(rate) if rate else 0.04) if math.isfinite(self._last_t) else 0.0
        self._last_t = t
        self._index += 1
        return _Decoded(frame, t, self._index - 1)

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame, or with `realtime` the newest one that is due; None at the end or after `timeout` seconds."""
        if self.live:
            self._prepare()
            if not self._wait_until_due(timeout):
                return None
        with self._lock:
            if self._closing.is_set() or self._pending is None:
                return None
            now = self._pending
            image = self._image_of(now)
            captured = time.perf_counter() if self._started is None else self._started + now.t
            if self.live:
                self._handed_out = True
            else:
                self._pending = self._decode_next()
        return Frame(image, now.t, now.index, captured)

    def _prepare(self) -> None:
        """Decode ahead, while there is time: a frame that is due waits for nothing."""
        with self._lock:
            if self._handed_out and self._pending is not None:
                self._handed_out, self._pending = False, self._decode_next()
            if self._pending is not None:
                self._ready = self._pending.index, self._image_of(self._pending)

    def _image_of(self, decoded: _Decoded) -> Picture:
        return self._ready[1] if self._ready and self._ready[0] == decoded.index else upright(decoded.frame)

    def _wait_until_due(self, timeout: float) -> bool:
        """Bring the newest frame that is due into `_pending`; False if none falls due within `timeout`."""
        now = time.perf_counter()
        with self._lock:
            if self._closing.is_set() or self._pending is None:
                return False
            if self._started is None:
                self._started = now - self._pending.t
            wait = self._started + self._pending.t - now
            if wait <= 0:
                self._pending = self._skip_late_frames(self._pending, self._started)
        if wait > timeout:
            self._closing.wait(timeout)
            return False
        return wait <= 0 or not self._closing.wait(wait)

    def _skip_late_frames(self, frame: _Decoded, started: float) -> _Decoded:
        period = 1 / self.fps if self.fps else 0.04
        give_up = time.perf_counter() + _PATIENCE
        while started + frame.t + period < (now := time.perf_counter()):
            if now > give_up:
                # This machine decodes slower than the clip plays: let the clip fall behind rather than show nothing.
                self._started = now - frame.t
                break
            later = self._decode_next()
            if later is None:
                break
            frame = later
        return frame

    @property
    def ended(self) -> bool:
        """True after the last frame, or after `close`."""
        return self._closing.is_set() or self._pending is None

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Damage found in the clip so far."""
        return list(self._failures)

    def close(self) -> None:
        """Let go of the file; a waiting `read` returns."""
        self._closing.set()
        with self._lock:
            self._pending = None
            self._container.close()


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {reason(error)}.", "Check the path.") from error
    if not path.is_file():
        raise DataError(f"{path.name} is not a file.", "Name a video file.")
    if size == 0:
        raise DataError(f"{path.name} is empty (0 bytes).", "Record or copy the clip again.")
