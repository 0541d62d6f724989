"""The meetings on this laptop: made from a description, opened, joined by invitation."""

from rcm_desktop.services.meetings.shelf import Joined, Listed, Meetings

__all__ = ["Joined", "Listed", "Meetings"]
