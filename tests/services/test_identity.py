"""Copies, backups put back and clones: each is noticed as far as it can be, told, and loses nothing."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.identity import GoesOn, Identity
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import exchange, incarnation, integrity, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.incarnation import Incarnation, Why
from tests.clock import FixedClock
from tests.laptops import Pair, add_person


def mine(database: Database) -> Incarnation:
    with database.read() as connection:
        return incarnation.mine(connection)


def here(database: Database) -> Laptop:
    return Setup(database).seat().laptop


def names(database: Database) -> set[str]:
    return {person.delegate.name.full for person in People(database).roster().people.values()}


def copied(pair: Pair, clock: FixedClock, machine: str = "") -> Database:
    """The data folder of the second laptop copied whole, as a backup program or a cloned disk does."""
    folder = pair.stick.parent / "copy"
    pair.second.close()
    shutil.copytree(pair.second.path.parents[2], folder)
    return Meetings(folder, clock, machine=machine).open()


def opened_again(pair: Pair, clock: FixedClock) -> Database:
    return Meetings(pair.second.path.parents[2], clock).open()


def carry(giver: Database, taker: Database, stick: Path) -> None:
    path = Exchange(giver).write(stick / f"{mine(giver).id}-{mine(giver).seq}.rcmbundle")
    Exchange(taker).take_in(path)


def words(*databases: Database) -> set[tuple[str, ...]]:
    return {Exchange(database).control_words() for database in databases}


def tip_keys(database: Database) -> dict[str, str]:
    """By whom each laptop's tip is signed, by what is known here."""
    with database.read() as connection:
        return {tip.replica: tip.key for tip in exchange.tips(connection) if tip.signature}


def test_a_copy_on_another_machine_goes_on_under_a_letter_a_name_and_a_key_of_its_own(
    pair: Pair, clock: FixedClock
) -> None:
    before, former = mine(pair.second), here(pair.second)
    copy = copied(pair, clock, "another machine")
    after = here(copy)
    assert Identity(copy).untold() == GoesOn(Why.COPIED, "Mesa 2 (C)", "C", "Mesa 2")
    assert (after.name, after.letter, after.role, after.place) == ("Mesa 2 (C)", "C", former.role, former.place)
    assert (after.forked_from, after.vouched) == (before.tip, former.key)
    assert after.key not in {former.key, ""}
    assert mine(copy).seq == 1
    original = opened_again(pair, clock)
    assert here(original) == former
    assert Identity(original).goes_on() is None
    for database in (copy, original):
        assert not integrity.check(database)
        database.close()


def test_it_is_told_until_somebody_has_read_it(pair: Pair, clock: FixedClock) -> None:
    copy = copied(pair, clock, "another machine")
    began = mine(copy).id
    copy.close()
    meetings = Meetings(copy.path.parents[2], clock, machine="another machine")
    again = meetings.open()
    assert mine(again).id == began, "it goes on, and begins no other life"
    assert Identity(again).untold() is not None
    Identity(again).was_read()
    again.close()
    last = meetings.open()
    assert Identity(last).untold() is None
    assert Identity(last).goes_on() is not None
    last.close()


def test_a_copy_and_its_original_both_work_on_and_agree_and_a_third_can_tell_them_apart(
    pair: Pair, clock: FixedClock
) -> None:
    copy = copied(pair, clock, "another machine")
    original = opened_again(pair, clock)
    add_person(original, "Olga", "Original")
    add_person(copy, "Carla", "Copia")
    path = Exchange(copy).write(pair.stick / "copy.rcmbundle")
    seen = Exchange(pair.first).look(path)
    assert (seen.laptop, seen.known_writer) == ("Mesa 2 (C)", True)
    Exchange(pair.first).take_in(path)
    carry(original, pair.first, pair.stick)
    for taker in (original, copy):
        carry(pair.first, taker, pair.stick)
    assert len(words(pair.first, original, copy)) == 1
    for database in (pair.first, original, copy):
        assert {"Olga Original", "Carla Copia"} <= names(database)
        laptops = {laptop.id: laptop for laptop in Setup(database).listed(Laptop)}
        assert sorted(laptop.letter for laptop in laptops.values()) == ["A", "B", "C"]
    signed = tip_keys(pair.first)
    assert signed[mine(original).id] == here(original).key
    assert signed[mine(copy).id] == here(copy).key
    copy.close()
    original.close()


def test_whom_a_copy_invites_trusts_the_laptops_before_it(pair: Pair, clock: FixedClock, tmp_path: Path) -> None:
    copy = copied(pair, clock, "another machine")
    invited = Exchange(copy).invite(Place(name="Sala 1", role=Role.RAPPORTEUR), tmp_path)
    joined = Meetings(tmp_path / "third", clock).join(invited.path, invited.words, "Sol").database
    add_person(pair.first, "Paula", "Primera")
    seen = Exchange(joined).look(Exchange(pair.first).write(pair.stick / "first.rcmbundle"))
    assert (seen.laptop, seen.known_writer) == ("Secretaría", True)
    for database in (copy, joined):
        database.close()


def test_a_clone_that_nothing_betrays_is_noticed_when_bundles_bring_the_second_line(
    pair: Pair, clock: FixedClock
) -> None:
    clone = copied(pair, clock)
    original = opened_again(pair, clock)
    assert Identity(clone).goes_on() is None
    assert mine(clone).id == mine(original).id
    before = mine(original)
    add_person(original, "Olga", "Original")
    add_person(clone, "Carla", "Clonada")
    carry(clone, pair.first, pair.stick)
    carry(pair.first, original, pair.stick)
    assert Identity(original).untold() == GoesOn(Why.TWO_LINES, "Mesa 2 (C)", "C", "Mesa 2")
    assert mine(original).id != before.id
    carry(original, clone, pair.stick)
    assert Identity(clone).untold() == GoesOn(Why.TWO_LINES, "Mesa 2 (D)", "D", "Mesa 2")
    for round_ in range(2):
        for giver, taker in ((clone, pair.first), (pair.first, original), (original, clone)):
            carry(giver, taker, pair.stick)
        assert here(original).letter == "C", round_
    assert len(words(pair.first, original, clone)) == 1
    for database in (pair.first, original, clone):
        assert {"Olga Original", "Carla Clonada"} <= names(database)
        assert not integrity.check(database)
    clone.close()
    original.close()


def test_a_data_folder_put_back_whole_gets_its_own_later_work_back_and_goes_on_under_another_name(
    pair: Pair, clock: FixedClock
) -> None:
    restored = copied(pair, clock)
    later = opened_again(pair, clock)
    add_person(later, "Tarde", "Anotada")
    carry(later, pair.first, pair.stick)
    later.close()
    assert Identity(restored).goes_on() is None
    before = mine(restored)
    carry(pair.first, restored, pair.stick)
    assert "Tarde Anotada" in names(restored)
    goes_on = Identity(restored).untold()
    assert goes_on is not None
    assert goes_on.why is Why.TWO_LINES
    add_person(restored, "Nueva", "Después")
    with restored.read() as connection:
        under = select(tables.tx.c.seq).where(tables.tx.c.replica == before.id)
        seqs = connection.execute(under).scalars().all()
    assert len(seqs) == len(set(seqs)), "nothing was written under the name that another wrote under"
    carry(restored, pair.first, pair.stick)
    assert len(words(pair.first, restored)) == 1
    restored.close()


def test_taking_in_again_what_one_wrote_oneself_begins_no_other_life(pair: Pair) -> None:
    before = mine(pair.second).id
    add_person(pair.second, "Zulma", "Inventada")
    pair.carry(back=True)
    pair.carry()
    assert mine(pair.second).id == before


def test_undoing_the_bundle_that_brought_the_second_line_keeps_the_new_name(pair: Pair, clock: FixedClock) -> None:
    clone = copied(pair, clock)
    original = opened_again(pair, clock)
    add_person(clone, "Carla", "Clonada")
    carry(clone, original, pair.stick)
    after = here(original)
    Exchange(original).undo(Exchange(original).receipts()[0].id)
    assert (here(original), after.letter) == (after, "C")
    assert "Carla Clonada" not in names(original)
    assert not integrity.check(original)
    add_person(original, "Olga", "Original")
    carry(original, pair.first, pair.stick)
    assert "Olga Original" in names(pair.first)
    clone.close()
    original.close()


def test_a_copy_of_a_copy_is_named_once_by_its_letter(pair: Pair, clock: FixedClock) -> None:
    copy = copied(pair, clock, "another machine")
    copy.close()
    third = Meetings(copy.path.parents[2], clock, machine="a third machine").open()
    assert here(third).name == "Mesa 2 (D)"
    assert Identity(third).untold() == GoesOn(Why.COPIED, "Mesa 2 (D)", "D", "Mesa 2 (C)")
    third.close()


@pytest.mark.parametrize("letters", ["", "CDE"])
def test_a_copy_takes_no_letter_that_an_invitation_carries(pair: Pair, clock: FixedClock, letters: str) -> None:
    for name in letters:
        Exchange(pair.second).invite(Place(name=f"Mesa {name}"), pair.stick)
    copy = copied(pair, clock, "another machine")
    assert here(copy).letter == ("F" if letters else "C")
    person = add_person(copy, "Carla", "Copia")
    assert person.name == PersonName("", "Carla", "Copia")
    assert person.badge[0] == here(copy).letter
    copy.close()
