"""This laptop while the program runs: its settings, and the one window in front."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.practice import Practice
from rcm_desktop.domain.carried import is_invitation
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.lock import requests_folder, take_requests
from rcm_desktop.laptop.paths import on_share_or_synced, settings_file
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Joined, Meetings
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.welcome.page import Welcome


@contextmanager
def _undressed(app: QApplication) -> Iterator[None]:
    """Put the style sheet on when the block ends: while it is on, each widget put into another is polished anew."""
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def _is_invitation(file: Path | None) -> bool:
    return file is not None and is_invitation(file.name)


def _bring_to_front(shown: QWidget) -> None:
    if shown.isMinimized():
        shown.showMaximized()
    shown.raise_()
    shown.activateWindow()


class Laptop(QObject):
    """This laptop while the program runs: its settings, and the one window in front."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self.app, self.folder = app, folder
        self.collector = Collector(self)
        self.meetings = Meetings(folder)
        self.kept = Kept(settings_file(folder))
        self.languages = Languages(app, self.kept.now.language or "es")
        theme.apply(app, theme.PALETTES[self.kept.now.palette or "light"], self.kept.now.scale / 100)
        self.languages.spoken.connect(lambda language: self.kept.keep(language=language))
        self.window: MeetingWindow | None = None
        self.welcome: Welcome | None = None

    def begin(self, *, sample: bool, file: Path | None) -> None:
        """Show the sample, the meeting that was open last, or the first start."""
        try:
            last = None if _is_invitation(file) else self._last_meeting()
        except RcmError as error:
            # Who started it with a click sees no terminal: the first start says why, and opens what else is here.
            self.show_welcome().start.trouble.tell(error)
        else:
            self._open(last, file, sample=sample)
        self._watch_requests()
        QTimer.singleShot(0, self.collector.begin)

    def _open(self, last: Database | None, file: Path | None, *, sample: bool) -> None:
        if sample:
            self.practise(last)
        elif last is None:
            self._welcome_with(file)
        else:
            self.show_meeting(last)
            self._open_bundle(file)

    def practise(self, last: Database | None = None) -> None:
        """Open the sample meeting, made the first time it is asked for."""
        from rcm_desktop.intake.description import read_description

        if last is not None:
            last.close()
        sample = read_description(resource("meetings", "rcm-2023.toml"))
        # A practice copy of a real meeting is not the sample.
        known = next((m for m in self.meetings.listed() if m.practice and m.title_es == sample.title_es), None)
        made = self.meetings.open_file(known.path) if known is not None else self.meetings.create(sample)
        self.show_meeting(made)

    def _last_meeting(self) -> Database | None:
        """The meeting that was open last, else the newest here; opening is what costs, so only one is opened."""
        last = self.meetings.path_of(self.kept.now.last_meeting)
        if not (self.kept.now.last_meeting and last.is_file()):
            known = self.meetings.listed()
            if not known:
                return None
            last = known[0].path
        return self.meetings.open_file(last)

    def show_welcome(self, invitation: Path | None = None) -> "Welcome":
        """The first start: language, then an invitation, a new meeting, or practice."""
        from rcm_desktop.ui.screens.welcome.page import Welcome

        welcome = Welcome(self.meetings, self.languages, invitation)
        welcome.joined.connect(self.sit_at)
        welcome.opened.connect(self.show_meeting)
        welcome.practice_wanted.connect(self.practise)
        self.welcome = welcome
        welcome.resize(1024, 696)
        welcome.showMaximized()
        return welcome

    def sit_at(self, joined: Joined) -> None:
        """Begin at the page and the check-in point of the place that an invitation was for."""
        self.kept.keep(last_page="", last_point=joined.point)

    def show_meeting(self, database: Database) -> None:
        """Put a meeting's window in front, and close what was there."""
        former = self.window
        with _undressed(self.app):
            self.window = MeetingWindow(database, self.languages, self.kept)
            self.window.desks.others = lambda: self.meetings.others(database)
            self.window.turn_to(self.kept.now.last_page)
        window = self.window.window
        self.kept.keep(last_meeting=database.meeting, last_page=window.page.place.desk if window.page else "")
        practice = Practice(self.meetings, database, window)
        practice.made.connect(self.show_meeting)
        practice.unwanted.connect(self.throw_away)
        window.looked.connect(lambda name, size: self.kept.keep(palette=name, scale=size))
        window.shown.connect(lambda desk: self.kept.keep(last_page=desk))
        self.window.show()
        if former is not None:
            former.close()
        if self.welcome is not None:
            self.welcome.close()
        self.welcome = None
        synced = on_share_or_synced(self.folder)
        if synced:
            self.window.warn_of_share(synced)

    def throw_away(self, ident: str) -> None:
        """Delete the practice meeting in front; a real meeting of this laptop follows, or the first start."""
        real = next((m for m in self.meetings.listed() if not m.practice), None)
        if real is not None:
            self.show_meeting(self.meetings.open_file(real.path))
        else:
            self.close()
            self.window = None
            self.show_welcome()
        # Once the window of it is gone: nothing may read the file again.
        QTimer.singleShot(0, self, lambda: self._discard(ident))

    def _discard(self, ident: str) -> None:
        try:
            self.meetings.throw_away(ident)
        except RcmError as error:
            if self.window is None:
                raise
            self.window.window.failures.tell(error)

    def close(self) -> None:
        """Let go of the open meeting."""
        if self.window is not None:
            self.window.close()

    def _watch_requests(self) -> None:
        self._watcher = QFileSystemWatcher([str(requests_folder(self.folder))], self)
        self._watcher.directoryChanged.connect(lambda _: self._answer_requests())
        # A second start may have come while this one was still on its way.
        self._answer_requests()

    def _answer_requests(self) -> None:
        for request in take_requests(self.folder):
            self.open_file(Path(request.bundle) if request.bundle else None)

    def open_file(self, file: Path | None) -> None:
        """Come to the front, with an invitation's words asked for or a bundle looked at, if one was opened."""
        if _is_invitation(file):
            self._invite(file)
            return
        shown = self.window.window if self.window is not None else self.welcome
        if shown is not None:
            _bring_to_front(shown)
        self._open_bundle(file)

    def _invite(self, invitation: Path | None) -> None:
        """Ask for an invitation's words, in the first start that shows or in one beside the meeting."""
        if self.welcome is not None and self.welcome.isVisible():
            self.welcome.invite(invitation)
        else:
            self.show_welcome(invitation)
        if self.welcome is not None:
            _bring_to_front(self.welcome)

    def _welcome_with(self, file: Path | None) -> None:
        """The first start; that a bundle is of no use before its meeting is here is said there."""
        invited = _is_invitation(file)
        self.show_welcome(file if invited else None)
        self._open_bundle(None if invited else file)

    def _open_bundle(self, bundle: Path | None) -> None:
        from rcm_desktop.domain.errors import NotSealedForThisLaptop

        if bundle is None:
            return
        if self.window is not None:
            self.window.open_bundle(bundle)
        elif self.welcome is not None:
            self.welcome.start.trouble.tell(NotSealedForThisLaptop(path=str(bundle)))
