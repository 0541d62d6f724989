"""The desks' papers: lists to sign and correct, and the evening pack that makes a desk ready for the next day."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from rcm_desktop.documents.agenda_papers import AgendaContent, Tongue, programme
from rcm_desktop.documents.badges import BadgeFormat, Face
from rcm_desktop.documents.content import SessionContent
from rcm_desktop.documents.desk_papers import (
    DeskContent,
    by_delegation,
    desk_card,
    provisional,
    sign_in,
)
from rcm_desktop.documents.pdf import Written, write_pdf
from rcm_desktop.domain.agenda import days_of
from rcm_desktop.domain.badges import scan_text
from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Standing
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.trouble import told
from rcm_desktop.storage import agenda, badges, hall, people
from rcm_desktop.storage import programme as stored_programme
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import laptops, meeting, zone

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""

BLANKS = 20
"""How many blank badges lie at each desk."""


class Pack(msgspec.Struct, frozen=True):
    """An evening pack on disk: the day it is for, its files in the order they are used, the blank badges' codes."""

    folder: Path
    day: date | None
    files: tuple[Path, ...]
    blanks: tuple[str, ...]


class DeskPapers:
    """What the desks print."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def provisional(self, language: str, delegation: str = "") -> Paper:
        """The provisional list of participants, a page per delegation or that of one (its id)."""
        found = self._gathered()
        wanted = tuple(one for one in found.people if delegation in ("", one.delegation))
        return provisional(msgspec.structs.replace(found, people=wanted), language)

    def by_delegation(self, language: str) -> Paper:
        """Everyone expected or here, with badge codes and room for a mark."""
        return by_delegation(self._gathered(), language)

    def sign_in(self, language: str, *, day: date | None = None, session: str = "") -> Paper:
        """Sign-in sheets of the sessions of a day, of one session (its id), or of all."""
        found = self._gathered()
        chosen = tuple(one for one in found.sessions if _is_wanted(one, day, session))
        return sign_in(msgspec.structs.replace(found, sessions=chosen), language)

    def programme(self, language: str) -> Paper:
        """The programme by day, without what is internal."""
        with self._database.read() as connection:
            found = stored_programme.read(connection).programme
        return programme(AgendaContent(found, self._database.now()), Tongue(language))

    def desk_card(self, language: str) -> Paper:
        """The card with six steps."""
        return desk_card(self._gathered(), language)

    def save(self, paper: Paper, target: Path, page_size: str = "A4", progress: Progress | None = None) -> Written:
        """Write one of these as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        return write_pdf(paper, target, page_size, progress)

    def next_day(self) -> date | None:
        """The day the evening pack is for: the next one with sessions, else the last; None without any."""
        found = self._gathered()
        days = sorted({day for one in found.sessions for day in days_of(one.session)})
        today = date.fromisoformat(found.issued[:10])
        return next((day for day in days if day > today), days[-1] if days else None)

    def evening_pack(
        self,
        folder: Path,
        language: str,
        *,
        page_size: str = "A4",
        day: date | None = None,
        blanks: int | None = None,
        progress: Progress | None = None,
    ) -> Pack:
        """Write everything a desk needs in the morning into a folder, each paper whole or not at all.

        Blank badges get fresh codes each time, 20 for each registration desk unless told otherwise: no code is ever
        printed on two badges. Raises NoRoom, ReadOnly or TargetVanished.
        """
        day = day or self.next_day()
        papers = (
            self.desk_card(language),
            self.sign_in(language, day=day),
            self.by_delegation(language),
            self.programme(language),
        )
        with told(folder):
            folder.mkdir(parents=True, exist_ok=True)
        files = []
        for n, paper in enumerate(papers, 1):
            files.append(folder / _name(n, paper.title, language))
            write_pdf(paper, files[-1], page_size)
            if progress:
                progress(n, len(papers) + 1)
        codes = self._issue(self._desks() * BLANKS if blanks is None else blanks)
        if codes:
            files.append(folder / _name(len(papers) + 1, Labels(language).text("desk.titles", "blanks"), language))
            self._write_blanks(codes, language, files[-1], page_size)
        if progress:
            progress(len(papers) + 1, len(papers) + 1)
        return Pack(folder, day, tuple(files), codes)

    def _desks(self) -> int:
        with self._database.read() as connection:
            roles = [laptop.role for laptop in laptops(connection).values()]
        return max(roles.count(Role.REGISTRATION), 1)

    def _issue(self, count: int) -> tuple[str, ...]:
        with self._database.write() as work:
            return tuple(badges.issue_blanks(work, count))

    def _write_blanks(self, codes: Sequence[str], language: str, target: Path, page_size: str) -> None:
        from rcm_desktop.documents.badges.card import cards, cover
        from rcm_desktop.documents.pdf.badges import write_badges

        about = self._gathered()
        faces = [Face(code=code, scan_text=scan_text(self._database.meeting, code)) for code in codes]
        shown = cards(faces, about.meeting, language)
        write_badges(shown, BadgeFormat.SHEET_A6, cover(about.meeting, language, about.issued), target, page_size)

    def _gathered(self) -> DeskContent:
        with self._database.read() as connection:
            now = self._database.now()
            here = hall.read(connection, utc_text(now))
            return DeskContent(
                meeting=meeting(connection),
                delegations=tuple(people.delegations(connection)),
                people=tuple(
                    one
                    for one in here.people.values()
                    if one.withdrawal.standing is Standing.EXPECTED or here.has_come(one.id)
                ),
                sessions=tuple(
                    SessionContent(one, items=tuple(agenda.items(connection, one.id)))
                    for one in agenda.sessions(connection)
                ),
                issued=now.astimezone(zone(connection)).isoformat(timespec="seconds"),
            )


def _is_wanted(one: SessionContent, day: date | None, session: str) -> bool:
    return session in ("", one.session.id) and (day is None or day in days_of(one.session))


def _name(number: int, title: str, language: str) -> str:
    """A file's name that sorts as the papers are used and that every system takes."""
    return f"{number} {title.replace(':', ',')} ({language}).pdf"
