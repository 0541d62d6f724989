"""Why something is to be looked at, as the exchange page says it."""

from datetime import datetime

from rcm_desktop.domain.matters import Matter, Seen, ToSettle
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.fields import field_words
from rcm_desktop.ui.screens.exchange.wording import laptop_name, record_name, translate


def why(one: ToSettle) -> str:
    """One sentence on a matter, with the desks and times that recorded it."""
    if one.matter is Matter.VERSIONS:
        return translate("matters", "Two versions: {fields}").format(fields=field_words(one.fields))
    if one.matter is Matter.POSSIBLY_SAME:
        name = record_name(one.other) if one.other else ""
        return translate("matters", "Perhaps the same person as {name}").format(name=name)
    if one.matter is Matter.SAME_ROOM:
        name = record_name(one.other) if one.other else ""
        return translate("matters", "In the same room at the same time as {name}").format(name=name)
    if one.matter is Matter.CLOCK_WRONG:
        return translate("matters", "Somebody said that its clock was wrong: it was {time}").format(time=_said(one))
    seen = labels().listing([_seen(each) for each in one.seen])
    if is_stray(one):
        return translate("matters", "A code that nobody carries: {seen}").format(seen=seen)
    return {
        Matter.DELETED_YET_EDITED: translate("matters", "Deleted at one laptop, changed at another"),
        Matter.AGREED_TOUCHED: translate("matters", "Agreed, and its text was changed afterwards"),
        Matter.SAME_BADGE: translate("matters", "Somebody else has the same badge code"),
        Matter.SAME_LETTER: translate("matters", "Another laptop gives out badges under the same letter"),
        Matter.CLOCK_AHEAD: translate("matters", "Its clock ran ahead"),
        Matter.DOUBLE_SCAN: translate("matters", "Arrival recorded more than once: {seen}").format(seen=seen),
        Matter.ORPHAN_SCAN: translate("matters", "Came, but is not on our list yet: {seen}").format(
            seen=seen
        ),
        Matter.FAILED_SCAN: translate("matters", "Was not let in: {seen}").format(seen=seen),
    }[one.matter]


def is_stray(one: ToSettle) -> bool:
    """Whether it is about a code behind which nobody stands."""
    return one.matter is Matter.FAILED_SCAN and not one.about.id


def _seen(one: Seen) -> str:
    day = f"{labels().short_day(one.at.date())}, {labels().time(one.at)}"
    return translate("matters", "{place}, {time}").format(place=laptop_name(one.laptop), time=day)


def _said(one: ToSettle) -> str:
    said = datetime.fromisoformat(one.seen[0].text)
    return f"{labels().short_day(said.date())}, {labels().time(said)}"
