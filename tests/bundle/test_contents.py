"""Lines dropped, doubled, swapped and made up by somebody who holds every key."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from rcm_desktop.bundle import seal
from rcm_desktop.bundle.archive import Pair, read_bundle
from rcm_desktop.bundle.records import Seal, SealLine, VouchLine, encode_line, seal_statement, transaction_line
from rcm_desktop.domain.errors import DamagedBundle, IncompleteBundle
from rcm_desktop.domain.transactions import transaction_id
from tests.bundle.meeting_on_paper import (
    DESK,
    DESK_KEY,
    KEYS,
    MEETING,
    NOTES,
    chain,
    enveloped,
    lines_of,
    sealed,
    tip_line,
)

Lines = list[bytes]
PAIRS = chain(DESK, 4)
OTHER = chain(NOTES, 2)


def test_the_lines_these_tests_meddle_with_are_right(tmp_path: Path) -> None:
    lines = lines_of(PAIRS + OTHER)
    vouch = seal.vouch_for(DESK_KEY, MEETING, key="ab" * 32, name="Mesa 2")
    lines[1:1] = [encode_line(VouchLine(vouch)), tip_line(PAIRS), tip_line(OTHER, NOTES)]
    assert read_bundle(sealed(tmp_path / "a", lines), KEYS).last == {DESK: 4, NOTES: 2}


def dropped(lines: Lines) -> Lines:
    return lines[:3] + lines[4:]


def last_dropped(lines: Lines) -> Lines:
    return lines[:-1]


def doubled(lines: Lines) -> Lines:
    return [*lines[:3], lines[2], *lines[3:]]


def swapped(lines: Lines) -> Lines:
    return [*lines[:2], lines[3], lines[2], *lines[4:]]


def manifest_twice(lines: Lines) -> Lines:
    return [lines[0], *lines]


def manifest_dropped(lines: Lines) -> Lines:
    return lines[1:]


def empty_line(lines: Lines) -> Lines:
    return [*lines[:2], b"", *lines[2:]]


def unknown_line(lines: Lines) -> Lines:
    return [lines[0], b'{"unheard":1}', *lines[1:]]


def tip_after_transactions(lines: Lines) -> Lines:
    return [*lines, tip_line(PAIRS)]


def tip_before_vouch(lines: Lines) -> Lines:
    vouch = seal.vouch_for(DESK_KEY, MEETING, key="ab" * 32, name="Mesa 2")
    return [lines[0], tip_line(PAIRS), encode_line(VouchLine(vouch)), *lines[1:]]


def tip_of_nothing(lines: Lines) -> Lines:
    return [lines[0], tip_line(chain(DESK, 5)), *lines[1:]]


def tip_forged(lines: Lines) -> Lines:
    return [lines[0], tip_line(PAIRS).replace(b"Mesa 1", b"Mesa 2"), *lines[1:]]


def vouch_forged(lines: Lines) -> Lines:
    vouch = encode_line(VouchLine(seal.vouch_for(DESK_KEY, MEETING, key="ab" * 32, name="Mesa 2")))
    return [lines[0], vouch.replace(b"Mesa 2", b"Mesa 3"), *lines[1:]]


def vouch_for_no_key(lines: Lines) -> Lines:
    return [lines[0], encode_line(VouchLine(seal.vouch_for(DESK_KEY, MEETING, key="Mesa", name="Mesa 2"))), *lines[1:]]


def payload_changed(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b"Una nota", b"Otra not")]


def payload_from_another(lines: Lines) -> Lines:
    header, payload = lines[2].split(b',"data":')[0], lines[3].split(b',"data":')[1]
    return [*lines[:2], header + b',"data":' + payload, *lines[3:]]


def header_changed(lines: Lines) -> Lines:
    return [*lines[:2], lines[2].replace(b'"actor"', b'"Actor"', 1), *lines[3:]]


def another_meeting(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(MEETING.encode(), MEETING.replace("0", "f").encode())]


def number_skipped(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b'"seq":4', b'"seq":5')]


def spaces(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b',"data":', b', "data":')]


def part_twice(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b'{"tx":', b'{"tx":{},"tx":', 1)]


def part_added(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1][:-1] + b',"more":1}']


def key_in_a_value_twice(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b'{"at":1}', b'{"at":1,"at":2}')]


def no_moment(lines: Lines) -> Lines:
    return [re.sub(rb'"written":"[^"]*"', b'"written":"ayer"', lines[0]), *lines[1:]]


def half_a_character(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace(b"Una", b"\\ud800")]


MEDDLED = [
    no_moment, dropped, last_dropped, doubled, swapped, manifest_twice, manifest_dropped, empty_line, unknown_line,
    tip_after_transactions, tip_before_vouch, tip_of_nothing, tip_forged, vouch_forged, vouch_for_no_key,
    payload_changed, payload_from_another, header_changed, another_meeting, number_skipped, spaces, part_twice,
    part_added, key_in_a_value_twice, half_a_character,
]  # fmt: skip


@pytest.mark.parametrize("meddle", MEDDLED)
def test_meddled_lines_are_refused_under_a_right_seal(meddle: Callable[[Lines], Lines], tmp_path: Path) -> None:
    lines = lines_of(PAIRS)
    assert meddle(lines) != lines
    with pytest.raises(DamagedBundle):
        read_bundle(sealed(tmp_path / "a", meddle(lines)), KEYS)


@pytest.mark.parametrize("meddle", MEDDLED)
def test_they_are_refused_too_where_every_transaction_is_known(
    meddle: Callable[[Lines], Lines], tmp_path: Path
) -> None:
    with pytest.raises(DamagedBundle):
        read_bundle(sealed(tmp_path / "a", meddle(lines_of(PAIRS))), KEYS, known=_ids(PAIRS))


def test_a_known_transaction_counts_and_is_not_handed_on(tmp_path: Path) -> None:
    found: list[str] = []
    contents = read_bundle(
        sealed(tmp_path / "a", lines_of(PAIRS + OTHER)),
        KEYS,
        lambda batch: found.extend(t.id for t in batch),
        known=_ids(PAIRS[:3]),
    )
    assert found == [transaction_id(header) for header, _ in [*PAIRS[3:], *OTHER]]
    assert contents.last == {DESK: 4, NOTES: 2}


def test_a_known_transaction_of_another_meeting_is_refused(tmp_path: Path) -> None:
    lines = another_meeting(lines_of(PAIRS))
    header = lines[-1].split(b',"data":')[0].removeprefix(b'{"tx":')
    with pytest.raises(DamagedBundle):
        read_bundle(sealed(tmp_path / "a", lines), KEYS, known=_ids(PAIRS) | {transaction_id(header)})


def _ids(pairs: list[Pair]) -> frozenset[str]:
    return frozenset(transaction_id(header) for header, _ in pairs)


def test_the_line_of_the_damage_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedBundle) as told:
        read_bundle(sealed(tmp_path / "a", doubled(lines_of(PAIRS))), KEYS)
    assert told.value.line == 4


def test_a_bundle_without_its_seal_is_incomplete(tmp_path: Path) -> None:
    inside = b"".join(line + b"\n" for line in lines_of(PAIRS))
    for cut in (inside, inside[:-20]):
        with pytest.raises(IncompleteBundle):
            read_bundle(enveloped(tmp_path / "a", cut), KEYS)


def test_a_seal_over_other_bytes_or_by_nobody_is_refused(tmp_path: Path) -> None:
    inside = b"".join(line + b"\n" for line in lines_of(PAIRS))
    total = sha256(inside).hexdigest()
    key, signature = seal.public_key(DESK_KEY), seal.sign(DESK_KEY, seal_statement(MEETING, total))
    right = encode_line(SealLine(Seal(total, key, signature))) + b"\n"
    read_bundle(enveloped(tmp_path / "a", inside + right), KEYS)
    other = sha256(inside + b" ").hexdigest()
    for wrong in (
        Seal(other, key, seal.sign(DESK_KEY, seal_statement(MEETING, other))),
        Seal(total, seal.public_key("09" * 32), signature),
        Seal(total, key, seal.sign(DESK_KEY, seal_statement("another", total))),
    ):
        with pytest.raises(DamagedBundle):
            read_bundle(enveloped(tmp_path / "a", inside + encode_line(SealLine(wrong)) + b"\n"), KEYS)
    for after in (right, b"\n", transaction_line(*chain(DESK, 5)[-1]) + b"\n"):
        with pytest.raises(DamagedBundle):
            read_bundle(enveloped(tmp_path / "a", inside + right + after), KEYS)
    with pytest.raises(IncompleteBundle):
        read_bundle(enveloped(tmp_path / "a", inside + right + b"x"), KEYS)
