"""What bundles need besides transactions: keys, signed tips, words given for laptops, and receipts."""

from collections.abc import Callable, Collection

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from rcm_desktop.domain.catalogue import FACTS, RECORDS
from rcm_desktop.domain.stamps import utc_text, written_at
from rcm_desktop.domain.transactions import decode_header
from rcm_desktop.storage import incarnation, projection, tables
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.effective import not_counting
from rcm_desktop.storage.statements import Among

MEETING_KEY = "meeting"
SIGNING_KEY = "signing"
TRUSTED_KEYS = "trusted-keys"
"""The setting with the public keys trusted from the start: this laptop's own and its inviter's, by spaces."""

_written = Among(lambda ids: select(tables.op.c.rec).where(tables.op.c.rec.in_(ids)).distinct())
_undone = Among(lambda ids: select(tables.undone_record.c.rec).where(tables.undone_record.c.rec.in_(ids)).distinct())
_wrote = Among(lambda ids: select(tables.op.c.rec, tables.op.c.tx).where(tables.op.c.rec.in_(ids)).distinct())
_SHOWN = {kind: frozenset({field.name for field in tables.FIELDS[kind]} | {projection.DELETED}) for kind in RECORDS}


class KnownTip(msgspec.Struct, frozen=True):
    """The newest transaction of a laptop as it signed it; one of our own lives has no signature yet."""

    replica: str
    seq: int
    hash: str
    name: str
    at: str
    key: str
    signature: str


class GivenWord(msgspec.Struct, frozen=True):
    """One laptop's word for another's signing key."""

    key: str
    name: str
    by: str
    signature: str


def keep_key(connection: Connection, name: str, secret: str) -> None:
    """Keep a secret of this meeting; one name, one secret."""
    if connection.execute(update(tables.key).where(tables.key.c.name == name).values(secret=secret)).rowcount == 0:
        connection.execute(insert(tables.key).values(name=name, secret=secret))


def key(connection: Connection, name: str) -> str:
    """A secret of this meeting, or empty where there is none."""
    return connection.execute(select(tables.key.c.secret).where(tables.key.c.name == name)).scalar() or ""


def tips(connection: Connection) -> list[KnownTip]:
    """The newest tip known of every laptop, our own lives included."""
    r = tables.replica
    rows = connection.execute(select(r.c.id, r.c.seq, r.c.tip, r.c.name, r.c.at, r.c.key, r.c.signature))
    return [KnownTip(*row) for row in rows if row.seq]


class Signer(msgspec.Struct, frozen=True):
    """A laptop's key and name as it signed them, how far, and what speaks for its work, if not its own signature."""

    key: str
    name: str
    last: int
    hand: str
    mine: bool


def signers(connection: Connection) -> dict[str, Signer]:
    """The laptops heard of, by replica id."""
    r = tables.replica
    wanted = select(r.c.id, r.c.key, r.c.name, r.c.seq, r.c.hand, r.c.mine)
    return {row.id: Signer(row.key, row.name, row.seq, row.hand, row.mine) for row in connection.execute(wanted)}


def note_hand(connection: Connection, replica: str, hand: str) -> None:
    """Keep what speaks for a laptop's work here."""
    incarnation.known(connection, replica)
    connection.execute(update(tables.replica).where(tables.replica.c.id == replica).values(hand=hand))


def last_numbers(connection: Connection) -> dict[str, int]:
    """The number of the newest transaction of each laptop that ever came here."""
    newest = select(tables.tx.c.replica, func.max(tables.tx.c.seq)).group_by(tables.tx.c.replica)
    return {row[0]: row[1] for row in connection.execute(newest)}


def numbers_from(connection: Connection, replica: str, lowest: int) -> set[int]:
    """The numbers of a laptop's transactions here, from one on."""
    tx = tables.tx
    wanted = select(tx.c.seq).where(tx.c.replica == replica, tx.c.seq >= lowest)
    return set(connection.execute(wanted).scalars())


def note_tip(connection: Connection, tip: KnownTip) -> None:
    """Keep a tip received, unless it is ours or a newer one of its laptop is known."""
    incarnation.known(connection, tip.replica)
    r = tables.replica
    # A former life of our own has no signature yet, and what came of it in a bundle may lie behind what it wrote.
    newer = (r.c.seq < tip.seq) | ((r.c.seq == tip.seq) & (r.c.signature == ""))
    other_key = (r.c.signature != "") & (r.c.key != tip.key)
    connection.execute(
        update(r)
        .where(r.c.id == tip.replica, r.c.mine.is_(False), newer | other_key)
        .values(seq=tip.seq, tip=tip.hash, name=tip.name, at=tip.at, key=tip.key, signature=tip.signature)
    )


def given_words(connection: Connection) -> list[GivenWord]:
    """Every word given for a laptop, as received."""
    v = tables.vouch
    return [GivenWord(*row) for row in connection.execute(select(v.c.key, v.c.name, v.c.by, v.c.signature))]


def note_word(connection: Connection, word: GivenWord) -> None:
    """Keep a word given for a laptop."""
    v = tables.vouch
    if connection.execute(select(v.c.key).where(v.c.key == word.key, v.c.by == word.by)).first() is None:
        connection.execute(insert(v).values(**msgspec.structs.asdict(word)))


def receipts(connection: Connection) -> list[Receipt]:
    """The bundles taken in, newest first."""
    wanted = select(*(tables.bundle.c[name] for name in Receipt.__struct_fields__)).order_by(tables.bundle.c.id.desc())
    return [Receipt(*row) for row in connection.execute(wanted)]


def report(connection: Connection, receipt: int) -> str:
    """What was kept of a bundle's effects, as JSON; empty where an earlier version took it in."""
    kept = tables.bundle.c
    return connection.execute(select(kept.report).where(kept.id == receipt)).scalar() or ""


def keep_report(connection: Connection, receipt: int, text: str) -> None:
    """Keep what came of a bundle with its receipt."""
    connection.execute(update(tables.bundle).where(tables.bundle.c.id == receipt).values(report=text))


def came_with(connection: Connection, receipt: int) -> set[str]:
    """The ids of the transactions that a bundle brought."""
    tx = tables.tx.c
    return set(connection.execute(select(tx.id).where(tx.bundle == receipt)).scalars())


def first_of(connection: Connection, receipt: int) -> int:
    """The position of the first transaction that a bundle brought, 0 where it brought none."""
    tx = tables.tx.c
    return connection.execute(select(func.min(tx.pos)).where(tx.bundle == receipt)).scalar() or 0


def kinds_of(connection: Connection, record: str) -> list[str]:
    """The kinds under which somebody wrote to a record; one, as a rule."""
    op = tables.op.c
    wanted = select(op.kind).where(op.rec == record, op.field.is_not(None)).distinct().order_by(op.kind)
    return list(connection.execute(wanted).scalars())


def is_aside(connection: Connection, bundle: int | None = None) -> bool:
    """Whether anything of a bundle, or of any at all, is set aside now."""
    marks = tables.set_aside
    wanted = select(marks.c.tx).where(marks.c.kept.is_(False)).limit(1)
    if bundle is not None:
        wanted = wanted.where(marks.c.bundle == bundle)
    return connection.execute(wanted).first() is not None


def known(connection: Connection) -> frozenset[str]:
    """The ids of all transactions this laptop ever received."""
    return frozenset(connection.execute(select(tables.tx.c.id)).scalars())


def is_shown(kind: str, field: str) -> bool:
    """Whether this version knows a record's field, or (`field` is empty) a kind of fact."""
    return field in _SHOWN.get(kind, ()) if field else kind in FACTS


def not_shown(connection: Connection) -> int:
    """How many effective operations are of a kind or a field that this version does not know."""
    op = tables.op
    counted = connection.execute(select(op.c.kind, op.c.field, func.count()).group_by(op.c.kind, op.c.field))
    return sum(count for kind, field, count in counted if not is_shown(kind, field or ""))


def records_here(connection: Connection, idents: Collection[str]) -> set[str]:
    """Those of these records that something here wrote to, set aside or not: who writes to one brings it back."""
    wanted = sorted(idents)
    return {rec for of in (_written, _undone) for (rec,) in of.rows(connection, wanted)}


def known_records(connection: Connection, idents: Collection[str], by: Callable[[int], bool]) -> set[str]:
    """Those of these records that something effective here wrote to, at a position that `by` asks about."""
    return {rec for rec, at in _wrote.rows(connection, sorted(idents)) if by(at)}


def last(connection: Connection) -> int:
    """The position of the newest transaction."""
    return connection.execute(select(func.max(tables.tx.c.pos))).scalar() or 0


class Volume(msgspec.Struct, frozen=True):
    """How much the effective set holds; `gaps` are transactions whose predecessor is set aside."""

    transactions: int
    operations: int
    gaps: int


def volume(connection: Connection) -> Volume:
    """How much a bundle written now would hold."""
    tx = tables.tx
    here = tx.c.pos.not_in(not_counting())
    count = connection.execute(select(func.count()).select_from(tx).where(here)).scalar_one()
    ops = connection.execute(select(func.count()).select_from(tables.op)).scalar_one()
    ids = select(tx.c.id).where(here)
    gaps = connection.execute(
        select(func.count()).select_from(tx).where(here, tx.c.prev != "", tx.c.prev.not_in(ids))
    ).scalar_one()
    return Volume(count, ops, gaps)


class NewestStamp(msgspec.Struct, frozen=True):
    """The newest stamp of another laptop among what came from it."""

    replica: str
    hlc: int


def newest_stamps(connection: Connection) -> list[NewestStamp]:
    """How late the other laptops have it by what came last from each, the latest first."""
    tx = tables.tx
    # By each laptop's numbers, which an index holds: this is asked on the window's thread.
    last = select(tx.c.replica, func.max(tx.c.seq).label("seq")).group_by(tx.c.replica).subquery()
    newest = func.max(tx.c.hlc)
    found = connection.execute(
        select(tx.c.replica, newest)
        .join(last, (tx.c.replica == last.c.replica) & (tx.c.seq == last.c.seq))
        .where(tx.c.bundle != tables.OWN)
        .group_by(tx.c.replica)
        .order_by(newest.desc())
    )
    return [NewestStamp(*row) for row in found]


class HeardLine(msgspec.Struct, frozen=True):
    """The newest effective transaction of a laptop: when by its own clock, and by whom."""

    replica: str
    wall: str
    actor: str
    ahead: bool


def ahead(connection: Connection) -> set[str]:
    """The laptops whose clocks ran ahead of ours when their work came in."""
    r = tables.replica
    return set(connection.execute(select(r.c.id).where(r.c.ahead)).scalars())


def heard(connection: Connection) -> list[HeardLine]:
    """How far this laptop has heard of each that wrote something."""
    tx, fast = tables.tx, ahead(connection)
    newest = (
        select(tx.c.replica, func.max(tx.c.seq).label("seq"))
        .where(tx.c.pos.not_in(not_counting()))
        .group_by(tx.c.replica)
        .subquery()
    )
    wanted = select(tx.c.header).join(newest, (tx.c.replica == newest.c.replica) & (tx.c.seq == newest.c.seq))
    headers = [decode_header(bytes(header)) for header in connection.execute(wanted).scalars()]
    return [HeardLine(h.replica, utc_text(written_at(h.wall, h.hlc)), h.actor, h.replica in fast) for h in headers]


def counts(connection: Connection, ident: str) -> bool:
    """Whether a transaction is here and in the effective set."""
    tx = tables.tx
    wanted = select(tx.c.pos).where(tx.c.id == ident, tx.c.pos.not_in(not_counting()))
    return connection.execute(wanted).first() is not None
