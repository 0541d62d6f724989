"""Two laptops follow one session without hearing of each other, and agree once a stick has gone round."""

from datetime import UTC, datetime

from rcm_desktop.domain.agenda import AgendaItem
from rcm_desktop.domain.following import Course
from rcm_desktop.services.agenda import Agenda, Following, Planning
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.services.agenda.table import clock_at


class Here:
    """One of the two."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.agenda = Agenda(database)
        self.following, self.planning = Following(database, self.agenda), Planning(database, self.agenda)

    def items(self) -> tuple[AgendaItem, ...]:
        return self.agenda.sittings()[0].items

    def course(self) -> Course:
        return self.agenda.now().courses[self.agenda.sittings()[0].session.id]

    def spans(self) -> list[str]:
        return [
            f"{n} {clock_at(span.start)}-{clock_at(span.end)}"
            for n, one in enumerate(self.course().items)
            for span in one.spans
        ]


def stand_at(clock: FixedClock, hour: int, minute: int) -> None:
    clock.set(datetime(2023, 11, 14, hour + 5, minute, tzinfo=UTC))


def agree(pair: Pair, first: Here, second: Here) -> None:
    pair.carry()
    pair.carry(back=True)
    assert first.agenda.now().courses == second.agenda.now().courses
    assert first.agenda.programme() == second.agenda.programme()
    assert Exchange(pair.first).control_words() == Exchange(pair.second).control_words()


def test_of_two_tables_that_follow_one_session_the_earlier_start_and_end_counts(pair: Pair, clock: FixedClock) -> None:
    first, second = Here(pair.first), Here(pair.second)
    opening, item = (one.id for one in first.items()[:2])
    for minute, table, gesture in (
        (5, second, second.following.start), (7, first, first.following.start), (30, first, first.following.close),
        (32, second, second.following.close),
    ):  # fmt: skip
        stand_at(clock, 9, minute)
        assert not gesture(opening).nothing
        assert table.agenda.programme().sittings[0].steps
    stand_at(clock, 9, 35)
    first.following.start(item)
    stand_at(clock, 9, 36)
    second.following.start(item)
    agree(pair, first, second)
    assert first.spans() == ["0 09:05-09:30", "1 09:35-"]


def test_both_lists_of_speakers_become_one(pair: Pair, clock: FixedClock) -> None:
    first, second = Here(pair.first), Here(pair.second)
    session = first.agenda.sittings()[0].session.id
    for minute, table, of in ((1, first, 0), (2, second, 1), (3, first, 2)):
        stand_at(clock, 9, minute)
        table.following.give_to(session, table.agenda.programme().delegations[of].id)
    agree(pair, first, second)
    floor = second.agenda.sittings()[0].floor()
    assert [clock_at(one.end) for one in floor.turns] == ["09:02", "09:03", ""]


def test_what_one_took_back_is_taken_back_at_the_other(pair: Pair, clock: FixedClock) -> None:
    first, second = Here(pair.first), Here(pair.second)
    stand_at(clock, 9, 0)
    done = first.following.start(first.items()[0].id)
    agree(pair, first, second)
    assert second.course().followed
    first.following.take_back(done)
    agree(pair, first, second)
    assert not second.course().followed


def test_a_session_prepared_at_one_and_followed_at_the_other_is_both(pair: Pair, clock: FixedClock) -> None:
    first, second = Here(pair.first), Here(pair.second)
    stand_at(clock, 9, 10)
    second.following.start(second.items()[0].id)
    session = first.agenda.sittings()[0].session
    first.planning.move_session(session.id, "2023-11-14T09:30", "Sala Quetzal")
    agree(pair, first, second)
    found = second.agenda.now().courses[session.id]
    assert (found.session.room, found.followed, found.late) == ("Sala Quetzal", True, -20)
