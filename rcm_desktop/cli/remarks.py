"""What a person should know of this laptop whatever they asked for: one sentence each, beside the answer."""

import sys
from pathlib import Path

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.paths import on_share_or_synced
from rcm_desktop.services.clock import Doubt, LaptopClock
from rcm_desktop.services.identity import Identity
from rcm_desktop.storage.database import Database


class Remarks:
    """Tells on standard error, where no answer is read from; a command that only reads does not judge the clock."""

    def __init__(self, folder: Path, labels: Labels, *, writes: bool) -> None:
        self._folder, self._labels, self._writes = folder, labels, writes
        self._told = ""

    def opened(self, database: Database) -> None:
        """Tell what stands when a meeting is opened, and what shows while it is open."""
        self._on_new_name(database)
        database.on_change(lambda _: self._on_new_name(database))
        if self._writes:
            self._on_share()
            self._on_clock(database)

    def _say(self, remark: str, slots: dict[str, object]) -> None:
        if sys.stderr:  # None where the shell closed it
            print(self._labels.text("cli.remarks", remark, **slots), file=sys.stderr)

    def _on_new_name(self, database: Database) -> None:
        identity = Identity(database)
        found = identity.untold()
        if found is None or found.name == self._told:
            return
        self._told = found.name
        self._say(found.why, {"name": found.name, "letter": found.letter, "former": found.former})
        if self._writes and sys.stderr and sys.stderr.isatty():
            identity.was_read()

    def _on_share(self) -> None:
        where = on_share_or_synced(self._folder)
        if where:
            self._say("share", {"where": where})

    def _on_clock(self, database: Database) -> None:
        found = LaptopClock(database).doubted()
        if found is None:
            return
        against = self._labels.moment(found.against)
        if found.why is Doubt.FAR:
            against = self._labels.date(found.against.date())
        shown = self._labels.moment(found.shown)
        self._say(found.why, {"shown": shown, "against": against, "laptop": found.laptop})
