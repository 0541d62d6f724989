"""What the desk says to a person: each verdict's colour, word and sound."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.attendance import Verdict as Said
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.kit.wording import labels, language

translate = QCoreApplication.translate

SOUNDS = {"green": "good", "blue": "known", "amber": "attention", "red": "stop"}
"""The sound of each colour."""

_COLOURS = {Said.WELCOME: "green", Said.ALREADY_IN: "blue", Said.NO_ACCESS: "red"}


class Clocked(msgspec.Struct, frozen=True):
    """The meeting's zone and its present day: what a time needs to be told."""

    zone: ZoneInfo
    now: datetime

    def time(self, moment: datetime) -> str:
        """08:12, or "14 Nov, 08:12" on another day."""
        local = moment.astimezone(self.zone)
        time = labels().time(local)
        same_day = local.date() == self.now.astimezone(self.zone).date()
        return time if same_day else f"{labels().short_day(local.date())}, {time}"

    def brief(self, moment: datetime) -> str:
        """08:12, or "14 Nov" on another day."""
        local = moment.astimezone(self.zone)
        same_day = local.date() == self.now.astimezone(self.zone).date()
        return labels().time(local) if same_day else labels().short_day(local.date())


def capacity_word(delegate: Delegate) -> str:
    """In what quality a person takes part."""
    return labels().text("paper.capacities", delegate.capacity.value)


def delegation_name(delegation: Delegation | None) -> str:
    """The delegation's short name, empty where it is not known here."""
    return delegation.name(language()).short if delegation is not None else ""


def verdict(outcome: Outcome, clocked: Clocked) -> Verdict:
    """An outcome as the band shows it."""
    who = outcome.delegate
    colour = _COLOURS.get(outcome.verdict, "amber")
    word = _word(outcome, clocked)
    advice = _advice(outcome.verdict)
    if who is None:
        return Verdict(colour, word, outcome.code, (advice,))
    of = (delegation_name(outcome.delegation), capacity_word(who))
    badge = translate("verdicts", "Badge {code}").format(code=who.badge) if who.badge else ""
    lines = (" · ".join(part for part in of if part), " · ".join(part for part in (badge, advice) if part))
    return Verdict(colour, word, who.name.full, tuple(line for line in lines if line))


def taken_back(who: Delegate) -> Verdict:
    """What is said when a check-in was undone."""
    return Verdict("blue", translate("verdicts", "Check-in undone; the record is kept"), who.name.full)


def _word(outcome: Outcome, clocked: Clocked) -> str:
    if outcome.verdict is Said.ALREADY_IN and outcome.at is not None:
        time = clocked.time(outcome.at)
        if outcome.where:
            return translate("verdicts", "Already in, {time}, {place}").format(time=time, place=outcome.where)
        return translate("verdicts", "Already in, {time}").format(time=time)
    return {
        Said.WELCOME: translate("verdicts", "Welcome"),
        Said.ALREADY_IN: translate("verdicts", "Already in"),
        Said.CREDENTIAL_PENDING: translate("verdicts", "May enter; credential pending"),
        Said.ATTENTION: translate("verdicts", "Attention: read before handing over"),
        Said.NOT_REGISTERED: translate("verdicts", "May enter; arrival not registered yet"),
        Said.NO_ACCESS: translate("verdicts", "No access to this session"),
        Said.UNKNOWN: translate("verdicts", "Unknown code"),
        Said.OTHER_MEETING: translate("verdicts", "Badge of another meeting"),
        Said.SEVERAL: translate("verdicts", "One code, several people"),
    }[outcome.verdict]


def _advice(said: Said) -> str:
    return {
        Said.NOT_REGISTERED: translate("verdicts", "F6 registers the arrival, too"),
        Said.NO_ACCESS: translate("verdicts", "The chair of the session decides"),
        Said.UNKNOWN: translate("verdicts", "Search by name or country."),
        Said.OTHER_MEETING: translate("verdicts", "Search by name or country."),
        Said.SEVERAL: translate("verdicts", "Choose the person below."),
    }.get(said, "")
