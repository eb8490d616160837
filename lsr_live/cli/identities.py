"""``lsr-live identities``: the people who are enrolled."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli import options
from lsr_live.cli.options import AsJson, gather
from lsr_live.cli.person import known_name
from lsr_live.cli.telling import note, say, say_json, table
from lsr_live.errors import UsageError

if TYPE_CHECKING:
    from lsr_live.identity.gallery import Entry, Gallery

app = typer.Typer(no_args_is_help=True, help="List, show, rename, remove, export and import enrolled people.")

Name = Annotated[str, typer.Argument(help="The identity's name.", show_default=False)]
Replace = Annotated[bool, typer.Option("--replace", help="Write over what stands there.")]


def _gallery(folder: Path | None) -> Gallery:
    from lsr_live.identity.gallery import Gallery

    return Gallery(gather({"gallery": folder}).gallery)


@app.command("list")
def list_identities(gallery: options.Gallery = None, as_json: AsJson = False) -> None:
    """List the people who are enrolled."""
    people = _gallery(gallery)
    entries = people.list()
    if as_json:
        say_json([_as_dict(entry) for entry in entries])
        return
    if not entries:
        note(f"Nobody is enrolled in {people.folder}: lsr-live enroll NAME PHOTO... enrols a person.")
        return
    rows = []
    for entry in entries:
        if entry.summary is None:
            rows.append((entry.name, "", "", entry.trouble or ""))
        else:
            rows.append((entry.name, str(entry.summary.photos), entry.summary.created[:10], entry.summary.consent))
    table(("name", "photos", "enrolled", "consent"), rows)


@app.command("show")
def show(name: Name, gallery: options.Gallery = None, as_json: AsJson = False) -> None:
    """Show what is known of one person."""
    people = _gallery(gallery)
    wanted = known_name(name, people)
    entry = next(entry for entry in people.list() if entry.name == wanted)
    if as_json:
        say_json(_as_dict(entry))
        return
    told = _as_dict(entry)
    table(("", ""), [(key, str(value)) for key, value in told.items() if value is not None])


@app.command("rename")
def rename(
    name: Name, new: Annotated[str, typer.Argument(help="The new name.")], gallery: options.Gallery = None
) -> None:
    """Give a person another name."""
    people = _gallery(gallery)
    people.rename(known_name(name, people), new)
    say(f"{name} is now called {new}.")


@app.command("remove")
def remove(name: Name, gallery: options.Gallery = None) -> None:
    """Take a person out of the gallery."""
    people = _gallery(gallery)
    kept = people.remove(known_name(name, people))
    say(f"{name} is removed. The file lies in {kept} until you delete it.")


@app.command("export")
def export(
    name: Name,
    file: Annotated[Path | None, typer.Argument(help="Where to; NAME.lsrid here if not given.")] = None,
    gallery: options.Gallery = None,
    replace: Replace = False,
) -> None:
    """Copy a person into a file that can be taken to another machine."""
    people = _gallery(gallery)
    wanted = known_name(name, people)
    target = file or Path(f"{wanted}.lsrid")
    if target.suffix != ".lsrid":
        raise UsageError(f"{target} is no name for a bundle.", "End it in .lsrid.")
    people.export(wanted, target, replace=replace)
    say(f"{wanted} is in {target}. Whoever has this file can drive this person's avatar.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A bundle, NAME.lsrid.")],
    name: Annotated[str | None, typer.Option(help="Another name than the one in the bundle.")] = None,
    gallery: options.Gallery = None,
    replace: Replace = False,
) -> None:
    """Take a person in from a file; all of it is checked first."""
    say(f"{_gallery(gallery).import_(file, name, replace=replace)} can be driven now.")


def _as_dict(entry: Entry) -> dict[str, object]:
    summary = asdict(entry.summary) if entry.summary is not None else {}
    return {**summary, "name": entry.name, "file": str(entry.path), "bytes": entry.size, "trouble": entry.trouble}
