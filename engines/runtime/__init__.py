"""One protocol for every way to run a network."""

from engines.runtime.choose import open_runtime as open_runtime
