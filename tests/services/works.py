"""Made-up work of a few laptops, as strategies: transactions that write to the same few records."""

from hypothesis import strategies as st

from rcm_desktop.domain.transactions import Fact, Operation, Transaction, Write
from tests.transactions import made

RECORDS = st.sampled_from(["one", "two", "three"])
_OPERATIONS = st.builds(Write, st.sampled_from(["delegate", "note"]), RECORDS, st.just("text"), st.just("1")) | (
    st.builds(Fact, st.sampled_from(["scan", "mark"]), RECORDS, st.just("{}"))
)
_LAPTOP = st.lists(st.tuples(st.integers(0, 9), st.lists(_OPERATIONS, min_size=1, max_size=4)), max_size=4)
WORK = st.fixed_dictionaries(dict.fromkeys("abc", _LAPTOP))
Work = dict[str, list[tuple[int, list[Operation]]]]
"""By laptop: the stamp and the operations of each of its transactions."""


def transactions(work: Work) -> list[Transaction]:
    """All of it, laptop after laptop."""
    return [made(who, number, done, stamp) for who in work for number, (stamp, done) in enumerate(work[who], start=1)]
