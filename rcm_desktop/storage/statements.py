"""The few statements that every gesture runs, their text made once: making it anew costs more than running it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, CursorResult, Delete, Insert, Select, Update, bindparam
from sqlalchemy.sql.compiler import Compiled

Statement = Select[Any] | Insert | Update | Delete
Ids = list[BindParameter[Any]]
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


class Among:
    """A statement about any number of ids, run for some at a time in a few sizes, so that each has one text."""

    _SIZES = (400, 20, 1)

    def __init__(self, made: Callable[[Ids], Statement]) -> None:
        """`made` gives the statement for these bound ids."""
        self._made = made
        self._statements: dict[int, Statement] = {}

    def run(self, connection: Connection, idents: Sequence[str], **values: Any) -> None:
        """Run it for all of them where no rows come back."""
        for some in self._runs(idents):
            run(connection, self._of(len(some)), **self._named(some), **values)

    def rows(self, connection: Connection, idents: Sequence[str], **values: Any) -> Iterator[Any]:
        """The rows that come back for all of them, as the driver gives them."""
        for some in self._runs(idents):
            yield from run(connection, self._of(len(some)), **self._named(some), **values)

    def _runs(self, idents: Sequence[str]) -> Iterator[Sequence[str]]:
        """Runs of one of the sizes, the last filled up with its own last id: in a set it counts once."""
        start = 0
        while (left := len(idents) - start) > 0:
            size = next((size for size in reversed(self._SIZES) if left <= size), self._SIZES[0])
            some = idents[start : start + size]
            yield [*some, *[some[-1]] * (size - len(some))]
            start += size

    def _of(self, size: int) -> Statement:
        if size not in self._statements:
            self._statements[size] = self._made([bindparam(f"id_{place}") for place in range(size)])
        return self._statements[size]

    def _named(self, some: Sequence[str]) -> dict[str, str]:
        return {f"id_{place}": ident for place, ident in enumerate(some)}
