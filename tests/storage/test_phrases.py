"""The phrases a meeting begins with, and how an older meeting gets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.phrases import Phrase, parts
from rcm_desktop.storage import changes, integrity, phrases
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


def listed(database: Database) -> list[Phrase]:
    with database.read() as connection:
        return phrases.listed(connection)


def test_the_usual_ones_are_thirty_two_and_whole_in_both_languages() -> None:
    found = phrases.usual()
    assert len(found) == 32
    for one in found:
        assert set(one) == {"es", "en"}
        for text in one.values():
            assert text.endswith(".")
            assert text == text.strip()
            plain = [part for part in parts(text) if isinstance(part, str)]
            assert not any(sign in "".join(plain) for sign in "{}"), text
        slots = [{part.blank for part in parts(text) if not isinstance(part, str)} for text in one.values()]
        assert slots[0] == slots[1], one
    assert not any(one["en"].startswith("To ") for one in found)


def test_a_meeting_without_phrases_gets_them_in_their_order(database: Database) -> None:
    assert listed(database) == []
    with database.write() as work:
        phrases.add_usual(work)
    assert [(one.text_es, one.text_en) for one in listed(database)] == [(p["es"], p["en"]) for p in phrases.usual()]
    assert not integrity.check(database)


def test_a_second_time_only_those_that_lack_come_behind_the_others(database: Database) -> None:
    with database.write() as work:
        work.create(Phrase(id=work.new_id(), text_es="La nuestra.", order="z"))
    with database.write() as work:
        first = phrases.add_usual(work)
    assert listed(database)[0].text_es == "La nuestra."
    with database.write() as work:
        assert phrases.add_usual(work).nothing
    with database.write() as work:
        changes.take_back(work, first)
    assert [one.text_es for one in listed(database)] == ["La nuestra."]
    with database.write() as work:
        changes.do_again(work, first)
    assert [one.id for one in listed(database)[1:]] == [one.id for one in first.made]
