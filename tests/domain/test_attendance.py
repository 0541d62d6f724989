"""Scans: the earliest counts, a second one is a double, one taken back counts for nothing."""

from typing import Any

from rcm_desktop.domain.attendance import REGISTRATION, Arrival, Scan, Way, arrivals


def scan(ident: str, at: str, about: str = "ana", point: str = REGISTRATION, **more: Any) -> Scan:
    return Scan(id=ident, about=about, hlc=1, actor="o", replica=f"desk {ident}", point=point, at=at, **more)


NINE, TEN = "2023-11-14T15:00:00Z", "2023-11-14T16:00:00Z"


def test_the_earliest_scan_is_the_arrival_whatever_the_order() -> None:
    first, second = scan("b", NINE), scan("a", TEN)
    expected = {("ana", REGISTRATION): Arrival("ana", REGISTRATION, "b", NINE, "desk b")}
    assert arrivals([first, second]) == expected
    assert arrivals([second, first]) == expected


def test_of_two_scans_at_the_same_moment_the_smaller_id_counts_everywhere() -> None:
    assert arrivals([scan("b", NINE), scan("a", NINE)])["ana", REGISTRATION].scan == "a"
    assert arrivals([scan("a", NINE), scan("b", NINE)])["ana", REGISTRATION].scan == "a"


def test_a_scan_taken_back_or_on_the_way_out_is_no_arrival() -> None:
    assert arrivals([scan("a", NINE, voided=True), scan("b", NINE, way=Way.OUT)]) == {}
    assert arrivals([scan("a", NINE, voided=True), scan("b", TEN)])["ana", REGISTRATION].scan == "b"


def test_every_point_and_person_has_an_arrival_of_its_own() -> None:
    found = arrivals([scan("a", NINE), scan("b", TEN, point="session"), scan("c", TEN, about="eva")])
    assert set(found) == {("ana", REGISTRATION), ("ana", "session"), ("eva", REGISTRATION)}


def test_nobody_scanned_nobody_arrived() -> None:
    assert arrivals([]) == {}
