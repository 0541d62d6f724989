"""The delegation that somebody means who types two letters while another one asks for the floor."""

from collections.abc import Collection, Sequence

from rcm_desktop.domain.finding import folded, words
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id


def meant(
    text: str, delegations: Sequence[Delegation], spoken: Collection[Id] = (), present: Collection[Id] = ()
) -> tuple[Delegation, ...]:
    """Those whose code, names, aliases or initials begin so, blind to accents: the very code or alias first.

    What is called so comes before what only has such a word in its full name. Within that: those that spoke in this
    session, those known to be present, then the others, each in the meeting's order.
    """
    asked, whole = words(text), folded(text.strip())
    found: list[tuple[int, int, int]] = []
    for n, one in enumerate(delegations if asked else ()):
        likeness = _likeness(one, asked, whole)
        if likeness is not None:
            found.append((likeness, 0 if one.id in spoken else 1 if one.id in present else 2, n))
    return tuple(delegations[n] for _, _, n in sorted(found))


def named(text: str, delegations: Sequence[Delegation]) -> Delegation | None:
    """The one delegation whose code, alias or name in either language is exactly this, blind to accents and case."""
    asked = words(text)
    found = [one for one in delegations if asked and asked in map(words, _all_names(one))]
    return found[0] if len(found) == 1 else None


def _all_names(delegation: Delegation) -> list[str]:
    forms = (delegation.name_es, delegation.name_en)
    return [delegation.code, *delegation.aliases, *(n for f in forms for n in (f.short, f.formal, f.acronym))]


def called(text: str, delegations: Sequence[Delegation]) -> tuple[Delegation, ...]:
    """Those who are meant best by what was typed, in their order: one where that is plain, several where it is not."""
    asked, whole = words(text), folded(text.strip())
    likenesses = [_likeness(one, asked, whole) if asked else None for one in delegations]
    best = min((likeness for likeness in likenesses if likeness is not None), default=None)
    if best is None:
        return ()
    return tuple(one for one, likeness in zip(delegations, likenesses, strict=True) if likeness == best)


def _likeness(delegation: Delegation, asked: Sequence[str], whole: str) -> int | None:
    """0: this very code or alias; 1: its name, code or initials begin so; 2: some words do; None: nothing does."""
    if whole in map(folded, (delegation.code, *delegation.aliases)):
        return 0
    forms = (delegation.name_es, delegation.name_en)
    short = [delegation.code, *delegation.aliases, *(form.short for form in forms), *(form.acronym for form in forms)]
    called = [words(name) for name in short if name]
    initials = ["".join(word[0] for word in name) for name in called if len(name) > 1]
    together = "".join(asked)
    if any("".join(name).startswith(together) for name in called) or any(i.startswith(together) for i in initials):
        return 1
    known = [*called, *(words(form.formal) for form in forms)]
    some = any(all(any(word.startswith(part) for word in name) for part in asked) for name in known)
    return 2 if some else None
