"""One frame, from the camera's picture to the avatar's: the page to read first.

``observe`` is the only place that sees the driver's picture; what it hands on are landmarks. ``compose`` draws the
avatar from them and the identity's photos alone, ``finish`` adds what no photo shows. The three may run in three
threads, each in one at a time.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from engines.errors import EngineError
from lsr_live.appearance.blend import blend_body, blend_face, blend_regions
from lsr_live.appearance.candidates import Chooser
from lsr_live.appearance.composite import Layer, over
from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import WHOLE, Shift, solve_flow
from lsr_live.appearance.insight import Insight, look_inside
from lsr_live.appearance.looks import alike
from lsr_live.appearance.masks import attended_face, attended_masks, drawn_face, drawn_masks
from lsr_live.appearance.networks import Networks
from lsr_live.appearance.painter import Painter, Sheet
from lsr_live.faces.face import Face
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Avatar, Frame, Origin
from lsr_live.identity.identity import Identity
from lsr_live.motion.acquaintance import Acquaintance
from lsr_live.motion.motion import Driven
from lsr_live.motion.observe import observe
from lsr_live.motion.presence import Presence
from lsr_live.role import Role
from lsr_live.scene import Scene, Scenes
from lsr_live.settings import MotionSettings, PictureSettings, Settings

log = logging.getLogger(__name__)

State = Literal["live", "no_face", "calibrating"]

_NO_FACE = "No face is seen: move into the light and look at the camera."
_OTHERS = "Several faces are seen: the one who drove before is followed."
_NO_FACE_IN_PICTURE = "No face was found in it."
_OTHERS_IN_PICTURE = "Several faces are in it: the largest is used."
_TOLD_S = 3.0
"""How long the outcome of a calibration is told."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What is known of the driver after one frame: landmarks, and no picture."""

    driven: Driven | None
    """What the driver does; None where their face was not found."""
    t: float
    index: int
    captured: float
    stem: str | None
    stages: Mapping[str, float]
    """Milliseconds of the stages so far."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A picture between `Reenactor.compose` and `Reenactor.finish`."""

    picture: Layer
    """The warped photos."""
    sheet: Sheet | None
    """What the networks know of it; None where they do not paint."""
    scene: Scene
    observation: Observation
    insight: Insight | None
    stages: Mapping[str, float]
    """Milliseconds of the stages so far."""


class Reenactor:
    """Draws an identity as a driver moves.

    Parameters
    ----------
    identity
        Whom to draw.
    tracker
        Finds the driver; belongs to this reenactor's observing thread from now on.
    networks
        Plan and paint the picture; None: the warped photos are the picture. They belong to the reenactor from now on.
    settings
        Motion and picture are used.
    source_name
        Under which the driver's calibration is kept for next time; empty: it is not kept.
    still
        Pictures that have nothing to do with each other: no memory from one to the next.
    failed
        Told, in the thread where it happens, when the networks failed: the picture goes on without them.

    Raises
    ------
    UsageError, DataError
        The background asked for cannot be had.

    Examples
    --------
    >>> reenactor = Reenactor(identity, tracker=open_tracker(still=False))  # doctest: +SKIP
    >>> avatar = reenactor.reenact(frame)  # doctest: +SKIP
    """

    def __init__(
        self,
        identity: Identity,
        *,
        tracker: Tracker,
        networks: Networks | None = None,
        settings: Settings | None = None,
        source_name: str = "",
        still: bool = False,
        failed: Callable[[EngineError], None] | None = None,
    ) -> None:
        settings = settings or Settings()
        self._tracker = tracker
        self._still = still
        self._origin: Origin | None = None
        self._driver = Acquaintance(source_name, still=still)
        self._state: State = "live"
        self._hint: str | None = None
        self._guided_at: float | None = None
        self._face: Face | None = None

        self._failed = failed
        self._notice: str | None = None
        role = Role.prepare(identity, settings.motion, settings.picture)
        self._adjusting, self._telling = threading.Lock(), threading.Lock()
        self._scenes = Scenes(role, None if networks is None else Painter(networks))
        self._chooser = _chooser(role)
        self._presence = Presence(role.retargeter)
        self._stages: Mapping[str, float] = {}
        self.curious = False
        """Whether somebody looks inside: only then `insight` is made."""
        self._insight: Insight | None = None

    @property
    def state(self) -> State:
        """What the frame observed last led to."""
        return self._state

    @property
    def hint(self) -> str | None:
        """What the driver should do, in a sentence, or what became of the networks."""
        return self._hint or self._notice

    @property
    def runtime(self) -> str:
        """What makes the picture: preset, runtime, device and precision."""
        painter = self._scenes.current.tools.painter
        return f"warp only (OpenCV {cv2.__version__}), no networks" if painter is None else painter.networks.name

    @property
    def identity(self) -> Identity:
        """Who is drawn from the next picture on."""
        return self._scenes.newest.role.identity

    @property
    def calibration(self) -> float:
        """0 to 1: how much of the calibration is done."""
        return self._driver.progress

    @property
    def face(self) -> Face | None:
        """The driver's face as it was seen last, px of the driver's picture; None where it was not found."""
        return self._face

    @property
    def insight(self) -> Insight | None:
        """How the last picture came about, while `curious`."""
        return self._insight

    def stages(self) -> Mapping[str, float]:
        """Milliseconds of each stage of the last frame drawn."""
        return self._stages

    def reenact(self, frame: Frame) -> Avatar:
        """Draw the avatar that answers a frame."""
        return self.render(self.observe(frame))

    def observe(self, frame: Frame) -> Observation:
        """From the driver's picture to what the driver does."""
        clock = _Clock()
        if frame.origin is not None and frame.origin != self._origin:
            self._meet(frame.origin)
        face = self._tracker.track(frame)
        if face is not None and not np.isfinite(face.mesh).all():
            log.warning("the tracker gave a broken face for frame %d", frame.index)
            face = None
        clock.lap("track")
        driven = None
        if face is not None:
            motion = observe(face)
            height, width = frame.image.shape[:2]
            driven = Driven(face, (width, height), motion, self._driver.neutral(motion, frame.t))
            clock.lap("motion")
        self._face = face
        self._tell(frame.t, found=face is not None)
        return Observation(driven, frame.t, frame.index, frame.captured, frame.stem, clock.laps)

    def render(self, observation: Observation) -> Avatar:
        """Draw the avatar's picture of an observation."""
        return self.finish(self.compose(observation))

    def idle(self, t: float, index: int, captured: float) -> Draft:
        """Draw the avatar while no frame comes: it holds, eases to rest and breathes."""
        return self.compose(Observation(None, t, index, captured, None, {}))

    def compose(self, observation: Observation) -> Draft:
        """Draw the warped photos of an observation."""
        clock = _Clock(observation.stages)
        scene = self._next_scene()
        role, wardrobe, painter, cell = scene.role, scene.tools.wardrobe, scene.tools.painter, scene.tools.cell

        # Where this identity's face is to be.
        target = None if observation.driven is None else role.target(observation.driven)
        t = None if self._still else observation.t
        mesh = (target or role.retargeter.rest if t is None else self._presence.update(target, t)).mesh
        clock.lap("retarget")

        # Which photos: nearest in pose, place and expression, for the body, the face, the mouth and each eye.
        shares = self._chooser.choose(mesh, t)
        active = [int(k) for k in np.flatnonzero(shares.any(0))]
        clock.lap("candidates")

        # Where in them: one fit for all, sampled over the whole picture.
        anchored = scene.tools.layered
        points, smooth = control_points(mesh, anchored=anchored), smoothing(mesh, anchored=anchored)
        flow = solve_flow(points, wardrobe.points[active], smooth)
        sampled = flow.sample(WHOLE, cell)
        nodes = {k: np.ascontiguousarray(sampled[:, :, m]) for m, k in enumerate(active)}
        clock.lap("flow")

        # What belongs where: drawn from the mesh, or, better, planned by the layout network, which mends the flow too.
        masks, face, shift, sheet = drawn_masks(mesh), drawn_face(mesh), None, None
        if painter is not None and not painter.failed:
            sheet = painter.guide(mesh, nodes, shares, wardrobe)
            clock.lap("guide")
            try:
                plan = painter.plan(sheet)
            except EngineError as error:
                self._give_up(painter, error)
                sheet = None
            else:
                masks, face = attended_masks(plan.attention), attended_face(plan.attention)
                shift = Shift(plan.shift)
                nodes = {k: places + shift.nodes for k, places in nodes.items()}
            clock.lap("layout")

        # Their colours, laid into each other.
        picture, warps = blend_body(wardrobe, nodes, shares, cell)
        blend_face(picture, wardrobe, nodes, warps, shares, face, masks, cell)
        blend_regions(picture, wardrobe, flow, active, shares, mesh, masks, shift)
        clock.lap("warp")
        insight = None
        if self.curious:
            layout = None if sheet is None else sheet.layout
            insight = look_inside(role.identity, mesh, nodes, cell, shares, layout, role.framing)
            clock.lap("insight")
        return Draft(picture, sheet, scene, observation, insight, clock.laps)

    def finish(self, draft: Draft) -> Avatar:
        """Add to a draft what no photo shows, and lay it over the background; drafts come in their order."""
        picture, observation = draft.picture, draft.observation
        role, painter = draft.scene.role, draft.scene.tools.painter
        clock = _Clock(draft.stages)

        # What no photo shows.
        if painter is not None and draft.sheet is not None and not painter.failed:
            try:
                painter.paint(picture, draft.sheet)
            except EngineError as error:
                self._give_up(painter, error)
            clock.lap("renderer")

        # The person over the background, as near as wanted, and the mark that a machine made it.
        if role.background is not None:
            picture = over(picture, role.background)
        picture = role.framing.apply(picture)
        if role.badge is not None:
            role.badge.apply(picture)
        clock.lap("composite")
        self._stages, self._insight = clock.laps, draft.insight
        self._scenes.finished(draft.scene)
        return Avatar(picture, observation.t, observation.index, observation.captured, observation.stem)

    def switch(self, identity: Identity) -> None:
        """Draw another person from the next picture on; takes as long as preparing the photos, on the caller's thread.

        Safe from any thread. Where networks draw, every photo has a layout. `UsageError`, `DataError`: the background
        asked for cannot be had.
        """
        with self._adjusting:
            now = self._scenes.newest.role
            self._scenes.change(Role.prepare(identity, now.motion, now.picture))

    def adjust(self, motion: MotionSettings, picture: PictureSettings) -> None:
        """Draw with other settings from the next picture on; safe from any thread. Raises as `switch`."""
        with self._adjusting:
            self._scenes.change(Role.prepare(self._scenes.newest.role.identity, motion, picture))

    def use(self, networks: Networks | None, *, notice: str | None = None) -> None:
        """Draw with other networks from the next picture on; safe from any thread.

        Parameters
        ----------
        networks
            They belong to the reenactor from now on; those before are closed when their last picture is finished.
        notice
            What people are told while these draw, in a sentence.
        """
        self._scenes.paint_with(None if networks is None else Painter(networks))
        self._notice = notice

    def _next_scene(self) -> Scene:
        """What to draw the next picture with; what follows the driver is told of another face."""
        before, scene = self._scenes.advance()
        same_face = before.role.identity is scene.role.identity
        if before.role is not scene.role:
            self._presence.recast(scene.role.retargeter, same_face=same_face)
        if not same_face or before.tools.layered != scene.tools.layered:
            self._chooser = _chooser(scene.role)
        return scene

    def _give_up(self, painter: Painter, error: EngineError) -> None:
        """The networks failed: nothing is drawn with them any more, and that is told once."""
        with self._telling:
            told, painter.failed = painter.failed, True
        if told:
            return
        name = painter.networks.name
        log.warning("%s failed: %s", name, error)
        self.use(None, notice=f"{name} failed: {error.sentence} The picture goes on without networks.")
        if self._failed is not None:
            self._failed(error)

    def calibrate(self) -> None:
        """Take the driver's neutral face anew from the next frames; safe from any thread."""
        self._driver.calibrate()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point, px of the driver's picture."""
        self._tracker.choose(x, y)

    def close(self) -> None:
        """Keep the driver's calibration for next time and free the networks; nothing is drawn any more."""
        self._scenes.close()
        self._driver.keep()

    def _meet(self, origin: Origin) -> None:
        """Another source: perhaps another driver, surely another place before the camera."""
        if self._origin is not None:
            self._tracker.reset()
        self._origin, self._guided_at = origin, None
        self._driver.meet(origin.kept_as)

    def _tell(self, t: float, *, found: bool) -> None:
        guided = self._driver.guided
        if guided:
            self._guided_at = t
        several = self._tracker.faces_seen > 1
        self._state = "no_face" if not found else "calibrating" if guided else "live"
        if not found:
            self._hint = _NO_FACE_IN_PICTURE if self._still else _NO_FACE
        elif guided or (self._guided_at is not None and 0.0 <= t - self._guided_at < _TOLD_S):
            self._hint = self._driver.feedback or None
        elif several:
            self._hint = _OTHERS_IN_PICTURE if self._still else _OTHERS
        else:
            self._hint = None


def _chooser(role: Role) -> Chooser:
    photos, one_look = role.identity.photos, alike(role.identity.photos, role.identity.rest)
    return Chooser(photos, placed=role.background is not None, alike=one_look)


class _Clock:
    """Times the stages of one frame."""

    def __init__(self, laps: Mapping[str, float] | None = None) -> None:
        self.laps = dict(laps or {})
        self._since = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.laps[stage] = 1e3 * (now - self._since)
        self._since = now
