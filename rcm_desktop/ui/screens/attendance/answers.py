"""What the desk shows after each gesture: the verdict, whom it offers next, and what it asks."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit.marks import Verdict as Shown
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.attendance.badge_gestures import BadgeGestures
from rcm_desktop.ui.screens.attendance.check_ins import CheckIns
from rcm_desktop.ui.screens.attendance.desk_layout import DeskLayout
from rcm_desktop.ui.screens.attendance.verdicts import Clocked


class Answers(QObject):
    """Listens to the gestures and speaks through the parts of the page."""

    recorded = Signal(datetime)
    """Something is on disk since then."""
    done = Signal()
    """The keyboard may go back to the search."""

    def __init__(
        self,
        parts: DeskLayout,
        people: People,
        check_ins: CheckIns,
        badges: BadgeGestures,
        clocked: Callable[[], Clocked],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts, self._people, self._check_ins = parts, people, check_ins
        self._badges, self._clocked = badges, clocked
        check_ins.judged.connect(self._judged)
        check_ins.queued.connect(self._queued)
        check_ins.taken_back.connect(parts.verdict.show_taken_back)
        check_ins.taken_back.connect(lambda _: self._saved())
        parts.recorded.connect(self._saved)
        parts.verdict.undo_wanted.connect(self._undo_shown)
        parts.verdict.allowed.connect(check_ins.allow)
        badges.told.connect(parts.verdict.tell)
        badges.sent.connect(self._sent)
        badges.given.connect(lambda who: self.offer([who]))

    def offer(self, delegates: Sequence[Delegate]) -> None:
        """List these people, without a search."""
        roster = self._people.roster()
        self._parts.search.offer([person for d in delegates if (person := roster.person(d.id)) is not None])

    def corrected(self, who: Delegate) -> None:
        """Offer the person as corrected."""
        self._parts.verdict.tell(Shown("blue", self.tr("The correction is saved"), who.name.full), who)
        self.offer([who])
        self._saved()
        self.done.emit()

    def gesture_done(self, words: Words, who: Delegate) -> None:
        """Say what was done to a person's record."""
        self._parts.search.clear()
        self._parts.verdict.tell(Shown("blue", say(words), who.name.full), who)
        self._saved()
        self.done.emit()

    def _sent(self, said: Shown, who: Delegate) -> None:
        self._parts.search.clear()
        self._parts.verdict.tell(said, who)
        self._saved()
        self.done.emit()

    def _saved(self) -> None:
        clocked = self._clocked()
        self.recorded.emit(clocked.now.astimezone(clocked.zone))

    def _judged(self, outcome: Outcome, silent: bool) -> None:
        self._parts.search.clear()
        self._parts.verdict.show_outcome(outcome, self._clocked(), silent=silent)
        if outcome.verdict is Verdict.SEVERAL:
            self.offer(outcome.candidates)
        elif outcome.verdict is Verdict.BLANK_BADGE:
            self._ask_whose(outcome.code)
        if outcome.scan:
            self._saved()

    def _queued(self, _silent: bool) -> None:
        self._parts.search.clear()
        self._parts.verdict.rest()

    def _ask_whose(self, code: str) -> None:
        self._parts.errand.begin(
            lambda: self.tr("Whose badge is this? Badge {code}: search, Enter gives it.").format(code=code),
            lambda who: self._badges.give(who, code),
            badge=code,
        )

    def _undo_shown(self, outcome: Outcome) -> None:
        if outcome.delegate is not None:
            self._check_ins.take_back(outcome.scan, outcome.delegate)
        self.done.emit()
