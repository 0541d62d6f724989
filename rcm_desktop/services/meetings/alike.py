"""What a new meeting takes from an earlier one: delegations in their order, phrases, rules; nobody by name."""

from pathlib import Path

import msgspec

from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import ActingHead, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.intake.description import DelegationDescription, MeetingDescription
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
    delegations = tuple(
        DelegationDescription(
            code=one.code, category=one.category, name_es=one.name_es, name_en=one.name_en, aliases=one.aliases
        )
        for one in earlier.delegations
    )
    return msgspec.structs.replace(
        given, body_es=earlier.about.body_es, body_en=earlier.about.body_en, delegations=delegations,
        order=tuple(one.code for one in delegations),
    )  # fmt: skip


def take_over(work: Work, about: Meeting, earlier: Alike) -> Meeting:
    """Write the delegations and phrases under ids of their own; the new meeting, as the earlier one was held."""
    of = {one.id: work.new_id() for one in earlier.delegations}
    for delegation in earlier.delegations:
        work.create(msgspec.structs.replace(delegation, id=of[delegation.id], acting_head=ActingHead()))
    for phrase in earlier.phrases:
        work.create(msgspec.structs.replace(phrase, id=work.new_id()))
    held = earlier.about
    return msgspec.structs.replace(
        about, body_es=held.body_es, body_en=held.body_en, order=tuple(of.values()), opening=held.opening,
        entitled=held.entitled, doors=held.doors,
    )  # fmt: skip
