"""The threads around the reenactor: frames come in, avatars go out, and the output never stops before the user does.

One thread reads the source, one observes (tracker and motion), one composes (the warped photos), one finishes (what no
photo shows), and each sink has its own. Between two threads lies one slot: live, the newest item wins; from a file,
each waits for the next, so that every frame is answered. A `Frame` goes to `observe` and nowhere else: what reaches a
sink was made by `finish`.

Longer than other modules, because the four loops and their common end are only to be understood together.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic

from lsr_live.errors import DeviceError, LsrError, UsageError
from lsr_live.frames.frame import Avatar, Frame
from lsr_live.frames.sink import Sink
from lsr_live.frames.slot import Slot
from lsr_live.frames.source import Source
from lsr_live.live.figures import Figures, Meter
from lsr_live.live.outlet import Outlet
from lsr_live.live.reenacting import Draft, Reenacting, Seen
from lsr_live.live.situation import Situation
from lsr_live.live.status import Status
from lsr_live.live.timeline import Timeline
from lsr_live.live.watchers import Listener, Watchers

log = logging.getLogger(__name__)

FALLBACK_FPS = 30.0
"""Rate of the output while nothing comes in, where the source has no rate of its own."""
FASTEST_FPS = 60.0
PATIENCE = 0.25
"""Seconds without a frame before the output goes on without one; shorter than the pose is held (0.3 s), so it shows
no jump, and longer than a slow machine needs for a frame."""
SILENCE = 1.0
"""Seconds without a frame before the camera counts as gone."""
READING = 0.25
"""Longest single wait for the source, seconds."""
SWITCHING = 0.0005
"""Longest wait of a thread for the interpreter, seconds (measured: 3 ms less latency on two cores)."""
CLOSING = 30.0
"""Longest wait for sinks to finish their files, seconds."""


@dataclass(frozen=True, slots=True)
class _Task(Generic[Draft]):
    """A picture to finish; without a draft the last one is shown once more."""

    draft: Draft | None
    driven: bool
    """Whether it answers a frame."""
    now: float
    """When it was begun, seconds of ``time.perf_counter``."""


class Session(Generic[Seen, Draft]):
    """Drives an avatar from a source into sinks until the source ends or somebody stops it.

    ``with Session(source, reenactor, [sink]) as session: session.wait()`` closes source and sinks in every case.

    Parameters
    ----------
    source
        Open; the session closes it.
    reenactor
        Stays the caller's.
    sinks
        Open; the session closes them.
    max_frames
        End after this many frames from the source.
    source_times
        Live: keep the source's own times, as a clip's sound needs them; else time is that of the session.
    """

    def __init__(
        self,
        source: Source,
        reenactor: Reenacting[Seen, Draft],
        sinks: Iterable[Sink] = (),
        *,
        max_frames: int | None = None,
        source_times: bool = False,
    ) -> None:
        self._source = source
        self._reenactor = reenactor
        self._max_frames = max_frames
        self._source_times = source_times
        self._live = source.live
        self._tick = 1 / min(source.fps or FALLBACK_FPS, FASTEST_FPS)
        self._patience = max(PATIENCE, 2 * self._tick)
        self._frames: Slot[Frame] = Slot()
        self._observations: Slot[Seen] = Slot()
        self._tasks: Slot[_Task[Draft]] = Slot()
        self._newest: Avatar | None = None
        self._index, self._t = 0, 0.0
        self._handed_on = self._finished = 0
        # With one core, what begins the next picture would only hold up the end of this one.
        self._side_by_side = (os.cpu_count() or 1) > 1
        self._meter = Meter(lambda: self._reenactor.runtime)
        self._timeline = Timeline(time.perf_counter(), follows_source=source_times)

        self._lock = threading.RLock()
        self._now = Situation()
        self._started = False
        self._unanswered: list[tuple[str, str]] = []
        self._faceless = 0
        self._outlets: tuple[Outlet, ...] = ()
        self._watchers = Watchers(lambda: self.status)

        self._running = threading.Event()
        self._running.set()
        self._ending = threading.Event()
        self._done = threading.Event()
        self._threads = [
            threading.Thread(target=self._guard, args=(work, end), name=name, daemon=True)
            for name, work, end in (
                ("source", self._read, self._end_reading),
                ("observe", self._observe, self._observations.close),
                ("compose", self._compose, self._end_composing),
                ("finish", self._finish_pictures, self._end_rendering),
            )
        ]
        for sink in sinks:
            self.add_sink(sink)

    # -- what others ask and want -------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin; the sinks get their first picture at once, before any frame came."""
        with self._lock:
            if self._started or self._now.over:
                raise UsageError("A session can be started only once.")
            self._started = True
            self._meter = Meter(lambda: self._reenactor.runtime)
            self._timeline = Timeline(time.perf_counter(), follows_source=self._source_times)
            for outlet in self._outlets:
                outlet.start()
        # A thread that has a frame would wait up to 5 ms for the interpreter each time it comes out of OpenCV.
        sys.setswitchinterval(min(sys.getswitchinterval(), SWITCHING))
        self._watchers.start()
        for thread in self._threads:
            thread.start()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the session is over; False if it still runs after `timeout` seconds."""
        return self._done.wait(timeout)

    def run(self) -> None:
        """Start, wait for the end, close everything, and raise what ended the session if it was an error."""
        with self:
            self.wait()

    def stop(self, timeout: float = CLOSING) -> None:
        """End: close the source, finish and close the sinks, within `timeout` seconds. May be called twice."""
        self._end()
        if not self._started:
            with self._lock:
                outlets, self._outlets = self._outlets, ()
            for outlet in outlets:
                outlet.sink.close()
            self._finish()
            return
        if threading.current_thread() in self._threads:
            return
        deadline = time.monotonic() + timeout
        if not self._done.wait(timeout):
            stuck = [thread.name for thread in self._threads if thread.is_alive()]
            log.error("Still busy after %.0f s: %s. It is left behind.", timeout, ", ".join(stuck))
            for outlet in self._outlets:
                outlet.close()
                outlet.join(0)
            self._finish()
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._watchers.end(max(0.0, deadline - time.monotonic()))

    def raise_error(self) -> None:
        """Raise what ended the session, if it was an error."""
        if self._now.error is not None:
            raise self._now.error

    def pause(self) -> None:
        """Follow the driver no more: live, the avatar rests; from a file, time stands still."""
        with self._lock:
            self._now.paused = True
            self._running.clear()
            if self._ending.is_set():
                self._running.set()
            self._settle()

    def resume(self) -> None:
        """Follow the driver again."""
        with self._lock:
            self._now.paused = False
            self._running.set()
            self._settle()

    def calibrate(self) -> None:
        """Take the driver's neutral face anew."""
        self._reenactor.calibrate()
        with self._lock:
            self._now.driven = self._reenactor.state
            self._settle()

    def add_sink(self, sink: Sink) -> None:
        """Send the avatar here as well from now on; the session closes the sink."""
        outlet = Outlet(sink, every=not self._live, handed_over=self._handed_over, failed=self._sink_failed)
        with self._lock:
            if self._now.over or self._ending.is_set():
                raise UsageError(f"The session is over; {sink.name} cannot be added.")
            self._outlets = (*self._outlets, outlet)
            if self._started:
                outlet.start()
        self._watchers.tell(self.status)

    def remove_sink(self, sink: Sink, timeout: float = CLOSING) -> bool:
        """Send no more there and close it; False if it did not close within `timeout` seconds or was not there."""
        with self._lock:
            found = [outlet for outlet in self._outlets if outlet.sink is sink]
            self._outlets = tuple(outlet for outlet in self._outlets if outlet.sink is not sink)
        if not found:
            return False
        if not self._started:
            sink.close()
            return True
        for outlet in found:
            outlet.close()
        closed = all([outlet.join(timeout) for outlet in found])
        self._watchers.tell(self.status)
        return closed

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` on each change and once a second, from one thread, in order. Returns what ends that."""
        return self._watchers.listen(listener)

    @property
    def status(self) -> Status:
        """How it stands now."""
        with self._lock:
            return Status(
                self._now.state,
                self._now.sentence(self._reenactor.hint),
                self._source.name,
                self._meter.figures(),
                tuple(outlet.health for outlet in self._outlets),
            )

    @property
    def figures(self) -> Figures:
        """How it runs."""
        return self._meter.figures()

    @property
    def unanswered(self) -> list[tuple[str, str]]:
        """Still pictures that show no face, or whose face could not be found: (name, reason)."""
        with self._lock:
            return list(self._unanswered)

    @property
    def faceless(self) -> int:
        """Frames so far in which no face was found."""
        return self._faceless

    def __enter__(self) -> Session[Seen, Draft]:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self.stop()
        if error is None:
            self.raise_error()

    # -- the four threads ---------------------------------------------------------------------------------------------

    def _guard(self, work: Callable[[], None], end: Callable[[], None]) -> None:
        # Why it failed is known before the others are told to end: the last status shall say it.
        try:
            work()
        except LsrError as error:
            self._fail(error)
        except Exception as error:
            log.exception("The %s thread failed", threading.current_thread().name)
            self._fail(error)
        finally:
            end()

    def _read(self) -> None:
        count, lost, last = 0, 0, time.monotonic()
        while not self._ending.is_set() and count != self._max_frames:
            if not self._live:
                self._running.wait()
            frame, trouble = self._next_frame()
            if frame is None:
                if self._source.ended:
                    self._check_end()
                    break
                if self._live and trouble is None and time.monotonic() - last > SILENCE:
                    trouble = f"No picture has come from {self._source.name} for a while; it is tried again."
                self._camera(trouble)
                continue
            count, last = count + 1, time.monotonic()
            self._camera(self._source.trouble)
            self._meter.frame()
            if not self._live:
                self._frames.put_wait(frame)
                continue
            self._frames.put(replace(frame, t=self._timeline.of_frame(frame.t, frame.captured)))
            self._meter.dropped(self._frames.overwritten - lost)
            lost = self._frames.overwritten

    def _end_reading(self) -> None:
        self._frames.close()
        self._source.close()

    def _check_end(self) -> None:
        """A camera or stream that ends by itself has failed, and says why."""
        trouble = self._source.trouble
        if self._live and trouble is not None and not self._ending.is_set():
            raise DeviceError(trouble)

    def _next_frame(self) -> tuple[Frame | None, str | None]:
        """A frame, or why there is none. A live source that fails is asked again; a file that fails is over."""
        try:
            return self._source.read(READING), self._source.trouble
        except LsrError as error:
            if not self._live:
                raise
            log.warning("%s: %s", self._source.name, error)
            self._ending.wait(READING)
            return None, str(error)

    def _observe(self) -> None:
        lost = 0
        while not self._frames.exhausted:
            frame = self._frames.get()
            if frame is None or (self._live and self._now.paused):
                continue
            observation = self._observation(frame)
            if observation is None:
                continue
            if not self._live:
                self._observations.put_wait(observation)
                continue
            self._observations.put(observation)
            self._meter.dropped(self._observations.overwritten - lost)
            lost = self._observations.overwritten

    def _observation(self, frame: Frame) -> Seen | None:
        name = frame.stem or f"frame {frame.index}"
        try:
            observation = self._reenactor.observe(frame)
        except LsrError as error:
            if not self._live and not self._source.still:
                raise
            log.warning("%s: %s", name, error)
            self._seen(name, str(error), str(error))
            return None
        faceless = self._reenactor.state == "no_face"
        self._seen(name, None, (self._reenactor.hint or "No face was found.") if faceless else None)
        return observation

    def _seen(self, name: str, trouble: str | None, without_face: str | None) -> None:
        with self._lock:
            self._now.observed = True
            self._now.driven = self._reenactor.state
            self._now.tracker = trouble
            if without_face is not None:
                self._faceless += 1
                if self._source.still:
                    self._unanswered.append((name, without_face))
            self._settle()

    def _compose(self) -> None:
        next_tick, lost = time.perf_counter(), 0
        while not self._observations.exhausted:
            wait = max(0.0, next_tick - time.perf_counter()) if self._live else None
            observation = self._observations.get(wait)
            now = time.perf_counter()
            if observation is None and (not self._live or now < next_tick):
                continue
            driven = observation is not None
            try:
                if observation is not None:
                    draft = self._reenactor.compose(observation)
                else:
                    draft = self._reenactor.idle(self._timeline.now(now), self._index, now)
                self._hand_on(_Task(draft, driven, now))
            except LsrError as error:
                if not self._live:
                    raise
                self._hand_on(self._missed(error))
            next_tick = now + (self._patience if driven and not self._now.paused else self._tick)
            self._meter.dropped(self._tasks.overwritten - lost)
            lost = self._tasks.overwritten

    def _missed(self, error: LsrError) -> _Task[Draft]:
        """Live, a picture that cannot be made is told, and the last one shown once more."""
        log.warning("No picture: %s", error)
        self._picture(str(error))
        return _Task(None, False, time.perf_counter())

    def _hand_on(self, task: _Task[Draft]) -> None:
        # Only this thread hands on, so who has nothing to do now will have nothing to do in a moment.
        idle = self._handed_on == self._finished + self._tasks.overwritten
        if idle and not (self._side_by_side and self._observations.full):
            # Nobody waits for this thread: it ends the picture itself, whose pixels lie in its core's cache.
            self._show(task)
            return
        self._handed_on += 1
        if self._live:
            self._tasks.put(task)
        else:
            self._tasks.put_wait(task)

    def _end_composing(self) -> None:
        self._observations.close()
        self._tasks.close()

    def _finish_pictures(self) -> None:
        while not self._tasks.exhausted:
            task = self._tasks.get()
            if task is not None:
                try:
                    self._show(task)
                except LsrError as error:
                    if not self._live:
                        raise
                    self._show(self._missed(error))
                finally:
                    self._finished += 1

    def _show(self, task: _Task[Draft]) -> None:
        if task.draft is not None:
            self._newest = self._reenactor.finish(task.draft)
            self._picture(None)
        avatar = self._newest
        if avatar is None:
            return
        if self._live:
            # A frame that took its time is older than a picture made meanwhile, and a repeated one is now.
            self._t = max(self._t, avatar.t if task.draft is not None else self._timeline.now(task.now))
            avatar = replace(avatar, t=self._t, index=self._index)
            self._index += 1
        if task.driven:
            self._meter.answered(self._reenactor.stages())
        else:
            self._meter.kept_alive()
        for outlet in self._outlets:
            outlet.offer(avatar, driven=task.driven)

    def _end_rendering(self) -> None:
        self._meter.end()
        with self._lock:
            self._ending.set()  # from here on no sink can be added
        self._end_composing()
        self._close_sinks()
        self._finish()

    # -- states -------------------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Move to the state that the facts ask for; with the lock held."""
        if self._now.settle():
            self._watchers.tell(self.status)

    def _camera(self, trouble: str | None) -> None:
        with self._lock:
            if trouble == self._now.camera:
                return
            self._now.camera = trouble
            self._settle()
            self._watchers.tell(self.status)

    def _picture(self, trouble: str | None) -> None:
        with self._lock:
            if trouble == self._now.picture:
                return
            self._now.picture = trouble
            self._watchers.tell(self.status)

    def _handed_over(self, captured: float) -> None:
        self._meter.handed_over(captured)

    def _sink_failed(self, unexpected: Exception | None) -> None:
        with self._lock:
            health = [outlet.health for outlet in self._outlets]
            last = [sink.failure for sink in health if sink.failure is not None]
            everyone = bool(health) and len(last) == len(health)
        self._watchers.tell(self.status)
        if unexpected is not None:
            self._fail(unexpected)
        elif everyone and not self._now.over:
            self._fail(DeviceError(last[-1], "" if len(health) == 1 else "No other output is left."))

    # -- the end ------------------------------------------------------------------------------------------------------

    def _fail(self, error: Exception) -> None:
        with self._lock:
            if self._now.error is None:
                self._now.error = error
        self._end()

    def _end(self) -> None:
        """Ask every thread to come to its end; what they hold is still answered."""
        self._ending.set()
        self._running.set()
        self._frames.close()
        self._source.close()

    def _close_sinks(self) -> None:
        for outlet in self._outlets:
            outlet.close()
        deadline = time.monotonic() + CLOSING
        for outlet in self._outlets:
            outlet.join(max(0.0, deadline - time.monotonic()))

    def _finish(self) -> None:
        with self._lock:
            if self._now.over:
                return
            self._now.over = True
            self._meter.end()
            self._settle()
        self._done.set()
