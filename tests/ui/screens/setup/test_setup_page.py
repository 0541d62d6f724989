"""The secretariat's page, by real keys on a real file."""

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, SessionKind
from rcm_desktop.domain.errors import Busy
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import ActingHead, Capacity, Category, Credential, Delegate, Delegation
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Record, Times, Venue
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.records.lines import Line
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.setup.sections import Part
from tests.laptops import Pair
from tests.sample import MEETING, ident
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.screens.setup.conftest import SetupInView, in_view

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def write(widget: object, text: str) -> None:
    """Replace a field's text by typing."""
    widget.setFocus()  # type: ignore[attr-defined]
    widget.selectAll()  # type: ignore[attr-defined]
    press(widget, Qt.Key.Key_Delete)  # type: ignore[arg-type]
    type_text(widget, text)  # type: ignore[arg-type]


def said(line: Line) -> list[str]:
    """What is said beneath a field."""
    return [label.text() for label in (line._trouble, line._elsewhere) if label.isVisible()]


def offered(line: Line) -> list[str]:
    return [label.text() for label in line._versions.findChildren(QLabel) if label.isVisible()]


def seen(view: SetupInView, cls: type[Record], record: str) -> Sight:
    found = view.setup.open(cls, record)
    assert found is not None
    return found[1]


def test_every_field_and_button_has_a_name(view: SetupInView) -> None:
    for part in Part:
        view.page.show_part(part)
    assert nameless(view.page) == []


def test_each_section_counts_its_records(view: SetupInView) -> None:
    counted = {c.part: c.count for c in view.page.sections.rows.rows}
    assert counted == {
        Part.MEETING: None, Part.DELEGATIONS: 14, Part.PEOPLE: 24, Part.SESSIONS: 3, Part.OBJECTIVES: 3,
        Part.ITEMS: 4, Part.PHRASES: 0, Part.BADGES: None, Part.LAPTOPS: 1,
    }  # fmt: skip


def test_the_arrow_keys_go_from_section_to_section(view: SetupInView) -> None:
    view.page.sections.setFocus()
    press(view.page.sections, Qt.Key.Key_Down)
    assert view.page.place.detail == "delegations"
    press(view.page.sections, Qt.Key.Key_Down)
    assert view.page.place.detail == "people"


def test_the_filter_is_blind_to_accents_case_and_word_order(view: SetupInView) -> None:
    people = view.go(Part.PEOPLE)
    type_text(people.list.field, "nunez ague")
    assert view.names() == ["Águeda Núñez Nopal"]
    sessions = view.go(Part.SESSIONS)
    type_text(sessions.list.field, "PUBLICOS minister")
    assert [row.record.id for row in sessions.list.table.rows.rows] == [ident("prosecutors")]
    press(sessions.list.field, Qt.Key.Key_Escape)
    assert len(view.names()) == 3


def test_the_filter_is_walked_and_enter_goes_to_the_panel(view: SetupInView) -> None:
    people = view.go(Part.PEOPLE)
    type_text(people.list.field, "lopez")
    press(people.list.field, Qt.Key.Key_Down)
    press(people.list.field, Qt.Key.Key_Down)
    assert view.page.place.record == ident("Ana López Roble")
    press(people.list.field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.line("name").parts["given"]


def test_a_field_is_saved_when_the_keyboard_leaves_it(view: SetupInView, qtbot: QtBot) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    room = view.line("room")
    write(room.editor, "Salón Ñandú")
    assert view.page.busy_editing()
    assert view.stands(MeetingSession, ident("rcgm")).room == "Sala 1"
    with qtbot.waitSignal(view.page.saved) as saved:
        press(room.editor, Qt.Key.Key_Tab)
    after = view.stands(MeetingSession, ident("rcgm"))
    assert (after.room, after.title_es, after.to_settle) == ("Salón Ñandú", "Reunión del GRCM", ())
    assert not view.page.busy_editing()
    assert saved.args == [view.setup.now()]


def test_ctrl_s_saves_and_only_what_changed_is_written(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    before = seen(view, MeetingSession, ident("rcgm")).heads
    write(view.line("chair").editor, "Panamá")
    press(view.line("chair").editor, Qt.Key.Key_S, CTRL)
    after = seen(view, MeetingSession, ident("rcgm")).heads
    assert {name for name in after if after[name] != before[name]} == {"chair"}


def test_typing_and_taking_it_back_by_hand_writes_nothing(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    before = seen(view, MeetingSession, ident("rcgm")).heads
    write(view.line("room").editor, "Otra")
    write(view.line("room").editor, "Sala 1")
    press(view.line("room").editor, Qt.Key.Key_Tab)
    assert seen(view, MeetingSession, ident("rcgm")).heads == before


def test_escape_takes_back_what_is_typed(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    editor = view.line("room").editor
    write(editor, "Otra")
    press(editor, Qt.Key.Key_Escape)
    assert editor.text() == "Sala 1"
    assert not view.page.busy_editing()


def test_what_could_not_be_written_stays_typed_and_is_told(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    editor = view.line("room").editor
    write(editor, "Sala 9")
    with view.database.write():
        press(editor, Qt.Key.Key_S, CTRL)
    assert [type(error) for error in view.told] == [Busy]
    assert (editor.text(), view.page.busy_editing(), view.undo.undo_words()) == ("Sala 9", True, "")
    press(editor, Qt.Key.Key_S, CTRL)
    assert view.stands(MeetingSession, ident("rcgm")).room == "Sala 9"


def test_leaving_the_page_saves(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    write(view.line("symbol").editor, "RCM/28")
    view.page.leave()
    assert view.stands(Meeting, MEETING).symbol == "RCM/28"


def test_a_saved_field_is_undone_and_done_again(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    write(view.line("room").editor, "Sala 9")
    press(view.line("room").editor, Qt.Key.Key_Tab)
    assert view.undo.undo_words() == "Change of Reunión del GRCM"
    view.window.undo_last()
    settle()
    assert view.stands(MeetingSession, ident("rcgm")).room == "Sala 1" == view.line("room").editor.text()
    view.window.redo_last()
    settle()
    assert view.stands(MeetingSession, ident("rcgm")).room == "Sala 9" == view.line("room").editor.text()


def test_every_field_of_the_meeting_is_written(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    for attribute, text in {
        "title_es": "Título", "title_en": "Title", "short": "RCM 28", "timezone": "America/Costa_Rica",
        "body_es": "CRM", "body_en": "RCM", "symbol": "RCM/28", "note_es": "Nota", "note_en": "Note",
    }.items():  # fmt: skip
        write(view.line(attribute).editor, text)
    write(view.line("place").parts["city"], "San José")
    write(view.line("place").parts["venue"], "Casa Amarilla")
    language = view.line("language").editor
    language.setFocus()
    press(language, Qt.Key.Key_Down)
    view.page.leave()
    found = view.stands(Meeting, MEETING)
    assert (found.title_es, found.title_en, found.short, found.timezone) == (
        "Título", "Title", "RCM 28", "America/Costa_Rica",
    )  # fmt: skip
    assert (found.body_es, found.body_en, found.symbol) == ("CRM", "RCM", "RCM/28")
    assert (found.note_es, found.note_en) == ("Nota", "Note")
    assert (found.place, found.language) == (Venue("San José", "Casa Amarilla"), "en")
    assert found.period == Days("2023-11-14", "2023-11-16")


def test_a_time_zone_that_does_not_exist_is_told_and_not_saved(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    zone = view.line("timezone")
    write(zone.editor, "America/Macondo")
    press(zone.editor, Qt.Key.Key_Tab)
    assert said(zone) == ["There is no such time zone. Write, for example, America/Panama."]
    assert view.stands(Meeting, MEETING).timezone == "America/Panama"
    assert view.page.busy_editing()
    write(zone.editor, "America/Bogota")
    assert said(zone) == []


def test_a_meeting_does_not_end_before_it_starts(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    period = view.line("period")
    period.end.date.setFocus()
    for _ in range(4):
        press(period.end.date, Qt.Key.Key_Down)
    press(period.end.date, Qt.Key.Key_S, CTRL)
    assert period.end.text() == "2023-11-12"
    assert said(period) == ["The end is before the beginning."]
    assert view.stands(Meeting, MEETING).period == Days("2023-11-14", "2023-11-16")


def test_the_end_of_a_session_goes_along_when_its_day_is_moved(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    times = view.line("period")
    times.start.date.setFocus()
    press(times.start.date, Qt.Key.Key_Up)
    press(times.start.date, Qt.Key.Key_S, CTRL)
    assert view.stands(MeetingSession, ident("rcgm")).period == Times("2023-11-17T09:00", "2023-11-17T13:00")


def test_a_session_does_not_end_before_it_starts(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    times = view.line("period")
    times.end.time.setFocus()
    for _ in range(5):
        press(times.end.time, Qt.Key.Key_Down)
    press(times.end.time, Qt.Key.Key_S, CTRL)
    assert said(times) == ["The end is before the beginning."]
    assert view.stands(MeetingSession, ident("rcgm")).period == Times("2023-11-16T09:00", "2023-11-16T13:00")


def test_a_session_without_times_gets_both_by_one_tick(view: SetupInView) -> None:
    made = view.setup.add(MeetingSession(id="", title_es="Plenaria"))
    settle()
    view.open(Part.SESSIONS, made.id)
    times = view.line("period")
    times.start.tick.setFocus()
    press(times.start.tick, Qt.Key.Key_Space)
    assert view.stands(MeetingSession, made.id).period == Times("2023-11-14T09:00", "2023-11-14T12:00")
    press(times.start.tick, Qt.Key.Key_Space)
    assert view.stands(MeetingSession, made.id).period == Times()


def test_minutes_and_numbers_are_whole_numbers(view: SetupInView) -> None:
    view.open(Part.ITEMS, ident("Receso"))
    planned = view.line("planned")
    write(planned.minutes, "media hora")
    press(planned.minutes, Qt.Key.Key_Tab)
    assert said(planned) == ["Write a whole number, such as 30."]
    write(planned.minutes, "45")
    press(planned.minutes, Qt.Key.Key_Tab)
    assert view.stands(AgendaItem, ident("Receso")).planned == Planned("2023-11-14T11:00", 45)
    view.open(Part.OBJECTIVES, ident("objective 2"))
    write(view.line("number").editor, "2b")
    press(view.line("number").editor, Qt.Key.Key_Tab)
    assert view.stands(Objective, ident("objective 2")).number == 2
    assert said(view.line("number")) == ["Write a whole number, such as 30."]


def test_what_is_wrong_keeps_the_other_fields_savable_and_the_record_in_view(view: SetupInView) -> None:
    panel = view.open(Part.DELEGATIONS, ident("HND"))
    write(view.line("code").editor, "")
    write(view.line("name_en").parts["formal"], "Republic of Honduras")
    press(view.line("name_en").parts["formal"], Qt.Key.Key_Tab)
    found = view.stands(Delegation, ident("HND"))
    assert (found.code, found.name_en.formal) == ("HND", "Republic of Honduras")
    assert said(view.line("code")) == ["A code is needed, such as HND."]
    table = view.go(Part.DELEGATIONS).list.table
    table.setFocus()
    press(table, Qt.Key.Key_Down)
    assert panel.record().id == ident("HND")
    assert QApplication.focusWidget() is view.line("code").editor
    settle()
    press(view.line("code").editor, Qt.Key.Key_Escape)
    table.setFocus()
    press(table, Qt.Key.Key_Down)
    assert panel.record().id == ident("MEX")


def test_two_delegations_do_not_have_one_code(view: SetupInView) -> None:
    view.open(Part.DELEGATIONS, ident("HND"))
    write(view.line("code").editor, "mex")
    press(view.line("code").editor, Qt.Key.Key_Tab)
    assert said(view.line("code")) == ["Mexico has this code already."]
    assert view.stands(Delegation, ident("HND")).code == "HND"


def test_a_person_keeps_a_name_and_a_badge_of_their_own(view: SetupInView) -> None:
    view.open(Part.PEOPLE, ident("Guardabarranco"))
    write(view.line("name").parts["given"], "")
    press(view.line("name").parts["given"], Qt.Key.Key_Tab)
    assert said(view.line("name")) == ["A name is needed."]
    taken = view.stands(Delegate, ident("Lee O’Canyon")).badge
    write(view.line("badge").editor, taken)
    press(view.line("badge").editor, Qt.Key.Key_Tab)
    assert said(view.line("badge")) == ["Lee O’Canyon carries this badge."]
    assert view.stands(Delegate, ident("Guardabarranco")).name.given == "Guardabarranco"


def test_every_field_of_a_person_is_written(view: SetupInView) -> None:
    view.open(Part.PEOPLE, ident("Lee O’Canyon"))
    name = view.line("name")
    write(name.parts["given"], "Lía")
    write(name.parts["family"], "de la Ñ")
    write(name.parts["honorific"], "Lic.")
    for attribute in ("post", "institution", "attention", "contact", "external_id"):
        write(view.line(attribute).editor, f"{attribute} nuevo")
    for choice in (view.line("delegation").editor, view.line("capacity").editor, view.line("credential").state):
        choice.setFocus()
        press(choice, Qt.Key.Key_End)
    write(view.line("credential").remark, "por correo")
    press(view.line("walk_in").editor, Qt.Key.Key_Space)
    view.page.leave()
    found = view.stands(Delegate, ident("Lee O’Canyon"))
    assert found.name == PersonName("Lic.", "Lía", "de la Ñ")
    assert (found.post, found.institution, found.attention) == ("post nuevo", "institution nuevo", "attention nuevo")
    assert (found.contact, found.external_id, found.walk_in) == ("contact nuevo", "external_id nuevo", True)
    assert (found.delegation, found.capacity) == (ident("PRE"), Capacity.SECURITY)
    assert found.credential == Credential("seen", "por correo")


def test_an_acting_head_is_one_of_the_delegations_people_for_a_time(view: SetupInView) -> None:
    view.open(Part.DELEGATIONS, ident("HND"))
    acting = view.line("acting_head")
    assert [acting.who.itemText(n) for n in range(acting.who.count())] == [
        "Nobody", "Ana López Pino", "Ana López Roble", "Xiomara Guacamaya",
    ]  # fmt: skip
    assert not acting.start.isVisibleTo(acting)
    acting.who.setFocus()
    press(acting.who, Qt.Key.Key_Down)
    press(acting.start.tick, Qt.Key.Key_Space)
    press(acting.end.tick, Qt.Key.Key_Space)
    expected = ActingHead(ident("Ana López Pino"), "2023-11-14T09:00", "2023-11-14T18:00")
    assert view.stands(Delegation, ident("HND")).acting_head == expected


def test_the_names_and_aliases_of_a_delegation_are_written(view: SetupInView) -> None:
    view.open(Part.DELEGATIONS, ident("USA"))
    for line, language in (("name_es", "es"), ("name_en", "en")):
        for part in ("short", "formal", "article", "acronym"):
            write(view.line(line).parts[part], f"{part} {language}")
    write(view.line("aliases").editor, " EEUU, EE. UU.,, USA ")
    view.page.leave()
    found = view.stands(Delegation, ident("USA"))
    assert found.name_es == NameForms("short es", "formal es", "article es", "acronym es")
    assert found.name_en == NameForms("short en", "formal en", "article en", "acronym en")
    assert found.aliases == ("EEUU", "EE. UU.", "USA")


def test_only_the_empty_one_of_two_languages_says_that_its_translation_is_missing(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    assert view.line("title_en").editor.placeholderText() == "translation missing"
    assert view.line("title_es").editor.placeholderText() == ""
    view.open(Part.SESSIONS, ident("champions"))
    assert view.line("description_es").editor.placeholderText() == ""
    type_text(view.line("description_es").editor, "Algo")
    assert view.line("description_en").editor.placeholderText() == "translation missing"


def test_a_new_delegation_is_on_disk_once_its_first_field_is_left(view: SetupInView) -> None:
    section = view.go(Part.DELEGATIONS)
    section.list.walk(1)
    press(section.list.table, Qt.Key.Key_N, CTRL)
    code = view.line("code").editor
    assert view.window.focusWidget() == code
    assert len(view.setup.listed(Delegation)) == 14
    type_text(code, "ARG")
    press(code, Qt.Key.Key_Tab)
    settle()
    made = next(d for d in view.setup.listed(Delegation) if d.code == "ARG")
    assert made.category is Category.MEMBER
    assert view.page.place.record == made.id
    chosen = section.list.chosen_row()
    assert chosen is not None
    assert chosen.record.code == "ARG"
    view.window.undo_last()
    settle()
    assert "ARG" not in [d.code for d in view.setup.listed(Delegation)]
    assert view.page.place.record == ""


def test_a_new_person_has_the_chosen_ones_delegation_and_the_next_badge(view: SetupInView) -> None:
    section = view.go(Part.PEOPLE)
    type_text(section.list.field, "guacamaya")
    press(section.list.field, Qt.Key.Key_Down)
    press(section.list.field, Qt.Key.Key_N, CTRL)
    given = view.line("name").parts["given"]
    type_text(given, "Íñigo")
    press(given, Qt.Key.Key_Tab)
    settle()
    made = view.stands(Delegate, view.page.place.record)
    assert (made.name.given, made.delegation, made.badge[:5]) == ("Íñigo", ident("HND"), "A0025")
    assert view.line("badge").editor.text() == made.badge
    assert section.list.chosen_row() is not None


def test_a_new_record_of_which_nothing_was_typed_leaves_no_trace(view: SetupInView) -> None:
    section = view.go(Part.SESSIONS)
    press(section.list.table, Qt.Key.Key_N, CTRL)
    section.list.walk(1)
    assert len(view.setup.listed(MeetingSession)) == 3
    press(section.list.table, Qt.Key.Key_N, CTRL)
    press(view.line("title_es").editor, Qt.Key.Key_Escape)
    assert view.page.place.record == ""


def test_a_new_objective_has_the_next_number_and_a_new_item_the_next_time(view: SetupInView) -> None:
    view.open(Part.OBJECTIVES, ident("objective 2"))
    press(view.page, Qt.Key.Key_N, CTRL)
    type_text(view.line("text_es").editor, "Acordar")
    press(view.line("text_es").editor, Qt.Key.Key_Tab)
    settle()
    made = view.stands(Objective, view.page.place.record)
    assert (made.number, made.session, made.level.value) == (4, ident("prosecutors"), "specific")
    view.open(Part.ITEMS, ident("Apertura"))
    press(view.page, Qt.Key.Key_N, CTRL)
    type_text(view.line("title_es").editor, "Clausura")
    press(view.line("title_es").editor, Qt.Key.Key_Tab)
    settle()
    item = view.stands(AgendaItem, view.page.place.record)
    assert (item.session, item.planned) == (ident("champions"), Planned("2023-11-14T12:30", 30))


def test_deleting_asks_nothing_and_is_undone(view: SetupInView) -> None:
    section = view.go(Part.ITEMS)
    view.open(Part.ITEMS, ident("Receso"))
    section.list.table.setFocus()
    press(section.list.table, Qt.Key.Key_Delete, CTRL)
    settle()
    assert view.stands(AgendaItem, ident("Receso")).deleted
    assert view.page.place.record == ident("Próximos pasos")
    assert view.undo.undo_words() == "Deletion of Break"
    view.window.undo_last()
    settle()
    assert not view.stands(AgendaItem, ident("Receso")).deleted
    assert len(view.names()) == 4
    view.window.redo_last()
    settle()
    assert len(view.names()) == 3


def test_alt_and_arrows_give_delegations_another_order(view: SetupInView) -> None:
    section = view.go(Part.DELEGATIONS)
    view.open(Part.DELEGATIONS, ident("CAN"))
    press(section.list.table, Qt.Key.Key_Up, ALT)
    settle()
    assert [d.code for d in view.setup.listed(Delegation)][:3] == ["CAN", "BLZ", "CRI"]
    assert view.names()[:2] == ["Canada", "Belize"]
    press(section.list.table, Qt.Key.Key_Down, ALT)
    settle()
    press(section.list.table, Qt.Key.Key_Down, ALT)
    settle()
    assert [d.code for d in view.setup.listed(Delegation)][:3] == ["BLZ", "CRI", "CAN"]
    for _ in range(3):
        view.window.undo_last()
    settle()
    assert view.names()[:3] == ["Belize", "Canada", "Costa Rica"]


def test_items_and_objectives_move_within_their_session_only(view: SetupInView) -> None:
    section = view.go(Part.ITEMS)
    view.open(Part.ITEMS, ident("Próximos pasos"))
    press(section.list.table, Qt.Key.Key_Up, ALT)
    settle()
    assert [i.title_es for i in view.setup.listed(AgendaItem)][2:] == ["Próximos pasos", "Receso"]
    view.window.undo_last()
    settle()
    assert [i.title_es for i in view.setup.listed(AgendaItem)][2:] == ["Receso", "Próximos pasos"]
    section = view.go(Part.OBJECTIVES)
    view.open(Part.OBJECTIVES, ident("objective 2"))
    press(section.list.table, Qt.Key.Key_Up, ALT)
    settle()
    assert [row.record.number for row in section.list.table.rows.rows] == [1, 2, 3]


def test_a_filtered_row_moves_past_those_not_shown(view: SetupInView) -> None:
    section = view.go(Part.DELEGATIONS)
    type_text(section.list.field, "e")
    assert [row.record.code for row in section.list.table.rows.rows] == ["SLV", "USA", "SEC"]
    press(section.list.field, Qt.Key.Key_PageDown)
    press(section.list.field, Qt.Key.Key_Up)
    press(section.list.field, Qt.Key.Key_Down, ALT)
    settle()
    assert [d.code for d in view.setup.listed(Delegation)][-3:] == ["SEC", "USA", "PRE"]
    assert [row.record.code for row in section.list.table.rows.rows] == ["SLV", "SEC", "USA"]


def test_what_arrives_is_shown_where_nothing_is_typed(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    view.setup.save(MeetingSession, ident("rcgm"), seen(view, MeetingSession, ident("rcgm")), {"room": "Sala 5"})
    settle()
    assert view.line("room").editor.text() == "Sala 5"


def test_what_arrives_never_replaces_what_is_typed_and_both_stand_until_one_is_chosen(
    qtbot: QtBot, languages: Languages, pair: Pair
) -> None:
    view = in_view(qtbot, languages, pair.first)
    session = view.setup.listed(MeetingSession)[0]
    pair.carry()
    other = type(view.setup)(pair.second)
    found = other.open(MeetingSession, session.id)
    assert found is not None
    other.save(MeetingSession, session.id, found[1], {"room": "Sala de la mesa 2", "chair": "Honduras"})
    view.open(Part.SESSIONS, session.id)
    room = view.line("room")
    write(room.editor, "Sala escrita")
    pair.carry(back=True)
    settle()
    assert room.editor.text() == "Sala escrita"
    assert said(room) == ["Changed on another laptop while you typed."]
    press(room.editor, Qt.Key.Key_S, CTRL)
    settle()
    assert offered(room)[0] == "Two versions: Sala escrita · Sala de la mesa 2"
    assert view.line("chair").editor.text() == "Honduras"
    assert view.names()[0] == session.title("en")
    choices = room._versions.findChildren(type(view.panel().delete_button))
    QTest.mouseClick(choices[1], Qt.MouseButton.LeftButton)
    settle()
    stands = view.stands(MeetingSession, session.id)
    assert (stands.room, stands.to_settle) == ("Sala de la mesa 2", ())
    assert room.editor.text() == "Sala de la mesa 2"
    assert offered(room) == []


def test_a_field_to_settle_is_marked_in_the_list_and_a_saved_text_settles_it(view: SetupInView) -> None:
    before = seen(view, MeetingSession, ident("rcgm"))
    for text in ("Sala 7", "Sala 8"):
        view.setup.save(MeetingSession, ident("rcgm"), before, {"room": text})
    settle()
    section = view.go(Part.SESSIONS)
    view.open(Part.SESSIONS, ident("rcgm"))
    model = section.list.table.rows
    marks = [model.columns[-1].text(row) for row in model.rows]
    assert marks == ["", "", "To settle"]
    assert offered(view.line("room"))[0] == "Two versions: Sala 8 · Sala 7"
    write(view.line("room").editor, "Sala 9")
    press(view.line("room").editor, Qt.Key.Key_Tab)
    settle()
    assert view.stands(MeetingSession, ident("rcgm")).to_settle == ()
    assert offered(view.line("room")) == []


@pytest.mark.parametrize("keep", [True, False])
def test_a_record_deleted_elsewhere_and_edited_here_waits_for_a_decision(view: SetupInView, keep: bool) -> None:
    before = seen(view, MeetingSession, ident("rcgm"))
    view.setup.delete(MeetingSession, ident("rcgm"))
    view.setup.save(MeetingSession, ident("rcgm"), before, {"room": "Sala 7"})
    settle()
    panel = view.open(Part.SESSIONS, ident("rcgm"))
    buttons = panel._both.findChildren(type(panel.delete_button))
    assert [button.text() for button in buttons if button.isVisible()] == ["Keep it", "Delete it"]
    QTest.mouseClick(buttons[0 if keep else 1], Qt.MouseButton.LeftButton)
    settle()
    stands = view.stands(MeetingSession, ident("rcgm"))
    assert (stands.deleted, stands.deleted_yet_edited) == (not keep, False)
    assert (ident("rcgm") in [r.id for r in view.setup.listed(MeetingSession)]) is keep
    assert panel._both.isVisible() is False


def test_a_record_deleted_elsewhere_leaves_the_panel_when_nothing_is_typed(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    view.setup.delete(MeetingSession, ident("rcgm"))
    settle()
    assert view.page.place == Place(Desk.SETUP, "", "sessions")


def test_a_place_opens_its_record_even_where_a_filter_hides_it(view: SetupInView) -> None:
    section = view.go(Part.PEOPLE)
    type_text(section.list.field, "zzz")
    assert view.names() == []
    view.open(Part.PEOPLE, ident("Luz Harpía del Darién"))
    assert section.list.field.text() == ""
    chosen = section.list.chosen_row()
    assert chosen is not None
    assert chosen.record.name.given == "Luz"


def test_the_wheel_over_a_choice_scrolls_and_changes_nothing(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("rcgm"))
    editor = view.line("kind").editor
    middle = editor.rect().center().toPointF()
    turn = QWheelEvent(
        middle, editor.mapToGlobal(middle), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor, turn)
    assert view.line("kind").value() is SessionKind.RCGM
    assert view.stands(MeetingSession, ident("rcgm")).kind is SessionKind.RCGM


def test_tab_goes_through_the_fields_from_top_to_bottom(view: SetupInView) -> None:
    for part, record in ((Part.DELEGATIONS, ident("HND")), (Part.SESSIONS, ident("rcgm")), (Part.MEETING, MEETING)):
        panel = view.open(part, record)
        panel.focus_first()
        tops = []
        for _ in range(9):
            widget = QApplication.focusWidget()
            assert widget is not None
            tops.append(widget.mapTo(panel, QPoint(0, 0)).y() + panel._area.verticalScrollBar().value())  # type: ignore[union-attr]
            press(widget, Qt.Key.Key_Tab)
        assert all(after > before - 10 for before, after in pairwise(tops)), (part, tops)


def test_the_page_speaks_the_other_language_at_once(view: SetupInView, languages: Languages) -> None:
    view.open(Part.DELEGATIONS, ident("USA"))
    languages.speak("es")
    settle()
    assert view.panel()._heading.text() == "Estados Unidos"
    assert "Estados Unidos" in view.names()
    assert view.page.sections.rows.rows[1].part is Part.DELEGATIONS
    assert view.page.sections.rows.index(1, 0).data() == "Delegaciones"


def test_laptops_are_only_read(view: SetupInView) -> None:
    section = view.go(Part.LAPTOPS)
    assert view.names() == ["Mesa 1"]
    assert section.panel is None
    press(section.list.table, Qt.Key.Key_N, CTRL)
    press(section.list.table, Qt.Key.Key_Delete, CTRL)
    assert len(view.setup.laptops()) == 1


def test_the_sessions_of_a_panel_are_called_in_the_language_spoken_now(view: SetupInView, languages: Languages) -> None:
    view.open(Part.ITEMS, ident("Apertura"))
    assert view.line("session").editor.currentText() == "Meeting of the champion countries of the GCM · 14 Nov"
    languages.speak("es")
    settle()
    choice = view.line("session").editor
    assert choice.currentText() == "Reunión de los países campeones del Pacto Mundial · 14 nov"
    assert choice.itemText(choice.count() - 1) == "Reunión del GRCM · 16 nov"


def test_a_session_of_two_days_shows_both(view: SetupInView) -> None:
    with view.database.write() as work:
        work.set(MeetingSession, ident("rcgm"), "period", Times("2023-11-16T09:00", "2023-11-17T17:00"), over=())
    table = view.go(Part.SESSIONS).list.table
    settle()
    told = [table.rows.index(row, 0).data() for row in range(table.rows.rowCount())]
    assert told == ["14 Nov 09:00 – 12:30", "14 Nov 14:00 – 17:30", "16 Nov 09:00 – 17 Nov 17:00"]


def test_the_session_of_an_item_has_what_room_the_titles_leave(view: SetupInView) -> None:
    table = view.go(Part.ITEMS).list.table
    view.window.resize(1920, 900)
    settle()
    assert table.columnWidth(3) > 400
    assert abs(table.columnWidth(3) - table.columnWidth(2)) < 40
    view.window.resize(1500, 900)
    settle()
    assert table.columnWidth(3) == 184


def test_a_place_that_is_the_laptops_name_is_not_told_twice(view: SetupInView) -> None:
    table = view.go(Part.LAPTOPS).list.table
    assert table.isColumnHidden(1)
    assert [table.rows.headerData(n, Qt.Orientation.Horizontal) for n in (0, 4)] == ["Name", "Remark"]


def test_ten_thousand_people_are_filtered_at_each_key(view: SetupInView) -> None:
    with view.database.write() as work:
        for n in range(10_000):
            name = PersonName("", f"Nombre{n % 211} Árbol{n % 97}", f"Apellido{n % 1009} Río{n % 13}")
            work.create(Delegate(id=work.new_id(), name=name, delegation=ident("HND")))
    section = view.go(Part.PEOPLE)
    settle()
    assert len(view.names()) == 10_024
    spent = []
    for letter in "arbol4 rio1":
        start = time.perf_counter()
        type_text(section.list.field, letter)
        spent.append(time.perf_counter() - start)
    assert 0 < len(view.names()) < 2_000
    print("a key over 10,000 people, ms:", sorted(round(s * 1000, 1) for s in spent))  # noqa: T201
