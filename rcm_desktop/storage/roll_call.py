"""What was said at roll calls, read from its projections."""

from collections.abc import Mapping

from sqlalchemy import Connection

from rcm_desktop.domain.records import Id
from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid, Present, standing
from rcm_desktop.storage import records


def present(connection: Connection, session: Id) -> Present:
    """The delegations that are present in a session."""
    return standing(
        records.about(connection, DelegationPresent, session), records.about(connection, PresenceVoid, session)
    )


def everywhere(connection: Connection) -> Mapping[Id, Present]:
    """The same of all sessions in which a roll was called, by session."""
    said: dict[Id, list[DelegationPresent]] = {}
    for fact in records.happened(connection, DelegationPresent):
        said.setdefault(fact.about, []).append(fact)
    taken_back = records.happened(connection, PresenceVoid) if said else []
    return {session: standing(some, taken_back) for session, some in said.items()}
