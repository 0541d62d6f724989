"""What a new meeting takes from an earlier one: delegations in their order, phrases, rules; nobody by name."""

import re
from itertools import count
from pathlib import Path

import msgspec

from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import ActingHead, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.intake.description import CODE, DelegationDescription, MeetingDescription
from rcm_desktop.storage import elsewhere, people, phrases
from rcm_desktop.storage.meeting import meeting
from rcm_desktop.storage.work import Work


class Alike(msgspec.Struct, frozen=True):
    """An earlier meeting's own record, its delegations in its order, and its phrases in theirs."""

    about: Meeting
    delegations: tuple[Delegation, ...]
    phrases: tuple[Phrase, ...]


def read_alike(path: Path) -> Alike:
    """An earlier meeting, read where it lies; raises NotAMeeting, DamagedFile, NewerFormat, Busy or NoRoom."""
    with elsewhere.reading(path) as connection:
        return Alike(meeting(connection), tuple(people.delegations(connection)), tuple(phrases.listed(connection)))


def described(given: MeetingDescription, earlier: Alike) -> MeetingDescription:
    """A new meeting's description with the delegations of the earlier one in their order."""
    taken = {one.code for one in earlier.delegations}
    free = (code for n in count(1) if (code := f"DEL-{n}") not in taken)
    given_out: set[str] = set()
    delegations = []
    for one in earlier.delegations:
        fits = re.fullmatch(CODE, one.code) and one.code not in given_out
        code = one.code if fits else next(free)  # one that came with a list may have none
        given_out.add(code)
        delegations.append(
            DelegationDescription(
                code=code, category=one.category, name_es=one.name_es, name_en=one.name_en, aliases=one.aliases
            )
        )
    return msgspec.structs.replace(
        given, body_es=earlier.about.body_es, body_en=earlier.about.body_en, delegations=tuple(delegations),
        order=tuple(one.code for one in delegations), like=earlier.about.id,
    )  # fmt: skip


def take_over(work: Work, about: Meeting, earlier: Alike, *, delegations: bool) -> Meeting:
    """Write phrases, and delegations where none stand yet, under ids of their own; the meeting, held as the earlier."""
    for phrase in earlier.phrases:
        work.create(msgspec.structs.replace(phrase, id=work.new_id()))
    held = earlier.about
    about = msgspec.structs.replace(about, opening=held.opening, entitled=held.entitled, doors=held.doors)
    if not delegations:
        return about
    of = {one.id: work.new_id() for one in earlier.delegations}
    for delegation in earlier.delegations:
        work.create(msgspec.structs.replace(delegation, id=of[delegation.id], acting_head=ActingHead()))
    return msgspec.structs.replace(about, body_es=held.body_es, body_en=held.body_en, order=tuple(of.values()))
