"""Whose a symbol is that was scanned or typed at the desk: ours, or another system's ticket."""

from collections.abc import Iterable, Mapping

import msgspec

from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.badges import meeting_tag, read_badge, tidy
from rcm_desktop.domain.codes import ticket_in
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.texts import clean
from rcm_desktop.storage import badges, people, records
from rcm_desktop.storage.database import Connection


class Symbol(msgspec.Struct, frozen=True):
    """What a symbol leads to: one person or several, or (`why`) the reason why to nobody.

    A void badge names its person, who needs a reason to come in with it.
    """

    code: str
    people: tuple[Delegate, ...] = ()
    why: Verdict | None = None


def symbol(connection: Connection, text: str, meeting: str, same: Mapping[str, str]) -> Symbol:
    """What a text leads to: a code of ours, typed or scanned, else a number or ticket that came with a list."""
    text = clean(text)
    ours = read_badge(text)
    if ours is not None and ours.tag and ours.tag != meeting_tag(meeting):
        return Symbol(ours.code, why=Verdict.OTHER_MEETING)
    code = tidy(text) if ours is None else ours.code
    if not code:  # an empty code would be that of all who have none
        return Symbol(text, why=Verdict.UNKNOWN)
    carrying = people.by_badge(connection, code)
    if badges.is_void(connection, code):
        return Symbol(code, _shown(connection, [*carrying, *_given(connection, code)], same), Verdict.BADGE_VOID)
    found = (
        carrying or _given(connection, code) or people.by_external_id(connection, text) or _by_ticket(connection, text)
    )
    shown = _shown(connection, found, same)
    if len(shown) > 1:
        return Symbol(text if ours is None else code, shown, Verdict.SEVERAL)
    if shown:
        return Symbol(code, shown)
    if ours is not None and badges.is_blank(connection, code):
        return Symbol(code, why=Verdict.BLANK_BADGE)
    return Symbol(text if ours is None else code, why=Verdict.UNKNOWN)


def _given(connection: Connection, code: str) -> list[Delegate]:
    """Those to whom a code was given, though their record carries another: badges written at two desks."""
    found = (records.one(connection, Delegate, ident) for ident in badges.holders(connection, code))
    return [one for one in found if one is not None and not one.deleted]


def _by_ticket(connection: Connection, text: str) -> list[Delegate]:
    secret = clean(ticket_in(text))
    if not secret:
        return []
    return people.by_ticket(connection, secret) or people.by_external_id(connection, secret)


def _shown(connection: Connection, found: Iterable[Delegate], same: Mapping[str, str]) -> tuple[Delegate, ...]:
    """Each person once, as shown of all records joined."""
    idents = dict.fromkeys(same.get(one.id, one.id) for one in found)
    shown = (people.person(connection, ident, same) for ident in idents)
    return tuple(one for one in shown if one is not None)
