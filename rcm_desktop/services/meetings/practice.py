"""A throw-away copy of a meeting to practise with: people and programme as they stand, nothing that happened."""

import secrets
from collections.abc import Callable
from datetime import datetime

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.badges import BadgeIssued, BadgeVoid, meeting_tag
from rcm_desktop.domain.meeting import Laptop, Meeting
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.stamps import milliseconds, new_id
from rcm_desktop.storage import exchange, incarnation, records, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, operators, sit, this_laptop

Progress = Callable[[int, int], None]

_COPIED: tuple[type[Record], ...] = (Delegation, Delegate, MeetingSession, Objective, AgendaItem, Phrase)


class Original(msgspec.Struct, frozen=True):
    """What a practice copy is made of."""

    about: Meeting
    laptop: Laptop
    person: str
    records: tuple[Record, ...]
    issued: tuple[BadgeIssued, ...]
    void: tuple[BadgeVoid, ...]


def read_original(database: Database) -> Original:
    """The meeting as it stands on this laptop."""
    with database.read() as connection:
        sits = operators(connection).get(database.actor)
        return Original(
            meeting(connection),
            this_laptop(connection),
            sits.name if sits else "",
            tuple(record for cls in _COPIED for record in records.listed(connection, cls)),
            tuple(records.happened(connection, BadgeIssued)),
            tuple(records.happened(connection, BadgeVoid)),
        )


def id_alike(real: str, now: datetime) -> str:
    """A new meeting id with the tag of the real one, so that badges printed already can be scanned in practice."""
    while True:
        ident = new_id(milliseconds(now), secrets.token_bytes)
        if meeting_tag(ident) == meeting_tag(real):
            return ident


def fill_copy(database: Database, original: Original, progress: Progress | None = None) -> None:
    """Write the copy; its keys are new, so that no bundle of the real meeting opens here, nor one of ours there."""
    from rcm_desktop.bundle.seal import new_meeting_key, new_signing_key, public_key

    signing = new_signing_key()
    with database.write(wait=True) as work:
        sit(work, original.person or original.laptop.name)
        exchange.keep_key(work.connection, exchange.MEETING_KEY, new_meeting_key())
        exchange.keep_key(work.connection, exchange.SIGNING_KEY, signing)
        settings.keep(work.connection, exchange.TRUSTED_KEYS, public_key(signing))
        here = incarnation.mine(work.connection).id
        key = public_key(signing)
        work.create(msgspec.structs.replace(original.laptop, id=here, key=key, vouched="", forked_from=""))
        work.create(msgspec.structs.replace(original.about, id=database.meeting, practice=True))
        for badge in original.issued:
            work.state(BadgeIssued, badge.about, code=badge.code, at=badge.at)
        for void in original.void:
            work.state(BadgeVoid, void.about, code=void.code, at=void.at, reason=void.reason)
        for done, record in enumerate(original.records):
            if progress is not None and not done % 100:
                progress(done, len(original.records))
            work.create(record)
