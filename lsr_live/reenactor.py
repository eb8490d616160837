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
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np

from engines.errors import EngineError
from lsr_live.appearance.background import background_of
from lsr_live.appearance.blend import blend_body, blend_face, blend_regions
from lsr_live.appearance.candidates import Chooser
from lsr_live.appearance.composite import Layer, over
from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import WHOLE, Shift, solve_flow
from lsr_live.appearance.looks import alike
from lsr_live.appearance.masks import attended_face, attended_masks, drawn_face, drawn_masks
from lsr_live.appearance.networks import Networks
from lsr_live.appearance.painter import Sheet
from lsr_live.appearance.tools import Tools
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.badge import Badge
from lsr_live.frames.frame import Avatar, Frame
from lsr_live.identity.identity import Identity
from lsr_live.motion import store
from lsr_live.motion.absolute import absolute, absolute_in_place
from lsr_live.motion.calibration import Calibrator
from lsr_live.motion.motion import Motion, TargetFace
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.observe import observe
from lsr_live.motion.presence import Presence
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import Settings

log = logging.getLogger(__name__)

State = Literal["live", "no_face", "calibrating"]

_NO_FACE = "No face is seen: move into the light and look at the camera."
_OTHERS = "Several faces are seen: the one driven before is followed."
_NO_FACE_IN_PICTURE = "No face was found in it."
_OTHERS_IN_PICTURE = "Several faces are in it: the largest is used."
_TOLD_S = 3.0
"""How long the outcome of a calibration is told."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What is known of the driver after one frame: landmarks carried over to the identity, and no picture."""

    target: TargetFace | None
    """Where the avatar's face is to be; None where the driver's was not found."""
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
    tools: Tools
    observation: Observation
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
        self._motion = settings.motion
        self._source_name = source_name
        self._still = still
        self._identity = identity
        self._calibrator = Calibrator(store.load(source_name) if source_name and not still else None)
        self._retargeter = Retargeter(identity, settings.motion)
        self._calibration_asked = threading.Event()
        self._state: State = "live"
        self._hint: str | None = None
        self._guided_at: float | None = None

        self._background = background_of(identity, settings.picture.background)
        self._failed = failed
        self._notice: str | None = None
        self._changing = threading.Lock()
        self._exchanges = 0
        self._next_tools: Tools | None = None
        self._tools = self._prepared(networks)
        self._retired: list[Tools] = []
        self._broken = -1
        one_look = alike(identity.photos, identity.rest)
        self._chooser = Chooser(identity.photos, placed=self._background is not None, alike=one_look)
        self._presence = Presence(self._retargeter)
        self._badge = Badge() if settings.picture.badge else None
        self._stages: Mapping[str, float] = {}

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
        painter = self._tools.painter
        return f"warp only (OpenCV {cv2.__version__}), no networks" if painter is None else painter.networks.name

    def stages(self) -> Mapping[str, float]:
        """Milliseconds of each stage of the last frame drawn."""
        return self._stages

    def reenact(self, frame: Frame) -> Avatar:
        """Draw the avatar that answers a frame."""
        return self.render(self.observe(frame))

    def observe(self, frame: Frame) -> Observation:
        """From the driver's picture to where the avatar's face is to be."""
        clock = _Clock()
        face = self._tracker.track(frame)
        if face is not None and not np.isfinite(face.mesh).all():
            log.warning("the tracker gave a broken face for frame %d", frame.index)
            face = None
        clock.lap("track")
        target = None
        if face is not None:
            motion = observe(face)
            height, width = frame.image.shape[:2]
            if self._motion.mode == "relative":
                target = self._retargeter.retarget(motion, self._neutral(motion, frame.t))
            elif self._motion.in_frame:
                target = absolute(face, (width, height))
            else:
                target = absolute_in_place(motion, self._identity)
            clock.lap("motion")
        self._tell(frame.t, found=face is not None)
        return Observation(target, frame.t, frame.index, frame.captured, frame.stem, clock.laps)

    def render(self, observation: Observation) -> Avatar:
        """Draw the avatar's picture of an observation."""
        return self.finish(self.compose(observation))

    def compose(self, observation: Observation) -> Draft:
        """Draw the warped photos of an observation."""
        if self._still:
            return self._compose(observation.target or self._retargeter.rest, None, observation)
        target = self._presence.update(observation.target, observation.t)
        return self._compose(target, observation.t, observation)

    def idle(self, t: float, index: int, captured: float) -> Draft:
        """Draw the avatar while no frame comes: it holds, eases to rest and breathes."""
        return self.compose(Observation(None, t, index, captured, None, {}))

    def _compose(self, target: TargetFace, t: float | None, observation: Observation) -> Draft:
        clock = _Clock(observation.stages)
        tools = self._changed()
        mesh, wardrobe, painter, cell = target.mesh, tools.wardrobe, tools.painter, tools.cell

        # Which photos: nearest in pose, place and expression, for the body, the face, the mouth and each eye.
        shares = self._chooser.choose(mesh, t)
        active = [int(k) for k in np.flatnonzero(shares.any(0))]
        clock.lap("candidates")

        # Where in them: one fit for all, sampled over the whole picture.
        anchored = self._background is not None
        points, smooth = control_points(mesh, anchored=anchored), smoothing(mesh, anchored=anchored)
        flow = solve_flow(points, wardrobe.points[active], smooth)
        sampled = flow.sample(WHOLE, cell)
        nodes = {k: np.ascontiguousarray(sampled[:, :, m]) for m, k in enumerate(active)}
        clock.lap("flow")

        # What belongs where: drawn from the mesh, or, better, planned by the layout network, which mends the flow too.
        masks, face, shift, sheet = drawn_masks(mesh), drawn_face(mesh), None, None
        if painter is not None and tools.number > self._broken:
            sheet = painter.guide(mesh, nodes, shares, wardrobe)
            clock.lap("guide")
            try:
                plan = painter.plan(sheet)
            except EngineError as error:
                self._give_up(tools, error)
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
        return Draft(picture, sheet, tools, observation, clock.laps)

    def finish(self, draft: Draft) -> Avatar:
        """Add to a draft what no photo shows, and lay it over the background; drafts come in their order."""
        picture, tools, observation = draft.picture, draft.tools, draft.observation
        clock = _Clock(draft.stages)

        # What no photo shows.
        if tools.painter is not None and draft.sheet is not None and tools.number > self._broken:
            try:
                tools.painter.paint(picture, draft.sheet)
            except EngineError as error:
                self._give_up(tools, error)
            clock.lap("renderer")

        # The person over the background, and the mark that a machine made it.
        if self._background is not None:
            picture = over(picture, self._background)
        if self._badge is not None:
            self._badge.apply(picture)
        clock.lap("composite")
        self._stages = clock.laps
        self._close_before(tools.number)
        return Avatar(picture, observation.t, observation.index, observation.captured, observation.stem)

    def use(self, networks: Networks | None, *, notice: str | None = None) -> None:
        """Draw with other networks from the next picture on; safe from any thread.

        Parameters
        ----------
        networks
            They belong to the reenactor from now on; those before are closed when their last picture is finished.
        notice
            What people are told while these draw, in a sentence.
        """
        tools = self._prepared(networks)
        with self._changing:
            passed_over, self._next_tools = self._next_tools, tools
            self._notice = notice
        if passed_over is not None:
            passed_over.close()

    def _prepared(self, networks: Networks | None) -> Tools:
        with self._changing:
            self._exchanges += 1
            number = self._exchanges
        return Tools.prepare(self._identity, networks, number, layered=self._background is not None)

    def _changed(self) -> Tools:
        """What to draw the next picture with."""
        with self._changing:
            if self._next_tools is not None:
                self._retired.append(self._tools)
                self._tools, self._next_tools = self._next_tools, None
            return self._tools

    def _close_before(self, number: int) -> None:
        """Close the networks of which every picture is finished."""
        with self._changing:
            done = [tools for tools in self._retired if tools.number < number]
            self._retired = [tools for tools in self._retired if tools.number >= number]
        for tools in done:
            tools.close()

    def _give_up(self, tools: Tools, error: EngineError) -> None:
        """The networks failed: nothing is drawn with them any more, and that is told once."""
        with self._changing:
            told, self._broken = self._broken >= tools.number, max(self._broken, tools.number)
        if told or tools.painter is None:
            return
        name = tools.painter.networks.name
        log.warning("%s failed: %s", name, error)
        self.use(None, notice=f"{name} failed: {error.sentence} The picture goes on without networks.")
        if self._failed is not None:
            self._failed(error)

    def calibrate(self) -> None:
        """Take the driver's neutral face anew from the next frames; safe from any thread."""
        self._calibration_asked.set()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point, px of the driver's picture."""
        self._tracker.choose(x, y)

    def close(self) -> None:
        """Keep the driver's calibration for next time and free the networks; nothing is drawn any more."""
        self._close_before(self._changed().number)
        self._tools.close()
        neutral = self._calibrator.neutral
        if neutral is None or not self._source_name or self._still or self._calibrator.state == "guided":
            return
        try:
            store.save(self._source_name, neutral)
        except OSError as reason:
            log.warning("the calibration of %s is not kept: %s", self._source_name, reason)

    def _neutral(self, motion: Motion, t: float) -> DriverNeutral:
        if self._still:
            # Each picture stands alone: its head pose counts to the camera, its face to what it would be at rest.
            return replace(DriverNeutral.from_motion(motion), rotation=np.eye(3))
        if self._calibration_asked.is_set():
            self._calibration_asked.clear()
            self._calibrator.restart()
        return self._calibrator.update(motion, t)

    def _tell(self, t: float, *, found: bool) -> None:
        guided = self._calibrator.state == "guided"
        if guided:
            self._guided_at = t
        several = self._tracker.faces_seen > 1
        self._state = "no_face" if not found else "calibrating" if guided else "live"
        if not found:
            self._hint = _NO_FACE_IN_PICTURE if self._still else _NO_FACE
        elif guided or (self._guided_at is not None and 0.0 <= t - self._guided_at < _TOLD_S):
            self._hint = self._calibrator.feedback or None
        elif several:
            self._hint = _OTHERS_IN_PICTURE if self._still else _OTHERS
        else:
            self._hint = None


class _Clock:
    """Times the stages of one frame."""

    def __init__(self, laps: Mapping[str, float] | None = None) -> None:
        self.laps = dict(laps or {})
        self._since = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.laps[stage] = 1e3 * (now - self._since)
        self._since = now
