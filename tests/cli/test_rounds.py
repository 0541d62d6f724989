"""The stick's round and the receipts from the command line, on two real laptops."""

from pathlib import Path

import msgspec
import pytest

from rcm_desktop.cli import main
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from tests.clock import FixedClock
from tests.laptops import Pair, add_person, forget_the_words, made_pair, pair

__all__ = ["made_pair", "pair"]


class Laid(msgspec.Struct, frozen=True):
    """The first laptop's data folder, and a stick with a bundle of the second on it."""

    data: Path
    stick: Path
    bundle: Path


@pytest.fixture
def laid(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> Laid:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    add_person(pair.second, "Zulma", "Inventada")
    bundle = Exchange(pair.second).write(pair.stick)
    data = pair.first.path.parents[2]
    pair.first.close()
    monkeypatch.setenv("RCM_DATA", str(data))
    return Laid(data, pair.stick, bundle)


def answer(capsys: pytest.CaptureFixture[str], code: int, *arguments: object) -> str:
    assert main([str(part) for part in arguments]) == code
    told = capsys.readouterr()
    assert (told.err == "") is (code != 2)
    return told.err if code == 2 else told.out


def people(data: Path) -> int:
    from rcm_desktop.services.people import People

    database = Meetings(data, FixedClock()).open()
    found = len(People(database).find("zulma"))
    database.close()
    return found


def test_a_round_tells_each_file_takes_it_in_and_leaves_ours(laid: Laid, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, 0, "bundle", "exchange", laid.stick)
    assert f"{laid.bundle.name}\ttaken in, 2 new\tMesa 2, " in told
    assert "You may remove the stick." in told
    assert "Control words:" in told
    assert people(laid.data) == 1
    again = answer(capsys, 0, "bundle", "exchange", laid.stick)
    assert f"{laid.bundle.name}\ttaken in before" in again
    assert "\tours" in again


def test_a_file_that_cannot_be_read_makes_the_code_1_and_stops_nothing(
    laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    (laid.stick / "half.rcmbundle").write_bytes(laid.bundle.read_bytes()[:-50])
    told = answer(capsys, 1, "bundle", "exchange", laid.stick)
    assert "half.rcmbundle\tcut short: copy it again" in told
    assert people(laid.data) == 1


def test_a_stick_that_is_not_there_is_told_in_one_sentence(laid: Laid, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(answer(capsys, 2, "bundle", "exchange", laid.stick / "gone").splitlines()) == 1


def test_a_bundle_is_listed_undone_and_done_again_by_its_number(laid: Laid, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, 0, "bundle", "exchange", laid.stick)
    assert answer(capsys, 0, "bundle", "list").startswith("1\t")
    undone = answer(capsys, 0, "bundle", "undo", 1)
    assert "Undone here: 2 transactions from Mesa 2." in undone
    assert "set aside" in undone
    assert people(laid.data) == 0
    assert answer(capsys, 0, "bundle", "list").rstrip().endswith("\tundone")
    assert "counts again" in answer(capsys, 0, "bundle", "redo", 1)
    assert people(laid.data) == 1


@pytest.mark.parametrize("gesture", ["undo", "redo"])
def test_a_number_nobody_has_is_refused(laid: Laid, capsys: pytest.CaptureFixture[str], gesture: str) -> None:
    assert "7" in answer(capsys, 2, "bundle", gesture, 7)
    assert people(laid.data) == 0


def test_a_round_that_breaks_off_tells_each_file_that_did_not_come_in(
    laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    (next(laid.data.glob("meetings/*")) / "backups").write_bytes(b"in the way")
    assert main(["bundle", "exchange", str(laid.stick)]) == 2
    told = capsys.readouterr()
    assert f"{laid.bundle.name}\tnot taken in\tMesa 2, " in told.out
    assert len(told.err.splitlines()) == 1
    assert people(laid.data) == 0


def test_a_bundle_of_a_laptop_that_nobody_invited_waits_until_its_words_were_compared(
    pair: Pair, laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    forget_the_words(pair.second, Meetings(laid.data, FixedClock()).open())
    words = " ".join(Exchange(pair.second).own_key_words())
    laid.bundle.unlink()
    Exchange(pair.second).write(pair.stick)
    before = set(laid.stick.iterdir())
    told = answer(capsys, 1, "bundle", "exchange", laid.stick)
    assert f"Nobody invited the laptop Mesa 2. Compare its four key words: {words}" in told
    assert "Nothing was taken in" in told
    other = answer(capsys, 1, "bundle", "exchange", laid.stick, "--compared", "barrer ventana cactus ocelote")
    assert words in other, "words of nobody on the stick speak for nobody"
    assert (people(laid.data), set(laid.stick.iterdir())) == (0, before)
    compared = answer(capsys, 0, "bundle", "exchange", laid.stick, "--compared", f" {words.upper()} ")
    assert "You may remove the stick." in compared
    assert people(laid.data) == 1
    add_person(pair.second, "Otra", "Inventada")
    Exchange(pair.second).write(pair.stick)
    assert "You may remove the stick." in answer(capsys, 0, "bundle", "exchange", laid.stick), "it is known now"
