"""The registration desk under real keys, on a meeting's real file."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.ui.kit.row_model import MATCHES
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.points import point_name
from tests.clock import FixedClock
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.attendance.conftest import DOOR, DeskAtWork, Key, Modifier


def test_the_list_is_not_shown_until_something_is_typed(desk: DeskAtWork) -> None:
    assert QApplication.focusWidget() is desk.page.search.field
    assert desk.names() == []
    desk.type("a")
    assert len(desk.names()) == 8
    desk.press(Key.Key_Escape)
    assert desk.names() == []


def test_typing_finds_and_marks_what_matched(desk: DeskAtWork) -> None:
    desk.type("nandú jo")
    assert desk.names() == ["José Ñandú Ñáñez"]
    index = desk.page.search.results.rows.index(0, 0)
    assert [index.data()[start : start + count] for start, count in index.data(MATCHES)] == ["Jo", "Ñandú"]


def test_marks_follow_each_key_while_the_same_people_are_found(desk: DeskAtWork) -> None:
    marked = []
    for letter in "guarda":
        desk.type(letter)
        index = desk.page.search.results.rows.index(0, 0)
        marked.append(index.data(MATCHES)[0][1])
    assert marked == [1, 2, 3, 4, 5, 6]


def test_enter_checks_in_the_chosen_person_by_colour_word_and_sound_together(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    assert desk.said() == ("green", "Welcome", "María de los Ángeles Volcán de San Miguel")
    assert desk.sounds.heard == ["good"]
    assert "Welcome. María de los Ángeles" in desk.page.verdict.band.accessibleName()
    assert (desk.page.search.field.text(), desk.names(), desk.registered()) == ("", [], 1)
    assert QApplication.focusWidget() is desk.page.search.field


def test_up_and_down_choose_without_leaving_the_field(desk: DeskAtWork) -> None:
    desk.type("ana lopez")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    said = desk.said()
    assert said is not None
    assert said[2] == "Ana López Roble"
    desk.type("ana lopez")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Return)
    assert desk.said() == ("green", "Welcome", "Ana López Pino")


def test_a_badge_code_and_enter_do_the_same(desk: DeskAtWork) -> None:
    desk.enter(badge_code("A", 1).lower())
    assert desk.said() == ("green", "Welcome", "Rose Usher-Coral")


def test_already_in_says_when_and_where_quietly(desk: DeskAtWork, clock: FixedClock) -> None:
    desk.enter("volcan")
    clock.go(timedelta(minutes=12))
    desk.enter("volcan")
    assert desk.said() == ("blue", "Already in, 12:40, Mesa 1", "María de los Ángeles Volcán de San Miguel")
    assert not desk.page.verdict.band.undo_button.isVisible()
    assert desk.sounds.heard == ["good", "known"]
    clock.go(timedelta(days=1))
    desk.enter("volcan")
    said = desk.said()
    assert said is not None
    assert said[1] == "Already in, 14 Nov, 12:40, Mesa 1"


@pytest.mark.parametrize(
    ("text", "colour", "word"),
    [
        ("ana roble", "amber", "May enter; credential pending"),
        ("altagracia", "amber", "Attention: read before handing over"),
        ("ZZ991", "amber", "Unknown code"),
    ],
)
def test_each_verdict_has_its_colour_and_word(desk: DeskAtWork, text: str, colour: str, word: str) -> None:
    desk.enter(text)
    said = desk.said()
    assert said is not None
    assert said[:2] == (colour, word)
    assert desk.sounds.heard == ["attention"]


def test_the_attention_note_is_shown_in_full_and_goes_with_the_verdict(desk: DeskAtWork) -> None:
    desk.enter("altagracia")
    note = desk.page.verdict.note
    assert note.note.text().endswith("interpretación al inglés durante toda la reunión.")
    QApplication.processEvents()
    assert note.note.heightForWidth(note.note.width()) <= note.note.height()
    desk.type("x")
    assert not note.isVisibleTo(desk.page.verdict)
    assert note.note.text() == ""


def test_only_no_access_is_red_and_says_who_decides(desk: DeskAtWork) -> None:
    desk.go_to_door()
    desk.enter("titular")
    assert desk.said() == ("red", "No access to this session", "Tomás Titular")
    assert "The chair of the session decides" in desk.page.verdict.band.accessibleName()
    assert desk.sounds.heard == ["stop"]


def test_at_a_door_one_key_registers_the_arrival_too(desk: DeskAtWork, clock: FixedClock) -> None:
    clock.go(timedelta(minutes=60))
    desk.go_to_door()
    desk.enter("izote")
    assert desk.said() == ("amber", "May enter; arrival not registered yet", "Óscar Izote")
    assert desk.registered() == 0
    desk.press(Key.Key_F6)
    assert desk.said() == ("green", "Welcome", "Óscar Izote")
    assert desk.registered() == 1
    assert sum(p.in_session for p in desk.attendance.presence(DOOR)) == 1


def test_a_code_of_several_people_offers_them(desk: DeskAtWork) -> None:
    desk.people.add(Delegate(id="", name=PersonName("", "Rosa", "Doble"), badge=badge_code("A", 1)))
    desk.enter(badge_code("A", 1))
    assert sorted(desk.names()) == ["Rosa Doble", "Rose Usher-Coral"]
    assert desk.page.verdict.band.isVisible()
    desk.press(Key.Key_Return)
    said = desk.said()
    assert said is not None
    assert said[0] in ("green", "amber")
    assert desk.registered() == 1


def test_undo_takes_the_check_in_back_and_says_so(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.registered() == 0
    assert desk.said() == (
        "blue", "Check-in undone; the record is kept", "María de los Ángeles Volcán de San Miguel",
    )  # fmt: skip
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    assert (desk.registered(), desk.said()) == (
        1, ("green", "Welcome", "María de los Ángeles Volcán de San Miguel"),
    )  # fmt: skip
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.registered() == 0


def test_the_button_of_the_verdict_undoes_and_the_next_undo_is_not_wasted(desk: DeskAtWork) -> None:
    desk.enter("izote")
    desk.enter("volcan")
    QTest.mouseClick(desk.page.verdict.band.undo_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert desk.registered() == 1
    assert QApplication.focusWidget() is desk.page.search.field
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.registered() == 0
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    assert desk.registered() == 2


def test_a_verdict_goes_with_the_next_key(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    desk.type("x")
    assert desk.said() is None


def test_a_verdict_goes_by_itself_after_ten_seconds(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    timer = desk.page.verdict.timer
    assert (timer.isActive(), timer.interval()) == (True, 10_000)
    timer.setInterval(1)
    desk.qtbot.waitUntil(lambda: desk.said() is None)
    assert desk.page.verdict.outcome is None


def test_counts_and_tiles_follow_and_are_those_of_the_service(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    desk.enter("izote")
    tile = desk.page.presence.tiles[ident("SLV")]
    assert tile.accessibleName() == "El Salvador, 2/2"
    assert len(desk.page.presence.tiles) == 11
    assert desk.page.presence.registered.findChildren(type(desk.page.point_bar.where))[0].text() == "2"
    desk.go_to_door()
    assert desk.page.presence.tiles[ident("SLV")].accessibleName() == "El Salvador, 0/2"


def test_a_tile_searches_its_delegation_and_leaves_the_keyboard_in_the_field(desk: DeskAtWork) -> None:
    QTest.mouseClick(desk.page.presence.tiles[ident("HND")], Qt.MouseButton.LeftButton)
    assert desk.names() == ["Ana López Pino", "Ana López Roble", "Xiomara Guacamaya"]
    assert QApplication.focusWidget() is desk.page.search.field


def test_the_last_arrivals_undo_by_click_and_by_enter(desk: DeskAtWork, clock: FixedClock) -> None:
    for text in ("volcan", "izote", "maple"):
        desk.enter(text)
        clock.go(timedelta(minutes=1))
    last = desk.page.last
    assert desk.arrivals() == ["Maple", "Izote", "Volcán de San Miguel"]
    assert [line.time for line in last.rows.rows] == ["12:42", "12:41", "12:40"]
    middle = last.visualRect(last.rows.index(1, 3)).center()
    QTest.mouseClick(last.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.arrivals() == ["Maple", "Volcán de San Miguel"]
    last.setFocus()
    last.selectRow(0)
    desk.press(Key.Key_Return)
    assert desk.arrivals() == ["Volcán de San Miguel"]
    assert desk.registered() == 1


def test_the_last_arrivals_stand_below_their_heading(desk: DeskAtWork, clock: FixedClock) -> None:
    for text in ("volcan", "izote", "maple"):
        desk.enter(text)
        clock.go(timedelta(minutes=1))
    last = desk.page.last
    assert len(desk.arrivals()) == 3
    row = last.visualRect(last.rows.index(0, 0)).united(last.visualRect(last.rows.index(0, 3)))
    picture = last.viewport().grab(row).toImage()
    ground = picture.pixel(picture.width() // 2, 0)
    inked = [x for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) != ground]
    assert min(inked) <= 3


def test_a_click_on_a_name_or_two_clicks_undo_nothing(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    last = desk.page.last
    where = last.visualRect(last.rows.index(0, 1)).center()
    QTest.mouseClick(last.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(last.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QApplication.processEvents()
    assert desk.registered() == 1


def test_what_is_typed_reaches_the_field_wherever_the_keyboard_was_left(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    for widget in (desk.page.last, desk.page.presence.tiles[ident("HND")], desk.page.point_bar.change_button):
        widget.setFocus()
        type_text(widget, "ñ")
        assert desk.page.search.field.text() == "ñ"
        assert QApplication.focusWidget() is desk.page.search.field
        desk.press(Key.Key_Escape)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f4_offers_the_points_and_enter_chooses_one(desk: DeskAtWork) -> None:
    desk.press(Key.Key_F4)
    menu = desk.page.point_bar.findChild(QMenu)
    assert menu is not None
    assert [action.text().split("\t")[0] for action in menu.actions()] == [
        point_name(point) for point in desk.attendance.points()
    ]
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    QApplication.processEvents()
    assert desk.page.point.id == ident("champions")
    assert desk.page.point_bar.name.text() == "Meeting of the champion countries of the GCM"
    desk.enter("volcan")
    assert sum(p.in_session for p in desk.attendance.presence(ident("champions"))) == 1


def test_the_point_never_changes_by_itself_but_is_offered(desk: DeskAtWork, clock: FixedClock) -> None:
    assert desk.page.proposal.point is None
    clock.go(timedelta(minutes=40))
    timer = desk.page.findChild(type(desk.page.verdict.timer), options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()
    proposed = desk.page.proposal.point
    assert proposed is not None
    assert proposed.id == DOOR
    assert desk.page.point.id == REGISTRATION
    assert "REDTRAM" in desk.page.proposal.words.text()
    QTest.mouseClick(desk.page.proposal.take_button, Qt.MouseButton.LeftButton)
    assert desk.page.point.id == DOOR
    assert not desk.page.proposal.isVisible()


def test_a_proposal_that_was_refused_does_not_come_again(desk: DeskAtWork, clock: FixedClock) -> None:
    clock.go(timedelta(minutes=40))
    desk.page.reload()
    QTest.mouseClick(desk.page.proposal.leave_button, Qt.MouseButton.LeftButton)
    desk.page.reload()
    assert desk.page.proposal.point is None
    assert desk.page.point.id == REGISTRATION


def test_contacts_are_nowhere_on_the_page(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    desk.type("a")
    desk.press(Key.Key_F2)
    model = desk.page.search.results.rows
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    shown = [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    ]
    line = type(desk.page.person.form.fields.given)
    for widget in desk.page.findChildren(type(desk.page)) + desk.page.findChildren(line):
        shown += [widget.accessibleName(), getattr(widget, "text", str)()]
    assert len(shown) > 20
    assert not [text for text in shown if "nobody@" in text]


def test_f10_mutes_the_verdicts(desk: DeskAtWork) -> None:
    desk.press(Key.Key_F10)
    desk.enter("volcan")
    assert desk.sounds.heard == []
    desk.press(Key.Key_F10)
    desk.enter("volcan")
    assert desk.sounds.heard == ["known"]


def test_a_scan_from_another_page_is_silent_though_it_had_to_wait(desk: DeskAtWork) -> None:
    with desk.database.write():
        assert desk.page.scan(badge_code("A", 1), silent=True) is None
    desk.qtbot.waitUntil(lambda: desk.registered() == 1)
    assert desk.sounds.heard == []
    desk.page.scan(badge_code("A", 2))
    assert len(desk.sounds.heard) == 1


def test_what_another_desk_did_shows_without_a_key(desk: DeskAtWork) -> None:
    desk.type("volcan")
    desk.attendance.check_in(ident("María de los Ángeles Volcán de San Miguel"), REGISTRATION)
    QApplication.processEvents()
    assert desk.page.search.results.rows.rows[0].arrived == "12:40"
    assert desk.page.search.field.text() == "volcan"


def test_gestures_on_a_busy_file_wait_in_line_and_keep_their_order(desk: DeskAtWork) -> None:
    judged: list[str] = []
    desk.page.check_ins.judged.connect(lambda outcome: judged.append(outcome.delegate.name.family))
    with desk.database.write():
        desk.enter("volcan")
        desk.enter("izote")
        desk.page.scan(badge_code("A", 1))
        assert (desk.registered(), desk.page.parts.waiting.text()[:9]) == (0, "3 waiting")
        assert desk.page.parts.waiting.isVisible()
    desk.enter("maple")  # the file is free, but nobody overtakes
    assert desk.window.notices.bars == ()
    desk.qtbot.waitUntil(lambda: desk.registered() == 4)
    assert not desk.page.parts.waiting.isVisible()
    assert judged == ["Volcán de San Miguel", "Izote", "Usher-Coral", "Maple"]


def test_those_who_wait_are_not_lost_when_the_window_closes(desk: DeskAtWork) -> None:
    with desk.database.write():
        desk.enter("volcan")
    desk.page.finish()
    assert desk.registered() == 1


def test_undo_on_a_busy_file_waits_its_turn(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    with desk.database.write():
        desk.press(Key.Key_Z, Modifier.ControlModifier)
        assert desk.registered() == 1
    desk.qtbot.waitUntil(lambda: desk.registered() == 0)


def test_both_languages_are_spoken_at_once(desk: DeskAtWork, languages: Languages) -> None:
    desk.enter("altagracia")
    languages.speak("es")
    QApplication.processEvents()
    said = desk.said()
    assert said is not None
    assert said[1] == "Atención: leer antes de entregar"
    assert desk.page.point_bar.name.text() == "Registro general"
    assert desk.page.presence.tiles[ident("DOM")].accessibleName() == "República Dominicana, 1/1"
    assert desk.page.search.field.placeholderText() == "Nombre, país o gafete"


def test_every_widget_has_a_name(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    desk.press(Key.Key_N, Modifier.ControlModifier)
    assert nameless(desk.page) == []


def test_nothing_is_wider_than_the_usual_laptop(desk: DeskAtWork) -> None:
    desk.window.resize(1366, 696)
    desk.window.practice(True)
    desk.type("an")
    QApplication.processEvents()
    page = desk.page
    assert page.width() == desk.window.width() - desk.window.rail.width()
    assert page.mapTo(desk.window, QPoint(0, page.height())).y() <= desk.window.foot.y()
    assert page.search.results.room() >= 7
