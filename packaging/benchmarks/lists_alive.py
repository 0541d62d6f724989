"""A list of 10,000 people taken in by the steps of Setup, and how long the window stands still meanwhile."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import msgspec
from practice import Clock
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure
from benchmarks.lists import PEOPLE, write_list
from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage.people import delegations
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.lists.step_bar import Step
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.screens.setup.page import SetupPage
from rcm_desktop.ui.screens.setup.sections import Part

BEAT_MS = 5
CALM_S = 2.0
LONGEST_S = 120.0


class Heart(QTimer):
    """Beats every five milliseconds in the window's loop, and knows its longest pause."""

    def __init__(self) -> None:
        super().__init__(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self.pauses: list[float] = []
        self.timeout.connect(self._beat)

    def begin(self) -> None:
        """Beat from now on."""
        self.pauses, self._began = [], perf_counter()
        self._last = self._began
        self.start()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return perf_counter() - self._began

    def _beat(self) -> None:
        now = perf_counter()
        self.pauses.append((now - self._last) * 1000)
        self._last = now


class Stage(msgspec.Struct, frozen=True):
    """One of the steps: its name, seconds, and pauses of the loop in ms."""

    name: str
    seconds: float
    pauses: list[float]


def measure(folder: Path) -> Iterator[Figure]:
    """From the choice of the file to the result on screen, and on until the window is at rest."""
    database = Meetings(folder / "lists", Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    path = folder / "list.csv"
    with database.read() as connection:
        codes = [one.code for one in delegations(connection)]
    write_list(path, codes, PEOPLE)
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = MeetingWindow(database, Languages(app), Kept(folder / "settings.json"))
    window.open_at("registration")  # its page has an index of all people
    window.turn_to("setup")
    page = window.window.page_of(Desk.SETUP)
    assert isinstance(page, SetupPage)
    page.show_part(Part.PEOPLE)
    page.take_list()
    taking = page.findChild(ListTaking)
    assert taking is not None
    assert taking.isVisible()
    heart = Heart()
    _wait(1.0)
    Collector(app).begin()  # as the program does once its window shows
    stages = [
        _stage(heart, "look and plan", lambda: taking.take(path), lambda: taking.step is Step.PREVIEW),
        _stage(heart, "take in", taking.next_button.click, lambda: taking.step is Step.RESULT),
    ]
    seconds = sum(stage.seconds for stage in stages)
    about = f"{PEOPLE / seconds:.0f} rows a second"
    yield Figure("window: 10,000 people taken in", seconds, "s", 10, about)
    stages.append(_stage(heart, "rest after it", lambda: None, lambda: heart.seconds > CALM_S))
    desk = partial(window.turn_to, "registration")
    stages.append(_stage(heart, "Registration after it", desk, lambda: heart.seconds > CALM_S))
    for stage in stages:
        many = sorted(stage.pauses, reverse=True)
        about = f"{sum(p > 50 for p in many)} over 50 ms; longest {', '.join(f'{p:.0f}' for p in many[:5])}"
        yield Figure(f"window: longest pause, {stage.name}", many[0], "ms", 50, about)
    window.close()


def _stage(heart: Heart, name: str, act: Callable[[], object], so: Callable[[], bool]) -> Stage:
    heart.begin()
    began = perf_counter()
    QTimer.singleShot(0, act)
    _wait(LONGEST_S, so)
    seconds = perf_counter() - began
    if not so():
        raise RuntimeError(f"{name} did not end")
    _wait(0.05)  # the beat that a last pause kept waiting
    heart.stop()
    return Stage(name, seconds, heart.pauses)


def _wait(seconds: float, so: Callable[[], bool] = lambda: False) -> None:
    """Let the window live, as its own loop would, until something is so or the time is over."""
    loop, looking, end = QEventLoop(), QTimer(interval=BEAT_MS), perf_counter() + seconds

    def look() -> None:
        if so() or perf_counter() > end:
            loop.quit()

    looking.timeout.connect(look)
    looking.start()
    loop.exec()
    looking.stop()
