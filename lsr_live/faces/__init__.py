"""From a picture to a face mesh: trackers, whose face it is, smoothing, and the 68-point contour."""

from lsr_live.faces.registry import open_tracker as open_tracker
