"""``lsr-train prepare``, ``pack`` and ``export-reference``: data in, shards out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lsr_live.errors import SomeInputsFailed
from training.commands.outcome import console, counted_bar, told

if TYPE_CHECKING:
    from training.data.manifest import Manifest

_SHOWN = 20
"""Left-out inputs that are shown; all stand in the manifest."""


def add(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(prepare)
    app.command()(pack)
    app.command(name="export-reference")(export_reference)


def prepare(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="DATA...",
            help="Folders with a folder for each person (clips, pictures, or folders of these), tar packs, clips.",
            show_default=False,
        ),
    ],
    out: Annotated[Path, typer.Argument(metavar="SHARDS", help="Folder to write.", show_default=False)],
    side: Annotated[int, typer.Option("--size", help="Side of the pictures, px.")] = 256,
    quality: Annotated[int, typer.Option(help="Of the pictures, 1 to 100; 100 loses nothing.")] = 95,
    pick: Annotated[
        Literal["variety", "reference"],
        typer.Option(help="Frames of a clip: variety, or reference (LSR's rule, ten of a clip)."),
    ] = "variety",
    frames: Annotated[int, typer.Option(help="Frames of a clip, with --pick variety.")] = 24,
    workers: Annotated[int, typer.Option(min=1, help="Processes, or actors with --ray-address.")] = 1,
    ray_address: Annotated[
        str | None, typer.Option(help="Work on a Ray cluster: local, auto, or its address.", show_default=False)
    ] = None,
    shard_mib: Annotated[int, typer.Option(min=1, help="Size of a shard at most, MiB.")] = 64,
    restart: Annotated[
        bool, typer.Option("--restart", help="Remove what an earlier run left, and begin anew.")
    ] = False,
) -> None:
    """Make WebDataset shards of clips and pictures: picture, mesh, points, contour, layout, matte, labels.

    Stopped at any moment it goes on where it was when started again. What cannot be used is listed and left out.
    """
    from training.data.examine import Options
    from training.data.prepare import prepare as make

    options = Options(side=side, quality=quality, pick=pick, frames=frames)
    with counted_bar("tracks", f"'{out}' keeps what is done: the same command goes on with it.") as step:
        manifest = make(
            inputs,
            out,
            options,
            workers=workers,
            ray_address=ray_address,
            shard_mib=shard_mib,
            restart=restart,
            progress=lambda done, total, count: step(done, total, f"{count:,} frames"),
        )
    _show_skipped(manifest)
    typer.echo(_summary(out, manifest))
    if manifest.unreadable:
        with told():
            raise SomeInputsFailed(
                f"{manifest.unreadable:,} files could not be read and were left out; manifest.json lists them."
            )


def pack(
    shards: Annotated[Path, typer.Argument(metavar="SHARDS", help="What prepare wrote.", show_default=False)],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="New folder.", show_default=False)],
    max_mib: Annotated[float, typer.Option(min=0.1, help="Size of the tar at most, MiB.")] = 40.0,
    quality: Annotated[int, typer.Option(help="Of the pictures, 1 to 100.")] = 85,
) -> None:
    """Pack shards into one compact tar for a GPU that is at hand for a short while."""
    from training.data.pack import pack as make

    with counted_bar("frames", "Nothing was kept.") as step:
        packed = make(shards, out, max_mib=max_mib, quality=quality, progress=lambda done, total: step(done, total, ""))
    manifest = packed.manifest
    typer.echo(_summary(out, manifest))
    if packed.dropped:
        whole = manifest.frames + packed.dropped
        typer.echo(
            f"{packed.dropped:,} of {whole:,} frames did not fit into {max_mib:g} MiB: left out evenly, "
            f"{packed.dropped / whole:.0%} of each person's."
        )


def export_reference(
    shards: Annotated[Path, typer.Argument(metavar="SHARDS", help="What prepare wrote.", show_default=False)],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="New folder.", show_default=False)],
    subset: Annotated[str, typer.Option(help="Name of the level above the people.")] = "dev",
    side: Annotated[int, typer.Option("--size", min=32, max=2048, help="Side of the pictures, px.")] = 224,
) -> None:
    """Write shards in the reference's form: folders of _rgb, _contour and _segmap_merged pictures."""
    from training.data.reference import write_reference

    with counted_bar("frames", f"'{out}' is not whole: remove it.") as step:
        count = write_reference(
            shards, out, subset=subset, side=side, progress=lambda done, total: step(done, total, "")
        )
    typer.echo(f"{count:,} frames: {out}")


def _summary(out: Path, manifest: Manifest) -> str:
    size = sum(shard.bytes for shard in manifest.shards) / 2**20
    text = (
        f"{manifest.frames:,} frames of {manifest.people:,} people in {manifest.tracks:,} tracks, "
        f"{size:,.1f} MiB in {len(manifest.shards):,} file{'s'[: len(manifest.shards) > 1]}: {out}"
    )
    if manifest.alone:
        names = ", ".join(manifest.alone[:5]) + (" and others" if len(manifest.alone) > 5 else "")
        text += f"\n{len(manifest.alone):,} have one frame only, of which no pair can be made: {names}."
    if manifest.enlarged:
        text += f"\n{manifest.enlarged:,} frames were smaller than {manifest.side} px and were enlarged."
    return text


def _show_skipped(manifest: Manifest) -> None:
    if not manifest.skipped:
        return
    screen = console()
    screen.print(f"{len(manifest.skipped):,} left out:", style="yellow")
    for skipped in manifest.skipped[:_SHOWN]:
        screen.print(f"  {skipped.source}: {skipped.reason}", markup=False, highlight=False, soft_wrap=True)
    if (more := len(manifest.skipped) - _SHOWN) > 0:
        screen.print(f"  and {more:,} more, all in manifest.json", highlight=False)
