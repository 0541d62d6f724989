"""Which laptop this file is: what a person has to know where it goes on in place of another."""

import msgspec

from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.storage import incarnation, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.incarnation import Why
from rcm_desktop.storage.meeting import this_laptop


class GoesOn(msgspec.Struct, frozen=True):
    """A file that goes on as a laptop of its own: why, under which name and badge letter, and whose it was."""

    why: Why
    name: str
    letter: str
    former: str


class Identity:
    """This laptop among the others, as far as a copy, a backup or a second disk put it in question."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def goes_on(self) -> GoesOn | None:
        """How this file came by its present name, where it took the place of another."""
        with self._database.read() as connection:
            found = incarnation.renewed(connection)
            if found is None:
                return None
            here = this_laptop(connection)
            former = records.one(connection, Laptop, found.old) or Laptop(id=found.old)
        return GoesOn(found.why, here.name, here.letter, former.name)

    def untold(self) -> GoesOn | None:
        """The same, until a person has said that it was read."""
        with self._database.read() as connection:
            told = incarnation.is_told(connection)
        return None if told else self.goes_on()

    def was_read(self) -> None:
        """Note that a person has read it; raises Busy."""
        with self._database.local() as connection:
            incarnation.note_told(connection)
