"""The programme kept up to date: after every gesture, bundle and undoing of one the same as read afresh."""

import os
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.attendance import REGISTRATION, PointClosed, Scan
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegation, NamesVerified
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, ReservedBegun, StepVoid
from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.services.agenda import Agenda, Following, Planning
from rcm_desktop.services.agenda.following import Done
from rcm_desktop.storage import journal, programme, records
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.programme import Held
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

CHAMPIONS, PROSECUTORS = ident("champions"), ident("prosecutors")
OPENING, REPORTS = ident("Apertura"), ident("Presentación de avances")
WALKS, GESTURES = int(os.environ.get("RCM_WALKS", "4")), 90


class Desk:
    """A laptop with what it keeps of the programme."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.agenda = Agenda(database)
        self.planning, self.following = Planning(database, self.agenda), Following(database, self.agenda)
        self.changes: list[Change] = []
        self.done: list[Done] = []
        self.bundles: list[int] = []
        self.undone: list[int] = []
        with database.read() as connection:
            self.kept = programme.read(connection)

    def fresh(self) -> Held:
        with self.database.read() as connection:
            return programme.read(connection)

    def agrees(self) -> None:
        """What is kept is what the file says."""
        with self.database.read() as connection:
            self.kept = programme.renewed(connection, self.kept)
        assert self.kept == self.fresh()
        assert self.agenda.programme() == self.kept.programme

    def hands_on(self) -> list[Transaction]:
        with self.database.read() as connection:
            return [transaction(header, payload) for header, payload in journal.known_bytes(connection)]

    def take_in(self, found: list[Transaction]) -> None:
        self.bundles.append(self.database.take_in([found], "file", "Mesa 2", "replica").id)

    def delete(self, cls: type[Record], rec: str) -> None:
        with self.database.write() as work:
            work.delete(cls, rec, records.sight(work.connection, cls, rec))


@pytest.fixture
def desks(tmp_path: Path, clock: FixedClock) -> Iterator[tuple[Desk, Desk]]:
    first = small_meeting(tmp_path, clock)
    copy = tmp_path / "second.rcm"
    first.backup(copy)
    second = Database.open(copy, clock, "another machine", lambda _meeting, _replica: None)
    yield Desk(first), Desk(second)
    first.close()
    second.close()


class Walk:
    """Gestures chosen by chance at two laptops that hand on what they wrote, whole or in part."""

    def __init__(self, desks: tuple[Desk, Desk], clock: FixedClock, seed: int) -> None:
        self.desks, self.clock, self.chance = desks, clock, random.Random(seed)

    def step(self) -> None:
        self.clock.go(timedelta(seconds=self.chance.choice([1, 60, 1800, -30])))
        desk = self.chance.choice(self.desks)
        often = (self._plan, self._follow)
        self.chance.choice((*often, *often, self._speak, self._undo, self._other, self._bundle))(desk)

    def _session(self, desk: Desk) -> MeetingSession:
        return self.chance.choice(desk.agenda.sittings()).session

    def _item(self, desk: Desk) -> AgendaItem:
        found = [item for one in desk.agenda.sittings() for item in one.items]
        return self.chance.choice(found) if found else desk.planning.fresh_item(self._session(desk).id)

    def _plan(self, desk: Desk) -> None:
        plan, chance = desk.planning, self.chance
        session, item = self._session(desk), self._item(desk)
        start = f"2023-11-{chance.randint(14, 16)}T{chance.randint(8, 18):02}:{chance.choice(['00', '15'])}"
        gestures: tuple[Callable[[], Change], ...] = (
            lambda: plan.move_session(session.id, start, chance.choice([None, "Sala 3"])).change,
            lambda: plan.set_end(session.id, start).change,
            lambda: plan.shift(plan.time_item(item.id, start=start, minutes=chance.randint(0, 90))),
            lambda: plan.move_item(item.id, chance.randint(0, 5)),
            lambda: plan.move_item(item.id, chance.randint(0, 5), self._session(desk).id),
            lambda: plan.copy_session(session.id, start),
            lambda: plan.copy_day(date(2023, 11, chance.randint(14, 16)), date(2023, 11, 15)),
            lambda: plan.delete(chance.choice([item, item, session]) if item.order else item),
            lambda: plan.rename_room(session.room, chance.choice(["Sala 1", "Sala 2"])),
        )
        if len(desk.agenda.sittings()) < 9:
            desk.changes.append(chance.choice(gestures)())
        else:
            desk.changes.append(plan.delete(session))

    def _follow(self, desk: Desk) -> None:
        session, item = self._session(desk).id, self._item(desk).id
        follow = desk.following
        gestures: tuple[Callable[[], Done], ...] = (
            lambda: follow.start(item),
            lambda: follow.start(item),
            lambda: follow.close(item),
            lambda: follow.close_session(session),
            lambda: follow.reserve(session),
            lambda: follow.open_again(session),
        )
        desk.done.append(self.chance.choice(gestures)())

    def _speak(self, desk: Desk) -> None:
        session, follow = self._session(desk).id, desk.following
        who = ident(self.chance.choice(["PAN", "MEX", "CAN"]))
        gestures: tuple[Callable[[], Done], ...] = (
            lambda: follow.ask(session, who),
            lambda: follow.give_to(session, who),
            lambda: follow.give(session),
            lambda: follow.end_turn(session),
            lambda: follow.set_limit(session, self.chance.randint(0, 300)),
        )
        desk.done.append(self.chance.choice(gestures)())

    def _undo(self, desk: Desk) -> None:
        if desk.changes:
            change = self.chance.choice(desk.changes)
            self.chance.choice([desk.planning.take_back, desk.planning.do_again])(change)
        if desk.done:
            done = self.chance.choice(desk.done)
            desk.following.take_back(done)
            if self.chance.random() < 0.5:
                desk.done.append(desk.following.do_again(done))

    def _other(self, desk: Desk) -> None:
        session, chance = self._session(desk).id, self.chance
        at = utc_text(self.clock.now())
        with desk.database.write() as work:
            doings: tuple[Callable[[], object], ...] = (
                lambda: work.create(Objective(id=work.new_id(), session=session, number=chance.randint(1, 9))),
                lambda: work.create(AgendaItem(id=work.new_id(), session=session, order="z")),
                lambda: work.create(MeetingSession(id=work.new_id(), title_es="Nueva")),
                lambda: work.state(PointClosed, session, at=at),
                lambda: work.state(Scan, ident("Ana López Pino"), point=REGISTRATION, at=at),
                lambda: work.state(NamesVerified, ident("PAN"), at=at),
                lambda: work.set(Delegation, ident("PAN"), "code", "PA", over=()),
                lambda: work.set(Meeting, MEETING, "rooms", ("Sala 2", "Sala 1"), over=()),
            )
            chance.choice(doings)()

    def _bundle(self, desk: Desk) -> None:
        other = self.desks[0] if desk is self.desks[1] else self.desks[1]
        doing = self.chance.random()
        if doing < 0.6:
            found = other.hands_on()
            if doing < 0.3:
                found = [one for one in found if self.chance.random() < 0.8]
            desk.take_in(self.chance.sample(found, len(found)))
        elif doing < 0.85 and desk.bundles:
            desk.undone.append(self.chance.choice(desk.bundles))
            desk.database.undo_bundle(desk.undone[-1])
        elif desk.undone:
            desk.database.restore_bundle(desk.undone.pop())


@pytest.mark.parametrize("seed", range(WALKS))
def test_what_is_kept_is_what_the_file_says_whatever_happens(
    desks: tuple[Desk, Desk], clock: FixedClock, seed: int
) -> None:
    walk = Walk(desks, clock, seed)
    for _ in range(GESTURES):
        walk.step()
        for desk in desks:
            desk.agrees()
    first, second = desks
    for desk in desks:
        for number in desk.undone:
            desk.database.restore_bundle(number)
    for giver, taker in ((first, second), (second, first)):
        taker.take_in(giver.hands_on())
    for desk in desks:
        desk.agrees()
    assert first.agenda.programme() == second.agenda.programme()
    assert first.agenda.now().courses == second.agenda.now().courses


def test_a_change_elsewhere_leaves_what_is_kept_as_it_is(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    desk, _ = desks
    before = desk.kept.programme
    with desk.database.write() as work:
        work.state(Scan, ident("Ana López Pino"), point=REGISTRATION, at=utc_text(clock.now()))
    desk.agrees()
    assert desk.kept.programme is before


def test_a_change_in_one_session_leaves_the_others_as_they_are(desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    before = desk.kept.programme.by_id
    desk.planning.time_item(OPENING, minutes=40)
    desk.agrees()
    after = desk.kept.programme.by_id
    assert after[PROSECUTORS] is before[PROSECUTORS]
    assert after[CHAMPIONS] is not before[CHAMPIONS]


def test_an_item_moved_to_another_session_leaves_the_steps_where_they_happened(desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    desk.following.start(OPENING)
    desk.following.start(REPORTS)
    desk.planning.move_item(OPENING, 0, PROSECUTORS)
    desk.agrees()
    there, here = (desk.kept.programme.by_id[one] for one in (PROSECUTORS, CHAMPIONS))
    assert [item.id for item in there.items] == [OPENING]
    assert there.steps == ()
    assert [step.about for step in here.steps] == [OPENING, REPORTS]


def test_a_step_that_does_not_say_its_session_belongs_to_its_items(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    desk, _ = desks
    with desk.database.write() as work:
        work.state(ItemStarted, OPENING, at=utc_text(clock.now()))
    desk.agrees()
    assert [step.about for step in desk.kept.programme.by_id[CHAMPIONS].steps] == [OPENING]
    desk.planning.time_item(REPORTS, minutes=5)
    desk.agrees()
    assert [step.about for step in desk.kept.programme.by_id[CHAMPIONS].steps] == [OPENING]


def test_an_item_started_elsewhere_after_it_was_deleted_comes_back(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    first, second = desks
    with second.database.write() as work:
        work.state(ItemStarted, OPENING, at=utc_text(clock.now()))
    first.delete(AgendaItem, OPENING)
    first.agrees()
    first.take_in(second.hands_on())
    first.agrees()
    assert first.kept.programme.by_id[CHAMPIONS].items[0].deleted_yet_edited


def test_facts_about_an_item_not_yet_received_count_once_it_comes(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    first, second = desks
    with first.database.write() as work:
        item = AgendaItem(id=work.new_id(), session=CHAMPIONS, title_es="Nuevo", order="z")
        work.create(item)
    first.following.start(item.id)
    made, started = first.hands_on()[-2:]
    second.take_in([started])
    second.agrees()
    second.take_in([made])
    second.agrees()
    assert [step.about for step in second.kept.programme.by_id[CHAMPIONS].steps] == [item.id]


def test_a_step_taken_back_before_it_came_is_not_there(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    first.following.take_back(first.following.start(OPENING))
    started, void = first.hands_on()[-2:]
    for one in (void, started):
        second.take_in([one])
        second.agrees()
    assert second.kept.programme.by_id[CHAMPIONS].steps == ()


def test_a_deleted_session_is_gone_with_all_that_is_in_it(desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    desk.delete(MeetingSession, CHAMPIONS)
    desk.agrees()
    assert CHAMPIONS not in desk.kept.programme.by_id


def test_a_door_closed_elsewhere_brings_a_deleted_session_back(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    first, second = desks
    with second.database.write() as work:
        work.state(PointClosed, CHAMPIONS, at=utc_text(clock.now()))
    first.delete(MeetingSession, CHAMPIONS)
    first.agrees()
    first.take_in(second.hands_on())
    first.agrees()
    assert first.kept.programme.by_id[CHAMPIONS].session.deleted_yet_edited


def test_a_list_signed_elsewhere_brings_a_deleted_delegation_back(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    first, second = desks
    with second.database.write() as work:
        work.state(NamesVerified, ident("PAN"), at=utc_text(clock.now()))
    first.delete(Delegation, ident("PAN"))
    first.agrees()
    first.take_in(second.hands_on())
    first.agrees()
    assert ident("PAN") in {one.id for one in first.kept.programme.delegations}


def test_what_is_read_stands_in_one_order(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    desk, _ = desks
    with desk.database.write() as work:
        for minute in (30, 10, 20):
            at = utc_text(clock.now() + timedelta(minutes=minute))
            work.state(ReservedBegun, CHAMPIONS, at=at)
            work.state(ItemClosed, OPENING, at=at, session=CHAMPIONS)
        for name in ("c", "a", "b"):
            work.create(Speaker(id=name, session=CHAMPIONS, name=name))
    desk.agrees()
    found = desk.kept.programme.by_id[CHAMPIONS]
    assert [step.at for step in found.steps] == sorted(step.at for step in found.steps)
    assert [one.id for one in found.speakers] == ["a", "b", "c"]


def test_a_void_of_another_items_step_takes_nothing_else_back(desks: tuple[Desk, Desk], clock: FixedClock) -> None:
    desk, _ = desks
    desk.following.start(OPENING)
    with desk.database.write() as work:
        work.state(StepVoid, OPENING, fact="nobody's", at=utc_text(clock.now()))
    desk.agrees()
    assert len(desk.kept.programme.by_id[CHAMPIONS].steps) == 1


def test_of_very_many_changes_everything_is_read(desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    with desk.database.write() as work:
        for number in range(programme._MOST + 1):
            work.create(AgendaItem(id=f"item {number}", session=CHAMPIONS, order=f"z{number:04}"))
    desk.agrees()
    assert len(desk.kept.programme.by_id[CHAMPIONS].items) == programme._MOST + 5
