"""The agenda on paper: the programme, a sheet for each door, and the script of those who run the meeting."""

from rcm_desktop.documents.agenda_papers.content import AgendaContent
from rcm_desktop.documents.agenda_papers.doors import door_sheets
from rcm_desktop.documents.agenda_papers.programme import by_room, programme
from rcm_desktop.documents.agenda_papers.script import script
from rcm_desktop.documents.agenda_papers.speech import Tongue

__all__ = ["AgendaContent", "Tongue", "by_room", "door_sheets", "programme", "script"]
