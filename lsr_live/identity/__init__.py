"""Enrolled people: judging photos, what is estimated over them, the .lsrid bundle and the gallery."""
