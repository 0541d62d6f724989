"""What speaks for a laptop's work: its signature over one unbroken line, by the key known or vouched for."""

import pytest

from rcm_desktop.bundle.contents import Line
from rcm_desktop.bundle.hands import Before, Fresh, Hand, Keys, judge
from rcm_desktop.bundle.records import Tip

LINE = Line(last=5, twins=False, roots=())
BROKEN = Line(last=5, twins=False, roots=((4, "missing"),))
TRUSTING = Keys(frozenset({"own"}), {"other": "Secretaría"})


def tip(number: int = 5, key: str = "own", name: str = "Mesa 2") -> Tip:
    return Tip("r", number, "h", name, "t", key, "s")


@pytest.mark.parametrize(
    ("line", "signed", "before", "fresh", "hand"),
    [
        (LINE, tip(), Before(), Fresh(1), Hand.OWN),
        (LINE, tip(key="new"), Before(), Fresh(1), Hand.FIRST),
        (LINE, tip(key="new"), Before("new", 2), Fresh(3), Hand.OWN),
        (LINE, None, Before("own", 2), Fresh(3), Hand.UNSIGNED),
        (LINE, tip(4), Before("own", 2), Fresh(3), Hand.UNSIGNED),
        (LINE, tip(key="new"), Before("own", 2), Fresh(3), Hand.OTHER_KEY),
        # A word takes the place of a first sight, but not another laptop's word.
        (LINE, tip(key="own"), Before("new", 2), Fresh(3), Hand.OWN),
        (LINE, tip(key="other"), Before("new", 2), Fresh(3), Hand.OTHER_KEY),
        (LINE, tip(key="other"), Before(), Fresh(1), Hand.OTHER_KEY),
        (LINE, tip(key="other", name="Secretaría"), Before(), Fresh(1), Hand.FIRST),
        (Line(5, twins=True, roots=()), tip(), Before(), Fresh(1), Hand.TWO_LINES),
        (LINE, tip(), Before("own", 5), Fresh(5, twice=True), Hand.TWO_LINES),
        # A hole behind which something new lies unsigned, one that is filled here, one below all that is new.
        (BROKEN, tip(), Before(), Fresh(1), Hand.UNSIGNED),
        (Line(5, twins=False, roots=((4, "here"),)), tip(), Before("own", 3), Fresh(1), Hand.OWN),
        (BROKEN, tip(), Before("own", 3), Fresh(4), Hand.OWN),
        # Nothing new: as before, unless a signature covers now what came without one.
        (LINE, None, Before("own", 5), Fresh(), Hand.OWN),
        (LINE, None, Before("own", 5, Hand.UNSIGNED), Fresh(), Hand.UNSIGNED),
        (LINE, tip(), Before("own", 5, Hand.UNSIGNED), Fresh(), Hand.OWN),
        (LINE, tip(), Before("own", 7, Hand.UNSIGNED), Fresh(), Hand.UNSIGNED),
        (LINE, tip(), Before("own", 5, Hand.TWO_LINES), Fresh(), Hand.TWO_LINES),
    ],
)
def test_a_hand_is_judged(line: Line, signed: Tip | None, before: Before, fresh: Fresh, hand: Hand) -> None:
    assert judge(line, signed, before, fresh, TRUSTING, {"here"}) is hand
