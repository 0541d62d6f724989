"""What the line of items says of each one: planned, really, and expected."""

import datetime as dt

import msgspec

from rcm_desktop.domain.agenda import Audience
from rcm_desktop.domain.following import Course, Progress, State
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit.chair import running
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.going import expected, minutes
from rcm_desktop.ui.screens.agenda.words import hours, missing_word, title, translate


class ItemRow(msgspec.Struct, frozen=True):
    """An item as it stands; `real` and `beneath` are right of its title, `clock` is its running time."""

    id: str
    state: State
    planned: str
    title: str
    notes: str = ""
    real: str = ""
    beneath: str = ""
    clock: str = ""
    over: bool = False
    """It takes longer than planned; `beneath` says so, too."""

    def spoken(self) -> str:
        """The same in one sentence for screen readers."""
        now = translate("agenda", "now") if self.state is State.ON else ""
        parts = (self.planned, self.title, now, self.notes, self.real, self.beneath)
        return ". ".join(part for part in parts if part)


def item_rows(course: Course, now: Now) -> tuple[ItemRow, ...]:
    """The items of a session at a moment."""
    return tuple(_row(one, now) for one in course.items)


def _row(one: Progress, now: Now) -> ItemRow:
    item, start = one.slot.item, one.slot.start
    name = title(item)
    notes = [item.speakers, missing_word() if name.borrowed else ""]
    notes.append(translate("agenda", "internal") if item.visibility is Audience.INTERNAL else "")
    base = ItemRow(item.id, one.state, "" if start is None else labels().time(now.clock(start)), name.text)
    if one.state is State.PASSED_OVER:
        base = msgspec.structs.replace(base, real=translate("agenda", "passed over"), beneath=_planned(one))
    elif one.state is State.PAST and one.spans:
        base = msgspec.structs.replace(base, real=_times(one, now), beneath=_used(one, now.at))
    elif one.state is State.ON and one.spans:
        notes.insert(0, _since(one, now))
        base = msgspec.structs.replace(base, **_running(one, now))
    else:
        late = expected(start, one.expected_start, now) if one.state is State.COMING else ""
        base = msgspec.structs.replace(base, real=late, beneath=_planned(one))
    return msgspec.structs.replace(base, notes=" · ".join(note for note in notes if note))


def _times(one: Progress, now: Now) -> str:
    began, ended = one.began, one.ended
    return hours(now.clock(began) if began else None, now.clock(ended) if ended else None)


def _since(one: Progress, now: Now) -> str:
    said = [translate("agenda", "since {time}").format(time=labels().time(now.clock(one.spans[0].start)))]
    if one.slot.length and one.expected_end is not None and one.left(now.at) > dt.timedelta():
        until = labels().time(now.clock(one.expected_end))
        said.append(translate("agenda", "until {time}").format(time=until))
    return " · ".join(said)


def _running(one: Progress, now: Now) -> dict[str, object]:
    left = one.left(now.at)
    over = bool(one.slot.length) and left < dt.timedelta(0)
    beneath = _planned(one)
    if over:
        beneath = translate("agenda", "{time} over").format(time=running(-left))
    elif one.slot.length:
        beneath = translate("agenda", "{time} left").format(time=running(left))
    return {"clock": running(one.used(now.at)), "beneath": beneath, "over": over}


def _planned(one: Progress) -> str:
    if not one.slot.length:
        return ""
    return translate("agenda", "{minutes} min").format(minutes=minutes(one.slot.length))


def _used(one: Progress, at: dt.datetime) -> str:
    used = minutes(one.used(at))
    if not one.slot.length:
        return translate("agenda", "{minutes} min").format(minutes=used)
    planned = minutes(one.slot.length)
    return translate("agenda", "{used} min of {planned}").format(used=used, planned=planned)


class Sums(msgspec.Struct, frozen=True):
    """What the items of a session were planned to take, and what they took, in minutes."""

    planned: int
    used: int


def sums(course: Course, now: Now) -> Sums:
    """Planned beside really used, of all items of the day."""
    here = course.items[course.part.first : course.part.last]
    planned = sum((one.slot.length for one in here), dt.timedelta())
    return Sums(minutes(planned), minutes(sum((one.used(now.at) for one in here), dt.timedelta())))
