"""The main job once, without a window: two laptops, one meeting, every step by the services of the desks."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.attendance import REGISTRATION, How
from rcm_desktop.domain.errors import FolderNotEmpty
from rcm_desktop.domain.following import Course
from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus
from rcm_desktop.domain.speakers import Turn
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.agenda import Agenda, Following, Sitting
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
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


LATE, TURN = timedelta(minutes=12), timedelta(minutes=4)
"""By how much the session that is followed begins late, and how long each speaker takes."""


class Story:
    """A clock that stands where the meeting is: what happens now would else be years late."""

    def __init__(self, zone: str) -> None:
        self._zone, self._at = ZoneInfo(zone), datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """The moment of the story, in UTC."""
        return self._at

    def reach(self, local: str) -> None:
        """Go on to a moment at the meeting's place; never back."""
        self._at = max(self._at, datetime.fromisoformat(local).replace(tzinfo=self._zone).astimezone(UTC))

    def go(self, step: timedelta) -> None:
        """Go on."""
        self._at += step


class Went(msgspec.Struct, frozen=True):
    """How a session went, as a laptop knows it."""

    course: Course
    turns: tuple[Turn, ...]


def run(out: Path, labels: Labels) -> int:
    """Do the job into an empty folder; 0 only if both laptops end with the same control words and the same story."""
    with told(out):
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise FolderNotEmpty(path=str(out))
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    story = Story(sample.timezone)
    story.reach(f"{sample.period.start}T08:05")
    first = Meetings(out / "laptop-1", story).create(sample)
    second = _join(first, out, story, labels)
    followed = _hold((first, second), story, labels)
    _take_notes(first, labels)
    same = _exchange(first, second, out, labels)
    alike = _went(first, followed, "laptop-1", labels) == _went(second, followed, "laptop-2", labels)
    _papers(first, out, labels)
    first.close()
    second.close()
    print(labels.text("cli.demo", "equal" if same and alike else "different"))
    return DONE if same and alike else FAILED


def _papers(database: Database, out: Path, labels: Labels) -> None:
    """The minutes and the programme, each in both languages, and a calendar."""
    papers, agenda = Papers(database), AgendaPapers(database)
    for language in ("es", "en"):
        written = papers.save(papers.minutes(language, readers=Readers.EVERYONE), out / f"minutes-{language}.pdf")
        print(labels.text("cli", "minutes", path=written.path, pages=written.pages))
    for tongue in (Tongue.ES, Tongue.EN):
        target = out / f"programme-{tongue}.pdf"
        pages = agenda.save(agenda.paper(AgendaPaper.PROGRAMME, tongue), target).pages
        print(labels.text("cli", "agenda_paper", path=target, pages=pages))
    made, path = agenda.calendar(Tongue.BOTH), out / "programme.ics"
    agenda.save_calendar(made, path)
    print(labels.text("cli", "calendar", path=path, sessions=made.sessions, undated=made.undated))


def _hold(databases: tuple[Database, Database], story: Story, labels: Labels) -> str:
    """Most delegations come: to the meeting at both desks in turn, then to the sessions at the first.

    The last session of the first day is followed; its id.
    """
    desks = [Attendance(database) for database in databases]
    people = People(databases[0])
    coming = [d.id for n, d in enumerate(people.delegations()) if n % ABSENT != ABSENT - 1]
    everyone = sorted(people.roster().people.values(), key=lambda person: person.delegate.badge)
    present = [person for person in everyone if person.delegate.delegation in coming]
    for n, person in enumerate(present):
        desks[n % 2].check_in_badge(person.delegate.badge, REGISTRATION)
    agenda = Agenda(databases[0])
    sessions = sorted((one.session for one in agenda.sittings()), key=lambda one: one.period.start)
    followed = agenda.programme().on_day(agenda.programme().days[0])[-1].session.id
    for n, session in enumerate(sessions):
        story.reach(session.period.start)
        for person in _some(present, n):
            desks[0].check_in(person.delegate.id, session.id, How.SEARCH)
        if session.id == followed:
            _follow(databases[0], agenda, followed, story)
    story.reach(max(session.period.end for session in sessions))
    counted = {"people": len(present), "delegations": len(coming), "sessions": len(sessions)}
    print(labels.text("cli.demo", "checked_in", **counted))
    return followed


def _follow(database: Database, agenda: Agenda, session: str, story: Story) -> None:
    """A session begins late and takes its time; as many speak on each item as there is time for."""
    following, here = Following(database, agenda), Attendance(database).presence(session)
    speakers = [one.delegation.id for one in here if one.in_session]
    story.go(LATE)
    for n, item in enumerate(agenda.programme().by_id[session].items):
        following.start(item.id)
        spoken = min(int(timedelta(minutes=item.planned.minutes) / TURN), len(speakers)) if n % 2 else 0
        for speaker in speakers[:spoken]:
            following.give_to(session, speaker)
            story.go(TURN)
        story.go(timedelta(minutes=item.planned.minutes) - spoken * TURN)
    following.close_session(session)


def _went(database: Database, session: str, laptop: str, labels: Labels) -> Went:
    """Tell how a session went, by what a laptop knows."""
    agenda = Agenda(database)
    found, now = agenda.programme(), agenda.now()
    sitting, course = found.by_id[session], now.courses[session]
    turns = sitting.floor().turns
    real, planned = (
        "–".join(labels.time(now.clock(at)) for at in hours if at is not None)
        for hours in ((course.start, course.end), (course.part.start, course.part.end))
    )
    told = {"laptop": laptop, "session": sitting.session.title(labels.language), "real": real, "planned": planned}
    print(labels.text("cli.demo", "went", **told, turns=len(turns)))
    return Went(course, turns)


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


def _join(first: Database, out: Path, story: Story, labels: Labels) -> Database:
    """A second laptop joins by an invitation and its six words, in a data folder of its own."""
    invited = Exchange(first).invite(Place(name="Mesa 2"), out)
    joined = Meetings(out / "laptop-2", story).join(invited.path, invited.words, "Ana")
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
