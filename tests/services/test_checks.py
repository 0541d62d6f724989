"""What is to settle is derived from the records, names them, and goes when it is settled."""

from rcm_desktop.domain.attendance import Scan
from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.domain.matters import OPEN, Matter
from rcm_desktop.domain.meeting import ClockCheck, Laptop
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.people import People
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import laptops
from tests.laptops import Pair, add_person
from tests.matters import doubled


def amend(database: Database, person: Delegate, **values: object) -> None:
    opened = People(database).open(person.id)
    assert opened is not None
    People(database).correct(person.id, opened[1], values)


def both_know_somebody(pair: Pair) -> Delegate:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    return person


def test_nothing_is_to_settle_at_first(pair: Pair) -> None:
    assert Checks(pair.first).to_settle() == ()
    assert Checks(pair.first).soundness() == ()


def test_two_posts_written_apart_are_to_settle_on_both_laptops_until_one_is_chosen(pair: Pair) -> None:
    person = both_know_somebody(pair)
    amend(pair.first, person, post="Directora")
    amend(pair.second, person, post="Asesora")
    assert Checks(pair.first).to_settle() == ()
    pair.carry()
    pair.carry(back=True)
    for database in (pair.first, pair.second):
        (found,) = Checks(database).to_settle()
        assert (found.matter, found.kind, found.record) == (Matter.VERSIONS, "delegate", person.id)
        assert found.fields == ("post",)
        assert isinstance(found.about, Delegate)
        assert found.about.name.full == "Zulma Inventada"
    amend(pair.first, person, post="Directora general")
    pair.carry()
    assert Checks(pair.first).to_settle() == Checks(pair.second).to_settle() == ()


def test_a_person_deleted_here_and_edited_there_is_to_settle(pair: Pair) -> None:
    person = both_know_somebody(pair)
    opened = People(pair.first).open(person.id)
    assert opened is not None
    People(pair.first).delete(person.id, opened[1])
    amend(pair.second, person, post="Asesora")
    pair.carry(back=True)
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, found.record) == (Matter.DELETED_YET_EDITED, person.id)


def test_two_people_with_one_badge_are_both_named(pair: Pair) -> None:
    people = [add_person(pair.first, given, "Inventado") for given in ("Sol", "Luna")]
    amend(pair.first, people[1], badge=people[0].badge)
    found = Checks(pair.first).to_settle()
    assert {(one.matter, one.record) for one in found} == {(Matter.SAME_BADGE, person.id) for person in people}


def test_an_arrival_taken_back_or_at_another_point_is_no_second_one(pair: Pair) -> None:
    person, desk = both_know_somebody(pair), Attendance(pair.first)
    desk.undo(desk.check_in(person.id, "registration").scan)
    desk.check_in(person.id, "registration")
    desk.check_in(person.id, desk.points()[1].id)
    assert doubled(Checks(pair.first)) == ()


def test_an_arrival_recorded_at_two_laptops_is_told_with_both_desks_and_is_nothing_to_settle(pair: Pair) -> None:
    person = both_know_somebody(pair)
    for database in (pair.first, pair.second):
        Attendance(database).check_in(person.id, "registration")
    pair.carry()
    (found,) = doubled(Checks(pair.second))
    assert (found.matter, found.record) == (Matter.DOUBLE_SCAN, person.id)
    assert {(seen.laptop, seen.point) for seen in found.seen} == {
        ("Secretaría", "registration"), ("Mesa 2", "registration"),
    }  # fmt: skip
    assert Checks(pair.second).to_settle() == (found,)
    assert Checks(pair.second).count() == 0


def test_two_laptops_with_one_letter_are_both_to_settle(pair: Pair) -> None:
    pair.carry(back=True)
    with pair.first.write() as work:
        for ident in laptops(work.connection):
            work.set(Laptop, ident, "letter", "C", over=records.sight(work.connection, Laptop, ident).heads["letter"])
    found = Checks(pair.first).to_settle()
    assert [one.matter for one in found] == [Matter.SAME_LETTER] * 2
    assert Checks(pair.first).count() == 2


def test_the_foot_counts_what_is_open_of_all_that_is_listed(pair: Pair) -> None:
    person = both_know_somebody(pair)
    for database, post in ((pair.first, "Directora"), (pair.second, "Asesora")):
        Attendance(database).check_in(person.id, "registration")
        opened = People(database).open(person.id)
        assert opened is not None
        People(database).correct(person.id, opened[1], {"post": post})
    pair.carry()
    checks = Checks(pair.second)
    found = [one.matter for one in checks.to_settle()]
    assert set(found) == {Matter.VERSIONS, Matter.DOUBLE_SCAN}
    assert checks.count() == sum(matter in OPEN for matter in found) == 1


def test_a_clock_that_somebody_called_wrong_is_listed_until_it_is_right(pair: Pair) -> None:
    at = pair.first.now().isoformat(timespec="milliseconds")
    with pair.first.write() as work:
        work.state(ClockCheck, "", at=at, said="2023-11-14T08:15")
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, found.seen[0].text) == (Matter.CLOCK_WRONG, "2023-11-14T08:15")
    with pair.first.write() as work:
        work.state(ClockCheck, "", at=at)
    assert Checks(pair.first).to_settle() == ()


def test_who_came_but_was_never_received_is_an_orphan(pair: Pair) -> None:
    with pair.first.write() as work:
        work.state(Scan, "lost", point="registration", at=pair.first.now().isoformat(timespec="milliseconds"))
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, found.record, found.seen[0].laptop) == (Matter.ORPHAN_SCAN, "lost", "Secretaría")


def test_people_with_nearly_one_name_are_named_together_until_they_are_joined(pair: Pair) -> None:
    people = [add_person(pair.first, "Zulma", family) for family in ("Inventada", "Imventada")]
    first, second = sorted(people, key=lambda one: one.id)
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, found.record) == (Matter.POSSIBLY_SAME, second.id)
    assert found.other is not None
    assert found.other.id == first.id
    amend(pair.first, second, same_as=first.id)
    assert Checks(pair.first).to_settle() == ()


def test_two_who_were_told_apart_are_not_asked_about_again_until_that_is_taken_back(pair: Pair) -> None:
    one, other = (add_person(pair.first, "Zulma", family) for family in ("Inventada", "Imventada"))
    people, checks = People(pair.first), Checks(pair.first)
    assert len(checks.to_settle()) == 1
    said = people.tell_apart(other.id, one.id)
    assert checks.to_settle() == ()
    assert people.possibly_same(one) == people.possibly_same(other) == ()
    assert [person.delegate.id for person in people.find("Zulma Inventada", nearly=False)] == [one.id]
    pair.carry(back=True)
    assert Checks(pair.second).to_settle() == ()
    people.look_again(other.id, said)
    assert [found.matter for found in checks.to_settle()] == [Matter.POSSIBLY_SAME]
    assert [person.delegate.id for person in people.possibly_same(one)] == [other.id]


def test_one_told_apart_under_a_joined_record_is_told_apart_from_the_whole_person(pair: Pair) -> None:
    one, other, third = (add_person(pair.first, "Zulma", f) for f in ("Inventada", "Imventada", "Rara"))
    people = People(pair.first)
    people.join(one.id, third.id)
    people.tell_apart(third.id, other.id)
    assert Checks(pair.first).to_settle() == ()


def test_people_joined_differently_at_two_laptops_are_nothing_to_settle(pair: Pair) -> None:
    one, two, three = (add_person(pair.first, given, "Inventada") for given in ("Zulma", "Brenda", "Carla"))
    pair.carry()
    amend(pair.first, one, same_as=two.id)
    amend(pair.second, one, same_as=three.id)
    pair.carry()
    pair.carry(back=True)
    for database in (pair.first, pair.second):
        assert len(People(database).find("inventada")) == 1
        assert Checks(database).to_settle() == ()
        assert Checks(database).count() == 0


def test_a_code_that_led_to_nobody_is_listed_with_each_time_until_somebody_carries_it(pair: Pair) -> None:
    desk = Attendance(pair.first)
    for _ in range(2):
        desk.check_in_badge("K0001P", "registration")
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, [seen.text for seen in found.seen]) == (Matter.FAILED_SCAN, ["K0001P", "K0001P"])
    amend(pair.first, add_person(pair.first, "Zulma", "Inventada"), badge="K0001P")
    desk.check_in_badge("K0001P", "registration")
    assert Checks(pair.first).to_settle() == ()


def test_a_badge_of_another_meeting_accuses_nobody_who_has_its_number_here(pair: Pair) -> None:
    code = badge_code("K", 1)
    amend(pair.first, add_person(pair.first, "Zulma", "Inventada"), badge=code)
    Attendance(pair.first).check_in_badge(scan_text("another meeting", code), "registration")
    (found,) = Checks(pair.first).to_settle()
    assert (found.matter, found.about) == (Matter.FAILED_SCAN, Delegate(id="", badge=code))
