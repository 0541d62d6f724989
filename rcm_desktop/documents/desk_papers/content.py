"""What the desks' papers are made of, and what all of them say of the meeting."""

from collections.abc import Iterable

import msgspec

from rcm_desktop.documents.content import SessionContent
from rcm_desktop.documents.language import moment, sorting
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Block, Column, Paper, PaperWords, Run, Runs
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.laptop.labels import Labels


class DeskContent(msgspec.Struct, frozen=True, kw_only=True):
    """Plain values that a service gathers from what is stored."""

    meeting: Meeting
    delegations: tuple[Delegation, ...]
    """All of them, in the meeting's order."""
    people: tuple[Delegate, ...]
    """Those expected and those who came all the same, each once."""
    sessions: tuple[SessionContent, ...] = ()
    """In the order of the programme."""
    issued: str = ""
    """ISO moment with offset."""

    def groups(self) -> Iterable[tuple[Delegation | None, tuple[Delegate, ...]]]:
        """Each delegation that has people with them, by surname; last, under None, those of no delegation known."""
        known = {one.id for one in self.delegations}
        people: dict[str, list[Delegate]] = {}
        for person in sorted(self.people, key=lambda one: (sorting(one.name.listed), one.id)):
            people.setdefault(person.delegation if person.delegation in known else "", []).append(person)
        found: list[tuple[Delegation | None, tuple[Delegate, ...]]] = [
            (one, tuple(people[one.id])) for one in self.delegations if one.id in people
        ]
        return [*found, (None, tuple(people[""]))] if "" in people else found


def paper(content: DeskContent, labels: Labels, name: str, blocks: Iterable[Block], scale: float = 1.0) -> Paper:
    """A paper of the desks by the name of its title."""
    meeting = content.meeting
    issued = content.issued
    at = labels.text("desk", "issued", at=moment(issued[:16], labels.language)) if issued else ""
    return Paper(
        title=labels.text("desk.titles", name), language=labels.language, body=either(labels, meeting, "body"),
        symbol=meeting.short, status=at, issued=issued, scale=scale, hanging=False, blocks=tuple(blocks),
        watermark=labels.text("paper", "practice") if meeting.practice else "",
        words=PaperWords(page=labels.text("paper", "page", n="{n}", m="{m}")),
    )  # fmt: skip


def either(labels: Labels, meeting: Meeting, what: str) -> str:
    """The meeting's "title" or "body" in the paper's language, or in the other where that one is missing."""
    texts = (getattr(meeting, f"{what}_es"), getattr(meeting, f"{what}_en"))
    return next((text for text in (texts if labels.language == "es" else texts[::-1]) if text), "")


def delegation_name(delegation: Delegation | None, labels: Labels) -> str:
    """The short name, or that there is none."""
    if delegation is None:
        return labels.text("paper.categories", "none")
    return delegation.short_name(labels.language)


def columns(labels: Labels, *named: tuple[str, float]) -> tuple[Column, ...]:
    """Columns by the name of their heads and their shares of the width."""
    return tuple(Column(labels.text("desk.columns", name), share) for name, share in named)


def cell(text: str) -> Runs:
    """A plain cell."""
    return (Run(text),)


def written(person: Delegate) -> str:
    """The name as lists show it, the honorific after it."""
    return ", ".join(part for part in (person.name.listed, person.name.honorific) if part)
