"""``python -m training.stages``: the stages on a machine that has torch, NumPy, OpenCV and safetensors alone."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from lsr_live.errors import LsrError
from training.stages.run import STAGES, Spell, run_stage, stage_config
from training.stages.trainer import Report

_LOG = logging.getLogger("training")
_INTERRUPTED = 130


def main() -> int:
    """Run a stage; the exit code is that of `lsr-train`."""
    parser = argparse.ArgumentParser(prog="python -m training.stages", description=__doc__)
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("data", type=Path, help="folder of shards, from lsr-train prepare or pack")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--preset", default="live", help="live, studio or paper")
    parser.add_argument("--config", type=Path, help="settings instead of the preset's own")
    parser.add_argument("--set", action="append", default=[], dest="overrides", metavar="KEY=VALUE")
    parser.add_argument("--models", type=Path, help="folder of the networks that losses look through")
    parser.add_argument("--init", type=Path, help="run or weights file to begin with")
    parser.add_argument("--people", help="only these, by name, with commas between")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--resume", action="store_true", help="go on with the run in the folder")
    parser.add_argument("--minutes", type=float, help="stop after so long")
    parser.add_argument("--steps", type=int, help="stop after so many steps")
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    try:
        config = stage_config(asked.preset, asked.stage, asked.config, asked.overrides)
        _LOG.info("%s", config.as_toml())
        spell = Spell(
            data=asked.data,
            out=asked.out,
            models=asked.models,
            init=asked.init,
            people=asked.people.split(",") if asked.people else None,
            device=asked.device,
            resume=asked.resume,
            minutes=asked.minutes,
            steps=asked.steps,
        )
        outcome = run_stage(config, spell, progress=lambda report: _LOG.info("%s", line(report)), tell=_LOG.info)
        _LOG.info("%s", outcome)
    except LsrError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return _INTERRUPTED if outcome.reason == "interrupted" else 0


def line(report: Report) -> str:
    """A report in a line."""
    figures = {name: value for name, value in report.figures.items() if name.startswith(("generator/", "critic/"))}
    terms = ", ".join(f"{name.removeprefix('generator/')} {value:.4f}" for name, value in figures.items())
    left = f"{report.remaining_s / 60:.0f} min to go"
    return f"step {report.step} of {report.steps}: {terms}; {report.pictures_per_s:.1f} pictures/s, {left}"


if __name__ == "__main__":
    sys.exit(main())
