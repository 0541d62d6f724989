"""The inverse of taking a programme in, and doing it again; what was worked on since stays."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.attendance import Scan
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.storage import lists, records, settings
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.inverse import is_created, is_deleted_by, is_untouched, write_back
from rcm_desktop.storage.lists import Past
from rcm_desktop.storage.work import Work

_TAKEN = "programme-lists"
_STEP = 400
_MOST = 50
"""The receipts that are kept."""
_PARTS: tuple[type[Objective | AgendaItem], ...] = (Objective, AgendaItem)


class Taken(msgspec.Struct, frozen=True):
    """A receipt, and the gestures that took it back and did it again."""

    receipt: Receipt
    travels: tuple[str, ...] = ()


_taken = msgspec.json.Decoder(list[Taken])


def taken(connection: Connection) -> list[Taken]:
    """What was taken in at this laptop, the oldest first."""
    kept = settings.value(connection, _TAKEN)
    return _taken.decode(kept) if kept else []


def remember(work: Work, receipt: Receipt) -> None:
    """Keep a receipt."""
    _keep(work, [*taken(work.connection), Taken(receipt)])


def take_back(work: Work, gesture: str) -> Undone:
    """Write the inverse of a list's gesture into a gesture of its own."""
    here = taken(work.connection)
    if any(one.receipt.gesture == gesture and one.receipt.undone for one in here):
        return Undone(0, ())
    inverse = _Inverse(work, gesture, here)
    back: list[Id] = []
    kept: list[str] = []
    for cls in (*_PARTS, MeetingSession):
        pasts = inverse.pasts(cls)
        here_now = inverse.shown(cls, pasts)
        used = inverse.used(cls, pasts, set(back))
        for ident, past in pasts.items():
            if ident not in here_now:
                continue  # deleted since: nothing of the list is left to see
            if inverse.goes_back(cls, ident, past, is_used=ident in used):
                back.append(ident)
            else:
                kept.append(_name(here_now[ident]))
    _travel(work, here, gesture, undone=True)
    return Undone(len(back), tuple(sorted(kept)))


def take_again(work: Work, gesture: str) -> None:
    """Write the inverse of the gesture that took a list back."""
    here = taken(work.connection)
    one = next((one for one in here if one.receipt.gesture == gesture), None)
    if one is None or not one.receipt.undone:
        return
    inverse = _Inverse(work, one.travels[-1], here)
    for cls in (MeetingSession, *_PARTS):
        for ident, past in inverse.pasts(cls).items():
            if is_deleted_by(past, inverse.places):
                work.restore(cls, ident, past.sight())
            else:
                write_back(work, cls, ident, past, inverse.places, inverse.neutral)
    _travel(work, here, gesture, undone=False)


class _Inverse:
    """What a gesture wrote, and what in the journal is nothing that anybody did since."""

    def __init__(self, work: Work, gesture: str, here: list[Taken]) -> None:
        self._work = work
        self.places = lists.positions(work.connection, {gesture})
        travels = {other for one in here for other in one.travels}
        undone = {one.receipt.gesture for one in here if one.receipt.undone}
        self.neutral: Mapping[int, str] = self.places | lists.positions(work.connection, travels | undone)

    def pasts(self, cls: type[Any]) -> dict[Id, Past]:
        """The records of a kind that the gesture wrote, with all that the journal says of them."""
        connection = self._work.connection
        kind = kind_of(cls)
        return dict(lists.pasts(connection, kind, lists.written(connection, self.places, kind)))

    def shown(self, cls: type[Any], idents: Iterable[Id]) -> dict[Id, Any]:
        """Those of these records that are not deleted."""
        return {one.id: one for one in self._of(cls, "id", idents)}

    def goes_back(self, cls: type[Any], ident: Id, past: Past, *, is_used: bool) -> bool:
        """Take one record back; false where somebody worked on it since."""
        if not is_created(past, self.places):
            return write_back(self._work, cls, ident, past, self.places, self.neutral)
        if is_used or not is_untouched(past, self.neutral):
            return False
        self._work.delete(cls, ident, past.sight())
        return True

    def used(self, cls: type[Any], idents: Collection[Id], gone: set[Id]) -> set[Id]:
        """Those on which something else stands: notes, speakers, scans, or parts that stay."""
        if cls is not MeetingSession:
            speakers = {one.item for one in self._of(Speaker, "item", idents)} if cls is AgendaItem else set()
            return speakers | {one.section for one in self._of(Note, "section", idents)}
        found = {one.session for kind in (Note, Speaker) for one in self._of(kind, "session", idents)}
        found |= {one.session for part in _PARTS for one in self._of(part, "session", idents) if one.id not in gone}
        column = records.table(Scan).point
        for some in chunks(list(idents), _STEP):
            found |= {one.point for one in records.happened(self._work.connection, Scan, column.in_(some))}
        return found

    def _of(self, cls: type[Any], field: str, idents: Iterable[Id]) -> list[Any]:
        column = getattr(records.table(cls), field)
        connection = self._work.connection
        found = (records.listed(connection, cls, column.in_(some)) for some in chunks(list(idents), _STEP))
        return [one for some in found for one in some]


def _travel(work: Work, here: list[Taken], gesture: str, *, undone: bool) -> None:
    _keep(
        work,
        [
            Taken(msgspec.structs.replace(one.receipt, undone=undone), (*one.travels, work.gesture))
            if one.receipt.gesture == gesture
            else one
            for one in here
        ],
    )


def _keep(work: Work, found: list[Taken]) -> None:
    settings.keep(work.connection, _TAKEN, msgspec.json.encode(found[-_MOST:]).decode())


def _name(record: Any) -> str:
    if isinstance(record, Objective):
        return record.text_es or record.text_en
    return str(record.title_es or record.title_en)
