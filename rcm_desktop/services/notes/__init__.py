"""The rapporteur's desk: entries per objective, on disk while they are typed."""

from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.services.notes.pairs import Opening, Pairs, SessionPairs
from rcm_desktop.services.notes.rewriting import Rewriting
from rcm_desktop.services.notes.values import Entry, NewEntry, Section, SessionNotes

__all__ = [
    "Entries", "Entry", "NewEntry", "Notes", "Opening", "Pairs", "Rewriting", "Section", "SessionNotes", "SessionPairs",
]  # fmt: skip
