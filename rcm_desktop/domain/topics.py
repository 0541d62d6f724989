"""What can change in a meeting, as a page that shows it would name it."""

from enum import StrEnum


class Topic(StrEnum):
    """A part of the meeting's data that pages watch; each kind of the journal belongs to one."""

    MEETING = "meeting"
    PEOPLE = "people"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    FOLLOWING = "following"
    """What goes on in the sessions: items started and closed, reserved parts, speakers."""
    NOTES = "notes"
    EXCHANGE = "exchange"
    OTHER = "other"
