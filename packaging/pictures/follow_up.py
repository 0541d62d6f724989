"""What is pictured of the follow-up: the list by date, a panel for what is chosen, filters, and the settlement row."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, NoteKind, Visibility
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from rcm_desktop.ui.screens.notes.page import NotesPage

EARLIER = "018bc7a0-0000-7000-8000-0000000000ff"
CTRL = Qt.KeyboardModifier.ControlModifier


def follow_up(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A commitment being written, and then all of them."""
    type_text("Compromiso: ")
    type_text("Circular la versión revisada del plan de trabajo a los países miembros")
    press(Qt.Key.Key_Backtab)
    type_text("4/5")
    press(Qt.Key.Key_Backtab)
    type_text("re")
    settle()
    yield "settlement"
    for _ in range(2):
        press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Tab)
    for _ in range(3):
        press(Qt.Key.Key_Backspace)
    _commitments(meeting, held)
    meeting.window.go_to(Place(Desk.NOTES, detail="follow-up"))
    settle()
    yield "follow-up"
    press(Qt.Key.Key_F2)
    settle()
    yield "follow-up-panel"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_P, CTRL)
    settle()
    yield "follow-up-papers"
    press(Qt.Key.Key_Escape)
    yield from _carrying(meeting, held, settle)
    press(Qt.Key.Key_K, CTRL)
    type_text("zzz")
    settle()
    yield "follow-up-nothing"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)


def _carrying(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """What last year's meeting left open, one of it taken off."""
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    view = page.view()
    assert isinstance(view, FollowUpView)
    with TemporaryDirectory() as folder:
        meeting.desks.notes.others = lambda: [_earlier(Path(folder), held)]
        view.carry_over()
        settle()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        settle()
        yield "follow-up-carry"
        press(Qt.Key.Key_Return)
        settle()
        yield "follow-up-carried"


def _earlier(folder: Path, held: Held) -> Elsewhere:
    path = folder / "meeting.rcm"
    if not path.exists():
        database = Database.create(path, EARLIER, held.clock, "machine")
        with database.write() as work:
            work.create(Meeting(id=EARLIER, short="RCM 2022"))
            work.create(MeetingSession(id="rcgm", title_es="Reunión del GRCM", title_en="Meeting of the RCGM"))
            work.create(Delegation(id="hnd", code="HND", name_es=NameForms("Honduras"), name_en=NameForms("Honduras")))
        notes = Notes(database)
        for text, action in (
            ("Actualizar el directorio de autoridades migratorias.", Action(due="2023-06-30", delegation="hnd")),
            ("Elaborar un inventario de buenas prácticas de integración.", Action("Comité de redacción")),
            ("Informar sobre la red de protección consular.", Action(due="2023-12-01")),
        ):
            notes.record(NewEntry(session="rcgm", kind=NoteKind.COMMITMENT, text=text, action=action))
        database.close()
    titles = ("Reunión Viceministerial de 2022", "Vice-Ministerial Meeting of 2022")
    return Elsewhere(EARLIER, *titles, "RCM 2022", "2022-11-14", path)


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
