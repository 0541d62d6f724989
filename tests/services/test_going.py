"""A round that breaks off tells exactly what came in, and loses nothing of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import ChangedSinceLook, TargetVanished
from rcm_desktop.services.exchange import Exchange, Round
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from tests.laptops import Pair, add_person
from tests.services.test_rounds import left_by


class Enough(Exception):
    """A person cancelled."""


def stop(_done: int, _total: int) -> None:
    raise Enough


def zulmas(database: Database) -> int:
    return len(People(database).find("zulma"))


def looked(pair: Pair, first: Exchange) -> tuple[Round, Path, Path]:
    """A round over two bundles that both bring something, and that the desk has to read again."""
    paths = []
    for age, name in enumerate(("one", "two")):
        add_person(pair.second, "Zulma", "Inventada")
        paths.append(left_by(pair.second, pair.stick / f"{name}.rcmbundle", age=age))
    found = first.look_around(pair.stick)
    assert found.bringing == tuple(paths)
    first.look(paths[0])
    return found, paths[0], paths[1]


def test_a_later_bundle_that_is_gone_leaves_the_receipts_of_those_before(pair: Pair) -> None:
    first = Exchange(pair.first)
    found, one, two = looked(pair, first)
    two.unlink()
    gone = first.go_round(found)
    assert [receipt.name for receipt in gone.receipts] == [one.name]
    assert (type(gone.problem), gone.written, gone.cancelled) == (TargetVanished, None, False)
    assert (gone.brought, gone.missed) == ((one,), (two,))
    assert zulmas(pair.first) == 1
    again = first.look_around(pair.stick)
    assert first.go_round(again).receipts == (), "what is in does not come in twice"


@pytest.mark.parametrize("cancel", [stop, None])
def test_a_round_that_ends_well_has_nothing_missed_and_a_cancelled_one_says_so(
    pair: Pair, cancel: Callable[[int, int], None] | None
) -> None:
    first = Exchange(pair.first)
    add_person(pair.second, "Zulma", "Inventada")
    path = left_by(pair.second, pair.stick / "one.rcmbundle")
    found = first.look_around(pair.stick)
    gone = first.go_round(found, cancel)
    assert (gone.brought, gone.missed, len(gone.receipts)) == ((path,), (), 1)
    assert (gone.cancelled, gone.written is None) == ((True, True) if cancel else (False, False))
    assert zulmas(pair.first) == 1
    assert [file.name for file in pair.stick.glob("*.part")] == []


def test_a_round_cancelled_before_anything_came_in_is_only_cancelled(pair: Pair) -> None:
    first = Exchange(pair.first)
    found = first.look_around(pair.stick)
    with pytest.raises(Enough):
        first.go_round(found, stop)


def test_where_the_backup_cannot_be_made_nothing_came_in(pair: Pair) -> None:
    first = Exchange(pair.first)
    found, one, two = looked(pair, first)
    (pair.first.path.parent / "backups").write_bytes(b"in the way")
    gone = first.go_round(found)
    assert (gone.receipts, gone.missed, gone.written) == ((), (one, two), None)
    assert gone.problem is not None
    assert zulmas(pair.first) == 0


def test_a_file_that_is_another_than_the_one_looked_at_does_not_come_in(pair: Pair) -> None:
    first = Exchange(pair.first)
    found, one, two = looked(pair, first)
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, two)
    gone = first.go_round(found)
    assert (gone.brought, gone.missed) == ((one,), (two,))
    assert isinstance(gone.problem, ChangedSinceLook)
    assert zulmas(pair.first) == 1


@pytest.mark.parametrize("again", [False, True], ids=["read anew", "looked at by another card"])
def test_a_yes_is_for_the_file_that_was_shown_alone(pair: Pair, again: bool) -> None:
    first = Exchange(pair.first)
    add_person(pair.second, "Zulma", "Inventada")
    path = left_by(pair.second, pair.stick / "one.rcmbundle")
    shown = first.look(path).file_sum
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, path)
    first.look(path if again else [])
    with pytest.raises(ChangedSinceLook):
        first.take_in(path, shown=shown)
    assert (zulmas(pair.first), first.receipts()[:-1]) == (0, ())
    assert first.take_in(path, shown=first.look(path).file_sum).new > 0
    assert zulmas(pair.first) == 2
