"""The files of the networks that losses look through: which they are, and where they are found."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError
from training.losses.download import download

LICENCES = "They have licences of their own, and are never part of this program."


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """A file that training needs and that is not ours to ship."""

    name: str
    """File name, in whatever folder it is looked for."""
    what: str
    """For people."""
    address: str = ""
    """Public address of the file, or of the place that tells of it; empty where there is none."""
    sha256: str = ""
    """Hexadecimal digits, all 64 or the first ones where only these are public. Empty: never downloaded."""
    size: int = 0
    """No more bytes than this are downloaded."""


LPIPS_SQUEEZE = NetworkFile("lpips-squeeze.safetensors", "LPIPS on SqueezeNet 1.1, trunk and heads in one file")
SQUEEZENET = NetworkFile(
    "squeezenet1_1-b8a52dc0.pth",
    "SqueezeNet 1.1 of torchvision, LPIPS's trunk",
    "https://download.pytorch.org/models/squeezenet1_1-b8a52dc0.pth",
    "b8a52dc049b60e4b6ab68ad0df457362afab8b6304b2febdc1650a5dab4d7e7b",
    6_000_000,
)
LPIPS_HEADS = NetworkFile(
    "lpips-v0.1-squeeze.pth",
    "LPIPS's heads for SqueezeNet, version 0.1",
    "https://github.com/richzhang/PerceptualSimilarity/raw/082bb24f84c091ea94de2867d34c4544f68e0963/"
    "lpips/weights/v0.1/squeeze.pth",
    "4a5350f23600cb79923ce65bb07cbf57dca461329894153e05a1346bd531cf76",
    20_000,
)
# Its maker names the file by the first digits of its sha256 (jcjohnson/pytorch-vgg, t7_to_state_dict.py).
# Torchvision's own vgg19 is another network: trained on normalised RGB, so not for the input that LSR gives it.
VGG19 = NetworkFile(
    "vgg19-d01eb7cb.pth",
    "VGG-19 of the original authors, in PyTorch's form",
    "https://web.eecs.umich.edu/~justincj/models/vgg19-d01eb7cb.pth",
    "d01eb7cb",
    600_000_000,
)
VGG_FACE = NetworkFile(
    "vgg_face_dag.pth",
    "VGG-Face of the original authors, in PyTorch's form",
    "https://www.robots.ox.ac.uk/~albanie/models/pytorch-mcn/vgg_face_dag.pth",
)
IDENTITY = NetworkFile("identity-mobilefacenet.safetensors", "MobileFaceNet for faces of 112 x 96 px, a state dict")


def folders(models: Path | None) -> list[Path]:
    """Where network files are looked for, in this order: `models`, the folder that LSR_MODELS names, the cache."""
    named = os.environ.get("LSR_MODELS")
    return [*([models] if models else []), *([Path(named)] if named else []), cache_folder()]


def cache_folder() -> Path:
    """The user's folder for downloaded networks."""
    try:
        import platformdirs
    except ModuleNotFoundError:  # the bare machine of a GPU spell
        return Path.home() / ".cache" / "lsr-live" / "models"
    return Path(platformdirs.user_cache_dir("lsr-live", appauthor=False)) / "models"


def look_for(file: NetworkFile, models: Path | None) -> Path | None:
    """The file where one of the folders has it, or None."""
    return next((folder / file.name for folder in folders(models) if (folder / file.name).is_file()), None)


def find(file: NetworkFile, models: Path | None = None, *, online: bool = True) -> Path:
    """The path of a network file; one that no folder has is downloaded into the cache.

    Parameters
    ----------
    file
        Which.
    models
        The folder to look in first.
    online
        Whether it may be downloaded. Only a file whose checksum is known ever is.

    Raises
    ------
    DataError
        No folder has it and it was not downloaded.
    """
    if found := look_for(file, models):
        return found
    looked = ", ".join(f"'{folder}'" for folder in folders(models))
    lacking = f"{file.name} ({file.what}) is in none of the folders {looked}"
    place = f"put it into one of these, or name its folder by LSR_MODELS. {LICENCES}"
    if not file.sha256:
        told = (
            f"Get it from {file.address} and" if file.address else "Its licence is not stated, so get it yourself and"
        )
        raise DataError(f"{lacking}, and is not downloaded, because no checksum of it is public.", f"{told} {place}")
    if not online:
        raise DataError(f"{lacking}, and downloads are off.", f"Get it from {file.address} and {place}")
    try:
        return download(file.address, cache_folder() / file.name, file.sha256, file.size)
    except DataError as error:
        raise DataError(f"{lacking}. {error.sentence}", f"Get it from {file.address} and {place}") from error
