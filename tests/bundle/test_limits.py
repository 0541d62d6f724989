"""The limits of one line."""

import pytest

from rcm_desktop.bundle import limits
from rcm_desktop.domain.errors import DamagedBundle, RcmError, TooLarge

DEEP = b"[" * 9 + b"]" * 9
HIDDEN = b'["]",["]",["]",["]",["]",["]",["]",["]",["]"' + b"]" * 9


@pytest.mark.parametrize(
    "line",
    [
        b'{"a":1}',
        b'{ "a" : 1 }',
        b'{"a":9223372036854775807,"b":-9223372036854775807}',
        b'{"a":"\\ud83d\\ude00","b":"\\u00e9"}',
        '{"a":"ñandú 😀"}'.encode(),
        b'["\\\\\\"[[[[[[[[[[{{{{"]',
        b'{"a":"1111111111111111111111111"}',
        b'{"a":[{"b":1},{"b":1}],"c":1.50}',
        b"[" * 8 + b"]" * 8,
        b'"' + b"x" * ((1 << 20) - 2) + b'"',
    ],
)
def test_a_line_within_the_limits_passes(line: bytes) -> None:
    limits.check_line(line, 1)


@pytest.mark.parametrize(
    ("line", "error", "fact"),
    [
        (b"", DamagedBundle, ""),
        (b"x", DamagedBundle, ""),
        (b'{"a":1', DamagedBundle, "brackets"),
        (b'{"a":1]', DamagedBundle, ""),
        (b'{"a":1}{"a":1}', DamagedBundle, ""),
        (b'{"a":1,"a":2}', DamagedBundle, "doubled key"),
        (b'{"a":1.0,"\\u0061":2}', DamagedBundle, "doubled key"),
        (b'{"x":[{"a":{},"a":{}}]}', DamagedBundle, "doubled key"),
        (b'{"a":"\\ud800"}', DamagedBundle, "half a character"),
        (b'{"a":["\\ude00\\ud83d"]}', DamagedBundle, "half a character"),
        (b'{"\\udfff":1}', DamagedBundle, "half a character"),
        (b'{"a":"\xed\xa0\x80"}', DamagedBundle, ""),
        (b'{"a":"\xff"}', DamagedBundle, ""),
        (b'{"a":"\\u0000"}', DamagedBundle, "NUL"),
        (b'["\\u0000"]', DamagedBundle, "NUL"),
        (b'{"a":"\x00"}', DamagedBundle, ""),
        (b'{"a":NaN}', DamagedBundle, ""),
        (b'{"a":"\\u00e9","b":Infinity}', DamagedBundle, "Infinity"),
        (b'{"a":9223372036854775808}', TooLarge, "number"),
        (b'{"a":-9223372036854775808}', TooLarge, "number"),
        (b'{"a":' + b"9" * 100_000 + b"}", TooLarge, "number"),
        (b'{"a":"\\u00e9","b":1e400}', TooLarge, "number"),
        (DEEP, TooLarge, "depth"),
        (HIDDEN, TooLarge, "depth"),
        (b"[" * 500_000 + b"]" * 500_000, TooLarge, "depth"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, TooLarge, "depth"),
        (b'"' + b"x" * (1 << 20) + b'"', TooLarge, "line"),
    ],
)
def test_a_line_beyond_the_limits_is_refused_with_its_number(line: bytes, error: type[RcmError], fact: str) -> None:
    with pytest.raises(error) as told:
        limits.check_line(line, 17)
    facts = told.value.facts
    assert facts["line"] == 17
    assert fact in str(facts.get("found", facts.get("what")))
