"""What was handed on, and what other laptops had, as the file keeps it."""

from rcm_desktop.storage import handing
from rcm_desktop.storage.handing import HandedOn
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


def test_files_written_are_kept_newest_first_and_the_furthest_one_counts(pair: Pair) -> None:
    files = [HandedOn(f"2023-11-14T1{n}:00:00+00:00", f"{n}.rcmbundle", pos, str(n)) for n, pos in enumerate((90, 80))]
    with pair.second.local() as connection:
        assert handing.handed_up_to(connection) == 0
        for file in files:
            handing.note_handed_on(connection, file)
        assert handing.handed_on(connection) == files[::-1]
        assert handing.handed_up_to(connection) == 90


def test_only_what_this_laptop_wrote_itself_is_read_on_from_a_position(pair: Pair) -> None:
    pair.carry(back=True)
    with pair.first.read() as connection:
        start = handing.newest(connection)
        assert list(handing.own_after(connection, start)) == []
    add_person(pair.second, "Zulma", "Inventada")
    pair.carry(back=True)
    add_person(pair.first, "Otra", "Inventada")
    with pair.first.read() as connection:
        (found,) = handing.own_after(connection, start)
        assert found[0] == handing.newest(connection)


def test_an_older_bundle_never_takes_the_place_of_what_a_newer_one_told(pair: Pair) -> None:
    with pair.first.local() as connection:
        handing.note_had(connection, "x", {"a": 7}, "2023-11-14T12:00:00+00:00")
        handing.note_had(connection, "x", {"a": 5}, "2023-11-14T11:00:00+00:00")
        assert handing.had(connection)["x"].last == {"a": 7}


def test_a_bundle_written_after_its_laptops_clock_was_set_back_is_the_newer_one(pair: Pair) -> None:
    with pair.first.local() as connection:
        handing.note_had(connection, "x", {"x": 3, "a": 7}, "2024-11-14T12:00:00+00:00")
        handing.note_had(connection, "x", {"x": 4, "a": 8}, "2023-11-14T12:00:00+00:00")
        assert handing.had(connection)["x"].last == {"x": 4, "a": 8}
        handing.note_had(connection, "x", {"x": 3, "a": 7}, "2024-11-14T12:00:00+00:00")
        assert handing.had(connection)["x"].last == {"x": 4, "a": 8}
        handing.note_had(connection, "x", {"x": 4, "a": 9}, "2023-11-14T11:00:00+00:00")
        assert handing.had(connection)["x"].last == {"x": 4, "a": 9}, "it took in and wrote nothing itself"
