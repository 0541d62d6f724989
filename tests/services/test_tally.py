"""What transactions bring is counted as they pass, and two counts make the one of everything."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.transactions import Fact, Operation, Write
from rcm_desktop.services.exchange.tally import Tally
from tests.services.works import WORK, Work, transactions
from tests.transactions import made


@given(WORK, st.integers(0, 12))
def test_two_tallies_make_the_one_of_everything(work: Work, half: int) -> None:
    came = transactions(work)
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
