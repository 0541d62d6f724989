"""The rapporteur's desk of one meeting put together: one record for all its views."""

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.services.people import People
    from rcm_desktop.ui.kit.views import View
    from rcm_desktop.ui.screens.notes.page import Side
    from rcm_desktop.ui.screens.notes.writing.view import WritingView


class NotesDesk:
    """Makes what shows or changes the record, each when it is first asked for."""

    def __init__(
        self,
        database: Database,
        window: MainWindow,
        agenda: AgendaDesk,
        people: Callable[[], "People"],
        kept: Kept,
    ) -> None:
        self._database, self._window, self._agenda, self._people, self._kept = database, window, agenda, people, kept

    @cached_property
    def notes(self) -> Notes:
        """The gestures of the rapporteur."""
        return Notes(self._database)

    def page(self) -> Page:
        """The rapporteur's page."""
        from rcm_desktop.ui.screens.notes.page import NotesPage

        makers: dict[Side, Callable[[], View]] = {}
        writing = self._writing()
        page = NotesPage(writing, makers)
        self._give_phrases(writing, page)
        return page

    def _writing(self) -> "WritingView":
        from rcm_desktop.ui.screens.notes.writing.view import WritingView

        desk, window = self._agenda, self._window
        return WritingView(
            self.notes, self._people(), desk.agenda, desk.following, window.undo, window.failures.tell
        )

    def _give_phrases(self, writing: "WritingView", page: Page) -> None:
        """The phrases at the right of what is written, hidden until they are first wanted."""
        from rcm_desktop.ui.screens.notes.writing.phrase_side import PhraseSide
        from rcm_desktop.ui.screens.notes.writing.phrasing import PHRASE_KEY, Phrasing
        from rcm_desktop.ui.screens.notes.writing.slots import Company

        notes = self.notes

        def company() -> Company:
            session, found = writing.record.session_id, notes.everything()
            spoken = {note.delegation for note in found.of(session)}
            return Company(found.programme.delegations, spoken, self._present(session))

        phrasing = Phrasing(
            (writing.composer, writing.editor),
            lambda: writing.editor if writing.amendment.note is not None else writing.composer,
            notes.phrases, company, lambda: notes.local_time().date(), writing,
        )  # fmt: skip
        side = PhraseSide(phrasing, writing)
        page.add_command(side.words, side.open, PHRASE_KEY, within=writing)

    def _present(self, session: Id) -> Collection[Id]:
        """The delegations known to be there."""
        from rcm_desktop.services.attendance import Attendance

        seen = Attendance(self._database).presence(session)
        return {one.delegation.id for one in seen if one.registered or one.in_session}
