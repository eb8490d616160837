"""Drive a photo-real avatar of an enrolled person with a webcam."""

__version__ = "0.1.0"
