"""Joining a meeting by invitation: the file brings the meeting, its key and this laptop's place in it."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from rcm_desktop.bundle.contents import Contents
from rcm_desktop.bundle.records import Invitation
from rcm_desktop.domain.errors import DamagedBundle
from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.domain.texts import clean
from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.storage import exchange, incarnation, records, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.exchange import GivenWord, KnownTip
from rcm_desktop.storage.meeting import sit


class Carried(msgspec.Struct, frozen=True):
    """An invitation read and verified: the place it gives and the meeting it brings."""

    name: str
    contents: Contents
    invitation: Invitation
    transactions: list[Transaction]


def read_invitation(path: Path, words: Iterable[str]) -> Carried:
    """Open an invitation with its words; raises WrongWords and what reading a bundle raises."""
    from rcm_desktop.bundle import archive

    found: list[Transaction] = []
    contents = archive.read_invitation(path, words, found.extend)
    invitation = contents.manifest.invitation
    if invitation is None:
        raise DamagedBundle(line=1, found="no invitation in it")
    return Carried(path.name, contents, invitation, found)


def take_place(carried: Carried, database: Database, person: str) -> None:
    """Take in all the invitation brings, sign in with its ticket, and note this laptop and who sits at it."""
    from rcm_desktop.bundle.seal import new_signing_key, public_key, vouch_for

    about, given = carried.contents.manifest, carried.invitation
    signing = new_signing_key()
    own = public_key(signing)
    word = vouch_for(given.ticket, about.meeting, key=own, name=given.name)
    # Whom this laptop invites one day trusts it alone, and by this word the laptops before it.
    back = vouch_for(signing, about.meeting, key=given.vouch.by, name=about.laptop)
    database.take_in([carried.transactions], carried.name, about.laptop, about.replica)
    with database.write() as work:
        connection = work.connection
        exchange.keep_key(connection, exchange.MEETING_KEY, given.key)
        exchange.keep_key(connection, exchange.SIGNING_KEY, signing)
        settings.keep(connection, exchange.TRUSTED_KEYS, f"{own} {given.vouch.by}")
        for vouch in (*carried.contents.vouches, given.vouch, word, back):
            exchange.note_word(connection, GivenWord(vouch.key, vouch.name, vouch.by, vouch.signature))
        for tip in carried.contents.tips:
            exchange.note_tip(connection, KnownTip(*msgspec.structs.astuple(tip)))
        sit(work, person)
        here = Laptop(
            id=incarnation.mine(connection).id,
            name=given.name,
            place=given.place,
            role=given.role,
            letter=given.letter,
            key=own,
            vouched=given.vouch.by,
        )
        work.create(here)


def name_place(database: Database, name: str) -> str:
    """Call this laptop by the place it serves; returns the name."""
    name = clean(name).strip()
    with database.write() as work:
        ident = incarnation.mine(work.connection).id
        seen = records.sight(work.connection, Laptop, ident)
        work.change(Laptop, ident, seen, {"name": name, "place": name})
    return name
