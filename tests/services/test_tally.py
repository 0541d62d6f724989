"""What transactions bring, counted as they pass, is what going through them in their order finds."""

from collections import Counter
from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.transactions import Fact, Operation, Transaction, Write
from rcm_desktop.services.exchange.brought import From, from_laptops
from rcm_desktop.services.exchange.tally import Tally
from tests.transactions import made

_RECORDS = st.sampled_from(["one", "two", "three"])
_OPERATIONS = st.builds(Write, st.sampled_from(["delegate", "note"]), _RECORDS, st.just("text"), st.just("1")) | (
    st.builds(Fact, st.sampled_from(["scan", "mark"]), _RECORDS, st.just("{}"))
)
_LAPTOP = st.lists(st.tuples(st.integers(0, 9), st.lists(_OPERATIONS, min_size=1, max_size=4)), max_size=4)
_LAPTOPS = st.fixed_dictionaries(dict.fromkeys("abc", _LAPTOP))
Work = dict[str, list[tuple[int, list[Operation]]]]


def _all(work: Work) -> list[Transaction]:
    return [made(who, number, done, stamp) for who in work for number, (stamp, done) in enumerate(work[who], start=1)]


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


@given(_LAPTOPS, st.sets(_RECORDS))
def test_it_tells_what_going_through_them_in_their_order_tells(work: Work, known: set[str]) -> None:
    came = _all(work)
    told = from_laptops(Tally.of(came), {who: who.upper() for who in work}, known)
    gone_through = _gone_through(came, known)
    assert told == tuple(From(who.upper(), *gone_through[who]) for who in gone_through)


@given(_LAPTOPS, st.integers(0, 12))
def test_two_tallies_make_the_one_of_everything(work: Work, half: int) -> None:
    came = _all(work)
    together = Tally.of(came[:half])
    together.add(Tally.of(came[half:]))
    assert vars(together) == vars(Tally.of(came))


def test_what_is_written_to_and_when_and_by_which_version() -> None:
    writes: Sequence[Operation] = [Write("delegate", "person-1", "name", "{}"), Write("note", "n", "text", "1")]
    tally = Tally.of([made("r", 1, [Fact("scan", "person-1", "{}")], 3), made("other", 1, writes, 9)])
    assert tally.written == {"person-1", "n"}
    assert (tally.earliest, tally.newest) == ({"r": 3, "other": 9}, {"r": 3, "other": 9})
    assert tally.kinds == {("1.0", "scan", ""): 1, ("1.0", "delegate", "name"): 1, ("1.0", "note", "text"): 1}
    assert tally.numbers == {"r": [1], "other": [1]}
