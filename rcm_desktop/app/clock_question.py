"""The question of the day: is this laptop's clock right."""

import datetime as dt
import sys

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.clock import Doubt, Doubted, LaptopClock
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.window import MainWindow


class ClockQuestion(QObject):
    """Asks at the first start of a day, records the answer, and tells how a wrong clock is set."""

    def __init__(self, database: Database, window: MainWindow, kept: Kept) -> None:
        super().__init__(window)
        self._clock, self._window, self._kept = LaptopClock(database), window, kept

    def ask(self) -> None:
        """Show the strip, unless it was answered today, and say what speaks against the clock."""
        from rcm_desktop.ui.kit.clock_strip import ClockStrip

        now, doubted = self._clock.local(), self._clock.doubted()
        answered = self._kept.now.clock_asked == now.at.date().isoformat()
        if doubted is not None and not (answered and doubted.why is Doubt.FAR):
            self._doubt(doubted)
        elif answered:
            return
        self.strip = ClockStrip(now.city, lambda: self._clock.local().at, year=doubted is not None)
        self.strip.found_right.connect(self._right)
        self.strip.found_wrong.connect(self._wrong)
        self.strip.put_off.connect(self._put_away)
        self._window.add_strip(self.strip)
        self.strip.speak()

    def _doubt(self, found: Doubted) -> None:
        self._window.tell(
            Notice(
                "warn",
                lambda: self._against(found),
                lambda: self.tr("What is recorded keeps the order it was written in, whatever the clock says."),
                self._how,
            )
        )

    def _against(self, found: Doubted) -> str:
        shown, against = labels().moment(found.shown), labels().moment(found.against)
        match found.why:
            case Doubt.WENT_BACK:
                told = self.tr("This laptop's clock says {shown}, but something was recorded on it at {against}.")
            case Doubt.BEHIND:
                told = self.tr("This laptop's clock says {shown}, but “{laptop}” recorded something at {against}.")
            case _:
                against = labels().date(found.against.date())
                told = self.tr("This laptop's clock says {shown}, but the day of the meeting is {against}.")
        return told.format(shown=shown, against=against, laptop=found.laptop)

    def _right(self) -> None:
        try:
            self._clock.is_right()
            self._answered()
        except RcmError as error:
            self._window.failures.tell(error)

    def _wrong(self, said: dt.datetime) -> None:
        shown = self._clock.local().at
        told = labels().time if shown.date() == said.date() else labels().moment
        try:
            self._clock.is_wrong(said)
            self._answered()
        except RcmError as error:
            self._window.failures.tell(error)
            return
        self._window.tell(
            Notice(
                "warn",
                lambda: self.tr("This laptop's clock says {shown}; it is {said}.").format(
                    shown=told(shown), said=told(said)
                ),
                lambda: self.tr("What was recorded so far keeps its times; the difference is on record."),
                self._how,
            )
        )

    def _how(self) -> str:
        if sys.platform == "win32":
            return self.tr("Set it in Windows: Settings, Time & language, Date & time.")
        if sys.platform == "darwin":
            return self.tr("Set it on the Mac: System Settings, General, Date & Time.")
        return self.tr("Set it in the system's settings, under Date & Time.")

    def _answered(self) -> None:
        self._kept.keep(clock_asked=self._clock.local().at.date().isoformat())
        self._put_away()

    def _put_away(self) -> None:
        """The keyboard goes back to the page, where scans and names are awaited."""
        self.strip.hide()
        self.strip.deleteLater()
        if self._window.page is not None:
            self._window.page.focus_first()
