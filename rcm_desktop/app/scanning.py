"""What a scanner reads while a meeting is open goes to the registration desk, whichever page is in front."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt

from rcm_desktop.laptop.settings import Kept, Scanner
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Command
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.scanner import ScanListener
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.attendance.page import RegistrationPage

_KINDS = {"green": "done", "blue": "info", "amber": "warn", "red": "error"}
_WANT_A_LOOK = ("amber", "red")


class Scanning(QObject):
    """Listens for scans in one window, and sets its scanner up."""

    def __init__(self, window: MainWindow, kept: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._kept = window, kept
        self._heard: RegistrationPage | None = None
        self.listener = ScanListener(kept.now.scanner, self)
        # Queued, so that a question the desk asks does not open amid the scanner's last key.
        self.listener.scanned.connect(self.scan, Qt.ConnectionType.QueuedConnection)
        window.offer(Command(lambda: self.tr("Set up a scanner"), self.set_up))

    def scan(self, code: str) -> None:
        """Let the desk judge a code; away from it the verdict is told in silence, for sounds belong to it."""
        page = self._desk()
        page.scan(code, silent=self._window.page is not page)

    def _desk(self) -> "RegistrationPage":
        from rcm_desktop.ui.screens.attendance.page import RegistrationPage

        page = self._window.page_of(Desk.REGISTRATION)
        assert isinstance(page, RegistrationPage)
        if self._heard is not page:
            self._heard = page
            page.check_ins.judged.connect(self._judged)
            page.check_ins.queued.connect(self._queued)
            page.check_ins.served.connect(self._served)
        return page

    def set_up(self) -> None:
        """Measure a scanner; while that lasts, its scans count for nobody."""
        from rcm_desktop.ui.screens.scanner.dialog import ScannerDialog

        self.listener.use(msgspec.structs.replace(self._kept.now.scanner, on=False))
        dialog = ScannerDialog(self._window, self._window.failures.tell)
        try:
            dialog.exec()
            if dialog.chosen is not None:
                self._keep(dialog.chosen)
        finally:
            dialog.deleteLater()
            self.listener.use(self._kept.now.scanner)

    def end(self) -> None:
        """Let go of the keyboard."""
        self.listener.stop()

    def _keep(self, scanner: Scanner) -> None:
        self._kept.keep(scanner=scanner)
        self._window.tell(Notice("done", lambda: self.tr("The scanner is set up; its settings are kept.")))

    def _judged(self, outcome: Outcome, silent: bool) -> None:
        if silent:
            self._tell(outcome)

    def _served(self, outcome: Outcome, silent: bool) -> None:
        """Many are served at once, and the desk shows the last: what wants a look stays to be read."""
        if not silent and self._verdict(outcome).kind in _WANT_A_LOOK:
            self._tell(outcome)

    def _queued(self, silent: bool) -> None:
        if silent:
            self._window.tell(
                Notice(
                    "info",
                    lambda: self.tr("The scan waits for other work to end."),
                    lambda: self.tr("Its own time counts; the verdict is told here."),
                )
            )

    def _verdict(self, outcome: Outcome) -> Verdict:
        from rcm_desktop.ui.screens.attendance.verdicts import verdict

        return verdict(outcome, self._desk().clocked())

    def _tell(self, outcome: Outcome) -> None:
        said = self._verdict(outcome)
        what = " · ".join(part for part in (said.name, said.word) if part)
        self._window.tell(Notice(_KINDS[said.kind], what, " · ".join(said.lines)))
