"""Films: pictures at their times, sound in step, and a playable file whatever happens."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lsr_live.errors import DataError, DeviceError, UsageError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import CREATOR_TOOL, SOURCE_TYPE, read_mark
from lsr_live.frames.sinks import mp4, recording
from lsr_live.frames.sinks.mp4 import Mp4Sink

RATE = 44100


def avatar(t: float, grey: int = 100, index: int = 0) -> Avatar:
    return Avatar(np.full((512, 512, 3), grey, np.uint8), t, index, 0.0)


def noisy(index: int, fps: float = 30.0) -> Avatar:
    """Hard to pack, so that a film soon fills a disk."""
    rough = np.random.default_rng(index).integers(0, 256, (32, 32, 3), np.uint8)
    return Avatar(np.ascontiguousarray(rough.repeat(16, 0).repeat(16, 1)), index / fps, index, 0.0)


def times(path: Path) -> list[float]:
    """Decode every picture; broken ones raise."""
    with av.open(path) as film:
        return [float(frame.pts * frame.time_base) for frame in film.decode(video=0)]


def duration(path: Path) -> float:
    with av.open(path) as film:
        stream = film.streams.video[0]
        return float(stream.duration * stream.time_base)


def boxes(path: Path) -> list[str]:
    data, place, kinds = path.read_bytes(), 0, []
    while place + 8 <= len(data):
        kinds.append(data[place + 4 : place + 8].decode())
        place += int.from_bytes(data[place : place + 4], "big")
    assert place == len(data)
    return kinds


def test_a_film_of_steady_rate(tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 25)
    for index in range(40):
        film.send(avatar(3 + index / 25, index * 5, index))
    film.close()
    assert times(path) == pytest.approx([index / 25 for index in range(40)], abs=1e-4)
    assert duration(path) == pytest.approx(40 / 25, abs=1e-3)
    # A plain mp4 in the end: fragments are for recording.
    assert boxes(path) == ["ftyp", "free", "mdat", "moov", "uuid"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_film_of_changing_rate(tmp_path):
    path = tmp_path / "out.mp4"
    given_times = [10.0, 10.04, 10.2, 10.21, 11.7, 11.733]
    film = Mp4Sink(path, None)
    for index, t in enumerate(given_times):
        film.send(avatar(t, 40 * index))
    film.close()
    assert times(path) == pytest.approx([t - 10 for t in given_times], abs=1e-4)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from([0.0, 0.001, 0.02, 1 / 30, 0.4, 3.0, -0.01, -0.5, -5.0, -1000.0]), max_size=8))
def test_time_in_a_film_goes_on_whatever_the_source_says(steps, tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 30)
    for index, t in enumerate(np.cumsum([7.0, *steps])):
        film.send(avatar(float(t), 10 * index))
    film.close()
    shown = times(path)
    assert len(shown) == len(steps) + 1
    assert shown[0] == 0
    assert all(later > earlier for earlier, later in pairwise(shown))


def test_a_clock_that_begins_anew_does_not_stop_the_film(tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 10)
    for t in (100.0, 100.1, 0.0, 0.1, 0.2):
        film.send(avatar(t))
    film.close()
    assert times(path) == pytest.approx([0, 0.1, 0.2, 0.3, 0.4], abs=1e-4)


@pytest.mark.parametrize("fps", [None, 0.0, float("nan"), -1.0, 1000.0, 29.97])
def test_rates_that_cameras_claim(fps, tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, fps)
    film.send(avatar(0))
    film.close()
    assert duration(path) == pytest.approx(1 / 30, abs=1e-4)


@pytest.mark.parametrize("colour", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0), (255, 255, 255), (200, 150, 120)])
def test_colours_survive(colour, tmp_path):
    path = tmp_path / "out.mp4"
    image = np.empty((512, 512, 3), np.uint8)
    image[:] = colour
    film = Mp4Sink(path, 30)
    film.send(Avatar(image, 0, 0, 0))
    film.close()
    with av.open(path) as opened:
        frame = next(opened.decode(video=0))
        context = opened.streams.video[0].codec_context
        assert (context.width, context.height, context.pix_fmt) == (512, 512, "yuv420p")
        assert (context.colorspace, context.color_primaries, context.color_trc) == (1, 1, 1)
        # What a player does with these labels.
        shown = frame.to_ndarray(format="rgb24", src_colorspace="itu709")
    assert np.abs(shown.astype(int) - colour).max() <= 4


def test_the_picture_is_kept_well(astronaut, tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 30)
    film.send(Avatar(astronaut, 0, 0, 0))
    film.close()
    with av.open(path) as opened:
        shown = next(opened.decode(video=0)).to_ndarray(format="rgb24", src_colorspace="itu709")
    assert 10 * np.log10(255**2 / np.square(shown.astype(float) - astronaut).mean()) > 32


def test_the_film_is_marked_for_every_kind_of_reader(tmp_path):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 30)
    film.send(avatar(0))
    film.close()
    assert read_mark(path) == SOURCE_TYPE
    with av.open(path) as opened:
        assert SOURCE_TYPE in opened.metadata["comment"]
        assert opened.metadata["encoder"] == CREATOR_TOOL


def test_without_a_picture_there_is_no_file(tmp_path):
    Mp4Sink(tmp_path / "out.mp4", 30).close()
    assert list(tmp_path.iterdir()) == []


def test_an_older_film_stands_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "out.mp4"
    path.write_bytes(b"the older film")
    film = Mp4Sink(path, 30)
    for index in range(3):
        film.send(avatar(index / 30))
        assert path.read_bytes() == b"the older film"
    film.close()
    assert len(times(path)) == 3
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_film_survives_a_run_without_pictures(tmp_path):
    path = tmp_path / "out.mp4"
    path.write_bytes(b"the older film")
    Mp4Sink(path, 30).close()
    assert path.read_bytes() == b"the older film"
    assert list(tmp_path.iterdir()) == [path]


def test_two_films_of_one_name_do_not_mix(tmp_path):
    path = tmp_path / "out.mp4"
    first, second = Mp4Sink(path, 30), Mp4Sink(path, 30)
    for index in range(2):
        first.send(avatar(index / 30))
    for index in range(5):
        second.send(avatar(index / 30))
    first.close()
    assert len(times(path)) == 2
    second.close()
    assert len(times(path)) == 5
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_not_replaced(tmp_path):
    target, link = tmp_path / "target.mp4", tmp_path / "link.mp4"
    target.write_bytes(b"older")
    link.symlink_to(target)
    film = Mp4Sink(link, 30)
    film.send(avatar(0))
    film.close()
    assert link.is_symlink()
    assert len(times(target)) == 1


def test_names_in_any_language(tmp_path):
    path = tmp_path / "Фильм – 映画.MP4"
    film = Mp4Sink(path, 30)
    film.send(avatar(0))
    film.close()
    assert film.name == path.name
    assert len(times(path)) == 1


@pytest.mark.parametrize("name", ["out.avi", "out", "out.mp4.txt"])
def test_only_mp4_is_written(name, tmp_path):
    with pytest.raises(UsageError, match=r"name a file ending in \.mp4"):
        Mp4Sink(tmp_path / name, 30)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DeviceError, match=r"there is no folder .*gone"):
        Mp4Sink(tmp_path / "gone" / "out.mp4", 30)


def test_a_folder_is_no_film(tmp_path):
    (tmp_path / "out.mp4").mkdir()
    with pytest.raises(DeviceError, match="it is a folder"):
        Mp4Sink(tmp_path / "out.mp4", 30)


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a folder where even root may not write: Linux's /sys")
def test_a_folder_that_may_not_be_written():
    with pytest.raises(DeviceError, match="not permitted"):
        Mp4Sink(Path("/sys/out.mp4"), 30)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_is_no_film(tmp_path):
    path = tmp_path / "out.mp4"
    path.symlink_to("/dev/full")
    with pytest.raises(DeviceError, match="device"):
        Mp4Sink(path, 30)
    assert not Path("/dev/full.part").exists()


# Full disks


class SmallDisk(io.FileIO):
    """A file on a disk that takes `room` bytes, the last of them in a short write, as a real one does."""

    room = 0

    def write(self, data):
        left = type(self).room - self.tell()
        if self.tell() + len(data) > os.fstat(self.fileno()).st_size and left < len(data):
            if left <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            data = bytes(data)[:left]
        return super().write(data)


def record_until_full(path: Path, most: int) -> tuple[DeviceError | None, int]:
    film, sent = Mp4Sink(path, 30), 0
    try:
        for index in range(most):
            film.send(noisy(index))
            sent += 1
        film.close()
    except DeviceError as error:
        film.close()
        film.close()
        return error, sent
    return None, sent


@pytest.fixture(scope="module")
def whole_film(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "out.mp4"
    record_until_full(path, 75)
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.001, 0.2, 0.6, 0.8, 0.97, 0.995])
def test_a_full_disk_leaves_a_playable_film(share, whole_film, tmp_path, monkeypatch):
    monkeypatch.setattr(SmallDisk, "room", int(share * len(whole_film)))
    monkeypatch.setattr(recording.io, "FileIO", SmallDisk)
    path = tmp_path / "out.mp4"
    error, _ = record_until_full(path, 75)
    assert error is not None
    assert "the disk is full" in str(error)
    if share < 0.4:
        assert "no picture could be kept" in error.sentence
        assert list(tmp_path.iterdir()) == []
        return
    assert f"the film so far is kept in {path}" in error.sentence
    kept = times(path)
    assert len(kept) >= 30
    assert kept == pytest.approx([index / 30 for index in range(len(kept))], abs=1e-4)
    assert boxes(path)[-1] in ("mdat", "uuid")
    with av.open(path) as opened:
        assert SOURCE_TYPE in opened.metadata["comment"]


def test_room_for_all_but_the_mark_is_no_failure(whole_film, tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(SmallDisk, "room", len(whole_film) - 10)
    monkeypatch.setattr(recording.io, "FileIO", SmallDisk)
    path = tmp_path / "out.mp4"
    error, _ = record_until_full(path, 75)
    assert error is None
    assert len(times(path)) == 75
    assert "No room for the XMP mark" in caplog.text
    assert boxes(path)[-1] == "moov"


def test_a_full_disk_costs_nothing_of_an_older_film(whole_film, tmp_path, monkeypatch):
    monkeypatch.setattr(SmallDisk, "room", int(0.8 * len(whole_film)))
    monkeypatch.setattr(recording.io, "FileIO", SmallDisk)
    path = tmp_path / "out.mp4"
    path.write_bytes(b"the older film")
    error, _ = record_until_full(path, 75)
    assert error is not None
    assert "out.part.mp4" in error.sentence
    assert path.read_bytes() == b"the older film"
    assert len(times(tmp_path / "out.part.mp4")) >= 30
    # The next run leaves what was kept alone.
    monkeypatch.setattr(SmallDisk, "room", 10 * len(whole_film))
    film = Mp4Sink(path, 30)
    film.send(avatar(0))
    film.close()
    assert len(times(path)) == 1
    assert len(times(tmp_path / "out.part.mp4")) >= 30


KILLED = """
import sys, time
from pathlib import Path
from tests.frames.test_sink_mp4 import Mp4Sink, noisy
film = Mp4Sink(Path(sys.argv[1]), 30)
for index in range(120):
    film.send(noisy(index))
print("recorded", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_killed_program_leaves_a_playable_film(tmp_path):
    path = tmp_path / "out.mp4"
    root = Path(__file__).resolve().parents[2]
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], cwd=root, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"recorded"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    kept = times(path)
    # Four seconds were sent; the encoder and the open fragment hold less than two.
    assert len(kept) >= 60
    assert kept == pytest.approx([index / 30 for index in range(len(kept))], abs=1e-4)


def test_an_encoder_that_fails_is_told_and_the_film_kept(tmp_path, monkeypatch):
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 30)
    for index in range(60):
        film.send(noisy(index))

    def fail(_):
        raise av.error.ExternalError(-1, "out of memory")

    with monkeypatch.context() as broken:
        broken.setattr(mp4.Mp4Sink, "_write_sound", lambda self, until: fail(until))
        with pytest.raises(DeviceError, match=r"out of memory; the film so far is kept in .*out\.mp4"):
            film.send(noisy(60))
    with pytest.raises(DeviceError, match="out of memory"):
        film.send(noisy(61))
    film.close()
    assert len(times(path)) >= 30


def test_another_encoder_takes_over_and_says_so(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(mp4, "ENCODERS", (("libnothing", {}), mp4.ENCODERS[-1]))
    path = tmp_path / "out.mp4"
    film = Mp4Sink(path, 30)
    for index in range(5):
        film.send(avatar(index / 30, 50 * index))
    film.close()
    assert times(path) == pytest.approx([index / 30 for index in range(5)], abs=1e-4)
    assert "libnothing is missing" in caplog.text


def test_no_encoder_at_all(tmp_path, monkeypatch):
    monkeypatch.setattr(mp4, "ENCODERS", ())
    with pytest.raises(DeviceError, match="no encoder"):
        Mp4Sink(tmp_path / "out.mp4", 30)
    assert list(tmp_path.iterdir()) == []


# Sound


def make_clip(
    path: Path,
    codec: str,
    beep_at: float,
    seconds: float = 3.0,
    starts: float = 0.0,
    channels: int = 1,
    begins: int = 0,
    title: str = "",
) -> None:
    """Write a small clip: black pictures, and silence but for 0.1 s of a loud tone at `beep_at` seconds.

    The clip's own clock shows `begins` seconds at its start, as cameras and transport streams have it.
    """
    rate = 48000 if codec == "libopus" else RATE
    with av.open(path, "w") as clip:
        clip.metadata["title"] = title
        video = clip.add_stream("mpeg4", rate=10)
        video.width = video.height = 32
        sound = clip.add_stream(codec, rate=rate)
        layout = "mono" if channels == 1 else "stereo"
        sound.codec_context.layout = layout
        for index in range(int(seconds * 10)):
            frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")
            frame.pts, frame.time_base = index + 10 * begins, Fraction(1, 10)
            clip.mux(video.encode(frame))
        clip.mux(video.encode(None))
        clock = np.arange(int(starts * rate), int(seconds * rate)) / rate
        tone = np.sin(2 * np.pi * 880 * clock) * ((clock >= beep_at) & (clock < beep_at + 0.1)) * 20000
        samples = np.ascontiguousarray(np.repeat(tone.astype(np.int16), channels)[None])
        piece = av.AudioFrame.from_ndarray(samples, format="s16", layout=layout)
        piece.sample_rate, piece.time_base, piece.pts = rate, Fraction(1, rate), int((begins + starts) * rate)
        clip.mux(sound.encode(piece))
        clip.mux(sound.encode(None))


def hear(path: Path) -> tuple[str, float, float]:
    """Return codec, time of the first loud sample and time of the last sample, seconds."""
    beep, end = float("nan"), 0.0
    with av.open(path) as film:
        stream = film.streams.audio[0]
        for frame in film.decode(stream):
            samples = np.abs(frame.to_ndarray().astype(float))
            loud = np.flatnonzero(samples.max(axis=0) > 0.2 * (1 if "flt" in frame.format.name else 32768))
            if len(loud) and np.isnan(beep):
                beep = frame.time + loud[0] / frame.sample_rate
            end = frame.time + frame.samples / frame.sample_rate
        return stream.codec_context.name, beep, end


def drive(clip: Path, path: Path, start: float, end: float) -> None:
    film = Mp4Sink(path, 10, clip)
    for t in np.arange(start, end, 0.1):
        film.send(avatar(float(t)))
    film.close()


@pytest.mark.parametrize(
    ("name", "codec", "carried"),
    [
        ("clip.mp4", "aac", "aac"),
        ("clip.mkv", "aac", "aac"),
        ("clip.ts", "aac", "aac"),
        ("clip.mp4", "libmp3lame", "mp3float"),
        ("clip.mkv", "pcm_s16le", "aac"),
        ("clip.mkv", "libopus", "aac"),
        ("clip.avi", "pcm_s16le", "aac"),
    ],
)
@pytest.mark.parametrize("start", [0.0, 0.5])
def test_sound_stays_in_step(name, codec, carried, start, tmp_path):
    clip = tmp_path / name
    make_clip(clip, codec, beep_at=1.2)
    path = tmp_path / "out.mp4"
    drive(clip, path, start, 3.0)
    heard, beep, end = hear(path)
    assert heard == carried
    # Half a picture of a 15 fps clip: less than anybody sees.
    assert beep == pytest.approx(1.2 - start, abs=0.03)
    assert end == pytest.approx(3.0 - start, abs=0.08)
    assert times(path)[0] == 0


def test_sound_that_starts_late_starts_late(tmp_path):
    clip, path = tmp_path / "clip.mkv", tmp_path / "out.mp4"
    make_clip(clip, "aac", beep_at=1.5, starts=0.8, channels=2)
    drive(clip, path, 0.0, 3.0)
    assert hear(path)[1] == pytest.approx(1.5, abs=0.03)


@pytest.mark.parametrize("codec", ["aac", "flac"])
def test_a_clip_whose_clock_begins_late(codec, tmp_path):
    clip, path = tmp_path / "clip.mkv", tmp_path / "out.mp4"
    make_clip(clip, codec, beep_at=1.2, begins=5)
    with av.open(clip) as opened:
        assert opened.start_time > 4 * av.time_base
    drive(clip, path, 0.0, 3.0)
    assert hear(path)[1] == pytest.approx(1.2, abs=0.03)


def test_sound_ends_with_the_pictures(tmp_path):
    clip, path = tmp_path / "clip.mp4", tmp_path / "out.mp4"
    make_clip(clip, "aac", beep_at=0.2)
    drive(clip, path, 0.0, 1.0)
    assert hear(path)[2] == pytest.approx(1.0, abs=0.06)
    assert duration(path) == pytest.approx(1.0, abs=1e-3)


def test_a_silent_clip_gives_a_silent_film(tmp_path):
    clip, path = tmp_path / "clip.mp4", tmp_path / "out.mp4"
    film = Mp4Sink(clip, 10)
    film.send(avatar(0))
    film.close()
    drive(clip, path, 0, 0.5)
    with av.open(path) as opened:
        assert not opened.streams.audio


def test_the_clip_may_be_the_output(tmp_path):
    clip = tmp_path / "clip.mp4"
    make_clip(clip, "aac", beep_at=0.7)
    drive(clip, clip, 0, 1.5)
    assert hear(clip)[1] == pytest.approx(0.7, abs=0.03)
    assert len(times(clip)) == 15


@pytest.mark.parametrize("codec", ["aac", "libopus"])
def test_sound_that_breaks_off_does_not_end_the_film(codec, tmp_path):
    clip, path = tmp_path / "clip.mkv", tmp_path / "out.mp4"
    make_clip(clip, codec, beep_at=0.3)
    data = clip.read_bytes()
    clip.write_bytes(data[: len(data) // 2])
    drive(clip, path, 0, 3.0)
    assert len(times(path)) == 30
    assert hear(path)[1] == pytest.approx(0.3, abs=0.03)


def test_damaged_sound_goes_on_behind_the_damage(tmp_path, caplog):
    clip, path = tmp_path / "clip.mp4", tmp_path / "out.mp4"
    make_clip(clip, "flac", beep_at=2.0)
    data = bytearray(clip.read_bytes())
    for place in range(len(data) // 8, len(data) // 3, 5):
        data[place : place + 4] = b"\xff" * 4
    clip.write_bytes(data)
    drive(clip, path, 0, 3.0)
    assert len(times(path)) == 30
    assert hear(path)[1] == pytest.approx(2.0, abs=0.03)
    assert "Damaged pieces of the sound" in caplog.text


def test_sound_from_what_is_no_clip(tmp_path):
    clip = tmp_path / "clip.mp4"
    clip.write_text("not a clip")
    with pytest.raises(DataError, match=r"sound of .*clip\.mp4 cannot be read"):
        Mp4Sink(tmp_path / "out.mp4", 30, clip)
    with pytest.raises(DataError, match="No such file"):
        Mp4Sink(tmp_path / "out.mp4", 30, tmp_path / "gone.mp4")
    assert list(tmp_path.iterdir()) == [clip]


def test_sound_is_not_taken_from_what_a_playlist_names(tmp_path):
    other = tmp_path / "other.mp4"
    make_clip(other, "aac", 1.0)
    for ending, text in (
        ("mp4", f"ffconcat version 1.0\nfile '{other.name}'\n"),
        ("m3u8", f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://{other}\n#EXT-X-ENDLIST\n"),
    ):
        playlist = tmp_path / f"list.{ending}"
        playlist.write_text(text)
        with pytest.raises(DataError, match=r"sound of .* cannot be read"):
            Mp4Sink(tmp_path / "out.mp4", 30, playlist)


def test_a_title_from_before_unicode_does_not_cost_the_sound(tmp_path):
    clip, path = tmp_path / "clip.mp4", tmp_path / "out.mp4"
    make_clip(clip, "aac", beep_at=0.5, title="Cafe Muller")
    data = clip.read_bytes()
    assert b"Cafe Muller" in data
    clip.write_bytes(data.replace(b"Cafe Muller", "Café Müller".encode("latin-1")))
    drive(clip, path, 0, 1.0)
    assert hear(path)[1] == pytest.approx(0.5, abs=0.03)


def test_sound_that_nobody_can_decode_gives_a_silent_film(tmp_path, caplog):
    clip, path = tmp_path / "clip.mkv", tmp_path / "out.mp4"
    make_clip(clip, "aac", beep_at=0.5)
    clip.write_bytes(clip.read_bytes().replace(b"A_AAC", b"A_NEW"))
    drive(clip, path, 0, 1.0)
    assert len(times(path)) == 10
    assert "cannot be decoded; the film is silent" in caplog.text


@pytest.fixture(scope="module")
def clips(tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("clips")
    made = {}
    for name, codec in (("a.mp4", "aac"), ("b.mkv", "libopus"), ("c.mp4", "flac"), ("d.ts", "aac")):
        make_clip(folder / name, codec, beep_at=0.3, seconds=0.6)
        made[name] = (folder / name).read_bytes()
    return made


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(("a.mp4", "b.mkv", "c.mp4", "d.ts")), seed=st.integers(0, 2**32 - 1), count=st.integers(1, 30)
)
def test_damaged_clips_never_cost_a_picture(name, seed, count, clips, tmp_path):
    clip, path = tmp_path / name, tmp_path / "out.mp4"
    random = np.random.default_rng(seed)
    data = np.frombuffer(clips[name], np.uint8).copy()
    # Half of the damage goes to the end, where an mp4 has its index.
    places = np.concatenate([random.integers(0, len(data), count), len(data) - random.integers(1, 1500, count)])
    data[places] = random.integers(0, 256, len(places))
    clip.write_bytes(data.tobytes())
    try:
        drive(clip, path, 0, 0.6)
    except DataError:
        return
    assert len(times(path)) == 6


def test_sound_of_a_real_clip(shared_data, tmp_path):
    path = tmp_path / "out.mp4"
    drive(shared_data / "clips" / "d3.mp4", path, 0.0, 2.0)
    codec, _, end = hear(path)
    assert codec == "aac"
    assert end == pytest.approx(2.0, abs=0.06)


def test_a_name_that_cannot_be_taken_over_costs_nothing(tmp_path, monkeypatch):
    path = tmp_path / "out.mp4"
    path.write_bytes(b"open in a player")
    film = Mp4Sink(path, 30)
    film.send(avatar(0))

    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(recording.os, "replace", refuse)
    with pytest.raises(DeviceError, match=r"not permitted there; the film so far is kept in .*out\.part\.mp4"):
        film.close()
    film.close()
    assert len(times(tmp_path / "out.part.mp4")) == 1
    assert path.read_bytes() == b"open in a player"


def test_a_film_that_cannot_begin_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise av.InvalidDataError(1, "the muxer takes no such sound")

    monkeypatch.setattr("lsr_live.frames.sinks.mp4.open_sound", broken)
    with pytest.raises(av.InvalidDataError):
        Mp4Sink(tmp_path / "film.mp4", 30, audio_from=tmp_path / "clip.mp4")
    assert list(tmp_path.iterdir()) == []
