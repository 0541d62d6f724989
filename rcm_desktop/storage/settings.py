"""Small facts local to this file: the shape of its projections, the journal's sum, the desk's choices."""

from sqlalchemy import Connection, bindparam, insert, select, update

from rcm_desktop.storage.statements import run
from rcm_desktop.storage.tables import setting

_value = select(setting.c.value).where(setting.c.name == bindparam("setting"))
_change = update(setting).where(setting.c.name == bindparam("setting")).values(value=bindparam("text"))
_add = insert(setting).values(name=bindparam("setting"), value=bindparam("text"))


def value(connection: Connection, name: str, default: str = "") -> str:
    """The setting's text, or the default where it was never kept."""
    found = run(connection, _value, setting=name).scalar()
    return default if found is None else str(found)


def beginning(connection: Connection, start: str) -> dict[str, str]:
    """The settings whose names begin so, by name."""
    found = select(setting.c.name, setting.c.value).where(setting.c.name.startswith(start, autoescape=True))
    return {row[0]: row[1] for row in connection.execute(found)}


def keep(connection: Connection, name: str, text: str) -> None:
    """Keep a setting's text."""
    if run(connection, _change, setting=name, text=text).rowcount == 0:
        run(connection, _add, setting=name, text=text)
