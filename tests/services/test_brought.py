"""What bundles bring is told as going through everything in its order would tell it."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.transactions import Fact, Transaction
from rcm_desktop.services.exchange.brought import From, from_laptops
from rcm_desktop.services.exchange.tally import Tally
from tests.services.works import RECORDS, WORK, Work, transactions


def _gone_through(found: Iterable[Transaction], known: set[str]) -> dict[str, tuple[int, Counter[str], int]]:
    """For each laptop its transactions, what it created by kind, how much it edited; one after the other."""
    told: dict[str, tuple[int, Counter[str], int]] = {}
    for t in sorted(found, key=lambda t: t.header.hlc):
        count, created, edited = told.get(t.header.replica, (0, Counter(), 0))
        fresh: dict[str, str] = {}
        for o in t.operations:
            if isinstance(o, Fact):
                created[o.kind] += 1
            elif o.rec in known:
                edited += 1
            else:
                fresh[o.rec] = o.kind
        created.update(fresh.values())
        known = known | fresh.keys()
        told[t.header.replica] = count + 1, created, edited
    return told


@given(WORK, st.sets(RECORDS))
def test_it_tells_what_going_through_them_in_their_order_tells(work: Work, known: set[str]) -> None:
    came = transactions(work)
    told = from_laptops(Tally.of(came), {who: who.upper() for who in work}, known)
    gone_through = _gone_through(came, known)
    assert told == tuple(From(who.upper(), *gone_through[who]) for who in gone_through)
