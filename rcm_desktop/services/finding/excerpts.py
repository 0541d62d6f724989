"""What a search found, in the order in which it was said, on one page for the people who may read it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rcm_desktop.domain.note_filters import delegations
from rcm_desktop.domain.note_query import Filter, Query
from rcm_desktop.domain.note_volume import Line, Volume
from rcm_desktop.domain.notes import RecordOf, Visibility
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Delegation
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.finding.desk import Finding

if TYPE_CHECKING:
    from rcm_desktop.documents.content import MinutesContent, Readers
    from rcm_desktop.documents.excerpt import Excerpt
    from rcm_desktop.documents.pdf import Written

MOST = 500
"""So many entries are set on one page; who wants more asks for less at a time."""


class Excerpts:
    """Sets the originals that a query finds on one page; what would tell who spoke stays out of it."""

    def __init__(self, finding: Finding, now: Callable[[], datetime]) -> None:
        """`now` is the time at the meeting."""
        self._finding, self._now = finding, now

    def excerpt(self, text: str) -> "Excerpt":
        """What the page is made of."""
        from rcm_desktop.documents.excerpt import Excerpt

        found = self._finding.find(text, MOST)
        chosen = self._originals(found.lines)
        open_to_tell = [line for line in chosen if not _tells_who_spoke(line, found.query)]
        volumes = self._finding.volumes
        names = [one for one in volumes if any(line.volume is one for line in chosen)] or list(volumes[:1])
        return Excerpt(
            parts=tuple(self._parts(open_to_tell)),
            delegations=_delegations(found.query, names),
            objectives=tuple(int(one.folded) for one in found.query.of(Filter.OBJECTIVE) if one.folded.isdecimal()),
            query=text.strip() if _says_more(found.query) else "",
            withheld=len(chosen) - len(open_to_tell),
            more=max(0, found.total - len(found.lines)),
            at=self._now().isoformat(timespec="minutes"),
            practice=volumes[0].programme.meeting.practice,
        )

    def paper(self, text: str, language: str, readers: "Readers") -> Paper:
        """The page in a language, for those who are to read it."""
        from rcm_desktop.documents.excerpt import excerpt

        return excerpt(self.excerpt(text), language, readers)

    def save(self, paper: Paper, target: Path, progress: Callable[[int, int], None] | None = None) -> "Written":
        """Write the page as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(paper, target, progress=progress)

    def proposed_name(self, text: str, language: str) -> str:
        """A file name that every system takes and that says what is in it."""
        name = self._finding.volumes[0].name(language)
        title = Labels(language).text("paper.excerpt", "title")
        return file_name([name, title, text.replace(":", " ").replace('"', "")], language) + ".pdf"

    def _originals(self, lines: Iterable[Line]) -> list[Line]:
        """The entries of the main records that were hit, or whose translations were."""
        found = {line.note.id: line for line in lines if not line.is_translation}
        missing = {line.note.translation_of for line in lines if line.is_translation} - found.keys()
        if missing:
            every = (line for block in self._finding.blocks for line in block.lines)
            found.update((line.note.id, line) for line in every if line.note.id in missing)
        return [line for line in found.values() if line.note.record is RecordOf.MAIN]

    def _parts(self, chosen: list[Line]) -> "Iterable[MinutesContent]":
        from rcm_desktop.documents.content import MinutesContent, SessionContent

        volumes = {id(line.volume): line.volume for line in chosen}
        idents = {line.note.id for line in chosen}
        halves = [one for block in self._finding.blocks for one in block.lines if one.note.translation_of in idents]
        for volume in sorted(volumes.values(), key=_first_day):
            notes = [line.note for line in (*chosen, *halves) if line.volume is volume]
            sessions = [one for one in volume.programme.sittings if any(n.session == one.session.id for n in notes)]
            yield MinutesContent(
                meeting=volume.programme.meeting,
                delegations=volume.programme.delegations,
                sessions=tuple(
                    SessionContent(
                        one.session, tuple(volume.objectives.values()), one.items,
                        tuple(note for note in notes if note.session == one.session.id),
                    )
                    for one in sessions
                ),
            )  # fmt: skip


def _tells_who_spoke(line: Line, query: Query) -> bool:
    """Whether standing on this page would tell who said what was said under the Chatham House Rule."""
    if line.note.visibility is not Visibility.CHATHAM_HOUSE:
        return False
    by_delegation = any(one.filter is Filter.DELEGATION for one in query.asked)
    return by_delegation or not all(term.within in line.text for term in query.terms)


def _delegations(query: Query, volumes: Iterable[Volume]) -> tuple[Delegation, ...]:
    """The delegations that are asked for, each once, as the newest meeting that knows it has it."""
    found: dict[str, Delegation] = {}
    for asked in query.of(Filter.DELEGATION):
        for volume in volumes:
            for ident in delegations(asked.folded, [volume]):
                one = volume.delegations[ident]
                found.setdefault(one.code or one.id, one)
    return tuple(found.values())


def _says_more(query: Query) -> bool:
    """Whether a query asks for more than delegations and objectives."""
    plain = all(one.filter in (Filter.DELEGATION, Filter.OBJECTIVE) and not one.without for one in query.asked)
    numbers = all(one.folded.isdecimal() for one in query.of(Filter.OBJECTIVE))
    return bool(query.terms or query.without) or not plain or not numbers


def _first_day(volume: Volume) -> tuple[str, str]:
    about = volume.programme.meeting
    return about.period.start, about.id
