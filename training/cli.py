"""``lsr-train``: the commands that prepare data, make the weights and measure the pictures."""

from __future__ import annotations

import typer

from training.commands import drafts, evaluate, export_onnx, export_weights, identity, infer, parser, prepare, stages

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Prepare data, make weights and measure pictures for lsr-live."
)
for command in (prepare, parser, identity, drafts, stages, export_weights, export_onnx, evaluate, infer):
    command.add(app)


def main() -> None:
    """Entry point of ``lsr-train``."""
    app()


if __name__ == "__main__":
    main()
