"""What is pictured of settling: a text in two versions, one that can be put together, a field, a deletion."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.domain.records import Record, Times
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.exchange.page import ExchangePage

_TEXT = (
    "Las delegaciones agradecen a la Presidencia Pro Témpore la conducción de los trabajos.\n"
    "Se acuerda compartir el directorio de puntos focales antes del 15 de abril.\n"
    "La Secretaría Ejecutiva circulará el borrador en ambos idiomas."
)


def settling(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """The list, and each sort of question, brought about by the second desk's own laptop."""
    page = meeting.window.page
    assert isinstance(page, ExchangePage)
    _plant(held)
    settle()
    meeting.window.go_to(Place(Desk.EXCHANGE, detail="settle"))
    settle()
    yield "to-settle"
    press(Qt.Key.Key_Return)
    settle()
    for name in ("first", "second", "third", "fourth", "fifth"):
        yield f"settling-{name}"
        page.settling.view.skip.click()
        settle()
    meeting.window.resize(1024, 768)
    yield from _large(meeting, settle)
    page.settling.view.back.click()
    settle()


def _large(meeting: MeetingWindow, settle: Settle) -> Iterator[str]:
    meeting.window.look(theme.now().name, 200)
    settle()
    yield "settling-large"
    meeting.window.look(theme.now().name, 100)
    settle()


def _plant(held: Held) -> None:
    """The second laptop and this one write over the same entries without knowing of each other."""
    first = held.database
    second = Meetings(held.meetings.folder.with_name("laptop-2"), held.clock).open()
    stick = held.bundle.parent
    with first.read() as connection:
        notes = sorted(records.listed(connection, Note), key=lambda note: note.id)
    texts, other, kept, agreed = [note for note in notes if not note.translation_of][:4]
    _write(first, texts, text=_TEXT)
    Exchange(second).take_in(Exchange(first).write(stick))
    held.clock.go(300)
    _write(first, agreed, status=NoteStatus.AGREED)
    _write(first, texts, text=_TEXT.replace("Las delegaciones", "Los países"))
    _write(first, other, text=other.text + " Pide que conste en acta.")
    _write(first, kept, text=kept.text + " Se reserva su posición.")
    session = Agenda(first).sittings()[-1].session
    _write(first, session, period=Times("2023-11-16T09:00", "2023-11-16T10:30"))
    held.clock.go(300)
    _write(second, texts, text=_TEXT.replace("circulará", "distribuirá"))
    _write(second, other, text=other.text.replace("la ", "una ") + " Ofrece apoyo técnico.")
    _write(second, agreed, text=agreed.text + " A más tardar el 30 de junio.")
    _write(second, session, period=Times("2023-11-16T11:00", "2023-11-16T12:30"))
    with second.write() as work:
        work.delete(Note, kept.id, records.sight(work.connection, Note, kept.id))
    Exchange(first).take_in(Exchange(second).write(stick))
    second.close()


def _write(database: Database, record: Record, **values: object) -> None:
    with database.write() as work:
        work.change(type(record), record.id, records.sight(work.connection, type(record), record.id), values)
