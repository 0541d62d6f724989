"""Several records that a person joined as one: what is shown of them together."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rcm_desktop.domain.people import Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import Id

_NOBODY = Delegate(id="")
_FILLED = ("name", "post", "institution", "delegation", "contact", "external_id", "ticket", "attention", "badge")


def whole(found: Sequence[Delegate]) -> Delegate:
    """One record of several, the first being the one shown: what it does not say, the next one does.

    A credential seen under any of them was seen; one of them still on the list is enough to be on it.
    """
    first, *others = found
    if not others:
        return first
    told: dict[str, object] = {}
    for name in _FILLED:
        empty = getattr(_NOBODY, name)
        if getattr(first, name) == empty:
            told[name] = next((getattr(d, name) for d in others if getattr(d, name) != empty), empty)
    if first.credential.state != "seen":
        told["credential"] = next((d.credential for d in others if d.credential.state == "seen"), first.credential)
    listed = any(d.withdrawal.standing is not Standing.NOT_LISTED for d in others)
    if first.withdrawal.standing is Standing.NOT_LISTED and listed:
        told["withdrawal"] = Withdrawal()
    return msgspec.structs.replace(first, **told)


def by_person(found: Iterable[Delegate], shown: Mapping[Id, Id]) -> dict[Id, Delegate]:
    """Each person once, by the id shown, of the records that were joined and those that were not."""
    alone: dict[Id, Delegate] = {}
    together: dict[Id, list[Delegate]] = {}
    for one in found:
        if one.id in shown:
            together.setdefault(shown[one.id], []).append(one)
        else:
            alone[one.id] = one
    for ident, some in together.items():
        alone[ident] = whole(sorted(some, key=lambda one: (one.id != ident, one.id)))
    return alone
