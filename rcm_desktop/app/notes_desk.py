"""The rapporteur's desk of one meeting put together: one record for all its views."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.domain.elsewhere import Elsewhere
    from rcm_desktop.services.people import People
    from rcm_desktop.ui.kit.views import View
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
        others: "Callable[[], Sequence[Elsewhere]]" = tuple,
    ) -> None:
        """`others` tells which meetings this laptop has beside the open one."""
        self._database, self._window, self._agenda, self._people, self._kept = database, window, agenda, people, kept
        self.others = others

    @cached_property
    def notes(self) -> Notes:
        """The gestures of the rapporteur."""
        return Notes(self._database)

    def page(self) -> Page:
        """The rapporteur's page."""
        from rcm_desktop.ui.screens.notes.page import NotesPage, Side
        from rcm_desktop.ui.screens.notes.roll_call.opening import RollCallOpening

        makers: dict[Side, Callable[[], View]] = {Side.FIND: self._finding}
        page, window = NotesPage(self._writing(), makers), self._window
        RollCallOpening(page, lambda: self._agenda.roll_call, window.undo, window.failures.tell)
        return page

    def _writing(self) -> "WritingView":
        from rcm_desktop.ui.screens.notes.writing.view import WritingView

        desk, window = self._agenda, self._window
        view = WritingView(
            self.notes, Rewriting(self._database, self.notes), self._people(), desk.agenda, desk.following,
            window.undo, window.failures.tell, self._kept.now.notes_side,
        )  # fmt: skip
        view.side.turned.connect(lambda part: self._kept.keep(notes_side=part))
        view.alone.connect(window.show_alone)
        return view

    def _finding(self) -> "View":
        from rcm_desktop.services.finding import Excerpts, Finding
        from rcm_desktop.ui.screens.notes.finding.page_side import PageSide
        from rcm_desktop.ui.screens.notes.finding.view import FindView

        window = self._window
        finding = Finding(self.notes.everything, self.others)
        excerpts = Excerpts(finding, self.notes.local_time)
        return FindView(
            finding, window.jobs, lambda: PageSide(excerpts, window.jobs, window.failures.tell, window.tell)
        )
