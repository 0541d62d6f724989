"""Telling a scanner's burst of keys from a person's typing, and measuring a scanner: logic without a window."""

from enum import StrEnum
from itertools import pairwise

import msgspec

from rcm_desktop.domain.badges import read_badge
from rcm_desktop.domain.codes import LONGEST, code_in, may_become_code
from rcm_desktop.laptop.settings import Scanner

LEAD = 3
"""Signs of a person that may stand before a burst, typed so fast that they look like its beginning."""
_SLACK = 2.5
"""How much longer than the longest measured gap one may be: a busy laptop hands keys on late."""
_LEAST_GAP, _MOST_GAP = 25, 80


class Scan(msgspec.Struct, frozen=True):
    """A burst that was a scan: its code, and how many of its signs a person typed before it."""

    code: str
    lead: int


class Burst:
    """Signs that came fast after each other, and what they make when the ending comes; times in milliseconds."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self._signs: list[str] = []
        self._times: list[int] = []

    def __bool__(self) -> bool:
        return bool(self._signs)

    def goes_on(self, at: int) -> bool:
        """Whether a key at this time still belongs to the burst."""
        return bool(self._times) and 0 <= at - self._times[-1] <= self._scanner.longest_gap

    def takes(self, sign: str, at: int) -> bool:
        """Take a sign in if a code may come of it; False leaves the burst as it is."""
        text = "".join(self._signs) + sign
        if not self._may_become(text):
            return False
        self._signs.append(sign)
        self._times.append(at)
        return True

    def ended(self, at: int) -> Scan | None:
        """What the burst was, now that the ending came; None where a person typed."""
        if not self.goes_on(at):
            return None
        if self._scanner.prefix:
            code = "".join(self._signs)[len(self._scanner.prefix) :].strip()
            whole = len(code) >= self._scanner.shortest
            return Scan(code_in(code) or code, 0) if whole else None
        found = [
            Scan(code, lead)
            for lead in self._leads()
            if len(self._signs) - lead >= self._scanner.shortest and (code := code_in("".join(self._signs[lead:])))
        ]
        # A badge of ours proves itself by its check character; "gar" and a badge look like a long secret.
        badges = (scan for scan in found if read_badge(scan.code) is not None)
        return next(badges, found[0] if found else None)

    def clear(self) -> None:
        """Begin anew."""
        self._signs.clear()
        self._times.clear()

    def _may_become(self, text: str) -> bool:
        prefix = self._scanner.prefix
        if prefix:
            return len(text) <= LONGEST and (text.startswith(prefix) or prefix.startswith(text))
        return any(may_become_code(text[lead:]) for lead in range(min(LEAD, len(text) - 1) + 1))

    def _leads(self) -> list[int]:
        """Where the scan may begin, likeliest first: after a gap far longer than the scanner's own, else at once."""
        leads = range(min(LEAD, len(self._signs) - 1) + 1)
        gaps = [later - sooner for sooner, later in pairwise(self._times)]
        after = [lead for lead in leads if lead and gaps[lead - 1] > 3 * max(gaps[lead:], default=0) + 3]
        return [*after, *(lead for lead in leads if lead not in after)]


class Trouble(StrEnum):
    """What stands between a scanner and the codes it reads."""

    NONE = ""
    NOTHING = "nothing"
    """No test code came, or not as one burst."""
    NO_ENDING = "no-ending"
    SLOW = "slow"
    CAPITALS = "capitals"
    """Capitals came as small letters: Caps Lock is on, here or in the scanner."""
    LAYOUT = "layout"
    """Signs came as others: the scanner sends the keys of another keyboard."""


class Measured(msgspec.Struct, frozen=True):
    """What one scan of a test code told: the settings proposed, and what is wrong with them."""

    scanner: Scanner
    trouble: Trouble
    arrived: str
    expected: str = ""
    gap: int = 0
    """The longest pause within the scan."""


def measured(signs: list[tuple[str, int]], ending: str, ended: int, tests: tuple[str, ...]) -> Measured:
    """Measure a scan of one of the `tests`: its signs with their times, and "enter", "tab" or "" with its time."""
    from statistics import median  # only where a scanner is set up

    arrived = "".join(sign for sign, _ in signs)
    expected = next((test for test in tests if _alike(arrived, test)), "")
    times = [at for _, at in signs] + ([ended] if ending else [])
    gaps = [later - sooner for sooner, later in pairwise(times)]
    if not expected or not gaps:
        return Measured(Scanner(), Trouble.NOTHING, arrived)
    gap = max(gaps)
    prefix = arrived[: -len(expected)] if arrived.casefold().endswith(expected.casefold()) else ""
    proposal = Scanner(
        longest_gap=min(max(round(gap * _SLACK), _LEAST_GAP), _MOST_GAP),
        ending="tab" if ending == "tab" else "enter",
        prefix=prefix,
    )
    came = arrived[len(prefix) :]
    trouble = Trouble.NONE
    if not ending:
        trouble = Trouble.NO_ENDING
    elif median(gaps) > _MOST_GAP / _SLACK or gap > _MOST_GAP:
        trouble = Trouble.SLOW
    elif came != expected:
        trouble = Trouble.CAPITALS if came.swapcase() == expected else Trouble.LAYOUT
    return Measured(proposal, trouble, arrived, expected, gap)


def _alike(arrived: str, test: str) -> bool:
    """Whether what arrived is the test code, whatever keyboard and Caps Lock made of its signs."""
    came = _letters(arrived[-len(test) :])
    return 3 * len(arrived) >= 2 * len(test) and bool(came) and _letters(test).endswith(came[-12:])


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isascii() and sign.isalnum())
