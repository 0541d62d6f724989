"""How long a window stands still while something is done in it: the beat of its loop."""

from collections.abc import Callable
from time import perf_counter

import msgspec
from PySide6.QtCore import QEventLoop, Qt, QTimer

from benchmarks.figures import Figure

BEAT_MS = 5
CALM_S = 2.0
LONGEST_S = 120.0
PAUSE_MS = 50


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

    def figure(self, of: str) -> Figure:
        """Its longest pause beside the limit."""
        many = sorted(self.pauses, reverse=True)
        over = sum(pause > PAUSE_MS for pause in many)
        about = f"{over} over {PAUSE_MS} ms in {self.seconds:.1f} s; longest {', '.join(f'{p:.0f}' for p in many[:5])}"
        return Figure(f"{of}: longest pause, {self.name}", many[0], "ms", PAUSE_MS, about)


def stage(heart: Heart, name: str, act: Callable[[], object], so: Callable[[], bool]) -> Stage:
    """Act within the window's loop, and let it live until something is so."""
    heart.begin()
    began = perf_counter()
    QTimer.singleShot(0, act)
    wait(LONGEST_S, so)
    seconds = perf_counter() - began
    if not so():
        raise RuntimeError(f"{name} did not end")
    wait(0.05)  # the beat that a last pause kept waiting
    heart.stop()
    return Stage(name, seconds, heart.pauses)


def wait(seconds: float, so: Callable[[], bool] = lambda: False) -> None:
    """Let the window live, as its own loop would, until something is so or the time is over."""
    loop, looking, end = QEventLoop(), QTimer(interval=BEAT_MS), perf_counter() + seconds

    def look() -> None:
        if so() or perf_counter() > end:
            loop.quit()

    looking.timeout.connect(look)
    looking.start()
    loop.exec()
    looking.stop()
