"""The folder of meetings: found whole, opened by name, joined by words."""

import sys
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import AlreadyHere, DamagedFile, NoSuchMeeting, RcmError, WrongWords
from rcm_desktop.domain.meeting import Laptop, Meeting, OpeningKind, OpeningRule, Role
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import NameForms
from rcm_desktop.domain.topics import Topic
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import incarnation, integrity
from tests.clock import FixedClock
from tests.laptops import Pair, add_person


@pytest.fixture(scope="module")
def sample() -> MeetingDescription:
    return read_description(resource("meetings", "rcm-2023.toml"))


@pytest.mark.skipif(sys.platform == "win32", reason="folders there take their owner's rights from the one above")
def test_nobody_else_on_the_machine_looks_into_a_meeting_which_holds_its_keys(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    tmp_path.chmod(0o755)  # a folder that was there before, as one named on the command line
    database = Meetings(tmp_path, clock).create(sample, "Ana")
    assert database.path.parent.stat().st_mode & 0o077 == 0
    database.close()


def test_a_meeting_is_made_with_all_its_description_says(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    database = Meetings(tmp_path, clock).create(sample, "Ana", "Mesa de la Secretaría")
    people, seat = People(database), Setup(database).seat()
    assert [d.code for d in people.delegations()] == list(sample.order)
    assert len(people.roster().people) == len(sample.people)
    assert len(Attendance(database).points()) == len(sample.sessions) + 1
    assert (seat.laptop.name, seat.laptop.role, seat.laptop.letter) == ("Mesa de la Secretaría", Role.SECRETARIAT, "A")
    assert seat.operator is not None
    assert seat.operator.name == "Ana"
    assert [one.text_es.split()[0] for one in Setup(database).listed(Phrase)][:3] == ["Aceptar", "Tomar", "Tomar"]
    assert len(Setup(database).listed(Phrase)) == 32
    assert not integrity.check(database)
    database.close()


def bare(sample: MeetingDescription) -> MeetingDescription:
    return msgspec.structs.replace(
        sample, short="CRM/RCM 2027", body_es="", body_en="", practice=False,
        order=(), rooms=(), delegations=(), sessions=(), people=(),
    )  # fmt: skip


def test_a_meeting_like_an_earlier_one_has_its_delegations_order_phrases_and_rules_and_nobody(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path, clock)
    earlier = meetings.create(sample, "Ana")
    setup, table = Setup(earlier), People(earlier).delegations()
    kept, gone = table[:-1], table[-1]
    ours = setup.listed(Phrase)
    setup.order_delegations([d.id for d in kept[::-1]])
    setup.delete(Delegation, gone.id)
    setup.delete(Phrase, ours[0].id)
    setup.add(Phrase(id="", text_es="Frase de la casa", order=ours[-1].order + "z"))
    found = setup.open(Meeting, earlier.meeting)
    assert found is not None
    rules = {"doors": 90, "opening": OpeningRule(OpeningKind.MEMBERS, 7)}
    setup.save(Meeting, earlier.meeting, found[1], rules)
    database = meetings.create(bare(sample), "Luz", like=earlier.path)
    earlier.close()
    made, setup = People(database), Setup(database)
    assert [d.code for d in made.delegations()] == [d.code for d in kept[::-1]]
    assert [d.name_es for d in made.delegations()] == [d.name_es for d in kept[::-1]]
    assert not {d.id for d in made.delegations()} & {d.id for d in table}
    assert not any(d.acting_head.delegate for d in made.delegations())
    texts = [one.text_es for one in setup.listed(Phrase)]
    assert texts == [*(one.text_es for one in ours[1:]), "Frase de la casa"]
    about = setup.meeting()
    assert (about.short, about.body_es, about.doors, about.opening.count) == ("CRM/RCM 2027", sample.body_es, 90, 7)
    assert (about.rooms, about.practice) == ((), False)
    assert (made.roster().people, setup.listed(MeetingSession)) == ({}, [])
    assert not integrity.check(database)
    database.close()


def test_a_workbook_like_an_earlier_meeting_brings_its_delegations_phrases_and_rules(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings, path = Meetings(tmp_path / "here", clock), tmp_path / "next.xlsx"
    earlier = meetings.create(sample, "Ana")
    setup = Setup(earlier)
    setup.add(Delegation(id="", name_es=NameForms("Grupo sin código")))
    setup.delete(Phrase, setup.listed(Phrase)[0].id)
    found = setup.open(Meeting, earlier.meeting)
    assert found is not None
    setup.save(Meeting, earlier.meeting, found[1], {"doors": 90})
    meetings.save_workbook(bare(sample), path, "en", earlier.path)
    codes, phrases = [d.code for d in People(earlier).delegations()], len(setup.listed(Phrase))
    earlier.close()
    for folder, wanted in (("here", (90, phrases)), ("elsewhere", (45, 32))):
        database = Meetings(tmp_path / folder, clock).create(read_description(path), "Luz")
        setup = Setup(database)
        assert (setup.meeting().doors, len(setup.listed(Phrase))) == wanted
        assert [d.code for d in People(database).delegations()] == [code or "DEL-1" for code in codes]
        database.close()


def test_a_meeting_like_one_that_cannot_be_read_is_not_made(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path / "here", clock)
    (tmp_path / "meeting.rcm").write_bytes(b"no meeting at all" * 99)
    with pytest.raises(RcmError):
        meetings.create(bare(sample), like=tmp_path / "meeting.rcm")
    assert meetings.listed() == ()


def test_a_meeting_is_made_with_its_rooms_and_the_time_of_its_speakers(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    limited = tuple(msgspec.structs.replace(one, speaking=60 * n) for n, one in enumerate(sample.sessions))
    database = Meetings(tmp_path, clock).create(msgspec.structs.replace(sample, sessions=limited))
    assert Setup(database).meeting().rooms == ("Sala Guayacán", "Sala Quetzal", "Salón Mar Dulce")
    assert [one.speaking for one in Setup(database).listed(MeetingSession)] == [60 * n for n in range(len(limited))]
    database.close()


def test_all_that_founding_writes_carries_the_name_of_who_did_it(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    database = Meetings(tmp_path, clock).create(sample, "Ana")
    assert [heard.person for heard in Exchange(database).laptops()] == ["Ana"]
    database.close()


def test_a_meeting_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    broken = msgspec.structs.replace(sample, order=("NOBODY",))
    with pytest.raises(KeyError):
        Meetings(tmp_path, clock).create(broken)
    assert Meetings(tmp_path, clock).listed() == ()
    assert list((tmp_path / "meetings").iterdir()) == []


def test_what_a_killed_program_left_half_made_is_no_meeting_and_goes_with_the_next_one(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    left = tmp_path / "meetings" / ".making-018bc7a0-0000-7000-8000-000000000001"
    left.mkdir(parents=True)
    (left / "meeting.rcm").write_bytes(b"half")
    meetings = Meetings(tmp_path, clock)
    assert meetings.listed() == ()
    meetings.create(sample).close()
    assert len(meetings.listed()) == 1
    assert not left.exists()


def test_a_damaged_meeting_does_not_keep_the_others_from_opening(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path, clock)
    damaged, sound = (meetings.create(sample) for _ in range(2))
    for database in (damaged, sound):
        database.close()
    damaged.path.write_bytes(b"not a database at all" * 1000)
    assert [one.id for one in meetings.listed()] == [sound.meeting]
    opened = meetings.open()
    assert opened.meeting == sound.meeting
    opened.close()
    with pytest.raises(DamagedFile):
        meetings.open(damaged.meeting)
    sound.path.write_bytes(b"")
    with pytest.raises(DamagedFile):
        meetings.listed()


def test_a_gesture_that_is_on_disk_is_not_refused_because_the_note_beside_it_failed(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    database = Meetings(tmp_path, clock).create(sample)
    heard: list[frozenset[Topic]] = []
    database.on_change(heard.append)
    (tmp_path / "tips.json.part").mkdir()
    person = next(iter(People(database).roster().people))
    assert Attendance(database).check_in(person, "registration").scan
    assert heard == [{Topic.ATTENDANCE}]
    database.close()


def test_a_meeting_opens_by_its_id_its_short_name_or_a_part_of_its_title(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path, clock)
    made = meetings.create(sample)
    made.close()
    for name in ("", made.meeting[:10], "crm/rcm 2023", "viceministerial"):
        found = meetings.open(name)
        assert found.meeting == made.meeting
        found.close()
    with pytest.raises(NoSuchMeeting) as unknown:
        meetings.open("otra cosa")
    assert unknown.value.known == "CRM/RCM 2023"


def test_with_two_meetings_here_none_opens_without_a_name(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path, clock)
    for short, first in (("A 2023", "2023-11-14"), ("B 2024", "2024-05-01")):
        period = msgspec.structs.replace(sample.period, start=first)
        meetings.create(msgspec.structs.replace(sample, short=short, period=period)).close()
    with pytest.raises(NoSuchMeeting):
        meetings.open()
    assert [one.short for one in meetings.listed()] == ["B 2024", "A 2023"]


def test_who_joins_has_the_whole_meeting_and_the_place_of_the_invitation(pair: Pair) -> None:
    seat = Setup(pair.second).seat()
    place = (seat.laptop.name, seat.laptop.role, seat.laptop.letter)
    assert place == ("Mesa 2", Role.REGISTRATION, "B")
    assert seat.operator is not None
    assert seat.operator.name == "Luz"
    assert People(pair.second).roster().people.keys() == People(pair.first).roster().people.keys()
    assert not integrity.check(pair.second)


def test_five_right_words_and_a_wrong_one_join_nothing(pair: Pair, clock: FixedClock, tmp_path: Path) -> None:
    invited = Exchange(pair.first).invite(Place(name="Mesa 3", role=Role.RAPPORTEUR), tmp_path)
    meetings = Meetings(tmp_path / "third", clock)
    for words in (invited.words[:5], (*invited.words[:5], "nopalabra"), invited.words[::-1]):
        with pytest.raises(WrongWords):
            meetings.join(invited.path, words, "Sol")
    assert meetings.listed() == ()
    shouted = [word.upper() for word in invited.words]
    joined = meetings.join(invited.path, shouted, "Sol")
    assert (joined.laptop, joined.role, joined.language) == ("Mesa 3", Role.RAPPORTEUR, "es")
    joined.database.close()


def test_an_invitation_to_a_meeting_that_is_here_is_refused(pair: Pair, clock: FixedClock, tmp_path: Path) -> None:
    invited = Exchange(pair.first).invite(Place(name="Mesa 3"), tmp_path)
    with pytest.raises(AlreadyHere):
        Meetings(pair.second.path.parents[2], clock).join(invited.path, invited.words, "Luz")


def test_a_restored_backup_goes_on_as_a_laptop_of_its_own(pair: Pair, clock: FixedClock) -> None:
    backup = pair.stick / "backup.rcm"
    pair.second.backup(backup)
    with pair.second.read() as connection:
        before_tip = incarnation.mine(connection).tip
    add_person(pair.second, "Zulma", "Inventada")
    path = pair.second.path
    before = Setup(pair.second).seat().laptop
    pair.second.close()
    for left in path.parent.glob("meeting.rcm*"):
        left.unlink()
    backup.rename(path)
    again = Meetings(path.parents[2], clock).open()
    after = Setup(again).seat().laptop
    assert after.id != before.id
    assert after.forked_from == before_tip
    assert after.letter == "C"
    assert {laptop.id for laptop in Setup(again).listed(Laptop)} >= {before.id, after.id}
    again.close()


def test_the_others_are_those_of_the_same_kind_and_stay_as_they_are(
    tmp_path: Path, clock: FixedClock, sample: MeetingDescription
) -> None:
    meetings = Meetings(tmp_path, clock)
    described = msgspec.structs.replace(sample, practice=False, short="CRM 2022")
    earlier = meetings.create(described)
    here = meetings.create(msgspec.structs.replace(described, short="CRM 2023"))
    practice = meetings.practise_with(here)
    earlier.close()
    files = {one: one.read_bytes() for one in earlier.path.parent.iterdir()}

    assert [(one.id, one.name("es"), one.path) for one in meetings.others(here)] == [
        (earlier.meeting, "CRM 2022", earlier.path)
    ]
    assert meetings.others(practice) == ()
    assert {one: one.read_bytes() for one in earlier.path.parent.iterdir()} == files
    earlier.path.write_bytes(b"torn")
    assert [one.name("es") for one in meetings.others(here)] == [earlier.meeting], "named, so that it is missed"
    practice.close()
    here.close()
