"""How each laptop of the meeting is known here: by whose word, and what speaks for its work."""

from collections.abc import Iterable, Iterator, Mapping, Set
from enum import StrEnum

import msgspec

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.services.exchange.trust import trusted_keys
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.exchange import GivenWord
from rcm_desktop.storage.meeting import laptops, this_laptop


class Word(StrEnum):
    """How a laptop's key is known."""

    SELF = "self"
    INVITED = "invited"
    RECOGNISED = "recognised"
    """A person compared its four words."""
    INVITER = "inviter"
    """It invited a laptop that is trusted here."""
    COPY = "copy"
    """Its file goes on from a copy of another's."""
    NOBODY = "nobody"
    UNSIGNED = "unsigned"
    """It never signed anything that came here."""


class Standing(msgspec.Struct, frozen=True):
    """Who gave a word for a laptop (`by` is that one's name), its four key words, and what speaks for its work."""

    word: Word = Word.UNSIGNED
    by: str = ""
    key_words: tuple[str, ...] = ()
    hand: Hand = Hand.OWN


def standings(connection: Connection) -> dict[str, Standing]:
    """How each laptop of the meeting is known here, by replica id."""
    from rcm_desktop.bundle.seal import key_words

    signers, known, own = exchange.signers(connection), laptops(connection), this_laptop(connection).key
    keys = {ident: one.key or (own if one.mine else "") for ident, one in signers.items()}
    keys |= {ident: own for ident, one in known.items() if one.key == own and not keys.get(ident)}
    called = {ident: one.name for ident, one in signers.items()} | {i: one.name for i, one in known.items() if one.name}
    words = _Words(
        exchange.given_words(connection),
        trusted_keys(connection),
        {key: called.get(ident, "") for ident, key in keys.items() if key},
        {keys.get(ident) or one.key: one for ident, one in known.items()},
    )
    found = {}
    for ident in {*signers, *known}:
        key = keys.get(ident, "")
        word, by = (Word.SELF, "") if key and key == own else words.given(key)
        hand = signers[ident].hand if ident in signers else ""
        found[ident] = Standing(word, by, key_words(key) if key else (), Hand(hand or Hand.OWN))
    return found


class _Words:
    """The words given for keys that this laptop trusts."""

    def __init__(
        self, given: Iterable[GivenWord], trusted: Set[str], names: Mapping[str, str], of: Mapping[str, Laptop]
    ) -> None:
        """`names` and `of` are the laptops' names and records by their keys."""
        self._trusted, self._names, self._of = trusted, names, of
        self._makers: dict[str, list[str]] = {}
        for word in given:
            if word.by in trusted and word.by != word.key:
                self._makers.setdefault(word.key, []).append(word.by)

    def given(self, key: str) -> tuple[Word, str]:
        """How a key is known, and by whose word."""
        if not key:
            return Word.UNSIGNED, ""
        inviter = next(self._inviters(key), None)
        if inviter is not None:
            return Word.INVITED, self._names.get(inviter, "")
        makers = [maker for maker in self._makers.get(key, ()) if maker in self._names]
        here = self._of.get(key)
        if here is not None and here.forked_from and here.vouched in makers:
            return Word.COPY, self._names[here.vouched]
        compared = [maker for maker in makers if not self._came_after(maker, key)]
        if compared:
            return Word.RECOGNISED, self._names[compared[0]]
        if key in self._trusted:
            return Word.INVITER, self._names[makers[0]] if makers else ""
        return Word.NOBODY, ""

    def _came_after(self, maker: str, key: str) -> bool:
        """Whether a laptop was invited by another or goes on from it, and so gave its word for it."""
        record = self._of.get(maker)
        return record is not None and record.vouched == key

    def _inviters(self, key: str) -> Iterator[str]:
        """Who gave a word for the tickets with which this key signed in."""
        for ticket in self._makers.get(key, ()):
            if ticket not in self._names:
                yield from self._makers.get(ticket, ())
