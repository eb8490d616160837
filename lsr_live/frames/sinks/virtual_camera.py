"""A camera that other programs can choose: Zoom, Teams, OBS, a browser."""

from __future__ import annotations

import sys
from pathlib import Path

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import AVATAR_SIZE, Avatar

LABELS = Path("/sys/class/video4linux")
"""Where Linux keeps a folder for each camera, with the name that people see."""

_LINUX = (
    "Install v4l2loopback (Debian, Ubuntu: sudo apt install v4l2loopback-dkms), then: "
    'sudo modprobe v4l2loopback devices=1 exclusive_caps=1 card_label="lsr-live"'
)
_WINDOWS = (
    "Install OBS Studio 26 or later (obsproject.com), which brings OBS Virtual Camera, or Unity Capture, "
    "and close any program that sends to that camera."
)
_MACOS = (
    "Install OBS Studio 30 or later (obsproject.com), press Start Virtual Camera in it once, allow its camera "
    "extension in System Settings, stop it there and quit OBS."
)
_INSTALL = 'Install it with: pip install "lsr-live[camera]"'


class VirtualCameraSink:
    """Sends avatars to the virtual camera of this machine, at 512x512.

    Parameters
    ----------
    fps
        Frames per second to announce; the pictures themselves come as they come.

    Raises
    ------
    DeviceError
        The package or the device is missing, or another program sends to it; with the steps for this platform.

    Examples
    --------
    >>> camera = VirtualCameraSink(fps=30)
    >>> print("choose", camera.device)
    >>> camera.send(avatar)
    """

    def __init__(self, fps: float) -> None:
        try:
            import pyvirtualcam
        except ImportError as error:
            raise DeviceError("The virtual camera needs the package pyvirtualcam.", _INSTALL) from error
        try:
            self._camera = pyvirtualcam.Camera(
                width=AVATAR_SIZE, height=AVATAR_SIZE, fps=fps, fmt=pyvirtualcam.PixelFormat.RGB
            )
        except (RuntimeError, OSError) as error:
            reason = " ".join(str(error).split())
            raise DeviceError(f"No virtual camera can be opened: {reason.rstrip('.')}.", steps()) from error
        self.device = _shown_name(self._camera.device)
        """The name to choose in Zoom, Teams or a browser."""
        self.name = f"virtual camera {self.device}"
        self._closed = False

    def send(self, avatar: Avatar) -> None:
        """Show one picture.

        Raises
        ------
        DeviceError
            The device is gone, or the sink is closed.
        """
        if self._closed:
            raise DeviceError(f"{self.name} is closed.")
        try:
            self._camera.send(avatar.image)
        except (RuntimeError, OSError) as error:
            raise DeviceError(f"{self.name} takes no pictures any more: {error}.", steps()) from error

    def close(self) -> None:
        """Let go of the device."""
        if not self._closed:
            self._closed = True
            self._camera.close()


def steps() -> str:
    """What makes a virtual camera on this platform, for people."""
    if sys.platform == "win32":
        return _WINDOWS
    return _MACOS if sys.platform == "darwin" else _LINUX


def _shown_name(device: str) -> str:
    """Other programs show the label of a Linux device, not its path."""
    label = LABELS / Path(device).name / "name"
    try:
        return label.read_text(encoding="utf-8").strip() or device
    except OSError:
        return device
