from __future__ import annotations

import zipfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from lsr_live.errors import DataError, UsageError
from lsr_live.faces import open_tracker
from lsr_live.faces.tasks_tracker import mesh_of_landmarks
from lsr_live.settings import TrackingSettings


def open_with(task_file: Path | None) -> None:
    open_tracker(TrackingSettings("mediapipe-tasks", task_file), still=False)


def test_no_file_and_a_missing_file_are_the_users_slip(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="needs its network"):
        open_with(None)
    with pytest.raises(UsageError, match="not there"):
        open_with(tmp_path / "none.task")


@pytest.mark.parametrize("content", [b"", b"<html>404</html>", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_landmarker_is_named(
    tmp_path: Path, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "face_landmarker.task"
    path.write_bytes(content)
    with pytest.raises(DataError, match="is not a face landmarker") as caught:
        open_with(path)
    assert str(path) in caught.value.sentence
    assert capfd.readouterr().err == ""


def test_a_zip_with_other_things_inside_is_named(tmp_path: Path) -> None:
    path = tmp_path / "other.task"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("face_detector.tflite", b"not a network")
    with pytest.raises(DataError, match="is not a face landmarker"):
        open_with(path)
    with pytest.raises(DataError, match="cannot be read"):
        open_with(tmp_path)


def test_landmarks_become_a_mesh_in_pixels() -> None:
    face = [SimpleNamespace(x=index / 478, y=0.5, z=-0.1, visibility=None) for index in range(478)]
    mesh = mesh_of_landmarks(face, 956, 400)
    assert mesh.dtype == np.float32
    np.testing.assert_allclose(mesh[:, 0], 2.0 * np.arange(478), rtol=1e-5)
    np.testing.assert_allclose(mesh[0, 1:], (200.0, -95.6), rtol=1e-5)


def test_a_landmarker_without_irises_is_refused() -> None:
    with pytest.raises(DataError, match="468 points"):
        mesh_of_landmarks([SimpleNamespace(x=0.0, y=0.0, z=0.0)] * 468, 64, 64)
