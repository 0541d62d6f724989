"""Two records of one person are joined, differently at two laptops perhaps, and parted again."""

from rcm_desktop.domain.people import Credential, Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from tests.laptops import Pair, add_person


def _three(database: Database) -> tuple[str, str, str]:
    one, two, three = sorted(add_person(database, f"Zoila{n}", "Quixdoble").id for n in "abc")
    return one, two, three


def _shown(people: People) -> dict[str, tuple[str, ...]]:
    return {p.delegate.id: p.records for p in people.find("quixdoble", 20)}


def test_two_records_become_one_person_whom_both_names_and_badges_find(pair: Pair) -> None:
    people = People(pair.first)
    first = people.add(Delegate(id="", name=PersonName("", "Zoila", "Doble"), attention="Sobre"))
    second = people.add(
        Delegate(id="", name=PersonName("", "Zoyla", "Dovle"), post="Asesora", credential=Credential("seen"))
    )
    shown, other = sorted((first, second), key=lambda d: d.id)
    before = len(people.roster().people)
    people.join(first.id, second.id)
    assert len(people.roster().people) == before - 1
    for text in ("zoila doble", "zoyla dovle", first.badge, second.badge):
        person = people.find(text)[0]
        assert (person.delegate.id, person.records) == (shown.id, (shown.id, other.id))
    person = people.roster().people[shown.id]
    assert people.person(other.id) == person
    # What the one shown leaves empty, the other one tells.
    assert (person.delegate.name, person.delegate.badge) == (shown.name, shown.badge)
    assert (person.delegate.attention, person.delegate.post) == ("Sobre", "Asesora")
    assert person.delegate.credential.state == "seen"


def test_joining_is_taken_back_and_done_again_by_its_links(pair: Pair) -> None:
    people = People(pair.first)
    one, two, three = _three(pair.first)
    alone = {one: (one,), two: (two,), three: (three,)}
    links = people.join(three, one)
    assert _shown(people) == {one: (one, three), two: (two,)}
    again = people.relink(links)
    assert _shown(people) == alone
    people.relink(again)
    assert _shown(people) == {one: (one, three), two: (two,)}
    assert people.join(one, three) == {}
    links = people.join(two, three)
    assert _shown(people) == {one: (one, two, three)}
    people.relink(links)
    assert _shown(people) == {one: (one, three), two: (two,)}


def test_parting_one_leaves_the_others_joined_and_can_be_taken_back(pair: Pair) -> None:
    people = People(pair.first)
    one, two, three = _three(pair.first)
    people.join(one, two)
    people.join(two, three)
    for ident, rest in ((one, {two: (two, three)}), (two, {one: (one, three)}), (three, {one: (one, two)})):
        links = people.part(ident)
        assert _shown(people) == {ident: (ident,), **rest}
        people.relink(links)
        assert _shown(people) == {one: (one, two, three)}
    assert people.part(add_person(pair.first, "Zoe", "Sola").id) == {}


def test_two_laptops_that_join_differently_show_the_same_person(pair: Pair) -> None:
    one, two, three = _three(pair.first)
    pair.carry()
    here, there = People(pair.first), People(pair.second)
    here.join(three, one)
    there.join(three, two)
    assert _shown(here) == {one: (one, three), two: (two,)}
    assert _shown(there) == {one: (one,), two: (two, three)}
    pair.carry()
    pair.carry(back=True)
    assert _shown(here) == _shown(there) == {one: (one, two, three)}
    # Each said something else in the same field: parting writes over both.
    here.part(three)
    pair.carry()
    assert _shown(here) == _shown(there)
    assert _shown(here)[three] == (three,)
    kept = here.roster().delegates[three]
    assert "same_as" not in kept.to_settle


def test_who_is_joined_with_somebody_deleted_is_shown_and_joined_still(pair: Pair) -> None:
    people = People(pair.first)
    one, two, three = _three(pair.first)
    people.join(one, two)
    people.join(one, three)
    opened = people.open(one)
    assert opened is not None
    people.delete(one, opened[1])
    assert _shown(people) == {two: (two, three)}
    person = people.person(one)
    assert person is not None
    assert person.delegate.id == two


def test_joined_records_that_come_later_than_the_joining_are_one_person(pair: Pair) -> None:
    there = People(pair.second)
    one, two, three = _three(pair.second)
    there.join(one, two)
    here = People(pair.first)
    here.roster()
    pair.carry(back=True)
    assert _shown(here) == {one: (one, two), three: (three,)}
