"""Projections: what this version cannot read is kept, passed on and counted, and shown when it can be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.attendance import Scan
from rcm_desktop.domain.people import Capacity, Delegate, ListTaken, NamesVerified
from rcm_desktop.domain.transactions import transaction
from rcm_desktop.storage import integrity, journal, projection, records, settings, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.effective import counted_total, total
from tests.clock import FixedClock
from tests.storage.newer import Newer


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "meeting", clock, "machine")
    yield found
    found.close()


def arrives(database: Database, *parts: tuple[str, str, str | None, Any], hlc: int = 1) -> list[str]:
    """A transaction with these operations; their ids."""
    whole = [(*part, True, frozenset[str]()) for part in parts]
    made, ops = Newer("meeting").writes(whole, hlc)
    database.take_in([[made]], "file", "Desk 9", "newer")
    return [op.id for op in ops]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("post", 7),
        ("post", None),
        ("capacity", "juggler"),
        ("walk_in", 1),
        ("name", {"given": ["José"]}),
        ("name", "José"),
        ("credential", []),
    ],
)
def test_a_value_of_another_type_is_kept_and_the_newest_readable_one_shown(
    database: Database, field: str, value: Any
) -> None:
    readable: dict[str, Any] = {"post": "p", "capacity": "head", "walk_in": True, "name": {"given": "G"}}
    readable["credential"] = {"state": "seen"}
    arrives(database, ("delegate", "d", field, readable[field]), hlc=1)
    with database.read() as connection:
        before = records.one(connection, Delegate, "d")
    arrives(database, ("delegate", "d", field, value), hlc=2)
    with database.read() as connection:
        after = records.one(connection, Delegate, "d")
        assert len(journal.heads(connection, "delegate", "d")[field]) == 2
    assert before is not None
    assert after is not None
    assert after.to_settle == (field,)
    assert getattr(after, field) == getattr(before, field) != getattr(Delegate(id="d"), field)


def test_with_nothing_readable_the_default_is_shown(database: Database) -> None:
    arrives(database, ("delegate", "d", "capacity", "juggler"), ("objective", "o", "number", "seven"))
    with database.read() as connection:
        person, objective = records.one(connection, Delegate, "d"), records.one(connection, Objective, "o")
    assert person is not None
    assert objective is not None
    assert (person.capacity, objective.number) == (Capacity.DELEGATE, 0)


def test_unknown_kinds_and_fields_are_counted_and_passed_on(database: Database) -> None:
    arrives(database, ("robot", "r", "name", "R2"), ("delegate", "d", "colour", "blue"), ("dance", "d", None, {"a": 1}))
    with database.read() as connection:
        assert total(connection) == counted_total(connection) != bytes(32)
        assert connection.execute(select(func.count()).select_from(tables.op)).scalar() == 3
        ((header, payload),) = journal.known_bytes(connection)
    assert [operation.kind for operation in transaction(header, payload).operations] == ["robot", "delegate", "dance"]
    assert integrity.check(database) == ()


def test_an_unknown_field_is_something_that_a_deletion_has_to_have_seen(database: Database) -> None:
    (post,) = arrives(database, ("delegate", "d", "post", "p"))
    (colour,) = arrives(database, ("delegate", "d", "colour", "blue"), hlc=2)
    arrives(database, ("delegate", "d", "deleted", {"deleted": True, "seen": [post]}), hlc=3)
    with database.read() as connection:
        (person,) = records.listed(connection, Delegate)
        assert person.deleted_yet_edited
        assert colour in records.sight(connection, Delegate, "d").seen


@pytest.mark.parametrize("value", [7, "in", {"point": 5, "at": "x"}, {"point": "p", "at": "x", "way": "up"}, []])
def test_a_fact_of_another_shape_is_kept_and_not_shown(database: Database, value: Any) -> None:
    arrives(database, ("scan", "d", None, value))
    with database.read() as connection:
        assert records.happened(connection, Scan) == []
        assert connection.execute(select(func.count()).select_from(tables.op)).scalar() == 1


def test_a_number_that_no_database_holds_is_kept_and_not_shown(database: Database) -> None:
    arrives(database, ("objective", "o", "number", 3))
    arrives(database, ("objective", "o", "number", 10**30), hlc=2)
    arrives(database, ("list-taken", "m", None, {"at": "2023-11-14T15:00:00Z", "new": -(10**30)}), hlc=3)
    with database.read() as connection:
        (objective,) = records.listed(connection, Objective)
        assert (objective.number, records.happened(connection, ListTaken)) == (3, [])


def test_a_fact_without_its_moment_is_not_shown(database: Database) -> None:
    arrives(database, ("scan", "d", None, {"point": "registration"}), ("names-verified", "d", None, {}))
    with database.read() as connection:
        assert records.happened(connection, Scan) == []
        assert records.happened(connection, NamesVerified) == []


def test_a_fact_about_a_deleted_record_brings_it_back_into_sight(database: Database) -> None:
    (post,) = arrives(database, ("delegate", "d", "post", "p"))
    arrives(database, ("delegate", "d", "deleted", {"deleted": True, "seen": [post]}), hlc=2)
    with database.read() as connection:
        assert records.listed(connection, Delegate) == []
    arrives(database, ("scan", "d", None, {"point": "registration", "at": "x"}), hlc=3)
    with database.read() as connection:
        (person,) = records.listed(connection, Delegate)
    assert person.deleted_yet_edited


def test_what_a_write_replaces_counts_only_in_its_own_field(database: Database) -> None:
    (post,) = arrives(database, ("delegate", "d", "post", "p"))
    made, _ = Newer("meeting").writes([("delegate", "d", "institution", "i", True, frozenset({post}))], 2)
    database.take_in([[made]], "file", "Desk 9", "newer")
    with database.read() as connection:
        person = records.one(connection, Delegate, "d")
        assert [entry.id for entry in journal.heads(connection, "delegate", "d")["post"]] == [post]
    assert person is not None
    assert (person.post, person.institution) == ("p", "i")


def test_a_write_may_replace_what_has_not_come_yet(database: Database) -> None:
    newer = Newer("meeting")
    first, (op,) = newer.writes([("delegate", "d", "post", "first", True, frozenset())], 9)
    second, _ = newer.writes([("delegate", "d", "post", "second", True, frozenset({op.id}))], 1)
    for late in (second, first):
        database.take_in([[late]], "file", "Desk 9", "newer")
    with database.read() as connection:
        person = records.one(connection, Delegate, "d")
    assert person is not None
    assert (person.post, person.to_settle) == ("second", ())


def test_rebuilding_mends_whatever_was_wrong(database: Database) -> None:
    arrives(database, ("delegate", "d", "post", "p"), ("scan", "d", None, {"point": "registration", "at": "x"}))
    with database.read() as connection:
        before = projection.digest(connection)
    with database.local() as connection:
        connection.execute(update(tables.PROJECTIONS["delegate"]).values(post="wrong"))
        connection.execute(delete(tables.PROJECTIONS["scan"]))
        settings.keep(connection, "shape", "0")
        assert projection.digest(connection) != before
        projection.rebuild(connection)
    with database.read() as connection:
        assert projection.digest(connection) == before
    assert integrity.check(database) == ()


def test_the_digest_does_not_depend_on_the_order_of_arrival(database: Database, tmp_path: Path) -> None:
    newer = Newer("meeting")
    found = [newer.writes([("delegate", f"d{n}", "post", str(n), True, frozenset())], n)[0] for n in range(5)]
    other = Database.create(tmp_path / "other.rcm", "meeting", FixedClock(), "other machine")
    database.take_in([found], "file", "Desk", "newer")
    other.take_in([[t] for t in reversed(found)], "file", "Desk", "newer")
    assert integrity.digest_of(database) == integrity.digest_of(other)
    other.close()
