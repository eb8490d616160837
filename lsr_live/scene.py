"""Who is drawn and with what, from one picture to the next: exchanged at any time, freed when no picture needs it."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from lsr_live.appearance.painter import Painter
from lsr_live.appearance.tools import Tools
from lsr_live.role import Role


@dataclass(frozen=True, slots=True)
class Scene:
    """What a picture is begun with; it ends with the same."""

    role: Role
    tools: Tools
    number: int
    """Counts the changes."""


class Scenes:
    """The scene of the moment, the one that is to come, and those that pictures in the making still need.

    `change` may be called from any thread; `advance` from the one that begins pictures, `finished` from the one that
    ends them. Networks are closed when the last picture that could use them is finished.
    """

    def __init__(self, role: Role, painter: Painter | None) -> None:
        self._preparing = threading.RLock()
        self._changing = threading.Lock()
        self._current = self._newest = _prepared(role, painter, None)
        self._retired: list[Scene] = []

    @property
    def current(self) -> Scene:
        """What pictures are begun with now."""
        return self._current

    @property
    def newest(self) -> Scene:
        """What the next picture will be begun with."""
        return self._newest

    def change(self, role: Role) -> None:
        """Play another role from the next picture on, with the same networks; it is prepared on the calling thread."""
        with self._preparing:
            self._put(role, self._newest.tools.painter)

    def paint_with(self, painter: Painter | None) -> None:
        """Draw with other networks, or none, from the next picture on."""
        with self._preparing:
            self._put(self._newest.role, painter)

    def _put(self, role: Role, painter: Painter | None) -> None:
        scene = _prepared(role, painter, self._newest)
        with self._changing:
            passed_over = [] if self._newest is self._current else [self._newest]
            self._newest = scene
        self._close_unused(passed_over)

    def advance(self) -> tuple[Scene, Scene]:
        """Begin the next picture: the scene of the one before, and the one to draw it with."""
        with self._changing:
            before, self._current = self._current, self._newest
            if before is not self._current:
                self._retired.append(before)
            return before, self._current

    def finished(self, scene: Scene) -> None:
        """A picture of this scene is finished, and so are all that were begun before."""
        with self._changing:
            done = [each for each in self._retired if each.number < scene.number]
            self._retired = [each for each in self._retired if each.number >= scene.number]
        self._close_unused(done)

    def close(self) -> None:
        """Free all networks; nothing is drawn any more."""
        _, last = self.advance()
        self.finished(last)
        if last.tools.painter is not None:
            last.tools.painter.networks.close()

    def _close_unused(self, done: Iterable[Scene]) -> None:
        """Close the networks of scenes that are over, where no other scene draws with them."""
        with self._changing:
            drawing = [scene.tools.painter for scene in (*self._retired, self._current, self._newest)]
        for painter in {id(scene.tools.painter): scene.tools.painter for scene in done}.values():
            if painter is not None and all(painter is not other for other in drawing):
                painter.networks.close()


def _prepared(role: Role, painter: Painter | None, before: Scene | None) -> Scene:
    layered = role.background is not None
    tools = Tools.prepare(role.identity, painter, layered=layered, before=None if before is None else before.tools)
    return Scene(role, tools, 0 if before is None else before.number + 1)
