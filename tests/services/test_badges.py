"""Badges: who gets which, blank ones, numbers that go void, and what still waits for the printer."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid, badge_code, meeting_tag, scan_text
from rcm_desktop.domain.people import Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.badges import Badges, Gift
from rcm_desktop.services.people import People
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import MEETING, ident, small_meeting

LOPEZ = ident("Ana López Pino")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def badges(database: Database) -> Badges:
    return Badges(database)


def badge_of(database: Database, delegate: str) -> str:
    with database.read() as connection:
        found = records.one(connection, Delegate, delegate)
    assert found is not None
    return found.badge


def voided(database: Database) -> set[tuple[str, str]]:
    with database.read() as connection:
        return {(void.code, void.reason) for void in records.happened(connection, BadgeVoid)}


def waiting(badges: Badges) -> list[str]:
    return [d.name.full for d in badges.to_print()]


def test_faces_stand_by_delegation_in_the_meetings_order_then_by_surname(badges: Badges) -> None:
    faces = badges.faces()
    assert len(faces) == 24
    assert [f.delegation_es for f in faces][:3] == ["Belice", "Belice", "Canadá"]
    assert [f.name for f in faces if f.delegation_es == "Honduras"] == [
        "Xiomara Guacamaya", "Ana López Pino", "Ana López Roble",
    ]  # fmt: skip
    assert faces[-1].delegation_en == "Press"


def test_a_delegations_faces_and_those_of_some_people_are_only_theirs(badges: Badges) -> None:
    assert [f.name for f in badges.faces(ident("MEX"))] == ["Raúl Ahuehuete", "Águeda Núñez Nopal"]
    wanted = {ident("Luz Harpía del Darién"), ident("Rose Usher-Coral")}
    assert [f.name for f in badges.faces(wanted)] == ["Rose Usher-Coral", "Luz Harpía del Darién"]


def test_a_face_says_who_it_is_in_both_languages_and_carries_the_meetings_code(badges: Badges) -> None:
    face = badges.faces([ident("Rose Usher-Coral")])[0]
    assert (face.given, face.family, face.institution) == ("Rose", "Usher-Coral", "Institución inventada 1")
    assert (face.delegation_es, face.delegation_en) == ("Belice", "Belize")
    assert face.scan_text == scan_text(MEETING, face.code) == meeting_tag(MEETING) + badge_code("A", 1)


def test_those_who_no_longer_come_get_a_badge_only_when_asked_for_by_name(badges: Badges, database: Database) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, Delegate, LOPEZ)
        work.change(Delegate, LOPEZ, sight, {"withdrawal": Withdrawal(Standing.WITHDRAWN, "enferma")})
    assert LOPEZ not in {f.delegate for f in badges.faces()}
    assert LOPEZ not in {f.delegate for f in badges.faces(ident("HND"))}
    assert LOPEZ not in {d.id for d in badges.to_print()}
    assert [f.delegate for f in badges.faces([LOPEZ])] == [LOPEZ]


def test_blank_badges_have_codes_that_nobody_is_given_afterwards(badges: Badges, database: Database) -> None:
    codes = badges.issue_blanks(20)
    assert codes == tuple(badge_code("A", n) for n in range(25, 45))
    assert badges.blanks() == codes
    assert [f.code for f in badges.blank_faces(codes[:2])] == list(codes[:2])
    assert badges.blank_faces(codes)[0].scan_text == scan_text(MEETING, codes[0])
    new = People(database).add(Delegate(id="", name=PersonName("", "Nadie", "Nueva"), delegation=ident("HND")))
    assert new.badge == badge_code("A", 45)


def test_a_blank_badge_given_to_somebody_voids_the_number_before(badges: Badges, database: Database) -> None:
    blank = badges.issue_blanks(2)[0]
    former = badge_of(database, LOPEZ)
    given = badges.give(LOPEZ, scan_text(MEETING, blank))
    assert (given.gift, given.code, given.former) == (Gift.GIVEN, blank, former)
    assert given.holder is not None
    assert given.holder.badge == blank
    assert badge_of(database, LOPEZ) == blank
    assert voided(database) == {(former, "")}
    assert blank not in badges.blanks()


def test_a_badge_that_somebody_carries_is_not_given_to_another(badges: Badges, database: Database) -> None:
    carried = badge_of(database, ident("Rose Usher-Coral"))
    given = badges.give(LOPEZ, carried)
    assert (given.gift, given.holder and given.holder.name.full) == (Gift.TAKEN, "Rose Usher-Coral")
    assert voided(database) == set()


def test_giving_somebody_the_badge_already_carried_changes_nothing(badges: Badges, database: Database) -> None:
    mine = badge_of(database, LOPEZ)
    assert badges.give(LOPEZ, mine).gift is Gift.GIVEN
    assert voided(database) == set()


def test_a_void_badge_and_one_of_another_meeting_are_not_given(badges: Badges, database: Database) -> None:
    former = badge_of(database, LOPEZ)
    badges.reprint(LOPEZ, "perdido")
    assert badges.give(ident("Rose Usher-Coral"), former).gift is Gift.VOID
    assert badges.give(LOPEZ, "ZZZ" + badge_code("A", 99)).gift is Gift.NOT_OURS
    assert badges.give(LOPEZ, "nothing").gift is Gift.NOT_OURS


def test_a_blank_badge_of_a_laptop_not_heard_of_yet_is_given_and_needs_no_print(badges: Badges) -> None:
    foreign = badge_code("B", 7)
    assert badges.give(LOPEZ, foreign).gift is Gift.GIVEN
    assert "Ana López Pino" not in waiting(badges)
    assert foreign not in badges.blanks()


def test_a_badge_printed_again_has_a_new_number_and_the_old_one_is_void(badges: Badges, database: Database) -> None:
    former = badge_of(database, LOPEZ)
    code = badges.reprint(LOPEZ, "nombre corregido")
    assert code == badge_code("A", 25) == badge_of(database, LOPEZ)
    assert voided(database) == {(former, "nombre corregido")}
    with database.read() as connection:
        issued = records.happened(connection, BadgeIssued)
    assert [(one.about, one.code) for one in issued] == [(LOPEZ, code)]


def test_a_number_that_went_void_is_never_given_again(badges: Badges) -> None:
    code = badges.reprint(LOPEZ, "perdido")
    badges.give(LOPEZ, badge_code("B", 7))
    assert badges.reprint(ident("Rose Usher-Coral"), "perdido") == badge_code("A", 26) != code


def test_a_number_that_two_carry_stays_good_for_the_other(badges: Badges, database: Database) -> None:
    rose = ident("Rose Usher-Coral")
    shared = badge_of(database, rose)
    with database.write() as work:
        work.change(Delegate, LOPEZ, records.sight(work.connection, Delegate, LOPEZ), {"badge": shared})
    badges.reprint(LOPEZ, "igual a otro")
    assert voided(database) == set()
    badges.reprint(rose, "perdido")
    assert voided(database) == {(shared, "perdido")}


def test_joined_records_of_one_person_get_one_badge(badges: Badges, database: Database) -> None:
    other = ident("Ana López Roble")
    with database.write() as work:
        work.change(Delegate, LOPEZ, records.sight(work.connection, Delegate, LOPEZ), {"same_as": other})
    assert [f.delegate for f in badges.faces() if f.delegate in (LOPEZ, other)] == [min(LOPEZ, other)]


def test_what_was_never_printed_under_its_number_waits_in_the_order_of_the_faces(badges: Badges) -> None:
    assert waiting(badges) == [f.name for f in badges.faces()]
    badges.printed([f.code for f in badges.faces()])
    assert waiting(badges) == []
    badges.reprint(LOPEZ, "perdido")
    assert waiting(badges) == ["Ana López Pino"]


def test_a_failed_print_waits_until_it_is_printed(badges: Badges, database: Database) -> None:
    badges.printed([f.code for f in badges.faces()])
    mine = badge_of(database, LOPEZ)
    badges.failed([mine])
    assert waiting(badges) == ["Ana López Pino"]
    badges.printed([mine], "papel atascado")
    assert waiting(badges) == []
    with database.read() as connection:
        again = [fact for fact in records.happened(connection, BadgePrinted) if fact.about == LOPEZ]
    assert sorted(fact.reason for fact in again) == ["", "papel atascado"]


def test_those_without_a_number_get_one_before_they_are_printed(badges: Badges, database: Database) -> None:
    with database.write() as work:
        bare = Delegate(id=work.new_id(), name=PersonName("", "Sin", "Número"), delegation=ident("HND"))
        work.create(bare)
    assert badges.faces([bare.id])[0].scan_text == ""
    assert badges.number() == 1
    assert badges.number() == 0
    assert badges.faces([bare.id])[0].code == badge_code("A", 25)


def test_a_number_from_a_list_of_others_is_scanned_as_it_stands(badges: Badges, database: Database) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, Delegate, LOPEZ)
        work.change(Delegate, LOPEZ, sight, {"badge": "hn-17"})
    assert badges.faces([LOPEZ])[0].scan_text == "hn-17"


def test_two_laptops_give_blanks_apart_and_agree_after_an_exchange(pair: Pair) -> None:
    ours, theirs = Badges(pair.first), Badges(pair.second)
    blank = ours.issue_blanks(1)[0]
    other = theirs.issue_blanks(1)[0]
    assert blank != other
    faces = theirs.faces()
    assert theirs.give(faces[0].delegate, blank).gift is Gift.GIVEN
    pair.carry(back=True)
    pair.carry()
    assert ours.blanks() == theirs.blanks() == (other,)
    assert [msgspec.structs.astuple(f) for f in ours.faces()] == [msgspec.structs.astuple(f) for f in theirs.faces()]
    assert [d.id for d in ours.to_print()] == [d.id for d in theirs.to_print()]


def test_a_badge_is_printed_under_its_present_number_or_not(badges: Badges, database: Database) -> None:
    assert not badges.is_printed(LOPEZ)
    badges.printed([badge_of(database, LOPEZ)])
    assert badges.is_printed(LOPEZ)
    badges.failed([badge_of(database, LOPEZ)])
    assert not badges.is_printed(LOPEZ)
    badges.printed([badge_of(database, LOPEZ)])
    badges.reprint(LOPEZ, "lost")
    assert not badges.is_printed(LOPEZ)
    badges.give(LOPEZ, badges.issue_blanks(1)[0])
    assert badges.is_printed(LOPEZ)
