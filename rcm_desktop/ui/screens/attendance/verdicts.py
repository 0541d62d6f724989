"""What the desk says to a person: each verdict's colour, word and sound."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.attendance import Verdict as Said
from rcm_desktop.domain.people import Delegate, Delegation, Standing
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.kit.wording import labels, language

translate = QCoreApplication.translate

SOUNDS = {"green": "good", "blue": "known", "amber": "attention", "red": "stop"}
"""The sound of each colour."""

_COLOURS = {
    Said.WELCOME: "green",
    Said.BACK_AGAIN: "green",
    Said.ALREADY_IN: "blue",
    Said.LEFT: "blue",
    Said.NOT_INSIDE: "blue",
    Said.NO_ACCESS: "red",
}
"""Red is for no access only; all that is not here is amber."""


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
    advice = _advice(outcome)
    if who is None:
        return Verdict(colour, word, outcome.code, (advice,) if advice else ())
    of = (delegation_name(outcome.delegation), capacity_word(who))
    badge = translate("verdicts", "Badge {code}").format(code=who.badge) if who.badge else ""
    also = [_also(said) for said in outcome.also if said is not outcome.verdict]
    lines = [_joined(of), _joined((badge, advice)), _joined(also)]
    return Verdict(colour, word, who.name.full, tuple(line for line in lines if line))


def attention(outcome: Outcome) -> str:
    """The note to be read before anything is handed over, in full; empty where there is none."""
    told = outcome.verdict is Said.ATTENTION or Said.ATTENTION in outcome.also
    return outcome.delegate.attention if told and outcome.delegate is not None else ""


def sound(outcome: Outcome) -> str:
    """The sound of an outcome; what else holds is heard, too."""
    colour = _COLOURS.get(outcome.verdict, "amber")
    return SOUNDS["amber" if colour == "green" and outcome.also else colour]


def taken_back(who: Delegate) -> Verdict:
    """What is said when a check-in was undone."""
    return Verdict("blue", translate("verdicts", "Check-in undone; the record is kept"), who.name.full)


def given(who: Delegate, code: str) -> Verdict:
    """What is said when a blank badge was given to a person."""
    word = translate("verdicts", "Badge {code} given").format(code=code)
    return Verdict("blue", word, who.name.full, (translate("verdicts", "Enter checks in"),))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _word(outcome: Outcome, clocked: Clocked) -> str:
    if outcome.verdict is Said.ALREADY_IN and outcome.at is not None:
        time = clocked.time(outcome.at)
        if outcome.where:
            return translate("verdicts", "Already in, {time}, {place}").format(time=time, place=outcome.where)
        return translate("verdicts", "Already in, {time}").format(time=time)
    if outcome.verdict is Said.LEFT:
        return _left(outcome, clocked)
    if outcome.verdict is Said.EARLY and outcome.opens is not None:
        return translate("verdicts", "Early: opens {time}").format(time=clocked.time(outcome.opens))
    who = outcome.delegate
    if outcome.verdict is Said.WITHDRAWN and who is not None and who.withdrawal.standing is Standing.NOT_LISTED:
        return translate("verdicts", "No longer on the list")
    return _plain(outcome.verdict)


def _left(outcome: Outcome, clocked: Clocked) -> str:
    time = clocked.time(outcome.at) if outcome.at is not None else ""
    if outcome.point == REGISTRATION:
        return translate("verdicts", "Leaves the meeting, {time}").format(time=time)
    return translate("verdicts", "Checked out, {time}").format(time=time)


def _plain(said: Said) -> str:
    """The words of the verdicts that say the same of everyone."""
    return {
        Said.WELCOME: translate("verdicts", "Welcome"),
        Said.ALREADY_IN: translate("verdicts", "Already in"),
        Said.BACK_AGAIN: translate("verdicts", "Back again"),
        Said.NOT_INSIDE: translate("verdicts", "No entry is recorded here"),
        Said.CREDENTIAL_PENDING: translate("verdicts", "May enter; credential pending"),
        Said.ATTENTION: translate("verdicts", "Attention: read before handing over"),
        Said.NOT_REGISTERED: translate("verdicts", "May enter; arrival not registered yet"),
        Said.OPENING_ONLY: translate("verdicts", "May enter for the opening only"),
        Said.NO_ACCESS: translate("verdicts", "No access to this session"),
        Said.EARLY: translate("verdicts", "Early: not open yet"),
        Said.WITHDRAWN: translate("verdicts", "Withdrawn from the list"),
        Said.BADGE_VOID: translate("verdicts", "Badge void"),
        Said.BLANK_BADGE: translate("verdicts", "Blank badge"),
        Said.UNKNOWN: translate("verdicts", "Unknown code"),
        Said.OTHER_MEETING: translate("verdicts", "Badge of another meeting"),
        Said.SEVERAL: translate("verdicts", "One code, several people"),
    }[said]


def _advice(outcome: Outcome) -> str:
    if outcome.verdict is Said.WITHDRAWN:
        return _instead(outcome)
    return {
        Said.NOT_REGISTERED: translate("verdicts", "F6 registers the arrival, too"),
        Said.CREDENTIAL_PENDING: translate("verdicts", "F8: credential seen"),
        Said.NO_ACCESS: translate("verdicts", "The chair of the session decides"),
        Said.BADGE_VOID: translate("verdicts", "Ask for the new badge, or search by name."),
        Said.BLANK_BADGE: translate("verdicts", "Whose badge is this?"),
        Said.UNKNOWN: translate("verdicts", "Search by name or country."),
        Said.OTHER_MEETING: translate("verdicts", "Search by name or country."),
        Said.SEVERAL: translate("verdicts", "Choose the person below."),
    }.get(outcome.verdict, "")


def _instead(outcome: Outcome) -> str:
    if outcome.instead is not None:
        return translate("verdicts", "{name} comes instead").format(name=outcome.instead.name.full)
    return outcome.delegate.withdrawal.reason if outcome.delegate is not None else ""


def _also(said: Said) -> str:
    return {
        Said.ATTENTION: translate("verdicts", "Attention: read before handing over"),
        Said.CREDENTIAL_PENDING: translate("verdicts", "Credential pending; F8 when it was seen"),
        Said.NOT_REGISTERED: translate("verdicts", "Arrival not registered yet; F6 registers it"),
    }.get(said, "")
