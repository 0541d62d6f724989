"""Who is present after what was said, in whatever order it came here."""

from itertools import permutations

from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid, standing


def said(ident: str, delegation: str, at: str, hlc: int = 0) -> DelegationPresent:
    return DelegationPresent(
        id=ident, about="s", hlc=hlc, actor="", replica="", delegation=delegation, at=f"2023-11-14T{at}:00Z"
    )


def void(fact: str) -> PresenceVoid:
    return PresenceVoid(id=f"not {fact}", about="s", hlc=9, actor="", replica="", fact=fact, at="2023-11-14T15:00:00Z")


def told(facts: tuple[DelegationPresent, ...], *voids: PresenceVoid) -> dict[str, list[str]]:
    return {delegation: [one.id for one in some] for delegation, some in standing(facts, voids).items()}


def test_a_delegation_is_present_until_all_that_says_so_is_taken_back() -> None:
    twice = (said("1", "hnd", "14:00"), said("2", "hnd", "14:05"), said("3", "nic", "14:06"))
    assert told(twice) == {"hnd": ["1", "2"], "nic": ["3"]}
    assert told(twice, void("1")) == {"hnd": ["2"], "nic": ["3"]}
    assert told(twice, void("1"), void("2")) == {"nic": ["3"]}


def test_the_first_said_counts_in_whatever_order_they_came() -> None:
    facts = (said("1", "hnd", "14:05", 1), said("2", "hnd", "14:00", 3), said("3", "hnd", "14:00", 2))
    assert all(told(some) == {"hnd": ["3", "2", "1"]} for some in permutations(facts))
