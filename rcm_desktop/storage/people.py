"""Delegations in the meeting's order and the people in them, read from their projections."""

from collections.abc import Collection, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from rcm_desktop.domain.badges import (
    LETTERS,
    BadgeIssued,
    BadgePrinted,
    BadgeVoid,
    badge_code,
    is_badge,
    number_of,
    tidy,
)
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.joined import by_person
from rcm_desktop.domain.likeness import Apart
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation, ToldApart
from rcm_desktop.storage import journal, records
from rcm_desktop.storage.meeting import meeting, this_laptop

_CATEGORIES = list(Category)


def delegations(connection: Connection) -> list[Delegation]:
    """Delegations in the meeting's order; those it does not name follow by category and code."""
    place = {ident: n for n, ident in enumerate(meeting(connection).order)}
    return sorted(
        records.listed(connection, Delegation),
        key=lambda d: (place.get(d.id, len(place)), _CATEGORIES.index(d.category), d.code, d.id),
    )


def delegates(connection: Connection) -> list[Delegate]:
    """Everyone who was announced or came, unordered."""
    return records.listed(connection, Delegate)


def person(connection: Connection, ident: str, shown: Mapping[str, str]) -> Delegate | None:
    """The person to whom a record belongs, as shown of all records joined; None where not here or deleted."""
    if ident not in shown:
        found = records.one(connection, Delegate, ident)
        return None if found is None or found.deleted else found
    members = [one for one, canonical in shown.items() if canonical == shown[ident]]
    joined = by_person(records.listed(connection, Delegate, records.table(Delegate).id.in_(members)), shown)
    return joined.get(shown[ident])


def heads(connection: Connection, acting: Collection[str]) -> list[Delegate]:
    """The heads of all delegations, and those of these ids who act for one."""
    d = records.table(Delegate)
    return records.listed(connection, Delegate, (d.capacity == Capacity.HEAD) | d.id.in_(acting))


def sharing_a_badge(connection: Connection) -> list[Delegate]:
    """Those whose badge somebody else carries, too, together by badge."""
    d = records.table(Delegate)
    codes = select(d.badge).where(d.badge != "", d.deleted.is_(False)).group_by(d.badge).having(func.count() > 1)
    return sorted(records.listed(connection, Delegate, d.badge.in_(codes)), key=lambda one: (one.badge, one.id))


def by_badge(connection: Connection, code: str) -> list[Delegate]:
    """Those who carry the badge with this code: one as a rule, more where laptops gave it out alike."""
    return records.listed(connection, Delegate, records.table(Delegate).badge == code)


def by_external_id(connection: Connection, code: str) -> list[Delegate]:
    """Those whom another system knows by this code."""
    return records.listed(connection, Delegate, records.table(Delegate).external_id == code)


def by_ticket(connection: Connection, secret: str) -> list[Delegate]:
    """Those whom another system gave the ticket with this secret."""
    return records.listed(connection, Delegate, records.table(Delegate).ticket == secret)


def classes(connection: Connection) -> dict[str, str]:
    """Of each record joined with another as one person, the record shown for all: the smallest id not deleted."""
    d = records.table(Delegate)
    joined = [(row.id, row.same_as) for row in connection.execute(select(d.id, d.same_as).where(d.same_as != ""))]
    for ident in connection.execute(select(d.id).where(d.to_settle.contains('"same_as"'))).scalars():
        # Joined differently at two laptops: what each of them said holds.
        heads = journal.heads(connection, kind_of(Delegate), ident).get("same_as", [])
        joined += [(ident, msgspec.json.decode(head.value)) for head in heads]
    together: dict[str, set[str]] = {}
    for one, other in joined:
        if other and isinstance(other, str):
            both = together.get(one, {one}) | together.get(other, {other})
            together |= dict.fromkeys(both, both)
    if not together:
        return {}
    here = set(connection.execute(select(d.id).where(d.id.in_(list(together)), d.deleted.is_(False))).scalars())
    return {ident: min(both & here or both) for ident, both in together.items()}


def told_apart(connection: Connection, shown: Mapping[str, str]) -> Apart:
    """The pairs of people whom somebody told apart, by the records shown for them."""
    said = records.happened(connection, ToldApart)
    undone = {one.undoes for one in said}
    pairs = ((one.about, one.other) for one in said if one.other and one.id not in undone)
    return frozenset(frozenset(shown.get(ident, ident) for ident in pair) for pair in pairs)


def next_badges(connection: Connection, count: int) -> list[str]:
    """So many fresh badge codes under this laptop's letter; none of somebody deleted, void or blank is repeated."""
    mine = this_laptop(connection).letter
    letter = mine if mine in set(LETTERS) else LETTERS[0]
    given = (records.table(Delegate).badge, *(records.table(fact).code for fact in _BADGE_FACTS))
    last = max(_last_number(connection, column, letter) for column in given)
    return [badge_code(letter, last + n + 1) for n in range(count)]


_BADGE_FACTS = (BadgeIssued, BadgePrinted, BadgeVoid)


def _last_number(connection: Connection, column: Any, letter: str) -> int:
    """The highest number of a letter's codes in a column; 0 where there is none."""
    last = 0
    wanted = select(column).where(column.startswith(letter)).order_by(func.length(column).desc(), column.desc())
    for code in connection.execute(wanted).scalars():
        if is_badge(code):
            last = max(last, number_of(code))
            if code == tidy(code):
                break  # the highest of those written as we print them; others are longer and came before
    return last
