"""Dictionaries where there are any, silence where there are none, and words that were learned."""

import importlib.util
import logging
import sys
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.laptop.spelling import Learned, checker


def test_without_the_library_nothing_is_checked_and_nothing_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)  # as Python remembers what cannot be imported
    with caplog.at_level(logging.DEBUG):
        assert checker("es") is None
    assert (caplog.text, *capfd.readouterr()) == ("", "", "")


@pytest.mark.skipif(importlib.util.find_spec("enchant") is None, reason="pyenchant is not installed")
@pytest.mark.parametrize(
    ("language", "right", "wrong", "meant"),
    [("es", "reunión", "reunion", "reunión"), ("en", "meeting", "meetting", "meeting")],
)
def test_a_dictionary_of_the_laptop_knows_its_language(language: str, right: str, wrong: str, meant: str) -> None:
    found = checker(language)
    if found is None:
        pytest.skip(f"no dictionary of {language}")
    assert found.knows(right)
    assert not found.knows(wrong)
    assert meant in found.suggest(wrong)


def test_a_language_without_a_dictionary_is_not_checked() -> None:
    assert checker("xx") is None


def test_a_learned_word_is_kept_for_its_language(tmp_path: Path) -> None:
    learned = Learned(tmp_path)
    learned.learn("es", "retornado")
    learned.learn("es", "  pasarela ")
    learned.learn("es", "retornado")
    assert Learned(tmp_path).words("es") == ["pasarela", "retornado"]
    assert Learned(tmp_path).words("en") == []
    assert (tmp_path / "words-es.txt").read_text(encoding="utf-8") == "pasarela\nretornado\n"


def test_a_file_that_holds_something_else_hurts_nobody(tmp_path: Path) -> None:
    (tmp_path / "words-es.txt").write_bytes(b"\xff\n\n  uno \r\n")
    assert Learned(tmp_path).words("es")[-1] == "uno"


def test_a_word_that_cannot_be_kept_is_not_taken_for_learned(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    learned = Learned(tmp_path / "file")
    with pytest.raises(TargetVanished):
        learned.learn("es", "uno")
    assert learned.words("es") == []
