"""The roll call of a session: which delegations are there by what was said, beside what the scans say."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.people import Category, Delegation, Standing
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid, Told
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import hall, people, roll_call
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.hall import Hall
from rcm_desktop.storage.meeting import laptops, operators, zone
from rcm_desktop.storage.work import Work


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """A delegation of the roll: whether it is there because somebody said so, and what is known of its people."""

    delegation: Delegation
    at: datetime | None = None
    """Since when it is present, aware; None where nobody said so."""
    by: str = ""
    """Who said so, or the laptop on which it was said."""
    how: Told = Told.ROLL_CALL
    reason: str = ""
    announced: int = 0
    """Its people who are expected, and those who came though they were not."""
    registered: int = 0
    """Those checked in to the meeting."""
    in_session: int = 0
    """Those checked in to this session."""

    @property
    def present(self) -> bool:
        """Whether somebody said that it is there."""
        return self.at is not None

    @property
    def member(self) -> bool:
        """Whether it is a member country."""
        return self.delegation.category is Category.MEMBER


class Roll(msgspec.Struct, frozen=True):
    """The roll of a session in the meeting's order, members first; `zone` and `now` are those of the meeting."""

    lines: tuple[Called, ...]
    zone: ZoneInfo
    now: datetime

    @property
    def members(self) -> tuple[Called, ...]:
        """The member countries."""
        return tuple(line for line in self.lines if line.member)

    @property
    def missing(self) -> tuple[Called, ...]:
        """The member countries of which nobody said that they are there."""
        return tuple(line for line in self.members if not line.present)


class Said(msgspec.Struct, frozen=True):
    """What a gesture put on record of a session: who is present, and what it took back."""

    session: Id
    stated: tuple[DelegationPresent, ...] = ()
    taken_back: tuple[DelegationPresent, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether there was nothing to do."""
        return not (self.stated or self.taken_back)


class RollCall:
    """Calls the roll: each gesture is on disk when it returns, and can be taken back and done again."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: Hall | None = None

    def roll(self, session: Id, *, others: bool = False) -> Roll:
        """The members, and with `others` every other delegation but the press, as they stand in a session."""
        now = self._database.now()
        with self._database.read() as connection:
            wanted = [d for d in people.delegations(connection) if _is_called(d, others=others)]
            said = roll_call.present(connection, session)
            named = _Named(connection)
            counts = _counts(self._hall(connection), session)
            local = zone(connection)
        ordered = sorted(wanted, key=lambda one: one.category is not Category.MEMBER)
        return Roll(tuple(_line(one, said.get(one.id, ()), named, counts) for one in ordered), local, now)

    def present(self, session: Id) -> Collection[Id]:
        """The delegations that are in a session by what was said."""
        with self._database.read() as connection:
            return roll_call.present(connection, session).keys()

    def mark(
        self, session: Id, delegations: Iterable[Id], how: Told = Told.ROLL_CALL, reason: str = ""
    ) -> Said:
        """Say that these delegations are present; those of which it is said already are left alone."""
        with self._database.write() as work:
            known = roll_call.present(work.connection, session)
            wanted = [one for one in dict.fromkeys(delegations) if one not in known]
            at = utc_text(work.now)
            stated = [_said(session, one, at, how, reason) for one in wanted]
            slots = [_state(work, fact) for fact in stated]
        return Said(session, tuple(_landed(work, slots, stated)))

    def take_back(self, session: Id, delegation: Id) -> Said:
        """Say that a delegation is not present after all, whoever said that it is."""
        with self._database.write() as work:
            known = roll_call.present(work.connection, session).get(delegation, ())
            _void(work, session, known)
        return Said(session, taken_back=known)

    def undo(self, said: Said) -> Said:
        """Take a gesture back: what it said is void, what it took back is said again; what somebody else said stays."""
        with self._database.write() as work:
            known = roll_call.present(work.connection, said.session)
            live = {fact.id for some in known.values() for fact in some}
            gone = tuple(fact for fact in said.stated if fact.id in live)
            _void(work, said.session, gone)
            again = [fact for fact in said.taken_back if fact.delegation not in known]
            slots = [_state(work, fact) for fact in again]
        return Said(said.session, tuple(_landed(work, slots, again)), gone)

    def _hall(self, connection: Connection) -> Hall:
        """Everyone as this snapshot has them; kept, so that the next asking reads what changed only."""
        now, kept = utc_text(self._database.now()), self._kept
        self._kept = hall.read(connection, now) if kept is None else hall.renewed(connection, kept, now)
        return self._kept


class _Named:
    """Who said something: the person at the laptop, else the laptop."""

    def __init__(self, connection: Connection) -> None:
        self._people, self._laptops = operators(connection), laptops(connection)

    def of(self, fact: DelegationPresent) -> str:
        by, laptop = self._people.get(fact.actor), self._laptops.get(fact.replica)
        return by.name if by else laptop.name if laptop else ""


def _is_called(delegation: Delegation, *, others: bool) -> bool:
    return delegation.category is Category.MEMBER or (others and delegation.category is not Category.PRESS)


def _counts(found: Hall, session: Id) -> Mapping[Id, tuple[int, int, int]]:
    """By delegation: how many are announced, are registered, and came to the session."""
    registered, entered = found.at(REGISTRATION), found.at(session)
    counts: dict[Id, tuple[int, int, int]] = {}
    for one in found.people.values():
        came, here = one.id in registered, one.id in entered
        told = counts.get(one.delegation, (0, 0, 0))
        expected = one.withdrawal.standing is Standing.EXPECTED or came or here
        counts[one.delegation] = (told[0] + expected, told[1] + came, told[2] + here)
    return counts


def _line(
    of: Delegation, said: Sequence[DelegationPresent], named: _Named, counts: Mapping[Id, tuple[int, int, int]]
) -> Called:
    announced, registered, in_session = counts.get(of.id, (0, 0, 0))
    line = Called(delegation=of, announced=announced, registered=registered, in_session=in_session)
    if not said:
        return line
    first = said[0]
    return msgspec.structs.replace(
        line, at=datetime.fromisoformat(first.at), by=named.of(first), how=first.how, reason=first.reason
    )


def _said(session: Id, delegation: Id, at: str, how: Told, reason: str) -> DelegationPresent:
    return DelegationPresent(
        id="", about=session, hlc=0, actor="", replica="", delegation=delegation, at=at, how=how, reason=reason
    )


def _state(work: Work, fact: DelegationPresent) -> int:
    values = {"delegation": fact.delegation, "at": fact.at, "how": fact.how, "reason": fact.reason}
    return work.state(DelegationPresent, fact.about, **values)


def _void(work: Work, session: Id, facts: Iterable[DelegationPresent]) -> None:
    for fact in facts:
        work.state(PresenceVoid, session, fact=fact.id, at=utc_text(work.now))


def _landed(
    work: Work, slots: Sequence[int], stated: Sequence[DelegationPresent]
) -> Iterable[DelegationPresent]:
    """The facts with the ids they have once the block has ended."""
    for slot, fact in zip(slots, stated, strict=True):
        yield msgspec.structs.replace(fact, id=work.id_of(slot))
