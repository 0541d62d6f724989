"""What is pictured of looking back: an entry's versions, two of them side by side, and what was deleted."""

from collections.abc import Iterator
from typing import Any

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus, Visibility
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.notes.page import NotesPage

CTRL = Qt.KeyboardModifier.ControlModifier
_FIRST = "Honduras propone que el grupo de trabajo se reúna en marzo para revisar el protocolo de referencia."
_THEN = (
    "Honduras propone que el grupo de trabajo se reúna en la primera quincena de mayo, en Tegucigalpa, para revisar "
    "y actualizar el protocolo de referencia de casos."
)
_ELSE = "Honduras propone una reunión del grupo de trabajo en mayo; la sede se confirma antes del 15 de abril."


def entry_history(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A proposal that became a commitment, met another version of it, and was settled; then what was deleted."""
    story = _Story(held)
    entry = story.record(_FIRST)
    meeting.window.go_to(Place(Desk.NOTES, held.followed, story.section))
    settle()
    story.amend(entry, text=_THEN, delegation=story.delegation("HND"))
    held.clock.go(95)
    seen = story.sight(entry)
    story.amend(entry, kind=NoteKind.COMMITMENT, action=Action("Secretaría Ejecutiva", "2024-04-15"))
    settle()
    press(Qt.Key.Key_H, CTRL)
    press(Qt.Key.Key_Down)
    settle()
    yield "history"
    story.sit("Luz")
    held.clock.go(40)
    story.notes.amend(entry, seen, {"text": _ELSE, "status": NoteStatus.BRACKETED})
    held.clock.go(40)
    story.sit("Ana")
    story.notes.amend(entry, seen, {"text": _THEN.replace("Tegucigalpa", "San Pedro Sula")})
    press(Qt.Key.Key_Home)
    settle()
    yield "history-two-versions"
    press(Qt.Key.Key_Escape)
    for text in ("Se agradece a la presidencia.", _THEN, "Guatemala apoya la propuesta."):
        gone = story.record(text, delegation=story.delegation("GTM"), visibility=Visibility.MEMBERS_ONLY)
        held.clock.go(70)
        story.delete(gone)
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    page.writing.looking_back.open_deleted()
    settle()
    yield "deleted-entries"
    press(Qt.Key.Key_Escape)


class _Story:
    """What others do to the record meanwhile."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self.notes = Notes(held.database)
        found = next(one for one in self.notes.sessions() if one.session.id == held.followed)
        self.section = found.sections[0].id

    def delegation(self, code: str) -> str:
        programme = self.notes.everything().programme
        return next((one.id for one in programme.delegations if one.code == code), "")

    def record(self, text: str, **values: Any) -> str:
        new = NewEntry(session=self._held.followed, section=self.section, text=text, **values)
        return self.notes.record(new).id

    def sight(self, entry: str) -> Any:
        opened = self.notes.open(entry)
        assert opened is not None
        return opened[1]

    def amend(self, entry: str, **values: Any) -> None:
        self._held.clock.go(75)
        self.notes.amend(entry, self.sight(entry), values)

    def delete(self, entry: str) -> None:
        self.notes.delete(entry, self.sight(entry))

    def sit(self, name: str) -> None:
        Setup(self._held.database).sit_down(name)
