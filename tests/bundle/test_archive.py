"""Bundles written, read back, opened by hand, and refused."""

import gzip
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyrage
import pytest

from rcm_desktop.bundle import limits, seal
from rcm_desktop.bundle.archive import read_bundle, read_invitation, write_bundle
from rcm_desktop.bundle.records import Invitation
from rcm_desktop.bundle.words import encode_invitation
from rcm_desktop.domain.errors import (
    DamagedBundle,
    IncompleteBundle,
    NewerFormat,
    NoRoom,
    NotSealedForThisLaptop,
    TargetVanished,
    TooLarge,
    WrongWords,
)
from rcm_desktop.domain.transactions import Transaction, Write, digest, transaction_id
from rcm_desktop.laptop.whole_file import sum_of
from tests.bundle.meeting_on_paper import (
    DESK,
    DESK_KEY,
    KEY,
    KEYS,
    MEETING,
    NOTES,
    NOTES_KEY,
    chain,
    lines_of,
    manifest_of,
    sealed,
    tally,
    tip_line,
    written,
)


def test_what_is_written_comes_back_byte_for_byte(tmp_path: Path) -> None:
    pairs = chain(DESK, 1200) + chain(NOTES, 3, text="Ñandú “😀” \\u00e9")
    # Bytes that our encoder would not write must survive as well.
    payload = b'{ "salt" : "AAAA", "ops":[ ["scan","d",1.50] ] }'
    header = pairs[0][0].replace(digest(pairs[0][1]).encode(), digest(payload).encode())
    pairs.append((header.replace(DESK.encode(), b"c" * 32), payload))
    tips = [
        seal.signed_tip(key, MEETING, replica=replica, seq=seq, last=last, name=name, at="2023-11-14T17:40:00Z")
        for key, replica, seq, last, name in [
            (DESK_KEY, DESK, 1200, transaction_id(pairs[1199][0]), "Mesa 1"),
            (NOTES_KEY, NOTES, 3, transaction_id(pairs[1202][0]), "Relatoría"),
        ]
    ]
    vouches = [seal.vouch_for(DESK_KEY, MEETING, key=seal.public_key(NOTES_KEY), name="Relatoría")]
    path = tmp_path / "a.rcmbundle"
    made = write_bundle(path, manifest_of(pairs), pairs, tips=tips, vouches=vouches, key=KEY, signing_key=DESK_KEY)
    found: list[Transaction] = []
    read = read_bundle(path, {"another": seal.new_meeting_key(), **KEYS}, found.extend)
    assert [(carried.header_bytes, carried.payload_bytes) for carried in found] == pairs
    assert found[0].operations[0] == Write("note", "note-1", "text", '"Una nota 1"')
    assert found[0].id == transaction_id(pairs[0][0])
    assert read == made
    assert read.tips == tuple(tips)
    assert read.vouches == tuple(vouches)
    assert read.last == {DESK: 1200, NOTES: 3, "c" * 32: 1}
    assert os.listdir(tmp_path) == ["a.rcmbundle"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace a file that is being read")
@pytest.mark.parametrize("count", [2, 8000])
def test_the_sum_is_of_the_bytes_that_were_written_and_read(tmp_path: Path, count: int) -> None:
    pairs, path, other = chain(DESK, count), tmp_path / "a", tmp_path / "b"
    made = write_bundle(path, manifest_of(pairs), pairs, tips=(), vouches=(), key=KEY, signing_key=DESK_KEY)
    total = sum_of(path)
    assert made.file_sum == total
    written(other, chain(DESK, 1))

    def replace(_: list[Transaction]) -> None:
        if other.exists():
            os.replace(other, path)

    read = read_bundle(path, {"another": seal.new_meeting_key(), **KEYS}, replace)
    assert sum_of(path) != total, "it was replaced while it was read"
    assert read.file_sum == total


def test_a_bundle_opens_by_hand_with_age_and_gunzip(tmp_path: Path) -> None:
    pairs = chain(DESK, 3)
    path = tmp_path / "a"
    written(path, pairs)
    plain = gzip.decompress(pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(KEY)]))
    lines = plain.split(b"\n")
    assert lines.pop() == b""
    assert lines[:-1] == lines_of(pairs)
    assert list(msgspec.json.decode(lines[-1])) == ["seal"]


def test_the_same_meeting_gives_the_same_inside_each_time(tmp_path: Path) -> None:
    insides = []
    for name in ("a", "b"):
        written(tmp_path / name, chain(DESK, 3))
        insides.append(pyrage.decrypt((tmp_path / name).read_bytes(), [pyrage.x25519.Identity.from_str(KEY)]))
    assert insides[0] == insides[1]


def test_a_bundle_cut_at_any_byte_is_told_as_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 2))
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with pytest.raises(IncompleteBundle):
            read_bundle(path, KEYS)


def test_a_tail_of_zeros_is_told_as_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 8000))
    whole = path.read_bytes()
    assert len(whole) > 3 * 65536
    path.write_bytes(whole[:70_000] + bytes(len(whole) - 70_000))
    with pytest.raises(IncompleteBundle):
        read_bundle(path, KEYS)


def test_every_flipped_bit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 2))
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        with pytest.raises((IncompleteBundle, DamagedBundle, NotSealedForThisLaptop, TooLarge)):
            read_bundle(path, KEYS)


def test_damage_before_the_end_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 8000))
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    with pytest.raises(DamagedBundle) as told:
        read_bundle(path, KEYS)
    assert told.value.line == 0


def test_a_file_of_something_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"%PDF-1.7\n" + bytes(100))
    with pytest.raises(DamagedBundle):
        read_bundle(path, KEYS)
    with pytest.raises(TargetVanished):
        read_bundle(tmp_path / "not there", KEYS)


def test_a_bundle_of_another_meeting_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 1))
    with pytest.raises(NotSealedForThisLaptop):
        read_bundle(path, {MEETING: seal.new_meeting_key()})
    with pytest.raises(NotSealedForThisLaptop):
        read_bundle(path, {})
    with pytest.raises(DamagedBundle):  # sealed with one meeting's key, but it claims to be another
        read_bundle(path, {"another": KEY})


def test_an_invitation_opens_with_its_words_alone(tmp_path: Path) -> None:
    words = encode_invitation(987_654_321)
    key = seal.words_to_key(words)
    ticket = seal.new_signing_key()
    vouch = seal.vouch_for(DESK_KEY, MEETING, key=seal.public_key(ticket), name="Mesa 2")
    invitation = Invitation(KEY, "Mesa 2", "Mesa 2", "desk", "registration", "es", "B", ticket, vouch)
    pairs = chain(DESK, 2)
    path = tmp_path / "a.rcminvite"
    manifest = manifest_of(pairs, invitation=invitation)
    write_bundle(path, manifest, pairs, tips=[], vouches=[vouch], key=key, signing_key=DESK_KEY)
    found: list[Transaction] = []
    read = read_invitation(path, [" ".join(words).upper()], found.extend)
    assert read.manifest.invitation == invitation
    assert len(found) == 2
    with pytest.raises(WrongWords):
        read_invitation(path, encode_invitation(5))
    with pytest.raises(NotSealedForThisLaptop):
        read_bundle(path, KEYS)


def test_a_newer_format_names_the_version_it_needs(tmp_path: Path) -> None:
    first, *rest = lines_of(chain(DESK, 1))
    newer = first.replace(b'"format":1', b'"format":2').replace(b'"title":"', b'"shape":{"of":2},"title":"')
    path = sealed(tmp_path / "a", [newer.replace(b'"needs":""', b'"needs":"3.1"'), b'{"unheard":1}', *rest])
    with pytest.raises(NewerFormat) as told:
        read_bundle(path, KEYS)
    assert told.value.needs == "3.1"


def test_one_transaction_of_a_newer_format_refuses_the_whole_bundle(tmp_path: Path) -> None:
    lines = [
        line.replace(b'"format":1', b'"format":2').replace(b'"app":"', b'"app":"4.', 1) if b'"tx":' in line else line
        for line in lines_of(chain(DESK, 1))
    ]
    found: list[Transaction] = []
    with pytest.raises(NewerFormat) as told:
        read_bundle(sealed(tmp_path / "a", lines), KEYS, found.extend)
    assert told.value.needs.startswith("4.")
    assert found == []


def test_a_full_stick_leaves_the_bundle_that_was_there(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    path = tmp_path / "a"
    written(path, chain(DESK, 1))
    (tmp_path / "a.part").symlink_to("/dev/full")
    with pytest.raises(NoRoom):
        written(path, chain(DESK, 8000))
    assert read_bundle(path, KEYS).manifest.transactions == 1


def test_an_error_of_the_meeting_while_writing_comes_through_as_it_is(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[bytes, bytes]]:
        yield from pairs
        raise KeyError("the database went away")

    pairs = chain(DESK, 2)
    with pytest.raises(KeyError):
        write_bundle(tmp_path / "a", manifest_of(pairs), failing(), tips=[], vouches=[], key=KEY, signing_key=DESK_KEY)
    assert os.listdir(tmp_path) == []


def test_work_can_be_cancelled_from_its_progress(tmp_path: Path) -> None:
    def enough(done: int, total: int) -> None:
        seen.append((done, total))
        raise KeyboardInterrupt

    seen: list[tuple[int, int]] = []
    path = tmp_path / "a"
    pairs = chain(DESK, 8000)
    with pytest.raises(KeyboardInterrupt):
        write_bundle(
            path, manifest_of(pairs), pairs, tips=[], vouches=[], key=KEY, signing_key=DESK_KEY, progress=enough
        )
    assert os.listdir(tmp_path) == []
    written(path, pairs)
    with pytest.raises(KeyboardInterrupt):
        read_bundle(path, KEYS, progress=enough)
    assert seen[0] == (0, 8000)
    assert seen[1][1] == path.stat().st_size


def test_what_could_not_be_read_is_not_written(tmp_path: Path) -> None:
    pairs = chain(DESK, 3)
    with pytest.raises(DamagedBundle, match="without the one before"):
        written(tmp_path / "a", [pairs[0], pairs[2]], gaps=0)
    big = chain(DESK, 1, [Write("note", "n", "text", '"' + "x" * limits.LINE_BYTES + '"')])
    with pytest.raises(TooLarge):
        written(tmp_path / "a", big)
    assert os.listdir(tmp_path) == []


def test_a_gap_where_a_bundle_was_set_aside_is_declared_and_taken(tmp_path: Path) -> None:
    pairs = chain(DESK, 4)
    del pairs[1]
    assert tally(pairs) == (3, 6, 1)
    written(tmp_path / "a", pairs)
    assert read_bundle(tmp_path / "a", KEYS).manifest.gaps == 1


def test_two_histories_under_one_replica_travel_together(tmp_path: Path) -> None:
    written(tmp_path / "a", chain(DESK, 3) + chain(DESK, 4, text="A clone's note"))
    assert read_bundle(tmp_path / "a", KEYS).last == {DESK: 4}


def test_a_tip_of_the_writing_laptop_must_be_by_the_key_that_sealed(tmp_path: Path) -> None:
    pairs = chain(DESK, 2)
    first, *rest = lines_of(pairs)
    read_bundle(sealed(tmp_path / "a", [first, tip_line(pairs), *rest]), KEYS)
    path = sealed(tmp_path / "b", [first, tip_line(pairs, signing_key=NOTES_KEY), *rest])
    with pytest.raises(DamagedBundle, match="not the writing laptop's"):
        read_bundle(path, KEYS)
