"""The rapporteur's page put together on a meeting's file, as the program does it."""

from collections.abc import Callable

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.notes.page import NotesPage
from rcm_desktop.ui.screens.notes.writing.view import WritingView


def fail(error: RcmError) -> None:
    """For where no error is expected."""
    raise error


def notes_page(
    database: Database,
    tell: Callable[[RcmError], None] = fail,
    *,
    undo: UndoStack | None = None,
    notes: Notes | None = None,
    agenda: Agenda | None = None,
    following: Following | None = None,
) -> NotesPage:
    """The page with its writing view; what is not handed in is made."""
    notes, agenda = notes or Notes(database), agenda or Agenda(database)
    following = following or Following(database, agenda)
    rewriting = Rewriting(database, notes)
    writing = WritingView(
        notes, rewriting, People(database), agenda, following, undo or UndoStack(), tell, side=""
    )
    return NotesPage(writing)
