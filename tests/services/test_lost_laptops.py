"""A laptop is lost, or only a backup of it is left: the others go on, and the backup reads and writes bundles."""

from pathlib import Path

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import this_laptop
from tests.clock import FixedClock
from tests.laptops import Pair, add_person


def found(database: Database) -> list[str]:
    return sorted(person.delegate.name.given for person in People(database).find("inventada"))


def here(database: Database) -> Laptop:
    with database.read() as connection:
        return this_laptop(connection)


def test_without_the_founders_laptop_the_desk_invites_and_exchanges(pair: Pair, clock: FixedClock) -> None:
    pair.carry(back=True)
    pair.carry()
    pair.first.close()
    (pair.first.path).unlink()
    add_person(pair.second, "Zulma", "Inventada")
    invited = Exchange(pair.second).invite(Place(name="Mesa 4", role=Role.RAPPORTEUR), pair.stick)
    fourth = Meetings(pair.stick / "fourth", clock).join(invited.path, invited.words, "Eva").database
    assert found(fourth) == ["Zulma"]
    assert here(fourth).letter not in {"A", here(pair.second).letter}
    add_person(fourth, "Zoe", "Inventada")
    seen = Exchange(pair.second).look(Exchange(fourth).write(pair.stick))
    assert seen.known_writer
    assert {one.hand for one in seen.from_laptops} == {Hand.OWN}
    Exchange(pair.second).take_in(seen.path)
    assert found(pair.second) == ["Zoe", "Zulma"]
    assert Exchange(pair.second).control_words() == Exchange(fourth).control_words()
    fourth.close()


def test_a_backup_opened_elsewhere_reads_and_writes_bundles(pair: Pair, clock: FixedClock, tmp_path: Path) -> None:
    pair.carry(back=True)
    pair.carry()
    elsewhere = tmp_path / "elsewhere" / "meetings" / pair.first.meeting / "meeting.rcm"
    elsewhere.parent.mkdir(parents=True)
    pair.first.backup(elsewhere)
    pair.first.close()
    add_person(pair.second, "Zulma", "Inventada")
    restored = Meetings(tmp_path / "elsewhere", clock).open()
    Exchange(restored).take_in(Exchange(pair.second).write(pair.stick))
    assert found(restored) == ["Zulma"]
    add_person(restored, "Zoe", "Inventada")
    seen = Exchange(pair.second).look(Exchange(restored).write(pair.stick))
    # Its keys came with it: the desk knows it as it did before.
    assert seen.known_writer
    assert {one.hand for one in seen.from_laptops} == {Hand.OWN}
    Exchange(pair.second).take_in(seen.path)
    assert found(pair.second) == ["Zoe", "Zulma"]
    restored.close()


def test_a_laptop_that_joins_a_spare_place_says_which_it_is(pair: Pair, clock: FixedClock, tmp_path: Path) -> None:
    opening = Exchange(pair.first).points()[0]
    place = Place(spare=True, point=opening.id, language="en")
    invited = Exchange(pair.first).invite_all([place, place], pair.stick)
    assert [one.place.name for one in invited] == ["Spare C", "Spare D"]
    meetings = Meetings(tmp_path / "third", clock)
    joined = meetings.join(invited[1].path, invited[1].words, "Eva")
    assert (joined.spare, joined.laptop, joined.session) == (True, "Spare D", opening)
    named = meetings.name_place(joined, "Desk 5")
    assert (named.spare, named.laptop, here(joined.database).name) == (False, "Desk 5", "Desk 5")
    Exchange(pair.first).take_in(Exchange(joined.database).write(pair.stick))
    assert "Desk 5" in {heard.laptop.name for heard in Exchange(pair.first).laptops()}
    joined.database.close()
