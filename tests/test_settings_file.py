from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.errors import UsageError
from lsr_live.settings import CameraSettings, MotionSettings, PictureSettings, Settings, TrackingSettings
from lsr_live.settings_file import LIMITS, as_toml, config_file, load_settings, names, variable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def load(file: Path, options: dict[str, object] | None = None, **environment: str) -> tuple[Settings, list[str]]:
    return load_settings(options, file=file, environment=environment)


def test_without_anything_the_defaults(file: Path) -> None:
    assert load(file) == (Settings(), [])


def test_later_ones_win(file: Path) -> None:
    file.write_text("[motion]\npose = 0.1\neyes = 0.1\nmouth = 0.1\n")
    settings, warnings = load(
        file, {"motion.mouth": 0.3, "motion.brows": None}, LSR_MOTION_EYES="0.2", LSR_MOTION_MOUTH="0.2"
    )
    assert settings.motion == MotionSettings(pose=0.1, eyes=0.2, mouth=0.3, brows=1.0)
    assert warnings == []


def test_every_number_has_limits() -> None:
    numbers = {
        name for name in names() if isinstance(_default(name), int | float) and not isinstance(_default(name), bool)
    }
    assert numbers == set(LIMITS)


def _default(name: str) -> object:
    value: object = Settings()
    for part in name.split("."):
        value = getattr(value, part)
    return value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[motion]\nmoed = 'absolute'", "Did you mean motion.mode?"),
        ("[motion]\nmode = 'sideways'", "must be one of relative, absolute"),
        ("[camera]\nwidth = 'wide'", "must be a whole number from 16 to 7680"),
        ("[camera]\nwidth = 640.5", "must be a whole number"),
        ("[camera]\nwidth = true", "must be a whole number"),
        ("[camera]\nfps = nan", "must be a number"),
        ("[camera]\nwidth = inf", "must be a whole number"),
        ("[tracking]\nsmoothing = 7", "from 0 to 1"),
        ("[picture]\nbadge = 3", "must be true or false"),
        ("gallery = 12", "must be text"),
        ("camera = 3", "there is no setting called camera"),
        ("[camera.width]\ndeep = 1", "camera.width"),
        ("this is no toml", "cannot be read"),
    ],
)
def test_a_bad_line_is_a_sentence_and_the_rest_still_counts(file: Path, text: str, told: str) -> None:
    good = "gallery = 'here'\n" if "toml" not in text and "gallery" not in text else ""
    file.write_text(good + text)
    settings, warnings = load(file)
    assert len(warnings) == 1
    assert told in warnings[0]
    assert str(file) in warnings[0]
    assert replace(settings, gallery=None) == Settings()
    assert settings.gallery == (Path("here") if good else None)


def test_a_file_that_is_no_text(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    settings, warnings = load(file)
    assert settings == Settings()
    assert "cannot be read" in warnings[0]


@pytest.mark.parametrize(
    ("environment", "told"),
    [({"LSR_MOTION_MODE": "x"}, "LSR_MOTION_MODE"), ({"LSR_CAMERA_FPS": "fast"}, "LSR_CAMERA_FPS")],
)
def test_a_bad_variable_stops(file: Path, environment: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        load(file, **environment)


def test_a_bad_option_is_named_as_it_was_typed(file: Path) -> None:
    with pytest.raises(UsageError, match="--smoothing is 2"):
        load(file, {"tracking.smoothing": 2.0})


@pytest.mark.parametrize(("word", "truth"), [("1", True), ("Yes", True), ("off", False), ("FALSE", False)])
def test_words_for_yes_and_no(file: Path, word: str, truth: bool) -> None:
    assert load(file, LSR_PICTURE_BADGE=word)[0].picture.badge is truth


def test_home_is_understood(file: Path) -> None:
    assert load(file, LSR_GALLERY="~/people")[0].gallery == Path.home() / "people"


def test_the_home_of_nobody_is_a_sentence(file: Path) -> None:
    with pytest.raises(UsageError, match="~nosuch-user is nobody's home folder"):
        load(file, LSR_GALLERY="~nosuch-user/people")


def test_the_config_file_is_the_users_own() -> None:
    assert config_file().name == "config.toml"
    assert config_file().parent.name == "lsr-live"


def test_variables_are_all_different() -> None:
    assert len({variable(name) for name in names()}) == len(list(names()))


SETTINGS = st.builds(
    Settings,
    camera=st.builds(CameraSettings, st.integers(16, 7680), st.integers(16, 4320), st.floats(1, 240)),
    tracking=st.builds(TrackingSettings, st.text(min_size=1), st.none(), st.floats(0, 1)),
    motion=st.builds(
        MotionSettings,
        mode=st.sampled_from(["relative", "absolute"]),
        in_frame=st.booleans(),
        **dict.fromkeys(("pose", "eyes", "mouth", "brows"), st.floats(0, 3)),
    ),
    picture=st.builds(PictureSettings, st.text(), st.booleans()),
    gallery=st.none() | st.just(Path("a b/ü\"\\'\n")),
)


@given(SETTINGS)
def test_what_is_printed_can_be_read_back(settings: Settings) -> None:
    import tempfile

    text = as_toml(settings)
    tomllib.loads(text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "config.toml"
        file.write_text(text, encoding="utf-8")
        assert load(file) == (settings, [])
