"""What is told of a programme: as it is meant, and as each place that shows it says it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pypdfium2
from PySide6.QtGui import QImage

from rcm_desktop.domain.agenda import Access, Audience
from rcm_desktop.intake.description import ItemDescription, SessionDescription
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.wall.window import WallWindow

TONGUES = ("es", "en")
PANAMA = ZoneInfo("America/Panama")


class Point(msgspec.Struct, frozen=True):
    """An item: when (as 09:20), its titles, whether everyone may see it."""

    at: str
    titles: dict[str, str]
    public: bool


class Planned(msgspec.Struct, frozen=True):
    """A session as it is meant to be told, with times as 09:00."""

    day: str
    start: str
    end: str
    room: str
    titles: dict[str, str]
    reserved: bool
    items: tuple[Point, ...]

    @property
    def public(self) -> tuple[Point, ...]:
        """What everyone may see of it."""
        return tuple(point for point in self.items if point.public)


def meant(session: SessionDescription) -> Planned:
    """A session as its description says."""
    return Planned(
        session.period.start[:10], session.period.start[11:], session.period.end[11:], session.room,
        _titles(session), session.access is Access.MEMBERS_ONLY,
        tuple(
            Point(one.planned.start[11:], _titles(one), one.visibility is Audience.PUBLIC) for one in session.items
        ),
    )  # fmt: skip


def elsewhere(plan: Planned, room: str) -> Planned:
    """The same in another room."""
    return msgspec.structs.replace(plan, room=room)


def put_off(plan: Planned, first: int, minutes: int) -> Planned:
    """The same with the items from a place on so much later."""
    later = timedelta(minutes=minutes)
    items = tuple(
        msgspec.structs.replace(point, at=f"{datetime.fromisoformat(f'{plan.day}T{point.at}') + later:%H:%M}")
        if n >= first
        else point
        for n, point in enumerate(plan.items)
    )
    return msgspec.structs.replace(plan, items=items)


def solid(text: str) -> str:
    """A text without its spaces and line breaks, which each place sets as it needs."""
    return "".join(text.split())


def missing(said: str, wanted: Iterable[str]) -> list[str]:
    """What a text does not say, in any order."""
    found = solid(said)
    return [text for text in wanted if solid(text) not in found]


def lines(plan: Planned, tongue: str) -> list[str]:
    """What a paper for everyone says of a session in one language: each time beside its title."""
    hours = f"{plan.start}–{plan.end}{plan.titles[tongue]}"
    return [hours, *(f"{point.at}{point.titles[tongue]}" for point in plan.public)]


def pages(pdf: bytes | Path) -> list[str]:
    """The text of each page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def halves(pdf: bytes | Path) -> dict[str, str]:
    """The Spanish half of a programme in both languages, with its times, and the English one."""
    found = dict.fromkeys(TONGUES, "")
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            head = text.search("English").get_next()
            if head is not None:
                middle = text.get_charbox(head[0])[0] - 4  # a J leans out of its column
                found["es"] += text.get_text_bounded(right=middle)
                found["en"] += text.get_text_bounded(left=middle)
    return found


def doors(pdf: bytes | Path, rooms: Iterable[str]) -> list[str]:
    """The text of each door's sheet, with the pages on which it goes on."""
    found: list[str] = []
    for page in pages(pdf):
        told = page.split("CRM/RCM 2023", 1)
        if len(told) > 1 and told[1].strip().startswith(tuple(rooms)):
            found.append(told[1].strip())
        else:
            found[-1] += page
    return found


def listed(view: PrepareView) -> Iterator[tuple[str, str, str]]:
    """The rows of the list in front: time, title, room."""
    model = view.centre.list.model()
    for row in range(model.rowCount()):
        told = [str(model.index(row, column).data() or "").strip() for column in range(model.columnCount())]
        yield told[0], told[2], told[5]


def rows(plans: Iterable[Planned], tongue: str) -> list[tuple[str, str, str]]:
    """The rows in which the list shows sessions of one day."""
    found: list[tuple[str, str, str]] = []
    for plan in plans:
        found.append((f"{plan.start}–{plan.end}", plan.titles[tongue], plan.room))
        found += [(point.at, point.titles[tongue], "") for point in plan.items]
    return found


def read_blocks(view: ReadView) -> list[list[str]]:
    """What each session's block of the day in front says, from top to bottom."""
    return [
        [text for label in block.findChildren(Label) if not label.isHidden() and (text := label.text())]
        for block in view.programme.blocks
    ]


def on_wall(wall: WallWindow) -> str:
    """What can be read on a wall, after proving that it is really painted there."""
    wall.look()
    while wall._coming is not None:
        wall._draw_one()
    picture = wall.grab().toImage()
    bare = [run.text for run in wall.sheet.runs if not _is_inked(picture, run.box())]
    assert bare == [], f"not painted: {bare}"
    return " ".join(wall.sheet.texts())


def _is_inked(picture: QImage, box: Any) -> bool:
    """Whether letters stand in a place: it has more than one colour."""
    inside = picture.rect().intersected(box)
    found = {
        picture.pixel(x, y)
        for y in range(inside.top(), inside.bottom(), 3)
        for x in range(inside.left(), inside.right(), 2)
    }
    return len(found) > 1


def events(calendar: bytes) -> list[Any]:
    """The events of a calendar, as the strict reader takes them."""
    read: Any = icalendar.Calendar.from_ical(calendar)
    assert [part.errors for part in read.walk() if part.errors] == []
    return list(read.walk("VEVENT"))


def in_calendar(event: Any) -> tuple[str, str, str, str, str]:
    """Day, hours, room and title of an event in Panama City."""
    start, end = (at.astimezone(PANAMA) for at in (event.start, event.end))
    room = str(event["LOCATION"]).split(",")[0]
    return f"{start:%Y-%m-%d}", f"{start:%H:%M}", f"{end:%H:%M}", room, str(event["SUMMARY"])


def of_calendar(plan: Planned, tongue: str) -> tuple[str, str, str, str, str]:
    """The same of a session as it is meant."""
    return plan.day, plan.start, plan.end, plan.room, plan.titles[tongue]


def on_day(plans: Sequence[Planned], day: str) -> list[Planned]:
    """The sessions of a day."""
    return [plan for plan in plans if plan.day == day]


def _titles(one: SessionDescription | ItemDescription) -> dict[str, str]:
    return {"es": one.title_es, "en": one.title_en}
