"""The few statements that every gesture runs, their text made once: making it anew costs more than running it."""

from typing import Any

from sqlalchemy import Connection, CursorResult, Delete, Insert, Select, Update
from sqlalchemy.sql.compiler import Compiled

Statement = Select[Any] | Insert | Update | Delete
_texts: dict[tuple[object, str], Compiled] = {}


def run(connection: Connection, statement: Statement, **values: Any) -> CursorResult[*tuple[Any, ...]]:
    """Run a module's own statement with values for its bound parameters; what comes back is as the driver gives it."""
    # By the dialect's name: each opened file has a dialect of its own, which a cache would keep for ever.
    key = statement, connection.dialect.name
    compiled = _texts.get(key)
    if compiled is None:
        compiled = _texts[key] = statement.compile(dialect=connection.dialect)
    given = {**compiled.params, **values}
    order: list[str] | None = getattr(compiled, "positiontup", None)
    return connection.exec_driver_sql(str(compiled), given if order is None else tuple(given[name] for name in order))
