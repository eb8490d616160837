"""One protocol for every way to run a network."""
