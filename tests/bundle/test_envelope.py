"""Files made to exhaust a laptop: refused within seconds and little memory."""

import gzip
import random
import resource
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from rcm_desktop.bundle import limits
from rcm_desktop.bundle.archive import read_bundle
from rcm_desktop.bundle.envelope import Inflater, check_sizes, open_sealed, scan_age_header
from rcm_desktop.domain.errors import DamagedBundle, IncompleteBundle, NotSealedForThisLaptop, TooLarge
from rcm_desktop.domain.transactions import Fact
from tests.bundle.meeting_on_paper import DESK, KEY, KEYS, chain, enveloped, lines_of, written

FIRST = lines_of(chain(DESK, 1))[0] + b"\n"


@pytest.fixture(autouse=True)
def _within_seconds_and_a_little_memory() -> Iterator[None]:
    # Of the processor's time: on a busy machine the clock tells of others.
    started, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.process_time() - started < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


def deflated(path: Path, pieces: Iterator[bytes]) -> Path:
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    small = b"".join(stream.compress(piece) for piece in pieces) + stream.flush()
    path.write_bytes(pyrage.encrypt(small, [pyrage.x25519.Identity.from_str(KEY).to_public()]))
    return path


def test_a_bomb_of_many_lines_stops_at_the_ratio(tmp_path: Path) -> None:
    pairs = chain(DESK, 1, [Fact("scan", "delegate-1", '"' + "x" * 60_000 + '"')] * 10)
    first, second = lines_of(pairs, transactions=500)

    class Patient:
        """Takes every line, so that only the sizes can end it."""

        number = 0

        def take(self, line: bytes) -> None:
            self.number += bool(line)

    bomb = deflated(tmp_path / "b", (piece for piece in [first + b"\n", *[second + b"\n"] * 500]))
    patient = Patient()
    with pytest.raises(TooLarge) as told:
        open_sealed(bomb, [KEY], lambda _: Inflater(bomb, patient), None)
    assert told.value.what == "ratio"
    assert patient.number < 20


def test_a_bomb_of_one_line_stops_at_the_line(tmp_path: Path) -> None:
    path = deflated(tmp_path / "a", (piece for piece in [FIRST, *[b"x" * 1_000_000] * 300]))
    with pytest.raises(TooLarge) as told:
        read_bundle(path, KEYS)
    assert told.value.what in {"line", "ratio"}
    assert told.value.limit in {limits.LINE_BYTES, limits.RATIO}


def test_a_line_that_never_ends_stops_at_the_line(tmp_path: Path) -> None:
    path = deflated(tmp_path / "a", iter([FIRST, random.Random(1).randbytes(3_000_000).hex().encode()]))
    with pytest.raises(TooLarge) as told:
        read_bundle(path, KEYS)
    assert (told.value.what, told.value.line) == ("line", 2)


def test_the_inflated_size_is_held_against_what_was_sealed() -> None:
    check_sizes(limits.RATIO_FREE_BYTES, 1, 1)
    check_sizes(100 * 1_000_000, 1_000_000, 1)
    with pytest.raises(TooLarge, match="ratio"):
        check_sizes(100 * 1_000_000 + 1, 1_000_000, 1)
    with pytest.raises(TooLarge, match="inflated"):
        check_sizes(limits.INFLATED_BYTES + 1, limits.INFLATED_BYTES, 1)


@pytest.mark.parametrize(
    "line",
    [
        b'{"tx":' + b"[" * 400_000 + b"]" * 400_000 + b',"data":{}}',
        b'{"tx":{"seq":' + b"9" * 900_000 + b'},"data":{}}',
        b'{"tx":{"a":"\\u0000"},"data":{}}',
        b'{"tx":{"a":"\\ud800"},"data":{}}',
        b'{"tx":{"a":1,"a":1},"data":{}}',
    ],
)
def test_lines_made_to_hurt_are_refused(tmp_path: Path, line: bytes) -> None:
    with pytest.raises((TooLarge, DamagedBundle)) as told:
        read_bundle(enveloped(tmp_path / "a", FIRST + line + b"\n"), KEYS)
    assert told.value.facts["line"] == 2


def test_ten_thousand_stanzas_are_refused_before_age_sees_them(tmp_path: Path) -> None:
    stanza = b"-> X25519 CFgz24FH64ijF9zDykGvFa4E6NmV8lpy754KqQNZNHI\n/7Kwqmr2mXxv4wCVu0CXtAIcjjOGo6fv5qIqWqJ3yYk\n"
    path = tmp_path / "a"
    for count in (65, 10_000):
        path.write_bytes(b"age-encryption.org/v1\n" + stanza * count + b"--- " + b"A" * 43 + b"\n" + bytes(100))
        with pytest.raises(TooLarge) as told:
            read_bundle(path, KEYS)
        assert told.value.what == "header"
    path.write_bytes(b"age-encryption.org/v1\n" + stanza * 64 + b"--- " + b"A" * 43 + b"\n" + bytes(100))
    with pytest.raises((NotSealedForThisLaptop, DamagedBundle)):
        read_bundle(path, KEYS)


def test_a_header_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 " + b"A" * 20_000)
    with pytest.raises(TooLarge):
        scan_age_header(path)
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 " + b"A" * 10_000)
    with pytest.raises(IncompleteBundle):
        scan_age_header(path)


def test_a_file_sealed_by_a_passphrase_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 18\n" + b"A" * 43 + b"\n--- ")
    with pytest.raises(DamagedBundle, match="another kind of key"):
        read_bundle(path, KEYS)


def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 1))
    with path.open("r+b") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(TooLarge) as told:
        read_bundle(path, KEYS)
    assert told.value.what == "file"


def test_bytes_after_the_gzip_member_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    written(path, chain(DESK, 1))
    identity = pyrage.x25519.Identity.from_str(KEY)
    inside = pyrage.decrypt(path.read_bytes(), [identity])
    for after in (b"x", gzip.compress(b"y\n")):
        path.write_bytes(pyrage.encrypt(inside + after, [identity.to_public()]))
        with pytest.raises(DamagedBundle, match="after the end"):
            read_bundle(path, KEYS)
    path.write_bytes(pyrage.encrypt(inside[:-4], [identity.to_public()]))
    with pytest.raises(IncompleteBundle):
        read_bundle(path, KEYS)
    path.write_bytes(pyrage.encrypt(inside[:-8] + b"\0" * 8, [identity.to_public()]))
    with pytest.raises(DamagedBundle):
        read_bundle(path, KEYS)
