"""The main job once, without a window: two laptops, one meeting, every step by the services of the desks."""

from collections.abc import Sequence
from pathlib import Path

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.attendance import REGISTRATION, How
from rcm_desktop.domain.errors import FolderNotEmpty
from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.agenda import Agenda, Sitting
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People, Person
from rcm_desktop.storage.database import Database

DONE, FAILED = 0, 1
ABSENT = 3
"""Every so-manieth delegation stays away, so that the minutes have somebody to leave out."""


def run(out: Path, labels: Labels) -> int:
    """Do the job into an empty folder; 0 only if both laptops end with the same control words."""
    with told(out):
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise FolderNotEmpty(path=str(out))
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    first = Meetings(out / "laptop-1").create(sample)
    second = _join(first, out, labels)
    _check_in((first, second), labels)
    _take_notes(first, labels)
    same = _exchange(first, second, out, labels)
    papers = Papers(first)
    for language in ("es", "en"):
        written = papers.save(papers.minutes(language, readers=Readers.EVERYONE), out / f"minutes-{language}.pdf")
        print(labels.text("cli", "minutes", path=written.path, pages=written.pages))
    first.close()
    second.close()
    print(labels.text("cli.demo", "equal" if same else "different"))
    return DONE if same else FAILED


def _check_in(databases: tuple[Database, Database], labels: Labels) -> None:
    """Most delegations come: to the meeting at both desks in turn, then to the sessions at the first."""
    desks = [Attendance(database) for database in databases]
    people = People(databases[0])
    coming = [d.id for n, d in enumerate(people.delegations()) if n % ABSENT != ABSENT - 1]
    everyone = sorted(people.roster().people.values(), key=lambda person: person.delegate.badge)
    present = [person for person in everyone if person.delegate.delegation in coming]
    for n, person in enumerate(present):
        desks[n % 2].check_in_badge(person.delegate.badge, REGISTRATION)
    doors = [point.id for point in desks[0].points() if point.session is not None]
    for n, door in enumerate(doors):
        for person in _some(present, n):
            desks[0].check_in(person.delegate.id, door, How.SEARCH)
    counted = {"people": len(present), "delegations": len(coming), "sessions": len(doors)}
    print(labels.text("cli.demo", "checked_in", **counted))


def _some(present: Sequence[Person], turn: int) -> Sequence[Person]:
    return [person for n, person in enumerate(present) if (n + turn) % 3]


def _take_notes(database: Database, labels: Labels) -> None:
    """An intervention, an agreement and a commitment under each objective, information under sessions without."""
    notes, desk = Notes(database), Attendance(database)
    written = objectives = 0
    for sitting in Agenda(database).sittings():
        here = [p.delegation for p in desk.presence(sitting.session.id) if p.in_session]
        speakers = [d.id for d in here] or [""]
        for n, objective in enumerate(sitting.objectives):
            objectives += 1
            for kind, line in zip(_KINDS, _LINES, strict=True):
                speaker = speakers[(n + written) % len(speakers)]
                entry = NewEntry(
                    session=sitting.session.id, section=objective.id, kind=kind, text=line, delegation=speaker,
                    status=NoteStatus.AGREED if kind is NoteKind.AGREEMENT else NoteStatus.DRAFT,
                    action=_action(kind, database, speaker),
                )  # fmt: skip
                notes.record(entry)
                written += 1
        if not sitting.objectives:
            notes.record(NewEntry(session=sitting.session.id, section=_first(sitting), text=_LINES[0]))
            written += 1
    print(labels.text("cli.demo", "noted", notes=written, objectives=objectives))


_KINDS = (NoteKind.INTERVENTION, NoteKind.AGREEMENT, NoteKind.COMMITMENT)
_LINES = (
    "Presenta el avance de su institución y ofrece compartir su experiencia con los demás países.",
    "Continuar el intercambio de información por medio de los puntos focales.",
    "Enviar a la Secretaría la información actualizada para su distribución.",
)
"""What nobody really said: the sample is a practice meeting, and its papers say so on every page."""


def _action(kind: NoteKind, database: Database, speaker: str) -> Action:
    if kind is not NoteKind.COMMITMENT:
        return Action()
    names = {d.id: d.name("es").short for d in People(database).delegations()}
    return Action(names.get(speaker, ""), "2023-12-15")


def _first(sitting: Sitting) -> str:
    return sitting.items[0].id if sitting.items else ""


def _join(first: Database, out: Path, labels: Labels) -> Database:
    """A second laptop joins by an invitation and its six words, in a data folder of its own."""
    invited = Exchange(first).invite(Place(name="Mesa 2"), out)
    joined = Meetings(out / "laptop-2").join(invited.path, invited.words, "Ana")
    print(labels.text("cli", "joined", laptop=joined.laptop))
    return joined.database


def _exchange(first: Database, second: Database, out: Path, labels: Labels) -> bool:
    """Each hands the other a bundle; both then show their control words."""
    ours, theirs = Exchange(first), Exchange(second)
    there = ours.write(out)
    print(labels.text("cli", "bundle", path=there))
    theirs.take_in(there)
    ours.take_in(theirs.write(out))
    words = [exchange.control_words() for exchange in (ours, theirs)]
    for name, four in zip(("laptop-1", "laptop-2"), words, strict=True):
        print(labels.text("cli.demo", "laptop", laptop=name, words=" ".join(four)))
    return words[0] == words[1]
