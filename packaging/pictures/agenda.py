"""What is pictured of the agenda while it is prepared: a timetable with a clash, the list, and what is asked above."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.agenda_page import turned_to
from pictures.studio import Settle, press
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.services.agenda import Agenda, Planning
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.view import Way

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def prepare(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """The second day with two sessions in one room and one over its time, then every part of the view."""
    first = _spoil(held)
    view = turned_to(meeting, Way.PREPARE, PrepareView)[1]
    view.bring(first)
    settle()
    yield "prepare"
    for key, modifier, name in (
        (Qt.Key.Key_Down, ALT, "offer"),
        (Qt.Key.Key_PageDown, CTRL, "objectives"),
        (Qt.Key.Key_PageDown, CTRL, "items"),
        (Qt.Key.Key_I, CTRL, "new-item"),
        (Qt.Key.Key_D, CTRL, "copy"),
        (Qt.Key.Key_T, CTRL, "list"),
    ):
        press(key, modifier)
        settle()
        if name in ("objectives", "items"):
            press(Qt.Key.Key_Down)
            settle()
        yield f"prepare-{name}"
        press(Qt.Key.Key_Escape)
        settle()
    view.days.days.choose("all")
    settle()
    yield "prepare-all-days"
    press(Qt.Key.Key_T, CTRL)
    view.days.days.choose("2023-11-18")
    settle()
    yield "prepare-empty-day"
    press(Qt.Key.Key_N, CTRL)
    settle()
    yield "prepare-new-session"
    press(Qt.Key.Key_Escape)
    while meeting.window.undo.undo_words():
        meeting.window.undo.undo()
    meeting.window.go_to(Place(Desk.AGENDA, detail=Way.READ))


def _spoil(held: Held) -> str:
    """Bring two sessions into one room at one time, the first of them over its time; its id."""
    agenda = Agenda(held.database)
    planning = Planning(held.database, agenda)
    sittings = [one for one in agenda.sittings() if one.session.period.start.startswith("2023-11-15")]
    first, second = sittings[0], next(one for one in sittings[1:] if one.session.room != sittings[0].session.room)
    planning.move_session(second.session.id, f"{first.session.period.start[:11]}10:30", first.session.room)
    planning.time_item(first.items[0].id, minutes=first.items[0].planned.minutes + 90)
    return first.session.id
