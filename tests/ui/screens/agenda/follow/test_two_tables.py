"""Two laptops of one meeting at one session: what the other one did shows here, and nothing typed is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.following import State
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock
from tests.laptops import Pair, made_pair, pair
from tests.ui.screens.agenda.follow.conftest import CTRL, SHIFT, ChairTable

__all__ = ["made_pair", "pair"]


@pytest.fixture
def here(pair: Pair, clock: FixedClock, languages: Languages) -> Iterator[ChairTable]:
    """The first laptop's table, at 09:05 of the first day."""
    clock.set(datetime(2023, 11, 14, 14, 5, tzinfo=UTC))
    made = ChairTable(pair.first, clock, languages)
    made.open()
    yield made
    made.window.close()
    shiboken6.delete(made.window)


def test_what_the_other_table_did_comes_with_the_stick(here: ChairTable, pair: Pair, clock: FixedClock) -> None:
    session = here.view.items.choice.chosen
    agenda = Agenda(pair.second)
    there = Following(pair.second, agenda)
    items = [item.id for item in agenda.programme().by_id[session].items]
    delegations = {one.code: one.id for one in agenda.programme().delegations}
    there.start(items[0])
    there.reserve(session)
    there.ask(session, delegations["HND"])
    clock.go(timedelta(minutes=30))
    there.start(items[1])
    here.press(Qt.Key.Key_K, CTRL)
    here.type("gua")
    pair.carry(back=True)
    QApplication.processEvents()
    here.page.look_at_the_clock()
    rows = here.view.items.list.rows.rows
    assert [row.state for row in rows[:2]] == [State.PAST, State.ON]
    assert (rows[0].real, here.waiting()) == ("09:05–09:35", ["Honduras"])
    assert here.view.band.isVisible()
    assert here.view.speakers.field.line.text() == "gua"
    assert here.view.items.choice.chosen == session


def test_two_tables_that_start_one_item_agree_on_the_earlier(here: ChairTable, pair: Pair, clock: FixedClock) -> None:
    session = here.view.items.choice.chosen
    agenda = Agenda(pair.second)
    there = Following(pair.second, agenda)
    first = agenda.programme().by_id[session].items[0].id
    there.start(first)
    clock.go(timedelta(minutes=2))
    here.press(Qt.Key.Key_Return, CTRL)
    here.press(Qt.Key.Key_M, CTRL | SHIFT)
    pair.carry(back=True)
    pair.carry()
    QApplication.processEvents()
    here.page.look_at_the_clock()
    row = next(row for row in here.view.items.list.rows.rows if row.id == first)
    assert (row.notes.split(" · ")[0], row.clock) == ("since 09:05", "2:00")
    course = agenda.programme().course(session, clock.now())
    assert course is not None
    assert course.reserved
    assert course.on is not None
    assert course.on.began == datetime(2023, 11, 14, 14, 5, tzinfo=UTC)
