"""The papers of a meeting: gathered in one snapshot, composed and written afterwards."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.documents.content import (
    Edition,
    MinutesContent,
    MinutesTitle,
    Presence,
    Readers,
    SessionContent,
    TurnTaken,
)
from rcm_desktop.documents.readiness import Point, readiness
from rcm_desktop.domain.agenda import Access, Audience, MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import reserved_spans
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.storage import agenda, hall, notes, people, programme, roll_call
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import laptops, meeting, zone

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class Attended(msgspec.Struct, frozen=True):
    """Who will be named in the opening paragraph and who will not, in the meeting's order; the press never is.

    `places` names the laptops whose scans and roll calls say so, `until` is the local ISO moment of the last of them,
    or empty.
    """

    named: tuple[Delegation, ...]
    not_named: tuple[Delegation, ...]
    places: tuple[str, ...] = ()
    until: str = ""
    scanned: bool = False
    """Whether any of them is known by scans."""
    only_called: tuple[Delegation, ...] = ()
    """Those named that no scan tells of: somebody said at a roll call that they are there."""


class Offered(msgspec.Struct, frozen=True):
    """Minutes that can be had: of a session, or (None) of the whole meeting, and how many entries they hold."""

    session: MeetingSession | None
    entries: int


class Written(msgspec.Struct, frozen=True):
    """A paper on disk; `missing` holds characters the font lacks, printed as a visible mark."""

    path: Path
    pages: int
    missing: tuple[str, ...]


class Papers:
    """The minutes of a session or of the whole meeting, as a tree, a preview or a PDF."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def offered(self) -> tuple[Offered, ...]:
        """The minutes of the whole meeting, then those of each session in the order they sit."""
        with self._database.read() as connection:
            sessions = agenda.sessions(connection)
            counts = notes.counts(connection)
        totals = {s.id: counts.get(s.id, 0) for s in sessions}
        return (Offered(None, sum(totals.values())), *(Offered(s, totals[s.id]) for s in sessions))

    def readiness(self, language: str, session: str = "", readers: Readers = Readers.EVERYONE) -> tuple[Point, ...]:
        """What a person should look at before these minutes go out."""
        return readiness(self._gathered(session), language, readers)

    def proposed_name(self, language: str, session: str = "") -> str:
        """A file name for the minutes that every system takes and that says what they are of, without an ending."""
        with self._database.read() as connection:
            about = meeting(connection)
            of = next((s.title(language) for s in agenda.sessions(connection) if s.id == session), "")
        title = Labels(language).text("paper.titles", MinutesTitle.RELATORIA)
        plain = (about.title_es or about.title_en) if language == "es" else (about.title_en or about.title_es)
        return file_name([about.short or plain, title, of], language)

    def attended(self, session: str = "") -> Attended:
        """The delegations that the opening paragraph names, from scans and roll calls, and the others."""
        content = self._gathered(session)
        presence = content.presence
        could = [d for d in content.delegations if d.category is not Category.PRESS]
        return Attended(
            tuple(d for d in could if d.id in presence.delegations),
            tuple(d for d in could if d.id not in presence.delegations),
            presence.places,
            presence.until,
            presence.scanned != (),
            tuple(d for d in could if d.id in presence.delegations and d.id not in presence.scanned),
        )

    def minutes(self, language: str, session: str = "", readers: Readers = Readers.EVERYONE) -> Paper:
        """The minutes in a language ("es" or "en"), of one session or of the whole meeting."""
        from rcm_desktop.documents.minutes import minutes

        return minutes(self._gathered(session), language, readers=readers)

    def pdf(self, paper: Paper, progress: Progress | None = None) -> bytes:
        """A paper as the bytes of a PDF, for the preview."""
        return _printed(paper, progress)[0]

    def save(self, paper: Paper, target: Path, progress: Progress | None = None) -> Written:
        """Write a paper as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        content, pages, missing = _printed(paper, progress)
        write_whole(target, content)
        return Written(target, pages, missing)

    def _gathered(self, session: str) -> MinutesContent:
        with self._database.read() as connection:
            return self._read(connection, session)

    def _read(self, connection: Connection, session: str) -> MinutesContent:
        about = meeting(connection)
        planned = programme.read(connection).programme
        chosen = [s for s in agenda.sessions(connection) if session in ("", s.id)]
        now = self._database.now()
        found = hall.read(connection, utc_text(now))
        here = {s.id for s in chosen}
        counted = [
            stay.arrival
            for point in (here if session else {*here, REGISTRATION})
            for stay in found.at(point).values()
            if stay.arrival.delegate in found.people
        ]
        came = {arrival.delegate for arrival in counted}
        scanned = {found.people[who].delegation for who in came}
        called = {ident: some for ident, some in roll_call.everywhere(connection).items() if ident in here}
        said = [fact for some in called.values() for facts in some.values() for fact in facts]
        last = max((*(arrival.at for arrival in counted), *(fact.at for fact in said)), default="")
        names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
        replicas = {*(arrival.replica for arrival in counted), *(fact.replica for fact in said)}
        local = zone(connection)
        now = now.astimezone(local)
        return MinutesContent(
            meeting=about,
            delegations=tuple(people.delegations(connection)),
            sessions=tuple(
                SessionContent(
                    s,
                    tuple(agenda.objectives(connection, s.id)),
                    tuple(agenda.items(connection, s.id)),
                    tuple(notes.notes(connection, s.id)),
                    tuple(
                        {found.people[a.delegate].delegation for a in counted if a.point == s.id}.union(
                            called.get(s.id, ())
                        )
                    ),
                    _turns(planned.by_id[s.id], planned),
                )
                for s in chosen
            ),
            presence=Presence(
                delegations=tuple(scanned.union(*called.values())),
                scanned=tuple(scanned),
                places=tuple(sorted({names.get(one, "") for one in replicas} - {""})),
                until=_local(last, local),
            ),
            people=tuple(found.people[who] for who in sorted(came)),
            whole_meeting=not session,
            edition=Edition(at=now.replace(tzinfo=None).isoformat(timespec="minutes")),
            issued=now.isoformat(timespec="seconds"),
        )


def _turns(sitting: Sitting, found: Programme) -> tuple[TurnTaken, ...]:
    """Who had the floor in a session, and which turns are for its members only."""
    members_only = sitting.session.access is Access.MEMBERS_ONLY
    spans = reserved_spans(sitting.steps)

    def reserved(at: datetime) -> bool:
        return members_only or any(span.start <= at and (span.end is None or at < span.end) for span in spans)

    def internal(item: Id) -> bool:
        """Wherever the item stands by now."""
        of = found.with_item(item)
        known = of.item(item) if of is not None else None
        return known is not None and known.visibility is Audience.INTERNAL

    return tuple(
        TurnTaken(
            turn.speaker.item, turn.speaker.delegation, turn.speaker.name,
            reserved(turn.start) or internal(turn.speaker.item),
        )
        for turn in sitting.floor().turns
    )  # fmt: skip


def _printed(paper: Paper, progress: Progress | None) -> tuple[bytes, int, tuple[str, ...]]:
    """A PDF's bytes, its number of pages, and the characters its font lacks."""
    from rcm_desktop.documents.pdf import write_pdf

    made = BytesIO()
    written = write_pdf(paper, made, progress=progress)
    return made.getvalue(), written.pages, written.missing


def _local(at: str, local: ZoneInfo) -> str:
    if not at:
        return ""
    return datetime.fromisoformat(at).astimezone(local).replace(tzinfo=None).isoformat(timespec="minutes")
