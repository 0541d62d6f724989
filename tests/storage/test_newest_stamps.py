"""How late the other laptops have it: of each by its newest work, and found without reading everything."""

from typing import Any

from sqlalchemy import event

from rcm_desktop.storage import exchange, incarnation
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


def test_each_other_laptop_tells_by_its_newest_work_and_this_one_never(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    pair.carry(back=True)
    add_person(pair.first, "Otra", "Inventada")
    with pair.second.read() as connection:
        theirs = incarnation.mine(connection)
    with pair.first.read() as connection:
        assert exchange.newest_stamps(connection) == [exchange.NewestStamp(theirs.id, theirs.hlc)]


def test_it_is_found_by_an_index_since_the_window_waits_for_it(pair: Pair) -> None:
    asked: list[tuple[str, Any]] = []

    def hear(_: object, __: object, text: str, values: Any, *___: object) -> None:
        asked.append((text, values))

    with pair.first.read() as connection:
        event.listen(connection, "before_cursor_execute", hear)
        exchange.newest_stamps(connection)
        ((text, values),) = asked
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]
    assert [step for step in plan if step.startswith("SCAN tx") and "INDEX" not in step] == []
