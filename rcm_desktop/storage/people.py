"""Delegations in the meeting's order and the people in them, read from their projections."""

from sqlalchemy import Connection, select

from rcm_desktop.domain.badges import LETTERS, badge_code, is_badge, number_of
from rcm_desktop.domain.people import Category, Delegate, Delegation
from rcm_desktop.storage import records
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


def by_badge(connection: Connection, code: str) -> list[Delegate]:
    """Those who carry the badge with this code: one as a rule, more where laptops gave it out alike."""
    return records.listed(connection, Delegate, records.table(Delegate).badge == code)


def by_external_id(connection: Connection, code: str) -> list[Delegate]:
    """Those whom another system knows by this code."""
    return records.listed(connection, Delegate, records.table(Delegate).external_id == code)


def next_badges(connection: Connection, count: int) -> list[str]:
    """So many fresh badge codes under this laptop's letter; codes of people deleted since are not given again."""
    letter = this_laptop(connection).letter or LETTERS[0]
    badge = records.table(Delegate).badge
    given = connection.execute(select(badge).where(badge.startswith(letter))).scalars()
    last = max((number_of(code) for code in given if is_badge(code)), default=0)
    return [badge_code(letter, last + n + 1) for n in range(count)]
