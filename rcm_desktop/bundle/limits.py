"""What a bundle may hold: every limit in one place, the same when writing as when reading."""

import json
import math
import re
from typing import Any, NoReturn

import msgspec

from rcm_desktop.domain.errors import DamagedBundle, TooLarge

FILE_BYTES = 512 << 20
INFLATED_BYTES = 2 << 30
RATIO = 100
"""Inflated bytes per sealed byte, counted once RATIO_FREE_BYTES are inflated."""
RATIO_FREE_BYTES = 4 << 20
LINE_BYTES = 1 << 20
DEPTH = 8
NUMBER = 1 << 63
"""Integers are smaller than this, either sign."""
HEADER_BYTES = 16 << 10
"""The age header, whose stanzas cost the reader time before anything is known about the writer."""
STANZAS = 64
LAPTOPS = 10_000
"""Tip lines and, apart, vouch lines of one bundle."""

_LONG_NUMBER = re.compile(rb"[0-9]{19}")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_SQUARE = bytes.maketrans(b"{}", b"[]")
_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode


def check_line(line: bytes, number: int) -> None:
    """Check one line, without its newline, against all limits of a line.

    The usual line, as our own encoder writes it, takes a few passes in C; any other is read key by key.
    Raises TooLarge (line, depth, number) or DamagedBundle (not JSON, NUL, doubled key, half a character).
    """
    if len(line) > LINE_BYTES:
        raise TooLarge(what="line", limit=LINE_BYTES, line=number)
    outside = _outside_strings(line)
    _check_depth(outside, number)
    try:
        if b"\\u" not in line and not _LONG_NUMBER.search(outside) and _encode(_decode(line)) == line:
            return
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise DamagedBundle(line=number, found=str(problem)) from problem
    _Reading(number).judge(line)


def _outside_strings(line: bytes) -> bytes:
    """The line without its strings; exact up to the first byte that is not JSON, where decoding stops too."""
    if b"\\" in line:
        line = line.replace(b"\\\\", b"").replace(b'\\"', b"")
    return b"".join(line.split(b'"')[::2])


def _check_depth(outside: bytes, number: int) -> None:
    """Count the depth before any decoder recurses: each round takes away the innermost pairs of brackets."""
    brackets = outside.translate(_SQUARE, _NOT_BRACKETS)
    for _ in range(DEPTH):
        brackets = brackets.replace(b"[]", b"")
        if not brackets:
            return
    if b"[" in brackets and b"]" in brackets:
        raise TooLarge(what="depth", limit=DEPTH, line=number)
    raise DamagedBundle(line=number, found="brackets that do not pair")


class _Reading:
    """The judgement of one unusual line by the standard library's decoder, which shows every key and number."""

    def __init__(self, number: int) -> None:
        self._number = number

    def judge(self, line: bytes) -> None:
        try:
            decoded = json.loads(
                line.decode(),
                object_pairs_hook=self.pairs,
                parse_int=self.integer,
                parse_float=self.real,
                parse_constant=self.refuse,
            )
        except ValueError as problem:
            raise DamagedBundle(line=self._number, found=str(problem)) from problem
        self.text(decoded)

    def refuse(self, found: str) -> NoReturn:
        raise DamagedBundle(line=self._number, found=found)

    def integer(self, digits: str) -> int:
        if len(digits) > 20 or abs(int(digits)) >= NUMBER:
            raise TooLarge(what="number", limit=NUMBER, line=self._number)
        return int(digits)

    def real(self, digits: str) -> float:
        if math.isinf(float(digits)):
            raise TooLarge(what="number", limit=NUMBER, line=self._number)
        return float(digits)

    def pairs(self, found: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = dict(found)
        if len(keys) < len(found):
            self.refuse("a doubled key")
        for key, value in found:
            self.text(key)
            self.text(value)
        return keys

    def text(self, value: object) -> None:
        if isinstance(value, list):
            for part in value:
                self.text(part)
        elif isinstance(value, str):
            if _HALF_CHARACTER.search(value):
                self.refuse("half a character")
            if "\0" in value:
                self.refuse("a NUL")
