"""Everything that a desk, a paper or a command reads of a meeting, asked once."""

from collections.abc import Callable, Iterator
from pathlib import Path

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.badges.face import BadgeFormat
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.agenda.desk import Agenda
from rcm_desktop.services.agenda.planning import Planning
from rcm_desktop.services.agenda.wall import Wall
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.clock import LaptopClock
from rcm_desktop.services.desk_papers import DeskPapers
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.finding.desk import Finding
from rcm_desktop.services.half_typed import HalfTypedPeople
from rcm_desktop.services.lists import Lists
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.coverage import Coverage
from rcm_desktop.services.notes.coverage_papers import CoveragePapers
from rcm_desktop.services.notes.coverage_papers import Wanted as WantedCoverage
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers
from rcm_desktop.services.notes.follow_up_papers import Wanted as WantedFollowUp
from rcm_desktop.services.notes.pairs import Pairs
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People
from rcm_desktop.services.programme_lists.desk import ProgrammeLists
from rcm_desktop.services.roll_call import RollCall
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database

Step = Callable[[], object]
QUERIES = ("", "a", "país:HND", "quien:x", '"acuerdo', "-", "tipo:", "\x1b")
MOST = 40
"""So many records of a kind are opened one by one."""


def read_screens(database: Database) -> None:
    """Ask all that screens show."""
    for step in _screens(database):
        step()


def read_papers(database: Database, folder: Path) -> None:
    """Compose every paper, write every file; what the program refuses in a sentence of its own is no fault."""
    for step in _papers(database, folder):
        try:
            step()
        except RcmError:
            continue


def _screens(database: Database) -> Iterator[Step]:
    yield from _people(database)
    yield from _agenda(database)
    yield from _notes(database)
    exchange, checks, setup = Exchange(database), Checks(database), Setup(database)
    yield lambda: [exchange.is_aside(receipt.id) for receipt in exchange.receipts()]
    yield from (exchange.laptops, exchange.bundle_name, exchange.control_words, exchange.own_key_words)
    yield from (checks.to_settle, checks.count, setup.meeting, setup.seat, setup.laptops, setup.now, setup.half_typed)
    for cls in RECORDS.values():
        for one in setup.listed(cls)[:MOST]:
            yield lambda cls=cls, one=one: (setup.open(cls, one.id), setup.versions(cls, one.id))  # type: ignore[misc]
    yield from (LaptopClock(database).local, HalfTypedPeople(database).kept)
    yield from (Lists(database).receipts, ProgrammeLists(database).receipts)
    shelf = Meetings(database.path.parents[2])
    yield from (shelf.listed, lambda: shelf.others(database))


def _people(database: Database) -> Iterator[Step]:
    people, desk, roll, badges = People(database), Attendance(database), RollCall(database), Badges(database)
    yield from (people.roster, people.everyone, people.delegations, badges.faces, badges.blanks, badges.to_print)
    for text in QUERIES:
        yield lambda text=text: people.find(text)  # type: ignore[misc]
    yield from (desk.points, desk.proposed, desk.now, desk.zone, desk.failed)
    for point in [*(one.id for one in desk.points()), "", "no such point"]:
        for asked in (desk.presence, desk.board, desk.last, desk.arrivals_over_time, desk.failed):
            yield lambda asked=asked, point=point: asked(point)  # type: ignore[misc]
        yield lambda point=point: roll.roll(point, others=True)  # type: ignore[misc]
    for person in people.everyone()[:MOST]:
        ident = person.delegate.id
        yield lambda ident=ident: (desk.history(ident), people.open(ident), badges.is_printed(ident))  # type: ignore[misc]
        yield lambda person=person: people.possibly_same(person.delegate)  # type: ignore[misc]
    for delegation in people.delegations()[:MOST]:
        yield lambda one=delegation.id: desk.members_of(one, REGISTRATION)  # type: ignore[misc]


def _agenda(database: Database) -> Iterator[Step]:
    agenda = Agenda(database)
    wall = Wall(agenda)
    yield from (agenda.programme, agenda.time, agenda.sittings, agenda.days, agenda.now, agenda.local_time)
    yield from (agenda.remarks, Planning(database, agenda).remarks, wall.time, wall.foyer, wall.greeting)
    for room in [*wall.rooms(), ""]:
        yield lambda room=room: wall.room(room)  # type: ignore[misc]


def _notes(database: Database) -> Iterator[Step]:
    notes = Notes(database)
    follow_up, pairs, history = FollowUp(database, notes), Pairs(notes, database), notes.history
    finding = Finding(notes.everything, tuple)
    yield from (notes.everything, notes.sessions, notes.phrases, notes.drafts, notes.local_time)
    yield from (follow_up.commitments, follow_up.done, follow_up.today, pairs.sessions, pairs.drafts, finding.count)
    yield from (Coverage(notes, follow_up.done).board, Coverage(notes).delegations)
    for session in [*(one.session.id for one in notes.sessions()), ""]:
        yield lambda s=session: (notes.entries(s), notes.item_on(s), notes.kept_record(s), pairs.of(s))  # type: ignore[misc]
        yield lambda s=session: history.deleted(s)  # type: ignore[misc]
    for ident in list(notes.everything().notes)[:MOST]:
        yield lambda i=ident: (notes.open(i), history.of(i), follow_up.history(i), pairs.pair(i))  # type: ignore[misc]
    for text in QUERIES:
        yield lambda text=text: finding.find(text)  # type: ignore[misc]


def _papers(database: Database, folder: Path) -> Iterator[Step]:
    papers, agenda, desk, badges = Papers(database), AgendaPapers(database), DeskPapers(database), Badges(database)
    notes = Notes(database)
    follow_up = FollowUp(database, notes)
    coverage, followed = CoveragePapers(database, notes, follow_up.done), FollowUpPapers(database, notes, follow_up)
    yield from (papers.offered, papers.attended, agenda.days, agenda.rooms, desk.next_day)
    for language in ("es", "en"):
        yield lambda p=language: papers.pdf(papers.minutes(p))  # type: ignore[misc]
        yield lambda p=language: (papers.readiness(p), papers.proposed_name(p))  # type: ignore[misc]
        for made in (desk.provisional, desk.by_delegation, desk.sign_in, desk.programme, desk.desk_card):
            yield lambda m=made, p=language: agenda.pdf(m(p))  # type: ignore[misc]
    for tongue in Tongue:
        for kind in AgendaPaper:
            if kind is not AgendaPaper.CALENDAR:
                yield lambda k=kind, t=tongue: agenda.pdf(agenda.paper(k, t))  # type: ignore[misc]
        yield lambda t=tongue: agenda.save_calendar(agenda.calendar(t), folder / f"{t}.ics")  # type: ignore[misc]
    yield lambda: (coverage.pdf(WantedCoverage()), coverage.save_workbook(WantedCoverage(), folder / "coverage.xlsx"))
    yield lambda: list(coverage.lines(WantedCoverage()))
    yield lambda: (followed.pdf(WantedFollowUp()), followed.save_workbook(WantedFollowUp(), folder / "followed.xlsx"))
    yield lambda: badges.pdf(badges.faces(), BadgeFormat.SHEET_A6, "es")
    yield lambda: ProgrammeLists(database).save(folder / "programme.xlsx", "es")
    yield lambda: Exchange(database).write(folder)
