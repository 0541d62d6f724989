"""Says that this file goes on as a laptop of its own, until a person has read it."""

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.identity import GoesOn, Identity
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.incarnation import Why
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.window import MainWindow


class GoingOn(QObject):
    """A notice for each life that began in place of another; closing the window does not make it read."""

    def __init__(self, database: Database, window: MainWindow) -> None:
        super().__init__(window)
        self._identity, self._window = Identity(database), window
        self._shown: GoesOn | None = None

    def tell(self) -> None:
        """Say so, if there is something that nobody has read; once in a window."""
        found = self._identity.untold()
        if found is None or found == self._shown:
            return
        self._shown = found
        self._window.tell(
            Notice(
                "warn",
                lambda: self._what(found),
                lambda: self._safe(found.why),
                lambda: self._next(found.why),
                lambda: self.tr("I have read it"),
                self._read,
            )
        )

    def _read(self) -> None:
        try:
            self._identity.was_read()
        except RcmError as error:
            self._window.failures.tell(error)

    def _what(self, found: GoesOn) -> str:
        match found.why:
            case Why.COPIED:
                told = self.tr(
                    "This meeting came from another laptop, “{former}”: here it goes on as “{name}”, "
                    "with badge letter {letter}."
                )
            case Why.PUT_BACK:
                told = self.tr(
                    "This meeting was put back to an earlier state of “{former}”: it goes on as “{name}”, "
                    "with badge letter {letter}."
                )
            case _:
                told = self.tr(
                    "A copy of “{former}” is also at work: from now on this laptop is “{name}”, "
                    "with badge letter {letter}."
                )
        return told.format(former=found.former, name=found.name, letter=found.letter)

    def _safe(self, why: Why) -> str:
        if why is Why.TWO_LINES:
            return self.tr("Nothing is lost: the work of both is here.")
        return self.tr("Nothing that is in it is lost, and both can exchange their work.")

    def _next(self, why: Why) -> str:
        match why:
            case Why.COPIED:
                return self.tr("If the other laptop is still in use, exchange with it; if not, there is nothing to do.")
            case Why.PUT_BACK:
                return self.tr("Take in the newest bundle of another laptop: what was handed on since then comes back.")
            case Why.TWO_LINES:
                return self.tr("Find out which laptop was started from the same disk or backup, and exchange with it.")
