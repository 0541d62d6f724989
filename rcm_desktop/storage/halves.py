"""What the journal and the drafts know of the second halves of entries."""

import msgspec
from sqlalchemy import Connection

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.notes import Note, text_sum
from rcm_desktop.domain.records import Id
from rcm_desktop.storage import history, notes
from rcm_desktop.storage.history import Line

OF = "translation_of"
"""What the draft of a translation says of its original's id."""
_NOTE = kind_of(Note)
_text = msgspec.json.Decoder(str)


def deleted_along(connection: Connection, ident: Id) -> list[Id]:
    """The translations that went by the gesture that deleted their original: one deleted before stays so."""
    gone = [half.id for half in notes.translations(connection, ident, hidden=True) if half.deleted]
    if not gone:
        return []
    last: dict[Id, Line] = {}
    for line in history.lines(connection, [ident, *gone]):
        if line.kind == _NOTE and line.field == "deleted":
            last[line.rec] = line
    return [one for one in gone if ident in last and one in last and last[one].gesture == last[ident].gesture]


def text_as_of(connection: Connection, ident: Id, sum_of: str) -> str | None:
    """The newest text of an entry that has this sum, or None where no such text arrived here."""
    for line in reversed(history.lines(connection, [ident])):
        if line.kind == _NOTE and line.field == "text":
            text = _text.decode(line.value)
            if text_sum(text) == sum_of:
                return text
    return None
