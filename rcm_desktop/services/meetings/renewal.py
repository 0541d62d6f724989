"""A copied or restored file goes on as a laptop of its own: a badge letter, a name and a key that no other has.

The old key is used for the last time here. A copy that kept it would sign as the laptop it was copied from, and
nobody could tell the two apart; with a key of its own, for which the old one gives its word, whoever trusted the
old laptop trusts this one, and knows which of them speaks.
"""

import re

import msgspec

from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.storage import exchange, incarnation, records, settings
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.exchange import GivenWord, KnownTip
from rcm_desktop.storage.incarnation import Renewed
from rcm_desktop.storage.meeting import free_letter
from rcm_desktop.storage.work import Work

_LETTER = re.compile(r" \([A-Z]\)$")
"""What an earlier renewal put behind a laptop's name."""


def go_on(work: Work, renewed: Renewed) -> None:
    """Write the laptop record of a life that takes the place of another, and give it its key."""
    connection = work.connection
    before = records.one(connection, Laptop, renewed.old) or Laptop(id="")
    letter = free_letter(connection)
    # Two of one name could not be told apart, in a list or by the files they leave on a stick.
    name = f"{_LETTER.sub('', before.name)} ({letter})".strip()
    own, former = _change_key(connection, work.meeting, name, before.name, renewed.at)
    work.create(
        msgspec.structs.replace(
            before, id=renewed.new, name=name, letter=letter, key=own, vouched=former, forked_from=renewed.tip
        )
    )


def _change_key(connection: Connection, meeting: str, name: str, former_name: str, at: str) -> tuple[str, str]:
    """Sign what the old key has to sign, then let a new one take its place; both public keys, the new one first."""
    from rcm_desktop.bundle.seal import new_signing_key, public_key, signed_tip, vouch_for

    old = exchange.key(connection, exchange.SIGNING_KEY)
    if not old:
        return "", ""
    new = new_signing_key()
    own, former = public_key(new), public_key(old)
    for tip in exchange.tips(connection):
        if not tip.signature and tip.replica != incarnation.mine(connection).id:
            last = signed_tip(
                old, meeting, replica=tip.replica, seq=tip.seq, last=tip.hash, name=former_name, at=at
            )
            exchange.note_tip(connection, KnownTip(*msgspec.structs.astuple(last)))
    # Whom this laptop invites one day trusts it alone, and by the second word the laptops before it.
    words = (vouch_for(old, meeting, key=own, name=name), vouch_for(new, meeting, key=former, name=former_name))
    for word in words:
        exchange.note_word(connection, GivenWord(*msgspec.structs.astuple(word)))
    trusted = settings.value(connection, exchange.TRUSTED_KEYS)
    settings.keep(connection, exchange.TRUSTED_KEYS, f"{own} {trusted}".strip())
    exchange.keep_key(connection, exchange.SIGNING_KEY, new)
    return own, former
