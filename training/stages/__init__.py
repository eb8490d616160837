"""Stages of training: what is minimised (recipes), and the loop that does it and can be stopped at any time."""
