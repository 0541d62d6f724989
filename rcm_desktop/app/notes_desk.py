"""The rapporteur's desk of one meeting put together: one record for all its views."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import Notes, Pairs, Rewriting
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.domain.elsewhere import Elsewhere
    from rcm_desktop.services.people import People
    from rcm_desktop.ui.kit.views import View
    from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel
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

    @cached_property
    def pairs(self) -> Pairs:
        """The gestures of translating."""
        return Pairs(self.notes, self._database)

    def page(self) -> Page:
        """The rapporteur's page."""
        from rcm_desktop.ui.screens.notes.page import NotesPage, Side
        from rcm_desktop.ui.screens.notes.roll_call.opening import RollCallOpening

        writing, window = self._writing(), self._window
        makers: dict[Side, Callable[[], View]] = {
            Side.TRANSLATE: lambda: self._translating(writing),
            Side.FOLLOW_UP: self._follow_up,
        }
        page = NotesPage(writing, makers)
        RollCallOpening(page, lambda: self._agenda.roll_call, window.undo, window.failures.tell)
        if self.pairs.was_typed_last():
            page.turn_to(Side.TRANSLATE)
        return page

    def _translating(self, writing: "WritingView") -> "View":
        from rcm_desktop.ui.screens.notes.translating.view import TranslatingView

        window = self._window
        return TranslatingView(
            self.notes, self.pairs, window.undo, window.failures.tell, lambda: writing.record.session_id
        )

    def _follow_up(self) -> "View":
        from rcm_desktop.services.notes.carrying import CarryOver
        from rcm_desktop.services.notes.follow_up import FollowUp
        from rcm_desktop.ui.screens.notes.follow_up.carry_page import CarryPage
        from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView

        window, people = self._window, self._people
        follow_up = FollowUp(self._database, self.notes)

        def carrying() -> CarryPage:
            return CarryPage(
                CarryOver(self._database, self.notes), self.others,
                lambda: self.notes.everything().programme, window.jobs, window.failures.tell,
            )  # fmt: skip

        def papers() -> "PapersPanel":
            from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers
            from rcm_desktop.ui.kit.paper_printing import PaperPrinting
            from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel

            tell_error = window.failures.tell
            printing = PaperPrinting(window.jobs, self._kept, tell_error, window.tell, window)
            made = FollowUpPapers(self._database, self.notes, follow_up)
            return PapersPanel(made, printing, window.jobs, tell_error, window.tell)

        return FollowUpView(
            follow_up, lambda: people().delegations(), window.undo, window.failures.tell, carrying, papers
        )

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
