"""What is pictured of the coverage board: whole, only what has nothing, filtered, and with the panel that saves it."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.notes.coverage.view import CoverageView
from rcm_desktop.ui.screens.notes.page import NotesPage, Side

CTRL = Qt.KeyboardModifier.ControlModifier


def coverage(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """An objective is spoken of in a later session; then what a rapporteur asks the board."""
    notes = Notes(held.database)
    sessions = notes.sessions()
    first, last = sessions[0].sections[0], sessions[-2].session.id
    speaker = notes.everything().programme.delegations[2].id
    for section, text, eyes in (
        (first.id, "Se retoma el asunto y se fija una nueva fecha para los aportes.", Visibility.FULL),
        ("", "Las jefaturas tratan el presupuesto.", Visibility.MEMBERS_ONLY),
    ):
        notes.record(
            NewEntry(
                session=last, section=section, text=text, kind=NoteKind.AGREEMENT, delegation=speaker, visibility=eyes
            )
        )
    meeting.window.go_to(Place(Desk.NOTES, detail=Side.COVERAGE.value))
    settle()
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    view = page.view(Side.COVERAGE)
    assert isinstance(view, CoverageView)
    yield "coverage"
    press(Qt.Key.Key_End)
    settle()
    yield "coverage-end"
    press(Qt.Key.Key_O, CTRL)
    settle()
    yield "coverage-only-missing"
    view.filters.clear()
    view.filters.kind.choose(NoteKind.AGREEMENT)
    view.filters.changed.emit()
    settle()
    yield "coverage-filtered"
    view.filters.clear()
    view.open_papers()
    settle()
    yield "coverage-papers"
    view.close_papers()
    meeting.window.go_to(Place(Desk.NOTES, detail=Side.WRITE.value))
