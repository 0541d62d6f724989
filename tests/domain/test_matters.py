"""Two matters are the same thing to look at where they concern the same fields of the same records."""

from datetime import UTC, datetime

from rcm_desktop.domain.matters import Matter, Seen, ToSettle
from rcm_desktop.domain.people import Delegate

ANA, EVA, ADA = Delegate(id="ana"), Delegate(id="eva"), Delegate(id="ada")


def test_a_matter_recorded_once_more_is_the_same_one() -> None:
    once = ToSettle(Matter.DOUBLE_SCAN, "delegate", "ana", ANA)
    seen = (Seen(datetime(2023, 11, 14, tzinfo=UTC), "Desk 1"),)
    assert once.key == ToSettle(Matter.DOUBLE_SCAN, "delegate", "ana", ANA, seen=seen).key


def test_other_fields_and_other_people_are_other_matters() -> None:
    found = [
        ToSettle(Matter.VERSIONS, "delegate", "ana", ANA, ("post",)),
        ToSettle(Matter.VERSIONS, "delegate", "ana", ANA, ("name",)),
        ToSettle(Matter.POSSIBLY_SAME, "delegate", "ana", ANA, other=EVA),
        ToSettle(Matter.POSSIBLY_SAME, "delegate", "ana", ANA, other=ADA),
        ToSettle(Matter.POSSIBLY_SAME, "delegate", "eva", EVA, other=ANA),
    ]
    assert len({one.key for one in found}) == len(found)
