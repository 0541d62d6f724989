"""The agenda on paper and in calendars: what, in which language, of which day, room or person."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.domain.day_parts import by_day
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.timetable import rooms
from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.wording import Living, Words, language
from rcm_desktop.ui.screens.agenda.paper_jobs import PaperJobs, Wanted, What, what_note, what_words
from rcm_desktop.ui.screens.agenda.person_choice import PersonChoice
from rcm_desktop.ui.screens.agenda.words import day_word

_LETTERS = 12
"""So many letters of a choice are seen at least."""
ALL = "*"
"""All days, or all rooms; what has no room stands under ""."""


class PapersPanel(Living, QWidget):
    """What does not apply to the choice is not shown; Esc closes."""

    closed = Signal()

    def __init__(
        self,
        jobs: PaperJobs,
        find: Callable[[str, int], Sequence[Person]],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._jobs, self._choose_target = jobs, choose_target
        self.what: Choice[What] = Choice(lambda: self.tr("What"), [(what, _words(what)) for what in What])
        self.tongue: Choice[Tongue] = Choice(
            lambda: self.tr("Language"),
            [(Tongue.ES, "Español"), (Tongue.EN, "English"), (Tongue.BOTH, lambda: self.tr("Both languages"))],
        )
        self._spoken = Tongue(language())
        """As it was chosen for all but the doors."""
        self.tongue.choose(self._spoken)
        self.day: Choice[str] = Choice(lambda: self.tr("Day"))
        self.room: Choice[str] = Choice(lambda: self.tr("Room"))
        self.sheet: Choice[str] = Choice(
            lambda: self.tr("Paper"), [("A4", "A4"), ("Letter", lambda: self.tr("Letter"))]
        )
        printers = jobs.printing.printers()
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"), [(name, name) for name in printers])
        self.person = PersonChoice(find)
        self.note = Muted(lambda: what_note(self._what()))
        self.save_button = Button(self._save_words, self.save, look="filled", icon="save")
        self.print_button = Button(lambda: self.tr("Print"), self.print_now, icon="print")
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self._lay_out()
        self.what.picked.connect(self._turn)
        self.tongue.picked.connect(self._speak)
        self.person.changed.connect(self._suit)
        self.person.entered.connect(self.save)
        self._suit()

    def wanted(self) -> Wanted:
        """What is chosen."""
        what, day, room = self._what(), self.day.value(), self.room.value()
        tongue, size = self.tongue.value() or Tongue.ES, self.sheet.value() or "A4"
        if what.is_calendar:
            return Wanted(what, tongue, person=self.person.person() if what is What.PERSON else None)
        chosen = dt.date.fromisoformat(day) if day not in (None, ALL) else None
        return Wanted(what, tongue, chosen, None if room == ALL else room, size=size)

    def offer(self, programme: Programme) -> None:
        """The days and rooms there are; what was chosen stays chosen."""
        days = sorted(filter(None, by_day(programme)))
        self.day.offer([(ALL, lambda: self.tr("All days")), *((day.isoformat(), _day(day)) for day in days)])
        sessions = [one.session for one in programme.sittings]
        used = {session.room for session in sessions}
        known = [room for room in rooms(programme.meeting.rooms, sessions) if room in used]
        named = [(room, room or (lambda: self.tr("Without a room"))) for room in known]
        self.room.offer([(ALL, lambda: self.tr("All rooms")), *named])

    def focus_first(self) -> None:
        """What: the first thing to say."""
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ask where, and have it written there."""
        wanted = self.wanted()
        if wanted.what is What.PERSON and wanted.person is None:
            self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        ending = ".ics" if wanted.what.is_calendar else ".pdf"
        kinds = self.tr("Calendars (*.ics)") if wanted.what.is_calendar else self.tr("PDF files (*.pdf)")
        name = self._jobs.proposed_name(wanted)
        target = chosen_target(self._choose_target, self, self._save_words(), name, kinds, ending)
        if target is not None:
            self._jobs.save(wanted, target)

    def print_now(self) -> None:
        """Have it printed on the chosen printer."""
        wanted, printer = self.wanted(), self.printer.value()
        if printer is not None and not wanted.what.is_calendar:
            self._jobs.print(wanted, printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _what(self) -> What:
        return self.what.value() or What.PROGRAMME

    def _save_words(self) -> str:
        return self.tr("Save calendar…") if self._what().is_calendar else self.tr("Save PDF…")

    def _turn(self, what: What) -> None:
        """A door is read by everyone: both languages, unless somebody chooses otherwise."""
        self.tongue.choose(Tongue.BOTH if what is What.DOORS else self._spoken)
        self._suit()

    def _speak(self, tongue: Tongue) -> None:
        if self._what() is not What.DOORS:
            self._spoken = tongue

    def _suit(self) -> None:
        """Show what applies to the choice."""
        what, printers = self._what(), self.printer.value() is not None
        for field in (self._day, self._room, self._size):
            field.setVisible(not what.is_calendar)
        self._person.setVisible(what is What.PERSON)
        for part in (self._printer, self.print_button):
            part.setVisible(printers and not what.is_calendar)
        self.save_button.retranslate()
        self.save_button.setEnabled(what is not What.PERSON or self.person.person() is not None)
        self.note.retranslate()

    def _lay_out(self) -> None:
        self._day, self._room = Field(lambda: self.tr("Day"), self.day), Field(lambda: self.tr("Room"), self.room)
        self._size = Field(lambda: self.tr("Paper"), self.sheet)
        self._person = Field(lambda: self.tr("Person"), self.person)
        self._printer = Field(lambda: self.tr("Printer"), self.printer)
        head = row(Heading(lambda: self.tr("Save or print"), size=16), None, self.close_button)
        for choice in (self.what, self.tongue, self.day, self.room, self.sheet, self.printer):
            # Long names of rooms and printers end in "…" where the side is narrow.
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LETTERS)
        inside = QWidget()
        fill(inside, column(
            head, Field(lambda: self.tr("What"), self.what), self.note, self._person,
            Field(lambda: self.tr("Language"), self.tongue), self._day, self._room, self._size,
            self._printer, 4, row(self.save_button, None), row(self.print_button, None), None, gap=12, margin=16,
        ))  # fmt: skip
        fill(self, column(scrolled(inside), gap=0))


def _words(what: What) -> Words:
    return lambda: what_words(what)


def _day(day: dt.date) -> Words:
    return lambda: day_word(day)
