"""What is pictured of the follow-up: the list by date, a panel for what is chosen, filters, and the settlement row."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Action, NoteKind, Visibility
from rcm_desktop.services.notes import NewEntry
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.ui.kit.places import Desk, Place

CTRL = Qt.KeyboardModifier.ControlModifier


def follow_up(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A commitment being written, and then all of them."""
    type_text("Compromiso: ")
    type_text("Circular la versión revisada del plan de trabajo a los países miembros")
    press(Qt.Key.Key_Backtab)
    settle()
    yield "settlement"
    _commitments(meeting, held)
    meeting.window.go_to(Place(Desk.NOTES, detail="follow-up"))
    settle()
    yield "follow-up"
    press(Qt.Key.Key_F2)
    settle()
    yield "follow-up-panel"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_K, CTRL)
    type_text("zzz")
    settle()
    yield "follow-up-nothing"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)


def _commitments(meeting: MeetingWindow, held: Held) -> None:
    notes = meeting.desks.notes.notes
    programme = notes.everything().programme
    codes = {one.code: one.id for one in programme.delegations}
    found = []
    for n, (text, code, body, due, visibility) in enumerate(_TEXTS):
        sitting = programme.sittings[n % len(programme.sittings)]
        entry = NewEntry(
            session=sitting.session.id,
            section=sitting.objectives[0].id if sitting.objectives else "",
            kind=NoteKind.COMMITMENT,
            text=text,
            visibility=visibility,
            action=Action(body, due, codes.get(code, "")),
        )
        found.append(notes.record(entry).id)
    follow = FollowUp(held.database, notes)
    follow.set_state(found[1:2], State.UNDER_WAY, "Se pidió por nota verbal")
    follow.set_state(found[-1:], State.DONE)


_LONG = (
    "Presentar una propuesta de indicadores comunes de migración laboral, con el apoyo técnico de la OIM, para su "
    "examen en la próxima reunión del grupo de trabajo y su posterior elevación a la Reunión Viceministerial."
)
_TEXTS = (
    ("Enviar a la Secretaría Ejecutiva la lista actualizada de puntos de contacto para la protección consular.",
     "HND", "", "2023-11-02", Visibility.FULL),
    (_LONG, "DOM", "", "2023-11-13", Visibility.FULL),
    ("Circular la versión revisada del plan de trabajo.", "", "Comité de redacción", "2023-11-17", Visibility.FULL),
    ("Remitir observaciones al proyecto de lineamientos.", "CRI", "", "2023-11-16", Visibility.MEMBERS_ONLY),
    ("Organizar un taller regional sobre registro de personas.", "PAN", "", "2024-04-15", Visibility.FULL),
    ("Compartir buenas prácticas de retorno asistido.", "MEX", "", "", Visibility.CHATHAM_HOUSE),
    ("Dar a conocer el calendario de reuniones de 2024.", "", "Secretaría Ejecutiva", "2023-11-10", Visibility.FULL),
)  # fmt: skip
