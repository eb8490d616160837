"""Which cameras this machine has, by name, without switching any of them on."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

logger = logging.getLogger(__name__)

_LISTING_SECONDS = 10.0
_PROBED_NUMBERS = 4
_SYSFS = Path("/sys/class/video4linux")
_MACOS = ["system_profiler", "SPCameraDataType", "-json"]
_WINDOWS = [
    "powershell.exe",
    "-NoProfile",
    "-NonInteractive",
    "-Command",
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
    "Get-PnpDevice -PresentOnly -Class Camera, Image -ErrorAction SilentlyContinue | "
    "Select-Object FriendlyName, Status, Class, InstanceId | ConvertTo-Json",
]


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """One camera.

    Example
    -------
    >>> str(CameraInfo(0, "HD Webcam C525"))
    '0 HD Webcam C525'
    """

    index: int
    """The number OpenCV opens it by."""
    name: str
    """What the system calls it; not always unique."""

    def __str__(self) -> str:
        return f"{self.index} {self.name}"


def list_cameras() -> list[CameraInfo]:
    """Cameras present now, by number. Never raises: where the system cannot be asked, the first numbers are tried.

    On Windows the system tells names but not OpenCV's numbers: with several cameras the order may differ.
    """
    # Held in a variable, or mypy takes the other platforms' lines for unreachable.
    platform: str = sys.platform
    if platform.startswith("linux"):
        return parse_linux(_SYSFS)
    command, parse = (_MACOS, parse_macos) if platform == "darwin" else (_WINDOWS, parse_windows)
    answer = _ask(command)
    if answer is not None:
        try:
            return parse(answer)
        except ValueError as error:
            logger.warning("the system's list of cameras cannot be understood: %s", error)
    return _probe()


def spec_of(camera: CameraInfo, cameras: list[CameraInfo]) -> str:
    """What `open_source` knows a camera by: its name; its number where several are called that."""
    alike = [other for other in cameras if camera.name.casefold() in other.name.casefold()]
    return camera.name if len(alike) == 1 else str(camera.index)


def describe_cameras(cameras: list[CameraInfo]) -> str:
    """Cameras in words, for an error: ``Cameras here: 0 HD Webcam, 2 OBS Camera.``."""
    if not cameras:
        return "No camera is plugged in."
    return f"Cameras here: {', '.join(str(camera) for camera in cameras)}."


def parse_linux(sysfs: Path) -> list[CameraInfo]:
    """Capture devices below ``/sys/class/video4linux``.

    A webcam has several nodes: pictures come from the one whose ``index`` is 0, the others carry metadata.
    """
    found = []
    try:
        nodes = list(sysfs.iterdir())
    except OSError:
        return []
    for node in nodes:
        number = re.fullmatch(r"video(\d+)", node.name)
        if number is None or (_first_line(node / "index") or "0") != "0":
            continue
        name = _first_line(node / "name") or f"camera {number[1]}"
        found.append(CameraInfo(int(number[1]), _without_echo(name)))
    return sorted(found, key=lambda camera: camera.index)


def parse_macos(text: str) -> list[CameraInfo]:
    """Cameras in the answer of ``system_profiler SPCameraDataType -json``; ValueError where it is something else."""
    answer = json.loads(text)
    items = answer.get("SPCameraDataType", []) if isinstance(answer, dict) else None
    if not isinstance(items, list):
        raise ValueError("no list of cameras in it")
    cameras = [item for item in items if isinstance(item, dict) and item.get("_name")]
    # OpenCV numbers AVFoundation devices by the order of their unique ids.
    cameras.sort(key=lambda item: str(item.get("spcamera_unique-id", "")))
    return [CameraInfo(index, str(item["_name"])) for index, item in enumerate(cameras)]


def parse_windows(text: str) -> list[CameraInfo]:
    """Cameras in PowerShell's JSON list of devices; ValueError where it is something else."""
    if not text.strip():
        return []
    answer = json.loads(text)
    # ConvertTo-Json gives a lone device without its list.
    devices = answer if isinstance(answer, list) else [answer]
    names = []
    for device in devices:
        if not isinstance(device, dict):
            raise ValueError("no list of devices in it")
        # Scanners and printers are in the class Image too; USB webcams of old drivers are there with a UVC interface.
        is_camera = device.get("Class") == "Camera" or "&MI_" in str(device.get("InstanceId", "")).upper()
        if device.get("FriendlyName") and device.get("Status") == "OK" and is_camera:
            names.append(str(device["FriendlyName"]))
    return [CameraInfo(index, name) for index, name in enumerate(names)]


def _ask(command: list[str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LISTING_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("%s gives no list of cameras: %s", command[0], error)
        return None
    return done.stdout.decode("utf-8", "replace").lstrip("\ufeff")


def _probe() -> list[CameraInfo]:
    """Open the first few numbers: switches cameras on for a moment, so only where nothing else helps."""
    import cv2

    # OpenCV writes to stderr about every number that has no camera.
    chatter = cv2.getLogLevel()
    cv2.setLogLevel(0)
    found = []
    for index in range(_PROBED_NUMBERS):
        capture = cv2.VideoCapture(index)
        if capture.isOpened():
            found.append(CameraInfo(index, f"camera {index}"))
        capture.release()
    cv2.setLogLevel(chatter)
    return found


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _without_echo(name: str) -> str:
    # The kernel's UVC driver calls many cameras "HD Webcam: HD Web", the second half cut off.
    first, colon, second = name.partition(": ")
    return first if colon and first.startswith(second) else name
