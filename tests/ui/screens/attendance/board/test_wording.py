"""Where the board's numbers come from and how old they are, between two real laptops."""

from datetime import timedelta

from rcm_desktop.services.attendance import Attendance
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.board.wording import sources
from rcm_desktop.ui.screens.attendance.verdicts import Clocked
from tests.clock import FixedClock
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


def told(attendance: Attendance) -> str:
    return sources(attendance.board().known, Clocked(attendance.zone(), attendance.now()))


def test_a_laptop_is_known_up_to_the_hour_of_its_bundle(languages: Languages, pair: Pair, clock: FixedClock) -> None:
    attendance = Attendance(pair.first)
    assert told(attendance) == "Presence: this laptop"
    add_person(pair.second, "Nadia", "Inventada")
    clock.go(timedelta(hours=1))
    pair.carry(back=True)
    assert told(attendance) == "Presence: this laptop; Mesa 2 up to 12:40"


def test_what_is_of_another_day_says_its_day(languages: Languages, pair: Pair, clock: FixedClock) -> None:
    add_person(pair.second, "Nadia", "Inventada")
    pair.carry(back=True)
    clock.go(timedelta(days=1))
    assert told(Attendance(pair.first)) == "Presence: this laptop; Mesa 2 up to 14 Nov, 12:40"
    languages.speak("es")
    assert told(Attendance(pair.first)) == "Presencia: esta computadora; Mesa 2 hasta el 14 nov, 12:40"
