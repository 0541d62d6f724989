"""How long a key in the search takes among many people, until what it found is painted, and what slips it forgives."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from practice import Clock
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.crowd import fill, gather
from benchmarks.figures import Figure, late, middle
from benchmarks.names import mistyped
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People, Person
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.search_area import SearchArea

MANY = 100_000
TRIES = 600


def measure(folder: Path) -> Iterator[Figure]:
    """Every key of some searches, in `People.find` alone and on the Registration page, and searches with a slip."""
    crowd = gather(folder)
    yield from _alone(crowd.first, "10,000", 5)
    yield from _painted(crowd.first, folder)
    sample = Meetings(folder / "sample", Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    yield _slips(People(sample), "sample")
    yield _slips(People(crowd.first), "10,000")
    crowd.second.close()
    many = Meetings(folder / "many", Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    fill(many, MANY)
    yield from _alone(many, "100,000", 20)
    many.close()


def _alone(database: Database, count: str, limit: float) -> Iterator[Figure]:
    """The search itself, in processor time: the first one, one after a change, and every key of many."""
    people = People(database)
    yield Figure(f"search: the first of {count}", _spent(lambda: people.find("a")), "ms")
    someone = next(iter(people.roster().people))
    changes = [_spent(lambda n=n: _change(people, someone, n)) for n in range(20)]  # type: ignore[misc]
    yield Figure(f"search: after a change, of {count}", middle(changes), "ms", about="median of 20")
    texts = _texts(list(people.roster().people.values()), Random(7))
    keys = [_spent(lambda t=text[:n]: people.find(t)) for text in texts for n in range(1, len(text) + 1)]  # type: ignore[misc]
    told = f"median {middle(keys):.2f}, longest {max(keys):.1f} of {len(keys)}"
    yield Figure(f"search: People.find in {count}, p99", late(keys), "ms", limit, told)


def _change(people: People, ident: str, n: int) -> None:
    opened = people.open(ident)
    assert opened is not None
    people.correct(ident, opened[1], {"post": f"Puesto {n}"})
    people.find("puesto")


def _spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    began = process_time()
    work()
    return (process_time() - began) * 1000


def _texts(everyone: Sequence[Person], chance: Random) -> list[str]:
    """What desks type: names right and wrong, with a country, in any order, institutions and badges."""
    texts: list[str] = []
    for person in chance.sample(everyone, 60):
        name, of = person.delegate.name, person.delegation
        country = of.name_es.short if of is not None else ""
        texts += [name.full, mistyped(name.full, chance), mistyped(name.family, chance), f"{name.family} {name.given}"]
        texts += [f"{country} {name.given}", f"{mistyped(country, chance)} {name.family}"]
    some = everyone[:: len(everyone) // 10]
    texts += [text for person in some for text in (person.delegate.badge, person.delegate.institution)]
    return [*texts, "nadie así", "x pan y z"]


def _slips(people: People, whose: str) -> Figure:
    """How many of a hundred names typed with one slip do not bring their person among the first ten."""
    chance, everyone = Random(11), list(people.roster().people.values())
    missed = 0
    for n in range(TRIES):
        person = everyone[n % len(everyone)] if len(everyone) < TRIES else chance.choice(everyone)
        found = people.find(mistyped(person.delegate.name.full, chance), 10)
        missed += person.delegate.id not in {one.delegate.id for one in found}
    return Figure(f"search: slips not forgiven, {whose}", missed * 100 / TRIES, "%", 5, f"of {TRIES}")


def _painted(database: Database, folder: Path) -> Iterator[Figure]:
    """The same keys on the page, with the search and with answers known beforehand."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = MeetingWindow(database, Languages(app), Kept(folder / "settings.json"))
    window.open_at("registration")
    app.processEvents()
    area = window.window.findChild(SearchArea)
    assert area is not None
    find = area._find
    answers: dict[str, Sequence[Person]] = {}

    def learn(text: str, room: int) -> Sequence[Person]:
        return answers.setdefault(text, find(text, room))

    texts = _texts(list(People(database).roster().people.values()), Random(5))[:90]
    spent: dict[str, list[float]] = {"searched": [], "known": []}
    for text in texts:
        area._find = learn
        _typed(app, text)
        for name, answer in (("searched", find), ("known", lambda text, _: answers[text])):
            area._find = answer
            spent[name] += _typed(app, text)
    keys = spent["searched"]
    yield Figure("search: a key until painted, median", middle(keys), "ms", about=f"of {len(keys)}")
    yield Figure("search: a key until painted, p99", late(keys), "ms", 16, f"longest {max(keys):.1f}")
    ratio = middle(keys) / middle(spent["known"])
    yield Figure("search: painted ÷ with the answer known", ratio, "×", 1.15, "median")
    window.close()


def _typed(app: QApplication, text: str) -> list[float]:
    """Milliseconds of each key, from its event to the end of the painting it caused."""
    spent = []
    for letter in text:
        began = perf_counter()
        _press(app, 0, letter)
        app.processEvents()
        spent.append((perf_counter() - began) * 1000)
    _press(app, Qt.Key.Key_Escape, "")
    app.processEvents()
    return spent


def _press(app: QApplication, key: int, text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None, "nothing holds the keyboard"
    app.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
