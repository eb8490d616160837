"""mediapipe's newer face landmarker, run from a `.task` file that the user gives."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from lsr_live.errors import DataError, UsageError
from lsr_live.faces.confidence import confidence_of
from lsr_live.faces.face import Face, Mesh
from lsr_live.faces.landmark_list import mesh_in_pixels
from lsr_live.faces.mediapipe_solutions import mediapipe_version
from lsr_live.faces.mesh_choice import MeshChoice
from lsr_live.faces.silence import silenced_stderr
from lsr_live.frames.frame import Frame
from lsr_live.mesh.canonical import CANONICAL

FACES = 3
"""How many faces to find at most."""
_LARGEST = 200 << 20


class _Landmark(Protocol):
    x: float
    y: float
    z: float


class TasksTracker:
    """Finds faces with mediapipe's FaceLandmarker.

    Parameters
    ----------
    task_file
        ``face_landmarker.task``.
    still
        True: pictures have nothing to do with each other. False: faces are followed from frame to frame.

    Raises
    ------
    UsageError
        No file is given, or it is not there.
    DataError
        The file is not a face landmarker.
    """

    def __init__(self, task_file: Path | None, *, still: bool) -> None:
        self.name = f"mediapipe-tasks {mediapipe_version()}"
        self.faces_seen = 0
        self._still = still
        self._choice = MeshChoice(still=still)
        self._network: Any = _landmarker(_content(task_file), str(task_file), still=still)
        self._stamp = -1

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, or None."""
        from mediapipe import Image, ImageFormat

        height, width = frame.image.shape[:2]
        picture = Image(image_format=ImageFormat.SRGB, data=np.ascontiguousarray(frame.image))
        if self._still:
            found = self._network.detect(picture)
        else:
            # The network takes growing milliseconds only, and a clip may begin again.
            self._stamp = max(self._stamp + 1, round(frame.t * 1000.0))
            found = self._network.detect_for_video(picture, self._stamp)
        meshes = [mesh_of_landmarks(face, width, height) for face in found.face_landmarks]
        self.faces_seen = len(meshes)
        mesh = self._choice.pick(frame.t, meshes)
        return None if mesh is None else Face(mesh, confidence_of(mesh, width, height))

    def reset(self) -> None:
        """Forget whom it followed."""
        self._choice.forget()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""
        self._choice.wish(x, y)

    def close(self) -> None:
        """Free the network; safe to call twice."""
        if self._network is not None:
            self._network.close()
            self._network = None


def mesh_of_landmarks(landmarks: Sequence[_Landmark], width: int, height: int) -> Mesh:
    """Return the mesh (478,3) float32 px of one face of the landmarker's result; `DataError` for other point counts."""
    points = np.array([(point.x, point.y, point.z) for point in landmarks], np.float32).reshape(-1, 3)
    if len(points) != len(CANONICAL):
        raise DataError(
            f"The .task file gives {len(points)} points a face, not {len(CANONICAL)}.",
            "Take the face landmarker with irises.",
        )
    return mesh_in_pixels(points, width, height)


def _content(task_file: Path | None) -> bytes:
    if task_file is None:
        raise UsageError("The tracker mediapipe-tasks needs its network.", "Name a face_landmarker.task file.")
    try:
        if task_file.stat().st_size > _LARGEST:
            raise DataError(f"{task_file} is too large to be a face landmarker.")
        content = task_file.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"The file {task_file} is not there.", "Name a face_landmarker.task file.") from error
    except OSError as error:
        raise DataError(f"The file {task_file} cannot be read: {error.strerror}.") from error
    if not zipfile.is_zipfile(task_file):
        raise DataError(f"{task_file} is not a face landmarker.", "Name a face_landmarker.task file.")
    return content


def _landmarker(content: bytes, name: str, *, still: bool) -> Any:
    with silenced_stderr():
        try:
            from mediapipe.tasks.python import BaseOptions, vision
        except ImportError as error:
            raise DataError(f"mediapipe's tasks cannot be loaded: {error}.") from error
        mode = vision.RunningMode.IMAGE if still else vision.RunningMode.VIDEO
        options = vision.FaceLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=content), running_mode=mode, num_faces=FACES
        )
        try:
            return vision.FaceLandmarker.create_from_options(options)
        except (RuntimeError, ValueError) as error:
            raise DataError(f"{name} is not a face landmarker.", "Name a face_landmarker.task file.") from error
