"""One button: a stick that is plugged in, by keyboard alone, from its name to "you may remove it"."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError, TargetVanished
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.settling import Settlement
from rcm_desktop.ui.kit.blocks import Button
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.exchange.settling import Settling
from tests.clock import FixedClock
from tests.laptops import Pair, add_person, forget_the_words
from tests.ui.accessible import nameless
from tests.ui.keys import press

CTRL = Qt.KeyboardModifier.ControlModifier


class Plugged(msgspec.Struct):
    """The sticks that are in, which a test changes, and the page of the first laptop."""

    sticks: list[Stick]
    page: ExchangePage
    errors: list[RcmError]


@pytest.fixture
def plugged(pair: Pair, qtbot: QtBot, languages: Languages) -> Plugged:
    sticks: list[Stick] = []
    errors: list[RcmError] = []
    jobs = Jobs(at_once=True)
    settling = Settling(
        Checks(pair.first), People(pair.first), Settlement(pair.first), jobs, UndoStack(), errors.append
    )  # fmt: skip
    exchange = Exchange(pair.first)
    page = ExchangePage(exchange, settling, jobs, errors.append, lambda _: None, sticks=lambda: tuple(sticks))
    relay = ChangeRelay(pair.first.on_change, page)
    relay.changed.connect(page.data_changed)
    qtbot.addWidget(page)
    page.resize(1274, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return Plugged(sticks, page, errors)


def put_in(plugged: Plugged, qtbot: QtBot, path: Path, label: str = "RCM-23") -> None:
    """A stick is plugged in, and the page has noticed."""
    plugged.sticks.append(Stick(path, label, 1_200_000_000))
    notice(plugged, qtbot)


def notice(plugged: Plugged, qtbot: QtBot) -> None:
    """The page has looked again since the sticks changed."""

    def noticed() -> bool:
        plugged.page.sticks.look()  # one that was under way saw what was before
        return len(plugged.page.desk_card.inserted) == len(plugged.sticks)

    qtbot.waitUntil(noticed)


def in_front(plugged: Plugged) -> QWidget:
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def verdicts(plugged: Plugged) -> list[str]:
    going = plugged.page.round
    rows = (going.told if going.told.isVisible() else going.verdicts).listing.rows
    return [str(rows.columns[3].text(line)) for line in rows.rows]


def left_by_the_desk(pair: Pair) -> Path:
    person = add_person(pair.second, "Zulma", "Inventada")
    Attendance(pair.second).check_in(person.id, "registration")
    return Exchange(pair.second).write(pair.stick)


def here(pair: Pair) -> int:
    return len(People(pair.first).find("zulma"))


def test_a_stick_that_is_plugged_in_makes_one_button_of_the_round(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    card = plugged.page.desk_card
    assert card.heading.text() == "Insert a USB stick"
    assert not card.exchange_button.isVisible()
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    assert card.heading.text() == "The stick RCM-23 is in"
    assert card.about.text().startswith("1 bundle of others on it")
    assert card.exchange_button.hasFocus(), "the keyboard was at the first gesture and stays there"
    filled = [b for b in card.findChildren(Button) if b.isVisible() and b.property("look") == "filled"]
    assert filled == [card.exchange_button]
    plugged.sticks.clear()
    notice(plugged, qtbot)
    assert card.heading.text() == "Insert a USB stick"
    assert card.take_in_button.hasFocus()


def test_by_keyboard_alone_a_round_is_gone_and_the_stick_called_free(
    plugged: Plugged, pair: Pair, qtbot: QtBot
) -> None:
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    press(plugged.page, Qt.Key.Key_E, CTRL)
    page = plugged.page
    assert page.round.preview.isVisible()
    assert page.round.preview.take_in_button.text() == "Take in 1 bundle and leave ours"
    assert (verdicts(plugged), here(pair)) == (["brings something new"], 0)
    assert not page.outcome.isVisible()
    press(in_front(plugged), Qt.Key.Key_Space)
    assert here(pair) == 1
    assert page.outcome.heading.text() == "You may remove the stick now"
    assert "1 new person" in page.outcome.text()
    assert verdicts(plugged) == ["taken in now"]
    ours = [path.name for path in pair.stick.iterdir() if "secretaria" in path.name]
    assert len(ours) == 1
    assert ours[0] in page.outcome.text()
    assert plugged.errors == []


def test_that_the_stick_may_be_removed_is_in_sight_with_the_next_gesture(
    plugged: Plugged, pair: Pair, qtbot: QtBot
) -> None:
    page = plugged.page
    page.resize(1274, 664)
    left_by_the_desk(pair)
    for number in range(8):
        (pair.stick / f"mesa-{number}.rcminvite").write_bytes(b"left closed")
    put_in(plugged, qtbot, pair.stick)
    press(page, Qt.Key.Key_E, CTRL)
    assert verdicts(plugged)[0] == "brings something new", "before what is of no use here"
    press(in_front(plugged), Qt.Key.Key_Space)
    qtbot.waitUntil(page.round.told.isVisible)
    qtbot.wait(50)
    for part in (page.outcome, page.desk_card.exchange_button):
        top = part.mapTo(page, QPoint(0, 0)).y()
        assert 0 <= top <= top + part.height() <= page.height(), part


def test_with_nothing_new_on_it_the_same_button_only_leaves_ours(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    put_in(plugged, qtbot, pair.stick)
    press(plugged.page, Qt.Key.Key_E, CTRL)
    assert plugged.page.outcome.heading.text() == "You may remove the stick now"
    assert "Nothing new came in." in plugged.page.outcome.text()
    assert len(list(pair.stick.iterdir())) == 1


def test_a_bundle_that_brought_nothing_is_not_offered_again(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    Exchange(pair.first).write(pair.stick)
    Exchange(pair.second).take_in(next(pair.stick.iterdir()))
    left_by_the_desk(pair)
    third = pair.stick / "crm-rcm-2023_mesa-3.rcmbundle"  # as a third laptop passes on what it got
    shutil.copy(left_by_the_desk(pair), third)
    put_in(plugged, qtbot, pair.stick)
    press(plugged.page, Qt.Key.Key_E, CTRL)
    plugged.page.round.preview.take_in_button.click()
    assert sorted(verdicts(plugged)) == ["nothing new", "ours", "taken in now"]
    assert len({path.name for path in pair.stick.iterdir()}) == 3

    def offered() -> int:
        plugged.page.sticks.look()
        return plugged.page.desk_card.inserted[0].others

    qtbot.waitUntil(lambda: offered() == 0)
    left_by_the_desk(pair).rename(pair.stick / "crm-rcm-2023_mesa-3_later.rcmbundle")
    qtbot.waitUntil(lambda: offered() == 1)


def test_a_stick_called_free_is_free_no_more_once_another_round_begins(
    plugged: Plugged, pair: Pair, qtbot: QtBot
) -> None:
    put_in(plugged, qtbot, pair.stick)
    plugged.page.desk_card.exchange_button.click()
    assert plugged.page.outcome.heading.text() == "You may remove the stick now"
    shutil.rmtree(pair.stick)
    plugged.page.desk_card.exchange_button.click()
    assert [type(error) for error in plugged.errors] == [TargetVanished]
    assert not plugged.page.outcome.isVisible()


def test_not_now_takes_nothing_in_and_leaves_nothing(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    plugged.page.desk_card.exchange_button.click()
    plugged.page.round.preview.refuse_button.click()
    assert plugged.page.desk_card.isVisible()
    assert not plugged.page.round.verdicts.isVisible()
    assert (here(pair), len(list(pair.stick.iterdir()))) == (0, 1)


def test_a_stick_pulled_in_the_middle_is_never_called_free(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    plugged.page.desk_card.exchange_button.click()
    shutil.rmtree(pair.stick)
    plugged.page.round.preview.take_in_button.click()
    assert here(pair) == 1
    assert [type(error) for error in plugged.errors] == [TargetVanished]
    assert plugged.page.outcome.heading.text() == "Taken in"
    assert "What came in is safe and stays." in plugged.page.outcome.text()
    assert "remove" not in plugged.page.outcome.text()


def test_of_two_sticks_the_chosen_one_is_exchanged_with(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    other = pair.stick.parent / "other"
    other.mkdir()
    put_in(plugged, qtbot, pair.stick)
    put_in(plugged, qtbot, other, "BLUE")
    card = plugged.page.desk_card
    assert card.choice.isVisible()
    card.choice.setFocus()
    press(card.choice, Qt.Key.Key_Down)
    assert card.heading.text() == "The stick BLUE is in"
    press(plugged.page, Qt.Key.Key_E, CTRL)
    assert (list(pair.stick.iterdir()), len(list(other.iterdir()))) == ([], 1)


def test_a_bad_file_is_told_beside_the_good_one_that_is_taken_in(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    good = left_by_the_desk(pair)
    (pair.stick / "half.rcmbundle").write_bytes(good.read_bytes()[:-100])
    put_in(plugged, qtbot, pair.stick)
    plugged.page.desk_card.exchange_button.click()
    assert sorted(verdicts(plugged)) == ["brings something new", "cut short: copy it again"]
    plugged.page.round.preview.take_in_button.click()
    assert here(pair) == 1
    assert plugged.errors == []


def test_several_files_dropped_are_looked_at_together(plugged: Plugged, pair: Pair) -> None:
    path = left_by_the_desk(pair)
    copy = pair.stick / "copy.rcmbundle"
    copy.write_bytes(path.read_bytes())
    page = plugged.page
    page.round.begin(pair.stick)
    assert page.round.preview.take_in_button.text() == "Take in 1 bundle and leave ours"
    page.round.preview.refuse_button.click()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(one)) for one in (path, copy)])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(plugged.page, QDragEnterEvent(QPointF(9, 9).toPoint(), action, carried, left, none))
    QApplication.sendEvent(plugged.page, QDropEvent(QPointF(9, 9), action, carried, left, none))
    assert sorted(verdicts(plugged)) == ["brings something new", "nothing new"]
    assert plugged.page.round.preview.take_in_button.text() == "Take in"
    plugged.page.round.preview.take_in_button.click()
    assert (here(pair), plugged.page.outcome.heading.text()) == (1, "Taken in")
    assert len(list(pair.stick.iterdir())) == 2, "ours is left nowhere"


def test_a_hidden_page_asks_for_no_sticks(plugged: Plugged) -> None:
    assert plugged.page.sticks.is_looking_out
    plugged.page.hide()
    assert not plugged.page.sticks.is_looking_out


def test_a_lost_stick_is_told_by_what_was_on_it_and_that_nobody_can_read_it(plugged: Plugged, pair: Pair) -> None:
    Exchange(pair.first).write(pair.stick)
    plugged.page.lost_button.setFocus()
    press(in_front(plugged), Qt.Key.Key_Space)
    card = plugged.page.lost_stick
    told = " ".join(line.text() for line in card.lines if line.isVisible())
    assert "remembers writing 2 bundles and invitations, the newest: 12:40" in told
    assert "an invitation and its six words" in told
    assert "sealed" in told
    assert "No work is lost" in told
    press(in_front(plugged), Qt.Key.Key_Space)
    assert not card.isVisible()


def test_the_list_says_what_a_laptop_cannot_have_and_whom_to_visit(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    pair.carry(back=True)
    person = add_person(pair.first, "Zulma", "Inventada")
    Attendance(pair.first).check_in(person.id, "registration")
    rows = plugged.page.laptops.rows
    lacks = "cannot have: 1 check-in and 1 other change since 12:40"
    qtbot.waitUntil(lambda: len(rows.rows) == 2 and rows.columns[3].text(rows.rows[1]) == lacks)
    assert plugged.page.next_visit.text() == "Visit next: Mesa 2, last seen 12:40."
    Exchange(pair.first).write(pair.stick)
    qtbot.waitUntil(lambda: rows.columns[3].text(rows.rows[1]) == "")


def test_everything_about_a_round_has_a_name(plugged: Plugged, pair: Pair, qtbot: QtBot) -> None:
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    plugged.page.lost_button.click()
    plugged.page.desk_card.exchange_button.click()
    assert nameless(plugged.page) == []


def test_a_round_that_breaks_off_tells_what_came_in_and_what_did_not(
    plugged: Plugged, pair: Pair, qtbot: QtBot
) -> None:
    one = left_by_the_desk(pair).rename(pair.stick / "one.rcmbundle")
    two = left_by_the_desk(pair).rename(pair.stick / "two.rcmbundle")
    os.utime(two, (1_700_000_000, 1_700_000_000))
    put_in(plugged, qtbot, pair.stick)
    page = plugged.page
    page.desk_card.exchange_button.click()
    page.round._exchange.look(one)  # the second has to be read again
    two.unlink()
    page.round.preview.take_in_button.click()
    assert here(pair) == 1
    assert page.outcome.heading.text() == "Not all was taken in"
    assert [line.text() for line in page.outcome.lines] == [
        "Taken in: one; not taken in: two.",
        "What came in is safe and stays; a backup was made first.",
        "Ours is not on the stick yet: exchange with it again for all that is missing.",
    ]
    assert sorted(verdicts(plugged)) == ["not taken in", "taken in now"]
    assert [type(error) for error in plugged.errors] == [TargetVanished]


def test_a_round_cancelled_while_ours_is_written_tells_what_came_in(
    plugged: Plugged, pair: Pair, qtbot: QtBot
) -> None:
    left_by_the_desk(pair)
    put_in(plugged, qtbot, pair.stick)
    page = plugged.page
    page.desk_card.exchange_button.click()

    def cancel(_topics: frozenset[Topic]) -> None:
        for job in page.round._jobs.running:
            job.cancel()

    pair.first.on_change(cancel)  # as soon as it is in
    page.round.preview.take_in_button.click()
    assert here(pair) == 1
    assert page.outcome.heading.text() == "Taken in"
    assert "What came in is safe and stays" in page.outcome.text()
    assert "Ours is not on the stick yet" in page.outcome.text()
    assert (verdicts(plugged), plugged.errors) == (["taken in now"], [])


def test_of_several_laptops_that_nobody_invited_one_press_speaks_for_one(
    plugged: Plugged, pair: Pair, qtbot: QtBot, clock: FixedClock
) -> None:
    folder = pair.stick.parent / "third"
    shutil.copytree(pair.second.path.parents[2], folder)
    third = Meetings(folder, clock, machine="another machine").open()  # it goes on as a laptop of its own
    forget_the_words(pair.first, pair.second, third)
    told = set()
    for laptop in (pair.second, third):
        add_person(laptop, "Zulma", "Inventada")
        Exchange(laptop).write(pair.stick)
        told.add(tuple(Exchange(laptop).own_key_words()))
    third.close()
    put_in(plugged, qtbot, pair.stick)
    press(in_front(plugged), Qt.Key.Key_Space)
    preview = plugged.page.round.preview
    compared = [tuple(preview.key_words.text().split())]
    press(preview.same_button, Qt.Key.Key_Space)
    assert preview.warns(), "the other one has words of its own"
    compared.append(tuple(preview.key_words.text().split()))
    assert set(compared) == told
    press(preview.same_button, Qt.Key.Key_Space)
    assert not preview.warns()
    assert preview.take_in_button.isVisible()
