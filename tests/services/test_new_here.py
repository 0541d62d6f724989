"""What is new in a bundle is kept as bytes and reads like what came."""

from rcm_desktop.domain.transactions import Fact, Transaction
from rcm_desktop.services.exchange.new_here import NewHere
from rcm_desktop.services.exchange.tally import Tally
from tests.transactions import made


def _came(count: int) -> list[Transaction]:
    return [made("r", number, [Fact("scan", f"person-{number}", "{}")], number) for number in range(1, count + 1)]


def test_it_reads_like_the_list_of_what_was_put_in() -> None:
    came, kept = _came(7), NewHere()
    assert not kept
    kept.extend(came[:3])
    kept.extend(came[3:])
    assert list(kept) == came
    assert (len(kept), kept[2], kept[-1]) == (7, came[2], came[6])
    assert [kept[start : start + 3] for start in (0, 3, 6)] == [came[:3], came[3:6], came[6:]]
    assert sorted(kept, key=lambda t: -t.header.seq) == came[::-1]


def test_it_is_tallied_while_it_comes_also_from_what_was_kept_before() -> None:
    came = _came(5)
    kept = NewHere(NewHere(came[:2]), came[2:4])
    kept.extend(NewHere(came[4:]))
    assert vars(kept.tally) == vars(Tally.of(came))


def test_nothing_decoded_is_kept() -> None:
    kept = NewHere(_came(1))
    assert kept[0] == kept[0]
    assert kept[0] is not kept[0]
