"""Everything known of an engine, for people."""

from __future__ import annotations

from engines.check import LEAST_PSNR
from engines.record import Engine


def inspect(engine: Engine) -> list[tuple[str, str]]:
    """Name and value of all that the record of an engine says, in the order in which one asks."""
    facts, parity = engine.facts, engine.parity
    lines = [
        ("engine", engine.key),
        ("state", engine.refused or "ready"),
        ("runs on", str(engine.target)),
        ("runtime", f"{engine.target.runtime} {facts.version}"),
        ("device", facts.machine),
        ("processor", facts.processor),
    ]
    for name, path in engine.networks.items():
        lines += [(name, str(path)), (f"{name} sha256", facts.networks[name])]
        if name in engine.payloads:
            lines += [(f"{name} plan", str(engine.files[name])), (f"{name} plan sha256", engine.payloads[name])]
        lines.append((f"{name} runs in", engine.arithmetic[name]))
        if name in engine.speed_ms:
            lines.append((f"{name} takes", f"{engine.speed_ms[name]:.2f} ms"))
    if engine.speed_ms:
        lines.append(("all take", f"{engine.total_ms:.2f} ms"))
    least = LEAST_PSNR.get(engine.target.precision)
    lines += [
        ("threads", "as many as the runtime likes" if engine.threads is None else str(engine.threads)),
        ("PSNR", f"{parity.psnr:.1f} dB" + (f" (at least {least:.0f} wanted)" if least is not None else "")),
        ("PSNR, worst picture", f"{parity.lowest_psnr:.1f} dB"),
        ("largest error", f"{parity.max_error:.0f} of 255"),
        ("mean error", f"{parity.mean_error:.3f} of 255"),
        ("values that are no numbers", str(parity.not_numbers)),
        ("black pictures", str(parity.black)),
        ("pictures compared", str(parity.pictures)),
        *((f"option {name}", value) for name, value in facts.options.items()),
        ("created", engine.created),
        ("folder", str(engine.folder)),
        ("size", f"{engine.size / 1e6:.1f} MB"),
    ]
    return [(name, value) for name, value in lines if value]
