"""Badge codes and what became of them, read from their projections."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Happening
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import people, records, settings
from rcm_desktop.storage.work import Work

_FAILED = "badges-failed"


def blanks(connection: Connection) -> list[str]:
    """The codes on blank badges that were given to nobody and still count, in their order."""
    return sorted(born_blank(connection) - _codes(connection, BadgeVoid) - _carried(connection))


def issue_blanks(work: Work, count: int) -> list[str]:
    """Fresh codes of this laptop's letter for so many blank badges."""
    codes = people.next_badges(work.connection, count)
    for code in codes:
        work.state(BadgeIssued, "", code=code, at=utc_text(work.now))
    return codes


def born_blank(connection: Connection) -> set[str]:
    """The codes that were issued to nobody, whoever carries them now: their badges lie printed at a desk."""
    issued = records.table(BadgeIssued)
    return set(connection.execute(select(issued.code).where(issued.about == "")).scalars())


def printed(connection: Connection) -> set[str]:
    """The codes that were handed to a printer."""
    return _codes(connection, BadgePrinted)


def was_printed(connection: Connection, code: str) -> bool:
    """Whether the badge with this code was handed to a printer."""
    done = records.table(BadgePrinted)
    return connection.execute(select(done.id).where(done.code == code).limit(1)).first() is not None


def is_void(connection: Connection, code: str) -> bool:
    """Whether a code lets nobody in any more."""
    void = records.table(BadgeVoid)
    return connection.execute(select(void.id).where(void.code == code).limit(1)).first() is not None


def is_blank(connection: Connection, code: str) -> bool:
    """Whether a code was put on a badge for nobody yet."""
    issued = records.table(BadgeIssued)
    wanted = select(issued.id).where(issued.code == code, issued.about == "").limit(1)
    return connection.execute(wanted).first() is not None


def carried(connection: Connection, codes: Collection[str]) -> dict[str, str]:
    """Who carries each of these codes now, where somebody does."""
    d = records.table(Delegate)
    wanted = select(d.badge, d.id).where(d.badge.in_(codes), d.badge != "", d.deleted.is_(False))
    return {row.badge: row.id for row in connection.execute(wanted)}


def holders(connection: Connection, code: str) -> list[str]:
    """The ids of those who ever had a badge with this code, as far as a fact says so."""
    found: set[str] = set()
    for cls in (BadgeIssued, BadgePrinted, BadgeVoid):
        facts = records.table(cls)
        found.update(connection.execute(select(facts.about).where(facts.code == code, facts.about != "")).scalars())
    return sorted(found)


def failed(connection: Connection) -> set[str]:
    """The codes whose print failed at this laptop and was not made good."""
    return set(settings.value(connection, _FAILED).split())


def keep_failed(connection: Connection, codes: Collection[str]) -> None:
    """Keep the codes whose print failed at this laptop."""
    settings.keep(connection, _FAILED, " ".join(sorted(codes)))


def _codes(connection: Connection, cls: type[Happening]) -> set[str]:
    return set(connection.execute(select(records.table(cls).code)).scalars())


def _carried(connection: Connection) -> set[Any]:
    d = records.table(Delegate)
    return set(connection.execute(select(d.badge).where(d.badge != "", d.deleted.is_(False))).scalars())
