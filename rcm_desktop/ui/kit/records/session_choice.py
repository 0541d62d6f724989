"""The sessions that an objective or an agenda item may belong to."""

from collections.abc import Sequence
from typing import Any

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.wording import day_of, translate
from rcm_desktop.ui.kit.wording import Words, language


def session_options(gestures: Gestures) -> Sequence[tuple[str, Words]]:
    """The sessions in their order, each with its day, and none."""
    found: list[tuple[str, Words]] = [("", lambda: translate("setup", "No session"))]
    found += [(session.id, _words(session)) for session in gestures.setup.listed(MeetingSession)]
    return found


def session_day(gestures: Gestures, item: Any) -> str:
    """The day of an item's session, else the meeting's first, empty where neither is set."""
    ident = item.session if item is not None else ""
    sessions = {session.id: session for session in gestures.setup.listed(MeetingSession)}
    start = sessions[ident].period.start if ident in sessions else ""
    return (start or gestures.setup.meeting().period.start)[:10]


def _words(session: MeetingSession) -> Words:
    return lambda: " · ".join(text for text in (session.title(language()), day_of(session.period.start)) if text)
