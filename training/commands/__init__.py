"""The commands of ``lsr-train``."""
