"""``lsr-live engines``: build, list, check, inspect and clean what the networks run on."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli import networks, options
from lsr_live.cli.conduct import INTERRUPTED, interruptions, working
from lsr_live.cli.options import AsJson, gather
from lsr_live.cli.telling import note, say, say_json, table
from lsr_live.errors import EngineError, SomeInputsFailed, UsageError

if TYPE_CHECKING:
    from engines.cache import Broken, Cache
    from engines.check import Parity
    from engines.errors import EngineError as Failure
    from engines.record import Engine
    from lsr_live.identity.identity import Identity
    from lsr_live.networks.workshop import Tried
    from lsr_live.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Build, list, check, inspect and clean the engines of the networks.")

SHOWN = 12
"""Digits of a key that people see and may type."""

Runtime = Annotated[
    str | None,
    typer.Option(metavar="all|openvino|onnxruntime|tensorrt|tensorrt-rtx", help="What to build for; all that works."),
]
Key = Annotated[str, typer.Argument(help="An engine's key, or how it begins.", show_default=False)]
Whom = Annotated[
    str | None,
    typer.Option("--identity", "-i", metavar="NAME|FILE.lsrid", help="On whose pictures to check; a portrait if none."),
]


@app.command("build")
def build_engines(
    runtime: Runtime = None,
    precision: networks.Precision = None,
    preset: networks.Preset = None,
    weights: networks.Weights = None,
    identity: Whom = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Build again what is built, or was refused.")] = False,
    gallery: options.Gallery = None,
    as_json: AsJson = False,
) -> None:
    """Build engines, prove each on real pictures against the networks in fp32, and measure it."""
    settings = _settings(preset, weights, None if runtime == "all" else runtime, precision, gallery)

    from engines.cache import Cache
    from engines.runtime.choose import places
    from lsr_live.networks.choose import options as options_for
    from lsr_live.networks.workshop import build_all

    model = networks.model_of(settings.engine)
    wanted = options_for(model, places(), settings.engine.runtime, settings.engine.precision)
    person = _person(identity, settings)
    built: list[Engine] = []
    failures: list[tuple[str, Failure]] = []
    with interruptions() as interrupted, networks.progress() as told:
        for outcome in build_all(
            wanted,
            model,
            person,
            Cache(),
            progress=lambda target, step, share: told(f"{target}: {step}", share),
            cancelled=interrupted.is_set,
            rebuild=rebuild,
        ):
            if outcome.engine is not None:
                built.append(outcome.engine)
            if outcome.failure is not None:
                failures.append((str(outcome.option.target), outcome.failure))
    if interrupted.is_set():
        note("Stopped. What was not finished is gone; what was, is kept.")
        raise typer.Exit(INTERRUPTED)
    for target, failure in failures:
        note(f"lsr-live: {target}: {failure}")
    if as_json:
        say_json([_as_dict(engine) for engine in built])
    elif built:
        _show(built)
    if failures and not built:
        raise EngineError("No engine was built.", "The lines above say why.")
    if failures:
        raise SomeInputsFailed(f"{len(failures)} of {len(wanted)} engines were not built.", "The lines above say why.")


@app.command("list")
def list_engines(as_json: AsJson = False) -> None:
    """List the engines that are built, the fastest first."""
    from engines.cache import Broken, Cache

    cache = Cache()
    found = cache.list()
    engines = [each for each in found if not isinstance(each, Broken)]
    broken = [each for each in found if isinstance(each, Broken)]
    if as_json:
        say_json([*map(_as_dict, engines), *({"key": each.key, "trouble": each.trouble} for each in broken)])
        return
    if not found:
        note(f"No engine is built in {cache.folder}: lsr-live engines build, or the first lsr-live drive, builds some.")
        return
    _show(engines)
    for each in broken:
        note(f"lsr-live: {each.trouble}")
    say(f"{cache.size() / 2**20:.1f} MiB in {cache.folder}")


@app.command("check")
def check_engines(
    preset: networks.Preset = None,
    weights: networks.Weights = None,
    identity: Whom = None,
    gallery: options.Gallery = None,
    as_json: AsJson = False,
) -> None:
    """Draw with every engine of these networks again, and compare with the networks in fp32."""
    settings = _settings(preset, weights, None, None, gallery)

    from engines.cache import Cache
    from lsr_live.networks.workshop import try_all, usable

    model = networks.model_of(settings.engine)
    engines = usable(model, Cache())
    if not engines:
        raise EngineError("There is no engine of these networks to check.", "Build some: lsr-live engines build.")
    outcomes: list[Tried] = []
    tries = try_all(engines, model, _person(identity, settings))
    for engine in engines:
        with working(f"Drawing with {engine.target}"):
            outcomes.append(next(tries))
    if as_json:
        say_json(
            [
                {
                    "key": each.engine.key,
                    "target": asdict(each.engine.target),
                    "parity": each.parity and asdict(each.parity),
                    "trouble": each.trouble,
                }
                for each in outcomes
            ]
        )
    else:
        rows = [
            (
                str(each.engine.target),
                *(_figures(each.parity) if each.parity else ("", "", "")),
                each.trouble or "draws as it should",
            )
            for each in outcomes
        ]
        table(("engine", "PSNR dB", "largest error", "mean", ""), rows)
    if any(each.trouble for each in outcomes):
        raise EngineError("An engine does not draw what the networks draw.", "Build it again: engines build --rebuild.")


@app.command("inspect")
def inspect_engine(key: Key, as_json: AsJson = False) -> None:
    """Show everything that is known of one engine."""
    from engines.cache import Cache
    from engines.inspection import inspect

    engine = _find(key, Cache())
    if as_json:
        say_json(_as_dict(engine))
        return
    table(("", ""), inspect(engine))


@app.command("clean")
def clean(
    everything: Annotated[bool, typer.Option("--all", help="Remove every engine, good ones too.")] = False,
) -> None:
    """Remove engines that are of no use any more: broken, stale, of another machine."""
    from engines.cache import Cache
    from engines.runtime.choose import places

    cache = Cache()
    before = cache.size()
    if everything:
        for engine in cache.list():
            cache.remove(engine.key)
    for removed in cache.clean(places()):
        note(f"{removed.name[:SHOWN]}: {removed.why}")
    say(f"{(before - cache.size()) / 2**20:.1f} MiB freed in {cache.folder}")


def _settings(preset: object, weights: object, runtime: object, precision: object, gallery: object) -> Settings:
    settings = gather(
        {
            "engine.preset": preset,
            "engine.weights": weights,
            "engine.runtime": runtime,
            "engine.precision": precision,
            "gallery": gallery,
        }
    )
    if preset is None and settings.engine.preset == "none":
        # Whoever draws without networks may still want engines.
        return replace(settings, engine=replace(settings.engine, preset="live"))
    if settings.engine.preset == "none":
        raise UsageError("The preset 'none' has no networks, so nothing to build.", "Name one: --preset live.")
    return settings


def _person(identity: str | None, settings: Settings) -> Identity:
    from lsr_live.cli.person import load_person
    from lsr_live.identity.gallery import Gallery
    from lsr_live.identity.parsed import parsed
    from lsr_live.identity.portrait import enrol_portrait

    with working("Preparing the pictures"):
        return parsed(enrol_portrait() if identity is None else load_person(identity, Gallery(settings.gallery)))


def _find(key: str, cache: Cache) -> Engine:
    from engines.cache import Broken

    def begins(each: Engine | Broken) -> bool:
        return each.key.startswith(key.lower())

    found = [each for each in cache.list() if begins(each)]
    if len(found) != 1:
        how = "several engines" if found else "no engine"
        raise UsageError(f"'{key}' means {how}.", "lsr-live engines list shows the keys.")
    if isinstance(found[0], Broken):
        raise EngineError(found[0].trouble, "Clean it away: lsr-live engines clean.")
    return found[0]


def _show(engines: list[Engine]) -> None:
    rows = [
        (
            engine.key[:SHOWN],
            str(engine.target),
            f"{engine.total_ms:.1f}" if engine.speed_ms else "",
            *_figures(engine.parity),
            engine.refused or "ready",
        )
        for engine in sorted(engines, key=lambda engine: (bool(engine.refused), engine.total_ms))
    ]
    table(("key", "engine", "ms a picture", "PSNR dB", "largest error", "mean", ""), rows)


def _figures(parity: Parity) -> tuple[str, str, str]:
    return f"{parity.psnr:.1f}", f"{parity.max_error:.0f}", f"{parity.mean_error:.2f}"


def _as_dict(engine: Engine) -> dict[str, object]:
    return {
        "key": engine.key,
        "target": asdict(engine.target),
        "version": engine.facts.version,
        "device": engine.facts.machine,
        "networks": {name: str(path) for name, path in engine.networks.items()},
        "speed_ms": dict(engine.speed_ms),
        "parity": asdict(engine.parity),
        "refused": engine.refused or None,
        "created": engine.created,
        "bytes": engine.size,
    }
