"""A laptop that writes in another's name: real transactions in its own file, which then travel in real bundles."""

from rcm_desktop.bundle.seal import signed_tip
from rcm_desktop.domain.transactions import (
    Header,
    Transaction,
    Write,
    decode_header,
    digest,
    encode_header,
    encode_payload,
    transaction,
    value_text,
)
from rcm_desktop.storage import exchange, incarnation, journal, tables
from rcm_desktop.storage.database import Database


def replica_of(database: Database) -> str:
    """The replica id under which a laptop writes."""
    with database.read() as connection:
        return incarnation.mine(connection).id


def history(database: Database, replica: str) -> list[Header]:
    """What a laptop has of another's work, in its order."""
    with database.read() as connection:
        rows = connection.execute(
            tables.tx.select().where(tables.tx.c.replica == replica).order_by(tables.tx.c.seq)
        ).all()
    return [decode_header(bytes(row.header)) for row in rows]


def forge(database: Database, replica: str, *, back: int = 0, count: int = 2) -> list[Transaction]:
    """Write in the name of a laptop after its newest work, or that many transactions before; nothing is signed."""
    known = history(database, replica)
    last = known[-1 - back]
    made = []
    before, number = digest(encode_header(last)), last.seq
    for n in range(count):
        number += 1
        write = Write("delegate", f"0191e4a0-0000-7000-8000-0000000000{n:02d}", "post", value_text("Invented"))
        payload = encode_payload([write], b"salt")
        header = Header(
            meeting=last.meeting, replica=replica, seq=number, prev=before, hlc=last.hlc + n + 1, wall=last.wall,
            actor=last.actor, gesture="", app=last.app, format=last.format, payload=digest(payload),
        )  # fmt: skip
        made.append(transaction(encode_header(header), payload))
        before = made[-1].id
    with database.local() as connection:
        journal.append(connection, made, tables.OWN)
    return made


def sign_for(database: Database, replica: str, newest: Transaction, name: str) -> None:
    """Sign with this laptop's own key that another has written as far as that."""
    with database.local() as connection:
        key = exchange.key(connection, exchange.SIGNING_KEY)
        tip = signed_tip(
            key, database.meeting, replica=replica, seq=newest.header.seq, last=newest.id, name=name,
            at="2023-11-14T18:00:00+00:00",
        )  # fmt: skip
        exchange.note_tip(
            connection, exchange.KnownTip(tip.replica, tip.seq, tip.hash, tip.name, tip.at, tip.key, tip.signature)
        )
