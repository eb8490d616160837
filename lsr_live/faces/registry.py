"""The trackers there are, by name."""

from __future__ import annotations

from collections.abc import Callable

from lsr_live.errors import UsageError
from lsr_live.faces.known_mesh import KnownMesh
from lsr_live.faces.smoothing import SmoothedTracker
from lsr_live.faces.tracker import Tracker
from lsr_live.settings import TrackingSettings

TRACKERS = ("mediapipe", "mediapipe-tasks", "face-alignment")


def open_tracker(
    settings: TrackingSettings | None = None, *, still: bool, smoothing: Callable[[], float] | None = None
) -> Tracker:
    """Open the tracker that the settings name (default settings where none are given).

    Parameters
    ----------
    still
        True for pictures that have nothing to do with each other: each is searched with care and nothing is smoothed.
        False for cameras and clips: a face is followed, and smoothed as the settings say.
    smoothing
        Asked before each frame, where smoothing may change while it goes on; None: it stays as the settings say.

    Raises
    ------
    UsageError
        An unknown tracker, or one that lacks its file.
    DataError
        A package or file that the tracker needs is missing or broken.
    """
    settings = settings or TrackingSettings()
    if not 0.0 <= settings.smoothing <= 1.0:
        raise UsageError(f"Smoothing goes from 0 (none) to 1, not {settings.smoothing:g}.")
    tracker = _open_network(settings, still=still)
    if not still and (smoothing is not None or settings.smoothing > 0.0):
        tracker = SmoothedTracker(tracker, smoothing or (lambda: settings.smoothing))
    return KnownMesh(tracker)


def _open_network(settings: TrackingSettings, *, still: bool) -> Tracker:
    if settings.tracker == "mediapipe":
        from lsr_live.faces.mediapipe_still import MediapipeStillTracker
        from lsr_live.faces.mediapipe_tracker import MediapipeTracker

        return MediapipeStillTracker() if still else MediapipeTracker()
    if settings.tracker == "mediapipe-tasks":
        from lsr_live.faces.tasks_tracker import TasksTracker

        return TasksTracker(settings.task_file, still=still)
    if settings.tracker == "face-alignment":
        from lsr_live.faces.alignment_tracker import open_alignment_tracker

        return open_alignment_tracker(still=still)
    raise UsageError(f"There is no tracker called {settings.tracker!r}.", f"Choose one of: {', '.join(TRACKERS)}.")
