"""Two meetings on one laptop, the same invented delegations at both, with notes to be found."""

from pathlib import Path

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.records import Days
from rcm_desktop.laptop.clock import Clock
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.sample import MEETING, ident, small_meeting

HONDURAS, MEXICO = ident("HND"), ident("MEX")


def note(text: str, at: str = "09:10", **fields: object) -> Note:
    """A note of the session of prosecutors on objective 3, unless told otherwise."""
    given = {
        "id": text, "session": ident("prosecutors"), "section": ident("objective 3"), "delegation": HONDURAS,
        "kind": NoteKind.INTERVENTION, "at": f"2023-11-14T{at}:00", **fields,
    }  # fmt: skip
    return Note(text=text, **given)  # type: ignore[arg-type]


HERE = (
    note("Propone un acuerdo sobre la trata de personas", "14:10", id="trata"),
    note("Se acuerda crear equipos conjuntos", "14:20", id="equipos", kind=NoteKind.AGREEMENT, delegation="",
         status=NoteStatus.AGREED),
    note("Proposes an agreement on trafficking", "14:11", id="trafficking", translation_of="trata", language="en",
         delegation="", kind=NoteKind.INFORMATION, section=""),
    note("Pide reserva sobre los desacuerdos", "14:30", id="chatham", visibility=Visibility.CHATHAM_HOUSE),
    note("Informa a los miembros de su operativo", "14:40", id="members", visibility=Visibility.MEMBERS_ONLY),
    note("Honduras y México presentan un plan", "09:30", id="plan", delegation=MEXICO, session=ident("champions"),
         section=ident("objective 1"), kind=NoteKind.COMMITMENT, action=Action("OIM", "2024-03-15")),
    note("Apunte de apoyo sobre la trata", "14:12", id="support", record=RecordOf.SUPPORT),
    note("Palabras de apertura", "09:00", id="general", session=ident("champions"), section="", delegation=""),
)  # fmt: skip
THERE = (
    note("Expone su plan contra la trata", id="before", at="15:00"),
    note("Agradece a Honduras", id="thanks", at="15:05", delegation=MEXICO, section=ident("objective 2")),
)


def here(folder: Path, clock: Clock) -> Database:
    """The open meeting, of 2023."""
    database = small_meeting(folder / "here", clock)
    with database.write() as work:
        for one in HERE:
            work.create(one)
    return database


def there(folder: Path, clock: Clock) -> Elsewhere:
    """The earlier meeting, of 2022, closed."""
    database = small_meeting(folder / "there", clock)
    with database.write() as work:
        sight = records.sight(work.connection, Meeting, MEETING)
        work.change(Meeting, MEETING, sight, {"short": "CRM 2022", "period": Days("2022-11-14", "2022-11-16")})
        for one in THERE:
            at = one.at.replace("2023", "2022")
            work.create(Note(**{name: getattr(one, name) for name in one.__struct_fields__ if name != "at"}, at=at))
    database.close()
    return Elsewhere("earlier", "Reunión de 2022", "Meeting of 2022", "CRM 2022", "2022-11-14", database.path)
