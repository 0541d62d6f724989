"""Sign-in sheets: for each session those who may enter it, with room for their signature."""

from collections.abc import Iterator

from rcm_desktop.documents.content import SessionContent
from rcm_desktop.documents.desk_papers.content import DeskContent, cell, columns, delegation_name, paper, written
from rcm_desktop.documents.minutes.body import when
from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.paper import Block, Paper, Paragraph, Run, Runs, Sheet, Table
from rcm_desktop.laptop.labels import Labels

_ROOM_TO_SIGN = 26.0
_MORE = 6
"""Empty rows for people who are not on the list."""


def sign_in(content: DeskContent, language: str) -> Paper:
    """A sheet for each session of the content."""
    labels = Labels(language)
    return paper(content, labels, "sign_in", _sheets(content, labels))


def _sheets(content: DeskContent, labels: Labels) -> Iterator[Block]:
    title = labels.text("desk.titles", "sign_in")
    if not content.sessions:
        yield Paragraph((Run(labels.text("paper.empty", "sessions")),))
    for one in content.sessions:
        yield Sheet(title, _about(one, labels))
        reserved = one.session.access is Access.MEMBERS_ONLY
        rows: list[tuple[Runs, ...]] = [
            (
                (Run(written(person), bold=True),),
                cell(delegation_name(delegation, labels)),
                cell(labels.text("paper.capacities", person.capacity)),
                cell(""),
            )
            for delegation, people in content.groups()
            for person in people
            if not reserved or content.meeting.entitled.admits(person, delegation)
        ]
        rows += [(cell(""),) * 4] * _MORE
        heads = (("person", 4.0), ("delegation", 2.2), ("capacity", 2.2), ("signature", 3.4))
        yield Table(columns(labels, *heads), tuple(rows), least=_ROOM_TO_SIGN)


def _about(one: SessionContent, labels: Labels) -> tuple[str, ...]:
    session = one.session
    reserved = labels.text("desk", "members_only") if session.access is Access.MEMBERS_ONLY else ""
    where = " · ".join(text for text in (when(session, labels), session.room, reserved) if text)
    return session.title(labels.language) or labels.text("paper", "unnamed"), where
