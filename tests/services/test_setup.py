"""Preparing a meeting, on its real file."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.records import Record, Times
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight
from tests.clock import START, FixedClock
from tests.sample import MEETING, ident, small_meeting


@pytest.fixture
def setup(tmp_path: Path, clock: FixedClock) -> Iterator[Setup]:
    database: Database = small_meeting(tmp_path, clock)
    yield Setup(database)
    database.close()


def sight(setup: Setup, cls: type[Record], record: str) -> Sight:
    found = setup.open(cls, record)
    assert found is not None
    return found[1]


def session(setup: Setup, name: str) -> MeetingSession:
    found = setup.open(MeetingSession, ident(name))
    assert found is not None
    return found[0]


def titles(setup: Setup) -> list[str]:
    return [item.title_es for item in setup.listed(AgendaItem)]


def test_a_new_session_is_the_last_one(setup: Setup) -> None:
    made = setup.add(MeetingSession(id="", title_es="Plenaria"))
    assert setup.listed(MeetingSession)[-1] == made
    assert made.order > session(setup, "rcgm").order


def test_saving_changes_the_fields_given_and_no_other(setup: Setup) -> None:
    before = session(setup, "rcgm")
    period = Times("2023-11-16T10:00", "2023-11-16T12:00")
    setup.save(MeetingSession, before.id, sight(setup, MeetingSession, before.id), {"room": "Sala 9", "period": period})
    after = session(setup, "rcgm")
    assert (after.room, after.period) == ("Sala 9", period)
    assert (after.title_es, after.chair, after.order, after.to_settle) == (
        before.title_es,
        before.chair,
        before.order,
        (),
    )


def test_two_edits_that_did_not_know_each_other_stand_beside_each_other(setup: Setup) -> None:
    seen = sight(setup, MeetingSession, ident("rcgm"))
    assert setup.versions(MeetingSession, ident("rcgm")) == {}
    setup.save(MeetingSession, ident("rcgm"), seen, {"room": "Sala 7", "title_es": "Reunión del GRCM"})
    setup.save(MeetingSession, ident("rcgm"), seen, {"room": "Sala 8"})
    assert setup.versions(MeetingSession, ident("rcgm")) == {"room": ("Sala 8", "Sala 7")}
    assert session(setup, "rcgm").to_settle == ("room",)


def test_a_version_is_read_as_the_value_it_is(setup: Setup) -> None:
    seen = sight(setup, MeetingSession, ident("rcgm"))
    first, second = Times("2023-11-16T08:00", "2023-11-16T09:00"), Times("2023-11-16T09:00", "2023-11-16T10:00")
    for period in (first, second):
        setup.save(MeetingSession, ident("rcgm"), seen, {"period": period})
    assert setup.versions(MeetingSession, ident("rcgm")) == {"period": (second, first)}


def test_an_edit_over_both_versions_settles_them(setup: Setup) -> None:
    seen = sight(setup, MeetingSession, ident("rcgm"))
    for room in ("Sala 7", "Sala 8"):
        setup.save(MeetingSession, ident("rcgm"), seen, {"room": room})
    setup.save(MeetingSession, ident("rcgm"), sight(setup, MeetingSession, ident("rcgm")), {"room": "Sala 7"})
    assert setup.versions(MeetingSession, ident("rcgm")) == {}
    assert session(setup, "rcgm").room == "Sala 7"


def test_a_deleted_record_is_out_of_the_list_until_it_is_restored(setup: Setup) -> None:
    setup.delete(Objective, ident("objective 2"))
    assert [o.number for o in setup.listed(Objective)] == [1, 3]
    setup.restore(Objective, ident("objective 2"))
    assert [o.number for o in setup.listed(Objective)] == [1, 2, 3]


def test_an_edit_that_did_not_know_of_the_deletion_brings_the_record_back_to_decide(setup: Setup) -> None:
    seen = sight(setup, Delegate, ident("Ana López Pino"))
    setup.delete(Delegate, ident("Ana López Pino"))
    setup.save(Delegate, ident("Ana López Pino"), seen, {"post": "Directora"})
    found = setup.open(Delegate, ident("Ana López Pino"))
    assert found is not None
    assert (found[0].deleted, found[0].deleted_yet_edited, found[0].post) == (False, True, "Directora")


def test_an_item_moves_between_two_others_to_the_beginning_and_to_the_end(setup: Setup) -> None:
    opening, progress, pause, steps = (item.id for item in setup.listed(AgendaItem))
    setup.move(AgendaItem, steps, opening, progress)
    assert titles(setup) == ["Apertura", "Próximos pasos", "Presentación de avances", "Receso"]
    setup.move(AgendaItem, pause, "", opening)
    assert titles(setup) == ["Receso", "Apertura", "Próximos pasos", "Presentación de avances"]
    setup.move(AgendaItem, opening, progress, "")
    assert titles(setup) == ["Receso", "Próximos pasos", "Presentación de avances", "Apertura"]


def test_delegations_stand_in_the_order_given_and_new_ones_after_it(setup: Setup) -> None:
    setup.order_delegations([ident("PAN"), ident("HND")])
    assert [d.code for d in setup.listed(Delegation)][:3] == ["PAN", "HND", "BLZ"]
    assert setup.meeting().order == (ident("PAN"), ident("HND"))


def test_the_moment_is_told_in_the_meetings_time_zone(setup: Setup) -> None:
    assert setup.now() == START
    assert setup.now().tzinfo == ZoneInfo("America/Panama")
    setup.save(Meeting, MEETING, sight(setup, Meeting, MEETING), {"timezone": "America/Costa_Rica"})
    assert setup.now().hour == (START.hour - 6) % 24


def test_one_name_is_one_person_at_the_laptop(setup: Setup) -> None:
    ana = setup.sit_down("Ana")
    luz = setup.sit_down("Luz")
    assert setup.sit_down(" Ana ") == ana != luz
    seat = setup.seat()
    assert (seat.operator, seat.laptop.name) == (ana, "Mesa 1")
    assert list(setup.laptops().values()) == [seat.laptop]
