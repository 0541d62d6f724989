"""Who asks for the floor, who has it, and how long each one spoke."""

from rcm_desktop.domain.speakers import Floor, Speaker, floor
from tests.domain.followed import at, shown


def speaker(ident: str, begun: str = "", ended: str = "", order: str = "", of: str = "") -> Speaker:
    def moment(text: str) -> str:
        return at(text).isoformat() if text else ""

    return Speaker(id=ident, delegation=of or ident, begun=moment(begun), ended=moment(ended), order=order)


def turns(found: Floor) -> list[str]:
    return [f"{one.speaker.id} {shown(one.start)}-{shown(one.end)}" for one in found.turns]


def test_who_has_not_begun_waits_in_the_order_of_the_list() -> None:
    found = floor([speaker("b", order="n"), speaker("a", order="t"), speaker("c", order="n")])
    assert [one.id for one in found.waiting] == ["b", "c", "a"]
    assert (found.speaking, found.spoken) == (None, ())


def test_who_has_begun_has_the_floor_until_the_turn_is_ended() -> None:
    found = floor([speaker("a", "10:00"), speaker("b")])
    assert found.speaking is not None
    assert found.speaking.speaker.id == "a"
    assert floor([speaker("a", "10:00", "10:03")]).speaking is None


def test_a_turn_that_nobody_ended_is_over_when_the_next_begins() -> None:
    assert turns(floor([speaker("a", "10:05"), speaker("b", "10:00")])) == ["b 10:00-10:05", "a 10:05-"]


def test_a_turn_ended_after_the_next_began_ends_when_that_began() -> None:
    assert turns(floor([speaker("a", "10:00", "10:07"), speaker("b", "10:05", "10:09")])) == [
        "a 10:00-10:05", "b 10:05-10:09"
    ]  # fmt: skip


def test_one_has_the_floor_at_a_time_though_two_laptops_gave_it() -> None:
    found = floor([speaker("a", "10:00"), speaker("b", "10:01"), speaker("c", "10:02")])
    assert [one.speaker.id for one in found.spoken] == ["a", "b"]
    assert found.speaking is not None
    assert found.speaking.speaker.id == "c"


def test_the_time_of_a_delegation_is_that_of_all_its_turns_the_longest_first() -> None:
    found = floor(
        [
            speaker("1", "10:00", "10:02", of="PAN"), speaker("2", "10:02", "10:07", of="MEX"),
            speaker("3", "10:07", "10:08", of="PAN"), speaker("4", "10:08", of="CAN"),
        ]
    )  # fmt: skip
    minutes = {of: used.seconds // 60 for of, used in found.used(at("10:12")).items()}
    assert list(minutes.items()) == [("MEX", 5), ("CAN", 4), ("PAN", 3)]


def test_a_turn_that_nobody_ended_counts_for_three_hours_at_most() -> None:
    found = floor([speaker("a", "10:00"), speaker("b", "18:00")])
    assert {of: used.seconds // 3600 for of, used in found.used(at("22:00")).items()} == {"a": 3, "b": 3}
    assert found.speaking is not None
    assert [found.speaking.lasts(at(now)) for now in ("20:59", "21:00")] == [True, False]
    assert floor([speaker("a", "10:00", "14:00")]).used(at("22:00"))["a"].seconds == 4 * 3600


def test_a_turn_that_begins_in_the_future_has_used_nothing_yet() -> None:
    found = floor([speaker("a", "10:00")])
    assert found.speaking is not None
    assert found.speaking.used(at("09:00")).total_seconds() == 0
