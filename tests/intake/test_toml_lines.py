"""Where values stand: in this text each number is the number of its own line."""

import tomllib

import pytest

from rcm_desktop.intake.toml_lines import Place, TomlLines

TEXT = r'''top = 1 # a comment = [
"quoted \" key" = 2
~literal # key~.dotted . "k" = 3

[table.inner]
number = 6
basic = "a ] } # \" \\"
number-8 = 8
many = """"two quotes at the start
x = 1 [[fake]] \""" y
""two at the end"""""
number-12 = 12
raw = """"""
raws = ~~
lines = ~~~~[fake]
~ it~s
~~~~~
number-18 = 18
list = [ 19, 19, [ 19,
  20, # a comment ] }
  21 ] , { a = 21, b.c = 21, "]" = [21] },
  22
, ]
nothing = []
nobody = {}

[[people]]
number = 28
[[people.badge]]
number = 30
[[people.badge]]
number = 32
[people.home]
number = 34

[[people]]
	number	=	37
[[ people . badge ]]
number = 39
inline = [ { a = 40 }, { a = [
  41, 41 ] } ]
"ñ" = 42'''.replace("~", "'")


def numbers(value: object, place: Place = ()) -> list[tuple[Place, int]]:
    """Every number in a tree, with its place."""
    if isinstance(value, dict):
        return [found for key, inner in value.items() for found in numbers(inner, (*place, key))]
    if isinstance(value, list):
        return [found for n, inner in enumerate(value) for found in numbers(inner, (*place, n))]
    return [(place, value)] if isinstance(value, int) else []


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_each_value_is_found_on_its_line(ending: str) -> None:
    text = TEXT.replace("\n", ending)
    lines = TomlLines(text)
    found = numbers(tomllib.loads(text))
    assert len(found) == 26
    assert [(place, lines.of(place)) for place, _ in found] == found


def test_tables_are_found_where_they_begin() -> None:
    lines = TomlLines(TEXT)
    assert lines.of(("table",)) == 5
    assert lines.of(("people",)) == 27
    assert lines.of(("people", 1)) == 36
    assert lines.of(("people", 1, "badge", 0)) == 38


def test_what_is_not_there_is_told_by_the_table_around_it() -> None:
    lines = TomlLines(TEXT)
    assert lines.of(("people", 1, "name", "family")) == 36
    assert lines.of(("table", "inner", "nobody", "x")) == 25
    assert lines.of(("nowhere",)) == 1
