"""Every kind of record and fact this version projects, under its name in the journal."""

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.attendance import FailedScan, PointClosed, Scan, ScanVoid
from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid
from rcm_desktop.domain.follow_up import CommitmentState
from rcm_desktop.domain.meeting import ClockCheck, Laptop, Meeting, Operator
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate, Delegation, ListTaken, NamesVerified, ToldApart
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import Happening, Record
from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, ReservedBegun, ReservedEnded, SessionClosed, StepVoid
from rcm_desktop.domain.topics import Topic

SHAPE = 3
"""Grows whenever what a projection makes of a value changes; new kinds and fields tell by themselves."""

RECORDS: dict[str, type[Record]] = {
    "meeting": Meeting,
    "delegation": Delegation,
    "delegate": Delegate,
    "session": MeetingSession,
    "objective": Objective,
    "item": AgendaItem,
    "speaker": Speaker,
    "note": Note,
    "phrase": Phrase,
    "laptop": Laptop,
    "operator": Operator,
}
FACTS: dict[str, type[Happening]] = {
    "scan": Scan,
    "failed-scan": FailedScan,
    "scan-void": ScanVoid,
    "point-closed": PointClosed,
    "delegation-present": DelegationPresent,
    "presence-void": PresenceVoid,
    "badge-issued": BadgeIssued,
    "badge-printed": BadgePrinted,
    "badge-void": BadgeVoid,
    "names-verified": NamesVerified,
    "told-apart": ToldApart,
    "list-taken": ListTaken,
    "clock-check": ClockCheck,
    "item-started": ItemStarted,
    "item-closed": ItemClosed,
    "session-closed": SessionClosed,
    "reserved-begun": ReservedBegun,
    "reserved-ended": ReservedEnded,
    "step-void": StepVoid,
    "commitment-state": CommitmentState,
}

_TOPICS = {
    "meeting": Topic.MEETING,
    "operator": Topic.MEETING,
    "delegation": Topic.PEOPLE,
    "delegate": Topic.PEOPLE,
    "scan": Topic.ATTENDANCE,
    "failed-scan": Topic.ATTENDANCE,
    "scan-void": Topic.ATTENDANCE,
    "point-closed": Topic.ATTENDANCE,
    "delegation-present": Topic.ATTENDANCE,
    "presence-void": Topic.ATTENDANCE,
    "badge-issued": Topic.PEOPLE,
    "badge-printed": Topic.PEOPLE,
    "badge-void": Topic.PEOPLE,
    "names-verified": Topic.PEOPLE,
    "told-apart": Topic.PEOPLE,
    "list-taken": Topic.PEOPLE,
    "clock-check": Topic.MEETING,
    "session": Topic.AGENDA,
    "objective": Topic.AGENDA,
    "item": Topic.AGENDA,
    "speaker": Topic.FOLLOWING,
    "item-started": Topic.FOLLOWING,
    "item-closed": Topic.FOLLOWING,
    "session-closed": Topic.FOLLOWING,
    "reserved-begun": Topic.FOLLOWING,
    "reserved-ended": Topic.FOLLOWING,
    "step-void": Topic.FOLLOWING,
    "note": Topic.NOTES,
    "commitment-state": Topic.NOTES,
    "phrase": Topic.NOTES,
    "laptop": Topic.EXCHANGE,
}


def topic_of(kind: str) -> Topic:
    """The topic that a written kind belongs to."""
    return _TOPICS.get(kind, Topic.OTHER)


def kind_of(record: type[Record] | type[Happening]) -> str:
    """The journal's name of a kind."""
    return _NAMES[record]


_NAMES: dict[type, str] = {cls: kind for kind, cls in [*RECORDS.items(), *FACTS.items()]}
