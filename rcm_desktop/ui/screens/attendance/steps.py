"""The words of a person's history."""

from collections.abc import Callable

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.people import Capacity
from rcm_desktop.services.attendance import Step, StepKind
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, translate

SILENT = frozenset({"contact", "external_id", "ticket", "same_as", "withdrawal", "to_settle"})
"""Fields of which the desk is told that they changed, and not what they hold: contacts never show here."""

NameOf = Callable[[str], str]
"""A point or a delegation as the desk calls it, by its id; empty where it is not known."""


def told(step: Step, clocked: Clocked, name_of: NameOf) -> tuple[str, str]:
    """What happened, and in a second line when, where, by whom and why."""
    by = translate("steps", "by {name}").format(name=step.operator) if step.operator else ""
    where = (clocked.time(step.at), step.laptop, by)
    reason = translate("steps", "Reason: {reason}").format(reason=step.reason) if step.reason else ""
    return _what(step, name_of), " · ".join(part for part in (*where, reason) if part)


def _what(step: Step, name_of: NameOf) -> str:
    if step.what in (StepKind.IN, StepKind.OUT, StepKind.UNDONE, StepKind.FAILED):
        return _passing(step, name_of)
    if step.what is StepKind.CHANGED:
        return _change(step, name_of)
    if step.what in (StepKind.BADGE_ISSUED, StepKind.BADGE_PRINTED, StepKind.BADGE_VOID):
        return _badge(step)
    return {
        StepKind.CREATED: translate("steps", "Entered on the list"),
        StepKind.DELETED: translate("steps", "Deleted"),
        StepKind.RESTORED: translate("steps", "Brought back after a deletion"),
        StepKind.JOINED: translate("steps", "Joined with another record of the same person"),
        StepKind.PARTED: translate("steps", "Parted from another record"),
        StepKind.WITHDRAWN: translate("steps", "Withdrawn from the list"),
        StepKind.NOT_LISTED: translate("steps", "No longer on the list"),
        StepKind.EXPECTED: translate("steps", "Expected again"),
    }[step.what]


def _passing(step: Step, name_of: NameOf) -> str:
    if step.what is StepKind.OUT and step.point == REGISTRATION:
        return translate("steps", "Left the meeting")
    said = {
        StepKind.IN: translate("steps", "Checked in: {point}"),
        StepKind.OUT: translate("steps", "Checked out: {point}"),
        StepKind.UNDONE: translate("steps", "Undone: {point}"),
        StepKind.FAILED: translate("steps", "Not let in: {point}"),
    }[step.what]
    return said.format(point=name_of(step.point))


def _badge(step: Step) -> str:
    said = {
        StepKind.BADGE_ISSUED: translate("steps", "Badge {code} given out"),
        StepKind.BADGE_PRINTED: translate("steps", "Badge {code} printed"),
        StepKind.BADGE_VOID: translate("steps", "Badge {code} void"),
    }[step.what]
    return said.format(code=step.after)


def _change(step: Step, name_of: NameOf) -> str:
    field = _field(step.field)
    if step.field in SILENT:
        return translate("steps", "{field}: changed").format(field=field)
    before, after = (_value(step.field, value, name_of) for value in (step.before, step.after))
    if not before:
        return translate("steps", "{field}: {after}").format(field=field, after=after or "–")
    return translate("steps", "{field}: {before} → {after}").format(field=field, before=before, after=after or "–")


def _value(field: str, value: str, name_of: NameOf) -> str:
    if field == "delegation":
        return name_of(value) if value else ""
    if field == "capacity" and value in set(Capacity):
        return labels().text("paper.capacities", value)
    if field == "credential":
        return translate("steps", "seen") if "seen" in value else translate("steps", "pending")
    return value


def _field(name: str) -> str:
    return {
        "name": translate("steps", "Name"),
        "post": translate("steps", "Post"),
        "institution": translate("steps", "Institution"),
        "delegation": translate("steps", "Delegation"),
        "capacity": translate("steps", "Capacity"),
        "contact": translate("steps", "Contact"),
        "credential": translate("steps", "Credential"),
        "attention": translate("steps", "Attention note"),
        "badge": translate("steps", "Badge"),
        "walk_in": translate("steps", "Walk-in"),
    }.get(name, translate("steps", "Record"))
