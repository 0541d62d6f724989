"""The follow-up on paper and as a workbook, for everyone or for the members."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.paper import Paper
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.storage.database import Database

if TYPE_CHECKING:
    from rcm_desktop.documents.follow_up import FollowUpContent
    from rcm_desktop.documents.pdf import Written

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class Wanted(msgspec.Struct, frozen=True):
    """For whom, in which language ("es" or "en"), and on which paper."""

    language: str = "es"
    readers: Readers = Readers.EVERYONE
    size: str = "A4"


class FollowUpPapers:
    """What is saved and printed of the follow-up."""

    def __init__(self, database: Database, notes: Notes, follow_up: FollowUp) -> None:
        self._database, self._notes, self._follow_up = database, notes, follow_up

    def paper(self, wanted: Wanted) -> Paper:
        """The follow-up as a paper."""
        from rcm_desktop.documents.follow_up import follow_up_paper

        return follow_up_paper(self._content(wanted), wanted.language)

    def pdf(self, wanted: Wanted) -> bytes:
        """The paper as the bytes of a PDF."""
        from io import BytesIO

        from rcm_desktop.documents.pdf import write_pdf

        made = BytesIO()
        write_pdf(self.paper(wanted), made, wanted.size, None)
        return made.getvalue()

    def save(self, wanted: Wanted, target: Path, progress: Progress | None = None) -> "Written":
        """Write the paper as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(self.paper(wanted), target, wanted.size, progress)

    def save_workbook(self, wanted: Wanted, target: Path) -> int:
        """Write the workbook, whole or not at all, and answer how many rows it has; raises as `save` does."""
        from rcm_desktop.documents.follow_up import follow_up_sheets
        from rcm_desktop.intake.workbook import book

        sheets = follow_up_sheets(self._content(wanted), wanted.language)
        write_whole(target, book(sheets))
        return len(sheets[0].rows)

    def proposed_name(self, wanted: Wanted, ending: str) -> str:
        """A file name that every system takes and that says what it is and for whom."""
        labels, about = Labels(wanted.language), self._notes.everything().programme.meeting
        titles = (about.title_es, about.title_en)
        short = about.short or next(filter(None, titles if wanted.language == "es" else titles[::-1]), "")
        members = labels.text("follow_up", "members") if wanted.readers is Readers.MEMBERS else ""
        return file_name([short, labels.text("follow_up", "title"), members], wanted.language) + ending

    def _content(self, wanted: Wanted) -> "FollowUpContent":
        from rcm_desktop.documents.follow_up import Followed, FollowUpContent

        entries, now = self._notes.everything(), self._database.now()
        programme = entries.programme
        found = tuple(
            Followed(
                one.note, entries.translations.get(one.id), one.delegation, one.session, one.objective, one.state,
                one.last.at.replace(microsecond=0) if one.last is not None else None,
                one.last.remark if one.last is not None else "",
            )
            for one in self._follow_up.commitments(wanted.language)
        )  # fmt: skip
        return FollowUpContent(
            meeting=programme.meeting, commitments=found, local=programme.local(now).replace(tzinfo=None),
            issued=now.astimezone(programme.zone).isoformat(timespec="seconds"), readers=wanted.readers,
        )  # fmt: skip
