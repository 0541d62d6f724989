"""What the desk does to a person's record beside correcting it: each gesture is told, and can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.people import Delegate, Withdrawal
from rcm_desktop.services.people import People
from rcm_desktop.services.people.joining import Links
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine


class PersonGestures(QObject):
    """Credential seen, withdrawn, back on the list, joined and parted."""

    done = Signal(object, object)
    """What was done or taken back, as Words, and the Delegate it was done to."""

    def __init__(self, people: People, undo: UndoStack, line: WaitingLine, parent: QObject) -> None:
        super().__init__(parent)
        self._people, self._undo, self._line = people, undo, line

    def see_credential(self, who: Delegate) -> None:
        """The letter was shown; where it was before, that is all that is said."""
        if who.credential.state == "seen":
            self.done.emit(lambda: self.tr("The credential was seen before"), who)
        else:
            self._credential(who, seen=True)

    def miss_credential(self, who: Delegate) -> None:
        """The letter was not shown after all."""
        self._credential(who, seen=False)

    def _credential(self, who: Delegate, *, seen: bool) -> None:
        words: tuple[Words, Words] = lambda: self.tr("Credential pending"), lambda: self.tr("Credential seen")
        self._do(
            who, words[seen], lambda: self._people.see_credential(who.id, seen),
            words[not seen], lambda: self._people.see_credential(who.id, not seen),
        )  # fmt: skip

    def withdraw(self, who: Delegate, reason: str) -> None:
        """The person does not come."""
        self._do(
            who, lambda: self.tr("Withdrawn"), lambda: self._withdraw(who.id, reason),
            lambda: self.tr("Back on the list"), lambda: self._stand(who.id, who.withdrawal),
        )  # fmt: skip

    def return_to_list(self, who: Delegate) -> None:
        """The person comes after all."""
        self._do(
            who, lambda: self.tr("Back on the list"), lambda: self._people.return_to_list(who.id),
            lambda: self.tr("Withdrawn"), lambda: self._stand(who.id, who.withdrawal),
        )  # fmt: skip

    def join(self, one: Delegate, other: Delegate) -> None:
        """Two records are of one person from now on."""
        self._link(one, self._joined, lambda: self._people.join(one.id, other.id), self._parted)

    def part(self, who: Delegate) -> None:
        """This record is of somebody else than those it was joined with."""
        self._link(who, self._parted, lambda: self._people.part(who.id), self._joined)

    def _joined(self) -> str:
        return self.tr("One person now")

    def _parted(self) -> str:
        return self.tr("Separate people again")

    def _link(self, who: Delegate, words: Words, run: Callable[[], Links], undone: Words) -> None:
        stood: list[Links] = []

        def relink() -> None:
            stood[:] = [self._people.relink(stood[-1])]  # a busy file leaves what stood, for the next try

        def once() -> None:
            stood[:] = [run() if not stood else self._people.relink(stood[-1])]

        self._do(who, words, once, undone, relink)

    def _withdraw(self, ident: str, reason: str) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.withdraw(ident, found[1], reason)

    def _stand(self, ident: str, withdrawal: Withdrawal) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.correct(ident, found[1], {"withdrawal": withdrawal})

    def _do(
        self, who: Delegate, words: Words, run: Callable[[], object], undone: Words, back: Callable[[], object]
    ) -> None:
        def once() -> None:
            run()
            self.done.emit(words, who)

        def taken_back() -> None:
            back()
            self.done.emit(undone, who)

        def gesture() -> None:
            once()
            self._undo.did(
                lambda: self.tr("Change to {name}").format(name=who.name.full),
                lambda: self._line.run(taken_back),
                lambda: self._line.run(once),
            )

        self._line.run(gesture)
