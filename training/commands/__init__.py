"""Commands of ``lsr-train``, one module for each field; `training.cli` adds them."""
