"""Three laptops: whom each knows by whose word, and how a third tells that one wrote in another's name."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.exchange import Exchange, Place, Word
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.forger import forge, replica_of, sign_for
from tests.laptops import add_person, forget_the_words


class Trio(msgspec.Struct, frozen=True):
    """The secretariat that founded the meeting, the desk it invited, and one more that it invited."""

    first: Database
    second: Database
    third: Database
    stick: Path

    def hand(self, giver: Database) -> Path:
        """A bundle of a laptop, on the stick."""
        return Exchange(giver).write(self.stick)

    def told(self, giver: Database, *, to: Database) -> dict[str, Hand]:
        """What another laptop is told of each name in a bundle of the giver."""
        seen = Exchange(to).look(self.hand(giver))
        return {one.laptop: one.hand for one in seen.from_laptops}


@pytest.fixture(scope="module")
def made_trio(made_pair: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trio")
    shutil.copytree(made_pair, folder, dirs_exist_ok=True)
    first = Meetings(folder / "first", FixedClock()).open()
    invited = Exchange(first).invite(Place(name="Relatoría"), folder)
    Meetings(folder / "third", FixedClock()).join(invited.path, invited.words, "Eva").database.close()
    first.close()
    return folder


@pytest.fixture
def trio(made_trio: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Trio]:
    shutil.copytree(made_trio, tmp_path / "trio")
    (tmp_path / "stick").mkdir()
    first, second, third = (Meetings(tmp_path / "trio" / name, clock).open() for name in ("first", "second", "third"))
    yield Trio(first, second, third, tmp_path / "stick")
    for one in (first, second, third):
        one.close()


def test_what_a_laptop_signed_is_its_own_also_through_another(trio: Trio) -> None:
    add_person(trio.second, "Zulma", "Inventada")
    Exchange(trio.first).take_in(trio.hand(trio.second))
    assert trio.told(trio.first, to=trio.third) == {"Mesa 2": Hand.OWN}
    Exchange(trio.third).take_in(trio.hand(trio.first))
    add_person(trio.second, "Zoe", "Inventada")
    assert trio.told(trio.second, to=trio.third) == {"Mesa 2": Hand.OWN}


@pytest.mark.parametrize("heard_before", [True, False])
def test_a_third_laptop_tells_what_was_added_in_anothers_name(trio: Trio, *, heard_before: bool) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    if heard_before:
        Exchange(trio.third).take_in(trio.hand(trio.first))
    forge(trio.first, replica_of(trio.second))
    assert trio.told(trio.first, to=trio.third)["Mesa 2"] is Hand.UNSIGNED
    Exchange(trio.third).take_in(trio.hand(trio.first))
    standing = Exchange(trio.third).standings()[replica_of(trio.second)]
    assert (standing.word, standing.hand) == (Word.INVITED, Hand.UNSIGNED)


@pytest.mark.parametrize("heard_before", [True, False])
def test_a_third_laptop_tells_a_forgery_that_the_forger_signed(trio: Trio, *, heard_before: bool) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    if heard_before:
        Exchange(trio.third).take_in(trio.hand(trio.first))
    forged = forge(trio.first, replica_of(trio.second))
    sign_for(trio.first, replica_of(trio.second), forged[-1], "Mesa 2")
    assert trio.told(trio.first, to=trio.third)["Mesa 2"] is Hand.OTHER_KEY
    Exchange(trio.third).take_in(trio.hand(trio.first))
    assert Exchange(trio.third).standings()[replica_of(trio.second)].hand is Hand.OTHER_KEY
    # The forger's signature does not take the place of the desk's own, which goes on.
    with trio.third.read() as connection:
        forger = exchange.signers(connection)[replica_of(trio.first)].key
        assert exchange.signers(connection)[replica_of(trio.second)].key not in ("", forger) or not heard_before


@pytest.mark.parametrize("forger_comes_first", [True, False])
def test_a_third_laptop_tells_two_histories_under_one_name(trio: Trio, *, forger_comes_first: bool) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    forge(trio.first, replica_of(trio.second), back=0)
    add_person(trio.second, "Zulma", "Inventada")
    one, other = (trio.first, trio.second) if forger_comes_first else (trio.second, trio.first)
    Exchange(trio.third).take_in(trio.hand(one))
    assert trio.told(other, to=trio.third)["Mesa 2"] is Hand.TWO_LINES
    before = Exchange(trio.third).control_words()
    Exchange(trio.third).take_in(trio.hand(other))
    assert Exchange(trio.third).control_words() != before
    assert Exchange(trio.third).standings()[replica_of(trio.second)].hand is Hand.TWO_LINES
    # Both are kept and go on; whoever gets them from the third is told as much.
    assert trio.told(trio.third, to=trio.first)["Mesa 2"] is Hand.TWO_LINES


def test_a_forged_history_is_told_to_the_laptop_in_whose_name_it_is(trio: Trio) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    forge(trio.first, replica_of(trio.second))
    assert trio.told(trio.first, to=trio.second)["Mesa 2"] is Hand.UNSIGNED
    add_person(trio.second, "Zulma", "Inventada")
    assert trio.told(trio.first, to=trio.second)["Mesa 2"] is Hand.TWO_LINES


def test_a_signature_over_all_puts_right_what_came_before_without_one(trio: Trio) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    add_person(trio.second, "Zulma", "Inventada")
    newest = trio.hand(trio.second)
    receipt = Exchange(trio.first).take_in(newest)
    # The newest signature is set aside with its work, so that what is older goes on without one.
    Exchange(trio.first).undo(receipt.id)
    Exchange(trio.third).take_in(trio.hand(trio.first))
    assert Exchange(trio.third).standings()[replica_of(trio.second)].hand is Hand.UNSIGNED
    assert trio.told(trio.second, to=trio.third)["Mesa 2"] is Hand.OWN
    Exchange(trio.third).take_in(newest)
    assert Exchange(trio.third).standings()[replica_of(trio.second)].hand is Hand.OWN


def test_the_list_says_by_whose_word_each_laptop_is_known(trio: Trio) -> None:
    for giver, taker in ((trio.second, trio.first), (trio.third, trio.first), (trio.first, trio.second)):
        Exchange(taker).take_in(trio.hand(giver))
    ids = [replica_of(one) for one in (trio.first, trio.second, trio.third)]
    here, there = Exchange(trio.first).standings(), Exchange(trio.second).standings()
    assert [(here[i].word, here[i].by) for i in ids] == [
        (Word.SELF, ""), (Word.INVITED, "Secretaría"), (Word.INVITED, "Secretaría"),
    ]  # fmt: skip
    assert [there[i].word for i in ids] == [Word.INVITER, Word.SELF, Word.INVITED]
    assert there[ids[0]].key_words == Exchange(trio.first).own_key_words()


def test_a_writer_whom_one_laptop_recognised_need_not_be_compared_by_the_others(trio: Trio) -> None:
    forget_the_words(trio.first, trio.second)
    add_person(trio.second, "Zulma", "Inventada")
    seen = Exchange(trio.first).look(trio.hand(trio.second))
    assert not seen.known_writer
    assert seen.key_words == Exchange(trio.second).own_key_words()
    assert [one.hand for one in seen.from_laptops] == [Hand.FIRST]
    told: list[frozenset[Topic]] = []
    trio.first.on_change(told.append)
    Exchange(trio.first).recognise(seen.strangers[0].key, seen.laptop)
    assert told == [frozenset({Topic.EXCHANGE})], "the list of laptops says it at once"
    assert Exchange(trio.first).look(seen.path).known_writer
    Exchange(trio.first).take_in(seen.path)
    standing = Exchange(trio.first).standings()[replica_of(trio.second)]
    assert (standing.word, standing.by) == (Word.RECOGNISED, "Secretaría")
    forget_the_words(trio.third)
    assert Exchange(trio.third).standings()[replica_of(trio.first)].word is Word.INVITER
    Exchange(trio.third).take_in(trio.hand(trio.first))
    assert Exchange(trio.third).look(trio.hand(trio.second)).known_writer


def test_who_is_taken_in_without_comparing_is_known_by_nobodys_word(trio: Trio) -> None:
    forget_the_words(trio.first, trio.second)
    Exchange(trio.first).take_in(trio.hand(trio.second))
    standing = Exchange(trio.first).standings()[replica_of(trio.second)]
    assert standing.word is Word.NOBODY
    assert standing.key_words == Exchange(trio.second).own_key_words()


def test_a_laptop_that_goes_on_from_a_copy_is_known_by_the_one_it_was_copied_from(
    trio: Trio, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    path = tmp_path / "copy" / "meetings" / trio.second.meeting / "meeting.rcm"
    path.parent.mkdir(parents=True)
    trio.second.backup(path)
    monkeypatch.setattr("rcm_desktop.services.meetings.shelf.machine_id", lambda _: "another machine")
    copy = Meetings(tmp_path / "copy", clock).open()
    add_person(copy, "Zoe", "Inventada")
    bundle = trio.hand(copy)
    ident = replica_of(copy)
    copy.close()
    assert ident != replica_of(trio.second)
    seen = Exchange(trio.first).look(bundle)
    assert seen.known_writer
    assert {one.hand for one in seen.from_laptops} == {Hand.OWN}
    Exchange(trio.first).take_in(bundle)
    here = Exchange(trio.first).standings()
    assert (here[ident].word, here[ident].by) == (Word.COPY, "Mesa 2")
    assert (here[replica_of(trio.second)].word, here[replica_of(trio.second)].hand) == (Word.INVITED, Hand.OWN)


def test_two_bundles_that_part_are_told_before_either_is_taken_in(trio: Trio) -> None:
    Exchange(trio.first).take_in(trio.hand(trio.second))
    forge(trio.first, replica_of(trio.second))
    add_person(trio.second, "Zulma", "Inventada")
    seen = Exchange(trio.third).look([trio.hand(trio.first), trio.hand(trio.second)])
    assert {one.laptop: one.hand for one in seen.from_laptops}["Mesa 2"] is Hand.TWO_LINES
