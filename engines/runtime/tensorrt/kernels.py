"""What TensorRT-RTX compiles for the card when a plan runs for the first time, kept beside the plan."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from engines.runtime.tensorrt.library import Library
from engines.runtime.tensorrt.output import write_whole
from engines.storage import trouble_with

logger = logging.getLogger(__name__)


class Kernels:
    """The settings of a plan that is about to run, with its kernels where they were kept.

    Parameters
    ----------
    engine
        The loaded plan.
    path
        Where the kernels are, or will be. The library itself refuses those of another card, driver or version.
    """

    def __init__(self, library: Library, engine: Any, path: Path) -> None:
        self._path = path
        self.settings: Any = engine.create_runtime_config()
        # The library records the network's graph by itself, once its kernels are compiled.
        self.settings.cuda_graph_strategy = library.module.CudaGraphStrategy.WHOLE_GRAPH_CAPTURE
        self._cache: Any = self.settings.create_runtime_cache()
        self._known = self._read()
        self.settings.set_runtime_cache(self._cache)

    def keep(self) -> None:
        """Write down what was compiled, for the next start; nothing where it was there before."""
        if self._known:
            return
        try:
            write_whole(self._path, self._cache.serialize())
        except OSError as error:
            logger.info("the kernels of %s are not kept: %s", self._path.stem, error)

    def _read(self) -> bool:
        if trouble_with(self._path):
            return False
        try:
            return bool(self._cache.deserialize(self._path.read_bytes()))
        except OSError as error:
            logger.info("the kernels of %s are not read: %s", self._path.stem, error)
            return False
