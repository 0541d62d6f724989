"""Walk-ins, corrections and what else the desk does to a person, by real keys."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.domain.errors import Busy
from rcm_desktop.domain.people import Capacity, Standing, Withdrawal
from rcm_desktop.domain.records import PersonName
from rcm_desktop.ui.kit.wording import Languages, say
from rcm_desktop.ui.screens.attendance.more_gestures import More, words
from rcm_desktop.ui.screens.attendance.person_fields import PersonFields
from tests.clock import FixedClock
from tests.sample import MEETING, ident
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.attendance.conftest import DeskAtWork, Key, Modifier, open_desk, shut


def fields(desk: DeskAtWork) -> PersonFields:
    """The fields of the form."""
    return desk.page.person.form.fields


def write(desk: DeskAtWork, text: str) -> None:
    """Type where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    type_text(widget, text)


def run(desk: DeskAtWork, gesture: More) -> None:
    """Do a gesture by its name in the list of actions."""
    command = next(c for c in desk.page.commands() if say(c.words) == words(gesture))
    command.run()
    QApplication.processEvents()


def test_a_walk_in_is_entered_by_keys_alone_saved_and_checked_in(desk: DeskAtWork) -> None:
    desk.type("Íngrid Ceibo")
    desk.press(Key.Key_N, Modifier.ControlModifier)
    assert (fields(desk).given.text(), fields(desk).family.text()) == ("Íngrid", "Ceibo")
    desk.press(Key.Key_Return)
    assert QApplication.focusWidget() is fields(desk).delegation.line  # nothing is recorded without a delegation
    write(desk, "hnd")
    desk.press(Key.Key_Tab)
    assert fields(desk).delegation.line.text() == "Honduras"
    fields(desk).post.setFocus()
    write(desk, "Asesora")
    desk.press(Key.Key_Return)
    assert desk.said() == ("amber", "May enter; credential pending", "Íngrid Ceibo")
    assert desk.registered() == 1
    made = desk.people.find("ceibo")[0]
    assert (made.delegate.post, made.delegate.walk_in, made.delegate.capacity) == ("Asesora", True, Capacity.DELEGATE)
    assert made.delegation is not None
    assert made.delegation.code == "HND"
    assert not desk.page.person.form.isVisible()
    assert QApplication.focusWidget() is desk.page.search.field


def test_a_walk_in_takes_the_blank_badge_that_is_scanned(desk: DeskAtWork) -> None:
    (blank,) = desk.badges.issue_blanks(1)
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    assert desk.page.scan(scan_text(MEETING, blank)) is None
    fields(desk).delegation.choose(ident("HND"))
    desk.press(Key.Key_Return)
    assert desk.people.find("ingrid")[0].delegate.badge == blank
    desk.page.scan(scan_text(MEETING, blank))
    said = desk.said()
    assert said is not None
    assert (said[0], said[2]) == ("blue", "Íngrid")


def test_a_badge_that_somebody_carries_is_not_given_twice(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    fields(desk).delegation.choose(ident("HND"))
    fields(desk).badge.setText(badge_code("A", 1))
    desk.press(Key.Key_Return)
    assert fields(desk).badge.accessibleDescription() == "Rose Usher-Coral carries this badge."
    assert len(desk.people.roster().people) == 24


def test_a_person_without_a_name_is_not_recorded(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    desk.press(Key.Key_Return)
    assert fields(desk).given.accessibleDescription() == "A name is needed."
    assert len(desk.people.roster().people) == 24
    desk.press(Key.Key_Escape)
    assert not desk.page.person.form.isVisible()
    assert QApplication.focusWidget() is desk.page.search.field


@pytest.mark.parametrize(
    ("typed", "found"),
    [("gtm", "Guatemala"), ("estados", "United States"), ("domini", "Dominican Republic"), ("zz", "")],
)
def test_letters_find_a_delegation_by_code_or_name_in_either_language(desk: DeskAtWork, typed: str, found: str) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    fields(desk).delegation.line.setFocus()
    write(desk, typed)
    told = fields(desk).delegation.offered.text()
    assert told == (f"→ {found}" if found else "No delegation begins so.")


def test_down_chooses_the_next_delegation_that_begins_so(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    fields(desk).delegation.line.setFocus()
    write(desk, "c")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Tab)
    assert fields(desk).delegation.line.text() == "Costa Rica"


def test_a_namesake_on_the_list_is_told_of_and_taken_with_one_key(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "ana")
    fields(desk).family.setFocus()
    write(desk, "lópez pino")
    form = desk.page.person.form
    desk.qtbot.waitUntil(form.same.isVisible)
    assert form.same.text() == "On the list already: Ana López Pino, Honduras"
    desk.press(Key.Key_Return, Modifier.ControlModifier)
    assert desk.said() == ("green", "Welcome", "Ana López Pino")
    assert len(desk.people.roster().people) == 24


def test_a_person_half_typed_is_there_again_after_a_restart(
    desk: DeskAtWork, qtbot: QtBot, languages: Languages, tmp_path: Path
) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    fields(desk).delegation.choose(ident("HND"))
    desk.window.close()
    again = open_desk(qtbot, languages, desk.database, tmp_path)
    assert again.page.parts.half_typed.text() == "Half typed: Íngrid. Ctrl+N goes on."
    again.press(Key.Key_N, Modifier.ControlModifier)
    assert (fields(again).given.text(), fields(again).delegation.value()) == ("Íngrid", ident("HND"))
    again.press(Key.Key_Return)
    assert again.registered() == 1
    again.page.leave()
    assert again.page.person.keeper.kept is None
    shut(again)


def test_a_walk_in_that_was_kept_while_typed_is_not_offered_again_once_recorded(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    fields(desk).delegation.choose(ident("HND"))
    desk.page.person.keeper.write()  # the hand rested while typing
    desk.press(Key.Key_Return)
    assert desk.registered() == 1
    assert desk.page.parts.half_typed.isHidden()
    desk.press(Key.Key_N, Modifier.ControlModifier)
    assert fields(desk).given.text() == ""


def test_a_person_half_typed_while_the_file_is_busy_is_kept_when_the_window_closes(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    with desk.database.write(), pytest.raises(Busy):
        desk.page.leave()
    desk.page.finish()
    kept = desk.page.person.keeper.kept
    assert kept is not None
    assert kept.person.name.given == "Íngrid"


def test_a_scanned_badge_names_the_other_record_to_join(desk: DeskAtWork) -> None:
    desk.type("ana lopez pino")
    run(desk, More.JOIN)
    other = desk.people.find("ana lopez roble")[0].delegate.badge
    assert desk.page.scan(other) is None
    assert len(desk.people.find("ana lopez")) == 1
    assert desk.registered() == 0


def test_leaving_a_half_typed_person_is_taken_back_by_undo(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write(desk, "Íngrid")
    desk.press(Key.Key_Escape)
    assert not desk.page.person.form.isVisible()
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.page.person.form.isVisible()
    assert fields(desk).given.text() == "Íngrid"


def test_a_correction_of_a_name_shows_how_it_will_look_and_asks_for_the_badge(desk: DeskAtWork) -> None:
    desk.type("ana lopez pino")
    desk.press(Key.Key_F2)
    form = desk.page.person.form
    fields(desk).family.setText("López del Pino")
    desk.qtbot.waitUntil(form.looks.isVisible)
    assert (form.looks.badge.text(), form.looks.list.text()) == ("Ana López del Pino", "López del Pino, Ana")
    former = desk.people.find("ana pino")[0].delegate.badge
    fields(desk).given.setFocus()
    desk.press(Key.Key_Return)
    assert form.question.isVisible()
    assert former in form.question.words.text()
    assert desk.people.find("del pino")[0].delegate.badge == former  # the name is on disk, the badge is still asked
    desk.press(Key.Key_Return)
    assert not form.isVisible()
    made = desk.people.find("del pino")[0].delegate
    assert made.badge != former
    assert made.id in [one.id for one in desk.badges.to_print()]


def test_esc_keeps_the_badge_of_a_corrected_name_and_undo_brings_the_name_back(desk: DeskAtWork) -> None:
    desk.type("ana lopez pino")
    desk.press(Key.Key_F2)
    former = desk.people.find("ana pino")[0].delegate.badge
    fields(desk).family.setText("López del Pino")
    fields(desk).capacity.choose(Capacity.HEAD)
    assert desk.page.busy_editing()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Escape)
    assert not desk.page.busy_editing()
    assert desk.names() == ["Ana López del Pino"]
    assert desk.people.find("del pino")[0].delegate.badge == former
    desk.page.search.clear()
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    found = desk.people.find("ana pino")[0].delegate
    assert (found.name.full, found.capacity) == ("Ana López Pino", Capacity.DELEGATE)


def test_f2_after_a_verdict_corrects_the_person_shown(desk: DeskAtWork) -> None:
    desk.enter("izote")
    desk.press(Key.Key_F2)
    assert fields(desk).family.text() == "Izote"


def test_a_form_that_is_open_is_not_touched_by_what_arrives(desk: DeskAtWork) -> None:
    desk.type("izote")
    desk.press(Key.Key_F2)
    fields(desk).post.setFocus()
    write(desk, "Cónsul")
    desk.attendance.check_in(ident("Peter Maple"), REGISTRATION)
    assert desk.arrivals() == ["Maple"]
    assert fields(desk).post.text() == "Cónsul"


def test_someone_is_withdrawn_with_a_reason_and_let_in_only_with_another(desk: DeskAtWork) -> None:
    desk.type("izote")
    run(desk, More.WITHDRAW)
    assert QApplication.focusWidget() is desk.page.asking.line
    desk.press(Key.Key_Return)
    assert desk.page.asking.isVisible()  # a reason is needed
    write(desk, "enfermo")
    desk.press(Key.Key_Return)
    assert desk.said() == ("blue", "Withdrawn", "Óscar Izote")
    assert desk.people.find("izote")[0].delegate.withdrawal.standing is Standing.WITHDRAWN
    desk.enter("izote")
    assert desk.said() == ("amber", "Withdrawn from the list", "Óscar Izote")
    assert "enfermo" in desk.page.verdict.band.accessibleName()
    assert desk.registered() == 0
    desk.press(Key.Key_F5)
    write(desk, "vino igual")
    desk.press(Key.Key_Return)
    assert desk.registered() == 1
    assert QApplication.focusWidget() is desk.page.search.field


def test_a_withdrawal_is_undone_and_a_person_returned_to_the_list(desk: DeskAtWork) -> None:
    desk.type("izote")
    run(desk, More.WITHDRAW)
    write(desk, "enfermo")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.people.find("izote")[0].delegate.withdrawal.standing is Standing.EXPECTED
    assert desk.said() == ("blue", "Back on the list", "Óscar Izote")
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    assert desk.people.find("izote")[0].delegate.withdrawal.standing is Standing.WITHDRAWN
    run(desk, More.RETURN)
    assert desk.people.find("izote")[0].delegate.withdrawal.standing is Standing.EXPECTED


def test_a_replacement_takes_capacity_and_delegation_and_is_told_of_at_the_desk(desk: DeskAtWork) -> None:
    desk.type("volcan")
    run(desk, More.REPLACE)
    assert QApplication.focusWidget() is fields(desk).reason
    write(desk, "nota verbal")
    fields(desk).given.setFocus()
    write(desk, "Elsa")
    fields(desk).family.setFocus()
    write(desk, "Madrecacao")
    desk.press(Key.Key_Return)
    made = desk.people.find("madrecacao")[0]
    assert (made.delegate.capacity, made.delegation and made.delegation.code) == (Capacity.HEAD, "SLV")
    assert desk.registered() == 1
    desk.enter("volcan")
    said = desk.said()
    assert said is not None
    assert said[1] == "Withdrawn from the list"
    assert "Elsa Madrecacao comes instead" in desk.page.verdict.band.accessibleName()


def test_two_records_are_joined_by_search_and_parted_by_undo(desk: DeskAtWork) -> None:
    desk.type("ana lopez pino")
    run(desk, More.JOIN)
    assert "Ana López Pino" in desk.page.errand.words.text()
    desk.page.search.clear()
    desk.enter("ana lopez roble")
    assert len(desk.people.find("ana lopez")) == 1
    assert desk.registered() == 0
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert len(desk.people.find("ana lopez")) == 2
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    assert len(desk.people.find("ana lopez")) == 1


def test_undo_gives_a_replaced_person_the_successor_back(desk: DeskAtWork) -> None:
    volcan = desk.people.find("volcan")[0].delegate
    found = desk.people.open(volcan.id)
    assert found is not None
    other = msgspec.structs.replace(volcan, name=PersonName("Elsa", "Madrecacao", "Elsa Madrecacao"))
    made = desk.people.replace_by(volcan.id, found[1], other, "nota verbal")
    QApplication.processEvents()
    desk.type("volcan")
    run(desk, More.RETURN)
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.people.find("volcan")[0].delegate.withdrawal.by == made.id


def test_undo_leaves_somebody_who_was_on_no_list_any_more_so(desk: DeskAtWork) -> None:
    izote = ident("Óscar Izote")
    found = desk.people.open(izote)
    assert found is not None
    desk.people.correct(izote, found[1], {"withdrawal": Withdrawal(Standing.NOT_LISTED)})
    QApplication.processEvents()
    desk.type("izote")
    run(desk, More.RETURN)
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.people.find("izote")[0].delegate.withdrawal.standing is Standing.NOT_LISTED


def test_an_undone_join_waits_for_a_busy_file(desk: DeskAtWork) -> None:
    desk.type("ana lopez pino")
    run(desk, More.JOIN)
    desk.page.search.clear()
    desk.enter("ana lopez roble")
    with desk.database.write():
        desk.press(Key.Key_Z, Modifier.ControlModifier)
    desk.page.line.serve()
    assert len(desk.people.find("ana lopez")) == 2


def test_f8_notes_the_credential_and_undo_takes_it_back(desk: DeskAtWork) -> None:
    desk.enter("ana roble")
    assert desk.said() == ("amber", "May enter; credential pending", "Ana López Roble")
    desk.press(Key.Key_F8)
    assert desk.said() == ("blue", "Credential seen", "Ana López Roble")
    assert desk.people.find("roble")[0].delegate.credential.state == "seen"
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.people.find("roble")[0].delegate.credential.state == "pending"


def test_f8_on_a_credential_seen_before_changes_nothing(desk: DeskAtWork) -> None:
    desk.enter("lopez pino")
    desk.press(Key.Key_F8)
    assert desk.said() == ("blue", "The credential was seen before", "Ana López Pino")
    assert desk.people.find("pino")[0].delegate.credential.state == "seen"
    run(desk, More.NO_CREDENTIAL)
    assert desk.people.find("pino")[0].delegate.credential.state == "pending"


def test_f9_shows_every_scan_undo_and_correction_and_no_contact(desk: DeskAtWork, clock: FixedClock) -> None:
    desk.enter("izote")
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    desk.enter("izote")
    found = desk.people.open(ident("Óscar Izote"))
    assert found is not None
    desk.people.correct(found[0].id, found[1], {"post": "Cónsul", "contact": "otro@example.org"})
    desk.press(Key.Key_F9)
    history = desk.page.person.history
    assert history.isVisible()
    told = "\n".join(history.lines)
    where = "General registration"
    for part in (f"Checked in: {where}", f"Undone: {where}", "Post: Cónsul", "Contact: changed"):
        assert part in told
    assert told.count("Checked in") == 2
    assert "Mesa 1" in told
    assert "example.org" not in told
    desk.press(Key.Key_Escape)
    assert not history.isVisible()
    assert QApplication.focusWidget() is desk.page.search.field


def test_every_widget_of_the_panels_has_a_name(desk: DeskAtWork) -> None:
    desk.enter("izote")
    desk.press(Key.Key_F9)
    desk.press(Key.Key_F2)
    assert nameless(desk.page) == []


def test_open_panels_follow_the_language(desk: DeskAtWork, languages: Languages, qtbot: QtBot) -> None:
    desk.enter("usher")
    desk.press(Key.Key_F9)
    history = desk.page.person.history
    assert "Checked in" in "\n".join(history.lines)
    languages.speak("es")
    qtbot.waitUntil(lambda: "Ingreso: Registro general" in "\n".join(history.lines))
    desk.press(Key.Key_Escape)
    languages.speak("en")
    desk.press(Key.Key_F2)
    form = desk.page.person.form
    assert form.fields.delegation.line.text() == "Belize"
    form.fields.given.setText("Rosa")
    form.fields.given.textEdited.emit("Rosa")
    languages.speak("es")
    qtbot.waitUntil(lambda: form.fields.delegation.line.text() == "Belice")
    qtbot.waitUntil(lambda: "Belice" in form.looks.badge_below.text())
