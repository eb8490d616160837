"""The program ``lsr-live``: its commands, and what becomes of their failures."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from engines.errors import EngineError as RuntimeFailure
from lsr_live import __version__
from lsr_live.cli import bench, cameras, demo, doctor, drive, engines, enroll, identities
from lsr_live.cli.journal import begin_journal, journal_file
from lsr_live.cli.telling import tell_error
from lsr_live.errors import EngineError, LsrError

log = logging.getLogger(__name__)

app = typer.Typer(
    name="lsr-live",
    help="Drive a photo-real avatar of an enrolled person with a webcam. Without a command: open the desktop app.",
    epilog="Only drive people who agreed to it, and tell viewers that the picture is made by a machine.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(demo.demo)
app.command("drive")(drive.drive)
app.command("enroll")(enroll.enroll)
app.add_typer(identities.app, name="identities")
app.add_typer(engines.app, name="engines")
app.command("cameras")(cameras.cameras)
app.command("bench")(bench.bench)
app.command("doctor")(doctor.doctor)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lsr-live {__version__}")
        raise typer.Exit


def _print_config(wanted: bool) -> None:
    if wanted:
        from lsr_live.cli.options import gather
        from lsr_live.settings_file import as_toml, config_file

        typer.echo(f"# {config_file()}\n{as_toml(gather({}))}", nl=False)
        raise typer.Exit


@app.callback()
def common(
    context: typer.Context,
    verbose: Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say more; twice: everything.")] = 0,
    log_file: Annotated[Path | None, typer.Option(help="Where the log goes instead of the user's log folder.")] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    print_config: Annotated[
        bool,
        typer.Option(
            "--print-config", callback=_print_config, is_eager=True, help="Show the settings as they would be used."
        ),
    ] = False,
) -> None:
    """Drive a photo-real avatar of an enrolled person with a webcam. Without a command: open the desktop app."""
    begin_journal(verbose, log_file)
    if context.invoked_subcommand is None:
        from lsr_live.cli.desktop import open_app

        raise typer.Exit(open_app())


def main() -> None:
    """Run the program; ends the process with the exit code of what happened."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        app(prog_name=app.info.name)
    except LsrError as error:
        log.info("ended with: %s", error, exc_info=True)
        tell_error(error)
        sys.exit(error.exit_code)
    except RuntimeFailure as error:
        log.info("ended with: %s", error, exc_info=True)
        told = EngineError(error.sentence, error.advice)
        tell_error(told)
        sys.exit(told.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        log.exception("Unexpected failure")
        where = journal_file()
        trace = f"The whole story is in {where}." if where else "Run it again with --log-file to keep the whole story."
        tell_error(LsrError(f"Something unexpected went wrong: {type(error).__name__}: {error}.", trace))
        sys.exit(1)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
