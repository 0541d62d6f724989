"""Practising: a throw-away copy of the meeting in front, made as a job, and the way to be rid of it."""

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.ask import ask
from rcm_desktop.ui.kit.jobs import Progress
from rcm_desktop.ui.kit.page import Command
from rcm_desktop.ui.window import MainWindow


class Practice(QObject):
    """Offers "Practise with this meeting" in a real meeting, and in a practice meeting to throw it away."""

    made = Signal(object)
    """The Database of a copy to practise with."""
    unwanted = Signal(str)
    """The id of the practice meeting in front, which is to go."""

    def __init__(self, meetings: Meetings, database: Database, window: MainWindow) -> None:
        super().__init__(window)
        self._meetings, self._database, self._window = meetings, database, window
        if Setup(database).meeting().practice:
            window.offer(Command(lambda: self.tr("Throw this practice meeting away"), self.throw_away))
        else:
            window.offer(Command(lambda: self.tr("Practise with this meeting"), self.begin))

    def begin(self) -> None:
        """Make the copy; it is opened when it is whole."""

        def work(progress: Progress) -> Database:
            return self._meetings.practise_with(self._database, progress.step)

        self._window.jobs.start(lambda: self.tr("Making a copy to practise with"), work, self._open)

    def throw_away(self) -> None:
        """Ask, and let it go."""
        if ask(
            self._window,
            lambda: self.tr("Throw this practice meeting away?"),
            lambda: self.tr("All that was tried in it is deleted from this laptop. Real meetings stay as they are."),
            lambda: self.tr("Throw away"),
            lambda: self.tr("Keep it"),
            dangerous=True,
        ):
            # Once this call is over: the window that is asked goes with its meeting.
            QTimer.singleShot(0, self, lambda: self.unwanted.emit(self._database.meeting))

    def _open(self, copy: Database) -> None:
        QTimer.singleShot(0, self, lambda: self.made.emit(copy))
