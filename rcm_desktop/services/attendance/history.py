"""A person's history: every scan, undo, correction and badge, derived from the journal at each asking."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec

from rcm_desktop.domain.attendance import FailedScan, Scan, ScanVoid, Way
from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.people import Credential, Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.attendance.values import Step, StepKind
from rcm_desktop.storage import history, people
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.history import Line
from rcm_desktop.storage.meeting import laptops, operators

_PERSON = kind_of(Delegate)
_BADGES = {
    kind_of(BadgeIssued): StepKind.BADGE_ISSUED,
    kind_of(BadgePrinted): StepKind.BADGE_PRINTED,
    kind_of(BadgeVoid): StepKind.BADGE_VOID,
}
_STANDINGS = {
    Standing.WITHDRAWN: StepKind.WITHDRAWN,
    Standing.NOT_LISTED: StepKind.NOT_LISTED,
    Standing.EXPECTED: StepKind.EXPECTED,
}


def steps(connection: Connection, delegate: str) -> tuple[Step, ...]:
    """All that happened to a person, by whichever of the joined records, newest first."""
    same = people.classes(connection)
    shown = same.get(delegate, delegate)
    records = {delegate, *(ident for ident, canonical in same.items() if canonical == shown)}
    lines = history.lines(connection, records)
    names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
    sat = {ident: operator.name for ident, operator in operators(connection).items()}
    points = {line.id: _value(line).get("point", "") for line in lines if line.kind == kind_of(Scan)}
    found: list[Step] = []
    known: set[str] = set()
    for _, transaction in groupby(lines, key=lambda line: (line.hlc, line.tx)):
        written = list(transaction)
        who = {"laptop": names.get(written[0].replica, ""), "operator": sat.get(written[0].actor, "")}
        found += [msgspec.structs.replace(step, **who) for step in _told(written, points, known)]
    found.reverse()  # so that of one moment the last comes first, too
    return tuple(sorted(found, key=lambda step: step.at, reverse=True))


def _told(written: list[Line], points: Mapping[str, str], known: set[str]) -> Iterator[Step]:
    """The steps of one transaction: a record not known before is one step, else each field is one."""
    new = {line.rec for line in written if line.kind == _PERSON and line.rec not in known}
    known |= new
    for rec in sorted(new):
        name = next((line for line in written if (line.kind, line.rec, line.field) == (_PERSON, rec, "name")), None)
        at = _written(written[0])
        yield Step(at=at, what=StepKind.CREATED, after=_text("name", name.value) if name else "")
    for line in written:
        if not line.field:
            yield from _happened(line, points)
        elif line.kind == _PERSON and line.rec not in new:
            yield _edited(line)


def _happened(line: Line, points: Mapping[str, str]) -> Iterator[Step]:
    """A fact about the person as a step; none for a kind that says nothing of the person."""
    value = _value(line)
    at = datetime.fromisoformat(value["at"]) if "at" in value else _written(line)
    reason = value.get("reason", "")
    if line.kind == kind_of(Scan):
        what = StepKind.OUT if value.get("way") == Way.OUT else StepKind.IN
        yield Step(at=at, what=what, point=value.get("point", ""), reason=reason, scan=line.id)
    elif line.kind == kind_of(ScanVoid):
        scan = value.get("scan", "")
        yield Step(at=at, what=StepKind.UNDONE, point=points.get(scan, ""), reason=reason, scan=scan)
    elif line.kind == kind_of(FailedScan):
        yield Step(
            at=at, what=StepKind.FAILED, point=value.get("point", ""), reason=value.get("why", ""),
            after=value.get("code", ""),
        )  # fmt: skip
    elif line.kind in _BADGES:
        yield Step(at=at, what=_BADGES[line.kind], after=value.get("code", ""), reason=reason)


def _edited(line: Line) -> Step:
    """One field written over what stood before."""
    at = _written(line)
    before = _text(line.field, line.before[-1]) if line.before else ""
    after = _text(line.field, line.value)
    if line.field == "deleted":
        return Step(at=at, what=StepKind.DELETED if after else StepKind.RESTORED)
    if line.field == "same_as":
        return Step(at=at, what=StepKind.JOINED if after else StepKind.PARTED, before=before, after=after)
    if line.field == "withdrawal":
        said = msgspec.json.decode(line.value, type=Withdrawal)
        return Step(at=at, what=_STANDINGS[said.standing], reason=said.reason, after=said.by)
    return Step(at=at, what=StepKind.CHANGED, field=line.field, before=before, after=after)


def _written(line: Line) -> datetime:
    return datetime.fromisoformat(line.wall)


def _text(field: str, value: str) -> str:
    """A field's value as one text: names in full, ids and enumerated values as the record holds them."""
    if field == "name":
        name = msgspec.json.decode(value, type=PersonName)
        return " ".join(part for part in (name.honorific, name.full) if part)
    if field == "credential":
        return msgspec.json.decode(value, type=Credential).state
    found: Any = msgspec.json.decode(value)
    if isinstance(found, dict):
        found = found.get("deleted", "")
    return "" if found in (None, False) else str(found)


def _value(line: Line) -> dict[str, Any]:
    return msgspec.json.decode(line.value, type=dict[str, Any])
