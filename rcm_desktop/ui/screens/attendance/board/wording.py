"""What the board says in words: counts, heads, credentials, the rule for opening, sources and times."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.meeting import OpeningKind
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.services.attendance import Board, Known, Point, Presence, Ready
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, delegation_name

translate = QCoreApplication.translate


def name_of(delegation: Delegation) -> str:
    """The short name, the code where there is none, or that it is no delegation at all."""
    if not delegation.id:
        return translate("board", "No delegation")
    return delegation_name(delegation) or delegation.code


def counts(presence: Presence, point: Point) -> tuple[tuple[int, str], ...]:
    """Each number of a tile with its word: announced, registered, and who came to the point."""
    found = [
        (presence.announced, translate("board", "Announced")),
        (presence.registered, translate("board", "Registered")),
    ]
    if point.session is None:
        if presence.inside is not None:
            found.append((presence.inside, translate("board", "Still here")))
    elif presence.inside is not None:
        found.append((presence.inside, translate("board", "In the room")))
    else:
        found.append((presence.in_session, translate("board", "Have entered")))
    return tuple(found)


def here(presence: Presence, point: Point) -> bool:
    """Whether somebody of the delegation came to the point."""
    if presence.inside is not None:
        return presence.inside > 0
    return (presence.registered if point.session is None else presence.in_session) > 0


def head(presence: Presence) -> str:
    """Who leads the delegation now."""
    if not presence.head:
        return translate("board", "no head named")
    if presence.acting:
        return translate("board", "Acting head: {name}").format(name=presence.head)
    return translate("board", "Head: {name}").format(name=presence.head)


def credentials(presence: Presence) -> str:
    """How many credentials were seen, of those announced."""
    if not presence.credentials:
        return translate("board", "Credentials pending")
    if presence.credentials >= presence.announced:
        return translate("board", "Credentials complete")
    return translate("board", "Credentials: {seen} of {all}").format(seen=presence.credentials, all=presence.announced)


def verified(presence: Presence, clocked: Clocked) -> str:
    """By whom and when the names were verified, empty where they were not."""
    if presence.verified_at is None:
        return ""
    time = clocked.time(presence.verified_at)
    if not presence.verified:
        return translate("board", "Names verified, {time}").format(time=time)
    return translate("board", "Names verified by {person}, {time}").format(person=presence.verified, time=time)


def in_full(presence: Presence, point: Point, clocked: Clocked) -> str:
    """All a tile shows, for who does not see it."""
    told = [f"{word} {number}" for number, word in counts(presence, point)]
    if presence.delegation.id:
        here = translate("board", "has arrived") if presence.head_present else ""
        told += [", ".join(part for part in (head(presence), here) if part), credentials(presence)]
    told.append(verified(presence, clocked))
    return ". ".join(part for part in told if part)


def readiness(board: Board) -> str:
    """How many members are here, by the rule that the meeting sets, and who is missing."""
    ready = board.ready
    members = sum(tile.delegation.category is Category.MEMBER and bool(tile.delegation.id) for tile in board.tiles)
    missing = labels().listing([name_of(d) for d in ready.missing])
    slots = {"present": ready.present, "members": members, "needed": ready.needed, "missing": missing}
    return _sentence(ready).format(**slots)


def _sentence(ready: Ready) -> str:
    if ready.rule.kind is OpeningKind.NONE:
        if not ready.missing:
            return translate("board", "{present} of {members} members are here")
        return translate("board", "{present} of {members} members are here; missing: {missing}")
    if ready.is_ready:
        if not ready.missing:
            return translate("board", "Ready to open: {present} of {members} members")
        return translate("board", "Ready to open: {present} of {members} members; missing: {missing}")
    if ready.rule.kind is OpeningKind.MEMBERS:
        return translate("board", "Not ready to open: {present} of {needed} members needed; missing: {missing}")
    return translate("board", "Not ready to open: {present} of {members} members; missing: {missing}")


def sources(known: Sequence[Known], clocked: Clocked) -> str:
    """Which laptops these numbers come from, and how old each one's word is."""
    told = [translate("board", "this laptop")]
    silent = []
    for one in known:
        name = one.name or translate("board", "a laptop without a name")
        if one.mine:
            continue
        if one.until is None:
            silent.append(name)
        else:
            told.append(_up_to(name, one.until, clocked))
    if silent:
        told.append(translate("board", "nothing yet from {places}").format(places=labels().listing(silent)))
    return translate("board", "Presence: {sources}").format(sources="; ".join(told))


def _up_to(place: str, until: dt.datetime, clocked: Clocked) -> str:
    local, now = until.astimezone(clocked.zone), clocked.now.astimezone(clocked.zone)
    slots = {"place": place, "time": labels().time(local), "day": labels().short_day(local.date())}
    if local.date() == now.date():
        return translate("board", "{place} up to {time}").format(**slots)
    return translate("board", "{place} up to {day}, {time}").format(**slots)


def arrivals_told(arrivals: Sequence[tuple[dt.datetime, int]]) -> str:
    """The arrivals over time in one sentence."""
    total = sum(count for _, count in arrivals)
    if not total:
        return translate("board", "No records on this laptop")
    came = [(at, count) for at, count in arrivals if count]
    most = max(came, key=lambda pair: pair[1])
    slots = {
        "day": labels().short_day(came[0][0].date()), "total": total, "first": labels().time(came[0][0]),
        "last": labels().time(came[-1][0]), "at": labels().time(most[0]), "most": most[1],
    }  # fmt: skip
    if len(came) == 1:
        return translate("board", "Arrivals on {day}: {total}, at {first}").format(**slots)
    return translate(
        "board", "Arrivals on {day}: {total}, from {first} to {last}; most at {at}: {most} in five minutes"
    ).format(**slots)
