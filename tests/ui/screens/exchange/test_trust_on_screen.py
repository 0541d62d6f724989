"""What the exchange page says of trust: words compared once, doubtful hands, spare invitations and their cards."""

from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.meeting import Role
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.exchange.papers import ExchangePapers
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.settling import Settlement
from rcm_desktop.ui.kit.blocks import Button, Label
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
from rcm_desktop.ui.screens.exchange.settling import Settling
from tests.clock import FixedClock
from tests.forger import forge, replica_of
from tests.laptops import Pair, add_person, forget_the_words
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text


class Chosen(Files):
    """What a person chooses in the system's dialogs."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.target = folder

    def folder(self, _parent: QWidget) -> Path | None:
        return self.target

    def cards(self, _parent: QWidget) -> Path | None:
        return self.target / "cards.pdf"

    def on_stick(self, _path: Path) -> bool:
        return True


class Shown(msgspec.Struct, frozen=True):
    """The first laptop's page, and what it told the window."""

    page: ExchangePage
    errors: list[RcmError]
    notices: list[Notice]


@pytest.fixture
def shown(pair: Pair, qtbot: QtBot, languages: Languages, paper: Path, tmp_path: Path) -> Shown:
    errors: list[RcmError] = []
    notices: list[Notice] = []
    jobs = Jobs(at_once=True)
    settling = Settling(
        Checks(pair.first), People(pair.first), Settlement(pair.first), jobs, UndoStack(), errors.append
    )
    printing = PaperPrinting(jobs, Kept(tmp_path / "settings.json"), errors.append, notices.append)
    papers = PaperJobs(ExchangePapers(pair.first), printing, jobs, errors.append, notices.append)
    page = ExchangePage(Exchange(pair.first), settling, jobs, errors.append, notices.append, Chosen(pair.stick), papers)
    qtbot.addWidget(page)
    page.resize(1274, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return Shown(page, errors, notices)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def said(page: ExchangePage) -> str:
    QApplication.processEvents()
    return " | ".join(label.text() for label in page.preview.findChildren(Label) if label.isVisible())


def rows(page: ExchangePage) -> dict[str, str]:
    """Each laptop's name cell and what is said of it on hover."""
    page.reload()
    name = page.laptops.rows.columns[0]
    assert name.tip is not None
    return {name.text(row): name.tip(row) for row in page.laptops.rows.rows}


def test_words_found_the_same_are_a_word_given_and_nobody_is_warned_again(shown: Shown, pair: Pair) -> None:
    forget_the_words(pair.first, pair.second)
    add_person(pair.second, "Zulma", "Inventada")
    shown.page.look(Exchange(pair.second).write(pair.stick))
    assert "Nobody this laptop trusts gave a word for Mesa 2." in said(shown.page)
    press(shown.page.preview.same_button, Qt.Key.Key_Space)
    assert "Nobody this laptop trusts" not in said(shown.page)
    assert not shown.page.preview.same_button.isVisible()
    press(focused(), Qt.Key.Key_Space)
    assert rows(shown.page)["Mesa 2"] == "Its four words were compared at Secretaría."


def test_taken_in_without_comparing_the_list_says_that_nobody_gave_a_word(
    shown: Shown, pair: Pair, qtbot: QtBot
) -> None:
    forget_the_words(pair.first, pair.second)
    shown.page.look(Exchange(pair.second).write(pair.stick))
    preview = shown.page.preview
    shown.page.resize(1274, 300)
    preview.refuse_button.click()
    shown.page.look(next(pair.stick.glob("*mesa-2*.rcmbundle")))
    qtbot.wait(50)
    assert preview.refuse_button.visibleRegion().boundingRect().height() > 30, "the keyboard is in sight"
    assert focused() is preview.refuse_button, "Enter alone never takes it in"
    assert [b.text() for b in preview.findChildren(Button) if b.isVisible() and b.property("look") == "filled"] == []
    press(preview.uncompared_button, Qt.Key.Key_Space)
    told = rows(shown.page)["Mesa 2"]
    assert shown.page.doubts.text() == told
    assert told.endswith("  ".join(Exchange(pair.second).own_key_words()))


def test_a_doubtful_hand_is_told_before_and_stays_at_the_laptops_row(shown: Shown, pair: Pair) -> None:
    pair.carry(back=True)
    assert rows(shown.page)["Mesa 2"] == "Invited by Secretaría."
    assert not shown.page.doubts.isVisible()
    add_person(pair.second, "Zulma", "Inventada")
    forge(pair.second, replica_of(pair.second))
    shown.page.look(Exchange(pair.second).write(pair.stick))
    assert "Mesa 2 did not sign all of this: part of it may come from another hand." in said(shown.page)
    press(focused(), Qt.Key.Key_Space)
    assert "did not sign all" in rows(shown.page)["Mesa 2"]
    assert "Mesa 2 did not sign all of this" in shown.page.doubts.text()
    assert Exchange(pair.first).standings()[replica_of(pair.second)].hand is Hand.UNSIGNED


def test_one_gesture_writes_the_invitation_and_two_spare_ones_with_cards(
    shown: Shown, pair: Pair, clock: FixedClock, paper: Path
) -> None:
    page = shown.page
    page.invite()
    type_text(focused(), "Mesa 3")
    page.form.point.choose(Exchange(pair.first).points()[0].id)
    press(page.form.name, Qt.Key.Key_Return)
    card = page.words_card
    assert len(list(pair.stick.glob("*.rcminvite"))) == 3
    first = [label.text() for label in card.words]
    press(card.save_button, Qt.Key.Key_Space)
    assert len(pypdfium2.PdfDocument(pair.stick / "cards.pdf")) == 6
    assert "destroy the sheet with the words" in card.told.text()
    press(card.print_button, Qt.Key.Key_Space)
    assert len(pypdfium2.PdfDocument(paper)) == 6
    assert "Destroy the sheet" in card.told.text()
    press(card.close_button, Qt.Key.Key_Space)
    spare = [label.text() for label in card.words]
    assert spare != first
    assert "spare" in card.about.text()
    path = next(pair.stick.glob("*reserva-d*"))
    joined = Meetings(pair.stick / "third", clock).join(path, spare, "Sol")
    assert (joined.laptop, joined.point) == ("Reserva D", Exchange(pair.first).points()[0].id)
    joined.database.close()
    for _ in range(2):
        press(card.close_button, Qt.Key.Key_Space)
    assert not card.isVisible()
    assert card.invited == ()
    page.invite()
    assert not page.form.spare.isChecked()
    assert not shown.errors


def test_who_takes_notes_is_asked_for_no_check_in_point(shown: Shown) -> None:
    shown.page.invite()
    assert shown.page.form.point.isVisible()
    shown.page.form.role.choose(Role.RAPPORTEUR)
    assert not shown.page.form.point.isVisible()
    shown.page.form.role.choose(Role.REGISTRATION)
    assert nameless(shown.page) == []
