"""A person half typed at the desk, kept on this laptop until recorded or thrown away; it never travels."""

from datetime import UTC

import msgspec

from rcm_desktop.domain.people import Delegate
from rcm_desktop.storage import drafts
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft

_FIELD = "person"
_NEW = "new"
_decoder = msgspec.json.Decoder(Delegate)


class HalfTyped(msgspec.Struct, frozen=True):
    """What stands in the form: `about` is the person being corrected or replaced, or empty for a new one."""

    person: Delegate
    about: str = ""
    replaces: str = ""
    reason: str = ""


class HalfTypedPeople:
    """Keeps the one person a desk is writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, typed: HalfTyped) -> None:
        """Keep what is typed in the place of what was kept; raises Busy or NoRoom."""
        about = {"about": typed.about, "replaces": typed.replaces, "reason": typed.reason}
        text = msgspec.json.encode(typed.person).decode()
        at = self._database.now().astimezone(UTC).isoformat()
        with self._database.local() as connection:
            drafts.keep(connection, Draft(_NEW, _FIELD, text, about=about, at=at))

    def kept(self) -> HalfTyped | None:
        """What was kept, or None."""
        with self._database.read() as connection:
            found = [draft for draft in drafts.all_drafts(connection) if draft.field == _FIELD]
        if not found:
            return None
        try:
            return HalfTyped(_decoder.decode(found[0].text), **found[0].about)
        except (msgspec.DecodeError, TypeError):
            return None  # written by another version: the people on the list are untouched

    def drop(self) -> None:
        """Let go of it: it was recorded, or thrown away; raises Busy."""
        with self._database.local() as connection:
            drafts.drop(connection, _NEW, _FIELD)
