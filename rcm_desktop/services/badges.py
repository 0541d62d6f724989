"""Badges: whom they are for, blank ones, and numbers that go void when a badge is printed again."""

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from io import BytesIO
from pathlib import Path

import msgspec

from rcm_desktop.documents.badges import BadgeFormat, Face
from rcm_desktop.documents.language import sorting
from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid, is_badge, read_badge, scan_text, tidy
from rcm_desktop.domain.people import Delegate, Delegation, Standing
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import badges, people, records
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import meeting
from rcm_desktop.storage.work import Work

__all__ = ["BadgeFormat", "Badges", "Face", "Gift", "Given", "Selection", "Written"]

Selection = str | Collection[str] | None
"""Whose badges: everybody's (None), those of a delegation (its id), or of some people (a collection of ids)."""

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class Gift(StrEnum):
    """What came of giving somebody a blank badge."""

    GIVEN = "given"
    TAKEN = "taken"
    """Somebody else carries this badge."""
    VOID = "void"
    NOT_OURS = "not-ours"
    """No code of this meeting's badges."""


class Given(msgspec.Struct, frozen=True):
    """The outcome of giving a blank badge: the code as it is printed, the number it replaced, and who has it."""

    gift: Gift
    code: str
    former: str = ""
    """The number that is void now, or empty."""
    holder: Delegate | None = None


class Badges:
    """The badges of a meeting."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def faces(self, selection: Selection = None) -> tuple[Face, ...]:
        """What stands on the badges, by delegation in the meeting's order, then by surname.

        Those who no longer come are left out unless they are asked for by their ids.
        """
        with self._database.read() as connection:
            found = _chosen(_persons(connection), selection)
            order = people.delegations(connection)
        of, place = {d.id: d for d in order}, {d.id: n for n, d in enumerate(order)}
        last = len(order)
        found.sort(key=lambda d: (place.get(d.delegation, last), sorting(d.name.listed), d.id))
        return tuple(_face(d, of.get(d.delegation), self._database.meeting) for d in found)

    def blank_faces(self, codes: Iterable[str]) -> tuple[Face, ...]:
        """Badges to be written on by hand."""
        return tuple(Face(code=code, scan_text=scan_text(self._database.meeting, code)) for code in codes)

    def blanks(self) -> tuple[str, ...]:
        """The codes of blank badges that nobody was given yet."""
        with self._database.read() as connection:
            return tuple(badges.blanks(connection))

    def pdf(self, faces: Sequence[Face], form: BadgeFormat, language: str, paper: str = "A4") -> bytes:
        """Badges as the bytes of a PDF at true size; the paper, "A4" or "Letter", counts for sheets."""
        made = BytesIO()
        self._write(faces, form, language, paper, made, None)
        return made.getvalue()

    def save(
        self,
        faces: Sequence[Face],
        form: BadgeFormat,
        language: str,
        target: Path,
        paper: str = "A4",
        progress: Progress | None = None,
    ) -> Written:
        """Write the same to a path, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        return self._write(faces, form, language, paper, target, progress)

    def _write(
        self,
        faces: Sequence[Face],
        form: BadgeFormat,
        language: str,
        paper: str,
        target: Path | BytesIO,
        progress: Progress | None,
    ) -> Written:
        from rcm_desktop.documents.badges.card import cards, cover
        from rcm_desktop.documents.pdf.badges import write_badges

        with self._database.read() as connection:
            about = meeting(connection)
        issued = self._database.now().isoformat(timespec="seconds")
        shown = cards(faces, about, language)
        return write_badges(shown, form, cover(about, language, issued), target, paper, progress)

    def issue_blanks(self, count: int) -> tuple[str, ...]:
        """Fresh codes of this laptop's letter for so many blank badges."""
        with self._database.write() as work:
            return tuple(badges.issue_blanks(work, count))

    def give(self, delegate: str, code: str) -> Given:
        """Give somebody the blank badge with this code, as scanned or typed; the number carried before is void.

        A blank that was printed at a laptop not heard of yet counts as well.
        """
        read = read_badge(code)
        mine = scan_text(self._database.meeting, "")
        if read is None or read.tag not in ("", mine):
            return Given(Gift.NOT_OURS, tidy(code))
        with self._database.write() as work:
            connection = work.connection
            holders = people.by_badge(connection, read.code)
            if any(one.id == delegate for one in holders):
                return Given(Gift.GIVEN, read.code, holder=holders[0])
            if holders:
                return Given(Gift.TAKEN, read.code, holder=holders[0])
            if badges.is_void(connection, read.code):
                return Given(Gift.VOID, read.code)
            if read.code not in badges.born_blank(connection):
                work.state(BadgeIssued, "", code=read.code, at=utc_text(work.now))
            former = _renumber(work, delegate, read.code, "")
        return Given(Gift.GIVEN, read.code, former, self._person(delegate))

    def reprint(self, delegate: str, reason: str) -> str:
        """A new number for somebody whose badge is printed again; the old one is void. Returns the new code."""
        with self._database.write() as work:
            code = people.next_badges(work.connection, 1)[0]
            _renumber(work, delegate, code, reason)
        return code

    def number(self, selection: Selection = None) -> int:
        """Give a number to each of them who has none; how many got one."""
        with self._database.write() as work:
            bare = [d for d in _chosen(_persons(work.connection), selection) if not d.badge]
            for who, code in zip(bare, people.next_badges(work.connection, len(bare)), strict=True):
                _renumber(work, who.id, code, "")
        return len(bare)

    def printed(self, codes: Iterable[str], reason: str = "") -> None:
        """Record that the badges with these codes were handed to the printer; waits for other work, so a job's."""
        codes = tuple(codes)
        with self._database.write(wait=True) as work:
            holders = badges.carried(work.connection, codes)
            for code in codes:
                work.state(BadgePrinted, holders.get(code, ""), code=code, at=utc_text(work.now), reason=reason)
            waiting = badges.failed(work.connection)
            if waiting & set(codes):
                badges.keep_failed(work.connection, waiting - set(codes))

    def failed(self, codes: Iterable[str]) -> None:
        """Let badges whose print failed at this laptop wait among those to print; waits for other work, so a job's."""
        with self._database.local(wait=True) as connection:
            badges.keep_failed(connection, badges.failed(connection) | set(codes))

    def is_printed(self, delegate: str) -> bool:
        """Whether somebody's badge was printed under the number they carry now, a blank one included."""
        with self._database.read() as connection:
            who = records.one(connection, Delegate, delegate)
            if who is None or not who.badge or who.badge in badges.failed(connection):
                return False
            return badges.was_printed(connection, who.badge) or badges.is_blank(connection, who.badge)

    def to_print(self) -> tuple[Delegate, ...]:
        """Those expected whose badge was never printed under its number, or not well, in the order of `faces`."""
        with self._database.read() as connection:
            done = (badges.printed(connection) | badges.born_blank(connection)) - badges.failed(connection)
            everyone = {d.id: d for d in people.delegates(connection)}
        return tuple(everyone[f.delegate] for f in self.faces() if f.delegate in everyone and f.code not in done)

    def _person(self, delegate: str) -> Delegate | None:
        with self._database.read() as connection:
            return records.one(connection, Delegate, delegate)


def _persons(connection: Connection) -> list[Delegate]:
    """Everyone once, however many records of one person were joined."""
    shown = people.classes(connection)
    return [d for d in people.delegates(connection) if shown.get(d.id, d.id) == d.id]


def _chosen(everyone: Iterable[Delegate], selection: Selection) -> list[Delegate]:
    if selection is not None and not isinstance(selection, str):
        wanted = set(selection)
        return [d for d in everyone if d.id in wanted]
    expected = (d for d in everyone if d.withdrawal.standing is Standing.EXPECTED)
    return [d for d in expected if selection in (None, d.delegation)]


def _renumber(work: Work, delegate: str, code: str, reason: str) -> str:
    """Give a person a code in place of the one carried before, which is void from now on: that one, or empty.

    A code that somebody else carries as well, where two laptops gave it out alike, goes on to count for them.
    """
    connection = work.connection
    who = records.one(connection, Delegate, delegate)
    former = who.badge if who else ""
    work.change(Delegate, delegate, records.sight(connection, Delegate, delegate), {"badge": code})
    work.state(BadgeIssued, delegate, code=code, at=utc_text(work.now))
    if not former or any(one.id != delegate for one in people.by_badge(connection, former)):
        return ""
    work.state(BadgeVoid, delegate, code=former, at=utc_text(work.now), reason=reason)
    return former


def _face(who: Delegate, of: Delegation | None, meeting: str) -> Face:
    of = of or Delegation(id="")
    return Face(
        delegate=who.id, given=who.name.given, family=who.name.family, post=who.post, institution=who.institution,
        delegation_es=of.name("es").short, delegation_en=of.name("en").short, category=of.category,
        capacity=who.capacity, code=who.badge,
        # A number that came with a list of others is scanned as it stands.
        scan_text=scan_text(meeting, who.badge) if is_badge(who.badge) else who.badge,
    )  # fmt: skip
