"""A file from a public address, trusted by its checksum."""

from __future__ import annotations

import hashlib
import http.client
import logging
import os
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from lsr_live.errors import DataError

log = logging.getLogger(__name__)

_PIECE = 1 << 20
_PATIENCE = 30.0
"""Seconds without an answer."""


def download(address: str, path: Path, sha256: str, limit: int) -> Path:
    """Fetch a file; it appears under its name only when it is whole.

    Parameters
    ----------
    address
        Its URL.
    path
        Where it goes; the folder is made.
    sha256
        The digits that its checksum starts with.
    limit
        Bytes; a longer answer is refused.

    Returns
    -------
    Path
        `path`.

    Raises
    ------
    DataError
        It could not be reached or written, or is not what it should be. Nothing is left behind.
    """
    log.info("downloading %s to %s", address, path)
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", suffix=".part", delete=False) as file:
            temporary = Path(file.name)
            digest, count = hashlib.sha256(), 0
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                while piece := answer.read(_PIECE):
                    count += len(piece)
                    if count > limit:
                        raise DataError(f"{address} sends more than {limit:,} bytes, which is not that file.")
                    digest.update(piece)
                    file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if not digest.hexdigest().startswith(sha256):
            raise DataError(f"What {address} sends is broken or another file: its checksum is {digest.hexdigest()}.")
        temporary.replace(path)
    except urllib.error.HTTPError as error:
        error.close()
        raise DataError(f"{address} could not be downloaded: the server answers {error.code} {error.reason}.") from None
    except (OSError, http.client.HTTPException) as error:
        raise DataError(f"{address} could not be downloaded to '{path}': {error}.") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    return path
