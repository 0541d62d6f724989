"""What is known of the other laptops: what they had, what they cannot have, and whom to visit next."""

from datetime import timedelta
from pathlib import Path

from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Heard, Place, Waiting
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import handing, incarnation, journal
from tests.attacks.forger import Forger
from tests.clock import FixedClock
from tests.forger import replica_of
from tests.laptops import Pair, add_person


def desk(pair: Pair) -> Heard:
    (row,) = [one for one in Exchange(pair.first).laptops() if one.laptop.name == "Mesa 2"]
    return row


def test_work_waits_until_a_bundle_holds_it_and_the_invitation_held_what_came_before(pair: Pair) -> None:
    exchange = Exchange(pair.first)
    assert exchange.waiting() == Waiting()
    pair.carry(back=True)
    assert exchange.waiting() == Waiting()
    person = add_person(pair.first, "Zulma", "Inventada")
    Attendance(pair.first).check_in(person.id, "registration")
    found = exchange.waiting()
    assert found.since == pair.first.now()
    assert found.counts == {"delegate": 1, "scan": 1}
    path = exchange.write(pair.stick)
    assert exchange.waiting() == Waiting()
    assert next((file.name, file.at) for file in exchange.handed_on()) == (path.name, "2023-11-14T17:40:00+00:00")


def test_what_waits_is_counted_by_record_and_since_its_oldest_part(pair: Pair, clock: FixedClock) -> None:
    pair.carry(back=True)
    exchange, first = Exchange(pair.first), add_person(pair.first, "Zulma", "Inventada")
    began = clock.now()
    clock.go(timedelta(minutes=20))
    Attendance(pair.first).check_in(first.id, "registration")
    assert exchange.waiting() == Waiting(began, {"delegate": 1, "scan": 1})
    clock.go(timedelta(minutes=20))
    add_person(pair.first, "Otra", "Inventada")
    assert exchange.waiting() == Waiting(began, {"delegate": 2, "scan": 1})


def test_alone_in_a_meeting_nothing_waits_for_anybody(tmp_path: Path, clock: FixedClock) -> None:
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    alone = Meetings(tmp_path, clock).create(sample, "Ana", "Secretaría")
    add_person(alone, "Zulma", "Inventada")
    assert Exchange(alone).waiting() == Waiting()
    alone.close()


def test_sitting_down_at_a_laptop_is_no_work_to_carry(pair: Pair) -> None:
    assert Exchange(pair.second).waiting() == Waiting()
    add_person(pair.second, "Zulma", "Inventada")
    assert Exchange(pair.second).waiting().counts == {"delegate": 1}


def test_what_a_laptop_had_is_noted_from_its_newest_bundle_even_if_an_older_comes_later(
    pair: Pair, clock: FixedClock
) -> None:
    older = Exchange(pair.second).write(pair.stick)
    pair.carry()
    clock.go(timedelta(minutes=5))
    newer = Exchange(pair.second).write(pair.stick)
    for path in (newer, older):
        Exchange(pair.first).take_in(path)
    with pair.first.read() as connection, pair.second.read() as other:
        mine, theirs = incarnation.mine(connection), incarnation.mine(other)
        had = handing.had(connection)[theirs.id]
    assert had.last == {mine.id: mine.seq, theirs.id: theirs.seq}
    assert desk(pair).seen == clock.now()


def test_a_laptop_cannot_have_what_was_not_handed_on(pair: Pair) -> None:
    pair.carry(back=True)
    add_person(pair.first, "Zulma", "Inventada")
    assert desk(pair).lacks.counts == {"delegate": 1}
    Exchange(pair.first).write(pair.stick)
    assert desk(pair).lacks == Waiting()


def test_what_a_laptop_shows_to_have_it_does_not_lack_though_no_note_tells_of_the_file(pair: Pair) -> None:
    pair.carry(back=True)
    add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    with pair.first.local() as connection:
        connection.exec_driver_sql("DELETE FROM handed_on")
    assert desk(pair).lacks.counts["delegate"] > 0
    pair.carry(back=True)
    assert desk(pair).lacks == Waiting()


def test_what_a_stranger_says_in_a_laptops_name_is_not_what_that_laptop_has(pair: Pair) -> None:
    pair.carry(back=True)
    add_person(pair.first, "Zulma", "Inventada")
    with pair.first.read() as connection:
        pairs = list(journal.known_bytes(connection))
    their_name = replica_of(pair.second)
    forged = pair.stick / "forged.rcmbundle"
    Exchange(pair.first).take_in(Forger(pair.first).bundle(forged, pairs, replica=their_name, laptop="Mesa 2"))
    assert desk(pair).lacks.counts == {"delegate": 1}


def test_the_next_to_visit_is_the_laptop_not_seen_for_longest(pair: Pair, clock: FixedClock) -> None:
    invited = Exchange(pair.first).invite(Place(name="Relatoría"), pair.stick)
    third = Meetings(pair.stick / "third", clock).join(invited.path, invited.words, "Sol").database
    for step, database in enumerate((pair.second, third)):
        clock.go(timedelta(minutes=5 * step))
        Exchange(pair.first).take_in(Exchange(database).write(pair.stick))
    visited = [one.laptop.name for one in Exchange(pair.first).laptops() if one.next_visit]
    assert visited == ["Mesa 2"]
    clock.go(timedelta(minutes=5))
    pair.carry(back=True)
    assert [one.laptop.name for one in Exchange(pair.first).laptops() if one.next_visit] == ["Relatoría"]
    third.close()
