"""``lsr-live drive``: a driver's motion onto an enrolled person."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lsr_live.cli import networks, options
from lsr_live.cli.conduct import conduct, working
from lsr_live.cli.options import gather, picture_size
from lsr_live.cli.outputs import FPS, check_not_input, check_stats_place, is_film, open_files, write_stats
from lsr_live.cli.person import load_person
from lsr_live.cli.telling import counted, note, say, table
from lsr_live.errors import SomeInputsFailed, UsageError

if TYPE_CHECKING:
    from lsr_live.frames.sink import Sink
    from lsr_live.frames.sinks.window import WindowSink
    from lsr_live.frames.source import Source
    from lsr_live.session import Session

MOTION = "Motion"
PICTURE = "Picture"
OUTPUT = "Output"
INPUT = "Input"
STRENGTH = " (0 none, 1 as it is)"


def drive(
    identity: Annotated[
        str, typer.Option("--identity", "-i", metavar="NAME|FILE.lsrid", help="Whom to show.", show_default=False)
    ],
    source: Annotated[
        str,
        typer.Option(
            "--input",
            metavar="0|NAME|FILE|URL|DIR|demo",
            help="The driver: a camera by number or name, a clip, a stream, a folder of pictures, or demo.",
            rich_help_panel=INPUT,
        ),
    ] = "0",
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE.mp4|DIR",
            help="A film, or a folder for pictures; may be given several times.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    virtual_camera: Annotated[
        bool, typer.Option("--virtual-camera", help="Be a camera for Zoom and others.", rich_help_panel=OUTPUT)
    ] = False,
    stream: Annotated[
        int | None,
        typer.Option(metavar="PORT", help="Be a page and an MJPEG stream on this port.", rich_help_panel=OUTPUT),
    ] = None,
    stream_host: Annotated[
        str,
        typer.Option(help="Address of the stream; others than this let other machines watch.", rich_help_panel=OUTPUT),
    ] = "127.0.0.1",
    preview: Annotated[
        bool | None,
        typer.Option(
            "--preview/--headless",
            help="Show a window (q quits, c calibrates, p pauses); on where nothing else is asked for.",
            show_default=False,
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    motion: Annotated[
        str | None,
        typer.Option(metavar="relative|absolute", help="Change from rest, or place as it is.", rich_help_panel=MOTION),
    ] = None,
    no_crop: Annotated[
        bool,
        typer.Option(
            "--no-crop",
            help="With --motion absolute: the driver's picture, as it is, is the avatar's picture.",
            rich_help_panel=MOTION,
        ),
    ] = False,
    pose: Annotated[
        float | None, typer.Option(help="Strength of head turns" + STRENGTH, rich_help_panel=MOTION)
    ] = None,
    eyes: Annotated[float | None, typer.Option(help="Strength of eyes" + STRENGTH, rich_help_panel=MOTION)] = None,
    mouth: Annotated[
        float | None, typer.Option(help="Strength of the mouth" + STRENGTH, rich_help_panel=MOTION)
    ] = None,
    brows: Annotated[
        float | None, typer.Option(help="Strength of the brows" + STRENGTH, rich_help_panel=MOTION)
    ] = None,
    smoothing: Annotated[float | None, typer.Option(help="0 quickest, 1 calmest.", rich_help_panel=MOTION)] = None,
    mirror: Annotated[
        bool | None, typer.Option("--mirror/--no-mirror", help="Move like a mirror.", rich_help_panel=MOTION)
    ] = None,
    lock_size: Annotated[
        bool | None,
        typer.Option(
            "--lock-size/--no-lock-size", help="Keep the head's size when you lean in.", rich_help_panel=MOTION
        ),
    ] = None,
    background: Annotated[
        str | None,
        typer.Option(
            metavar="auto|still|moving|blur|green|#rrggbb|FILE", help="What is behind.", rich_help_panel=PICTURE
        ),
    ] = None,
    badge: Annotated[
        bool | None,
        typer.Option(
            "--badge/--no-badge",
            help="The small AI mark. Without it you must tell viewers yourself that the picture is made by a machine.",
            rich_help_panel=PICTURE,
        ),
    ] = None,
    preset: networks.Preset = None,
    runtime: networks.Runtime = None,
    precision: networks.Precision = None,
    weights: networks.Weights = None,
    camera_size: Annotated[
        str | None, typer.Option(metavar="WxH", help="Size to ask of a camera.", rich_help_panel=INPUT)
    ] = None,
    camera_fps: Annotated[float | None, typer.Option(help="Rate to ask of a camera.", rich_help_panel=INPUT)] = None,
    realtime: Annotated[
        bool | None,
        typer.Option(
            "--realtime/--every-frame",
            help="Play a clip like a camera, or answer each frame; by default as the outputs need it.",
            show_default=False,
            rich_help_panel=INPUT,
        ),
    ] = None,
    max_frames: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Stop after so many frames.", rich_help_panel=INPUT)
    ] = None,
    tracker: options.Tracker = None,
    task_file: options.TaskFile = None,
    gallery: options.Gallery = None,
    stats: options.Stats = None,
) -> None:
    """Drive an enrolled person from a camera, a clip, a stream or pictures."""
    width, height = picture_size(camera_size)
    settings = gather(
        {
            "camera.width": width,
            "camera.height": height,
            "camera.fps": camera_fps,
            "tracking.tracker": tracker,
            "tracking.task_file": task_file,
            "tracking.smoothing": smoothing,
            "motion.mode": motion,
            "motion.in_frame": no_crop or None,
            "motion.pose": pose,
            "motion.eyes": eyes,
            "motion.mouth": mouth,
            "motion.brows": brows,
            "motion.mirror": mirror,
            "motion.lock_size": lock_size,
            "picture.background": background,
            "picture.badge": badge,
            "engine.preset": preset,
            "engine.runtime": runtime,
            "engine.precision": precision,
            "engine.weights": weights,
            "gallery": gallery,
        }
    )
    if no_crop and settings.motion.mode != "absolute":
        raise UsageError("--no-crop places the face where the driver's is.", "Add --motion absolute, or leave it out.")
    outputs = output or []
    check_not_input(outputs, source)
    check_stats_place(stats)
    for path in outputs:
        is_film(path)
    live = virtual_camera or stream is not None
    shown = preview if preview is not None else not (outputs or live or stats)
    if preview is False and not (outputs or live or stats):
        raise UsageError(
            "There is nowhere for the avatar to go.",
            "Name --output, --virtual-camera or --stream, or leave --headless out.",
        )
    paced = realtime if realtime is not None else live or shown

    from lsr_live.faces import open_tracker
    from lsr_live.frames.sinks.stream import StreamSink, is_loopback
    from lsr_live.frames.sinks.virtual_camera import VirtualCameraSink
    from lsr_live.frames.sinks.window import WindowSink
    from lsr_live.frames.sources import open_source
    from lsr_live.frames.sources.clip import Clip
    from lsr_live.frames.sources.live import LiveSource
    from lsr_live.identity.gallery import Gallery
    from lsr_live.reenactor import Reenactor
    from lsr_live.session import Session

    with ExitStack() as stack, ExitStack() as held:
        person = load_person(identity, Gallery(settings.gallery))
        sinks: list[Sink] = []
        window: WindowSink | None = None
        if shown:
            window = WindowSink(f"{person.name} - lsr-live (q quits, c calibrates, p pauses)")
            sinks.append(window)
        driver = open_source(source, camera=settings.camera, realtime=paced)
        held.callback(driver.close)
        with working("Starting the tracker"):
            eyes_on = open_tracker(settings.tracking, still=driver.still)
        stack.callback(eyes_on.close)
        # Calibration is kept for what stands before the same person every time: a camera, not a file.
        kept_as = driver.name if isinstance(driver, LiveSource) else ""
        painters = networks.open_painters(settings.engine, person)
        reenactor = Reenactor(
            painters.person,
            tracker=eyes_on,
            networks=painters.networks,
            settings=settings,
            source_name=kept_as,
            still=driver.still,
            failed=painters.failed,
        )
        stack.callback(reenactor.close)
        stack.callback(painters.close)
        painters.follow(reenactor)
        _check_end_in_sight(driver, max_frames)
        clip = Path(source).expanduser() if isinstance(driver, Clip) else None
        sinks += open_files(outputs, driver.fps, clip, held)
        if virtual_camera:
            sinks.append(VirtualCameraSink(driver.fps or FPS))
            held.callback(sinks[-1].close)
        if stream is not None:
            sinks.append(StreamSink(stream, stream_host))
            held.callback(sinks[-1].close)
            if not is_loopback(stream_host):
                note(f"lsr-live: --stream-host {stream_host}: everybody in your network can watch.")
        session = Session(driver, reenactor, sinks, max_frames=max_frames, source_times=clip is not None)
        held.pop_all()  # the session closes source and sinks
        for sink in sinks:
            if sink is not window:
                note(f"{person.name} -> {sink.name}")
        total = None if driver.live else _least(driver.frame_count, max_frames)
        try:
            conduct(session, total=total, label=person.name, window=window)
        finally:
            if stats is not None:
                write_stats(stats, session, {"identity": person.name, "settings": _plain(asdict(settings))})
    _report(session, driver)


def _check_end_in_sight(driver: Source, max_frames: int | None) -> None:
    if not driver.live and not driver.still and driver.frame_count is None and max_frames is None:
        from lsr_live.frames.sources.animated import AnimatedDriver

        if isinstance(driver, AnimatedDriver):
            raise UsageError("The animated driver never ends.", "Say how many frames: --max-frames 300")


def _least(*counts: int | None) -> int | None:
    return min((count for count in counts if count is not None), default=None)


def _plain(settings: dict[str, object]) -> dict[str, object]:
    return {
        key: _plain(value) if isinstance(value, dict) else str(value) if isinstance(value, Path) else value
        for key, value in settings.items()
    }


def _report(session: Session[Any, Any], driver: Source) -> None:
    """Say what became of it; raise what makes the exit code other than 0."""
    whole = session.figures.whole_run
    what = "picture" if driver.still else "frame"
    without = f", {session.faceless} without a face" if session.faceless else ""
    say(f"{counted(whole.frames, what)}{without}; {whole.answered} answered in {whole.seconds:.1f} s.")
    for sink in session.status.sinks:
        if sink.failure is not None:
            note(f"lsr-live: {sink.name}: {sink.failure}")
    if driver.still:
        failed = [*driver.failures, *session.unanswered]
        if failed:
            table(("picture", "why it failed"), failed, err=True)
            raise SomeInputsFailed(f"{len(failed)} of {driver.frame_count} pictures could not be used as they should.")
    for name, reason in driver.failures:
        note(f"lsr-live: {name}: {reason}")
    dead = next((sink for sink in session.status.sinks if sink.failure is not None), None)
    if dead is not None:
        raise typer.Exit(4)
