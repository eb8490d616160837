from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lsr_live.frames.sinks import stream
from lsr_live.frames.sinks.stream import StreamSink
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--input", "nothing.mp4", "-o", "x.mp4"), 7, "nothing.mp4"),
        (("--input", "text.jpg", "-o", "made"), 3, "text.jpg is not a picture"),
        (("-i", "no.lsrid", "--input", "demo", "-o", "x.mp4"), 5, "no.lsrid"),
        (("--input", "demo", "-o", "x.avi"), 2, "x.avi can be no output"),
        (("--input", "demo", "-o", "x.mp4"), 2, "never ends"),
        (("--input", "demo", "-o", "no/x.mp4", "--max-frames", "3"), 4, "no folder"),
        (("--input", "demo", "-o", "~nosuch-user/x.mp4", "--max-frames", "3"), 2, "nobody's home folder"),
        (("--input", "demo", "-o", "x", "--stats", "~nosuch-user/s.json", "--max-frames", "3"), 2, "nobody's home"),
        (("-i", "~nosuch-user/a.lsrid", "--input", "demo", "-o", "x.mp4"), 2, "nobody's home folder"),
        (("--input", "demo", "--headless"), 2, "nowhere"),
        pytest.param(
            ("--input", "demo", "--preview", "--max-frames", "3"),
            4,
            "no display",
            marks=pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="there is always a display"),
        ),
        (("--input", "demo", "--motion", "sideways", "-o", "x.mp4"), 2, "must be one of relative, absolute"),
        (("--input", "demo", "--camera-size", "big", "-o", "x.mp4"), 2, "big is no picture size"),
        (("--input", "given", "-o", "given"), 2, "both the input and an output"),
        (("--input", "x" * 5000, "-o", "x.mp4"), 2, "cannot be the name of a source"),
        (("--input", "demo", "--stats", "no/s.json", "--max-frames", "3"), 2, "no folder"),
    ],
)
def test_what_makes_no_sense_is_a_sentence_and_a_code(
    run: Run,
    bundle: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    told: str,
) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    (tmp_path / "given").mkdir()
    monkeypatch.delenv("DISPLAY", raising=False)
    who = () if "-i" in arguments else ("-i", bundle)
    result = run("drive", *who, *arguments)
    assert (result.code, told in result.err) == (code, True), result.err
    assert not list(tmp_path.glob("*.mp4.*"))
    assert not (tmp_path / "x.mp4").exists()


@pytest.mark.parametrize(("host", "warned"), [("0.0.0.0", True), ("::", True), ("127.0.0.1", False), ("::1", False)])
def test_a_stream_for_the_network_is_told(
    run: Run, bundle: Path, monkeypatch: pytest.MonkeyPatch, host: str, warned: bool
) -> None:
    # The tests themselves stay on this machine.
    monkeypatch.setattr(stream, "StreamSink", lambda port, _: StreamSink(port, "127.0.0.1"))
    result = run(
        "drive",
        "-i",
        bundle,
        "--input",
        "demo",
        "--max-frames",
        "2",
        "--stream",
        "0",
        "--stream-host",
        host,
        "--headless",
    )
    assert result.code == 0, result.err
    assert ("everybody in your network can watch" in result.err) is warned
