"""The pages of one meeting's window, each put together when it is first shown; what it needs is imported then."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.app.agenda_desk import AgendaDesk
    from rcm_desktop.app.notes_desk import NotesDesk
    from rcm_desktop.domain.elsewhere import Elsewhere
    from rcm_desktop.services.exchange import Exchange
    from rcm_desktop.services.people import People
    from rcm_desktop.ui.kit.badge_printing import BadgePrinting
    from rcm_desktop.ui.screens.lists.taking import ListTaking
    from rcm_desktop.ui.screens.setup.badges.badge_view import BadgeView

_QUIET_MS = 400
"""How long after the page that will search stands everyone is read."""


class Desks(QObject):
    """Makes the pages, and what several of them share, once."""

    def __init__(self, database: Database, window: MainWindow, setup: Setup, kept: Kept) -> None:
        super().__init__(window)
        self._database, self._window, self._setup, self._kept = database, window, setup, kept
        self._jobs, self._undo = window.jobs, window.undo
        self._people: People | None = None
        self.others: Callable[[], Sequence[Elsewhere]] = tuple
        """Which meetings this laptop has beside the open one."""
        self._early = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._early.timeout.connect(self._read_early)

    def page(self, desk: Desk) -> Page:
        """Make the page of a desk."""
        makers: dict[Desk, Callable[[], Page]] = {
            Desk.REGISTRATION: self._registration,
            Desk.AGENDA: self._agenda,
            Desk.NOTES: self._notes,
            Desk.DOCUMENTS: self._documents,
            Desk.EXCHANGE: self._exchange_page,
            Desk.SETUP: self._setup_page,
        }
        return makers[desk]()

    def end(self) -> None:
        """Read nothing more: the meeting is about to be closed."""
        self._early.stop()

    def _registration(self) -> Page:
        from rcm_desktop.services.attendance import Attendance
        from rcm_desktop.services.half_typed import HalfTypedPeople
        from rcm_desktop.ui.screens.attendance.page import RegistrationPage

        page = RegistrationPage(
            Attendance(self._database), self.everyone(), self._undo, self._tell,
            printing=lambda: self._badge_printing, drafts=HalfTypedPeople(self._database), kept=self._kept,
            tell=self._window.tell,
        )  # fmt: skip
        self._window.closing.connect(page.finish)
        return page

    def everyone(self) -> "People":
        """The people of all pages: read and indexed once, however many pages ask."""
        from rcm_desktop.services.people import People

        if self._people is None:
            self._people = People(self._database)
            self._early.start()
        return self._people

    def _read_early(self) -> None:
        """Read everyone beside the window once the page that will search stands: it takes 240 ms for 10,000."""
        people = self._people
        if people is not None and not people.is_read:
            self._jobs.start(
                lambda: self.tr("Reading the list of people"), lambda _: people.read_early(), lambda _: None
            )

    @cached_property
    def agenda(self) -> "AgendaDesk":
        """The agenda's services, its page and its walls."""
        from rcm_desktop.app.agenda_desk import AgendaDesk

        return AgendaDesk(self._database, self._window, self._setup, self.everyone, self._kept)

    def _agenda(self) -> Page:
        return self.agenda.page()

    @cached_property
    def notes(self) -> "NotesDesk":
        """The rapporteur's services and page."""
        from rcm_desktop.app.notes_desk import NotesDesk

        return NotesDesk(self._database, self._window, self.agenda, self.everyone, self._kept, self.others)

    def _notes(self) -> Page:
        return self.notes.page()

    def _documents(self) -> Page:
        from rcm_desktop.services.papers import Papers
        from rcm_desktop.ui.screens.documents.page import DocumentsPage

        return DocumentsPage(Papers(self._database), self._jobs, self._tell, self._window.tell)

    def _exchange_page(self) -> Page:
        from rcm_desktop.laptop.volumes import sticks
        from rcm_desktop.services.checks import Checks
        from rcm_desktop.services.exchange.papers import ExchangePapers
        from rcm_desktop.services.settling import Settlement
        from rcm_desktop.ui.kit.paper_printing import PaperPrinting
        from rcm_desktop.ui.screens.exchange.page import ExchangePage
        from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
        from rcm_desktop.ui.screens.exchange.settling import Settling

        settling = Settling(
            Checks(self._database), self.everyone(), Settlement(self._database), self._jobs, self._undo, self._tell
        )  # fmt: skip
        window = self._window
        printing = PaperPrinting(self._jobs, self._kept, self._tell, window.tell, window)
        papers = PaperJobs(ExchangePapers(self._database), printing, self._jobs, self._tell, window.tell)
        return ExchangePage(
            self.exchange, settling, self._jobs, self._tell, window.tell, sticks=sticks, papers=papers
        )

    @cached_property
    def exchange(self) -> "Exchange":
        """The exchange of this meeting, for its page and the foot: what waits is read once and then read on."""
        from rcm_desktop.services.checks import Checks
        from rcm_desktop.services.exchange import Exchange

        return Exchange(self._database, lambda database: Checks(database).to_settle())

    def _setup_page(self) -> Page:
        from rcm_desktop.ui.screens.setup.page import SetupPage

        people = self.everyone()
        makers = (lambda: self._list_taking(people), lambda: self._badge_view(people))
        return SetupPage(self._setup, people, self._undo, self._tell, *makers)

    def _list_taking(self, people: "People") -> "ListTaking":
        from rcm_desktop.services.lists import Lists
        from rcm_desktop.ui.screens.lists.people import PeopleKind
        from rcm_desktop.ui.screens.lists.taking import ListTaking

        kind = PeopleKind(Lists(self._database), people.delegations)
        return ListTaking(kind, self._jobs, self._tell, self._window.tell)

    def _badge_view(self, people: "People") -> "BadgeView":
        from rcm_desktop.services.desk_papers import DeskPapers
        from rcm_desktop.ui.screens.setup.badges.badge_view import BadgeView

        papers, printing = DeskPapers(self._database), self._badge_printing
        return BadgeView(
            printing.badges, papers, printing, people.delegations, self._jobs, self._window.tell, self._tell
        )

    @cached_property
    def _badge_printing(self) -> "BadgePrinting":
        from rcm_desktop.services.badges import Badges
        from rcm_desktop.ui.kit.badge_printing import BadgePrinting

        return BadgePrinting(Badges(self._database), self._jobs, self._kept, self._tell, self._window.tell)

    def _tell(self, error: RcmError) -> None:
        self._window.failures.tell(error)
