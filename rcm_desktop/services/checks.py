"""What a person should look at, derived at each asking and never stored."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Record
from rcm_desktop.storage import attendance, integrity, people, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import Finding


class Matter(StrEnum):
    """Why something is to be looked at."""

    VERSIONS = "versions"
    DELETED_YET_EDITED = "deleted-yet-edited"
    DOUBLE_SCAN = "double-scan"
    SAME_BADGE = "same-badge"


class ToSettle(msgspec.Struct, frozen=True):
    """One thing to look at: the kind and id of its record, the fields it concerns, and the record as it stands."""

    matter: Matter
    kind: str
    record: str
    about: Record
    fields: tuple[str, ...] = ()


class Checks:
    """The list of what is to settle, and the soundness of the file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def to_settle(self) -> tuple[ToSettle, ...]:
        """Fields in several versions, deletions that were edited, badges given twice."""
        found: list[ToSettle] = []
        with self._database.read() as connection:
            for kind, cls in RECORDS.items():
                open_ones = (records.table(cls).to_settle != "") | records.table(cls).deleted_yet_edited.is_(True)
                for record in records.listed(connection, cls, open_ones):
                    if record.to_settle:
                        found.append(ToSettle(Matter.VERSIONS, kind, record.id, record, record.to_settle))
                    if record.deleted_yet_edited:
                        found.append(ToSettle(Matter.DELETED_YET_EDITED, kind, record.id, record))
            found += [
                ToSettle(Matter.SAME_BADGE, "delegate", d.id, d) for d in people.sharing_a_badge(connection)
            ]
        return tuple(found)

    def doubled_scans(self) -> tuple[ToSettle, ...]:
        """People whose arrival at one point was recorded more than once: nothing to mend, good to know."""
        with self._database.read() as connection:
            twice = [records.one(connection, Delegate, ident) for ident in attendance.doubled(connection)]
        return tuple(ToSettle(Matter.DOUBLE_SCAN, "delegate", d.id, d) for d in twice if d and not d.deleted)

    def soundness(self) -> tuple[Finding, ...]:
        """What is wrong with the file itself; nothing, as a rule."""
        return integrity.check(self._database)
