"""The people of a meeting: found at each key, added, corrected, joined, replaced, deleted."""

from rcm_desktop.services.people.desk import People
from rcm_desktop.services.people.roster import Person, Roster

__all__ = ["People", "Person", "Roster"]
