"""The papers of the exchange: the receipt of a bundle, and the record of a lost stick."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rcm_desktop.domain.paper import Paper
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.exchange import receipt_paper
from rcm_desktop.storage import handing
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, operators, this_laptop, zone

if TYPE_CHECKING:
    from rcm_desktop.documents.lost_stick import LostStickContent
    from rcm_desktop.documents.pdf import Written


class ReadyPaper(msgspec.Struct, frozen=True):
    """A paper that is made once it is saved or printed: its title, and a file name that every system takes."""

    title: str
    file_name: str
    make: Callable[[], Paper]

    def pdf(self, page_size: str = "A4") -> bytes:
        """The bytes of a PDF."""
        from rcm_desktop.documents.pdf import write_pdf

        made = BytesIO()
        write_pdf(self.make(), made, page_size)
        return made.getvalue()

    def save(self, target: Path, page_size: str = "A4") -> "Written":
        """Write it as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(self.make(), target, page_size)


class ExchangePapers:
    """What is saved and printed of the exchange, in a language."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def receipt(self, number: int, language: str) -> ReadyPaper:
        """The receipt of a bundle taken in; making it raises NoSuchReceipt for a number that is not here."""

        def make() -> Paper:
            from rcm_desktop.documents.bundle_receipt import bundle_receipt

            return bundle_receipt(receipt_paper.content(self._database, number), language)

        return self._ready(Labels(language).text("bundle_receipt", "title", number=number), language, make)

    def lost_stick(self, language: str) -> ReadyPaper:
        """The record of a stick that was lost: what this laptop may have left on it."""

        def make() -> Paper:
            from rcm_desktop.documents.lost_stick import lost_stick

            return lost_stick(self._left(), language)

        return self._ready(Labels(language).text("lost_stick", "title"), language, make)

    def _ready(self, title: str, language: str, make: Callable[[], Paper]) -> ReadyPaper:
        with self._database.read() as connection:
            short = meeting(connection).short
        return ReadyPaper(title, f"{file_name([short, title], language)}.pdf", make)

    def _left(self) -> "LostStickContent":
        from rcm_desktop.documents.lost_stick import Left, LostStickContent

        with self._database.read() as connection:
            here, sits = zone(connection), operators(connection).get(self._database.actor)
            about, laptop = meeting(connection), this_laptop(connection).name
            files = handing.handed_on(connection)
        now = self._database.now().astimezone(here)
        return LostStickContent(
            meeting=about, laptop=laptop, person=sits.name if sits else "", told=now,
            files=tuple(Left(one.name, datetime.fromisoformat(one.at).astimezone(here)) for one in files),
            issued=now.isoformat(timespec="seconds"),
        )  # fmt: skip
