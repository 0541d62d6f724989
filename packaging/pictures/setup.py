"""What is pictured of setup: each section, and a list of people from its file to what came of it."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.drafts import Draft, field_name
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.screens.setup.page import SetupPage
from rcm_desktop.ui.screens.setup.sections import Part


def set_up(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """Every section but the first, which the page opens with, its first record open; then a list."""
    for part in list(Part)[1:]:
        meeting.window.go_to(Place(Desk.SETUP, detail=part))
        settle()
        press(Qt.Key.Key_Down)
        yield part.value
    yield from _typed_before(meeting, held, settle)
    yield from _take_list(meeting, held, settle)


def _typed_before(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """What the start says after a crash, and where it leads."""
    setup = Setup(held.database)
    session = setup.listed(MeetingSession)[1]
    found = setup.open(MeetingSession, session.id)
    assert found is not None
    name = field_name("session", "title_en")
    typed = Draft(session.id, name, f"{session.title_en}, first pa", 8, found[1].heads["title_en"])
    setup.keep_draft(typed)
    meeting.window.go_to(Place(Desk.SETUP, detail=Part.MEETING))
    meeting.tell_typed()
    settle()
    yield "typed-before-told"
    bar = meeting.window.notices.bars[0]
    bar.dismiss()
    assert bar.notice.run is not None
    bar.notice.run()
    settle()
    yield "typed-before"
    press(Qt.Key.Key_Escape)


def _take_list(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    page = meeting.window.page
    assert isinstance(page, SetupPage)
    page.take_list()
    settle()
    yield "list-file"
    taking = page.findChild(ListTaking)
    assert isinstance(taking, ListTaking)
    path = held.bundle.with_name("Lista de participantes, Honduras.csv")
    path.write_bytes(_list().encode("cp1252"))
    taking.take(path)
    settle()
    taking.go_back()
    settle()
    yield "list-columns"
    taking.go_on()
    settle()
    yield "list-preview"
    taking.go_on()
    settle()
    yield "list-result"


def _list() -> str:
    """A list as an office writes it: a title above, semicolons, one country nobody knows, and a row without a name."""
    rows = (
        f"Persona {n};Inventada Pinar;{'Honduras' if n % 3 else 'Atlántida'};Cargo inventado {n};"
        f"persona{n}@example.org;{'Asesora' if n % 2 else 'Oyente'}\n"
        for n in range(1, 41)
    )
    heads = "LISTA OFICIAL;;;;;\n\nNombres;Apellidos;País;Cargo;Correo electrónico;Calidad\n"
    return heads + "".join(rows) + ";;Honduras;;;\n"
