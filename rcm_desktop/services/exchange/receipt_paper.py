"""The receipt of a bundle as a paper, from its report."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.errors import NoSuchReceipt
from rcm_desktop.domain.paper import Paper
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.exchange import reports
from rcm_desktop.services.exchange.reports import Side
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, zone

if TYPE_CHECKING:
    from rcm_desktop.documents.bundle_receipt import Party, ReceiptContent
    from rcm_desktop.documents.pdf import Written

_KEY_SHOWN = 16
"""How much of a public key two persons compare, beside its four words."""


class ReceiptPapers:
    """What is saved and printed of the bundles taken in; raises NoSuchReceipt for one that is not here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def paper(self, receipt: int, language: str) -> Paper:
        """The receipt in a language."""
        from rcm_desktop.documents.bundle_receipt import bundle_receipt

        return bundle_receipt(self._content(receipt), language)

    def pdf(self, receipt: int, language: str, page_size: str = "A4") -> bytes:
        """The receipt as the bytes of a PDF."""
        from rcm_desktop.documents.pdf import write_pdf

        made = BytesIO()
        write_pdf(self.paper(receipt, language), made, page_size)
        return made.getvalue()

    def save(self, receipt: int, language: str, target: Path, page_size: str = "A4") -> "Written":
        """Write the receipt as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(self.paper(receipt, language), target, page_size)

    def title(self, receipt: int, language: str) -> str:
        """What the receipt is called."""
        return Labels(language).text("bundle_receipt", "title", number=receipt)

    def proposed_name(self, receipt: int, language: str) -> str:
        """A file name that every system takes and that says what it is."""
        with self._database.read() as connection:
            short = meeting(connection).short
        return f"{file_name([short, self.title(receipt, language)], language)}.pdf"

    def _content(self, receipt: int) -> "ReceiptContent":
        from rcm_desktop.documents.bundle_receipt import ReceiptContent, Share

        with self._database.read() as connection:
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
            issued=self._database.now().astimezone(here).isoformat(timespec="seconds"),
        )


def _party(side: Side) -> "Party":
    from rcm_desktop.bundle.seal import key_words
    from rcm_desktop.documents.bundle_receipt import Party

    words = "  ".join(key_words(side.key)) if side.key else ""
    return Party(side.laptop, side.person, words, side.key[:_KEY_SHOWN])
