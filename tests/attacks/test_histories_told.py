"""What a faulty program wrote under the id of a person or an entry stops no history, and is dated somehow."""

from pathlib import Path

import pytest

from rcm_desktop.domain.transactions import Write, operation_id, transaction_id, value_text
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People
from tests.attacks.forger import Forger
from tests.laptops import Pair, made_pair, pair

__all__ = ["made_pair", "pair"]
NO_MOMENTS = ("", "yesterday", "2023-11-14T10:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00")


def written(pair: Pair) -> str:
    notes = Notes(pair.first)
    return notes.record(NewEntry(session=notes.sessions()[0].session.id, text="Una entrada")).id


@pytest.mark.parametrize("wall", NO_MOMENTS)
def test_an_entry_written_at_no_moment_has_a_history(pair: Pair, wall: str) -> None:
    rec, forger = written(pair), Forger(pair.first)
    person = People(pair.first).everyone()[0].delegate.id
    operations = [Write("note", rec, "text", '"Otra"'), Write("delegate", person, "post", '"Otro"')]
    Exchange(pair.first).take_in(forger.bundle(pair.stick / "a", [forger.pair(operations, wall=wall)]))
    found = Notes(pair.first).history.of(rec)
    assert found is not None
    assert len(found.versions) == 2
    assert Attendance(pair.first).history(person)[0].at.year == 2023
    assert all(one.until is None or one.until.tzinfo for one in Exchange(pair.first).laptops())
    assert [one.until.year for one in Attendance(pair.first).board().known if one.until and not one.mine] == [2023]


@pytest.mark.parametrize("value", ["gone", {"deleted": 1}, {"deleted": True, "seen": 5}, [], None])
def test_deletions_that_say_nothing_are_no_versions(pair: Pair, value: object) -> None:
    rec, other, forger = written(pair), written(pair), Forger(pair.first)
    operations = [Write("note", one, "deleted", value_text(value)) for one in (rec, other)]
    operations += [Write("session", rec, "deleted", value_text(value)), Write("note", other, "text", '"Otra"')]
    Exchange(pair.first).take_in(forger.bundle(pair.stick / "a", [forger.pair(operations)]))
    notes = Notes(pair.first)
    for one, count in ((rec, 1), (other, 2)):
        found = notes.history.of(one)
        assert found is not None
        assert len(found.versions) == count
    notes.history.deleted(notes.sessions()[0].session.id)


def test_gestures_that_each_replace_what_the_other_wrote_are_both_told(pair: Pair, tmp_path: Path) -> None:
    rec, forger = written(pair), Forger(pair.first)
    first = forger.pair([Write("note", rec, "text", '"Una"')], gesture="one", hlc=1)
    second = forger.pair([Write("note", rec, "language", '"en"')], first[0], gesture="other", hlc=2)
    ids = [operation_id(transaction_id(header), 0) for header, _ in (first, second)]
    third = forger.pair([Write("note", rec, "text", '"Dos"', (ids[0],))], second[0], gesture="other", hlc=3)
    fourth = forger.pair([Write("note", rec, "language", '"es"', (ids[1],))], third[0], gesture="one", hlc=4)
    Exchange(pair.first).take_in(forger.bundle(tmp_path / "a", [first, second, third, fourth]))
    found = Notes(pair.first).history.of(rec)
    assert found is not None
    assert len(found.versions) == 3


def test_a_write_of_another_kind_replaces_nothing_in_a_history(pair: Pair) -> None:
    rec, forger = written(pair), Forger(pair.first)
    first = forger.pair([Write("note", rec, "text", '"Una"'), Write("note", rec, "kind", '"information"')])
    ids = tuple(operation_id(transaction_id(first[0]), index) for index in range(2))
    with pair.first.read() as connection:
        ids += tuple(connection.exec_driver_sql("select id from op where rec = ?", (rec,)).scalars())
    operations = [Write("session", rec, "text", '"x"', ids), Write("note", rec, "text", '"Dos"')]
    second = forger.pair(operations, first[0])
    Exchange(pair.first).take_in(forger.bundle(pair.stick / "a", [first, second]))
    found = Notes(pair.first).history.of(rec)
    assert found is not None
    assert "text" in found.versions[-1].note.to_settle


@pytest.mark.parametrize("language", ["pt", "", "018bc7a0", "es\n"])
def test_an_entry_in_a_language_no_paper_speaks_is_printed_all_the_same(pair: Pair, language: str) -> None:
    rec, forger = written(pair), Forger(pair.first)
    operations = [Write("note", rec, "language", value_text(language), ())]
    Exchange(pair.first).take_in(forger.bundle(pair.stick / "a", [forger.pair(operations, hlc=2**62)]))
    papers = Papers(pair.first)
    for paper in ("es", "en"):
        assert papers.pdf(papers.minutes(paper))


def test_a_write_over_another_field_replaces_nothing_in_a_history(pair: Pair) -> None:
    rec, forger = written(pair), Forger(pair.first)
    person = People(pair.first).everyone()[0].delegate.id
    with pair.first.read() as connection:
        rows = connection.exec_driver_sql("select id, field from op where rec in (?, ?)", (rec, person)).all()
    others = tuple(ident for ident, field in rows if field not in ("language", "name"))
    name = '{"honorific":"","given":"Otra","family":"Inventada"}'
    operations = [Write("note", rec, "language", '"en"', others), Write("delegate", person, "name", name, others)]
    Exchange(pair.first).take_in(forger.bundle(pair.stick / "a", [forger.pair(operations)]))
    found = Notes(pair.first).history.of(rec)
    assert found is not None
    assert found.versions[-1].note.text == "Una entrada"
    assert Attendance(pair.first).history(person)


def test_nobody_else_can_say_what_this_laptops_key_words_are(pair: Pair) -> None:
    exchange, forger = Exchange(pair.first), Forger(pair.first)
    before = exchange.own_key_words()
    mine = next(one for one in exchange.laptops() if one.mine).laptop.id
    for key in ("no key", "ab" * 32):
        operations = [Write("laptop", mine, "key", value_text(key))]
        exchange.take_in(forger.bundle(pair.stick / "a", [forger.pair(operations, hlc=2**62)]))
        assert exchange.own_key_words() == before
