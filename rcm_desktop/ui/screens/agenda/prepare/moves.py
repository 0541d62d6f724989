"""What the keys do to the session or the item that the keyboard stands on, a step at a time."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.timetable import shifted
from rcm_desktop.services.agenda.planning import MORNING, STEP
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_table import ProgrammeTable


class Target(msgspec.Struct, frozen=True):
    """What the keyboard stands on: a session, or an item in one of the tables."""

    session: MeetingSession | None = None
    item: AgendaItem | None = None
    table: ProgrammeTable | None = None


class Moves:
    """Five minutes, a room or a day at a time; of an item, a place."""

    def __init__(
        self, gestures: PlanningGestures, target: Callable[[], Target], rooms: Callable[[], tuple[str, ...]]
    ) -> None:
        self._gestures, self._target, self._rooms = gestures, target, rooms

    def by_time(self, step: int) -> None:
        """Earlier or later; an item up or down."""
        target = self._target()
        if target.item is not None and target.table is not None:
            target.table.walk_item(step)
        elif target.session is not None and target.session.period.start:
            self._gestures.move_session(target.session, shifted(target.session.period.start, step * STEP))

    def by_length(self, step: int) -> None:
        """Shorter or longer."""
        target = self._target()
        if target.item is not None:
            minutes = max(0, target.item.planned.minutes + step * int(STEP / timedelta(minutes=1)))
            self._gestures.time_item(target.item, minutes=minutes)
        elif target.session is not None and target.session.period.end:
            self._gestures.set_end(target.session, shifted(target.session.period.end, step * STEP))

    def by_room(self, step: int) -> None:
        """Into the room beside it."""
        session, rooms = self._target().session, self._rooms()
        if session is None or session.room not in rooms:
            return
        place = rooms.index(session.room) + step
        if 0 <= place < len(rooms):
            self._gestures.move_session(session, session.period.start, rooms[place])

    def by_day(self, step: int, first: str) -> None:
        """To the day before or after; what has no time yet to the first day."""
        session = self._target().session
        if session is None:
            return
        start = session.period.start
        if start:
            self._gestures.move_session(session, shifted(start, timedelta(days=step)))
        elif first:
            self._gestures.move_session(session, f"{first}T{MORNING}")
