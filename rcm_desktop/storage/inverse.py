"""The inverse of a gesture, found in the journal: what it wrote goes, what somebody wrote since stays."""

from collections.abc import Mapping

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.records import Record
from rcm_desktop.storage.lists import Past, value_of
from rcm_desktop.storage.projection import DELETED
from rcm_desktop.storage.tables import FIELDS
from rcm_desktop.storage.work import Work

# `places` are the gesture's transactions; `neutral` are those and what else is nothing that anybody did since.


def is_created(past: Past, places: Mapping[int, str]) -> bool:
    """Whether the gesture made the record: nobody wrote of it before."""
    return min(one.tx for writes in past.writes.values() for one in writes) in places


def is_untouched(past: Past, neutral: Mapping[int, str]) -> bool:
    """Whether nobody wrote of the record since, nor did anything with it."""
    written = all(one.tx in neutral for writes in past.writes.values() for one in writes)
    return written and all(tx in neutral for _, tx in past.facts)


def write_back(
    work: Work, cls: type[Record], ident: str, past: Past, places: Mapping[int, str], neutral: Mapping[int, str]
) -> bool:
    """Give each field the value it had, unless someone wrote it since; whether all have it."""
    attributes = {field.name: field for field in FIELDS[kind_of(cls)]}
    whole = True
    for name, writes in past.writes.items():
        if name not in attributes or not any(one.tx in places for one in writes):
            continue
        heads = past.heads(name)
        if any(one.tx not in neutral for one in heads):
            whole = False
            continue
        replaced = past.replaced.get(name, {})
        before = [one for one in writes if places.keys() & replaced.get(one.id, frozenset())]
        before.sort(key=lambda one: (one.hlc, one.id))
        value = value_of(before[-1].value) if before else attributes[name].default
        work.set(cls, ident, attributes[name].attribute, value, over=tuple(one.id for one in heads))
    return whole


def is_deleted_by(past: Past, places: Mapping[int, str]) -> bool:
    """Whether it is this gesture's deletion that hides the record."""
    heads = past.heads(DELETED)
    return bool(heads) and all(one.tx in places for one in heads)
