"""A meeting of 30 days in 12 rooms with 2,000 items, 200 of them in one session."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
from practice import Clock

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.ordering import places
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Planning
from rcm_desktop.services.agenda.retiming import Retimed
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.work import Work

FIRST, DAYS, ROOMS = date(2023, 11, 1), 30, 12
ITEMS, IN_THE_LONG_ONE = 2000, 201


class Large(msgspec.Struct, frozen=True):
    """The file, the first item of its long session and how many follow that, and a moment to follow the meeting at."""

    database: Database
    first: str
    others: int
    noon: tuple[int, int]


def lay_out(folder: Path, clock: Clock) -> Large:
    """The sample meeting with this timetable in place of its own."""
    database = Meetings(folder / "large", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    rooms = tuple(f"Sala {n + 1:02}" for n in range(ROOMS))
    left, made = ITEMS - IN_THE_LONG_ONE, ""
    with database.write() as work:
        for cls in (AgendaItem, MeetingSession):
            for record in records.listed(work.connection, cls):
                work.delete(cls, record.id, records.sight(work.connection, cls, record.id))
        stood = records.sight(work.connection, Meeting, database.meeting)
        last = FIRST + timedelta(days=DAYS - 1)
        work.change(
            Meeting, database.meeting, stood, {"rooms": rooms, "period": Days(FIRST.isoformat(), last.isoformat())}
        )
        for number in range(DAYS * ROOMS):
            day, room = FIRST + timedelta(days=number // ROOMS), rooms[number % ROOMS]
            is_long = number == DAYS * ROOMS - 1
            count = IN_THE_LONG_ONE if is_long else left // (DAYS * ROOMS - 1 - number)
            left -= 0 if is_long else count
            item = _session(work, day, room, count, 2 if is_long else 60)
            made = item if is_long else made
    return Large(database, made, IN_THE_LONG_ONE - 1, (14, 12))


def offer(large: Large, planning: Planning, turn: int) -> Retimed:
    """Another length of the first item, which offers to shift the 200 others: longer and shorter by turns."""
    offered = planning.time_item(large.first, minutes=7 - 5 * (turn % 2))
    if len(offered.following) != large.others:
        raise RuntimeError(f"{len(offered.following)} items would follow")
    return offered


def _session(work: Work, day: date, room: str, count: int, minutes: int) -> str:
    """A session of so many items one after the other; the id of its first item."""
    session = MeetingSession(
        id=work.new_id(), title_es=f"Sesión inventada del {day} en la {room}", title_en=f"Session of {day}, {room}",
        room=room, period=Times(f"{day}T09:00", f"{day}T17:00"), chair=f"Presidencia de la {room}",
        order=work.new_id(),
    )  # fmt: skip
    work.create(session)
    made = []
    for n, order in enumerate(places(count)):
        made.append(work.new_id())
        start = f"{day}T{9 + n * minutes // 60:02}:{n * minutes % 60:02}"
        work.create(
            AgendaItem(
                id=made[-1], session=session.id, title_es=f"Punto inventado {n + 1}", title_en=f"Invented item {n + 1}",
                planned=Planned(start, minutes), order=order,
            )
        )  # fmt: skip
    return made[0]
