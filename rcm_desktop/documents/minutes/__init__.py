"""The minutes of a session or of a whole meeting, as a tree."""

from rcm_desktop.documents.minutes.body import minutes

__all__ = ["minutes"]
