"""The agenda of one meeting put together: one programme for its page, the rapporteur's notes and the walls."""

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda, Following, Planning
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rcm_desktop.app.walls import Walls
    from rcm_desktop.services.attendance import Attendance
    from rcm_desktop.services.people import People
    from rcm_desktop.services.roll_call import RollCall
    from rcm_desktop.ui.kit.detour import Detour
    from rcm_desktop.ui.screens.agenda.papers_panel import PapersPanel
    from rcm_desktop.ui.screens.agenda.view import AgendaView
    from rcm_desktop.ui.screens.lists.saving import ProgrammeSaving


class AgendaDesk:
    """Makes what shows or changes the agenda, each when it is first asked for."""

    def __init__(
        self, database: Database, window: MainWindow, setup: Setup, people: Callable[[], "People"], kept: Kept
    ) -> None:
        self._database, self._window, self._setup, self._people = database, window, setup, people
        self._kept = kept
        self.agenda = Agenda(database)

    @cached_property
    def planning(self) -> Planning:
        """The gestures of preparing."""
        return Planning(self._database, self.agenda)

    @cached_property
    def following(self) -> Following:
        """The gestures at the chair's table."""
        return Following(self._database, self.agenda)

    @cached_property
    def walls(self) -> "Walls":
        """The walls on other screens, and their control."""
        from rcm_desktop.app.walls import Walls

        return Walls(self.agenda, self._database.on_change, self._window, self._kept)

    @cached_property
    def roll_call(self) -> "RollCall":
        """Who is present because somebody said so."""
        from rcm_desktop.services.roll_call import RollCall

        return RollCall(self._database)

    @cached_property
    def _attendance(self) -> "Attendance":
        from rcm_desktop.services.attendance import Attendance

        return Attendance(self._database)

    def present(self, session: Id) -> Collection[Id]:
        """The delegations known to be at a session or at the meeting, by scans and by the session's roll call."""
        tiles = self._attendance.presence(session)
        scanned = {one.delegation.id for one in tiles if one.registered or one.in_session}
        return scanned.union(self.roll_call.present(session))

    def page(self) -> Page:
        """The page of the agenda, in the view that was last in front."""
        from rcm_desktop.ui.screens.agenda.page import AgendaPage
        from rcm_desktop.ui.screens.agenda.reading import ReadView
        from rcm_desktop.ui.screens.agenda.view import Way

        wanted = self._kept.now.agenda_view
        makers: dict[Way, Callable[[], AgendaView]] = {
            Way.READ: lambda: ReadView(self._papers_panel, self._wall),
            Way.PREPARE: self._prepare,
            Way.FOLLOW: self._follow,
        }
        way = Way(wanted) if wanted in set(Way) else Way.READ
        page = AgendaPage(
            self.agenda, self._window.failures.tell, makers, way,
            take_list=self._taking, save_list=self._save_list,
        )  # fmt: skip
        page.turned.connect(lambda view: self._kept.keep(agenda_view=view))
        return page

    def _prepare(self) -> "AgendaView":
        from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
        from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView

        window = self._window
        gestures = PlanningGestures(self.planning, self._setup, self._people(), window.undo, window.failures.tell)
        return PrepareView(gestures)

    def _follow(self) -> "AgendaView":
        from rcm_desktop.ui.kit.chair import Chair
        from rcm_desktop.ui.screens.agenda.follow.view import FollowView

        window = self._window
        chair = Chair(self.agenda, self.following, window.undo, window.failures.tell, window)
        return FollowView(chair, self.present, self._message, self._wall)

    def _message(self) -> None:
        """Write to the room: the walls are made when that is first wanted."""
        self.walls.show_message()

    def _wall(self) -> None:
        """Open the walls' control."""
        self.walls.show_control()

    def _papers_panel(self) -> "PapersPanel":
        from rcm_desktop.services.agenda_papers import AgendaPapers
        from rcm_desktop.ui.kit.paper_printing import PaperPrinting
        from rcm_desktop.ui.screens.agenda.paper_jobs import PaperJobs
        from rcm_desktop.ui.screens.agenda.papers_panel import PapersPanel

        window = self._window
        tell_error = window.failures.tell
        printing = PaperPrinting(window.jobs, self._kept, tell_error, window.tell, window)
        jobs = PaperJobs(AgendaPapers(self._database), printing, window.jobs, tell_error, window.tell)
        return PapersPanel(jobs, lambda text, limit: self._people().find(text, limit))

    @cached_property
    def _saving(self) -> "ProgrammeSaving":
        from rcm_desktop.services.programme_lists import ProgrammeLists
        from rcm_desktop.ui.screens.lists.saving import ProgrammeSaving

        window = self._window
        return ProgrammeSaving(
            ProgrammeLists(self._database), window.jobs, window.failures.tell, window.tell, parent=window
        )

    def _save_list(self, above: "QWidget") -> None:
        self._saving.ask(above)

    def _taking(self) -> "Detour":
        from rcm_desktop.services.programme_lists import ProgrammeLists
        from rcm_desktop.ui.screens.lists.programme import ProgrammeKind
        from rcm_desktop.ui.screens.lists.taking import ListTaking

        window = self._window
        kind = ProgrammeKind(ProgrammeLists(self._database), self._saving, window.undo)
        return ListTaking(kind, window.jobs, window.failures.tell, window.tell)
