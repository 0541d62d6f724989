"""A whole file has no finding; every damage is found and named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from rcm_desktop.domain.attendance import REGISTRATION, Scan
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.transactions import transaction
from rcm_desktop.storage import integrity, journal, projection, records, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import Fault
from tests.clock import FixedClock


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A file with own transactions, a bundle, and a part of it set aside."""
    found = Database.create(tmp_path / "a.rcm", "meeting", FixedClock(), "machine")
    other = Database.create(tmp_path / "b.rcm", "meeting", FixedClock(), "other machine")
    with other.write("operator") as work:
        for number in range(3):
            work.create(Note(id=work.new_id(), text=f"entry {number}"))
    with other.write("operator") as work:
        work.create(Note(id=work.new_id(), text="alone"))
    with found.write("operator") as work:
        person = work.new_id()
        work.create(Delegate(id=person, post="Asesora"))
        work.state(Scan, person, point=REGISTRATION, at="2023-11-14T15:00:00Z")
    with found.read() as connection:
        sight = records.sight(connection, Delegate, person)
    with found.write("operator") as work:
        work.change(Delegate, person, sight, {"post": "Jefe"})
    with other.read() as connection:
        carried = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
    found.take_in([carried], "file", "Desk 2", "replica")
    found.undo_bundle(1)
    other.close()
    yield found
    found.close()


def faults(database: Database) -> set[Fault]:
    return {finding.fault for finding in integrity.check(database)}


def test_a_whole_file_has_no_finding_with_and_without_something_set_aside(database: Database) -> None:
    assert integrity.check(database) == ()
    database.restore_bundle(1)
    assert integrity.check(database) == ()


def test_asking_changes_nothing(database: Database) -> None:
    before = integrity.digest_of(database)
    with database.read() as connection:
        rows = {table.name: connection.execute(select(table)).all() for table in tables.journal.sorted_tables}
    integrity.check(database)
    assert integrity.digest_of(database) == before
    with database.read() as connection:
        assert rows == {t.name: connection.execute(select(t)).all() for t in tables.journal.sorted_tables}


def newest(connection: Connection) -> int:
    return int(connection.execute(select(tables.tx.c.pos).order_by(tables.tx.c.pos.desc())).scalars().first() or 0)


def other_header(connection: Connection) -> None:
    header = connection.execute(select(tables.tx.c.header).where(tables.tx.c.pos == 1)).scalar_one()
    changed = header.replace(b'"actor":"operator"', b'"actor":"somebody"')
    assert changed != header
    connection.execute(update(tables.tx).where(tables.tx.c.pos == 1).values(header=changed))


def other_payload(connection: Connection) -> None:
    payload = connection.execute(select(tables.tx.c.payload).where(tables.tx.c.pos == 1)).scalar_one()
    connection.execute(update(tables.tx).where(tables.tx.c.pos == 1).values(payload=payload.replace(b"Ases", b"Jefa")))


def no_payload(connection: Connection) -> None:
    connection.execute(update(tables.tx).where(tables.tx.c.pos == newest(connection)).values(payload=b"{"))


def other_seq(connection: Connection) -> None:
    connection.execute(update(tables.tx).where(tables.tx.c.pos == 2).values(seq=17))


def lost_operation(connection: Connection) -> None:
    connection.execute(delete(tables.op).where(tables.op.c.pos == 1))


def operation_of_what_is_aside(connection: Connection) -> None:
    values = {"pos": 99, "id": "x.0", "tx": newest(connection), "kind": "note", "rec": "r", "field": "text"}
    connection.execute(insert(tables.op).values(**values, value='"x"', hlc=1))


def swapped_value(connection: Connection) -> None:
    connection.execute(update(tables.op).where(tables.op.c.pos == 1).values(value='"Otra"'))


def lost_replaced(connection: Connection) -> None:
    connection.execute(delete(tables.replaced))


def wrong_sum(connection: Connection) -> None:
    connection.execute(update(tables.setting).where(tables.setting.c.name == "sum").values(value="1"))


def stale_row(connection: Connection) -> None:
    connection.execute(update(tables.PROJECTIONS["delegate"]).values(post="Nadie"))


def lost_fact(connection: Connection) -> None:
    connection.execute(delete(tables.PROJECTIONS["scan"]))


def other_shape(connection: Connection) -> None:
    connection.execute(update(tables.setting).where(tables.setting.c.name == "shape").values(value="0"))


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (other_header, Fault.IDENTITY),
        (other_payload, Fault.PAYLOAD),
        (no_payload, Fault.UNREADABLE),
        (other_seq, Fault.COLUMNS),
        (lost_operation, Fault.OPERATIONS),
        (operation_of_what_is_aside, Fault.OPERATIONS),
        (swapped_value, Fault.OPERATIONS),
        (lost_replaced, Fault.REPLACED),
        (wrong_sum, Fault.SUM),
        (stale_row, Fault.PROJECTION),
        (lost_fact, Fault.PROJECTION),
        (other_shape, Fault.SHAPE),
    ],
)
def test_every_damage_is_found_and_named(database: Database, damage: object, fault: Fault) -> None:
    assert callable(damage)
    with database.local() as connection:
        damage(connection)
    assert fault in faults(database)


def test_a_damaged_page_is_found(database: Database) -> None:
    with database.local() as connection:
        root = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'op_rec'").scalar_one()
        size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    database.close()
    with database.path.open("r+b") as file:
        # The number of cells of the index's page, so that rows are missing from it.
        file.seek((root - 1) * size + 3)
        file.write(b"\x00\x01")
    again = Database.open(database.path, FixedClock(), "machine", lambda _m, _r: None)
    assert Fault.FILE in faults(again)
    again.close()


def test_the_digest_is_that_of_the_projections(database: Database) -> None:
    with database.read() as connection:
        assert integrity.digest_of(database) == projection.digest(connection)
