"""A roster kept up to date is the roster that a fresh reading gives, whatever was done meanwhile."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from rcm_desktop.domain.attendance import REGISTRATION, Scan
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import ActingHead, Delegate, Delegation
from rcm_desktop.domain.records import NameForms, PersonName
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.people import People, roster
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import news
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import small_meeting

_GIVEN, _FAMILY = ("Alba", "José", "Ñusta", "Álba"), ("Roble", "Robles", "Pino", "de la Ceiba")
_ASKED = ("a", "roble", "robel", "jose pin", "hnd", "honduras rob", "zulma", "desk", "a0", "migracion", "ceiba alva")


def _same_as_fresh(people: People) -> None:
    kept, fresh = people.roster(), People(people._database).roster()
    assert kept.people == fresh.people
    assert (kept.delegations, kept.joined, kept.delegates) == (fresh.delegations, fresh.joined, fresh.delegates)
    for text in _ASKED:
        assert kept.index.find(text, 9) == fresh.index.find(text, 9), text


def _somebody(people: People, chance: Random) -> str:
    return chance.choice(sorted(people.roster().delegates)[-6:])  # few, so that gestures meet in the same people


def _add(database: Database, people: People, chance: Random) -> None:
    name = PersonName("", chance.choice(_GIVEN), chance.choice(_FAMILY))
    of = chance.choice([d.id for d in people.delegations()] + [""])
    people.add(Delegate(id="", name=name, delegation=of, institution=chance.choice(("Migración", "Desk", ""))))


def _correct(database: Database, people: People, chance: Random) -> None:
    ident = _somebody(people, chance)
    opened = people.open(ident)
    assert opened is not None
    values = {"name": PersonName("", chance.choice(_GIVEN), chance.choice(_FAMILY)), "post": "Corregido"}
    people.correct(ident, opened[1], values)


def _delete(database: Database, people: People, chance: Random) -> None:
    ident = _somebody(people, chance)
    opened = people.open(ident)
    assert opened is not None
    people.delete(ident, opened[1])
    people.roster()
    if chance.random() < 0.5:  # a scan brings the record back into sight, under another topic
        with database.write() as work:
            work.state(Scan, ident, point=REGISTRATION, at="2023-11-14T13:00:00+00:00")


def _join(database: Database, people: People, chance: Random) -> None:
    people.join(_somebody(people, chance), _somebody(people, chance))


def _part(database: Database, people: People, chance: Random) -> None:
    joined = sorted(people.roster().joined) or [_somebody(people, chance)]
    people.part(chance.choice(joined))


def _rename(database: Database, people: People, chance: Random) -> None:
    setup, ident = Setup(database), chance.choice(people.delegations()).id
    opened = setup.open(Delegation, ident)
    assert opened is not None
    setup.save(Delegation, ident, opened[1], {"name_es": NameForms(chance.choice(("Migraciones", "Zulmania")))})


def _reorder(database: Database, people: People, chance: Random) -> None:
    setup = Setup(database)
    opened = setup.open(Meeting, database.meeting)
    assert opened is not None
    order = [d.id for d in people.delegations()]
    setup.save(Meeting, database.meeting, opened[1], {"order": tuple(chance.sample(order, len(order)))})


_GESTURES: tuple[Callable[[Database, People, Random], None], ...] = (
    _add, _add, _correct, _correct, _delete, _join, _join, _part, _rename, _reorder,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_after_each_gesture_and_bundle_the_roster_is_what_a_fresh_one_is(
    pair: Pair, clock: FixedClock, seed: int
) -> None:
    chance, here, there = Random(seed), People(pair.first), People(pair.second)
    here.roster()
    for _ in range(6):
        for _ in range(5):
            chance.choice(_GESTURES)(pair.first, here, chance)
            _same_as_fresh(here)
            clock.go(timedelta(seconds=3))
            chance.choice(_GESTURES)(pair.second, there, chance)
        pair.carry(back=True)
        _same_as_fresh(here)
        last = Exchange(pair.first).receipts()[0].id
        if chance.random() < 0.7:
            pair.first.undo_bundle(last)
            if chance.random() < 0.5:
                _add(pair.first, here, chance)  # takes places that the bundle's operations had
            _same_as_fresh(here)
            if chance.random() < 0.7:
                pair.first.restore_bundle(last)
                _add(pair.first, here, chance)
                _same_as_fresh(here)


def test_one_change_reads_one_person(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    people = People(pair.first)
    before = people.roster()

    def read_all(*_: object) -> None:
        raise AssertionError("everyone was read again")

    monkeypatch.setattr(roster, "read", read_all)
    _add(pair.first, people, Random(1))
    _rename(pair.first, people, Random(1))
    people.lead(people.delegations()[0].id, ActingHead(next(iter(before.people))))
    assert len(people.roster().people) == len(before.people) + 1
    assert len(before.people) == len(before.delegates)


def test_what_came_is_told_until_something_ceases_to_count(pair: Pair) -> None:
    with pair.first.read() as connection:
        seen = news.mark(connection)
    made = People(pair.second).add(Delegate(id="", name=PersonName("", "Zulma", "Desk")))
    pair.carry(back=True)
    with pair.first.read() as connection:
        told = news.since(connection, seen)
        assert told is not None
        assert made.id in {operation.rec for operation in told}
        assert news.since(connection, news.mark(connection)) == ()
        later = news.mark(connection)
    pair.first.undo_bundle(Exchange(pair.first).receipts()[0].id)
    with pair.first.read() as connection:
        assert news.since(connection, later) is None
        assert news.since(connection, seen) is None


def test_very_much_from_a_job_is_read_by_the_job(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    people = People(database)
    before = people.roster()

    def many() -> None:
        with database.write(wait=True) as work:
            for n in range(201):
                work.create(Delegate(id=work.new_id(), name=PersonName("", f"Nueva{n}", "Del Trabajo")))

    job = threading.Thread(target=many)
    job.start()
    job.join()
    assert people._kept is not None
    read_by_the_job = people._kept[1]
    assert read_by_the_job is not before
    assert people.roster() is read_by_the_job
    _same_as_fresh(people)
    database.close()
