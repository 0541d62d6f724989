"""A list of 10,000 people taken in by the steps of Setup, and how long the window stands still meanwhile."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from practice import Clock
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure
from benchmarks.heart import CALM_S, Heart, stage, wait
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
    wait(1.0)
    Collector(app).begin()  # as the program does once its window shows
    stages = [
        stage(heart, "look and plan", lambda: taking.take(path), lambda: taking.step is Step.PREVIEW),
        stage(heart, "take in", taking.next_button.click, lambda: taking.step is Step.RESULT),
    ]
    seconds = sum(one.seconds for one in stages)
    about = f"{PEOPLE / seconds:.0f} rows a second"
    yield Figure("window: 10,000 people taken in", seconds, "s", 10, about)
    stages.append(stage(heart, "rest after it", lambda: None, lambda: heart.seconds > CALM_S))
    desk = partial(window.turn_to, "registration")
    stages.append(stage(heart, "Registration after it", desk, lambda: heart.seconds > CALM_S))
    for one in stages:
        yield one.figure("window")
    window.close()
