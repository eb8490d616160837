"""The one bridge between window and session: calls go down in a thread of their own, news come up as signals."""

from __future__ import annotations

import logging
from collections import deque
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs import Job, Jobs
from gui.notices import Notice, notice_of
from gui.outputs import Outputs
from gui.people import DEMO, People
from gui.picture_sink import Newest, PictureSink
from gui.preferences import Store
from lsr_live.appearance.insight import Insight
from lsr_live.faces.face import Face
from lsr_live.frames.cameras import list_cameras, spec_of
from lsr_live.frames.frame import Avatar, Frame
from lsr_live.live.status import State, Status
from lsr_live.settings import Settings
from lsr_live.show import Find, Show

log = logging.getLogger(__name__)

FALLBACK = "demo"
"""What drives where there is no camera."""
_LANE = "show"


class Bridge(QObject):
    """Starts, steers and stops the show, and tells of it. All methods return at once.

    Parameters
    ----------
    store
        Its settings are those of the show, from start on and on every change.
    find
        Finds the files of the networks.
    """

    picture = pyqtSignal()
    """A new avatar is there: `take`."""
    camera_picture = pyqtSignal()
    """A new picture of the driver's own camera is there: `take_camera`; only while `look_at_self`."""
    status = pyqtSignal(object)
    """`Status`, on each change and once a second while the show runs."""
    running = pyqtSignal(bool)
    """Whether a show runs, or is about to."""
    opened = pyqtSignal()
    """The show that was about to run does."""
    busy = pyqtSignal(str, float)
    """What is being done that takes a moment, and its share as `Job.progressed`; empty: nothing."""
    person = pyqtSignal(str)
    """Key of who is shown."""
    driver = pyqtSignal(str)
    """What drives."""
    notice = pyqtSignal(object)
    """`Notice`."""

    def __init__(self, store: Store, people: People, jobs: Jobs, find: Find, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.people, self.jobs = store, people, jobs
        self._find = find
        self._show: Show | None = None
        self._shows: deque[Show] = deque(maxlen=2)
        """Those that were made last, whoever still knows of them."""
        self._starting: Job | None = None
        self._shown = self._driven_by = ""
        """What the show really has: whom it shows, what drives it."""
        self._lent = False
        """Whether somebody else has the camera."""
        self._window = PictureSink(self.picture.emit)
        self._camera: Newest[Frame] = Newest(self.camera_picture.emit)
        self._looking = False
        self.outputs = Outputs(store, jobs, self)
        self.outputs.notice.connect(self.notice)
        self._curious = False
        store.settings_changed.connect(self._setting_changed)
        self.status.connect(self._follow)

    # -- the show ---------------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether a show runs, or is about to."""
        return self._show is not None or self._starting is not None

    @property
    def is_paused(self) -> bool:
        """Whether the avatar follows nobody because the user wants it so."""
        return self._show is not None and self._show.session.status.state is State.PAUSED

    @property
    def session_status(self) -> Status | None:
        """How the session stands; None without one."""
        return None if self._show is None else self._show.session.status

    def start(self) -> None:
        """Begin with the person and the driver that the preferences name."""
        if self.is_running:
            return
        settings, preferences = self.store.settings, self.store.preferences
        key = preferences.identity or DEMO
        words = (self.tr("Opening the person…"), self.tr("Opening the networks…"))

        def work(job: Job) -> tuple[Show, str]:
            job.tell(words[0])
            person = self.people.load(key)
            job.tell(words[1])
            show = Show(
                person, settings, [self._window], find=self._find, progress=job.tell, cancelled=job.is_cancelled
            )
            self._shows.append(show)
            if job.cancelled:
                # Whoever closes shows may have looked before this one was there.
                show.close()
            return show, preferences.driver or _first_driver()

        self._starting = job = self.jobs.run(work, lane=_LANE, key="start")
        job.progressed.connect(self.busy)
        job.done.connect(lambda made: self._started(made[0], made[1], key, settings))
        job.failed.connect(lambda error: self.notice.emit(notice_of(error, "start")))
        job.ended.connect(lambda: self._start_ended(job))
        self._window.forget()
        self.running.emit(True)
        self.busy.emit(self.tr("Starting…"), -1.0)

    def _started(self, show: Show, spec: str, key: str, settings: Settings) -> None:
        self._show, self._shown, self._driven_by = show, key, ""
        self.outputs.belong_to(show)
        show.reenactor.curious = self._curious
        show.driver.seen = self._camera.put if self._looking else None
        show.session.listen(self.status.emit)
        if show.note:
            log.info("%s", show.note)
        self.person.emit(key)
        self.notice.emit(Notice("info", "", key="start"))
        self.status.emit(show.session.status)
        self.opened.emit()
        self.busy.emit("", 0.0)
        # What was changed while it was being opened.
        preferences = self.store.preferences
        self._adjust()
        if self.store.settings.engine != settings.engine:
            self.choose_engine()
        if (preferences.identity or DEMO) != key:
            self.show_person(preferences.identity)
        if self._lent:
            return
        if spec == FALLBACK and not preferences.driver:
            sentence = self.tr("No camera was found, so the animated driver moves the avatar.")
            self.notice.emit(Notice("info", sentence, key="no camera"))
            # Not remembered: a camera that is plugged in later shall be found.
            self._drive(show, spec)
        else:
            self.drive_by(preferences.driver or spec)

    def _start_ended(self, job: Job) -> None:
        if self._starting is job:
            self._starting = None
            if self._show is None:
                self.busy.emit("", 0.0)
                self.running.emit(False)

    def _follow(self, status: Status) -> None:
        """Look after what ended by itself: an output, or the whole show."""
        show = self._show
        if show is None:
            return
        self.outputs.look_after(status)
        if show.session.status.state is State.STOPPED:
            sentence = show.session.status.sentence or self.tr("The show ended by itself.")
            self.notice.emit(Notice("error", sentence, key="show"))
            self.stop()

    def stop(self) -> None:
        """End the show; films are finished, the avatar's last picture stays."""
        if not self.is_running:
            return
        starting, self._starting = self._starting, None
        show, self._show = self._show, None
        self.outputs.belong_to(None)
        if starting is not None:
            starting.cancel()
        self.jobs.cancel(_LANE)
        self._camera.forget()
        self.busy.emit(self.tr("Stopping…"), -1.0)
        if show is not None:
            show.driver.seen = None
            # At once, whatever the lane is busy with.
            end = self.jobs.run(lambda _: show.session.stop(), key="end", must=True)
            end.failed.connect(lambda error: self.notice.emit(notice_of(error, "stop")))
            end.ended.connect(self._stopped)
        # Also the one that was just being opened, whose job tells nobody any more.
        close = self.jobs.run(lambda _: self._close_shows(), lane=_LANE, key="stop", must=True)
        close.failed.connect(lambda error: self.notice.emit(notice_of(error, "stop")))
        close.ended.connect(self._closed)
        self.running.emit(False)

    def _close_shows(self) -> None:
        while self._shows:
            self._shows[0].close()
            self._shows.popleft()

    def _stopped(self) -> None:
        self.outputs.show_ended()

    def _closed(self) -> None:
        if self._starting is None:
            self.busy.emit("", 0.0)

    def close(self) -> None:
        """End everything, and wait for it: the window is about to be gone."""
        self._show = None
        if self._starting is not None:
            self._starting.cancel()
        for show in list(self._shows):
            show.driver.seen = None
            show.close()

    def pause(self, wanted: bool) -> None:
        """Follow the driver no more, or again."""
        if self._show is not None:
            if wanted:
                self._show.session.pause()
            else:
                self._show.session.resume()

    def calibrate(self) -> None:
        """Take the driver's face at rest anew."""
        if self._show is not None:
            self._show.session.calibrate()

    @property
    def face(self) -> Face | None:
        """The driver's face as it was seen last, px of the camera's picture."""
        return None if self._show is None else self._show.reenactor.face

    @property
    def calibration(self) -> float:
        """0 to 1: how much of a calibration is done."""
        return 0.0 if self._show is None else self._show.reenactor.calibration

    def choose_face(self, x: float, y: float) -> None:
        """Follow the face nearest to this point, px of the camera's picture."""
        if self._show is not None:
            self._show.reenactor.choose(x, y)

    def show_person(self, key: str) -> None:
        """Show somebody else, from the next picture on once their photos are prepared."""
        self.store.prefer(identity=key)
        show = self._show
        if show is None:
            self.person.emit(key)
            return
        job = self.jobs.run(lambda _: show.show(self.people.load(key)), lane=_LANE, key="person", newest=True)
        job.done.connect(lambda _: self._person_came(key))
        job.failed.connect(lambda error: self._stay_with_person(key, error))

    def _person_came(self, key: str) -> None:
        self._shown = key
        self.person.emit(key)

    def _stay_with_person(self, key: str, error: BaseException) -> None:
        if self.store.preferences.identity == key:
            self.store.prefer(identity=self._shown)
            self.person.emit(self._shown)
        self.notice.emit(notice_of(error, "person"))

    def drive_by(self, spec: str) -> None:
        """Take the driver from another camera, clip or stream."""
        self._lent = False
        self.store.prefer(driver=spec)
        show = self._show
        if show is None:
            self.driver.emit(spec)
        else:
            self._drive(show, spec)

    def _drive(self, show: Show, spec: str) -> None:
        camera = self.store.settings.camera
        self.busy.emit(self.tr("Opening the camera…"), -1.0)
        job = self.jobs.run(lambda _: show.drive_by(spec, camera), lane=_LANE, key="driver", newest=True)
        job.done.connect(lambda _: self._driver_came(spec))
        job.failed.connect(lambda error: self._stay_with_driver(spec, error))
        job.ended.connect(lambda: self.busy.emit("", 0.0))

    def _stay_with_driver(self, spec: str, error: BaseException) -> None:
        # Before anything drove, it is what was remembered: it may be plugged in again next time.
        if self._driven_by and self.store.preferences.driver == spec:
            self.store.prefer(driver=self._driven_by)
            self.driver.emit(self._driven_by)
        self.notice.emit(notice_of(error, "driver"))

    def let_go_of_driver(self) -> None:
        """Let go of the camera, for somebody else who needs it; the avatar idles until `drive_by`."""
        show, self._lent = self._show, True
        self._camera.forget()
        if show is not None:
            self.jobs.run(lambda _: show.let_go(), lane=_LANE, key="driver", newest=True)

    def _driver_came(self, spec: str) -> None:
        self._driven_by = spec
        self.driver.emit(spec)
        self.notice.emit(Notice("info", "", key="driver"))

    def _setting_changed(self, name: str) -> None:
        area = name.partition(".")[0]
        if area in ("motion", "picture", "tracking"):
            self._adjust()
        elif area == "engine":
            self.choose_engine()
        elif area == "camera" and self._show is not None and self._show.has_camera:
            self._drive(self._show, self._driven_by)

    def _adjust(self) -> None:
        show, settings = self._show, self.store.settings
        if show is None:
            return
        job = self.jobs.run(lambda _: show.adjust(settings), lane=_LANE, key="adjust", newest=True)
        job.done.connect(lambda _: self.notice.emit(Notice("info", "", key="adjust")))
        job.failed.connect(lambda error: self.notice.emit(notice_of(error, "adjust")))

    def choose_engine(self) -> None:
        """Draw with what is the best engine now, by the settings and by what is built."""
        show, engine = self._show, self.store.settings.engine
        if show is None:
            return
        self.busy.emit(self.tr("Opening the networks…"), -1.0)
        job = self.jobs.run(
            lambda job: show.paint_with(engine, job.tell, job.is_cancelled), lane=_LANE, key="paint", newest=True
        )
        job.progressed.connect(self.busy)
        job.done.connect(lambda _: self.notice.emit(Notice("good", show.note, key="paint")))
        job.failed.connect(lambda error: self.notice.emit(notice_of(error, "paint")))
        job.ended.connect(lambda: self.busy.emit("", 0.0))

    # -- what is to be seen -----------------------------------------------------------------------------------------

    def snapshot(self) -> None:
        """Save the avatar's picture as it is now."""
        self.outputs.snapshot(self._window.take())

    def take(self) -> Avatar | None:
        """The newest avatar."""
        return self._window.take()

    def look_at_self(self, wanted: bool) -> None:
        """Show the driver their own camera, or not: to the window alone, for it is told of by no sink."""
        self._looking = wanted
        if self._show is not None:
            self._show.driver.seen = self._camera.put if wanted else None
        if not wanted:
            self._camera.forget()

    def take_camera(self) -> tuple[Frame, Face | None] | None:
        """The newest picture of the driver's camera, and the face that was found last."""
        frame = self._camera.take()
        if frame is None or self._show is None:
            return None
        return frame, self._show.reenactor.face

    def look_inside(self, wanted: bool) -> None:
        """Whether pictures come with what they were made of."""
        self._curious = wanted
        if self._show is not None:
            self._show.reenactor.curious = wanted

    @property
    def insight(self) -> Insight | None:
        """What the last picture was made of."""
        return self._show.reenactor.insight if self._show is not None and self._curious else None


def _first_driver() -> str:
    """What drives as long as nobody chose: the first camera, else the animated driver."""
    cameras = list_cameras()
    return spec_of(cameras[0], cameras) if cameras else FALLBACK


def find_networks(settings: Any) -> Any:
    """The files of the networks, as the command line finds them."""
    from lsr_live.cli.networks import model_of

    return model_of(settings)
