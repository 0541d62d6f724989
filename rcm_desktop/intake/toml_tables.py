"""Tables of a TOML file read key by key; the first wrong thing is told with its line and what was expected."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Protocol

from rcm_desktop.domain.errors import WrongDescription
from rcm_desktop.domain.texts import clean
from rcm_desktop.intake.toml_lines import Place, TomlLines

LARGEST_FILE = 5_000_000
"""Bytes; a meeting of a thousand people needs a tenth of it."""
LONGEST_TEXT = 20_000
"""Characters."""

_AT_LINE = re.compile(r"at line (\d+)")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROLS_IN_PROSE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_MOMENT = re.compile(f"{_DAY.pattern}[T ]{_TIME.pattern}")


class TomlFile:
    """A TOML file whose places can be told; raises WrongDescription if it is none."""

    like = ""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = self._read()
        self._lines: TomlLines | None = None
        try:
            self.content: dict[str, Any] = tomllib.loads(self._text)
        except (ValueError, RecursionError) as problem:  # ValueError also for a number of thousands of digits
            raise self._not_toml(problem) from problem

    def wrong(self, place: Place, expected: str, found: str, known: Iterable[str] = ()) -> WrongDescription:
        """The error about a place; one that is not there is told by the line of the table around it."""
        self._lines = self._lines or TomlLines(self._text)
        return WrongDescription(
            file=str(self._path),
            line=self._lines.of(place),
            field=dotted(place),
            expected=expected,
            found=found,
            known=tuple(known),
        )

    def name(self, place: Place) -> str:
        """The place as people write it, dotted."""
        return dotted(place)

    def _read(self) -> str:
        try:
            with self._path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except OSError as problem:
            raise self._unreadable(0, "readable", problem.strerror or "") from problem
        if len(data) > LARGEST_FILE:
            raise self._unreadable(0, "size", "")
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise self._unreadable(1, "utf8", "UTF-16")
        if data.startswith(b"\xef\xbb\xbf"):
            raise self._unreadable(1, "no_mark", "UTF-8 BOM")
        try:
            return data.decode()
        except UnicodeDecodeError as problem:
            line_start = data.rfind(b"\n", 0, problem.start) + 1
            line = data[line_start:].split(b"\n", 1)[0].decode("cp1252", "replace")
            raise self._unreadable(data.count(b"\n", 0, line_start) + 1, "utf8", shown(line)) from problem

    def _not_toml(self, problem: Exception) -> WrongDescription:
        lines = self._text.split("\n")
        place = _AT_LINE.search(str(problem))
        if place:
            number = int(place.group(1))
        elif "end of document" in str(problem):
            number = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
        else:
            return self._unreadable(0, "toml_value", "")
        return self._unreadable(number, "toml", shown(lines[number - 1]))

    def _unreadable(self, line: int, expected: str, found: str) -> WrongDescription:
        return WrongDescription(file=str(self._path), line=line, field="", expected=expected, found=found, known=())


class Described(Protocol):
    """A file that describes a meeting: its content as TOML has it, and where in it each place is."""

    content: dict[str, Any]
    like: str

    def wrong(self, place: Place, expected: str, found: str, known: Iterable[str] = ()) -> WrongDescription:
        """The error about a place."""
        ...

    def name(self, place: Place) -> str:
        """The place as people write it."""
        ...


class Table:
    """One table of the file; a key outside `keys` (None: any) is an error that names the nearest one."""

    def __init__(self, file: Described, place: Place, content: Any, keys: Sequence[str] | None) -> None:
        self._file, self.place = file, place
        if not isinstance(content, dict):
            raise file.wrong(place, "table", shown(content))
        self.content: dict[str, Any] = content
        for key in content:
            if keys is not None and key not in keys:
                near = get_close_matches(key.casefold(), keys, 1)
                raise self.wrong(key, "near_key" if near else "known_key", shown(key), near or keys)

    def wrong(self, key: str, expected: str, found: str | None = None, known: Iterable[str] = ()) -> WrongDescription:
        """The error about a key, telling the value it has."""
        if found is None:
            found = shown(self.content.get(key, ""))
        return self._file.wrong((*self.place, key), expected, found, known)

    def wrong_at(self, key: str, number: int, expected: str, found: str, known: Iterable[str] = ()) -> WrongDescription:
        """The error about one value of a list, counted from 0."""
        return self._file.wrong((*self.place, key, number), expected, found, known)

    def field(self, key: str) -> str:
        """The name of a key's place."""
        return self._file.name((*self.place, key))

    def need(self, *keys: str) -> None:
        """Ask for keys that must be there and not blank."""
        for key in keys:
            value = self.content.get(key, "")
            if isinstance(value, str) and not value.strip():
                raise self.wrong(key, "given")

    def text(self, key: str, pattern: str = "", expected: str = "text", *, prose: bool = False) -> str:
        """A text of one line (of several as `prose`), trimmed and composed; "" where the key is absent."""
        value = self.content.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(key, expected)
        text = clean(value.replace("\r\n", "\n")).strip()
        if len(text) > LONGEST_TEXT:
            raise self.wrong(key, "length", known=(str(LONGEST_TEXT),))
        if (_CONTROLS_IN_PROSE if prose else _CONTROLS).search(text):
            raise self.wrong(key, "prose" if prose else "one_line")
        if pattern and not re.fullmatch(pattern, text):
            raise self.wrong(key, expected)
        return text

    def both(self, key: str, *, needed: bool = False, prose: bool = False) -> tuple[str, str]:
        """A text's Spanish and English versions; if `needed`, at least one of them."""
        if key not in self.content and not needed:
            return "", ""
        self.need(key)
        versions = self.table(key, ("es", "en"))
        es, en = versions.text("es", prose=prose), versions.text("en", prose=prose)
        if needed and not (es or en):
            raise self.wrong(key, "either_language")
        return es, en

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts of one line."""
        values = self.content.get(key, [])
        if not isinstance(values, list):
            raise self.wrong(key, "texts")
        for number, value in enumerate(values):
            if not isinstance(value, str) or not value.strip() or _CONTROLS.search(value):
                raise self.wrong_at(key, number, "text", shown(value))
        return tuple(clean(value).strip() for value in values)

    def one_of(self, key: str, values: Iterable[str], default: str) -> str:
        """One word of a short list."""
        value, words = self.content.get(key, default), [str(word) for word in values]
        if not isinstance(value, str) or value not in words:
            raise self.wrong(key, "one_of", known=words)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self.content.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "flag")
        return value

    def number(self, key: str, most: int) -> int:
        """A whole number from 1 to `most`; 0 only where the key is absent."""
        value = self.content.get(key)
        if value is None:
            return 0
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise self.wrong(key, "number", known=(str(most),))
        return value

    def day(self, key: str) -> str:
        """An ISO date, from a date or a text; "" where the key is absent."""
        value = self.content.get(key)
        if value is None:
            return ""
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value.isoformat()
        if not isinstance(value, str) or not _DAY.fullmatch(value) or not _exists(value):
            raise self.wrong(key, "date")
        return value

    def moment(self, key: str, day: str = "") -> str:
        """A local moment "2023-11-14T09:00", also from the time alone if `day` is given; "" if absent."""
        value = self.content.get(key)
        if value is None:
            return ""
        text = value
        if isinstance(value, dt.datetime | dt.time):
            plain = not (value.second or value.microsecond)
            text = value.isoformat(timespec="minutes") if plain else ""
        if isinstance(text, str) and day and _TIME.fullmatch(text):
            text = f"{day}T{text}"
        if not isinstance(text, str) or not _MOMENT.fullmatch(text) or not _exists(text):
            raise self.wrong(key, "moment_or_time" if day else "moment")
        return text.replace(" ", "T")

    def table(self, key: str, keys: Sequence[str] | None) -> "Table":
        """A table within this one, empty where the key is absent."""
        return Table(self._file, (*self.place, key), self.content.get(key, {}), keys)

    def tables(self, key: str, keys: Sequence[str]) -> list["Table"]:
        """A list of tables within this one, empty where the key is absent."""
        values = self.content.get(key, [])
        if not isinstance(values, list):
            raise self.wrong(key, "tables")
        return [Table(self._file, (*self.place, key, n), value, keys) for n, value in enumerate(values)]


def dotted(place: Place) -> str:
    """The place as people write it, lists counted from 1: "session[3].objective[1].level"."""
    text = ""
    for part in place:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}"
    return text.removeprefix(".")


def shown(value: object) -> str:
    """A value as TOML has it, in one line of at most 80 characters; only the outside of lists and tables."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= 1 << 63:
        return "…"  # may have more digits than the interpreter will print
    text = " ".join(_CONTROLS.sub(" ", clean(str(value))).split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _exists(text: str) -> bool:
    """Whether a date or moment of the right shape is one of the calendar."""
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
