"""Merging as tables: what stands beside what, what is shown, what hides."""

import pytest

from rcm_desktop.domain.merging import Entry, deletion, live, shown, unsettled

A, B, C = Entry("a.0", '"x"', 10), Entry("b.0", '"y"', 20), Entry("c.0", '"x"', 20)


@pytest.mark.parametrize(
    ("replaced", "heads"),
    [
        (set(), [A, B, C]),
        ({"a.0"}, [B, C]),
        ({"a.0", "b.0", "unknown.0"}, [C]),
        ({"a.0", "b.0", "c.0"}, []),
    ],
)
def test_heads_are_the_writes_that_nobody_replaces(replaced: set[str], heads: list[Entry]) -> None:
    assert live([A, B, C], replaced) == heads


def test_the_newest_by_stamp_then_id_is_shown_first() -> None:
    assert shown([A, B, C]) == [C, B, A]
    assert shown([C, A, B]) == [C, B, A]


@pytest.mark.parametrize(
    ("values", "settle"),
    [
        ([], False),
        (['"x"'], False),
        (['"x"', '"x"'], False),
        (['"x"', '"y"'], True),
        (['"x"', '"x"', '"y"'], True),
        (['{"a":1,"b":2}', '{ "b": 2, "a": 1 }'], False),
        (['{"a":1,"b":2}', '{"a":2,"b":1}'], True),
        (["[1,2]", "[2,1]"], True),
        (['"\\u00f1"', '"ñ"'], False),
        (["true", "1"], True),
        (["null", '""'], True),
        (["not json", '"x"'], True),
        (["not json", "not json"], False),
    ],
)
def test_only_different_values_have_to_be_settled(values: list[str], settle: bool) -> None:
    heads = [Entry(f"{n}.0", value, n) for n, value in enumerate(values)]
    assert unsettled(heads) is settle
    assert unsettled(heads[::-1]) is settle


def deleted(*seen: str) -> str:
    return '{"deleted":true,"seen":[' + ",".join(f'"{ident}"' for ident in seen) + "]}"


KEPT = '{"deleted":false,"seen":[]}'


@pytest.mark.parametrize(
    ("decisions", "others", "hidden", "edited"),
    [
        ([], ["a"], False, False),
        ([KEPT], ["a"], False, False),
        ([deleted("a", "b")], ["a", "b"], True, False),
        ([deleted()], [], True, False),
        ([deleted("a", "b", "gone")], ["a"], True, False),
        ([deleted("a")], ["a", "b"], False, True),
        ([deleted("a"), deleted("b")], ["a", "b"], True, False),
        ([deleted("a"), deleted("a")], ["a", "b"], False, True),
        ([deleted("a"), KEPT], ["a"], False, True),
        (['{"deleted":"yes"}'], ["a"], False, False),
        ([deleted("a"), "7"], ["a"], False, True),
        (['{"deleted":false,"seen":["b"]}', deleted("a")], ["a", "b"], False, True),
        (['{"deleted":true,"seen":["a"],"why":"left"}'], ["a"], True, False),
    ],
)
def test_a_record_is_hidden_only_if_all_say_so_and_have_seen_all(
    decisions: list[str], others: list[str], hidden: bool, edited: bool
) -> None:
    heads = [Entry(f"d{n}.0", value, n) for n, value in enumerate(decisions)]
    assert deletion(heads, others) == (hidden, edited)
