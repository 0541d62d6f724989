"""Whatever happens to a description, it is read or refused; nothing else."""

import random
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.domain.errors import WrongDescription
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.laptop.resources import resource
from tests.intake.test_description import SMALL

SAMPLE = resource("meetings", "rcm-2023.toml").read_text(encoding="utf-8")
VALUES = [
    "0", "-1", "1e9", "nan", "true", '""', "[]", "{}", '[""]', "[[]]", "[{}]", '["PAN", "PAN"]', "2024-05-06",
    "0001-01-01T00:00:00", "23:59:59", "09:00:00", '"9999-12-31 23:59"', '"2024-05-06 24:00"', '"٢٠٢٤-٠٥-٠٦"',
    "9999-12-31", r'"\u0000"', r'"\n"', '"é"', '"America"', '"../.."', "{ es = 1 }",
    "{ start = 2024-05-06 }", "[{ given = 1 }]",
]  # fmt: skip
SIGNS = [
    "", "x", "=", "[", "]", "{", "}", '"', "'", '"""', "'''", "#", ",", ".", "\\", "\n", "\r", "\0", "é", "\ufeff",
    "[people]\n", "[meeting]\n", "[[session]]\n", "[[session.item]]\n", "[[delegation]]\n",
]  # fmt: skip


def damaged(text: str, seed: int, wounds: int) -> str:
    """The text with lines dropped, doubled or exchanged, values replaced, or, seldom, signs put anywhere."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(wounds):
        at = chance.randrange(len(lines))
        wound = chance.randrange(12)
        if wound < 2 and len(lines) > 1:
            del lines[at]
        elif wound == 2:
            lines[at] = chance.choice(lines)
        elif wound == 3:
            lines[at] = chance.choice(SIGNS[-5:]) + lines[at]
        elif wound < 11:
            pieces = re.split(r'(?<== )("[^"]*"|\d[\d:T-]*|true)', lines[at])
            if len(pieces) > 1:
                pieces[chance.randrange(1, len(pieces), 2)] = chance.choice(VALUES)
            lines[at] = "".join(pieces)
        else:
            start = chance.randrange(len(lines[at]) + 1)
            end = min(len(lines[at]), start + chance.randrange(9))
            lines[at] = lines[at][:start] + chance.choice(SIGNS) + lines[at][end:]
    return "\n".join(lines)


def outcome(data: bytes) -> MeetingDescription | WrongDescription:
    """What reading gives; any exception but WrongDescription fails the test."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "meeting.toml"
        path.write_bytes(data)
        try:
            return read_description(path)
        except WrongDescription as wrong:
            return wrong


def check(text: str) -> None:
    """A description, or an error that stands on a line of the file."""
    found = outcome(text.encode())
    if isinstance(found, WrongDescription):
        assert 0 <= found.line <= text.count("\n") + 1
        assert found.line or found.expected == "toml_value"
        assert len(found.found) <= 80
        assert "\n" not in found.field


@settings(max_examples=600, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 4))
def test_a_damaged_small_description_is_read_or_refused(seed: int, wounds: int) -> None:
    check(damaged(SMALL, seed, wounds))


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 3))
def test_the_damaged_sample_is_read_or_refused(seed: int, wounds: int) -> None:
    check(damaged(SAMPLE, seed, wounds))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(SMALL)))
def test_foreign_bytes_are_read_or_refused(scrap: bytes, place: int) -> None:
    data = SMALL.encode()
    outcome(data[:place] + scrap + data[place:])
