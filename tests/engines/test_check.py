from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.check import LEAST_PSNR, MOST_PSNR, Watched, compare, compare_arrays, verdict
from engines.errors import EngineError
from engines.runtime import open_runtime
from tests.engines.nets import draw, save_net

Picture = NDArray[np.uint8]


def noise(number: int, low: int = 20, high: int = 230) -> list[Picture]:
    rng = np.random.default_rng(3)
    return [rng.integers(low, high, (32, 32, 3), dtype=np.uint8) for _ in range(number)]


def shifted(pictures: list[Picture], levels: int) -> list[Picture]:
    return [(picture + np.uint8(levels)) for picture in pictures]


def test_errors_are_in_levels_and_psnr_is_that_of_the_square() -> None:
    pictures = noise(4)
    parity = compare(pictures, shifted(pictures, 3))
    assert (parity.max_error, parity.mean_error, parity.pictures) == (3.0, 3.0, 4)
    assert parity.psnr == pytest.approx(20 * np.log10(255 / 3))
    assert parity.lowest_psnr == pytest.approx(parity.psnr)
    assert (parity.not_numbers, parity.black) == (0, 0)


def test_darker_counts_as_much_as_brighter() -> None:
    pictures = noise(2)
    assert compare(pictures, shifted(pictures, 7)) == compare(shifted(pictures, 7), pictures)


def test_pictures_without_a_difference_have_a_finite_psnr() -> None:
    parity = compare(noise(2), noise(2))
    assert (parity.psnr, parity.lowest_psnr, parity.max_error) == (MOST_PSNR, MOST_PSNR, 0.0)
    assert verdict(parity, "fp32") is None


def test_one_bad_picture_among_equal_ones_is_seen() -> None:
    pictures = noise(10)
    spoilt = [*pictures[:9], pictures[9] + np.uint8(16)]
    parity = compare(pictures, spoilt)
    assert parity.lowest_psnr == pytest.approx(20 * np.log10(255 / 16))
    assert parity.psnr == pytest.approx(parity.lowest_psnr + 10)
    refused = verdict(parity, "int8")
    assert refused is not None
    assert "34.0 dB where int8 needs 38 (largest error 16 of 255, mean 1.60, 10 pictures)" in refused


def with_psnr(picture: Picture, psnr: float) -> Picture:
    """Return the picture with the smallest whole error that makes this PSNR when it is on some of the values."""
    square = 255**2 / 10 ** (psnr / 10)
    step = int(np.ceil(np.sqrt(square)))
    spoilt = picture.copy()
    spoilt.ravel()[: round(square / step**2 * picture.size)] += np.uint8(step)
    return spoilt


@pytest.mark.parametrize("precision", LEAST_PSNR)
def test_each_precision_is_held_to_its_own_measure(precision: str) -> None:
    picture, least = np.full((100, 100, 3), 100, np.uint8), LEAST_PSNR[precision]
    good, bad = (compare([picture], [with_psnr(picture, least + more)]) for more in (0.1, -0.1))
    assert good.psnr == pytest.approx(least + 0.1, abs=0.05)
    assert verdict(good, precision) is None
    assert verdict(bad, precision) is not None


def test_black_pictures_are_counted_only_where_the_reference_shows_something() -> None:
    pictures = [*noise(2), np.zeros((32, 32, 3), np.uint8)]
    black = [np.zeros((32, 32, 3), np.uint8) for _ in pictures]
    black[0][0, 0] = 255
    parity = compare(pictures, black)
    assert parity.black == 2
    refused = verdict(parity, "int8")
    assert refused is not None
    assert "2 of 3 pictures are black" in refused


def test_a_dark_scene_that_comes_out_dark_is_no_black_picture() -> None:
    dark = noise(3, low=0, high=12)
    assert compare(dark, [picture // np.uint8(2) for picture in dark]).black == 0
    gone = compare(dark, [np.zeros_like(picture) for picture in dark])
    assert gone.black == 3


@pytest.mark.parametrize(
    "candidate",
    [[], noise(1), [*noise(1), noise(1)[0][:16]], [picture.astype(np.float32) for picture in noise(2)]],
    ids=["none", "fewer", "smaller", "float"],
)
def test_pictures_that_cannot_be_compared_are_a_mistake_of_the_caller(candidate: list[Picture]) -> None:
    with pytest.raises(ValueError, match=r"compared|alike"):
        compare(noise(2), candidate)


def test_arrays_are_compared_by_name() -> None:
    wanted = {"change": np.array([0.0, 1.0, -2.0], np.float32), "trust": np.ones(2, np.float32)}
    got = {"trust": np.ones(2, np.float32), "change": np.array([0.5, 1.0, -2.25], np.float32)}
    deviations = compare_arrays([wanted, wanted], [wanted, got])
    assert deviations["change"].max_error == 0.5
    assert deviations["change"].mean_error == pytest.approx(0.75 / 6)
    assert deviations["change"].largest == 2.0
    assert (deviations["trust"].max_error, deviations["trust"].not_numbers) == (0.0, 0)


def test_what_is_no_number_is_counted_and_leaves_the_other_errors_readable() -> None:
    wanted = {"change": np.array([0.0, 1.0, 2.0, np.inf], np.float32)}
    got = {"change": np.array([np.nan, 1.5, np.inf, np.inf], np.float32)}
    deviation = compare_arrays([wanted], [got])["change"]
    assert (deviation.not_numbers, deviation.max_error, deviation.mean_error) == (2, 0.5, 0.5)
    nothing = compare_arrays([wanted], [{"change": np.full(4, np.nan, np.float32)}])["change"]
    assert (nothing.not_numbers, nothing.max_error, nothing.mean_error) == (3, 0.0, 0.0)


def test_outputs_of_another_network_are_said_by_name() -> None:
    wanted = {"change": np.zeros((1, 4), np.float32)}
    with pytest.raises(EngineError, match="'change' is missing"):
        compare_arrays([wanted], [{"picture": np.zeros((1, 4), np.float32)}])
    with pytest.raises(EngineError, match=r"'change' has the shape \(1, 3\) instead of \(1, 4\)"):
        compare_arrays([wanted], [{"change": np.zeros((1, 3), np.float32)}])


def test_a_watched_runtime_sees_what_pictures_hide(tmp_path: Path) -> None:
    broken = Watched(open_runtime(save_net(tmp_path / "nan.onnx", end="nan"), threads=1))
    pictures = draw(broken)
    assert all(picture.dtype == np.uint8 for picture in pictures)
    assert broken.not_numbers > 100
    assert broken.describe().runtime == "openvino"
    broken.close()

    sound = Watched(open_runtime(save_net(tmp_path / "sound.onnx"), threads=1))
    draw(sound)
    assert sound.not_numbers == 0
    sound.close()


@pytest.mark.parametrize(("error", "passes"), [(0.0, True), (0.001, True), (0.1, False)])
def test_a_network_with_other_weights_is_judged_by_its_pictures(tmp_path: Path, error: float, passes: bool) -> None:
    wanted = draw(open_runtime(save_net(tmp_path / "right.onnx"), threads=1))
    got = draw(open_runtime(save_net(tmp_path / "other.onnx", error=error), threads=1))
    assert (verdict(compare(wanted, got), "int8") is None) is passes
