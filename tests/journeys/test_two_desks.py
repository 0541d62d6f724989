"""Two registration desks that do not see each other, and what both know once a stick went round."""

from datetime import timedelta

import msgspec
import pytest

from rcm_desktop.domain.attendance import REGISTRATION, Scan, Verdict
from rcm_desktop.domain.badges import BadgeIssued, BadgeVoid, scan_text
from rcm_desktop.domain.matters import Matter
from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.attendance import Attendance, Board
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.people import People
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import this_laptop
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.matters import doubled

EVERYBODY = 200
LET_IN = {Verdict.WELCOME, Verdict.CREDENTIAL_PENDING}


def crowd(database: Database, count: int) -> list[Delegate]:
    """So many people of all delegations, announced and numbered by the secretariat."""
    people = People(database)
    delegations = people.delegations()
    names = (PersonName("", f"Persona{n}", f"Inventada{n}") for n in range(count))
    return [
        people.add(Delegate(id="", name=name, delegation=delegations[n % len(delegations)].id))
        for n, name in enumerate(names)
    ]


def told(board: Board) -> list[object]:
    """What a board says that both laptops have to say alike."""
    return [[msgspec.structs.replace(tile, verified_at=None) for tile in board.tiles], board.ready]


def exchange(pair: Pair, clock: FixedClock) -> None:
    """The stick goes there and back."""
    for back in (False, True):
        clock.go(timedelta(minutes=1))  # a bundle is named by its minute
        pair.carry(back=back)


def facts(database: Database) -> set[tuple[str, ...]]:
    with database.read() as connection:
        scans = {("scan", s.id, s.about, s.at) for s in records.happened(connection, Scan)}
        issued = {("issued", b.id, b.about, b.code) for b in records.happened(connection, BadgeIssued)}
        void = {("void", b.id, b.about, b.code) for b in records.happened(connection, BadgeVoid)}
    return scans | issued | void


def test_two_hundred_people_at_two_desks_are_all_counted_at_both(pair: Pair, clock: FixedClock) -> None:
    everybody = crowd(pair.first, EVERYBODY)
    pair.carry()
    desks = Attendance(pair.first), Attendance(pair.second)
    for n, who in enumerate(everybody):
        clock.go(timedelta(milliseconds=750))  # one every second and a half at each desk
        outcome = desks[n % 2].check_in_badge(scan_text(pair.first.meeting, who.badge), REGISTRATION)
        assert outcome.verdict in LET_IN
        assert outcome.delegate is not None
        assert outcome.delegate.id == who.id
        desks[n % 2].board(REGISTRATION)
    assert [sum(t.registered for t in desk.board(REGISTRATION).tiles) for desk in desks] == [100, 100]
    exchange(pair, clock)
    boards = [desk.board(REGISTRATION) for desk in desks]
    assert sum(tile.registered for tile in boards[0].tiles) == EVERYBODY
    assert told(boards[0]) == told(boards[1])
    # What was kept from scan to scan is what the files say.
    assert told(Attendance(pair.first).board(REGISTRATION)) == told(boards[0])
    assert len([fact for fact in facts(pair.second) if fact[0] == "scan"]) == EVERYBODY
    assert facts(pair.first) == facts(pair.second)
    assert sum(count for _, count in desks[1].arrivals_over_time(REGISTRATION)) == EVERYBODY
    assert Exchange(pair.first).control_words() == Exchange(pair.second).control_words()


@pytest.mark.parametrize("one_letter", [False, True])
def test_what_two_desks_did_without_each_other_stands_together(
    pair: Pair, clock: FixedClock, *, one_letter: bool
) -> None:
    both = crowd(pair.first, 2)
    pair.carry()
    pair.carry(back=True)
    if one_letter:
        take_the_others_letter(pair)
    databases = pair.first, pair.second
    newcomers: list[Delegate] = []
    blanks: list[str] = []
    for n, database in enumerate(databases):
        clock.go(timedelta(minutes=3))
        assert Attendance(database).check_in(both[0].id, REGISTRATION).verdict in LET_IN
        name = PersonName("", f"Llegada{n}", f"Sin Aviso{n}")
        walk_in = Delegate(id="", name=name, delegation=both[0].delegation, walk_in=True)
        newcomers.append(People(database).add(walk_in))
        blanks += Badges(database).issue_blanks(1)
        Badges(database).give(newcomers[n].id, blanks[n])
        Badges(database).reprint(both[1].id, "Se rompió")
        assert Attendance(database).check_in(newcomers[n].id, REGISTRATION).scan
    exchange(pair, clock)
    assert facts(pair.first) == facts(pair.second)
    assert Exchange(pair.first).control_words() == Exchange(pair.second).control_words()
    boards = [Attendance(database).board(REGISTRATION) for database in databases]
    assert told(boards[0]) == told(boards[1])
    assert sum(tile.registered for tile in boards[0].tiles) == 3
    matters = [{(m.matter, m.record) for m in Checks(database).to_settle()} for database in databases]
    assert matters[0] == matters[1]
    assert (Matter.DOUBLE_SCAN, both[0].id) in matters[0]
    assert {laptop.laptop for m in doubled(Checks(pair.first)) for laptop in m.seen} == {"Secretaría", "Mesa 2"}
    # Both numbered the second person's badge anew: two versions of one field, whatever the letters.
    assert ((Matter.VERSIONS, both[1].id) in matters[0]) is not one_letter
    clash = {(Matter.SAME_BADGE, one.id) for one in newcomers}
    letters = [m for m in matters[0] if m[0] is Matter.SAME_LETTER]
    assert (clash <= matters[0], len(letters)) == ((True, 2) if one_letter else (False, 0))
    assert (len({*blanks}) == 1) is one_letter


def take_the_others_letter(pair: Pair) -> None:
    with pair.first.read() as connection:
        letter = this_laptop(connection).letter
    with pair.second.write() as work:
        mine = this_laptop(work.connection).id
        sight = records.sight(work.connection, Laptop, mine)
        work.set(Laptop, mine, "letter", letter, over=sight.heads["letter"])


def test_either_new_number_of_one_badge_lets_its_person_in(pair: Pair, clock: FixedClock) -> None:
    (who,) = crowd(pair.first, 1)
    pair.carry()
    codes = [Badges(database).reprint(who.id, "Se perdió") for database in (pair.first, pair.second)]
    exchange(pair, clock)
    for desk, point in ((Attendance(pair.first), REGISTRATION), (Attendance(pair.second), REGISTRATION)):
        for code in codes:
            outcome = desk.check_in_badge(code, point)
            assert outcome.verdict in {*LET_IN, Verdict.ALREADY_IN}
            assert outcome.delegate is not None
            assert outcome.delegate.id == who.id
        assert desk.check_in_badge(who.badge, point).verdict is Verdict.BADGE_VOID
