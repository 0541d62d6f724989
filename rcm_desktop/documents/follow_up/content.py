"""What the follow-up's papers are made of, and what their readers may see of it."""

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.follow_up import Due, State
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note, Visibility
from rcm_desktop.domain.people import Delegation
from rcm_desktop.laptop.labels import Labels


class Followed(msgspec.Struct, frozen=True):
    """A commitment, its translation if it has one, who does it, and what was said of it last."""

    note: Note
    translation: Note | None = None
    delegation: Delegation | None = None
    session: MeetingSession | None = None
    objective: Objective | None = None
    state: State = State.OPEN
    at: datetime | None = None
    remark: str = ""


class FollowUpContent(msgspec.Struct, frozen=True, kw_only=True):
    """Plain values that a service gathers: all commitments, the most pressing first."""

    meeting: Meeting
    commitments: tuple[Followed, ...]
    local: datetime
    """When it was read, by the clock of the meeting's place."""
    issued: str = ""
    """ISO moment with offset."""
    readers: Readers = Readers.EVERYONE

    @property
    def today(self) -> date:
        """The day it is there."""
        return self.local.date()

    def shown(self) -> list[Followed]:
        """Those that these readers may see."""
        members = self.readers is Readers.MEMBERS
        return [one for one in self.commitments if members or one.note.visibility is not Visibility.MEMBERS_ONLY]

    def groups(self) -> Iterator[tuple[str, list[Followed]]]:
        """What they may see under the names of headings; those done come last."""
        still = [one for one in self.shown() if one.state is not State.DONE]
        for due in Due:
            yield due.value, [one for one in still if rules.due(one.note.action.due, self.today) is due]
        yield "done", [one for one in self.shown() if one.state is State.DONE]


def text_of(one: Followed, language: str) -> str:
    """The text in a language, or as it was recorded."""
    half = one.translation
    return half.text if one.note.language != language and half is not None and half.text.strip() else one.note.text


def responsible_of(one: Followed, language: str) -> str:
    """Who does it; where nobody may be named that would tell who spoke."""
    if one.note.visibility is Visibility.CHATHAM_HOUSE:
        return ""
    return one.note.action.responsible if one.delegation is None else one.delegation.short_name(language)


def origin_of(one: Followed, labels: Labels) -> str:
    """ "From RCM 27, RCGM", or nothing."""
    origin = one.note.origin
    where = ", ".join(part for part in (origin.name, origin.session) if part)
    return labels.text("follow_up", "origin", where=where) if where else ""


def overdue_by(one: Followed, today: date, labels: Labels) -> str:
    """ "overdue by 12 days", of what is not done."""
    days = rules.days_over(one.note.action.due, today) if one.state is not State.DONE else 0
    return labels.text("follow_up", "overdue_one" if days == 1 else "overdue", days=days) if days else ""


def title_of(meeting: Meeting, language: str) -> str:
    """The meeting's title in a language, or in the other where that one is missing."""
    texts = (meeting.title_es, meeting.title_en)
    return next((text for text in (texts if language == "es" else texts[::-1]) if text), "")
