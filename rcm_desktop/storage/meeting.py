"""The meeting's own record, its laptops and its operators, read from their projections."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection

from rcm_desktop.domain.badges import LETTERS
from rcm_desktop.domain.meeting import Laptop, Meeting, Operator
from rcm_desktop.storage import incarnation, records, settings
from rcm_desktop.storage.work import Work


def meeting(connection: Connection) -> Meeting:
    """The meeting's record, or a bare one while none has been received."""
    ident = settings.value(connection, "meeting")
    return records.one(connection, Meeting, ident) or Meeting(id=ident)


def zone(connection: Connection) -> ZoneInfo:
    """The time zone of the meeting's place; UTC where this laptop knows none of that name."""
    try:
        return ZoneInfo(meeting(connection).timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # "America" is a folder
        return ZoneInfo("UTC")


def laptops(connection: Connection) -> dict[str, Laptop]:
    """The laptops that serve the meeting, by replica id."""
    return {laptop.id: laptop for laptop in records.listed(connection, Laptop)}


def this_laptop(connection: Connection) -> Laptop:
    """This laptop's own record, or a bare one while it has none."""
    ident = incarnation.mine(connection).id
    return records.one(connection, Laptop, ident) or Laptop(id=ident)


def free_letter(connection: Connection) -> str:
    """The next badge letter that no laptop has and no invitation of this one carries; the last when all are taken."""
    taken = {laptop.letter for laptop in laptops(connection).values()}
    taken |= set(settings.value(connection, "invited-letters"))
    return next((letter for letter in LETTERS if letter not in taken), LETTERS[-1])


def give_letter(connection: Connection) -> str:
    """Take the next free badge letter for an invitation, whether it is used or not."""
    letter = free_letter(connection)
    settings.keep(connection, "invited-letters", settings.value(connection, "invited-letters") + letter)
    return letter


def operators(connection: Connection) -> dict[str, Operator]:
    """The people who sat at any laptop, by id."""
    return {operator.id: operator for operator in records.listed(connection, Operator, hidden=True)}


def sit(work: Work, name: str) -> Operator:
    """Let this laptop's gestures carry a person's name from this one on; one name is one operator."""
    name = name.strip()
    known = next((o for o in operators(work.connection).values() if o.name == name), None)
    found = known or Operator(id=work.new_id(), name=name)
    if known is None:
        work.create(found)
    settings.keep(work.connection, "operator", found.id)
    work.actor = found.id
    return found
