"""Bundles between two laptops: what they bring, that they agree afterwards, and that it can be taken back."""

import os
import sys
from datetime import timedelta

import pytest

from rcm_desktop.bundle.archive import read_invitation
from rcm_desktop.domain.errors import IncompleteBundle, NotSealedForThisLaptop, RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from tests.clock import FixedClock
from tests.laptops import Pair, add_person


def test_after_a_bundle_each_way_both_laptops_show_the_same_words(pair: Pair) -> None:
    first, second = Exchange(pair.first), Exchange(pair.second)
    assert first.control_words() != second.control_words()
    pair.carry()
    pair.carry(back=True)
    assert first.control_words() == second.control_words()


def test_a_bundle_is_named_by_meeting_laptop_and_local_time(pair: Pair) -> None:
    assert Exchange(pair.second).bundle_name() == "crm-rcm-2023_mesa-2_20231114-1240.rcmbundle"


def test_a_bundle_is_never_written_over_another_laptops_of_the_same_name(pair: Pair) -> None:
    name = Exchange(pair.second).bundle_name()
    (pair.stick / name).write_bytes(b"what a copy of this file wrote in the same minute")
    written = Exchange(pair.second).write(pair.stick)
    assert (pair.stick / name).read_bytes().startswith(b"what a copy")
    assert written.name == f"{name.removesuffix('.rcmbundle')}_2.rcmbundle"
    assert Exchange(pair.second).write(pair.stick) == written, "a file of its own makes room"


def test_a_look_counts_what_is_new_by_laptop_and_changes_nothing(pair: Pair) -> None:
    pair.carry(back=True)
    person = add_person(pair.second, "Zulma", "Inventada")
    Attendance(pair.second).check_in(person.id, "registration")
    opened = People(pair.second).open(person.id)
    assert opened is not None
    People(pair.second).correct(person.id, opened[1], {"post": "Asesoría"})
    before = Exchange(pair.first).control_words()
    seen = Exchange(pair.first).look(Exchange(pair.second).write(pair.stick))
    assert seen.laptop == "Mesa 2"
    assert seen.known_writer
    brought = seen.from_laptops[0]
    assert (brought.laptop, brought.created, brought.edited) == ("Mesa 2", {"delegate": 1, "scan": 1}, 1)
    assert seen.new == brought.transactions == 3
    assert Exchange(pair.first).control_words() == before


def test_filling_an_empty_field_or_deleting_is_a_change_and_nobody_new(pair: Pair) -> None:
    pair.carry(back=True)
    somebody = next(p.delegate for p in People(pair.second).roster().people.values() if not p.delegate.attention)
    for gesture in ("fill", "delete"):
        opened = People(pair.second).open(somebody.id)
        assert opened is not None
        if gesture == "fill":
            People(pair.second).correct(somebody.id, opened[1], {"attention": "Sobre en la mesa"})
        else:
            People(pair.second).delete(somebody.id, opened[1])
    (brought,) = Exchange(pair.first).look(Exchange(pair.second).write(pair.stick)).from_laptops
    assert (brought.created, brought.edited) == ({}, 2)


def test_a_bundle_taken_in_twice_brings_nothing_the_second_time(pair: Pair) -> None:
    path = Exchange(pair.second).write(pair.stick)
    exchange = Exchange(pair.first)
    assert exchange.take_in(path).new == 1
    assert exchange.look(path).new == 0
    assert exchange.take_in(path).new == 0


def test_a_backup_from_before_is_kept_with_each_bundle_that_brought_something(pair: Pair) -> None:
    path = Exchange(pair.second).write(pair.stick)
    Exchange(pair.first).take_in(path)
    kept = list((pair.first.path.parent / "backups").glob("*.rcm"))
    assert len(kept) == 1
    Exchange(pair.first).take_in(path)
    assert list((pair.first.path.parent / "backups").glob("*.rcm")) == kept


def test_after_a_backup_was_put_back_the_one_made_next_is_not_the_one_that_goes(pair: Pair) -> None:
    folder = pair.first.path.parent / "backups"
    folder.mkdir()
    for number in range(11, 16):  # what the file had taken in before it was put back to an earlier state
        later = folder / f"before-{number:05d}.rcm"
        later.write_bytes(b"a later state")
        os.utime(later, (number, number))
    Exchange(pair.first).take_in(Exchange(pair.second).write(pair.stick))
    kept = sorted(path.name for path in folder.iterdir())
    assert kept == ["before-00001.rcm", *(f"before-{number:05d}.rcm" for number in range(12, 16))]


def test_what_came_in_can_be_set_aside_and_let_count_again(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    exchange, people = Exchange(pair.first), People(pair.first)
    receipt = exchange.take_in(Exchange(pair.second).write(pair.stick))
    assert [p.delegate.name.given for p in people.find("zulma")] == ["Zulma"]
    exchange.undo(receipt.id)
    assert exchange.is_aside(receipt.id)
    assert people.find("zulma") == ()
    exchange.redo(receipt.id)
    assert not exchange.is_aside(receipt.id)
    assert [p.delegate.name.given for p in people.find("zulma")] == ["Zulma"]


def test_what_somebody_went_on_to_correct_stays_when_its_bundle_is_undone(pair: Pair) -> None:
    person = add_person(pair.second, "Zulma", "Inventada")
    exchange, people = Exchange(pair.first), People(pair.first)
    receipt = exchange.take_in(Exchange(pair.second).write(pair.stick))
    opened = people.open(person.id)
    assert opened is not None
    people.correct(person.id, opened[1], {"name": PersonName("", "Zulma", "Corregida")})
    exchange.undo(receipt.id)
    assert [p.delegate.name.full for p in people.find("zulma")] == ["Zulma Corregida"]


def test_laptops_tell_who_sat_there_and_until_when_we_have_their_work(pair: Pair, clock: FixedClock) -> None:
    at = clock.now()
    pair.carry(back=True)
    clock.go(timedelta(minutes=25))
    add_person(pair.second, "Zulma", "Inventada")
    mine, other = Exchange(pair.first).laptops()
    assert (mine.laptop.name, mine.person, mine.mine) == ("Secretaría", "Ana", True)
    assert (other.laptop.name, other.person, other.mine, other.until) == ("Mesa 2", "Luz", False, at)
    pair.carry(back=True)
    assert Exchange(pair.first).laptops()[1].until == at + timedelta(minutes=25)


def test_a_laptop_whose_clock_runs_ahead_is_marked(pair: Pair, clock: FixedClock) -> None:
    clock.go(timedelta(days=2))
    add_person(pair.second, "Zulma", "Inventada")
    path = Exchange(pair.second).write(pair.stick)
    clock.go(timedelta(days=-2))
    Exchange(pair.first).take_in(path)
    assert [heard.clock_ahead for heard in Exchange(pair.first).laptops()] == [False, True]


def test_a_third_laptop_is_known_to_the_second_by_the_word_of_the_first(pair: Pair, clock: FixedClock) -> None:
    invited = Exchange(pair.first).invite(Place(name="Mesa 3"), pair.stick)
    third = Meetings(pair.stick / "third", clock).join(invited.path, invited.words, "Sol").database
    seen = Exchange(pair.second).look(Exchange(third).write(pair.stick))
    third.close()
    assert invited.letter == "C"
    assert seen.known_writer
    assert {one.laptop for one in seen.from_laptops} >= {"Mesa 3"}


def test_a_second_invitation_for_one_place_leaves_the_first_as_it_was(pair: Pair) -> None:
    one, other = (Exchange(pair.first).invite(Place(name="Mesa 3"), pair.stick) for _ in range(2))
    assert one.path != other.path
    assert read_invitation(one.path, one.words).manifest.invitation is not None


def test_whom_a_joined_laptop_invites_knows_the_founder_too(pair: Pair, clock: FixedClock) -> None:
    invited = Exchange(pair.second).invite(Place(name="Mesa 3"), pair.stick)
    third = Meetings(pair.stick / "third", clock).join(invited.path, invited.words, "Sol").database
    assert Exchange(third).look(Exchange(pair.first).write(pair.stick)).known_writer
    assert Exchange(pair.first).look(Exchange(third).write(pair.stick)).known_writer
    third.close()


def test_a_bundle_of_another_meeting_is_refused_and_leaves_no_receipt(pair: Pair, clock: FixedClock) -> None:
    from rcm_desktop.intake.description import read_description
    from rcm_desktop.laptop.resources import resource

    other = Meetings(pair.stick / "other", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    path = Exchange(other).write(pair.stick)
    other.close()
    for gesture in (Exchange(pair.first).look, Exchange(pair.first).take_in):
        with pytest.raises(NotSealedForThisLaptop):
            gesture(path)
    assert Exchange(pair.first).receipts() == ()


@pytest.mark.skipif(sys.platform == "darwin", reason="its file names are always text")
def test_a_bundle_may_have_a_file_name_that_is_no_text(pair: Pair) -> None:
    path = Exchange(pair.second).write(pair.stick / "reuni\udcf3n.rcmbundle")
    assert Exchange(pair.first).look(path).new
    assert Exchange(pair.first).take_in(path).new
    assert Exchange(pair.first).receipts()[0].name.startswith("reuni")


def test_half_a_bundle_is_refused_and_changes_nothing(pair: Pair) -> None:
    path = Exchange(pair.second).write(pair.stick)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    before = Exchange(pair.first).control_words()
    with pytest.raises(RcmError) as refused:
        Exchange(pair.first).take_in(path)
    assert isinstance(refused.value, IncompleteBundle)
    assert Exchange(pair.first).control_words() == before


def test_a_laptop_shows_the_same_four_key_words_that_others_see_in_its_bundles(pair: Pair) -> None:
    seen = Exchange(pair.first).look(Exchange(pair.second).write(pair.stick))
    assert seen.key_words == Exchange(pair.second).own_key_words()


def test_badges_of_two_laptops_never_meet(pair: Pair) -> None:
    codes: list[Delegate] = [add_person(db, "Sol", "Inventado") for db in (pair.first, pair.second)]
    assert {delegate.badge[0] for delegate in codes} == {"A", "B"}
