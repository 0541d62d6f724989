"""What is pictured of the registration desk: every verdict, every panel, and the board."""

from collections.abc import Callable, Iterator

from practice import Held
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScrollArea

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.people import Category
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.people import People, Person
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.attendance.page import RegistrationPage

CTRL = Qt.KeyboardModifier.ControlModifier


class Counter:
    """Somebody who sits at the desk of this meeting and types."""

    def __init__(self, meeting: MeetingWindow, held: Held, settle: Settle) -> None:
        page = meeting.window.page
        assert isinstance(page, RegistrationPage)
        self.page, self.settle = page, settle
        self.window, self.held = meeting.window, held
        self.attendance = Attendance(held.database)
        found = People(held.database).roster().people.values()
        self.everyone = sorted(found, key=lambda person: person.delegate.badge)

    def go_to(self, point: str) -> None:
        """Stand at another check-in point."""
        self.window.go_to(Place(Desk.REGISTRATION, point))
        self.settle()

    def type(self, text: str, key: Qt.Key | None = None) -> None:
        """Type into an empty search, and perhaps press a key."""
        self.page.focus_first()
        press(Qt.Key.Key_A, CTRL)
        press(Qt.Key.Key_Delete)
        type_text(text)
        self.settle()
        if key is not None:
            press(key)
            self.settle()
        self.page.verdict.timer.stop()  # a picture wants a verdict that stays

    def someone(self, fits: Callable[[Person], bool], point: str) -> str:
        """The name of the first person who fits, who has not passed this point (any more)."""
        person = next(person for person in self.everyone if fits(person))
        arrival = self.attendance.arrivals_of((person.delegate.id,), point).get(person.delegate.id)
        if arrival is not None:
            self.attendance.undo(arrival.scan)
        return person.delegate.name.full


def register(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A search and its verdicts, at the registration and at the door of a members-only session."""
    desk = Counter(meeting, held, settle)
    desk.type("núñez")
    yield "search"
    desk.type(held.late, Qt.Key.Key_Return)
    yield "credential-pending"
    desk.type(held.late, Qt.Key.Key_Return)
    yield "already-in"
    desk.type(desk.someone(_is_expected, REGISTRATION), Qt.Key.Key_Return)
    yield "welcome"
    desk.type(desk.someone(lambda who: bool(who.delegate.attention), REGISTRATION), Qt.Key.Key_Return)
    yield "attention"
    desk.type(Badges(held.database).issue_blanks(1)[0], Qt.Key.Key_Return)
    yield "blank-badge"
    press(Qt.Key.Key_Escape)
    desk.type("Z9999", Qt.Key.Key_Return)
    yield "unknown-code"
    yield from _at_the_door(desk)
    yield from _panels(desk)
    yield from _boards(desk)
    desk.type("", Qt.Key.Key_F10)
    yield "muted"
    press(Qt.Key.Key_F10)
    desk.page.turn_list()
    yield "whole-list"
    desk.page.turn_list()


def _is_expected(who: Person) -> bool:
    return who.delegate.credential.state == "seen" and not who.delegate.attention


def _at_the_door(desk: Counter) -> Iterator[str]:
    desk.go_to(desk.held.door)
    observer = desk.someone(
        lambda who: who.delegation is not None and who.delegation.category is Category.OBSERVER, desk.held.door
    )
    desk.type(observer, Qt.Key.Key_Return)
    yield "no-access"
    press(Qt.Key.Key_F5)
    type_text("Lo pide la Presidencia de la sesión")
    yield "allow-with-reason"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F7)
    desk.settle()
    yield "check-out"
    press(Qt.Key.Key_F7)
    desk.go_to(REGISTRATION)


def _panels(desk: Counter) -> Iterator[str]:
    known = next(who.delegate for who in desk.everyone if who.delegate.name.given and who.delegate.name.family)
    press(Qt.Key.Key_N, CTRL)
    type_text(known.name.given)
    press(Qt.Key.Key_Tab)
    type_text(known.name.family)
    desk.settle()
    yield "new-person"
    press(Qt.Key.Key_Escape)
    desk.type(known.name.full, Qt.Key.Key_F2)
    yield "correction"
    type_text(f"{known.name.given} M.")
    desk.settle()
    press(Qt.Key.Key_S, CTRL)
    desk.settle()
    yield "badge-question"
    press(Qt.Key.Key_Escape)
    desk.type(known.name.full, Qt.Key.Key_F9)
    yield "history"
    press(Qt.Key.Key_Escape)


def _boards(desk: Counter) -> Iterator[str]:
    press(Qt.Key.Key_F3)
    desk.settle()
    yield "board"
    board = desk.page.parts.board
    assert board is not None
    bar = board.findChildren(QScrollArea)[0].verticalScrollBar()
    at_the_end = bar.rangeChanged.connect(lambda _, most: bar.setValue(most))  # in every size
    bar.setValue(bar.maximum())
    yield "board-chart"
    QObject.disconnect(at_the_end)
    bar.setValue(0)
    press(Qt.Key.Key_Return)
    desk.settle()
    yield "board-delegation"
    press(Qt.Key.Key_D, CTRL)
    desk.settle()
    yield "whole-delegation"
    press(Qt.Key.Key_Escape)
