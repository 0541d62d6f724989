"""Files made to exhaust a laptop, each under the name of what is wrong with it."""

import os
import random
import zlib
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pyrage

from rcm_desktop.bundle.records import (
    ManifestLine,
    Seal,
    SealLine,
    VouchLine,
    encode_line,
    seal_statement,
    transaction_line,
)
from rcm_desktop.bundle.seal import new_signing_key, public_key, sign, vouch_for
from rcm_desktop.domain.transactions import Fact, Write
from tests.attacks.forger import Forger

MAGIC = b"age-encryption.org/v1\n"
STANZA = b"-> X25519 CFgz24FH64ijF9zDykGvFa4E6NmV8lpy754KqQNZNHI\n/7Kwqmr2mXxv4wCVu0CXtAIcjjOGo6fv5qIqWqJ3yYk\n"
SMALLER = 1 if "RCM_DAMAGE" in os.environ else 10
"""The bombs of the usual run are made this much smaller, to save the time of making them."""
Make = Callable[[Forger, Path], Path]


def enveloped(forger: Forger, path: Path, pieces: Iterable[bytes], level: int = 6) -> Path:
    """Any bytes as gzip in age, sealed for the meeting."""
    stream = zlib.compressobj(level, zlib.DEFLATED, 31)
    small = b"".join([*(stream.compress(piece) for piece in pieces), stream.flush()])
    path.write_bytes(pyrage.encrypt(small, [pyrage.x25519.Identity.from_str(forger.key).to_public()]))
    return path


def first_line(forger: Forger, **said: object) -> bytes:
    """A bundle's first line, with its newline."""
    return encode_line(ManifestLine(forger.manifest([], **said))) + b"\n"


def sealed(forger: Forger, path: Path, lines: list[bytes]) -> Path:
    """Lines under a right sum and a right signature."""
    inside = b"".join(line + b"\n" for line in lines)
    total = sha256(inside).hexdigest()
    signature = sign(forger.signing_key, seal_statement(forger.meeting, total))
    seal = encode_line(SealLine(Seal(total, public_key(forger.signing_key), signature)))
    return enveloped(forger, path, [inside, seal, b"\n"])


def with_line(line: bytes) -> Make:
    """A file whose second line is this one."""
    return lambda forger, path: enveloped(forger, path, [first_line(forger, transactions=1), line, b"\n"])


def with_value(value: bytes) -> Make:
    """A file, sealed well, whose one note has this JSON as its text."""

    def make(forger: Forger, path: Path) -> Path:
        header, payload = forger.pair([Write("note", "n", "text", "0")])
        payload = payload.replace(b'"text",0', b'"text",' + value)
        from rcm_desktop.domain.transactions import decode_header, digest

        header = header.replace(decode_header(header).payload.encode(), digest(payload).encode())
        first = encode_line(ManifestLine(forger.manifest([], transactions=1, operations=1)))
        return sealed(forger, path, [first, transaction_line(header, payload)])

    return make


def _megabytes(count: int, piece: bytes) -> Iterator[bytes]:
    for _ in range(count):
        yield piece


def _bomb_of_lines(forger: Forger, path: Path) -> Path:
    return enveloped(forger, path, _bomb_lines(forger), 9)


def _bomb_lines(forger: Forger) -> Iterator[bytes]:
    yield first_line(forger, transactions=600)
    before = b""
    for _ in range(600 // SMALLER):
        before, payload = forger.pair([Fact("scan", "d", '"' + "x" * 100_000 + '"')] * 8, before)
        yield transaction_line(before, payload) + b"\n"


def _bomb(forger: Forger, path: Path) -> Path:
    return enveloped(forger, path, [first_line(forger), *_megabytes(1_000 // SMALLER, b"\n" * 1_000_000)], 9)


def _two_gigabytes(forger: Forger, path: Path) -> Path:
    return enveloped(forger, path, [first_line(forger), *_megabytes(2_000 // SMALLER, b"x" * 1_000_000)], 9)


def _long_noise(forger: Forger, path: Path) -> Path:
    noise = random.Random(1).randbytes(500_000).hex().encode()
    return enveloped(forger, path, [first_line(forger), *_megabytes(40 // SMALLER, noise)])


def _stanzas(count: int) -> Make:
    def make(_: Forger, path: Path) -> Path:
        path.write_bytes(MAGIC + STANZA * count + b"--- " + b"A" * 43 + b"\n" + bytes(1_000))
        return path

    return make


def _header(start: bytes) -> Make:
    def make(_: Forger, path: Path) -> Path:
        path.write_bytes(start + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n" + bytes(1_000))
        return path

    return make


def _swarm(forger: Forger, path: Path) -> Path:
    """More words given for laptops than any meeting has laptops, one line after the other."""
    vouch = vouch_for(forger.signing_key, forger.meeting, key=public_key(new_signing_key()), name="Mesa")
    return sealed(forger, path, [first_line(forger)[:-1], *[encode_line(VouchLine(vouch))] * 10_001])


def _hole(_: Forger, path: Path) -> Path:
    with path.open("wb") as file:
        file.write(MAGIC + STANZA)
        file.truncate(600 << 20)
    return path


REFUSED: dict[str, Make] = {
    "a bomb of newlines, 1 GB": _bomb,
    "a bomb of lines, 480 MB": _bomb_of_lines,
    "one line of 2 GB": _two_gigabytes,
    "one line of 40 MB of noise": _long_noise,
    "10,000 age stanzas": _stanzas(10_000),
    "64 age stanzas": _stanzas(64),
    "another age version": _header(b"age-encryption.org/v2\n-> X25519 "),
    "a passphrase": _header(MAGIC + b"-> scrypt " + b"A" * 22 + b" 30\n"),
    "a plug-in's key": _header(MAGIC + b"-> ssh-rsa AAAA\n"),
    "600 MB of zeros": _hole,
    "10,001 words given": _swarm,
    "JSON depth 100,000": with_line(b"[" * 100_000 + b"]" * 100_000),
    "JSON depth 100,000 of objects": with_line(b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    "JSON depth 100,000, unpaired": with_line(b'{"tx":' + b"[" * 100_000),
    "JSON depth 100,000 in a value": with_value(b"[" * 100_000 + b"]" * 100_000),
    "brackets, open and shut": with_line(b"[[]" * 330_000 + b"]" * 330_000),
    "a number of 5,000 digits": with_value(b"9" * 5_000),
    "a number of -5,000 digits": with_value(b"-" + b"9" * 5_000),
    "an exponent of 5,000 digits": with_value(b"1e" + b"9" * 5_000),
    "a fraction of 900,000 digits": with_line(b'{"tx":1.' + b"9" * 900_000 + b"}"),
    "a NUL": with_value(b'"a\\u0000b"'),
    "a NUL byte": with_value(b'"a\0b"'),
    "a lone surrogate": with_value(b'"\\ud800"'),
    "a lone low surrogate": with_value(b'"\\udc00x"'),
    "surrogates turned round": with_value(b'"\\ude00\\ud83d"'),
    "a surrogate in UTF-8": with_value(b'"\xed\xa0\x80"'),
    "UTF-8 too long": with_value(b'"\xc0\xaf"'),
    "a doubled key": with_value(b'{"a":1,"a":2}'),
    "100,000 keys, one doubled": with_value(b"{" + b",".join(b'"%d":0' % n for n in range(70_000)) + b',"5":1}'),
    "backslashes": with_line(b'"' + b"\\" * 1_000_000 + b'"'),
    "quotes": with_line(b'"' * 1_000_000),
    "NaN": with_value(b"NaN"),
    "a byte order mark": with_line(b"\xef\xbb\xbf{}"),
    "nothing inside": lambda forger, path: enveloped(forger, path, []),
}
