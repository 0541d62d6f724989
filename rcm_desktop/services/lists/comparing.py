"""What a list would change of the people it means, and who of an earlier list is missing on it."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.people import Delegate, Delegation, Standing, Withdrawal
from rcm_desktop.domain.records import Heads, PersonName
from rcm_desktop.services.lists.reading import Candidate
from rcm_desktop.services.lists.values import Change, FieldChange, Missing
from rcm_desktop.storage import lists
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.lists import Past

_PERSON = kind_of(Delegate)


class Earlier(msgspec.Struct, frozen=True):
    """The lists taken in before that still count: where they wrote, whom, and since when there are any."""

    places: Mapping[int, str]
    """Transactions of lists, those taken back and the taking back included: none of them is a desk's correction."""
    people: Mapping[str, tuple[str, ...]]
    """By person, the lists that count and wrote of them."""
    since: int


def earlier(connection: Connection) -> Earlier:
    """What earlier lists wrote."""
    taken = lists.taken(connection)
    undone = {one.undoes for one in taken}
    places = lists.positions(connection, {one.gesture for one in taken})
    counting = {pos: gesture for pos, gesture in places.items() if gesture not in undone}
    since = min((one.hlc for one in taken), default=0)
    return Earlier(places, lists.written(connection, counting, _PERSON), since)


def changes(
    connection: Connection, people: Mapping[str, Delegate], delegations: Mapping[str, Delegation],
    matched: Mapping[str, Candidate], before: Earlier, language: str,
    step: Callable[[int], None],
) -> list[Change]:  # fmt: skip
    """The people of whom the list says something else, in the order of its rows."""
    differing = {ident: found for ident, one in matched.items() if (found := _differing(people[ident], one))}
    made: list[Change] = []
    for ident, past in lists.pasts(connection, _PERSON, differing):
        step(len(made))
        person, values = people[ident], differing[ident]
        fields = tuple(
            FieldChange(
                name, _text(getattr(person, name), delegations, language), _text(value, delegations, language),
                _is_corrected(past, name, before),
            )
            for name, value in values.items()
        )  # fmt: skip
        heads = past.sight().heads
        over = {name: heads.get(name, ()) for name in values}
        made.append(Change(matched[ident].row, ident, person.name.full, fields, values, over))
    return sorted(made, key=lambda one: one.row)


def _differing(person: Delegate, one: Candidate) -> dict[str, Any]:
    found = {name: value for name, value in one.said.values().items() if getattr(person, name) != value}
    if "name" in found:
        name = _merged(person.name, found["name"])
        found["name"] = name
        if name == person.name or (name.full == person.name.full and one.remarks):
            # Where the list has the whole name only, the parts of one that reads alike stay as they are.
            del found["name"]
    if person.withdrawal.standing is Standing.NOT_LISTED:
        found["withdrawal"] = Withdrawal()
    return found


def _merged(here: PersonName, listed: PersonName) -> PersonName:
    return msgspec.structs.replace(listed, honorific=listed.honorific or here.honorific)


def _is_corrected(past: Past, attribute: str, before: Earlier) -> bool:
    """Whether a desk wrote the field since there are lists."""
    if not before.since or attribute == "withdrawal":
        return False
    return any(head.tx not in before.places and head.hlc > before.since for head in past.heads(attribute))


def missing(
    connection: Connection, people: Mapping[str, Delegate], shown: Mapping[str, str], matched: Mapping[str, object],
    before: Earlier,
) -> list[Missing]:  # fmt: skip
    """Those of earlier lists who are not on this one, where it is plainly a newer list of the same people.

    It is for a delegation when at least half of those of an earlier list are on it, and for everybody on an earlier
    list when more than half of them are: a list of late additions leaves everyone else alone.
    """
    listed: dict[str, tuple[str, ...]] = {}
    for record, gestures in before.people.items():
        ident = shown.get(record, record)
        if ident in people:
            listed[ident] = tuple({*listed.get(ident, ()), *gestures})
    of_list: Counter[str] = Counter()
    here_of_list: Counter[str] = Counter()
    for ident, gestures in listed.items():
        of_list.update(gestures)
        if ident in matched:
            here_of_list.update(gestures)
    of_group = Counter(people[ident].delegation for ident in listed)
    here_of_group = Counter(people[ident].delegation for ident in listed if ident in matched)
    gone = [
        people[ident]
        for ident, gestures in listed.items()
        if ident not in matched
        and people[ident].withdrawal.standing is Standing.EXPECTED
        and (
            0 < of_group[people[ident].delegation] <= 2 * here_of_group[people[ident].delegation]
            or any(2 * here_of_list[gesture] > of_list[gesture] for gesture in gestures)
        )
    ]
    over: dict[str, dict[str, Heads]] = {one.id: {} for one in gone}
    records = [*over, *(record for record, ident in shown.items() if ident in over)]
    for record, past in lists.pasts(connection, _PERSON, records):
        over[shown.get(record, record)][record] = past.sight().heads.get("withdrawal", ())
    return [
        Missing(one.id, one.name.full, one.delegation, over[one.id])
        for one in sorted(gone, key=lambda one: (one.delegation, one.name.listed))
    ]


def _text(value: Any, delegations: Mapping[str, Delegation], language: str) -> str:
    """A value as a person reads it: a delegation by its name, a standing or capacity by its code."""
    match value:
        case PersonName():
            return " ".join(part for part in (value.honorific, value.full) if part)
        case Withdrawal():
            return str(value.standing)
        case str() if value in delegations:
            return delegations[value].short_name(language)
        case str():
            return str(value)
    return " ".join(filter(None, (value.state, value.remark)))
