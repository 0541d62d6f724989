"""What speaks for what comes in each laptop's name, and the word this laptop gives for another."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rcm_desktop.bundle.contents import Contents
from rcm_desktop.bundle.hands import LASTING, Before, Fresh, Hand, Keys, is_foreign, judge
from rcm_desktop.bundle.records import Vouch
from rcm_desktop.storage import exchange, journal, settings
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.exchange import GivenWord, KnownTip, Signer
from rcm_desktop.storage.meeting import this_laptop

Numbers = Mapping[str, Sequence[int]]
"""The numbers of the transactions that are new here, by laptop."""


def hands(connection: Connection, contents: Contents, new: Numbers) -> dict[str, Hand]:
    """What speaks for the work of each laptop in a bundle that is not taken in yet."""
    signers = exchange.signers(connection)
    doubtful = {ident for ident, one in signers.items() if one.hand == Hand.UNSIGNED}
    judged = [ident for ident in contents.lines if ident in new or ident in doubtful]
    if not judged:
        return {}
    last = exchange.last_numbers(connection)
    links = {link for ident in judged for _, link in contents.lines[ident].roots}
    here = journal.those_here(connection, links)
    keys, tips = _keys(connection, contents, signers), {tip.replica: tip for tip in contents.tips}
    own = this_laptop(connection).key
    return {
        ident: judge(
            contents.lines[ident],
            tips.get(ident),
            _before(signers.get(ident), last.get(ident, 0), own),
            _fresh(connection, ident, new.get(ident, ()), last.get(ident, 0)),
            keys,
            here,
        )
        for ident in judged
    }


def hands_in_all(connection: Connection, bundles: Iterable[tuple[Contents, Numbers]]) -> dict[str, Hand]:
    """The same for several bundles taken in one after the other: the worst of each, and where two of them part."""
    worst: dict[str, Hand] = {}
    before: dict[str, set[int]] = {}
    order = list(Hand)
    for contents, new in bundles:
        for ident, hand in hands(connection, contents, new).items():
            worst[ident] = max(hand, worst.get(ident, hand), key=order.index)
        for ident, numbers in new.items():
            if not before.setdefault(ident, set()).isdisjoint(numbers):
                worst[ident] = Hand.TWO_LINES
            before[ident].update(numbers)
    return worst


def note(connection: Connection, contents: Contents, found: Mapping[str, Hand]) -> None:
    """Keep the words given, the signed tips that are their laptops' own, and what speaks for each."""
    signers, own = exchange.signers(connection), this_laptop(connection).key
    keys = _keys(connection, contents, signers)
    for tip in contents.tips:
        if not is_foreign(tip, _before(signers.get(tip.replica), 0, own), keys):
            exchange.note_tip(connection, KnownTip(*msgspec.structs.astuple(tip)))
    for vouch in contents.vouches:
        exchange.note_word(connection, GivenWord(*msgspec.structs.astuple(vouch)))
    for ident, hand in found.items():
        was = signers[ident].hand if ident in signers else ""
        if was not in LASTING and hand != was:
            exchange.note_hand(connection, ident, "" if hand in (Hand.OWN, Hand.FIRST) else hand)


def trusts(connection: Connection, contents: Contents) -> bool:
    """Whether this laptop, or one it trusts, gave its word for the writer of a bundle."""
    return contents.seal.key in trusted_keys(connection, contents.vouches)


def is_by_its_writer(connection: Connection, contents: Contents) -> bool:
    """Whether a bundle is sealed with the key of the laptop that it says wrote it, as far as that key is known."""
    signer = exchange.signers(connection).get(contents.manifest.replica)
    return signer is None or signer.key in ("", contents.seal.key)


def recognise(connection: Connection, meeting: str, key: str, name: str) -> None:
    """Give this laptop's word for a key whose four words a person compared, to be kept and passed on."""
    from rcm_desktop.bundle.seal import vouch_for

    word = vouch_for(exchange.key(connection, exchange.SIGNING_KEY), meeting, key=key, name=name)
    exchange.note_word(connection, GivenWord(*msgspec.structs.astuple(word)))


def trusted_keys(connection: Connection, came: Iterable[Vouch] = ()) -> frozenset[str]:
    """The keys this laptop trusts from the start and all they gave a word for, directly or not."""
    from rcm_desktop.bundle.seal import vouched

    given = [Vouch(w.key, w.name, w.by, w.signature) for w in exchange.given_words(connection)]
    return vouched([*came, *given], settings.value(connection, exchange.TRUSTED_KEYS).split())


def _keys(connection: Connection, contents: Contents, signers: Mapping[str, Signer]) -> Keys:
    names = {one.key: one.name for one in signers.values() if one.key}
    here = this_laptop(connection)
    return Keys(trusted_keys(connection, contents.vouches), names | ({here.key: here.name} if here.key else {}))


def _before(signer: Signer | None, last: int, own: str) -> Before:
    if signer is None:
        return Before(last=last)
    return Before(signer.key or (own if signer.mine else ""), last, Hand(signer.hand or Hand.OWN))


def _fresh(connection: Connection, ident: str, numbers: Sequence[int], last: int) -> Fresh:
    lowest = min(numbers, default=0)
    twice = 0 < lowest <= last and not exchange.numbers_from(connection, ident, lowest).isdisjoint(numbers)
    return Fresh(lowest, twice)
