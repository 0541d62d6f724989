"""Small facts local to this file: the shape of its projections, the journal's sum, the desk's choices."""

from sqlalchemy import Connection, insert, select, update

from rcm_desktop.storage.tables import setting


def value(connection: Connection, name: str, default: str = "") -> str:
    """The setting's text, or the default where it was never kept."""
    found = connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar()
    return default if found is None else str(found)


def keep(connection: Connection, name: str, text: str) -> None:
    """Keep a setting's text."""
    if connection.execute(update(setting).where(setting.c.name == name).values(value=text)).rowcount == 0:
        connection.execute(insert(setting).values(name=name, value=text))
