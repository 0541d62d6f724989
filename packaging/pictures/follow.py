"""What is pictured of following: a session that runs late, a speaker at the limit, a reserved part, and the end."""

from collections.abc import Iterator

from practice import LIMIT_S, Held
from PySide6.QtCore import Qt

from pictures.agenda_page import turned_to
from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.agenda.follow.view import FollowView
from rcm_desktop.ui.screens.agenda.view import Way

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def follow(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """The second morning's session from its late beginning to its end, by the keys of the chair's table."""
    table = Table(meeting, held, settle)
    meeting.window.go_to(Place(Desk.AGENDA, table.session))
    yield "follow-planned"
    yield from _speakers(table)
    yield from _the_end(table)
    yield from _quiet_days(table)


class Table:
    """Somebody who sits at the chair's table, and the clock on the wall."""

    def __init__(self, meeting: MeetingWindow, held: Held, settle: Settle) -> None:
        self.page, self.view = turned_to(meeting, Way.FOLLOW, FollowView)
        self.settle, self._clock, self.session = settle, held.clock, held.followed
        self.following = meeting.desks.agenda.following

    def go(self, day: int, hour: int, minute: int, second: int = 0) -> None:
        """Let it be another moment."""
        self._clock.set(day, hour, minute)
        self._clock.go(second)
        self.page.look_at_the_clock()
        self.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
        """Press a key, and see what comes of it."""
        press(key, held)
        self.settle()

    def ask(self, *who: str) -> None:
        """Let these ask for the floor, by the first letters of each."""
        for letters in who:
            self.press(Qt.Key.Key_K)
            type_text(letters)
            self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)


def _speakers(table: Table) -> Iterator[str]:
    table.go(15, 9, 12)
    table.press(Qt.Key.Key_Return)
    table.go(15, 9, 29)
    table.press(Qt.Key.Key_Return)
    table.following.set_limit(table.session, LIMIT_S)
    table.go(15, 9, 54)
    table.ask("ho", "pa", "mé", "oim", "Ana Inventada")
    table.press(Qt.Key.Key_J)
    table.go(15, 9, 58, 20)
    table.press(Qt.Key.Key_J)
    table.go(15, 9, 59, 40)
    yield "follow-late"
    table.go(15, 10, 1, 0)
    table.press(Qt.Key.Key_K)
    type_text("co")
    table.settle()
    yield "follow-limit-soon"
    table.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    table.go(15, 10, 2, 5)
    yield "follow-limit-over"
    table.press(Qt.Key.Key_M, CTRL | SHIFT)
    yield "follow-reserved"
    table.page.turn_to(Way.READ)
    table.page.view().show_record(table.session)
    table.settle()
    yield "read-late"
    table.page.turn_to(Way.FOLLOW)
    table.press(Qt.Key.Key_M, CTRL | SHIFT)
    table.press(Qt.Key.Key_E)


def _the_end(table: Table) -> Iterator[str]:
    table.go(15, 11, 18)
    table.view.items.list.setFocus()
    table.press(Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier)
    yield "follow-item-over"
    for hour, minute in ((11, 22), (11, 35), (13, 2), (13, 31)):
        table.go(15, hour, minute)
        table.press(Qt.Key.Key_Return)
    yield "follow-finished"


def _quiet_days(table: Table) -> Iterator[str]:
    table.go(18, 9, 0)
    table.view.items.choice.chosen = ""
    table.page.reload()
    table.settle()
    yield "follow-no-session"
