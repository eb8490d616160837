"""Half and double size."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from training.networks.resample import BlurDown, average_down, bilinear_up


def blurred_by_hand(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """(H,W) -> (ceil H/2, ceil W/2), each place summed on its own, nothing laid around the picture."""
    height, width = x.shape
    out = np.zeros((-(-height // 2), -(-width // 2)))
    # Where the kernel's first row falls: TensorFlow's "SAME" lays the smaller half of its zeros before the picture.
    top, left = -(height % 2), -(width % 2)
    kernel = np.outer([1, 2, 1], [1, 2, 1]) / 16
    for i, j in np.ndindex(out.shape):
        for a, b in np.ndindex(3, 3):
            y, x_ = 2 * i + a + top, 2 * j + b + left
            if 0 <= y < height and 0 <= x_ < width:
                out[i, j] += kernel[a, b] * x[y, x_]
    return out


@settings(deadline=None, max_examples=60)
@given(height=st.integers(1, 12), width=st.integers(1, 12), seed=st.integers(0, 99))
def test_the_blur_is_the_sum_by_hand_for_even_and_odd_sides(height: int, width: int, seed: int) -> None:
    x = np.random.default_rng(seed).normal(size=(2, 3, height, width))
    wanted = np.stack([[blurred_by_hand(channel) for channel in sample] for sample in x])
    np.testing.assert_allclose(BlurDown(3).double()(torch.from_numpy(x)).numpy(), wanted, atol=1e-12)


@pytest.mark.parametrize(("side", "line"), [(8, (1, 1, 1, 0.75)), (7, (0.75, 1, 1, 0.75)), (2, (0.75,)), (1, (0.5,))])
def test_zeros_around_weaken_one_border_of_an_even_side_and_both_of_an_odd_one(
    side: int, line: tuple[float, ...]
) -> None:
    flat = BlurDown(1)(torch.ones(1, 1, side, side))
    torch.testing.assert_close(flat[0, 0], torch.outer(torch.tensor(line), torch.tensor(line)).float())


def test_the_blur_holds_nothing_that_weights_files_would_carry() -> None:
    assert BlurDown(4).state_dict() == {}


def test_the_average_of_an_odd_side_leaves_the_last_row_and_column_out() -> None:
    x = torch.arange(49.0).reshape(1, 1, 7, 7)
    assert average_down(x)[0, 0].tolist() == [[4, 6, 8], [18, 20, 22], [32, 34, 36]]


def test_doubling_puts_samples_a_quarter_beside_the_centres() -> None:
    x = torch.tensor([0.0, 4.0, 8.0]).expand(1, 1, 3, 3)
    assert bilinear_up(x)[0, 0, 2].tolist() == [0, 1, 3, 5, 7, 8]
