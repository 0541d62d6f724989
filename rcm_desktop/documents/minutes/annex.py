"""The annex: participants by delegation, in the meeting's order."""

from collections.abc import Iterator

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import MinutesContent
from rcm_desktop.domain.naming import named
from rcm_desktop.domain.paper import Block, Heading, ListOfNames, Paragraph, Run, Runs
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation
from rcm_desktop.laptop.labels import Labels

_RANK = {capacity: rank for rank, capacity in enumerate(Capacity)}


def blocks(content: MinutesContent, labels: Labels) -> Iterator[Block]:
    """Category by category, each delegation with its people: the head first, then by family name."""
    if not content.people:
        yield Paragraph((Run(labels.text("paper.empty", "people")),), numbered=True)
        return
    people: dict[str, list[Delegate]] = {}
    known = {delegation.id for delegation in content.delegations}
    for person in content.people:
        people.setdefault(person.delegation if person.delegation in known else "", []).append(person)
    for category in Category:
        listed = [one for one in content.delegations if one.category is category and one.id in people]
        if listed:
            yield Heading(labels.text("paper.categories", category), level=2, in_contents=False)
        yield from (_delegation(one, people[one.id], labels) for one in listed)
    if "" in people:
        yield Heading(labels.text("paper.categories", "none"), level=2, in_contents=False)
        yield ListOfNames("", _names(people[""], labels))


def _delegation(delegation: Delegation, people: list[Delegate], labels: Labels) -> ListOfNames:
    name = named(delegation, labels.language)
    title = name.formal or name.short
    if name.acronym and name.acronym not in title:
        title = f"{title} ({name.acronym})"
    return ListOfNames(title, _names(people, labels))


def _names(people: list[Delegate], labels: Labels) -> tuple[Runs, ...]:
    return tuple(_entry(person, labels) for person in sorted(people, key=_place))


def _place(person: Delegate) -> tuple[int, str, str]:
    return (_RANK[person.capacity], grammar.sorting(person.name.listed), person.id)


def _entry(person: Delegate, labels: Labels) -> Runs:
    """Name as the person writes it, then post and institution, then the capacity."""
    name = " ".join(part for part in (person.name.honorific, person.name.full) if part)
    rest = ", ".join(part for part in (person.post, person.institution) if part)
    capacity = labels.text("paper.capacities", person.capacity)
    return (Run(name), Run(f", {rest}" if rest else ""), Run(f" ({capacity})", italic=True))
