"""The window of one meeting: its services, its pages, and what the foot says of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rcm_desktop.app.desks import Desks
from rcm_desktop.app.going_on import GoingOn
from rcm_desktop.app.wall_offer import WallOffer
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Command, Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.window import MainWindow, PageEntry

if TYPE_CHECKING:
    from rcm_desktop.app.scanning import Scanning
    from rcm_desktop.services.checks import Checks

_ORDER = (Desk.REGISTRATION, Desk.AGENDA, Desk.NOTES, Desk.DOCUMENTS, Desk.EXCHANGE, Desk.SETUP)
_MAIN = {
    Role.REGISTRATION: (Desk.REGISTRATION, Desk.AGENDA, Desk.EXCHANGE),
    Role.RAPPORTEUR: (Desk.NOTES, Desk.AGENDA, Desk.DOCUMENTS, Desk.EXCHANGE),
    Role.SECRETARIAT: _ORDER,
}
"""The pages a role sees in the rail, the one it opens on first; the others stand under "More"."""
_QUIET_MS = 400
"""How long after a change the foot is counted anew, so that a rush of scans is counted once."""
_PATIENCE = timedelta(minutes=30)
"""How old work must be before the foot says that it was not handed on."""
_REMIND_MS = 60_000
_SEEN_MS = 50
"""How long after the window is shown it is painted; the desk's own search field hears a scanner sooner."""


class MeetingWindow(QObject):
    """A meeting on screen; closing it closes the meeting's file."""

    def __init__(self, database: Database, languages: Languages, kept: Kept) -> None:
        super().__init__()
        self._database, self._languages, self._kept = database, languages, kept
        self._setup = Setup(database)
        self._scanning: Scanning | None = None
        self._checks: Checks | None = None
        self._jobs, self._undo = Jobs(), UndoStack()
        seat = self._setup.seat()
        self._role = Role(seat.laptop.role) if seat.laptop.role in set(Role) else Role.SECRETARIAT
        entries = [PageEntry(desk, self._maker(desk), desk in _MAIN[self._role]) for desk in _ORDER]
        self.window = MainWindow(entries, languages, self._jobs, self._undo)
        self.desks = Desks(database, self.window, self._setup, kept)
        self.window.failures.install()
        self._offer_roles()
        WallOffer(self.window, lambda: self.desks.agenda.walls)
        self._relay = ChangeRelay(database.on_change)
        self._relay.changed.connect(self._changed)
        self._counting = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._counting.timeout.connect(self._count)
        self._asking = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._asking.timeout.connect(self.ask_clock)
        self._asking.timeout.connect(self.tell_typed)
        self._going_on = GoingOn(database, self.window)
        self._asking.timeout.connect(self._going_on.tell)
        self._hearing = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._hearing.timeout.connect(self.listen)
        self.window.foot.person_named.connect(self.sit_down)
        self._reminding = QTimer(self, interval=_REMIND_MS)
        self._reminding.timeout.connect(self._remind)
        self.window.foot.hand_on_wanted.connect(lambda: self.window.go_to(Place(Desk.EXCHANGE)))
        self.window.settle_wanted.connect(lambda: self.window.go_to(Place(Desk.EXCHANGE, detail="settle")))
        self.window.help_wanted.connect(self._show_help)
        self._heard = languages.spoken.connect(lambda _: self._say_meeting())
        self._say_meeting()

    def open_at(self, desk: str) -> None:
        """Show the window, at the page where it was last or the first of its role."""
        self.turn_to(desk)
        self.show()

    def turn_to(self, desk: str) -> None:
        """Put the page of this name in front, or the first of the role where there is none."""
        wanted = Desk(desk) if desk in {d.value for d in _ORDER} else _MAIN[self._role][0]
        self.window.go_to(Place(wanted))

    def show(self) -> None:
        """Show the window."""
        self.window.showMaximized()
        self._counting.start()
        self._asking.start()
        self._hearing.start()
        self._reminding.start()

    def ask_clock(self) -> None:
        """Ask whether the laptop's clock is right, once a day; in practice nothing counts."""
        from rcm_desktop.app.clock_question import ClockQuestion

        if not self._setup.meeting().practice:
            ClockQuestion(self._database, self.window, self._kept).ask()

    def tell_typed(self) -> None:
        """Say what was typed in Setup and not recorded when the program ended."""
        from rcm_desktop.app.typed_before import TypedBefore

        try:
            TypedBefore(self._setup, self.window).tell()
        except RcmError as error:
            self._tell(error)

    def listen(self) -> None:
        """Hear what a scanner types, from any page, once the window stands."""
        from rcm_desktop.app.scanning import Scanning

        if self._scanning is None:
            self._scanning = Scanning(self.window, self._kept, self)

    def open_bundle(self, bundle: Path) -> None:
        """Show what a bundle would bring."""
        self.window.go_to(Place(Desk.EXCHANGE, detail=str(bundle)))

    def warn_of_share(self, where: str) -> None:
        """Say that the data folder lies where a database does not belong."""
        self.window.tell(
            Notice(
                "warn",
                lambda: self.tr("The data folder lies on a share or is synchronised ({where}).").format(where=where),
                lambda: self.tr("Nothing is lost so far, but two programs may write there at once."),
                lambda: self.tr("Close the program and move the folder to this laptop's own disk."),
            )
        )

    def close(self) -> None:
        """Close the window, let jobs end, and close the meeting's file."""
        if self._scanning is not None:
            self._scanning.end()
        # A closed meeting may be thrown away next: nothing of it is read again.
        self._relay.blockSignals(True)
        self._counting.stop()
        self._asking.stop()
        self._hearing.stop()
        self._reminding.stop()
        self.desks.end()
        QObject.disconnect(self._heard)
        if not self.window.close():
            self.window.close()  # it warned of text that is not on disk; here nobody is asked
        self._jobs.stop()
        self._database.close()
        self.window.deleteLater()

    def _maker(self, desk: Desk) -> Callable[[], Page]:
        return lambda: self.desks.page(desk)

    def _tell(self, error: RcmError) -> None:
        self.window.failures.tell(error)

    def _changed(self, topics: frozenset[str]) -> None:
        self.window.data_changed(topics)
        if Topic.MEETING in topics or Topic.EXCHANGE in topics:
            self._say_meeting()
            self._going_on.tell()
        self._counting.start()

    def _count(self) -> None:
        from rcm_desktop.services.checks import Checks

        self._checks = self._checks or Checks(self._database)
        self.window.foot.show_to_settle(self._checks.count())
        self.window.foot.show_words(" ".join(self.desks.exchange.control_words()))
        self._remind()

    def _remind(self) -> None:
        """Say since when work waits to be handed on, once it is older than half an hour."""
        now, since = self.desks.exchange.now(), self.desks.exchange.waiting().since
        due = since is not None and now - since > _PATIENCE
        self.window.foot.show_waiting(since.astimezone(now.tzinfo) if since is not None and due else None, now)

    def _say_meeting(self) -> None:
        meeting, seat = self._setup.meeting(), self._setup.seat()
        title = meeting.title_es if self._languages.language == "es" else meeting.title_en
        self.window.head.show_meeting(meeting.short or title)
        self.window.practice(meeting.practice)
        names = [seat.laptop.name, seat.operator.name if seat.operator else ""]
        self.window.foot.show_person(" · ".join(name for name in names if name))

    def work_as(self, role: Role) -> None:
        """Let this laptop show what a role needs, from now on."""
        here = self._setup.seat().laptop
        found = self._setup.open(Laptop, here.id)
        try:
            if found is not None and found[0].role != role:
                self._setup.save(Laptop, here.id, found[1], {"role": role})
        except RcmError as error:
            self._tell(error)
            return
        self._role = role
        self.window.show_role(_MAIN[role])

    def _offer_roles(self) -> None:
        self.window.offer(Command(lambda: self.tr("Work as Registration"), lambda: self.work_as(Role.REGISTRATION)))
        self.window.offer(Command(lambda: self.tr("Work as Rapporteur"), lambda: self.work_as(Role.RAPPORTEUR)))
        self.window.offer(Command(lambda: self.tr("Work as Secretariat"), lambda: self.work_as(Role.SECRETARIAT)))

    def sit_down(self, name: str) -> None:
        """Let what is written from now on carry this person's name."""
        try:
            self._setup.sit_down(name)
        except RcmError as error:
            self._tell(error)
        self._say_meeting()
        if self.window.page is not None:
            self.window.page.focus_first()

    def _show_help(self, place: Place) -> None:
        from rcm_desktop.ui.kit.help_window import HelpWindow, page_of

        self._help = HelpWindow(self._languages, page_of(place), self.window)
        self._help.show()
