"""Where the avatar goes beside the window: a film, a virtual camera, a stream, a snapshot; each on its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs import Job, Jobs
from gui.notices import Notice, notice_of
from gui.preferences import Store
from lsr_live.errors import DataError, LsrError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sink import Sink
from lsr_live.frames.sinks.mp4 import Mp4Sink
from lsr_live.frames.snapshot import write_snapshot
from lsr_live.live.status import Status
from lsr_live.show import Show

FPS = 30.0
"""Announced rate of films and of the virtual camera."""
Output = str
"""``record``, ``virtual_camera`` or ``stream``."""
OUTPUTS: tuple[Output, ...] = ("record", "virtual_camera", "stream")


@dataclass(frozen=True, slots=True)
class OutputState:
    """How one of the outputs is doing."""

    name: str
    """Where it goes, for people; empty while it is off."""
    on: bool
    failure: str | None
    """Why it went off, in a sentence; None where nothing is wrong."""
    opening: bool = False


OFF = OutputState("", False, None)


class _Watched:
    """A sink that remembers how it failed, for those who look when the session knows of it no more."""

    def __init__(self, sink: Sink) -> None:
        self.sink, self.name = sink, sink.name
        self.failure: str | None = None

    def send(self, avatar: Avatar) -> None:
        self._attempt(lambda: self.sink.send(avatar))

    def close(self) -> None:
        self._attempt(self.sink.close)

    def _attempt(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception as error:
            self.failure = self.failure or str(error)
            raise


class Outputs(QObject):
    """Turns outputs of a show on and off, and tells how they are doing."""

    changed = pyqtSignal(str)
    """An output went on or off, or failed: `state`."""
    saved = pyqtSignal(str)
    """Path of a film or snapshot that is whole."""
    notice = pyqtSignal(object)
    """`Notice`."""

    def __init__(self, store: Store, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._show: Show | None = None
        self._sinks: dict[Output, _Watched] = {}
        self._unwanted: set[Output] = set()
        """Turned off while they were being opened."""
        self._states: dict[Output, OutputState] = dict.fromkeys(OUTPUTS, OFF)

    def state(self, output: Output) -> OutputState:
        """How an output is doing."""
        return self._states[output]

    def belong_to(self, show: Show | None) -> None:
        """Feed outputs from this show from now on; None: the one before is about to end, and closes them."""
        self._show = show

    def show_ended(self) -> None:
        """The show has ended and closed them all."""
        for output in OUTPUTS:
            self._went_off(output, None)

    def switch(self, output: Output, wanted: bool) -> None:
        """Turn an output on or off."""
        show, state = self._show, self._states[output]
        if show is None:
            # The button shall not say otherwise.
            self.changed.emit(output)
        elif not wanted and state.opening:
            self._unwanted.add(output)
        elif not wanted:
            self._turn_off(output, show)
        elif state.opening:
            self._unwanted.discard(output)
        elif not state.on:
            self._turn_on(output, show)

    def look_after(self, status: Status) -> None:
        """Take away what failed by itself, and say why."""
        show = self._show
        for output, sink in list(self._sinks.items()):
            failure = next((each.failure for each in status.sinks if each.name == sink.name), None)
            if failure is None or show is None:
                continue
            del self._sinks[output]
            self._jobs.run(_removal(show, sink), lane=f"output {output}", key=output)
            self._states[output] = OutputState("", False, failure)
            self.changed.emit(output)
            self.notice.emit(Notice("error", failure, key=output))

    def snapshot(self, avatar: Avatar | None) -> None:
        """Save a picture of the avatar."""
        folder = self._store.preferences.place_for_files()
        if avatar is None:
            self.notice.emit(Notice("warning", self.tr("There is no picture yet."), key="snapshot"))
            return
        job = self._jobs.run(lambda _: write_snapshot(avatar.image, _new_file(folder, "png")), key="snapshot")
        job.done.connect(lambda path: self.saved.emit(str(path)))
        job.failed.connect(lambda error: self.notice.emit(notice_of(error, "snapshot")))

    def _turn_on(self, output: Output, show: Show) -> None:
        preferences = self._store.preferences
        self._states[output] = OutputState("", False, None, opening=True)
        self.changed.emit(output)

        def work(job: Job) -> _Watched:
            sink = _Watched(_opened(output, preferences.place_for_files(), preferences.stream_port))
            try:
                show.session.add_sink(sink)
            except LsrError:
                sink.close()
                raise
            return sink

        job = self._jobs.run(work, lane=f"output {output}", key=output)
        job.done.connect(lambda sink: self._went_on(output, show, sink))
        job.failed.connect(lambda error: self._went_off(output, error))

    def _went_on(self, output: Output, show: Show, sink: _Watched) -> None:
        if show is not self._show:
            # The show was stopped meanwhile, and has closed it.
            self._went_off(output, None)
            return
        self._sinks[output] = sink
        self._states[output] = OutputState(sink.name, True, None)
        self.changed.emit(output)
        self.notice.emit(Notice("info", "", key=output))
        if output in self._unwanted:
            self._unwanted.discard(output)
            self._turn_off(output, show)

    def _went_off(self, output: Output, error: BaseException | None) -> None:
        sink = self._sinks.pop(output, None)
        was = self._states[output]
        self._unwanted.discard(output)
        failure = str(error) if error is not None else None if sink is None else sink.failure
        self._states[output] = OutputState("", False, failure)
        if was != self._states[output]:
            self.changed.emit(output)
        if error is not None:
            self.notice.emit(notice_of(error, output))
        elif failure is not None:
            self.notice.emit(Notice("error", failure, key=output))
        elif sink is not None and isinstance(sink.sink, Mp4Sink) and sink.sink.path.is_file():
            self.saved.emit(str(sink.sink.path))

    def _turn_off(self, output: Output, show: Show) -> None:
        sink = self._sinks.get(output)
        if sink is None:
            return
        job = self._jobs.run(_removal(show, sink), lane=f"output {output}", key=output)
        job.ended.connect(lambda: self._went_off(output, None))


def _removal(show: Show, sink: Sink) -> Callable[[Job], bool]:
    return lambda _: show.session.remove_sink(sink)


def _opened(output: Output, folder: Path, port: int) -> Sink:
    if output == "record":
        return Mp4Sink(_new_file(folder, "mp4"), FPS)
    if output == "virtual_camera":
        from lsr_live.frames.sinks.virtual_camera import VirtualCameraSink

        return VirtualCameraSink(FPS)
    from lsr_live.frames.sinks.stream import StreamSink

    return StreamSink(port)


def _new_file(folder: Path, kind: str) -> Path:
    """A file of the folder that is not there yet, called by the time."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(
            f"The folder {folder} cannot be made: {error.strerror}.", "Choose another in Settings."
        ) from error
    stem = f"lsr-live {datetime.now():%Y-%m-%d %H.%M.%S}"
    path, count = folder / f"{stem}.{kind}", 1
    while path.exists():
        count += 1
        path = folder / f"{stem} {count}.{kind}"
    return path
