"""The gestures at the chair's table, for every page that makes them: each can be taken back in the window."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from rcm_desktop.domain.agenda import AgendaItem
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Floor, Speaker
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.agenda.following import Done
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words, language, say


class Chair(QObject):
    """Follows a session through the service; a gesture answers whether it did something."""

    def __init__(
        self,
        agenda: Agenda,
        following: Following,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._agenda, self._following = agenda, following
        self._undo, self._tell_error = undo, tell_error

    def start(self, item: AgendaItem) -> bool:
        """Take an item up."""
        words = lambda: self.tr("Start of “{item}”").format(item=item.title(language()))  # noqa: E731
        return self._did(words, lambda: self._following.start(item.id))

    def close(self, item: AgendaItem) -> bool:
        """Close the item that is on."""
        words = lambda: self.tr("Close of “{item}”").format(item=item.title(language()))  # noqa: E731
        return self._did(words, lambda: self._following.close(item.id))

    def close_session(self, session: Id) -> bool:
        """Close a session for the day."""
        return self._did(lambda: self.tr("Close of the session"), lambda: self._following.close_session(session))

    def turn_reserved(self, session: Id, *, reserved: bool) -> bool:
        """From now on members only, or open to all again."""
        if reserved:
            return self._did(lambda: self.tr("Going to members only"), lambda: self._following.reserve(session))
        return self._did(lambda: self.tr("Opening the session again"), lambda: self._following.open_again(session))

    def ask(self, session: Id, name: Words, delegation: Id = "") -> bool:
        """Put a delegation on the list of speakers, or (without one) the person of this name."""
        words = lambda: self.tr("{speaker} on the list of speakers").format(speaker=say(name))  # noqa: E731
        person = "" if delegation else say(name)
        return self._did(words, lambda: self._following.ask(session, delegation, person))

    def give_to(self, session: Id, name: Words, delegation: Id = "") -> bool:
        """Give the floor at once to a delegation, or (without one) to the person of this name."""
        words = lambda: self.tr("Floor to {speaker}").format(speaker=say(name))  # noqa: E731
        person = "" if delegation else say(name)
        return self._did(words, lambda: self._following.give_to(session, delegation, person))

    def give_next(self, session: Id) -> Speaker | None:
        """Give the floor to the first who waits now, whatever the page shows yet; who that is, or None."""
        first = next(iter(self._floor(session).waiting), None)
        return first if first is not None and self.give(session, self._name(first), first.id) else None

    def give(self, session: Id, name: Words, speaker: Id) -> bool:
        """Give the floor to one who waits."""
        words = lambda: self.tr("Floor to {speaker}").format(speaker=say(name))  # noqa: E731
        return self._did(words, lambda: self._following.give(session, speaker))

    def end_turn(self, session: Id) -> bool:
        """Who has the floor has spoken."""
        turn = self._floor(session).speaking
        if turn is None:
            return False
        name = self._name(turn.speaker)
        words = lambda: self.tr("End of the turn of {speaker}").format(speaker=name)  # noqa: E731
        return self._did(words, lambda: self._following.end_turn(session))

    def withdraw(self, session: Id, name: Words, speaker: Id) -> bool:
        """Take one who waits off the list."""
        words = lambda: self.tr("{speaker} off the list of speakers").format(speaker=say(name))  # noqa: E731
        return self._did(words, lambda: self._following.withdraw(session, speaker))

    def move(self, session: Id, name: Words, speaker: Id, place: int) -> bool:
        """Let one who waits stand at another place of the list."""
        words = lambda: self.tr("{speaker} elsewhere on the list of speakers").format(speaker=say(name))  # noqa: E731
        return self._did(words, lambda: self._following.move(session, speaker, place))

    def set_limit(self, session: Id, seconds: int) -> bool:
        """How long a speaker is given."""
        words = lambda: self.tr("Limit of a speaker's time")  # noqa: E731
        return self._did(words, lambda: self._following.set_limit(session, seconds))

    def _floor(self, session: Id) -> Floor:
        sitting = self._agenda.programme().by_id.get(session)
        return sitting.floor() if sitting is not None else Floor()

    def _name(self, speaker: Speaker) -> str:
        return speaker_name(speaker, self._agenda.programme().delegations)

    def _did(self, words: Words, gesture: Callable[[], Done]) -> bool:
        try:
            done = gesture()
        except RcmError as error:
            self._tell_error(error)
            return False
        if done.nothing:
            return False
        kept = _Kept(self._following, done)
        self._undo.did(words, kept.back, kept.again)
        return True


class _Kept:
    """A gesture on the stack: done again it is another one, with facts of its own to take back."""

    def __init__(self, following: Following, done: Done) -> None:
        self._following, self._done = following, done

    def back(self) -> None:
        self._following.take_back(self._done)

    def again(self) -> None:
        self._done = self._following.do_again(self._done)


def speaker_name(speaker: Speaker, delegations: Sequence[Delegation]) -> str:
    """Who stands on the list: the delegation's short name, and the person's where it is on record."""
    of = next((one for one in delegations if one.id == speaker.delegation), None)
    delegation = "" if of is None else of.short_name(language())
    return " · ".join(part for part in (delegation, speaker.name) if part) or "—"


def running(length: dt.timedelta) -> str:
    """A running time: 2:05, 48:12 or 1:02:05, without its fractions of a second."""
    seconds = max(0, int(length.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
