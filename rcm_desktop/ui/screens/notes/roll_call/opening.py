"""F7: lays the roll call over the record and takes it away again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.notes.page import NotesPage, Side

if TYPE_CHECKING:
    from rcm_desktop.services.roll_call import RollCall
    from rcm_desktop.ui.screens.notes.roll_call.sheet import RollCallSheet


class RollCallOpening(QObject):
    """The sheet is made when it is first wanted; another session or section takes it away."""

    def __init__(
        self,
        page: NotesPage,
        calls: "Callable[[], RollCall]",
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__(page)
        self._writing, self._calls, self._undo, self._tell_error = page.writing, calls, undo, tell_error
        self.sheet: RollCallSheet | None = None
        within = page.view(Side.WRITE)
        page.add_command(lambda: self.tr("Roll call"), self.turn, "F7", within=within).setAutoRepeat(False)
        page.writing.titled.connect(self._away)

    def turn(self) -> None:
        """Call the roll of the session in front, or go back to writing."""
        if self._writing.sheets.sheet is not None:
            self.close()
        elif self._writing.record.session is not None:
            if self.sheet is None:
                from rcm_desktop.ui.screens.notes.roll_call.calling import Calling
                from rcm_desktop.ui.screens.notes.roll_call.sheet import RollCallSheet

                calling = Calling(self._calls(), self._undo, self._tell_error, self)
                self.sheet = RollCallSheet(calling, self._session)
                self.sheet.closed.connect(self.close)
            self._writing.sheets.lay(self.sheet)
            self.sheet.open()

    def close(self) -> None:
        """Go back to writing."""
        self._away()
        self._writing.focus_first()

    def _away(self) -> None:
        self._writing.sheets.clear()

    def _session(self) -> MeetingSession | None:
        of = self._writing.record.session
        return None if of is None else of.session
