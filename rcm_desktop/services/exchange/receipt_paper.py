"""What the receipt of a bundle says, gathered from its report."""

from datetime import datetime
from typing import TYPE_CHECKING

from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.errors import NoSuchReceipt
from rcm_desktop.services.exchange import reports
from rcm_desktop.services.exchange.reports import Side
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, zone

if TYPE_CHECKING:
    from rcm_desktop.documents.bundle_receipt import Party, ReceiptContent

_KEY_SHOWN = 16
"""How much of a public key two persons compare, beside its four words."""


def content(database: Database, receipt: int) -> "ReceiptContent":
    """All that a receipt says of the bundle with this number; raises NoSuchReceipt for one that is not here."""
    from rcm_desktop.documents.bundle_receipt import ReceiptContent, Share

    with database.read() as connection:
        found = reports.read(connection, receipt)
        if found is None:
            known = ", ".join(str(one.id) for one in exchange.receipts(connection))
            raise NoSuchReceipt(number=receipt, known=known)
        about, here = meeting(connection), zone(connection)
    told, effects = found.receipt, found.effects
    written = moment(told.written)
    return ReceiptContent(
        meeting=about,
        number=told.id,
        file=told.name,
        file_sum=told.file_sum,
        written=written.astimezone(here) if written else None,
        taken_in=datetime.fromisoformat(told.taken_in).astimezone(here),
        theirs=_party(found.theirs),
        ours=_party(found.ours),
        shares=tuple(Share(one.laptop, one.created, one.edited) for one in found.from_laptops),
        matters=found.counts,
        clocks=tuple((one.laptop, one.minutes) for one in effects.clocks),
        newer=effects.newer.operations,
        back=sum(one.transactions for one in effects.back),
        words=found.words,
        is_aside=found.is_aside,
        issued=database.now().astimezone(here).isoformat(timespec="seconds"),
    )


def _party(side: Side) -> "Party":
    from rcm_desktop.bundle.seal import key_words
    from rcm_desktop.documents.bundle_receipt import Party

    words = "  ".join(key_words(side.key)) if side.key else ""
    return Party(side.laptop, side.person, words, side.key[:_KEY_SHOWN])
