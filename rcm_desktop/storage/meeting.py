"""The meeting's own record, its laptops and its operators, read from their projections."""

from sqlalchemy import Connection

from rcm_desktop.domain.meeting import Laptop, Meeting, Operator
from rcm_desktop.storage import incarnation, records, settings


def meeting(connection: Connection) -> Meeting:
    """The meeting's record, or a bare one while none has been received."""
    ident = settings.value(connection, "meeting")
    return records.one(connection, Meeting, ident) or Meeting(id=ident)


def laptops(connection: Connection) -> dict[str, Laptop]:
    """The laptops that serve the meeting, by replica id."""
    return {laptop.id: laptop for laptop in records.listed(connection, Laptop)}


def this_laptop(connection: Connection) -> Laptop:
    """This laptop's own record, or a bare one while it has none."""
    ident = incarnation.mine(connection).id
    return records.one(connection, Laptop, ident) or Laptop(id=ident)


def operators(connection: Connection) -> dict[str, Operator]:
    """The people who sat at any laptop, by id."""
    return {operator.id: operator for operator in records.listed(connection, Operator, hidden=True)}
