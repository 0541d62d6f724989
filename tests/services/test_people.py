"""Finding people and keeping their records right, on a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.badges import badge_code, is_badge
from rcm_desktop.domain.people import (
    ActingHead,
    Capacity,
    Credential,
    Delegate,
    Delegation,
    NamesVerified,
    Standing,
    Withdrawal,
)
from rcm_desktop.domain.records import NameForms, PersonName
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def people(database: Database) -> People:
    return People(database)


def names(people: People, text: str) -> list[str]:
    return [person.delegate.name.full for person in people.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nandu jose", ["José Ñandú Ñáñez"]),
        ("LOPEZ", ["Ana López Pino", "Ana López Roble"]),
        ("hnd guaca", ["Xiomara Guacamaya"]),
        ("dominican", ["Altagracia Caoba"]),
        ("republica dom", ["Altagracia Caoba"]),
        ("inventada 24", ["Tomás Titular"]),
        (badge_code("A", 1), ["Rose Usher-Coral"]),
        ("guardabarranco", ["Guardabarranco"]),
        ("nobody@example.org", []),
    ],
)
def test_people_are_found_by_name_country_institution_and_badge_never_by_contact(
    people: People, text: str, found: list[str]
) -> None:
    assert names(people, text) == found


def test_at_most_as_many_as_wanted_are_found(people: People) -> None:
    assert len(people.find("a")) == 8
    assert len(people.find("a", 3)) == 3


def test_delegations_stand_in_the_meetings_order(people: People) -> None:
    assert [d.code for d in people.delegations()][:3] == ["BLZ", "CAN", "CRI"]


def test_a_new_person_is_found_at_once_and_has_the_next_badge(people: People) -> None:
    assert names(people, "ceibo ingrid") == []
    made = people.add(Delegate(id="", name=PersonName("", "Íngrid", "Ceibo"), delegation=ident("HND"), walk_in=True))
    assert made.badge == badge_code("A", 25)
    assert is_badge(made.badge)
    assert names(people, "ceibo ingrid") == ["Íngrid Ceibo"]
    second = people.add(Delegate(id="", name=PersonName("", "Otra", "Ceibo")))
    assert second.badge == badge_code("A", 26)
    assert second.id != made.id


def test_a_badge_that_was_given_is_kept(people: People) -> None:
    blank = badge_code("A", 900)
    assert people.add(Delegate(id="", name=PersonName("", "Con", "Gafete"), badge=blank)).badge == blank
    assert people.add(Delegate(id="", name=PersonName("", "Sin", "Gafete"))).badge == badge_code("A", 901)


def test_a_correction_changes_what_was_corrected_and_nothing_else(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    made = people.correct(who, opened[1], {"post": "Directora", "capacity": Capacity.HEAD})
    assert (made.post, made.capacity, made.name, made.contact) == (
        "Directora", Capacity.HEAD, opened[0].name, opened[0].contact,
    )  # fmt: skip
    assert people.roster().people[who].delegate == made


def test_two_corrections_over_the_same_sight_leave_one_value_when_the_second_saw_the_first(people: People) -> None:
    who = ident("Ana López Pino")
    first = people.open(who)
    assert first is not None
    people.correct(who, first[1], {"post": "Uno"})
    again = people.open(who)
    assert again is not None
    assert people.correct(who, again[1], {"post": "Dos"}).to_settle == ()


def test_a_correction_over_an_old_sight_keeps_both_to_settle(people: People) -> None:
    who = ident("Ana López Pino")
    first = people.open(who)
    assert first is not None
    people.correct(who, first[1], {"post": "Uno"})
    assert people.correct(who, first[1], {"post": "Dos"}).to_settle == ("post",)


def test_a_deleted_person_is_found_no_more(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    people.delete(who, opened[1])
    assert names(people, "lopez") == ["Ana López Roble"]
    assert who not in people.roster().people


def test_correcting_someone_deleted_meanwhile_does_not_fail(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    people.delete(who, opened[1])
    made = people.correct(who, opened[1], {"post": "Aquí"})
    assert (made.post, made.deleted_yet_edited) == ("Aquí", True)


def test_a_renamed_delegation_is_found_by_its_new_name(people: People, database: Database) -> None:
    setup = Setup(database)
    opened = setup.open(Delegation, ident("OIM"))
    assert opened is not None
    assert names(people, "migraciones") == []
    setup.save(Delegation, ident("OIM"), opened[1], {"name_es": NameForms("Migraciones", "", "la", "OIM")})
    assert names(people, "migraciones") == ["Noor de Vries-Inventada"]


def test_nobody_is_open_under_an_id_that_was_never_received(people: People) -> None:
    assert people.open("nobody") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nandu jsoe", ["José Ñandú Ñáñez"]),
        ("guardabaranco", ["Guardabarranco"]),
        ("guatemaal quetz", ["Ixchel Quetzal Ceiba"]),
        ("belize usher", ["Rose Usher-Coral"]),
        ("delegacion prueba belice usher", ["Rose Usher-Coral"]),
    ],
)
def test_people_are_found_in_spite_of_a_typing_error_and_by_formal_names(
    people: People, text: str, found: list[str]
) -> None:
    assert names(people, text) == found


def test_everyone_stands_by_delegation_then_by_family_name(people: People) -> None:
    listed = [(p.delegation.code if p.delegation else "", p.delegate.name.family) for p in people.everyone()]
    assert listed[:5] == [("BLZ", "Pitts"), ("BLZ", "Usher-Coral"), ("CAN", "Lac-Mégantic"), ("CAN", "Maple"),
                          ("CRI", "Ñandú Ñáñez")]  # fmt: skip
    people.add(Delegate(id="", name=PersonName("", "Nadie", "Aaa")))
    assert people.everyone()[-1].delegate.name.family == "Aaa"
    assert len(people.everyone()) == 25


def test_who_withdraws_stays_findable_and_may_return(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    gone = people.withdraw(who, opened[1], "Nota verbal 12")
    assert (gone.withdrawal.standing, gone.withdrawal.reason) == (Standing.WITHDRAWN, "Nota verbal 12")
    assert people.find("lopez pino")[0].delegate == gone
    assert people.return_to_list(who).withdrawal == Withdrawal()


def test_a_replacement_has_the_formers_delegation_and_capacity_in_one_gesture(
    people: People, database: Database
) -> None:
    who = ident("Luz Harpía del Darién")
    opened = people.open(who)
    assert opened is not None
    told: list[object] = []
    database.on_change(told.append)
    made = people.replace_by(who, opened[1], Delegate(id="", name=PersonName("", "Nueva", "Jefa")), "Enferma")
    assert len(told) == 1
    assert (made.capacity, made.delegation) == (Capacity.HEAD, ident("PAN"))
    assert is_badge(made.badge)
    former = people.roster().delegates[who]
    assert former.withdrawal == Withdrawal(Standing.WITHDRAWN, "Enferma", made.id)
    assert names(people, "panama jefa") == ["Nueva Jefa"]


def test_an_acting_head_is_named_and_taken_back(people: People) -> None:
    acting = ActingHead(ident("Xiomara Guacamaya"), "2023-11-14T08:00", "")
    assert people.lead(ident("HND"), acting) == ActingHead()
    assert next(d for d in people.delegations() if d.code == "HND").acting_head == acting
    assert people.lead(ident("HND"), ActingHead()) == acting
    assert people.person(ident("Xiomara Guacamaya")).delegation.acting_head == ActingHead()  # type: ignore[union-attr]


def test_verified_names_and_a_seen_credential_are_put_on_record(people: People, database: Database) -> None:
    people.verify_names(ident("HND"))
    with database.read() as connection:
        (fact,) = records.happened(connection, NamesVerified)
    assert (fact.about, fact.at) == (ident("HND"), "2023-11-14T17:40:00.000+00:00")
    who = ident("Ana López Roble")
    opened = people.open(who)
    assert opened is not None
    people.correct(who, opened[1], {"credential": Credential("pending", "Falta sello")})
    assert people.see_credential(who).credential == Credential("seen", "Falta sello")
    assert people.see_credential(who, seen=False).credential == Credential("pending", "Falta sello")


@pytest.mark.parametrize(
    ("new", "like"),
    [
        (Delegate(id="", name=PersonName("", "Ana", "Lopes Pino")), ["Ana López Pino"]),
        (Delegate(id="", name=PersonName("", "Ana", "López")), ["Ana López Pino", "Ana López Roble"]),
        (Delegate(id="", name=PersonName("", "Raul", "Ahuehuete Inventado")), ["Raúl Ahuehuete"]),
        (Delegate(id="", name=PersonName("", "Otro", "Nombre"), external_id="X-7"), ["Eva Externa"]),
        (Delegate(id="", name=PersonName("", "Otro", "Nombre"), contact="EVA@example.org"), ["Eva Externa"]),
        (Delegate(id="", name=PersonName("", "Eva", "")), []),
        (Delegate(id="", name=PersonName("", "Honduras", "López")), []),
    ],
)
def test_a_new_person_looks_like_one_already_there(people: People, new: Delegate, like: list[str]) -> None:
    people.add(Delegate(id="", name=PersonName("", "Eva", "Externa"), external_id="X-7", contact="eva@example.org"))
    assert [p.delegate.name.full for p in people.possibly_same(new)] == like


def test_nobody_looks_like_himself(people: People) -> None:
    delegate = people.roster().delegates[ident("Ana López Pino")]
    assert ident("Ana López Pino") not in {p.delegate.id for p in people.possibly_same(delegate)}
