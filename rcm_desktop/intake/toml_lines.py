"""On which line of a TOML text each of its values stands, which the standard parser does not tell."""

import re
import tomllib
from bisect import bisect_left

Place = tuple[str | int, ...]
"""The way to a value: keys of tables and places in lists, counted from 0."""

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")'  # TOML 1.0: two more quotes may stand before the closing three
    r"|'''.*?'''(?!')"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}\n#]+")


class TomlLines:
    """Lines, counted from 1, of a text that the standard parser has found to be TOML 1.0."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._ends = [match.start() for match in re.finditer("\n", self._text)]
        self._lines: dict[Place, int] = {(): 1}
        self._lengths: dict[Place, int] = {}
        self._at = 0
        self._scan()

    def of(self, place: Place) -> int:
        """The line where the value begins, or that of the nearest table around a value that is not there."""
        while place not in self._lines:
            place = place[:-1]
        return self._lines[place]

    def _scan(self) -> None:
        table: Place = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Place:
        start = self._at
        brackets = 2 if self._text.startswith("[[", start) else 1
        self._at += brackets
        *around, last = self._key()
        self._at += brackets
        place: Place = ()
        for key in around:
            place = self._latest((*place, key))
        place = (*place, last)
        if brackets == 2:
            self._lengths[place] = self._lengths.get(place, 0) + 1
            place = self._latest(place)
        self._note(place, start)
        return place

    def _latest(self, place: Place) -> Place:
        """A place, or in a list of tables that of its latest table."""
        return (*place, self._lengths[place] - 1) if place in self._lengths else place

    def _pair(self, table: Place) -> None:
        start = self._at
        place = (*table, *self._key())
        self._at += 1
        self._skip(_SPACE)
        self._note(place, start)
        self._value(place)

    def _value(self, place: Place) -> None:
        sign = self._text[self._at]
        if sign == "[":
            self._inside("]", place)
        elif sign == "{":
            self._inside("}", place)
        else:
            self._skip(_STRING if sign in "\"'" else _PLAIN)

    def _inside(self, closing: str, place: Place) -> None:
        self._at += 1
        count = 0
        self._skip(_BLANK)
        while self._text[self._at] != closing:
            if closing == "]":
                self._note((*place, count), self._at)
                self._value((*place, count))
                count += 1
            else:
                self._pair(place)
            self._skip(_BLANK)
            if self._text[self._at] == ",":
                self._at += 1
                self._skip(_BLANK)
        self._at += 1

    def _key(self) -> tuple[str, ...]:
        """The parts of a dotted key; leaves the place after the key and the space behind it."""
        parts = []
        while True:
            self._skip(_SPACE)
            start = self._at
            if self._text[start] in "\"'":
                self._skip(_STRING)
                parts.append(str(tomllib.loads(f"key = {self._text[start : self._at]}")["key"]))
            else:
                self._skip(_BARE)
                parts.append(self._text[start : self._at])
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return tuple(parts)
            self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _note(self, place: Place, start: int) -> None:
        line = bisect_left(self._ends, start) + 1
        for length in range(1, len(place) + 1):
            self._lines.setdefault(place[:length], line)
