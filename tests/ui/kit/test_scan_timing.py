"""A scanner is measured by one scan, and its trouble is named."""

import pytest

from rcm_desktop.domain.badges import is_badge, read_badge
from rcm_desktop.domain.codes import TEST_CODES, TEST_TICKET, code_in, ticket_in
from rcm_desktop.laptop.settings import Scanner
from rcm_desktop.ui.kit.scan_timing import Burst, Scan, Trouble, measured

SHORT, JSON, SECRET = TEST_CODES


def burst(text: str, *gaps: int, scanner: Scanner | None = None) -> tuple[Burst, int]:
    """A burst with these gaps between its signs, the first counting from the second sign, and the last sign's time."""
    made, at = Burst(scanner or Scanner()), 1000
    for number, sign in enumerate(text):
        at += gaps[min(number - 1, len(gaps) - 1)] if number else 0
        assert made.takes(sign, at)
    return made, at


def stream(text: str, gap: int) -> list[tuple[str, int]]:
    """Signs with their times."""
    return [(sign, 1000 + gap * n) for n, sign in enumerate(text)]


def test_the_test_codes_are_of_the_three_kinds() -> None:
    assert read_badge(SHORT) is not None
    assert not is_badge(SHORT)
    assert ticket_in(JSON) == TEST_TICKET
    assert ticket_in(SECRET) == SECRET


@pytest.mark.parametrize("code", TEST_CODES)
def test_a_burst_that_ends_in_time_is_a_scan(code: str) -> None:
    made, last = burst(code, 8)
    assert made.ended(last + 8) == Scan(code, 0)
    assert made.ended(last + 35) == Scan(code, 0)
    assert made.ended(last + 36) is None
    assert made.ended(last - 1) is None


def test_a_long_secret_gives_back_what_a_person_typed_before_it() -> None:
    made, last = burst("h" + SECRET, 33, 4)
    assert made.ended(last + 4) == Scan(SECRET, 1)


def test_a_code_shorter_than_the_shortest_is_typed() -> None:
    made, last = burst(SHORT, 8, scanner=Scanner(shortest=len(SHORT) + 1))
    assert made.ended(last + 8) is None


def test_a_sign_that_ends_all_hope_is_refused() -> None:
    made, last = burst("de", 8)
    assert not made.takes(" ", last + 8)
    made.clear()
    assert not made


@pytest.mark.parametrize(("gap", "proposed"), [(1, 25), (8, 25), (14, 35), (30, 75)])
def test_the_proposed_gap_leaves_room(gap: int, proposed: int) -> None:
    found = measured(stream(SHORT, gap), "enter", 1000 + gap * len(SHORT), TEST_CODES)
    assert (found.trouble, found.gap, found.scanner) == (Trouble.NONE, gap, Scanner(longest_gap=proposed))


def test_prefix_and_ending_are_seen() -> None:
    found = measured(stream("~#" + SHORT, 5), "tab", 1000 + 5 * (len(SHORT) + 2), TEST_CODES)
    assert found.trouble is Trouble.NONE
    assert (found.scanner.prefix, found.scanner.ending) == ("~#", "tab")


GARBLED = JSON.translate(str.maketrans('{[]}":+/=', "^`+*¨Ñ¿-¡"))


@pytest.mark.parametrize(
    ("arrived", "ending", "gap", "trouble"),
    [
        (SHORT, "", 5, Trouble.NO_ENDING),
        (SHORT, "enter", 70, Trouble.SLOW),
        (SHORT.lower(), "enter", 5, Trouble.CAPITALS),
        (SECRET.upper(), "enter", 5, Trouble.CAPITALS),
        (GARBLED, "enter", 5, Trouble.LAYOUT),
        ("Honduras", "enter", 5, Trouble.NOTHING),
        ("", "enter", 5, Trouble.NOTHING),
        ("7", "enter", 5, Trouble.NOTHING),
    ],
)
def test_what_is_wrong_is_named(arrived: str, ending: str, gap: int, trouble: Trouble) -> None:
    found = measured(stream(arrived, gap), ending, 1000 + gap * len(arrived), TEST_CODES)
    assert found.trouble is trouble


def test_a_garbled_test_ticket_is_still_read() -> None:
    assert ticket_in(GARBLED) == TEST_TICKET
    assert code_in(GARBLED) == GARBLED
