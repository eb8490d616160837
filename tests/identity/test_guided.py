from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from lsr_live.faces.face import Face
from lsr_live.faces.registry import open_tracker
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.animated import AnimatedDriver
from lsr_live.frames.sources.clip import Clip
from lsr_live.frames.sources.expressions import expressions
from lsr_live.frames.sources.performance import perform
from lsr_live.identity.guided import HOLD_S, HOLD_SHUT_S, LONGEST_STEP_S, Guidance, GuidedSet
from lsr_live.identity.guided_poses import ANGLE_SLACK, PROMPTS, STRAY, TURN_FROM, TURN_TO, Advice, Head, Pose
from lsr_live.mesh.alignment import Similarity, angles_of, rotation_from_angles
from lsr_live.mesh.canonical import pose_of
from tests.motion.faces import open_mouth, shaped, with_eyes

FPS = 25.0
PERSON = shaped(7)

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Doing:
    """What somebody before the camera does."""

    angles: tuple[float, float, float] = (0.0, 0.0, 0.0)
    mouth: float = 0.0
    smile: float = 0.0
    eyes: float = 1.0
    size: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)


REST = Doing()
AS_ASKED = {
    Pose.FRONT: REST,
    Pose.LEFT: Doing((-25.0, 0.0, 0.0)),
    Pose.RIGHT: Doing((25.0, 0.0, 0.0)),
    Pose.UP: Doing((0.0, -16.0, 0.0)),
    Pose.DOWN: Doing((0.0, 16.0, 0.0)),
    Pose.SMILE: Doing(smile=1.0),
    Pose.MOUTH_OPEN: Doing(mouth=0.12),
    Pose.EYES_CLOSED: Doing(eyes=0.1),
}


@dataclass
class Camera:
    """The portrait with whatever face is wanted where its own is, frame by frame, before a guided set."""

    image: Picture
    place: tuple[float, float]
    scale: float
    guided: GuidedSet = field(default_factory=GuidedSet)
    t: float = 0.0

    def face(self, doing: Doing) -> Face:
        shape = with_eyes(open_mouth(PERSON, doing.mouth), doing.eyes) + doing.smile * expressions().smile
        place = np.array([*np.add(self.place, doing.shift), 0.0])
        pose = Similarity(rotation_from_angles(*doing.angles), doing.size * self.scale, place)
        return Face(pose.apply(shape).astype(np.float32), 1.0)

    def show(
        self, doing: Doing | None, image: Picture | None = None, *, faces: int = 1, step: float = 1 / FPS
    ) -> Guidance:
        self.t += step
        face = None if doing is None else self.face(doing)
        frame = Frame(self.image if image is None else image, self.t, 0, self.t)
        return self.guided.look(frame, face, faces)

    def hold(
        self, doing: Doing | None, seconds: float = 1.0, image: Picture | None = None, *, faces: int = 1
    ) -> Guidance:
        """Show the same for a while, but no longer than until something is taken; answers the last guidance."""
        said = self.show(doing, image, faces=faces)
        for _ in range(round(seconds * FPS) - 1):
            if said.taken:
                break
            said = self.show(doing, image, faces=faces)
        return said

    def take(self, *poses: Pose) -> None:
        for pose in poses:
            assert self.guided.wanted is pose
            assert self.hold(AS_ASKED[pose]).taken is pose


@pytest.fixture(scope="module")
def found(astronaut: Picture) -> Face:
    tracker = open_tracker(still=True)
    face = tracker.track(Frame(astronaut, 0.0, 0, 0.0))
    tracker.close()
    assert face is not None
    return face


@pytest.fixture
def camera(astronaut: Picture, found: Face) -> Camera:
    return camera_on(astronaut, found)


def camera_on(image: Picture, face: Face) -> Camera:
    pose = pose_of(face.mesh)
    return Camera(image, (float(pose.translation[0]), float(pose.translation[1])), pose.scale)


def test_all_poses_are_taken_in_order(camera: Camera) -> None:
    guided = camera.guided
    taken = []
    for pose in Pose:
        assert not guided.done
        assert camera.hold(REST, 0.3).advice == (Advice.HOLD_STILL if pose is Pose.FRONT else PROMPTS[pose])
        said = camera.hold(AS_ASKED[pose])
        taken.append(said.taken)
        assert said.pose is guided.wanted
        assert said.progress == 0.0
    assert taken == list(Pose)
    assert guided.done
    assert guided.wanted is None
    assert list(guided.photos) == list(Pose)
    assert camera.show(REST) == Guidance(None, Advice.DONE, 0.0, None)


def test_a_hold_takes_its_time_and_tells_how_far_it_is(camera: Camera) -> None:
    for pose, whole in ((Pose.FRONT, HOLD_S), (Pose.EYES_CLOSED, HOLD_SHUT_S)):
        while camera.guided.wanted is not pose:
            camera.guided.skip()
        began, progress = camera.t, []
        while True:
            said = camera.show(AS_ASKED[pose])
            if said.taken:
                break
            assert said.advice == Advice.HOLD_STILL
            progress.append(said.progress)
        assert camera.t - began == pytest.approx(whole + 1 / FPS, abs=1.5 / FPS)
        assert progress[0] == 0.0
        assert progress == sorted(progress)
        assert 0.85 < progress[-1] < 1.0


def test_a_blink_is_no_photo_of_closed_eyes(camera: Camera) -> None:
    camera.take(Pose.FRONT)
    camera.guided.retake(Pose.EYES_CLOSED)
    for _ in range(5):
        camera.hold(REST, 0.5)
        assert camera.hold(AS_ASKED[Pose.EYES_CLOSED], 0.28).taken is None
    assert camera.hold(AS_ASKED[Pose.EYES_CLOSED]).taken is Pose.EYES_CLOSED


def test_the_sharpest_frame_is_kept_and_is_a_copy(camera: Camera) -> None:
    soft = cv2.GaussianBlur(camera.image, (0, 0), 1.0)
    sharp = camera.image.copy()
    camera.hold(REST, 0.24, soft)
    camera.show(REST, sharp)
    assert camera.hold(REST, 1.0, soft).taken is Pose.FRONT
    kept = camera.guided.photos[Pose.FRONT]
    sharp[:] = 0
    assert np.array_equal(kept, camera.image)


def test_a_blink_does_not_end_a_hold_and_is_not_the_photo(camera: Camera) -> None:
    soft = cv2.GaussianBlur(camera.image, (0, 0), 1.0)
    for eyes in (0.75, 0.3, 0.1, 0.75):  # the sharpest frames are those of the blink, the first one included
        camera.show(replace(REST, eyes=eyes), camera.image)
    assert camera.hold(REST, 0.6, soft).taken is Pose.FRONT
    assert np.array_equal(camera.guided.photos[Pose.FRONT], soft)


@pytest.mark.parametrize("speed", [12.0, 25.0, 60.0])
def test_nothing_is_taken_while_the_head_turns(camera: Camera, speed: float) -> None:
    camera.take(Pose.FRONT)
    for yaw in np.arange(0.0, -50.0, -speed / FPS):
        assert camera.show(Doing((float(yaw), 0.0, 0.0))).taken is None
    assert camera.show(Doing((-50.0, 0.0, 0.0))).advice == Advice.TOO_FAR


def test_nothing_is_taken_while_the_face_moves(camera: Camera) -> None:
    for tick in range(100):
        wave = float(np.sin(2 * np.pi * tick / 20))
        assert camera.show(Doing(shift=(15.0 * wave, 0.0))).taken is None
    for tick in range(100):
        assert camera.show(Doing(size=1.0 + 0.1 * float(np.sin(2 * np.pi * tick / 20)))).taken is None
    camera.take(Pose.FRONT)
    camera.guided.retake(Pose.MOUTH_OPEN)
    for tick in range(100):
        mouth = 0.15 + 0.05 * float(np.sin(2 * np.pi * tick / 20))
        assert camera.show(Doing(mouth=mouth)).taken is None


def test_swaying_a_little_is_still(camera: Camera) -> None:
    random = np.random.default_rng(1)
    for pose in Pose:
        wish, taken = AS_ASKED[pose], []
        for tick in range(30):
            sway = 0.8 * float(np.sin(tick / 6.0)) + random.normal(0, 0.15, 3)
            yaw, pitch, roll = np.add(wish.angles, sway).tolist()
            taken.append(camera.show(replace(wish, angles=(yaw, pitch, roll))).taken)
        assert taken.count(pose) == 1


@pytest.mark.parametrize(
    ("doing", "change", "faces", "advice"),
    [
        (None, None, 0, Advice.NO_FACE),
        (REST, None, 2, Advice.ONE_PERSON),
        (Doing(size=0.5), None, 1, Advice.NEARER),
        (Doing(shift=(-400.0, 0.0)), None, 1, Advice.WHOLE_FACE),
        (REST, lambda image: (image * 0.1).astype(np.uint8), 1, Advice.MORE_LIGHT),
        (REST, lambda image: np.clip(image.astype(int) + 215, 0, 255).astype(np.uint8), 1, Advice.LESS_LIGHT),
        (REST, lambda image: cv2.GaussianBlur(image, (0, 0), 4.0), 1, Advice.BLURRED),
        (Doing((20.0, 0.0, 0.0)), None, 1, Advice.FACE_CAMERA),
        (Doing((0.0, 30.0, 0.0)), None, 1, Advice.FACE_CAMERA),
        (Doing((0.0, 0.0, 18.0)), None, 1, Advice.UPRIGHT),
        (Doing(mouth=0.1), None, 1, Advice.CLOSE_MOUTH),
        (Doing(eyes=0.1), None, 1, Advice.OPEN_EYES),
        (Doing(smile=1.3), None, 1, Advice.RELAX),
    ],
)
def test_no_front_is_taken_where_something_is_wrong(
    camera: Camera, doing: Doing | None, change: Callable[[Picture], Picture] | None, faces: int, advice: Advice
) -> None:
    said = camera.hold(doing, 2.0, change(camera.image) if change else None, faces=faces)
    assert said == Guidance(Pose.FRONT, advice, 0.0, None)
    assert not camera.guided.photos


def test_trouble_ends_a_hold(camera: Camera) -> None:
    for trouble in (None, Doing(mouth=0.2)):
        camera.hold(REST, 0.5)
        assert camera.show(trouble).progress == 0.0
        assert camera.hold(REST, 0.5).taken is None
        camera.show(None)
    camera.hold(REST, 0.5)
    camera.show(REST, faces=2)
    assert camera.hold(REST, 0.5).taken is None


@pytest.mark.parametrize(
    ("pose", "doing", "advice"),
    [
        (Pose.LEFT, AS_ASKED[Pose.RIGHT], Advice.OTHER_WAY),
        (Pose.RIGHT, AS_ASKED[Pose.LEFT], Advice.OTHER_WAY),
        (Pose.UP, AS_ASKED[Pose.DOWN], Advice.OTHER_WAY),
        (Pose.DOWN, AS_ASKED[Pose.UP], Advice.OTHER_WAY),
        (Pose.LEFT, Doing((-3.0, 0.0, 0.0)), Advice.TURN_LEFT),
        (Pose.LEFT, Doing((-14.0, 0.0, 0.0)), Advice.FURTHER),
        (Pose.LEFT, Doing((-44.0, 0.0, 0.0)), Advice.TOO_FAR),
        (Pose.LEFT, Doing((-25.0, -22.0, 0.0)), Advice.LEVEL),
        (Pose.RIGHT, Doing((25.0, 0.0, 22.0)), Advice.UPRIGHT),
        (Pose.UP, Doing((0.0, -8.0, 0.0)), Advice.FURTHER),
        (Pose.UP, Doing((0.0, -34.0, 0.0)), Advice.TOO_FAR),
        (Pose.DOWN, Doing((22.0, 15.0, 0.0)), Advice.STRAIGHT),
        (Pose.DOWN, Doing((0.0, 15.0, 0.0), eyes=0.2), Advice.OPEN_EYES),
        (Pose.SMILE, REST, Advice.SMILE),
        (Pose.SMILE, Doing(smile=0.22), Advice.MORE_SMILE),
        (Pose.SMILE, Doing((-20.0, 0.0, 0.0), smile=1.0), Advice.FACE_CAMERA),
        (Pose.MOUTH_OPEN, REST, Advice.OPEN_MOUTH),
        (Pose.MOUTH_OPEN, Doing(mouth=0.05), Advice.WIDER),
        (Pose.MOUTH_OPEN, Doing((0.0, 20.0, 0.0), mouth=0.12), Advice.FACE_CAMERA),
        (Pose.EYES_CLOSED, Doing(eyes=0.6), Advice.CLOSE_EYES),
        (Pose.EYES_CLOSED, Doing(eyes=0.1, mouth=0.1), Advice.CLOSE_MOUTH),
        (Pose.EYES_CLOSED, Doing((20.0, 0.0, 0.0), eyes=0.1), Advice.FACE_CAMERA),
    ],
)
def test_nothing_else_is_taken_for_a_pose(camera: Camera, pose: Pose, doing: Doing, advice: Advice) -> None:
    camera.take(Pose.FRONT)
    while camera.guided.wanted is not pose:
        camera.guided.skip()
    assert camera.hold(doing, 2.0) == Guidance(pose, advice, 0.0, None)


def test_angles_count_from_the_photo_of_the_front(camera: Camera) -> None:
    # A laptop's camera looks up at a head that is 14 degrees back, and that nods by 10 more.
    assert camera.hold(Doing((5.0, -14.0, 0.0))).taken is Pose.FRONT
    camera.guided.retake(Pose.UP)
    assert camera.hold(Doing((5.0, -16.0, 0.0))).advice == Advice.RAISE
    assert camera.hold(Doing((5.0, -30.0, 0.0))).taken is Pose.UP
    camera.guided.retake(Pose.DOWN)
    assert camera.hold(Doing((5.0, 2.0, 0.0))).taken is Pose.DOWN
    camera.guided.retake(Pose.LEFT)
    assert camera.hold(Doing((-10.0, -14.0, 0.0))).advice == Advice.FURTHER
    back = rotation_from_angles(5.0, -14.0, 0.0)
    assert camera.hold(Doing(angles_of(back @ rotation_from_angles(-25.0, 0.0, 0.0)))).taken is Pose.LEFT


def test_a_hold_may_leave_its_limits_by_a_little(camera: Camera) -> None:
    camera.take(Pose.FRONT)
    assert camera.show(Doing((-17.0, 0.0, 0.0))).advice == Advice.FURTHER
    assert camera.show(Doing((-19.0, 0.0, 0.0))).advice == Advice.HOLD_STILL
    assert camera.hold(Doing((-16.5, 0.0, 0.0))).taken is Pose.LEFT


def test_without_a_front_the_camera_is_the_front(camera: Camera) -> None:
    camera.guided.skip()
    camera.take(*list(Pose)[1:])
    assert camera.guided.done
    assert Pose.FRONT not in camera.guided.photos


def test_skipping_passes_over_one_pose(camera: Camera) -> None:
    camera.take(Pose.FRONT)
    camera.hold(AS_ASKED[Pose.LEFT], 0.5)
    camera.guided.skip()
    assert camera.guided.wanted is Pose.RIGHT
    camera.take(Pose.RIGHT)
    assert list(camera.guided.photos) == [Pose.FRONT, Pose.RIGHT]
    for _ in range(20):
        camera.guided.skip()
    assert camera.guided.done


def test_a_photo_taken_again_replaces_the_old_one_only_then(camera: Camera) -> None:
    guided = camera.guided
    camera.take(Pose.FRONT, Pose.LEFT)
    old = guided.photos[Pose.FRONT]
    guided.retake(Pose.FRONT)
    assert guided.wanted is Pose.FRONT
    assert guided.photos[Pose.FRONT] is old
    camera.hold(REST, 0.3)
    assert guided.photos[Pose.FRONT] is old
    camera.take(Pose.FRONT, Pose.RIGHT)
    assert guided.photos[Pose.FRONT] is not old
    assert list(guided.photos) == [Pose.FRONT, Pose.LEFT, Pose.RIGHT]
    guided.retake(Pose.LEFT)
    guided.skip()
    assert guided.wanted is Pose.UP
    assert Pose.LEFT in guided.photos


def test_a_pose_is_never_wanted_twice(camera: Camera) -> None:
    guided = camera.guided
    guided.retake(Pose.SMILE)
    guided.retake(Pose.SMILE)
    seen = []
    while guided.wanted is not None:
        seen.append(guided.wanted)
        guided.skip()
    assert sorted(seen) == sorted(Pose)
    assert seen[0] is Pose.SMILE
    guided.retake(Pose.UP)
    assert not guided.done
    assert guided.wanted is Pose.UP


def test_a_set_that_is_done_goes_on_for_a_retake(camera: Camera) -> None:
    camera.take(*Pose)
    camera.guided.retake(Pose.SMILE)
    assert camera.show(REST).pose is Pose.SMILE
    camera.take(Pose.SMILE)
    assert camera.guided.done


def test_time_that_runs_backwards_is_no_time(camera: Camera) -> None:
    camera.show(REST)
    for _ in range(100):
        assert camera.show(REST, step=-0.1).progress == 0.0
    assert camera.hold(REST).taken is Pose.FRONT


def test_what_a_camera_left_out_counts_little(camera: Camera) -> None:
    camera.show(REST)
    assert camera.show(REST, step=60.0).progress == pytest.approx(LONGEST_STEP_S / HOLD_S)


def test_every_advice_is_one_short_sentence() -> None:
    assert len({str(advice) for advice in Advice}) == len(Advice)
    assert set(PROMPTS) == set(Pose)
    for advice in Advice:
        assert advice[0].isupper()
        assert advice.endswith(".")
        assert len(advice) <= 60


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_animated_driver_gives_front_and_sides(seed: int) -> None:
    driver, guided, taken = AnimatedDriver(seed, fps=15.0, duration=20.0), GuidedSet(), []
    while (frame := driver.read()) is not None:
        assert frame.mesh is not None
        said = guided.look(frame, Face(frame.mesh, 1.0))
        if said.taken:
            taken.append(said.taken)
            yaw = perform(frame.t, seed).yaw
            limits = {Pose.FRONT: (-2, 2), Pose.LEFT: (-TURN_TO, -TURN_FROM + 4), Pose.RIGHT: (TURN_FROM - 4, TURN_TO)}
            low, high = limits[said.taken]
            assert low <= yaw <= high
            if said.taken is Pose.FRONT:
                assert frame.t < 0.8  # it is at rest for a second
    assert taken[0] is Pose.FRONT


# --- whatever people do


def doings() -> st.SearchStrategy[Doing]:
    def number(low: float, high: float) -> st.SearchStrategy[float]:
        return st.floats(low, high)

    free = st.builds(
        Doing,
        angles=st.tuples(number(-50, 50), number(-35, 35), number(-25, 25)),
        mouth=st.sampled_from([0.0, 0.0, 0.05, 0.12]),
        smile=st.sampled_from([0.0, 0.0, 0.3, 1.0]),
        eyes=st.sampled_from([1.0, 1.0, 0.6, 0.1]),
        size=st.sampled_from([1.0, 1.0, 0.5]),
    )
    return st.one_of(st.sampled_from(list(AS_ASKED.values())), free)


@dataclass(frozen=True)
class Stretch:
    """Some frames of the same."""

    doing: Doing | None
    frames: int
    step: float
    faces: int
    dark: bool
    button: Pose | None


STRETCHES = st.lists(
    st.builds(
        Stretch,
        doing=st.one_of(doings(), doings(), doings(), st.none()),
        frames=st.integers(1, 12),
        step=st.sampled_from([0.03, 0.07, 0.1, 0.3, -0.5]),
        faces=st.sampled_from([1, 1, 1, 1, 2]),
        dark=st.sampled_from([False, False, False, False, True]),
        button=st.one_of(st.none(), st.none(), st.sampled_from(Pose)),
    ),
    min_size=1,
    max_size=14,
)


def truly(pose: Pose, doing: Doing, front: Doing | None) -> bool:
    """Whether the person really does what a pose asks for, within what a hold may stray."""
    now = rotation_from_angles(*doing.angles)
    back = np.eye(3) if front is None or pose is Pose.FRONT else rotation_from_angles(*front.angles)
    yaw, pitch, roll = angles_of(back.T @ now)
    more = ANGLE_SLACK + 4.0  # the person's own face is not quite the mean one
    near = abs(yaw) <= 12 + more and abs(pitch) <= (20 if pose is Pose.FRONT else 15) + more and abs(roll) <= 12 + more
    aside = STRAY + more
    return (
        doing.size > 0.55
        and {
            Pose.FRONT: near and doing.mouth < 0.05 and doing.eyes > 0.3,
            Pose.LEFT: -TURN_TO - more <= yaw <= -TURN_FROM + more and abs(pitch) <= aside,
            Pose.RIGHT: TURN_FROM - more <= yaw <= TURN_TO + more and abs(pitch) <= aside,
            Pose.UP: -28 - more <= pitch <= -10 + more and abs(yaw) <= aside,
            Pose.DOWN: 10 - more <= pitch <= 28 + more and abs(yaw) <= aside,
            Pose.SMILE: near and doing.smile >= (0.3 if front is None else front.smile),
            Pose.MOUTH_OPEN: near and doing.mouth >= 0.12,
            Pose.EYES_CLOSED: near and doing.mouth < 0.05 and doing.eyes == 0.1,
        }[pose]
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STRETCHES)
def test_no_pose_is_taken_that_is_not_held(astronaut: Picture, found: Face, stretches: list[Stretch]) -> None:
    camera = camera_on(astronaut, found)
    dark = (astronaut * 0.1).astype(np.uint8)
    guided, front = camera.guided, None
    for stretch in stretches:
        if stretch.button is not None:
            guided.retake(stretch.button)
        for _ in range(stretch.frames):
            wanted, photos = guided.wanted, guided.photos
            said = camera.show(stretch.doing, dark if stretch.dark else None, faces=stretch.faces, step=stretch.step)
            assert 0.0 <= said.progress <= 1.0
            assert said.advice in set(Advice)
            assert said.pose is guided.wanted
            if said.taken is None:
                assert guided.wanted is wanted
                assert guided.photos.keys() == photos.keys()
                continue
            assert said.taken is wanted
            assert stretch.doing is not None
            assert stretch.faces == 1
            assert truly(said.taken, stretch.doing, front)
            assert guided.photos[said.taken].any()
            if said.taken is Pose.FRONT:
                front = stretch.doing


# --- real people


@pytest.fixture(scope="module")
def still_tracker() -> Iterator[Tracker]:
    tracker = open_tracker(still=True)
    yield tracker
    tracker.close()


SEEN = [
    # Person, front, and what other frames of the same clip show: each was looked at.
    ("cvt14", "inputs/12", {Pose.LEFT: "inputs/23", Pose.UP: "inputs/03", Pose.MOUTH_OPEN: "inputs/05"}),
    ("tv_483", "targets/12", {Pose.RIGHT: "inputs/07", Pose.UP: "inputs/01"}),
    ("tv_368", "inputs/00", {Pose.DOWN: "inputs/25"}),
    ("tv_382", "targets/04", {Pose.LEFT: "inputs/25"}),
    ("tv_388", "targets/05", {Pose.EYES_CLOSED: "inputs/03"}),
]


@pytest.mark.parametrize(("person", "front", "others"), SEEN, ids=[person for person, _, _ in SEEN])
def test_real_heads_are_taken_for_what_they_do(
    shared_data: Path, still_tracker: Tracker, person: str, front: str, others: dict[Pose, str]
) -> None:
    folder = shared_data / "people" / "val" / person

    def hold(guided: GuidedSet, name: str, start: float) -> Pose | None:
        image = np.ascontiguousarray(Image.open(folder / f"{name}.jpg").convert("RGB"))
        face = still_tracker.track(Frame(image, start, 0, start))
        looks = (guided.look(Frame(image, start + tick / FPS, 0, 0.0), face) for tick in range(25))
        return next((said.taken for said in looks if said.taken), None)

    guided = GuidedSet()
    assert hold(guided, front, 0.0) is Pose.FRONT
    for number, (shown, name) in enumerate(others.items()):
        for wanted in list(Pose)[1:5]:
            guided.retake(wanted)
            assert hold(guided, name, 10.0 * number + 2.0) is (wanted if wanted is shown else None)
            if wanted is not shown:
                guided.skip()
        guided.retake(shown)
        assert hold(guided, name, 10.0 * number + 5.0) is shown


def test_somebody_who_sits_still_gives_a_front_and_no_more(shared_data: Path) -> None:
    clip, tracker, guided = Clip(shared_data / "clips" / "selfie-5fps.mp4"), open_tracker(still=False), GuidedSet()
    while (frame := clip.read()) is not None:
        face = tracker.track(frame)
        said = guided.look(frame, face, tracker.faces_seen)
        if said.taken is Pose.FRONT:
            assert frame.t < 3.0
            assert face is not None
            assert Head.of(face.mesh).mouth < 0.06
    tracker.close()
    clip.close()
    assert list(guided.photos) == [Pose.FRONT]
    assert guided.wanted is Pose.LEFT
