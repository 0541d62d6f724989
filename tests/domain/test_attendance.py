"""How a person stands with a point: the earliest scan counts, a second one is a double, one taken back is nothing."""

from typing import Any

from rcm_desktop.domain.attendance import REGISTRATION, Arrival, Scan, Way, stay


def scan(ident: str, at: str, **more: Any) -> Scan:
    return Scan(id=ident, about="ana", hlc=1, actor="o", replica=f"desk {ident}", point=REGISTRATION, at=at, **more)


NINE, TEN, ELEVEN = (f"2023-11-14T{hour}:00:00Z" for hour in (15, 16, 17))


def test_the_earliest_scan_is_the_arrival_and_a_later_one_a_double_whatever_the_order() -> None:
    first, second = scan("b", NINE), scan("a", TEN)
    for found in (stay("ana", [first, second]), stay("ana", [second, first])):
        assert found is not None
        assert found.arrival == Arrival("ana", REGISTRATION, "b", NINE, "desk b")
        assert (found.inside, found.last, found.again) == (True, first, (first, second))


def test_of_two_scans_at_the_same_moment_the_smaller_id_counts_everywhere() -> None:
    for scans in ([scan("b", NINE), scan("a", NINE)], [scan("a", NINE), scan("b", NINE)]):
        found = stay("ana", scans)
        assert found is not None
        assert found.arrival.scan == "a"


def test_a_scan_taken_back_or_on_the_way_out_is_no_arrival() -> None:
    assert stay("ana", [scan("a", NINE, voided=True), scan("b", NINE, way=Way.OUT)]) is None
    found = stay("ana", [scan("a", NINE, voided=True), scan("b", TEN)])
    assert found is not None
    assert (found.arrival.scan, found.again) == ("b", ())


def test_nobody_scanned_never_came() -> None:
    assert stay("ana", []) is None


def test_who_went_out_is_no_longer_inside_and_coming_again_is_no_double() -> None:
    out = [scan("a", NINE), scan("b", TEN, way=Way.OUT)]
    gone, back = stay("ana", out), stay("ana", [*out, scan("c", ELEVEN)])
    assert gone is not None
    assert back is not None
    assert (gone.inside, gone.last.id, gone.arrival.scan) == (False, "b", "a")
    assert (back.inside, back.last.id, back.arrival.scan, back.again) == (True, "c", "a", ())


def test_after_the_point_was_closed_nobody_is_inside_until_the_next_scan() -> None:
    closed = stay("ana", [scan("a", NINE)], [TEN])
    again = stay("ana", [scan("a", NINE), scan("b", ELEVEN)], [TEN])
    assert closed is not None
    assert again is not None
    assert not closed.inside
    assert (again.inside, again.again) == (True, ())


def test_a_departure_said_beforehand_has_not_happened_yet() -> None:
    scans = [scan("a", NINE), scan("b", ELEVEN, way=Way.OUT)]
    early, late = stay("ana", scans, (), TEN), stay("ana", scans, (), ELEVEN)
    assert early is not None
    assert late is not None
    assert (early.inside, late.inside) == (True, False)
