"""What is pictured of translating: all pending, one being written, some behind, and nothing left."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.pairs import Half
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView

_FIRST = "Thanks the Pro Tempore Presidency for the work done since the last meeting, and asks that it be continued."
_SECOND = "Proposes that the registry be reviewed once a year, with the support of the Executive Secretariat."


def translate(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """The first session's record from nothing translated to a change on either side."""
    window = meeting.window
    window.go_to(Place(Desk.NOTES, detail=Side.TRANSLATE.value))
    page = window.page
    assert isinstance(page, NotesPage)
    view = page.view(Side.TRANSLATE)
    assert isinstance(view, TranslatingView)
    pairs = meeting.desks.notes.pairs
    session = max(pairs.sessions(), key=lambda one: one.tally.pending).session.session.id
    page.show_place(Place(Desk.NOTES, record=pairs.of(session)[0].original.id, detail=Side.TRANSLATE.value))
    settle()
    type_text(_FIRST)
    settle()
    yield "translate-writing"
    press(Qt.Key.Key_Return)
    type_text(_SECOND)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    _change(meeting, session, 0, Half.ORIGINAL)
    _change(meeting, session, 1, Half.TRANSLATION)
    view.reload()
    view.table.go_to(pairs.of(session)[0].original.id, Half.TRANSLATION)
    settle()
    yield "translate-behind"
    view.head.only_open.setChecked(True)
    view.head.section_choice.setFocus()
    settle()
    yield "translate-only-left"
    view.head.only_open.setChecked(False)
    page.turn_to(Side.WRITE)


def _change(meeting: MeetingWindow, session: str, place: int, which: Half) -> None:
    pairs = meeting.desks.notes.pairs
    pair = pairs.of(session)[place]
    opening = pairs.open(pair.original.id, which)
    assert opening is not None
    words = opening.text.split(" ")
    pairs.write(opening, " ".join([*words[:2], "2024" if place else "cordialmente", *words[4:]]))
