"""The page of the papers: chosen at the left, seen in the middle, decided and saved at the right."""

from collections.abc import Callable
from typing import ClassVar

import msgspec
from PySide6.QtGui import QShowEvent

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.readiness import Matter, Point
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.papers import Papers, Written
from rcm_desktop.ui.kit.blocks import Panel, Rule, column, row, wide
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target, open_file, saved
from rcm_desktop.ui.kit.jobs import Job, Jobs, Progress
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.documents.options import Options
from rcm_desktop.ui.screens.documents.paper_list import PaperList
from rcm_desktop.ui.screens.documents.presence import PresenceStrip
from rcm_desktop.ui.screens.documents.preview import Preview


class Wanted(msgspec.Struct, frozen=True):
    """Which minutes: of a session (empty: the whole meeting), in a language, for whom."""

    session: str
    language: str
    readers: Readers


class Made(msgspec.Struct, frozen=True):
    """A preview: what it is of, the PDF and its number of pages."""

    wanted: Wanted
    pdf: bytes
    pages: int


class DocumentsPage(Page):
    """The preview is the PDF itself; when data changes it is marked, and made again on F5 or on coming back."""

    desk: ClassVar[Desk] = Desk.DOCUMENTS
    topics: ClassVar[frozenset[str]] = frozenset(
        {Topic.MEETING, Topic.PEOPLE, Topic.ATTENDANCE, Topic.AGENDA, Topic.NOTES, Topic.EXCHANGE}
    )

    def __init__(
        self,
        papers: Papers,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], None],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._papers, self._jobs, self._tell_error, self._tell = papers, jobs, tell_error, tell
        self._choose_target = choose_target
        self._session = ""
        self._job: Job | None = None
        self._made: Made | None = None
        self._coming = False
        self.papers, self.presence, self.options = PaperList(), PresenceStrip(), Options()
        self.preview = Preview(jobs)
        middle = column(self.presence, self.preview, gap=0)
        middle.setStretch(1, 1)
        left = wide(Panel("paper", column(self.papers, margin=8)), 300)
        body = row(left, Rule(upright=True), middle, Rule(upright=True), wide(self.options, 320), gap=0)
        body.setStretch(2, 1)
        self.setLayout(body)
        self._connect()

    def _connect(self) -> None:
        self.papers.chosen.connect(self.choose)
        self.options.changed.connect(self._choose_otherwise)
        self.options.save_wanted.connect(self.save)
        self.options.open_wanted.connect(open_file)
        self.options.points.wanted.connect(self._lead)
        self.preview.refresh_wanted.connect(self.make)
        self._jobs.ended.connect(self._look_whether_stopped)
        self.add_command(lambda: self.tr("Save PDF"), self.save, "Ctrl+S")
        self.add_command(lambda: self.tr("Make the preview again"), self.make, "F5")

    @property
    def wanted(self) -> Wanted:
        """The minutes chosen now."""
        options = self.options
        return Wanted(self._session, options.language.value() or "es", options.readers.value() or Readers.EVERYONE)

    @property
    def place(self) -> Place:
        """The session whose minutes are in front."""
        return Place(self.desk, self._session)

    def show_place(self, place: Place) -> None:
        """Show the minutes of a session."""
        self.choose(place.record)

    def showEvent(self, event: QShowEvent) -> None:
        self._coming = True
        super().showEvent(event)
        self._coming = False

    def reload(self) -> None:
        """Lists and checks at once; the preview when one comes to the page, else it is only marked."""
        self._show()
        if self._made is None or self._coming:
            self.make()
        else:
            self.preview.stale()

    def retranslate(self) -> None:
        """Nothing but words changes: the paper has its own language."""
        if self.isVisible():
            self._show()

    def choose(self, session: str) -> None:
        """Put the minutes of a session, or of the whole meeting, in front."""
        if session != self._session:
            self._session = session
            self.preview.first_page()
            self._choose_otherwise()
            self.titled.emit()

    def make(self) -> None:
        """Make the preview, in a job; one under way for other minutes is stopped."""
        if self._job is not None:
            self._job.cancel()
        wanted, papers = self.wanted, self._papers

        def work(progress: Progress) -> Made:
            from rcm_desktop.documents.pdf.preview import page_count

            paper = papers.minutes(wanted.language, wanted.session, wanted.readers)
            pdf = papers.pdf(paper, progress.step)
            return Made(wanted, pdf, page_count(pdf))

        self.preview.wait_for(lambda: self.tr("Making the preview…"))
        self._job = self._jobs.start(lambda: self.tr("Preview"), work, self._show_made, self._tell_error, owner=self)

    def save(self) -> None:
        """Ask where, write the PDF in a job, and say where it is."""
        wanted, papers = self.wanted, self._papers
        name = papers.proposed_name(wanted.language, wanted.session) + ".pdf"
        kinds = self.tr("PDF files (*.pdf)")
        target = chosen_target(self._choose_target, self, self.tr("Save PDF"), name, kinds, ".pdf")
        if target is None:
            return

        def work(progress: Progress) -> Written:
            paper = papers.minutes(wanted.language, wanted.session, wanted.readers)
            return papers.save(paper, target, progress.step)

        self._jobs.start(lambda: self.tr("Saving the PDF"), work, self._say_saved, self._tell_error, owner=self)

    def _choose_otherwise(self) -> None:
        self.options.nothing_saved()
        self._show()
        self.make()

    def _show(self) -> None:
        wanted = self.wanted
        self.papers.replace(self._papers.offered(), wanted.session)
        self.presence.show_attended(self._papers.attended(wanted.session))
        self.options.points.show_points(self._papers.readiness(wanted.language, wanted.session, wanted.readers))

    def _show_made(self, made: Made) -> None:
        self._made = made
        self.preview.show_pdf(made.pdf, made.pages)

    def _look_whether_stopped(self, job: Job) -> None:
        """A preview that was stopped or failed leaves the former one, which is not what is wanted now."""
        if job is self._job:
            self._job = None
            if self._made is None or self._made.wanted != self.wanted or job.progress.cancelled:
                self.preview.stale()

    def _say_saved(self, written: Written) -> None:
        path, pages = written.path, written.pages
        self.options.saved(path, lambda: self.tr("Saved: {name}").format(name=path.name))
        words: Words = lambda: self.tr("Saved: {name}, %n pages", "", pages).format(name=path.name)  # noqa: E731
        self._tell(saved(path, words, written.missing))

    def _lead(self, point: Point) -> None:
        """Go where a point can be mended."""
        if point.matter in (Matter.NOBODY_SEEN, Matter.UNCONFIRMED):
            self.go_to.emit(Place(Desk.REGISTRATION, self._session))
        else:
            self.go_to.emit(Place(Desk.NOTES, point.cause))
