"""The inverse of taking a list in: what it wrote goes, what people did since stays."""

from collections.abc import Mapping

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.people import Delegate, Delegation, ListTaken
from rcm_desktop.domain.receipts import Undone
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import lists, people, records
from rcm_desktop.storage.inverse import is_created, is_untouched, write_back
from rcm_desktop.storage.work import Work

_PERSON, _GROUP = kind_of(Delegate), kind_of(Delegation)


def take_back(work: Work, gesture: str, meeting: str) -> Undone:
    """Write the inverse of a list's gesture into a gesture of its own."""
    undone = {one.undoes: one.gesture for one in lists.taken(work.connection) if one.undoes}
    if gesture in undone:
        return Undone(0, ())
    places = lists.positions(work.connection, {gesture})
    # Later lists that were taken back, and the taking back of them, are nothing that anybody did since.
    neutral = places | lists.positions(work.connection, {*undone.keys(), *undone.values()})
    names = {one.id: one.name.full for one in people.delegates(work.connection)}
    idents = lists.written(work.connection, places, _PERSON)
    back, kept = 0, []
    created_back: set[str] = set()
    for ident, past in lists.pasts(work.connection, _PERSON, idents):
        if ident not in names:
            continue  # deleted since: nothing of the list is left to see
        if is_created(past, places):
            is_back = is_untouched(past, neutral)
            if is_back:
                work.delete(Delegate, ident, past.sight())
                created_back.add(ident)
        else:
            is_back = write_back(work, Delegate, ident, past, places, neutral)
        back += is_back
        if not is_back:
            kept.append(names[ident])
    _remove_delegations(work, places, created_back)
    at = utc_text(work.now)
    work.state(ListTaken, meeting, at=at, gesture=work.gesture, undoes=gesture)
    return Undone(back, tuple(sorted(kept)))


def _remove_delegations(work: Work, places: Mapping[int, str], gone: set[str]) -> None:
    """Delete the delegations that the list made and nobody belongs to any more."""
    made = lists.written(work.connection, places, _GROUP)
    if not made:
        return
    used = {one.delegation for one in people.delegates(work.connection) if one.id not in gone}
    for ident, past in lists.pasts(work.connection, _GROUP, made):
        known = records.one(work.connection, Delegation, ident)
        if ident not in used and known is not None and not known.deleted and is_untouched(past, places):
            work.delete(Delegation, ident, past.sight())
