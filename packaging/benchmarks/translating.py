"""A session of two thousand paragraphs in two columns: shown, gone through, and written in."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from practice import Clock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure, late, middle
from benchmarks.quiet import quieten
from benchmarks.timetable_window import settle, timed
from rcm_desktop.app.collector import Collector
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import Note, NoteKind
from rcm_desktop.domain.ordering import places
from rcm_desktop.domain.pairs import Half, Pair, sums, translation_id
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import Notes, Pairs
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView

PAIRS, TIMES = 2000, 7
_WORDS = "La delegación propone que el registro se revise cada año con apoyo de la Secretaría y de los demás países "


def measure(folder: Path) -> Iterator[Figure]:
    """From the key to the painted columns; the next paragraph; and a translation recorded."""
    database = Meetings(folder, Clock()).create(
        read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Secretaría"
    )
    session = _fill(database)
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    quieten()
    theme.apply(app)
    meeting = MeetingWindow(database, Languages(app), Kept(folder / "settings.json"))
    meeting.open_at("notes")
    Collector(app).begin()
    page = meeting.window.page_of(Desk.NOTES)
    assert isinstance(page, NotesPage)
    settle()
    about = f"{PAIRS} paragraphs, three of four translated, one of ten behind"
    first = timed(lambda: page.show_place(_place(session)), lambda: _view(page).table.viewport())  # noqa: PLW0108 (made by the gesture)
    yield Figure("translating: shown for the first time", first, "ms", 150, about)
    again = []
    for _ in range(TIMES):
        meeting.window.go_to(Place(Desk.AGENDA))
        settle()
        again.append(timed(lambda: meeting.window.go_to(_place()), _view(page).table.viewport))
    yield Figure("translating: shown again", middle(again), "ms", 150, about)
    yield from _keys(_view(page), about)
    meeting.close()


def _keys(view: TranslatingView, about: str) -> Iterator[Figure]:
    view.editing.finish()
    steps = []
    for _ in range(300):
        began = perf_counter()
        QTest.keyClick(view.table, Qt.Key.Key_Down)
        view.table.viewport().repaint()
        steps.append((perf_counter() - began) * 1000)
    yield Figure("translating: next paragraph, painted", late(steps), "ms", 16, f"p99; {about}")
    recorded = []
    pairs = [line for line in view.table.rows.lines if isinstance(line, Pair)]
    pending = [pair.original.id for pair in pairs if pair.translation is None]
    for ident in pending[:20]:
        view.edit(ident, Half.TRANSLATION)
        view.field.insertPlainText("Proposes that the registry be reviewed every year.")
        began = perf_counter()
        view.record_and_go_on()
        recorded.append((perf_counter() - began) * 1000)
    yield Figure("translating: recorded and the next one open", middle(recorded), "ms", 100, about)


def _fill(database: Database) -> str:
    """A long record of one session, and its translation; its id."""
    sitting = Pairs(Notes(database), database).sessions()[-1].session  # not the one that is written in meanwhile
    sections = [section.id for section in sitting.sections]
    with database.write() as work:
        for n, order in enumerate(places(PAIRS)):
            text = f"{n} " + _WORDS * (1 + n % 2)
            original = Note(
                id=work.new_id(), session=sitting.session.id, section=sections[n % len(sections)], text=text,
                kind=list(NoteKind)[n % len(NoteKind)], order=order, at="2023-11-14T09:00:00",
            )  # fmt: skip
            work.create(original)
            if n % 4 == 3:
                continue
            other = text.upper()
            work.create(
                Note(
                    id=translation_id(original.id), session=original.session, section=original.section, text=other,
                    language="en", translation_of=original.id, matches=sums("x" if n % 10 == 0 else text, other),
                )
            )  # fmt: skip
    return sitting.session.id


def _place(session: str = "") -> Place:
    return Place(Desk.NOTES, session, Side.TRANSLATE.value)


def _view(page: NotesPage) -> TranslatingView:
    view = page.view(Side.TRANSLATE)
    assert isinstance(view, TranslatingView)
    return view
