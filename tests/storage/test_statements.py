"""A statement whose text is made once gives what Core's own execution gives."""

from pathlib import Path

import pytest
from sqlalchemy import bindparam, delete, insert, select, update

from rcm_desktop.storage.statements import Among, run
from rcm_desktop.storage.tables import setting
from tests.clock import FixedClock
from tests.sample import small_meeting

_LONGEST = select(setting.c.name, setting.c.value).where(setting.c.name > bindparam("after")).order_by(
    setting.c.name.desc()
).limit(2)  # fmt: skip
_ADD = insert(setting).values(value=bindparam("text"), name=bindparam("called"))
_CHANGE = update(setting).where(setting.c.name == bindparam("called")).values(value=bindparam("text"))


def test_values_reach_the_parameters_they_are_named_for(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.local() as connection:
        run(connection, _ADD, called="zz-1", text="one")
        run(connection, _ADD, text="two", called="zz-2")
        assert run(connection, _CHANGE, text="first", called="zz-1").rowcount == 1
        assert run(connection, _CHANGE, called="zz-0", text="nobody").rowcount == 0
    with database.read() as connection:
        found = run(connection, _LONGEST, after="zz").all()
        assert [tuple(row) for row in found] == [("zz-2", "two"), ("zz-1", "first")]
        assert [tuple(row) for row in connection.execute(_LONGEST, {"after": "zz"})] == [tuple(row) for row in found]
        assert len(run(connection, _LONGEST, after="").all()) == 2
    database.close()


def test_a_second_file_is_asked_with_the_same_text(tmp_path: Path, clock: FixedClock) -> None:
    for folder in ("a", "b"):
        database = small_meeting(tmp_path / folder, clock)
        with database.local() as connection:
            run(connection, _ADD, called="zz", text=folder)
        with database.read() as connection:
            assert run(connection, _LONGEST, after="zy").one().value == folder
        database.close()


@pytest.mark.parametrize("many", [0, 1, 2, 20, 21, 399, 400, 401, 1250])
def test_a_statement_about_any_number_of_ids_reaches_each_once(tmp_path: Path, clock: FixedClock, many: int) -> None:
    database = small_meeting(tmp_path, clock)
    names = [f"zz-{number}" for number in range(many)]
    named = Among(lambda ids: select(setting.c.name).where(setting.c.name.in_(ids), setting.c.value == bindparam("is")))
    with database.local() as connection:
        for name in [*names, "other"]:
            run(connection, _ADD, called=name, text="x")
        assert sorted(name for (name,) in named.rows(connection, names, **{"is": "x"})) == sorted(names)
        assert list(named.rows(connection, names, **{"is": "y"})) == []
        Among(lambda ids: delete(setting).where(setting.c.name.in_(ids))).run(connection, names)
        assert list(named.rows(connection, [*names, "other"], **{"is": "x"})) == [("other",)]
    database.close()
