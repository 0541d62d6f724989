"""What another program version or a mistaken hand may have written: every desk goes on without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION, Scan, Verdict
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Days, Times
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting
from tests.storage.newer import Newer

NO_DAYS = ("2023-02-30", "2023-13-01", "2023-04-31", "2100-02-29", "0000-01-01", "٢٠٢٣-11-14", "2023-11-14\n")


@pytest.fixture
def odd(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """A meeting with times that no calendar has and a time zone that no laptop knows."""
    found = small_meeting(tmp_path, clock)
    session = ident("champions")
    with found.write() as work:
        work.set(Meeting, MEETING, "timezone", "America", over=())
    for day in NO_DAYS:
        with found.write() as work:
            work.set(Meeting, MEETING, "period", Days(day, day), over=())
            work.set(MeetingSession, session, "period", Times(f"{day}T09:00", f"{day}T25:61"), over=())
            work.state(Scan, ident("Sofía Peña Alta"), point=REGISTRATION, at=f"{day}T10:00:00+00:00")
    for at in ("yesterday", "2023-11-14T10:00:00", "2023-11-14T24:00:00+00:00", ""):
        with found.write() as work:
            work.state(Scan, ident("Dwayne Pitts"), point=REGISTRATION, at=at)
    yield found
    found.close()


def everything(database: Database) -> None:
    desk, notes, papers, setup = Attendance(database), Notes(database), Papers(database), Setup(database)
    agenda, exchange, checks = Agenda(database), Exchange(database), Checks(database)
    desk.proposed(), desk.zone(), desk.presence(), desk.last(REGISTRATION)
    agenda.days(), agenda.now(), notes.sessions(), notes.local_time(), setup.now(), setup.seat()
    exchange.laptops(), exchange.bundle_name(), checks.to_settle()
    People(database).roster()
    for language in ("es", "en"):
        assert papers.pdf(papers.minutes(language))
        papers.readiness(language), papers.attended(), papers.proposed_name(language)


def test_times_that_no_calendar_has_stop_no_desk(odd: Database) -> None:
    everything(odd)
    assert Attendance(odd).zone().key == "UTC"
    session = next(s.session for s in Agenda(odd).sittings() if s.session.id == ident("champions"))
    assert session.period.start[:10] not in NO_DAYS


def test_a_scan_at_no_time_lets_nobody_count_as_there(odd: Database) -> None:
    assert Attendance(odd).last(REGISTRATION) == ()
    outcome = Attendance(odd).check_in(ident("Sofía Peña Alta"), REGISTRATION)
    assert outcome.scan


def test_a_meeting_of_which_nothing_was_received_has_every_desk(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "meeting.rcm", MEETING, clock, "machine")
    everything(database)
    assert Notes(database).record(NewEntry(session="", text="Sin sesión")).id
    everything(database)
    database.close()


@pytest.mark.parametrize("at", ["0001-01-01", "9999-12-31"])
def test_times_at_the_ends_of_the_calendar_stop_no_desk(tmp_path: Path, clock: FixedClock, at: str) -> None:
    database = small_meeting(tmp_path, clock)
    for zone in ("America/Panama", "Pacific/Kiritimati"):
        with database.write() as work:
            work.set(Meeting, MEETING, "timezone", zone, over=())
            work.set(Meeting, MEETING, "period", Days(at, at), over=())
            work.set(MeetingSession, ident("champions"), "period", Times(f"{at}T00:00", f"{at}T23:59"), over=())
            work.state(Scan, ident("Sofía Peña Alta"), point=REGISTRATION, at=f"{at}T23:59:59+00:00")
            work.state(Scan, ident("Dwayne Pitts"), point=REGISTRATION, at=f"{at}T00:00:00+00:00")
            work.state(Scan, ident("Dwayne Pitts"), point=REGISTRATION, at=f"{at}T00:00:01+00:00")
        everything(database)
        Attendance(database).arrivals_over_time(REGISTRATION)
        Attendance(database).check_in(ident("Rose Usher-Coral"), ident("champions"))
    database.close()


def test_a_history_goes_on_without_what_this_version_cannot_read(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    who, before = ident("Dwayne Pitts"), len(Attendance(database).history(ident("Dwayne Pitts")))
    newer = Newer(MEETING)
    odd: list[tuple[str, str | None, object]] = [
        ("note", "name", "a text"),
        ("delegate", "withdrawal", {"standing": "gone"}), ("delegate", "name", {"given": 3}),
        ("delegate", "credential", 7), ("robot", "withdrawal", "rust"), ("scan", None, "in"),
        ("scan", None, {"at": "2023-11-14T15:00:00Z"}), ("badge-void", None, {"code": 5, "at": "yesterday"}),
        ("session", "name", "a text"), ("note", "withdrawal", 7),
        ("scan", "", {"point": REGISTRATION, "at": "2023-11-14T15:00:00Z"}),
    ]  # fmt: skip
    for n, (kind, field, value) in enumerate(odd):
        made, _ = newer.writes([(kind, who, field, value, False, frozenset())], (1_700_000_000_000 + n) << 16)
        database.take_in([[made]], "file", "Mesa 9", "newer")
    assert len(Attendance(database).history(who)) == before + 1
    database.close()


@pytest.mark.parametrize("text", ["\ud83d", "A0001\udc00", '{"secret":"\\ud800"}', "A٠٠٠١K", "\0"])
def test_a_text_that_no_file_carries_is_an_unknown_badge(tmp_path: Path, clock: FixedClock, text: str) -> None:
    database = small_meeting(tmp_path, clock)
    desk = Attendance(database)
    assert desk.check_in_badge(text, REGISTRATION).verdict is Verdict.UNKNOWN
    assert desk.check_out_badge(text, REGISTRATION).verdict is Verdict.UNKNOWN
    database.close()
