"""How writes that did not know each other stand beside each other: heads, what is shown, what is to settle.

Clocks order what is shown and never decide whether a write survives.
"""

from collections.abc import Collection, Iterable

import msgspec


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One write of a register: its operation's id, its value as JSON text, its stamp."""

    id: str
    value: str
    hlc: int


class Deleting(msgspec.Struct, frozen=True):
    """The value of `deleted`: whether, and every head and fact of the record known to the one who decided."""

    deleted: bool
    seen: tuple[str, ...] = ()


_deleting = msgspec.json.Decoder(Deleting)


def live(entries: Iterable[Entry], replaced: Collection[str]) -> list[Entry]:
    """The heads of a register: the writes that no one replaces."""
    return [entry for entry in entries if entry.id not in replaced]


def shown(heads: Iterable[Entry]) -> list[Entry]:
    """Heads in the order in which they are offered: the newest by (stamp, id) first."""
    return sorted(heads, key=lambda entry: (entry.hlc, entry.id), reverse=True)


def unsettled(heads: Collection[Entry]) -> bool:
    """Whether the heads hold different values, so that a person has to write over them."""
    if len({entry.value for entry in heads}) < 2:
        return False
    return len({_canonical(entry.value) for entry in heads}) > 1


def _canonical(text: str) -> bytes:
    try:
        return msgspec.json.encode(msgspec.json.decode(text), order="deterministic")
    except msgspec.MsgspecError:
        return text.encode()


def deletion(heads: Collection[Entry], others: Iterable[str]) -> tuple[bool, bool]:
    """(hidden, deleted yet edited) of a record from the heads of `deleted` and the ids of its other heads and facts.

    Hidden only if every head says so and together they have seen all else: a delete never discards an edit.
    """
    decisions = []
    for head in heads:
        try:
            decisions.append(_deleting.decode(head.value))
        except msgspec.MsgspecError:
            decisions.append(Deleting(False))
    if not any(decision.deleted for decision in decisions):
        return False, False
    seen = {ident for decision in decisions if decision.deleted for ident in decision.seen}
    hidden = all(decision.deleted for decision in decisions) and all(ident in seen for ident in others)
    return hidden, not hidden
