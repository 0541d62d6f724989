"""How preparing says lengths, rooms, remarks and what would follow."""

import datetime as dt

import msgspec
from PySide6.QtCore import QLocale, QObject

from rcm_desktop.domain.agenda import AgendaItem, Audience, MeetingSession
from rcm_desktop.domain.planning_checks import Concern, Remark, over
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.timetable import length, planned_minutes
from rcm_desktop.ui.kit.records.wording import word
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.words import access_word, missing_word, title, translate

_SHORT = 44


class PlanCounting(QObject):
    """Numbers in words; an object, since only `tr` of one knows singular and plural."""

    def days(self, count: int) -> str:
        """ "3 days"."""
        return self.tr("%n days", "", count)

    def sessions(self, count: int) -> str:
        """ "3 sessions"."""
        return self.tr("%n sessions", "", count)

    def items(self, count: int) -> str:
        """ "3 items"."""
        return self.tr("%n items", "", count)

    def untranslated(self, count: int) -> str:
        """Of a session, how many of its texts stand in one language only."""
        return self.tr("%n texts without a translation: “{session}”", "", count)

    def borrowed(self, count: int) -> str:
        """The same in few words, without the session."""
        return self.tr("%n texts to translate", "", count)


_COUNTING = PlanCounting()


def length_words(minutes: int) -> str:
    """A length as "2 h 45", "45 min" or "3 h"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return bound(translate("agenda", "{n} min").format(n=rest))
    return bound(f"{hours} h {rest:02d}" if rest else f"{hours} h")


def bound(length: str) -> str:
    """A number and its unit that no line breaks apart."""
    return length.replace(" ", "\N{NO-BREAK SPACE}")


class Sum(msgspec.Struct, frozen=True):
    """How much of a session its items take, in words; `excess` says by how much they are too long."""

    told: str = ""
    excess: str = ""

    @property
    def whole(self) -> str:
        """Both in one line."""
        return " · ".join(part for part in (self.told, self.excess) if part)


def sum_words(sitting: Sitting, programme: Programme) -> Sum:
    """How much of a session its items take; nothing without items."""
    has, taken = length(sitting.session, programme.zone), planned_minutes(sitting.items)
    if not taken:
        return Sum()
    if has is None:
        return Sum(length_words(taken))
    told = translate("agenda", "{sum} of {length}").format(sum=length_words(taken), length=length_words(has))
    beyond = over(sitting, programme.zone)
    excess = translate("agenda", "{length} too long").format(length=length_words(beyond)) if beyond else ""
    return Sum(told, excess)


def room_word(room: str) -> str:
    """The head of a room's column."""
    return room or translate("agenda", "No room")


def spoken(sitting: Sitting, programme: Programme, hours: str) -> str:
    """A block of the timetable in one sentence, for those who hear it."""
    session = sitting.session
    said = title(session)
    parts = (
        said.text, hours, room_word(session.room), word(session.kind), access_word(session),
        missing_word() if said.borrowed else "", sum_words(sitting, programme).whole,
    )  # fmt: skip
    return ". ".join(part for part in parts if part)


def audience_word(item: AgendaItem) -> str:
    """The word for an item that only the secretariat sees."""
    return translate("agenda", "internal") if item.visibility is Audience.INTERNAL else ""


def shift_words(minutes: int) -> str:
    """By how much later or earlier."""
    days, rest = divmod(abs(minutes), 24 * 60)
    if days and not rest:
        told = _COUNTING.days(days)
    else:
        told = length_words(abs(minutes))
    later, earlier = translate("agenda", "{length} later"), translate("agenda", "{length} earlier")
    return (later if minutes > 0 else earlier).format(length=told)


def follow_words(sessions: int, items: int, minutes: int) -> str:
    """The offer to let what follows follow."""
    counted = [
        _COUNTING.sessions(sessions) if sessions else "",
        _COUNTING.items(items) if items else "",
    ]
    what = labels().listing([part for part in counted if part])
    return translate("agenda", "Move what follows, too: {what}, {shift}").format(what=what, shift=shift_words(minutes))


def short_title(session: MeetingSession) -> str:
    """A session's title, cut where a line would be too long for it."""
    text = title(session).text
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


def remark_words(remark: Remark, programme: Programme) -> str:
    """What is to be looked at, in one sentence."""
    told = _sentence(remark.concern, remark.amount)
    sitting, other = programme.by_id.get(remark.session), programme.by_id.get(remark.other)
    item = sitting.item(remark.item) if sitting is not None and remark.item else None
    return told.format(
        session=short_title(sitting.session) if sitting is not None else "—",
        other=short_title(other.session) if other is not None else "—",
        item=title(item).text if item is not None else "",
        name=remark.name,
        length=length_words(remark.amount),
    )


class Short(msgspec.Struct, frozen=True):
    """A remark on two short lines: what is to be looked at, and where."""

    what: str
    where: str


def short_remark(remark: Remark, programme: Programme) -> Short:
    """The same as `remark_words`, for a narrow list."""
    sitting = programme.by_id.get(remark.session)
    item = sitting.item(remark.item) if sitting is not None and remark.item else None
    where = remark.name
    if not where and sitting is not None:
        where = title(item or sitting.session).text
    what = {
        Concern.SAME_ROOM: translate("agenda", "Room taken twice"),
        Concern.SAME_CHAIR: translate("agenda", "Chair wanted twice"),
        Concern.SAME_RAPPORTEUR: translate("agenda", "Rapporteur wanted twice"),
        Concern.OUTSIDE_MEETING: translate("agenda", "Outside the meeting"),
        Concern.NO_SUCH_TIME: translate("agenda", "Time skipped by the clocks"),
        Concern.TOO_LONG: translate("agenda", "{length} too long").format(length=length_words(remark.amount)),
        Concern.ITEMS_OVERLAP: translate("agenda", "Begins too early"),
        Concern.OUTSIDE_SESSION: translate("agenda", "Outside its session"),
        Concern.NO_OBJECTIVES: translate("agenda", "No objectives"),
        Concern.NO_ROOM: translate("agenda", "No room"),
        Concern.NO_TIME: translate("agenda", "No time"),
    }
    return Short(what.get(remark.concern) or _COUNTING.borrowed(remark.amount), where or "—")


def _sentence(concern: Concern, amount: int) -> str:
    sentences = {
        Concern.SAME_ROOM: translate("agenda", "{name} is taken twice: “{session}” and “{other}”"),
        Concern.SAME_CHAIR: translate("agenda", "{name} chairs two sessions at once: “{session}” and “{other}”"),
        Concern.SAME_RAPPORTEUR: translate(
            "agenda", "{name} reports on two sessions at once: “{session}” and “{other}”"
        ),
        Concern.OUTSIDE_MEETING: translate("agenda", "Outside the days of the meeting: “{session}”"),
        Concern.NO_SUCH_TIME: translate("agenda", "The clocks are put forward over a time of “{session}”"),
        Concern.TOO_LONG: translate("agenda", "Items {length} too long: “{session}”"),
        Concern.ITEMS_OVERLAP: translate("agenda", "“{item}” begins before the item above it ends: “{session}”"),
        Concern.OUTSIDE_SESSION: translate("agenda", "“{item}” is outside the hours of “{session}”"),
        Concern.NO_OBJECTIVES: translate("agenda", "No objectives: “{session}”"),
        Concern.NO_ROOM: translate("agenda", "No room: “{session}”"),
        Concern.NO_TIME: translate("agenda", "No time: “{session}”"),
    }
    return sentences.get(concern) or _COUNTING.untranslated(amount)


def minute_word(minute: int) -> str:
    """A minute of a day as a clock shows it; midnight at its end is 24:00."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def span_words(start: int, end: int) -> str:
    """From one minute of a day until another."""
    return f"{minute_word(start)}–{minute_word(end)}"


def short_day(day: dt.date | None) -> str:
    """A day in a narrow list: "mié 15 nov"."""
    if day is None:
        return translate("agenda", "Without a time")
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{weekday} {labels().short_day(day)}"


def copied_day_words(day: dt.date) -> str:
    """What copying a day is called in the list of what can be taken back."""
    return translate("agenda", "Copy of {name}").format(name=labels().day(day))
