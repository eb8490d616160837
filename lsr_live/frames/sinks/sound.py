"""The sound of the driver's clip, carried over into the film in step with its pictures."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet

from lsr_live.errors import DataError
from lsr_live.frames.clip_file import open_clip

_log = logging.getLogger(__name__)

_COPIED = frozenset({"aac", "alac", "mp3"})
"""Codecs that every player takes in an mp4; they are carried over as they are."""
_OVERLAP = 0.001
"""Seconds: what rounded times may overlap."""
_PIECE = 1024
"""Samples: AAC's own unit, so that sound is cut finely wherever the clip keeps it in large pieces."""


def open_sound(clip: Path, film: OutputContainer) -> ClipSound | None:
    """Add the first sound track of `clip` to a film that has not been started, if the clip has one that can be used.

    Raises
    ------
    DataError
        The clip cannot be opened.
    """
    try:
        source = open_clip(clip)
    except (OSError, av.FFmpegError) as error:
        raise DataError(f"The sound of {clip} cannot be read: {error.strerror or error}.") from error
    for track in source.streams.audio:
        # PyAV has no context where it knows no decoder.
        if getattr(track, "codec_context", None) is not None:
            return ClipSound(source, track, film)
    if source.streams.audio:
        _log.warning("The sound of %s is in a format that cannot be decoded; the film is silent", clip)
    source.close()
    return None


class ClipSound:
    """One sound track on its way from a clip into a film: copied where mp4 can hold it, else encoded to AAC.

    Sound that is damaged is left out; it never ends the film.

    Parameters
    ----------
    source
        An open clip; closed by `close`.
    track
        The sound in it.
    film
        The film, not started yet.
    """

    def __init__(self, source: InputContainer, track: AudioStream, film: OutputContainer) -> None:
        self._source = source
        self._film = film
        self._out: AudioStream
        self._pieces: Iterator[Packet[AudioStream] | AudioFrame]
        self._start = (source.start_time or 0) / av.time_base
        self._reached = -math.inf
        codec = track.codec_context.codec.canonical_name
        # Without its extra data AAC stands in transport framing, which mp4 does not hold.
        if codec in _COPIED and (track.codec_context.extradata or codec == "mp3"):
            self._out = film.add_stream_from_template(track)
            self._pieces = iter(source.demux(track))
        else:
            rates = av.Codec("aac", "w").audio_rates or []
            rate = track.rate if track.rate in rates else 48000
            self._out = film.add_stream("aac", rate=rate)
            self._out.codec_context.layout = "mono" if track.channels == 1 else "stereo"
            self._pieces = self._decode(track)
        self._next = self._read()

    def write_until(self, end: float, origin: float) -> None:
        """Write what sounds before `end`.

        Parameters
        ----------
        end
            Time since the clip's start, seconds; never less than in the call before.
        origin
            Time since the clip's start at which the film begins; what sounds earlier is left out.
        """
        while self._next is not None and (time := _time(self._next) - self._start) < end:
            # Encoder and film want sound in order; damaged clips let it overlap.
            if time >= max(origin, self._reached - _OVERLAP):
                self._reached = time + _length(self._next)
                self._write(self._next, origin)
            self._next = self._read()

    def flush(self) -> None:
        """Write what the encoder still holds."""
        if self._out.codec_context.is_open:
            self._put(None)

    def close(self) -> None:
        """Let go of the clip."""
        self._next = None
        self._source.close()

    def _decode(self, track: AudioStream) -> Iterator[AudioFrame]:
        resampler = self._make_resampler()
        damaged = False
        for packet in self._source.demux(track):
            try:
                frames = packet.decode()
            except av.FFmpegError as error:
                if not damaged:
                    _log.warning("Damaged pieces of the sound of %s are left out: %s", self._source.name, error)
                damaged = True
                continue
            for frame in frames:
                try:
                    pieces = resampler.resample(frame)
                except ValueError:
                    # The sound has changed its rate or channels, as broadcasts do between programmes.
                    resampler = self._make_resampler()
                    pieces = resampler.resample(frame)
                yield from pieces
        yield from resampler.resample(None)

    def _make_resampler(self) -> AudioResampler:
        context = self._out.codec_context
        return AudioResampler("fltp", context.layout, context.rate, frame_size=_PIECE)

    def _read(self) -> Packet[AudioStream] | AudioFrame | None:
        try:
            for piece in self._pieces:
                if piece.pts is not None and piece.time_base:
                    return piece
        except (av.FFmpegError, IndexError) as error:
            # PyAV raises IndexError where a damaged transport stream grows another track on the way.
            _log.warning("The sound of %s is broken from here on: %s", self._source.name, error)
        return None

    def _write(self, piece: Packet[AudioStream] | AudioFrame, origin: float) -> None:
        assert piece.pts is not None
        assert piece.time_base is not None
        piece.pts -= round((self._start + origin) / piece.time_base)
        self._put(piece)

    def _put(self, piece: Packet[AudioStream] | AudioFrame | None) -> None:
        try:
            if isinstance(piece, Packet):
                piece.dts = piece.pts
                piece.stream = self._out
                self._film.mux(piece)
            else:
                self._film.mux(self._out.encode(piece))
        except av.FFmpegError as error:
            # A full disk is no error of FFmpeg's: it comes as the file's own OSError.
            _log.warning("A piece of the sound of %s is left out: %s", self._source.name, error)


def _time(piece: Packet[AudioStream] | AudioFrame) -> float:
    assert piece.pts is not None
    assert piece.time_base is not None
    return float(piece.pts * piece.time_base)


def _length(piece: Packet[AudioStream] | AudioFrame) -> float:
    if isinstance(piece, Packet):
        return float((piece.duration or 0) * piece.time_base)
    return piece.samples / piece.sample_rate
