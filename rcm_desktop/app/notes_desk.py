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
    from rcm_desktop.ui.screens.notes.page import NotesPage
    from rcm_desktop.ui.screens.notes.writing.pair_panel import PairPanel
    from rcm_desktop.ui.screens.notes.writing.phrasing import Phrasing
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
        self.database, self.window, self.agenda, self.people, self.kept = database, window, agenda, people, kept
        self.others = others

    @cached_property
    def notes(self) -> Notes:
        """The gestures of the rapporteur."""
        return Notes(self.database, self.agenda.agenda.programme)

    @cached_property
    def pairs(self) -> Pairs:
        """The gestures of translating."""
        return Pairs(self.notes, self.database)

    def page(self) -> Page:
        """The rapporteur's page."""
        from rcm_desktop.app.notes_views import makers
        from rcm_desktop.ui.screens.notes.page import NotesPage, Side
        from rcm_desktop.ui.screens.notes.roll_call.opening import RollCallOpening

        writing, window = self._writing(), self.window
        page = NotesPage(writing, makers(self, writing))
        RollCallOpening(page, lambda: self.agenda.roll_call, window.undo, window.failures.tell)
        self._give_phrases(writing, page)
        self._give_translation(writing, page)
        if self.pairs.was_typed_last():
            page.turn_to(Side.TRANSLATE)
        return page

    def _writing(self) -> "WritingView":
        from rcm_desktop.app.typing_laptop import TypingLaptop
        from rcm_desktop.ui.screens.notes.writing.view import WritingView

        desk, window = self.agenda, self.window
        view = WritingView(
            self.notes, Rewriting(self.database, self.notes), self.people(), desk.agenda, desk.following,
            window.undo, window.failures.tell, self.kept.now.notes_side, TypingLaptop(self.agenda.present, self.kept),
        )  # fmt: skip
        view.side.turned.connect(lambda part: self.kept.keep(notes_side=part))
        view.alone.connect(window.rail.setHidden)
        view.alone.connect(window.head.setHidden)
        return view

    def _give_phrases(self, writing: "WritingView", page: "NotesPage") -> None:
        """The phrases beside what is written; an unfinished one of before has its slots at once."""
        from rcm_desktop.ui.screens.notes.wording import phrases_word
        from rcm_desktop.ui.screens.notes.writing.side_panel import PHRASE_KEY

        made: list[Phrasing] = []

        def phrasing() -> "Phrasing":
            if not made:
                made.append(self._phrasing(writing))
            return made[0]

        def look() -> None:
            writing.side.open_at("phrases")
            phrasing().begin()

        writing.side.add("phrases", phrases_word, lambda: phrasing().panel)
        page.add_command(phrases_word, look, PHRASE_KEY, within=writing)
        if any("[" in draft.text for draft in self.notes.drafts()):
            phrasing()

    def _phrasing(self, writing: "WritingView") -> "Phrasing":
        from rcm_desktop.ui.screens.notes.writing.phrasing import Phrasing
        from rcm_desktop.ui.screens.notes.writing.slots import Company

        notes = self.notes

        def company() -> Company:
            session, found = writing.record.session_id, notes.everything()
            spoken = {note.delegation for note in found.of(session)}
            return Company(found.programme.delegations, spoken, self.agenda.present(session))

        return Phrasing(
            (writing.composer, writing.editor),
            lambda: writing.editor if writing.amendment.note is not None else writing.composer,
            notes.phrases, company, lambda: notes.local_time().date(), writing,
        )  # fmt: skip

    def _give_translation(self, writing: "WritingView", page: "NotesPage") -> None:
        """The other half of the entry in focus, beside what is written."""
        from rcm_desktop.ui.screens.notes.wording import translation_word

        def panel() -> "PairPanel":
            from rcm_desktop.ui.kit.places import Desk, Place
            from rcm_desktop.ui.screens.notes.page import Side
            from rcm_desktop.ui.screens.notes.writing.pair_panel import PairPanel

            made = PairPanel(self.pairs)
            writing.entries.went.connect(made.show_note)
            writing.shown.connect(made.show_again)
            made.wanted.connect(lambda note: page.go_to.emit(Place(Desk.NOTES, note, Side.TRANSLATE.value)))
            made.show_note(writing.entries.current())
            return made

        writing.side.add("translation", translation_word, panel)
