"""`bundle invite`, `bundle join` and `bundle key`: how a laptop comes to the meeting, and the key of it all."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from rcm_desktop.domain.meeting import Role
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Joined, Meetings
from rcm_desktop.storage.database import Database


def invite(database: Database, given: argparse.Namespace, point: str, labels: Labels) -> None:
    """Write the invitation, the spare ones asked for, and their cards; print each one's words."""
    exchange = Exchange(database)
    about = {"role": Role(given.role), "point": point, "language": given.language}
    spare = [Place(spare=True, **about)] * max(given.spare, 0)
    invited = exchange.invite_all([Place(name=given.name, **about), *spare], given.out)
    for one in invited:
        print(labels.text("cli", "invited", path=one.path))
        print(" ".join(one.words))
    if given.cards:
        print(labels.text("cli", "cards", path=exchange.save_cards(invited, given.cards)))


def join(
    given: argparse.Namespace, meetings: Meetings, invitation: Path, words: Iterable[str], labels: Labels
) -> Joined:
    """Take the place of an invitation, and say which it is where a spare one leaves that open."""
    joined = meetings.join(invitation, words, given.person)
    if joined.spare and given.name.strip():
        joined = meetings.name_place(joined, given.name)
    print(labels.text("cli", "joined", laptop=joined.laptop))
    return joined


def print_key(database: Database, labels: Labels) -> None:
    """Print the meeting's age secret key, and to whoever watches what it opens."""
    print(labels.text("cli", "meeting_key"), file=sys.stderr)
    print(Exchange(database).meeting_key())
