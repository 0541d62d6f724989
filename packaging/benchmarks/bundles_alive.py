"""A bundle of 100,000 operations in the window: how long it stands still while one is written, taken in and undone."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.crowd import gather
from benchmarks.figures import Figure
from benchmarks.heart import CALM_S, Heart, Stage, stage, wait
from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.page import ExchangePage


def measure(folder: Path) -> Iterator[Figure]:
    """In the window of the laptop that has heard of nobody: look, take in, write, undo, redo; the desks after it."""
    crowd = gather(folder)
    bundle = folder / "crowd.rcmbundle"
    Exchange(crowd.first).write(bundle)
    crowd.first.close()
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = MeetingWindow(crowd.second, Languages(app), Kept(folder / "settings.json"))
    for name in ("notes", "agenda", "registration"):  # as on a long day: each page knows what it shows
        window.open_at(name)
        wait(0.5)
    window.turn_to("exchange")
    page = window.window.page_of(Desk.EXCHANGE)
    assert isinstance(page, ExchangePage)
    exchange, heart = Exchange(crowd.second), Heart()
    wait(1.0)
    Collector(app).begin()  # as the program does once its window shows

    def number() -> int:
        return exchange.receipts()[0].id

    def work(name: str, act: Callable[[], object]) -> Stage:
        """As the page does it, and until the window has nothing more to do."""
        over: list[object] = []
        job = partial(window.window.jobs.start, name, lambda _: act(), over.append)
        return stage(heart, name, job, lambda: bool(over))

    def rest(after: str, act: Callable[[], object] = lambda: None) -> Stage:
        return stage(heart, after, act, lambda: heart.seconds > CALM_S)

    stages = [
        stage(heart, "look", partial(page.look, bundle), page.preview.take_in_button.isVisible),
        stage(heart, "take in", page.preview.take_in_button.click, page.outcome.isVisible),
        rest("rest after it"),
        rest("Registration after it", partial(window.turn_to, "registration")),
        rest("Notes after it", partial(window.turn_to, "notes")),
        rest("Exchange after it", partial(window.turn_to, "exchange")),
        work("write", lambda: exchange.write(folder / "again.rcmbundle")),
        work("backup", lambda: crowd.second.backup(folder / "copy.rcm")),
        work("undo", lambda: exchange.undo(number())),
        rest("rest after the undo"),
        work("redo", lambda: exchange.redo(number())),
        rest("rest after the redo"),
    ]
    for one in stages:
        yield one.figure("bundles in the window")
    window.close()
