"""Whom a command means: a person by the code on the badge or by name, a delegation by its code or name."""

from rcm_desktop.domain.badges import is_badge, tidy
from rcm_desktop.domain.errors import NoSuchDelegation, NoSuchPerson
from rcm_desktop.domain.finding import folded
from rcm_desktop.services.people import People


def person(people: People, wanted: str) -> str:
    """The id of the one person with this badge or name; raises NoSuchPerson."""
    if is_badge(wanted):
        hits = tuple(one for one in people.everyone() if one.delegate.badge == tidy(wanted))
    else:
        hits = people.find(wanted, limit=6, nearly=False)  # nobody is taken for somebody else unseen
        hits = tuple(hit for hit in hits if folded(hit.delegate.name.full) == folded(wanted)) or hits
    if len(hits) != 1:
        raise NoSuchPerson(name=wanted, hits=", ".join(hit.delegate.name.full for hit in hits))
    return hits[0].delegate.id

def delegation(people: People, wanted: str) -> str:
    """The delegation of this code or name, else the only one whose names hold the text."""
    named = {
        one.id: [folded(text) for text in (one.code, one.name_es.short, one.name_en.short, *one.aliases) if text]
        for one in people.delegations()
    }
    text = folded(wanted)
    hits = [ident for ident, names in named.items() if text in names]
    hits = hits or [ident for ident, names in named.items() if any(text in name for name in names)]
    if len(hits) != 1:
        raise NoSuchDelegation(name=wanted, hits=len(hits))
    return hits[0]
