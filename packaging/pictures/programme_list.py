"""What is pictured of the programme on its way in from a spreadsheet: each of the four steps."""

from collections.abc import Iterator

from practice import Held

from pictures.studio import Settle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.lists.kind import Group
from rcm_desktop.ui.screens.lists.taking import ListTaking


def take_programme(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A list from its file to what came of it, then the agenda again."""
    page = meeting.window.page
    assert isinstance(page, AgendaPage)
    page.take_list()
    settle()
    yield "list-file"
    taking = page.findChild(ListTaking)
    assert isinstance(taking, ListTaking)
    path = held.bundle.with_name("Programa, jornada adicional.csv")
    path.write_bytes(_list().encode("cp1252"))
    taking.take(path)
    settle()
    taking.go_back()
    settle()
    yield "list-columns"
    taking.go_on()
    settle()
    yield "list-preview"
    for group in (Group.CHANGED, Group.NOTED, Group.REFUSED):
        taking.preview.group.choose(group)
        taking.preview.group.picked.emit(group)
        settle()
        yield f"list-preview-{group}"
    taking.go_on()
    settle()
    yield "list-result"
    taking.result.undo_button.click()
    settle()
    yield "list-undone"
    taking.go_on()
    page.take_list()
    settle()
    yield "list-before"
    page.findChildren(ListTaking)[-1].close_steps()
    settle()


def _list() -> str:
    """A programme as an office writes it: a title above, days on rows of their own, and three slips of the pen."""
    rows = (
        "miércoles 15 de noviembre de 2023;;;;;;;;",
        ";9:00 a. m.;12:30 p. m.;Taller sobre datos de movilidad humana;;Sala Guayacán;Abierta;;",
        ";9:00 a. m.;;;Apertura;;;20;",
        ";9:20 a. m.;;;Registros administrativos como fuente: experiencias de tres países;;;70;OIM, CEPAL",
        ";10:30 a. m.;;;Receso;;;20;",
        ";10:50 a. m.;;;Hacia un tablero regional;;;un rato;Honduras",
        ";14:00;17:00;Seminario inventado de cooperación consular;;Sala Quetzal;a medias;;Panamá",
        "04/12/2023;;;;;;;;",
        "04/12/2023;21:00;1:00;Cena de trabajo de las jefaturas de delegación;;Terraza;Reservada;;",
        "31/11/2023;9:00;10:00;Sesión de un día que no existe;;;;;",
        "14/11/2023;;;Reunión de países campeones del Pacto Mundial para la Migración (PMM);;Sala Ceiba;;;",
    )
    head = "PROGRAMA PRELIMINAR;;;;;;;;\n\nFecha;Inicio;Fin;Sesión;Punto;Sala;Acceso;Duración;A cargo de\n"
    return head + "".join(f"{row}\n" for row in rows)
