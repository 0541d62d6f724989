"""A timetable of 30 days, 12 rooms and 2,000 items: shown in the window, and 200 items put off by one gesture."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

from practice import Clock
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Figure, middle
from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.ordering import places
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.view import Way

DAYS, ROOMS, ITEMS, LONG = 30, 12, 2_000, 201
"""The first session has so many items that a change of its first one can push 200."""
TIMES = 7
_FIRST = datetime(2023, 11, 14)  # noqa: DTZ001 (local to the meeting)
LONGEST_S = 20.0


class PaintedSince(QObject):
    """Knows whether a widget was painted since it was asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


def measure(folder: Path) -> Iterator[Figure]:
    """From the wish to see it to the painted window; from the gesture to disk and to the painted window."""
    database = Meetings(folder / "agenda", Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    _fill(database)
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    kept = Kept(folder / "settings.json")
    kept.keep(agenda_view=Way.PREPARE.value)  # where the secretariat left it
    meeting = MeetingWindow(database, Languages(app), kept)
    meeting.open_at("registration")
    Collector(app).begin()
    _settle()
    about = f"{DAYS} days, {ROOMS} rooms, {ITEMS} items"
    place = Place(Desk.AGENDA)
    first = _timed(lambda: meeting.window.go_to(place), lambda: _sheet(_page(meeting)))
    page = _page(meeting)
    yield Figure("timetable: shown for the first time", first, "ms", 150, about)
    view = _view(page)
    again = []
    for _ in range(TIMES):
        meeting.window.go_to(Place(Desk.REGISTRATION))
        _settle()
        again.append(_timed(lambda: meeting.window.go_to(place), lambda: _sheet(page)))
    yield Figure("timetable: shown again", middle(again), "ms", 150, about)
    days = [row.key for row in view.days.rows() if row.count]
    turned = [_timed(lambda day=day: view.days.days.choose(day), lambda: _sheet(page)) for day in days[1 : TIMES + 1]]  # type: ignore[misc]
    yield Figure("timetable: another day", middle(turned), "ms", 150, about)
    yield from _shifts(view, page)
    meeting.close()


def _shifts(view: PrepareView, page: AgendaPage) -> Iterator[Figure]:
    """The offer after a longer item taken: 200 items later, then back by undo."""
    assert view.programme is not None
    sitting = next(one for one in view.programme.sittings if len(one.items) == LONG)
    view.bring(sitting.session.id)
    _settle()
    to_disk, to_screen = [], []
    for turn in range(TIMES):
        view.gestures.time_item(sitting.items[0], minutes=4 + turn)
        _settle()
        began = perf_counter()

        def follow(began: float = began) -> None:
            view.gestures.follow()
            to_disk.append((perf_counter() - began) * 1000)

        to_screen.append(_timed(follow, lambda: _sheet(page)))
        _settle()
    about = f"{LONG - 1} items put off by the offer"
    yield Figure("timetable: 200 items shifted, on disk", middle(to_disk), "ms", 50, about)
    yield Figure("timetable: 200 items shifted, painted", middle(to_screen), "ms", 50, about)


def _fill(database: Database) -> None:
    """One session of 201 items, and the others spread over all days and rooms."""
    setup = Agenda(database).programme()
    rooms = tuple(f"Sala {n + 1}" for n in range(ROOMS))
    with database.write() as work:
        for one in setup.sittings:
            ident = one.session.id
            work.delete(MeetingSession, ident, records.sight(work.connection, MeetingSession, ident))
        heads = records.heads_of(work.connection, Meeting, [database.meeting], "rooms")
        work.set(Meeting, database.meeting, "rooms", rooms, over=heads.get(database.meeting, ()))
        heads = records.heads_of(work.connection, Meeting, [database.meeting], "period")
        last = _FIRST + timedelta(days=DAYS - 1)
        period = Days(f"{_FIRST:%Y-%m-%d}", f"{last:%Y-%m-%d}")
        work.set(Meeting, database.meeting, "period", period, over=heads.get(database.meeting, ()))
        counts = _counts()
        for n, count in enumerate(counts):
            start = _FIRST + timedelta(days=n // ROOMS, hours=9)
            end = start + timedelta(minutes=max(180, count * 3))
            session = MeetingSession(
                id=database.new_id(), title_es=f"Sesión inventada número {n + 1}", title_en=f"Invented session {n + 1}",
                period=Times(_iso(start), _iso(end)), room=rooms[n % ROOMS], order=f"{n:04d}1",
            )  # fmt: skip
            work.create(session)
            for place, order in zip(range(count), places(count), strict=True):
                at = start + timedelta(minutes=place * 3)
                item = AgendaItem(
                    id=database.new_id(), session=session.id, title_es=f"Punto {place + 1}",
                    title_en=f"Item {place + 1}", planned=Planned(_iso(at), 3), order=order,
                )  # fmt: skip
                work.create(item)


def _counts() -> list[int]:
    """How many items each session has, 2,000 in all."""
    others = DAYS * ROOMS - 1
    each, rest = divmod(ITEMS - LONG, others)
    return [LONG, *(each + (n < rest) for n in range(others))]


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _page(meeting: MeetingWindow) -> AgendaPage:
    page = meeting.window.page_of(Desk.AGENDA)
    assert isinstance(page, AgendaPage)
    return page


def _view(page: AgendaPage) -> PrepareView:
    view = page.view(Way.PREPARE)
    assert isinstance(view, PrepareView)
    return view


def _sheet(page: AgendaPage) -> QWidget:
    return _view(page).centre.timetable.viewport()


def _timed(act: Callable[[], object], sheet: Callable[[], QWidget]) -> float:
    """Milliseconds from a gesture until the sheet is painted with what it changed, the program's own loop running."""
    began = perf_counter()
    act()
    watch = PaintedSince(sheet())
    while not watch.painted and perf_counter() - began < LONGEST_S:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    sheet().removeEventFilter(watch)
    return (perf_counter() - began) * 1000


def _settle() -> None:
    """Let everything that is due happen."""
    until = perf_counter() + 0.6
    while perf_counter() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
