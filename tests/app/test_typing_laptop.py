"""What the real laptop keeps of typing."""

import importlib.util
from pathlib import Path

import pytest

from rcm_desktop.app.typing_laptop import TypingLaptop
from rcm_desktop.laptop.settings import Kept


def test_the_key_that_records_and_the_words_learned_are_there_after_a_restart(tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    laptop = TypingLaptop(nobody, Kept(settings))
    assert not laptop.enter_breaks
    laptop.keep_enter(True)
    laptop.learn("es", "pasarela")
    again = TypingLaptop(nobody, Kept(settings))
    assert (again.enter_breaks, list(again.learned("es")), list(again.learned("en"))) == (True, ["pasarela"], [])


@pytest.mark.skipif(importlib.util.find_spec("enchant") is not None, reason="pyenchant is installed")
def test_without_the_extra_there_is_no_dictionary(tmp_path: Path) -> None:
    assert TypingLaptop(nobody, Kept(tmp_path / "settings.json")).checker("es") is None


def test_who_is_present_is_said_by_whoever_knows(tmp_path: Path) -> None:
    laptop = TypingLaptop(lambda session: {session.upper()}, Kept(tmp_path / "settings.json"))
    assert laptop.present("hnd") == {"HND"}


def nobody(_: str) -> tuple[str, ...]:
    return ()
