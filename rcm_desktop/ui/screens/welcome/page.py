"""The window of the first start: from nothing to an open meeting."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.meetings import Joined, Listed, Meetings
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import column, fill, row, scrolled
from rcm_desktop.ui.kit.icons import app_icon
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.wording import LANGUAGES, Languages, Living
from rcm_desktop.ui.screens.welcome.founding import Answers, Founding
from rcm_desktop.ui.screens.welcome.joining import Joining
from rcm_desktop.ui.screens.welcome.meeting import described
from rcm_desktop.ui.screens.welcome.ready import Ready
from rcm_desktop.ui.screens.welcome.start import Start

WIDTH = 520
_OPENS_MS = 2500
"""How long "Ready" stands before the meeting opens by itself."""


class Welcome(Living, QWidget):
    """Language, then an invitation, a new meeting, practice, or a meeting that is here."""

    opened = Signal(object)
    """A meeting's Database, ready to be shown."""
    joined = Signal(object)
    """The place that was taken (a Joined), before its meeting is opened."""
    practice_wanted = Signal()

    def __init__(
        self, meetings: Meetings, languages: Languages, invitation: Path | None = None, jobs: Jobs | None = None
    ) -> None:
        super().__init__()
        self._meetings, self._languages = meetings, languages
        self._jobs = jobs or Jobs(self)
        self._joining_as: Joined | None = None
        today = dt.date.today()  # noqa: DTZ011 the day a person means, on this laptop's own calendar
        self.start, self.joining, self.founding = Start(languages), Joining(languages), Founding(languages, today)
        self.ready = Ready(languages)
        self.greeting, self.open_button = self.ready.greeting, self.ready.open_button
        self.setWindowIcon(app_icon())
        self.setWindowTitle("RCM Desktop")
        self._lay_out()
        self._connect()
        self._list_meetings()
        self.stage(self.start)
        if invitation is not None:
            self.invite(invitation)
        else:
            self.start.invitation.setFocus()

    def stage(self, step: QWidget) -> None:
        """Show one step; what was typed in the others stays."""
        for each in (self.start, self.joining, self.founding, self.ready):
            each.setVisible(each is step)
        self._area.ensureVisible(0, 0)

    def invite(self, invitation: Path | None = None) -> None:
        """Ask for the words of an invitation."""
        self.stage(self.joining)
        self.joining.begin(invitation)

    def prepare(self) -> None:
        """Ask what a new meeting is."""
        self.stage(self.founding)
        self.founding.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._jobs.stop()
        if self._joining_as is not None:
            self._joining_as.database.close()
            self._joining_as = None
        super().closeEvent(event)

    def restyle(self) -> None:
        """The column at its width."""
        self._column.setFixedWidth(theme.px(WIDTH))

    def _list_meetings(self) -> None:
        try:
            found = self._meetings.listed()
        except RcmError as error:
            self.start.trouble.tell(error)
        else:
            self.start.show_meetings(found)
            self.founding.show_meetings(found)

    def _open_listed(self, one: Listed) -> None:
        self.start.trouble.hide()
        try:
            database = self._meetings.open_file(one.path)
        except RcmError as error:
            self.start.trouble.tell(error)
        else:
            self.opened.emit(database)

    def _join(self, path: Path, words: Iterable[str], person: str) -> None:
        self.joining.wait(on=True)
        self._jobs.start(
            lambda: self.tr("Opening the invitation"),
            lambda _: self._meetings.join(path, words, person),
            self._joined,
            self._not_joined,
            owner=self,
        )

    def _joined(self, joined: Joined) -> None:
        self.joining.wait(on=False)
        if joined.language in LANGUAGES:
            self._languages.speak(joined.language)
        self._greet(joined)

    def _greet(self, joined: Joined) -> None:
        """Say which laptop this is; a spare one is asked first, and waits for the answer."""
        self._joining_as = joined
        self.stage(self.ready)
        self.ready.show_joined(joined)
        if not joined.spare:
            QTimer.singleShot(_OPENS_MS, self, self._open)

    def _name(self, place: str) -> None:
        if self._joining_as is None:
            return
        try:
            joined = self._meetings.name_place(self._joining_as, place)
        except RcmError as error:
            self.ready.trouble.tell(error)
        else:
            self._greet(joined)

    def _not_joined(self, error: RcmError) -> None:
        self.joining.wait(on=False)
        self.joining.trouble.tell(error)
        first = self.joining.words.fields[0]
        first.setFocus()
        first.selectAll()

    def _open(self) -> None:
        joined, self._joining_as = self._joining_as, None
        if joined is not None:
            self.joined.emit(joined)
            self.opened.emit(joined.database)

    def _found(self, answers: Answers, person: str) -> None:
        self._make(lambda: self._meetings.create(described(answers), person, like=answers.like))

    def _save_workbook(self, answers: Answers, target: Path) -> None:
        language = self._languages.language
        self._jobs.start(
            lambda: self.tr("Saving the workbook"),
            lambda _: self._meetings.save_workbook(described(answers), target, language, answers.like),
            lambda _: self.founding.show_saved(target), self._not_made, owner=self,
        )  # fmt: skip

    def _found_from(self, path: Path, person: str) -> None:
        from rcm_desktop.intake.description import read_description

        self._make(lambda: self._meetings.create(read_description(path), person))

    def _make(self, create: Callable[[], Database]) -> None:
        self.founding.wait(on=True)
        self._jobs.start(
            lambda: self.tr("Making the meeting"), lambda _: create(), self._made, self._not_made, owner=self
        )

    def _made(self, database: Database) -> None:
        self.founding.wait(on=False)
        self.opened.emit(database)

    def _not_made(self, error: RcmError) -> None:
        self.founding.wait(on=False)
        self.founding.trouble.tell(error)
        # It has its place only after the page was laid out.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.founding.trouble))

    def _back(self) -> None:
        self.stage(self.start)
        self.start.invitation.setFocus()

    def _show_help(self) -> None:
        from rcm_desktop.ui.kit.help_window import HelpWindow

        self._help = HelpWindow(self._languages, "welcome", self)
        self._help.show()

    def _connect(self) -> None:
        self.start.invitation_wanted.connect(self.invite)
        self.start.meeting_wanted.connect(self.prepare)
        self.start.practice_wanted.connect(self.practice_wanted)
        self.start.chosen.connect(self._open_listed)
        self.joining.asked.connect(self._join)
        self.joining.left.connect(self._back)
        self.ready.open_wanted.connect(self._open)
        self.ready.named.connect(self._name)
        self.founding.answered.connect(self._found)
        self.founding.workbook_wanted.connect(self._save_workbook)
        self.founding.file_chosen.connect(self._found_from)
        self.founding.left.connect(self._back)
        help_key = QShortcut(QKeySequence("F1"), self)
        help_key.activated.connect(self._show_help)

    def _lay_out(self) -> None:
        inside, self._column = QWidget(), QWidget()
        steps = column(24, None, self.start, self.joining, self.founding, self.ready, None, 24, gap=0)
        steps.setStretch(steps.count() - 2, 2)  # a third of what is left stands above
        fill(self._column, steps)
        fill(inside, row(None, self._column, None, gap=0))
        self._area = scrolled(inside)
        fill(self, column(self._area, gap=0))
        self.restyle()
