"""The agenda of one meeting put together: one programme for its page, the rapporteur's notes and the walls."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda, Following, Planning
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.view import AgendaView, Way
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.services.people import People


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

    def page(self) -> Page:
        """The page of the agenda, in the view that was last in front."""
        wanted = self._kept.now.agenda_view
        makers: dict[Way, Callable[[], AgendaView]] = {Way.PREPARE: self._prepare}
        way = Way(wanted) if wanted in set(Way) else Way.READ
        page = AgendaPage(self.agenda, self._window.failures.tell, makers, way)
        page.turned.connect(lambda view: self._kept.keep(agenda_view=view))
        return page

    def _prepare(self) -> AgendaView:
        from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
        from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView

        window = self._window
        gestures = PlanningGestures(self.planning, self._setup, self._people(), window.undo, window.failures.tell)
        return PrepareView(gestures)
