"""How a session goes, in words: by how much it is late, when something is expected, how long it takes."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.following import Course, Progress, State
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.words import hours

translate = QCoreApplication.translate
_MINUTE = dt.timedelta(minutes=1)


def late_word(course: Course) -> str:
    """Whether a session runs late, ahead or on time; nothing where neither a person nor its room says so."""
    if course.late > 0:
        return translate("agenda", "running late")
    if course.late < 0:
        return translate("agenda", "ahead of its plan")
    return translate("agenda", "on time") if course.followed and course.lasts else ""


def late_figure(course: Course) -> str:
    """By how many minutes, as +12 min or −3 min."""
    if not course.late:
        return ""
    sign = "+" if course.late > 0 else "−"
    return translate("agenda", "{minutes} min").format(minutes=f"{sign}{abs(course.late)}")


def late_sentence(course: Course) -> str:
    """Word and figure in one, only where a session is not on time."""
    return " ".join((late_word(course), late_figure(course))) if course.late else ""


def expected(planned: dt.datetime | None, real: dt.datetime | None, now: Now) -> str:
    """When something is expected, only where that is another minute than the planned one."""
    if real is None or (planned is not None and now.clock(planned) == now.clock(real).replace(second=0, microsecond=0)):
        return ""
    return translate("agenda", "expected {time}").format(time=labels().time(now.clock(real)))


def real_times(one: Progress, now: Now) -> str:
    """What an item really took, that it was passed over, or when it is expected instead of its planned time."""
    if one.state is State.PASSED_OVER:
        return translate("agenda", "passed over")
    if one.state is State.COMING:
        return expected(one.slot.start, one.expected_start, now)
    if one.began is None:
        return ""
    if one.ended is None:
        return translate("agenda", "since {time}").format(time=labels().time(now.clock(one.spans[0].start)))
    return hours(now.clock(one.began), now.clock(one.ended))


def planned_hours(course: Course, now: Now) -> tuple[dt.datetime | None, dt.datetime | None]:
    """From when until when a session is planned, on the one of its days that is on or comes next."""
    start, end = course.part.start, course.part.end
    return now.clock(start) if start is not None else None, now.clock(end) if end is not None else None


def expected_start(course: Course, now: Now) -> str:
    """When a session is expected to begin, only where its room is not free at its planned time."""
    planned, _ = planned_hours(course, now)
    if course.followed or planned is None or course.start is None or now.clock(course.start) <= planned:
        return ""
    return translate("agenda", "expected {time}").format(time=labels().time(now.clock(course.start)))


def expected_end(course: Course, now: Now) -> str:
    """Until when a session is expected to last, only where that is later than planned."""
    _, planned = planned_hours(course, now)
    if has_risen(course) or planned is None or course.end is None or now.clock(course.end) <= planned:
        return ""
    return translate("agenda", "expected until {time}").format(time=labels().time(now.clock(course.end)))


def has_risen(course: Course) -> bool:
    """Whether a session that was followed is over, at least for the day."""
    return course.followed and not course.lasts


def reserved_word() -> str:
    """What is said while a part of a session is for its members."""
    return translate("agenda", "Members-only session")


def minutes(length: dt.timedelta) -> int:
    """Whole minutes, rounded: what was really used beside what was planned."""
    return round(length / _MINUTE)
