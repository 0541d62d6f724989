"""The coverage on paper and as a workbook, counted anew as its readers may see it."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.coverage import Asked
from rcm_desktop.domain.notes import Visibility
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.services.notes.coverage import coverage
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.storage.database import Database

if TYPE_CHECKING:
    from rcm_desktop.documents.coverage import CoverageContent
    from rcm_desktop.documents.pdf import Written

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class Form(StrEnum):
    """What the coverage can be had as; the value is the ending of the file."""

    PDF = "pdf"
    XLSX = "xlsx"


class Wanted(msgspec.Struct, frozen=True):
    """Which coverage: what counts, for whom, in which language, and whether of the objectives without entries alone."""

    asked: Asked = Asked()
    readers: Readers = Readers.EVERYONE
    tongue: Tongue = Tongue.ES
    only_missing: bool = False


class CoveragePapers:
    """What is saved and printed of the coverage."""

    def __init__(self, database: Database, notes: Notes, done: Callable[[], frozenset[Id]] = frozenset) -> None:
        """`done` answers which commitments are done."""
        self._database, self._notes, self._done = database, notes, done

    def paper(self, wanted: Wanted) -> Paper:
        """The coverage as a paper."""
        from rcm_desktop.documents.coverage import coverage_paper

        return coverage_paper(self._content(wanted), wanted.tongue)

    def pdf(self, wanted: Wanted, page_size: str = "A4", progress: Progress | None = None) -> bytes:
        """The paper as the bytes of a PDF."""
        from io import BytesIO

        from rcm_desktop.documents.pdf import write_pdf

        made = BytesIO()
        write_pdf(self.paper(wanted), made, page_size, progress)
        return made.getvalue()

    def save(
        self, wanted: Wanted, target: Path, page_size: str = "A4", progress: Progress | None = None
    ) -> "Written":
        """Write the paper as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(self.paper(wanted), target, page_size, progress)

    def save_workbook(self, wanted: Wanted, target: Path) -> int:
        """Write the workbook, whole or not at all, and answer how many rows it has; raises as `save` does."""
        from rcm_desktop.documents.coverage import coverage_sheets
        from rcm_desktop.intake.workbook import book

        sheets = coverage_sheets(self._content(wanted), wanted.tongue)
        write_whole(target, book(sheets))
        return len(sheets[0].rows)

    def lines(self, wanted: Wanted) -> Iterator[str]:
        """The same as lines for a terminal; of two languages the first."""
        from rcm_desktop.documents.coverage import coverage_lines

        return coverage_lines(self._content(wanted), Speech(wanted.tongue).first.language)

    def proposed_name(self, wanted: Wanted, form: Form) -> str:
        """A file name that every system takes and that says what it is."""
        speech, about = Speech(wanted.tongue), self._notes.everything().programme.meeting
        short = about.short or "".join(speech.known(about.title_es, about.title_en)[:1])
        spoken = "-".join(labels.language for labels in speech.all)
        return f"{file_name([short, speech.first.text('coverage', 'title')], spoken)}.{form}"

    def _content(self, wanted: Wanted) -> "CoverageContent":
        from rcm_desktop.documents.coverage import CoverageContent

        entries, now = self._notes.everything(), self._database.now()
        programme, asked = entries.programme, wanted.asked
        if asked.delegation:
            # A count by delegation would tell who spoke, even where no text stands beside it.
            kept = {Visibility.CHATHAM_HOUSE}
            kept |= {Visibility.MEMBERS_ONLY} if wanted.readers is Readers.EVERYONE else set()
            asked = msgspec.structs.replace(asked, but=frozenset(kept))
        return CoverageContent(
            board=coverage(entries, asked, self._done()),
            meeting=programme.meeting,
            delegations={one.id: one for one in programme.delegations},
            local=programme.local(now),
            issued=now.astimezone(programme.zone).isoformat(timespec="seconds"),
            readers=wanted.readers,
            only_missing=wanted.only_missing,
        )
