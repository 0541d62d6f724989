"""The agenda's papers and calendars being saved or printed, beside the window."""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.calendar import CalendarFile
from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.paper import Paper
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit.file_saving import saved
from rcm_desktop.ui.kit.jobs import Jobs, Progress
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.wording import Words, labels
from rcm_desktop.ui.screens.agenda.words import translate


class What(StrEnum):
    """What is offered."""

    PROGRAMME = "programme"
    BY_ROOM = "by-room"
    DOORS = "doors"
    SCRIPT = "script"
    CALENDAR = "calendar"
    PERSON = "person"

    @property
    def paper(self) -> AgendaPaper:
        """As what the agenda is written."""
        return AgendaPaper.CALENDAR if self is What.PERSON else AgendaPaper(self.value)

    @property
    def is_calendar(self) -> bool:
        """Whether a calendar comes of it and no PDF."""
        return self.paper is AgendaPaper.CALENDAR


class Wanted(msgspec.Struct, frozen=True):
    """What of the agenda, in which language; of a day, a room or a person, or (None) of all."""

    what: What
    tongue: Tongue
    day: dt.date | None = None
    room: str | None = None
    person: Person | None = None
    size: str = "A4"


class PaperJobs(QObject):
    """Each gesture is a job of its own, and says afterwards what came of it."""

    def __init__(
        self,
        papers: AgendaPapers,
        printing: PaperPrinting,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
    ) -> None:
        super().__init__()
        self._papers, self.printing, self._jobs = papers, printing, jobs
        self._tell_error, self._tell = tell_error, tell

    def proposed_name(self, wanted: Wanted) -> str:
        """The name under which it is proposed to be saved."""
        day = labels().short_day(wanted.day) if wanted.day is not None else ""
        person = wanted.person.delegate.name.full if wanted.person is not None else ""
        of = " - ".join(text for text in (wanted.room or "", day, person) if text)
        return self._papers.proposed_name(wanted.what.paper, wanted.tongue, of=of)

    def save(self, wanted: Wanted, target: Path) -> None:
        """Write the file, whole or not at all."""
        (self._save_calendar if wanted.what.is_calendar else self._save_paper)(wanted, target)

    def print(self, wanted: Wanted, printer: str) -> None:
        """Send a paper to a printer."""
        self.printing.print(
            lambda: self._papers.pdf(self._paper(wanted), wanted.size), what_words(wanted.what), printer
        )

    def _save_calendar(self, wanted: Wanted, target: Path) -> None:
        papers = self._papers

        def work(_: Progress) -> CalendarFile:
            made = papers.calendar(wanted.tongue, wanted.person.delegate.id if wanted.person is not None else "")
            papers.save_calendar(made, target)
            return made

        self._jobs.start(
            lambda: self.tr("Saving the calendar"), work, lambda made: self._say_calendar(target, made),
            self._tell_error, owner=self,
        )  # fmt: skip

    def _save_paper(self, wanted: Wanted, target: Path) -> None:
        papers = self._papers
        self._jobs.start(
            lambda: self.tr("Saving the PDF"),
            lambda progress: papers.save(self._paper(wanted), target, wanted.size, progress.step),
            lambda written: self._say_paper(target, written),
            self._tell_error,
            owner=self,
        )

    def _paper(self, wanted: Wanted) -> Paper:
        return self._papers.paper(wanted.what.paper, wanted.tongue, day=wanted.day, room=wanted.room)

    def _say_paper(self, target: Path, written: Written) -> None:
        pages = written.pages
        words: Words = lambda: self.tr("Saved: {name}, %n pages", "", pages).format(name=target.name)  # noqa: E731
        self._tell(saved(target, words, written.missing))

    def _say_calendar(self, target: Path, made: CalendarFile) -> None:
        words: Words = lambda: self.tr("Saved: {name}, %n sessions", "", made.sessions).format(name=target.name)  # noqa: E731
        left: Words = lambda: self.tr("%n sessions without a time are not in it.", "", made.undated)  # noqa: E731
        self._tell(saved(target, words, besides=left if made.undated else ""))


def what_words(what: What) -> str:
    """What it is called."""
    return {
        What.PROGRAMME: translate("agenda", "Programme by day"),
        What.BY_ROOM: translate("agenda", "Programme by room"),
        What.DOORS: translate("agenda", "Door sheets"),
        What.SCRIPT: translate("agenda", "Internal script"),
        What.CALENDAR: translate("agenda", "Calendar of all sessions"),
        What.PERSON: translate("agenda", "Calendar of one person"),
    }[what]


def what_note(what: What) -> str:
    """For whom it is, and what it leaves out."""
    everyone = translate("agenda", "For everyone: internal items are left out.")
    return {
        What.DOORS: translate(
            "agenda", "A sheet for each room and day, in large letters. Internal items are left out."
        ),
        What.SCRIPT: translate("agenda", "For those who run the meeting: it holds internal items."),
        What.CALENDAR: translate("agenda", "For telephones and mail programs. Internal items are left out."),
        What.PERSON: translate("agenda", "The sessions that this person may enter. Internal items are left out."),
    }.get(what, everyone)
