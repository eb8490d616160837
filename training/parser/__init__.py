"""The face parser: a small network that gives each pixel of a portrait one of 19 classes, and how it is trained."""
