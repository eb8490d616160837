"""``lsr-live enroll``: from photos to a person who can be driven."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli import options
from lsr_live.cli.options import gather
from lsr_live.cli.telling import console_for, counted, say, table
from lsr_live.errors import SomeInputsFailed, UsageError
from lsr_live.settings_file import expanded

if TYPE_CHECKING:
    from lsr_live.identity.clip import Progress
    from lsr_live.identity.enrol import Enrolment
    from lsr_live.identity.verdict import Verdict
    from lsr_live.settings import Settings

QUESTION = "What did this person agree to, and how? (for example: agreed in writing to video calls, 3 May)"


def enroll(
    name: Annotated[str, typer.Argument(help="What to call the person.", show_default=False)],
    photos: Annotated[
        list[Path] | None, typer.Argument(metavar="PHOTO|DIR...", help="1 to 32 photos, or folders of them.")
    ] = None,
    from_clip: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take the photos from this clip instead.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=32, help="How many to take from the clip.")] = 8,
    no_crop: Annotated[bool, typer.Option("--no-crop", help="Take the pictures as they are.")] = False,
    consent: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What the person agreed to; asked for if not given.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over the person of that name.")] = False,
    tracker: options.Tracker = None,
    task_file: options.TaskFile = None,
    models: options.Models = None,
    gallery: options.Gallery = None,
) -> None:
    """Enrol a person from photos or a clip, and say of each photo whether it serves."""
    if bool(photos) == (from_clip is not None):
        raise UsageError("Name photos, or a clip with --from-clip: one of the two.")
    settings = gather(
        {"gallery": gallery, "models": models, "tracking.tracker": tracker, "tracking.task_file": task_file}
    )

    from lsr_live.appearance.looks import alike
    from lsr_live.identity.enrol import NoPhotoServes
    from lsr_live.identity.gallery import Gallery
    from lsr_live.identity.naming import checked_name
    from lsr_live.identity.wanted import photos_wanted

    people = Gallery(settings.gallery)
    name = checked_name(name)
    if not replace and name.casefold() in {entry.name.casefold() for entry in people.list()}:
        raise UsageError(f"There is an identity called {name!r} already.", "Choose another name, or add --replace.")
    files = None if from_clip is not None else _pictures(photos or [])
    agreed = consent if consent is not None else _ask()
    try:
        with _progress() as progress:
            enrolment = _enrol(name, files, from_clip, count, no_crop, agreed, settings, progress)
    except NoPhotoServes as error:
        _show(error.verdicts, err=True)
        raise
    _show(enrolment.verdicts)
    path = people.save(enrolment.identity, replace=replace)
    say(f"{name} is enrolled from {counted(len(enrolment.identity.photos), 'photo')}: {path}")
    if others := int((~alike(enrolment.identity.photos, enrolment.identity.rest)).sum()):
        say(
            f"{others} of {len(enrolment.identity.photos)} photos show another dress, hair or light than the one at "
            "rest: only mouth and eyes are taken from them. Photos of one day serve better."
        )
    if hint := photos_wanted(enrolment.identity):
        say(hint)
    say(f"Next: lsr-live drive --identity {name!r}")
    refused = [verdict for verdict in enrolment.verdicts if _is_refused(verdict)]
    if refused:
        raise SomeInputsFailed(f"{len(refused)} of {len(enrolment.verdicts)} photos could not be used.")


def _enrol(
    name: str,
    files: list[Path] | None,
    clip: Path | None,
    count: int,
    no_crop: bool,
    consent: str,
    settings: Settings,
    progress: Progress,
) -> Enrolment:
    from lsr_live.identity.enrol import enrol, enrol_clip

    if clip is not None:
        return enrol_clip(
            name,
            expanded(clip),
            count=count,
            crop="none" if no_crop else "face",
            consent=consent,
            tracking=settings.tracking,
            models=settings.models,
            progress=progress,
        )
    return enrol(
        name,
        files or [],
        crop="none" if no_crop else "face",
        consent=consent,
        tracking=settings.tracking,
        models=settings.models,
        progress=progress,
    )


def _pictures(named: Sequence[Path]) -> list[Path]:
    from lsr_live.frames.picture_file import list_pictures

    found: list[Path] = []
    for path in named:
        place = expanded(path)
        found += list_pictures(place) if place.is_dir() else [place]
    if not found:
        raise UsageError(f"There are no pictures in {', '.join(map(str, named))}.")
    return found


def _ask() -> str:
    if not sys.stdin.isatty():
        raise UsageError(
            "The person's consent must be recorded.", 'Add what they agreed to: --consent "agreed in writing, 3 May"'
        )
    return str(typer.prompt(QUESTION, err=True))


def _is_refused(verdict: Verdict) -> bool:
    """Whether something is wrong with the photo; one too many, or one like another, is not."""
    from lsr_live.identity.verdict import Reason

    return not verdict.accepted and verdict.reason not in (Reason.SURPLUS, Reason.DUPLICATE)


def _show(verdicts: Sequence[Verdict], *, err: bool = False) -> None:
    rows = [
        (
            "ok" if verdict.accepted else "--",
            verdict.label,
            "" if verdict.quality is None else f"{verdict.quality:.2f}",
            "" if verdict.likeness is None else f"{verdict.likeness:.2f}",
            f"{verdict.sentence} {verdict.advice}".strip(),
        )
        for verdict in verdicts
    ]
    table(("", "photo", "quality", "likeness", "verdict"), rows, err=err)


@contextmanager
def _progress() -> Iterator[Progress]:
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(), TextColumn("{task.completed}/{task.total}"), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console_for(err=True), disable=not sys.stderr.isatty(), transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda done, total, what: bar.update(task, completed=done, total=total, description=what)
