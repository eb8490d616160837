"""A film: H.264 in mp4, with the driver's sound where the driver is a clip."""

from __future__ import annotations

import logging
from contextlib import ExitStack, suppress
from fractions import Fraction
from pathlib import Path

import av
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from lsr_live.errors import DeviceError, UsageError
from lsr_live.frames.frame import AVATAR_SIZE, Avatar
from lsr_live.frames.marking import CREATOR_TOOL, STATEMENT, mp4_box
from lsr_live.frames.sinks.disk import disk_error
from lsr_live.frames.sinks.recording import RecordingFile
from lsr_live.frames.sinks.sound import ClipSound, open_sound

_log = logging.getLogger(__name__)

# Frames in presentation order (bf 0) need no edit list, so every player starts at the first picture.
ENCODERS: tuple[tuple[str, dict[str, str]], ...] = (
    ("libx264", {"preset": "veryfast", "crf": "18", "bf": "0"}),
    ("mpeg4", {"b": "6000000", "bf": "0"}),
)
"""Encoders in order of liking, with their options. PyAV's wheels have the first; every FFmpeg has the last."""

_TICKS = 60000
"""Film time in ticks per second: whole for 24, 25, 30, 50, 60 and 29.97 fps, and few enough for MPEG-4's 16 bits."""
_SHORTEST = _TICKS // 1000
_USUAL_FPS = 30.0
_BT709 = 1

_CONTAINER_OPTIONS = {
    # Fragments while recording, so that the file plays after a crash; turned into a plain mp4 when it is finished.
    # The header waits for the first fragment, because only then the tracks' true start is known.
    "movflags": "+hybrid_fragmented+delay_moov",
    "frag_duration": "1000000",
    "movie_timescale": str(_TICKS),
}


class Mp4Sink:
    """Records avatars as a film that keeps to their times, at a constant or a changing rate.

    The file is playable at any moment from the second second on, also after a kill or on a full disk. Where a file
    of that name stands already, it is replaced only once the new film is whole.

    Parameters
    ----------
    path
        The film to write, ``*.mp4``.
    fps
        Nominal frames per second, where there is such a thing: how long the last picture stands.
    audio_from
        The clip that drives, for its sound; a clip without sound gives a silent film.

    Raises
    ------
    UsageError
        The name does not end in ``.mp4``.
    DeviceError
        The file cannot be created.
    DataError
        `audio_from` cannot be opened.

    Examples
    --------
    >>> film = Mp4Sink(Path("out.mp4"), fps=30)
    >>> film.send(avatar)
    >>> film.close()
    """

    def __init__(self, path: Path, fps: float | None, audio_from: Path | None = None) -> None:
        if path.suffix.lower() != ".mp4":
            raise UsageError(
                f"{path.name} is not a film's name.", "Films are written as mp4: name a file ending in .mp4."
            )
        self.name = path.name
        self.path = path
        """Where the film is, once it is whole."""
        rate = fps if fps is not None and 1 <= fps <= 240 else _USUAL_FPS
        self._frame_ticks = round(_TICKS / rate)
        self._origin = 0.0
        self._last: int | None = None
        self._failure: DeviceError | None = None
        self._closed = False
        try:
            self._file = RecordingFile(path)
        except OSError as error:
            raise disk_error(error, path) from error
        with ExitStack() as undo:
            undo.callback(self._file.discard)
            self._film: OutputContainer = av.open(self._file, "w", format="mp4", container_options=_CONTAINER_OPTIONS)
            self._film.metadata["comment"] = STATEMENT
            self._film.metadata["encoding_tool"] = CREATOR_TOOL
            self._video = _add_video(self._film, rate)
            self._sound: ClipSound | None = None if audio_from is None else open_sound(audio_from, self._film)
            undo.pop_all()

    def send(self, avatar: Avatar) -> None:
        """Record one picture.

        Raises
        ------
        DeviceError
            The disk is full or gone, or the film is closed. The film so far has been finished then.
        """
        if self._closed:
            raise self._failure or DeviceError(f"{self.name} is closed.")
        ticks = self._place(avatar.t)
        frame = VideoFrame.from_ndarray(avatar.image, format="rgb24").reformat(
            format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
        )
        frame.pts, frame.time_base, frame.duration = ticks, self._video.time_base, self._frame_ticks
        try:
            self._film.mux(self._video.encode(frame))
            self._write_sound(ticks)
        except (OSError, av.FFmpegError) as error:
            self._finish(error)
            assert self._failure is not None
            raise self._failure from error

    def close(self) -> None:
        """Finish the film and put it in its place; without a single picture, no file is left.

        Raises
        ------
        DeviceError
            The end could not be written; what is whole has been kept.
        """
        if not self._closed:
            self._finish(None)
            if self._failure is not None:
                raise self._failure

    def _place(self, t: float) -> int:
        """Return the place of a picture in the film, in ticks: 0 for the first, always growing."""
        if self._last is None:
            self._origin = t
            self._last = 0
            return 0
        ticks = round((t - self._origin) * _TICKS)
        if ticks < self._last - _TICKS:
            # The source's clock has begun anew (a camera plugged in again): go on behind the last picture.
            ticks = self._last + self._frame_ticks
            self._origin = t - ticks / _TICKS
        self._last = max(ticks, self._last + _SHORTEST)
        return self._last

    def _write_sound(self, until: int) -> None:
        if self._sound is not None:
            self._sound.write_until(self._origin + until / _TICKS, self._origin)

    def _finish(self, error: OSError | av.FFmpegError | None) -> None:
        """Close everything; `error` is what ended the film early, if anything did."""
        self._closed = True
        try:
            if error is None and self._last is not None:
                self._write_sound(self._last + self._frame_ticks)
                self._film.mux(self._video.encode(None))
                if self._sound is not None:
                    self._sound.flush()
        except (OSError, av.FFmpegError) as failed:
            error = failed
        try:
            self._film.close()
        except (OSError, av.FFmpegError) as failed:
            error = error or failed
        if self._sound is not None:
            self._sound.close()
        if self._last is None:
            self._file.discard()
            return
        self._put_in_place(self._file.error or error)

    def _put_in_place(self, error: OSError | av.FFmpegError | None) -> None:
        file = self._file
        try:
            if file.error is not None and not file.cut():
                file.discard()
                self._failure = disk_error(file.error, self.path, "no picture could be kept")
                return
            self._mark()
            if error is None:
                file.keep()
                return
        except OSError as failed:
            error = error or failed
        file.leave()
        self._failure = disk_error(error, self.path, f"the film so far is kept in {file.path}")

    def _mark(self) -> None:
        try:
            self._file.append(mp4_box())
        except OSError as error:
            _log.warning("No room for the XMP mark in %s, its comment alone carries the mark: %s", self.name, error)


def _add_video(film: OutputContainer, rate: float) -> VideoStream:
    for name, options in ENCODERS:
        with suppress(av.codec.codec.UnknownCodecError):
            stream = film.add_stream(name, rate=Fraction(rate).limit_denominator(1001), options=dict(options))
            break
    else:
        raise DeviceError(
            "This build of PyAV has no encoder for mp4.", "Install it from the package registry: pip install av"
        )
    assert isinstance(stream, VideoStream)
    if name != ENCODERS[0][0]:
        _log.warning("%s is missing in this build of PyAV; the film is encoded with %s", ENCODERS[0][0], name)
    context = stream.codec_context
    context.width = context.height = AVATAR_SIZE
    context.pix_fmt = "yuv420p"
    context.gop_size = 2 * round(rate)
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    context.color_range = ColorRange.MPEG
    stream.time_base = context.time_base = Fraction(1, _TICKS)
    return stream
