"""What the real laptop keeps of typing."""

import importlib.util
from pathlib import Path

import pytest

from rcm_desktop.app.typing_laptop import TypingLaptop
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


def test_the_key_that_records_and_the_words_learned_are_there_after_a_restart(
    tmp_path: Path, clock: FixedClock
) -> None:
    database = small_meeting(tmp_path, clock)
    settings = tmp_path / "settings.json"
    laptop = TypingLaptop(database, Kept(settings))
    assert not laptop.enter_breaks
    laptop.keep_enter(True)
    laptop.learn("es", "pasarela")
    again = TypingLaptop(database, Kept(settings))
    assert (again.enter_breaks, list(again.learned("es")), list(again.learned("en"))) == (True, ["pasarela"], [])
    database.close()


@pytest.mark.skipif(importlib.util.find_spec("enchant") is not None, reason="pyenchant is installed")
def test_without_the_extra_there_is_no_dictionary(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    assert TypingLaptop(database, Kept(tmp_path / "settings.json")).checker("es") is None
    database.close()


def test_the_scans_say_who_is_present(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    laptop = TypingLaptop(database, Kept(tmp_path / "settings.json"))
    assert laptop.present(ident("champions")) == set()
    Attendance(database).check_in(ident("Xiomara Guacamaya"), ident("champions"))
    assert laptop.present(ident("champions")) == {ident("HND")}
    database.close()
