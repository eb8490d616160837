"""What the user can set: one frozen dataclass per area."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

MotionMode = Literal["relative", "absolute"]
Preset = Literal["none", "live", "studio"]
Precision = Literal["auto", "fp32", "fp16", "int8"]


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """What is asked of a camera; it answers with the nearest it can."""

    width: int = 640
    height: int = 480
    fps: float = 30.0


@dataclass(frozen=True, slots=True)
class TrackingSettings:
    """How faces are found and followed."""

    tracker: str = "mediapipe"
    """``mediapipe``, ``mediapipe-tasks`` (needs `task_file`) or ``face-alignment`` (68 points; needs its extra)."""
    task_file: Path | None = None
    smoothing: float = 0.5
    """0 (none: quickest) to 1 (calmest)."""


@dataclass(frozen=True, slots=True)
class MotionSettings:
    """How the driver's motion is carried over. Strengths are factors that apply side by side: 0 none, 1 as it is."""

    mode: MotionMode = "relative"
    in_frame: bool = False
    """Absolute motion only: driver and photos share one frame (``--no-crop``), so the face goes where the driver's is;
    otherwise it stays at the place and size of the photos."""
    pose: float = 1.0
    eyes: float = 1.0
    mouth: float = 1.0
    brows: float = 1.0
    lock_size: bool = True
    """Keep the head's size while the driver comes nearer or leans back."""
    mirror: bool = False
    """Move like a mirror: the driver's left is the image's left."""


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """How the avatar's picture is laid out."""

    background: str = "auto"
    """``auto`` (still plate where the photos show one scene), ``still``, ``moving``, ``blur``, ``green``,
    ``#rrggbb`` or the path of a picture."""
    badge: bool = True
    """A small visible mark that the picture is made by a machine."""
    zoom: float = 1.0
    """1 shows the whole picture, 2 the half of its width."""
    offset_x: float = 0.0
    """Which part is shown once zoomed in: -1 the left edge, 1 the right one."""
    offset_y: float = 0.0
    """-1 the upper edge, 1 the lower one."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """Which networks paint the picture, and what they run on."""

    preset: Preset = "live"
    """``live``: networks for any machine; ``studio``: for a graphics card; ``none``: the warped photos alone."""
    weights: Path | None = None
    """Folder that ``lsr-train export-onnx`` wrote, or weights as .safetensors; None: those that are shipped."""
    runtime: str = "auto"
    """``auto``: whatever is measured fastest here; ``openvino``, ``onnxruntime``, ``tensorrt``, ``tensorrt-rtx``."""
    precision: Precision = "auto"


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them."""

    camera: CameraSettings = field(default_factory=CameraSettings)
    tracking: TrackingSettings = field(default_factory=TrackingSettings)
    motion: MotionSettings = field(default_factory=MotionSettings)
    picture: PictureSettings = field(default_factory=PictureSettings)
    engine: EngineSettings = field(default_factory=EngineSettings)
    gallery: Path | None = None
    """Folder of enrolled identities; None: the user's data folder."""
    models: Path | None = None
    """Folder with another identity network than the shipped one; None: the one that LSR_MODELS names, or none."""
