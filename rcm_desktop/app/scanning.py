"""What a scanner reads while a meeting is open goes to the registration desk, whichever page is in front."""

import msgspec
from PySide6.QtCore import QObject, Qt

from rcm_desktop.laptop.settings import Kept, Scanner
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Command
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.scanner import ScanListener
from rcm_desktop.ui.window import MainWindow

_KINDS = {"green": "done", "blue": "info", "amber": "warn", "red": "error"}


class Scanning(QObject):
    """Listens for scans in one window, and sets its scanner up."""

    def __init__(self, window: MainWindow, kept: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._kept = window, kept
        self.listener = ScanListener(kept.now.scanner, self)
        # Queued, so that a question the desk asks does not open amid the scanner's last key.
        self.listener.scanned.connect(self.scan, Qt.ConnectionType.QueuedConnection)
        window.offer(Command(lambda: self.tr("Set up a scanner"), self.set_up))

    def scan(self, code: str) -> None:
        """Let the desk judge a code; away from it the verdict is told in silence, for sounds belong to it."""
        from rcm_desktop.ui.screens.attendance.page import RegistrationPage
        from rcm_desktop.ui.screens.attendance.verdicts import verdict

        page = self._window.page_of(Desk.REGISTRATION)
        assert isinstance(page, RegistrationPage)
        if self._window.page is page:
            page.scan(code)
            return
        outcome = page.scan(code, silent=True)
        if outcome is not None:
            self._tell(verdict(outcome, page.clocked()))

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

    def _tell(self, said: Verdict) -> None:
        what = " · ".join(part for part in (said.name, said.word) if part)
        self._window.tell(Notice(_KINDS[said.kind], what, " · ".join(said.lines)))
