"""Who stands how with each point, kept up to date: after every gesture the same as read afresh."""

from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path

from rcm_desktop.domain.attendance import REGISTRATION, PointClosed, Scan, ScanVoid, Way
from rcm_desktop.domain.people import Delegate, Withdrawal
from rcm_desktop.storage import hall, history, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.work import Work
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

ANA, ROBLE, DOOR = ident("Ana López Pino"), ident("Ana López Roble"), ident("champions")


def at(clock: FixedClock, later: timedelta = timedelta()) -> str:
    return (clock.now() + later).astimezone(UTC).isoformat(timespec="milliseconds")


def put(database: Database, who: str, attribute: str, value: object) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, Delegate, who)
        work.set(Delegate, who, attribute, value, over=sight.heads[attribute])


def delete(database: Database, who: str) -> None:
    with database.write() as work:
        work.delete(Delegate, who, records.sight(work.connection, Delegate, who))


def state(database: Database, act: Callable[[Work], int]) -> str:
    with database.write() as work:
        slot = act(work)
    return work.id_of(slot)


def test_what_is_kept_is_what_the_file_says_after_every_gesture(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    scans: list[str] = []

    def scan(who: str, point: str, way: Way = Way.IN, later: timedelta = timedelta()) -> None:
        scans.append(state(database, lambda w: w.state(Scan, who, point=point, at=at(clock, later), way=way)))

    def close(point: str) -> None:
        state(database, lambda w: w.state(PointClosed, point, at=at(clock)))

    def undo(scan: str, about: str) -> None:
        state(database, lambda w: w.state(ScanVoid, about, scan=scan, at=at(clock)))

    gestures: tuple[Callable[[], None], ...] = (
        lambda: scan(ANA, REGISTRATION),
        lambda: scan(ANA, DOOR),
        lambda: scan(ANA, DOOR, Way.OUT),
        lambda: scan(ROBLE, DOOR),
        lambda: undo(scans[0], ANA),
        lambda: close(DOOR),
        lambda: scan(ROBLE, DOOR),
        lambda: put(database, ROBLE, "same_as", ANA),
        lambda: scan(ROBLE, REGISTRATION),
        lambda: scan(ROBLE, REGISTRATION, Way.OUT, timedelta(minutes=5)),
        lambda: put(database, ANA, "attention", "Silla de ruedas"),
        lambda: put(database, ROBLE, "withdrawal", Withdrawal()),
        lambda: delete(database, min(ANA, ROBLE)),
        lambda: delete(database, ident("Peter Maple")),
        lambda: scan(ident("Peter Maple"), DOOR),
        lambda: put(database, ROBLE, "same_as", ""),
    )
    with database.read() as connection:
        kept = hall.read(connection, at(clock))
    for gesture in gestures:
        clock.go(timedelta(minutes=1))
        gesture()
        with database.read() as connection:
            kept, fresh = hall.renewed(connection, kept, at(clock)), hall.read(connection, at(clock))
        assert kept.people == fresh.people
        assert {p: dict(h) for p, h in kept.stays.items() if h} == {p: dict(h) for p, h in fresh.stays.items() if h}
    database.close()


def test_the_history_of_a_record_names_what_each_write_replaced(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    put(database, ANA, "post", "Directora")
    put(database, ANA, "post", "Ministra")
    with database.read() as connection:
        posts = [line for line in history.lines(connection, {ANA}) if line.field == "post"]
    assert [(line.value, line.before) for line in posts] == [('"Directora"', ()), ('"Ministra"', ('"Directora"',))]
    database.close()
