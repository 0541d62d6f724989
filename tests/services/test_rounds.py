"""The stick's round: a verdict on every file, all good ones taken in, ours left, and nothing on the stick touched."""

import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import NoRoom, RcmError, TargetVanished
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.exchange import Exchange, Place, Round, Verdict
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from tests.attacks.sticks import mounted, pull
from tests.clock import FixedClock
from tests.laptops import Pair, add_person


def zulmas(database: Database) -> int:
    return len(People(database).find("zulma"))


def left_by(database: Database, target: Path, *, age: int = 0) -> Path:
    """A bundle of a laptop, under a name of its own and so many minutes old by its date."""
    path = Exchange(database).write(target)
    stamp = 1_700_000_000 - 60 * age
    os.utime(path, (stamp, stamp))
    return path


def verdicts(found: Round) -> dict[str, str]:
    return {one.path.name: str(one.verdict) for one in found.files}


def sums(stick: Path) -> dict[str, str]:
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in stick.rglob("*") if path.is_file()}


def damaged(path: Path, target: Path) -> Path:
    """A copy with one bit turned."""
    body = bytearray(path.read_bytes())
    body[3] ^= 1
    target.write_bytes(body)
    return target


def test_every_file_on_a_stick_gets_its_verdict_and_none_stops_the_others(pair: Pair, clock: FixedClock) -> None:
    stick, first = pair.stick, Exchange(pair.first)
    undone = first.take_in(left_by(pair.second, stick / "undone.rcmbundle"))
    first.undo(undone.id)
    add_person(pair.second, "Zulma", "Inventada")
    good = left_by(pair.second, stick / "good.rcmbundle", age=1)
    left_by(pair.first, stick / "ours.rcmbundle")
    damaged(good, stick / "bad.rcmbundle")
    (stick / "half.rcmbundle").write_bytes(good.read_bytes()[:-100])
    (stick / "Mesa 2").mkdir()
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    other = Meetings(stick.parent / "other", clock).create(sample, "Eva")
    left_by(other, stick / "Mesa 2" / "other.rcmbundle")
    other.close()
    first.invite(Place(name="Relatoría"), stick)
    (stick / "._good.rcmbundle").write_bytes(b"what a Mac leaves")
    (stick / "list.xlsx").write_bytes(b"something else")
    before, words = sums(stick), first.control_words()
    found = first.look_around(stick)
    assert verdicts(found) == {
        "undone.rcmbundle": "undone", "good.rcmbundle": "brings", "ours.rcmbundle": "ours",
        "bad.rcmbundle": "damaged", "half.rcmbundle": "incomplete", "other.rcmbundle": "other-meeting",
        "crm-rcm-2023_relatoria.rcminvite": "invitation",
    }  # fmt: skip
    assert (sums(stick), first.control_words()) == (before, words), "a look changes nothing anywhere"
    gone = first.go_round(found)
    assert zulmas(pair.first) == 1
    assert [receipt.name for receipt in gone.receipts] == ["good.rcmbundle"]
    after = sums(stick)
    assert gone.written is not None
    assert {name: total for name, total in after.items() if name != str(gone.written)} == before


def test_the_newest_bundle_brings_and_an_older_one_of_the_same_laptop_nothing_more(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, pair.stick / "old.rcmbundle", age=60)
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, pair.stick / "new.rcmbundle")
    found = Exchange(pair.first).look_around(pair.stick)
    assert list(verdicts(found).items()) == [("new.rcmbundle", "brings"), ("old.rcmbundle", "nothing-new")]


def test_two_laptops_bundles_come_in_with_a_receipt_each_after_one_backup(pair: Pair, clock: FixedClock) -> None:
    invited = Exchange(pair.first).invite(Place(name="Relatoría"), pair.stick)
    third = Meetings(pair.stick.parent / "third", clock).join(invited.path, invited.words, "Sol").database
    for database, name in ((pair.second, "desk"), (third, "notes")):
        add_person(database, "Zulma", "Inventada")
        left_by(database, pair.stick / f"{name}.rcmbundle")
    first = Exchange(pair.first)
    found = first.look_around(pair.stick)
    assert found.preview is not None
    assert sorted(one.laptop for one in found.preview.from_laptops) == ["Mesa 2", "Relatoría"]
    gone = first.go_round(found)
    assert zulmas(pair.first) == 2
    assert len(gone.receipts) == 2
    assert len(list((pair.first.path.parent / "backups").glob("before-*.rcm"))) == 1
    first.undo(gone.receipts[1].id)
    assert zulmas(pair.first) == 1, "each can be undone by itself"
    third.close()


def test_what_is_left_on_the_stick_is_taken_in_by_the_other_laptop_and_both_agree(pair: Pair) -> None:
    add_person(pair.first, "Zulma", "Inventada")
    add_person(pair.second, "Zulma", "Otra")
    for database in (pair.first, pair.second, pair.first):
        exchange = Exchange(database)
        exchange.go_round(exchange.look_around(pair.stick))
    assert zulmas(pair.first) == zulmas(pair.second) == 2
    assert Exchange(pair.first).control_words() == Exchange(pair.second).control_words()
    assert list(verdicts(Exchange(pair.second).look_around(pair.stick)).values()).count("taken-in") == 0


def test_an_empty_stick_only_gets_ours(pair: Pair) -> None:
    first = Exchange(pair.first)
    found = first.look_around(pair.stick)
    assert (found.files, found.preview) == ((), None)
    gone = first.go_round(found)
    assert gone.written is not None
    assert verdicts(first.look_around(pair.stick)) == {gone.written.name: "ours"}


def test_a_file_taken_in_before_is_known_by_its_sum_whatever_it_is_called(pair: Pair) -> None:
    path = left_by(pair.second, pair.stick / "a.rcmbundle")
    receipt = Exchange(pair.first).take_in(path)
    path.rename(pair.stick / "b.rcmbundle")
    (found,) = Exchange(pair.first).look_around(pair.stick).files
    assert (found.verdict, found.receipt, found.laptop) == (Verdict.TAKEN_IN, receipt.id, "Mesa 2")


def test_a_stick_pulled_after_the_look_loses_nothing_and_is_never_called_ready(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, pair.stick)
    first = Exchange(pair.first)
    found = first.look_around(pair.stick)
    shutil.rmtree(pair.stick)
    gone = first.go_round(found)
    assert zulmas(pair.first) == 1, "what was shown is what is taken in"
    assert gone.written is None
    assert isinstance(gone.problem, TargetVanished)
    assert not pair.stick.exists()


def test_a_stick_pulled_while_its_folder_stays_gets_nothing_left_in_that_folder(pair: Pair, tmp_path: Path) -> None:
    for stick in mounted(tmp_path / "mounted", 1000):
        left_by(pair.second, stick / "theirs.rcmbundle")
        first = Exchange(pair.first)
        found = first.look_around(stick)
        pull(stick)
        gone = first.go_round(found)
        assert (type(gone.problem), gone.written) == (TargetVanished, None)
        assert list(stick.iterdir()) == [], "ours on this laptop's own disk is not on the stick"


def test_a_stick_pulled_before_the_look_is_told(pair: Pair) -> None:
    with pytest.raises(TargetVanished):
        Exchange(pair.first).look_around(pair.stick / "gone")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_stick_takes_in_and_tells_that_ours_could_not_be_left(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, pair.stick)
    first = Exchange(pair.first)
    found = first.look_around(pair.stick)
    (pair.stick / f"{first.bundle_name()}.part").symlink_to("/dev/full")
    gone = first.go_round(found)
    assert (zulmas(pair.first), type(gone.problem)) == (1, NoRoom)
    assert not (pair.stick / first.bundle_name()).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such right on a folder")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_nobody_may_look_into_is_passed_over(pair: Pair) -> None:
    closed = pair.stick / "System Volume Information"
    closed.mkdir(mode=0)
    left_by(pair.first, pair.stick / "ours.rcmbundle")
    assert list(verdicts(Exchange(pair.first).look_around(pair.stick))) == ["ours.rcmbundle"]
    closed.chmod(0o700)


def test_a_folder_that_only_looks_like_a_bundle_is_no_file(pair: Pair) -> None:
    (pair.stick / "x.rcmbundle").mkdir()
    assert Exchange(pair.first).look_around(pair.stick).files == ()


def test_files_that_were_named_are_taken_in_and_ours_is_left_nowhere(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    path = left_by(pair.second, pair.stick)
    first = Exchange(pair.first)
    gone = first.go_round(first.look_at([path, pair.stick / "gone.rcmbundle"]))
    assert {str(one.verdict) for one in gone.found.files} == {"brings", "vanished"}
    assert (gone.written, gone.problem, zulmas(pair.first)) == (None, None, 1)
    assert len(list(pair.stick.iterdir())) == 1


def test_a_practice_copy_neither_takes_in_what_is_real_nor_gives_it_anything(pair: Pair, clock: FixedClock) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    left_by(pair.second, pair.stick / "real.rcmbundle")
    copy = Meetings(pair.stick.parent / "copy", clock).practise_with(pair.first)
    practice = Exchange(copy)
    found = practice.look_around(pair.stick)
    assert verdicts(found) == {"real.rcmbundle": "other-meeting"}
    gone = practice.go_round(found)
    assert gone.written is not None
    assert verdicts(Exchange(pair.first).look_around(pair.stick))[gone.written.name] == "other-meeting"
    copy.close()


def test_a_cancelled_look_ends_at_the_next_file(pair: Pair) -> None:
    left_by(pair.second, pair.stick)

    class Enough(RcmError):
        """Cancelled."""

    def stop(_done: int, _total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        Exchange(pair.first).look_around(pair.stick, stop)
