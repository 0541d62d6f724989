"""Settling on the exchange page between two real laptops, by real keys: found, read, decided, taken back."""

import time
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.domain.records import Record, Times
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.people import People
from rcm_desktop.services.settling import Settlement
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.exchange.settling import Settling
from rcm_desktop.ui.screens.exchange.settling_view import SettlingView
from tests.clock import FixedClock
from tests.laptops import Pair, add_person
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
BASE = "Uno.\nDos.\nTres."


class Bench:
    """The exchange page of the first laptop, and what somebody does on it."""

    def __init__(self, pair: Pair, qtbot: QtBot) -> None:
        self.pair, self.qtbot = pair, qtbot
        self.errors: list[RcmError] = []
        self.undo = UndoStack()
        jobs = Jobs(at_once=True)
        self.settling = Settling(
            Checks(pair.first), People(pair.first), Settlement(pair.first), jobs, self.undo, self.errors.append
        )
        told: list[object] = []
        self.page = ExchangePage(Exchange(pair.first), self.settling, jobs, self.errors.append, told.append)
        self.relay = ChangeRelay(pair.first.on_change, self.page)
        self.relay.changed.connect(self.page.data_changed)
        qtbot.addWidget(self.page)
        self.page.resize(1274, 640)
        with qtbot.waitExposed(self.page):
            self.page.show()

    @property
    def view(self) -> SettlingView:
        return self.settling.view

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        """A key where the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        press(widget, key, *held)

    def enter(self) -> None:
        """From the foot's count to the first matter."""
        self.page.show_place(Place(Desk.EXCHANGE, detail="settle"))
        self.qtbot.waitUntil(self.settling.listing.hasFocus)
        self.press(Qt.Key.Key_Return)
        assert self.view.isVisible()

    def sides(self) -> list[str]:
        return [card.text.toPlainText() for card in self.view.cards]

    def text(self, note: Note) -> str:
        with self.pair.first.read() as connection:
            found = records.one(connection, Note, note.id)
        assert found is not None
        return found.text


@pytest.fixture
def bench(pair: Pair, qtbot: QtBot, languages: Languages) -> Bench:
    return Bench(pair, qtbot)


def write(database: Database, record: Record, **values: object) -> None:
    with database.write() as work:
        work.change(type(record), record.id, records.sight(work.connection, type(record), record.id), values)


def exchange(pair: Pair) -> None:
    pair.carry()
    pair.carry(back=True)


def made(pair: Pair, record: Record) -> None:
    with pair.first.write() as work:
        work.create(record)
    exchange(pair)


def two_texts(pair: Pair, first: str, second: str, ident: str = "n1") -> Note:
    note = Note(id=ident, text=BASE)
    made(pair, note)
    write(pair.first, note, text=first)
    write(pair.second, note, text=second)
    exchange(pair)
    return note


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_from_the_foot_a_planted_double_version_is_settled_by_three_keys(bench: Bench, pair: Pair) -> None:
    note = two_texts(pair, "Uno y medio.\nDos.\nTres.", "Otra cosa.\nDos.\nTres.")
    began = time.monotonic()
    bench.enter()
    assert bench.view.heading.text() == "Two versions: text"
    assert [card.keep.text() for card in bench.view.cards] == ["Keep this one"] * 2
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    assert time.monotonic() - began < 60
    assert not bench.view.isVisible()
    bench.qtbot.waitUntil(bench.settling.calm.isVisible)
    assert bench.text(note) in ("Uno y medio.\nDos.\nTres.", "Otra cosa.\nDos.\nTres.")
    assert Checks(pair.first).count() == 0
    assert bench.errors == []


def test_each_version_says_who_at_which_laptop_and_when_and_what_they_changed_is_marked(
    bench: Bench, pair: Pair
) -> None:
    two_texts(pair, "Uno y medio.\nDos.\nTres.", "Otra cosa.\nDos.\nTres.")
    bench.enter()
    newer, older = sorted(bench.view.cards, key=lambda card: card.side.heading)
    assert (newer.side.heading, older.side.heading) == ("Mesa 2", "Secretaría")
    assert newer.side.signed == "14 Nov, 12:40 · Luz"
    assert older.text.spoken() == "Added: y medio"
    assert "Removed: Uno" in newer.text.spoken()
    formats = [
        cursor.charFormat()
        for cursor in (older.text.document().find("medio"), newer.text.document().find("Uno"))
    ]
    assert [(one.fontUnderline(), one.fontStrikeOut()) for one in formats] == [(True, False), (False, True)]
    assert formats[0].foreground().color() == theme.colour("good")
    assert formats[1].foreground().color() == theme.colour("bad")


def test_the_proposal_is_first_to_hand_where_changes_stand_apart(bench: Bench, pair: Pair) -> None:
    note = two_texts(pair, "UNO.\nDos.\nTres.", "Uno.\nDos.\nTRES.")
    bench.enter()
    bench.press(Qt.Key.Key_Return)
    assert bench.text(note) == "UNO.\nDos.\nTRES."


def test_there_is_no_proposal_where_changes_touch(bench: Bench, pair: Pair) -> None:
    two_texts(pair, "UNO.\nDos.\nTres.", "Uno.\nDOS.\nTres.")
    bench.enter()
    assert [choice.words for choice in bench.view.choices] == [
        "Keep this one", "Keep this one", "Keep both, one after the other",
    ]  # fmt: skip


def test_three_keeps_both_one_after_the_other(bench: Bench, pair: Pair, clock: FixedClock) -> None:
    note = Note(id="n1", text=BASE)
    made(pair, note)
    write(pair.first, note, text="A.")
    clock.go(timedelta(minutes=5))
    write(pair.second, note, text="B.")
    exchange(pair)
    bench.enter()
    assert [card.side.heading for card in bench.view.cards] == ["Mesa 2", "Secretaría"]  # the newer one first
    bench.press(Qt.Key.Key_3)
    assert bench.text(note) == "A.\nB."


def test_what_is_written_is_used_with_ctrl_enter_and_digits_in_it_choose_nothing(bench: Bench, pair: Pair) -> None:
    note = two_texts(pair, "Uno y medio.\nDos.\nTres.", "Otra cosa.\nDos.\nTres.")
    bench.enter()
    assert bench.view.editor is not None
    bench.view.editor.setFocus()
    bench.press(Qt.Key.Key_A, CTRL)
    type_text(bench.view.editor, "El 1 de abril, niño")
    press(bench.view.editor, Qt.Key.Key_2)
    assert bench.view.isVisible()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.text(note) == "El 1 de abril, niño2"
    assert Checks(pair.first).count() == 0


def test_one_after_the_other_with_the_how_manieth_it_is_and_ctrl_z_leads_back(bench: Bench, pair: Pair) -> None:
    notes = [two_texts(pair, "A.", "B.", f"n{n}") for n in range(3)]
    bench.enter()
    assert bench.view.count.text() == "1 of 3"
    first = bench.view.about.text()
    bench.press(Qt.Key.Key_1)
    assert bench.view.count.text() == "2 of 3"
    assert bench.view.done.text() in {f"Settled: {name}. Ctrl+Z takes it back." for name in "AB"}, "one full stop"
    bench.view.skip.click()
    assert bench.view.count.text() == "3 of 3"
    bench.press(Qt.Key.Key_2)
    assert bench.view.count.text() == "3 of 3"
    bench.undo.undo()
    bench.undo.undo()
    assert bench.view.about.text() == first
    assert bench.view.count.text() == "1 of 3"
    assert Checks(pair.first).count() == 3
    assert {bench.text(note) for note in notes} <= {"A.", "B."}
    bench.undo.redo()
    assert Checks(pair.first).count() == 2
    bench.press(Qt.Key.Key_Escape)
    bench.qtbot.waitUntil(bench.settling.listing.hasFocus)


def test_what_was_settled_is_told_saved_at_the_foot(bench: Bench, pair: Pair, clock: FixedClock) -> None:
    two_texts(pair, "Aquí.", "Allá.")
    told: list[object] = []
    bench.page.saved.connect(told.append)
    bench.enter()
    assert told == []
    bench.press(Qt.Key.Key_1)
    assert told == [clock.now()]


def test_what_the_keyboard_left_settled_is_settled_at_the_other_laptop(bench: Bench, pair: Pair) -> None:
    note = two_texts(pair, "A", "B")
    bench.enter()
    bench.press(Qt.Key.Key_1)
    pair.carry()
    assert Checks(pair.second).count() == 0
    with pair.second.read() as connection:
        found = records.one(connection, Note, note.id)
    assert found is not None
    assert found.text == bench.text(note)


def test_a_third_version_that_arrives_is_shown_at_once_but_never_under_what_is_typed(
    bench: Bench, pair: Pair, qtbot: QtBot
) -> None:
    note = two_texts(pair, "A", "B")
    bench.enter()
    with pair.first.write() as work:
        work.set_beside(Note, note.id, "text", "C", over=())
    qtbot.waitUntil(lambda: len(bench.view.cards) == 3)
    assert bench.view.heading.text() == "3 versions: text"
    assert bench.view.editor is not None
    bench.view.editor.setFocus()
    type_text(bench.view.editor, "x")
    with pair.first.write() as work:
        work.set_beside(Note, note.id, "text", "D", over=())
    QApplication.processEvents()
    assert bench.view.editor.text().startswith("x")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.view.isVisible()  # "D" was not seen: it comes back
    assert "arrived meanwhile" in bench.view.done.text()
    assert len(bench.view.cards) == 2
    assert "D" in {text[-1] for text in bench.sides()}


def test_simple_fields_are_words_and_never_what_the_journal_holds(bench: Bench, pair: Pair) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    delegations = People(pair.first).delegations()
    session = MeetingSession(id="018bc7a0-0000-7000-8000-00000000aaaa", title_es="Sesión inventada")
    made(pair, session)
    write(pair.first, person, delegation=delegations[1].id, capacity=Capacity.ADVISER)
    write(pair.second, person, delegation=delegations[2].id, capacity=Capacity.PRESS)
    write(pair.first, session, period=Times("2023-11-14T09:00", "2023-11-14T10:30"))
    write(pair.second, session, period=Times("2023-11-14T11:00", "2023-11-14T12:30"))
    exchange(pair)
    bench.enter()
    seen = {}
    for _ in range(3):
        seen[bench.view.heading.text()] = set(bench.sides())
        bench.view.skip.click()
    assert seen == {
        "Two versions: capacity": {"Adviser", "Press"},
        "Two versions: delegation": {one.short_name("en") for one in delegations[1:3]},
        "Two versions: dates and times": {"14 Nov 09:00 – 14 Nov 10:30", "14 Nov 11:00 – 14 Nov 12:30"},
    }
    assert bench.view.editor is None


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_deleted_and_changed_shows_what_was_changed_and_is_kept_or_deleted(
    bench: Bench, pair: Pair, key: Qt.Key
) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    exchange(pair)
    with pair.second.write() as work:
        work.delete(Delegate, person.id, records.sight(work.connection, Delegate, person.id))
    write(pair.first, person, post="Directora")
    exchange(pair)
    bench.enter()
    assert bench.sides()[0] == "Post: Directora"
    assert [card.keep.text() for card in bench.view.cards] == ["Keep it", "Delete it after all"]
    bench.press(key)
    assert Checks(pair.first).count() == 0
    assert bool(People(pair.first).find("zulma")) is (key == Qt.Key.Key_1)
    bench.undo.undo()
    assert Checks(pair.first).count() == 1


def test_an_agreed_text_that_was_changed_shows_both_and_goes_back(
    bench: Bench, pair: Pair, clock: FixedClock
) -> None:
    note = Note(id="n1", text="Se acuerda A.", status=NoteStatus.AGREED)
    made(pair, note)
    clock.go(timedelta(minutes=5))
    write(pair.second, note, text="Se acuerda B.")
    exchange(pair)
    bench.enter()
    assert [card.side.heading for card in bench.view.cards] == ["As it was agreed", "As it stands now"]
    bench.press(Qt.Key.Key_1)
    assert bench.text(note) == "Se acuerda A."
    assert Checks(pair.first).count() == 0
    bench.undo.undo()
    assert bench.text(note) == "Se acuerda B."
    assert Checks(pair.first).count() == 1


def test_a_place_with_a_record_opens_its_versions_at_once(bench: Bench, pair: Pair) -> None:
    two_texts(pair, "A", "B", "n1")
    two_texts(pair, "C", "D", "n2")
    bench.page.show_place(Place(Desk.EXCHANGE, "n2", "settle"))
    bench.qtbot.waitUntil(bench.view.isVisible)
    assert {text[-1] for text in bench.sides()} == {"C", "D"}


def test_the_page_says_where_one_is_so_that_its_help_can_be_shown(bench: Bench, pair: Pair) -> None:
    two_texts(pair, "A", "B", "n1")
    assert bench.page.place == Place(Desk.EXCHANGE)
    bench.enter()
    assert bench.page.place == Place(Desk.EXCHANGE, detail="settle")
    bench.press(Qt.Key.Key_Escape)
    assert bench.page.place == Place(Desk.EXCHANGE)
    bench.page.show_place(Place(Desk.EXCHANGE, detail="trust"))
    assert bench.page.form.isVisible()
    assert bench.page.place == Place(Desk.EXCHANGE, detail="trust")


def test_what_is_written_waits_while_one_looks_elsewhere(bench: Bench, pair: Pair) -> None:
    for n in range(2):
        two_texts(pair, "A", "B", f"n{n}")
    bench.enter()
    assert bench.view.editor is not None
    first, standing = bench.view.about.text(), bench.view.editor.text()
    bench.view.editor.setFocus()
    type_text(bench.view.editor, "medio ")
    bench.view.skip.click()
    assert bench.view.editor.text() in ("A", "B")
    bench.press(Qt.Key.Key_Escape)
    bench.enter()
    assert bench.view.about.text() == first
    assert bench.view.editor.text() == f"medio {standing}"


def test_a_bundle_to_look_at_comes_before_what_is_being_settled(bench: Bench, pair: Pair) -> None:
    two_texts(pair, "A", "B")
    add_person(pair.second, "Zulma", "Inventada")
    path = Exchange(pair.second).write(pair.stick)
    bench.enter()
    bench.page.show_place(Place(Desk.EXCHANGE, detail=str(path)))
    assert not bench.view.isVisible()
    assert bench.page.preview.isVisible()


def test_in_a_narrow_window_and_with_large_text_versions_stand_one_above_the_other(
    bench: Bench, pair: Pair, qapp: QApplication
) -> None:
    two_texts(pair, "A", "B")
    bench.enter()
    assert bench.view._sides is not None
    assert bench.view._sides.direction() is QBoxLayout.Direction.LeftToRight
    theme.apply(qapp, theme.LIGHT, 2.0)
    QApplication.processEvents()
    assert bench.view._sides.direction() is QBoxLayout.Direction.TopToBottom


def test_another_language_is_spoken_at_once(bench: Bench, pair: Pair, languages: Languages) -> None:
    two_texts(pair, "A", "B")
    bench.enter()
    card = bench.view.cards[0]
    languages.speak("es")
    bench.qtbot.waitUntil(lambda: bench.view.cards[0] is not card)  # asked anew, in the language spoken now
    assert len(bench.view.cards) == 2


def test_everything_in_the_view_has_a_name(bench: Bench, pair: Pair) -> None:
    two_texts(pair, "UNO.\nDos.\nTres.", "Uno.\nDos.\nTRES.")
    bench.enter()
    assert nameless(bench.page) == []
