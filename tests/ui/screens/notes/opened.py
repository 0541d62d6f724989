"""The rapporteur's page put together on a meeting's file, as the program does it."""

from collections.abc import Callable

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.notes import Notes, Pairs, Rewriting
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView
from rcm_desktop.ui.screens.notes.writing.typing_help import Laptop
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
    laptop: Laptop | None = None,
    pairs: Pairs | None = None,
) -> NotesPage:
    """The page with its writing view; what is not handed in is made, the two columns come with their `pairs`."""
    notes, agenda = notes or Notes(database), agenda or Agenda(database)
    following, undo = following or Following(database, agenda), undo or UndoStack()
    rewriting = Rewriting(database, notes)
    writing = WritingView(
        notes, rewriting, People(database), agenda, following, undo, tell, side="", laptop=laptop
    )

    def translating() -> TranslatingView:
        assert pairs is not None
        return TranslatingView(notes, pairs, undo, tell, lambda: writing.record.session_id)

    return NotesPage(writing, {} if pairs is None else {Side.TRANSLATE: translating})
