"""The rapporteur's desk of one meeting put together: one record for all its views."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.services.people import People
    from rcm_desktop.ui.kit.views import View
    from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel
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
        from rcm_desktop.ui.screens.notes.page import NotesPage, Side
        from rcm_desktop.ui.screens.notes.roll_call.opening import RollCallOpening

        makers: dict[Side, Callable[[], View]] = {Side.COVERAGE: self._coverage}
        page, window = NotesPage(self._writing(), makers), self._window
        RollCallOpening(page, lambda: self._agenda.roll_call, window.undo, window.failures.tell)
        return page

    def _writing(self) -> "WritingView":
        from rcm_desktop.app.typing_laptop import TypingLaptop
        from rcm_desktop.ui.screens.notes.writing.view import WritingView

        desk, window = self._agenda, self._window
        view = WritingView(
            self.notes, Rewriting(self._database, self.notes), self._people(), desk.agenda, desk.following,
            window.undo, window.failures.tell, self._kept.now.notes_side,
            TypingLaptop(self._database, self._kept),
        )  # fmt: skip
        view.side.turned.connect(lambda part: self._kept.keep(notes_side=part))
        view.alone.connect(window.rail.setHidden)
        view.alone.connect(window.head.setHidden)
        return view

    def _coverage(self) -> "View":
        from rcm_desktop.services.notes.coverage import Coverage
        from rcm_desktop.ui.screens.notes.coverage.view import CoverageView

        return CoverageView(Coverage(self.notes), self._window.failures.tell, self._coverage_papers)

    def _coverage_papers(self) -> "CoveragePapersPanel":
        from rcm_desktop.services.notes.coverage_papers import CoveragePapers
        from rcm_desktop.ui.kit.paper_printing import PaperPrinting
        from rcm_desktop.ui.screens.notes.coverage.paper_jobs import CoverageJobs
        from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel

        window = self._window
        tell_error = window.failures.tell
        printing = PaperPrinting(window.jobs, self._kept, tell_error, window.tell, window)
        papers = CoveragePapers(self._database, self.notes)
        return CoveragePapersPanel(CoverageJobs(papers, printing, window.jobs, tell_error, window.tell))
