"""People by delegation: the provisional list to correct and sign, and the list that lies at the desk."""

from collections.abc import Iterator

from rcm_desktop.documents.desk_papers.content import (
    DeskContent,
    cell,
    columns,
    delegation_name,
    either,
    paper,
    written,
)
from rcm_desktop.domain.paper import Block, Heading, Paper, Paragraph, Run, Runs, Sheet, Table
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.laptop.labels import Labels

_ROOM_TO_CORRECT, _ROOM_TO_SIGN = 34.0, 46.0
_MORE = 2
"""Empty rows for people who are not on the list."""
_RANK = {capacity: rank for rank, capacity in enumerate(Capacity)}


def provisional(content: DeskContent, language: str) -> Paper:
    """The provisional list of participants: a page per delegation, ruled for corrections and a signature."""
    labels = Labels(language)
    return paper(content, labels, "provisional", _pages(content, labels))


def by_delegation(content: DeskContent, language: str) -> Paper:
    """Everyone expected, by delegation, with the badge's code and room for a mark: for when no laptop works."""
    labels = Labels(language)
    return paper(content, labels, "by_delegation", _listed(content, labels))


def _pages(content: DeskContent, labels: Labels) -> Iterator[Block]:
    title = labels.text("desk.titles", "provisional")
    for delegation, people in content.groups():
        yield Sheet(title, (delegation_name(delegation, labels), either(labels, content.meeting, "title")))
        yield Paragraph((Run(labels.text("desk", "correct")),))
        ranked = sorted(people, key=lambda one: _RANK[one.capacity])  # within a capacity the order by name stays
        rows = [_row(n, person, labels) for n, person in enumerate(ranked, 1)]
        rows += [(cell(str(len(rows) + n)), *[cell("")] * 4) for n in range(1, _MORE + 1)]
        heads = (("number", 0.45), ("person", 3.0), ("work", 3.2), ("capacity", 1.6), ("corrections", 3.6))
        yield Table(columns(labels, *heads), tuple(rows), least=_ROOM_TO_CORRECT)
        yield Paragraph((Run(labels.text("desk", "verified")),), keep_with_next=True)
        signed = columns(labels, ("who", 4.0), ("signature", 4.0), ("when", 2.5))
        yield Table(signed, ((cell(""),) * 3,), least=_ROOM_TO_SIGN)
    if not content.people:
        yield Paragraph((Run(labels.text("desk", "nobody")),))


def _row(number: int, person: Delegate, labels: Labels) -> tuple[Runs, ...]:
    name = " ".join(part for part in (person.name.honorific, person.name.full) if part)
    return (
        cell(str(number)),
        (Run(name, bold=True),),
        cell("\n".join(part for part in (person.post, person.institution) if part)),
        cell(labels.text("paper.capacities", person.capacity)),
        cell(""),
    )


def _listed(content: DeskContent, labels: Labels) -> Iterator[Block]:
    for delegation, people in content.groups():
        yield Heading(delegation_name(delegation, labels), level=3)
        rows = tuple(
            (
                (Run(written(one), bold=True),),
                cell(labels.text("paper.capacities", one.capacity)),
                cell(one.badge),
                cell(""),
            )
            for one in people
        )
        heads = (("person", 4.2), ("capacity", 2.2), ("badge", 1.1), ("arrival", 1.6))
        yield Table(columns(labels, *heads), rows)
    if not content.people:
        yield Paragraph((Run(labels.text("desk", "nobody")),))
