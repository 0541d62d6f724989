"""What the rapporteur's page shares with the chair's table: reserved parts, who has the floor, who asks for it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Floor
from rcm_desktop.domain.steps import is_reserved
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.ui.kit.chair import Chair, running, speaker_name
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.notes.writing.composer import Composer

_SECOND_MS = 1000


class Speaking(QObject):
    """Follows the session in front of the page; its gestures are the chair's."""

    changed = Signal()
    """Something was put on record: what is shown of it is to be read again."""
    looked = Signal()
    """The list of speakers may be another one."""
    given = Signal(str)
    """This delegation has the floor now."""

    def __init__(self, agenda: Agenda, chair: Chair, composer: Composer, page: QWidget) -> None:
        super().__init__(page)
        self._agenda, self._chair, self._composer, self._page = agenda, chair, composer, page
        self._session = ""
        self._sitting: Sitting | None = None
        self._seconds = QTimer(self, interval=_SECOND_MS)
        self._seconds.timeout.connect(self._tick)

    def look(self, session: Id) -> None:
        """Look at a session as it stands."""
        self._session = session
        self._sitting = self._agenda.programme().by_id.get(session)
        if self._floor.speaking is None:
            self._seconds.stop()
        elif not self._seconds.isActive():
            self._seconds.start()
        self.looked.emit()

    def waiting(self) -> list[str]:
        """Who waits for the floor, by name, the next one first."""
        return [self._name(one.id) for one in self._floor.waiting]

    @property
    def reserved(self) -> bool:
        """Whether what is written now is for members."""
        if self._sitting is None:
            return False
        return self._sitting.session.access is Access.MEMBERS_ONLY or is_reserved(self._sitting.steps)

    def words(self) -> str:
        """Who has the floor and for how long already; empty where nobody has."""
        turn = self._floor.speaking
        if turn is None:
            return ""
        time = running(turn.used(self._agenda.time()))
        return self.tr("{speaker} has the floor, {time}").format(speaker=self._name(turn.speaker.id), time=time)

    def has_the_floor(self, delegation: Id) -> bool:
        """Whether this delegation speaks."""
        turn = self._floor.speaking
        return turn is not None and bool(delegation) and turn.speaker.delegation == delegation

    def give_next(self) -> None:
        """Give the floor to the first who waits; the next entry is that delegation's."""
        self.look(self._session)
        if not self._floor.waiting:
            self._composer.quietly(lambda: self.tr("Nobody is waiting for the floor"))
            return
        first = self._chair.give_next(self._session)
        if first is not None:
            self.changed.emit()
            self.given.emit(first.delegation)

    def ask(self, delegation: Id, name: Words) -> bool:
        """Put a delegation on the list of speakers, and say so; false where it is not there afterwards."""
        self.look(self._session)
        said = say(name)
        if self.has_the_floor(delegation):
            self._composer.quietly(self.words)
            return False
        if any(one.delegation == delegation and not one.name for one in self._floor.waiting):
            self._composer.quietly(lambda: self.tr("{speaker} is already on the list of speakers").format(speaker=said))
            return True
        if not self._chair.ask(self._session, said, delegation):
            return False
        self._composer.quietly(lambda: self.tr("{speaker} is on the list of speakers").format(speaker=said))
        self.changed.emit()
        return True

    def turn_reserved(self) -> None:
        """From now on members only, or open to all again."""
        self.look(self._session)
        if self._sitting is None:
            return
        if self._sitting.session.access is Access.MEMBERS_ONLY:
            self._composer.quietly(lambda: self.tr("This session is for members only as it is"))
        elif self._chair.turn_reserved(self._session, reserved=not self.reserved):
            self.changed.emit()

    @property
    def _floor(self) -> Floor:
        return self._sitting.floor() if self._sitting is not None else Floor()

    def _name(self, ident: Id) -> str:
        speakers = self._sitting.speakers if self._sitting is not None else ()
        one = next((speaker for speaker in speakers if speaker.id == ident), None)
        return "" if one is None else speaker_name(one, self._agenda.programme().delegations)

    def _tick(self) -> None:
        if self._page.isVisible():
            self._composer.say_again()
            self.looked.emit()
