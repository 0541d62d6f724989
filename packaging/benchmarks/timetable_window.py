"""A large timetable in the window: shown, and 200 items put off by one gesture until they are painted."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from practice import Clock
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Figure, middle
from benchmarks.quiet import quieten
from benchmarks.timetable import DAYS, ITEMS, ROOMS, Large, lay_out
from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.view import Way

TIMES = 7
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
    large = lay_out(folder, Clock())
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    quieten()
    theme.apply(app)
    kept = Kept(folder / "settings.json")
    kept.keep(agenda_view=Way.PREPARE.value)  # where the secretariat left it
    meeting = MeetingWindow(large.database, Languages(app), kept)
    meeting.open_at("registration")
    Collector(app).begin()
    settle()
    about = f"{DAYS} days, {ROOMS} rooms, {ITEMS} items"
    place = Place(Desk.AGENDA)
    first = timed(lambda: meeting.window.go_to(place), lambda: _sheet(_page(meeting)))
    page = _page(meeting)
    yield Figure("timetable: shown for the first time", first, "ms", 150, about)
    view = _view(page)
    again = []
    for _ in range(TIMES):
        meeting.window.go_to(Place(Desk.REGISTRATION))
        settle()
        again.append(timed(lambda: meeting.window.go_to(place), lambda: _sheet(page)))
    yield Figure("timetable: shown again", middle(again), "ms", 150, about)
    days = [row.key for row in view.days.rows() if row.count]
    turned = [timed(lambda day=day: view.days.days.choose(day), lambda: _sheet(page)) for day in days[1 : TIMES + 1]]  # type: ignore[misc]
    yield Figure("timetable: another day", middle(turned), "ms", 150, about)
    yield from _shifts(view, page, large)
    meeting.close()


def _shifts(view: PrepareView, page: AgendaPage, large: Large) -> Iterator[Figure]:
    """The offer after a longer item taken: 200 items later, then back by undo."""
    sitting = view.programme.with_item(large.first) if view.programme is not None else None
    assert sitting is not None
    view.bring(sitting.session.id)
    settle()
    to_disk, to_screen = [], []
    for turn in range(TIMES):
        view.gestures.time_item(sitting.items[0], minutes=4 + turn)
        settle()
        began = perf_counter()

        def follow(began: float = began) -> None:
            view.gestures.follow()
            to_disk.append((perf_counter() - began) * 1000)

        to_screen.append(timed(follow, lambda: _sheet(page)))
        settle()
    about = f"{large.others} items put off by the offer"
    yield Figure("timetable: 200 items shifted, on disk", middle(to_disk), "ms", 50, about)
    yield Figure("timetable: 200 items shifted, painted", middle(to_screen), "ms", 50, about)


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


def timed(act: Callable[[], object], sheet: Callable[[], QWidget]) -> float:
    """Milliseconds from a gesture until the sheet is painted with what it changed, the program's own loop running."""
    began = perf_counter()
    act()
    watch = PaintedSince(sheet())
    while not watch.painted and perf_counter() - began < LONGEST_S:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    sheet().removeEventFilter(watch)
    return (perf_counter() - began) * 1000


def settle() -> None:
    """Let everything that is due happen."""
    until = perf_counter() + 0.6
    while perf_counter() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
