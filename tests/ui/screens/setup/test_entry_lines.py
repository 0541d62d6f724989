"""The meeting's rules at its doors, set by real keys on a real file."""

from PySide6.QtCore import Qt

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.meeting import Entitled, Meeting, OpeningKind, OpeningRule
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.screens.setup.entry_lines import NO, OPENING, EntitledLine, OpeningLine
from rcm_desktop.ui.screens.setup.sections import Part
from tests.sample import MEETING, ident
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.screens.setup.conftest import SetupInView

Key = Qt.Key


def pick(choice: Choice[str] | Choice[OpeningKind], words: str) -> None:
    """Choose by the arrow keys, as a keyboard does."""
    choice.setFocus()
    press(choice, Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentText() == words:
            return
        press(choice, Key.Key_Down)
    raise AssertionError(words)


def opening(view: SetupInView) -> OpeningLine:
    view.open(Part.MEETING, MEETING)
    line = view.line("opening")
    assert isinstance(line, OpeningLine)
    return line


def entitled(view: SetupInView) -> EntitledLine:
    view.open(Part.MEETING, MEETING)
    line = view.line("entitled")
    assert isinstance(line, EntitledLine)
    return line


def stands(view: SetupInView) -> Meeting:
    found = view.stands(Meeting, MEETING)
    assert isinstance(found, Meeting)
    return found


def test_a_number_of_members_opens_the_meeting(view: SetupInView) -> None:
    line = opening(view)
    assert not line.count.isVisible()
    pick(line.kind, "A number of member delegations is here")
    assert line.count.isVisible()
    assert view.panel().busy()
    line.count.setFocus()
    type_text(line.count, "8")
    press(line.count, Key.Key_Return)
    assert stands(view).opening == OpeningRule(OpeningKind.MEMBERS, 8)
    assert view.told == []


def test_a_number_of_members_that_is_none_is_not_saved(view: SetupInView) -> None:
    line = opening(view)
    pick(line.kind, "A number of member delegations is here")
    for wrong in ("0", "x"):
        line.count.setFocus()
        line.count.selectAll()
        type_text(line.count, wrong)
        press(line.count, Key.Key_Return)
        assert line._trouble.isVisible(), wrong
        assert stands(view).opening.kind is not OpeningKind.MEMBERS


def test_all_members_is_saved_when_it_is_picked_and_ctrl_z_takes_it_back(view: SetupInView) -> None:
    line = opening(view)
    pick(line.kind, "All member delegations are here")
    assert stands(view).opening == OpeningRule(OpeningKind.ALL_MEMBERS)
    view.undo.undo()
    assert stands(view).opening == OpeningRule()


def test_the_press_may_come_to_the_opening_only(view: SetupInView) -> None:
    line = entitled(view)
    press_choice = line.categories[Category.PRESS]
    assert press_choice.value() == NO
    pick(press_choice, "Opening only")
    assert press_choice.value() == OPENING
    assert stands(view).entitled == Entitled(opening_only=(Category.PRESS,))


def test_who_may_enter_is_set_by_category_and_by_capacity(view: SetupInView) -> None:
    line = entitled(view)
    assert line.capacities[Capacity.INTERPRETER].isChecked()
    line.capacities[Capacity.INTERPRETER].setFocus()
    press(line.capacities[Capacity.INTERPRETER], Key.Key_Space)
    pick(line.categories[Category.OBSERVER], "May enter")
    assert stands(view).entitled == Entitled(
        (Category.MEMBER, Category.OBSERVER, Category.SECRETARIAT), (Capacity.SECRETARIAT,)
    )


def test_a_door_opens_at_most_a_day_before(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    line = view.line("doors")
    assert line.editor.text() == "45"
    for text, kept in (("1441", 45), ("60", 60)):
        line.editor.setFocus()
        line.editor.selectAll()
        type_text(line.editor, text)
        press(line.editor, Key.Key_Return)
        assert stands(view).doors == kept
    assert view.told == []


def test_a_door_that_records_departures_is_ticked_on_its_session(view: SetupInView) -> None:
    view.open(Part.SESSIONS, ident("champions"))
    line = view.line("departures")
    line.editor.setFocus()
    press(line.editor, Key.Key_Space)
    assert view.stands(MeetingSession, ident("champions")).departures


def test_the_rules_at_the_doors_have_names(view: SetupInView) -> None:
    view.open(Part.MEETING, MEETING)
    assert nameless(view.page) == []
