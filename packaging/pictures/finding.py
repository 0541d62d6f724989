"""Finding what was noted: nothing asked yet, hits, an older entry, a filter that names nothing, and one page."""

from collections.abc import Iterator

import msgspec
from practice import Held
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import NoteKind, NoteStatus, Visibility
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.notes.page import NotesPage, Side

_LONG = (
    "Expone los avances de su plan nacional contra la trata de personas y el tráfico ilícito de migrantes, y pide que "
    "los equipos conjuntos de investigación compartan la información antes de cada operativo, con plazos que las "
    "fiscalías de todos los países puedan cumplir."
)
_SAID = (
    ("HND", NoteKind.INTERVENTION, _LONG),
    ("HND", NoteKind.COMMITMENT, "Compartirá su protocolo de protección a víctimas de trata a más tardar en marzo."),
    ("MEX", NoteKind.INFORMATION, "Agradece a Honduras y recuerda el acuerdo de 2021 sobre la trata."),
    ("HND", NoteKind.RESERVATION, "Reserva su posición sobre la trata laboral hasta consultar con su capital."),
)


def find(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """As a rapporteur looks something up while the meeting goes on, with an earlier meeting on the laptop."""
    desk = meeting.desks.notes
    _earlier(held)
    _now(held, desk.notes)
    desk.others = lambda: held.meetings.others(held.database)
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    meeting.window.go_to(Place(Desk.NOTES, detail=Side.FIND.value))
    settle()
    yield "find-nothing-asked"
    type_text("trata plan")
    settle()
    yield "find-hits"
    _again("de:honduras trata")
    press(Qt.Key.Key_Down)
    for _ in range(8):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle()
    yield "find-older-entry"
    press(Qt.Key.Key_Escape)
    _again("trata de:atlántida")
    settle()
    yield "find-unknown"
    _again("de:honduras objetivo:3")
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    yield "find-one-page"
    page.turn_to(Side.WRITE)


def _again(text: str) -> None:
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    type_text(text)


def _earlier(held: Held) -> None:
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    made = held.meetings.create(msgspec.structs.replace(sample, short="RCM 2022"))
    _write(Notes(made), 2022)
    made.close()


def _now(held: Held, notes: Notes) -> None:
    _write(notes, 2023)
    sitting = notes.everything().programme.by_id[held.door]
    notes.record(
        NewEntry(session=sitting.session.id, text="Pide que su inquietud sobre la trata no se le atribuya.",
                 kind=NoteKind.INTERVENTION, delegation=_of(notes, "HND"), visibility=Visibility.CHATHAM_HOUSE)
    )  # fmt: skip


def _write(notes: Notes, year: int) -> None:
    programme = notes.everything().programme
    sitting = next(s for s in programme.sittings if any(o.number == 3 for o in s.objectives))
    section = next(o.id for o in sitting.objectives if o.number == 3)
    for n, (code, kind, text) in enumerate(_SAID):
        notes.record(
            NewEntry(session=sitting.session.id, section=section, text=text, kind=kind, delegation=_of(notes, code),
                     status=NoteStatus.AGREED, at=f"{year}-11-14T10:{12 + 7 * n}:00")
        )  # fmt: skip


def _of(notes: Notes, code: str) -> str:
    return next(one.id for one in notes.everything().programme.delegations if one.code == code)
