"""The first start: from an empty folder to an open meeting, by keyboard, on real files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.bundle.words import complete
from rcm_desktop.domain.agenda import AgendaItem, Objective
from rcm_desktop.domain.meeting import Meeting, Role
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.exchange import Exchange, Invited, Place
from rcm_desktop.services.meetings import Joined, Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.welcome.page import Welcome
from tests.clock import FixedClock
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text


@pytest.fixture(scope="session")
def invited(tmp_path_factory: pytest.TempPathFactory) -> Invited:
    """An invitation to the sample meeting for Mesa 2, in Spanish."""
    folder = tmp_path_factory.mktemp("inviting")
    database = Meetings(folder, FixedClock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    made = Exchange(database).invite(Place(name="Mesa 2", role=Role.REGISTRATION, language="es"), folder)
    database.close()
    return made


@pytest.fixture
def meetings(tmp_path: Path, clock: FixedClock) -> Meetings:
    return Meetings(tmp_path / "laptop", clock)


@pytest.fixture
def opened() -> Iterator[list[Database]]:
    """The databases that the window handed on; closed in the end."""
    found: list[Database] = []
    yield found
    for database in found:
        database.close()


@pytest.fixture
def welcome(meetings: Meetings, languages: Languages, qtbot: QtBot, opened: list[Database]) -> Welcome:
    return shown(Welcome(meetings, languages, None, Jobs(at_once=True)), qtbot, opened)


def shown(made: Welcome, qtbot: QtBot, opened: list[Database]) -> Welcome:
    made.opened.connect(opened.append)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_words(words: tuple[str, ...]) -> None:
    """Each word in its first letters until only it is left, and a space."""
    for word in words:
        start = next(word[:n] for n in range(2, len(word) + 1) if complete(word[:n])[0] == word)
        type_text(focused(), start)
        press(focused(), Qt.Key.Key_Return)


def test_by_keyboard_alone_an_invitation_becomes_an_open_meeting(
    meetings: Meetings, languages: Languages, qtbot: QtBot, opened: list[Database], invited: Invited
) -> None:
    window = shown(Welcome(meetings, languages, invited.path, Jobs(at_once=True)), qtbot, opened)
    type_words(invited.words)
    assert window.joining.words.words() == invited.words
    type_text(focused(), "Luz Inventada")
    press(focused(), Qt.Key.Key_Return)
    assert window.greeting.text() == "Listo. Usted es Mesa 2, Registro general."
    assert languages.language == "es"
    press(focused(), Qt.Key.Key_Space)
    (database,) = opened
    seat = Setup(database).seat()
    assert (seat.laptop.name, seat.operator.name if seat.operator else "") == ("Mesa 2", "Luz Inventada")
    assert len(People(database).delegations()) > 11


def test_after_the_greeting_the_meeting_opens_by_itself_and_once(
    welcome: Welcome, qtbot: QtBot, opened: list[Database], invited: Invited
) -> None:
    welcome.invite(invited.path)
    for field, word in zip(welcome.joining.words.fields, invited.words, strict=True):
        field.setText(word)
    welcome.joining.person.setText("Luz")
    welcome.joining.join()
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=5000)
    welcome.open_button.click()
    assert len(opened) == 1


def test_tab_takes_the_first_word_offered_and_goes_to_the_next_field(welcome: Welcome, invited: Invited) -> None:
    welcome.invite(invited.path)
    first = complete(invited.words[0][:2])[0]
    type_text(focused(), invited.words[0][:2])
    press(focused(), Qt.Key.Key_Tab)
    assert welcome.joining.words.words()[0] == first
    assert focused() is welcome.joining.words.fields[1]
    # Where there is nothing to take, Tab goes on as everywhere.
    press(focused(), Qt.Key.Key_Tab)
    assert focused() is welcome.joining.words.fields[2]


def test_a_spare_place_is_asked_for_and_opens_at_its_door_under_its_name(
    welcome: Welcome, meetings: Meetings, qtbot: QtBot, opened: list[Database], tmp_path: Path
) -> None:
    database = meetings.create(read_description(resource("meetings", "rcm-2023.toml")))
    door = Exchange(database).points()[1]
    spare = Exchange(database).invite(Place(spare=True, point=door.id, language="en"), tmp_path)
    joined: list[Joined] = []
    welcome.joined.connect(joined.append)
    database.close()
    database.path.unlink()
    database.path.parent.rmdir()
    welcome.invite(spare.path)
    for field, word in zip(welcome.joining.words.fields, spare.words, strict=True):
        field.setText(word)
    welcome.joining.person.setText("Luz")
    welcome.joining.join()
    assert welcome.greeting.text() == "Which place is this laptop?"
    press(focused(), Qt.Key.Key_Return)
    assert welcome.ready.place.property("wrong")
    assert not opened
    type_text(focused(), "Desk 5")
    press(focused(), Qt.Key.Key_Return)
    assert welcome.greeting.text() == f"Ready. You are Desk 5, {door.title('en')}."
    press(focused(), Qt.Key.Key_Space)
    assert Setup(opened[0]).seat().laptop.name == "Desk 5"
    assert [one.point for one in joined] == [door.id]


def test_joining_runs_beside_the_window(
    meetings: Meetings, languages: Languages, qtbot: QtBot, opened: list[Database], invited: Invited
) -> None:
    window = shown(Welcome(meetings, languages, invited.path), qtbot, opened)
    for field, word in zip(window.joining.words.fields, invited.words, strict=True):
        field.setText(word)
    window.joining.person.setText("Luz")
    window.joining.join()
    assert not window.joining.join_button.isEnabled()
    qtbot.waitUntil(window.open_button.isVisible, timeout=20000)
    window.open_button.click()
    assert Setup(opened[0]).seat().laptop.name == "Mesa 2"
    window.close()


def test_a_window_closed_at_the_greeting_leaves_a_meeting_that_opens_later(
    welcome: Welcome, meetings: Meetings, invited: Invited, opened: list[Database]
) -> None:
    welcome.invite(invited.path)
    for field, word in zip(welcome.joining.words.fields, invited.words, strict=True):
        field.setText(word)
    welcome.joining.person.setText("Luz")
    welcome.joining.join()
    welcome.close()
    assert opened == []
    database = meetings.open()
    assert Setup(database).seat().laptop.name == "Mesa 2"
    database.close()


def test_six_words_of_another_invitation_are_told_in_three_lines(welcome: Welcome, invited: Invited) -> None:
    welcome.invite(invited.path)
    for field, word in zip(welcome.joining.words.fields, invited.words[::-1], strict=True):
        field.setText(word)
    welcome.joining.person.setText("Luz")
    welcome.joining.join()
    assert welcome.joining.trouble.isVisible()
    assert all(welcome.joining.trouble.text())
    first = welcome.joining.words.fields[0]
    assert first.selectedText() == first.text() != "", "one types over it"
    assert welcome.joining.join_button.isEnabled()


def test_a_wrong_word_is_named_at_once_with_a_near_one(welcome: Welcome) -> None:
    welcome.invite(Path("some.rcminvite"))
    type_text(focused(), "cactux")
    press(focused(), Qt.Key.Key_Space)
    said = welcome.joining.words.trouble.text()
    assert "cactux" in said
    assert "cactus" in said
    assert welcome.joining.words.fields[0].hasFocus()


def test_two_letters_offer_the_words_that_begin_so(welcome: Welcome) -> None:
    welcome.invite(Path("some.rcminvite"))
    type_text(focused(), "c")
    assert not any(offer.isVisible() for offer in welcome.joining.words.offers)
    type_text(focused(), "a")
    offered = [offer.text() for offer in welcome.joining.words.offers if offer.isVisible()]
    assert offered == complete("ca")[:5]
    welcome.joining.words.offers[1].click()
    assert welcome.joining.words.fields[0].text() == offered[1]
    assert welcome.joining.words.fields[1].hasFocus()


def test_accents_and_capitals_make_no_difference(welcome: Welcome) -> None:
    welcome.invite(Path("some.rcminvite"))
    type_text(focused(), "CÁCTUS")
    press(focused(), Qt.Key.Key_Return)
    assert welcome.joining.words.words()[0] == "cactus"


def test_six_words_pasted_at_once_fill_all_fields(welcome: Welcome, invited: Invited) -> None:
    welcome.invite(invited.path)
    QApplication.clipboard().setText("  ".join(invited.words))
    press(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert welcome.joining.words.words() == invited.words
    assert welcome.joining.person.hasFocus()


def test_without_a_file_or_a_name_nothing_is_asked(welcome: Welcome, invited: Invited, qtbot: QtBot) -> None:
    welcome.invite()
    with qtbot.assertNotEmitted(welcome.joining.asked):
        welcome.joining.join()
        welcome.joining.begin(invited.path)
        welcome.joining.join()
        for field, word in zip(welcome.joining.words.fields, invited.words, strict=True):
            field.setText(word)
        welcome.joining.join()
    assert welcome.joining.person.hasFocus()


def test_a_few_answers_make_a_meeting_with_the_members_in_their_order_and_nobody_in_it(
    welcome: Welcome, opened: list[Database]
) -> None:
    press(welcome.start.meeting, Qt.Key.Key_Return)
    type_text(focused(), "Ana Inventada")
    type_text(welcome.founding.title.es, "Reunión de prueba")
    type_text(welcome.founding.city, "Belmopán")
    welcome.founding.zone.choose("America/Belize")
    welcome.founding.make_button.click()
    (database,) = opened
    setup = Setup(database)
    meeting: Meeting = setup.meeting()
    assert (meeting.title_es, meeting.place.city, meeting.timezone) == (
        "Reunión de prueba",
        "Belmopán",
        "America/Belize",
    )
    assert not meeting.practice
    people = People(database)
    assert [d.code for d in people.delegations()][:3] == ["BLZ", "CAN", "CRI"]
    assert sum(d.category == "member" for d in people.delegations()) == 11
    assert people.roster().people == {}
    assert Agenda(database).sittings() == ()
    assert meeting.rooms == (), "the sample's rooms are invented"
    assert setup.seat().laptop.role == Role.SECRETARIAT


def test_the_last_day_goes_along_when_the_first_passes_it(welcome: Welcome) -> None:
    welcome.prepare()
    founding = welcome.founding
    founding.first.put(date(2031, 11, 14))
    assert founding.last.day() == date(2031, 11, 14)
    founding.last.put(date(2031, 11, 16))
    founding.first.put(date(2031, 11, 15))
    assert founding.last.day() == date(2031, 11, 16)


def test_without_the_preset_a_meeting_has_no_delegations(welcome: Welcome, opened: list[Database]) -> None:
    welcome.prepare()
    for field, text in (
        (welcome.founding.person, "Ana"),
        (welcome.founding.title.en, "Test meeting"),
        (welcome.founding.city, "Lima"),
    ):
        type_text(field, text)
    press(welcome.founding.begins, Qt.Key.Key_End)
    welcome.founding.make_button.click()
    assert People(opened[0]).delegations() == ()


def test_a_meeting_is_made_like_one_that_is_here_by_keyboard(
    meetings: Meetings, languages: Languages, qtbot: QtBot, opened: list[Database]
) -> None:
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    for short, practice in (("RCM 2026", False), ("Practice", True)):
        given = replace(sample, short=short, practice=practice, order=sample.order[::-1])
        meetings.create(given, "Ana").close()
    welcome = shown(Welcome(meetings, languages, None, Jobs(at_once=True)), qtbot, opened)
    welcome.prepare()
    founding = welcome.founding
    for field, text in ((founding.person, "Ana"), (founding.title.en, "The next one"), (founding.city, "Lima")):
        type_text(field, text)
    assert founding.begins.count() == 3, "a practice meeting is no model"
    press(founding.begins, Qt.Key.Key_Down)
    assert founding.begins.currentText() == "Like RCM 2026: its delegations, order and phrases"
    founding.make_button.click()
    (made,) = opened
    assert [d.code for d in People(made).delegations()] == list(sample.order[::-1])
    assert (Setup(made).meeting().title_en, Agenda(made).sittings()) == ("The next one", ())


def test_a_workbook_is_saved_filled_in_and_made_into_its_meeting(
    welcome: Welcome, meetings: Meetings, opened: list[Database], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    founding, path = welcome.founding, tmp_path / "chosen"
    monkeypatch.setattr(founding, "_choose_target", lambda *_: str(path))
    welcome.prepare()
    press(founding.save_button, Qt.Key.Key_Space)
    assert founding.person.property("wrong")
    assert list(tmp_path.glob("*.xlsx")) == []
    for field, text in ((founding.person, "Ana"), (founding.title.en, "Test meeting"), (founding.city, "Lima")):
        type_text(field, text)
    type_text(founding.short, "TEST 1")
    founding.first.put(date(2031, 11, 14))
    press(founding.save_button, Qt.Key.Key_Space)
    (saved,) = tmp_path.glob("*.xlsx")
    assert any("chosen.xlsx" in label.text() for label in founding.findChildren(Label))
    assert opened == []
    book = load_workbook(saved)
    book["Sessions"].append(["forum", "", "Test forum", "Forum", "2031-11-14 09:00", "14/11/2031 12:30"])
    book["Objectives"].append(["forum", 1, "General", "", "To agree"])
    book["Agenda"].append(["forum", "", "Opening", "09:00", 20, "Opening"])
    book["People"].append(["PAN", "Ms", "Brisa", "del Mar"])
    book.save(saved)
    founding.describe(saved)
    (made,) = opened
    (sitting,) = Agenda(made).sittings()
    assert (sitting.session.title_en, sitting.session.period.end) == ("Test forum", "2031-11-14T12:30")
    assert len(Setup(made).listed(Objective)) == len(Setup(made).listed(AgendaItem)) == 1
    assert [p.delegate.name.full for p in People(made).find("brisa")] == ["Brisa del Mar"]
    assert len(People(made).delegations()) == 27


def test_a_first_start_that_is_over_hears_of_no_other_language(
    meetings: Meetings, languages: Languages, qtbot: QtBot
) -> None:
    gone = Welcome(meetings, languages, None, Jobs(at_once=True))
    shiboken6.delete(gone)
    languages.speak("en" if languages.language == "es" else "es")


def test_unanswered_questions_are_marked_and_make_nothing(
    welcome: Welcome, meetings: Meetings, opened: list[Database]
) -> None:
    welcome.prepare()
    welcome.founding.make_button.click()
    assert welcome.founding.person.property("wrong")
    assert welcome.founding.city.property("wrong")
    assert opened == []
    assert meetings.listed() == ()


def test_a_description_file_makes_its_meeting(welcome: Welcome, opened: list[Database]) -> None:
    welcome.prepare()
    type_text(welcome.founding.person, "Ana")
    welcome.founding.describe(resource("meetings", "rcm-2023.toml"))
    assert len(Agenda(opened[0]).sittings()) > 3


def test_a_wrong_description_is_told_in_three_lines_on_the_page(
    welcome: Welcome, meetings: Meetings, tmp_path: Path, languages: Languages
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[meeting]\ntitle.es = "x"\n', encoding="utf-8")
    welcome.prepare()
    type_text(welcome.founding.person, "Ana")
    welcome.founding.describe(wrong)
    what, safe, then = welcome.founding.trouble.text()
    assert "wrong.toml" in what
    assert safe
    assert then
    assert meetings.listed() == ()


def test_what_is_wrong_with_a_file_is_brought_into_view(welcome: Welcome, tmp_path: Path, qtbot: QtBot) -> None:
    welcome.resize(1000, 420)
    welcome.prepare()
    type_text(welcome.founding.person, "Ana")
    (tmp_path / "wrong.toml").write_text("[meeting]", encoding="utf-8")
    welcome.founding.describe(tmp_path / "wrong.toml")
    trouble = welcome.founding.trouble
    qtbot.waitUntil(lambda: trouble.visibleRegion().boundingRect().height() == trouble.height())


def test_a_meeting_that_is_here_is_listed_and_opens(
    meetings: Meetings, languages: Languages, qtbot: QtBot, opened: list[Database]
) -> None:
    meetings.create(read_description(resource("meetings", "rcm-2023.toml"))).close()
    window = shown(Welcome(meetings, languages, None, Jobs(at_once=True)), qtbot, opened)
    (button,) = window.start.meetings
    assert button.text() == "CRM/RCM 2023 · 14 November 2023"
    button.click()
    assert Setup(opened[0]).meeting().short == "CRM/RCM 2023"


def test_practice_is_wanted_by_its_card(welcome: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(welcome.practice_wanted):
        press(welcome.start.practice, Qt.Key.Key_Space)


def test_a_language_button_turns_the_whole_page(welcome: Welcome, languages: Languages, qtbot: QtBot) -> None:
    press(welcome.start.spanish, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: welcome.start.invitation.accessibleName() == "Tengo una invitación")
    press(welcome.start.english, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: welcome.start.invitation.accessibleName() == "I have an invitation")


def test_back_keeps_what_was_typed(welcome: Welcome) -> None:
    welcome.prepare()
    type_text(welcome.founding.person, "Ana")
    welcome.founding.left.emit()
    assert welcome.start.isVisible()
    welcome.prepare()
    assert welcome.founding.person.text() == "Ana"


def test_everything_in_the_window_has_a_name(welcome: Welcome) -> None:
    for step in (welcome.start, welcome.joining, welcome.founding):
        welcome.stage(step)
        assert nameless(welcome) == []
