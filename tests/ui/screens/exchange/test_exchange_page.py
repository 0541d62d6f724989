"""The exchange page between two real laptops: bundles on a stick, invitations, and what is to settle."""

import logging
from datetime import timedelta
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import ChangedSinceLook, IncompleteBundle, RcmError, TargetVanished
from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.exchange.papers import ExchangePapers
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.settling import Settlement
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import exchange as papers
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages, say
from rcm_desktop.ui.screens.exchange.desk_card import Inserted
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
from rcm_desktop.ui.screens.exchange.settling import Settling
from tests.clock import FixedClock
from tests.laptops import Pair, add_person
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


class Chosen(Files):
    """What a person chooses in the system's dialogs."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.path: Path | None = None
        self.target: Path | None = folder
        self.stick = True

    def bundle(self, _parent: QWidget) -> Path | None:
        return self.path

    def folder(self, _parent: QWidget) -> Path | None:
        return self.target

    def on_stick(self, _path: Path) -> bool:
        return self.stick


class Shown(msgspec.Struct, frozen=True):
    """The page of the first laptop and what it told the window."""

    page: ExchangePage
    files: Chosen
    errors: list[RcmError]
    notices: list[Notice]
    undo: UndoStack


@pytest.fixture
def shown(pair: Pair, qtbot: QtBot, languages: Languages) -> Shown:
    files = Chosen(pair.stick)
    errors: list[RcmError] = []
    notices: list[Notice] = []
    jobs, undo = Jobs(at_once=True), UndoStack()
    settling = Settling(
        Checks(pair.first), People(pair.first), Settlement(pair.first), jobs, undo, errors.append
    )  # fmt: skip
    exchange = Exchange(pair.first, lambda database: Checks(database).to_settle())
    kept = Kept(pair.stick / "settings" / "settings.json")
    printing = PaperPrinting(jobs, kept, errors.append, notices.append)
    papers = PaperJobs(
        ExchangePapers(pair.first), printing, jobs, errors.append, notices.append,
        lambda *_: str(pair.stick / "chosen"),
    )  # fmt: skip
    page = ExchangePage(exchange, settling, jobs, errors.append, notices.append, files, papers)
    relay = ChangeRelay(pair.first.on_change, page)
    relay.changed.connect(page.data_changed)
    qtbot.addWidget(page)
    page.resize(1274, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return Shown(page, files, errors, notices, undo)


def bundle_of_the_desk(pair: Pair) -> Path:
    person = add_person(pair.second, "Zulma", "Inventada")
    Attendance(pair.second).check_in(person.id, "registration")
    return Exchange(pair.second).write(pair.stick)


def here(database: Database) -> list[str]:
    return [person.delegate.name.full for person in People(database).find("zulma")]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def brought(page: ExchangePage) -> str:
    """All that the preview says, once its rows are laid out."""
    QApplication.processEvents()
    return " | ".join(label.text() for label in page.preview.findChildren(Label) if label.isVisible())


def test_by_keyboard_alone_a_bundle_is_looked_at_and_taken_in(shown: Shown, pair: Pair) -> None:
    shown.files.path = bundle_of_the_desk(pair)
    press(shown.page, Qt.Key.Key_O, CTRL)
    assert shown.page.preview.isVisible()
    assert "1 new person, 1 check-in and 1 laptop" not in brought(shown.page)
    assert "1 new person, 1 check-in, 1 laptop new to the meeting and 1 person new at a laptop" in brought(shown.page)
    assert here(pair.first) == []
    press(focused(), Qt.Key.Key_Space)
    assert here(pair.first) == ["Zulma Inventada"]
    assert not shown.page.preview.isVisible()
    told = shown.page.outcome.text()
    assert "Taken in from Mesa 2: 1 new person" in told
    assert "You may remove the stick." in told
    assert "  ".join(Exchange(pair.first).control_words()) in told
    assert shown.page.outcome.turn_button.isVisible()
    shown.page.outcome.turn_button.click()
    assert shown.page.undo_card.isVisible(), "what was a mistake is taken back where it is told"


def test_control_words_in_the_corner_follow_what_came_in(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    before = shown.page.control_words.text()
    pair.carry(back=True)
    qtbot.waitUntil(lambda: shown.page.control_words.text() != before)
    assert shown.page.control_words.text().split() == list(Exchange(pair.first).control_words())


def test_not_now_leaves_everything_as_it_was(shown: Shown, pair: Pair) -> None:
    path, before = bundle_of_the_desk(pair), Exchange(pair.first).control_words()
    shown.page.look(path)
    shown.page.preview.refuse_button.click()
    assert shown.page.desk_card.isVisible()
    assert not shown.page.outcome.isVisible()
    assert Exchange(pair.first).control_words() == before


def test_a_bundle_with_nothing_new_says_so_and_offers_only_to_close(shown: Shown, pair: Pair) -> None:
    pair.carry(back=True)
    shown.page.look(Exchange(pair.second).write(pair.stick))
    assert shown.page.preview.heading.text() == "It brings nothing new"
    assert not shown.page.preview.take_in_button.isVisible()
    assert shown.page.preview.refuse_button.text() == "Close"


def test_a_second_look_shows_only_the_second_bundle(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    shown.page.look(bundle_of_the_desk(pair))
    for _ in range(2):
        add_person(pair.second, "Zulma", "Inventada")
    shown.page.look(Exchange(pair.second).write(pair.stick))
    assert "3 new people" in brought(shown.page)
    assert "1 new person," not in brought(shown.page)


def test_a_bundle_dropped_on_the_page_is_looked_at(shown: Shown, pair: Pair) -> None:
    path = bundle_of_the_desk(pair)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), action, carried, left, none)
    QApplication.sendEvent(shown.page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(shown.page, QDropEvent(QPointF(9, 9), action, carried, left, none))
    assert shown.page.preview.isVisible()


def test_a_file_of_another_kind_is_not_let_in(shown: Shown, pair: Pair) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(pair.stick / "list.xlsx"))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), action, carried, left, none)
    QApplication.sendEvent(shown.page, entering)
    assert not entering.isAccepted()


def test_a_place_with_a_path_opens_the_preview_of_that_file(shown: Shown, pair: Pair) -> None:
    shown.page.show_place(Place(Desk.EXCHANGE, detail=str(bundle_of_the_desk(pair))))
    assert shown.page.preview.heading.text() == "This is what it will bring"


def test_half_a_bundle_is_told_as_an_error_and_changes_nothing(shown: Shown, pair: Pair) -> None:
    path = bundle_of_the_desk(pair)
    path.write_bytes(path.read_bytes()[:-200])
    shown.page.look(path)
    assert [type(error) for error in shown.errors] == [IncompleteBundle]
    assert shown.page.desk_card.isVisible()


def test_a_bundle_damaged_between_look_and_yes_can_still_be_refused(shown: Shown, pair: Pair) -> None:
    path = bundle_of_the_desk(pair)
    shown.page.look(path)
    path.unlink()
    shown.page.preview.take_in_button.click()
    assert here(pair.first) == ["Zulma Inventada"], "what was shown is what is taken in, stick or no stick"


def test_a_bundle_that_was_replaced_between_look_and_yes_is_not_taken_in(shown: Shown, pair: Pair) -> None:
    path = bundle_of_the_desk(pair)
    shown.page.look(path)
    bundle_of_the_desk(pair).replace(path)
    shown.page._exchange.look([])  # the round looks at a stick that is empty, and forgets what was read
    shown.page.preview.take_in_button.click()
    assert [type(error) for error in shown.errors] == [ChangedSinceLook]
    assert here(pair.first) == []
    assert "2 new people" in brought(shown.page), "what stands there now is shown at once"
    shown.page.preview.take_in_button.click()
    assert len(here(pair.first)) == 2


def test_handing_on_writes_a_bundle_that_the_other_laptop_takes_in(shown: Shown, pair: Pair) -> None:
    add_person(pair.first, "Zulma", "Inventada")
    press(shown.page, Qt.Key.Key_S, CTRL)
    (path,) = pair.stick.glob("*.rcmbundle")
    assert shown.page.outcome.heading.text() == "You may remove the stick now"
    Exchange(pair.second).take_in(path)
    assert here(pair.second) == ["Zulma Inventada"]


def test_a_stick_that_went_away_never_lets_the_page_say_it_may_be_removed(shown: Shown, pair: Pair) -> None:
    shown.files.target = pair.stick / "gone" / "away.rcmbundle"
    shown.page.hand_on()
    assert [type(error) for error in shown.errors] == [TargetVanished]
    assert not shown.page.outcome.isVisible()


def test_a_bundle_on_this_laptops_own_disk_is_no_stick_to_remove(shown: Shown, pair: Pair) -> None:
    shown.files.stick = False
    shown.page.hand_on()
    assert shown.page.outcome.heading.text() == "The bundle is ready"
    assert "remove" not in shown.page.outcome.text()


def test_a_writer_nobody_gave_a_word_for_is_told_by_four_words_to_compare(shown: Shown, pair: Pair) -> None:
    from rcm_desktop.bundle.seal import key_words, new_signing_key, public_key

    stranger = new_signing_key()
    with pair.second.local() as connection:
        papers.keep_key(connection, papers.SIGNING_KEY, stranger)
    shown.page.look(bundle_of_the_desk(pair))
    assert shown.page.preview.key_words.isVisible()
    assert shown.page.preview.key_words.text().split() == list(key_words(public_key(stranger)))
    assert shown.page.place == Place(Desk.EXCHANGE, detail="trust"), "F1 tells whom to trust"


def test_a_writer_who_joined_by_invitation_needs_no_comparing(shown: Shown, pair: Pair) -> None:
    shown.page.look(bundle_of_the_desk(pair))
    assert not shown.page.preview.key_words.isVisible()
    assert shown.page.place == Place(Desk.EXCHANGE)


def test_an_invitation_typed_on_the_page_lets_a_third_laptop_join_by_its_six_words(
    shown: Shown, pair: Pair, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    press(shown.page, Qt.Key.Key_I, CTRL)
    type_text(focused(), "Relatoría")
    shown.page.form.role.choose(Role.RAPPORTEUR)
    shown.page.form.spare.setChecked(False)
    press(shown.page.form.name, Qt.Key.Key_Return)
    words = [label.text() for label in shown.page.words_card.words]
    assert all(words)
    joined = Meetings(pair.stick / "third", clock).join(pair.stick / "crm-rcm-2023_relatoria.rcminvite", words, "Sol")
    seat = Setup(joined.database).seat()
    joined.database.close()
    assert (seat.laptop.name, seat.laptop.role) == ("Relatoría", Role.RAPPORTEUR)
    assert not any(word in caplog.text for word in words)
    press(focused(), Qt.Key.Key_Space)
    assert not shown.page.words_card.isVisible()
    assert [label.text() for label in shown.page.words_card.words] == [""] * 6


def test_an_invitation_without_a_name_is_asked_for_one_and_writes_nothing(shown: Shown, pair: Pair) -> None:
    shown.page.invite()
    press(shown.page.form.name, Qt.Key.Key_Return)
    assert shown.page.form.name.property("wrong")
    assert list(pair.stick.iterdir()) == []


def test_laptops_say_until_when_we_have_their_work(
    shown: Shown, pair: Pair, qtbot: QtBot, languages: Languages
) -> None:
    rows = shown.page.laptops.rows
    assert [rows.columns[2].text(row) for row in rows.rows] == ["this laptop"]
    pair.carry(back=True)
    qtbot.waitUntil(lambda: len(rows.rows) == 2)
    assert [rows.columns[0].text(row) for row in rows.rows] == ["Secretaría", "Mesa 2"]
    assert rows.columns[2].text(rows.rows[1]) == "we have until 12:40"
    assert [rows.columns[1].text(row) for row in rows.rows] == ["Secretariat · Ana", "Registration · Luz"]
    languages.speak("es")
    assert [rows.columns[1].text(row) for row in rows.rows] == ["Ana", "Registro · Luz"]


def test_a_receipts_file_is_told_without_its_ending_and_whole_on_hover(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    bundle = bundle_of_the_desk(pair)
    Exchange(pair.first).take_in(bundle)
    qtbot.waitUntil(shown.page.receipts.isVisible)
    rows = shown.page.receipts.rows
    assert rows.index(0, 2).data() == bundle.name.removesuffix(".rcmbundle")
    assert rows.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == bundle.name


def test_what_is_to_settle_names_the_person_and_its_place_is_opened_from_the_view(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    for database, post in ((pair.first, "Directora"), (pair.second, "Asesora")):
        opened = People(database).open(person.id)
        assert opened is not None
        People(database).correct(person.id, opened[1], {"post": post})
    pair.carry(back=True)
    listing = shown.page.settlements
    qtbot.waitUntil(listing.isVisible)
    texts = [column.text(listing.rows.rows[0]) for column in listing.rows.columns]
    assert texts == ["Person", "Zulma Inventada", "Two versions: post", "Settle"]
    listing.selectRow(0)
    press(listing, Qt.Key.Key_Return)
    with qtbot.waitSignal(shown.page.go_to) as wish:
        shown.page.settling.view.place.click()
    assert wish.args == [Place(Desk.SETUP, person.id, "delegate")]


def test_a_code_that_nobody_carries_is_called_a_code(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    Attendance(pair.first).check_in_badge("Z9999", "registration")
    listing = shown.page.settlements
    qtbot.waitUntil(listing.isVisible)
    texts = [column.text(listing.rows.rows[0]) for column in listing.rows.columns]
    assert texts[:2] == ["Code", "Z9999"]
    assert texts[2].startswith("A code that nobody carries: Secretaría")


def test_two_who_look_alike_are_told_apart_or_joined_by_a_button_and_ctrl_z_takes_it_back(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    settling, people = shown.page.settling, People(pair.first)
    one, other = (add_person(pair.first, "Zulma", family) for family in ("Inventada", "Imventada"))
    qtbot.waitUntil(settling.listing.isVisible)
    assert not settling.two.isVisible()
    for button, left in ((settling.two, 2), (settling.same, 1)):
        settling.listing.selectRow(0)
        assert button.isVisible()
        button.setFocus()
        press(button, Qt.Key.Key_Space)
        qtbot.waitUntil(settling.calm.isVisible)
        assert not button.isVisible()
        assert len(people.find("zulma")) == left
        shown.undo.undo()
        qtbot.waitUntil(settling.listing.isVisible)
        shown.undo.redo()
        qtbot.waitUntil(settling.calm.isVisible)
        shown.undo.undo()
        qtbot.waitUntil(settling.listing.isVisible)
        assert {p.delegate.id for p in people.find("zulma")} == {one.id, other.id}
    assert shown.errors == []


def test_what_was_read_before_a_later_change_is_never_shown(pair: Pair, qtbot: QtBot) -> None:
    jobs, checks = Jobs(), Checks(pair.first)
    settling = Settling(
        checks, People(pair.first), Settlement(pair.first), jobs, UndoStack(), lambda error: pytest.fail(str(error))
    )
    qtbot.addWidget(settling)
    settling.show()
    seen: list[int] = []
    settling.shown.connect(lambda: seen.append(len(settling.listing.rows.rows)))
    settling.reload()
    for family in ("Inventada", "Imventada"):
        add_person(pair.first, "Zulma", family)
    settling.reload()
    qtbot.waitUntil(lambda: bool(seen))
    jobs.stop()
    assert seen == [1]


def test_the_place_settle_brings_that_list_into_view(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    twins = [add_person(pair.first, f"Zulma {n}", "Inventada") for n in range(2)]
    opened = People(pair.first).open(twins[1].id)
    assert opened is not None
    People(pair.first).correct(twins[1].id, opened[1], {"badge": twins[0].badge})
    shown.page.resize(1274, 260)
    shown.page.show_place(Place(Desk.EXCHANGE, detail="settle"))
    listing = shown.page.settlements
    qtbot.waitUntil(listing.hasFocus)
    top = listing.mapTo(shown.page, listing.rect().topLeft()).y()
    assert 0 <= top <= shown.page.height() - listing.height()


def test_by_keyboard_a_receipt_is_opened_undone_after_a_list_and_let_count_again(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    page = shown.page
    Exchange(pair.first).take_in(bundle_of_the_desk(pair))
    qtbot.waitUntil(page.receipts.isVisible)
    page.receipts.selectRow(0)
    press(page.receipts, Qt.Key.Key_Return)
    assert "Taken in from Mesa 2, 12:40" in page.outcome.text()
    assert "handed on by Luz, taken in by Ana" in page.outcome.text()
    assert "Taken in from Mesa 2: 1 new person, 1 check-in" in page.outcome.text()
    page.outcome.turn_button.setFocus()
    press(focused(), Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.undo_card.isVisible()
    assert not page.outcome.isVisible()
    assert "1 new person, 1 check-in" in page.undo_card.goes.text()
    assert not page.undo_card.stays.isVisible()
    assert here(pair.first) == ["Zulma Inventada"]
    assert focused() is page.undo_card.leave_button
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Space)
    assert here(pair.first) == []
    assert page.desk_card.isVisible()
    qtbot.waitUntil(page.aside.isVisible)
    page.receipts.selectRow(0)
    press(page.receipts, Qt.Key.Key_Return)
    assert page.outcome.turn_button.text() == "Let it count again"
    page.outcome.turn_button.setFocus()
    press(focused(), Qt.Key.Key_Space)
    assert here(pair.first) == ["Zulma Inventada"]
    qtbot.waitUntil(lambda: not page.aside.isVisible())
    assert [notice.kind for notice in shown.notices] == ["done", "done"]
    assert shown.errors == []


def test_a_click_on_a_receipt_shows_it_and_on_its_last_column_asks_about_the_undo(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    page = shown.page
    Exchange(pair.first).take_in(bundle_of_the_desk(pair))
    qtbot.waitUntil(page.receipts.isVisible)
    for column, card in ((2, page.outcome), (4, page.undo_card)):
        place = page.receipts.visualRect(page.receipts.rows.index(0, column)).center()
        QTest.mouseClick(page.receipts.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert card.isVisible()
    page.undo_card.leave_button.click()
    assert not page.undo_card.isVisible()
    assert here(pair.first) == ["Zulma Inventada"]


def test_before_an_undo_what_stays_is_listed_with_why(shown: Shown, pair: Pair, qtbot: QtBot) -> None:
    page = shown.page
    person, other = add_person(pair.second, "Zulma", "Inventada"), add_person(pair.second, "Ana", "Prueba")
    Exchange(pair.first).take_in(Exchange(pair.second).write(pair.stick))
    Attendance(pair.first).check_in(person.id, "registration")
    opened = People(pair.first).open(other.id)
    assert opened is not None
    People(pair.first).correct(other.id, opened[1], {"post": "Asesora"})
    page.reporting.turn(Exchange(pair.first).receipts()[0])
    QApplication.processEvents()
    told = page.undo_card.stays.text()
    assert "Zulma Inventada\nPerson: checked in at this laptop, 12:40" in told
    assert "Ana Prueba\nPerson: changed at this laptop, 12:40" in told
    page.undo_card.undo_button.click()
    assert here(pair.first) == ["Zulma Inventada"]


def test_what_nothing_of_can_be_undone_offers_only_to_leave_it(shown: Shown, pair: Pair) -> None:
    ours = Exchange(pair.first)
    ours.take_in(Exchange(pair.second).write(pair.stick))
    person = add_person(pair.second, "Zulma", "Inventada")
    Exchange(pair.first).take_in(Exchange(pair.second).write(pair.stick))
    Attendance(pair.first).check_in(person.id, "registration")
    shown.page.reporting.turn(ours.receipts()[0])
    card = shown.page.undo_card
    assert card.leave_button.isVisible()
    assert not card.undo_button.isVisible()
    assert not card.goes.isVisible()


def test_a_preview_tells_what_would_be_to_settle_and_whose_clock_runs_ahead(
    shown: Shown, pair: Pair, clock: FixedClock
) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    clock.go(timedelta(days=3))
    for database, post in ((pair.second, "Asesora"), (pair.first, "Directora")):
        opened = People(database).open(person.id)
        assert opened is not None
        if database is pair.first:
            clock.go(timedelta(days=-3))
        People(database).correct(person.id, opened[1], {"post": post})
    shown.page.look(Exchange(pair.second).write(pair.stick))
    told = brought(shown.page)
    assert "Zulma Inventada | Two versions: post" in told
    assert "The clock of Mesa 2 runs 3 days ahead of this one." in told
    press(focused(), Qt.Key.Key_Space)
    assert "Two versions: post" in shown.page.outcome.text()
    assert "3 days ahead" in shown.page.outcome.text()


def test_what_is_only_good_to_know_is_counted_apart_as_the_foot_does(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    for database in (pair.first, pair.second):
        Attendance(database).check_in(person.id, "registration")
    shown.page.look(Exchange(pair.second).write(pair.stick))
    told = brought(shown.page)
    assert "Good to know afterwards: 1, in the list to settle" in told
    assert "settle afterwards" not in told
    press(focused(), Qt.Key.Key_Space)
    counted = shown.page.settling.counted
    qtbot.waitUntil(counted.isVisible)
    assert counted.text() == "To settle: 0. Good to know: 1."


def test_a_receipt_is_saved_as_a_page_from_the_report(shown: Shown, pair: Pair) -> None:
    assert shown.page.outcome.paper_row.save_button.isVisibleTo(shown.page.outcome)
    Exchange(pair.first).take_in(bundle_of_the_desk(pair))
    shown.page.reporting.show_report(Exchange(pair.first).receipts()[0])
    assert focused() is shown.page.outcome.paper_row.save_button
    press(focused(), Qt.Key.Key_Space)
    (target,) = pair.stick.glob("*.pdf")
    assert target.name == "chosen.pdf"
    assert [notice.kind for notice in shown.notices] == ["done"]


def test_a_lost_stick_is_saved_and_printed_by_keyboard(paper: Path, shown: Shown, pair: Pair) -> None:
    left = Exchange(pair.first).write(pair.stick)
    shown.page.lose_stick()
    card = shown.page.lost_stick.paper_row
    for button in (card.print_button, card.save_button):
        while focused() is not button:
            press(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
            assert shown.page.lost_stick.isAncestorOf(focused())
        press(button, Qt.Key.Key_Space)
    (saved,) = pair.stick.glob("*.pdf")
    assert left.name in pypdfium2.PdfDocument(saved)[0].get_textpage().get_text_bounded()
    assert len(pypdfium2.PdfDocument(paper)) == 1
    assert [say(notice.what) for notice in shown.notices] == [
        "Sent to the printer: Record of a lost stick", "Saved: chosen.pdf",
    ]  # fmt: skip


def test_the_invitation_by_which_a_laptop_joined_cannot_be_undone(
    pair: Pair, qtbot: QtBot, languages: Languages
) -> None:
    told: list[object] = []
    jobs = Jobs(at_once=True)
    settling = Settling(
        Checks(pair.second), People(pair.second), Settlement(pair.second), jobs, UndoStack(), told.append
    )
    page = ExchangePage(Exchange(pair.second), settling, jobs, told.append, told.append)
    qtbot.addWidget(page)
    page.show()
    (line,) = page.receipts.rows.rows
    assert page.receipts.rows.columns[4].text(line) == ""
    page.receipts.selectRow(0)
    press(page.receipts, Qt.Key.Key_Return)
    assert len(Setup(pair.second).listed(Laptop)) == 2
    assert told == []


def test_in_spanish_the_page_speaks_spanish_at_once(
    shown: Shown, languages: Languages, pair: Pair, qtbot: QtBot
) -> None:
    languages.speak("es")
    shown.page.look(bundle_of_the_desk(pair))
    assert shown.page.preview.heading.text() == "Esto traerá"
    assert "1 persona nueva" in brought(shown.page)
    shown.page.preview.refuse_button.click()
    qtbot.waitUntil(lambda: shown.page.desk_card.take_in_button.text() == "Recibir un paquete…")


def test_everything_on_the_page_has_a_name(shown: Shown, pair: Pair) -> None:
    shown.page.look(bundle_of_the_desk(pair))
    shown.page.invite()
    assert nameless(shown.page) == []


def test_the_systems_dialogs_begin_at_the_stick_that_is_in(shown: Shown, tmp_path: Path) -> None:
    shown.page.sticks.found.emit(())
    assert shown.files.begins_at == ""
    shown.page.sticks.found.emit((Inserted(Stick(tmp_path, "AZUL", 1_000_000), 0),))
    assert shown.files.begins_at == str(tmp_path)
