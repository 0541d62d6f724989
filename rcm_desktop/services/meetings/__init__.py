"""The meetings on this laptop: made from a description, opened, joined by invitation."""

from rcm_desktop.services.meetings.joining import Joined
from rcm_desktop.services.meetings.shelf import Listed, Meetings

__all__ = ["Joined", "Listed", "Meetings"]
