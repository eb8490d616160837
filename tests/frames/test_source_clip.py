"""Video files, whole and broken."""

from __future__ import annotations

import itertools
import struct
import threading
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lsr_live.errors import DataError
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.clip import Clip

FRAMES = 24


def write_clip(path: Path, *, frames: int = FRAMES, fps: int = 25, sound: bool = False, picture: bool = True) -> Path:
    """Grey levels 8, 16, ... with a red corner top left, so that time and orientation can be read off."""
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=fps, options={"g": "6", "crf": "10"}) if picture else None
        audio = out.add_stream("aac", rate=16000, layout="mono") if sound else None
        if video is not None:
            video.width, video.height, video.pix_fmt = 96, 64, "yuv420p"
            for number in range(frames):
                image = np.full((64, 96, 3), 8 + 8 * number, np.uint8)
                image[:32, :48] = (230, 20, 20)
                out.mux(video.encode(av.VideoFrame.from_ndarray(image, format="rgb24")))
            out.mux(video.encode())
        if audio is not None:
            sound_frame = av.AudioFrame.from_ndarray(np.zeros((1, 16000), np.float32), format="fltp", layout="mono")
            sound_frame.sample_rate = 16000
            out.mux(audio.encode(sound_frame))
            out.mux(audio.encode())
    return path


def read_all(clip: Clip) -> list[Frame]:
    frames = []
    while (frame := clip.read()) is not None:
        frames.append(frame)
    return frames


@pytest.fixture(scope="module")
def clip_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_clip(tmp_path_factory.mktemp("clips") / "Вид ео %03d – été.mp4", sound=True)


def test_every_frame_comes_with_its_time(clip_file: Path) -> None:
    clip = Clip(clip_file)
    assert (clip.live, clip.still, clip.fps, clip.frame_count) == (False, False, 25.0, FRAMES)
    assert clip.name == clip_file.name
    frames = read_all(clip)
    assert [frame.index for frame in frames] == list(range(FRAMES))
    np.testing.assert_allclose([frame.t for frame in frames], np.arange(FRAMES) / 25, atol=1e-6)
    levels = [int(frame.image[60, 90].mean()) for frame in frames]
    np.testing.assert_allclose(levels, 8 + 8 * np.arange(FRAMES), atol=4)
    assert frames[0].image.shape == (64, 96, 3)
    assert frames[0].image.flags.c_contiguous
    assert frames[0].image[5, 5, 0] > 200
    assert frames[0].image[5, 5, 2] < 60
    assert clip.ended
    assert clip.failures == []
    clip.close()
    clip.close()
    assert clip.read() is None


@pytest.mark.parametrize(
    ("matrix", "shape", "corner"),
    [
        ((0, 1, -1, 0), (96, 64, 3), (5, -6)),
        ((-1, 0, 0, -1), (64, 96, 3), (-6, -6)),
        ((0, -1, 1, 0), (96, 64, 3), (-6, 5)),
    ],
)
def test_a_turned_phones_clip_is_upright(
    clip_file: Path, tmp_path: Path, matrix: tuple[int, ...], shape: tuple[int, ...], corner: tuple[int, int]
) -> None:
    # The display matrix of the first track header is replaced: the same pixels, another way up.
    data = bytearray(clip_file.read_bytes())
    place = data.find(b"tkhd") + 4 + 4 + 20 + 16
    assert data[place : place + 4] == struct.pack(">i", 0x10000)
    a, b, c, d = (value * 0x10000 for value in matrix)
    data[place : place + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    turned = tmp_path / "turned.mp4"
    turned.write_bytes(data)
    frame = Clip(turned).read()
    assert frame is not None
    assert frame.image.shape == shape
    red = frame.image[corner]
    assert red[0] > 200
    assert red[2] < 60


def test_sound_that_starts_first_keeps_the_times_of_the_file(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "late.mkv"), "w") as out:
        video = out.add_stream("libx264", rate=10)
        audio = out.add_stream("aac", rate=16000, layout="mono")
        video.width, video.height, video.pix_fmt = 32, 32, "yuv420p"
        sound = av.AudioFrame.from_ndarray(np.zeros((1, 16000), np.float32), format="fltp", layout="mono")
        sound.sample_rate = 16000
        out.mux(audio.encode(sound))
        for number in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")
            frame.pts = number + 5
            out.mux(video.encode(frame))
        out.mux(video.encode())
        out.mux(audio.encode())
    times = [frame.t for frame in read_all(Clip(tmp_path / "late.mkv"))]
    np.testing.assert_allclose(times, 0.5 + 0.1 * np.arange(5), atol=0.08)


def check_refusal(path: Path, *words: str) -> None:
    with pytest.raises(DataError) as caught:
        Clip(path)
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)
    for word in words:
        assert word in str(caught.value)


def test_what_is_no_clip_is_refused_in_one_sentence(tmp_path: Path, clip_file: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    check_refusal(empty, "empty")
    text = tmp_path / "text.mp4"
    text.write_text("dear diary, " * 300)
    check_refusal(text, "not a video")
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(clip_file.read_bytes()[:700])
    check_refusal(cut, "cut off")
    check_refusal(tmp_path / "nowhere.mp4", "cannot be read")
    check_refusal(tmp_path, "not a file")
    check_refusal(write_clip(tmp_path / "song.m4a", sound=True, picture=False), "only sound")


def test_a_song_with_a_cover_is_no_clip(tmp_path: Path) -> None:
    path = tmp_path / "song.mp4"
    with av.open(str(path), "w") as out:
        audio = out.add_stream("aac", rate=16000, layout="mono")
        cover = out.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = 32, 32, "yuvj420p"
        cover.disposition = av.stream.Disposition.attached_pic
        sound = av.AudioFrame.from_ndarray(np.zeros((1, 16000), np.float32), format="fltp", layout="mono")
        sound.sample_rate = 16000
        out.mux(cover.encode(av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")))
        out.mux(cover.encode())
        out.mux(audio.encode(sound))
        out.mux(audio.encode())
    check_refusal(path, "only sound")


@pytest.mark.parametrize(
    "playlist",
    [
        "ffconcat version 1.0\nfile '{}'\n",
        "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://{}\n#EXT-X-ENDLIST\n",
    ],
)
def test_a_playlist_that_names_other_files_is_refused(tmp_path: Path, clip_file: Path, playlist: str) -> None:
    other = tmp_path / "other.mp4"
    other.write_bytes(clip_file.read_bytes())
    for ending in ("mp4", "m3u8", "ffconcat"):
        path = tmp_path / f"list.{ending}"
        path.write_text(playlist.format(other if "EXT" in playlist else other.name))
        check_refusal(path, "not a video")


def test_a_title_in_an_old_encoding_is_no_reason_to_refuse(tmp_path: Path) -> None:
    path = tmp_path / "old.mp4"
    with av.open(str(path), "w") as out:
        out.metadata["title"] = "Cafe Muller"
        video = out.add_stream("mpeg4", rate=25)
        video.width, video.height, video.pix_fmt = 96, 64, "yuv420p"
        out.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((64, 96, 3), np.uint8), format="rgb24")))
        out.mux(video.encode())
    content = path.read_bytes()
    assert b"Cafe Muller" in content
    path.write_bytes(content.replace(b"Cafe Muller", "Café Müller".encode("latin-1")))
    assert len(read_all(Clip(path))) == 1


def test_an_absurd_size_is_refused_before_decoding(tmp_path: Path) -> None:
    # The size that the container claims is enough: a Matroska header with nothing behind it.
    path = tmp_path / "huge.avi"
    with av.open(str(path), "w") as out:
        video = out.add_stream("mjpeg", rate=25)
        video.width, video.height, video.pix_fmt = 32, 32, "yuvj420p"
        out.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")))
        out.mux(video.encode())
    data = path.read_bytes()
    # Width and height of the picture stand in the stream header, and in the JPEG's own frame header.
    data = data.replace(struct.pack("<IIHH", 32, 32, 1, 24), struct.pack("<IIHH", 9000, 9000, 1, 24))
    place = data.index(b"\xff\xc0") + 5
    path.write_bytes(data[:place] + struct.pack(">HH", 9000, 9000) + data[place + 4 :])
    check_refusal(path, "megapixels")


def test_a_clip_cut_off_in_the_middle_gives_what_it_has(tmp_path: Path) -> None:
    whole = write_clip(tmp_path / "whole.mkv")
    data = whole.read_bytes()
    cut = tmp_path / "cut.mkv"
    cut.write_bytes(data[: len(data) * 2 // 3])
    frames = read_all(Clip(cut))
    assert FRAMES // 4 < len(frames) < FRAMES
    assert [frame.index for frame in frames] == list(range(len(frames)))


def test_a_hole_in_the_middle_does_not_end_it(tmp_path: Path) -> None:
    whole = write_clip(tmp_path / "whole.ts", frames=60)
    data = bytearray(whole.read_bytes())
    third = len(data) // 3
    data[third : third + third // 2] = np.random.default_rng(0).bytes(third // 2)
    holed = tmp_path / "holed.ts"
    holed.write_bytes(data)
    frames = read_all(Clip(holed))
    assert frames[-1].t - frames[0].t > 2.0
    assert 20 < len(frames) < 60
    times = [frame.t for frame in frames]
    assert all(later > earlier for earlier, later in itertools.pairwise(times))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.floats(0.02, 1.0), flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=8))
def test_damage_gives_frames_or_one_sentence(
    tmp_path: Path, clip_file: Path, cut: float, flips: list[tuple[float, int]]
) -> None:
    whole = clip_file.read_bytes()
    data = bytearray(whole[: max(1, int(len(whole) * cut))])
    for place, value in flips:
        data[int(place * len(data))] ^= value
    path = tmp_path / "damaged.mp4"
    path.write_bytes(data)
    try:
        clip = Clip(path)
    except DataError:
        return
    for _ in range(200):
        if clip.read() is None:
            break
    clip.close()


class Clock:
    """Wall clock that only the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("lsr_live.frames.sources.clip.time.perf_counter", clock)
    return clock


def test_in_real_time_late_frames_are_dropped(clip_file: Path, clock: Clock) -> None:
    clip = Clip(clip_file, realtime=True)
    assert clip.live
    first = clip.read()
    assert first is not None
    assert (first.index, first.captured) == (0, 1000.0)
    assert clip.read(timeout=0.001) is None
    clock.now += 0.41
    late = clip.read(timeout=0.0)
    assert late is not None
    assert late.index == 10
    assert late.captured == pytest.approx(1000.4)
    clock.now += 60
    last = clip.read(timeout=0.0)
    assert last is not None
    assert last.index == FRAMES - 1
    assert clip.read(timeout=0.0) is None
    assert clip.ended


def test_in_real_time_frames_wait_until_they_are_due(clip_file: Path) -> None:
    clip = Clip(clip_file, realtime=True)
    frames = read_all(clip)
    started = frames[0].captured
    np.testing.assert_allclose([f.captured - started for f in frames], [f.t for f in frames], atol=1e-6)
    assert clip.ended


def test_close_wakes_a_waiting_read(clip_file: Path, clock: Clock) -> None:
    clip = Clip(clip_file, realtime=True)
    clip.read()
    answers: list[Frame | None] = []
    reader = threading.Thread(target=lambda: answers.append(clip.read(timeout=30.0)))
    # The clock stands still, so that the second frame never falls due within the test but for its 0.04 s wait.
    clock.now -= 20.0
    reader.start()
    clip.close()
    reader.join(20.0)
    assert not reader.is_alive()
    assert answers == [None]


def test_ordinary_footage(shared_data: Path) -> None:
    clip = Clip(shared_data / "clips" / "webcam-720p.mp4")
    frames = [clip.read() for _ in range(5)]
    assert all(frame is not None and frame.image.shape == (720, 1280, 3) for frame in frames)
    assert clip.fps == 25.0
    clip.close()
