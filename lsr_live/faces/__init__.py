"""From a picture to a face mesh: trackers, whose face it is, smoothing, and the 68-point contour."""
